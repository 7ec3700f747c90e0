"""The windows of time that the papers give for the samples of this model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.facts.papers.mood import is_plan, is_rule, of_another
from compliance_llm.facts.papers.reading import Line, Papers
from compliance_llm.facts.written_days import first_day, last_day, written_days
from compliance_llm.patterns import Pattern

ROLES = {
    "train": Pattern(r"\btrain(?:ing|ed)?\b", re.I),
    "development": Pattern(r"\b(?:development|build|built|modelling)\b", re.I),
    "test": Pattern(r"\b(?:test(?:ing|ed)?|hold-?out)\b", re.I),
    "oot": Pattern(r"\b(?:out[- ]of[- ]time|OOT)\b", re.I),
}
_MONTH = "|".join(f"{month}|{month[:3]}" for month in wording.MONTHS)
_ONE_YEAR = Pattern(rf"\b((?:\d\d? )?(?:{_MONTH})) (to|until|–|-|and|through) ((?:\d\d? )?(?:{_MONTH}) (\d{{4}}))\b")
_YEARS = Pattern(r"(?<![\d-])(20\d\d) ?(?:to|until|–|-|and|through) ?(20\d\d)(?![\d-])")
_JOINED = Pattern(r"\s*(?:to|until|–|-|—|and|through|till)\s*(?:the end of )?", re.I)
_OF_DATA = Pattern(
    r"\b(?:samples?|windows?|periods?|data|cases|loans|applications|alerts|accounts|payments|transactions|sets?|"
    r"questions)"
    r"\b|\b(?:trained|built|developed|fitted|tested) (?:\w+ )?on\b"
    r"|^\W*(?:train\w*|test\w*|development|out[- ]of[- ]time)\W*:",
    re.I,
)
_IN_USE = Pattern(r"\b(?:live|production|in use|in operation)\b", re.I)
_NOT_OF_WINDOW = Pattern(
    r"\b(?:staff|course|outcomes?|rates?|rose|fell|AUC|read|monitor\w*|monthly|refit\w*|again|scores from)\b", re.I
)


_FROM, _TO = Pattern(r"^(?:from|start|first|begin)", re.I), Pattern(r"^(?:to|until|end|last)\b", re.I)


class Window(NamedTuple):
    """The first and the last day of a sample, as a line gives them."""

    role: str
    first: date
    last: date
    line: Line


def windows(papers: Papers, version: str) -> Iterator[Window]:
    """The first window that each paper gives for each sample."""
    seen: set[tuple[str, str]] = set()
    for found in (*_in_sentences(papers, version), *_in_columns(papers)):
        if (found.line.paper, found.role) not in seen:
            seen.add((found.line.paper, found.role))
            yield found


def _in_sentences(papers: Papers, version: str) -> Iterator[Window]:
    for line in papers.lines:
        if is_rule(line.text) or is_plan(line.text) or of_another(line.text, version):
            continue
        for part in re.split(r"[;.]\s", line.text):
            if found := _window(part, line):
                yield found


def _in_columns(papers: Papers) -> Iterator[Window]:
    """Windows of tables that have a column for the first day and one for the last."""
    for row in papers.rows:
        first, last = first_day(row.cell(_FROM)), last_day(row.cell(_TO))
        roles = [role for role, pattern in ROLES.items() if pattern.search(row.cells[0][1])]
        if first and last and first < last and len(roles) == 1:
            yield Window(roles[0], first, last, row.line)


def _window(part: str, line: Line) -> Window | None:
    outside = re.sub(r"\([^)]*\)", " ", part)
    roles = [role for role, pattern in ROLES.items() if pattern.search(outside)]
    days = _range(part)
    if _IN_USE.search(outside) or len(roles) != 1 or days is None or _NOT_OF_WINDOW.search(part):
        return None
    said = _OF_DATA.search(part) or "|" in line.text
    return Window(roles[0], *days, line) if said else None


_IN_FIGURES = Pattern(r"\d[./-]\d\d?[./-]\d")


def _range(text: str) -> tuple[date, date] | None:
    """The only range of days of a text; None where there is none, or several."""
    text = _ONE_YEAR.sub(r"\1 \4 \2 \3", text)
    days = written_days(text)
    found = [
        (one.first, other.last)
        for one, other in pairwise(days)
        if _JOINED.fullmatch(text[one.end : other.start])
        and one.first < other.last
        and not (_IN_FIGURES.search(text[one.start : one.end]) and one.first.day != one.last.day)  # 01/07 or 07/01
    ]
    if not days:
        found = [(date(int(hit[1]), 1, 1), date(int(hit[2]), 12, 31)) for hit in _YEARS.finditer(text)]
    return found[0] if len(found) == 1 else None
