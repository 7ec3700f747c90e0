"""What every view shows, in reading order: sentences and sources numbered once, for all views.

Sentences are numbered 1, 2, … in the order of document.json (``c12`` is the twelfth claim of that file, whatever its
id), and Evidence in the order of its first use (``e3``). Views turn these numbers into footnotes, anchors and
bookmarks, by which a sentence that a person edited is found again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.records import (
    Assessment,
    Bundle,
    Chart,
    Citation,
    Claim,
    Document,
    Evidence,
    Fact,
    Finding,
    Gap,
    Obligation,
    Section,
)
from compliance_llm.render.grids import Grid, grid
from compliance_llm.render.notes import Note, capitalised, note
from compliance_llm.render.phrases import DOCUMENTS, KINDS, VERDICTS, drafted, figures

SENTENCES_PER_PARAGRAPH = 4
MEASURES_IN_A_CAPTION = 3
NOT_ON_FILE = "Not on file"


class Source(NamedTuple):
    """A numbered piece of Evidence under a sentence, and the words quoted from it."""

    note: Note
    quote: str | None


class Sentence(NamedTuple):
    """One Claim as shown: ``flag`` is the word of a flagged one, else empty."""

    number: int
    claim: Claim
    sources: tuple[Source, ...]
    flag: str


class Figure(NamedTuple):
    """A numbered figure with the measures it shows."""

    number: int
    chart: Chart
    caption: str
    sources: tuple[int, ...]


class Part(NamedTuple):
    """One section; ``title`` is empty where the chapter's heading says it already."""

    id: str
    title: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    gaps: tuple[Gap, ...]
    grids: tuple[Grid, ...]
    figures: tuple[Figure, ...]


class Chapter(NamedTuple):
    """Consecutive sections under one heading."""

    heading: str
    parts: tuple[Part, ...]


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
    glance: tuple[tuple[str, str], ...]
    chapters: tuple[Chapter, ...]
    findings: tuple[Raised, ...]
    not_tested: tuple[tuple[str, str, int], ...]  # label, reason, number of the Evidence
    assessments: tuple[Assessed, ...]
    notes: tuple[Note, ...]
    facts: tuple[Fact, ...]  # all on file, told or not


def lay_out(bundle: Bundle) -> Layout:
    """Number and order everything a view shows."""
    document = bundle.document
    evidence = {piece.id: piece for piece in bundle.evidence}
    numbers = {id: number for number, id in enumerate(dict.fromkeys(_used(document)), start=1)}
    notes = tuple(note(number, id, evidence.get(id)) for id, number in numbers.items())
    return Layout(
        document=document,
        name=DOCUMENTS[document.kind],
        notice=drafted(document),
        control=_control(document),
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


def _used(document: Document) -> Iterator[str]:
    """Ids of Evidence in the order in which a reader meets them, with repeats."""
    for section in document.sections:
        yield from (citation.evidence for claim in section.claims for citation in claim.citations)
        yield from (id for table in section.tables for id in table.facts)
        yield from (id for chart in section.charts for id in chart.facts)
    yield from (citation.evidence for finding in document.findings for citation in finding.citations)
    yield from document.not_tested
    yield from (id for assessment in document.assessments for id in assessment.evidence)


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
        ("As of", document.as_of.isoformat()),
        ("Digest of folder", about.digest[:16] or NOT_ON_FILE),
        ("Drafted by", document.drafted_by),
    )


def _chapters(
    document: Document, evidence: Mapping[str, Evidence], numbers: Mapping[str, int], notes: tuple[Note, ...]
) -> Iterator[Chapter]:
    sentence_numbers, figure_numbers = iter(range(1, 1_000_000)), iter(range(1, 1_000_000))

    def part(section: Section, heading: str) -> Part:
        sentences = [_sentence(next(sentence_numbers), claim, numbers, notes) for claim in section.claims]
        tables = (grid(table.title, table.facts, evidence, numbers) for table in section.tables)
        return Part(
            id=section.id,
            title="" if section.title == heading else section.title,
            paragraphs=tuple(_paragraphs(sentences)),
            gaps=section.gaps,
            grids=tuple(table for table in tables if table),
            figures=tuple(_figure(next(figure_numbers), chart, evidence, numbers) for chart in section.charts),
        )

    for heading, sections in groupby(document.sections, key=lambda section: section.heading or section.title):
        yield Chapter(heading, tuple(part(section, heading) for section in sections))


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


def _paragraphs(sentences: list[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    """Sentences about one kind of Evidence together, at most four; a flagged one stands alone."""

    def topic(sentence: Sentence) -> tuple[int, str]:
        return (sentence.number if sentence.flag else 0, sentence.sources[0].note.kind if sentence.sources else "")

    for _, run in groupby(sentences, key=topic):
        together = list(run)
        for begin in range(0, len(together), SENTENCES_PER_PARAGRAPH):
            yield tuple(together[begin : begin + SENTENCES_PER_PARAGRAPH])


def _figure(number: int, chart: Chart, evidence: Mapping[str, Evidence], numbers: Mapping[str, int]) -> Figure:
    facts = [fact for id in chart.facts if isinstance(fact := evidence.get(id), Fact)]
    measures = "; ".join(_measure(fact) for fact in facts) if len(facts) <= MEASURES_IN_A_CAPTION else ""
    caption = f"{chart.title.rstrip('.')}." + (f" {capitalised(measures)}." if measures else "")
    return Figure(number, chart, caption, tuple(numbers[id] for id in chart.facts))


def _measure(fact: Fact) -> str:
    interval = wording.interval(fact)
    return f"{fact.label}: {wording.value(fact)}" + (f" ({interval})" if interval else "")


def _raised(finding: Finding, numbers: Mapping[str, int]) -> Raised:
    elements = (
        ("Condition", finding.condition),
        ("Criteria", finding.criteria),
        ("Cause", finding.cause),
        ("Effect", finding.effect),
        ("Recommendation", finding.recommendation),
        ("Severity", f"{finding.severity}: {finding.severity_basis}"),
        ("Due", finding.due.isoformat() if finding.due else "no date set"),
    )
    return Raised(finding, elements, tuple(dict.fromkeys(numbers[citation.evidence] for citation in finding.citations)))


def _assessed(assessment: Assessment, evidence: Mapping[str, Evidence], numbers: Mapping[str, int]) -> Assessed:
    duty = evidence.get(assessment.obligation)
    return Assessed(
        assessment,
        duty.statement if isinstance(duty, Obligation) else "",
        tuple(numbers[id] for id in assessment.evidence),
    )
