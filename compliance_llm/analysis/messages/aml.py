"""Anti-money-laundering models: scenarios, lines, coverage, feeds."""

from __future__ import annotations

from compliance_llm.analysis.types import MessageType

TYPES: tuple[MessageType, ...] = ()
