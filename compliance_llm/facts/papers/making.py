"""How Facts on papers are made: the bank's own words, and the days and figures read in them."""

from __future__ import annotations

from datetime import date

from compliance_llm.facts.papers.reading import BAR, DECLARED, Line
from compliance_llm.records import Fact, FactId

METHOD = "found by its words; what other papers say of the same matter was looked for"
_CALLED = {DECLARED: "the declarations"}


def quoted_fact(name: str, label: str, line: Line, *, value: str = "", reason: str = "") -> Fact:
    """Words of a paper, with their place; ``label`` is completed by the name of the paper."""
    return Fact(
        id=f"fact:papers.{name}",
        label=f"{label} in {_CALLED.get(line.paper, line.paper)}",
        value=value or line.text.replace(f" {BAR} ", ", "),
        unit="text",
        reason=reason,
        method=METHOD,
        origin="declared",
        source=line.source,
        computed_by="papers@1",
    )


def day_fact(name: str, label: str, day: date, line: Line, inputs: tuple[FactId, ...] = ()) -> Fact:
    """A day read in a paper."""
    return quoted_fact(name, label, line, value=day.isoformat()).model_copy(update={"inputs": inputs})


def number_fact(name: str, label: str, value: int, line: Line, inputs: tuple[FactId, ...] = ()) -> Fact:
    """A whole number read in a paper."""
    update = {"value": value, "unit": "", "decimals": 0, "inputs": inputs}
    return quoted_fact(name, label, line).model_copy(update=update)


def declarations_line(key: str) -> Line:
    """The place of a key of subject.yaml."""
    source = f"{DECLARED}, key {key}"
    return Line("", source, DECLARED, source)
