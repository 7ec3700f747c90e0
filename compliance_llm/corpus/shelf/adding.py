"""A file as read → a text of the user's corpus: whose it is, on which days it applies, and what was assumed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple, get_args

from compliance_llm.corpus.dates import NEVER
from compliance_llm.corpus.editions import Text
from compliance_llm.corpus.names import Names
from compliance_llm.corpus.passages import passages_of
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.readers.orders import find_invisible, find_order
from compliance_llm.readers.source import SourceText
from compliance_llm.records import Edition, Instrument, Passage

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
BINDINGS: tuple[str, ...] = get_args(Instrument.model_fields["binding"].annotation)
SHORT_FORM = re.compile(
    r"(?:(?:Commission|Council|European Parliament and Council)\s+)?(?:(?:Delegated|Implementing|Framework)\s+)?"
    r"(?:Regulation|Directive|Decision)\s+(?:\([A-Z, ]+\)\s+)?(?:No\s+)?\d+/\d+(?:/[A-Z]+)?",
    re.IGNORECASE,
)
LONGEST_CITATION = 80  # a longer title is no name that people use
ISSUERS = {"eu": "European Union", "uk": "United Kingdom", "us": "United States", "ca": "Canada"}
MOST_ORDERS = 5  # passages that read as instructions and are noted one by one
NO_ISSUER = "an unrecorded issuer"
DESCRIBING = ("title", "citation", "jurisdiction", "binding")
DOCUMENTS = (
    "markdown",
    "word",
    "pdf",
)  # formats in which a bank keeps its own policies; laws have their publishers' own


class Wanted(NamedTuple):
    """The user's description of a text; missing values are an empty text or None."""

    instrument: str
    since: date | None = None
    until: date | None = None
    title: str = ""
    citation: str = ""
    jurisdiction: str = ""
    binding: str = ""
    access: str = ""
    version: str = ""
    licence: str = ""


class Known(NamedTuple):
    """The present corpus: all Instruments, the ids of those in the register, and versions of texts."""

    instruments: Sequence[Instrument]
    registered: Collection[str]
    editions: Sequence[Edition] = ()
    closed: Collection[str] = ()  # ids of Instruments that the user may not see, and so may not add to


class Origin(NamedTuple):
    """Where the words come from."""

    name: str  # of the file, or the address
    sha256: str  # of its bytes
    retrieved: date | None = None


class Made(NamedTuple):
    """A text, and what the user should know of how it was made."""

    text: Text
    notes: tuple[str, ...]


def check(wanted: Wanted) -> None:
    """Refuse what no text can be, before its file is read.

    Raises:
        CdraftError: if the id is none, the binding is unknown, or the text would end before it begins.
    """
    if not ID.fullmatch(wanted.instrument):
        raise CdraftError(
            f"{wanted.instrument!r} is not a valid instrument id.",
            "Use lower-case letters, digits and hyphens:  --instrument eu-gdpr",
        )
    if wanted.since and wanted.until and wanted.until <= wanted.since:
        raise CdraftError(
            f"--until {wanted.until} is not after --from {wanted.since}.",
            "Give the first date on which the text no longer applies, or omit --until.",
        )
    if wanted.binding and wanted.binding not in BINDINGS:
        raise CdraftError(f"{wanted.binding!r} is not a known binding force.", f"Use one of: {', '.join(BINDINGS)}.")


def make(source: SourceText, wanted: Wanted, origin: Origin, known: Known) -> Made:
    """The text of the known Instrument with the id that was asked for, or of a new one, which the file describes.

    Raises:
        CdraftError: if the Instrument is one that the user may not see.
    """
    instrument, notes = _instrument(source, wanted, known)
    edition = Edition.model_validate(
        {
            "id": f"{instrument.id}@{wanted.since or 'always'}",
            "instrument": instrument.id,
            "version": wanted.version,
            "format": source.format,
            "source": origin.name,
            "source_sha256": origin.sha256,
            "sha256": digest(source.text.encode()),
            "licence": wanted.licence,
            "retrieved": origin.retrieved,
            "from": wanted.since,
            "until": wanted.until,
        }
    )
    others = [it for it in known.instruments if it.id != instrument.id]
    passages = passages_of(source, instrument, edition, Names([*others, instrument]))
    return Made(Text(instrument, edition, passages, source.text), (*notes, *_orders(passages)))


