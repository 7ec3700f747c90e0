"""Lines of a PDF → its paragraphs, headings and tables, without what the pages repeat around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

from compliance_llm.corpus.readers.document import CLAUSE, NAMED, NUMBERED, Heading, Paragraph
from compliance_llm.corpus.readers.labels import labels_of
from compliance_llm.corpus.readers.nodes import Grid
from compliance_llm.corpus.readers.pdf_pages import Page, Piece, Table

MARGIN = 0.12  # of the page's height, above and below, in which furniture stands
OFTEN = 3  # pages: what stands in the margins of so many is furniture
PAGE_COUNT = re.compile(r"^\d{1,4}(?=\s|$)|(?<=\s)\d{1,4}$")
LEADERS = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})?$", re.IGNORECASE)
CONTENTS = re.compile(r"(?:table of )?contents:?", re.IGNORECASE)
PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)
PAGE_OF = re.compile(
    r"\W*page\s+\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*|\W*\d{1,4}\s*(?:of|/)\s*\d{1,4}\W*", re.IGNORECASE
)
ENDS = re.compile(r"[.!?:;…][)\]”\"'’]*$")
LEADS_ON = re.compile(r"(?:[.;:,—–-]|\b(?:and|or|but))[)\]”\"'’]*$")
LARGER, WIDER = 1.12, 1.35  # times the type and the pitch of running text: a heading's type, a paragraph's gap
INDENT = 3  # points
LONGEST_HEADING = 160  # characters
MOST_HEADING_WORDS = 12  # of one that only its first words tell: "Article 5 Penalties"
FULL = 0.8  # of the widest line: a line that ends before that ends its paragraph


class Line(NamedTuple):
    """A line of running text, and how far it stands below the one before on its page or column."""

    piece: Piece
    pitch: float | None  # None at the top of a page or column, and below a table


class Type(NamedTuple):
    """How a paragraph is set: what sets a heading apart."""

    size: float
    bold: bool


class _Set(NamedTuple):
    """A paragraph as it is set."""

    words: str
    type: Type


def paragraphs(pages: Sequence[Page]) -> list[Heading | Paragraph | Grid]:
    """The headings, paragraphs and tables of a document in their order."""
    lines = list(_running(pages))
    said = [line.words if isinstance(line, Table) else line.piece.words for line in lines]
    vocabulary = Counter(word for words in said for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", words.lower()))
    joined = [_joined(group, vocabulary) for group in _grouped(lines)]
    running = [it for it in joined if isinstance(it, _Set)]
    body = _body(running)
    ranks = {type: rank for rank, type in enumerate(_ranked(it.type for it in running), start=1)}
    found: list[Heading | Paragraph | Grid] = []
    for at, it in enumerate(joined):
        following = joined[at + 1] if at + 1 < len(joined) else None
        if isinstance(it, Grid):
            _add_table(found, it)
        elif _is_heading(it, body, following.words if isinstance(following, _Set) else ""):
            depth = _depth(it.words)
            _add_heading(found, Heading(it.words, ranks[it.type] * 10 + depth))
        else:
            found.append(Paragraph(it.words))
    return found


def _running(pages: Sequence[Page]) -> Iterator[Line | Table]:
    """The lines and tables of all pages without headers, footers, page numbers and tables of contents."""
    repeated = _furniture(pages)
    for number, page in enumerate(pages):
        before: Piece | Table | None = None
        for piece in page.pieces:
            if isinstance(piece, Table):
                if not (_in_margin(piece, page) and not repeated.isdisjoint(_shapes(piece, number))):
                    yield piece
                    before = piece
                continue
            if LEADERS.search(piece.words[-LONGEST_HEADING:]) or CONTENTS.fullmatch(piece.words):
                continue
            if _in_margin(piece, page) and (
                PAGE_OF.fullmatch(piece.words) or not repeated.isdisjoint(_shapes(piece, number))
            ):
                continue
            goes_on = isinstance(before, Piece) and piece.top < before.top
            yield Line(piece, before.bottom - piece.bottom if before and goes_on else None)
            before = piece


def _furniture(pages: Sequence[Page]) -> set[str]:
    """What stands in the margins of several pages, its numbers aside, and numbers there that count the pages."""
    counted = Counter(
        shape
        for number, page in enumerate(pages)
        for shape in {shape for piece in page.pieces if _in_margin(piece, page) for shape in _shapes(piece, number)}
    )
    enough = OFTEN if len(pages) > OFTEN else 2
    return {shape for shape, times in counted.items() if times >= enough}


def _shapes(piece: Piece | Table, page: int) -> Iterator[str]:
    """What a line or table in the margin shares with those of other pages; a table's numbers are its own."""
    words = piece.words.lower()
    if isinstance(piece, Table):
        yield PAGE_OF.sub(" ", words)
        return
    yield "#" if PAGE_NUMBER.fullmatch(words) else f"{re.sub(r'[0-9]+', '#', words)} in {piece.size:.0f}"
    for edge in PAGE_COUNT.finditer(words):
        yield f"page {int(edge[0]) - page}"


def _in_margin(piece: Piece | Table, page: Page) -> bool:
    """Whether it stands above or below the text; of a table one edge tells."""
    near, far = (piece.top, piece.bottom) if isinstance(piece, Table) else (piece.bottom, piece.top)
    return near > page.height * (1 - MARGIN) or far < page.height * MARGIN


