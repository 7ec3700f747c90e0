"""Clauses of the policy as a Finding cites them: quoted exactly, with the day since which they apply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from compliance_llm.corpus import Corpus
from compliance_llm.records import Citation, Fact, Passage, PolicyLimit, PolicyRules, Subject


class Clauses(NamedTuple):
    """The policy's rules for a program, and its clauses that apply on the day."""

    rules: PolicyRules
    passages: dict[str, Passage]

    def find(self, clause: str) -> Passage | None:
        """The Passage of a clause ("19.2"), or None where the policy does not apply on the day."""
        return self.passages.get(self.rules.evidence(clause))

    def cite(self, *clauses: str) -> tuple[Citation, ...]:
        """Citations of the clauses that apply, with their exact words."""
        found = dict.fromkeys(passage.id for clause in clauses if (passage := self.find(clause)))
        return tuple(_quoted(self.passages[id]) for id in found)

    def quote(self, clause: str) -> str:
        """The clause in its own words: "Model Risk Policy, clause 7.4 says: “…”", or an empty text."""
        passage = self.find(clause)
        return f"{passage.citation} says: “{passage.text}”" if passage else ""


def clauses_of(rules: PolicyRules, corpus: Corpus) -> Clauses:
    """The rules with the Passages of their policy; ``corpus`` holds only what applies on the day."""
    return Clauses(rules, {p.id: p for p in corpus.passages if p.instrument == rules.instrument})


def own_limit(rules: PolicyRules, fact: Fact, subject: Subject) -> PolicyLimit | None:
    """The policy's own limit for the test of ``fact``: the longest name that begins its id, for its kind."""
    name = fact.id.removeprefix("fact:")
    fitting = [
        limit
        for limit in rules.limits
        if (name == limit.test or name.startswith(f"{limit.test}."))
        and (not limit.kinds or subject.kind in limit.kinds)
    ]
    return max(fitting, key=lambda limit: len(limit.test), default=None)


def severity_basis(clauses: Clauses, row: str, clause: str, due_clause: str, subject: Subject) -> str:
    """The rule by which a severity and its due date follow: which row, for which materiality, in the policy's words."""
    told = [quote for name in (clause, due_clause) if (quote := clauses.quote(name))]
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


def _quoted(passage: Passage) -> Citation:
    return Citation(evidence=passage.id, quote=passage.text, start=0, end=len(passage.text))
