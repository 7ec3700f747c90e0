"""Tables with a column for each period: the latest value of a measure beside the limit that the words above name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.facts.grids import Grid, GridRow, grids
from compliance_llm.facts.papers.answered import specific
from compliance_llm.facts.papers.bounds import (
    HIGH_IS_GOOD,
    LOW_IS_GOOD,
    NUMBER,
    Bounds,
    bounds_of,
    figure_of,
    only_figure,
)
from compliance_llm.facts.papers.mood import of_another
from compliance_llm.facts.papers.periods import in_order
from compliance_llm.facts.papers.reading import Line, Papers
from compliance_llm.patterns import Pattern
from compliance_llm.records import Passage

_LIMIT = Pattern(
    r"(?P<words>(?<!credit )(?<!overdraft )(?<!card )(?<!payment )(?<!spending )(?<!with a )(?<!to the )(?<!at the )"
    r"(?<!at a )(?<!above the )(?<!below the )(?<!under the )(?<!over the )(?<!beyond the )"
    r"\b(?:limits?|maximum|max\.?|at most|no more than|not more than|ceiling|tolerance|cap|appetite|minimum|"
    r"min\.?|at least|floor|not below|upper limit|lower limit|threshold|trigger)\b(?! (?:above|over|"
    r"below|under|per)\b)[^.;()|]{0,20}?|[≤≥<>]\s?)"
    rf"(?P<value>{NUMBER})"
    r"(?! ?(?:days?|months?|weeks?|hours?|hrs?|minutes?)\b)",
    re.I,
)
_UPPER = Pattern(r"\b(?:limits?|tolerance|appetite|cap|threshold|trigger)\b", re.I)
_WAITING = Pattern(
    r"\b(?:waiting|backlog|older than|overdue|unworked|undecided|unassigned|unreviewed|pending|aged|ageing|aging|queue|"
    r"open for|open longer|late|breaches|errors?|exceptions?|outstanding|complaints?|failures?|overrides?|missing|"
    r"outages?|false positives?|unresolved|past due)\b",
    re.I,
)
_LIMIT_NAME = Pattern(r"^\W*(?:upper |lower )?(?:limit|floor|tolerance|ceiling|max(?:imum)?|min(?:imum)?|cap)\b", re.I)
_OTHER_ROW = Pattern(
    r"\b(?:limits?|threshold|target|floor|plan|budget|of which|capacity|forecast|previous year)\b", re.I
)
_ACTION = Pattern(r"\b(?:actions?|measures? taken|response|decision|follow-?up)\b", re.I)
_NONE = Pattern(r"^\W*(?:none|no|no action|nil|noted|n/a|tbd|tbc)?\W*$", re.I)


class Latest(NamedTuple):
    """The latest value of a measure in a table by period: the words, the measure, and whether it is outside."""

    words: str
    measure: str
    line: Line
    outside: bool


def latest_by_period(papers: Papers, documents: Sequence[Passage], version: str) -> list[Latest]:
    """The latest values outside their limit, unless a later paper has the measure within it."""
    found = [it for grid in grids(documents) for it in _in_grid(grid) if not of_another(it.words, version)]
    return [it for it in found if it.outside and not any(_within_later(it, other, papers) for other in found)]


def _within_later(it: Latest, other: Latest, papers: Papers) -> bool:
    ours, theirs = papers.day(it.line), papers.day(other.line)
    same = specific(it.measure) <= specific(other.measure)
    return same and not other.outside and ours is not None and theirs is not None and theirs > ours


def _in_grid(grid: Grid) -> Iterator[Latest]:
    order = [at for at in in_order(grid.head) if at]
    if len(order) < 2 or any(_ACTION.search(row.label) and not _is_idle(row.cells[1:]) for row in grid.rows):
        return
    own = [row for row in grid.rows if not _OTHER_ROW.search(row.label) or _LIMIT.search(row.label)]
    for row in own:
        at = next((it for it in reversed(order) if only_figure(row.cells[it])), None)
        if at is None or not _is_idle([row.cells[it] for it in _columns(grid, _ACTION)]):
            continue
        measure, limit = _limited(grid, row, at, alone=len(own) == 1)
        value = only_figure(row.cells[at])
        if limit is None or value is None or value.is_percent != limit[1]:
            continue
        words = f"{measure}, {grid.head[at]}: {row.cells[at]}"
        line = Line(words, row.passage.id, grid.paper, _block(row), grid.heading)
        yield Latest(words, measure, line, limit[0].excludes(value.value))


def _is_idle(cells: Sequence[str]) -> bool:
    """Whether no cell tells of an action."""
    return all(_NONE.match(it) for it in cells)


def _columns(grid: Grid, pattern: Pattern) -> list[int]:
    return [at for at, name in enumerate(grid.head) if at and pattern.search(name)]


def _block(row: GridRow) -> str:
    return f"{row.passage.instrument}, {row.passage.pointer.partition(',')[0]}"


def _limited(grid: Grid, row: GridRow, at: int, *, alone: bool) -> tuple[str, tuple[Bounds, bool] | None]:
    """The words that name a measure with its limit: of its row or column, a row of limits, or above a single row."""
    for words in _named(grid, row, at, alone=alone):
        hits = list(_LIMIT.finditer(words))
        if len(hits) == 1:
            return words.rstrip(". "), _bounds(hits[0], words)
    return "", None


def _named(grid: Grid, row: GridRow, at: int, *, alone: bool) -> Iterator[str]:
    yield row.label
    for column in _columns(grid, _LIMIT_NAME):
        yield f"{row.label} ({_limit_words(grid.head[column], row.cells[column])})"
        return
    if alone:
        yield from (
            f"{row.label} ({_limit_words(it.label, it.cells[at])})" for it in grid.rows if _LIMIT_NAME.match(it.label)
        )
        yield from (grid.head[0], grid.caption, grid.heading)


def _limit_words(name: str, cell: str) -> str:
    """As in "limit 150", or "at least 0.70" where the cell says the side itself."""
    return cell if _LIMIT.search(cell) else f"{name} {cell}"


def _bounds(hit: re.Match[str], measure: str) -> tuple[Bounds, bool] | None:
    """The limit; a bare "limit" is an upper one where much of the measure is bad, and unknown otherwise."""
    name = measure.replace(hit[0], " ")
    if (found := bounds_of(hit[0], name, "")) is not None:
        return found
    figure = figure_of(hit["value"])
    is_bad = (_WAITING.search(name) or LOW_IS_GOOD.search(name)) and not HIGH_IS_GOOD.search(name)
    return (Bounds(None, figure.value), figure.is_percent) if is_bad and _UPPER.search(hit["words"]) else None
