"""Messages → Claims: what matters most, first, in the words of the Messages."""

from __future__ import annotations

from compliance_llm.analysis.analyse import Analysis, summary
from compliance_llm.records import Citation, Claim, DocumentKind, Section

SUMMARY = "model-card/summary"
MOST = 6


def claims_of(analysis: Analysis) -> tuple[Claim, ...]:
    """The bottom line and the Messages that matter most, worst first, each with all Facts it ranges over."""
    return tuple(
        Claim(
            id=f"summary.{number}",
            text=it.message.text,
            citations=tuple(Citation(evidence=id) for id in it.message.facts),
            message=it.message.id,
        )
        for number, it in enumerate(summary(analysis.said, MOST), start=1)
    )


def summarised(kind: DocumentKind, claims: tuple[Claim, ...]) -> Section:
    """The section a document opens with."""
    return Section(id=f"{kind}/summary", title="Summary", claims=claims)
