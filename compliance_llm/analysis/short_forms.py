"""Short forms of a sentence that follows others: what was said in full before is not said in full again.

A section names the kind of its intervals, the policy and any other authority once. Later sentences give the bounds and
the clause alone. Words in quotation marks are another's, and stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compliance_llm.patterns import Pattern

_INTERVAL = Pattern(r"(?<=\()(?P<name>\d[\d.]*% interval )(?=[-−\d])")
_POLICY = Pattern(r"(?<=\()(?P<name>[A-Z][^(),]*, )(?=clauses? [\d.]+[),])")
_AUTHORITY = Pattern(r"(?P<name> \((?:law|supervisor|literature|convention), (?:[^()]|\([^()]*\))*\))")
_NAMES = (_INTERVAL, _POLICY, _AUTHORITY)
_QUOTED = Pattern(r"(“[^”]*”)")


def in_turn(texts: Sequence[str]) -> Iterator[str]:
    """The sentences of one section in their order, each without the names that one before it has given."""
    said: set[str] = set()
    for text in texts:
        yield _short(text, said)
        said |= _names(text)


def is_form_of(text: str, full: str) -> bool:
    """Whether a text is a sentence as it stands in full, or without some of its names."""
    return text == full or text == _short(full, _names(full) - _names(text))


def _names(text: str) -> set[str]:
    own = _QUOTED.split(text)[::2]
    return {hit["name"] for part in own for pattern in _NAMES for hit in pattern.finditer(part)}


def _short(text: str, said: set[str]) -> str:
    """A text without the names in ``said``; any other is given once, where it stands first."""
    known, parts = set(said), _QUOTED.split(text)
    parts[::2] = [_without(part, known) for part in parts[::2]]
    return "".join(parts)


def _without(part: str, known: set[str]) -> str:
    for pattern in _NAMES:
        part = pattern.sub(lambda hit: _once(hit["name"], known), part)
    return part


def _once(name: str, known: set[str]) -> str:
    if name in known:
        return ""
    known.add(name)
    return name
