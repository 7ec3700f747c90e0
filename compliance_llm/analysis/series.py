"""Results over time as Messages speak of them: periods in words, and values of a series as Facts of their own."""

from __future__ import annotations

from typing import NamedTuple

from compliance_llm.analysis.aggregates import aggregate
from compliance_llm.analysis.view import View
from compliance_llm.facts.naming import ordinal
from compliance_llm.records import Bin, Fact

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
CALLED = {
    "auc": "AUC",
    "outcome_rate": "outcome rate",
    "forecast_over_observed": "ratio of events forecast to events observed",
}


class Series(NamedTuple):
    """A measure by period: "auc", the Fact of its latest value with all periods as bins, and how a reader calls it."""

    measure: str
    fact: Fact
    name: str

    @property
    def values(self) -> list[float]:
        """The values in order of time."""
        return [it.current for it in self.fact.bins if it.current is not None]

    def number(self, n: int | None = None, what: str = "whole") -> Fact:
        """A number of periods as a Fact, by default of all."""
        return aggregate(
            f"periods.{what}.{self.measure}",
            f"number of periods of the {self.name}, {what}",
            len(self.fact.bins) if n is None else n,
            (self.fact,),
            unit="cases",
            method="counts periods",
        )

    def value(self, at: int, what: str) -> Fact:
        """The value of a period as a Fact, ``what`` completing its name: "first", "lowest"."""
        it = self.fact.bins[at]
        return aggregate(
            f"period.{what}.{self.measure}",
            f"{self.name} of the period that is {what}",
            it.current or 0.0,
            (self.fact,),
            unit="share" if self.measure == "outcome_rate" else "",
            decimals=self.fact.decimals,
            low=it.low,
            high=it.high,
            n=it.n,
            method="the value of one period of the series",
        )

    def when(self, label: str, what: str) -> Fact:
        """A period as a Fact in words: "March 2025"."""
        return aggregate(
            f"period.{what}_at.{self.measure}",
            f"period of the {self.name} that is {what}",
            in_words(label),
            (self.fact,),
            unit="text",
            method="the name of one period of the series",
        )


def series(view: View, measure: str) -> Series | None:
    """The series of a measure, or None where there is none."""
    fact = view.get(f"over_time.{measure}")
    return None if fact is None or not fact.bins else Series(measure, fact, CALLED[measure])


def in_words(label: str) -> str:
    """A period as a reader says it: "2025-03" is "March 2025", "2025-Q1" "the first quarter of 2025"."""
    year, _, part = label.partition("-")
    if part.startswith("Q"):
        return f"the {ordinal(int(part[1:]))} quarter of {year}"
    return f"{MONTHS[int(part) - 1]} {year}"


def level(change: Fact, which: int, name: str, unit_of: Fact) -> Fact:
    """One of the two levels of a series that changes, as a Fact."""
    it: Bin = change.bins[which]
    return aggregate(
        name,
        f"{'level after' if which else 'level before'} the change, {unit_of.label}",
        it.current or 0.0,
        (change,),
        unit="share" if unit_of.unit == "share" else "",
        decimals=unit_of.decimals,
        n=it.n,
        method="level of the series on one side of the split",
    )
