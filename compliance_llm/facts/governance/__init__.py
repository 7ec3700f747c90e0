"""Governance of a model: independence, approvals, monitoring, versions and prohibited uses."""

from compliance_llm.facts.governance.establish import governance
from compliance_llm.facts.governance.making import as_of_fact, told

__all__ = ["as_of_fact", "governance", "told"]
