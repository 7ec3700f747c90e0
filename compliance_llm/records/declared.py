"""What a bank declares in words: text, numbers, lists and groups of keys, to any depth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Annotated, TypeAlias, cast

from pydantic import BeforeValidator
from typing_extensions import TypeAliasType


def _plain(value: object) -> object:
    """Days and times as ISO text, so that a record reads the same after a trip through JSON."""
    return value.isoformat() if isinstance(value, date | time) else value


if TYPE_CHECKING:
    Declared: TypeAlias = "str | int | float | bool | tuple[Declared, ...] | dict[str, Declared]"
else:
    Declared = TypeAliasType(  # a name of its own, by which the type can hold itself
        "Declared",
        "Annotated[str | int | float | bool | tuple[Declared, ...] | dict[str, Declared], BeforeValidator(_plain)]",
    )


def _listed(value: object) -> object:
    """A single text or group of keys, where a list is meant, as a list of one."""
    alone = isinstance(value, str | int | float | date | Mapping)
    return cast("object", (value,)) if alone else value


def _keyed(value: object) -> object:
    """A text or a list, where a group of keys is meant, as its description."""
    alone = isinstance(value, str | int | float | date | list | tuple)
    return cast("object", {"description": value}) if alone else value


def _in_words(value: object) -> object:
    """Whatever was declared where one text is meant, as that text."""
    if isinstance(value, Mapping):
        return in_words(cast("Mapping[str, Declared]", value))
    return in_words(cast("Sequence[Declared]", value)) if isinstance(value, list | tuple) else value


DeclaredText = Annotated[str, BeforeValidator(_in_words)]
DeclaredList = Annotated[tuple[Declared, ...], BeforeValidator(_listed)]
DeclaredGroup = Annotated[dict[str, Declared], BeforeValidator(_keyed)]


def in_words(value: Declared | Sequence[Declared] | Mapping[str, Declared]) -> str:
    """One text for whatever was declared.

    Entries of a list are joined by commas, or by semicolons where one of them holds a comma or keys of its own; a group
    of keys reads "by Jane Doe; on 2026-05-01".
    """
    if isinstance(value, Mapping):
        return "; ".join(f"{key.replace('_', ' ')} {text}" for key, part in value.items() if (text := in_words(part)))
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Sequence):
        parts = [text for part in value if (text := in_words(part))]
        nested = any(isinstance(part, Mapping) or "," in in_words(part) for part in value)
        return ("; " if nested else ", ").join(parts)
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
