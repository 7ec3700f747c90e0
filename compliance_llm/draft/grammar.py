"""The slot language: what a drafted line may be, as a grammar for decoding and as a strict parser.

A line is prose without digits, with slots where figures and names stand, a full stop, then its handles:
``The {F1.label} is {F1}, {F1.vs} {F1.limit}. [F1]``. ``section_grammar`` holds a local generator to it while it
decodes; ``parse_line`` checks the same of text from anywhere. Only the parser knows that each slot's handle must be
cited, that no slot is told twice and that no Fact is told with another's figures: a context-free grammar would need a
rule for every set of slots.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from compliance_llm.draft.bind import gap_slots, rule_slots
from compliance_llm.draft.prompt import useful_slots
from compliance_llm.records import Brief, Line

WORD = "[A-Za-z]{1,24}"
SEPARATOR = r"""[ ,;:'"()“”’–\/&-]{1,4}"""
OPENING, END = '["“(]', r'["”)]?\.'
MAX_ITEMS = 60  # words and slots of one line
MAX_CITES = 10  # handles of one line
LINES_PER_PIECE, SPARE_LINES = 2, 2

_SLOT = re.compile(r"\{([^{}]*)\}")
_CITE = re.compile(r" \[([^\[\]]*)\]")
_OF_A_FACT = re.compile(r"\{(F[0-9]+)(?:\.([a-z]+))?\}")
_IS = re.compile(r"\s*(?:is|was|of|at|:)?\s*[“(]?")
_PROSE = re.compile(
    rf"(?:{OPENING})?(?:{WORD}|\{{[^{{}}]*\}})"
    rf"(?:{SEPARATOR}(?:{WORD}|\{{[^{{}}]*\}})){{0,{MAX_ITEMS}}}{END}"
)


def offered(brief: Brief) -> dict[str, tuple[str, ...]]:
    """The fields that each handle of a Brief offers as slots, in the Brief's order; "" is the bare handle."""
    rooms = {
        **{f"F{i}": useful_slots(fact) for i, fact in enumerate(brief.facts, start=1)},
        **{f"R{i}": rule_slots(rule) for i, rule in enumerate(brief.rules, start=1)},
        **{f"G{i}": gap_slots(gap) for i, gap in enumerate(brief.gaps, start=1)},
    }
    return {**rooms, "S": ("", "version")}


def section_grammar(brief: Brief) -> str:
    """A Lark grammar for llguidance: the lines that a section of this Brief may have, and nothing else.

    Raises:
        ValueError: if the Brief has no Evidence to write about.
    """
    handles = offered(brief)
    pieces = len(handles) - 1
    if not pieces:
        raise ValueError(f"{brief.outline.id} has no evidence to write about")
    slots = [f'"{{{handle}" ({_either(_field(field) for field in fields)})' for handle, fields in handles.items()]
    return "\n".join(
        (
            f"start: line{{1,{LINES_PER_PIECE * pieces + SPARE_LINES}}}",
            f'line: OPENING? item (SEPARATOR item){{0,{MAX_ITEMS}}} END cite{{1,{MAX_CITES}}} "\\n"',
            f"item: WORD | {' | '.join(slots)}",
            f'cite: " [" ({_either(handle + "]" for handle in handles)})',
            f"WORD: /{WORD}/",
            f"SEPARATOR: /{SEPARATOR}/",
            f"OPENING: /{OPENING}/",
            f"END: /{END}/",
        )
    )


def parse_line(text: str, brief: Brief) -> Line | str:
    """The line that ``text`` is, or, in a few words, why it is none."""
    handles = offered(brief)
    body, _, tail = text.rpartition(".")
    cites = tuple(dict.fromkeys(_CITE.findall(tail)))
    if not body or not cites or len(_CITE.findall(tail)) > MAX_CITES or _CITE.sub("", tail):
        return "it does not end with a full stop and then its handles"
    if problem := _unknown(body, cites, handles) or _mixed(body):
        return problem
    outside = _SLOT.sub("", body)
    if any(character.isnumeric() for character in outside):
        return "it contains a digit outside a slot"
    if not _PROSE.fullmatch(f"{body}."):
        return "it is not one plain sentence with slots"
    return Line(text=f"{body}.", cites=cites, origin="generator")


def _unknown(body: str, cites: tuple[str, ...], handles: Mapping[str, tuple[str, ...]]) -> str:
    for handle in cites:
        if handle not in handles:
            return f"it cites {handle}, which was not given"
    if cites == ("S",):
        return "it cites no evidence"
    slots = [slot for slot in _SLOT.findall(body) if slot != "S"]
    for slot in slots:
        handle, dot, field = slot.partition(".")
        if field not in handles.get(handle, ()) or (dot and not field):
            return f"the slot {{{slot}}} does not exist"
        if handle != "S" and handle not in cites:
            return f"it has a slot of {handle} without citing it"
        if slots.count(slot) > 1:
            return f"it uses {{{slot}}} twice"
    return ""


def _mixed(body: str) -> str:
    """Whether a value follows another Fact's label, or a detail another Fact's label or value."""
    label = speaks_of = ""
    end = 0
    for slot in _OF_A_FACT.finditer(body):
        handle, field = slot[1], slot[2] or ""
        if field == "label":
            label, end = handle, slot.end()
        elif field:
            if speaks_of not in ("", handle):
                return f"it uses {slot[0]} for {speaks_of}"
            continue
        elif label not in ("", handle) and _IS.fullmatch(body, end, slot.start()):
            return f"it uses {slot[0]} for {label}"
        speaks_of = handle
    return ""


def _field(field: str) -> str:
    return f".{field}}}" if field else "}"


def _either(texts: Iterable[str]) -> str:
    return " | ".join(f'"{text}"' for text in texts)
