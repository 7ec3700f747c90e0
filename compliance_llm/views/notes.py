"""Evidence as a reader checks it: one note for each piece, with the details needed to find it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.records import Evidence, Fact, Obligation, Passage

QUOTED, PARAPHRASED, STATED = "Quoted text", "Obligation, paraphrased", "Statement of the developers, quoted"
OF_A_RULE = (QUOTED, PARAPHRASED)
DOCUMENTS = "document."  # how the ids of sentences of the developers' documents begin
ORIGINS = {
    "computed": "Fact, computed",
    "relied_on": "Fact, relied on: computed elsewhere, not re-performed",
    "declared": "Fact, declared by the owner or developer, not checked",
}


IN_BRIEF = {  # a Fact without a word is computed, or declared as its label and its source say
    ORIGINS["relied_on"]: "relied on",
    QUOTED: "quoted",
    STATED: "quoted",
    PARAPHRASED: "paraphrase",
}


class Note(NamedTuple):
    """A numbered piece of Evidence: ``kind`` says what it is, ``details`` are pairs of a name and a text."""

    number: int
    id: str
    kind: str
    title: str
    details: tuple[tuple[str, str], ...]
    brief: str  # the details in a line or two, for a view on paper
    quoted: bool = False  # the detail "Words" holds the exact words of a text


def note(number: int, id: str, piece: Evidence | None, *, told: bool = False, place: str = "") -> Note:
    """The note of one piece; a missing piece has a note that says so.

    The brief note does not repeat a text that a sentence or a Finding ``told`` in full, nor the row of a Fact that is
    in a table, which ``place`` names.
    """
    match piece:
        case Fact():
            details = _filled(*_of_fact(piece))
            return Note(
                number, id, ORIGINS[piece.origin], capitalised(piece.label), details, _fact_in_brief(piece, told, place)
            )
        case Passage():
            details = _filled(
                ("Words", piece.text), ("Pointer", piece.pointer), ("Under", piece.heading), ("In force", span(piece))
            )
            words = "" if told else f"“{piece.text}”"
            kind = STATED if id.startswith(DOCUMENTS) else QUOTED
            at = piece.pointer if kind == STATED else f"In force {span(piece)}"
            return Note(number, id, kind, piece.citation, details, _sentences(words, at), quoted=True)
        case Obligation():
            secondary = wording.reservation(piece.confidence)
            details = _filled(
                ("Paraphrase", piece.statement),
                ("Pointer", piece.pointer),
                ("Force", piece.force),
                ("In force", span(piece)),
                ("Confidence", secondary),
            )
            brief = _sentences(piece.statement, f"In force {span(piece)}", capitalised(secondary) if secondary else "")
            return Note(number, id, PARAPHRASED, piece.citation, details, brief)
        case None:
            missing = "This evidence is not on file."
            return Note(number, id, "Missing", id, (("Note", missing),), missing)


MANY = 6  # numbers that a reader follows one by one; of more the order does not matter


def runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Numbers as spans, those of three and more in a row together: 1, 2, 4, 5, 6 as (1, 1), (2, 2), (4, 6)."""
    spans: list[tuple[int, int]] = []
    for number in sorted(numbers) if len(numbers) > MANY else numbers:
        if spans and spans[-1][1] + 1 == number:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return [it for a, b in spans for it in ([(a, a), (b, b)] if b == a + 1 else [(a, b)])]


def capitalised(label: str) -> str:
    """A label as it begins a line; the rest of its letters stay as they are."""
    return label[:1].upper() + label[1:]


def span(piece: Passage | Obligation) -> str:
    """The dates between which a text applies: "from 17 April 2026", "from 4 April 2011 until 17 April 2026"."""
    begins = f"from {wording.day(piece.since)}" if piece.since else ""
    ends = f"until {wording.day(piece.until)}" if piece.until else ""
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


def _fact_in_brief(fact: Fact, told: bool, place: str) -> str:
    """Value, limit, result and source, or where to find them; the method is in evidence.json."""
    if place:
        return f"{capitalised(place)}. {fact.source}" if fact.origin != "computed" else f"{capitalised(place)}."
    beside = "; ".join(filter(None, (wording.interval(fact), wording.size(fact))))
    shown = "" if told else wording.value(fact) + (f" ({beside})" if beside else "")
    set_by = wording.authority(fact)
    against = f"{capitalised(wording.limit(fact))} ({set_by}): {wording.result(fact)}" if set_by else ""
    return " ".join((_sentences(capitalised(shown), against, capitalised(fact.reason)), fact.source)).strip()


def _sentences(*texts: str) -> str:
    """The texts that are not empty, each ended by a full stop."""
    return " ".join(text if text.endswith((".", "”", "?", "!")) else f"{text}." for text in texts if text)


def _filled(*details: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(detail for detail in details if detail[1])
