"""Clauses of the policy as a Finding cites them: quoted exactly, with the day since which they apply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from compliance_llm.corpus import Corpus
from compliance_llm.policy import clauses
from compliance_llm.records import Citation, Fact, Passage, Policy, PolicyLimit, PolicyRules, Severity, Subject


class Clauses(NamedTuple):
    """The governing policy, as Findings cite it."""

    policy: Policy

    @property
    def rules(self) -> PolicyRules:
        """Its rules for a program."""
        return self.policy.rules

    @property
    def ungraded(self) -> tuple[Severity, str]:
        """What stands where the policy grades nothing: the mildest severity, by the clause that asks for a finding."""
        return "observation", self.rules.decision.breach_clause

    def find(self, clause: str) -> Passage | None:
        """The Passage of a clause ("19.2"), or None where the policy does not apply on the day."""
        return clauses.find(self.policy, clause)

    def cite(self, *named: str) -> tuple[Citation, ...]:
        """Citations of the clauses that apply, with their exact words."""
        return clauses.cite(self.policy, *named)

    def quote(self, clause: str) -> str:
        """The clause in its own words: "Model Risk Policy, clause 7.4 says: “…”", or an empty text."""
        return clauses.quote(self.policy, clause)


def clauses_of(rules: PolicyRules, corpus: Corpus) -> Clauses:
    """The rules with the Passages of their policy; ``corpus`` holds only what applies on the day."""
    own = tuple(it for it in corpus.passages if it.instrument == rules.instrument)
    name = next((it.citation for it in corpus.instruments if it.id == rules.instrument), rules.instrument)
    return Clauses(Policy(name=name, rules=rules, passages=own))


def own_limit(named: Clauses, fact: Fact, subject: Subject) -> PolicyLimit | None:
    """The policy's own limit for the test of ``fact``: the longest name that begins its id, for its kind and tier."""
    return clauses.limit_of(named.policy, fact.id, subject.kind, subject.materiality.level)


def severity_basis(named: Clauses, row: str, clause: str, due_clause: str, subject: Subject) -> str:
    """The rule by which a severity and its due date follow: which row, for which materiality, in the policy's words."""
    told = [quote for name in (clause, due_clause) if (quote := named.quote(name))]
    rule = f"Graded by the rule for {row.replace('-', ' ').replace('_', ' ')}; the declared materiality is "
    return " ".join([f"{rule}{subject.materiality.level}.", *told])


def sentence(text: str) -> str:
    """Text as a sentence: a capital first, a full stop last."""
    ended = text if text.endswith((".", "”")) else f"{text}."
    return ended[:1].upper() + ended[1:]


def listed(items: Sequence[str]) -> str:
    """Items as a sentence has them: "a", "a and b", "a, b and c"."""
    *head, last = items
    return f"{', '.join(head)} and {last}" if head else last
