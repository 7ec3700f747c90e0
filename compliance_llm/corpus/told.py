"""The Instrument that a piece of Evidence belongs to."""

from __future__ import annotations

from collections.abc import Collection

from compliance_llm.corpus.catalogue.register import REGISTER
from compliance_llm.records import Evidence, Fact, Obligation, Passage

DOCUMENTS = "document."  # how the ids of sentences of the developers' documents begin


def is_rule_of(item: Evidence, instruments: Collection[str]) -> bool:
    """Whether a piece of Evidence belongs to one of those Instruments; Facts and developers' sentences are not."""
    return not isinstance(item, Fact) and not item.id.startswith(DOCUMENTS) and told_of(item) in instruments


def told_of(piece: Passage | Obligation) -> str:
    """The Instrument of a piece; a statement of the register belongs to the Instrument it is about."""
    return piece.pointer.split(",")[0] if piece.instrument == REGISTER else piece.instrument
