"""What may be recorded of a Finding, and what the register refuses: pure functions from entries to planned events."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from compliance_llm import wording
from compliance_llm.errors import CdraftError
from compliance_llm.findings.register.document import Reported
from compliance_llm.findings.register.entry import Entry
from compliance_llm.findings.register.events import (
    Accepted,
    Change,
    Closed,
    DueMoved,
    Elements,
    NotRaised,
    Planned,
    Raised,
    Reopened,
    elements_of,
    figures_of,
)
from compliance_llm.findings.register.keys import Held, keys_of, match
from compliance_llm.findings.register.people import same

COMPARED = ("title", "condition", "criteria", "cause", "effect", "recommendation", "severity", "topic")


def held(entries: Collection[Entry], subject: str) -> dict[int, Held]:
    """By number, what it takes to recognise each Finding about a model."""
    return {
        entry.number: Held(entry.keys, entry.elements.topic, entry.elements.title, entry.elements.evidence)
        for entry in entries
        if entry.subject == subject
    }


def issue(reported: Reported, entries: Sequence[Entry], who: str, labels: Mapping[str, str]) -> Iterator[Planned]:
    """What a document adds to the register: findings issued, raised again, raised after closure, or not raised again.

    Args:
        reported: the document; the register has no later one about this model.
        entries: all of the register as it stands.
        who: the person who issues the findings.
        labels: the access label by Instrument, of those that have one.
    """
    source = reported.source
    known = {entry.number: entry for entry in entries if entry.subject == source.subject}
    keys = keys_of(source.subject, reported.findings)
    found = match(keys, reported.findings, held(entries, source.subject))
    where = f"the {_name(source.kind)} of {wording.day(source.as_of)}"
    for place, finding in enumerate(reported.findings):
        entry = known.get(found.get(place, 0))
        elements = elements_of(finding)
        detail = Raised(
            kind="issued" if entry is None else "seen_again",
            key=keys[place],
            source=source,
            elements=elements,
            figures=figures_of(finding, reported.evidence),
            labels=tuple(dict.fromkeys(labels[it] for it in reported.instruments(finding) if it in labels)),
            changes=() if entry is None else _changes(entry.elements, elements),
        )
        number = None if entry is None else entry.number
        yield Planned(finding=number, day=source.as_of, who=who, why=f"{finding.id} in {where}", detail=detail)
        if entry is not None and entry.closed_on is not None and source.as_of >= entry.closed_on:
            why = f"raised again by {where} after it was closed on {wording.day(entry.closed_on)}"
            yield Planned(finding=number, day=source.as_of, who=who, why=why, detail=Reopened(repeat=True))
    for number, entry in known.items():
        if number not in found.values() and entry.is_open and entry.not_raised_since is None:
            why = f"not among the findings of {where}"
            yield Planned(finding=number, day=source.as_of, who=who, why=why, detail=NotRaised(source=source))


def close(entry: Entry, who: str, why: str, evidence: str, today: date) -> Planned:
    """Closes a Finding.

    Raises:
        CdraftError: if it is closed already; if ``who`` is the owner or a developer of the model; or if neither a
            retest proposed to close it nor other evidence is given.
    """
    _open(entry)
    _independent(entry, who, "close")
    if not evidence and entry.status != "closure_proposed":
        raise CdraftError(
            f"{entry.id} cannot be closed: no retest has proposed to close it.",
            f"Retest it:  cdraft findings retest {entry.id} SUBJECT_DIR --by NAME  (or give evidence: --evidence TEXT)",
        )
    detail = Closed(ground="evidence" if evidence else "retest", evidence=evidence)
    return Planned(finding=entry.number, day=today, who=who, why=why, detail=detail)


def reopen(entry: Entry, who: str, why: str, today: date) -> Planned:
    """Opens a closed Finding again.

    Raises:
        CdraftError: if it is not closed.
    """
    if entry.is_open:
        raise CdraftError(f"{entry.id} is open.", f"See what was recorded of it:  cdraft findings show {entry.id}")
    return Planned(finding=entry.number, day=today, who=who, why=why, detail=Reopened())


def move_due(entry: Entry, due: date, who: str, why: str, today: date) -> Planned:
    """Moves the due date of a Finding, once; the first date stays on record.

    Raises:
        CdraftError: if it is closed, if the date was moved already, is the same or lies before the finding was issued,
            or if ``who`` is the owner or a developer of the model.
    """
    _open(entry)
    _independent(entry, who, "move the due date of")
    if entry.due_moved:
        first = wording.day(entry.first_due) if entry.first_due else "no date"
        now = wording.day(entry.due) if entry.due else "no date"
        raise CdraftError(
            f"The due date of {entry.id} was moved before: first {first}, now {now}.",
            "A due date is moved once. Resolve the finding, or have the risk accepted:  cdraft findings accept",
        )
    if due == entry.due:
        raise CdraftError(f"{entry.id} is due on {wording.day(due)} already.", "Name another day.")
    if due < entry.issued:
        raise CdraftError(
            f"{entry.id} was issued on {wording.day(entry.issued)}, after {wording.day(due)}.", "Name a later day."
        )
    return Planned(finding=entry.number, day=today, who=who, why=why, detail=DueMoved(before=entry.due, after=due))


def accept(entry: Entry, until: date, who: str, why: str, today: date) -> Planned:
    """Accepts the risk of a Finding until a day.

    Raises:
        CdraftError: if it is closed, if the day is past, or if ``who`` is the owner or a developer of the model.
    """
    _open(entry)
    _independent(entry, who, "accept the risk of")
    if until < today:
        raise CdraftError(f"{wording.day(until)} is past.", "Name the last day on which the risk is accepted.")
    return Planned(finding=entry.number, day=today, who=who, why=why, detail=Accepted(until=until))


def _open(entry: Entry) -> None:
    if entry.closed_on is not None:
        raise CdraftError(
            f"{entry.id} was closed on {wording.day(entry.closed_on)}.",
            f"Open it again first:  cdraft findings reopen {entry.id} --by NAME --why TEXT",
        )


def _independent(entry: Entry, who: str, what: str) -> None:
    if party := same(who, entry.parties):
        raise CdraftError(
            f"{who} may not {what} {entry.id}: the owner or developer of {entry.subject_name} is {party}.",
            "Have the issuer or an independent verifier do it:  --by NAME",
        )


def _changes(before: Elements, after: Elements) -> tuple[Change, ...]:
    return tuple(
        Change(what=name.replace("_", " "), before=getattr(before, name), after=getattr(after, name))
        for name in COMPARED
        if getattr(before, name) != getattr(after, name)
    )


def _name(kind: str) -> str:
    return kind.replace("-", " ")
