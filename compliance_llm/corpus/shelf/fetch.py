"""The downloads of ``corpus fetch`` by the register, and their records: the file and its source."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from pydantic import ValidationError

from compliance_llm.corpus.catalogue.instruments import Entry, Register
from compliance_llm.corpus.dates import applies
from compliance_llm.corpus.shelf.served import PROMISED_BY_SUFFIX
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest, write_whole
from compliance_llm.records import Instrument, Record

NOTES = "source.json"
FULL_DAY = len("2026-04-17")


class Sought(NamedTuple):
    """An Instrument, where the register says that it is served, and the days on which those words apply."""

    instrument: Instrument
    url: str  # empty where the register knows none
    serves: Literal["text", "page", "home page", "nothing"]  # a page may hold the text; that shows when it is read
    since: date | None
    until: date | None
    no_day: str  # why the first day is not known; empty where it is
    licence: str


class Source(Record):
    """Where a fetched file is from, as ``source.json`` beside it tells."""

    instrument: str
    file: str  # its name in the same folder
    kind: str  # by its bytes: "html", "xml", "pdf" …
    url: str
    final_url: str
    retrieved: date
    content_type: str
    bytes: int
    sha256: str
    etag: str
    last_modified: str
    licence: str


def named(register: Register, ids: Sequence[str]) -> tuple[Sought, ...]:
    """The downloads for the Instruments named, each once, in the order given.

    Raises:
        CdraftError: naming the nearest ids there are, if one is not in the register.
    """
    entries = {entry.instrument.id: entry for entry in register.entries}
    for id in ids:
        if id not in entries:
            near = get_close_matches(id, entries, n=3, cutoff=0.4)
            hint = f"The nearest are: {', '.join(near)}." if near else "See:  cdraft corpus fetch --list"
            raise CdraftError(f"The register has no instrument {id!r}.", hint)
    return tuple(_sought(entries[id]) for id in dict.fromkeys(ids))


def applying(register: Register, as_of: date, jurisdictions: Collection[str]) -> tuple[Sought, ...]:
    """The downloads for all Instruments in force on a date, in the jurisdictions named (default: all).

    A jurisdiction is matched as it is named: "us" holds nothing of "us-ny", and none holds the international texts.
    """
    asked = {name.lower() for name in jurisdictions}
    return tuple(
        _sought(entry)
        for entry in register.entries
        if applies(entry.instrument, as_of) and (not asked or entry.instrument.jurisdiction in asked)
    )


def kept(folder: Path, url: str) -> Source | None:
    """The download from this address in this folder, if the file is unchanged."""
    try:
        source = Source.model_validate_json((folder / NOTES).read_bytes())
        whole = source.url == url and digest(folder / source.file) == source.sha256
    except (OSError, ValidationError):
        return None
    return source if whole else None


def keep(folder: Path, source: Source) -> None:
    """Notes where the file in the folder is from, and drops the one it replaces where that has another suffix.

    Raises:
        CdraftError: if the folder cannot be written to.
    """
    before = {path for path in folder.glob(f"{source.instrument}.*") if path.is_file()}
    write_whole(folder / NOTES, source.model_dump_json(indent=1) + "\n")
    for path in before - {folder / source.file}:
        path.unlink(missing_ok=True)


def _sought(entry: Entry) -> Sought:
    it, text = entry.instrument, entry.text
    if text:
        no_day = "" if text.since else "the address serves the amended text, or its first date is not known"
        return Sought(it, text.url, "text", text.since, text.until, no_day, entry.licence)
    since = date.fromisoformat(entry.effective) if entry.effective and len(entry.effective) == FULL_DAY else None
    no_day = (
        ""
        if since
        else f"the register has only {entry.effective}"
        if entry.effective
        else "its first date is not known"
    )
    return Sought(it, it.url or "", _serves(it.url or ""), since, None, no_day, entry.licence)


def _serves(url: str) -> Literal["text", "page", "home page", "nothing"]:
    """The kind of an issuer's address, by its form."""
    if not url:
        return "nothing"
    parts = urlsplit(url)
    if Path(parts.path).suffix.lower() in PROMISED_BY_SUFFIX:
        return "text"
    return "page" if parts.path.strip("/") or parts.query else "home page"
