"""Evidence as a reader checks it: one note for each piece, with what is needed to find it again."""

from __future__ import annotations

from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.records import Evidence, Fact, Obligation, Passage

ORIGINS = {
    "computed": "Fact, computed",
    "relied_on": "Fact, relied on: computed elsewhere, not performed again",
    "declared": "Fact, declared: as written by the owner or developer, not checked",
}


class Note(NamedTuple):
    """A numbered piece of Evidence: ``kind`` says what it is, ``details`` are pairs of a name and a text."""

    number: int
    id: str
    kind: str
    title: str
    details: tuple[tuple[str, str], ...]
    quoted: bool = False  # the detail "Words" holds the exact words of a text


def note(number: int, id: str, piece: Evidence | None) -> Note:
    """The note of one piece; an id that is not among the Evidence says so."""
    match piece:
        case Fact():
            return Note(number, id, ORIGINS[piece.origin], capitalised(piece.label), _filled(*_of_fact(piece)))
        case Passage():
            details = _filled(
                ("Words", piece.text), ("Pointer", piece.pointer), ("Under", piece.heading), ("In force", span(piece))
            )
            return Note(number, id, "Quoted text", piece.citation, details, quoted=True)
        case Obligation():
            secondary = "secondary source; the official text was not compared"
            details = _filled(
                ("Paraphrase", piece.statement),
                ("Pointer", piece.pointer),
                ("Force", piece.force),
                ("In force", span(piece)),
                ("Confidence", secondary if piece.confidence == "secondary" else ""),
            )
            return Note(number, id, "Obligation, paraphrased", piece.citation, details)
        case None:
            return Note(number, id, "Missing", id, (("Note", "This evidence is not on file."),))


def capitalised(label: str) -> str:
    """A label as it begins a line; the rest of its letters stay as they are."""
    return label[:1].upper() + label[1:]


def span(piece: Passage | Obligation) -> str:
    """The days on which a text applies: "from 2026-04-17", "from 2011-04-04 until 2026-04-17"."""
    begins = f"from {piece.since.isoformat()}" if piece.since else ""
    ends = f"until {piece.until.isoformat()}" if piece.until else ""
    return " ".join(filter(None, (begins, ends))) or "no dates on file"


def _of_fact(fact: Fact) -> tuple[tuple[str, str], ...]:
    set_by = wording.authority(fact)
    return (
        ("Value", wording.value(fact)),
        ("Interval", wording.interval(fact)),
        ("Cases", wording.size(fact)),
        ("Limit", f"{wording.limit(fact)} ({set_by})" if set_by else ""),
        ("Result", wording.result(fact) if fact.limit or fact.verdict == "not_tested" else ""),
        ("Reason" if fact.verdict == "not_tested" else "Note", fact.reason),
        ("Method", fact.method),
        ("Source", fact.source),
        ("Computed by" if fact.origin == "computed" else "Read by", fact.computed_by),
    )


def _filled(*details: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(detail for detail in details if detail[1])
