"""Alerts over time: feeds that stop or pause, months without alerts, and a yield that falls."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.series import in_words
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import counted, figure, listed, number
from compliance_llm.records import Bin, Fact

FLOOR = "floor of the monitoring plan"
BY_CHANCE = 0.001  # of a yield below the plan's floor


def _number(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, int | float) else 0.0


def _called(fact: Fact, before: str, after: str) -> str:
    """The name between two words of a label."""
    return fact.label.partition(before)[2].partition(after)[0]


def _feed_stopped(view: View) -> Iterator[Found]:
    for fact in view.matching("feed_stopped.*"):
        yield Found(name_of(fact).removeprefix("feed_stopped."), (fact,))


def _say_feed(found: Found) -> str:
    fact = found.facts[0]
    silent, expected = fact.bins[0].n or 0, fact.bins[1].n or 0
    what = _called(fact, "with a case of ", "\n")
    return (
        f"The last case of {what} is from {wording.value(fact)}: the {silent} months after it have no case, where "
        "about "
        f"{expected:,} would be expected."
    )


FEED_STOPPED = MessageType(
    name="feed_stopped",
    family="aml",
    weight=9,
    polarity="bad",
    find=_feed_stopped,
    say=_say_feed,
    advice=Advice(
        topic="data-quality",
        tests=("feed_stopped", "missing_change", "other"),
        duties=("representative", "reconciliation"),
        obligations=("us-ny-dfs-504/*data*",),
        yardstick="Convention: every feed that was monitored goes on, or its end is on record.",
        title=lambda it: (
            f"Feed lost: no case of {_called(it.facts[0], 'with a case of ', chr(10))} after "
            f"{wording.value(it.facts[0])}"
        ),
        effect=lambda it: f"About {it.facts[0].bins[1].n or 0:,} cases may have gone unseen since then.",
        action="traces the feed to its source, restores it and looks back over the months without cases",
        closes="the feed is complete again and the months without cases have been looked back over",
    ),
)


def _paused(view: View) -> Iterator[Found]:
    for fact in view.matching("feed_paused.*"):
        yield Found(name_of(fact).removeprefix("feed_paused."), (fact,))


def _pause(fact: Fact) -> str:
    return _called(fact, "without a case of ", " between")


def _say_paused(found: Found) -> str:
    fact = found.facts[0]
    silent, expected = fact.bins[0].n or 0, fact.bins[1].n or 0
    more = "" if silent == 1 else f" and in {counted(silent - 1, 'later month')}"
    return (
        f"There is no case of {_pause(fact)} in {in_words(str(fact.value))}{more}, between months with cases, where "
        f"about {expected:,} would be expected."
    )


FEED_PAUSED = MessageType(
    name="feed_paused",
    family="aml",
    weight=8,
    polarity="bad",
    find=_paused,
    say=_say_paused,
    advice=Advice(
        topic="data-quality",
        tests=("feed_stopped", "missing_change", "other"),
        duties=("representative", "reconciliation"),
        obligations=("us-ny-dfs-504/*data*",),
        yardstick="Convention: every feed that is monitored is complete in each month, or its outage is on record.",
        title=lambda it: f"Feed interrupted: no case of {_pause(it.facts[0])} in {in_words(str(it.facts[0].value))}",
        effect=lambda it: f"About {it.facts[0].bins[1].n or 0:,} cases may have gone unseen.",
        action="finds the cause of the outage and looks back over the months without cases",
        closes="the months without cases have been looked back over",
    ),
)


def _without(view: View) -> Iterator[Found]:
    found = view.matching("month_without.*")
    if found:
        yield Found("", tuple(found))


def _months(found: Found) -> str:
    return listed([in_words(str(f.value)) for f in found.facts])


WITHOUT = MessageType(
    name="month_without_alerts",
    family="aml",
    weight=9,
    polarity="bad",
    find=_without,
    say=lambda it: (
        f"The data contain no alert in {_months(it)}, between months with about {it.facts[0].bins[0].n or 0:,} alerts "
        "each (a gap in the feed, or an outage)."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("feed_stopped", "missing_change", "other"),
        duties=("representative", "reconciliation"),
        obligations=("us-ny-dfs-504/*data*",),
        yardstick="Convention: monitoring runs in each month, or its outage and the look-back are on record.",
        title=lambda it: f"Gap in the alerts: no alert in {_months(it)}",
        effect=lambda it: f"About {it.facts[0].bins[0].n or 0:,} alerts a month are missing, and what they would show.",
        action="finds out whether monitoring failed or the extract is incomplete, and looks back over the time",
        closes="the alerts of the time are on file, or the look-back over it is",
    ),
)


def _yields(view: View) -> Iterator[Found]:
    """Yields that fall over the months, and recent ones below the plan's floor; not of scenarios without any."""
    falls = view.matching("yield_fall.*")
    low = [f for f in view.matching("yield_recent.*") if f.p_value is not None and f.p_value < BY_CHANCE]
    low = [f for f in low if _some(view, f)]
    for key, facts in (("falls", falls), ("low", low)):
        if facts:
            yield Found(key, tuple(facts))


