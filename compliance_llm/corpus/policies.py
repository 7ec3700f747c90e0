"""Internal policies: Markdown with front matter, read into Passages at exact offsets.

A policy begins with YAML front matter between two lines ``---`` (id, title, citation, from, until, version …). A later
version of it is another file with the same id and an ``edition``, which tells the ids of its clauses apart. A
paragraph that begins with a number of two or more parts ("4.2 The owner must …") opens that clause, and so does any
line that begins with such a number in bold; the paragraphs after it belong to it until the next clause or heading. No
character of the body is lost: between Passages stand only white space, headings and the clause numbers themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from compliance_llm.corpus.dates import certain_span
from compliance_llm.corpus.editions import Text
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.readers.configuration import Row, check_keys, parse_yaml, read_text, unreadable
from compliance_llm.readers.plain.clauses import BOLD_CLAUSE, CLAUSE, FRONT, HEADING
from compliance_llm.records import Edition, Force, Instrument, Passage

REQUIRED = frozenset({"id", "title", "citation"})
OPTIONAL = frozenset(
    {"from", "until", "version", "edition", "issuer", "jurisdiction", "status", "notes", "access", "kinds"}
    | {"supersedes", "superseded_by"}
)
NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
LISTED = re.compile(r"[-*+|]|\d+[.)] ")  # begins a list or a table, which the paragraph before it leads into
FORCES: tuple[tuple[Force, re.Pattern[str]], ...] = (
    ("must", re.compile(r"\b(must|shall)\b")),
    ("should", re.compile(r"\bshould\b")),
    ("may", re.compile(r"\bmay\b")),
)


class Block(NamedTuple):
    """A paragraph, list or table: where it stands, under which heading, and the clause it opens."""

    start: int
    end: int
    heading: str
    opens: str | None


def read_policy(path: Path) -> Text:
    """Read one policy.

    Raises:
        CdraftError: if the file is not UTF-8, has no valid front matter, contains no text, or numbers two clauses
            alike.
    """
    text = read_text(path)
    front = FRONT.match(text)
    if not front:
        raise CdraftError(
            f"{path} does not begin with front matter.",
            "Start it with --- id: …, title: …, citation: … --- on lines of their own.",
        )
    matter = parse_yaml(front[1] or "", path)
    instrument = described(matter, path)
    edition = edition_of(matter, instrument, text, path)
    passages = tuple(_passages(text, front.end(), instrument, edition, path))
    if not passages:
        raise CdraftError(
            f"{path} contains no text after its front matter.", "Write its clauses below the front matter."
        )
    return Text(instrument, edition, passages, text)


def force_of(text: str) -> Force | None:
    """The strongest of must (or shall), should and may that the text uses."""
    return next((force for force, word in FORCES if word.search(text)), None)


def described(front: Row, path: Path) -> Instrument:
    """The Instrument that front matter, or what stands for it in ``path``, describes.

    Raises:
        CdraftError: if a key is missing, unknown or holds what it may not.
    """
    check_keys(front, path, required=REQUIRED, optional=OPTIONAL)
    since, until = (_day(front.get(key)) for key in ("from", "until"))
    version = f"Version {front['version']}." if front.get("version") else ""
    try:
        if not NAME.fullmatch(str(front["id"])):
            raise ValueError(f"the id {front['id']!r} may contain only lower-case letters, digits and hyphens")
        span = certain_span(since, until)
        return Instrument.model_validate(
            {
                "id": str(front["id"]),
                "title": str(front["title"]),
                "citation": str(front["citation"]),
                "issuer": str(front.get("issuer") or ""),
                "jurisdiction": str(front.get("jurisdiction") or "internal").lower(),
                "kind": "policy",
                "binding": "policy",
                "status": str(front.get("status") or "in force"),
                "supersedes": tuple(front.get("supersedes") or ()),
                "superseded_by": tuple(front.get("superseded_by") or ()),
                "confidence": "own-text",
                "access": str(front.get("access") or ""),
                "kinds": tuple(front.get("kinds") or ()),
                "notes": " ".join(part for part in (version, str(front.get("notes") or "")) if part),
                "from": span.since,
                "until": span.until,
            }
        )
    except (ValueError, TypeError) as error:
        raise unreadable(path, front["id"], error) from error


def edition_of(front: Row, instrument: Instrument, text: str, path: Path) -> Edition:
    """The version of the Instrument's text in a file.

    Raises:
        CdraftError: if its name holds other characters than it may.
    """
    name = str(front.get("edition") or "")
    if name and not NAME.fullmatch(name):
        raise unreadable(
            path,
            instrument.id,
            ValueError(f"the edition {name!r} may contain only lower-case letters, digits and hyphens"),
        )
    return Edition.model_validate(
        {
            "id": f"{instrument.id}@{name}" if name else instrument.id,
            "instrument": instrument.id,
            "version": str(front.get("version") or ""),
            "format": "markdown",
            "source": path.name,
            "source_sha256": digest(path),
            "sha256": digest(text.encode()),
            "from": instrument.since,
            "until": instrument.until,
        }
    )


def _day(value: object) -> str | None:
    return value.isoformat() if isinstance(value, date) else None if value is None else str(value)


def _passages(text: str, body: int, instrument: Instrument, edition: Edition, path: Path) -> Iterator[Passage]:
    place, pointer = "preamble", "preamble"
    heading = lead = ""
    seen: Counter[str] = Counter()
    opened: set[str] = set()
    for block in _blocks(text, body):
        if block.opens:
            if block.opens in opened:
                raise CdraftError(f"{path} has two clauses {block.opens}.", "Number each clause once.")
            opened.add(block.opens)
            place, pointer, lead = block.opens, f"clause {block.opens}", ""
        elif block.heading != heading:
            pointer, lead = block.heading or "preamble", ""
            place = re.sub(r"\W+", "_", pointer.lower()).strip("_") or "preamble"
        heading = block.heading
        seen[place] += 1
        words = text[block.start : block.end]
        stem = lead if LISTED.match(words) else ""
        lead = stem or words
        yield Passage.model_validate(
            {
                "id": f"{edition.id}:{place}:p{seen[place]}",
                "instrument": instrument.id,
                "citation": f"{instrument.citation}, {pointer}",
                "pointer": pointer,
                "heading": heading,
                "stem": stem,
                "text": words,
                "start": block.start,
                "end": block.end,
                "force": force_of(words),
                "from": instrument.since,
                "until": instrument.until,
            }
        )


def _blocks(text: str, body: int) -> Iterator[Block]:
    """Runs of lines between blank lines, headings and bold clause numbers, in order."""
    heading, start, end, at = "", None, body, body
    for line in [*text[body:].split("\n"), ""]:
        title = HEADING.fullmatch(line)
        breaks = not line.strip() or title or BOLD_CLAUSE.match(line)
        if breaks and start is not None:
            yield _block(text, start, end, heading)
            start = None
        if title:
            heading = "" if title[1] == "#" else (title[2] or "").strip()  # the first level is the policy's own title
        elif line.strip():
            start = at if start is None else start
            end = at + len(line)
        at += len(line) + 1


def _block(text: str, start: int, end: int, heading: str) -> Block:
    clause = CLAUSE.match(text, start, end)
    start = clause.end() if clause else start
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Block(start, start + len(words.strip()), heading, clause[1] if clause else None)
