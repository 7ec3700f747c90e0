"""Pointers as a lawyer writes them, read into places, and which Passages of a text stand there.

"Article 9(2)(d) and 9(5)" names two places, "Article 22(1)-(2)" a range, "Annex III, point 5(b)" one place below
another, "Section V, Ongoing Model Monitoring" a section and a heading in it. Ways of writing one place are equal:
"§ 1002.9(a)(1)", "12 CFR 1002.9(a)(1)" and "Section 1002.9(a)(1)"; "Annex III point 5(b)" and "Annex III, point 5(b)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compliance_llm.corpus.pointers.places import Place, Step, fold, holds, places_of
from compliance_llm.records import Passage

INNER = ("comment", "footnote")  # numbered through the whole text, so what they stand in need not be named


def pointed_to(pointer: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The Passages of one text that ``pointer`` means, in their order; none if the text lacks the place.

    If the text is divided less finely than the pointer, the Passage around the place is meant.
    """
    places = [_own(passage.pointer) for passage in passages]
    found = {at for place in places_of(pointer) for at in _at(place, passages, places)}
    found |= {at for at, passage in enumerate(passages) if passage.pointer == pointer}
    return tuple(passages[at] for at in sorted(found))


def covers(pointer: str, other: str) -> bool:
    """Whether ``other`` is a place ``pointer`` names or lies below one: "Article 5" covers "Article 5(1)(a)"."""
    return other == pointer or any(holds(place.steps, _own(other).steps) for place in places_of(pointer))


def _own(pointer: str) -> Place:
    """The place of a Passage's own pointer, which names one."""
    return next(iter(places_of(pointer)), Place(()))


def _at(place: Place, passages: Sequence[Passage], places: Sequence[Place]) -> list[int]:
    """Which of the Passages stand at or below a place, or else around it."""
    for steps in _ways(place.steps):
        below = [at for at, other in enumerate(places) if any(holds(steps, way) for way in _ways(other.steps))]
        if below:
            return _under(place.titles, below, passages, places, len(steps)) if place.titles else below
    return _around(place.steps, places)


def _ways(steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
    """The steps as written; and from a footnote or comment on."""
    yield steps
    yield from (steps[at:] for at, step in enumerate(steps) if at and step.kind in INNER)


def _under(
    titles: tuple[str, ...], below: list[int], passages: Sequence[Passage], places: Sequence[Place], depth: int
) -> list[int]:
    """Of the Passages below a place those under the heading named; where none is, those at the place itself."""
    for title in (fold(" ".join(titles)), fold(titles[-1])):
        found = [at for at in below if title in _headings(passages[at], places[at])]
        if found:
            return found
    return [at for at in below if len(places[at].steps) == depth] or below


def _headings(passage: Passage, place: Place) -> set[str]:
    return {fold(words) for words in (passage.heading, *passage.path, *place.titles)}


def _around(steps: tuple[Step, ...], places: Sequence[Place]) -> list[int]:
    """The nearest Passages around a place; none where these are cut into parts, of which it is none.

    One on a range, "Sections 52 to 57", is around each of its numbers.
    """
    ranges = [at for at, other in enumerate(places) if _is_range(other.steps) and holds(other.steps, steps)]
    if ranges:
        return ranges
    for length in range(len(steps) - 1, 0, -1):
        inside = [at for at, other in enumerate(places) if holds(steps[:length], other.steps)]
        if inside:
            return inside if all(len(places[at].steps) == length for at in inside) else []
    return []


def _is_range(steps: tuple[Step, ...]) -> bool:
    return any(step.first != step.last for step in steps)
