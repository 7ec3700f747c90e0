"""How Facts on governance are made."""

from __future__ import annotations

from datetime import date
from typing import Literal

from compliance_llm.records import Fact, FactId

READ = "read from what is declared; not checked with the people named"


def told(
    name: str,
    label: str,
    value: str | int,
    source: str,
    *,
    method: str = READ,
    reason: str = "",
    unit: Literal["", "text", "cases"] = "text",
    n: int | None = None,
    sample: str = "",
    inputs: tuple[FactId, ...] = (),
) -> Fact:
    """A Fact read from declarations or documents, or counted because of what they say."""
    return Fact(
        id=f"fact:{name}",
        label=label,
        value=value,
        unit=unit,
        decimals=0 if unit == "cases" else 3,
        reason=reason,
        method=method,
        n=n,
        sample=sample,
        inputs=inputs,
        origin="computed" if unit == "cases" else "declared",
        source=source,
        computed_by="governance@1",
    )


def set_aside_fact(number: int, where: str, words: str, how: str) -> Fact:
    """Words of the material that were not used, because they speak to the program or no reader can see them.

    Args:
        number: their place among all that were set aside, from 1.
        where: as in "documents/note.md, line 12".
        words: the words, without characters that cannot be seen.
        how: why they were set aside, as in "reads as an instruction".
    """
    label = f"text set aside in {where}"
    return told(f"set_aside.{number}", label, words, where, method="shown as found, and used nowhere", reason=how)


def as_of_fact(day: date) -> Fact:
    """The day as of which a document is written, so that Messages may compare other days with it."""
    return told("as_of", "date of this document", day.isoformat(), "the day given to the run", method="as given")
