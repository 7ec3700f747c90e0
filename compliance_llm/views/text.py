"""The Document as a few lines of plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.records import Bundle, Fact
from compliance_llm.views import phrases
from compliance_llm.views.plain import legible


def to_text(bundle: Bundle) -> str:
    """Title, date, subject, counts, headline measures, tests that failed or were not run, gaps and findings.

    Headline measures are the computed Facts that the first section cites.
    """
    return "\n".join(_lines(legible(bundle))) + "\n"


def _lines(bundle: Bundle) -> Iterator[str]:
    document = bundle.document
    facts = {piece.id: piece for piece in bundle.evidence if isinstance(piece, Fact)}
    yield document.title
    yield f"{document.subject.name}, version {document.subject.version}, as of {wording.day(document.as_of)}"
    yield phrases.drafted(document)
    yield ""
    yield f"{'Measures:':<24}{phrases.results(bundle)}"
    for name, shown in phrases.figures(document):
        yield f"{name + ':':<24}{shown}"
    first = document.sections[0].claims if document.sections else ()
    cited = dict.fromkeys(citation.evidence for claim in first for citation in claim.citations)
    headline = [fact for id in cited if (fact := facts.get(id)) and _measured(fact) and fact.verdict != "not_tested"]
    yield from _block("Headline measures", map(_measure, headline))
    for verdict in ("fail", "unsettled", "not_tested"):
        chosen = [fact for fact in facts.values() if fact.verdict == verdict]
        yield from _block(phrases.TALLY[verdict], map(_measure, chosen))
    gaps = dict.fromkeys((gap.missing, gap.citation) for section in document.sections for gap in section.gaps)
    yield from _block("Not on file", (f"{missing} ({citation})" for missing, citation in gaps))
    yield from _block(
        "Findings",
        (
            f"{finding.id} {wording.severity(finding.severity).upper()}: {finding.title}"
            + (f", due {wording.day(finding.due)}" if finding.due else "")
            for finding in document.findings
        ),
    )
    flagged = [claim for section in document.sections for claim in section.claims if claim.flagged]
    yield from _block(
        "Flagged sentences",
        (f"{phrases.VERDICTS[claim.verdict].upper()}: {claim.text} ({claim.reason})" for claim in flagged),
    )


def _block(title: str, lines: Iterator[str]) -> Iterator[str]:
    shown = [f"  {line}" for line in lines]
    if shown:
        yield from ("", title, *shown)


def _measured(fact: Fact) -> bool:
    return fact.origin != "declared" and not isinstance(fact.value, str)


def _measure(fact: Fact) -> str:
    if fact.verdict == "not_tested":
        return f"{fact.label}: {fact.reason}"
    beside = "; ".join(filter(None, (wording.interval(fact), wording.size(fact))))
    against = f", {wording.comparison(fact)} {wording.limit(fact)} ({wording.result(fact)})" if fact.limit else ""
    return f"{fact.label}: {wording.value(fact)}" + (f" ({beside})" if beside else "") + against
