"""The papers of a Subject as lines and table rows, each with its paper, its place and the days of its paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from compliance_llm.facts.written_days import Written, written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Declared, Passage, Subject, in_words

DECLARED = "subject.yaml"
BAR = "|"
_DATED = Pattern(r"^(?:(?:report|issue|meeting|version) )?(?:date[d]?|issued|held)\b\W*(?:on\W+)?(?P<day>.*)", re.I)
_FIRST_LINES = 6
_NEAR = 2  # lines of a file between two rows of one table


class Line(NamedTuple):
    """A sentence or a table row: its words, where it stands, and the paper with its title."""

    text: str
    source: str
    paper: str  # name of the file, or subject.yaml
    block: str  # what it shares with the sentences of its paragraph
    heading: str = ""


class Row(NamedTuple):
    """A row of a table, or a group of keys of subject.yaml: its cells by the names of their columns."""

    cells: tuple[tuple[str, str], ...]
    line: Line

    def cell(self, column: Pattern) -> str:
        """The cell of the first column whose name fits; empty where none does."""
        return next((text for name, text in self.cells if column.search(name)), "")

    def has(self, column: Pattern) -> bool:
        """Whether a column's name fits."""
        return any(column.search(name) for name, _ in self.cells)


class Papers(NamedTuple):
    """All that the papers say.

    Attributes:
        lines: Sentences and rows in reading order, those of subject.yaml last.
        rows: Rows of tables that have a head.
        titles: The first heading of each paper, and its file name in words.
        days: The days of a paper: those in its title or file name, or those of a line that gives its date.
        blocks: The lines of each paragraph.
    """

    lines: tuple[Line, ...]
    rows: tuple[Row, ...]
    titles: Mapping[str, str]
    days: Mapping[str, Written]
    blocks: Mapping[str, tuple[Line, ...]]

    def day(self, line: Line) -> date | None:
        """The last day that the paper of a line may be of."""
        found = self.days.get(line.paper)
        return found.last if found else None

    def block_of(self, line: Line) -> tuple[Line, ...]:
        """The lines of a paragraph."""
        return self.blocks[line.block]


def read_papers(subject: Subject, documents: Sequence[Passage]) -> Papers:
    """The documents and the declarations of a Subject, read once for all that looks at papers."""
    lines = list(_lines(documents))
    declared = list(_declared(subject))
    titles = {it.paper: f"{it.heading} ({_in_words(it.paper)})" for it in reversed(lines)}
    every = (*lines, *(it.line for it in declared))
    blocks: dict[str, list[Line]] = {}
    for line in every:
        blocks.setdefault(line.block, []).append(line)
    return Papers(
        lines=every,
        rows=(*_rows(lines), *(it for it in declared if len(it.cells) > 1)),
        titles=titles,
        days={paper: day for paper, title in titles.items() if (day := _day_of(title, paper, lines))},
        blocks={name: tuple(block) for name, block in blocks.items()},
    )


def _lines(documents: Sequence[Passage]) -> Iterator[Line]:
    """Sentences as they stand, and rows of tables whole."""
    for block, parts in groupby(documents, key=lambda it: f"{it.instrument}, {it.pointer.partition(',')[0]}"):
        passages = list(parts)
        if not any(BAR in it.text for it in passages):
            yield from (Line(it.text, it.id, it.instrument, block, it.heading) for it in passages)
            continue
        first = passages[0]
        yield Line(" ".join(it.text for it in passages), first.id, first.instrument, block, first.heading)


def _rows(lines: Sequence[Line]) -> Iterator[Row]:
    head: list[str] = []
    before = Line("", "", "", "")
    for line in lines:
        if BAR not in line.text:
            head = []
            continue
        cells = [it.strip() for it in line.text.split(BAR)]
        if not head or line.paper != before.paper or _number(line) - _number(before) > _NEAR:
            head = cells
        elif len(cells) == len(head):
            yield Row(tuple(zip(head, cells, strict=True)), line._replace(text=_told(cells)))
        before = line


def _told(cells: Sequence[str]) -> str:
    """The cells of a row as one text."""
    return ", ".join(it for it in cells if it)


def _number(line: Line) -> int:
    """The line of the file, or the paragraph or page."""
    return int(line.block.rsplit(" ", 1)[-1]) if line.block.rsplit(" ", 1)[-1].isdigit() else 0


def _declared(subject: Subject) -> Iterator[Row]:
    """Each text of subject.yaml that speaks of the model, and each group of keys as a row."""
    for key in ("purpose", "method", "intended_use", "limitations", "explanations", "monitoring", "approvals"):
        yield from _entries(getattr(subject, key), key)


def _entries(value: Declared | Mapping[str, Declared], key: str) -> Iterator[Row]:
    source = f"{DECLARED}, key {key}"
    if isinstance(value, Mapping):
        words = tuple((name.replace("_", " "), in_words(it)) for name, it in value.items())
        if not any(isinstance(it, Mapping | tuple) for it in value.values()):
            yield Row(words, Line("; ".join(f"{name}: {it}" for name, it in words), source, DECLARED, source))
        for name, inner in value.items():
            yield from _entries(inner, f"{key}.{name}")
    elif isinstance(value, tuple):
        for number, inner in enumerate(value, start=1):
            yield from _entries(inner, f"{key}[{number}]")
    elif text := in_words(value):
        name = re.sub(r"\[\d+\]", "", key.rpartition(".")[2]).replace("_", " ")
        told = text if key.rpartition(".")[0] == "" else f"{name}: {text}"
        yield Row(((name, text),), Line(told, source, DECLARED, source))


def _in_words(paper: str) -> str:
    """As in "monitoring-2026-10" of "documents/monitoring_2026-10.md"."""
    return paper.rpartition("/")[2].rpartition(".")[0].replace("_", "-")


def _day_of(title: str, paper: str, lines: Sequence[Line]) -> Written | None:
    for text in (title, *_date_lines(paper, lines)):
        if found := written_days(text):
            return found[0]
    return None


def _date_lines(paper: str, lines: Sequence[Line]) -> Iterator[str]:
    for line in [it for it in lines if it.paper == paper][:_FIRST_LINES]:
        if hit := _DATED.search(line.text):
            yield hit["day"]
