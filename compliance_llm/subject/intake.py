"""subject.yaml → Subject: read safely, every key known, every mistake named with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from pydantic import ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.records import Subject
from compliance_llm.subject import keys
from compliance_llm.subject.declared_orders import set_orders_aside
from compliance_llm.subject.folder import check_names, folder_digest, regular, unreadable
from compliance_llm.subject.places import RULED, id_of_unknown, ids_of
from compliance_llm.subject.safe_yaml import Parsed, Place, dotted, parse

FILE = "subject.yaml"
SHORTEST_NAME = 4  # letters of a place that is taken for a name though it is not known
TRUTHS = (("data", "scored", "positive"),)  # where a truth value may stand
NUMBER_TEXTS = ("version",)  # text that may be written without quotes though it looks like a number
PEOPLE = ("owner", "developer", "validator")
LISTS = ("intended_use", "prohibited_use", "limitations", "approvals")
GROUPS = ("method", "monitoring", "explanations")
DECLARED = (*PEOPLE, *LISTS, *GROUPS)  # where text, lists and groups of keys are all meant as words
WHOLE_NUMBERS = ("method", "monitoring")  # where a whole number stays one


def read_subject(folder: Path) -> Subject:
    """The Subject a folder describes, without the texts that give orders to the program instead of describing it.

    Raises:
        CdraftError: if the folder or its subject.yaml is missing, unreadable, not YAML, or says something a Subject
            cannot have.
    """
    folder = folder.parent if folder.name == FILE else folder
    parsed = parse(_text(folder), FILE)
    value = parsed.value
    if not isinstance(value, Mapping):
        raise CdraftError(
            f"{folder / FILE} is not a group of `key: value` lines.", f"Start from the template:  cdraft init {folder}"
        )
    given = _as_meant(cast("Mapping[object, object]", value), (), parsed)
    _check_keys(given, parsed)
    _check_words(given, parsed)
    read = set_orders_aside(given, parsed, FILE)
    ours = {"folder": folder.resolve(), "digest": folder_digest(folder), "set_aside": read.set_aside}
    try:
        return Subject.model_validate(read.given | ours)
    except ValidationError as error:
        raise _in_plain_words(error, parsed) from error


def _text(folder: Path) -> str:
    path = folder / FILE
    check_names((str(folder),), folder.parent)
    if not folder.is_dir():
        raise CdraftError(f"{folder} is not a folder.", "Name the folder with subject.yaml.")
    if not path.exists():
        raise CdraftError(f"{folder} has no {FILE}.", f"Write one from the template:  cdraft init {folder}")
    try:
        content = regular(path).read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise CdraftError(
            f"{path}, line {line} is not UTF-8 (byte 0x{content[error.start]:02x}).", "Save the file as UTF-8."
        ) from error


def _as_meant(given: Mapping[object, object], place: Place, parsed: Parsed) -> dict[str, object]:
    """The values without empty keys, with numbers and truth values as text where only text can be meant."""
    meant: dict[str, object] = {}
    for name, value in given.items():
        here = (*place, str(name))
        if value is None:
            continue
        if here[0] in DECLARED:
            meant[str(name)] = _in_words(value, here, parsed)
        elif isinstance(value, Mapping):
            meant[str(name)] = _as_meant(cast("Mapping[object, object]", value), here, parsed)
        elif here[0] in (*NUMBER_TEXTS, "names"):
            meant[str(name)] = parsed.words.get(here, value)
        else:
            meant[str(name)] = value
    places = meant.get("jurisdictions")
    if place == () and isinstance(places, list):
        words = [parsed.words.get(("jurisdictions", i), item) for i, item in enumerate(cast("list[object]", places))]
        told = [str(item).strip().lower() for item in words]
        meant["jurisdictions"] = list(dict.fromkeys(id for item in told for id in ids_of(item) or (_unknown(item),)))
    return meant


def _unknown(place: str) -> str:
    """What stands for a place that is not known: itself where it is near to an id or no name, else an id of its own."""
    near = place in ("", *RULED) or keys.nearest(place, RULED)
    return place if near or len(place) < SHORTEST_NAME or not place.isprintable() else id_of_unknown(place)


def _in_words(value: object, place: Place, parsed: Parsed) -> object:
    """What is declared, to any depth: scalars as they are written, nothing for what is empty."""
    if isinstance(value, Mapping):
        group = {str(name): inner for name, inner in cast("Mapping[object, object]", value).items()}
        return {
            name: _in_words(inner, (*place, name), parsed) for name, inner in group.items() if inner not in (None, "")
        }
    if isinstance(value, list):
        entries = enumerate(cast("list[object]", value))
        return [_in_words(inner, (*place, i), parsed) for i, inner in entries if inner not in (None, "")]
    if isinstance(value, int) and not isinstance(value, bool) and place[0] in WHOLE_NUMBERS:
        return value
    return parsed.words.get(place, value)


def _check_keys(given: dict[str, object], parsed: Parsed) -> None:
    strange = list(keys.unknown(given, Subject))
    if strange:
        place, known_here = strange[0]
        raise CdraftError(
            f"{_where(place, parsed)}: unknown key `{dotted(place)}`{_and_others(len(strange) - 1, 'unknown key')}.",
            keys.did_you_mean(str(place[-1]), known_here)
            + "".join(f" `{dotted(other)}`: {keys.did_you_mean(str(other[-1]), k)}" for other, k in strange[1:4]),
        )
    absent = list(keys.missing(given, Subject))
    if absent:
        raise CdraftError(
            f"{FILE} lacks {', '.join(f'`{dotted(place)}`' for place in absent)}.",
            f"Add {'it' if len(absent) == 1 else 'them'}; `cdraft init` writes a template that explains each key.",
        )


def _check_words(given: dict[str, object], parsed: Parsed) -> None:
    for place in _truths(given, ()):
        if place not in TRUTHS:
            raise CdraftError(f"{_where(place, parsed)}: `{dotted(place)}` is true or false.", "Give text or a number.")
    name = given["id"]
    if isinstance(name, str) and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name):
        better = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "my-model"
        raise CdraftError(
            f"{_where(('id',), parsed)}: `id` is {name!r}; it names files, so it is made of letters, digits, - and _.",
            f"Write, for example:  id: {better}",
        )
    places = given.get("jurisdictions")
    if places == []:
        raise CdraftError(f"{FILE}: `jurisdictions` is empty.", "Name where the model is used:  jurisdictions: [us]")
    for number, item in enumerate(cast("list[str]", places) if isinstance(places, list) else []):
        if not ids_of(item) and not item.startswith("x-"):
            near = keys.nearest(item, RULED)
            raise CdraftError(
                f"{_where(('jurisdictions', number), parsed)}: jurisdiction `{item}` is not known.",
                (f"Did you mean `{near[0]}`? " if near else "")
                + f"Known: {', '.join(RULED)}, parts of them such as us-ny, and every country by its name or code.",
            )


def _truths(value: object, place: Place) -> Iterator[Place]:
    if isinstance(value, bool):
        yield place
    elif isinstance(value, dict):
        for name, inner in cast("dict[str, object]", value).items():
            yield from _truths(inner, (*place, name))


SHAPES = {
    "string_type": "should be text; put it in double quotes",
    "tuple_type": "should be a list, such as [one, two]",
    "dict_type": "should be a group of `name: value` lines",
    "model_type": "should be a group of keys",
    "float_parsing": "should be a number",
    "float_type": "should be a number",
    "int_type": "should be a number",
}


def _in_plain_words(error: ValidationError, parsed: Parsed) -> CdraftError:
    """The first thing pydantic found, said plainly, and how many others there are."""
    found = error.errors(include_url=False)
    places = {_place(one["loc"], parsed) for one in found}
    first = found[0]
    place = _place(first["loc"], parsed)
    if first["type"] in SHAPES or len(first["loc"]) != len(place):
        should = SHAPES.get(first["type"], "should be text or a number")
        problem = f"`{dotted(place)}` is {_kind(first['input'])} and {should}"
    elif first["type"] == "literal_error":
        expected = str(first.get("ctx", {}).get("expected", "")).replace("'", "")
        problem = f"`{dotted(place)}` is {first['input']!r}; it is one of {expected}"
    else:
        problem = f"`{dotted(place)}`: {first['msg'].removeprefix('Value error, ')}"
    return CdraftError(
        f"{_where(place, parsed)}: {problem}{_and_others(len(places) - 1, 'mistake')}.",
        "Correct that line; `cdraft init` writes a template that shows each key's form.",
    )


def _place(loc: tuple[str | int, ...], parsed: Parsed) -> Place:
    """Pydantic's location without the branches of a union, which are not keys of the file."""
    place = tuple(loc)
    while place and place not in parsed.lines:
        place = place[:-1]
    return place


def _kind(value: object) -> str:
    match value:
        case bool():
            return "true or false"
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text {value[:40]!r}"
        case list() | tuple():
            return "a list"
        case _:
            return "a group of keys"


def _where(place: Place, parsed: Parsed) -> str:
    return f"{FILE}, line {parsed.lines[place]}" if place in parsed.lines and place else FILE


def _and_others(count: int, noun: str) -> str:
    return f" (and {count} other {noun}{'s' if count > 1 else ''})" if count > 0 else ""
