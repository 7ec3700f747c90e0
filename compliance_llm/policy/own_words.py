"""A policy's own words for severities and levels of materiality: "class 1", "tier 1"."""

from __future__ import annotations

import re
from collections import Counter
from typing import get_args

from compliance_llm.policy.grading import SEVERITIES
from compliance_llm.records import Level, Severity

GRADES = re.compile(r"\b(class|grade|category|priority|severity|level|rating)\s+(\d)\b", re.IGNORECASE)
TIERS = re.compile(r"\b(tier|class|category|level|band)\s+(\d)\b", re.IGNORECASE)
MILDEST = re.compile(r"\b(?:or it is|or) an?\s+(note|remark|observation|suggestion|recommendation)\b", re.IGNORECASE)
LEVELS: tuple[Level, ...] = get_args(Level)
FEWEST_GRADES = 3  # numbers of a scale


def severity_words(text: str) -> dict[Severity, str]:
    """What a text calls its severities where it numbers them, 1 the gravest; empty where it uses the usual words."""
    if sum(len(re.findall(rf"\b{it}\b", text, re.IGNORECASE)) for it in ("critical", "observation")):
        return {}
    word = _scale(text, GRADES, least=FEWEST_GRADES + 1)
    if not word:
        return {}
    found: dict[Severity, str] = {it: f"{word} {place}" for place, it in enumerate(SEVERITIES[:-1], start=1)}
    if mildest := MILDEST.search(text):
        found[SEVERITIES[-1]] = mildest[1].lower()
    return found


def level_words(text: str) -> dict[Level, str]:
    """What a text calls its levels of materiality where it numbers them, 1 the highest."""
    word = _scale(text, TIERS, least=FEWEST_GRADES, but=_scale(text, GRADES, least=FEWEST_GRADES + 1))
    return {level: f"{word} {place}" for place, level in enumerate(LEVELS, start=1)} if word else {}


def _scale(text: str, pattern: re.Pattern[str], *, least: int, but: str = "") -> str:
    """The word that is numbered from 1 to at least so many in a text, other than ``but``; empty where none is."""
    numbers: dict[str, set[int]] = {}
    times: Counter[str] = Counter()
    for match in pattern.finditer(text):
        word = match[1].lower()
        numbers.setdefault(word, set()).add(int(match[2]))
        times[word] += 1
    known = [word for word, found in numbers.items() if word != but and found >= set(range(1, least + 1))]
    return max(known, key=lambda word: times[word], default="")
