"""A Finding compared with a new run: does what raised it still hold?

A test counts as passed only if the new figure meets its limit with the whole interval, and meets the limit recorded
with the Finding as well: a looser limit resolves nothing. What was not run, or cannot be found, is never a pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from compliance_llm.facts.limits import verdict
from compliance_llm.findings.register.entry import Entry
from compliance_llm.findings.register.events import Figure, Outcome, Tested, figure_of
from compliance_llm.findings.register.keys import DIFFERENCE, DOCUMENT, STATEMENT, class_of, is_obligation
from compliance_llm.records import Assessment, Fact, Finding, Limit

FILED = ("met", "on_file", "cannot_tell")  # what an Obligation comes to where what a program can see is on file
RELIED_ON = "fact:relied."  # Facts on what is reported, beside those on a difference
TRIED = ("fail", "unsettled", "not_tested")  # verdicts that raise a Finding


class Rerun(NamedTuple):
    """What a new run establishes."""

    facts: Mapping[str, Fact]
    assessments: Mapping[str, Assessment]  # by Obligation
    documents: frozenset[str]  # of the developers: "document.development-note"


class Judged(NamedTuple):
    """What a retest came to, why, and its figures before and after."""

    outcome: Outcome
    reason: str
    tests: tuple[Tested, ...]


def judge(entry: Entry, again: Finding | None, rerun: Rerun) -> Judged:
    """Whether a Finding still holds.

    Args:
        entry: the Finding as it is recorded.
        again: the same Finding as the new run raises it; None where it does not.
        rerun: what else the new run establishes.
    """
    tests = tuple(_tested(figure, rerun) for figure in entry.figures)
    kind = class_of(entry.elements.topic, entry.elements.evidence)
    if again is not None:
        return Judged("still_fails", f"It is raised again: {again.condition}", tests)
    told = {"test": _by_tests, "conflict": _by_reports, "gap": _by_evidence}[kind](entry, rerun)
    problems = list(told)
    if not problems:
        return Judged("passes", _resolved(kind), tests)
    fails = any(outcome == "still_fails" for outcome, _ in problems)
    reasons = " ".join(dict.fromkeys(reason for _, reason in problems))
    return Judged("still_fails" if fails else "not_judged", reasons, tests)


def _tested(figure: Figure, rerun: Rerun) -> Tested:
    now = rerun.facts.get(figure.id)
    return Tested(before=figure, after=figure_of(now) if now is not None else None)


def _by_tests(entry: Entry, rerun: Rerun) -> Iterator[tuple[Outcome, str]]:
    """What still stands against the tests: of a limit that is not met, or of a figure that was not computed.

    Figures without a limit need only be computed; those made of other Facts come and go with what they tell, so that
    their inputs are looked for instead.
    """
    for figure in entry.figures:
        now = rerun.facts.get(figure.id)
        if now is None and figure.limit is None and figure.inputs:
            if missing := [id for id in figure.inputs if not _computed(rerun.facts.get(id))]:
                yield "not_judged", f"The {figure.label} rests on what was not computed: {', '.join(missing)}."
        elif now is None:
            yield "not_judged", f"The {figure.label} was not computed."
        elif now.verdict == "not_tested":
            yield "not_judged", f"The {now.label} was not tested: {now.reason}."
        elif now.verdict in TRIED:
            yield "still_fails", f"The {now.label} does not meet its limit with the whole interval."
        elif not _meets(now, figure):
            yield "still_fails", f"The {now.label} does not meet the limit recorded with the finding."
    if not entry.figures:
        yield "not_judged", "The figures it rests on were not recorded with it."


def _computed(fact: Fact | None) -> bool:
    return fact is not None and fact.value is not None


def _meets(now: Fact, figure: Figure) -> bool:
    """Whether a Fact meets the limit that was recorded with a Figure, with its whole interval."""
    if figure.limit is None:
        return True
    limit = Limit(min=figure.limit.min, max=figure.limit.max, authority="policy", source=figure.limit.source)
    return verdict(now.model_copy(update={"limit": None, "verdict": "none"}), limit) == "pass"


def _by_reports(entry: Entry, rerun: Rerun) -> Iterator[tuple[Outcome, str]]:
    """A report that was taken away agrees with nothing; so what was reported must still be there."""
    sentences = [figure.source for figure in entry.figures if figure.id.startswith(STATEMENT)]
    for place in (*entry.elements.evidence, *sentences):
        document = place.partition(":")[0]
        if document.startswith(DOCUMENT) and document not in rerun.documents:
            yield "not_judged", f"The document {document.removeprefix(DOCUMENT)} is no longer on file."
        if place.startswith(DIFFERENCE) and place.replace(DIFFERENCE, RELIED_ON) not in rerun.facts:
            yield "not_judged", "The reported figure is no longer on file."


def _by_evidence(entry: Entry, rerun: Rerun) -> Iterator[tuple[Outcome, str]]:
    """Missing evidence is filed only where a rule that asks for it was assessed, and found it."""
    found = [rerun.assessments[id] for id in entry.elements.evidence if id in rerun.assessments]
    asked = [it for it in found if it.verdict != "not_applicable"]
    if not asked:
        yield "not_judged", "None of the rules that ask for the evidence applies in the new run."
    for it in asked:
        if it.verdict not in FILED:
            yield "still_fails", f"{it.citation}: {it.reason}"
    if not any(is_obligation(id) for id in entry.elements.evidence):
        yield "not_judged", "The rules that ask for the evidence were not recorded with it."


def _resolved(kind: str) -> str:
    return {
        "test": "Every test meets its limit with the whole interval.",
        "conflict": "The report and the recomputed figures agree.",
        "gap": "The evidence that can be checked is on file; a person judges its content.",
    }[kind]
