"""Results that the papers state themselves and on which nobody is shown to have acted."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import quoted
from compliance_llm.records import Fact


def _breaches(view: View) -> Iterator[Found]:
    for fact in view.matching("papers.breach.*"):
        yield Found(name_of(fact).rpartition(".")[2], (fact,))


def paper_of(fact: Fact) -> str:
    """The name of the paper in which words stand."""
    return fact.label.rpartition(" in ")[2]


STATED_BREACH = MessageType(
    name="stated_breach",
    family="governance",
    weight=7.5,
    polarity="bad",
    find=_breaches,
    say=lambda it: (
        f"The bank's own paper {paper_of(it.facts[0])} states a result outside its limit, and nothing on file "
        f"shows that anybody acted on it: {quoted(it.facts[0])}."
    ),
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("monitoring", "other"),
        duties=("monitoring",),
        obligations=("sr-26-2/monitoring/issue-response", "sr-26-2/monitoring/deterioration", "sr-11-7/outcomes/*"),
        yardstick="The bank's own limit.",
        title=lambda it: f"Breach of a limit without an action on file: {quoted(it.facts[0], 80)}",
        effect=lambda _: "A limit that is breached without consequence limits nothing.",
        action="decides on each breach as the monitoring plan asks, and files the decision",
        closes="a decision on each breach is on file, or a later result is within the limit",
        merges="stated_breach",
    ),
)

TYPES: tuple[MessageType, ...] = (STATED_BREACH,)
