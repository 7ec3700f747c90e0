"""Footnotes of a PDF: lines at the foot of a page whose number is raised in the text above them.

Neither number nor type alone identifies them: headings and clauses begin with numbers too, and some notes are set like
the text. They are recognised because their numbers are raised in the text of this page or the one before, and because
nothing but repeated lines follows them on their page or column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from compliance_llm.readers.pdf.furniture import size_of
from compliance_llm.readers.pdf.marks import (
    OPENS,
    SMALLER,
    Footnote,
    is_like,
    marks_of,
    note_of,
    plain,
    settled,
)
from compliance_llm.readers.pdf.order import Piece, Table
from compliance_llm.readers.pdf.pages import MARGIN, Page
from compliance_llm.readers.pdf.rules import SNAP
from compliance_llm.readers.pdf.words import RAISED

ENDS = re.compile(r"[.?!:;][)\]”\"'’]*$")
WORD = re.compile(r"[^\W\d_]{3}")
NEAR = 2.0  # sizes of type from one line of a note to the next, at most
GAP = 1.4  # sizes of type from the text to a note that is set as the text is, at least


class _Foot(NamedTuple):
    """A column of a page, parted at its notes."""

    text: Sequence[Piece | Table]
    going_on: Sequence[Piece] = ()  # lines of the note before
    notes: Sequence[Footnote] = ()


class _Column(NamedTuple):
    """A column of a page: its last lines, and what stands above them."""

    above: Sequence[Piece | Table]
    lines: Sequence[Piece]
    ruled: int  # the first of the lines that stand below a line drawn above notes; their number if there is none
    margin: float  # points from the page's edge to the text
    small: float  # points: what is set smaller is set smaller than the text


class _Before(NamedTuple):
    """The note before a column, if it stands in the last column or page."""

    note: Footnote
    near: bool

    @property
    def is_unfinished(self) -> bool:
        """Whether its words break off."""
        return self.near and not ENDS.search(self.note.lines[-1].words)


def parted(pages: Sequence[Page]) -> tuple[list[Page], list[Footnote]]:
    """The pages of a document without its footnotes and the marks of these, and the footnotes in their order."""
    small = SMALLER * size_of(pages)
    found: list[Footnote] = []
    texts: list[list[Piece | Table]] = []
    noted: list[set[int]] = []  # by page, the marks whose notes are found
    waiting: set[int] = set()  # the marks of the page before that have none
    latest = -1  # the last page with a note
    for number, page in enumerate(pages):
        marks = {mark for piece in page.pieces for mark in marks_of(piece)}
        texts.append([])
        known = len(found)
        for column in _columns(page, small):
            before = _Before(found[-1] if found else Footnote(0, ()), near=bool(found) and latest >= number - 1)
            foot = _foot(column, marks | waiting, before)
            texts[-1] += foot.text
            if foot.going_on:
                found[-1] = before.note._replace(lines=(*before.note.lines, *foot.going_on))
            found += foot.notes
            latest = number if foot.going_on or foot.notes else latest
        numbers = {note.number for note in found[known:]}
        if noted:
            noted[-1] |= numbers & (waiting - marks)
        noted.append(numbers & marks)
        waiting = marks - numbers
    bare = [
        page._replace(pieces=tuple(settled(piece, numbers, set(_numbers_of(text, small))) for piece in text))
        for page, text, numbers in zip(pages, texts, noted, strict=True)
    ]
    return bare, [note._replace(lines=tuple(plain(line) for line in note.lines)) for note in found]


def _numbers_of(text: Sequence[Piece | Table], small: float) -> Iterator[int]:
    """The numbers of notes that stand elsewhere than at the foot, as those of a table do below it."""
    for piece in text:
        match = OPENS.match(piece.words) if isinstance(piece, Piece) else None
        if match and (match["raised"] or piece.size < small):
            yield int(match["number"])


def _columns(page: Page, small: float) -> Iterator[_Column]:
    """The columns of a page, each from above, the last one with what stands across the page below them."""
    column: list[Piece | Table] = []
    for piece in (*page.pieces, None):
        if column and (piece is None or piece.top > column[-1].top):
            lines = [
                it for it in takewhile(lambda it: isinstance(it, Piece), reversed(column)) if isinstance(it, Piece)
            ]
            above = column[: len(column) - len(lines)]
            yield _Column(above, lines[::-1], _ruled(lines[::-1], page), page.height * MARGIN, small)
            column = []
        if piece is not None:
            column.append(piece)


def _ruled(lines: Sequence[Piece], page: Page) -> int:
    """The first of the lines that stand below the lowest line drawn above any, from where they begin."""
    for at in reversed(range(len(lines))):
        left = min(it.left for it in lines[at:])
        top = lines[at - 1].bottom if at else page.height
        if any(lines[at].bottom < rule.at <= top and abs(rule.begin - left) < SNAP for rule in page.rules):
            return at
    return len(lines)


def _foot(column: _Column, marks: set[int], before: _Before) -> _Foot:
    """A column parted at its notes; the note before may go on in it."""
    lines = column.lines
    told = column._replace(ruled=_broken_off(column, before))
    if starts := _starts(told, marks, before):
        column = told
    begin = end = starts[0] if starts else _end_of_text(column)
    if before.near and (starts or before.is_unfinished):
        begin = _going_on(column, end, before.note)
    stop = _end(column, starts[0]) if starts else end
    notes = [note_of(lines[at:until]) for at, until in pairwise((*starts, stop))]
    return _Foot([*column.above, *lines[:begin], *lines[stop:]], lines[begin:end], notes)


def _broken_off(column: _Column, before: _Before) -> int:
    """As ``ruled``; where no line is drawn, the first line of a paragraph that goes on with the note before."""
    if column.ruled == len(column.lines) and before.is_unfinished:
        for at in reversed(range(1, _end_of_text(column))):
            line, above = column.lines[at], column.lines[at - 1]
            if above.bottom - line.bottom > GAP * line.size:
                return at if line.words[0].islower() and is_like(line, before.note.lines[-1]) else column.ruled
    return column.ruled


def _going_on(column: _Column, end: int, note: Footnote) -> int:
    """The first of the lines up to ``end`` with which the note before goes on: ``end`` if it does not.

    They stand below a line that is drawn, or are set as it is and smaller than the text.
    """
    begin = end
    while begin and is_like(column.lines[begin - 1], note.lines[-1]):
        line = column.lines[begin - 1]
        if begin < end and not _follows(column.lines[begin], line):
            break
        if begin <= column.ruled and line.size >= column.small:
            break
        begin -= 1
    return end if begin == 0 and not column.above else begin


def _end_of_text(column: _Column) -> int:
    """How many lines stand above those that the margin holds apart from the rest."""
    end = len(column.lines)
    while end > 1 and column.lines[end - 1].top < column.margin:
        end -= 1
        if not _follows(column.lines[end], column.lines[end - 1]):
            return end
    return len(column.lines)


def _starts(column: _Column, marks: set[int], before: _Before) -> list[int]:
    """The lines that begin a note each: the most that are counted on, from the last note or from 1 before others.

    Of as many it is those whose numbers are raised; else those that begin first where notes are set smaller than the
    text, since their lines may begin with numbers, and last where they are not, since those of the text may too.
    """
    chains = [
        _counted_on(column, at, marks)
        for at in range(len(column.lines))
        if _opening(column, at) in marks and _is_foot(column, at, before)
    ]

    def key(chain: list[int]) -> tuple[int, int, bool, int]:
        at, line = chain[0], column.lines[chain[0]]
        raised = sum(column.lines[it].words.startswith(RAISED) for it in chain)
        next_ = _opening(column, at) in {1, before.note.number + 1}
        return len(chain), raised, next_, -at if line.size < column.small or at >= column.ruled else at

    return max(chains, key=key) if chains else []


def _counted_on(column: _Column, start: int, marks: set[int]) -> list[int]:
    """The lines that begin the note at ``start`` and those that follow by number."""
    number = _opening(column, start) or 0
    starts = [start]
    for at in range(start + 1, _end(column, start)):
        if number + len(starts) in marks and _opening(column, at) == number + len(starts):
            starts.append(at)
    return starts


def _opening(column: _Column, at: int) -> int | None:
    """The number that a line begins with, if it may be a note's."""
    line = column.lines[at]
    match = OPENS.match(line.words)
    if match is None or (line.bold and not match["raised"]) or not WORD.search(line.words, match.end()):
        return None
    if match["stop"] and not match["raised"] and line.size >= column.small:
        return None  # an item of a list
    return int(match["number"])


def _is_foot(column: _Column, start: int, before: _Before) -> bool:
    """Whether notes may begin at a line: it stands apart, and nothing but what pages repeat comes after them."""
    line = column.lines[start]
    above = (*column.above[-1:], *column.lines[:start])
    if not above or any(it.top >= column.margin for it in column.lines[_end(column, start) :]):
        return False
    return (
        line.words.startswith(RAISED)
        or line.size < column.small
        or isinstance(above[-1], Table)
        or start == column.ruled
        or (start > column.ruled and before.near and _going_on(column, start, before.note) == column.ruled)
        or above[-1].bottom - line.bottom > GAP * line.size
    )


def _end(column: _Column, start: int) -> int:
    """How far lines go that stand near each other and are set alike."""
    lines = column.lines
    for at in range(start + 1, len(lines)):
        if not _follows(lines[at], lines[at - 1]) or not is_like(lines[at], lines[start]):
            return at
    return len(lines)


def _follows(line: Piece, before: Piece) -> bool:
    return before.bottom - line.bottom < NEAR * max(line.size, before.size)
