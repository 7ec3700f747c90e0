"""What is on the pages of a PDF: pieces of lines with their places, sizes and weights, in an order one can read."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from math import hypot
from statistics import median
from typing import Any, NamedTuple, cast

from compliance_llm.errors import CdraftError

LINE_ENDS = re.compile(r"\r?\n|\ufffe")
HYPHEN = "\ufffe"  # stands in pdfium's text for a hyphen at the end of a line, and for that end
GAP = 1.4  # sizes of type: what lies farther apart in a line does not read on
FEWEST = 4  # lines of a column
NARROWEST = 0.25  # of the page: how wide the lines of a column are on average; the cells of a table are narrower
CROSSING = 0.2  # the share of lines that may cross the space between two columns
BULLETS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "•", "\uf02d": "–", "\u00ad": ""})


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


class Page(NamedTuple):
    """A page's size and what stands on it, in reading order."""

    width: float
    height: float
    pieces: tuple[Piece, ...]


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


def page_of(page: Any) -> Page:  # noqa: ANN401 # a pypdfium2 page
    """The pieces of a page, column after column, each from top to bottom."""
    width, height = page.get_size()
    text = page.get_textpage()
    pieces = list(_pieces(text))
    return Page(width, height, tuple(_in_order(pieces, width)))


def _pieces(text: Any) -> Iterator[Piece]:  # noqa: ANN401 # a pypdfium2 text page
    whole = str(text.get_text_range())
    start = 0
    for end in (*LINE_ENDS.finditer(whole), None):
        line = whole[start : end.start() if end else len(whole)]
        yield from _of_line(text, line, start, hyphen=end is not None and end[0] == HYPHEN)
        start = end.end() if end else len(whole)


def _of_line(text: Any, line: str, start: int, *, hyphen: bool) -> Iterator[Piece]:  # noqa: ANN401 # as above
    """The pieces of one line of pdfium's: it joins whatever stands at one height, also across columns."""
    words = [(match.start() + start, match.end() + start - 1) for match in re.finditer(r"\S+", line)]
    boxes = [(_box(text, first), _box(text, last)) for first, last in words]
    begin = 0
    for at in range(1, len(words) + 1):
        if at < len(words):
            gap, size = boxes[at][0][0] - boxes[at - 1][1][2], boxes[at][0][3] - boxes[at][0][1]
            if abs(gap) <= GAP * size:
                continue
        first, last = words[begin][0], words[at - 1][1]
        left, bottom, _, top = boxes[begin][0]
        said = line[first - start : last + 1 - start].translate(BULLETS).strip()
        if said:
            ends = hyphen and at == len(words)
            yield Piece(said, left, boxes[at - 1][1][2], bottom, top, *_type(text, first, last), hyphen=ends)
        begin = at


def _box(text: Any, index: int) -> tuple[float, float, float, float]:  # noqa: ANN401 # as above
    return text.get_charbox(index, loose=True)


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


def _in_order(pieces: Sequence[Piece], width: float) -> Iterator[Piece]:
    """The lines of a page: those across all of it, and between them the columns, the left one first."""
    middle = _middle(pieces, width)
    if middle is None:
        yield from _lines(pieces)
        return
    crossing = sorted((it for it in pieces if it.left < middle < it.right), key=_height, reverse=True)
    waiting = [it for it in pieces if not it.left < middle < it.right]
    for line in (*crossing, None):
        edge = _height(line) if line else float("-inf")
        above = [it for it in waiting if _height(it) > edge]
        waiting = [it for it in waiting if _height(it) <= edge]
        yield from _lines([it for it in above if it.right <= middle])
        yield from _lines([it for it in above if it.right > middle])
        if line:
            yield line


def _middle(pieces: Sequence[Piece], width: float) -> float | None:
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


def _lines(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces that stand at one height as one line, from the uppermost line down."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=_height, reverse=True):
        if rows and _height(rows[-1][0]) - _height(piece) < min(piece.size, rows[-1][0].size) / 2:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda it: it.left)
        yield Piece(
            " ".join(it.words for it in row),
            row[0].left,
            max(it.right for it in row),
            min(it.bottom for it in row),
            max(it.top for it in row),
            median(it.size for it in row),
            all(it.bold for it in row),
            row[-1].hyphen,
        )


def _height(piece: Piece) -> float:
    return (piece.top + piece.bottom) / 2
