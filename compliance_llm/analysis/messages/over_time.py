"""Results over time: trends, breaks, records, persistence."""

from __future__ import annotations

from compliance_llm.analysis.messages.immature_tail import IMMATURE_TAIL
from compliance_llm.analysis.messages.persistence import TYPES as PERSISTENCE
from compliance_llm.analysis.messages.trends import TYPES as TRENDS
from compliance_llm.analysis.types import MessageType

TYPES: tuple[MessageType, ...] = (*TRENDS, *PERSISTENCE, IMMATURE_TAIL)