def _grouped(lines: Sequence[Line | Table]) -> Iterator[list[Piece] | Table]:
    """The lines of each paragraph, and the tables."""
    running = [line for line in lines if isinstance(line, Line)]
    pitches = [line.pitch for line in running if line.pitch]
    usual = median(pitches) if pitches else 0
    widest = max((line.piece.right - line.piece.left for line in running), default=0)
    group: list[Piece] = []
    for line in lines:
        if group and (isinstance(line, Table) or _opens(line, group, usual, widest)):
            yield group
            group = []
        if isinstance(line, Table):
            yield line
        else:
            group.append(line.piece)
    if group:
        yield group


def _opens(line: Line, group: Sequence[Piece], usual: float, widest: float) -> bool:
    """Whether a line begins a paragraph after those of ``group``."""
    piece, before = line.piece, group[-1]
    if abs(piece.size - before.size) > (LARGER - 1) * before.size or piece.bold != before.bold:
        return True
    numbered = labels_of(piece.words) or CLAUSE.match(piece.words) or NAMED.fullmatch(piece.words)
    if numbered and (LEADS_ON.search(before.words) or abs(piece.left - before.left) > INDENT or line.pitch is None):
        return True
    if before.hyphen:
        return False
    ended = ENDS.search(before.words) is not None
    if line.pitch is None:  # a new page or column
        return ended and not piece.words[0].islower()
    if line.pitch > WIDER * max(usual, 1) and line.pitch > WIDER * min(piece.size, before.size):
        return True
    short = before.right - before.left < FULL * widest
    return ended and (short or piece.left - group[0].left > INDENT) and not piece.words[0].islower()


def _joined(group: Sequence[Piece] | Table, vocabulary: Counter[str]) -> _Set | Grid:
    """A paragraph or table of lines."""
    if isinstance(group, Table):
        return Grid(tuple(tuple(_words_of(cell, vocabulary) for cell in row) for row in group.rows))
    words = _words_of(group, vocabulary)
    return _Set(words, Type(round(group[0].size * 2) / 2, all(piece.bold for piece in group)))


def _words_of(group: Sequence[Piece], vocabulary: Counter[str]) -> str:
    """The words of lines that read on, those broken at the end of a line in one piece again."""
    words = ""
    for piece in group:
        words = _continued(words, piece, vocabulary) if words else piece.words
        if piece.hyphen:
            words += "-"
    return words


def _continued(words: str, piece: Piece, vocabulary: Counter[str]) -> str:
    head, tail = re.search(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$", words), re.match(r"[^\W\d_]+", piece.words)
    if head is None or tail is None or not tail[0][0].islower():
        return words + piece.words if re.search(r"\S[-–/]$", words) else f"{words} {piece.words}"
    whole, apart = f"{head[1]}{tail[0]}".lower(), f"{head[1]}-{tail[0]}".lower()
    if vocabulary[apart] > vocabulary[whole]:
        return words + piece.words
    return words[:-1] + piece.words


def _body(joined: Iterable[_Set]) -> Type:
    """How most of the words are set."""
    counted: Counter[Type] = Counter()
    for it in joined:
        counted[it.type] += len(it.words)
    return counted.most_common(1)[0][0] if counted else Type(0, bold=False)


def _ranked(types: Iterable[Type]) -> list[Type]:
    return sorted(set(types), key=lambda it: (-it.size, not it.bold))


def _is_heading(it: _Set, body: Type, following: str) -> bool:
    words = it.words
    if len(words) > LONGEST_HEADING or not re.search(r"[^\W\d_]", words):
        return False
    if it.type.size >= LARGER * body.size or (it.type.bold and not body.bold and it.type.size >= body.size):
        return not re.search(r"[;,]$", words)
    if ENDS.search(words):
        return False
    numbered = NUMBERED.match(words)
    if numbered and "." not in numbered["number"] and words[-1] not in ",":
        return re.match(rf"{re.escape(numbered['number'])}\.\d", following) is not None
    return NAMED.fullmatch(words) is not None and len(words.split()) <= MOST_HEADING_WORDS


def _depth(words: str) -> int:
    numbered = NUMBERED.match(words)
    return numbered["number"].count(".") + 1 if numbered else 0


def _add_table(found: list[Heading | Paragraph | Grid], table: Grid) -> None:
    """Add a table; one that goes on over the page, with as many columns, is one, and its head is not said again."""
    last = found[-1] if found else None
    if isinstance(last, Grid) and len(last.rows[0]) == len(table.rows[0]):
        again = table.rows[0] == last.rows[0]
        found[-1] = Grid((*last.rows, *table.rows[again:]))
    else:
        found.append(table)


def _add_heading(found: list[Heading | Paragraph | Grid], heading: Heading) -> None:
    """Add a heading; a title that stands below its number, "Article 5" over "Penalties", is one with it."""
    last = found[-1] if found else None
    named = NAMED.fullmatch(last.words) if isinstance(last, Heading) else None
    numbered = NAMED.match(heading.words) or NUMBERED.match(heading.words)
    if isinstance(last, Heading) and named and not named["words"] and not numbered:
        found[-1] = Heading(f"{last.words} {heading.words}", last.level)
    else:
        found.append(heading)
