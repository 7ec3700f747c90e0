"""The register of instruments: which law, guidance or standard there is, and when it certainly applied."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, cast

from compliance_llm.corpus.dates import NOTHING, Span, certain_span
from compliance_llm.corpus.stages import stage
from compliance_llm.errors import CdraftError
from compliance_llm.readers.configuration import Row, check_keys, read_yaml, rows, unreadable
from compliance_llm.records import Instrument

REQUIRED = frozenset(
    "id title citation issuer jurisdiction kind binding status effective ended confidence".split()  # noqa: SIM905
)
OPTIONAL = frozenset(
    "aliases published stages supersedes superseded_by applies_to official_url text licence check_first notes".split()  # noqa: SIM905
)
TEXT_OPTIONAL = frozenset({"from", "until"})
OVER = ("rescinded", "withdrawn", "repealed")


class TextAddress(NamedTuple):
    """Where the words themselves are served, and the days [since, until) on which they apply as they stand there."""

    url: str
    since: date | None = None  # None where the address serves the text as amended, or the day is not known
    until: date | None = None


class Entry(NamedTuple):
    """One line of the register: the Instrument, and its dates as they are known, which may be a month or a year."""

    instrument: Instrument
    published: str | None
    effective: str | None
    ended: str | None
    applies_to: str
    check_first: str
    text: TextAddress | None = None
    licence: str = ""  # of the words, as the issuer gives them away; empty where it was not read


class Register(NamedTuple):
    """All entries, and the day up to which they are known to be right (ISO)."""

    as_of: str
    entries: tuple[Entry, ...]


def read_register(path: Path) -> Register:
    """Read ``instruments.yaml``.

    Raises:
        CdraftError: for a missing or unknown key, a value of the wrong kind, dates in the wrong order, two entries with
            one id, or a succession that names no entry.
    """
    data = read_yaml(path)
    as_of = str(data.get("as_of", ""))
    if not as_of:
        raise CdraftError(f"{path} has no as_of date.", "Add as_of: 'YYYY-MM-DD'.")
    entries: dict[str, Entry] = {}
    for row in rows(data, "instruments", path):
        entry = _entry(row, as_of, path)
        if entry.instrument.id in entries:
            raise CdraftError(f"{path} has two instruments with the id {row['id']}.", "Give each its own id.")
        entries[entry.instrument.id] = entry
    for entry in entries.values():
        for other in (*entry.instrument.supersedes, *entry.instrument.superseded_by):
            if other not in entries:
                raise CdraftError(
                    f"{path}: {entry.instrument.id} names {other}, which is not an instrument of the corpus.",
                    f"Add {other} or remove it.",
                )
    return Register(as_of, tuple(entries.values()))


def _entry(row: Row, as_of: str, path: Path) -> Entry:
    check_keys(row, path, required=REQUIRED, optional=OPTIONAL)
    dates = {key: None if row.get(key) is None else str(row[key]) for key in ("published", "effective", "ended")}
    try:
        since, until = _applies(str(row["status"]), str(row["binding"]), dates["effective"], dates["ended"], as_of)
        instrument = Instrument.model_validate(
            {
                **{
                    key: row[key]
                    for key in ("id", "title", "citation", "issuer", "kind", "binding", "status", "confidence")
                },
                "jurisdiction": str(row["jurisdiction"]).lower(),
                "aliases": row.get("aliases") or (),
                "supersedes": _ids(row.get("supersedes")),
                "superseded_by": _ids(row.get("superseded_by")),
                "stages": [stage(entry) for entry in row.get("stages") or ()],
                "notes": row.get("notes") or "",
                "url": row.get("official_url"),
                "from": since,
                "until": until,
            }
        )
    except (ValueError, TypeError, KeyError) as error:
        raise unreadable(path, row["id"], error) from error
    return Entry(
        instrument,
        **dates,
        applies_to=row.get("applies_to") or "",
        check_first=row.get("check_first") or "",
        text=_text(row, path),
        licence=row.get("licence") or "",
    )


def _text(row: Row, path: Path) -> TextAddress | None:
    told = row.get("text")
    if told is None:
        return None
    if not isinstance(told, dict):
        raise CdraftError(f"{path}: {row['id']}: text is not a mapping.", "Write it as text: {url: …, from: …}.")
    address = cast("Row", told)
    check_keys({"id": row["id"], **address}, path, required=frozenset({"id", "url"}), optional=TEXT_OPTIONAL)
    try:
        since, until = (
            date.fromisoformat(str(address[key])) if address.get(key) else None for key in ("from", "until")
        )
    except ValueError as error:
        raise unreadable(path, row["id"], error) from error
    return TextAddress(str(address["url"]), since, until)


def _applies(status: str, binding: str, effective: str | None, ended: str | None, as_of: str) -> Span:
    """When a text certainly applied. A text in force whose first day is not known is certain only from ``as_of`` on."""
    span = certain_span(effective, ended)  # also checks the order of the dates
    if binding == "proposal" or status == "proposed" or (status in OVER and ended is None):
        return NOTHING
    if effective is None:
        return certain_span(as_of, ended) if status in ("in force", "partly applicable") else NOTHING
    return span


def _ids(listed: Any) -> tuple[str, ...]:  # noqa: ANN401 - a value as YAML gives it
    """Ids written plainly or as ``{id, date}``."""
    items = cast("list[object]", listed or [])
    return tuple(str(cast("Row", item)["id"]) if isinstance(item, dict) else str(item) for item in items)
