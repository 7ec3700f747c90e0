"""Anti-money-laundering models: what scenarios bring, and what lies below the line; all types of the kind."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.messages import aml_coverage, aml_months, aml_papers
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, wholly_beyond
from compliance_llm.analysis.words import figure, listed, sentence
from compliance_llm.records import Fact

FEWEST_ALERTS = 100  # without a productive one: at 95% fewer than 3 in 100 can be productive
ACCEPTED_BELOW = 0.02  # share of suspicious cases below the line whose lower bound above this is raised


def _number(fact: Fact | None) -> float:
    return float(fact.value) if fact is not None and isinstance(fact.value, int | float) else 0.0


def _called(fact: Fact, before: str, after: str) -> str:
    """The name between two words of a label."""
    return fact.label.partition(before)[2].partition(after)[0]


def _no_yield(view: View) -> Iterator[Found]:
    silent = [f for f in view.matching("productive.*") if not f.events and (f.n or 0) >= FEWEST_ALERTS]
    if silent:
        yield Found("", tuple(silent))


def _scenario(fact: Fact) -> str:
    return _called(fact, "share of alerts of ", " that were")


NO_YIELD = MessageType(
    name="scenario_without_yield",
    family="aml",
    weight=8,
    polarity="bad",
    find=_no_yield,
    say=lambda it: sentence(
        listed([f"{_scenario(f)} raised {f.n:,} alerts and none was productive" for f in it.facts])
    ),
    advice=Advice(
        topic="aml-specific",
        tests=("productive", "other"),
        duties=("below_the_line",),
        obligations=("us-ny-dfs-504/*", "us-bsa-aml-program/*"),
        yardstick="Convention: each scenario's productivity is known and explained.",
        title=lambda it: f"Scenario without a productive alert: {listed([_scenario(f) for f in it.facts])}",
        effect=lambda it: (
            f"{it.facts[0].n:,} alerts were worked without result, while the risk that the scenario stands for may be "
            "missed."
        ),
        action="reviews the logic, data and threshold of the scenario against the risk it covers",
        closes="the scenario is productive, or its yield is explained and accepted",
    ),
)


def _below_the_line(view: View) -> Iterator[Found]:
    """Scenarios, and all of them together, with more suspicious cases below the line than is accepted."""
    found = [f for f in view.matching("below_line.*") if _too_many(f)]
    whole = [f for f in view.matching("below_line_all") if _too_many(f)]
    if found or whole:
        yield Found("", (*whole, *sorted(found, key=lambda f: -_number(f))))


def _too_many(fact: Fact) -> bool:
    """Whether more is suspicious than the plan allows, or by convention where it says nothing, beyond chance."""
    return wholly_beyond(fact) if fact.yardstick else fact.low is not None and fact.low > ACCEPTED_BELOW


def _line(fact: Fact) -> str:
    return _called(fact, "below the line of ", " that proved")


def _say_below(found: Found) -> str:
    first, *others = found.facts
    allowed = (
        f", where the monitoring plan allows {wording.number(plan.max, first)}" if (plan := first.yardstick) else ""
    )
    told = (
        f"{first.events:,} of {first.n:,} cases sampled below the line (below the alert threshold) of {_line(first)} "
        f"proved suspicious: {figure(first)}{allowed}."
    )
    if not others:
        return told
    also = [f"{f.events:,} of {f.n:,} of {_line(f)} ({wording.value(f)})" for f in others]
    lead = "By scenario they were" if _line(first) == "all scenarios" else "So did"
    return f"{told} {lead} {listed(also, 4)}."


BELOW_THE_LINE = MessageType(
    name="below_the_line",
    family="aml",
    weight=9,
    polarity="bad",
    find=_below_the_line,
    say=_say_below,
    advice=Advice(
        topic="aml-specific",
        tests=("below_line", "other"),
        duties=("below_the_line",),
        obligations=("us-ny-dfs-504/*",),
        yardstick="Convention: below the line hardly any case is suspicious; the accepted rate is set by the policy.",
        title=lambda it: f"Suspicious cases below the line of {listed([_line(f) for f in it.facts])}",
        effect=lambda it: (
            f"About {wording.value(it.facts[0])} of the activity just below the threshold is suspicious and raises "
            "no alert."
        ),
        action="lowers the threshold or adds a scenario, and looks back over the activity that was missed",
        closes="a new sample below the line shows a rate within the accepted one",
    ),
)

TYPES: tuple[MessageType, ...] = (
    *aml_papers.TYPES[:1],
    BELOW_THE_LINE,
    *aml_papers.TYPES[1:],
    *aml_months.TYPES,
    NO_YIELD,
    *aml_coverage.TYPES,
)
