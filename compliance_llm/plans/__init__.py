"""The content of each section of a document: Evidence chosen, Obligations assessed, gaps named."""

from compliance_llm.plans.gathered import not_on_file, register
from compliance_llm.plans.outlines import FINDINGS, MODEL_CARD
from compliance_llm.plans.prepare import assess_all, prepare
from compliance_llm.plans.report import CARD, DEVELOPMENT, REPORT

__all__ = [
    "CARD",
    "DEVELOPMENT",
    "FINDINGS",
    "MODEL_CARD",
    "REPORT",
    "assess_all",
    "not_on_file",
    "prepare",
    "register",
]
