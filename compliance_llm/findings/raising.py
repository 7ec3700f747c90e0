"""Messages, gaps and the policy → Findings, worst first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from compliance_llm.analysis.analyse import Said
from compliance_llm.corpus import Corpus
from compliance_llm.findings.from_messages import finding_of, groups
from compliance_llm.findings.of_gaps import finding_of_gaps, gaps_that_count
from compliance_llm.policy.grading import SEVERITIES
from compliance_llm.records import Assessment, Finding, Gap, Policy, Subject

GRAVITY = (*SEVERITIES, "not_graded")


def raise_findings(
    said: Sequence[Said],
    assessments: Sequence[Assessment],
    gaps: Sequence[Gap],
    corpus: Corpus,
    subject: Subject,
    as_of: date,
    policy: Policy | None = None,
) -> tuple[Finding, ...]:
    """The Findings of a Subject, gravest first, then by the importance of what raised them; ids run F-01, F-02 and on.

    Args:
        said: what the Facts mean, the most important first; Messages with one cause raise one Finding.
        assessments: the Obligations against the Evidence; they tell a missing piece from a partly missing one.
        gaps: missing evidence raises Findings only where the policy says so.
        corpus: what applies on ``as_of``; clauses not in force are not cited.
        subject: whose materiality and owner count.
        as_of: the day from which due dates are counted.
        policy: the governing policy; without one nothing is graded.
    """
    by_obligation = {it.obligation: it for it in assessments}
    weights = {it.message.id: it.message.weight for it in said}
    found = [finding_of(group, policy, corpus, subject, as_of) for group in groups(said, policy)]
    if policy is not None:
        found += [
            finding_of_gaps(group, by_obligation, policy, corpus, subject, as_of)
            for group in gaps_that_count(gaps, policy, corpus, subject)
        ]

    def rank(finding: Finding) -> tuple[int, float, str]:
        weight = max((weights[id] for id in finding.messages), default=0.0)
        return GRAVITY.index(finding.severity), -weight, finding.title

    ordered = sorted(found, key=rank)
    return tuple(finding.model_copy(update={"id": f"F-{i:02d}"}) for i, finding in enumerate(ordered, start=1))
