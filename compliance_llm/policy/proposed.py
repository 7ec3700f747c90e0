"""Rules that a policy's text proposes: rows of the rules file, each with its clause and the words it was taken from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from compliance_llm.policy.clauses import words_at
from compliance_llm.policy.figures import sentences
from compliance_llm.policy.vocabulary import DUTIES, holds_all
from compliance_llm.records import Passage

Value = str | int | float | list[str]


class Clause(NamedTuple):
    """A clause with its words, in plain words for severities and levels of materiality."""

    number: str  # as rules name it: "7.6"
    text: str

    @property
    def sentences(self) -> list[str]:
        """Its sentences, without white space at their ends."""
        return [self.text[start:end].strip() for start, end in sentences(self.text)]


class Proposal(NamedTuple):
    """One row of a rules file, for a person to confirm."""

    table: str  # "limit"
    values: dict[str, Value]
    clause: str
    words: str  # of the clause, from which it was taken


def clauses_of(passages: Iterable[Passage], plain: Callable[[str], str]) -> list[Clause]:
    """The clauses of a text in their order; the Passages of one clause together.

    Args:
        passages: of one version of the text.
        plain: puts the usual words in place of the policy's own, such as "class 1".
    """
    texts: dict[str, list[str]] = {}
    for passage in passages:
        if passage.pointer != "preamble":
            number = passage.pointer.removeprefix("clause ")
            texts.setdefault(number, []).append(passage.text[words_at(passage) :])
    return [Clause(number, plain("\n".join(parts))) for number, parts in texts.items()]


# Key of [decision] → all patterns that a sentence stating it holds.
DECISION: dict[str, tuple[str, ...]] = {
    "clause": (r"\binterval\b", r"\blimit\b", r"\bmet\b|\bkept\b|satisf"),
    "not_tested_clause": (r"\btests?\b", r"not run|left out|leaving out|not tested", r"\bpass\b|as keeping|reason"),
    "breach_clause": (r"breach|broken|exceed", r"\blimit", r"\bfinding|\bdeficienc|\bissue"),
}
GAPS = (
    r"evidence|\bgaps?\b|lacks? something",
    r"\bfinding|\bdeficienc",
    r"\blaw\b|supervis|outside rule|polic|standard",
)
SMALLEST = re.compile(r"(?:fewer|less)\s+than\s+(\d+)\s+(?:cases|persons|people|members|customers)", re.IGNORECASE)
RATED = re.compile(
    r"^(?P<rating>[^\t|\n]{2,60})[\t|]+(?P<when>[^\n]*?\b(?P<worst>critical|high|medium|low|no finding)\b.*)$", re.M
)
ROW = re.compile(r"^\s*\|?\s*|\s*\|?\s*$")


def decision(clauses: Sequence[Clause]) -> Iterator[Proposal]:
    """The first clauses that say when a limit is met, what a test not run is, and that a breach is a finding."""
    for key, patterns in DECISION.items():
        for clause in clauses:
            if words := next((it for it in clause.sentences if holds_all(it, patterns)), ""):
                yield Proposal("decision", {key: clause.number}, clause.number, words)
                break


def smallest_group(clauses: Sequence[Clause]) -> Iterator[Proposal]:
    """The fewest cases of a group that is compared: the first sentence that gives them."""
    for clause in clauses:
        for words in clause.sentences:
            if (found := SMALLEST.search(words)) and re.search(r"\bgroups?\b", words):
                yield Proposal("smallest_group", {"cases": int(found[1])}, clause.number, words)
                return


def duties(clauses: Sequence[Clause]) -> Iterator[Proposal]:
    """For each duty that a program knows by name, the first sentence that seems to state it."""
    for name, patterns in DUTIES.items():
        for clause in clauses:
            if words := next((it for it in clause.sentences if holds_all(it, patterns)), ""):
                yield Proposal("duty", {"name": name}, clause.number, words)
                break


def opinions(clauses: Sequence[Clause]) -> Iterator[Proposal]:
    """The rows of a table of ratings: the rating, and the gravest severity with which it can be given."""
    for clause in clauses:
        lines = [ROW.sub("", line) for line in clause.text.split("\n")]
        for found in RATED.finditer("\n".join(lines)):
            worst = found["worst"] if found["worst"] != "no finding" else _above(found["when"])
            rating = found["rating"].strip(" |")
            yield Proposal("opinion", {"worst": worst, "opinion": rating}, clause.number, found[0].strip())


def _above(when: str) -> str:
    """Of "no finding above low" the severity that is still allowed; "none" where no finding is."""
    found = re.search(r"above\s+(critical|high|medium|low)", when)
    return found[1] if found else "none"
