"""The register in words: what each Instrument is, when it applied and what replaced it, as Passages one may cite.

They are cdraft's own words, so a document may explain that a text was replaced without citing one that is out of date.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.corpus.catalogue.instruments import OVER, Entry, Register
from compliance_llm.corpus.dates import NEVER, days_of
from compliance_llm.records import Instrument, Passage, Stage

REGISTER = "cdraft-register"
DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
MONTHS = tuple(calendar.month_name)
MONTH = re.compile(rf"\b({'|'.join(MONTHS[1:])}) (\d{{4}})")
CITATION = "cdraft register of instruments"
BINDS = {
    "law": "law",
    "supervisory-guidance": "supervisory guidance, which is not binding",
    "voluntary": "voluntary and not binding",
    "contractual": "binding only by contract",
    "proposal": "a proposal, which is not binding",
    "policy": "an internal policy of the institution, binding on its staff",
}


class Told(NamedTuple):
    """One thing that the register tells of an Instrument, and the days on which a document may know it."""

    pointer: str
    citation: str
    text: str
    since: date | None = None
    until: date | None = None


def register_instrument(as_of: str) -> Instrument:
    """The register itself, as an Instrument that always applies."""
    return Instrument(
        id=REGISTER,
        title=f"Register of instruments as of {_day(as_of)}",
        citation=CITATION,
        issuer="cdraft",
        jurisdiction="internal",
        kind="register",
        binding="register",
        status="in force",
        confidence="own-words",
        notes="Dates and status of each text, in cdraft's own words; not legal advice.",
    )


def register_passages(register: Register) -> tuple[tuple[Passage, ...], str]:
    """For each entry Passages on its standing, end, scope, notes, stages and begin; with the text they stand in.

    The pointer of the first is the Instrument's id. Each is citable only on days on which it was known: that a text
    will begin from its publication until it does, that it ended from the day it did. So a document does not know what
    came after its date. Offsets are half-open ``[start, end)`` in the returned text.
    """
    entries = {entry.instrument.id: entry for entry in register.entries}
    passages: list[Passage] = []
    pieces: list[str] = []
    length = 0
    for entry in register.entries:
        it = entry.instrument
        for n, told in enumerate(_told(entry, entries, register.as_of), start=1):
            passages.append(
                Passage.model_validate(
                    {
                        "id": f"{REGISTER}:{it.id}:p{n}",
                        "instrument": REGISTER,
                        "citation": f"{CITATION}, {told.citation}",
                        "pointer": told.pointer,
                        "heading": it.title,
                        "text": told.text,
                        "start": length,
                        "end": length + len(told.text),
                        "from": told.since,
                        "until": told.until,
                    }
                )
            )
            pieces.append(told.text)
            length += len(told.text) + 2
    return tuple(passages), "\n\n".join(pieces)


def _told(entry: Entry, entries: Mapping[str, Entry], as_of: str) -> Iterator[Told]:
    it, published = entry.instrument, _published(entry)
    citations = {id: other.instrument.citation for id, other in entries.items()}
    begun = it.since if it.since != NEVER and it.status != "not yet applicable" else published
    ended = days_of(entry.ended)[0] if entry.ended and it.since == NEVER else None
    yield Told(it.id, it.citation, _standing(entry, citations, as_of), ended or begun)
    yield from _ends(entry, entries, as_of)
    if entry.applies_to:
        text = f"Whom {it.citation} concerns: {entry.applies_to.rstrip('.')}."
        yield Told(f"{it.id}, scope", f"{it.citation}, scope", text, published)
    if it.notes and it.binding != "policy":
        yield Told(f"{it.id}, notes", f"{it.citation}, notes", it.notes, _known_by(entry, as_of))
    if published and begun and begun > published and entry.effective:
        text = f"{it.citation} applies from {_day(entry.effective)} and not before."
        yield Told(f"{it.id}, begin", it.citation, text, published, begun)
    for stage in it.stages:
        yield from _stage(stage, it, published)


def begin_of(instrument: Instrument) -> tuple[str, ...]:
    """The pointers under which the register tells that an Instrument does not apply yet."""
    return (f"{instrument.id}, begin", instrument.id)


def stage_pointer(stage: Stage, instrument: Instrument) -> str:
    """The pointer under which the register tells on which days the parts of a stage apply."""
    return f"{instrument.id}, {stage.pointers[0]}"


def _stage(stage: Stage, it: Instrument, published: date | None) -> Iterator[Told]:
    """That parts will begin, as long as they have not; that they ended, from then on."""
    named, known = _listed(stage.pointers), stage.known or published
    parts = f"{named} of {it.citation.partition(',')[0]}"
    note = f" ({stage.note})" if stage.note else ""
    if stage.since == NEVER:
        yield Told(stage_pointer(stage, it), it.citation, f"{parts} never applied{note}.", known)
        return
    if stage.since and (known is None or known < stage.since):
        verb = "apply" if re.search(r" to | and ", named) else "applies"
        text = f"{parts} {verb} from {wording.day(stage.since)} and not before{note}."
        yield Told(stage_pointer(stage, it), it.citation, text, known, stage.since)
    if stage.until:
        yield Told(
            stage_pointer(stage, it),
            it.citation,
            f"{parts} applied until {wording.day(stage.until)}{note}.",
            stage.until,
        )


def _published(entry: Entry) -> date | None:
    return days_of(entry.published)[1] if entry.published else None


def _known_by(entry: Entry, as_of: str) -> date | None:
    """The day by which all that the notes of an entry speak of had happened: they tell the state of ``as_of``."""
    said = [days_of(day)[1] for day in DAY.findall(entry.instrument.notes) if day <= as_of]
    said += [days_of(f"{year}-{MONTHS.index(month):02}")[1] for month, year in MONTH.findall(entry.instrument.notes)]
    over = [days_of(entry.ended)[1]] if entry.ended and entry.instrument.status in OVER else []
    return max((day for day in (*said, *over, _published(entry)) if day), default=None)


def _standing(entry: Entry, citations: Mapping[str, str], as_of: str) -> str:
    it = entry.instrument
    title = it.title.partition(" (attachment")[0]
    titled = f"titled {title} and " if title != it.citation else ""
    sentences = [f"{it.citation}, {titled}issued by {it.issuer}, {_dates(entry, citations, as_of)}.", _binding(entry)]
    if it.supersedes:
        replaced = _listed(citations[other] for other in it.supersedes)
        verb = "will replace" if it.status in ("not yet applicable", "proposed") else "replaced"
        sentences.append(f"It {verb} {replaced}.")
    if it.confidence == "secondary":
        sentences.append("Its entry is based on secondary sources only.")
    return " ".join(sentences)


def _dates(entry: Entry, citations: Mapping[str, str], as_of: str) -> str:
    it = entry.instrument
    since, until = entry.effective, entry.ended
    if it.binding == "proposal" or it.status == "proposed":
        return f"is a proposal and has never applied, as known on {_day(as_of)}"
    if it.since == NEVER and it.status in OVER and since is None:
        ended = f" on {_day(until)}" if until else ""
        return f"was {it.status}{ended} and has no known date of application{_successor(it, citations, past=True)}"
    if until is None:
        match it.status:
            case "not yet applicable":
                return f"applies from {_day(since)} and not before"
            case "partly applicable":
                return f"entered into force on {_day(since)} and applies in stages, as known on {_day(as_of)}"
            case _ if it.status in OVER:
                return f"applied from {_day(since)} until an unrecorded date, when it was {it.status}"
            case _:
                return f"has applied since {_day(since)} and is in force; no end is on record as of {_day(as_of)}"
    return f"took effect on {_day(since)}"


def _ends(entry: Entry, entries: Mapping[str, Entry], as_of: str) -> Iterator[Told]:
    """The end of a text that certainly applied for a while, and what follows; an end to come is told until it comes."""
    it, until = entry.instrument, entry.ended
    if until is None or it.until is None or it.since == NEVER or it.binding == "proposal":
        return
    citations = {id: other.instrument.citation for id, other in entries.items()}
    if until > as_of:
        known = [day for id in it.superseded_by if (day := _published(entries[id]))] or [days_of(as_of)[0]]
        text = f"{it.citation} applies until {_day(until)}{_successor(it, citations, past=False)}."
        yield Told(f"{it.id}, end", it.citation, text, min(known), it.until)
    status = it.status if it.status in OVER else "ended"
    after = _successor(it, citations, past=True) or f" and was {status} without a successor in the register"
    yield Told(f"{it.id}, end", it.citation, f"{it.citation} applied until {_day(until)}{after}.", it.until)


def _successor(instrument: Instrument, citations: Mapping[str, str], *, past: bool) -> str:
    if not instrument.superseded_by:
        return ""
    verb = "was" if past else "will be"
    return f" and {verb} superseded by {_listed(citations[other] for other in instrument.superseded_by)}"


def _binding(entry: Entry) -> str:
    it = entry.instrument
    if it.status in OVER and it.since == NEVER and it.binding == "law":
        return "It was enacted, but no date of application is known."
    return f"Standing: {BINDS.get(it.binding, it.binding)}."


def _day(text: str | None) -> str:
    """The date as known: a month or a year is said to be one."""
    if text is None:
        return "an unrecorded date"
    year, month, number = (*text.split("-"), "", "")[:3]
    if number:
        return wording.day(date.fromisoformat(text))
    return f"{f'{MONTHS[int(month)]} ' if month else ''}{year} (date not confirmed)"


def _listed(names: Iterable[str]) -> str:
    names = list(names)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
