"""Repeated parts of the pages of a PDF: headers, footers, page numbers, tables of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from compliance_llm.readers.pdf.order import Piece, Table, stamped_on
from compliance_llm.readers.pdf.pages import MARGIN, Page

WIDE_MARGIN = 0.2  # the most that margins are of a page's height
OFTEN = 3  # pages: what stands in the margins of so many is furniture
LARGER = 1.12  # times the type of running text: type that is no page's number
LONGEST_ENTRY = 160  # characters
COUNT = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
DIVISION = re.compile(r"\b(?:article|section|clause|part|chapter|annex|appendix|schedule|principle|rule|title)\s+$")
TITLED = re.compile(r"[^\W\d_]{3}")
ENTRY = re.compile(r"\s\d{1,4}$")
FEWEST, NEAR = 3, 2  # entries of a table of contents, and how many lines each stands after the one before, at most
LEADERS = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})?$", re.IGNORECASE)
CONTENTS = re.compile(r"(?:table of )?contents:?", re.IGNORECASE)
PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
PAGE_OF = re.compile(
    r"\W*page\s+\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*|\W*\d{1,4}\s*(?:of|/)\s*\d{1,4}\W*", re.IGNORECASE
)


class Line(NamedTuple):
    """A line of running text, and how far it stands below the one before on its page or column."""

    piece: Piece
    pitch: float | None  # None at the top of a page or column, and below a table


class _Entry(NamedTuple):
    """A possible entry of a table of contents: its place among the lines, its letters and its page number."""

    at: int
    words: str
    page: int


class _Shape(NamedTuple):
    """The common text of lines in the margins of several pages, with "#" for the page number."""

    words: str
    offset: int = 0  # from the page, counted from 0, to the number it bears
    last: bool = False  # whether the number ends the line
    large: bool = False  # whether the line is set larger than the text


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without headers, footers, page numbers and lines with leaders to them."""
    body = size_of(pages)
    repeated = _furniture(pages, body)
    bare: list[Page] = []
    for number, page in enumerate(pages):
        dropped = {
            id(piece)
            for piece in _in_margins(page)
            if (isinstance(piece, Piece) and PAGE_OF.fullmatch(piece.words))
            or not repeated.isdisjoint(_shapes(piece, number, body))
        }
        kept = (piece for piece in page.pieces if id(piece) not in dropped and not _leads(piece))
        bare.append(page._replace(pieces=tuple(kept)))
    return bare


def running(pages: Sequence[Page]) -> Iterator[Line | Table]:
    """The lines and tables of all pages."""
    for page in pages:
        before: Piece | Table | None = None
        for piece in page.pieces:
            if isinstance(piece, Table):
                yield piece
            else:
                goes_on = isinstance(before, Piece) and piece.top < before.top
                yield Line(piece, before.bottom - piece.bottom if before and goes_on else None)
            before = piece


def _leads(piece: Piece | Table) -> bool:
    """Whether a line tells of other pages only: an entry of a table of contents with leaders, or its title."""
    return isinstance(piece, Piece) and (
        (piece.words.count(".") > len("...") and LEADERS.search(piece.words[-LONGEST_ENTRY:]) is not None)
        or CONTENTS.fullmatch(piece.words) is not None
    )


def size_of(pages: Sequence[Page]) -> float:
    """The size of most of the type."""
    counted: Counter[float] = Counter()
    for page in pages:
        for piece in page.pieces:
            counted[round(piece.size * 2) / 2] += len(piece.words)
    return max(counted, key=lambda size: (counted[size], size), default=0)


