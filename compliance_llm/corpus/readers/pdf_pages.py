"""What is on the pages of a PDF: pieces of lines with their places, sizes and weights, in an order one can read."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from math import hypot
from statistics import median
from typing import Any, NamedTuple, cast

from compliance_llm.corpus.readers.pdf_rules import SNAP, Ruled, ruled_on
from compliance_llm.errors import CdraftError

LINE_ENDS = re.compile(r"\r?\n|\ufffe")
MARGIN = 0.12  # of a page's height, above and below, in which stands what the pages repeat
HYPHEN = "\ufffe"  # stands in pdfium's text for a hyphen at the end of a line, and for that end
GAP = 1.4  # sizes of type: what lies farther apart in a line does not read on
TOUCHING, APART, OVERLAP = 0.12, 0.6, 0.3  # sizes of type between the letters of a word, and between words
LIFTED = 0.15  # sizes of type by which the mark of a footnote stands above its line
SMALL = 0.8  # of the type beside it: its size
WORD = re.compile(r"[^\s\d]{3,}(?P<mark>\d{1,3})[^\w\s]*(?!\S)|\S+")
FEWEST = 4  # lines of a column
NARROWEST = 0.25  # of the page: how wide the lines of a column are on average; the cells of a table are narrower
CROSSING = 0.2  # the share of lines that may cross the space between two columns
NOTHING = "\u00ad"  # a character that no reader sees
BULLETS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "•", "\uf02d": "–", NOTHING: ""})


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


class _Word(NamedTuple):
    """A word in pdfium's text, and where it stands."""

    first: int  # of its characters
    last: int
    left: float
    bottom: float
    right: float
    top: float


class _Line(NamedTuple):
    """What pdfium takes for a line: it joins whatever stands at one height, also across columns."""

    words: tuple[_Word, ...]
    hyphen: bool


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
    whole = _mended(text, str(text.get_text_range()))
    last = _last_table(before) if before else None
    lines = list(_text_lines(text, whole))
    inside: set[_Word] = set()  # a word of two tables, one within the other, is said once
    tables: list[Table] = []
    for ruled in ruled_on(page):
        earlier = last if last and _alike(ruled.xs, last.edges) else None
        if (earlier or len(ruled.ys) > 2) and (found := _filled(text, whole, lines, ruled, inside, earlier)):
            inside |= found[0]
            tables.append(found[1])
    pieces = [piece for line in lines for piece in _of_line(text, whole, line, inside)]
    return Page(width, height, tuple(_in_order([*pieces, *tables], width)))


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


def _mended(text: Any, whole: str) -> str:  # noqa: ANN401 # a pypdfium2 text page
    """A page's text, as long as before, without the ends of lines at which the line goes on.

    Where pdfium takes a page for one that is written downwards, it ends a line after every letter.
    """
    parts: list[str] = []
    start = 0
    for end in LINE_ENDS.finditer(whole):
        goes_on = "" if end[0] == HYPHEN else _between(text, whole, end.start() - 1, end.end())
        if goes_on:
            parts += [whole[start : end.start()], goes_on * len(end[0])]
            start = end.end()
    return "".join([*parts, whole[start:]])


def _between(text: Any, whole: str, first: int, second: int) -> str:  # noqa: ANN401 # as above
    """What lies between two characters that stand beside each other: nothing, or a space; empty if they do not."""
    if first < 0 or second >= len(whole) or whole[first].isspace() or whole[second].isspace():
        return ""
    _, bottom, right, top = text.get_charbox(first, loose=True)
    left, low, _, high = text.get_charbox(second, loose=True)
    if min(top, high) - max(bottom, low) <= min(top - bottom, high - low) / 2:
        return ""
    gap = (left - right) / max(top - bottom, high - low)
    return "" if not -OVERLAP < gap < APART else NOTHING if gap < TOUCHING else " "


def _text_lines(text: Any, whole: str) -> Iterator[_Line]:  # noqa: ANN401 # a pypdfium2 text page
    start = 0
    for end in (*LINE_ENDS.finditer(whole), None):
        stop = end.start() if end else len(whole)
        words = (_Word(at, to - 1, *_place(text, at, to - 1)) for at, to in _spans(text, whole, start, stop))
        yield _Line(tuple(words), hyphen=end is not None and end[0] == HYPHEN)
        start = end.end() if end else len(whole)


def _spans(text: Any, whole: str, start: int, stop: int) -> Iterator[tuple[int, int]]:  # noqa: ANN401 # as above
    """Where words stand; the mark of a footnote, which is set smaller and higher, is a word of its own."""
    for word in WORD.finditer(whole, start, stop):
        if word["mark"] and _is_lifted(text, word.start("mark")):
            yield word.start(), word.start("mark")
            yield word.start("mark"), word.end()
        else:
            yield word.span()


