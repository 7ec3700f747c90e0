"""The content of every view, in reading order: sentences and sources are numbered once, for all views.

Sentences are numbered 1, 2, … in the order of document.json (``c12`` is the twelfth claim of that file, whatever its
id), and Evidence in the order of its first use (``e3``), the front page first. Views turn these
numbers into footnotes, anchors and bookmarks, by which edited sentences are read back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count, groupby
from typing import Literal, NamedTuple

from compliance_llm import wording
from compliance_llm.records import (
    Assessment,
    Bundle,
    Citation,
    Claim,
    Document,
    DocumentKind,
    Evidence,
    Fact,
    FactVerdict,
    Finding,
    Gap,
    Obligation,
    Passage,
    Section,
    Table,
)
from compliance_llm.views.blocks import Block, Sentence, Source, arrange
from compliance_llm.views.captions import Figure, caption, is_captioned
from compliance_llm.views.grids import Grid, grid
from compliance_llm.views.notes import Note, capitalised, note
from compliance_llm.views.phrases import (
    ALERTS,
    DOCUMENTS,
    KINDS,
    RULES_SAY,
    VERDICTS,
    computed,
    drafted,
    figures,
    tally,
)

ALERTS_SHOWN = 12
NOT_ON_FILE = "Not on file"
Place = Literal[
    "body", "findings", "not_tested", "acceptance", "counts", "appendix", "assessments", "reading", "evidence"
]
_BEHIND: tuple[Place, ...] = ("counts", "appendix", "assessments", "reading", "evidence")
ORDERS: dict[DocumentKind, tuple[Place, ...]] = {
    "model-card": ("body", "findings", "not_tested", *_BEHIND, "acceptance"),
    "validation-report": ("body", "findings", "not_tested", "acceptance", *_BEHIND),
    "development-document": ("body", "findings", "not_tested", "acceptance", *_BEHIND),
    "findings": ("body", "findings", "not_tested", "assessments", "reading", "evidence", "acceptance"),
}


class Part(NamedTuple):
    """One section; ``title`` is empty where the chapter's heading says it already."""

    id: str
    title: str
    told: tuple[Block, ...]
    gaps: tuple[Gap, ...]  # those that no sentence tells
    grids: tuple[Grid, ...]
    figures: tuple[Figure, ...]
    lead: str  # what stands before the rules
    rules: tuple[Block, ...]


SUMMARY = "Summary"  # heading of the chapter that opens a document


class Chapter(NamedTuple):
    """Consecutive sections under one heading."""

    heading: str
    parts: tuple[Part, ...]
    appendix: bool = False


class Raised(NamedTuple):
    """A Finding as pairs of element and text, in the auditor's order, with its sources."""

    finding: Finding
    elements: tuple[tuple[str, str], ...]
    sources: tuple[int, ...]


class Assessed(NamedTuple):
    """An Assessment with the duty it is about, paraphrased, and its sources."""

    assessment: Assessment
    duty: str
    sources: tuple[int, ...]


class Layout(NamedTuple):
    """A Document in reading order; every text is final."""

    document: Document
    name: str  # of the kind of document: "Model card"
    notice: str
    control: tuple[tuple[str, str], ...]
    tally: tuple[tuple[FactVerdict, str, int], ...]
    alerts: Grid | None
    glance: tuple[tuple[str, str], ...]
    chapters: tuple[Chapter, ...]
    findings: tuple[Raised, ...]
    not_tested: tuple[tuple[str, str, int], ...]  # label, reason, number of the Evidence
    assessments: tuple[Assessed, ...]
    notes: tuple[Note, ...]
    facts: tuple[Fact, ...]  # all on file, told or not

    @property
    def is_read_through(self) -> bool:
        """Whether it is read from front to back: then its counts and long tables stand in an appendix."""
        return self.document.kind != "findings"

    @property
    def order(self) -> tuple[Place, ...]:
        """The parts that follow the front page, in their order."""
        return ORDERS[self.document.kind]

    @property
    def opening(self) -> tuple[Chapter, ...]:
        """The summary, which stands before every table; nothing where a document has none."""
        return self.chapters[:1] if self.chapters and self.chapters[0].heading == SUMMARY else ()

    @property
    def body(self) -> tuple[Chapter, ...]:
        """The chapters between the opening and the findings."""
        return tuple(it for it in self.chapters[len(self.opening) :] if not it.appendix)

    @property
    def appendix(self) -> tuple[Chapter, ...]:
        """The chapters behind the findings."""
        return tuple(it for it in self.chapters if it.appendix)

    @property
    def at_a_glance(self) -> tuple[tuple[str, str, str, str], ...]:
        """Each Finding as its number, title, severity and due date, for a reader who reads one page."""
        return tuple(
            (
                it.finding.id,
                it.finding.title,
                wording.severity(it.finding.severity),
                wording.day(it.finding.due) if it.finding.due else "–",
            )
            for it in self.findings
        )


