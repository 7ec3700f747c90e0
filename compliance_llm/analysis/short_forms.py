"""Short forms of a sentence that follows others: what was said in full before is not said in full again.

A section names the kind of its intervals, the policy and any other authority once. Later sentences give the bounds and
the clause alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from compliance_llm.patterns import Pattern

_INTERVAL = Pattern(r"(?<=\()(?P<name>\d[\d.]*% interval )(?=[-−\d])")
_POLICY = Pattern(r"(?<=\()(?P<name>[A-Z][^(),]*, )(?=clauses? [\d.]+[),])")
_AUTHORITY = Pattern(r"(?P<name> \((?:law|supervisor|literature|convention), (?:[^()]|\([^()]*\))*\))")
_NAMES = (_INTERVAL, _POLICY, _AUTHORITY)


def in_turn(texts: Sequence[str]) -> Iterator[str]:
    """The sentences of one section in their order, each without the names that one before it has given."""
    said: set[str] = set()
    for text in texts:
        yield _short(text, said)
        said |= _names(text)


def forms(text: str) -> frozenset[str]:
    """Every form in which a sentence may stand: in full, and without some of its names."""
    names = sorted(_names(text))
    return frozenset(_short(text, set(said)) for size in range(len(names) + 1) for said in combinations(names, size))


def _names(text: str) -> set[str]:
    return {hit["name"] for pattern in _NAMES for hit in pattern.finditer(text)}


def _short(text: str, said: set[str]) -> str:
    """A text without the names in ``said``; any other is given once, where it stands first."""
    known = set(said)
    for pattern in _NAMES:
        text = pattern.sub(lambda hit: _once(hit["name"], known), text)
    return text


def _once(name: str, known: set[str]) -> str:
    if name in known:
        return ""
    known.add(name)
    return name
