"""Missing evidence → at most two Findings, where the policy says that gaps count: the gravest, and the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from compliance_llm.analysis.words import listed, sentence
from compliance_llm.corpus import Corpus
from compliance_llm.findings.advice import of_topic
from compliance_llm.findings.criteria import rule_in_words
from compliance_llm.findings.from_messages import responsible
from compliance_llm.policy.clauses import cite, quote
from compliance_llm.policy.grading import SEVERITIES, due_after, grade_topic
from compliance_llm.records import Assessment, Citation, Finding, Gap, Policy, Severity, Subject

TOLD_RULES = 3  # criteria told in words; the others are cited
TOLD_PIECES = 8
IN_TITLE = 2


def gaps_that_count(gaps: Sequence[Gap], policy: Policy, corpus: Corpus, subject: Subject) -> list[list[Gap]]:
    """The gaps that the policy wants raised, each Obligation once: those graded gravest, then all others.

    A gap in what a text only suggests, on a topic that the policy leaves out, or in what a policy other than the
    governing one asks for, is listed in the document and raises nothing.
    """
    rule = policy.rules.gaps
    if rule is None:
        return []
    others = {it.id for it in corpus.instruments if it.binding == "policy"} - {policy.rules.instrument}
    theirs = {it.id for it in corpus.obligations if it.instrument in others}
    asked = {
        gap.obligation: gap
        for gap in gaps
        if gap.topic in rule.topics and gap.force in rule.forces and gap.obligation not in theirs
    }
    by_severity: dict[Severity, list[Gap]] = {}
    for gap in asked.values():
        if grade := grade_topic(policy.rules, gap.topic, subject.materiality.level):
            by_severity.setdefault(grade[0], []).append(gap)
    groups = [by_severity[severity] for severity in SEVERITIES if severity in by_severity]
    rest = [gap for group in groups[1:] for gap in group]
    return [*groups[:1], *([rest] if rest else [])]


def finding_of_gaps(
    gaps: Sequence[Gap],
    assessments: Mapping[str, Assessment],
    policy: Policy,
    corpus: Corpus,
    subject: Subject,
    as_of: date,
) -> Finding:
    """The five elements of missing evidence, graded by its gravest topic."""
    level = subject.materiality.level
    grades = {gap.topic: grade for gap in gaps if (grade := grade_topic(policy.rules, gap.topic, level))}
    topic = min(grades, key=lambda name: (SEVERITIES.index(grades[name][0]), list(grades).index(name)))
    severity, clause = grades[topic]
    days, due_clause = due_after(policy.rules, severity)
    missing = list(dict.fromkeys(piece for gap in gaps for piece in gap.pieces or (gap.missing,)))
    asks = policy.rules.gaps.clause if policy.rules.gaps else ""
    return Finding(
        id="F-00",
        title=f"Not on file: {listed(missing, IN_TITLE)}",
        condition=_condition(gaps, missing, assessments),
        criteria=_criteria(gaps, asks, policy, corpus),
        effect=" ".join(dict.fromkeys(of_topic(gap.topic) for gap in gaps)),
        recommendation=(
            f"{sentence(responsible(subject))[:-1]} files the evidence named in the condition. It is closed when a new "
            "run finds it on file and validation has judged it."
        ),
        severity=severity,
        severity_basis=(
            f"Graded {severity} under clause {clause} of the {policy.name} for a model of {level} materiality."
        ),
        topic=topic,
        due=None if days is None else as_of + timedelta(days=days),
        as_of=as_of,
        message="gaps",
        key=f"{subject.id}/gaps.{severity}",
        citations=(
            *(Citation(evidence=gap.obligation) for gap in gaps),
            *cite(policy, *filter(None, (asks, clause, due_clause))),
        ),
    )


def _condition(gaps: Sequence[Gap], missing: Sequence[str], assessments: Mapping[str, Assessment]) -> str:
    verdicts = {a.verdict for gap in gaps if (a := assessments.get(gap.obligation))}
    part = " Part of the evidence that the rules look for is on file." if "partly_met" in verdicts else ""
    return f"Not on file: {listed(missing, TOLD_PIECES)}.{part}"


def _criteria(gaps: Sequence[Gap], asks: str, policy: Policy, corpus: Corpus) -> str:
    rules = {it.id: it for it in corpus.obligations}
    told = [rule_in_words(rules[gap.obligation]) for gap in gaps if gap.obligation in rules][:TOLD_RULES]
    if more := list(dict.fromkeys(gap.citation for gap in gaps[TOLD_RULES:])):
        told.append(f"Evidence is also looked for by {listed(more)}.")
    if said := quote(policy, asks):
        told.append(sentence(said))
    return " ".join(told)
