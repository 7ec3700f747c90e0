"""The drawings on a page of a PDF: tables, recognised by the lines around their cells, and single lines."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, pairwise
from typing import Any, NamedTuple, cast

SNAP = 3.0  # points: lines this near to each other are one, and meet
SHORTEST = 6.0  # points of a line; the ends of a thin box are no lines
MOST = 600  # lines of a page: with more it shows a drawing
MOST_EDGES = 20_000  # of all that is drawn on it


class Rule(NamedTuple):
    """A line drawn across the page, or up it."""

    at: float  # its height, or how far from the left
    begin: float
    end: float


class Ruled(NamedTuple):
    """Where the lines of a table part its columns and rows, in points from the page's lower left corner."""

    xs: tuple[float, ...]  # ascending
    ys: tuple[float, ...]  # descending
    owners: tuple[tuple[tuple[int, int], ...], ...]  # by row and column: the first cell of those that are one

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell at a place; None outside the table."""
        if not (self.xs[0] - SNAP <= x <= self.xs[-1] + SNAP and self.ys[-1] - SNAP <= y <= self.ys[0] + SNAP):
            return None
        column = sum(x >= edge for edge in self.xs[1:-1])
        row = sum(y <= edge for edge in self.ys[1:-1])
        return self.owners[row][column]


class Drawn(NamedTuple):
    """The drawings formed by the lines on a page."""

    tables: tuple[Ruled, ...] = ()  # those with two columns or more, in no order
    across: tuple[Rule, ...] = ()  # lines across the page that meet none up it


def drawn_on(page: Any) -> Drawn:  # noqa: ANN401 # a pypdfium2 page
    """The tables and lines of a page; none where it shows a drawing."""
    edges = list(islice(_edges(page), MOST_EDGES + 1))
    if len(edges) > MOST_EDGES:
        return Drawn()
    across = _merged(Rule(y0, min(x0, x1), max(x0, x1)) for x0, y0, x1, y1 in edges if abs(y1 - y0) < 1)
    up = _merged(Rule(x0, min(y0, y1), max(y0, y1)) for x0, y0, x1, y1 in edges if abs(x1 - x0) < 1)
    if len(across) + len(up) > MOST:
        return Drawn()
    connected = list(_connected(across, up))
    tables = (_table(*lines) for lines in connected)
    met = {row for rows, _ in connected for row in rows}
    return Drawn(
        tuple(it for it in tables if len(it.xs) > 2 and len(it.ys) > 1),
        tuple(rule for rule in across if rule not in met),
    )


def _edges(page: Any) -> Iterator[tuple[float, float, float, float]]:  # noqa: ANN401 # as above
    """The straight lines of all that is drawn, on the page itself, from point to point."""
    import pypdfium2.raw as raw

    pdfium = cast("Any", raw)
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1):
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item.raw, filled, stroked)
        if not filled.value and not stroked.value:
            continue
        a, b, c, d, e, f = item.get_matrix().get()
        begin: tuple[float, float] = (0.0, 0.0)
        last = begin
        for number in range(pdfium.FPDFPath_CountSegments(item.raw)):
            segment = pdfium.FPDFPath_GetPathSegment(item.raw, number)
            x, y = ctypes.c_float(), ctypes.c_float()
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            point: tuple[float, float] = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                begin = point
            elif kind == pdfium.FPDF_SEGMENT_LINETO:
                yield last[0], last[1], point[0], point[1]
            if pdfium.FPDFPathSegment_GetClose(segment):
                yield point[0], point[1], begin[0], begin[1]
            last = point


def _merged(rules: Iterator[Rule]) -> list[Rule]:
    """Lines at one height (or place across) as one, where they touch; the short ones that remain are left out."""
    merged: list[Rule] = []
    for level in _levels(sorted(rules)):
        at = sum(rule.at for rule in level) / len(level)
        joined: list[Rule] = []
        for rule in sorted(level, key=lambda it: it.begin):
            if joined and rule.begin <= joined[-1].end + SNAP:
                joined[-1] = Rule(at, joined[-1].begin, max(joined[-1].end, rule.end))
            else:
                joined.append(Rule(at, rule.begin, rule.end))
        merged += [rule for rule in joined if rule.end - rule.begin >= SHORTEST]
    return merged


def _levels(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Lines in groups whose neighbours are at most as far apart as ``SNAP``."""
    level = 0
    numbered: list[tuple[int, Rule]] = []
    for n, rule in enumerate(rules):
        level += n > 0 and rule.at - rules[n - 1].at > SNAP
        numbered.append((level, rule))
    return ([rule for _, rule in group] for _, group in groupby(numbered, key=lambda pair: pair[0]))


def _connected(across: Sequence[Rule], up: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Lines across and up that meet, directly or by others."""
    left_across, left_up = list(across), list(up)
    while left_up:
        rows: list[Rule] = []
        new = columns = [left_up.pop()]
        while new:
            met = [row for row in left_across if any(_meet(row, column) for column in new)]
            left_across = [row for row in left_across if row not in met]
            new = [column for column in left_up if any(_meet(row, column) for row in met)]
            left_up = [column for column in left_up if column not in new]
            rows += met
            columns = [*columns, *new]
        if rows:
            yield rows, columns


def _meet(row: Rule, column: Rule) -> bool:
    across = row.begin - SNAP <= column.at <= row.end + SNAP
    return across and column.begin - SNAP <= row.at <= column.end + SNAP


def _table(rows: Sequence[Rule], columns: Sequence[Rule]) -> Ruled:
    xs = _places([*(it.at for it in columns)], [*(it.begin for it in rows)], [*(it.end for it in rows)])
    ys = _places([*(it.at for it in rows)], [*(it.begin for it in columns)], [*(it.end for it in columns)])[::-1]
    owners: list[tuple[tuple[int, int], ...]] = []
    for r, (top, bottom) in enumerate(pairwise(ys)):
        row: list[tuple[int, int]] = []
        for c, (left, right) in enumerate(pairwise(xs)):
            if c and not _drawn(columns, left, (top + bottom) / 2):
                row.append(row[-1])
            elif r and not _drawn(rows, top, (left + right) / 2):
                row.append(owners[-1][c])
            else:
                row.append((r, c))
        owners.append(tuple(row))
    return Ruled(tuple(xs), tuple(ys), tuple(owners))


def _places(drawn: Sequence[float], begins: Sequence[float], ends: Sequence[float]) -> list[float]:
    """Where lines stand, ascending, and the outer edges where a table has none: there the other lines begin and end."""
    found: list[float] = []
    for at in sorted(drawn):
        if not found or at - found[-1] > SNAP:
            found.append(at)
    first, last = min(begins), max(ends)
    return [
        *([first] if first < found[0] - SHORTEST else []),
        *found,
        *([last] if last > found[-1] + SHORTEST else []),
    ]


def _drawn(rules: Sequence[Rule], at: float, where: float) -> bool:
    return any(abs(rule.at - at) <= SNAP and rule.begin - SNAP <= where <= rule.end + SNAP for rule in rules)
