"""The Subject's model file run on its cases: whether it reproduces the submitted scores, and how it behaves."""

from compliance_llm.facts.scorer.rescored import rescored

__all__ = ["rescored"]