def _orders(passages: Sequence[Passage]) -> Iterator[str]:
    """A note for each of the first places that speak to a program: the text is kept as it is, as material to quote."""
    found = [(passage.pointer, why) for passage in passages if (why := _suspicion(passage.text))]
    for pointer, why in found[:MOST_ORDERS]:
        yield f"{pointer} {why}; it is kept, as words to be quoted."
    if len(found) > MOST_ORDERS:
        yield f"So do {len(found) - MOST_ORDERS:,} further passages."


def _suspicion(words: str) -> str | None:
    if order := find_order(words):
        return f"reads as an instruction to the program (“{order}”)"
    return f"holds {hidden}" if (hidden := find_invisible(words)) else None


def _instrument(source: SourceText, wanted: Wanted, known: Known) -> tuple[Instrument, tuple[str, ...]]:
    """The Instrument as this text describes it, and what the user should know of that."""
    if wanted.instrument in known.closed:
        raise CdraftError(
            f"The id {wanted.instrument} is taken.",
            "Choose another, or give the access label you hold:  --access LABEL",
        )
    found = next((it for it in known.instruments if it.id == wanted.instrument), None)
    said = {key: value for key in DESCRIBING if (value := getattr(wanted, key))}
    if found is None:
        instrument, notes = _new(source, wanted)
    elif found.id in known.registered:
        instrument, notes = found, _register_notes(found, wanted, said)
    else:
        instrument, notes = found.model_copy(update=said), ()
    days = {"since": wanted.since, "until": wanted.until}
    access = wanted.access or instrument.access
    return instrument.model_copy(update=days | {"access": access}), notes


def _register_notes(found: Instrument, wanted: Wanted, said: dict[str, str]) -> tuple[str, ...]:
    notes: list[str] = []
    if unused := [f"--{key}" for key, value in said.items() if value != getattr(found, key)]:
        notes.append(f"{found.id} is described by the register, so {', '.join(unused)} is not used.")
    if found.since == NEVER:
        never = f"According to the register, {found.citation} has never applied ({found.status})"
        notes.append(f"{never}, so this text is never in force.")
    elif found.since and (wanted.since is None or wanted.since < found.since):
        notes.append(
            f"According to the register, {found.citation} applies from {found.since}; the text applies from that date."
        )
    if found.until and (wanted.until is None or wanted.until > found.until):
        ended = f"According to the register, {found.citation} applied until {found.until}"
        notes.append(f"{ended}; the text applies until that date.")
    return tuple(notes)


def _new(source: SourceText, wanted: Wanted) -> tuple[Instrument, tuple[str, ...]]:
    """A new Instrument by what the user says, else by what the file says, else by a guess that is told."""
    document = source.format in DOCUMENTS
    title = wanted.title or source.title or wanted.instrument
    jurisdiction = (wanted.jurisdiction or source.jurisdiction or ("internal" if document else "int")).lower()
    binding = wanted.binding or _binding(source)
    guessed = {
        "title": title,
        "citation": wanted.citation or _citation(title, wanted.instrument),
        "jurisdiction": jurisdiction,
        "binding": binding,
    }
    instrument = Instrument.model_validate(
        guessed
        | {
            "id": wanted.instrument,
            "issuer": ISSUERS.get(jurisdiction, NO_ISSUER),
            "kind": source.kind or ("policy" if binding == "policy" else "text"),
            "status": "in force" if binding != "proposal" else "proposed",
            "confidence": "added-text",
        }
    )
    assumed = [f"{key} {value}" for key, value in guessed.items() if not getattr(wanted, key)]
    told = f"{wanted.instrument} is new; assumed: {'; '.join(assumed)}." if assumed else f"{wanted.instrument} is new."
    return instrument, (told,)


def _binding(source: SourceText) -> str:
    if "propos" in source.kind.lower():
        return "proposal"
    return "policy" if source.format in DOCUMENTS else "law"


def _citation(title: str, id: str) -> str:
    """The short form by which a title is cited: "Regulation (EU) 2016/679", a title that is short itself, or the id."""
    if short := SHORT_FORM.match(title):
        return " ".join(word.capitalize() if word.isalpha() else word for word in short[0].split())
    return title.rstrip(".") if len(title) <= LONGEST_CITATION else id
