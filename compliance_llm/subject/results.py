"""Figures computed elsewhere → Facts that are relied on, and never re-performed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import NamedTuple, NoReturn, cast

from pydantic import ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.records import Fact, SetAside, Subject
from compliance_llm.subject.characters import find_unprintable, printable
from compliance_llm.subject.folder import SHORT, files, inside, unreadable
from compliance_llm.subject.injection import ORDER, aside, spoken_name, why_aside, without_orders
from compliance_llm.subject.keys import did_you_mean
from compliance_llm.subject.measures import measure_of

FOLDER = "results"
MOST_BYTES = 5_000_000
KEYS = ("name", "id", "value", "low", "high", "level", "n", "events", "sample", "unit", "label", "tool", "date")
AROUND = ("performance", "results", "metrics", "figures", "measures", "samples", "discrimination", "model")
VERSION = ("version", "model_version", "release")  # of the model whose figures these are
UNITS = ("", "share", "cases", "points")
FORM = 'Write, for example:  {"auc.test": {"value": 0.80, "n": 300, "tool": "scikit-learn"}}'


class Results(NamedTuple):
    """The figures, and what of their words is used nowhere."""

    facts: tuple[Fact, ...]
    set_aside: tuple[SetAside, ...]


def read_results(subject: Subject) -> tuple[Fact, ...]:
    """The figures of ``results/*.json`` as Facts; see `results_of`."""
    return results_of(subject).facts


def results_of(subject: Subject) -> Results:
    """The figures of ``results/*.json`` as Facts ``fact:relied.<name>``, in the order of files and names.

    A file is a mapping from names to numbers or objects, or a list of objects with a name and a value; or groups of
    figures by sample, or by measure, whose names are joined (``{"test": {"auc": 0.8}}`` is ``auc.test``). A name that
    is a Fact's id is compared with the recomputed figure. Decimals are those the file shows. A text
    that gives an order to the program is set aside; the figure it belongs to stays.

    Raises:
        CdraftError: if a file is not JSON of that form, a value is not a finite number, or a name is given twice.
    """
    facts: dict[str, Fact] = {}
    found: list[SetAside] = []
    for path in files(subject.folder):
        relative = path.relative_to(subject.folder)
        if relative.parts[0] != FOLDER or path.suffix.lower() != ".json":
            continue
        name = relative.as_posix()
        inside(subject.folder, name, FOLDER)
        for fact in _facts(path, name, found):
            if fact.id in facts:
                raise CdraftError(
                    f"{name}: `{fact.id.removeprefix('fact:relied.')}` is given a second time"
                    f" (first in {facts[fact.id].source.split()[0]}).",
                    "Keep one of the two, or give them different names.",
                )
            facts[fact.id] = fact
    return Results(tuple(facts.values()), tuple(found))


def _facts(path: Path, name: str, found: list[SetAside]) -> Iterator[Fact]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise CdraftError(
                f"{name} is larger than {MOST_BYTES // 1_000_000} MB.", "Keep only the figures you rely on."
            )
        text = path.read_bytes().decode("utf-8-sig")
        if why_aside(spoken_name(name)):
            found.append(aside(f"{FOLDER}/, the name of a file", name, ORDER))
            name = f"{FOLDER}/ file set aside {len(found)}"
        source = f"{name} sha256:{digest(path)[:SHORT]}"
    except UnicodeDecodeError as error:
        raise CdraftError(f"{name} is not UTF-8.", "Save the file as UTF-8.") from error
    except OSError as error:
        raise unreadable(path, error) from error
    for number, (key, given) in enumerate(_entries(_parsed(text, name), name), start=1):
        where = f"{name}, figure {number}"
        called = key
        if why_aside(spoken_name(key)):
            found.append(aside(where, key, ORDER))
            called = f"set_aside_{len(found)}"
        told = {word: _told(value, where, found) for word, value in given.items() if word not in ("name", "id")}
        if key.lower() in VERSION and isinstance(told.get("value"), str):
            yield _version(str(told["value"]), path, source)
        else:
            yield _fact(called, told, f"{where} (`{called}`)", source)


def _told(value: object, where: str, found: list[SetAside]) -> object:
    """A text as it may be used; anything else as it is."""
    if not isinstance(value, str):
        return value
    words, one = without_orders(value, where)
    found.extend([one] if one else [])
    return words


def _parsed(text: str, name: str) -> object:
    def not_finite(constant: str) -> NoReturn:
        raise CdraftError(
            f"{name}: {constant} is not a figure.", "Leave the figure out where it could not be computed."
        )

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in pairs:
            for what in filter(None, (find_unprintable(key), isinstance(value, str) and find_unprintable(value))):
                raise CdraftError(f"{name} holds {what}, at `{printable(key)}`.", "Type the word again.")
            if key in found:
                raise CdraftError(f"{name}: `{key}` is given twice.", "Keep one of the two.")
            found[key] = value
        return found

    try:
        return json.loads(text, parse_float=Decimal, parse_constant=not_finite, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise CdraftError(f"{name}, line {error.lineno} is not JSON: {error.msg}.", FORM) from error
    except (RecursionError, ValueError) as error:
        raise CdraftError(f"{name} is not JSON of figures: {str(error)[:80]}.", FORM) from error


def _entries(parsed: object, name: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Names and what is said of each figure."""
    if isinstance(parsed, dict):
        mapping = cast("dict[str, object]", parsed)
        parsed = [mapping] if "value" in mapping else None
        for key, value in mapping.items() if parsed is None else ():
            yield from _entry((key,), value)
    elif not isinstance(parsed, list):
        raise CdraftError(f"{name} is neither a mapping of figures nor a list of them.", FORM)
    for number, item in enumerate(cast("list[object]", parsed or []), start=1):
        given = cast("dict[str, object]", item) if isinstance(item, dict) else {}
        key = given.get("name") or given.get("id")
        if not isinstance(key, str):
            raise CdraftError(f"{name}, figure {number} has no `name`.", FORM)
        yield key, given


def _entry(path: tuple[str, ...], value: object) -> Iterator[tuple[str, dict[str, object]]]:
    """A figure, or the figures of a group: by sample and then measure, or by measure and then sample."""
    if not isinstance(value, dict):
        yield _name(path), {"value": value}
        return
    given = cast("dict[str, object]", value)
    if "value" in given or not _is_group(path, given):
        yield _name(path), given
        return
    for key, inner in given.items():
        if isinstance(inner, str | bool | list) or inner is None:  # remarks on the figures beside them
            continue
        yield from _entry((*path, key), inner)


def _is_group(path: tuple[str, ...], given: dict[str, object]) -> bool:
    """Whether keys are names of figures, and not the parts of one measure whose value was forgotten."""
    figures = [key for key, inner in given.items() if isinstance(inner, int | Decimal | dict)]
    parts_alone = bool(measure_of(path[-1])) and all(key in KEYS for key in given)
    return bool(figures) and not parts_alone


def _name(path: tuple[str, ...]) -> str:
    """A name as Facts have it, the measure first: ("test", "event_rate") is "outcome_rate.test"."""
    path = tuple(part for part in path[:-1] if part.lower() not in AROUND) + path[-1:]
    if len(path) == 1:
        return path[0]
    at = next((i for i in reversed(range(len(path))) if measure_of(path[i])), len(path) - 1)
    return ".".join((measure_of(path[at]) or path[at], *path[:at], *path[at + 1 :]))


def _fact(key: str, given: dict[str, object], where: str, source: str) -> Fact:
    for strange in given.keys() - set(KEYS):
        raise CdraftError(f"{where}: unknown key `{strange}`.", did_you_mean(strange, KEYS))
    slug = ".".join(part for piece in key.removeprefix("fact:").split(".") if (part := _slug(piece)))
    if not slug:
        raise CdraftError(f"{where}: the name has no letters or digits.", FORM)
    if given.get("value") is None:
        raise CdraftError(f"{where} has no `value`.", FORM)
    unit = given.get("unit", "")
    if unit not in UNITS:
        raise CdraftError(
            f"{where}: unknown unit {unit!r}.", "Use share (0.27 is shown as 27%), cases, points or none."
        )
    value = _number(given, "value", where)
    low, high = (_number(given, side, where) if side in given else None for side in ("low", "high"))
    level = _number(given, "level", where) if "level" in given else 0.95
    made = "; ".join(f"{word} {given[word]}" for word in ("tool", "date") if given.get(word))
    try:
        return Fact(
            id=f"fact:relied.{slug}",
            label=str(given.get("label") or f"reported {key.removeprefix('fact:')}"),
            value=value,
            unit=unit,
            decimals=_decimals(given["value"], unit),
            low=low,
            high=high,
            level=float(level) if low is not None and high is not None else None,
            n=_count(given, "n", where),
            events=_count(given, "events", where),
            sample=str(given.get("sample") or ""),
            method=f"computed elsewhere and imported{f'; {made}' if made else ''}",
            origin="relied_on",
            source=source,
            computed_by="imported@1",
        )
    except ValidationError as error:
        raise CdraftError(f"{where}: {error.errors()[0]['msg'].removeprefix('Value error, ')}.", FORM) from error


def _version(version: str, path: Path, source: str) -> Fact:
    return Fact(
        id=f"fact:relied.version.{_slug(path.stem)}",
        label=f"version whose figures {path.name} gives",
        value=" ".join(version.split()),
        unit="text",
        method="as the file states it",
        origin="relied_on",
        source=source,
        computed_by="imported@1",
    )


def _number(given: dict[str, object], key: str, where: str) -> int | float:
    value = given[key]
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not isfinite(value):
        raise CdraftError(
            f"{where}: `{key}` is {str(value)[:40]!r}, which is not a number.", "Give a number, without quotes."
        )
    return value if isinstance(value, int) else float(value)


def _count(given: dict[str, object], key: str, where: str) -> int | None:
    value = given.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise CdraftError(f"{where}: `{key}` is {str(value)[:40]!r}; it counts cases.", "Give a whole number.")
    return value


def _decimals(value: object, unit: str) -> int:
    """Decimals as the file shows them, so that a figure is compared at the rounding its author chose."""
    shown = max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0
    return min(max(0, shown - 2) if unit == "share" else shown, 9)


def _slug(text: str) -> str:
    return re.sub(r"\W+", "_", text.lower()).strip("_")
