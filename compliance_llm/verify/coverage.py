"""The share of applicable Obligations that a supported Claim addresses."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_llm.records import Assessment, Coverage, Section
from compliance_llm.statistics.intervals import wilson

ANSWERED = ("met", "on_file")


def coverage(assessments: Sequence[Assessment], sections: Sequence[Section]) -> Coverage:
    """The share of applicable Obligations whose Evidence is on file and told by a supported Claim (Wilson interval).

    An Obligation is counted once. It is answered if its Assessment is "met" and a supported Claim cites the Obligation
    or Evidence that meets it. One that a program cannot assess counts as applicable and unanswered; a reported
    gap is not an answer.
    """
    told = told_by(sections)
    applicable = {a.obligation for a in assessments if a.verdict != "not_applicable"}
    answered = {a.obligation for a in assessments if a.verdict in ANSWERED and told & {a.obligation, *a.evidence}}
    if not applicable:
        return Coverage(applicable=0, answered=0)
    low, high = wilson(len(answered), len(applicable))
    value = len(answered) / len(applicable)
    return Coverage(applicable=len(applicable), answered=len(answered), value=value, low=low, high=high)


def told_by(sections: Sequence[Section]) -> set[str]:
    """Ids of the Evidence that supported Claims cite."""
    claims = [claim for section in sections for claim in section.claims if claim.verdict == "supported"]
    return {citation.evidence for claim in claims for citation in claim.citations}
