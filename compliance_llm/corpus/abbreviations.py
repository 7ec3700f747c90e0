"""Abbreviations that texts explain themselves: "the population stability index (PSI)".

The words before the parentheses are its long form where their initials spell it. Source: the idea, but not the letter
matching, of Schwartz & Hearst, PSB 2003; initials alone find fewer and hardly a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

EXPLAINED = re.compile(r"((?:[\w'-]+[ \u00a0]+){2,12})\(([A-Z][A-Za-z&-]{0,8}[A-Z])s?\)")
SMALL = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})
BEHIND = 1  # words behind the last initial: the Kolmogorov-Smirnov statistic (KS)


def abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """Short form → long form in lower case, each as it was first explained."""
    found: dict[str, str] = {}
    for text in texts:
        for before, short in EXPLAINED.findall(text):
            if short not in found and (long := _long(before, short)):
                found[short] = long
    return found


def respelled(question: str, known: dict[str, str]) -> str:
    """The question with short forms for long ones, and long forms for short ones."""
    for short, long in known.items():
        words = r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", long))
        swapped, times = re.subn(rf"\b{words}(?:s|es)?\b", short, question, flags=re.IGNORECASE)
        question = swapped if times else re.sub(rf"\b{re.escape(short)}(?:s\b|\b)", long, question)
    return question


def _long(before: str, short: str) -> str:
    """The words at the end of ``before`` whose initials spell ``short``; empty where none do."""
    words = before.lower().split()
    parts = [(place, part) for place, word in enumerate(words) for part in word.split("-") if part]
    letters = [letter for letter in short.lower() if letter.isalpha()]
    begins = (_begin(parts[: len(parts) - behind], letters) for behind in range(BEHIND + 1))
    return next((" ".join(words[begin:]) for begin in begins if begin is not None), "")


def _begin(parts: list[tuple[int, str]], letters: list[str]) -> int | None:
    """The place of the word with which the last of ``parts`` begin to spell ``letters``; small words need no letter."""
    left = list(letters)
    for place, part in reversed(parts):
        if part[0] == left[-1]:
            left.pop()
        elif part not in SMALL:
            return None
        if not left:
            return place
    return None
