"""The labels that number a law's paragraphs, "1.", "(a)", "(iii)", "—", and where each stands in the outline.

Laws nest labels in orders of their own: "1." over "(a)" over "(i)" in the Union, "A." over "1." over "a." in Virginia,
"(a)" over "(1)" over "(A)" in California. So the order is not known beforehand: a label that follows one before it
("(c)" after "(b)") stands beside that one, a first label ("(a)", "1.", "(i)") begins a level of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

OPENING = "‘“„«\"'"
NUMBER = r"\d{1,3}[a-z]{0,2}"
LETTERS = r"[a-z]{1,2}|[A-Z]"
ROMAN = r"[ivxlc]{1,8}|[IVXLC]{1,6}"
ENUMERATOR = rf"(?:{NUMBER}|{LETTERS}|{ROMAN}|\*{{1,3}}\d{{0,2}})"
DOTTED = r"\d{1,3}[a-z]?(?:\.\d{1,3}[a-z]?)*"
LABEL = re.compile(
    rf"""(?:
        \(\s?(?P<round>{ENUMERATOR})\s?\)
      | (?P<dotted>{DOTTED}|{LETTERS}|{ROMAN})\.
      | (?P<decimal>\d{{1,3}}(?:\.\d{{1,3}})+)(?=\s+[A-Z‘“"(]|\s*$)
      | (?P<half>\d{{1,3}}[a-z]?|{LETTERS}|{ROMAN})\)
      | (?P<dash>[—–•·▪-])
    )(?=\s|$|\((?:{ENUMERATOR})\))\s*""",
    re.VERBOSE,
)
QUOTED_LABEL = re.compile(rf"[{OPENING}]?\s?(?:{LABEL.pattern})", re.VERBOSE)
SHAPES = {"round": "(x)", "dotted": "x.", "decimal": "x.", "half": "x)", "dash": "—"}
MOST = 4  # labels at the head of one paragraph: "1. (a) (i)"
DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Label(NamedTuple):
    """A label as printed, what a pointer shows of it, and how it is dressed."""

    text: str  # "(a)", "1.", "—"
    mark: str  # "a", "1", nothing for a dash
    shape: str  # "(x)", "x.", "x)", "—"


class Reading(NamedTuple):
    """One way to read an enumerator: "i" is the first roman number, and the letter after "h"."""

    kind: str  # "digits", "letter", "LETTER", "roman", "ROMAN", "dash"
    order: tuple[int | str, ...]  # place within its kind: (3,), (3, "a"), (1, 2) for "1.2"


class Level:
    """One level of the outline: the label that stands there now, and what led into the level."""

    def __init__(self, label: Label, reading: Reading, stem: int | None, led: bool) -> None:
        self.label = label
        self.reading = reading
        self.stem = stem  # place among the parts of the words that lead into every item of this level
        self.led = led  # whether those words bear no label themselves
        self.title = ""  # the heading that the label numbers, or that numbers begin with: "3. Fees" over "3.1."
        self.titled: tuple[int | str, ...] = ()  # the number of that heading

    def go_on(self, label: Label, reading: Reading) -> Level:
        """The next label of this level; a heading stays over the numbers that begin with its own."""
        level = Level(label, reading, self.stem, self.led)
        if self.titled and len(reading.order) > len(self.titled) and reading.order[: len(self.titled)] == self.titled:
            level.title, level.titled = self.title, self.titled
        return level


class Outline:
    """The levels at a place in a run of paragraphs, outermost first.

    An unlabelled paragraph closes levels without forgetting them: "(b)" after it goes on with the list that had "(a)",
    while another "(a)" begins a list of its own.
    """

    def __init__(self) -> None:
        self._levels: list[Level] = []
        self._open = 0  # how many of them are open

    @property
    def levels(self) -> tuple[Level, ...]:
        """The open levels."""
        return tuple(self._levels[: self._open])

    @property
    def marks(self) -> tuple[Label, ...]:
        """The labels that lead to where we are, dashes left out."""
        return tuple(level.label for level in self.levels if level.label.mark)

    def place(self, label: Label, following: Label | None, stem: int | None, *, led: bool, title: str = "") -> Level:
        """Enter a label; ``following`` is the next one in the run, which tells "(i)" after "(h)" from a first "(i)"."""
        depth, reading = self._find(label, following)
        if depth is None:
            depth, level = self._open, Level(label, reading, stem, led)
        else:
            level = self._levels[depth].go_on(label, reading)
        if title:
            level.title, level.titled = title, reading.order
        self._levels[depth:] = [level]
        self._open = depth + 1
        return level

    def leave(self) -> None:
        """An unlabelled paragraph: it belongs to the numbered paragraph whose lists came before it, not to their items.

        Where the outermost list was itself led into by an unlabelled paragraph, it belongs beside that one.
        """
        headed = max((depth for depth, level in enumerate(self.levels) if level.title), default=-1)
        self._open = max(headed + 1, 1 if self._open and not self._levels[0].led else 0)

    def _find(self, label: Label, following: Label | None) -> tuple[int | None, Reading]:
        """The level that the label continues or restarts (None: it opens one), and how it is then read."""
        readings = _likely(label, following)
        alike = [depth for depth, level in enumerate(self._levels) if level.label.shape == label.shape][::-1]
        for depth in alike:
            for reading in readings:
                if _follows(self._levels[depth].reading, reading) and (depth < self._open or label.mark):
                    return depth, reading
        if first := next((reading for reading in readings if _is_first(reading)), None):
            deepest = self._open - 1
            again = deepest in alike and self._levels[deepest].reading.kind == first.kind
            return (deepest if again else None), first
        for reading in readings:  # a gap: items left out or repealed
            for depth in alike:
                if self._levels[depth].reading.kind == reading.kind and label.mark:
                    return depth, reading
        return None, readings[0]


def is_label(words: str) -> bool:
    """Whether the words are a label and nothing else; a quoted one ("‘(68)") is one too."""
    return QUOTED_LABEL.fullmatch(words) is not None


def labels_of(words: str) -> tuple[Label, ...]:
    """The labels at the head of a paragraph, in their order; none where the paragraph is a quotation."""
    found: list[Label] = []
    at = 0
    while len(found) < MOST and (match := LABEL.match(words, at)):
        shape = next(name for name, value in match.groupdict().items() if value is not None)
        mark = "" if shape == "dash" else match[shape]
        label = Label(match[0].strip(), mark, SHAPES[shape])
        if next(_readings(label), None) is None:  # a word of letters that number: "civil."
            break
        found.append(label)
        at = match.end()
        if shape == "dash":
            break
    return tuple(found)


def numbered(words: str) -> str | None:
    """The enumerator of a label that stands at the head: "12" of "(12) OJ L 1"."""
    labels = labels_of(words)
    return labels[0].mark if labels and labels[0].mark else None


def _likely(label: Label, following: Label | None) -> list[Reading]:
    """The ways to read a label; where only the first roman number leads on to the next label, that way alone."""
    readings = list(_readings(label))
    first = next((reading for reading in readings if _is_first(reading)), None)
    if first is None or following is None or following.shape != label.shape or not _continues(first, following):
        return readings
    others = [reading for reading in readings if reading is not first]
    return readings if any(_continues(reading, following) for reading in others) else [first]


def _readings(label: Label) -> Iterator[Reading]:
    """Every way to read a label, the likelier first."""
    mark = label.mark
    if not mark:
        yield Reading("dash", (1,))
    elif mark[0].isdigit():
        yield Reading("digits", tuple(part for piece in mark.split(".") for part in _split(piece)))
    elif mark.startswith("*"):
        yield Reading("star", (len(mark),))
    else:
        letter, roman = ("letter", "roman") if mark.islower() else ("LETTER", "ROMAN")
        number = [Reading(roman, (value,))] if (value := _roman(mark.lower())) else []
        letters = [Reading(letter, _letters(mark.lower()))] if len(mark) <= len("ab") else []
        yield from (*number, *letters) if len(mark) > 1 and "i" in mark.lower() else (*letters, *number)


def _split(piece: str) -> Iterator[int | str]:
    found = re.fullmatch(r"(\d+)([a-z]*)", piece)
    if found:
        yield int(found[1])
        if found[2]:
            yield found[2]


def _letters(mark: str) -> tuple[int | str, ...]:
    """The place of a letter: 1 to 26, and after them "aa", "bb" and "za"."""
    place = ord(mark[-1]) - ord("a") + 1
    return (place,) if len(mark) == 1 else (26 + place,)


def _roman(mark: str) -> int:
    """The number, or 0 where the letters make none."""
    if not set(mark) <= DIGITS.keys():
        return 0
    values = [DIGITS[letter] for letter in mark]
    total = sum(
        -value if any(value < later for later in values[n + 1 : n + 2]) else value for n, value in enumerate(values)
    )
    return total if _as_roman(total) == mark else 0


def _as_roman(number: int) -> str:
    written = ""
    for value, letters in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        while number >= value:
            written += letters
            number -= value
    return written


def _is_first(reading: Reading) -> bool:
    return reading.kind != "dash" and all(part == 1 for part in reading.order)


def _continues(reading: Reading, following: Label) -> bool:
    return any(_follows(reading, later) for later in _readings(following))


def _follows(before: Reading, after: Reading) -> bool:
    """Whether one label comes right after another of its kind: "3" after "2", "2a" after "2", "1.1" after "1"."""
    if before.kind != after.kind:
        return False
    if after.kind in ("dash", "star"):
        return True
    match before.order, after.order:
        case (int() as old,), (int() as new,):
            return new == old + 1
        case old, new:
            return _grows(old, new)


def _grows(old: Sequence[int | str], new: Sequence[int | str]) -> bool:
    """For numbers with parts or letters ("1.2", "2a"), any later one continues the level."""
    rank = [(part, "") if isinstance(part, int) else (0, part) for part in old]
    return [(part, "") if isinstance(part, int) else (0, part) for part in new] > rank
