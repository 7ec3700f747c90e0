"""Regular expressions that are compiled at their first use: a thousand at once cost every command half a second."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Pattern:
    """A regular expression with the methods of `re.Pattern`, compiled at its first use and kept.

    An expression that is not well formed raises `re.error` at its first use; a test compiles every one.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self.pattern, self._flags)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place where it is found, from `start` on."""
        return self.compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match at `start`."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Every place where it is found."""
        return self.compiled.finditer(text, start)

    def findall(self, text: str) -> list[str]:
        """The words found; of an expression with one group, those of the group."""
        return self.compiled.findall(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with what is found replaced."""
        return self.compiled.sub(new, text, count)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """The text, cut where it is found."""
        return self.compiled.split(text, maxsplit)
