"""Findings of the register listed and shown; nothing here writes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from compliance_llm.errors import CdraftError
from compliance_llm.findings.register.changes import held, issue
from compliance_llm.findings.register.document import Reported, read_reported
from compliance_llm.findings.register.entry import GRADES, Entry, entries_of, entry_of
from compliance_llm.findings.register.events import Event, Grade
from compliance_llm.findings.register.keys import keys_of, match
from compliance_llm.findings.register.store import FILE, reading
from compliance_llm.settings import Settings

NEAREST = 3
NOT_YOURS = "(rests on a text that you may not see)"


class Wanted(NamedTuple):
    """Which Findings to list; nothing said is all that are open."""

    closed: bool = False  # closed ones as well
    subject: str = ""
    severities: Collection[Grade] = ()
    overdue: bool = False


class Shown(NamedTuple):
    """One Finding with its history."""

    entry: Entry
    events: tuple[Event, ...]


def listed(settings: Settings, wanted: Wanted, as_of: date) -> tuple[Entry, ...]:
    """The Findings of the register as of a day, gravest first, then by due date.

    Raises:
        CdraftError: if there is no register, or it cannot be read.
    """
    return listed_with_history(settings, wanted, as_of)[0]


def listed_with_history(settings: Settings, wanted: Wanted, as_of: date) -> tuple[tuple[Entry, ...], tuple[Event, ...]]:
    """As ``listed``, with all that was recorded of them until the day, oldest first.

    What was recorded of a Finding whose words the reader may not see is left out.
    """
    with reading(settings.home) as register:
        events = register.events()
    entries = _chosen(entries_of(events, as_of), wanted, settings.access)
    numbers = {it.number for it in entries if not it.withheld}
    return entries, tuple(it for it in events if it.finding in numbers and it.known_on(as_of))


def listed_in(settings: Settings, folders: Sequence[Path], wanted: Wanted, as_of: date) -> tuple[Entry, ...]:
    """The Findings of the documents in output folders, as the register knows them; those it lacks have no id.

    Raises:
        CdraftError: if a folder contains no document, or the register cannot be read.
    """
    documents = [read_reported(folder) for folder in folders]
    events = events_of(settings)
    known = entries_of(events, as_of, whole=True)
    on_the_day = {it.number: it for it in entries_of(events, as_of)}
    found = (entry for it in documents for entry in _as_known(it, known, on_the_day, as_of))
    return _chosen(found, wanted, settings.access)


def shown(settings: Settings, id: str, as_of: date) -> Shown:
    """A Finding with all that was recorded of it until a day.

    Raises:
        CdraftError: if there is no such Finding or no register.
    """
    with reading(settings.home) as register:
        events = register.events()
    entry = withheld(find(entries_of(events, as_of), id), settings.access)
    told = tuple(it for it in events if it.finding == entry.number and it.known_on(as_of))
    return Shown(entry, () if entry.withheld else told)


def find(entries: Sequence[Entry], id: str) -> Entry:
    """The Finding with an id of the register.

    Raises:
        CdraftError: if there is none; the nearest are named, and those that have the id as their number in a document.
    """
    wanted = id.strip().upper()
    if found := next((it for it in entries if it.id == wanted), None):
        return found
    near = [f"{it.id} ({wanted} about {it.subject})" for it in entries if it.elements.number == wanted]
    near = near or get_close_matches(wanted, [it.id for it in entries], n=NEAREST, cutoff=0.3)
    told = f"The nearest: {', '.join(near[:NEAREST])}. " if near else ""
    raise CdraftError(f"The register has no finding {id}.", f"{told}List them:  cdraft findings list --all")


def withheld(entry: Entry, access: Collection[str]) -> Entry:
    """A Finding without its words where they rest on a text whose label the reader does not hold."""
    if set(entry.labels) <= set(access):
        return entry
    blank = {"condition": "", "criteria": "", "cause": "", "effect": "", "recommendation": "", "severity_basis": ""}
    elements = entry.elements.model_copy(update={"title": NOT_YOURS, "topic": "", "evidence": (), **blank})
    return entry.model_copy(
        update={"elements": elements, "figures": (), "keys": (), "labels": (), "withheld": True},
    )


def events_of(settings: Settings) -> tuple[Event, ...]:
    """All that is in the register; nothing where there is none."""
    if not (settings.home / FILE).is_file():
        return ()
    with reading(settings.home) as register:
        return register.events()


def _as_known(
    reported: Reported, known: Sequence[Entry], on_the_day: Mapping[int, Entry], as_of: date
) -> Iterator[Entry]:
    """The Findings of a document in its order: from the register where it holds them, else as they would be issued."""
    source = reported.source
    keys = keys_of(source.subject, reported.findings)
    found = match(keys, reported.findings, held(known, source.subject))
    at = datetime.combine(source.as_of, datetime.min.time())
    for place, plan in enumerate(issue(reported, (), "", {})):
        entry = on_the_day.get(found.get(place, 0))
        if entry is None:
            event = Event(number=0, finding=0, at=at, day=plan.day, who=plan.who, why=plan.why, detail=plan.detail)
            entry = entry_of([event], as_of, whole=True)
        if entry is not None:
            yield entry


def _chosen(entries: Iterable[Entry], wanted: Wanted, access: Collection[str]) -> tuple[Entry, ...]:
    found = [
        withheld(it, access)
        for it in entries
        if (wanted.closed or it.is_open)
        and (not wanted.subject or it.subject == wanted.subject)
        and (not wanted.severities or it.severity in wanted.severities)
        and (not wanted.overdue or it.overdue)
    ]
    return tuple(sorted(found, key=lambda it: (GRADES.index(it.severity), it.due or date.max, it.number)))
