"""Tables of documents as grids: a head, rows of cells, and the words that stand above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from compliance_llm.patterns import Pattern
from compliance_llm.records import Passage

BAR = "|"
NEAR = 2  # lines of a file between two rows of one table
ABOVE = 3  # lines of a file between a caption and its table
_PLACE = Pattern(r"(?:line|paragraph) (\d+)")
_COUNT = Pattern(r"^\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+$|^\d+$")
TOTAL = Pattern(r"^\W*(?:(?:grand |sub-?)?totals?|sum|all|overall|together|altogether|year to date|ytd)\b", re.I)


class GridRow(NamedTuple):
    """A row: its cells, and where it stands."""

    cells: tuple[str, ...]
    passage: Passage

    @property
    def label(self) -> str:
        """The first cell."""
        return self.cells[0]


class Grid(NamedTuple):
    """A table: the names of its columns, its rows, the paragraph just above, the heading and the name of the paper."""

    head: tuple[str, ...]
    rows: tuple[GridRow, ...]
    caption: str
    heading: str
    paper: str

    @property
    def above(self) -> str:
        """All words that say what the table is of."""
        return f"{self.caption} . {self.heading}"

    def turned(self) -> Grid:
        """The same with rows as columns; each row keeps the place of the first one."""
        first = self.rows[0].passage
        cells = [self.head, *(row.cells for row in self.rows)]
        turned = [tuple(row[at] for row in cells) for at in range(len(self.head))]
        return self._replace(head=turned[0], rows=tuple(GridRow(row, first) for row in turned[1:]))


class _Part(NamedTuple):
    """The sentences at one place of a paper as one text."""

    text: str
    first: Passage
    at: int | None


def grids(documents: Sequence[Passage]) -> Iterator[Grid]:
    """Every table with a head and a row; rows that are longer or shorter than the head are left out."""
    table: list[_Part] = []
    caption = _Part("", Passage.model_construct(instrument=""), None)
    for part in (*_parts(documents), None):
        if part is not None and BAR in part.text and (not table or _follows(table[-1], part, NEAR)):
            table.append(part)
            continue
        if len(table) > 1:
            yield _grid(table, caption.text if _follows(caption, table[0], ABOVE) else "")
        table = [part] if part is not None and BAR in part.text else []
        if part is not None and not table:
            caption = part


def _parts(documents: Sequence[Passage]) -> Iterator[_Part]:
    for (_, at), sentences in groupby(documents, key=lambda it: (it.instrument, it.pointer.partition(",")[0])):
        found = list(sentences)
        hit = _PLACE.search(at)
        yield _Part(" ".join(it.text for it in found), found[0], int(hit[1]) if hit else None)


def _follows(before: _Part, after: _Part, most: int) -> bool:
    if before.first.instrument != after.first.instrument:
        return False
    return before.at is None or after.at is None or 0 < after.at - before.at <= most


def _grid(parts: Sequence[_Part], caption: str) -> Grid:
    cells = [tuple(cell.strip() for cell in part.text.split(BAR)) for part in parts]
    head, first = cells[0], parts[0].first
    rows = [GridRow(it, part.first) for it, part in zip(cells[1:], parts[1:], strict=True) if len(it) == len(head)]
    return Grid(head, tuple(rows), caption, first.heading, first.instrument)


def count_in(cell: str) -> int | None:
    """The whole number of a cell that has nothing else; None for a share, an amount with decimals, or words."""
    shown = cell.strip(" *")
    return int(re.sub(r"\D", "", shown)) if _COUNT.match(shown) else None


def summed(grid: Grid, column: int) -> int | None:
    """The number of a column in the row of totals, else the sum over the rows; None where a cell is not a count."""
    totals = [row for row in grid.rows if TOTAL.search(row.label)]
    found = [count_in(row.cells[column]) for row in (totals[-1:] or grid.rows)]
    known = [it for it in found if it is not None]
    return sum(known) if known and len(known) == len(found) else None
