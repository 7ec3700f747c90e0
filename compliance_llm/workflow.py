"""The flow as functions that read like a paragraph. This is the whole product."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from compliance_llm.corpus import Corpus
from compliance_llm.draft import bind
from compliance_llm.draft.bind import bind_line
from compliance_llm.facts import examine
from compliance_llm.facts.tally import tally
from compliance_llm.findings import raise_findings
from compliance_llm.plans import FINDINGS, MODEL_CARD, not_on_file, prepare, register
from compliance_llm.ports import Drafter, Index, Judge, Server
from compliance_llm.records import (
    About,
    Battery,
    Brief,
    Bundle,
    Claim,
    Document,
    DocumentKind,
    Evidence,
    Fact,
    Line,
    Record,
    Section,
    Subject,
)
from compliance_llm.subject import documents_of, open_cases, results_of
from compliance_llm.verify import check_statements, coverage, reconcile, verify

TITLES: dict[DocumentKind, str] = {"model-card": "Model card", "findings": "Findings"}


class Plan(Record):
    """What kind of document is written, and as of which day."""

    kind: DocumentKind
    as_of: date


@dataclass(frozen=True)
class Parts:
    """The exchangeable parts of a run, made by ``wiring``."""

    index: Index
    drafter: Drafter
    judge: Judge


def establish(subject: Subject, server: Server | None = None) -> Battery:
    """Every Fact about a Subject: computed from its cases, imported, declared; and what its developers wrote.

    What in the material speaks to the program is set aside, and told of in the Battery. A database of a server is read
    through ``server``.
    """
    results, documents = results_of(subject), documents_of(subject)
    cases = open_cases(subject, server) if subject.data.scored else None
    battery = examine(subject, cases, results.facts, documents.passages)
    found = cases.set_aside if cases else ()
    if cases:
        cases.close()
    facts = (*tally(battery.facts), *battery.facts)
    set_aside = (*subject.set_aside, *found, *results.set_aside, *documents.set_aside)
    return battery.model_copy(update={"facts": facts, "set_aside": set_aside})


def write_document(plan: Plan, subject: Subject, battery: Battery, corpus: Corpus, parts: Parts) -> Bundle:
    """Draft, check and assemble one document from what was established and from the rules of its day."""
    rules = corpus.applicable(plan.as_of, subject.jurisdictions).within(kind=subject.kind)
    about = describe(subject)
    card = [prepare(outline, subject, battery, rules, parts.index) for outline in MODEL_CARD]
    assessments = tuple(a for brief in card for a in brief.assessments)
    gaps = tuple(gap for brief in card for gap in brief.gaps)
    told = card
    if plan.kind == "findings":  # what raises findings is the same, whichever document tells of them
        told = [prepare(outline, subject, battery, rules, parts.index) for outline in FINDINGS]
        told.append(not_on_file(subject, gaps))
    briefs = [*told, register(plan.kind, subject, rules, card)]
    evidence = {e.id: e for e in (*battery.facts, *rules.obligations, *rules.passages, *battery.documents)}

    def checked(claims: Sequence[Claim]) -> tuple[Claim, ...]:
        return verify(claims, evidence, about, plan.as_of, parts.judge)

    def check(line: Line, brief: Brief) -> str:
        (claim,) = checked([bind_line(line, brief, id="line")])
        return "" if claim.verdict == "supported" else claim.reason or "nothing shows that its words are borne out"

    drafts = parts.drafter.write(briefs, check=check)
    sections = [assemble(brief, checked(bind(draft, brief))) for draft, brief in zip(drafts, briefs, strict=True)]
    statements = check_statements(battery, about, plan.as_of)
    if statements:
        title = "Developers' statements, checked"
        sections.append(Section(id=f"{plan.kind}/statements", title=title, claims=statements))
    document = Document(
        kind=plan.kind,
        title=f"{TITLES[plan.kind]}: {subject.name}",
        as_of=plan.as_of,
        subject=about,
        sections=tuple(sections),
        assessments=assessments,
        findings=raise_findings(battery.facts, assessments, gaps, rules, subject, plan.as_of, statements=statements),
        not_tested=tuple(f.id for f in battery.facts if f.verdict == "not_tested"),
        coverage=coverage(assessments, sections),
        drafted_by=parts.drafter.name,
    )
    document = _counted(reconcile(document, evidence))
    return Bundle(document=document, evidence=_used(document, evidence))


def describe(subject: Subject) -> About:
    """What a front page says of a Subject."""
    return About(
        id=subject.id,
        name=subject.name,
        version=subject.version,
        kind=subject.kind,
        owner=subject.owner,
        developer=subject.developer,
        validator=subject.validator,
        jurisdictions=subject.jurisdictions,
        materiality=subject.materiality.level,
        digest=subject.digest,
    )


def assemble(brief: Brief, claims: tuple[Claim, ...]) -> Section:
    """A verified section: its sentences, its gaps, its tables and its figures."""
    return Section(
        id=brief.outline.id,
        title=brief.outline.title,
        heading=brief.outline.heading,
        claims=claims,
        gaps=brief.gaps,
        tables=brief.tables,
        charts=brief.charts,
    )


def _counted(document: Document) -> Document:
    verdicts = Counter(claim.verdict for section in document.sections for claim in section.claims)
    return document.model_copy(update={"verdicts": dict(sorted(verdicts.items()))})


def _used(document: Document, evidence: Mapping[str, Evidence]) -> tuple[Evidence, ...]:
    """Every Fact, and of the rules and documents what something in the Document points to."""
    used = {c.evidence for section in document.sections for claim in section.claims for c in claim.citations}
    used |= {c.evidence for finding in document.findings for c in finding.citations}
    used |= {a.obligation for a in document.assessments}
    return tuple(e for e in evidence.values() if isinstance(e, Fact) or e.id in used)
