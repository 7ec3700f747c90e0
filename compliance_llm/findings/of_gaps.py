"""One Finding for each missing piece of evidence, however many Obligations look for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from compliance_llm import wording
from compliance_llm.corpus import Corpus
from compliance_llm.findings.advice import of_topic
from compliance_llm.findings.clauses import Clauses, listed, sentence, severity_basis
from compliance_llm.findings.of_facts import responsible
from compliance_llm.policy.grading import due_after, grade_topic
from compliance_llm.records import Assessment, Citation, Finding, Gap, GapTopics, Obligation, Severity, Subject

ORDER: tuple[Severity, ...] = ("critical", "high", "medium", "low", "observation")
SPEAKS = {"must": "requires", "should": "looks for", "may": "suggests"}
TOLD_RULES = 4  # criteria told in words; the others are cited


def groups(gaps: Sequence[Gap], rule: GapTopics | None) -> list[list[Gap]]:
    """The gaps that the policy wants raised, those together that miss a piece in common; each Obligation once.

    A gap in what a text only suggests, or on a topic that the policy leaves out, is listed in the document and raises
    nothing.
    """
    found: list[list[Gap]] = []
    if rule is None:
        return found
    for gap in {gap.obligation: gap for gap in gaps if gap.topic in rule.topics and gap.force in rule.forces}.values():
        shared = [group for group in found if any(_pieces(gap) & _pieces(other) for other in group)]
        found = [group for group in found if group not in shared]
        found.append([*(other for group in shared for other in group), gap])
    return found


def _pieces(gap: Gap) -> set[str]:
    return {piece.casefold() for piece in gap.pieces or (gap.missing,)}


def _missing(gaps: Sequence[Gap]) -> str:
    """What the gaps of one Finding miss, each piece once."""
    return listed(list(dict.fromkeys(piece for gap in gaps for piece in gap.pieces or (gap.missing,))))


def finding_of_gaps(
    gaps: Sequence[Gap],
    assessments: Mapping[str, Assessment],
    clauses: Clauses,
    corpus: Corpus,
    subject: Subject,
    as_of: date,
) -> Finding:
    """The five elements of a missing piece of evidence, graded by its gravest topic."""
    level = subject.materiality.level
    grades = {gap.topic: grade_topic(clauses.rules, gap.topic, level) or clauses.ungraded for gap in gaps}
    topic = min(grades, key=lambda name: (ORDER.index(grades[name][0]), name))
    severity, clause = grades[topic]
    days, due_clause = due_after(clauses.rules, severity)
    missing = _missing(gaps)
    return Finding(
        id="F-00",
        title=f"Not on file: {missing}",
        condition=_condition(gaps, assessments),
        criteria=_criteria(gaps, clauses, corpus),
        effect=of_topic(topic),
        recommendation=(
            f"{responsible(subject)} files the evidence named in the condition in the subject's folder; validation "
            "closes the finding when a new run finds it there and has judged it."
        ),
        severity=severity,
        severity_basis=severity_basis(clauses, topic, clause, due_clause, subject),
        topic=topic,
        due=None if days is None else as_of + timedelta(days=days),
        as_of=as_of,
        citations=(
            *(Citation(evidence=gap.obligation) for gap in gaps),
            *clauses.cite(_clause(clauses), clause, due_clause),
        ),
    )


def _condition(gaps: Sequence[Gap], assessments: Mapping[str, Assessment]) -> str:
    verdicts = {a.verdict for gap in gaps if (a := assessments.get(gap.obligation))}
    part = " Part of the evidence the rules look for is on file." if "partly_met" in verdicts else ""
    return f"The subject's folder does not hold: {_missing(gaps)}.{part}"


def _criteria(gaps: Sequence[Gap], clauses: Clauses, corpus: Corpus) -> str:
    told = [_rule(gap, corpus) for gap in gaps[:TOLD_RULES]]
    if more := gaps[TOLD_RULES:]:
        told.append(f"So do {listed([gap.citation for gap in more])}.")
    if quote := clauses.quote(_clause(clauses)):
        told.append(sentence(quote))
    return " ".join(told)


def _rule(gap: Gap, corpus: Corpus) -> str:
    """One rule in paraphrase, as strongly as it speaks, with the day since which it applies."""
    found = next((o for o in corpus.obligations if o.id == gap.obligation), None)
    if found is None:
        return f"{gap.citation} {SPEAKS[gap.force]} it."
    return f"{gap.citation}{_since(found)} {SPEAKS[gap.force]} the following, in paraphrase: {_lower(found.statement)}."


def _since(rule: Obligation) -> str:
    """Since when a rule applies, and whether it was read in secondary sources only."""
    since = f"applies from {rule.since.isoformat()}" if rule.since else ""
    told = "; ".join(filter(None, (since, wording.reservation(rule.confidence))))
    return f" ({told})" if told else ""


def _clause(clauses: Clauses) -> str:
    return clauses.rules.gaps.clause if clauses.rules.gaps else clauses.rules.decision.breach_clause


def _lower(statement: str) -> str:
    return statement[:1].lower() + statement[1:].rstrip(".")
