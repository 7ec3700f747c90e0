"""Prohibited uses that the data show, or that an intended use repeats. Words are matched by their stems, cautiously."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from compliance_llm.facts.terms import stemmed, stems, words
from compliance_llm.patterns import Pattern

# Words that say that there is a use, or of what a lender speaks anyway; they tell no population from another.
GENERIC = stemmed(
    "use uses used using usage application applications applicant applicants decision decisions decide lending loan "
    "loans "
    "credit account accounts customer customers client clients borrower borrowers case cases product products line "
    "lines "
    "card cards facility facilities request requests payment payments transaction transactions transfer transfers "
    "alert "
    "alerts holder holders held score scores scoring scored model models person people population segment portfolio "
    "business-line new other type types kind category code group value existing made do assessment treatment rating "
    "ratings purpose purposes policy granting granted grant merchant merchants question questions answer answers "
    "relationship relationships exposure exposures lent money bank banking service services"
)
# Specific acts: what is ruled out is the act, and not the cases on which it would be done.
ACTS = stemmed(
    "pricing price priced closing close closed closure blocking block blocked refusal refuse refused decline declined "
    "declining declines collection collections provisioning provision provisions allowance marketing market "
    "termination "
    "terminate terminating exit suppress suppressing forbearance refinancing limits limit advice advise promise "
    "promises "
    "release message messages memo memos underwriting stopping stop freeze freezing reporting disclosure disclose "
    "selection targeting capital stress automatic automated automatically employment hiring"
)
OTHERWISE = Pattern(
    r"\b(?:other than|outside|except\w*|without|unless|but|beyond|not|no|never|only|nor|neither|until|before|"
    r"instead)\b",
    re.I,
)
ALIKE = (  # words for one population
    stemmed("business businesses company companies corporate corporates commercial firm firms enterprise sme smes"),
    stemmed("natural private individual individuals retail consumer consumers"),
    stemmed("minor minors underage"),
    stemmed("student students"),
    stemmed("charity charities"),
)
AFFIRMED = frozenset(("1", "true", "yes", "y", "t", "1.0"))
FLAG = stemmed("is has flag ind indicator")
PARTS = Pattern(r"[,;:()]|\band\b|\bor\b|/|\bby\b|\bof\b|\bto\b|\bfor\b|\bon\b|\bheld\b|\bfrom\b|\bin\b", re.I)


_FORBIDS = Pattern(
    r"^\W*(?:and |or |nor )?(?:(?:it|the (?:model|score|tool)) )?"
    r"(?:(?:must |may |is |are |shall )?(?:not|never)(?: be| to be)?(?: used)?(?: for| on| in| as)?(?: the)?"
    r"|no use (?:for|on))\s+",
    re.I,
)
_ENTRIES = Pattern(r"(?:[,;]|(?<=\w)\.\s)\s*(?=(?:and |or |nor )?(?:not|never|no use)\b)|;\s*", re.I)
_UNDER_AGE = Pattern(r"\b(?:under|below|younger than|aged under) (?:the age of )?(\d\d)\b(?!\s*[%,\d])", re.I)
_ABOVE = Pattern(
    r"\b(?:above|over|exceeding|more than|larger than|greater than)\s+(?:[A-Z]{3}|[$€£])?\s?(\d[\d,]*(?:\.\d+)?)\s?"
    r"(k|thousand|m|million)?\b(?!\s*(?:%|days|months|years))",
    re.I,
)
USE = stemmed("use uses used using any all")


class Bound(NamedTuple):
    """Cases with a larger amount, or of a lower age, than this are ruled out."""

    of: Literal["amount", "age"]
    value: float


class Label(NamedTuple):
    """A value of a column, and how many cases have it."""

    column: str
    value: str
    cases: int


def prohibitions(entry: str) -> list[str]:
    """The single prohibitions of a declaration: "Not for collection, not for pricing" holds two."""
    parts = [_FORBIDS.sub("", part).strip(" .") for part in _ENTRIES.split(entry)]
    return [part for part in parts if part]


def shows(prohibited: str, label: Label) -> bool:
    """Whether the cases of a label are among those that a prohibition rules out.

    They are where the prohibition names the column and the value, or where one of its noun phrases names the value: all
    that is specific in one is in the other but for a word, and its last word, which says what it is about, in both. A
    prohibition of an act ("pricing of mortgages"), or one with an exception, rules out no cases by their label.
    """
    said = set(stems(prohibited))
    column, value = set(stems(label.column)), set(stems(label.value))
    if column and value and column <= said and value <= said and not OTHERWISE.search(prohibited):
        return True
    if OTHERWISE.search(prohibited) or said & ACTS:
        return False
    wanted = _specific(label.column if _is_flag(label) else label.value)
    return bool(wanted) and any(_names(part, wanted) for part in _phrases(prohibited))


def repeats(prohibited: str, intended: str) -> bool:
    """Whether an intended use, in words, is a prohibited one: all that the prohibition says stands in it."""
    if OTHERWISE.search(prohibited) or OTHERWISE.search(intended):
        return False
    banned = [_canonical(stem) for stem in stems(prohibited) if stem not in USE]
    told = [_canonical(stem) for stem in stems(intended)]
    if len(banned) > 1 and any(told[i : i + len(banned)] == banned for i in range(len(told))):
        return True
    return any(stem not in GENERIC for stem in banned) and set(banned) <= set(told)


def bound_of(prohibited: str) -> Bound | None:
    """The amount above, or the age below, which a prohibition rules out cases; None where it names neither."""
    if OTHERWISE.search(prohibited) or set(stems(prohibited)) & ACTS:
        return None
    if hit := _UNDER_AGE.search(prohibited):
        return Bound("age", float(hit[1]))
    if hit := _ABOVE.search(prohibited):
        scale = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6}.get((hit[2] or "").lower(), 1.0)
        return Bound("amount", float(hit[1].replace(",", "")) * scale)
    return None


def _is_flag(label: Label) -> bool:
    return label.value.lower() in AFFIRMED


def _phrases(text: str) -> Iterator[Sequence[str]]:
    for part in PARTS.split(text):
        if specific := _specific(part):
            yield specific


def _specific(text: str) -> list[str]:
    return [_canonical(stem) for stem in stems(text) if stem not in GENERIC and stem not in FLAG and len(stem) > 1]


def _names(phrase: Sequence[str], wanted: Sequence[str]) -> bool:
    inside = set(phrase) <= set(wanted) or (set(wanted) <= set(phrase) and len(set(phrase) - set(wanted)) <= 1)
    return inside and phrase[-1] in wanted and wanted[-1] in phrase


def _canonical(stem: str) -> str:
    return next((min(group) for group in ALIKE if stem in group), stem)


def is_label(value: str) -> bool:
    """Whether a value of a column has words that could name a population, or marks one that its column names."""
    return value.lower() in AFFIRMED or any(len(word) > 2 for word in words(value))
