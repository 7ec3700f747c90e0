"""Suites: folders under ``evals/`` that say what is measured, what it misses, and which bars must be reached."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import ValidationError

from compliance_llm import bundled
from compliance_llm.errors import CdraftError
from compliance_llm.records import Record


class Gate(Record):
    """The least or the most a metric may be."""

    metric: str
    min: float | None = None
    max: float | None = None


class Suite(Record):
    """What ``suite.toml`` says under [suite], and its [[gates]]; settings that only one suite reads are left out."""

    id: str
    version: str
    measures: str
    metrics: tuple[str, ...]
    gates: tuple[Gate, ...] = ()


def suites(folder: Path | None = None) -> tuple[Suite, ...]:
    """All suites of a folder (default: those that come with cdraft), by name.

    Raises:
        CdraftError: if a suite.toml is not a suite.
    """
    root = folder or bundled.folder("evals")
    return tuple(_read(file) for file in sorted(root.glob("*/suite.toml")))


def suite(name: str, folder: Path | None = None) -> Suite:
    """The suite of that name.

    Raises:
        CdraftError: naming the suites there are.
    """
    known = suites(folder)
    for found in known:
        if found.id == name:
            return found
    raise CdraftError(f"There is no suite {name!r}.", f"Choose one of: {', '.join(s.id for s in known)}.")


def _read(file: Path) -> Suite:
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        described = {key: value for key, value in content.get("suite", {}).items() if key in Suite.model_fields}
        return Suite.model_validate({**described, "gates": content.get("gates", ())})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError, AttributeError) as error:
        reason = str(error).splitlines()[0]
        raise CdraftError(f"{file} is not a suite: {reason}.", "Write it like evals/claims/suite.toml.") from error
