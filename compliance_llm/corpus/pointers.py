"""Pointers as a lawyer writes them, and which parts of a text they mean."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_llm.records import Passage


def pointed_to(pointer: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The Passages that ``pointer`` means: those under it, in their order."""
    return tuple(passage for passage in passages if covers(pointer, passage.pointer))


def covers(pointer: str, other: str) -> bool:
    """Whether ``other`` is the place ``pointer`` names or lies below it: "Article 5" covers "Article 5(1)(a)"."""
    return other == pointer or other.startswith(f"{pointer}(") or other.startswith(f"{pointer},")
