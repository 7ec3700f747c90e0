"""What the rules say."""

from __future__ import annotations

from datetime import date
from typing import Literal

from compliance_llm.records.base import Dated, Force, Record, SubjectKind


class Stage(Dated):
    """Parts of an Instrument that apply on other days than its first parts do."""

    pointers: tuple[str, ...]  # "Articles 6 to 27"
    known: date | None = None  # since when these days were law; None is since the Instrument was published
    note: str = ""  # for whom or for what, where a part of a stage begins at different times


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
    stages: tuple[Stage, ...] = ()  # the first that names a part decides on it
    confidence: str
    notes: str = ""
    url: str | None = None
    access: str = ""  # who may read it: a label a reader must hold; empty is everybody
    kinds: tuple[SubjectKind, ...] = ()  # it is about; empty is every kind


class Edition(Dated):
    """One version of an Instrument's words as they are on this machine, and the days between which it applies."""

    id: str  # "meridel-mrp", "meridel-mrp@2027", "eu-gdpr@2018-05-25": what the ids of its Passages begin with
    instrument: str
    version: str = ""  # as the issuer numbers it
    format: str = ""  # "eur-lex-html", "clml", "markdown", …
    source: str = ""  # name of the file, or address it was fetched from
    source_sha256: str = ""
    sha256: str  # of the canonical text, into which the offsets of its Passages point
    licence: str = ""
    retrieved: date | None = None


class Link(Record):
    """Words of a Passage that point elsewhere: "Article 6(1)", "as defined in clause 1.4"."""

    start: int  # [start, end) in the Passage's text
    end: int
    instrument: str
    pointer: str


class Passage(Dated):
    """The smallest part of an Instrument one may cite: exact words at exact offsets."""

    id: str  # "<instrument>:<pointer>:p<n>"
    type: Literal["passage"] = "passage"
    instrument: str
    citation: str  # "Model Risk Policy, clause 4.2"
    pointer: str
    heading: str = ""
    path: tuple[str, ...] = ()  # headings above it, outermost first
    stem: str = ""  # the words that lead into a list item: "Personal data shall be:"
    text: str
    start: int = 0  # [start, end) in the canonical text of its Edition
    end: int = 0
    force: Force | None = None
    links: tuple[Link, ...] = ()

    @property
    def edition(self) -> str:
        """Id of the Edition it stands in."""
        return self.id.partition(":")[0]


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
