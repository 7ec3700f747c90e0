"""The results of a battery counted, as Facts: a summary that includes every failed and skipped test."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from compliance_llm.records import Fact, FactVerdict

LABELS: dict[FactVerdict, str] = {
    "fail": "number of tests outside their limit",
    "unsettled": "number of inconclusive tests",
    "not_tested": "number of tests not run",
    "pass": "number of tests within their limit",
    "none": "number of measures without a limit",
}


def tally(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """One count per verdict over the computed Facts, failures first."""
    counts = Counter(fact.verdict for fact in facts if fact.origin == "computed")
    return tuple(
        Fact(
            id=f"fact:tests.{verdict}",
            label=label,
            value=counts[verdict],
            unit="cases",
            decimals=0,
            source="the Facts of this document",
            computed_by="tally@1",
            method="Counts the computed Facts by verdict.",
        )
        for verdict, label in LABELS.items()
    )
