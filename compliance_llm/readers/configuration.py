"""Files of a corpus, read with errors that name the file and what to put right."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast

import yaml
from pydantic import ValidationError

from compliance_llm.errors import CdraftError

Row = Mapping[str, Any]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster, where PyYAML was built with libyaml


def read_text(path: Path) -> str:
    r"""The file's text, with a byte order mark dropped and line ends as ``\n``.

    Raises:
        CdraftError: if the file cannot be read or is not UTF-8.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise CdraftError(
            f"{path} cannot be read ({error.strerror}).", "Check its name and its permissions."
        ) from error
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise CdraftError(f"{path} is not UTF-8 (byte {error.start}).", "Save it as UTF-8 and try again.") from error


def read_yaml(path: Path) -> Row:
    """A YAML file whose top is a mapping."""
    return parse_yaml(read_text(path), path)


def parse_yaml(text: str, path: Path) -> Row:
    """YAML text out of ``path`` whose top is a mapping; dates stay texts where they are quoted."""
    try:
        return _mapping(yaml.load(text, Loader=_LOADER), path)
    except (yaml.YAMLError, ValueError) as error:
        raise CdraftError(f"{path} is not YAML: {error}.", "Correct the line named above.") from error


def read_json(path: Path) -> Row:
    """A JSON file whose top is an object."""
    try:
        return _mapping(json.loads(read_text(path)), path)
    except (json.JSONDecodeError, RecursionError) as error:
        raise CdraftError(f"{path} is not JSON: {error}.", "Correct the line named above.") from error


def read_toml(path: Path) -> Row:
    """A TOML file."""
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise CdraftError(f"{path} is not TOML: {error}.", "Correct the line named above.") from error


def rows(data: Row, key: str, path: Path) -> list[Row]:
    """The list of mappings under ``key``."""
    found = data.get(key)
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in cast("list[object]", found)):
        raise CdraftError(
            f"{path} has no list of entries under {key!r}.", f"Write the entries as a list under {key!r}."
        )
    return cast("list[Row]", found)


def check_keys(row: Row, path: Path, *, required: frozenset[str], optional: frozenset[str]) -> None:
    """Refuse a row that lacks a required key or has one that nobody reads.

    Raises:
        CdraftError: naming the file, the row's id and the key, with the nearest known key.
    """
    name = f"{path}: {row['id']}" if "id" in row else str(path)
    if missing := sorted(required - row.keys()):
        raise CdraftError(f"{name} lacks {', '.join(missing)}.", f"Add {missing[0]!r}.")
    for key in row:
        if key not in required | optional:
            known = sorted(required | optional)
            near = get_close_matches(str(key), known, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"Known keys: {', '.join(known)}."
            raise CdraftError(f"{name} has an unknown key {key!r}.", hint)


def unreadable(path: Path, name: object, error: Exception) -> CdraftError:
    """The error for an entry whose values make no record, in one line."""
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return CdraftError(f"{path}: {name}: {where or 'entry'}: {first['msg']}.", "Correct this value.")
    return CdraftError(f"{path}: {name}: {error}.", "Correct this value.")


def _mapping(data: object, path: Path) -> Row:
    if not isinstance(data, dict):
        raise CdraftError(f"{path} contains no keys.", "Write it as a mapping of keys to values.")
    return cast("Row", data)
