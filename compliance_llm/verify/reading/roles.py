"""Which part a figure plays for its Fact: told by the words around it, never by its size."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from compliance_llm.verify.reading.figures import Figure

Role = Literal[
    "value", "low", "high", "level", "limit", "floor", "ceiling", "n", "events", "p_value", "compared", "before"
]

CASES = (
    r"(?:cases|case|rows|row|observations|records|loans|accounts|applicants|applications|customers|transactions|alerts)"
)
EVENTS = r"(?:events|event|defaults|defaulters|bads|positives|frauds|hits)"
_LINK = r"(?:\s*(?:is|was|are|were|of|at|=|:|stands at|set at|set to))*\s*$"
_BEFORE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("floor", re.compile(rf"\b(?:floor|minimum|min|lower (?:limit|bound|tolerance)){_LINK}", re.I)),
    ("ceiling", re.compile(rf"\b(?:ceiling|maximum|max|cap|upper (?:limit|bound|tolerance)){_LINK}", re.I)),
    ("limit", re.compile(rf"\b(?:limit|threshold|tolerance|bound|benchmark|target){_LINK}", re.I)),
    ("p_value", re.compile(r"\bp(?:[- ]value)?\s*(?:of|is|was|=|<|>|≤|:)?\s*$", re.I)),
    ("n", re.compile(r"\bn\s*(?:=|of|:)\s*$", re.I)),
    (
        "compared",
        re.compile(
            r"(?:\b(?:above|below|under|over|exceed(?:s|ed|ing)?|at least|at most|no less than|no more than|up to"
            r"|(?:higher|lower|greater|less|larger|smaller|more) than|equals?|equal to)|[<>≤≥]=?)"
            r"\s*(?:the |its |a )?$",
            re.I,
        ),
    ),
)
_AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("n", re.compile(rf"^\s+(?:[a-z][\w-]*\s+)?{CASES}\b", re.I)),
    ("events", re.compile(rf"^\s+(?:[a-z][\w-]*\s+)?{EVENTS}\b", re.I)),
    ("level", re.compile(r"^\s*(?:-|\s)?(?:confidence|confident|interval|CI\b|level)", re.I)),
    ("floor", re.compile(r"^\s+(?:floor|minimum)\b", re.I)),
    ("ceiling", re.compile(r"^\s+(?:ceiling|maximum|cap)\b", re.I)),
    ("limit", re.compile(r"^\s+(?:limit|threshold|tolerance)\b", re.I)),
)
_JOINS = re.compile(r"\s*(?:to|–|-|—|and|,|;|until|up to)\s*")
_RANGES = re.compile(r"\s*(?:to|–|-|—|and|up to)\s*")
_OPENS = re.compile(
    r"(?:interval|CI|confidence(?: limits)?|bounds?)\)?\W*(?:of|from|is|was|runs from|between|:|=)?\s*[\[(]?\s*$", re.I
)
_BETWEEN = re.compile(r"\bbetween\s*$", re.I)
_RANGE = re.compile(r"\b(?:range|band|corridor)(?: (?:of|from|is|between))?\s*[\[(]?\s*$", re.I)
_FROM = re.compile(
    r"\b(?:rose|fell|dropped|increased|decreased|declined|moved|changed|went|grew|improved)\b[^.;]{0,40}\bfrom\s*$",
    re.I,
)


class Part(NamedTuple):
    """A figure and the part it plays."""

    figure: Figure
    role: Role


def roles(text: str, found: list[Figure]) -> list[Part]:
    """The part each figure plays, in order; "value" where the words around it say nothing else."""
    parts, i = list[Part](), 0
    while i < len(found):
        pair = _pair(text, found, i)
        parts += pair or [Part(found[i], _role(text, found[i]))]
        i += len(pair) or 1
    return parts


def in_brackets(text: str, figure: Figure) -> bool:
    """Whether the figure stands inside round brackets."""
    before = text[: figure.start]
    return before.rfind("(") > before.rfind(")")


def _pair(text: str, found: list[Figure], i: int) -> list[Part]:
    """Two joined figures that are the bounds of an interval or of a two-sided limit."""
    if i + 1 >= len(found) or not _JOINS.fullmatch(text[found[i].end : found[i + 1].start]):
        return []
    before, first, second = text[: found[i].start], found[i], found[i + 1]
    names = _names_of_pair(text, before, second)
    alike = names is not None or (_RANGES.fullmatch(text[first.end : second.start]) and _role(text, second) != "level")
    if alike and second.percent and not first.percent:  # "1.2 to 3.4%", but not "0.777; 95% CI"
        first = found[i] = first._replace(percent=True)
    return [Part(first, names[0]), Part(second, names[1])] if names else []


def _names_of_pair(text: str, before: str, second: Figure) -> tuple[Role, Role] | None:
    """The parts that two joined figures play by the words before them; None if they are not a pair."""
    if _OPENS.search(before) or _BETWEEN.search(before) or (before.endswith("(") and _closes(text, second)):
        return "low", "high"
    if _RANGE.search(before):
        return "floor", "ceiling"
    return ("before", "value") if _FROM.search(before) else None


def _closes(text: str, figure: Figure) -> bool:
    return text[figure.end : figure.end + 1] in (")", ";")


def _role(text: str, figure: Figure) -> Role:
    before, after = text[: figure.start], text[figure.end :]
    if figure.percent:
        after = re.sub(r"^\s*", " ", after)
    for role, pattern in _AFTER:
        if pattern.search(after) and not (role == "level" and not figure.percent):
            return role
    for role, pattern in _BEFORE:
        if pattern.search(before):
            return role
    return "value"
