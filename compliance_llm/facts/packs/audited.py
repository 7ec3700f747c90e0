"""Tables of alerts closed without a person that were examined afterwards, and how many of them were suspicious."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.facts.grids import TOTAL, Grid, grids, summed
from compliance_llm.facts.packs.papers import ELSEWHERE, Line, Share
from compliance_llm.facts.packs.suppressed import BELOW, CLOSED, EXAMINED, SUSPICIOUS
from compliance_llm.patterns import Pattern
from compliance_llm.records import Passage

SHARE = Pattern(r"%|\b(?:share|rate|per ?cent|percentage|limits?|tolerance|target|at most|appetite)\b", re.I)
NOT_FOUND = Pattern(
    r"\b(?:not suspicious|unsuspicious|rightly|correctly|confirmed closed|agreed|false positives?|no suspicion|days|"
    r"reports? filed in time|remaining)\b",
    re.I,
)
CLOSED_BY_PERSON = Pattern(
    r"\b(?:closed|dismissed|cleared) by (?:an? )?(?:analysts?|investigators?|persons?|people|staff|hand)\b", re.I
)


def audited(documents: Sequence[Passage]) -> Iterator[tuple[Line, Share]]:
    """The examined and suspicious alerts of each table of alerts that no person had closed, by rows or by columns."""
    for grid in grids(documents):
        if not grid.rows or ELSEWHERE.search(f"{grid.above} {grid.paper}"):
            continue
        found = _share(grid) or (_share(grid.turned()) if len(grid.head) > 1 else None)
        if found is not None and found.k:
            passage = grid.rows[-1].passage
            words = f"{', '.join(it for it in grid.head if it)}: {', '.join(it for it in grid.rows[-1].cells if it)}"
            yield Line(words, f"{passage.citation}, {passage.pointer}", grid.paper, grid.heading), found


def _share(grid: Grid) -> Share | None:
    """The numbers of a table with a column of examined alerts and one of suspicious ones."""
    if not _is_of_closed(grid):
        return None
    suspicious = [i for i, it in enumerate(grid.head[1:], start=1) if _is_suspicious(it)]
    examined = [i for i, it in enumerate(grid.head[1:], start=1) if _is_examined(it) and i not in suspicious]
    if not suspicious or not examined or NOT_FOUND.search(grid.head[suspicious[0]]):
        return None
    k, n = summed(grid, suspicious[0]), summed(grid, examined[0])
    return Share(k, n, k / n) if k is not None and n and n > 1 and k <= n else None


def _is_of_closed(grid: Grid) -> bool:
    """Whether a table is, by its words, of alerts closed without a person, and not of cases below the line."""
    own = " ".join((*grid.head, grid.caption, *(it.label for it in grid.rows if not TOTAL.search(it.label))))
    words = f"{own} {grid.heading} {grid.paper.replace('-', ' ').replace('_', ' ')}"
    return bool(CLOSED.search(words)) and not BELOW.search(own) and not CLOSED_BY_PERSON.search(own)


def _is_suspicious(name: str) -> bool:
    return bool(SUSPICIOUS.search(name)) and not SHARE.search(name) and not NOT_FOUND.search(name)


def _is_examined(name: str) -> bool:
    return bool(EXAMINED.search(name)) and not SHARE.search(name)
