"""The numbers that Word counts itself: numbering.xml → "4.2", "(a)", "Appendix B", "•" before a paragraph."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from compliance_llm.readers.word.xml import Element, W, is_on, value

DEEPEST = 9
PLACE = re.compile(r"%([1-9])")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


class Level(NamedTuple):
    """How one level of a list counts and how its numbers look."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None  # the level, from 1, after which counting begins anew; None is the one above, 0 is never
    legal: bool = False  # all numbers in it as 1, 2, 3, however their own levels look
    style: str = ""


class List(NamedTuple):
    """A list as a paragraph names it: the definition it counts in, and its levels."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]  # levels that this list begins anew


class Numbering:
    """Counts the numbered paragraphs of a document in their order."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, List] = {} if root is None else _lists(root)
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def level_of(self, list_id: str, style: str) -> int | None:
        """The level of a list that belongs to a paragraph style, if one does."""
        found = self._lists.get(list_id)
        return next((at for at, level in found.levels.items() if level.style == style), None) if found else None

    def next(self, list_id: str, depth: int) -> str:
        """The number of the next paragraph at a depth, from 0; empty where there is no such list or it shows none."""
        found = self._lists.get(list_id)
        if found is None or depth not in found.levels:
            return ""
        counts = self._counts[found.definition]
        if depth in found.starts and (list_id, depth) not in self._begun:
            counts[depth] = found.starts[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else found.levels[depth].start
        self._begun.add((list_id, depth))
        for deeper in [it for it in counts if it > depth and _restarts(found.levels.get(it), depth)]:
            del counts[deeper]
        return _written(found, depth, counts)


def number_as(value: int, format: str) -> str:
    """A number as a format of Word writes it; empty for formats that show none."""
    match format:
        case "none":
            return ""
        case "lowerLetter" | "upperLetter":
            letters = LETTERS[(value - 1) % 26] * ((value - 1) // 26 + 1) if value > 0 else "0"
            return letters.upper() if format == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            written = ""
            for size, letters in ROMAN:
                written += letters * (value // size)
                value %= size
            return written.upper() if format == "upperRoman" else written
        case "decimalZero":
            return f"{value:02}"
        case _:
            return str(value)


def _written(found: List, depth: int, counts: dict[int, int]) -> str:
    level = found.levels[depth]
    if level.format == "bullet":
        return "•" if level.text else ""

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        outer = found.levels.get(at, Level())
        format = "decimal" if level.legal and outer.format != "none" else outer.format
        return number_as(counts.get(at, outer.start), format)

    return " ".join(PLACE.sub(number, level.text).split())


def _restarts(level: Level | None, after: int) -> bool:
    """Whether a level restarts after a paragraph of an outer one."""
    return level is None or level.restart is None or after < level.restart


def _lists(root: Element) -> dict[str, List]:
    definitions = {str(it.get(f"{W}abstractNumId")): it for it in root.iterchildren(f"{W}abstractNum")}
    by_style = {style: id for id, it in definitions.items() if (style := value(it, "styleLink"))}
    found: dict[str, List] = {}
    for it in root.iterchildren(f"{W}num"):
        id = str(value(it, "abstractNumId"))
        id = by_style.get(value(definitions.get(id), "numStyleLink") or "", id)
        definition = definitions.get(id)
        levels = {} if definition is None else _levels(definition)
        starts: dict[int, int] = {}
        for override in it.iterchildren(f"{W}lvlOverride"):
            depth = _int(override.get(f"{W}ilvl"))
            levels |= _levels(override)
            if (start := value(override, "startOverride")) is not None:
                starts[depth] = _int(start)
        found[str(it.get(f"{W}numId"))] = List(id, levels, starts)
    return found


def _levels(element: Element) -> dict[int, Level]:
    return {
        depth: Level(
            start=_int(value(it, "start"), 1 if value(it, "start") is None else 0),
            format=value(it, "numFmt") or "decimal",
            text=value(it, "lvlText") or "",
            restart=None if (restart := value(it, "lvlRestart")) is None else _int(restart),
            legal=bool(is_on(it, "isLgl")),
            style=value(it, "pStyle") or "",
        )
        for it in element.iterchildren(f"{W}lvl")
        if (depth := _int(it.get(f"{W}ilvl"))) < DEEPEST
    }


def _int(text: str | None, otherwise: int = 0) -> int:
    try:
        return int(text or "")
    except ValueError:
        return otherwise
