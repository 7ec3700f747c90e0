"""Scores and forecasts compared between groups of people, and with their outcomes."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import figure, listed, sample_of
from compliance_llm.records import Fact
from compliance_llm.statistics.multiple import holm

RARE = 0.01  # adjusted p-value below which a ratio under four fifths is more than chance
FEWEST = 30  # cases of each group for a comparison where no policy says so
OFF = 0.20  # how far a group's observed over expected lies from the others' for forecasts that are not
APART = 0.5  # a standardised difference of means that Cohen (1988) calls medium, and larger
FAIR = (
    "reg-b/discrimination",
    "ai-act/art-10/bias-examination",
    "eba-gl-2020-06/tech/data-bias",
    "mas-feat/p1/no-systematic-disadvantage",
    "osfi-e-23-2027/data/bias",
    "hkma-ai-principles-2019/p8/ethical-fair",
)


def number(fact: Fact) -> float:
    """The value of a Fact; 0 where it is none."""
    return float(fact.value) if isinstance(fact.value, int | float) else 0.0


def part(fact: Fact) -> tuple[str, str, str]:
    """Group, value and sample in a name such as "air.sex.female.test", as slugs."""
    _, group, *value, sample = name_of(fact).split(".")
    return group, ".".join(value), sample


def by_group(view: View, stem: str) -> dict[tuple[str, str], list[Fact]]:
    """Facts of a stem by group variable and sample, on the samples that results are judged on."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for fact in view.matching(f"{stem}.*.*.*"):
        group, _, sample = part(fact)
        if sample in view.later:
            found.setdefault((group, sample), []).append(fact)
    return found


def part_ways(facts: list[Fact]) -> bool:
    """Whether the intervals of two of the Facts do not overlap."""
    highest = min((it.high for it in facts if it.high is not None), default=0.0)
    return any(it.low is not None and it.low > highest for it in facts)


def _many(fact: Fact) -> float:
    """Events observed or expected of a group, whichever are more."""
    return max(fact.events or 0, (fact.events or 0) / number(fact) if number(fact) > 0 else 0)


def _miscalibrated(view: View) -> Iterator[Found]:
    """Forecasts that are off for a group and not for the others, beyond chance and by more than a fifth."""
    for (group, sample), facts in by_group(view, "calibration_by").items():
        enough = [it for it in facts if _many(it) >= FEWEST and it.p_value is not None]
        if len(enough) < 2:
            continue
        adjusted = holm([it.p_value or 0.0 for it in enough])
        off: list[Fact] = []
        for fact, p in zip(enough, adjusted, strict=True):
            others = [it for it in enough if it is not fact]
            alone = all(number(it) > 0 and abs(number(fact) / number(it) - 1) > OFF for it in others)
            if (
                p < RARE
                and alone
                and abs(number(fact) - 1) > OFF
                and part_ways([fact, max(others, key=lambda it: it.n or 0)])
            ):
                off.append(fact)
        if off:
            off.sort(key=lambda it: -abs(number(it) - 1))
            yield Found(f"{group}.{sample}", (*off, *(it for it in enough if it not in off)))


def _forecast_of(fact: Fact) -> str:
    return fact.label.removeprefix("observed over expected events of ").partition(" on ")[0]


MISCALIBRATED = MessageType(
    name="group_miscalibrated",
    family="people",
    weight=6.5,
    polarity="bad",
    find=_miscalibrated,
    say=lambda it: (
        f"Forecasts are wrong for {_forecast_of(it.facts[0])} on {sample_of(it.facts[0])}: events are "
        f"{figure(it.facts[0])} times those expected, while for the other groups they are "
        + listed([f"{wording.value(f)} ({_forecast_of(f)})" for f in it.facts[1:]])
        + " times."
    ),
    advice=Advice(
        topic="fairness",
        tests=("outcome_by", "calibration_intercept", "other"),
        duties=("segments",),
        obligations=FAIR,
        yardstick="Convention: forecasts are right for each group as they are on the whole.",
        title=lambda it: (
            f"Forecasts too {'low' if number(it.facts[0]) > 1 else 'high'} for {_forecast_of(it.facts[0])}: "
            f"calibration "
            "differs between groups"
        ),
        effect=lambda it: (
            f"The {it.facts[0].n:,} cases of {_forecast_of(it.facts[0])} are decided and priced on a risk that is not "
            f"theirs."
        ),
        action="finds why the forecasts differ for the group and corrects the level, or restricts the use",
        closes="observed and expected events agree for each group",
        merges="group_miscalibrated",
    ),
)


def _scores_differ(view: View, *, alike: bool) -> Iterator[Found]:
    """Mean scores that lie far apart; ``alike``: although outcomes do not differ."""
    outcomes = by_group(view, "outcome_by")
    for (group, sample), facts in by_group(view, "smd").items():
        far = [
            it for it in facts if it.low is not None and it.high is not None and min(abs(it.low), abs(it.high)) >= APART
        ]
        far = [it for it in far if (it.low or 0) * (it.high or 0) > 0 and (it.n or 0) >= FEWEST]
        rates = outcomes.get((group, sample), [])
        if far and len(rates) > 1 and part_ways(rates) != alike:
            far.sort(key=lambda it: -abs(number(it)))
            yield Found(
                f"{group}.{sample}", (*far[:3], *sorted(rates, key=number)[:1], *sorted(rates, key=number)[-1:])
            )


def _difference_of(fact: Fact) -> str:
    return fact.label.removeprefix("standardised difference in mean score of ").partition(" on ")[0]


def _say_scores(found: Found) -> str:
    first, low, high = found.facts[0], *found.facts[-2:]
    return (
        f"The mean scores of {_difference_of(first).replace(' from ', ' and ')} differ by {figure(first)} standard "
        f"deviations on {sample_of(first)}; "
        f"the outcome rates of the groups run from {wording.value(low)} to {wording.value(high)}."
    )


SCORES_DIFFER = MessageType(
    "scores_differ", "people", 5, "neutral", lambda view: _scores_differ(view, alike=False), _say_scores
)
SCORES_WITHOUT_REASON = MessageType(
    name="scores_differ_without_outcomes",
    family="people",
    weight=7,
    polarity="bad",
    find=lambda view: _scores_differ(view, alike=True),
    say=lambda it: (
        f"{_say_scores(it)} The difference in outcomes is within chance and does not explain that in scores."
    ),
    advice=Advice(
        topic="fairness",
        tests=("air", "outcome_by", "other"),
        duties=("alternative",),
        obligations=FAIR,
        yardstick="Literature (Cohen, 1988): half a standard deviation is a difference of medium size.",
        title=lambda it: f"Scores differ between groups whose outcomes do not: {_difference_of(it.facts[0])}",
        effect=lambda it: (
            f"Any cut-off on the score treats {_difference_of(it.facts[0]).partition(' from ')[0]} worse or better "
            f"than "
            "their outcomes call for."
        ),
        action="finds the inputs that part the groups and tests the model without them",
        closes="mean scores differ by no more than outcomes do",
        merges="scores_differ_without_outcomes",
    ),
)

TYPES: tuple[MessageType, ...] = (SCORES_WITHOUT_REASON, MISCALIBRATED, SCORES_DIFFER)
