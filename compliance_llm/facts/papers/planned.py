"""Limits of the declared monitoring plan, beside the values that monitoring reports give without a limit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compliance_llm.facts.papers.answered import specific
from compliance_llm.facts.papers.bounds import NUMBER, Bounds, Figure, bounds_of, figure_of
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers, Row
from compliance_llm.facts.terms import stemmed
from compliance_llm.patterns import Pattern

_PLAN = Pattern(r"key monitoring\b")
_NAME = Pattern(r"^(?:measure|metric|indicator|name|kpi|kri|test)$", re.I)
_LIMIT = Pattern(r"^(?:limit|threshold|tolerance|trigger|floor|ceiling|min|max|minimum|maximum)$", re.I)
_IN_WORDS = Pattern(
    r"^(?:\w+: )?(?P<name>[^,;:]{3,80}?),? (?P<limit>(?:(?:lower|upper) )?(?:limit|floor|ceiling|at least|at most|"
    r"minimum|maximum)\b[^,;]*|" + NUMBER + r" (?:at (?:most|least)|or (?:more|less|over|under))\b)",
    re.I,
)
_ANY_INPUT = stemmed("each every all any input inputs variable variables feature features score scores")
_STABILITY = Pattern(r"^\W*(?:PSI|CSI|(?:population )?stability(?: index)?)\W*$", re.I)
_REPORT = Pattern(r"\bmonitoring\b", re.I)
_NOT_A_REPORT = Pattern(r"\b(?:plan|policy|standard)\b", re.I)
_LIMIT_SAID = Pattern(r"\b(?:bounds?|bar|mark|limit|threshold|tolerance|trigger|floor|ceiling|target|warning)\b", re.I)


class Planned(NamedTuple):
    """A limit of the plan: the words that name the measure, the ends, and whether they are percentages."""

    words: frozenset[str]
    bounds: Bounds
    is_percent: bool


def beyond_plan(papers: Papers) -> Iterator[tuple[str, Line]]:
    """Rows of monitoring reports, without a limit of their own, whose value is outside the plan's limit."""
    plan = list(_planned(papers))
    for row in papers.rows:
        title = papers.titles.get(row.line.paper, "")
        if (
            not _REPORT.search(title)
            or _NOT_A_REPORT.search(title)
            or any(_LIMIT_SAID.search(it) for it, _ in row.cells)
        ):
            continue
        if any(_is_beyond(row, it) for it in plan):
            yield row.cells[0][1], row.line


def _is_beyond(row: Row, limit: Planned) -> bool:
    """Whether the last value of a row is outside a limit; a row is about it that has all words of its name."""
    figure = _last_figure(row, is_percent=limit.is_percent)
    named, header = row.cells[0][1], row.cells[-1][0]
    words = specific(f"{named} {header}" if _STABILITY.search(header) else named)
    return figure is not None and limit.words <= words and limit.bounds.excludes(figure.value)


def _last_figure(row: Row, *, is_percent: bool) -> Figure | None:
    found = [figure_of(it) for it in re.findall(NUMBER, row.cells[-1][1])]
    alike = [it for it in found if it.is_percent == is_percent]
    return alike[0] if len(alike) == 1 else None


def _planned(papers: Papers) -> Iterator[Planned]:
    for row in papers.rows:
        if row.line.paper == DECLARED and _PLAN.search(row.line.source):
            yield from _limit(row.cell(_NAME), row.cell(_LIMIT))
    for line in papers.lines:
        if line.paper == DECLARED and _PLAN.search(line.source):
            for part in line.text.split(";"):
                if hit := _IN_WORDS.search(part.strip()):
                    yield from _limit(hit["name"], hit["limit"])


def _limit(name: str, limit: str) -> Iterator[Planned]:
    found = bounds_of(limit, name, "") if name and limit else None
    if found is not None and (words := specific(name) - _ANY_INPUT):
        yield Planned(frozenset(words), *found)
