"""Limits and values as tables and sentences write them: "at least 0.72", "10%", "0.85 to 1.15"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern

NUMBER = r"(?<![\w.,])[-−]?\d[\d,]*(?:\.\d+)?(?:\s?%|(?= ?(?:ms|days?|points?|pp|bps)\b))?(?![\w]|[.,]\d)"
_ONE = Pattern(NUMBER)
_RANGE = Pattern(rf"({NUMBER})\s?(?:to|–|-|and)\s?({NUMBER})")
_STEPS = Pattern(r"\b(?:look|act|amber|red|watch|warn\w*|then)\b|/", re.I)
_AT_LEAST = Pattern(r"\b(?:at least|min(?:imum)?|floor|not below|no less|lower limit|not less)\b|≥|>", re.I)
_AT_MOST = Pattern(
    r"\b(?:at most|max(?:imum)?|ceiling|cap|not (?:above|exceed\w*|more)|no more|up to|upper limit|below|under)\b|≤|<",
    re.I,
)
_CEILING = Pattern(r"\b(?:ceiling|cap|max(?:imum)?|upper)\b", re.I)
_FLOOR = Pattern(r"\b(?:floor|min(?:imum)?|lower)\b", re.I)
HIGH_IS_GOOD = Pattern(
    r"\b(?:AUC|AUROC|Gini|KS|accuracy|recall|precision|hit rate|detection|capture|F1|coverage|productive|kappa|"
    r"(?<!not )supported|yield)\b",
    re.I,
)
LOW_IS_GOOD = Pattern(
    r"\b(?:PSI|CSI|stability index|overrid\w+|missing|drift|errors?|latency|delays?|backlog|older than|late|"
    r"complaints?|unsupported|not supported|ungrounded|hallucinat\w+|false positives?|exceptions|default rates?|"
    r"bad rates?|"
    r"loss rates?|ECE|Brier|unexplained|failures?|refus\w+|rejected records|downtime|turnaround|time to|unanswered)\b",
    re.I,
)

_LOSS = Pattern(r"\b(?:drop|fall|decline|gap|difference|deviation|deterioration|minus)\b", re.I)

Side = Literal["min", "max"]


class Bounds(NamedTuple):
    """The ends that a value must not be below or above; percentages as they are written."""

    min: float | None
    max: float | None

    def excludes(self, value: float) -> bool:
        """Whether a value is outside."""
        return (self.min is not None and value < self.min) or (self.max is not None and value > self.max)


class Figure(NamedTuple):
    """A number as written, and whether it is a percentage."""

    value: float
    is_percent: bool


def figure_of(text: str) -> Figure:
    """A number of the form of ``NUMBER``."""
    number = re.sub(r"[^\d.−-]", "", text).replace("−", "-")
    return Figure(float(number), "%" in text)


def only_figure(text: str) -> Figure | None:
    """The number of a cell that has just one, and no date."""
    found = _ONE.findall(text)
    return figure_of(found[0]) if len(found) == 1 and not written_days(text) else None


def bounds_of(text: str, measure: str, column: str) -> tuple[Bounds, bool] | None:
    """The limit in a cell and whether it is a percentage; None where its side cannot be told.

    Of steps ("0.10 look into, 0.25 act") the outer one is taken.
    """
    found = [figure_of(it) for it in _ONE.findall(text)]
    if not found or written_days(text):
        return None
    percent = any(it.is_percent for it in found)
    values = [it.value for it in found]
    if len(found) == 2 and _RANGE.search(text) and not _STEPS.search(text):
        return Bounds(min(values), max(values)), percent
    side = side_of(text, measure, column)
    if side is None:
        return None
    return (Bounds(min(values), None) if side == "min" else Bounds(None, max(values))), percent


def side_of(words: str, measure: str, column: str) -> Side | None:
    """Which end a limit bounds: by its own words, by the name of its column, or by the measure."""
    for text, least, most in ((words, _AT_LEAST, _AT_MOST), (column, _FLOOR, _CEILING)):
        low, high = least.search(text), most.search(text)
        if bool(low) != bool(high):
            return "min" if low else "max"
    if _LOSS.search(measure):
        return "max"
    good_high, good_low = HIGH_IS_GOOD.search(measure), LOW_IS_GOOD.search(measure)
    if bool(good_high) != bool(good_low):
        return "min" if good_high else "max"
    return None
