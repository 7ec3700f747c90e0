"""A policy's rules compared with its text: what a rule says and its clause does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from compliance_llm.policy.clauses import passages_of, words_at
from compliance_llm.policy.figures import shows, states, worth
from compliance_llm.policy.severities import grades_in, in_plain_words, names_a_severity
from compliance_llm.policy.vocabulary import names_test
from compliance_llm.records import Grades, Policy, PolicyLimit, PolicyRules, Severity

NEARLY = 1e-9


class Mismatch(NamedTuple):
    """A rule that its clause does not state; a doubt is one that only a person can settle."""

    rule: str  # "limit auc (credit)"
    clause: str
    problem: str
    is_doubt: bool = False


class Stated(NamedTuple):
    """What a rule says that its clause should state."""

    rule: str
    clause: str
    shown: tuple[str, ...] = ()  # numbers as the clause writes them
    numbers: tuple[float, ...] = ()
    severities: tuple[Severity, ...] = ()
    grades: tuple[Severity, Severity, Severity] | None = None  # at high, medium and low materiality
    test: str = ""
    words: str = ""


def check(policy: Policy) -> list[Mismatch]:
    """Every rule whose clause is not in the text, or does not state its numbers, days or severities, in their order."""
    return [found for stated in _all_stated(policy.rules) for found in _compared(stated, policy)]


def limit_name(row: PolicyLimit) -> str:
    """As in "limit auc (credit, fraud; high)"."""
    of = "; ".join(", ".join(names) for names in (row.kinds, row.tiers) if names)
    return f"limit {row.test}" + (f" ({of})" if of else "")


def _all_stated(rules: PolicyRules) -> Iterator[Stated]:
    decision = rules.decision
    yield Stated("decision: when a limit is met", decision.clause)
    yield Stated("decision: tests not run", decision.not_tested_clause)
    yield Stated("decision: breaches", decision.breach_clause)
    if rules.gaps:
        yield Stated("gaps", rules.gaps.clause)
    for row in rules.due:
        days = () if row.days is None else (float(row.days),)
        yield Stated(f"due {row.severity}", row.clause, numbers=days, severities=(row.severity,))
    for kind, rows in (("topic", rules.topics), ("test", rules.tests)):
        yield from (Stated(f"{kind} {row.name}", row.clause, grades=_grades(row)) for row in rows)
    yield from (_of_limit(row) for row in rules.limits)
    if group := rules.smallest_group:
        yield Stated("smallest group", group.clause, numbers=(float(group.cases),))
    yield from (Stated(f"required {row.test}", row.clause) for row in rules.required)
    yield from (Stated(f"duty {row.name}", row.clause) for row in rules.duties)
    yield from (Stated(f"opinion {row.worst}", row.clause, words=row.opinion) for row in rules.opinions)


def _of_limit(row: PolicyLimit) -> Stated:
    numbers = tuple(float(it) for it in (row.min, row.max, row.min_cases, row.min_events) if it is not None)
    return Stated(limit_name(row), row.clause, shown=row.shown, numbers=numbers, test=row.test)


def _grades(row: Grades) -> tuple[Severity, Severity, Severity]:
    return row.high, row.medium, row.low


def _compared(stated: Stated, policy: Policy) -> Iterator[Mismatch]:
    """What of a rule its clause does not state."""
    if not stated.clause:
        return
    found = passages_of(policy, stated.clause)
    if not found:
        yield Mismatch(stated.rule, stated.clause, "the text has no such clause")
        return
    text = " ".join(it.text[words_at(it) :] for it in found)
    yield from (Mismatch(stated.rule, stated.clause, problem) for problem in _numbers(stated, text))
    plain = in_plain_words(text, policy.rules)
    yield from (Mismatch(stated.rule, stated.clause, *problem) for problem in _severities(stated, plain))
    if stated.test and names_test(text, stated.test) is False:
        yield Mismatch(stated.rule, stated.clause, f"the clause does not seem to name {stated.test}", is_doubt=True)
    if stated.words and stated.words.lower() not in text.lower():
        yield Mismatch(stated.rule, stated.clause, f"the clause does not have the words {stated.words!r}")


def _numbers(stated: Stated, text: str) -> Iterator[str]:
    yield from (f"{shown} does not stand in the clause" for shown in stated.shown if not shows(text, shown))
    worths = [abs(value) for value in map(worth, stated.shown) if value is not None]
    for number in stated.numbers:
        if not states(text, number):
            yield f"{number:g} does not stand in the clause"
        elif worths and not any(abs(abs(number) - value) < NEARLY for value in worths):
            yield f"{number:g} is not what is shown: {', '.join(stated.shown)}"


def _severities(stated: Stated, text: str) -> Iterator[tuple[str, bool]]:
    told = [*stated.severities, *(stated.grades or ())]
    if told and not names_a_severity(text):
        yield "the clause has words of its own for severities; name them in [severity_words]", True
        return
    if missing := [it for it in dict.fromkeys(told) if it not in text.lower()]:
        yield f"the clause does not name {' or '.join(missing)}", False
    elif stated.grades and (graded := grades_in(text)) and stated.grades not in graded:
        yield f"the clause grades it {' or '.join(', '.join(grades) for grades in graded)}", False
