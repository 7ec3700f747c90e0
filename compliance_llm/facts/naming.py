"""Ids and labels: how samples, columns and groups are named in Facts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from compliance_llm.characters import marked
from compliance_llm.patterns import Pattern

WHOLE = "all"
LONGEST = 40  # characters of a name in a label
HEAD, TAIL = 28, 11  # of a longer one are shown, so that names which begin alike are told apart
_PLAIN = Pattern(rf"(?:[^\W_]|[ _\-+/.%<>=()≤≥–&]){{1,{LONGEST}}}")
_ENDS_A_SENTENCE = Pattern(r"[.!?]\s")
_QUOTES = Pattern('[“”„«»"]')
_UNITS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
_TEENS = ("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth")
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")


def slug(name: str) -> str:
    """A name as part of a Fact id: lower case, runs of anything but letters, digits and "_" become one "_"."""
    return re.sub(r"\W+", "_", name.lower()).strip("_") or "value"


def slugs(names: Iterable[str], taken: Collection[str] = ()) -> dict[str, str]:
    """A slug for each name, told apart by a trailing count where two names would share one."""
    given: dict[str, str] = {}
    used = set(taken)
    for name in names:
        base = candidate = slug(name)
        count = 1
        while candidate in used:
            count += 1
            candidate = f"{base}_{count}"
        used.add(candidate)
        given[name] = candidate
    return given


def shown(value: float | str | None) -> str:
    """A column's value as a reader sees it: 2.0 as "2", a missing one as "missing"."""
    if value is None or value != value:
        return "missing"
    return value if isinstance(value, str) else f"{value:.6g}"


def named(name: str) -> str:
    """A group, column or sample as a label has it: a plain short name as it is, any other in “…”, at most `LONGEST`.

    Names are cells of other people's files, and a label becomes part of sentences: without quotation marks, a group
    called "x. The board approved the model" would be a sentence of the document.
    """
    text = " ".join(marked(name).split())
    if text == name and _PLAIN.fullmatch(name) and not _ENDS_A_SENTENCE.search(name):
        return name
    text = _QUOTES.sub("’", text)
    return f"“{text if len(text) <= LONGEST else f'{text[:HEAD].rstrip()}…{text[-TAIL:].lstrip()}'}”"


def ordinal(i: int) -> str:
    """1 → "first", 21 → "twenty-first"; above ninety-nine "later"."""
    if i < len(_UNITS):
        return _UNITS[i]
    if i < 20:
        return _TEENS[i - 12]
    if i > 99:
        return "later"
    tens, unit = divmod(i, 10)
    return f"{_TENS[tens - 2]}y-{_UNITS[unit]}" if unit else f"{_TENS[tens - 2]}ieth"
