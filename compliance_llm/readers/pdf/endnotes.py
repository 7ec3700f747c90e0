"""Endnotes of a PDF: the last lines of a document, where each raised number of its text begins a note.

Footnotes of the last page would look the same; endnotes are recognised because the first of them is referred to on an
earlier page, and on that one only: footnotes may be numbered from one on each page.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from compliance_llm.readers.pdf import marks as pdf_marks
from compliance_llm.readers.pdf.furniture import size_of
from compliance_llm.readers.pdf.order import Piece
from compliance_llm.readers.pdf.pages import Page
from compliance_llm.readers.pdf.words import RAISED

FEWEST = 2  # notes


def without_endnotes(pages: Sequence[Page]) -> tuple[list[Page], list[pdf_marks.Footnote]] | None:
    """The pages of a document without its endnotes and their marks, and the endnotes; None if it has none."""
    marked = [{mark for piece in page.pieces for mark in pdf_marks.marks_of(piece)} for page in pages]
    marks = set[int]().union(*marked)
    if len(marks) < FEWEST or marks != set(range(1, len(marks) + 1)):
        return None
    referring = [number for number, on_page in enumerate(marked) if 1 in on_page]
    lines = _last_alike(pages)
    starts = _starts(lines, len(marks), pdf_marks.SMALLER * size_of(pages))
    if len(starts) < len(marks) or len(referring) > 1 or lines[starts[0]][0] == referring[0]:
        return None
    pieces = [piece for _, piece in lines]
    gone = {id(piece) for piece in pieces[starts[0] :]}
    notes = [pdf_marks.note_of(pieces[at:until]) for at, until in pairwise((*starts, len(pieces)))]
    bare = [
        page._replace(pieces=tuple(pdf_marks.settled(piece, marks) for piece in page.pieces if id(piece) not in gone))
        for page in pages
    ]
    return bare, [
        note._replace(kind="endnote", lines=tuple(pdf_marks.plain(it) for it in note.lines)) for note in notes
    ]


def _last_alike(pages: Sequence[Page]) -> list[tuple[int, Piece]]:
    """The last lines of a document that are set alike, each with its page."""
    lines: list[tuple[int, Piece]] = []
    for number in reversed(range(len(pages))):
        for piece in reversed(pages[number].pieces):
            if not isinstance(piece, Piece) or (lines and not pdf_marks.is_like(piece, lines[-1][1])):
                return lines[::-1]
            lines.append((number, piece))
    return lines[::-1]


def _starts(lines: Sequence[tuple[int, Piece]], count: int, small: float) -> list[int]:
    """The lines that begin a note each, from 1 on: their numbers are raised, or they are set smaller than the text."""
    starts: list[int] = []
    for at, (_, line) in enumerate(lines):
        match = pdf_marks.OPENS.match(line.words)
        opens = match is not None and int(match["number"]) == len(starts) + 1
        if len(starts) < count and opens and (line.words.startswith(RAISED) or line.size < small):
            starts.append(at)
    return starts
