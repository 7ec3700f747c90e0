"""Figures that the developers' documents report of measures and samples, as Facts that can be compared."""

from compliance_llm.verify.reported.establish import reported_figures

__all__ = ["reported_figures"]
