"""Who built, checked and approved a model, how it is watched, and what it may not be used for."""

from compliance_llm.facts.governance.establish import governance
from compliance_llm.facts.governance.making import as_of_fact, told

__all__ = ["as_of_fact", "governance", "told"]
