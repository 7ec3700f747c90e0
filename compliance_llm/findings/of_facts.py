"""A Finding for a test that breached its limit, left doubt, was required and not run, or contradicts a report."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from compliance_llm import wording
from compliance_llm.facts.adverse_impact import SMALLEST
from compliance_llm.findings.advice import NOT_RUN, UNSETTLED, Advice, of_test
from compliance_llm.findings.clauses import Clauses, own_limit, sentence, severity_basis
from compliance_llm.policy.grading import due_after, grade_test
from compliance_llm.records import Citation, Fact, Finding, Subject

Ground = Literal["fail", "conflict", "unsettled", "not_tested"]
CONFLICT = "difference between the reported and the recomputed "  # how the label of such a Fact begins


def ground_of(fact: Fact) -> Ground | None:
    """Why a Fact raises a Finding under the policy, or None.

    A test without a limit that was not run is a limit of scope, shown as not run; a recorded limit makes it a Finding,
    unless the bank's own rule leaves the group out because it is too small to compare.
    """
    if fact.id.startswith("fact:conflict."):
        return "conflict"
    if fact.verdict == "not_tested":
        left_out = any(bin.label == SMALLEST for bin in fact.bins)
        return "not_tested" if fact.limit is not None and not left_out else None
    return fact.verdict if fact.verdict in ("fail", "unsettled") else None


def finding_of_fact(fact: Fact, ground: Ground, clauses: Clauses, subject: Subject, as_of: date) -> Finding:
    """The five elements; every figure in them is the Fact's own or stands in a clause cited."""
    name = fact.id.removeprefix("fact:")
    graded = name if ground in ("fail", "conflict") else ground
    severity, clause = grade_test(clauses.rules, graded, subject.materiality.level) or clauses.ungraded
    days, due_clause = due_after(clauses.rules, severity)
    criteria, criteria_clauses = _criteria(fact, ground, clause, clauses, subject)
    advice = _advice(name, ground)
    row = graded if graded in {grades.name for grades in clauses.rules.tests} else name.split(".")[0]
    return Finding(
        id="F-00",
        title=_title(fact, ground),
        condition=_condition(fact, ground),
        criteria=criteria,
        effect=advice.effect,
        recommendation=_recommendation(fact, ground, advice, subject),
        severity=severity,
        severity_basis=severity_basis(clauses, row, clause, due_clause, subject),
        topic=row,
        due=None if days is None else as_of + timedelta(days=days),
        as_of=as_of,
        citations=(Citation(evidence=fact.id), *clauses.cite(*criteria_clauses, clause, due_clause)),
    )


def _title(fact: Fact, ground: Ground) -> str:
    tail = {
        "fail": "breaches its limit",
        "conflict": "shows that two figures do not agree",
        "unsettled": "is not settled by its interval",
        "not_tested": "was not tested",
    }[ground]
    if ground == "conflict" and fact.label.startswith(CONFLICT):
        return f"The reported {fact.label.removeprefix(CONFLICT)} does not agree with the recomputed one"
    return f"{fact.label[:1].upper()}{fact.label[1:]} {tail}"


def _condition(fact: Fact, ground: Ground) -> str:
    if ground == "not_tested":
        return f"The {fact.label} {wording.verdict(fact)}: {fact.reason}."
    aside = "; ".join(
        words for words in (wording.interval(fact), wording.size(fact) if fact.unit != "cases" else "") if words
    )
    text = f"The {fact.label} is {wording.value(fact)}{f' ({aside})' if aside else ''}"
    if fact.limit is not None:
        text += f", {wording.comparison(fact)} {wording.limit(fact)}; it {wording.verdict(fact)}"
    if fact.reason:
        text += f"; {fact.reason}"
    if ground == "conflict":
        told = [
            f"the {bin.label} figure is {wording.number(bin.current, fact)}"
            for bin in fact.bins
            if bin.current is not None
        ]
        text += f"; {' and '.join(told)}" if told else ""
    return f"{text}."


def _criteria(fact: Fact, ground: Ground, grading: str, clauses: Clauses, subject: Subject) -> tuple[str, list[str]]:
    """What should be: the limit and who set it, then the policy's clauses in their own words."""
    decision = clauses.rules.decision
    cited = [{"not_tested": decision.not_tested_clause, "conflict": grading}.get(ground, decision.breach_clause)]
    limit = own_limit(clauses, fact, subject)
    if limit is not None and fact.limit is not None and fact.limit.authority == "policy":
        cited.insert(0, limit.clause)
    parts = [f"{wording.limit(fact)} set by {wording.authority(fact)}"] if fact.limit is not None else []
    passages = [passage for clause in cited if (passage := clauses.find(clause))]
    parts += [quote for clause in cited if (quote := clauses.quote(clause))]
    since = sorted({passage.since for passage in passages if passage.since})
    told = " ".join(sentence(part) for part in parts)
    return told + (f" The clauses apply from {since[-1].isoformat()}." if since else ""), cited


def _advice(name: str, ground: Ground) -> Advice:
    return {"unsettled": UNSETTLED, "not_tested": NOT_RUN}.get(ground) or of_test(name)


def _recommendation(fact: Fact, ground: Ground, advice: Advice, subject: Subject) -> str:
    proof = {
        "fail": f"validation closes the finding when {wording.limit(fact)} is met with the whole interval",
        "conflict": "validation closes the finding when the reported and the recomputed figure agree",
        "unsettled": "validation closes the finding when the interval settles the result",
        "not_tested": "validation closes the finding when the test has been run and its result is on file",
    }[ground]
    return f"{responsible(subject)} {advice.action}; {proof}."


def responsible(subject: Subject) -> str:
    """Who acts: the owner declared, or the words that none is."""
    return subject.owner or "The owner, whom the subject's folder does not name,"
