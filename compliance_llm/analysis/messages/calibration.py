"""Whether the level and the spread of the forecasts are right, and where they are not."""

from __future__ import annotations

from compliance_llm.analysis.types import MessageType

TYPES: tuple[MessageType, ...] = ()
