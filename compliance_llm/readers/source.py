"""The result of a reader: the canonical text of an Instrument, and its citable parts.

The canonical text is the words of the law in their order, without the page around them. White space is the
reader's own: one space between words, a tab between the cells of a table, a line end between paragraphs, rows and
headings. So two texts differ only where their words do, and a file's words can be compared with the text's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u2007\u2009\u200a\u202f\u3000]+")


class Part(NamedTuple):
    """The smallest citable part as the publisher marked it: a numbered paragraph, a list item, a table, a recital."""

    pointer: str  # as a lawyer writes it: "Article 5(1)(a)", "Section 3(2)", "Annex III, point 5(b)", "Recital 71"
    start: int  # [start, end) in the canonical text, its own number included: "(a) processed lawfully …"
    end: int
    heading: str = ""  # of the article or section: "Principles relating to processing of personal data"
    path: tuple[str, ...] = ()  # headings above that, outermost first: ("Chapter II Principles",)
    stem: int | None = None  # place among the parts of the one whose words lead into this one ("… shall be:")


class SourceText(NamedTuple):
    """A file as read. Every character of ``text`` that is not white space lies in exactly one part or heading."""

    text: str
    parts: tuple[Part, ...]
    headings: tuple[tuple[int, int], ...]  # [start, end) of titles and headings, which lead to parts and are not cited
    format: str  # "eur-lex-html", "clml", …
    title: str = ""  # as the file gives it
    jurisdiction: str = ""  # "eu", "uk", "ca", "us", …; empty where the format does not tell
    kind: str = ""  # "regulation", "directive", "act", … where the format tells


class Writer:
    """Puts a canonical text together from left to right, and remembers what each stretch of it is."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._parts: list[Part] = []
        self._headings: list[tuple[int, int]] = []

    def heading(self, words: str) -> None:
        """A title or heading on a line of its own; nothing happens where there are no words."""
        span = self._line(tidy(words))
        if span:
            self._headings.append(span)

    def part(
        self, pointer: str, words: str, *, heading: str = "", path: tuple[str, ...] = (), stem: int | None = None
    ) -> int | None:
        """A citable part on lines of its own; returns its place among the parts, or None where there are no words."""
        span = self._line(tidy(words))
        if not span:
            return None
        self._parts.append(Part(pointer, *span, heading, path, stem))
        return len(self._parts) - 1

    def table(
        self, pointer: str, rows: list[list[str]], *, heading: str = "", path: tuple[str, ...] = ()
    ) -> int | None:
        """A table as one citable part: a line for each row, a tab between cells."""
        lines = ["\t".join(tidy(cell) for cell in row) for row in rows]
        span = self._line("\n".join(line for line in lines if line.strip()))
        if not span:
            return None
        self._parts.append(Part(pointer, *span, heading, path))
        return len(self._parts) - 1

    def finish(self, format: str, *, title: str = "", jurisdiction: str = "", kind: str = "") -> SourceText:
        """The text as put together so far."""
        return SourceText(
            "".join(self._pieces), tuple(self._parts), tuple(self._headings), format, tidy(title), jurisdiction, kind
        )

    def _line(self, words: str) -> tuple[int, int] | None:
        if not words.strip():
            return None
        if self._pieces:
            self._pieces.append("\n")
            self._length += 1
        start = self._length
        self._pieces.append(words)
        self._length += len(words)
        return start, self._length


def tidy(words: str) -> str:
    """Runs of white space as one space, none at the ends."""
    return SPACE.sub(" ", words).strip()
