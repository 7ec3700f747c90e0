"""Claims + Evidence → Verdicts: a ladder of rules, then a Judge, then the document against itself."""

from compliance_llm.verify.coverage import coverage
from compliance_llm.verify.ladder import problems_of, verify
from compliance_llm.verify.rungs.consistency import inconsistencies, reconcile
from compliance_llm.verify.rungs.overlap import OverlapJudge
from compliance_llm.verify.statements import check_statements, contradicted_statements

__all__ = [
    "OverlapJudge",
    "check_statements",
    "contradicted_statements",
    "coverage",
    "inconsistencies",
    "problems_of",
    "reconcile",
    "verify",
]
