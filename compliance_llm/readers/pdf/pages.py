"""The pages of a PDF: pieces of lines with their places, sizes and weights, in reading order."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple, cast

from compliance_llm.errors import CdraftError
from compliance_llm.readers.pdf.line_numbers import line_numbers
from compliance_llm.readers.pdf.order import GAP, Piece, Table, in_order, lines_of
from compliance_llm.readers.pdf.rules import SNAP, Rule, Ruled, drawn_on
from compliance_llm.readers.pdf.words import TextLine, Word, mended, said_by, text_lines, type_of

MARGIN = 0.12  # of a page's height, above and below, in which stands what the pages repeat


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
        raise CdraftError(f"{name} is not a PDF file, or is truncated.", "Save it again as PDF.") from error
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
    return Page(width, height, tuple(in_order([*pieces, *tables], width)), drawn.across, bool(numbers))


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
        tuple(tuple(lines_of(cells.get((row, column), []))) for column in columns)
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