def _is_lifted(text: Any, at: int) -> bool:  # noqa: ANN401 # as above
    _, bottom, _, top = text.get_charbox(at - 1, loose=True)
    _, low, _, high = text.get_charbox(at, loose=True)
    return high - low < SMALL * (top - bottom) and low > bottom + LIFTED * (top - bottom)


def _place(text: Any, first: int, last: int) -> tuple[float, float, float, float]:  # noqa: ANN401 # as above
    """Left, bottom, right and top of a word: its height is that of its first character."""
    left, bottom, _, top = text.get_charbox(first, loose=True)
    return left, bottom, text.get_charbox(last, loose=True)[2], top


def _filled(
    text: Any,  # noqa: ANN401 # as above
    whole: str,
    lines: Sequence[_Line],
    ruled: Ruled,
    taken: set[_Word],
    earlier: Table | None,
) -> tuple[set[_Word], Table] | None:
    """The words that stand in a table, and the table; None where it has none of rows and columns to speak of.

    One that may go on with an ``earlier`` table has that one's columns, and needs no more than a row.
    """
    cells: dict[tuple[int, int], list[Piece]] = {}
    words: set[_Word] = set()
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


def _of_line(text: Any, whole: str, line: _Line, inside: set[_Word]) -> Iterator[Piece]:  # noqa: ANN401 # as above
    """The pieces of a line, without the words of tables."""
    together: list[_Word] = []
    for word in line.words:
        apart = together and (abs(word.left - together[-1].right) > GAP * (word.top - word.bottom))
        if together and (apart or word in inside):
            yield from _piece(text, whole, together)
            together = []
        if word not in inside:
            together.append(word)
    if together:
        yield from _piece(text, whole, together, hyphen=line.hyphen and together[-1] is line.words[-1])


def _piece(text: Any, whole: str, words: Sequence[_Word], *, hyphen: bool = False) -> Iterator[Piece]:  # noqa: ANN401
    """Words as one piece; none where nothing can be seen of them."""
    first, last = words[0], words[-1]
    if said := " ".join(whole[word.first : word.last + 1] for word in words).translate(BULLETS).strip():
        style = _type(text, first.first, last.last)
        yield Piece(said, first.left, last.right, first.bottom, first.top, *style, hyphen=hyphen)


def _type(text: Any, first: int, last: int) -> tuple[float, bool]:  # noqa: ANN401 # as above
    """The size of most of the characters, and whether all are bold, as far as three of them tell."""
    sizes, names = zip(*(_font(text, at) for at in (first, (first + last) // 2, last)), strict=True)
    return median(sizes), all("bold" in name or "black" in name for name in names)


def _font(text: Any, index: int) -> tuple[float, str]:  # noqa: ANN401 # as above
    """The size of a character, as it is scaled on the page, and the name of its font in small letters."""
    import ctypes

    import pypdfium2.raw as raw

    pdfium = cast("Any", raw)
    name, flags, matrix = ctypes.create_string_buffer(128), ctypes.c_int(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetFontInfo(text.raw, index, name, len(name), flags)
    scaled = pdfium.FPDFText_GetMatrix(text.raw, index, matrix)
    scale = hypot(matrix.c, matrix.d) if scaled else 1.0
    return pdfium.FPDFText_GetFontSize(text.raw, index) * scale, name.value.decode("utf-8", "replace").lower()


def _in_order(pieces: Sequence[Piece | Table], width: float) -> Iterator[Piece | Table]:
    """The lines of a page: those across all of it, and between them the columns, the left one first."""
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


def _middle(pieces: Sequence[Piece | Table], width: float) -> float | None:
    """Where the space between two columns is; None where the page has one column."""
    ways: list[tuple[int, float, float]] = []
    for step in range(35, 66):
        at = width * step / 100
        left, right = [it for it in pieces if it.right <= at], [it for it in pieces if it.left >= at]
        crossing = len(pieces) - len(left) - len(right)
        if min(len(left), len(right)) < FEWEST or crossing > CROSSING * len(pieces) + 2:
            continue
        if all(sum(it.right - it.left for it in side) > NARROWEST * width * len(side) for side in (left, right)):
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
        if rows and _height(rows[-1][0]) - _height(piece) < min(piece.size, rows[-1][0].size) / 2:
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


def _one(row: Sequence[Piece]) -> Piece:
    """Pieces from left to right as one."""
    return Piece(
        " ".join(it.words for it in row),
        row[0].left,
        max(it.right for it in row),
        min(it.bottom for it in row),
        max(it.top for it in row),
        median(it.size for it in row),
        all(it.bold for it in row),
        row[-1].hyphen,
    )


def _height(piece: Piece | Table) -> float:
    return (piece.top + piece.bottom) / 2
