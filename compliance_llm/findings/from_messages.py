"""Messages of bad news → Findings: condition, criteria, cause, effect, recommendation, graded by the policy."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from compliance_llm.analysis.analyse import Said
from compliance_llm.analysis.types import UNKNOWN_CAUSE, Advice
from compliance_llm.analysis.view import name_of
from compliance_llm.analysis.words import sentence
from compliance_llm.corpus import Corpus
from compliance_llm.findings.criteria import Criteria, criteria_of
from compliance_llm.policy.clauses import cite
from compliance_llm.policy.grading import SEVERITIES, due_after, grade_test, grade_topic, graded, row_of
from compliance_llm.records import Citation, Finding, Graded, Policy, Severity, Subject

NOT_GRADED: Graded = "not_graded"
NO_POLICY = "Not graded: no policy is set."
NO_ROW = "Not graded: the policy has no rule for this subject."
MOST_FACTS = 12  # cited by one Finding; its Messages name all
MOST_EFFECTS = 3


def groups(said: Sequence[Said], policy: Policy | None) -> list[list[Said]]:
    """The Messages that raise Findings, those together that have one cause; the most important of each leads."""
    found: dict[str, list[Said]] = {}
    for it in said:
        advice = it.type.advice
        if advice is None or (advice.only_if_graded and not _has_row(advice, it, policy)):
            continue
        found.setdefault(it.cause, []).append(it)
    return list(found.values())


def finding_of(group: Sequence[Said], policy: Policy | None, corpus: Corpus, subject: Subject, as_of: date) -> Finding:
    """The five elements; every figure in them is that of a Fact, or stands in a clause cited."""
    lead = group[0]
    advice = _advice(lead)
    severity, basis, clauses = _severity(group, policy, subject)
    days, due_clause = due_after(policy.rules, severity) if policy and severity != "not_graded" else (None, "")
    criteria = criteria_of(group, policy, corpus)
    facts = list(dict.fromkeys(id for it in group for id in it.message.facts))[:MOST_FACTS]
    return Finding(
        id="F-00",
        title=_title(group),
        condition=" ".join(dict.fromkeys(it.message.text for it in group)),
        criteria=criteria.text,
        cause=_cause(group),
        effect=" ".join(list(dict.fromkeys(_advice(it).effect(it.found) for it in group))[:MOST_EFFECTS]),
        recommendation=f"{sentence(responsible(subject))[:-1]} {advice.action}. It is closed when {advice.closes}.",
        severity=severity,
        severity_basis=basis,
        topic=advice.topic,
        due=None if days is None else as_of + timedelta(days=days),
        as_of=as_of,
        message=lead.type.name,
        messages=tuple(it.message.id for it in group),
        key=f"{subject.id}/{lead.cause}",
        citations=(
            *(Citation(evidence=id) for id in facts),
            *_cited(criteria, policy, (*clauses, due_clause)),
        ),
    )


def responsible(subject: Subject) -> str:
    """Who acts: the owner declared, or the words that none is."""
    return str(subject.owner) if subject.owner else "the owner, who is not named on file,"


def _advice(it: Said) -> Advice:
    assert it.type.advice is not None  # only such Messages are grouped
    return it.type.advice


def _has_row(advice: Advice, it: Said, policy: Policy | None) -> bool:
    return policy is not None and any(row_of(policy.rules, test) for test in _tests(advice, it))


def _tests(advice: Advice, it: Said) -> list[str]:
    """Names under which the policy may grade it, those of limits breached before all."""
    breached = [name_of(fact) for fact in it.found.facts if fact.verdict == "fail"]
    return [test.format(name=name) for test in advice.tests for name in (breached[:1] or [name_of(it.found.facts[0])])]


def _severity(group: Sequence[Said], policy: Policy | None, subject: Subject) -> tuple[Graded, str, list[str]]:
    """The gravest grade of the group by the policy's tables, the words of the rule, and the clauses behind it."""
    if policy is None:
        return NOT_GRADED, NO_POLICY, []
    level = subject.materiality.level
    grades: list[tuple[Severity, str]] = []
    for it in group:
        advice = _advice(it)
        row = next((row for test in _tests(advice, it) if (row := row_of(policy.rules, test))), None)
        grade = graded(row, level) or grade_topic(policy.rules, advice.topic, level)
        grade = grade or grade_test(policy.rules, "other", level)
        grades += [grade] if grade else []
    if not grades:
        return NOT_GRADED, NO_ROW, []
    severity, clause = min(grades, key=lambda it: SEVERITIES.index(it[0]))
    return (
        severity,
        f"Graded {severity} under clause {clause} of the {policy.name} for a model of {level} materiality.",
        [clause],
    )


def _title(group: Sequence[Said]) -> str:
    first = _advice(group[0]).title(group[0].found)
    others = len({_advice(it).title(it.found) for it in group}) - 1
    return f"{first} (and {others} more)" if others else first


def _cause(group: Sequence[Said]) -> str:
    causes = [cause for it in group if (cause := _advice(it).cause(it.found)) != UNKNOWN_CAUSE]
    return " ".join(dict.fromkeys(causes)) or UNKNOWN_CAUSE


def _cited(criteria: Criteria, policy: Policy | None, clauses: Sequence[str]) -> list[Citation]:
    graded_by = cite(policy, *filter(None, clauses)) if policy else ()
    cited = {it.evidence: it for it in (*criteria.citations, *graded_by)}
    return list(cited.values())
