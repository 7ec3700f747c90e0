"""The keys subject.yaml may have, which are missing, and which known one was meant."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, cast

from pydantic import BaseModel

from compliance_llm.subject.safe_yaml import Place

OURS = ("folder", "digest", "set_aside")  # fields of a Subject that cdraft fills in


def known(record: type[BaseModel]) -> list[str]:
    """The keys a file may give for ``record``, required ones first."""
    fields = {name: field for name, field in record.model_fields.items() if name not in OURS}
    return sorted(fields, key=lambda name: not fields[name].is_required())


def unknown(value: object, record: type[BaseModel], place: Place = ()) -> Iterator[tuple[Place, list[str]]]:
    """Each key of ``value``, at any depth, that ``record`` does not have, with the keys known there."""
    if not isinstance(value, Mapping):
        return
    for key, inner in cast("Mapping[object, object]", value).items():
        if key not in known(record):
            yield (*place, str(key)), known(record)
        elif nested := _record_in(record.model_fields[str(key)].annotation):
            record_inside, many = nested
            for name, one in _each(inner) if many else ((None, inner),):
                yield from unknown(one, record_inside, (*place, str(key), *(() if name is None else (name,))))


def missing(value: object, record: type[BaseModel], place: Place = ()) -> Iterator[Place]:
    """Each required key that ``value`` lacks, at any depth."""
    if not isinstance(value, Mapping):
        return
    given = cast("Mapping[object, object]", value)
    for name in known(record):
        field = record.model_fields[name]
        if field.is_required() and given.get(name) in (None, ""):
            yield (*place, name)
        elif name in given and (nested := _record_in(field.annotation)):
            record_inside, many = nested
            for entry, one in _each(given[name]) if many else ((None, given[name]),):
                yield from missing(one, record_inside, (*place, name, *(() if entry is None else (entry,))))


def nearest(word: str, among: Iterable[str], most: int = 1) -> list[str]:
    """The known words closest to ``word``, best first; case does not count."""
    by_lower = {name.lower(): name for name in among}
    return [by_lower[name] for name in get_close_matches(word.lower(), by_lower, n=most, cutoff=0.5)]


def did_you_mean(word: str, among: Iterable[str]) -> str:
    """A remedy: the nearest known word, or all of them."""
    names = list(among)
    if near := nearest(word, names):
        return f"Did you mean `{near[0]}`?"
    shown = ", ".join(f"`{name}`" for name in names[:20])
    return f"Known here: {shown}{', …' if len(names) > 20 else ''}." if names else "Remove it."


def _each(value: object) -> Iterator[tuple[str | int, object]]:
    """The entries of a group by name, or of a list by place."""
    if isinstance(value, Mapping):
        yield from ((str(name), one) for name, one in cast("Mapping[object, object]", value).items())
    elif isinstance(value, list):
        yield from enumerate(cast("list[object]", value))


def _record_in(annotation: Any) -> tuple[type[BaseModel], bool] | None:  # noqa: ANN401 # a type expression
    """The record a field holds, and whether the field is a list of such records or a mapping from names to them."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, False
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (dict, tuple):
        part = inner[1] if origin is dict else inner[0]
        return (part, True) if isinstance(part, type) and issubclass(part, BaseModel) else None
    if origin in (typing.Union, types.UnionType):
        return next((found for part in inner if (found := _record_in(part))), None)
    return None
