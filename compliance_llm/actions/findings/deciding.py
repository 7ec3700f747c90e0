"""Decisions about a Finding: to close or reopen it, to move its due date, to accept its risk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from compliance_llm.actions.findings.reading import find, withheld
from compliance_llm.findings.register import changes
from compliance_llm.findings.register.entry import Entry, entries_of
from compliance_llm.findings.register.events import Planned
from compliance_llm.findings.register.store import reading, writing
from compliance_llm.settings import Settings


def close(settings: Settings, id: str, who: str, why: str, evidence: str, now: datetime) -> Entry:
    """Close a Finding; ``changes.close`` says what is refused. Returns it as it stands after that."""
    return _decide(settings, id, now, lambda entry: changes.close(entry, who, why, evidence, now.date()))


def reopen(settings: Settings, id: str, who: str, why: str, now: datetime) -> Entry:
    """Open a closed Finding again; ``changes.reopen`` says what is refused."""
    return _decide(settings, id, now, lambda entry: changes.reopen(entry, who, why, now.date()))


def move_due(settings: Settings, id: str, due: date, who: str, why: str, now: datetime) -> Entry:
    """Move a due date, once; ``changes.move_due`` says what is refused."""
    return _decide(settings, id, now, lambda entry: changes.move_due(entry, due, who, why, now.date()))


def accept(settings: Settings, id: str, until: date, who: str, why: str, now: datetime) -> Entry:
    """Accept the risk of a Finding until a day; ``changes.accept`` says what is refused."""
    return _decide(settings, id, now, lambda entry: changes.accept(entry, until, who, why, now.date()))


def _decide(settings: Settings, id: str, now: datetime, plan: Callable[[Entry], Planned]) -> Entry:
    """Records what ``plan`` makes of the Finding as it stands, in one transaction."""
    with reading(settings.home):  # a decision makes no register
        pass
    with writing(settings.home) as register:
        events = register.events()
        entry = find(entries_of(events, now.date(), whole=True), id)
        added = register.append(plan(entry), entry.number, now)
        after = find(entries_of((*events, added), now.date(), whole=True), id)
    return withheld(after, settings.access)
