"""Whether a generated line reads as it must: what the slot language allows, but no writer would mean.

These rules are about English around slots, and narrow on purpose: a line that breaks one gives way to the plain
sentence, which costs style and never a fact.
"""

from __future__ import annotations

import re

from compliance_llm.draft.bind import SLOT
from compliance_llm.records import Line

# A line that begins so is understood only after another.
LEANS = re.compile(r"(?:It|Its|They|Their|This|These|That|Those|Both|There|Here)\b")
# What may stand right before the slot of a field, up to the slot before it.
_BEFORE = {
    "ci": re.compile(r".*\("),
    "n": re.compile(r"(?:.*\(|; )"),
    "reason": re.compile(r".*[:;] "),
    "verdict": re.compile(r"(?: |.*\), |.*\b(?:[Ii]t|and|but|which) )"),
    "vs": re.compile(r".*(?:, | is | it |[Ii]t is )"),
    "limit": re.compile(r"(?: |.*\b(?:against|and|limit is|limits are|limit of|limit being) )", re.IGNORECASE),
    "authority": re.compile(r".*\b(?:by|from|and) "),
}


def fault(line: Line, before: Line | None) -> str:
    """The fault of ``line`` after the line ``before``, in a few words; an empty text if there is none."""
    slots = list(SLOT.finditer(line.text))
    if all(slot[1] == "S" or slot[2] == "label" for slot in slots):
        return "it says nothing about its evidence"
    leans = bool(LEANS.match(line.text))
    if leans and not (before and set(before.cites) & set(line.cites)):
        return "it refers to a sentence that is missing"
    named = line.text + (before.text if leans and before else "")
    end = 0
    for slot in slots:
        handle, field = slot[1], slot[2] or ""
        if handle[0] == "F" and f"{{{handle}.label}}" not in named:
            return f"it does not name {handle} by its label"
        if field in _BEFORE and not _BEFORE[field].fullmatch(line.text, end, slot.start()):
            return f"{slot[0]} is not where such a slot belongs"
        end = slot.end()
    return ""
