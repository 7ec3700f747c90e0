"""Dates as people write them in declarations and documents."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from compliance_llm import wording

_MONTHS = {month[:3].lower(): number for number, month in enumerate(wording.MONTHS, start=1)}
_NAME = rf"(?P<name>(?:{'|'.join(f'{month}|{month[:3]}' for month in wording.MONTHS)}|Sept)\b)\.?"
_WRITTEN = (
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
    re.compile(rf"\b(?P<d>\d\d?)(?:st|nd|rd|th)? (?:of )?{_NAME},? (?P<y>\d{{4}})\b", re.I),
    re.compile(rf"\b{_NAME} (?P<d>\d\d?)(?:st|nd|rd|th)?,? (?P<y>\d{{4}})\b", re.I),
    re.compile(r"\b(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y>\d{4})\b"),
    re.compile(rf"\b{_NAME} (?P<y>\d{{4}})\b", re.I),
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d\d)(?![\d-])"),
)


class Written(NamedTuple):
    """A date at [start, end) of a text: the first and the last day that it may mean."""

    start: int
    end: int
    first: date
    last: date


def written_days(text: str) -> list[Written]:
    """The dates of a text in reading order; a month without a day is all of its days. Impossible dates are left out."""
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
    month = _MONTHS[parts["name"][:3].lower()] if parts.get("name") else int(parts["m"])
    try:
        year, day = int(parts["y"]), int(parts["d"]) if parts.get("d") else None
        first = date(year, month, day or 1)
        return Written(hit.start(), hit.end(), first, date(year, month, day or monthrange(year, month)[1]))
    except ValueError:
        return None
