"""Fraud models: the review budget, value, maturity, own declines, bursts."""

from __future__ import annotations

from compliance_llm.analysis.types import MessageType

TYPES: tuple[MessageType, ...] = ()
