"""Failed Facts and gaps → Findings, graded by the policy's own rules."""

from compliance_llm.findings.raising import raise_findings

__all__ = ["raise_findings"]
