"""Severities, due dates and opinions by the policy's own tables."""

from __future__ import annotations

from collections.abc import Collection

from compliance_llm.records import Grades, Level, Opinion, PolicyRules, Severity

ORDER: tuple[Severity, ...] = ("critical", "high", "medium", "low", "observation")


def row_of(rules: PolicyRules, test: str) -> Grades | None:
    """The row that grades a test by name: the longest name that begins it, at whole words; None where none does."""
    parts = test.split(".")
    known = {row.name: row for row in rules.tests}
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((known[name] for name in names if name in known), None)


def grade_test(rules: PolicyRules, test: str, level: Level) -> tuple[Severity, str] | None:
    """The severity of a breach of ``test`` and its clause; by the row "other" where no row names the test."""
    row = row_of(rules, test) or next((it for it in rules.tests if it.name == "other"), None)
    return None if row is None else graded(row, level)


def grade_topic(rules: PolicyRules, topic: str, level: Level) -> tuple[Severity, str] | None:
    """The severity of a gap on ``topic`` and its clause; None where the policy does not grade the topic."""
    row = next((it for it in rules.topics if it.name == topic), None)
    return None if row is None else graded(row, level)


def graded(row: Grades, level: Level) -> tuple[Severity, str]:
    """The severity of a row at a level of materiality, and its clause."""
    severities: dict[Level, Severity] = {"high": row.high, "medium": row.medium, "low": row.low}
    return severities[level], row.clause


def due_after(rules: PolicyRules, severity: Severity) -> tuple[int | None, str]:
    """Calendar days a finding of ``severity`` has, and the clause that gives them; no days where none does."""
    row = next((it for it in rules.due if it.severity == severity), None)
    return (None, "") if row is None else (row.days, row.clause)


def opinion(rules: PolicyRules, severities: Collection[str]) -> Opinion | None:
    """The opinion that remains beside open findings of these severities; None where the policy has no table."""
    worst = next((it for it in ORDER if it in severities), "none")
    places = [*ORDER, "none"]
    fitting = [row for row in rules.opinions if places.index(row.worst) <= places.index(worst)]
    return max(fitting, key=lambda row: places.index(row.worst), default=None)
