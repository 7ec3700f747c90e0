"""Dates as people write them in declarations and documents."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.patterns import Pattern

_MONTHS = {month[:3].lower(): number for number, month in enumerate(wording.MONTHS, start=1)}
_NAME = rf"(?P<name>(?:{'|'.join(f'{month}|{month[:3]}' for month in wording.MONTHS)}|Sept)\b)\.?"
_WRITTEN = (
    Pattern(r"\b(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
    Pattern(rf"\b(?P<d>\d\d?)(?:st|nd|rd|th)? (?:of )?{_NAME},? (?P<y>\d{{4}})\b", re.I),
    Pattern(rf"\b{_NAME} (?P<d>\d\d?)(?:st|nd|rd|th)?,? (?P<y>\d{{4}})\b", re.I),
    Pattern(r"\b(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y>\d{4})\b"),
    Pattern(rf"\b(?P<d>\d\d?)-{_NAME}-(?P<y>\d{{4}})\b", re.I),
    Pattern(rf"\b{_NAME}[ -](?P<y>\d{{4}})\b", re.I),
    Pattern(r"\b(?P<y>\d{4})-(?P<m>\d\d)(?![\d-])"),
    Pattern(r"\b(?P<one>\d\d?)/(?P<other>\d\d?)/(?P<y>\d{4})\b"),
    Pattern(r"\b(?P<part>[QH][1-4])[ /-]?(?P<y>\d{4})\b", re.I),
    Pattern(r"\b(?P<y>\d{4})[ /-]?(?P<part>[QH][1-4])\b", re.I),
    Pattern(r"\b(?P<part>(?:first|second|third|fourth|last) (?:quarter|half)) (?:of )?(?P<y>\d{4})\b", re.I),
    Pattern(r"\b(?P<end>(?:year[- ]end|(?:the )?end of(?: the year)?|end-)) ?(?P<y>\d{4})\b", re.I),
)
_ORDINALS = ("first", "second", "third", "fourth")


class Written(NamedTuple):
    """A date at [start, end) of a text: the first and the last day that it may mean."""

    start: int
    end: int
    first: date
    last: date


def written_days(text: str) -> list[Written]:
    """The dates of a text in reading order; impossible ones are left out.

    A month without a day is all of its days, so are a quarter and a half of a year; the end of a year is its last day.
    Of a day written with slashes, month and day may stand in either order, unless only one of the two is a date.
    """
    found: list[Written] = []
    taken: list[tuple[int, int]] = []
    for pattern in _WRITTEN:
        for hit in pattern.finditer(text):
            if all(hit.end() <= start or hit.start() >= end for start, end in taken):
                taken.append(hit.span())
                found += [read] if (read := _read(hit)) else []
    return sorted(found)


def last_day(text: str) -> date | None:
    """The last day that the first date of a text may mean; None without one."""
    return next((it.last for it in written_days(text)), None)


def first_day(text: str) -> date | None:
    """The first day that the first date of a text may mean; None without one."""
    return next((it.first for it in written_days(text)), None)


def _read(hit: re.Match[str]) -> Written | None:
    parts = hit.groupdict()
    try:
        days = _days(parts, int(parts["y"]))
    except ValueError:
        return None
    return Written(hit.start(), hit.end(), min(days), max(days)) if days else None


def _days(parts: dict[str, str | None], year: int) -> list[date]:
    """The first and the last day that the parts of a date may mean."""
    if parts.get("end"):
        return [date(year, 12, 31)]
    if part := parts.get("part"):
        return _part_of_year(part.lower(), year)
    if "one" in parts:
        one, other = int(parts["one"] or 0), int(parts["other"] or 0)
        return [date(year, month, day) for month, day in ((one, other), (other, one)) if month <= 12]
    name = parts.get("name")
    month = _MONTHS[name[:3].lower()] if name else int(parts["m"] or 0)
    day = int(parts["d"] or 0) if parts.get("d") else None
    return [date(year, month, day or 1), date(year, month, day or monthrange(year, month)[1])]


def _part_of_year(part: str, year: int) -> list[date]:
    """The first and the last day of "q3", "h1", "third quarter" or "first half"."""
    months = 3 if part[0] == "q" or part.endswith("quarter") else 6
    word = part.split()[0]
    number = int(part[1]) if part[1].isdigit() else 12 // months if word == "last" else _ORDINALS.index(word) + 1
    last = number * months
    return [date(year, last - months + 1, 1), date(year, last, monthrange(year, last)[1])]
