"""Pieces of lines and tables on a page of a PDF, and the order in which one reads them: column after column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

GAP = 1.4  # sizes of type: what lies farther apart in a line does not read on
FEWEST = 4  # lines of a column, or that a stamp lies over
STAMP = 3  # times the type of most lines: what is set larger may be stamped on them
NARROWEST = 0.25  # of the page: what a quarter of a column's lines are wider than; the cells of a table are narrower
MARK = re.compile(  # but a number, a bullet or the like: "4.2", "(a)", "•"
    r"\W*|[(\[]?\d{1,3}(?:\.\d{1,3})*[)\].:]*|[(\[]?(?:[A-Za-z]|[ivxlIVXL]{1,7})[)\].:]+"
)
CROSSING = 0.2  # the share of lines that may cross the space between two columns


class Piece(NamedTuple):
    """Words on one line that read on; places in points from the page's lower left corner."""

    words: str
    left: float
    right: float
    bottom: float
    top: float
    size: float  # of its type
    bold: bool = False
    hyphen: bool = False  # whether its last word goes on in the next line
    cells: tuple[Piece, ...] = ()  # where wide gaps part it: what they part


class Table(NamedTuple):
    """A table: of each cell the lines of words, from the uppermost down."""

    left: float
    right: float
    bottom: float
    top: float
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    edges: tuple[float, ...] = ()  # where the lines up the page stand that are drawn for it
    columns: tuple[int, ...] = ()  # those between these lines that hold words

    @property
    def words(self) -> str:
        """All its words."""
        return " ".join(line.words for row in self.rows for cell in row for line in cell)

    @property
    def size(self) -> float:
        """The size of most of its type."""
        return median(line.size for row in self.rows for cell in row for line in cell)


def in_order(pieces: Sequence[Piece | Table], width: float) -> Iterator[Piece | Table]:
    """The lines of a page: those across all of it, and between them the columns, the left one first.

    A stamp comes last, since it is not part of the lines under it.
    """
    if stamped := stamped_on(pieces):
        marks = {id(it) for it in stamped}
        yield from in_order([it for it in pieces if id(it) not in marks], width)
        yield from _from_above(stamped)
        return
    middle = _middle(pieces, width)
    if middle is None:
        yield from _from_above(pieces)
        return
    crossing = sorted((it for it in pieces if it.left < middle < it.right), key=_height, reverse=True)
    waiting = [it for it in pieces if not it.left < middle < it.right]
    for line in (*crossing, None):
        edge = _height(line) if line else float("-inf")
        above = [it for it in waiting if _height(it) > edge]
        waiting = [it for it in waiting if _height(it) <= edge]
        yield from _from_above([it for it in above if it.right <= middle])
        yield from _from_above([it for it in above if it.right > middle])
        if line:
            yield line


def stamped_on(pieces: Sequence[Piece | Table]) -> list[Piece]:
    """Words like "DRAFT", set much larger than the text, that lie over lines of it."""
    if not pieces:
        return []
    large = STAMP * median(it.size for it in pieces)
    return [
        it
        for it in pieces
        if isinstance(it, Piece) and it.size > large and sum(_overlap(it, other) for other in pieces) > FEWEST
    ]


def _overlap(one: Piece | Table, other: Piece | Table) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.bottom < other.top and other.bottom < one.top


def _middle(pieces: Sequence[Piece | Table], width: float) -> float | None:
    """Where the space between two columns is; None where the page has one column.

    A clause's number that stands apart from its words tells nothing of how wide a column is.
    """
    marks = {id(it) for it in pieces if isinstance(it, Piece) and MARK.fullmatch(it.words)}
    ways: list[tuple[int, float, float]] = []
    for step in range(35, 66):
        at = width * step / 100
        left, right = [it for it in pieces if it.right <= at], [it for it in pieces if it.left >= at]
        crossing = len(pieces) - len(left) - len(right)
        if min(len(left), len(right)) < FEWEST or crossing > CROSSING * len(pieces) + 2:
            continue
        told = [sorted(it.right - it.left for it in side if id(it) not in marks) for side in (left, right)]
        if all(widths and widths[len(widths) * 3 // 4] > NARROWEST * width for widths in told):
            ways.append((crossing, abs(at - width / 2), at))
    return min(ways)[2] if ways else None


def _from_above(pieces: Sequence[Piece | Table]) -> Iterator[Piece | Table]:
    """The lines and tables of a column, from the uppermost down."""
    lines = lines_of([it for it in pieces if isinstance(it, Piece)])
    return iter(sorted([*lines, *(it for it in pieces if isinstance(it, Table))], key=_height, reverse=True))


def lines_of(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces that stand at one height as one line, from the uppermost line down."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=_height, reverse=True):
        if rows and _stands_beside(piece, rows[-1][0]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        cells: list[list[Piece]] = []
        for piece in sorted(row, key=lambda it: it.left):
            if cells and piece.left - cells[-1][-1].right <= GAP * (piece.top - piece.bottom):
                cells[-1].append(piece)
            else:
                cells.append([piece])
        parted = [_one(cell) for cell in cells]
        yield _one(parted)._replace(cells=tuple(parted)) if len(parted) > 1 else parted[0]


def _stands_beside(piece: Piece, other: Piece) -> bool:
    """Whether a piece stands in one line with another that is as high or higher, or is the raised number before it."""
    if _height(other) - _height(piece) < min(piece.size, other.size) / 2:
        return True
    return (
        other.words.isdecimal()
        and other.size < piece.size
        and other.right <= piece.left
        and piece.bottom < other.bottom < piece.top
    )


def _one(row: Sequence[Piece]) -> Piece:
    """Pieces from left to right as one."""
    return Piece(
        " ".join(it.words for it in row),
        row[0].left,
        max(it.right for it in row),
        min(it.bottom for it in row),
        max(it.top for it in row),
        max(row, key=lambda it: it.right - it.left).size,
        all(it.bold for it in row),
        row[-1].hyphen,
    )


def _height(piece: Piece | Table) -> float:
    return (piece.top + piece.bottom) / 2
