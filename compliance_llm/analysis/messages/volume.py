"""More cases sent to review than people can review."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.records import Fact


def _volume(view: View) -> Iterator[Found]:
    fact = view.get("review_volume")
    if fact is not None:
        yield Found("", (fact,))


def _room(fact: Fact) -> str:
    """The capacity as it is declared: "1.6", "40"."""
    return f"{fact.bins[1].current or 0:,g}"


def _at(fact: Fact) -> str:
    """As in "at the threshold of 0.12", or nothing."""
    return fact.label.partition("sent to review")[2].partition(",")[0]


def _say(found: Found) -> str:
    fact = found.facts[0]
    where = fact.label.rpartition(", ")[2]
    days = fact.bins[0].n or 0
    return (
        f"The review volume is above capacity: {wording.value(fact)} cases a day are sent to review{_at(fact)} "
        f"({fact.n or 0:,} in {days:,} days {where}), where people can review {_room(fact)} a day."
    )


ABOVE_CAPACITY = MessageType(
    name="volume_above_capacity",
    family="fraud",
    weight=7,
    polarity="bad",
    find=_volume,
    say=_say,
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("flagged_at_budget", "recall_at_budget", "other"),
        duties=("monitoring",),
        obligations=("sr-26-2/monitoring/*",),
        yardstick="The review capacity that the bank itself states.",
        title=lambda it: (
            f"More cases are sent to review than the desk has capacity for: {wording.value(it.facts[0])} a day, not "
            f"{_room(it.facts[0])}"
        ),
        effect=lambda _: "Cases wait, are passed without a review or are read in haste, so results do not hold in use.",
        action="raises the threshold or the capacity, and shows what happens to cases beyond the capacity",
        closes="the cases a day at the threshold in use are within the capacity for three months",
    ),
)

TYPES: tuple[MessageType, ...] = (ABOVE_CAPACITY,)
