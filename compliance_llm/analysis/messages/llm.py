"""Language models: support, abstention, injected instructions."""

from __future__ import annotations

from compliance_llm.analysis.types import MessageType

TYPES: tuple[MessageType, ...] = ()
