"""Faults that stand in the papers of a Subject, whatever its kind."""

from compliance_llm.facts.papers.establish import paper_facts

__all__ = ["paper_facts"]
