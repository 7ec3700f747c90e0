"""Whether score and inputs are spread as in the reference sample."""

from __future__ import annotations

from compliance_llm.analysis.types import MessageType

TYPES: tuple[MessageType, ...] = ()
