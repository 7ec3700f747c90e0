"""Facts on prohibited uses: cases that a prohibition rules out, and intended uses that repeat one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from compliance_llm.facts.governance.making import told
from compliance_llm.facts.governance.uses import Bound, Label, bound_of, is_label, prohibitions, repeats, shows
from compliance_llm.facts.naming import named, shown, slugs
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Subject, in_words
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

_HELPS = Pattern(
    r"\bfor (?:the|an?) (?:\w+ )?(?:reviewer|analyst|officer|person|adviser|clerk|underwriter|committee|investigator) "
    r"(?:who|that)\b",
    re.I,
)  # a person decides, whom the model helps
_OF_OTHERS = Pattern(r"\bother (?:group |group's )?(?:compan\w+|entit\w+|banks?|subsidiar\w+)\b", re.I)
MOST_LABELS = 60  # a column with more different values names no populations
AGES = ("age", "applicant_age", "customer_age", "age_years", "age_in_years", "borrower_age", "client_age")


def prohibited_uses(subject: Subject, cases: Cases | None) -> Iterator[Fact]:
    """Cases in the data of which a prohibition speaks, by column and value, and intended uses that it rules out."""
    entries = [in_words(entry) for entry in subject.prohibited_use]
    banned = [[] if _OF_OTHERS.search(entry) else prohibitions(entry) for entry in entries]
    if cases is not None:
        yield from _in_data(banned, subject, cases)
    for i, entries in enumerate(banned, start=1):
        for key, intended in _intended(subject):
            if not _HELPS.search(intended) and any(repeats(entry, intended) for entry in entries):
                yield told(
                    f"governance.intended_though_prohibited.{i}.{key.replace('[', '_').rstrip(']')}",
                    "intended use that a prohibited use rules out",
                    intended,
                    f"subject.yaml, keys {key} and prohibited_use[{i}]",
                    inputs=(f"fact:declared.prohibited_use.{i}",),
                )


def _intended(subject: Subject) -> Iterator[tuple[str, str]]:
    for i, entry in enumerate(subject.intended_use, start=1):
        yield f"intended_use[{i}]", in_words(entry)
    yield "purpose", subject.purpose


def _in_data(banned: list[list[str]], subject: Subject, cases: Cases) -> Iterator[Fact]:
    labels = list(_labels(cases)) if banned else []
    names = slugs(dict.fromkeys(it.column for it in labels))
    total = sum(cases.count(sample) for sample in cases.samples)
    for i, entries in enumerate(banned, start=1):
        found = [it for it in labels if any(shows(entry, it) for entry in entries)]
        values = slugs(it.value for it in found)
        for it in found:
            name = f"governance.prohibited_use.{i}.{names[it.column]}.{values[it.value]}"
            label = f"number of cases whose {named(it.column)} is {named(it.value)}"
            yield _counted(name, label, it.cases, total, i, f"{cases.source}, column {it.column}")
        bound = next((it for entry in entries if (it := bound_of(entry))), None)
        if bound and (beyond := _beyond(bound, subject, cases)):
            column, k = beyond
            side = "below" if bound.of == "age" else "above"
            label = f"number of cases whose {named(column)} is {side} {bound.value:,.10g}"
            yield _counted(
                f"governance.prohibited_use.{i}.{bound.of}", label, k, total, i, f"{cases.source}, column {column}"
            )


def _counted(name: str, label: str, k: int, n: int, i: int, source: str) -> Fact:
    method = "counts the cases of which a declared prohibition speaks, matched by its words"
    return told(name, label, k, source, method=method, unit="cases", n=n, inputs=(f"fact:declared.prohibited_use.{i}",))


_HOME = Pattern(r"(?:^|_)(?:housing|home|residen\w*|accommodation|dwelling|tenure)(?:_|$)", re.I)
"""Columns on how a person lives: "mortgage" there is no product that is scored."""


def _labels(cases: Cases) -> Iterator[Label]:
    """Values with words of every column that has few, and of columns of zeros and ones the ones."""
    for column in (*(name for name in cases.features if not cases.is_number(name)), *_flags(cases)):
        query = (
            f"SELECT DISTINCT {quoted(column)} FROM cases WHERE {quoted(column)} IS NOT NULL LIMIT {MOST_LABELS + 1}"
        )
        if _HOME.search(column) or len(cases.connection.execute(query).fetchall()) > MOST_LABELS:
            continue
        counts = cases.connection.execute(f"SELECT {quoted(column)}, count(*) FROM cases GROUP BY 1").fetchall()
        for value, k in sorted((shown(v), int(k)) for v, k in counts if v is not None):
            if is_label(value):
                yield Label(column, value, k)


def _flags(cases: Cases) -> list[str]:
    """Columns of numbers that are all zero or one."""
    numbers = [name for name in cases.features if cases.is_number(name)]
    if not numbers:
        return []
    asked = ", ".join(f"bool_and({quoted(name)} IN (0, 1)) AND max({quoted(name)}) = 1" for name in numbers)
    row = cases.connection.execute(f"SELECT {asked} FROM cases").fetchone() or ()
    return [name for name, flag in zip(numbers, row, strict=True) if flag]


def _beyond(bound: Bound, subject: Subject, cases: Cases) -> tuple[str, int] | None:
    """The column that a bound speaks of and the number of cases beyond it; None without such a column or case."""
    scored = subject.data.scored
    amounts = [scored.amount] if scored is not None and scored.amount else []
    columns = amounts if bound.of == "amount" else [name for name in cases.features if name.lower() in AGES]
    for column in columns:
        if cases.is_number(column):
            side = ">" if bound.of == "amount" else "<"
            row = cases.connection.execute(
                f"SELECT count(*) FILTER ({quoted(column)} {side} ?) FROM cases", [bound.value]
            ).fetchone()
            if row and row[0]:
                return column, int(row[0])
    return None
