"""Words of declarations and documents, made comparable: lower case, no accents, stemmed, without fillers."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

import Stemmer

from compliance_llm.patterns import Pattern

_WORD = Pattern(r"[^\W\d_]+")
_STEMMER: Any = Stemmer.Stemmer("english")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # PyStemmer has no types


def bag(listed: str) -> frozenset[str]:
    """A set of words, written with spaces between them."""
    return frozenset(listed.split())


FILLERS = bag(
    "a an and any all are as at be by for from has have held if in into is it its of on or our that the their them "
    "these this those to under was were which who whose with"
)


def plain(text: str) -> str:
    """Lower case, without accents, one kind of space: "Müller  GmbH" is "muller gmbh"."""
    bare = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).lower().split())


def words(text: str) -> list[str]:
    """The words of a text in order, plain; parts joined by "_", "-" or digits count as words of their own."""
    return _WORD.findall(plain(text).replace("'s", " "))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball stem of one plain word."""
    return str(_STEMMER.stemWord(word))


def stems(text: str, without: Collection[str] = FILLERS) -> list[str]:
    """The stems of the words of a text in order, fillers left out."""
    return [stem(word) for word in words(text) if word not in without]


def stemmed(listed: Iterable[str] | str) -> frozenset[str]:
    """The stems of words given one by one, or with spaces between them."""
    return frozenset(stem(word) for word in (bag(listed) if isinstance(listed, str) else listed))
