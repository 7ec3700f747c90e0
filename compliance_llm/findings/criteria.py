"""What should be: limits with who set them, the policy's clauses in their own words, rules in force, conventions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.analysis.analyse import Said
from compliance_llm.analysis.view import compared, wholly_beyond
from compliance_llm.analysis.words import sentence
from compliance_llm.corpus import Corpus
from compliance_llm.policy.clauses import cite, clause_of, duty, quote
from compliance_llm.records import Citation, Fact, Obligation, Policy

MOST_LIMITS, MOST_CLAUSES, MOST_RULES = 3, 3, 2
SPEAKS = {"must": "requires", "should": "looks for", "may": "suggests"}


class Criteria(NamedTuple):
    """The criteria in words, and what they cite."""

    text: str
    citations: tuple[Citation, ...]


def criteria_of(group: Sequence[Said], policy: Policy | None, corpus: Corpus) -> Criteria:
    """Limits first, then clauses of the policy, then rules in force; a convention where nothing else states one."""
    facts = [fact for it in group for fact in it.found.facts]
    told = [sentence(it) for it in _limits(facts)]
    clauses = _clauses(group, facts, policy)[:MOST_CLAUSES]
    told += [sentence(quote(policy, clause)) for clause in clauses] if policy else []
    rules = _rules(group, corpus)[:MOST_RULES]
    told += [rule_in_words(rule) for rule in rules]
    if not told:
        told = list(dict.fromkeys(it.type.advice.yardstick for it in group if it.type.advice)) or []
    cited = (*(cite(policy, *clauses) if policy else ()), *(Citation(evidence=rule.id) for rule in rules))
    return Criteria(" ".join(filter(None, told)) or "No limit is set and no rule in force states one.", cited)


def rule_in_words(rule: Obligation) -> str:
    """A rule in paraphrase, as strongly as it speaks, with the day since which it applies."""
    since = f"applies from {rule.since.isoformat()}" if rule.since else ""
    told = "; ".join(filter(None, (since, wording.reservation(rule.confidence))))
    statement = rule.statement[:1].lower() + rule.statement[1:].rstrip(".")
    return (
        f"{rule.citation}{f' ({told})' if told else ''} {SPEAKS[rule.force]} the following, in paraphrase: {statement}."
    )


def _limits(facts: Iterable[Fact]) -> list[str]:
    """Each limit that is not met, once, with who set it."""
    found = {
        f"{wording.limit(it)} set by {wording.authority(it)}": None
        for fact in facts
        if (it := compared(fact)).limit is not None
        and (wholly_beyond(fact) or fact.verdict in ("fail", "unsettled", "not_tested"))
    }
    return list(found)[:MOST_LIMITS]


def _clauses(group: Sequence[Said], facts: Sequence[Fact], policy: Policy | None) -> list[str]:
    """Clauses of the limits that are not met, then of the duties that are not fulfilled."""
    if policy is None:
        return []
    limited = [
        clause
        for fact in facts
        if fact.limit is not None
        and fact.verdict in ("fail", "unsettled", "not_tested")
        and (clause := clause_of(policy, fact.limit)) is not None
    ]
    duties = [
        clause
        for it in group
        if it.type.advice
        for name in it.type.advice.duties
        if (clause := duty(policy, name)) is not None
    ]
    return list(dict.fromkeys((*limited, *duties)))


def _rules(group: Sequence[Said], corpus: Corpus) -> list[Obligation]:
    """Obligations in force that ask for what is missing, the strongest first; the policy's own clauses speak for it."""
    policies = {it.id for it in corpus.instruments if it.binding == "policy"}
    patterns = [pattern for it in group if it.type.advice for pattern in it.type.advice.obligations]
    found = {
        rule.id: rule
        for pattern in patterns
        for rule in corpus.obligations
        if rule.instrument not in policies and fnmatchcase(rule.id, pattern)
    }
    return sorted(found.values(), key=lambda rule: list(SPEAKS).index(rule.force))
