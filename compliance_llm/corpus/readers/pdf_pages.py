"""What is on the pages of a PDF: pieces of lines with their places, sizes and weights, in an order one can read."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from typing import Any, NamedTuple, cast

from compliance_llm.corpus.readers.pdf_line_numbers import line_numbers
from compliance_llm.corpus.readers.pdf_rules import SNAP, Rule, Ruled, drawn_on
from compliance_llm.corpus.readers.pdf_words import TextLine, Word, mended, said_by, text_lines, type_of
from compliance_llm.errors import CdraftError

MARGIN = 0.12  # of a page's height, above and below, in which stands what the pages repeat
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


class Page(NamedTuple):
    """A page's size and what stands on it, in reading order."""

    width: float
    height: float
    pieces: tuple[Piece | Table, ...]
    rules: tuple[Rule, ...] = ()  # lines across it that belong to no table
    numbered: bool = False  # whether its margin bears the numbers of its lines


@contextmanager
def opened(content: bytes, name: str, most_pages: int) -> Generator[Any]:
    """The pypdfium2 document of a PDF file.

    Raises:
        CdraftError: if the file is encrypted, damaged or has too many pages, also where that is found only in reading.
    """
    import pypdfium2 as pdfium

    try:
        document = cast("Any", pdfium).PdfDocument(content)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise CdraftError(f"{name} is encrypted.", "Save it without a password.") from error
        raise CdraftError(f"{name} is not a PDF file, or breaks off.", "Save it again as PDF.") from error
    try:
        if len(document) > most_pages:
            raise CdraftError(
                f"{name} has {len(document):,} pages; at most {most_pages:,} are read.", "Split the file."
            )
        yield document
    except pdfium.PdfiumError as error:
        raise CdraftError(f"{name} is a damaged PDF file.", "Save it again as PDF.") from error
    finally:
        document.close()


def page_of(page: Any, before: Page | None = None) -> Page:  # noqa: ANN401 # a pypdfium2 page
    """The pieces and tables of a page, column after column, each from top to bottom.

    A table that the page before ends in, ``before``, may leave a single row for this one.
    """
    width, height = page.get_size()
    text = page.get_textpage()
    whole = mended(text, str(text.get_text_range()))
    last = _last_table(before) if before else None
    lines = list(text_lines(text, whole))
    numbers = line_numbers(lines, whole, going_on=before is not None and before.numbered)
    inside = set(numbers)  # what is said elsewhere or not at all: a word of two tables, one within the other, once
    tables: list[Table] = []
    drawn = drawn_on(page)
    for ruled in drawn.tables:
        earlier = last if last and _alike(ruled.xs, last.edges) else None
        if (earlier or len(ruled.ys) > 2) and (found := _filled(text, whole, lines, ruled, inside, earlier)):
            inside |= found[0]
            tables.append(found[1])
    pieces = [piece for line in lines for piece in _of_line(text, whole, line, inside)]
    return Page(width, height, tuple(_in_order([*pieces, *tables], width)), drawn.across, bool(numbers))


def _last_table(page: Page) -> Table | None:
    """The table that a page ends in, but for what stands in its lower margin."""
    for piece in reversed(page.pieces):
        if isinstance(piece, Table):
            return piece
        if piece.top > page.height * MARGIN:
            return None
    return None


def _alike(edges: Sequence[float], others: Sequence[float]) -> bool:
    return len(edges) == len(others) and all(abs(a - b) <= SNAP for a, b in zip(edges, others, strict=True))


def _filled(
    text: Any,  # noqa: ANN401 # as above
    whole: str,
    lines: Sequence[TextLine],
    ruled: Ruled,
    taken: set[Word],
    earlier: Table | None,
) -> tuple[set[Word], Table] | None:
    """The words that stand in a table, and the table; None where it has none of rows and columns to speak of.

    One that may go on with an ``earlier`` table has that one's columns, and needs no more than a row.
    """
    cells: dict[tuple[int, int], list[Piece]] = {}
    words: set[Word] = set()
    for line in lines:
        for word in line.words:
            cell = ruled.cell_at((word.left + word.right) / 2, (word.bottom + word.top) / 2)
            if cell is not None and word not in taken:
                words.add(word)
                broken = line.hyphen and word is line.words[-1]
                cells.setdefault(cell, []).extend(_piece(text, whole, [word], hyphen=broken))
    columns = sorted({column for _, column in cells}.union(earlier.columns if earlier else ()))
    rows = [
        tuple(tuple(_lines(cells.get((row, column), []))) for column in columns)
        for row in sorted({row for row, _ in cells})
    ]
    if sum(sum(map(bool, row)) > 1 for row in rows) < (1 if earlier else 2):
        return None
    table = Table(
        ruled.xs[0], ruled.xs[-1], ruled.ys[-1], ruled.ys[0], tuple(rows), edges=ruled.xs, columns=tuple(columns)
    )
    return words, table


def _of_line(text: Any, whole: str, line: TextLine, inside: set[Word]) -> Iterator[Piece]:  # noqa: ANN401 # as above
    """The pieces of a line, without the words of tables."""
    together: list[Word] = []
    for word in line.words:
        apart = together and (abs(word.left - together[-1].right) > GAP * (word.top - word.bottom))
        if together and (apart or word in inside):
            yield from _piece(text, whole, together)
            together = []
        if word not in inside:
            together.append(word)
    if together:
        yield from _piece(text, whole, together, hyphen=line.hyphen and together[-1] is line.words[-1])


def _piece(text: Any, whole: str, words: Sequence[Word], *, hyphen: bool = False) -> Iterator[Piece]:  # noqa: ANN401
    """Words as one piece; none where nothing can be seen of them."""
    first, last = words[0], words[-1]
    if said := said_by(whole, words):
        style = type_of(text, [word for word in words if not word.raised] or words)
        yield Piece(said, first.left, last.right, first.bottom, first.top, *style, hyphen=hyphen)


def _in_order(pieces: Sequence[Piece | Table], width: float) -> Iterator[Piece | Table]:
    """The lines of a page: those across all of it, and between them the columns, the left one first.

    What is stamped on it comes last, since it is no part of the lines that it lies over.
    """
    if stamped := stamped_on(pieces):
        marks = {id(it) for it in stamped}
        yield from _in_order([it for it in pieces if id(it) not in marks], width)
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
    lines = _lines([it for it in pieces if isinstance(it, Piece)])
    return iter(sorted([*lines, *(it for it in pieces if isinstance(it, Table))], key=_height, reverse=True))


def _lines(pieces: Sequence[Piece]) -> Iterator[Piece]:
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
