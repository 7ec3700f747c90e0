"""Texts as JSON: a list of ``{pointer, heading, text}``, each entry a citable part, its text as it is given.

Other keys of an entry are not read.
"""

from __future__ import annotations

import json
import re
from typing import cast

from compliance_llm.errors import CdraftError
from compliance_llm.readers.source import Part, SourceText

BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\s*[\[{\"\]}]")
SHAPE = 'Write [{"pointer": "Article 1", "heading": "…", "text": "…"}, …].'


def recognises(data: bytes) -> bool:
    """Whether this is JSON; whether it is such a list, only reading tells."""
    return BEGINS.match(data) is not None


def read(data: bytes, name: str) -> SourceText:
    """The entries one after the other, each on lines of its own; those without a text are left out.

    Raises:
        CdraftError: if this is not JSON, not a list, or an entry has no pointer or no text.
    """
    try:
        entries = json.loads(data.decode("utf-8-sig"))
    except (json.JSONDecodeError, RecursionError) as error:
        raise CdraftError(f"{name} is not JSON: {error}.", "Correct the place named above.") from error
    if not isinstance(entries, list):
        raise CdraftError(f"{name} is JSON, but not a list of parts of a text.", SHAPE)
    parts: list[Part] = []
    texts: list[str] = []
    length = 0
    for number, entry in enumerate(cast("list[object]", entries), start=1):
        pointer, heading, text = (_words(entry, key, number, name) for key in ("pointer", "heading", "text"))
        if not text.strip():
            continue
        parts.append(Part(pointer, length, length + len(text), heading))
        texts.append(text)
        length += len(text) + 1
    return SourceText("\n".join(texts), tuple(parts), (), "json")


def _words(entry: object, key: str, number: int, name: str) -> str:
    fields = cast("dict[str, object]", entry) if isinstance(entry, dict) else {}
    words = fields.get(key, "" if key == "heading" else None)
    if not isinstance(words, str) or (key == "pointer" and not words.strip()):
        raise CdraftError(f"{name}: entry {number} has no {key}.", SHAPE)
    return words
