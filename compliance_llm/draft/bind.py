"""Number binding: a line's slots are filled from its Evidence, and its handles become Citations.

A drafter never writes a figure, a comparison, a verdict or the name of a rule. It writes ``{F1}``, ``{F1.vs}``,
``{F1.verdict}`` or ``{R1}``; only this module turns them into text, so a changed Fact changes every mention of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from compliance_llm import wording
from compliance_llm.records import Brief, Citation, Claim, Draft, Fact, Force, Gap, Line, Obligation, Passage

SLOT = re.compile(r"\{([FRG][0-9]+|S)(?:\.([a-z]+))?\}")

FACT_SLOTS: dict[str, Callable[[Fact], str]] = {
    "": wording.value,
    "label": lambda fact: fact.label,
    "ci": wording.interval,
    "n": wording.size,
    "vs": wording.comparison,
    "limit": wording.limit,
    "authority": wording.authority,
    "verdict": wording.verdict,
    "reason": lambda fact: fact.reason,
}
# The force of a rule is kept: only a binding duty "requires".
SPEAKS: dict[Force, str] = {"must": "requires", "should": "recommends", "may": "suggests"}


class UnknownSlotError(ValueError):
    """A slot that the Brief does not have."""


def fact_slots(fact: Fact) -> tuple[str, ...]:
    """The slots of a Fact: "" for its value, then the fields that are not empty."""
    hidden = {
        "not_tested": {"", "ci", "n", "vs", "limit", "authority"},
        "none": {"verdict"},
    }.get(fact.verdict, set[str]())
    return tuple(field for field, words in FACT_SLOTS.items() if field not in hidden and words(fact))


def rule_slots(rule: Passage | Obligation) -> tuple[str, ...]:
    """The slots of a rule: its citation, and its own words ("quote") or our paraphrase ("says") and its force."""
    return ("", "quote") if isinstance(rule, Passage) else ("", "force", "says")


def gap_slots(_: Gap) -> tuple[str, ...]:
    """The slots of a gap: the missing evidence, the rule that asks for it, and the force of that rule."""
    return ("", "rule", "force")


def resolve(handle: str, brief: Brief) -> Fact | Passage | Obligation | Gap:
    """The Evidence or gap behind "F2", "R1" or "G1".

    Raises:
        UnknownSlotError: if the Brief has no such handle.
    """
    room = {"F": brief.facts, "R": brief.rules, "G": brief.gaps}.get(handle[:1], ())
    number = int(handle[1:]) if handle[1:].isdigit() else 0
    if not 1 <= number <= len(room):
        raise UnknownSlotError(f"{handle} is not among the evidence of {brief.outline.id}")
    return room[number - 1]


def fill(text: str, brief: Brief) -> str:
    """``text`` with every slot filled.

    Raises:
        UnknownSlotError: if the Brief has no such handle or field.
    """
    return SLOT.sub(lambda match: _words(match[1], match[2] or "", brief), text)


def bind(draft: Draft, brief: Brief) -> tuple[Claim, ...]:
    """The Claims of a Draft, unjudged, with ids that give their section and position.

    Raises:
        UnknownSlotError: if a line uses a slot or cites a handle that the Brief does not have.
    """
    name = draft.section.rpartition("/")[2]
    return tuple(bind_line(line, brief, id=f"{name}.{i}") for i, line in enumerate(draft.lines, start=1))


def bind_line(line: Line, brief: Brief, *, id: str) -> Claim:
    """One line as an unjudged Claim; the handle of every slot is cited, listed by the line or not."""
    handles = dict.fromkeys([*(match[1] for match in SLOT.finditer(line.text)), *line.cites])
    quoted = {match[1] for match in SLOT.finditer(line.text) if match[2] == "quote"}
    citations = tuple(_cite(handle, brief, quoted=handle in quoted) for handle in handles if handle != "S")
    text = fill(line.text, brief)
    if (first := SLOT.match(line.text)) and first[2] == "label":
        text = text[:1].upper() + text[1:]
    return Claim(id=id, text=text, citations=citations, origin=line.origin, reason=line.reason)


def _cite(handle: str, brief: Brief, *, quoted: bool) -> Citation:
    match resolve(handle, brief):
        case Gap() as gap:
            return Citation(evidence=gap.obligation)
        case Passage() as passage if quoted:
            return Citation(evidence=passage.id, quote=passage.text, start=0, end=len(passage.text))
        case evidence:
            return Citation(evidence=evidence.id)


def _words(handle: str, field: str, brief: Brief) -> str:
    if handle == "S":
        return {"": brief.subject_name, "version": brief.subject_version}[field]
    match resolve(handle, brief):
        case Fact() as fact if field in fact_slots(fact):
            return FACT_SLOTS[field](fact)
        case Gap() as gap if field in gap_slots(gap):
            return {"": gap.missing, "rule": gap.citation, "force": SPEAKS[gap.force]}[field]
        case (Passage() | Obligation()) as rule if field in rule_slots(rule):
            return _rule_words(rule, field)
        case _:
            raise UnknownSlotError(f"{handle} of {brief.outline.id} has no slot {field or 'value'!r}")


def _rule_words(rule: Passage | Obligation, field: str) -> str:
    match rule:
        case Passage():
            return f"“{rule.text}”" if field == "quote" else rule.citation
        case Obligation():
            says = rule.statement[:1].lower() + rule.statement[1:].rstrip(".")
            return {"": rule.citation, "force": SPEAKS[rule.force], "says": says}[field]
