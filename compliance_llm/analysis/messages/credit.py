"""Credit models: overrides that are frequent or go bad, and grades out of order."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import figure, listed, sample_of
from compliance_llm.records import Fact

MANY = 0.10  # of cases overridden, where nothing sets a limit
WORSE = 0.03  # of outcomes, by which overridden cases go bad more often
BY_CHANCE = 0.001


def _overrides(view: View) -> Iterator[Found]:
    found = [fact for _, fact in view.by_sample("overrides") if _is_too_many(fact)]
    theirs = [fact for _, fact in view.by_sample("override_events") if _go_bad(fact)]
    if found or theirs:
        yield Found("", (*found, *theirs), {"many": bool(found)})


def _is_too_many(fact: Fact) -> bool:
    limit = fact.yardstick.max if fact.yardstick is not None and fact.yardstick.max is not None else MANY
    return fact.low is not None and fact.low > limit


def _go_bad(fact: Fact) -> bool:
    return fact.p_value is not None and fact.p_value < BY_CHANCE and float(fact.value or 0.0) > WORSE


def _say_overrides(found: Found) -> str:
    shares = [it for it in found.facts if it.id.startswith("fact:overrides.")]
    theirs = [it for it in found.facts if it not in shares]
    told: list[str] = []
    if shares:
        first = shares[0]
        limit = f", where {wording.number(first.yardstick.max, first)} is allowed" if first.yardstick else ""
        told.append(
            f"People decided against the score in {first.events:,} of {first.n:,} cases of {sample_of(first)}: "
            f"{figure(first)}{limit}."
        )
    if theirs:
        told.append(
            f"Overridden cases had the event more often than others, by {figure(theirs[0])} of {sample_of(theirs[0])}."
        )
    return " ".join(told)


OVERRIDES = MessageType(
    name="overrides",
    family="outcomes",
    weight=7,
    polarity="bad",
    find=_overrides,
    say=_say_overrides,
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("overrides", "other"),
        duties=("monitoring",),
        obligations=("sr-11-7/monitoring/overrides", "pra-ss1-23/p4/process-verification"),
        yardstick="The limit of the model's own plan; by convention at most one case in ten is overridden.",
        title=lambda it: (
            f"Overrides exceed what is allowed: {wording.value(it.facts[0])} of cases of {sample_of(it.facts[0])}"
            if it.arguments["many"]
            else f"Overridden cases go bad more often, by {wording.value(it.facts[0])} of {sample_of(it.facts[0])}"
        ),
        effect=lambda _: "Decisions rest on people's judgement more than on the score, and its tests say less of them.",
        action="finds why people decide otherwise, tightens the authority to override, and reports overrides by reason",
        closes="the share of overrides and their outcomes are within the limit for two periods",
    ),
)


def _order(view: View) -> Iterator[Found]:
    found = [fact for sample in view.samples for fact in view.matching(f"grade_order.*.{sample}")]
    if found:
        yield Found("", tuple(sorted(found, key=lambda it: it.p_value or 0.0)))


def _pair(fact: Fact) -> str:
    return fact.label.removeprefix("outcome rate of ").partition(" on the ")[0].replace(" less that of ", " than in ")


GRADE_ORDER = MessageType(
    name="grades_out_of_order",
    family="discrimination",
    weight=7.5,
    polarity="bad",
    find=_order,
    say=lambda it: (
        f"The order of grades is broken beyond chance: the outcome rate is higher in {_pair(it.facts[0])} on "
        f"{sample_of(it.facts[0])}, by {figure(it.facts[0])}."
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("calibration_bins", "auc", "other"),
        duties=("segments",),
        obligations=("sr-26-2/validation/outcomes-analysis", "sr-11-7/outcomes/actuals"),
        yardstick="Convention: a worse grade has a higher outcome rate (rank order).",
        title=lambda it: f"Rank order of grades is broken: {listed([_pair(fact) for fact in it.facts[:2]])}",
        effect=lambda it: f"Decisions and prices by grade treat {it.facts[0].n:,} cases in the wrong order.",
        action="redraws the grades or corrects their assignment, and tests their order on other cases",
        closes="outcome rates rise from grade to grade within what chance allows",
    ),
)

TYPES: tuple[MessageType, ...] = (OVERRIDES, GRADE_ORDER)
