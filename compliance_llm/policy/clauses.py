"""Clauses of the governing policy: found by their numbers, cited and quoted in their exact words."""

from __future__ import annotations

import re

from compliance_llm.corpus.pointers.pointers import covers
from compliance_llm.records import Citation, Level, Limit, Passage, Policy, PolicyLimit, Samples, SubjectKind

NUMBERED = re.compile(r"(?:(?:clause|section|article|§)\s*)?(\d[\w.()]*)\s+(?=\S)", re.IGNORECASE)
ON_EVERY_SAMPLE = frozenset({"missing", "duplicates"})  # kinds of test
UNITS = ("clause", "Section", "Article", "paragraph")  # by which texts are numbered
LEADS_ON = (":", ";")  # ends words that go on in a list below them


def find(policy: Policy, clause: str) -> Passage | None:
    """The first Passage of a clause ("7.4"), or None where the policy's text of the day has no such clause."""
    return next(iter(passages_of(policy, clause)), None)


def passages_of(policy: Policy, clause: str) -> tuple[Passage, ...]:
    """All Passages of a clause, with those of its items, in the order of the text; empty where there is none.

    A clause is found by the id of its Passage, or by its pointer: "7.4" is "clause 7.4" of one text and "Section 7.4"
    of another.
    """
    if not clause:
        return ()
    stem = policy.rules.evidence(clause).rpartition(":")[0]
    if found := tuple(it for it in policy.passages if it.id.rpartition(":")[0] == stem):
        return found
    return next((found for pointer in _ways(clause) if (found := _under(policy, pointer))), ())


def cite(policy: Policy, *clauses: str) -> tuple[Citation, ...]:
    """Citations of the clauses that there are, each Passage once, with their exact words."""
    found = {it.id: it for clause in clauses for it in _told(policy, clause)}
    return tuple(
        Citation(evidence=it.id, quote=it.text[at:], start=at, end=len(it.text))
        for it, at in ((it, words_at(it)) for it in found.values())
    )


def quote(policy: Policy, clause: str) -> str:
    """The clause in its own words: "Model Risk Policy, clause 7.4 says: “…”"; empty where there is none."""
    told = _told(policy, clause)
    return f"{told[0].citation} says: {' '.join(f'“{it.text[words_at(it) :]}”' for it in told)}" if told else ""


def name_of(policy: Policy, clause: str) -> str:
    """The clause as a reader knows it: "Model Risk Policy, clause 7.4"."""
    passage = find(policy, clause)
    return passage.citation if passage else f"{policy.name}, clause {clause}"


def duty(policy: Policy, name: str) -> str | None:
    """The clause that states a duty ("separation"), or None where the policy's rules name none."""
    return next((row.clause for row in policy.rules.duties if row.name == name), None)


def limits_of(policy: Policy, fact_id: str, kind: SubjectKind, tier: Level) -> list[PolicyLimit]:
    """The policy's limits of the longest name that begins the id, for a kind and tier, the most particular first."""
    name = fact_id.removeprefix("fact:")
    fitting = [
        row
        for row in policy.rules.limits
        if begins(name, row.test) and (not row.kinds or kind in row.kinds) and (not row.tiers or tier in row.tiers)
    ]
    longest = max((len(row.test) for row in fitting), default=0)
    return sorted((row for row in fitting if len(row.test) == longest), key=lambda row: (not row.kinds, not row.tiers))


def samples_of(row: PolicyLimit) -> Samples | tuple[str, ...]:
    """The samples that a limit is about: those that its row names, or else those that its kind of test is about."""
    return row.samples or ("all" if is_of_every_sample(row.test) else "later")


def is_of_every_sample(test: str) -> bool:
    """Whether a kind of test is about the data of any sample, and not about how the score does on later ones."""
    return test.partition(".")[0] in ON_EVERY_SAMPLE


def clause_of(policy: Policy, limit: Limit) -> str | None:
    """The clause that set a Limit of the policy, or None where something else did."""
    if limit.authority != "policy":
        return None
    return next((row.clause for row in policy.rules.limits if limit.source == name_of(policy, row.clause)), None)


def begins(name: str, test: str) -> bool:
    """Whether a Fact id without "fact:" is of a test: "psi.score.oot" is of "psi.score" and of "psi"."""
    return name == test or name.startswith(f"{test}.")


def words_at(passage: Passage) -> int:
    """Where the words of a clause begin in its Passage, after its own number if the text keeps that."""
    number = NUMBERED.match(passage.text)
    return number.end() if number and passage.pointer.endswith(number[1].rstrip(".")) else 0


def _told(policy: Policy, clause: str) -> list[Passage]:
    """The words of a clause that stand for it: its first Passage, and the list that this leads into."""
    told: list[Passage] = []
    for passage in passages_of(policy, clause):
        told.append(passage)
        if not passage.text.rstrip().endswith(LEADS_ON):
            break
    return told


def _ways(clause: str) -> tuple[str, ...]:
    """The pointers by which a clause may be named in a text."""
    return (clause, *(f"{unit} {clause}" for unit in UNITS)) if clause[:1].isdigit() else (clause, clause.capitalize())


def _under(policy: Policy, pointer: str) -> tuple[Passage, ...]:
    return tuple(it for it in policy.passages if covers(pointer, it.pointer))
