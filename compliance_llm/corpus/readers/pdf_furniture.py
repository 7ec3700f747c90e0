"""What the pages of a PDF repeat around its text: headers, footers, page numbers, tables of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from compliance_llm.corpus.readers.pdf_pages import MARGIN, Page, Piece, Table

OFTEN = 3  # pages: what stands in the margins of so many is furniture
LARGER = 1.12  # times the type of running text: type that is no page's number
LONGEST_ENTRY = 160  # characters
COUNT = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
DIVISION = re.compile(r"\b(?:article|section|clause|part|chapter|annex|appendix|schedule|principle|rule|title)\s+$")
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


class _Shape(NamedTuple):
    """What lines in the margins of several pages share: their words, "#" for the page's number."""

    words: str
    offset: int = 0  # from the page, counted from 0, to the number it bears
    last: bool = False  # whether the number ends the line
    large: bool = False  # whether the line is set larger than the text


def running(pages: Sequence[Page]) -> Iterator[Line | Table]:
    """The lines and tables of all pages without headers, footers, page numbers and lines with leaders to them."""
    body = _size(pages)
    repeated = _furniture(pages, body)
    for number, page in enumerate(pages):
        before: Piece | Table | None = None
        for piece in page.pieces:
            if isinstance(piece, Piece) and (
                (piece.words.count(".") > len("...") and LEADERS.search(piece.words[-LONGEST_ENTRY:]))
                or CONTENTS.fullmatch(piece.words)
            ):
                continue
            if _in_margin(piece, page) and (
                (isinstance(piece, Piece) and PAGE_OF.fullmatch(piece.words))
                or not repeated.isdisjoint(_shapes(piece, number, body))
            ):
                continue
            if isinstance(piece, Table):
                yield piece
            else:
                goes_on = isinstance(before, Piece) and piece.top < before.top
                yield Line(piece, before.bottom - piece.bottom if before and goes_on else None)
            before = piece


def _size(pages: Sequence[Page]) -> float:
    """The size of most of the type."""
    counted: Counter[float] = Counter()
    for page in pages:
        for piece in page.pieces:
            counted[round(piece.size * 2) / 2] += len(piece.words)
    return max(counted, key=lambda size: (counted[size], size), default=0)


def _furniture(pages: Sequence[Page], body: float) -> set[_Shape]:
    """What stands in the margins of several pages, the number that counts them aside.

    A line set larger than the text stands there on most pages; one that ends in the number of its page, as a running
    head with the name of its chapter does, on no more than two.
    """
    shapes = [
        {shape for piece in page.pieces if _in_margin(piece, page) for shape in _shapes(piece, number, body)}
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
    """What a line or table in the margin shares with those of other pages; a table's numbers are its own.

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


def _in_margin(piece: Piece | Table, page: Page) -> bool:
    """Whether it stands above or below the text; of a table one edge tells."""
    near, far = (piece.top, piece.bottom) if isinstance(piece, Table) else (piece.bottom, piece.top)
    return near > page.height * (1 - MARGIN) or far < page.height * MARGIN


def without_contents(lines: Sequence[Line | Table]) -> list[Line | Table]:
    """All but the entries of a table of contents.

    These are at least three, one near the other, that end in the numbers of pages and whose words later lines say.
    """
    ending = [at for at, line in enumerate(lines) if isinstance(line, Line) and ENTRY.search(line.piece.words[-5:])]
    if len(ending) < FEWEST:
        return list(lines)
    later = _last_said(lines)
    entries: list[list[tuple[int, int]]] = []
    for at, line in ((at, lines[at]) for at in ending):
        words, _, page = (line.words if isinstance(line, Table) else line.piece.words).rpartition(" ")
        if later.get(_letters(words), -1) <= at:
            continue
        if entries and at - entries[-1][-1][0] <= NEAR and int(page) >= entries[-1][-1][1]:
            entries[-1].append((at, int(page)))
        else:
            entries.append([(at, int(page))])
    dropped = {at for run in entries if len(run) >= FEWEST for at, _ in run}
    return [line for at, line in enumerate(lines) if at not in dropped]


def _last_said(lines: Sequence[Line | Table]) -> dict[str, int]:
    """By its letters, the last line that says so, or the first of the two that do together."""
    said = [_letters(line.piece.words) if isinstance(line, Line) else "" for line in lines]
    together = {f"{one}{other}": at for at, (one, other) in enumerate(pairwise(said)) if one and other}
    return together | {words: at for at, words in enumerate(said)}


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.lower())
