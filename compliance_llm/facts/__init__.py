"""Cases → Facts: the validation statistics, each with its interval, counts, method and source."""

from __future__ import annotations

from compliance_llm.facts.battery import examine

__all__ = ["examine"]
