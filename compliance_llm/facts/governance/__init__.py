"""Governance of a model: development, validation, approval, monitoring and prohibited use."""

from compliance_llm.facts.governance.establish import governance
from compliance_llm.facts.governance.making import as_of_fact, set_aside_fact, told

__all__ = ["as_of_fact", "governance", "set_aside_fact", "told"]