def lay_out(bundle: Bundle) -> Layout:
    """Number and order everything a view shows."""
    document = bundle.document
    evidence = {piece.id: piece for piece in bundle.evidence}
    alerts = _alerts(bundle)
    numbers = {id: number for number, id in enumerate(dict.fromkeys(_used(document, alerts)), start=1)}
    told, places = _told_in_full(document, evidence), _places(document, evidence, alerts)
    notes = tuple(
        note(number, id, evidence.get(id), told=id in told, place=places.get(id, "")) for id, number in numbers.items()
    )
    return Layout(
        document=document,
        name=DOCUMENTS[document.kind],
        notice=drafted(document),
        control=_control(document),
        tally=tally(bundle),
        alerts=grid(alerts, 0, evidence, numbers),
        glance=figures(document),
        chapters=tuple(_chapters(document, evidence, numbers, notes)),
        findings=tuple(_raised(finding, numbers) for finding in document.findings),
        not_tested=tuple(
            (capitalised(fact.label), fact.reason, numbers[id])
            for id in document.not_tested
            if isinstance(fact := evidence.get(id), Fact)
        ),
        assessments=tuple(_assessed(assessment, evidence, numbers) for assessment in document.assessments),
        notes=notes,
        facts=tuple(piece for piece in bundle.evidence if isinstance(piece, Fact)),
    )


def _alerts(bundle: Bundle) -> Table:
    """The results a reader must see first, as a table of a few rows."""
    ids = [
        fact.id
        for verdict in ("fail", "unsettled", "not_tested")
        for fact in computed(bundle)
        if fact.verdict == verdict
    ]
    return Table(title=ALERTS, facts=tuple(ids[:ALERTS_SHOWN]), of=len(ids))


def _used(document: Document, alerts: Table) -> Iterator[str]:
    """Ids of Evidence in the order of document.json, those of the front page first, with repeats.

    A figure of many measures and an Assessment add none: what they rest on is in evidence.json.
    """
    yield from alerts.facts
    for section in document.sections:
        yield from (citation.evidence for claim in section.claims for citation in claim.citations)
        yield from (id for table in section.tables for id in table.facts)
        yield from (id for chart in section.charts if is_captioned(chart) for id in chart.facts)
    yield from (citation.evidence for finding in document.findings for citation in finding.citations)
    yield from document.not_tested


def _told_in_full(document: Document, evidence: Mapping[str, Evidence]) -> set[str]:
    """Texts that a sentence or a Finding contains in full."""
    cited = [
        (citation.evidence, claim.text)
        for section in document.sections
        for claim in section.claims
        for citation in claim.citations
    ]
    cited += [
        (citation.evidence, f"{finding.criteria} {finding.severity_basis}")
        for finding in document.findings
        for citation in finding.citations
    ]
    return {id for id, text in cited if (words := _words(evidence.get(id))) and words in text}


def _places(document: Document, evidence: Mapping[str, Evidence], alerts: Table) -> dict[str, str]:
    """The place of the row of a Fact: the first table of a section that shows it, else the front page."""
    places: dict[str, str] = {}
    tables = (table for section in document.sections for table in _on_file(section, evidence))
    for number, table in enumerate(tables, start=1):
        for id in table.facts:
            places.setdefault(id, f"table {number}")
    return dict.fromkeys(alerts.facts, "front page") | places


def _on_file(section: Section, evidence: Mapping[str, Evidence]) -> list[Table]:
    """The tables that have a row to show."""
    return [table for table in section.tables if any(isinstance(evidence.get(id), Fact) for id in table.facts)]


def _words(piece: Evidence | None) -> str:
    match piece:
        case Passage():
            return f"“{piece.text}”"
        case Fact(origin="declared", value=str(value)):
            return value
        case _:
            return ""


