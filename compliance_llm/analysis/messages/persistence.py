"""How long results have been beyond their limits: persistence, recovery, records and swings without a trend."""

from __future__ import annotations

import math
from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.messages.trends import LEVEL_ADVICE, RANKING_ADVICE, falls_more_by, kind_of
from compliance_llm.analysis.series import Series, series
from compliance_llm.analysis.types import Found, MessageType
from compliance_llm.analysis.view import View, compared, excludes
from compliance_llm.analysis.words import number, sentence
from compliance_llm.records import Limit

WATCHED, OFTEN = 6, 3  # the latest periods, and how many of them beyond a limit make it persistent
NAMED = "over_time"


def _limit(view: View, measure: str) -> Limit | None:
    """What the measure is compared with on the latest sample that has a limit or a yardstick."""
    facts = [compared(fact) for _, fact in view.by_sample(measure)]
    return next((fact.limit for fact in reversed(facts) if fact.limit is not None), None)


def _beyond(found: Series, limit: Limit) -> list[bool]:
    """For each period whether its whole interval lies beyond the limit."""
    return [
        (limit.min is not None and it.high is not None and it.high < limit.min)
        or (limit.max is not None and it.low is not None and it.low > limit.max)
        for it in found.fact.bins
    ]


def _run(beyond: list[bool]) -> int:
    """How many of the latest are true without a break."""
    return next((i for i, it in enumerate(reversed(beyond)) if not it), len(beyond))


def _persistent(measure: str, view: View) -> Iterator[Found]:
    found, limit = series(view, measure), _limit(view, measure)
    if found is None or limit is None or len(found.values) < WATCHED:
        return
    beyond = _beyond(found, limit)[-WATCHED:]
    if sum(beyond) >= OFTEN and beyond[-1]:
        made = (
            found.number(sum(beyond), "beyond_the_limit"),
            found.number(WATCHED, "watched"),
            found.number(_run(beyond), "latest_in_a_row"),
        )
        yield Found(measure, (found.fact, *made), {"name": found.name, "kind": kind_of(found)}, made)


def _say_persistent(found: Found) -> str:
    _, beyond, watched, run = (int(fact.value) if isinstance(fact.value, int) else 0 for fact in found.facts)
    kind = found.arguments["kind"]
    return sentence(
        f"the {found.arguments['name']} was beyond its limit with its whole interval in {number(beyond)} of the last "
        f"{number(watched)} {kind}s, the last {f'{number(run)} in a row' if run > 1 else 'of them included'}"
    )


PERSISTENT_RANKING, PERSISTENT_LEVEL = (
    MessageType(
        f"persistent_{name}",
        NAMED,
        8,
        "bad",
        lambda view, measure=measure: _persistent(measure, view),
        _say_persistent,
        advice,
    )
    for name, measure, advice in (
        ("ranking", "auc", RANKING_ADVICE),
        ("level", "forecast_over_observed", LEVEL_ADVICE),
    )
)


def _recovered(view: View) -> Iterator[Found]:
    """Measures that were beyond their limit for two periods or more, and have not been for the last three."""
    for measure in ("auc", "forecast_over_observed"):
        found, limit = series(view, measure), _limit(view, measure)
        if found is None or limit is None:
            continue
        beyond = _beyond(found, limit)
        inside = _run([not it for it in beyond])
        if sum(beyond) >= 2 and 3 <= inside < len(beyond):
            made = (
                found.number(sum(beyond), "beyond_the_limit"),
                found.when(found.fact.bins[-inside].label, "first_back_within"),
            )
            yield Found(measure, (found.fact, *made), {"name": found.name, "kind": kind_of(found)}, made)


RECOVERED = MessageType(
    "recovered",
    NAMED,
    4,
    "good",
    _recovered,
    lambda it: (
        f"After {number(int(it.facts[1].value or 0))} {it.arguments['kind']}s beyond its limit the "
        f"{it.arguments['name']} has not been wholly beyond it since {wording.value(it.facts[2])}."
    ),
)


def _record(view: View) -> Iterator[Found]:
    """The latest AUC where it is the lowest, and the latest ratio where it is the farthest from one, of six or more.

    The latest interval excludes the average of those before, since one of six is the lowest in a sixth of all cases.
    """
    for measure in ("auc", "forecast_over_observed"):
        found = series(view, measure)
        if found is None or len(found.values) < WATCHED:
            continue
        order = found.values if measure == "auc" else [-abs(math.log(v)) if v > 0 else 0.0 for v in found.values]
        before = sum(found.values[:-1]) / (len(order) - 1)
        if order[-1] < min(order[:-1]) and excludes(found.fact, before):
            count = found.number()
            words = {
                "name": found.name,
                "kind": kind_of(found),
                "how": "lowest" if measure == "auc" else "farthest off",
            }
            yield Found(measure, (found.fact, count), words, (count,))


EXTREME_OF_RECORD = MessageType(
    "extreme_of_record",
    NAMED,
    6,
    "neutral",
    _record,
    lambda it: (
        f"The {it.facts[0].label}, {wording.value(it.facts[0])}, is the {it.arguments['how']} of the "
        f"{number(int(it.facts[1].value or 0))} {it.arguments['kind']}s on record."
    ),
)


def _swings(view: View) -> Iterator[Found]:
    """An AUC without a trend whose periods differ by more than the whole lies from its limit."""
    auc, trend, limit = series(view, "auc"), view.get("trend.auc"), _limit(view, "auc")
    if auc is None or trend is None or trend.p_value is None or limit is None or limit.min is None:
        return
    values = auc.values
    whole = sum(values) / len(values)
    if falls_more_by(view) or trend.p_value < 0.05 or max(values) - min(values) <= abs(whole - limit.min):
        return
    made = (auc.value(values.index(min(values)), "lowest"), auc.value(values.index(max(values)), "highest"))
    yield Found("auc", (auc.fact, *made), {"kind": kind_of(auc)}, made)


WIDE_SWINGS = MessageType(
    "wide_swings",
    NAMED,
    4,
    "neutral",
    _swings,
    lambda it: (
        f"The AUC swings between {wording.value(it.facts[1])} and {wording.value(it.facts[2])} by "
        f"{it.arguments['kind']} without a trend; a single {it.arguments['kind']} says little."
    ),
)

TYPES: tuple[MessageType, ...] = (PERSISTENT_RANKING, PERSISTENT_LEVEL, RECOVERED, EXTREME_OF_RECORD, WIDE_SWINGS)
