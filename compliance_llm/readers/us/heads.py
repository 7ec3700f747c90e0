"""The headings of a preamble in the Federal Register, which are cited by their numbers: "Section IV.B.2"."""

from __future__ import annotations

import re
from typing import NamedTuple

from compliance_llm.readers.us.designators import count
from compliance_llm.readers.xml.outline import Place

NUMBERED = re.compile(r"\(?(?P<label>[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivxlc]+)[.)]\s+(?=\S)")
WHOLE = re.compile(r"(?P<label>(?:[A-Z]{1,5}|\d{1,2})(?:\.\w{1,4})+)\.?\s+(?=\S)")
LIKE_LAW = re.compile(r"(?:Section|Sec\.|§|Part|Appendix|Supplement)", re.IGNORECASE)
NAMED = 2  # headings down to this level are set apart by the publisher; all below share one level
Styles = dict[str, int]


class Head(NamedTuple):
    """A heading: its level as the publisher marks it, its number, and what that counts in each way of counting."""

    level: int
    words: str
    label: str = ""
    styles: Styles = {}  # noqa: RUF012 # never changed
    whole: bool = False  # its number is all of it: "II.A.1"


class Heads:
    """The headings that are open at a point of the text."""

    def __init__(self) -> None:
        self._open: list[Head] = []
        self._said: dict[str, tuple[str, ...]] = {}

    def place(self, level: int, words: str) -> Place:
        """The place under the next heading."""
        if match := WHOLE.match(words):
            self._close(level)
            head = Head(level, words, match["label"], whole=True)
            self._open = [it._replace(label="") for it in self._open]
        elif match := NUMBERED.match(words):
            head = self._numbered(level, words, match["label"])
        else:
            if level <= NAMED:
                self._close(level)
            return self._unnumbered(level, words)
        path = tuple(it.words for it in self._open)
        self._open.append(head)
        return Place(self._cited(), words, path)

    def _unnumbered(self, level: int, words: str) -> Place:
        """The place under a heading that is cited by its words, and by those above it where others say the same."""
        path = tuple(it.words for it in self._open)
        labelled = any(it.label for it in self._open)
        pointer = f"{self._cited()}, {words}" if labelled else _in_preamble(words)
        if self._said.setdefault(pointer, path) != path and (above := self._above()):
            pointer = f"{self._cited()}, {above}, {words}" if labelled else _in_preamble(f"{above}, {words}")
        if level <= NAMED:
            self._open.append(Head(level, words))
        return Place(pointer, words, path)

    def _cited(self) -> str:
        """How the open headings are cited by their numbers; above the first may be some that have none."""
        first = next(at for at, it in enumerate(self._open) if it.label)
        section = f"Section {'.'.join(it.label for it in self._open if it.label)}"
        above = "" if self._open[first].whole else ", ".join(it.words for it in self._open[:first])
        return f"{_in_preamble(above)}, {section}" if above else section

    def _above(self) -> str:
        """The words of the open headings below the last with a number."""
        last = max((at for at, it in enumerate(self._open, 1) if it.label), default=0)
        return ", ".join(it.words for it in self._open[last:])

    def _numbered(self, level: int, words: str, label: str) -> Head:
        """The next heading, after closing those that it does not stand under."""
        styles = {style: n for style in ("I", "A", "1", "a", "i") if (n := count(label, style)) is not None}
        for at in range(len(self._open) - 1, -1, -1):
            before = self._open[at]
            follows = {style: n for style, n in styles.items() if before.styles.get(style) == n - 1}
            if before.level == level and follows:
                del self._open[at:]
                return Head(level, words, label, follows)
        first = {style: n for style, n in styles.items() if n == 1}
        if not first:
            self._close(level)
            return Head(level, words, label, styles)
        nests = any(it.level == level and it.label and not first.keys() & it.styles.keys() for it in self._open)
        if level <= NAMED and not nests:
            self._close(level)
        self._open = [it for it in self._open if it.level <= level]
        return Head(level, words, label, first)

    def _close(self, level: int) -> None:
        self._open = [it for it in self._open if it.level < level]


def _in_preamble(words: str) -> str:
    """Words by which a heading is cited, told apart from the section of the Code that they may name."""
    return f"Preamble, {words}" if LIKE_LAW.match(words) else words
