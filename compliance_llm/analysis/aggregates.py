"""Facts computed from Facts: counts, differences and ratios that a Message needs, with what they were made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from compliance_llm.records import Fact

Unit = Literal["", "share", "cases", "points", "text"]


def aggregate(
    name: str,
    label: str,
    value: float | int | str,
    inputs: Sequence[Fact],
    *,
    unit: Unit = "",
    decimals: int = 3,
    low: float | None = None,
    high: float | None = None,
    n: int | None = None,
    sample: str = "",
    method: str,
) -> Fact:
    """A Fact named ``name`` whose value follows from other Facts; ``method`` says how, in a line."""
    return Fact(
        id=f"fact:{name}",
        label=label,
        value=value,
        unit=unit,
        decimals=0 if unit == "cases" else decimals,
        low=low,
        high=high,
        level=0.95 if low is not None and high is not None else None,
        n=n,
        sample=sample,
        method=method,
        inputs=tuple(fact.id for fact in inputs),
        source="the Facts named as inputs",
        computed_by="aggregate@1",
    )


def count_of(name: str, label: str, facts: Sequence[Fact]) -> Fact:
    """How many Facts there are of a kind."""
    return aggregate(name, label, len(facts), facts, unit="cases", method="counts the Facts named as inputs")
