"""The headings of a preamble in the Federal Register, which are cited by their numbers: "Section IV.B.2"."""

from __future__ import annotations

import re
from typing import NamedTuple

from compliance_llm.corpus.readers.designators import count
from compliance_llm.corpus.readers.outline import Place

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


class Heads:
    """The headings that are open at a point of the text."""

    def __init__(self) -> None:
        self._open: list[Head] = []

    def place(self, level: int, words: str) -> Place:
        """The place under the next heading."""
        if match := WHOLE.match(words):
            self._close(level)
            head = Head(level, words, match["label"])
            self._open = [it._replace(label="") for it in self._open]  # its number is the whole of it
        elif match := NUMBERED.match(words):
            head = self._numbered(level, words, match["label"])
        else:
            if level <= NAMED:
                self._close(level)
            return self._unnumbered(level, words)
        path = tuple(it.words for it in self._open)
        self._open.append(head)
        return Place(f"Section {'.'.join(it.label for it in self._open if it.label)}", words, path)

    def _unnumbered(self, level: int, words: str) -> Place:
        path = tuple(it.words for it in self._open)
        labels = ".".join(it.label for it in self._open if it.label)
        if level <= NAMED:
            self._open.append(Head(level, words))
        if labels:
            return Place(f"Section {labels}, {words}", words, path)
        return Place(f"Preamble, {words}" if LIKE_LAW.match(words) else words, words, path)

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
