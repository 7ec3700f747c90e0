"""Dates as the commands print them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compliance_llm.records import Dated


def day_of(day: date | None) -> str:
    """A day, or nothing."""
    return day.isoformat() if day else ""


def span_of(dated: Dated) -> str:
    """The dates between which something applies."""
    from compliance_llm.corpus.dates import NEVER

    if dated.since == NEVER:
        return "no date on which it certainly applied"
    if dated.since is None and dated.until is None:
        return "always"
    return f"from {day_of(dated.since) or 'an unrecorded date'}" + (f" until {dated.until}" if dated.until else "")