def _control(document: Document) -> tuple[tuple[str, str], ...]:
    about = document.subject
    return (
        ("Model", about.name),
        ("Model id", about.id),
        ("Version", about.version),
        ("Kind", KINDS.get(about.kind, about.kind)),
        ("Owner", about.owner or NOT_ON_FILE),
        ("Developer", about.developer or NOT_ON_FILE),
        ("Validator", about.validator or NOT_ON_FILE),
        ("Materiality", about.materiality or NOT_ON_FILE),
        ("Jurisdictions", ", ".join(place.upper() for place in about.jurisdictions) or NOT_ON_FILE),
        ("As of", wording.day(document.as_of)),
        ("Policy", _policy(document)),
        ("Digest of folder", about.digest[:16] or NOT_ON_FILE),
        ("Drafted by", document.drafted_by),
    )


def _policy(document: Document) -> str:
    """Which policy governs, and where only the subject's own folder names it, that it does; or that none is set."""
    if not document.policy:
        return capitalised(wording.NO_POLICY)
    return document.policy + (", named by the subject's own folder" if "subject" in document.policy_by else "")


def _chapters(
    document: Document, evidence: Mapping[str, Evidence], numbers: Mapping[str, int], notes: tuple[Note, ...]
) -> Iterator[Chapter]:
    sentence_numbers, table_numbers, figure_numbers = count(1), count(1), count(1)

    def part(section: Section, heading: str) -> Part:
        sentences = [_sentence(next(sentence_numbers), claim, numbers, notes) for claim in section.claims]
        blocks = arrange(sentences, section.gaps)
        tables = _on_file(section, evidence)
        grids = [grid(table, next(table_numbers), evidence, numbers) for table in tables]
        places = [(g.number, set(table.facts)) for table, g in zip(tables, grids, strict=True) if g]
        return Part(
            id=section.id,
            title="" if section.title == heading else section.title,
            told=blocks.told,
            gaps=blocks.untold,
            grids=tuple(g for g in grids if g),
            figures=tuple(caption(next(figure_numbers), c, evidence, numbers, places) for c in section.charts),
            lead="" if section.id.endswith("/rules") else RULES_SAY,
            rules=blocks.rules,
        )

    chapters = groupby(document.sections, key=lambda section: (section.heading or section.title, section.appendix))
    for (heading, appendix), sections in chapters:
        yield Chapter(heading, tuple(part(section, heading) for section in sections), appendix)


def _sentence(number: int, claim: Claim, numbers: Mapping[str, int], notes: tuple[Note, ...]) -> Sentence:
    sources = tuple(
        Source(notes[numbers[citation.evidence] - 1], citation.quote) for citation in _distinct(claim.citations)
    )
    flag = (
        ("Flagged" if claim.verdict in ("supported", "not_judged") else VERDICTS[claim.verdict])
        if claim.flagged
        else ""
    )
    return Sentence(number, claim, sources, flag)


def _distinct(citations: tuple[Citation, ...]) -> Iterator[Citation]:
    """Citations without a second mark for the same piece and words."""
    return iter({(citation.evidence, citation.quote): citation for citation in citations}.values())


def _raised(finding: Finding, numbers: Mapping[str, int]) -> Raised:
    elements = (
        ("Condition", finding.condition),
        ("Criteria", finding.criteria),
        ("Cause", finding.cause),
        ("Effect", finding.effect),
        ("Recommendation", finding.recommendation),
        ("Severity", f"{wording.severity(finding.severity)}: {finding.severity_basis}"),
        ("Due", wording.day(finding.due) if finding.due else "no date set"),
    )
    return Raised(finding, elements, tuple(dict.fromkeys(numbers[citation.evidence] for citation in finding.citations)))


def _duty(duty: Obligation) -> str:
    """The obligation in paraphrase, with a caveat if it was read in secondary sources only."""
    secondary = wording.reservation(duty.confidence)
    return f"{duty.statement} ({capitalised(secondary)}.)" if secondary else duty.statement


def _assessed(assessment: Assessment, evidence: Mapping[str, Evidence], numbers: Mapping[str, int]) -> Assessed:
    duty = evidence.get(assessment.obligation)
    return Assessed(
        assessment,
        _duty(duty) if isinstance(duty, Obligation) else "",
        tuple(numbers[id] for id in assessment.evidence if id in numbers),
    )
