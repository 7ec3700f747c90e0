"""Tables of a PDF that have no lines around their cells: rows are told by what stands in columns, line below line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.readers.pdf.furniture import Line
from compliance_llm.readers.pdf.order import MARK, Piece, Table
from compliance_llm.readers.text.document import CLAUSE, NAMED
from compliance_llm.readers.text.labels import labels_of

INDENT = 3  # points
PAGES = re.compile(r"page(?: no\.?| number)?", re.IGNORECASE)
NEARER = 1.2  # times as far as to the line above in its cell is a row from the one above it
TIGHT, LOOSE = 1.45, 3.2  # sizes of type: from line to line within a cell at most, and from row to row
SENTENCE = 4  # words: what has so many in each of its columns, line by line, is text in columns


def tabled(lines: Sequence[Line | Table]) -> Iterator[Line | Table]:
    """The lines and tables, and as tables too the lines whose parts stand in columns, one below the other."""
    at = 0
    while at < len(lines):
        rows, end = _rows_from(lines, at)
        if _is_table(rows):
            parts = [piece for row in rows for cell in row for piece in cell]
            left, right = min(it.left for it in parts), max(it.right for it in parts)
            bottom, top = min(it.bottom for it in parts), max(it.top for it in parts)
            yield Table(left, right, bottom, top, tuple(tuple(map(tuple, row)) for row in rows))
        else:
            end = max(end, at + 1)
            yield from lines[at:end]
        at = end


def _rows_from(lines: Sequence[Line | Table], begin: int) -> tuple[list[list[list[Piece]]], int]:
    """Rows whose cells begin, or but for the first end, where the parts of the first line do, and where they end.

    A number or bullet and words beside it are not such a row but an item of a list.
    """
    first = lines[begin]
    if not isinstance(first, Line) or not first.piece.cells or _is_item(first.piece):
        return [], begin
    columns = first.piece.cells
    rows = [[[cell] for cell in columns]]
    step = 0.0  # from the row before to the last one
    for at in range(begin + 1, len(lines)):
        line = lines[at]
        cells = _in_columns(line.piece, columns) if isinstance(line, Line) else None
        if cells is None or not isinstance(line, Line) or _is_item(line.piece):
            return rows, at
        near = line.pitch is None or line.pitch <= LOOSE * line.piece.size
        if _wraps(line, cells, step, lines[at + 1 : at + 2], columns):
            rows[-1] = [above + cell for above, cell in zip(rows[-1], cells, strict=True)]
        elif near and sum(map(bool, cells)) > 1:
            rows.append(cells)
            step = line.pitch or 0.0
        else:
            return rows, at
    return rows, len(lines)


def _in_columns(piece: Piece, columns: Sequence[Piece]) -> list[list[Piece]] | None:
    """The parts of a line by the columns they stand in; None if one stands elsewhere, or goes on into the next."""
    found: list[list[Piece]] = [[] for _ in columns]
    for cell in piece.cells or (piece,):
        at = next((n for n, column in enumerate(columns) if _stands_in(cell, column, n)), None)
        if at is None or found[at]:
            return None
        if not piece.cells and any(cell.left < column.left < cell.right for column in columns[at + 1 :]):
            return None
        found[at].append(cell)
    return found


def _stands_in(cell: Piece, column: Piece, number: int) -> bool:
    return abs(cell.left - column.left) <= INDENT or (number > 0 and abs(cell.right - column.right) <= INDENT)


def _wraps(
    line: Line,
    cells: Sequence[Sequence[Piece]],
    step: float,
    following: Sequence[Line | Table],
    columns: Sequence[Piece],
) -> bool:
    """Whether a line goes on with the cells above it.

    It follows closely, and leaves the first column empty or stands nearer to the line above than rows do.
    """
    if line.pitch is None or line.pitch > TIGHT * line.piece.size or all(cells):
        return False
    for it in following:
        if isinstance(it, Line) and it.pitch and it.piece.cells and (row := _in_columns(it.piece, columns)) and row[0]:
            step = max(step, it.pitch)
    return not cells[0] or step > NEARER * line.pitch


def _is_table(rows: Sequence[Sequence[Sequence[Piece]]]) -> bool:
    """Whether rows are a table rather than numbered clauses, entries of a table of contents, or text in columns."""
    if len(rows) < 2:
        return False
    columns = [[" ".join(piece.words for piece in row[n]) for row in rows] for n in range(len(rows[0]))]
    while columns and all(map(_is_mark, columns[0][1:])):
        columns = columns[1:]
    if len(columns) < 2:
        return False
    pages = columns[-1][PAGES.fullmatch(columns[-1][0]) is not None :]
    if all(page.isdecimal() for page in pages) and pages == sorted(pages, key=int):
        return False
    lines = [[len(piece.words.split()) for row in rows for piece in row[n]] for n in range(len(rows[0]))]
    return any(sum(counts) < SENTENCE * len(counts) for counts in lines[-len(columns) :])


def _is_item(piece: Piece) -> bool:
    """Whether a line is a numbered clause or an item of a list, which its parts stand beside one another in."""
    first = piece.cells[0].words if piece.cells else piece.words
    if CLAUSE.match(first) or (len(piece.cells) == len(("label", "words")) and _is_mark(first)):
        return True
    labels = () if piece.cells else labels_of(first)
    return bool(labels) and labels[0].mark != ""


def _is_mark(words: str) -> bool:
    """Whether words are but a number, a bullet or the like: "4.2", "(a)", "•", "Article 5"."""
    named = NAMED.fullmatch(words)
    return MARK.fullmatch(words) is not None or (named is not None and not named["words"])
