"""A Finding of the register as it stands on a day: all that was recorded of it until then, added up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, get_args

from compliance_llm.findings.register.events import (
    Accepted,
    Closed,
    DueMoved,
    Elements,
    Event,
    Figure,
    Grade,
    NotRaised,
    Proposed,
    Raised,
    Reopened,
    Retested,
)
from compliance_llm.records import Record

Status = Literal["open", "closure_proposed", "accepted", "closed"]
GRADES: tuple[Grade, ...] = get_args(Grade)  # gravest first


class Entry(Record):
    """What the register says of one Finding."""

    id: str  # "F-0001"; empty for one that is not recorded yet
    number: int
    subject: str
    subject_name: str
    version: str
    parties: tuple[str, ...]  # owners and developers of the model, of all documents that raised the Finding
    elements: Elements  # as the newest document states them; its own number is among them
    figures: tuple[Figure, ...]
    document_as_of: date
    policy: str = ""  # that graded it
    keys: tuple[str, ...]
    labels: tuple[str, ...] = ()
    severity: Grade  # that of the document, or one level above it for a repeat finding
    repeat: bool = False
    status: Status
    issued: date
    last_raised: date
    not_raised_since: date | None = None
    due: date | None = None
    first_due: date | None = None
    due_moved: bool = False  # since it was last opened
    accepted_until: date | None = None
    closed_on: date | None = None
    overdue: bool = False
    days_overdue: int = 0
    withheld: bool = False  # its words rest on a text that this reader may not see

    @property
    def is_open(self) -> bool:
        """Whether something has still to be done, now or when an acceptance ends."""
        return self.status != "closed"


def id_of(number: int) -> str:
    """The id of a Finding in the register: 1 → "F-0001"."""
    return f"F-{number:04d}"


def entry_of(events: Iterable[Event], as_of: date, *, whole: bool = False) -> Entry | None:
    """The Finding whose events these are, oldest first, as of a day; None before it was issued.

    ``whole`` counts every event, whatever day the clock showed when it was recorded: for what is about to be recorded.
    """
    entry: Entry | None = None
    for event in events:
        if not whole and not event.known_on(as_of):
            continue
        if entry is None:
            entry = _issued(event) if isinstance(event.detail, Raised) else None
        else:
            entry = _after(entry, event)
    return None if entry is None else _on(entry, as_of)


def entries_of(events: Iterable[Event], as_of: date, *, whole: bool = False) -> tuple[Entry, ...]:
    """All Findings as of a day, in the order in which they were issued; ``whole`` as in ``entry_of``."""
    grouped: dict[int, list[Event]] = {}
    for event in events:
        grouped.setdefault(event.finding, []).append(event)
    found = (entry_of(grouped[number], as_of, whole=whole) for number in sorted(grouped))
    return tuple(entry for entry in found if entry is not None)


def graver(grade: Grade) -> Grade:
    """One level up; critical stays, and so does what is not graded."""
    return grade if grade == "not_graded" else GRADES[max(0, GRADES.index(grade) - 1)]


def _issued(event: Event) -> Entry:
    raised = event.detail
    assert isinstance(raised, Raised)
    return Entry(
        id=id_of(event.finding) if event.finding else "",
        number=event.finding,
        subject=raised.source.subject,
        subject_name=raised.source.subject_name,
        version=raised.source.version,
        parties=_parties((), raised),
        elements=raised.elements,
        figures=raised.figures,
        document_as_of=raised.source.as_of,
        policy=raised.source.policy,
        keys=(raised.key,),
        labels=raised.labels,
        severity=raised.elements.severity,
        status="open",
        issued=event.day,
        last_raised=raised.source.as_of,
        due=raised.elements.due,
        first_due=raised.elements.due,
    )


def _after(entry: Entry, event: Event) -> Entry:
    match event.detail:
        case Raised() as raised:
            return _raised_again(entry, raised)
        case NotRaised(source=source):
            update = {"not_raised_since": entry.not_raised_since or source.as_of}
        case Retested(outcome=outcome):
            update = {"status": entry.status if outcome == "passes" else _unproposed(entry)}
        case Proposed():
            update = {"status": "closure_proposed"}
        case Closed():
            update = {"status": "closed", "closed_on": event.day, "accepted_until": None}
        case Reopened(repeat=repeat):
            update: dict[str, object] = {"status": "open", "closed_on": None, "due_moved": False}
            if repeat:
                grave = graver(entry.elements.severity)
                update |= {"repeat": True, "severity": grave, "due": entry.elements.due}
        case DueMoved(after=after):
            update = {"due": after, "due_moved": True}
        case Accepted(until=until):
            update = {"status": "accepted", "accepted_until": until}
    return entry.model_copy(update=update)


def _raised_again(entry: Entry, raised: Raised) -> Entry:
    severity = raised.elements.severity
    return entry.model_copy(
        update={
            "subject_name": raised.source.subject_name,
            "version": raised.source.version,
            "parties": _parties(entry.parties, raised),
            "elements": raised.elements,
            "figures": raised.figures,
            "document_as_of": raised.source.as_of,
            "policy": raised.source.policy,
            "keys": tuple(dict.fromkeys((*entry.keys, raised.key))),
            "labels": tuple(dict.fromkeys((*entry.labels, *raised.labels))),
            "severity": graver(severity) if entry.repeat else severity,
            "status": _unproposed(entry),
            "last_raised": raised.source.as_of,
            "not_raised_since": None,
        }
    )


def _unproposed(entry: Entry) -> Status:
    """The status without a proposal to close, which newer results have overtaken."""
    if entry.status != "closure_proposed":
        return entry.status
    return "accepted" if entry.accepted_until else "open"


def _on(entry: Entry, day: date) -> Entry:
    """With what follows from the day itself: an acceptance that has ended, and days beyond the due date."""
    if entry.status == "accepted" and entry.accepted_until is not None and entry.accepted_until < day:
        entry = entry.model_copy(update={"status": "open"})
    late = (day - entry.due).days if entry.due is not None and entry.status in ("open", "closure_proposed") else 0
    return entry.model_copy(update={"overdue": late > 0, "days_overdue": max(0, late)})


def _parties(known: Sequence[str], raised: Raised) -> tuple[str, ...]:
    named = (" ".join(name.split()) for name in (raised.source.owner, raised.source.developer))
    return tuple(dict.fromkeys((*known, *filter(None, named))))
