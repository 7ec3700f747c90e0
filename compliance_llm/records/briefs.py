"""What a section must cover, and its sentences before their figures are filled in."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from compliance_llm.records.base import FactId, FactVerdict, Force, Met, Origin, Record
from compliance_llm.records.facts import Chart, Fact
from compliance_llm.records.rules import Obligation, Passage


class Gap(Record):
    """An Obligation whose expected evidence is not there."""

    obligation: str
    citation: str
    force: Force
    missing: str  # "a monitoring plan and the frequency of monitoring"
    pieces: tuple[str, ...] = ()  # the same one by one: gaps that miss a piece in common raise one Finding
    topic: str  # the Obligation's topic, by which the policy grades a Finding


class Assessment(Record):
    """One Obligation or policy clause against the Evidence."""

    obligation: str
    citation: str
    verdict: Met
    reason: str
    evidence: tuple[str, ...] = ()


class Pick(Record):
    """Which Facts a section tells: those whose id matches, in order, or the ``most`` worst against their limit."""

    pattern: str  # of Fact ids without "fact:"; "{sample}" stands for every sample but the reference
    most: int | None = None
    verdicts: tuple[FactVerdict, ...] = ()  # only Facts that came out so


class Outline(Record):
    """One section a kind of document has: what it is called and which Evidence belongs there."""

    id: str  # "model-card/metrics"
    title: str
    heading: str = ""  # the parent heading, where views group sections
    guidance: str  # what a good section says, for a generator and for a person
    tells: tuple[Pick, ...] = ()  # told in sentences, in order
    lists: dict[str, tuple[str, ...]] = {}  # table title → patterns of Fact ids shown in it
    charts: tuple[str, ...] = ()  # patterns of Chart ids
    query: str = ""  # what to look for in policies


class TableRow(Record):
    """One line of a Table in which Facts stand side by side."""

    label: str
    cells: tuple[FactId | Literal[""], ...]  # one for each column; an empty cell has no Fact
    judged: FactId | Literal[""] = ""  # the Fact whose limit and result end the line


class Table(Record):
    """Facts shown as rows: measure, value, interval, n, limit and its authority, result; or side by side in columns."""

    title: str
    facts: tuple[FactId, ...]
    of: int = Field(default=0, ge=0)  # how many Facts these were chosen from; 0 says that these are all
    columns: tuple[str, ...] = ()  # of the cells, where Facts stand side by side
    rows: tuple[TableRow, ...] = ()


class Brief(Record):
    """What one section must cover: Evidence by handle, and the gaps."""

    outline: Outline
    subject_name: str
    subject_version: str
    facts: tuple[Fact, ...] = ()  # F1, F2, …
    rules: tuple[Passage | Obligation, ...] = ()  # R1, R2, …
    gaps: tuple[Gap, ...] = ()  # G1, G2, …
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    assessments: tuple[Assessment, ...] = ()


class Line(Record):
    """One sentence in slot form, before its figures are filled in."""

    text: str  # "{F1.label} is {F1} ({F1.ci}), {F1.vs} {F1.limit}."
    cites: tuple[str, ...]  # handles: ("F1", "R2")
    origin: Origin
    reason: str = ""  # why a plain sentence stands here, where a generator was asked


class Draft(Record):
    """The lines of one section, in reading order."""

    section: str
    lines: tuple[Line, ...]
