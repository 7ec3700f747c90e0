"""The canonical text of a file → the Passages of an Edition."""

from __future__ import annotations

import re
from collections import Counter

from compliance_llm.corpus.names import Names
from compliance_llm.corpus.pointers.links import with_links
from compliance_llm.corpus.policies import force_of
from compliance_llm.readers.source import SourceText
from compliance_llm.records import Edition, Instrument, Passage


def passages_of(source: SourceText, instrument: Instrument, edition: Edition, names: Names) -> tuple[Passage, ...]:
    """A Passage for each citable part of a text, with exact offsets into it.

    Ids are ``<edition>:<pointer as a slug>:p<n>``, n counting from 1 the parts that are cited alike.

    Args:
        source: the text as read.
        instrument: whose text it is.
        edition: which version of it, and the days on which that applies.
        names: what other Instruments are called, for the Links to them.
    """
    stems = _stems(source)
    seen: Counter[str] = Counter()
    passages: list[Passage] = []
    for part in source.parts:
        place = slug(part.pointer)
        seen[place] += 1
        words = source.text[part.start : part.end]
        passages.append(
            Passage.model_validate(
                {
                    "id": f"{edition.id}:{place}:p{seen[place]}",
                    "instrument": instrument.id,
                    "citation": f"{instrument.citation}, {part.pointer}",
                    "pointer": part.pointer,
                    "heading": part.heading,
                    "path": part.path,
                    "stem": "" if part.stem is None else stems[part.stem],
                    "text": words,
                    "start": part.start,
                    "end": part.end,
                    "force": force_of(words),
                    "from": edition.since,
                    "until": edition.until,
                }
            )
        )
    return with_links(passages, names)


def slug(pointer: str) -> str:
    """A pointer as a part of an id: "Article 5(1)(a)" is "article_5.1.a"."""
    return re.sub(r"[^\w.]+", "_", pointer.lower().replace("(", ".").replace(")", "")).strip("_.") or "text"


def _stems(source: SourceText) -> list[str]:
    """For each part the words that lead to those below it, from the outermost part on down to its own."""
    stems: list[str] = []
    for part in source.parts:
        above = "" if part.stem is None else stems[part.stem]
        stems.append(f"{above} {source.text[part.start : part.end].rstrip()}".lstrip())
    return stems
