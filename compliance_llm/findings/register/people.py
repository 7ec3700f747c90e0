"""Names of people and of their offices, compared as a reader would compare them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_SEVERAL = re.compile(r"[;\n]")
_OFFICE = re.compile(r"[,(]")  # what follows says where a person works


def same(name: str, others: Iterable[str]) -> str:
    """The first of ``others`` that names the same person or office as ``name``; empty where none does.

    Case, width of letters, unseen characters and spaces do not count. "Jane Doe" and "Jane Doe, Retail Risk" are the
    same; "Jane Doe, Retail Risk" and "Jane Doe, Legal" are taken as two. Several people are separated by semicolons.
    """
    mine = normal(name)
    for other in others:
        for part in _SEVERAL.split(other):
            theirs = normal(part)
            if theirs and (mine == theirs or mine == _person(part) or _person(name) == theirs):
                return " ".join(part.split())
    return ""


def normal(name: str) -> str:
    """A name as it is compared: compatible forms, no unseen characters, single spaces, case folded."""
    seen = "".join(c for c in unicodedata.normalize("NFKC", name) if unicodedata.category(c) != "Cf")
    return " ".join(seen.split()).casefold()


def _person(name: str) -> str:
    return normal(_OFFICE.split(name, maxsplit=1)[0])
