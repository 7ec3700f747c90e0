"""A policy's text → a rules file for a person to confirm: what was found in which clause, and what was not found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from compliance_llm.policy.grading import SEVERITIES
from compliance_llm.policy.own_words import level_words, severity_words
from compliance_llm.policy.proposed import Proposal, Value, clauses_of, decision, duties, opinions, smallest_group
from compliance_llm.policy.proposed_grades import GRADED, due, gaps, grades
from compliance_llm.policy.proposed_limits import limits
from compliance_llm.policy.rules import SCHEMA
from compliance_llm.policy.severities import in_plain_words
from compliance_llm.policy.vocabulary import DUTIES, TOPICS
from compliance_llm.records import Level, Passage, PolicyRules, Severity

LISTS = ("due", "topic", "test", "limit", "required", "duty", "opinion")
SOUGHT_LIMITS = (
    "n",
    "events",
    "missing",
    "duplicates_across",
    "auc",
    "psi.score",
    "psi",
    "calibration_slope",
    "auc_gap",
)
HEAD = """\
# The rules of {name} that a program needs, each with the clause that says it. The text is what binds.
# Proposed from the text by `cdraft policy init`: a person reads each row beside the words above it, corrects it, adds
# what is missing, and checks the whole with `cdraft policy check`."""


class OfText(NamedTuple):
    """What a Word or PDF file does not say of itself in front matter."""

    title: str
    citation: str
    issuer: str = ""
    since: date | None = None


class Proposed(NamedTuple):
    """The proposals for one policy, and in words what its text does not seem to say."""

    rows: tuple[Proposal, ...]
    severity_words: dict[Severity, str]
    level_words: dict[Level, str]
    not_found: tuple[str, ...]


def propose(passages: Sequence[Passage]) -> Proposed:
    """What the clauses of a text propose as rules; of two rows for the same, the first."""
    whole = "\n".join(it.text for it in passages)
    own = PolicyRules(
        schema_=SCHEMA, instrument="", severity_words=severity_words(whole), level_words=level_words(whole)
    )
    clauses = clauses_of(passages, lambda text: in_plain_words(text, own))
    stated = list(limits(clauses))
    found = (finder(clauses) for finder in (decision, gaps, due, smallest_group, duties, opinions))
    rows = tuple(_once(chain(*found, grades(clauses, stated), stated)))
    return Proposed(rows, own.severity_words, own.level_words, tuple(_not_found(rows)))


def as_toml(proposed: Proposed, instrument: str, edition: str, name: str, of_text: OfText | None = None) -> str:
    """The rules file; each row stands below the words it was taken from."""
    lines = [HEAD.format(name=name), f"schema = {_value(SCHEMA)}", f"instrument = {_value(instrument)}"]
    lines += [f"edition = {_value(edition)}"] if edition else []
    if of_text:
        lines += ["", "[text]  # what the file does not say of itself", f"title = {_value(of_text.title)}"]
        lines += [f"citation = {_value(of_text.citation)}  # as documents cite it"]
        lines += [f"issuer = {_value(of_text.issuer)}"]
        told = f"from = {of_text.since}" if of_text.since else "# from = 2026-01-01"
        lines += [f"{told}  # the first day on which it applies"]
    for table, words in (("severity_words", proposed.severity_words), ("level_words", proposed.level_words)):
        if words:
            lines += ["", f"[{table}]  # what the text calls them: confirm which stands for which"]
            lines += [f"{key} = {_value(word)}" for key, word in words.items()]
    lines += _table("decision", proposed.rows) + _table("gaps", proposed.rows) + _table("smallest_group", proposed.rows)
    for table in LISTS:
        for row in proposed.rows:
            if row.table == table:
                lines += ["", *_words(row), f"[[{table}]]", *_pairs(row.values), f"clause = {_value(row.clause)}"]
    lines += ["", "# Not found in the text; add what the policy says of it:"]
    lines += [f"#   {it}" for it in proposed.not_found]
    return "\n".join(lines) + "\n"


def _table(table: str, rows: Iterable[Proposal]) -> list[str]:
    """A table that there is once. Of ``decision`` each key is a clause in itself."""
    own = [row for row in rows if row.table == table]
    if not own:
        return []
    lines = ["", f"[{table}]"]
    for row in own:
        clause = [] if table == "decision" else [f"clause = {_value(row.clause)}"]
        lines += [*_words(row), *_pairs(row.values), *clause]
    return lines


def _words(row: Proposal) -> list[str]:
    return [f"# {row.clause}: {' '.join(row.words.split())}"]


def _pairs(values: dict[str, Value]) -> list[str]:
    return [f"{key} = {_value(value)}" for key, value in values.items()]


def _value(value: Value) -> str:
    """A value in TOML; its strings are those of JSON."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str | list) else f"{value:.10g}"


def _once(rows: Iterable[Proposal]) -> Iterator[Proposal]:
    """Each row that says something new: the first for a severity, a topic, a test of a kind, a duty or a rating."""
    seen: set[str] = set()
    for row in rows:
        said = {
            key: row.values.get(key) for key in ("severity", "name", "test", "kinds", "opinion") if key in row.values
        }
        key = f"{row.table} {said if said else sorted(row.values)}"
        if key not in seen:
            seen.add(key)
            yield row


def _not_found(rows: Sequence[Proposal]) -> Iterator[str]:
    """In words, what rules files mostly have and this text does not seem to say."""
    found = {table: {str(row.values.get(key)) for row in rows if row.table == table} for table, key in KEYS.items()}
    told = {key for row in rows if row.table == "decision" for key in row.values}
    for key, words in DECISIONS.items():
        if key not in told:
            yield words
    if not any(row.table == "gaps" for row in rows):
        yield "on which topics missing evidence is a finding ([gaps])"
    for table, sought, words in SOUGHT:
        if missing := [name for name in sought if name not in found[table]]:
            yield f"{words}: {', '.join(missing)}"
    if not any(row.table == "smallest_group" for row in rows):
        yield "the fewest cases of a group that is compared ([smallest_group])"
    if not found["opinion"]:
        yield "which opinion remains with which findings ([[opinion]])"
    yield "tests that must be run, which are not looked for ([[required]])"


KEYS = {"due": "severity", "topic": "name", "test": "name", "limit": "test", "duty": "name", "opinion": "opinion"}
DECISIONS = {
    "clause": "when a limit is met (decision.clause)",
    "not_tested_clause": "that a test not run does not count as passed (decision.not_tested_clause)",
    "breach_clause": "that a breached limit is a finding (decision.breach_clause)",
}
SOUGHT: tuple[tuple[str, Sequence[str], str], ...] = (
    ("due", SEVERITIES, "days for findings of severity ([[due]])"),
    ("topic", tuple(TOPICS), "the severity of gaps on topics ([[topic]])"),
    ("test", tuple(GRADED), "the severity of breaches of tests ([[test]])"),
    ("limit", SOUGHT_LIMITS, "limits for tests ([[limit]])"),
    ("duty", tuple(DUTIES), "clauses on duties ([[duty]])"),
)
