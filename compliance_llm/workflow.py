"""The flow as functions that read like a paragraph. This is the whole product."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from compliance_llm.analysis.analyse import Analysis, analyse
from compliance_llm.corpus import Corpus
from compliance_llm.draft import bind
from compliance_llm.draft.bind import bind_line
from compliance_llm.draft.told import SUMMARY, as_appendix, claims_of, summarised, told_through
from compliance_llm.facts import examine
from compliance_llm.facts.called import called
from compliance_llm.facts.governance import as_of_fact, set_aside_fact
from compliance_llm.facts.tally import tally
from compliance_llm.findings import opinion_facts, opinion_of, opinion_rule, raise_findings
from compliance_llm.plans import (
    CARD,
    DEVELOPMENT,
    FINDINGS,
    MODEL_CARD,
    REPORT,
    assess_all,
    not_on_file,
    prepare,
    register,
)
from compliance_llm.policy.yardsticks import Yardsticks
from compliance_llm.ports import Drafter, Index, Judge, Scorer, Server
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
    Finding,
    Line,
    Policy,
    Record,
    Section,
    Subject,
)
from compliance_llm.subject import documents_of, open_cases, results_of
from compliance_llm.verify import check_statements, contradicted_statements, coverage, reconcile, verify
from compliance_llm.verify.reported import reported_figures

TITLES: dict[DocumentKind, str] = {
    "model-card": "Model card",
    "validation-report": "Validation report",
    "development-document": "Development document",
    "findings": "Findings",
}
PLANS = {"model-card": CARD, "validation-report": REPORT, "development-document": DEVELOPMENT}


class Plan(Record):
    """The kind of a document and its date."""

    kind: DocumentKind
    as_of: date
    policy_by: str = ""  # what chose the governing policy


@dataclass(frozen=True)
class Parts:
    """The exchangeable parts of a run, made by ``wiring``."""

    index: Index
    drafter: Drafter
    judge: Judge


def establish(
    subject: Subject,
    policy: Policy | None = None,
    yardsticks: Yardsticks | None = None,
    *,
    as_of: date | None = None,
    server: Server | None = None,
    scorer: Scorer | None = None,
) -> Battery:
    """Every Fact about a Subject: computed from its cases, imported, declared; and what its developers wrote.

    Results are compared with the limits of the governing policy and of subject.yaml, else with the yardsticks. With
    ``as_of``, approvals and the age of the data are compared with that day. Instructions to the program in the
    material are set aside and recorded in the Battery. A database of a server is read through ``server``; ``scorer``
    runs the Subject's model file.
    """
    results, documents = results_of(subject), documents_of(subject)
    cases = open_cases(subject, server) if subject.data.scored else None
    battery = examine(subject, cases, results.facts, documents.passages, policy, yardsticks, scorer=scorer)
    found = cases.set_aside if cases else ()
    if cases:
        cases.close()
    set_aside = (*subject.set_aside, *found, *results.set_aside, *documents.set_aside)
    reported = reported_figures(battery, subject)
    statements = contradicted_statements(battery, describe(subject))
    day = (as_of_fact(as_of),) if as_of else ()
    aside = (set_aside_fact(n, it.where, it.words, it.how) for n, it in enumerate(set_aside, start=1))
    facts = (*tally(battery.facts), *day, *battery.facts, *reported, *statements, *aside)
    return battery.model_copy(update={"facts": called(facts, subject.names, battery.samples), "set_aside": set_aside})


def with_aggregates(battery: Battery, policy: Policy | None) -> Battery:
    """The battery with the counts, differences and ratios that Messages are made of."""
    return battery.model_copy(update={"facts": (*battery.facts, *analyse(battery.facts, policy).facts)})


def write_document(
    plan: Plan, subject: Subject, battery: Battery, corpus: Corpus, parts: Parts, policy: Policy | None = None
) -> Bundle:
    """Analyse, draft, check and assemble one document from what was established and from the rules of its day."""
    rules = corpus.applicable(plan.as_of, subject.jurisdictions).within(kind=subject.kind)
    about = describe(subject)
    analysis = analyse(battery.facts, policy)
    battery = battery.model_copy(update={"facts": (*battery.facts, *analysis.facts)})
    failing = _failing(analysis)
    card = [prepare(outline, subject, battery, rules, parts.index, failing) for outline in MODEL_CARD]
    assessments = tuple(a for brief in card for a in brief.assessments)
    gaps = tuple(gap for brief in card for gap in brief.gaps)
    findings = raise_findings(analysis.said, assessments, gaps, rules, subject, plan.as_of, policy)
    if plan.kind == "validation-report":  # which says of itself what its findings come to
        battery = battery.model_copy(update={"facts": (*battery.facts, *opinion_facts(findings, policy))})
        analysis = analyse(battery.facts, policy)
    evidence = {e.id: e for e in (*battery.facts, *rules.obligations, *rules.passages, *battery.documents)}
    messages = {it.id: it for it in analysis.messages}

    def checked(claims: Sequence[Claim]) -> tuple[Claim, ...]:
        return verify(claims, evidence, about, plan.as_of, parts.judge, messages=messages)

    def check(line: Line, brief: Brief) -> str:
        (claim,) = checked([bind_line(line, brief, id="line")])
        return (
            "" if claim.verdict == "supported" else claim.reason or "nothing shows that the evidence supports its words"
        )

    def drafted(briefs: Sequence[Brief]) -> list[Section]:
        drafts = parts.drafter.write(briefs, check=check)
        return [assemble(brief, checked(bind(draft, brief))) for draft, brief in zip(drafts, briefs, strict=True)]

    statements = _statements(plan.kind, check_statements(battery, about, plan.as_of))
    in_force = register(plan.kind, subject, rules, card)
    match plan.kind:
        case "validation-report" | "model-card" | "development-document":
            tier, rule = subject.materiality.level, opinion_rule(findings, policy)
            told = [
                section.model_copy(update={"claims": checked(section.claims)})
                for section in told_through(plan.kind, PLANS[plan.kind], analysis.said, battery, tier, rule)
            ]
            missing = not_on_file(plan.kind, subject, gaps)
            if plan.kind == "development-document":  # whose reader mends what is marked here
                sections = [*told, *statements, *drafted([missing]), *map(as_appendix, drafted([in_force]))]
            else:
                figures = [brief for brief in card if brief.outline.id != SUMMARY]
                behind = drafted([*(figures if plan.kind == "model-card" else [missing]), in_force])
                sections = [*told, *map(as_appendix, (*behind, *statements))]
        case "findings":  # what raises findings is the same, whichever document tells of them
            briefs = [prepare(outline, subject, battery, rules, parts.index) for outline in FINDINGS]
            told = drafted([*briefs, not_on_file(plan.kind, subject, gaps), in_force])
            sections = [summarised(plan.kind, checked(claims_of(analysis, battery))), *told, *statements]
    document = Document(
        kind=plan.kind,
        title=f"{TITLES[plan.kind]}: {subject.name}",
        as_of=plan.as_of,
        subject=about,
        opinion=opinion_of(battery.facts),
        sections=tuple(sections),
        assessments=assessments,
        messages=analysis.messages,
        findings=findings,
        not_tested=tuple(f.id for f in battery.facts if f.verdict == "not_tested"),
        coverage=coverage(assessments, sections),
        drafted_by=parts.drafter.name,
        policy=policy.name if policy else "",
        policy_by=plan.policy_by,
    )
    document = _counted(reconcile(document, evidence))
    return Bundle(document=document, evidence=_used(document, evidence))


def _statements(kind: DocumentKind, claims: tuple[Claim, ...]) -> tuple[Section, ...]:
    """The section of what the developers wrote and the Facts contradict or support; none where nothing was checked."""
    title = "Developers' statements, checked"
    return (Section(id=f"{kind}/statements", title=title, claims=claims),) if claims else ()


def find(subject: Subject, battery: Battery, corpus: Corpus, policy: Policy | None, as_of: date) -> tuple[Finding, ...]:
    """The Findings of a Subject, without a document around them; they are those of every document of the day."""
    rules = corpus.applicable(as_of, subject.jurisdictions).within(kind=subject.kind)
    analysis = analyse(battery.facts, policy)
    facts = (*battery.facts, *analysis.facts)
    assessments, gaps = assess_all(MODEL_CARD, subject.kind, facts, rules, _failing(analysis))
    return raise_findings(analysis.said, assessments, gaps, rules, subject, as_of, policy)


def _failing(analysis: Analysis) -> set[str]:
    """The Facts that bad news is about first."""
    return {it.message.facts[0] for it in analysis.said if it.message.polarity == "bad"}


def describe(subject: Subject) -> About:
    """The description of a Subject on a front page."""
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
