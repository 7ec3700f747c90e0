"""The plain drafter: one deterministic sentence for each piece of Evidence.

It needs no language model and is the baseline for every generator. Its sentence, marked as such, replaces any generated
line that fails its checks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_llm.draft.bind import fact_slots, resolve
from compliance_llm.ports import Check
from compliance_llm.records import Brief, Draft, Fact, Gap, Line, Obligation, Passage

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class PlainDrafter:
    """A Drafter that writes one sentence for each piece of Evidence, in the Brief's order."""

    name = "plain templates"

    @property
    def prompts(self) -> dict[str, str]:
        """None: templates need no prompt."""
        return {}

    def write(self, briefs: Sequence[Brief], *, check: Check) -> list[Draft]:
        """One Draft per Brief: its Facts, then its rules, then its gaps. It needs no fallback."""
        del check
        return [
            Draft(section=brief.outline.id, lines=tuple(plain_line(handle, brief) for handle in handles(brief)))
            for brief in briefs
        ]


def handles(brief: Brief) -> list[str]:
    """Every handle of a Brief, in the order in which a section is read."""
    rooms = (("F", brief.facts), ("R", brief.rules), ("G", brief.gaps))
    return [f"{letter}{i}" for letter, room in rooms for i in range(1, len(room) + 1)]


def plain_line(handle: str, brief: Brief, *, reason: str = "") -> Line:
    """The plain sentence for one handle; ``reason`` says why it replaces a generated line."""
    match resolve(handle, brief):
        case Fact() as fact:
            text = _fact_text(fact)
        case Passage():
            text = "{H} says: {H.quote}"
        case Obligation():
            text = "{H} {H.force} the following, in paraphrase: {H.says}."
        case Gap():
            text = "{H.rule} {H.force} the following, but no evidence of it is on file: {H}."
    return Line(text=text.replace("{H", "{" + handle), cites=(handle,), origin="template", reason=reason)


def _fact_text(fact: Fact) -> str:
    offered = fact_slots(fact)
    if fact.verdict == "not_tested":
        return "The {H.label} {H.verdict}: {H.reason}."
    if fact.unit == "text":
        return "{H.label}: " + _declared_value(fact)
    text = "The {H.label} is {H}"
    if aside := "; ".join("{H." + field + "}" for field in ("ci", "n") if field in offered and fact.unit != "cases"):
        text += f" ({aside})"
    if "vs" in offered:
        text += ", {H.vs} {H.limit} set by {H.authority}; it {H.verdict}"
    if "reason" in offered:
        text += "; {H.reason}"
    return text + "."


def _declared_value(fact: Fact) -> str:
    """A declared text in quotation marks, a declared number without; a label's grammar is never assumed."""
    text = str(fact.value)
    if NUMBER.fullmatch(text):
        return "{H}."
    return "“{H}”" + ("" if text.endswith(".") else ".")
