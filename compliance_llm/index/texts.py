"""The indexed text of each piece of Evidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import overload

from compliance_llm.files import digest
from compliance_llm.index.ids import Ids
from compliance_llm.records import Obligation, Passage

DIGITS = 12  # of a text's SHA-256, in its key


class Texts(Sequence[str]):
    """The texts of Evidence in the order of its ids, made when asked for: a million need not be in memory at once."""

    def __init__(self, evidence: Sequence[Passage | Obligation]) -> None:
        """Look at ``evidence``, whose pieces may be made when asked for as well.

        Raises:
            ValueError: if two pieces share an id.
        """
        ids = [piece.id for piece in evidence]
        self._evidence = evidence
        self._order = sorted(range(len(ids)), key=ids.__getitem__)
        for one, other in pairwise(self._order):
            if ids[one] == ids[other]:
                raise ValueError(f"two pieces of evidence share the id {ids[one]!r}")
        self.ids = Ids.of(ids[place] for place in self._order)

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [text_of(self._evidence[n]) for n in self._order[place]]
        return text_of(self._evidence[self._order[place]])


def text_of(evidence: Passage | Obligation) -> str:
    """Heading, the words that lead into it and text of a Passage; topic and statement of an Obligation.

    An item of a list says little without its stem: "(b) the name of its owner" is found by the words of "For each model
    the inventory records:".
    """
    if isinstance(evidence, Passage):
        return "\n".join(part for part in (evidence.heading, evidence.stem, evidence.text) if part).strip()
    return f"{evidence.topic.replace('-', ' ').replace('_', ' ')}\n{evidence.statement}".strip()


def text_key(text: str) -> str:
    """The digest under which a text is known where its words are not kept: twelve hexadecimal digits."""
    return digest(text.encode())[:DIGITS]
