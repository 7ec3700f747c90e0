"""Facts, gaps and the policy's rules → Findings in a fixed order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from compliance_llm.corpus import Corpus
from compliance_llm.findings.clauses import Clauses, clauses_of
from compliance_llm.findings.of_facts import finding_of_fact, ground_of
from compliance_llm.findings.of_gaps import ORDER, finding_of_gaps, groups
from compliance_llm.findings.of_statements import contradictions, finding_of_statement
from compliance_llm.policy.rules import rules_in_force
from compliance_llm.records import Assessment, Claim, Fact, Finding, Gap, Policy, PolicyRules, Subject


def raise_findings(
    facts: Sequence[Fact],
    assessments: Sequence[Assessment],
    gaps: Sequence[Gap],
    corpus: Corpus,
    subject: Subject,
    as_of: date,
    rules: PolicyRules | None = None,
    statements: Sequence[Claim] = (),
    policy: Policy | None = None,
) -> tuple[Finding, ...]:
    """The Findings of a Subject, gravest first, then by topic and by what raised them; ids run F-01, F-02 and on.

    Args:
        facts: all Facts; those that breach a limit, leave it unsettled, were required and not run, or contradict a
            reported figure raise one Finding each.
        assessments: the Obligations against the Evidence; they tell a missing piece from a partly missing one.
        gaps: a missing piece of evidence raises one Finding for all Obligations that look for it, if the policy lists
            the topic.
        corpus: what applies on ``as_of``; clauses not in force are not cited.
        subject: whose materiality and owner count.
        as_of: the day from which due dates are counted.
        rules: the policy's rules; by default those of its version in force.
        policy: the governing policy, in place of ``rules``.
        statements: the developers' sentences as they were checked; each contradicted one raises a Finding.
    """
    clauses = Clauses(policy) if policy else clauses_of(rules or rules_in_force(corpus), corpus)
    by_obligation = {a.obligation: a for a in assessments}
    found = [
        finding_of_fact(fact, ground, clauses, subject, as_of)
        for fact in facts
        if (ground := ground_of(fact)) is not None
    ]
    found += [
        finding_of_gaps(group, by_obligation, clauses, corpus, subject, as_of)
        for group in groups(_asked_for(gaps, clauses.rules, corpus), clauses.rules.gaps)
    ]
    found += [
        finding_of_statement(claim, computed, clauses, subject, as_of) for claim, computed in contradictions(statements)
    ]
    found.sort(key=lambda f: (ORDER.index(f.severity), f.topic, f.citations[0].evidence))
    return tuple(finding.model_copy(update={"id": f"F-{i:02d}"}) for i, finding in enumerate(found, start=1))


def _asked_for(gaps: Sequence[Gap], rules: PolicyRules, corpus: Corpus) -> list[Gap]:
    """The gaps in what a law, a supervisory text or this policy asks for; what other policies miss is only listed."""
    others = {it.id for it in corpus.instruments if it.binding == "policy"} - {rules.instrument}
    theirs = {it.id for it in corpus.obligations if it.instrument in others}
    return [gap for gap in gaps if gap.obligation not in theirs]
