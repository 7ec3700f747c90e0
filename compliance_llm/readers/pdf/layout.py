"""Lines of a PDF → its paragraphs, headings and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from compliance_llm.readers.pdf.columns import tabled
from compliance_llm.readers.pdf.endnotes import without_endnotes
from compliance_llm.readers.pdf.footnotes import parted
from compliance_llm.readers.pdf.furniture import Line, running, without_contents, without_furniture
from compliance_llm.readers.pdf.order import Piece, Table
from compliance_llm.readers.pdf.pages import Page
from compliance_llm.readers.text.document import CLAUSE, NAMED, NUMBERED, Heading, Note, Paragraph
from compliance_llm.readers.text.labels import labels_of
from compliance_llm.readers.web.nodes import Grid

OFTEN = 3  # lines: so many tell their pitch
HEADED = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[A-Z][.)]|[IVXL]+[.)])\s+[^\W\d_a-z]")
REFERS = re.compile(r"\S+ (?:of|or|and|to|above|below)\b")  # a label that only names an item
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


class Type(NamedTuple):
    """How a paragraph is set: what sets a heading apart."""

    size: float
    bold: bool


class _Set(NamedTuple):
    """A paragraph as it is set."""

    words: str
    type: Type


def paragraphs(pages: Sequence[Page]) -> list[Heading | Paragraph | Grid | Note]:
    """The headings, paragraphs and tables of a document in their order, and then its notes."""
    bare = without_furniture(pages)
    text, found_notes = without_endnotes(bare) or parted(bare)
    lines = list(tabled(without_contents(list(running(text)))))
    said = [line.words if isinstance(line, Table) else line.piece.words for line in lines]
    vocabulary = Counter(word for words in said for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", words.lower()))
    joined = [_joined(group, vocabulary) for group in _grouped(lines)]
    set_ = [it for it in joined if isinstance(it, _Set)]
    body = _body(set_)
    ranks = {type: rank for rank, type in enumerate(_ranked(it.type for it in set_), start=1)}
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
    notes = (Note(note.kind, note.number, _words_of(note.lines, vocabulary)) for note in found_notes)
    return [*found, *notes]


def _grouped(lines: Sequence[Line | Table]) -> Iterator[list[Piece] | Table]:
    """The lines of each paragraph, and the tables."""
    text = [line for line in lines if isinstance(line, Line)]
    widest = max((line.piece.right - line.piece.left for line in text), default=0)
    usual = _usual_pitch(text, widest)
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
    short = before.right - before.left < FULL * widest
    if line.pitch is None:  # a new page or column
        headed = short and len(group) == 1 and NAMED.fullmatch(before.words) is not None
        return (ended or headed) and not piece.words[0].islower()
    if line.pitch > WIDER * max(usual, 1) * min(piece.size, before.size):
        return True
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
