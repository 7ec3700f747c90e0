"""Whether a sentence tells of this model as it is: not of a rule, a plan, a hypothesis or another model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm.facts.governance.approvals import trimmed
from compliance_llm.patterns import Pattern

_RULE = Pattern(
    r"\b(?:if|unless|whenever|must|should|shall|would|could(?! not)|might|cannot|can|had (?:the|it|they|one)|were to|"
    r"(?-i:may)|is required|are required|not allowed|where (?:a|an|any))\b",
    re.I,
)
_OTHER = Pattern(
    r"\b(?:previous(?:ly)?|predecessors?(?:'s)?|former(?:ly)?|earlier|older(?! than)|retired|challengers?|"
    r"alternatives?|"
    r"benchmarks?|candidate models?|sensitivity|stress(?:ed)?|simulat\w+|boosted trees?|random forest)\b",
    re.I,
)
_PLAN = Pattern(r"\b(?:will|is planned|are planned|plans? to|is to be|are to be|is intended|going to|upcoming)\b", re.I)
_VERSION = Pattern(r"\bversions? v?(\d+(?:\.\d+)*)", re.I)
NOT_ = Pattern(r"\b(?:not|no|none|never|nor|neither|nobody|nothing|without|cannot|nowhere)\b|n't\b", re.I)


def is_rule(text: str) -> bool:
    """Whether a sentence says what must, may or would be, and not what is."""
    return bool(_RULE.search(text))


def is_plan(text: str) -> bool:
    """Whether a sentence says what will be."""
    return bool(_PLAN.search(text))


def of_another(text: str, version: str) -> bool:
    """Whether a sentence speaks of another model, or of an earlier version of this one."""
    return bool(_OTHER.search(text)) or of_earlier_version(text, version)


def of_earlier_version(text: str, version: str) -> bool:
    """Whether a sentence names an earlier version of this model."""
    return any(_is_earlier(it, version) for it in _VERSION.findall(text))


def _is_earlier(one: str, other: str) -> bool:
    """Whether a version comes before another; where the two cannot be ordered, whether they differ."""
    parts = [trimmed(it).split(".") for it in (one, other.lower().removeprefix("v"))]
    if all(part.isdigit() for it in parts for part in it):
        first, second = ([int(part) for part in it] for it in parts)
        return first < second
    return parts[0] != parts[1]


def denied(text: str, at: int, words: int = 4) -> bool:
    """Whether what stands at a place of a text is denied by one of the few words before it."""
    before = re.split(r"[.;:]", text[:at])[-1].split()
    return bool(NOT_.search(" ".join(before[-words:])))


def hits(pattern: Pattern, text: str) -> Iterator[re.Match[str]]:
    """Where a pattern fits and is not denied."""
    return (hit for hit in pattern.finditer(text) if not denied(text, hit.start()))


def clause_to(text: str, end: int) -> str:
    """The part of a text that ends at a place and begins after the last full stop or semicolon before it."""
    return re.split(r"[;.]\s", text[:end])[-1]


def undotted(text: str) -> str:
    """A text of the same length in which no full stop belongs to a number."""
    return re.sub(r"(?<=\d)\.(?=\d)", "·", text)
