"""Rung 1: every claim cites Evidence, the Evidence exists, and it was handed to the section."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from compliance_llm.records import Claim, Evidence
from compliance_llm.verify.reading.sentences import Problem


def check_structure(
    claim: Claim, evidence: Mapping[str, Evidence], allowed: Collection[str] | None = None
) -> list[Problem]:
    """Errors in the citations of ``claim`` as pointers; ``allowed`` is the Evidence of its brief."""
    if not claim.citations:
        return [Problem("uncited", "Cites no evidence.")]
    problems = list[Problem]()
    for cited in dict.fromkeys(citation.evidence for citation in claim.citations):
        if cited not in evidence:
            problems.append(Problem("uncited", f"Cites {cited}, which is not among the evidence."))
        elif allowed is not None and cited not in allowed:
            problems.append(Problem("not_supported", f"Cites {cited}, which was not given to this section."))
    return problems
