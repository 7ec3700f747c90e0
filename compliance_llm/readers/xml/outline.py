"""Writes a text as nested markup hands it out: numbers and sub-headings wait for the words that they belong to."""

from __future__ import annotations

import re
from typing import NamedTuple

from compliance_llm.readers.source import SourceText, Writer, tidy

ROMAN = re.compile(r"[IVXLC]+[A-Z]?|[A-Z]")
PUNCTUATION = re.compile(r"^[^\w]+|[^\w]+$")


class Place(NamedTuple):
    """Where words stand: how they are cited, under which headings, and what leads into them."""

    pointer: str
    heading: str = ""
    path: tuple[str, ...] = ()
    stem: int | None = None
    unit: str = ""  # what the next numbered provision is called, "Section" or "Schedule 1, paragraph"
    fixed: bool = False  # numbers within do not cite: a definition's list, words quoted from another law

    def under(self, label: str) -> Place:
        """The place of a numbered provision within this one."""
        if self.fixed or not label:
            return self
        if self.unit:
            return self._replace(pointer=f"{self.unit} {label}".strip(), unit="", stem=None)
        return self._replace(pointer=f"{self.pointer}({label})")

    def below(self, heading: str) -> Place:
        """The place under a heading above provisions."""
        return self._replace(path=(*self.path, tidy(heading)), heading="") if tidy(heading) else self


class Outline:
    """A Writer to which words may be added after they were written, and which keeps what waits for words to come."""

    def __init__(self) -> None:
        self._writer = Writer()
        self._written = 0
        self._last: tuple[Place, str] | None = None
        self._waiting: list[str] = []
        self._waiting_at = Place("")

    def heading(self, words: str) -> None:
        """A heading on a line of its own; what waits for words goes on waiting."""
        self._close()
        self._writer.heading(words)

    def wait(self, words: str, place: Place) -> None:
        """A number or sub-heading that begins the next part, or is one itself where no words follow."""
        if tidy(words):
            self._waiting.append(tidy(words))
            self._waiting_at = place

    def words(self, words: str, place: Place) -> int | None:
        """A part, with what waited for it; returns its place among the parts, or None where there are no words."""
        if not tidy(words):
            return None
        self._close()
        self._last = (place, " ".join([*self._waiting, tidy(words)]))
        self._waiting.clear()
        self._written += 1
        return self._written - 1

    def append(self, words: str, place: Place) -> None:
        """Words that run on from the last part: the full stop after quoted words."""
        if self._last is None:
            self.words(words, place)
        else:
            self._last = (self._last[0], self._last[1] + words.rstrip())

    def table(self, rows: list[list[str]], place: Place) -> int | None:
        """A table as one part."""
        self.settle()
        self._close()
        index = self._writer.table(place.pointer, rows, heading=place.heading, path=place.path)
        self._written += index is not None
        return index

    def finish(self, format: str, *, title: str = "", jurisdiction: str = "", kind: str = "") -> SourceText:
        """The text as put together so far."""
        self.settle()
        self._close()
        return self._writer.finish(format, title=title, jurisdiction=jurisdiction, kind=kind)

    def settle(self) -> None:
        """Write what waits for words of which there are no more."""
        if self._waiting:
            words = self._waiting.pop()
            self.words(words, self._waiting_at)

    def _close(self) -> None:
        if self._last is not None:
            place, words = self._last
            self._writer.part(place.pointer, words, heading=place.heading, path=place.path, stem=place.stem)
            self._last = None


def bare(number: str) -> str:
    """A number as it is cited: "(a)", "a." and "a" are all "a"; nothing where it is only a dash or bullet."""
    return PUNCTUATION.sub("", tidy(number))


def titled(number: str) -> str:
    """A number as it is cited, from how it is printed at the head of its part: "THE SCHEDULE" is "Schedule"."""
    words = bare(number).split()
    words = words[1:] if len(words) > 1 and words[0].lower() == "the" else words
    return " ".join(word.capitalize() if word.isalpha() and not ROMAN.fullmatch(word) else word for word in words)
