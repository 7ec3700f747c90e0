"""The figures of a text: numbers, percentages, number words and dates, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
WORDS: list[str] = [*_WORDS.split()]
_MONTHS = "January February March April May June July August September October November December"
MONTHS: list[str] = [*_MONTHS.split()]
LEFT_ALONE = {"zero", "one"}  # "no one", "one of", "zero tolerance": words first, numbers second

_NUMBER = re.compile(
    r"(?<![\w.])(?P<sign>(?<![\w.,)\]%·])[-−–+]|\bminus\s+)?(?P<body>\d{1,3}(?:,\d{3})+(?!\d)|\d+|(?=\.\d))"
    r"(?P<fraction>\.\d+)?(?P<power>[eE][-+]?\d+)?(?![\w])"
    r"(?P<percent>\s?%|\s(?:percentage points?|percent|per cent)\b)?",
)
_WORD = re.compile(
    rf"\b(?P<word>{'|'.join(WORDS)})\b(?P<percent>\s(?:percentage points?|percent|per cent)\b)?(?![-–]\w)", re.I
)
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"\b(?P<iso>\d{{4}}-\d\d-\d\d)\b|\b(?P<day>\d\d?) (?P<month>{_MONTH}) (?P<year>\d{{4}})\b"
    rf"|\b(?P<month2>{_MONTH}) (?P<day2>\d\d?), (?P<year2>\d{{4}})\b"
)


class Figure(NamedTuple):
    """A number as shown at [start, end): its value without the sign of percent, and how many decimals are shown."""

    start: int
    end: int
    shown: str
    value: float
    decimals: int
    percent: bool
    spelled: bool = False  # "twelve"


class Day(NamedTuple):
    """A date as shown at [start, end); None if it is not a day of the calendar."""

    start: int
    end: int
    shown: str
    day: date | None


def figures(text: str) -> list[Figure]:
    """The numbers of ``text`` in reading order; dates are left to :func:`days`."""
    blank = text
    for day in days(text):
        blank = blank[: day.start] + "·" * (day.end - day.start) + blank[day.end :]
    return sorted([*_digits(blank), *_spelled(blank)])


def days(text: str) -> list[Day]:
    """The dates of ``text``: 2026-04-17, 17 April 2026, April 17, 2026."""
    return [Day(m.start(), m.end(), m.group(), _day(m)) for m in _DATE.finditer(text)]


def unread(text: str, found: list[Figure]) -> list[str]:
    """Words that hold digits no :class:`Figure` or :class:`Day` accounts for, such as "2x" or "Q3"."""
    covered = {i for part in (*found, *days(text)) for i in range(part.start, part.end)}
    return [
        m.group().strip(".,;:()")
        for m in re.finditer(r"\S*\d\S*", text)
        if any(text[i].isdigit() and i not in covered for i in range(m.start(), m.end()))
    ]


def _digits(text: str) -> Iterator[Figure]:
    for m in _NUMBER.finditer(text):
        fraction, sign = m["fraction"] or "", (m["sign"] or "").strip()
        digits = (m["body"] or "0").replace(",", "") + fraction + (m["power"] or "")
        value = float(digits) * (-1 if sign in ("-", "−", "–", "minus") else 1)
        yield Figure(m.start(), m.end(), m.group().strip(), value, max(len(fraction) - 1, 0), bool(m["percent"]))


def _spelled(text: str) -> Iterator[Figure]:
    for m in _WORD.finditer(text):
        word = m["word"].lower()
        if word not in LEFT_ALONE or m["percent"]:
            yield Figure(m.start(), m.end(), m.group(), WORDS.index(word), 0, bool(m["percent"]), spelled=True)


def _day(m: re.Match[str]) -> date | None:
    try:
        if m["iso"]:
            return date.fromisoformat(m["iso"])
        month = MONTHS.index(m["month"] or m["month2"]) + 1
        return date(int(m["year"] or m["year2"]), month, int(m["day"] or m["day2"]))
    except ValueError:
        return None
