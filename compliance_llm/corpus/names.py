"""The names of Instruments in running text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from compliance_llm.corpus.dates import NEVER
from compliance_llm.records import Instrument

MORE = re.compile(r"\s+et seq\.?$|\s+\([^()]*\)$")
SHORTEST = 3  # characters; a shorter name is too likely to mean something else
TOKEN = re.compile(r"§+|[^\W_]+(?:[-/][^\W_]+)*")
"""A word or number; with it a text is gone through."""


class Named(NamedTuple):
    """An Instrument named in a text, and where its name ends."""

    id: str
    end: int


class Names:
    """Citations and aliases of Instruments, and titles of internal policies, to be recognised in a text.

    Where two Instruments share a name, the one that began later is meant.
    """

    def __init__(self, instruments: Iterable[Instrument] = ()) -> None:
        known: dict[str, Instrument] = {}
        for it in sorted(instruments, key=_began):
            known |= dict.fromkeys(_names_of(it), it)
        self._ids = {name: it.id for name, it in known.items()}
        self._by_first: defaultdict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
        for name in sorted(known, key=len, reverse=True):
            pattern = re.compile(r"\s+".join(map(re.escape, name.split())) + r"(?!\w)")
            self._by_first[TOKEN.findall(name)[0]].append((pattern, known[name].id))
        self.firsts = frozenset(self._by_first)
        """The words with which names begin."""

    def at(self, text: str, place: int) -> Named | None:
        """The Instrument whose name stands at a place."""
        first = TOKEN.match(text, place)
        for pattern, id in self._by_first.get(first[0], ()) if first else ():
            if match := pattern.match(text, place):
                return Named(id, match.end())
        return None

    def holding(self, title: str, section: str) -> str | None:
        """The Instrument that holds a section of a title of the Code of Federal Regulations."""
        part = section.partition(".")[0]
        return self._ids.get(f"{title} CFR {section}") or self._ids.get(f"{title} CFR Part {part}")


def _names_of(it: Instrument) -> set[str]:
    names = {it.citation, MORE.sub("", it.citation), *it.aliases, *([it.title] if it.binding == "policy" else [])}
    return {name for name in names if len(name) >= SHORTEST and TOKEN.match(name)}


def _began(it: Instrument) -> date:
    return date.min if it.since is None or it.since == NEVER else it.since
