"""The raised marks in the text of a PDF, and the notes whose numbers they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from compliance_llm.readers.pdf.order import Piece, Table
from compliance_llm.readers.pdf.words import RAISED

_NUMBERS = rf"\d{{1,3}}(?:,\s?{RAISED}?\d{{1,3}})*"
MARKED = re.compile(rf"\s?{RAISED}(?P<sign>[-−–]?)(?P<numbers>{_NUMBERS})")
OPENS = re.compile(rf"(?P<raised>{RAISED}?)(?P<number>\d{{1,3}})(?P<stop>[.)]?)\s+(?=[^\s:;,.)])")
MARKABLE = re.compile(r"[^\s\d]{3}$")  # what a mark follows; after less, raised digits are a power
SMALLER = 0.95  # times the type of the text
SAME = 0.6  # points between the types of lines set alike


class Footnote(NamedTuple):
    """A note at the foot of a page or the end of a document, with its lines; its number is in none of them."""

    number: int
    lines: tuple[Piece, ...]
    kind: str = "footnote"


def note_of(lines: Sequence[Piece]) -> Footnote:
    """The note of lines of which the first begins with its number."""
    first, *rest = lines
    match = OPENS.match(first.words)
    number, words = (int(match["number"]), first.words[match.end() :]) if match else (0, first.words)
    return Footnote(number, (first._replace(words=words), *rest))


def marks_of(piece: Piece | Table) -> Iterator[int]:
    """The numbers that are raised within a line or table."""
    if RAISED in piece.words[1:]:
        for match in MARKED.finditer(piece.words, 1):
            yield from (int(number) for number in re.findall(r"\d+", match["numbers"]))


def settled(piece: Piece | Table, noted: Set[int], told: Set[int] = frozenset()) -> Piece | Table:
    """A line or table as a reader is to see it: without the marks in ``noted``; see ``plain``."""
    if RAISED not in piece.words:
        return piece
    if isinstance(piece, Piece):
        return plain(piece, noted, told)
    rows = tuple(tuple(tuple(plain(line, noted, told) for line in cell) for cell in row) for row in piece.rows)
    return piece._replace(rows=rows)


def plain(line: Piece, noted: Set[int] = frozenset(), told: Set[int] = frozenset()) -> Piece:
    """A line without the marks in ``noted``, and with the value of what else is raised.

    That is a power, "10^6", or a mark without a note, apart from its word. So that no number changes, a mark after
    digits or a symbol stays in brackets, "500[1]", if it is in ``noted`` or ``told``, the numbers of other notes.
    """
    if RAISED not in line.words:
        return line

    def said(match: re.Match[str]) -> str:
        before, sign, numbers = line.words[: match.start()], match["sign"], match["numbers"].replace(RAISED, "")
        marks = set[int]() if sign else {int(it) for it in re.findall(r"\d+", numbers)}
        if not before:
            return numbers
        if marks and MARKABLE.search(before):
            return "" if marks <= noted else f" {numbers}"
        return f"[{numbers}]" if marks and marks <= noted | told else f"^{sign}{numbers}"

    cells = tuple(plain(cell, noted, told) for cell in line.cells)
    return line._replace(words=MARKED.sub(said, line.words), cells=cells)


def is_like(line: Piece, other: Piece) -> bool:
    """Whether two lines are set in type of one size."""
    return abs(line.size - other.size) < SAME
