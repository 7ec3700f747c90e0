"""What the papers themselves show: actions past their day, stated breaches, contradictions, changes without control."""

from __future__ import annotations

from compliance_llm.analysis.messages import (
    papers_approval,
    papers_control,
    papers_definitions,
    papers_results,
    papers_time,
    papers_use,
)
from compliance_llm.analysis.types import MessageType

TYPES: tuple[MessageType, ...] = (
    *papers_time.TYPES,
    *papers_results.TYPES,
    *papers_approval.TYPES,
    *papers_definitions.TYPES,
    *papers_control.TYPES,
    *papers_use.TYPES,
)
