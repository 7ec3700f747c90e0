"""YAML as a person means it: limited in size and depth, no aliases, no key twice, no surprising types.

Dates, times and words such as ``yes`` stay text; ``true`` and ``false`` are truth values, plain decimals are numbers.
"""

from __future__ import annotations

from typing import NamedTuple

import yaml

from compliance_llm.errors import CdraftError
from compliance_llm.patterns import Pattern
from compliance_llm.subject.characters import find_unprintable

MOST_CHARACTERS = 256_000
MOST_DEPTH = 12
OWN = "tag:yaml.org,2002:"
PLAIN_TAGS = ("!", f"{OWN}str")  # a value in quotes, and one that is said to be text

Place = tuple[str | int, ...]  # ("data", "scored", "score"); a list's items are numbered from 0


class Parsed(NamedTuple):
    """The values of a YAML file; for each place the line it is on (from 1) and, for a scalar, the words as written."""

    value: object
    lines: dict[Place, int]
    words: dict[Place, str]


class _Loader(yaml.SafeLoader):
    """Only truth values, decimal numbers and null have a type of their own; all else is text."""


_TYPES = {
    "bool": (r"(?:true|false|True|False|TRUE|FALSE)\Z", "tfTF"),
    "null": (r"(?:~|null|Null|NULL|)\Z", ("~", "n", "N", "")),
    "int": (r"[-+]?(?:0|[1-9][0-9]*)\Z", "-+0123456789"),
    "float": (r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?\Z", "-+.0123456789"),
}
_Loader.yaml_implicit_resolvers = {}
for _name, (_pattern, _first) in _TYPES.items():
    for _letter in _first:
        _Loader.yaml_implicit_resolvers.setdefault(_letter, []).append(
            (f"tag:yaml.org,2002:{_name}", Pattern(_pattern))
        )


def parse(text: str, name: str) -> Parsed:
    """Read one YAML document.

    Args:
        text: The file's text.
        name: The file's name, for messages.

    Raises:
        CdraftError: if the text is too long or too deep, is not YAML, uses an alias or names a key twice.
    """
    if len(text) > MOST_CHARACTERS:
        raise CdraftError(
            f"{name} has {len(text):,} characters; at most {MOST_CHARACTERS:,} are read.",
            "Keep descriptions here and put longer texts into documents/.",
        )
    try:
        _check_shape(text, name)
        lines: dict[Place, int] = {}
        words: dict[Place, str] = {}
        root = yaml.compose(text, Loader=_Loader)
        if root is not None:
            _walk(root, (), name, lines, words)
        return Parsed(yaml.load(text, Loader=_Loader), lines, words)  # a SafeLoader
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise _not_yaml(error, name) from error


def _check_shape(text: str, name: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            raise CdraftError(
                f"{name}, line {_line(event)}: an alias (*) is used.",
                "Write the value out: aliases are not read, since a few of them can stand for millions of values.",
            )
        tag = getattr(event, "tag", None)
        if tag is not None and tag not in PLAIN_TAGS:
            raise CdraftError(
                f"{name}, line {_line(event)}: the tag {_shown_tag(tag)} is used.",
                "Remove it: a value is what it looks like, and text that looks like a number goes in double quotes.",
            )
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MOST_DEPTH:
            raise CdraftError(
                f"{name}, line {_line(event)}: lists or groups of keys nest more than {MOST_DEPTH} deep.",
                "Flatten them: no key of a subject needs this.",
            )


def _walk(node: yaml.Node, place: Place, name: str, lines: dict[Place, int], words: dict[Place, str]) -> None:
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        words[place] = _printable(str(node.value), name, node)
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            _walk(item, (*place, number), name, lines, words)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*place, _printable(str(key.value), name, key) if isinstance(key, yaml.ScalarNode) else "?")
            if inner in lines:
                raise CdraftError(
                    f"{name}, line {key.start_mark.line + 1}: `{dotted(inner)}` is given twice.",
                    f"Remove one of the two; the first is on line {lines[inner]}.",
                )
            _walk(value, inner, name, lines, words)


def _printable(words: str, name: str, node: yaml.Node) -> str:
    if what := find_unprintable(words):
        raise CdraftError(f"{name}, line {node.start_mark.line + 1} holds {what}.", "Type the word again.")
    return words


def _shown_tag(tag: str) -> str:
    return f"!!{tag.removeprefix(OWN)}" if tag.startswith(OWN) else tag


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def dotted(place: Place) -> str:
    """A place as a reader knows it: ``data.scored.segments.2`` (a list's items are shown from 1)."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in place)


def _not_yaml(error: Exception, name: str) -> CdraftError:
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    where = f", line {mark.line + 1}" if mark else ""
    what = (error.problem if isinstance(error, yaml.MarkedYAMLError) else None) or str(error).splitlines()[0]
    return CdraftError(
        f"{name}{where} is not YAML: {what}.",
        "Correct that line: text with a colon, a hash or a bracket goes in double quotes.",
    )