def _furniture(pages: Sequence[Page], body: float) -> set[_Shape]:
    """Lines in the margins of several pages, apart from the page number.

    A line set larger than the text stands there on most pages; one that ends in the number of its page, as a running
    head with the name of its chapter does, on no more than two.
    """
    shapes = [
        {shape for piece in _in_margins(page) for shape in _shapes(piece, number, body)}
        for number, page in enumerate(pages)
    ]
    counted = Counter(shape for on_page in shapes for shape in on_page)
    ending = Counter(offset for on_page in shapes for offset in {it.offset for it in on_page if it.last})
    enough = OFTEN if len(pages) > OFTEN else 2
    return {
        shape
        for shape, times in counted.items()
        if times >= (max(enough, len(pages) // 2 + 1) if shape.large else enough)
        or (times > 1 and shape.last and not shape.large and ending[shape.offset] >= enough)
    }


def _shapes(piece: Piece | Table, page: int, body: float) -> Iterator[_Shape]:
    """The text that a line or table in the margin shares with those of other pages; a table's numbers are its own.

    Of a line it is all its words, but for one number that may be the page's: neither that of a division, as in
    "Schedule 2", nor, where the type is large, one that begins a heading.
    """
    words = piece.words.lower()
    if isinstance(piece, Table):
        yield _Shape(PAGE_OF.sub(" ", words))
        return
    large = piece.size >= LARGER * body
    if not large and PAGE_NUMBER.fullmatch(words):
        yield _Shape("#")
        return
    yield _Shape(words, large=large)
    for count in COUNT.finditer(words):
        before, after = words[: count.start()], words[count.end() :]
        if not DIVISION.search(before) and not (large and after and not before):
            yield _Shape(f"{before}#{after}", int(count[0]) - page, last=not after, large=large)


def _in_margins(page: Page) -> Iterator[Piece | Table]:
    """Lines above or below the text: in the margins, and in wide ones the first or last separate line.

    Of a table one edge tells. Stamps on the page count wherever they are.
    """
    low, high = (it * page.height for it in (MARGIN, 1 - MARGIN))
    lowest, highest = (it * page.height for it in (WIDE_MARGIN, 1 - WIDE_MARGIN))
    stamped = {id(piece) for piece in stamped_on(page.pieces)}
    for piece in page.pieces:
        near, far = (piece.top, piece.bottom) if isinstance(piece, Table) else (piece.bottom, piece.top)
        if near > high or far < low or id(piece) in stamped:
            yield piece
        elif piece.bottom > highest or piece.top < lowest:
            bottom, top = piece.bottom - piece.size, piece.top + piece.size
            above, below = (it.bottom >= top for it in page.pieces), (it.top <= bottom for it in page.pieces)
            if sum(above if piece.top < lowest else below) == len(page.pieces) - 1:
                yield piece


def without_contents(lines: Sequence[Line | Table]) -> list[Line | Table]:
    """All but the entries of a table of contents.

    These are at least three of different words, one near the other, that end in the numbers of pages and whose words
    later lines say.
    """
    ending = [at for at, line in enumerate(lines) if isinstance(line, Line) and ENTRY.search(line.piece.words[-5:])]
    if len(ending) < FEWEST:
        return list(lines)
    later = _last_said(lines)
    entries: list[list[_Entry]] = []
    for at, line in ((at, lines[at]) for at in ending):
        words, _, page = (line.words if isinstance(line, Table) else line.piece.words).rpartition(" ")
        if not TITLED.search(words) or later.get(_letters(words), -1) <= at:
            continue
        entry = _Entry(at, _letters(words), int(page))
        if entries and at - entries[-1][-1].at <= NEAR and entry.page >= entries[-1][-1].page:
            entries[-1].append(entry)
        else:
            entries.append([entry])
    dropped = {it.at for run in entries if len({it.words for it in run}) >= FEWEST for it in run}
    return [line for at, line in enumerate(lines) if at not in dropped]


def _last_said(lines: Sequence[Line | Table]) -> dict[str, int]:
    """By its letters, the last line that says so, or the first of the two that do together."""
    said = [_letters(line.piece.words) if isinstance(line, Line) else "" for line in lines]
    together = {f"{one}{other}": at for at, (one, other) in enumerate(pairwise(said)) if one and other}
    return together | {words: at for at, words in enumerate(said)}


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.lower())
