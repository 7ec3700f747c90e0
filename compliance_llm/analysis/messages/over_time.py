"""Results over time: trends, breaks, records, persistence."""

from __future__ import annotations

from compliance_llm.analysis.types import MessageType

TYPES: tuple[MessageType, ...] = ()
