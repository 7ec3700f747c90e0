"""Cases of suite ``as-of``: a day, a fact of the register, and what is expected of it on that day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.records import Force, Record, Verdict

REMEDY = "Write one case a line, as evals/as-of/README.md shows."


class _Case(Record):
    """The fields of every case: the date, and the fact of the register behind it."""

    id: str
    as_of: date
    why: str


class InForce(_Case):
    """Whether an Instrument, or a part of it, applies on the day."""

    kind: Literal["in_force"]
    instrument: str
    pointer: str | None = None
    expected: bool


class Applies(_Case):
    """Whether an Obligation applies on the day."""

    kind: Literal["obligation"]
    obligation: str
    expected: bool


class Concerns(_Case):
    """Whether an Obligation concerns a kind of Subject on the day."""

    kind: Literal["concerns"]
    obligation: str
    subject: str
    expected: bool


class Succession(_Case):
    """The register's statement on the date about the end of an Instrument; an empty text if there is none yet."""

    kind: Literal["succession"]
    instrument: str
    told: str


class Speaks(_Case):
    """How the Obligations of an Instrument speak on the day, and words that no sentence on them may use."""

    kind: Literal["speaks"]
    instrument: str
    forces: tuple[Force, ...]
    never: tuple[str, ...] = ()


class Cited(_Case):
    """Which rules a search on the day finds: ids that begin so must be, or must not be, among the first results."""

    kind: Literal["cited"]
    words: str
    jurisdictions: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()


class Asked(_Case):
    """The answer of `ask` on the date: words it must or must not contain, rules it must or must not cite."""

    kind: Literal["ask"]
    question: str
    abstains: bool | None = None
    tells: tuple[str, ...] = ()
    tells_not: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    cites_not: tuple[str, ...] = ()


class Claimed(_Case):
    """The verdict on the date on a sentence that cites a rule; without a text, on the plain sentence."""

    kind: Literal["claim"]
    evidence: str
    text: str | None = None
    expected: Verdict


AsOfCase = Annotated[
    InForce | Applies | Concerns | Succession | Speaks | Cited | Asked | Claimed, Field(discriminator="kind")
]
_CASE: TypeAdapter[AsOfCase] = TypeAdapter(AsOfCase)


def read_cases(path: Path) -> tuple[AsOfCase, ...]:
    """The cases of a JSON lines file.

    Raises:
        CdraftError: naming the file and the line that is not a case.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CdraftError(f"{path} cannot be read: {error}.", REMEDY) from error
    found: list[AsOfCase] = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append(_CASE.validate_python(json.loads(line)))
        except (ValueError, ValidationError) as error:
            raise CdraftError(f"{path}, line {number}, is not a case.", REMEDY) from error
    if not found:
        raise CdraftError(f"{path} contains no cases.", REMEDY)
    return tuple(found)
