"""Figures in the words of a clause: what each is in the unit of a limit, and how the clause writes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

FIGURE = re.compile(
    r"(?<![\w.,/-])(?P<sign>[-−–]\s?)?(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?(?!\w|[.,]\d|-\d\d-\d)"
    r"(?P<unit>\s?%|\s(?:per\s?cent|percent(?!age)|percentage\s+points?|basis\s+points)\b)?",
    re.IGNORECASE,
)
WORDS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
    **{"twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45},
    **{"fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100, "no": 0, "none": 0},
}
WORDED = re.compile(rf"\b(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
NEARLY = 1e-9


class Figure(NamedTuple):
    """A number in a text."""

    value: float  # a share where it is written as a percentage: "5%" is 0.05
    unit: Literal["", "share"]
    shown: str  # as the clause writes it: "5 percentage points"
    start: int
    end: int


def figures_of(text: str) -> list[Figure]:
    """The numbers of a text written in digits, in their order; numbers of clauses and days are among them."""
    return [_figure(match) for match in FIGURE.finditer(text)]


def worded_numbers(text: str) -> set[float]:
    """The numbers that a text writes as words: "forty" is 40."""
    return {float(WORDS[match[0].lower()]) for match in WORDED.finditer(text)}


def states(text: str, value: float) -> bool:
    """Whether a text states a value, in digits, as a percentage or as a word, whatever its sign."""
    stated = {abs(it.value) for it in figures_of(text)} | worded_numbers(text)
    return any(abs(abs(value) - it) < NEARLY for it in stated)


def shows(text: str, shown: str) -> bool:
    """Whether the number ``shown`` stands in a text as it is written there, and not as part of another number."""
    return re.search(rf"(?<![\d.]){re.escape(shown)}(?!\.?\d)", text.replace("−", "-")) is not None


def worth(shown: str) -> float | None:
    """What a number is worth as a clause writes it: "5%" is 0.05; None where it is not a number."""
    found = figures_of(shown)
    return found[0].value if len(found) == 1 else None


def sentences(text: str) -> list[tuple[int, int]]:
    """[start, end) of the sentences of a text; a full stop within a number or an abbreviation ends none."""
    ends = [match.end() for match in re.finditer(r"[.;!?](?=\s+[A-Z“\"(]|\s*$)", text)]
    starts: Sequence[int] = [0, *ends]
    return [(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True) if text[start:end].strip()]


def _figure(match: re.Match[str]) -> Figure:
    number = float(match["number"].replace(",", "") + (match["decimals"] or ""))
    unit = (match["unit"] or "").lower()
    scale = 10_000 if "basis" in unit else 100 if unit else 1
    sign = -1 if match["sign"] else 1
    shown = match[0].strip().replace("−", "-").replace("–", "-")
    return Figure(sign * number / scale, "share" if unit else "", shown, match.start(), match.end())
