"""Whole numbers in digits or words."""

from __future__ import annotations

_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_VALUES = {word: number for number, word in enumerate(_WORDS)} | {
    **{"twenty-four": 24, "twenty-five": 25, "thirty": 30, "thirty-six": 36, "forty": 40, "forty-five": 45},
    **{"sixty": 60, "ninety": 90, "a": 1, "an": 1},
}
COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(_VALUES.keys() - {'a', 'an'}, key=len, reverse=True))})"
"""A pattern for a number of at most three digits, or in words."""


def whole(text: str) -> int:
    """A number of the form of ``COUNT``, or an article, which is one."""
    return int(text) if text.isdigit() else _VALUES[text.lower()]
