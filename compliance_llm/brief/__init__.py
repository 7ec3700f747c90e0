"""What each section of a document must cover: Evidence chosen, Obligations assessed, gaps named."""

from compliance_llm.brief.assess import assess
from compliance_llm.brief.outlines import FINDINGS, MODEL_CARD
from compliance_llm.brief.prepare import prepare
from compliance_llm.brief.register import not_on_file, register
from compliance_llm.brief.tally import tally

__all__ = ["FINDINGS", "MODEL_CARD", "assess", "not_on_file", "prepare", "register", "tally"]
