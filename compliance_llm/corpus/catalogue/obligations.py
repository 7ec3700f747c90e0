"""Obligations: the paraphrased duties of each Instrument, and what evidence of each a Subject can show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from compliance_llm.corpus.dates import certain_span, meet
from compliance_llm.corpus.stages import days_of_part
from compliance_llm.errors import CdraftError
from compliance_llm.readers.configuration import Row, check_keys, read_json, read_yaml, rows, unreadable
from compliance_llm.records import Instrument, Obligation

REQUIRED = frozenset("id pointer statement force topic confidence".split())  # noqa: SIM905
OPTIONAL = frozenset("cite applies_to sections evidence_expected from until".split())  # noqa: SIM905


class Kinds(NamedTuple):
    """Which kinds of Subject the Obligations of a pattern concern."""

    pattern: str
    kinds: tuple[str, ...]


class Expectations(NamedTuple):
    """The evidence that each Obligation asks for, and kinds by pattern of Obligations (the first match decides).

    ``needs`` holds, by Obligation, each piece of evidence in words with the pattern of Fact ids that shows it; an empty
    pattern is a piece that no Fact can show.
    """

    needs: Mapping[str, Mapping[str, str]]
    kinds: tuple[Kinds, ...]
    path: Path

    def kinds_of(self, obligation: str) -> tuple[str, ...]:
        """The kinds of Subject ``obligation`` concerns; none named is every kind."""
        return next((rule.kinds for rule in self.kinds if fnmatchcase(obligation, rule.pattern)), ())


def read_expectations(path: Path) -> Expectations:
    """Read ``expectations.yaml``; a missing file expects nothing.

    Raises:
        CdraftError: if an entry has an unknown key, needs that are not a mapping, or kinds that are not a list.
    """
    if not path.is_file():
        return Expectations({}, (), path)
    data = read_yaml(path)
    for key, shape, right in (("needs", dict, "the missing piece in words: pattern"), ("kinds", list, "[credit]")):
        for row in rows(data, key, path):
            check_keys(row, path, required=frozenset({"obligations", key}), optional=frozenset({"why"}))
            if not isinstance(row[key], shape):
                name = "mapping" if shape is dict else "list"
                raise CdraftError(f"{path}: {row['obligations']}: {key} is not a {name}.", f"Write {key}: {right}.")
    return Expectations(
        {
            str(row["obligations"]): {str(piece): str(pattern or "") for piece, pattern in row["needs"].items()}
            for row in rows(data, "needs", path)
        },
        tuple(Kinds(str(row["obligations"]), tuple(row["kinds"])) for row in rows(data, "kinds", path)),
        path,
    )


def read_obligations(
    paths: Sequence[Path], instruments: Mapping[str, Instrument], expectations: Expectations
) -> tuple[Obligation, ...]:
    """Read the files of ``obligations/``; each applies only on days on which its part of the Instrument does.

    Raises:
        CdraftError: for an unknown instrument, two Obligations with one id, a wrong value, or an expectation of an
            Obligation that does not exist.
    """
    found: dict[str, Obligation] = {}
    for path in paths:
        data = read_json(path)
        instrument = instruments.get(str(data.get("instrument")))
        if instrument is None:
            raise CdraftError(
                f"{path} contains obligations of {data.get('instrument')!r}, which is not an instrument of the "
                "register.",
                "Add the instrument to instruments.yaml, or use one that is listed there.",
            )
        for row in rows(data, "obligations", path):
            obligation = _obligation(row, instrument, expectations, path)
            if obligation.id in found:
                raise CdraftError(f"{path} has a second obligation {obligation.id}.", "Give each its own id.")
            found[obligation.id] = obligation
    _check_expectations(expectations, found)
    return tuple(found.values())


def _obligation(row: Row, instrument: Instrument, expectations: Expectations, path: Path) -> Obligation:
    check_keys(row, path, required=REQUIRED, optional=OPTIONAL)
    needs = expectations.needs.get(row["id"], {})
    try:
        span = meet(days_of_part(instrument, row["pointer"]), certain_span(row.get("from"), row.get("until")))
        return Obligation.model_validate(
            {
                **{key: row[key] for key in ("id", "pointer", "statement", "force", "topic", "confidence")},
                "instrument": instrument.id,
                "citation": row.get("cite") or f"{instrument.citation}, {row['pointer']}",
                "applies_to": tuple(row.get("applies_to") or ()),
                "sections": tuple(row.get("sections") or ()),
                "evidence_expected": tuple(needs) or tuple(row.get("evidence_expected") or ()),
                "needs": tuple(needs.values()),
                "kinds": expectations.kinds_of(row["id"]),
                "from": span.since,
                "until": span.until,
            }
        )
    except (ValueError, TypeError) as error:
        raise unreadable(path, row["id"], error) from error


def _check_expectations(expectations: Expectations, obligations: Mapping[str, Obligation]) -> None:
    """An expectation that fits no Obligation would be silently idle, so it is an error."""
    idle = [id for id in expectations.needs if id not in obligations]
    idle += [
        rule.pattern for rule in expectations.kinds if not any(fnmatchcase(id, rule.pattern) for id in obligations)
    ]
    if idle:
        raise CdraftError(
            f"{expectations.path}: there is no obligation {idle[0]}.", "Correct the id, or remove the entry."
        )
