"""A Finding for a sentence of the developers' documents that the Facts computed anew contradict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from compliance_llm.findings.advice import of_test
from compliance_llm.findings.clauses import Clauses, sentence, severity_basis
from compliance_llm.findings.of_facts import responsible
from compliance_llm.policy.grading import due_after, grade_test
from compliance_llm.records import Citation, Claim, Finding, Subject

TOPIC = "conflict"  # the policy grades a reported figure that disagrees, wherever it was reported


def contradictions(statements: Sequence[Claim]) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
    """Each contradicted sentence, and the sentences after it that say what was computed anew."""
    for place, claim in enumerate(statements):
        if claim.verdict == "contradicted":
            told: list[Claim] = []
            for after in statements[place + 1 :]:
                if any(citation.quote for citation in after.citations):
                    break
                told.append(after)
            yield claim, tuple(told)


def finding_of_statement(
    claim: Claim, computed: Sequence[Claim], clauses: Clauses, subject: Subject, as_of: date
) -> Finding:
    """The five elements; every figure in them stands in the sentence quoted, in a Fact or in a clause cited."""
    severity, clause = grade_test(clauses.rules, TOPIC, subject.materiality.level) or clauses.ungraded
    days, due_clause = due_after(clauses.rules, severity)
    since = sorted({p.since for c in (clause,) if (p := clauses.find(c)) and p.since})
    criteria = sentence(clauses.quote(clause)) + (f" The clause applies from {since[-1].isoformat()}." if since else "")
    advice = of_test(TOPIC)
    proof = "validation closes the finding when the document and the recomputed figure agree"
    sources = [claim.citations[0], *(citation for told in computed for citation in told.citations)]
    return Finding(
        id="F-00",
        title="A statement of the developers does not agree with what was computed anew",
        condition=" ".join([claim.text, *(told.text for told in computed)]),
        criteria=criteria,
        effect=advice.effect,
        recommendation=f"{responsible(subject)} {advice.action}; {proof}.",
        severity=severity,
        severity_basis=severity_basis(clauses, TOPIC, clause, due_clause, subject),
        topic=TOPIC,
        due=None if days is None else as_of + timedelta(days=days),
        as_of=as_of,
        citations=(*(Citation(evidence=source.evidence) for source in sources), *clauses.cite(clause, due_clause)),
    )
