"""Which place in a section of the Code of Federal Regulations a designator means: (a)(1)(i)(A)(1)(i).

Designators stand in the running text and nothing says how they nest; "(i)" after "(h)" is the ninth paragraph or the
first item under it. So a section's designators are placed together: of all ways to nest them, the one that asks for the
fewest oddities (a list that begins in its middle, a level left out, a number that goes back) is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

Styles = tuple[str, ...]
PARAGRAPHS: Styles = ("a", "1", "i", "A", "1", "i")
OLDER: Styles = ("a", "1", "i", "a", "1", "i")  # in some parts of the Code
COMMENTS: Styles = ("1", "i", "A", "1", "i")
ITALIC: dict[Styles, int] = {PARAGRAPHS: 4, OLDER: 3}  # from this level on; in comments type says nothing

WIDTH = 16  # ways of nesting that are followed at once
NESTED, SKIPPED, LATE, OMITTED, BACK, TYPE, DEFINED = 0.1, 2.0, 3.0, 1.0, 6.0, 1.5, 0.5
ROMAN = re.compile(r"(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Designator(NamedTuple):
    """The text in the parentheses, whether in italics, and the end of a range: "(b)-(d)" to "d"."""

    label: str
    italic: bool = False
    last: str = ""


class Break(NamedTuple):
    """The text between designators: a definition without one, or asterisks for omitted words."""

    defines: bool = False
    omits: bool = False


class Rung(NamedTuple):
    """One level of a place: which level of the styles, and the number at it."""

    level: int
    number: int
    label: str


class Spot(NamedTuple):
    """A place: the levels down to it, and the levels within a definition there, by which nothing is cited."""

    outer: tuple[Rung, ...] = ()
    inner: tuple[Rung, ...] | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The numbers it is cited by."""
        return tuple(rung.label for rung in self.outer)


class _Way(NamedTuple):
    cost: float
    spot: Spot
    before: _Way | None = None


def place(steps: Sequence[Designator | Break], styles: Styles = PARAGRAPHS) -> list[Spot]:
    """The place of each designator, and the place at which each break stands.

    Paragraphs of which some letters are printed in italics, and none are capitals, may be of the older style: the less
    odd of both is taken.
    """
    letters = [it for it in steps if isinstance(it, Designator) and it.label.isalpha()]
    older = any(it.italic for it in letters) and not any(it.label.isupper() for it in letters)
    ways = [_cheapest(steps, it) for it in ((styles, OLDER) if older and styles is PARAGRAPHS else (styles,))]
    return _spots(min(ways, key=lambda way: way.cost))


def is_first(label: str) -> bool:
    """Whether a list may begin with it."""
    return label in ("a", "1", "i", "A")


def count(label: str, style: str) -> int | None:
    """The number of a designator in a style; None if it is not in that style."""
    match style:
        case "1":
            return int(label) if label.isdigit() else None
        case "i":
            return _roman(label)
        case "I":
            return _roman(label.lower()) if label.isupper() else None
        case _:
            letters = label.isalpha() and len(set(label)) == 1 and label.islower() == (style == "a")
            return 26 * (len(label) - 1) + ord(label[0].lower()) - ord("a") + 1 if letters else None


def _cheapest(steps: Sequence[Designator | Break], styles: Styles) -> _Way:
    ways = [_Way(0.0, Spot())]
    omitted = False
    for step in steps:
        if isinstance(step, Break):
            omitted = omitted or step.omits
            ways = [_Way(way.cost, _broken(way.spot, step), way) for way in ways]
        else:
            found = [next_way for way in ways for next_way in _ways(way, step, styles, omitted)]
            ways = _best(found) or [_Way(way.cost, way.spot, way) for way in ways]
            omitted = False
    return min(ways, key=lambda way: way.cost)


def _spots(way: _Way) -> list[Spot]:
    spots: list[Spot] = []
    while way.before is not None:
        spots.append(way.spot)
        way = way.before
    return spots[::-1]


def _broken(spot: Spot, step: Break) -> Spot:
    return spot._replace(inner=()) if step.defines else spot


def _ways(way: _Way, step: Designator, styles: Styles, omitted: bool) -> list[_Way]:
    """All ways to go on with a designator."""
    found = [
        _Way(way.cost + cost, Spot(rungs), way) for rungs, cost in _rungs(way.spot.outer, step, styles, omitted=omitted)
    ]
    if way.spot.inner is not None:
        free = not way.spot.inner
        found += [
            _Way(way.cost + (_opens(rungs[0]) if free else cost), way.spot._replace(inner=rungs), way)
            for rungs, cost in _rungs(way.spot.inner, step, styles, omitted=omitted)
            if not free or rungs[-1].number == 1
        ]
    return found


def _rungs(
    spot: tuple[Rung, ...], step: Designator, styles: Styles, *, omitted: bool
) -> list[tuple[tuple[Rung, ...], float]]:
    """The places that a designator may mean after another, with how odd each is."""
    found: list[tuple[tuple[Rung, ...], float]] = []
    for level, style in enumerate(styles):
        number = count(step.label, style)
        if number is None:
            continue
        above = tuple(rung for rung in spot if rung.level < level)
        at = next((rung for rung in spot if rung.level == level), None)
        cost = _after(at.number, number, omitted) if at else _begins(spot, above, level, number, omitted)
        if (italic := ITALIC.get(styles)) is not None:
            cost += TYPE if step.italic != (level >= italic) else 0.0
        last = count(step.last, style) if step.last else None
        found.append(((*above, Rung(level, last or number, step.label)), cost))
    return found


def _after(before: int, number: int, omitted: bool) -> float:
    """How odd it is that a number follows another at its level."""
    if number == before + 1:
        return 0.0
    if number <= before:
        return BACK
    doubled = LATE if number > 26 and before < 26 else 0.0
    return doubled + (OMITTED if omitted else LATE)


def _begins(spot: tuple[Rung, ...], above: tuple[Rung, ...], level: int, number: int, omitted: bool) -> float:
    """How odd it is that a level begins here with this number."""
    parent = above[-1].level if above else -1
    cost = NESTED + SKIPPED * (level - parent - 1)
    if len(above) < len(spot):
        cost += SKIPPED  # it was left out before, but not now
    if number != 1:
        cost += OMITTED if omitted else LATE
    return cost


def _opens(rung: Rung) -> float:
    """How odd it is that the list of a definition, which may begin at any level, begins so."""
    return NESTED * rung.level / len(PARAGRAPHS) if rung.level else DEFINED


def _roman(label: str) -> int | None:
    if not label or not ROMAN.fullmatch(label):
        return None
    values = [DIGITS[letter] for letter in label]
    return sum(value if value >= after else -value for value, after in zip(values, [*values[1:], 0], strict=True))


def _best(ways: list[_Way]) -> list[_Way]:
    """The cheapest ways, one for each place."""
    cheapest: dict[Spot, _Way] = {}
    for way in sorted(ways, key=lambda way: way.cost):
        cheapest.setdefault(way.spot, way)
    return list(cheapest.values())[:WIDTH]
