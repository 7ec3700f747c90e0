"""Versions of one Instrument's text side by side: which words apply on which days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from compliance_llm.corpus.dates import NEVER, NOTHING, Span
from compliance_llm.errors import CdraftError
from compliance_llm.records import Edition, Instrument, Passage


class Text(NamedTuple):
    """An Edition with its words: the citable parts, and the canonical text their offsets point into."""

    instrument: Instrument  # as this text describes it
    edition: Edition
    passages: tuple[Passage, ...]
    text: str


def in_turn(texts: Iterable[Text]) -> tuple[Text, ...]:
    """The texts of each Instrument one after the other: each applies at the latest until the day the next begins.

    Raises:
        CdraftError: if two texts share an id, or begin on one day.
    """
    by_instrument: defaultdict[str, list[Text]] = defaultdict(list)
    for text in texts:
        by_instrument[text.edition.instrument].append(text)
    return tuple(turn for found in by_instrument.values() for turn in _turns(sorted(found, key=_begins)))


def spanned(texts: Iterable[Text]) -> dict[str, Instrument]:
    """The Instruments of the texts by id, as the latest text describes each, over the days of all its texts.

    A label that readers of one text must hold is needed for all: no version is shown because another is open.
    """
    found: dict[str, Instrument] = {}
    for text in sorted(texts, key=_begins):
        id = text.instrument.id
        before = found.get(id)
        since = before.since if before else text.edition.since
        access = text.instrument.access or (before.access if before else "")
        found[id] = text.instrument.model_copy(update={"since": since, "until": text.edition.until, "access": access})
    return found


def _begins(text: Text) -> date:
    return text.edition.since or date.min


def _turns(texts: list[Text]) -> list[Text]:
    for one, other in pairwise(texts):
        if one.edition.id == other.edition.id:
            raise CdraftError(
                f"{other.edition.source} has the id {one.edition.id}, which {one.edition.source} has already.",
                "Give it its own id, or an `edition` if it is another version of the same text.",
            )
        if _begins(one) == _begins(other):
            day = f"on {one.edition.since}" if one.edition.since else "without a first date"
            raise CdraftError(
                f"{one.edition.id} and {other.edition.id} both start {day}.", "Give each version its own first date."
            )
    return [_until(text, following.edition.since) for text, following in pairwise(texts)] + texts[-1:]


def _until(text: Text, day: date | None) -> Text:
    """The text with an end on ``day``, where it had none before that."""
    until = text.edition.until
    if day is None or day == NEVER or (until is not None and until <= day):
        return text
    return text._replace(
        edition=text.edition.model_copy(update={"until": day}),
        passages=tuple(_cut(passage, day) for passage in text.passages),
    )


def _cut(passage: Passage, day: date) -> Passage:
    ends = min(passage.until or day, day)
    span = Span(passage.since, ends) if passage.since is None or passage.since < ends else NOTHING
    return passage.model_copy(update={"since": span.since, "until": span.until})
