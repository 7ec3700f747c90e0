"""Guidance that a paper relies on although it had been superseded on the paper's date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from compliance_llm.facts.papers.reading import DECLARED, Line, Papers
from compliance_llm.patterns import Pattern

ENDED = {  # text → the day from which it no longer stands, and what took its place
    "SR 11-7": (date(2026, 4, 17), "SR 26-2"),
    "SR 21-8": (date(2026, 4, 17), "SR 26-2"),
}
_NAMED = Pattern(r"\bSR[ -]?(?P<letter>11-7|21-8)\b")
_KNOWN = Pattern(
    r"\b(?:supersed\w+|replac\w+|withdrawn|rescind\w*|former\w*|previous\w*|no longer|until|history|SR[ -]?26-2|"
    r"then in force|in force (?:then|at (?:that|the) time)|at (?:the|that) time|first (?:validat|approv)\w*)\b"
)


class Cited(NamedTuple):
    """A line that cites a text, which one, since when it no longer stands, and what replaced it."""

    line: Line
    text: str
    since: date
    by: str


def superseded(papers: Papers) -> Iterator[Cited]:
    """The first line of each paper that cites a text which no longer stood on the paper's day."""
    seen: set[str] = set()
    for line in papers.lines:
        hit, day = _NAMED.search(line.text), papers.days.get(line.paper)
        if line.paper == DECLARED or hit is None or day is None or line.paper in seen or _KNOWN.search(line.text):
            continue
        name = f"SR {hit['letter']}"
        since, by = ENDED[name]
        if day.first > since:
            seen.add(line.paper)
            yield Cited(line, name, since, by)
