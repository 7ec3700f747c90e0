"""Names of columns that are periods, as in "Apr", "Q3 2026" or "2026-07", in the order of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from compliance_llm import wording
from compliance_llm.patterns import Pattern

_MONTHS = {name[:3].lower(): number for number, name in enumerate(wording.MONTHS, start=1)}
_NAMES = "|".join(f"{month}|{month[:3]}" for month in wording.MONTHS)
_PERIOD = Pattern(
    rf"^(?:end of )?(?:(?P<month>{_NAMES}|Sept)\.?(?:[ -]?'?(?P<year>(?:20)?\d\d))?"
    r"|(?P<y2>20\d\d)[- /]?(?P<part>[QH][1-4]|\d\d)?|(?P<part2>[QH][1-4])(?:[ /-]?'?(?P<y3>(?:20)?\d\d))?)$",
    re.I,
)


def in_order(names: Sequence[str]) -> list[int]:
    """The places of names that are periods, the latest last; names without a year keep their order, or its reverse."""
    found = {at: day for at, name in enumerate(names) if (day := _period(name)) is not None}
    if all(year for year, _ in found.values()):
        return sorted(found, key=lambda at: found[at])
    falls = all(a > b for a, b in pairwise(found.values()))
    return list(reversed(found)) if falls and len(found) > 1 else list(found)


def _period(name: str) -> tuple[int, int] | None:
    """The year, or nought, and the month or part of a year."""
    hit = _PERIOD.match(name.strip(" *"))
    if hit is None:
        return None
    year = int(hit["year"] or hit["y2"] or hit["y3"] or 0) % 100
    if hit["month"]:
        return year, _MONTHS[hit["month"][:3].lower()]
    return year, int(re.sub(r"\D", "", hit["part"] or hit["part2"] or "") or 0)
