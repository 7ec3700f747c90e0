"""The register in words: what each Instrument is, when it applied and what replaced it, as Passages one may cite.

They are cdraft's own words, so a document may explain that a text was replaced without citing one that is out of date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from compliance_llm.corpus.dates import NEVER
from compliance_llm.corpus.instruments import OVER, Entry, Register
from compliance_llm.records import Instrument, Passage

REGISTER = "cdraft-register"
CITATION = "cdraft register of instruments"
BINDS = {
    "law": "law",
    "supervisory-guidance": "supervisory guidance, which binds nobody",
    "voluntary": "voluntary, which binds nobody",
    "contractual": "binding only through a contract",
    "proposal": "a proposal, which binds nobody",
    "policy": "the institution's own policy, which binds those who work under it",
}


class Told(NamedTuple):
    """One thing that the register tells of an Instrument, and the day from which it may be cited."""

    pointer: str
    citation: str
    text: str
    since: date | None = None


def register_instrument(as_of: str) -> Instrument:
    """The register itself, as an Instrument that always applies."""
    return Instrument(
        id=REGISTER,
        title=f"Register of instruments, state of {as_of}",
        citation=CITATION,
        issuer="cdraft",
        jurisdiction="internal",
        kind="register",
        binding="register",
        status="in force",
        confidence="own-words",
        notes="Dates and standing of each text, in cdraft's own words; not legal advice.",
    )


def register_passages(register: Register) -> tuple[tuple[Passage, ...], str]:
    """For each entry Passages on its standing, its end, its scope and what to know of it; with the text they stand in.

    The pointer of the first is the Instrument's id. That a text ended is citable only from the day it did, so that a
    document does not know what came after its date. Offsets are half-open ``[start, end)`` in the returned text.
    """
    citations = {entry.instrument.id: entry.instrument.citation for entry in register.entries}
    passages: list[Passage] = []
    pieces: list[str] = []
    length = 0
    for entry in register.entries:
        it = entry.instrument
        for n, told in enumerate(_told(entry, citations, register.as_of), start=1):
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
                    }
                )
            )
            pieces.append(told.text)
            length += len(told.text) + 2
    return tuple(passages), "\n\n".join(pieces)


def _told(entry: Entry, citations: Mapping[str, str], as_of: str) -> Iterator[Told]:
    it = entry.instrument
    yield Told(it.id, it.citation, _standing(entry, citations, as_of))
    if ended := _ended(entry, citations, as_of):
        yield Told(f"{it.id}, end", it.citation, ended, it.until)
    if entry.applies_to:
        text = f"Whom {it.citation} concerns: {entry.applies_to.rstrip('.')}."
        yield Told(f"{it.id}, scope", f"{it.citation}, scope", text)
    if it.notes and it.binding != "policy":
        yield Told(f"{it.id}, notes", f"{it.citation}, notes", it.notes)


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
        sentences.append("It was read in secondary sources only.")
    return " ".join(sentences)


def _dates(entry: Entry, citations: Mapping[str, str], as_of: str) -> str:
    it = entry.instrument
    since, until = entry.effective, entry.ended
    if it.binding == "proposal" or it.status == "proposed":
        return f"is a proposal and has never applied, as known on {as_of}"
    if it.since == NEVER and it.status in OVER and since is None:
        ended = f" on {_day(until)}" if until else ""
        return f"was {it.status}{ended} without a known day on which it applied{_successor(it, citations, past=True)}"
    if until is None:
        match it.status:
            case "not yet applicable":
                return f"applies from {_day(since)} and not before"
            case "partly applicable":
                return f"entered into force on {_day(since)} and applies in stages, as known on {as_of}"
            case _ if it.status in OVER:
                return f"applied from {_day(since)} until a day that is not recorded, when it was {it.status}"
            case _:
                return f"has applied since {_day(since)} and was in force on {as_of}"
    return f"took effect on {_day(since)}"


def _ended(entry: Entry, citations: Mapping[str, str], as_of: str) -> str:
    """The end of a text that certainly applied for a while, and what followed; empty for any other."""
    it, until = entry.instrument, entry.ended
    if until is None or it.since == NEVER or it.binding == "proposal":
        return ""
    if until > as_of:
        return f"{it.citation} applies until {_day(until)}{_successor(it, citations, past=False)}."
    after = _successor(it, citations, past=True) or f" and was {it.status} then without a successor in this register"
    return f"{it.citation} applied until {_day(until)}{after}."


def _successor(instrument: Instrument, citations: Mapping[str, str], *, past: bool) -> str:
    if not instrument.superseded_by:
        return ""
    verb = "was" if past else "will be"
    return f" and {verb} superseded by {_listed(citations[other] for other in instrument.superseded_by)}"


def _binding(entry: Entry) -> str:
    it = entry.instrument
    if it.status in OVER and it.since == NEVER and it.binding == "law":
        return "It was enacted as law and is not known to have applied."
    return f"Standing: {BINDS.get(it.binding, it.binding)}."


def _day(text: str | None) -> str:
    """The date as known: a month or a year is said to be one."""
    if text is None:
        return "a day that is not recorded"
    return text if len(text) == len("2026-04-17") else f"{text} (the day is not confirmed)"


def _listed(names: Iterable[str]) -> str:
    names = list(names)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
