"""What the policy's rules say of severities, due dates and opinions; None where they are silent, never a guess."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from compliance_llm.records import Grades, Level, Opinion, PolicyRules, Severity

OTHER = "other"  # names the row for tests that have none of their own
NO_FINDING = "none"
SEVERITIES: tuple[Severity, ...] = get_args(Severity)  # gravest first


def grade_test(rules: PolicyRules, test: str, level: Level) -> tuple[Severity, str] | None:
    """The severity of a breach of ``test`` and the clause that sets it; None where the policy does not grade it.

    ``test`` is a Fact id without "fact:", or its beginning: the longest name that begins it decides ("psi.score.oot" is
    graded by "psi.score", "psi.age.oot" by "psi"), and the row "other" where none does.
    """
    other = next((row for row in rules.tests if row.name == OTHER), None)
    return graded(row_of(rules, test) or other, level)


def row_of(rules: PolicyRules, test: str) -> Grades | None:
    """The row that grades a test by name: the longest name that begins it, at whole words; None where none does."""
    parts = test.split(".")
    known = {row.name: row for row in rules.tests}
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((known[name] for name in names if name in known), None)


def grade_topic(rules: PolicyRules, topic: str, level: Level) -> tuple[Severity, str] | None:
    """The severity of a gap on ``topic`` and its clause; None where the policy does not grade the topic."""
    return graded(next((row for row in rules.topics if row.name == topic), None), level)


def due_after(rules: PolicyRules, severity: Severity) -> tuple[int | None, str]:
    """Calendar days a finding of ``severity`` has, and the clause that gives them; (None, "") where none does."""
    row = next((row for row in rules.due if row.severity == severity), None)
    return (None, "") if row is None else (row.days, row.clause)


def opinion(rules: PolicyRules, severities: Iterable[Severity]) -> Opinion | None:
    """The best opinion that remains with open findings of these severities; None where the policy has no such table.

    A severity that the table leaves out takes the row of the next milder one that it has.
    """
    rows = {row.worst: row for row in rules.opinions}
    found = set(severities)
    worst = next((place for place, severity in enumerate(SEVERITIES) if severity in found), len(SEVERITIES))
    return next((rows[name] for name in (*SEVERITIES[worst:], NO_FINDING) if name in rows), None)


def graded(row: Grades | None, level: Level) -> tuple[Severity, str] | None:
    """The severity of a row at a level of materiality and its clause; None without a row."""
    if row is None:
        return None
    severities: dict[Level, Severity] = {"high": row.high, "medium": row.medium, "low": row.low}
    return severities[level], row.clause
