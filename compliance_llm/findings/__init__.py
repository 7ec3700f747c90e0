"""Failed Facts and gaps → Findings, graded by the policy's own rules."""

from compliance_llm.findings.opinion import opinion_facts, opinion_of, opinion_rule
from compliance_llm.findings.raising import raise_findings

__all__ = ["opinion_facts", "opinion_of", "opinion_rule", "raise_findings"]