def _some(view: View, fact: Fact) -> bool:
    scenario = view.get(name_of(fact).replace("yield_recent.of.", "productive."))
    return scenario is None or bool(scenario.events)


def _what(fact: Fact) -> str:
    return _called(fact, "share of ", " of the latest months")


def _how(fact: Fact) -> str:
    return "falls" if _falls(fact) else "is too low"


def _span(it: Bin) -> str:
    first, _, last = it.label.partition(": ")[2].partition(" to ")
    return f"{in_words(first)} to {in_words(last)}" if first != last else in_words(first)


def _say_yield(found: Found) -> str:
    first, *rest = found.facts
    others = f" So {'does' if _falls(first) else 'is'} that of {listed([_what(f) for f in rest])}." if rest else ""
    return _say_one(first) + others


def _falls(fact: Fact) -> bool:
    return any(it.label.startswith("first months") for it in fact.bins)


def _say_one(fact: Fact) -> str:
    first, last = fact.bins[0], next(it for it in fact.bins if it.label.startswith("latest months"))
    if _falls(fact):
        said = (
            f"The productive share (yield) of {_what(fact)} falls from {wording.number(first.current, fact)} in "
            f"{_span(first)} to {figure(fact)} in {_span(last)}, a trend that chance does not explain"
        )
    else:
        said = f"The productive share (yield) of {_what(fact)} is {figure(fact)} in {_span(last)}"
    floor = next((it.current for it in fact.bins if it.label == FLOOR), None)
    if floor is not None and _number(fact) < floor:
        said += f", below the {wording.number(floor, fact)} of the monitoring plan"
    return f"{said}."


YIELD_FALLS = MessageType(
    name="yield_falls",
    family="aml",
    weight=7,
    polarity="bad",
    find=_yields,
    say=_say_yield,
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("productive", "auc_gap", "other"),
        duties=("monitoring",),
        obligations=("us-ny-dfs-504/*", "us-bsa-aml-program/*"),
        yardstick="The floor in the model's own monitoring plan; by convention the yield does not fall unexplained.",
        title=lambda it: (
            f"Yield of {_what(it.facts[0])} {_how(it.facts[0])}: {wording.value(it.facts[0])} in recent months"
        ),
        effect=lambda it: (
            f"Of {it.facts[0].n:,} recent alerts {it.facts[0].events:,} were productive: work goes into alerts that "
            "bring nothing, or suspicious activity is no longer recognised."
        ),
        action="finds out whether scenarios, population, outcomes or investigations changed, and tunes what did",
        closes=f"the yield of {number(3)} months in a row is within the plan, or the fall is explained and accepted",
    ),
)

TYPES: tuple[MessageType, ...] = (WITHOUT, FEED_STOPPED, FEED_PAUSED, YIELD_FALLS)
