"""Other words for the same duty: a small table of regulatory equivalents, and the abbreviations a corpus explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from random import Random

from equivalents import TABLE

WORDS = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, TABLE), key=len, reverse=True)) + r")\b(?!-)")
NAME = r"(?:[A-Z][\w-]*(?: (?:of|and|the|for|in|&) | ?/ ?| |-)){1,6}[A-Z]?[\w-]*"
EXPLAINED = re.compile(rf"({NAME}) ?\([\"“']?([A-Z][A-Za-z/]{{1,7}}s?)[\"”']?\)")


def reword(text: str, random: Random, share: float) -> str:
    """Each word or phrase of the table is replaced with probability ``share``; capitalised names are left alone."""

    def other(found: re.Match[str]) -> str:
        named = re.search(r"(?<!^)\b[A-Z][\w'-]* $", text[: found.start()]) or re.match(r" [A-Z]", text[found.end() :])
        return (
            found[0] if (named and " " not in found[0]) or random.random() >= share else random.choice(TABLE[found[0]])
        )

    return WORDS.sub(other, text)


def abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """Short → long form, for each abbreviation a text explains: "Anti-Money Laundering (AML)"; the commonest wins."""
    counts: dict[str, dict[str, int]] = {}
    for text in texts:
        for long, short in EXPLAINED.findall(text):
            if fitting := _fits(long, short):
                seen = counts.setdefault(short, {})
                seen[fitting] = seen.get(fitting, 0) + 1
    return {short: max(seen, key=lambda long: (seen[long], long)) for short, seen in counts.items()}


def _fits(long: str, short: str) -> str:
    """The tail of ``long`` whose initials spell ``short``, or ""."""
    words = re.findall(r"\w+|\W+", long.strip())
    letters = list(short.rstrip("s").replace("/", "").upper())
    starts = [i for i, word in enumerate(words) if word[0].isalnum() and word not in ("of", "and", "the", "for", "in")]
    if len(letters) < 2 or len(starts) < len(letters):
        return ""
    chosen = starts[-len(letters) :]
    if [words[i][0].upper() for i in chosen] != letters:
        return ""
    return "".join(words[chosen[0] :]).strip()


def swap_abbreviations(text: str, known: Mapping[str, str], random: Random, share: float) -> str:
    """Short forms become long and long ones short, each with probability ``share``."""
    for short, long in known.items():
        if short in text and random.random() < share:
            text = re.sub(rf"(?<![\w/-]){re.escape(short)}(?![\w/-])", lambda _, long=long: long, text)
        elif long in text and random.random() < share:
            text = re.sub(rf"\b{re.escape(long)}\b", lambda _, short=short: short, text)
    return text
