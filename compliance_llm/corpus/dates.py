"""Days between which a text certainly applied, from dates that may name only a month or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from compliance_llm.records import Dated

NEVER = date.max
"""The first day of what never applied or has no date yet: proposals, and laws repealed before they began."""

PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Span(NamedTuple):
    """Half-open days [since, until); None is open, and ``since`` is ``NEVER`` where no day certainly belongs to it."""

    since: date | None
    until: date | None


NOTHING = Span(NEVER, None)


def days_of(text: str) -> tuple[date, date]:
    """The first and the last day that ``2017``, ``2017-06`` or ``2017-06-30`` may mean.

    Raises:
        ValueError: if the text is not such a date.
    """
    match = PARTIAL.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a date; use YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # the pattern has it
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def certain_span(start: str | None, end: str | None) -> Span:
    """The days on which a text certainly applied: from the last day it may have begun to the first it may have ended.

    Raises:
        ValueError: if a date cannot be read, or the end certainly is before the start.
    """
    began = days_of(start) if start else None
    ended = days_of(end) if end else None
    if began and ended and ended[1] <= began[0]:
        raise ValueError(f"it ended on {end}, which is not after its start on {start}")
    return _span(began[1] if began else None, ended[0] if ended else None)


def meet(one: Span, other: Span) -> Span:
    """The days that belong to both spans."""
    return _span(
        max((day for day in (one.since, other.since) if day), default=None),
        min((day for day in (one.until, other.until) if day), default=None),
    )


def applies(dated: Dated, day: date) -> bool:
    """Whether ``dated`` certainly applies on ``day``; what never applied does so on no day at all."""
    return dated.since != NEVER and dated.applies_on(day)


def covered(dated: Dated, by: Iterable[Dated]) -> bool:
    """Whether on every day on which ``dated`` applies one of ``by`` does."""
    reached = dated.since or date.min
    for it in sorted(by, key=lambda it: it.since or date.min):
        if it.since is not None and it.since > reached:
            return False
        reached = max(reached, it.until or date.max)
    return reached >= (dated.until or date.max)


def _span(since: date | None, until: date | None) -> Span:
    if since == NEVER or (since and until and until <= since):
        return NOTHING
    return Span(since, until)
