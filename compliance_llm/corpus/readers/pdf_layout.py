"""Lines of a PDF → its paragraphs, headings and tables, without what the pages repeat around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from compliance_llm.corpus.readers.document import CLAUSE, NAMED, NUMBERED, Heading, Paragraph
from compliance_llm.corpus.readers.labels import labels_of
from compliance_llm.corpus.readers.nodes import Grid
from compliance_llm.corpus.readers.pdf_pages import MARGIN, Page, Piece, Table

OFTEN = 3  # pages: what stands in the margins of so many is furniture; lines that tell their pitch
COUNT = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
DIVISION = re.compile(r"\b(?:article|section|clause|part|chapter|annex|appendix|schedule|principle|rule|title)\s+$")
ENTRY = re.compile(r"\s\d{1,4}$")
FEWEST, NEAR = 3, 2  # entries of a table of contents, and how many lines each stands after the one before, at most
HEADED = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[A-Z][.)]|[IVXL]+[.)])\s+[^\W\d_a-z]")
MARK = re.compile(r"\W*|[(\[]?\d{1,3}(?:\.\d{1,3})*[)\].:]*|[(\[]?(?:[A-Za-z]|[ivxlIVXL]{1,7})[)\].:]+")
REFERS = re.compile(r"\S+ (?:of|or|and|to|above|below)\b")  # a label that only names an item
PAGES = re.compile(r"page(?: no\.?| number)?", re.IGNORECASE)
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
SPACED = 1.3  # sizes of type from line to line, unless the document's lines that run on stand farther apart
SHORTEST_HALF = 4  # letters of a word beside a hyphen of its own; "in-", "with-" are more often parts of one word
TITLES = 0.5  # points between the type of two headings
NEARER = 1.2  # times as far as to the line above in its cell is a row from the one above it
TIGHT, LOOSE = 1.45, 3.2  # sizes of type: from line to line within a cell at most, and from row to row
SENTENCE = 4  # words: what has so many in each of its columns, line by line, is text in columns


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


class _Shape(NamedTuple):
    """What lines in the margins of several pages share: their words, "#" for the page's number."""

    words: str
    offset: int = 0  # from the page, counted from 0, to the number it bears
    last: bool = False  # whether the number ends the line
    large: bool = False  # whether the line is set larger than the text


def paragraphs(pages: Sequence[Page]) -> list[Heading | Paragraph | Grid]:
    """The headings, paragraphs and tables of a document in their order."""
    lines = list(_tabled(_without_contents(list(_running(pages)))))
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
    """The lines and tables of all pages without headers, footers, page numbers and lines with leaders to them."""
    body = _size(pages)
    repeated = _furniture(pages, body)
    for number, page in enumerate(pages):
        before: Piece | Table | None = None
        for piece in page.pieces:
            if isinstance(piece, Piece) and (
                (piece.words.count(".") > len("...") and LEADERS.search(piece.words[-LONGEST_HEADING:]))
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


def _without_contents(lines: Sequence[Line | Table]) -> list[Line | Table]:
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


def _tabled(lines: Sequence[Line | Table]) -> Iterator[Line | Table]:
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

    A number or bullet and words beside it are no such row, but an item of a list.
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


def _grouped(lines: Sequence[Line | Table]) -> Iterator[list[Piece] | Table]:
    """The lines of each paragraph, and the tables."""
    running = [line for line in lines if isinstance(line, Line)]
    widest = max((line.piece.right - line.piece.left for line in running), default=0)
    usual = _usual_pitch(running, widest)
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


def _usual_pitch(lines: Sequence[Line], widest: float) -> float:
    """How far, in sizes of type, a line of a paragraph stands below the one before.

    Lines that fill the page tell it; without them most pitches of a list or a short policy are those of paragraphs.
    """
    pitches = [line.pitch / line.piece.size for line in lines if line.pitch and line.piece.size]
    within = [
        line.pitch / line.piece.size
        for before, line in pairwise(lines)
        if line.pitch
        and line.piece.size
        and before.piece.right - before.piece.left > FULL * widest
        and not ENDS.search(before.piece.words)
    ]
    told = median(within) if len(within) >= OFTEN else SPACED
    return min(median(pitches), told) if pitches else 0


def _opens(line: Line, group: Sequence[Piece], usual: float, widest: float) -> bool:
    """Whether a line begins a paragraph after those of ``group``; ``usual`` is a line's pitch in sizes of type."""
    piece, before = line.piece, group[-1]
    if abs(piece.size - before.size) > (LARGER - 1) * before.size or piece.bold != before.bold:
        return True
    if piece.bold and (abs(piece.size - before.size) >= TITLES or _is_headed(piece.words)):
        return True
    if _is_beside(piece, group[0]) and not (REFERS.match(piece.words) and not ENDS.search(before.words)):
        return True
    numbered = labels_of(piece.words) or CLAUSE.match(piece.words) or NAMED.fullmatch(piece.words)
    if numbered and (LEADS_ON.search(before.words) or abs(piece.left - before.left) > INDENT or line.pitch is None):
        return True
    if before.hyphen:
        return False
    ended = ENDS.search(before.words) is not None
    if line.pitch is None:  # a new page or column
        return ended and not piece.words[0].islower()
    if line.pitch > WIDER * max(usual, 1) * min(piece.size, before.size):
        return True
    short = before.right - before.left < FULL * widest
    return ended and (short or piece.left - group[0].left > INDENT) and not piece.words[0].islower()


def _is_headed(words: str) -> bool:
    """Whether words begin as a heading does that bears a number."""
    named = NAMED.fullmatch(words)
    return HEADED.match(words) is not None or (named is not None and not named["words"][:1].islower())


def _is_beside(piece: Piece, first: Piece) -> bool:
    """Whether a line begins an item of the list that ``first`` begins an item of."""
    if abs(piece.left - first.left) > INDENT or not (others := labels_of(first.words)):
        return False
    labels = labels_of(piece.words)
    return bool(labels) and labels[0].shape == others[0].shape


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
    if words[-1:] not in {"-", "–", "/"}:  # no search through all that a long paragraph says so far
        return f"{words} {piece.words}"
    head, tail = re.search(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$", words), re.match(r"[^\W\d_]+", piece.words)
    if head is None or tail is None or not tail[0][0].islower():
        return words + piece.words if re.search(r"\S[-–/]$", words) else f"{words} {piece.words}"
    return (words if _keeps_hyphen(head[1].lower(), tail[0], vocabulary) else words[:-1]) + piece.words


def _keeps_hyphen(head: str, tail: str, vocabulary: Counter[str]) -> bool:
    """Whether a hyphen at the end of a line is the word's own: the document writes it so, or has its halves."""
    whole, apart = vocabulary[f"{head}{tail}"], vocabulary[f"{head}-{tail}"]
    if whole or apart:
        return apart > whole
    halves = (head, tail)  # each said once where the line breaks
    return all(len(half) >= SHORTEST_HALF and vocabulary[half] > 1 for half in halves)


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
