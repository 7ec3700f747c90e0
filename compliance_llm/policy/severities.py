"""Grades as clauses write them: "is high for a model of high materiality, medium for medium and low otherwise"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast, get_args

from compliance_llm.policy.figures import sentences
from compliance_llm.policy.grading import SEVERITIES
from compliance_llm.records import Level, PolicyRules, Severity

LEVELS: tuple[Level, ...] = get_args(Level)
_SEVERITY = rf"(?:an?\s+)?(?P<severity>{'|'.join(SEVERITIES)})"
_ANY = rf"(?:an?\s+)?(?:{'|'.join(SEVERITIES)})"
STATEMENT = re.compile(
    rf"\b{_SEVERITY}\s+(?:(?P<rest>otherwise)|(?:for|in\s+the\s+case\s+of)\s+(?P<levels>.+?)"
    rf"(?=\s*(?:,|;|\.|$|\band\s+{_ANY}\s+(?:for|otherwise|in\s+the\s+case))))",
    re.IGNORECASE | re.DOTALL,
)
ALIKE = re.compile(rf"\b{_SEVERITY}\s+for\s+(?:every|all|any|each)\b", re.IGNORECASE)
Graded = tuple[Severity, Severity, Severity]
"""Severities for high, medium and low materiality."""


def grades_in(text: str) -> list[Graded]:
    """The severities at high, medium and low materiality that each sentence of a clause states, where it states all."""
    return [found for start, end in sentences(text) for found in _of_sentence(text[start:end])]


def in_plain_words(text: str, rules: PolicyRules) -> str:
    """A clause with the policy's own words for severities and levels of materiality in place of "class 1", "tier 1"."""
    for plain, own in (*rules.severity_words.items(), *rules.level_words.items()):
        text = re.sub(rf"\b{re.escape(own)}\b", plain, text, flags=re.IGNORECASE)
    return text


def names_a_severity(text: str) -> bool:
    """Whether a clause uses any of the words for severities, and not words of its own such as "class 2"."""
    return re.search(rf"\b(?:{'|'.join(SEVERITIES)})\b", text, re.IGNORECASE) is not None


def _of_sentence(sentence: str) -> Iterator[Graded]:
    if alike := ALIKE.search(sentence):
        severity = _severity(alike)
        yield severity, severity, severity
        return
    found: dict[Level, Severity] = {}
    for statement in STATEMENT.finditer(sentence):
        if statement["rest"]:
            levels: list[Level] = [level for level in LEVELS if level not in found]
        else:
            levels = [level for level in LEVELS if re.search(rf"\b{level}\b", statement["levels"], re.IGNORECASE)]
        for level in levels:
            found.setdefault(level, _severity(statement))
    if len(found) == len(LEVELS):
        yield found["high"], found["medium"], found["low"]


def _severity(match: re.Match[str]) -> Severity:
    return cast("Severity", match["severity"].lower())
