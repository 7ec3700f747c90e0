"""What the rules say."""

from __future__ import annotations

from typing import Literal

from compliance_llm.records.base import Dated, Force


class Instrument(Dated):
    """A law, guidance, standard or internal policy, and the days between which it applies."""

    id: str
    title: str
    citation: str  # as a reader knows it: "SR 26-2"
    aliases: tuple[str, ...] = ()  # other names people use: "AI Act"
    issuer: str
    jurisdiction: str  # "us", "eu", …; "int" applies everywhere, "internal" is the bank's own
    kind: str
    binding: Literal["law", "supervisory-guidance", "voluntary", "contractual", "proposal", "policy", "register"]
    status: str
    supersedes: tuple[str, ...] = ()
    superseded_by: tuple[str, ...] = ()
    confidence: str
    notes: str = ""
    url: str | None = None


class Passage(Dated):
    """The smallest part of an Instrument one may cite: exact words at exact offsets."""

    id: str  # "<instrument>:<pointer>:p<n>"
    type: Literal["passage"] = "passage"
    instrument: str
    citation: str  # "Model Risk Policy, clause 4.2"
    pointer: str
    heading: str = ""
    text: str
    start: int = 0  # [start, end) in the Instrument's canonical text
    end: int = 0
    force: Force | None = None


class Obligation(Dated):
    """One duty an Instrument lays on someone, paraphrased in our words; never shown in quotation marks."""

    id: str
    type: Literal["obligation"] = "obligation"
    instrument: str
    citation: str  # "SR 26-2, Section V"
    pointer: str
    statement: str
    force: Force
    topic: str
    applies_to: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    evidence_expected: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()  # what shows each piece expected, in their order: patterns of Fact ids, see the corpus
    kinds: tuple[str, ...] = ()  # kinds of Subject it concerns; empty is every kind
    confidence: str
