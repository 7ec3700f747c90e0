"""The Document as a few lines of plain text, for a terminal: what matters most, the findings, then counts."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.records import Bundle, Fact
from compliance_llm.views import phrases
from compliance_llm.views.plain import legible

MOST_GAPS = 12


def to_text(bundle: Bundle) -> str:
    """Title, date, policy, the opening messages, findings, what is not on file, counts, and flagged sentences."""
    return "\n".join(_lines(legible(bundle))) + "\n"


def _lines(bundle: Bundle) -> Iterator[str]:
    document = bundle.document
    facts = [piece for piece in bundle.evidence if isinstance(piece, Fact)]
    yield document.title
    yield f"{document.subject.name}, version {document.subject.version}, as of {wording.day(document.as_of)}"
    yield f"Policy: {document.policy or wording.NO_POLICY}"
    yield phrases.drafted(document)
    opening = [claim.text for claim in document.sections[0].claims if claim.message] if document.sections else []
    yield from _block("What matters most", (f"{n}. {text}" for n, text in enumerate(opening, start=1)))
    yield from _block(
        "Findings",
        (
            f"{finding.id} {wording.severity(finding.severity).upper()}: {finding.title}"
            + (f", due {wording.day(finding.due)}" if finding.due else "")
            for finding in document.findings
        ),
    )
    untested = [f"{fact.label}: {fact.reason}" for fact in facts if fact.verdict == "not_tested"]
    yield from _block("Not tested", iter(untested))
    gaps = dict.fromkeys((gap.missing, gap.citation) for section in document.sections for gap in section.gaps)
    yield from _block("Not on file", (f"{missing} ({citation})" for missing, citation in list(gaps)[:MOST_GAPS]))
    if len(gaps) > MOST_GAPS:
        yield f"  and {len(gaps) - MOST_GAPS} more, in the document"
    yield ""
    yield f"{'Measures:':<24}{phrases.results(bundle)}"
    for name, shown in phrases.figures(document):
        yield f"{name + ':':<24}{shown}"
    flagged = [claim for section in document.sections for claim in section.claims if claim.flagged]
    yield from _block(
        "Flagged sentences",
        (f"{phrases.VERDICTS[claim.verdict].upper()}: {claim.text} ({claim.reason})" for claim in flagged),
    )


def _block(title: str, lines: Iterator[str]) -> Iterator[str]:
    shown = [f"  {line}" for line in lines]
    if shown:
        yield from ("", title, *shown)
