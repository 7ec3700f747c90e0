"""Records written as tables of two columns, as in "Live since | 16 February 2026"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.facts.papers.reading import BAR, Line, Papers
from compliance_llm.patterns import Pattern

_HEAD = Pattern(
    r"^(?:field|item|entry|attribute|property|key|element|topic|point|aspect|section|heading|detail|question|what|step|"
    r"information|parameter|description|#|)$",
    re.I,
)
_NEAR = 2  # lines of a file between two rows of one table
_LEAST = 3  # entries of a record: two pairs are a list of anything
_NOTHING = Pattern(
    r"^\W*(?:none|no|nil|nobody|nothing|never|not (?:yet )?(?:done|performed|tested|run|made|carried out|recorded|"
    r"available|obtained|given|approved|reviewed|sought|requested|taken|documented|started|held|completed?|validated|"
    r"signed|on file)|missing|outstanding|open|to (?:follow|be (?:done|scheduled|completed|obtained|added|supplied))|"
    r"tbd|tbc|pending|"
    r"skipped|omitted|waived|left (?:out|for later)|postponed|deferred)\b",
    re.I,
)
_BLANK = Pattern(r"^[\W_]*$")
_FINE = Pattern(
    r"\b(?:necessary|needed|required|applicable|relevant|material|outstanding|failed|failures?|adverse|issues?|"
    r"findings?|"
    r"objections?|exceptions?|concerns?|errors?|loss(?:es)?|differences?|longer|passed|completed (?:on|in)|"
    r"(?:was|were) (?:\w+ )?(?:done|run|tested|approved|completed)|afterwards|since (?:tested|approved|done))\b",
    re.I,
)


class Entry(NamedTuple):
    """A name, what stands beside it, and where."""

    name: str
    value: str
    line: Line


class Record(NamedTuple):
    """The entries of one table of two columns."""

    entries: tuple[Entry, ...]

    def entry(self, name: Pattern) -> Entry | None:
        """The first entry whose name fits."""
        return next((it for it in self.entries if name.search(it.name)), None)

    def line(self, *entries: Entry) -> Line:
        """Some entries as one line, at the place of the first."""
        return entries[0].line._replace(text="; ".join(f"{it.name}: {it.value or 'empty'}" for it in entries))


def records(papers: Papers) -> Iterator[Record]:
    """Every table of two columns with at least three entries, its head left out where it names the columns."""
    rows: list[Line] = []
    for line in papers.lines:
        if rows and not _continues(rows[-1], line):
            yield from _record(rows)
            rows = []
        if _is_pair(line):
            rows.append(line)
    yield from _record(rows)


def lacks(value: str) -> bool:
    """Whether an entry says that what it names is not there: "none", "no", "not done", "–"."""
    return bool(_BLANK.search(value)) or bool(_NOTHING.search(value) and not _FINE.search(value))


def _is_pair(line: Line) -> bool:
    return line.text.count(BAR) == 1


def _continues(before: Line, line: Line) -> bool:
    return _is_pair(line) and line.paper == before.paper and _number(line) - _number(before) <= _NEAR


def _number(line: Line) -> int:
    last = line.block.rsplit(" ", 1)[-1]
    return int(last) if last.isdigit() else 0


def _record(rows: Sequence[Line]) -> Iterator[Record]:
    entries = tuple(_entry(line) for line in rows)
    if entries and _HEAD.search(entries[0].name):
        entries = entries[1:]
    if len(entries) >= _LEAST:
        yield Record(entries)


def _entry(line: Line) -> Entry:
    name, value = (it.strip(" *_:`") for it in line.text.split(BAR))
    return Entry(name, value, line)
