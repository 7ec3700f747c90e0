"""The register in words: what happened to a Finding, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import get_args

from compliance_llm import wording
from compliance_llm.findings.register.entry import Entry
from compliance_llm.findings.register.events import (
    Accepted,
    Closed,
    DueMoved,
    Event,
    Figure,
    Grade,
    NotRaised,
    Outcome,
    Proposed,
    Raised,
    Reopened,
    Retested,
    Source,
    Tested,
)
from compliance_llm.findings.register.keys import DIFFERENCE

STATUS = {
    "open": "open",
    "closure_proposed": "closure proposed",
    "accepted": "risk accepted",
    "closed": "closed",
}
OUTCOMES: dict[Outcome, str] = {
    "passes": "passes",
    "still_fails": "still fails",
    "not_judged": "could not be judged",
}
GRADES: dict[Grade, str] = {grade: grade.replace("_", " ") for grade in get_args(Grade)}
_VERDICTS = {"unsettled": "inconclusive", "not_tested": wording.NOT_TESTED, "none": "no limit"}


def status(entry: Entry) -> str:
    """How a Finding stands: "open, 12 days overdue", "closed on 3 March 2027"."""
    parts = [STATUS[entry.status]]
    if entry.status == "closed" and entry.closed_on:
        parts = [f"closed on {wording.day(entry.closed_on)}"]
    if entry.status == "accepted" and entry.accepted_until:
        parts = [f"risk accepted until {wording.day(entry.accepted_until)}"]
    if entry.overdue:
        parts.append(f"{entry.days_overdue} day{'s' if entry.days_overdue != 1 else ''} overdue")
    if entry.is_open and entry.not_raised_since:
        parts.append("not raised again")
    return ", ".join(parts)


def due(entry: Entry) -> str:
    """When a Finding is due, with the first date where it was moved."""
    first = wording.day(entry.first_due) if entry.first_due else "none"
    if entry.due is None:
        return "none"
    return wording.day(entry.due) + (f" (first due date: {first})" if entry.due != entry.first_due else "")


def telling(figures: Iterable[Figure]) -> list[Figure]:
    """The figures that a reader needs: those with a limit, or else all that are not made of others."""
    given = list(figures)
    return [it for it in given if it.limit is not None] or [it for it in given if not it.inputs]


def figure(it: Figure) -> str:
    """A figure with its verdict: "0.753 (…), below the floor of 0.800: fail"."""
    return f"{it.shown}: {_VERDICTS.get(it.verdict, it.verdict)}"


def tested(tests: Sequence[Tested]) -> Iterator[tuple[str, str, str]]:
    """What was tested, how it was recorded, and how it is now."""
    now = {it.before.id: it.after for it in tests}
    for before in telling(it.before for it in tests):
        gone = "no difference found" if before.id.startswith(DIFFERENCE) else "not computed"
        after = now[before.id]
        yield before.label, figure(before), figure(after) if after else gone


def document(source: Source, number: str = "") -> str:
    """A document by its date: "F-03 in the findings of 22 November 2026"."""
    name = f"the {source.kind.replace('-', ' ')} of {wording.day(source.as_of)}"
    return f"{number} in {name}" if number else name


def event(it: Event) -> str:
    """What happened, in a sentence without its subject, its date and its author."""
    match it.detail:
        case Raised() as raised:
            return _raised(raised)
        case NotRaised(source=source):
            return f"not raised again in {document(source)}"
        case Retested(outcome=outcome, version=version):
            return f"retested on version {version}: {OUTCOMES[outcome]}. {it.why}"
        case Proposed():
            return f"closure proposed. {it.why}"
        case Closed(ground="retest"):
            return f"closed on a retest. Reason: {it.why}"
        case Closed(evidence=evidence):
            return f"closed on this evidence: {evidence}. Reason: {it.why}"
        case Reopened(repeat=repeat):
            again = "reopened as a repeat finding, one level more severe:" if repeat else "reopened. Reason:"
            return f"{again} {it.why}"
        case DueMoved(before=before, after=after):
            return f"due date moved from {_day(before)} to {wording.day(after)}. Reason: {it.why}"
        case Accepted(until=until):
            return f"risk accepted until {wording.day(until)}. Reason: {it.why}"


def _raised(it: Raised) -> str:
    place = document(it.source, it.elements.number)
    if it.elements.number in it.source.edited:
        place += ", edited by hand"
    if it.kind == "issued":
        return f"issued as {place}; {f'due {wording.day(it.elements.due)}' if it.elements.due else 'no due date'}"
    return f"raised again as {place}: {'; '.join(f'{change.what} changed' for change in it.changes) or 'no change'}"


def _day(day: date | None) -> str:
    return wording.day(day) if day else "no date"
