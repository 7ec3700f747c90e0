"""What must hold of scored cases; each failure names file, column, row and value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compliance_llm.errors import CdraftError
from compliance_llm.subject.cells import number
from compliance_llm.subject.keys import did_you_mean
from compliance_llm.subject.labels import positives
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    import duckdb

    from compliance_llm.records import ScoredData

REFERENCES = ("train", "training", "development", "dev", "build", "reference")
MOST_SAMPLES = 50


def check_columns(columns: list[str], scored: ScoredData, where: str) -> None:
    """Every column subject.yaml names is in the file, and no column is both the score and the outcome."""
    named = {"score": scored.score, "outcome": scored.outcome, "sample": scored.sample, "date": scored.date}
    named |= {"weight": scored.weight, "id": scored.id}
    named |= {f"segments.{number}": column for number, column in enumerate(scored.segments, start=1)}
    named |= {f"groups.{group}": column for group, column in scored.groups.items()}
    for key, column in named.items():
        if column is not None and column not in columns:
            raise CdraftError(
                f"{where} has no column `{column}`, which subject.yaml names in `data.scored.{key}`.",
                did_you_mean(column, columns),
            )
    parts = [column for key, column in named.items() if column and "." not in key]
    for column in parts:
        if parts.count(column) > 1:
            keys = " and ".join(f"`data.scored.{key}`" for key, name in named.items() if name == column)
            raise CdraftError(f"subject.yaml: {keys} are the same column `{column}`.", "Name the right column in each.")


def check_numbers(
    connection: duckdb.DuckDBPyConnection, scored: ScoredData, where: str, types: dict[str, str], *, rows: int
) -> None:
    """There are rows; every score is a finite number; every weight is one above 0."""
    if not rows:
        raise CdraftError(f"{where} has a header and no rows.", "Write the scored cases to it, one line per case.")
    rules = [("score", scored.score, "isfinite(d)", "a score is a finite number")]
    if scored.weight:
        rules.append(("weight", scored.weight, "isfinite(d) AND d > 0", "a weight is a finite number above 0"))
    for noun, column, rule, should in rules:
        good = f"coalesce({rule}, false)"
        counted = f"SELECT count(*) FILTER (NOT {good}) FROM (SELECT {number(column, types[column])} AS d FROM raw)"
        found = connection.execute(counted).fetchone()
        if not found or not found[0]:
            continue
        first = connection.execute(
            f"SELECT r, v FROM (SELECT row_number() OVER () AS r, CAST({quoted(column)} AS VARCHAR) AS v,"
            f" {number(column, types[column])} AS d FROM raw) WHERE NOT {good} ORDER BY r LIMIT 1"
        ).fetchone()
        row, value = first or ("?", None)
        shown = "missing" if value in (None, "") else repr(str(value)[:40])
        others = f"; so are {found[0] - 1:,} others" if found[0] > 1 else ""
        raise CdraftError(
            f"{where}, column `{column}`, row {row}: the {noun} is {shown}, and {should}{others}.",
            f"Mend the value, or leave the row out; the column is named in `data.scored.{noun}`.",
        )


def check_outcomes(connection: duckdb.DuckDBPyConnection, scored: ScoredData, where: str) -> tuple[str, ...]:
    """The labels of the positive outcome; no outcome is missing and there are at most two."""
    column = quoted(scored.outcome)
    _none_missing(connection, scored.outcome, where, "outcome", "Leave rows whose outcome is not known yet out")
    found = connection.execute(f"SELECT DISTINCT {column} FROM cases").fetchall()
    return positives([str(value) for (value,) in found], scored.positive, f"{where}, column `{scored.outcome}`")


def check_samples(
    connection: duckdb.DuckDBPyConnection, scored: ScoredData, where: str
) -> tuple[tuple[str, ...], str | None]:
    """The samples, reference first and then by name; and the reference."""
    if scored.sample is None:
        if scored.reference is not None:
            raise CdraftError(
                "subject.yaml: `data.scored.reference` is given, and `data.scored.sample` is not.",
                "Name the column of the samples, or remove `reference`.",
            )
        return ("all",), None
    _none_missing(connection, scored.sample, where, "sample", "Say which sample each row belongs to")
    column = quoted(scored.sample)
    found = sorted(str(name) for (name,) in connection.execute(f"SELECT DISTINCT {column} FROM cases").fetchall())
    if len(found) > MOST_SAMPLES:
        raise CdraftError(
            f"{where}, column `{scored.sample}` names {len(found):,} samples; at most {MOST_SAMPLES} are compared.",
            "Name the column with train, test and the like in `data.scored.sample`.",
        )
    if scored.reference is not None and scored.reference not in found:
        raise CdraftError(
            f"{where} has no rows of the sample {scored.reference!r}, which is `data.scored.reference`.",
            did_you_mean(scored.reference, found),
        )
    by_lower = {name.lower(): name for name in reversed(found)}
    reference = scored.reference or next((by_lower[name] for name in REFERENCES if name in by_lower), None)
    return tuple(sorted(found, key=lambda name: (name != reference, name))), reference


def _none_missing(connection: duckdb.DuckDBPyConnection, column: str, where: str, noun: str, remedy: str) -> None:
    missing = connection.execute(f"SELECT count(*) FROM cases WHERE {quoted(column)} IS NULL").fetchone()
    if not missing or not missing[0]:
        return
    first = connection.execute(
        "SELECT min(r), count(*) FROM (SELECT row_number() OVER () AS r,"
        f" {quoted(column)} AS v FROM cases) WHERE v IS NULL"
    ).fetchone()
    row, count = first or ("?", missing[0])
    raise CdraftError(
        f"{where}, column `{column}`: {count:,} rows have no {noun}, the first of them row {row}.",
        f"{remedy}; the column is named in `data.scored.{noun}`.",
    )
