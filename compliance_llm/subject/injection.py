"""Material that speaks to the program that reads it: set aside, never used, and reported with its place.

Documents, results, data cells and declared texts are read as material and never as orders. Where one of them gives an
order, or hides words from a reader, the run goes on without those words, and tells of them.
"""

from __future__ import annotations

import re

from compliance_llm.readers.orders import find_invisible, find_order, visible
from compliance_llm.records import SetAside
from compliance_llm.subject.characters import find_unprintable, printable

SHOWN = 80  # characters of the words in a report
ORDER = "reads as an instruction"
NOTICE = f"(set aside: {ORDER})"


def why_aside(words: str) -> str | None:
    """Why words cannot be used: they give an order, or hold what no reader sees or no document can hold."""
    if find_order(words):
        return ORDER
    return find_invisible(words) or find_unprintable(words)


def aside(where: str, words: str, how: str) -> SetAside:
    """The record of words that are not used."""
    shown = " ".join(printable(visible(words)).split())
    return SetAside(where=where, words=shown if len(shown) <= SHOWN else f"{shown[: SHOWN - 1].rstrip()}…", how=how)


def hidden(where: str, words: str, how: str) -> SetAside:
    """The record of words that are in a file and that no reader sees."""
    return aside(where, words, f"text that a reader cannot see ({how})")


def cleaned(words: str, where: str) -> tuple[str, SetAside | None]:
    """Words that give no order without the characters that no reader sees, and what was taken out of them."""
    found = find_invisible(words)
    if found is None:
        return words, None
    return visible(words), aside(where, words, f"{found}, removed")


def without_orders(words: str, where: str) -> tuple[str, SetAside | None]:
    """A declared text as it may be used: as it is, cleaned, or the notice that stands in its place."""
    return (NOTICE, aside(where, words, ORDER)) if find_order(words) else cleaned(words, where)


def spoken_name(name: str) -> str:
    """A name of a file or a key with its words apart, so that an order in it can be read."""
    return re.sub(r"[-_.]+", " ", name)
