"""The Findings of a document taken into the register."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from compliance_llm import wiring, wording
from compliance_llm.errors import CdraftError
from compliance_llm.findings.register.changes import issue
from compliance_llm.findings.register.document import Reported, read_reported
from compliance_llm.findings.register.entry import Entry, entries_of
from compliance_llm.findings.register.events import Event, Planned, Raised
from compliance_llm.findings.register.store import Register, writing
from compliance_llm.settings import Settings


class Recorded(NamedTuple):
    """The result of recording a document, and the Findings about its model after it."""

    reported: Reported
    events: tuple[Event, ...]  # empty where the document was recorded before
    before: datetime | None  # when that was
    entries: tuple[Entry, ...]


def labels_of_texts(settings: Settings) -> dict[str, str]:
    """By Instrument, the access label that a reader of its text needs; of those that need one."""
    return {it.id: it.access for it in wiring.whole_corpus(settings).instruments if it.access}


def record(settings: Settings, folder: Path, who: str, now: datetime, labels: Mapping[str, str]) -> Recorded:
    """Issue the Findings of the document in an output folder; recording the same again records nothing.

    Args:
        settings: where the register is.
        folder: an output folder of ``cdraft generate``, or a file in it.
        who: the person who issues the findings.
        now: the time, with the zone of the person.
        labels: as ``labels_of_texts``; a finding's words are shown to readers who hold the labels of what it rests on.

    Raises:
        CdraftError: if the folder contains no document, the register has a later one about the same model, or it cannot
            be written.
    """
    reported = read_reported(folder)
    source = reported.source
    with writing(settings.home) as register:
        before = next((it.at for it in register.documents() if it.digest == source.digest), None)
        known = register.events()
        added: tuple[Event, ...] = ()
        if before is None:
            _in_order(register, reported)
            plans = issue(reported, entries_of(known, now.date(), whole=True), who, labels)
            added = tuple(_append(register, plan, source.subject, now) for plan in plans)
            register.add_document(source, who, now)
    entries = entries_of((*known, *added), now.date(), whole=True)
    return Recorded(reported, added, before, tuple(it for it in entries if it.subject == source.subject))


def _in_order(register: Register, reported: Reported) -> None:
    source = reported.source
    latest = max((it.as_of for it in register.documents() if it.subject == source.subject), default=source.as_of)
    if latest > source.as_of:
        raise CdraftError(
            f"The register has a document about {source.subject_name} as of {wording.day(latest)}; this one is as of "
            f"{wording.day(source.as_of)}.",
            "Record documents in the order of their dates.",
        )


def _append(register: Register, plan: Planned, subject: str, now: datetime) -> Event:
    if plan.finding is not None:
        return register.append(plan, plan.finding, now)
    assert isinstance(plan.detail, Raised)  # what is new was raised by a document
    return register.append(plan, register.add_finding(subject, plan.detail.key), now)
