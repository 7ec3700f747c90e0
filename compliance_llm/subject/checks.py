"""What must hold of the columns of scored cases and of the table they make; each failure names file and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compliance_llm.errors import CdraftError
from compliance_llm.subject.cells import NO, YES
from compliance_llm.subject.keys import did_you_mean
from compliance_llm.subject.labels import positives
from compliance_llm.subject.sample_kinds import kind_of
from compliance_llm.subject.sql import literal, quoted

if TYPE_CHECKING:
    import duckdb

    from compliance_llm.records import ScoredData

MOST_SAMPLES = 50
FLAGS = ("declined", "below_line", "override")
PARTS = ("score", "outcome", "sample", "date", "id", "weight", "amount", "scenario", "grade", *FLAGS)


def check_columns(columns: list[str], scored: ScoredData, where: str) -> None:
    """Every column subject.yaml names is in the file, and no column is both the score and the outcome."""
    named = {part: column for part in PARTS if (column := getattr(scored, part)) is not None}
    named |= {f"segments.{number}": column for number, column in enumerate(scored.segments, start=1)}
    named |= {f"groups.{group}": column for group, column in scored.groups.items()}
    for key, column in named.items():
        if column not in columns:
            raise CdraftError(
                f"{where} has no column `{column}`, which subject.yaml names in `data.scored.{key}`.",
                did_you_mean(column, columns),
            )
    parts = [
        column for key, column in named.items() if key in PARTS and key != "amount"
    ]  # cases may weigh what they cost
    for column in parts:
        if parts.count(column) > 1:
            keys = " and ".join(f"`data.scored.{key}`" for key, name in named.items() if name == column)
            raise CdraftError(f"subject.yaml: {keys} are the same column `{column}`.", "Name the right column in each.")


def check_outcomes(
    connection: duckdb.DuckDBPyConnection, scored: ScoredData, where: str, mature: str
) -> tuple[str, ...]:
    """The labels of the positive outcome; there are at most two, and none only where no outcome is final yet.

    Args:
        connection: Holds the table ``cases``.
        scored: What the columns mean.
        where: The file, for messages.
        mature: The column that says whether an outcome is there and final.
    """
    column = quoted(scored.outcome)
    found = connection.execute(f"SELECT DISTINCT {column} FROM cases WHERE {quoted(mature)}").fetchall()
    if not found and scored.maturity:
        return ()
    if not found:
        raise CdraftError(
            f"{where}, column `{scored.outcome}`: no row has an outcome.",
            "Name the column of the outcome in `data.scored.outcome`.",
        )
    return positives([str(value) for (value,) in found], scored.positive, f"{where}, column `{scored.outcome}`")


def check_ids(connection: duckdb.DuckDBPyConnection, scored: ScoredData, where: str) -> None:
    """No id stands twice in a sample; rows without an id are let be."""
    if scored.id is None:
        return
    column, sample = quoted(scored.id), quoted(scored.sample) if scored.sample else "'all'"
    twice = f"FROM cases WHERE {column} IS NOT NULL GROUP BY {sample}, {{}} HAVING count(*) > 1"
    if connection.execute(f"SELECT 1 {twice.format(f'hash({column})')} LIMIT 1").fetchone() is None:
        return  # ten million hashes fit in memory
    found = connection.execute(
        f"SELECT {column} AS i, {sample} AS s, count(*) {twice.format(column)} ORDER BY s, i LIMIT 1"
    ).fetchone()
    if found is not None:
        name, of, count = found
        within = f" in the sample {of!r}" if scored.sample else ""
        raise CdraftError(
            f"{where}, column `{scored.id}`: the id {str(name)[:40]!r} stands {count:,} times{within}.",
            "Give each case one row in a sample; the column is named in `data.scored.id`.",
        )


def check_flags(connection: duckdb.DuckDBPyConnection, scored: ScoredData, where: str) -> None:
    """What is said with 0 and 1 is said with those, or with true and false, or yes and no; nothing stands for 0."""
    known = ", ".join(literal(word) for word in (*YES, *NO))
    for part in FLAGS:
        column = getattr(scored, part)
        if column is None:
            continue
        first = connection.execute(
            f"SELECT r, v FROM (SELECT row_number() OVER () AS r, {quoted(column)} AS v FROM cases)"
            f" WHERE v IS NOT NULL AND lower(v) NOT IN ({known}) ORDER BY r LIMIT 1"
        ).fetchone()
        if first is not None:
            raise CdraftError(
                f"{where}, column `{column}`, row {first[0]}: {str(first[1])[:40]!r} is neither 0 nor 1.",
                f"Write 1 where it is so and 0 where it is not; the column is named in `data.scored.{part}`.",
            )


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
    reference = scored.reference or _built_on(connection, scored, found)
    return tuple(sorted(found, key=lambda name: (name != reference, name))), reference


def _built_on(connection: duckdb.DuckDBPyConnection, scored: ScoredData, found: list[str]) -> str | None:
    """The sample that the model was built on: by name (the largest), or the one left, or before all others."""
    column = quoted(str(scored.sample))
    sizes: dict[str, int] = dict(connection.execute(f"SELECT {column}, count(*) FROM cases GROUP BY 1").fetchall())
    if named := [name for name in found if kind_of(name) == "train"]:
        return max(named, key=lambda name: sizes[name])
    unknown = [name for name in found if kind_of(name) is None]
    if len(unknown) == 1 and len(found) > 1:
        return unknown[0]  # all others say what they are for
    if scored.date is None or not unknown:
        return None
    day = quoted(scored.date)
    spans = connection.execute(
        f"SELECT {column}, quantile_disc({day}, 0.9), quantile_disc({day}, 0.5) FROM cases WHERE {day} IS NOT NULL "
        "GROUP BY 1 ORDER BY 3, 1"
    ).fetchall()
    if len(unknown) < len(found):  # the largest of those that come before all that say what they are for
        known = [it[2] for it in spans if str(it[0]) not in unknown]
        early = [str(it[0]) for it in spans if str(it[0]) in unknown and known and it[2] <= min(known)]
        return max(early, key=lambda name: sizes.get(name, 0), default=None)
    return str(spans[0][0]) if len(spans) > 1 and spans[0][1] <= min(it[2] for it in spans[1:]) else None


def _none_missing(connection: duckdb.DuckDBPyConnection, column: str, where: str, noun: str, remedy: str) -> None:
    absent = f"{quoted(column)} IS NULL"
    missing = connection.execute(f"SELECT count(*) FROM cases WHERE {absent}").fetchone()
    if not missing or not missing[0]:
        return
    first = connection.execute(
        f"SELECT min(r) FROM (SELECT row_number() OVER () AS r, {absent} AS gone FROM cases) WHERE gone"
    ).fetchone()
    row, count = first[0] if first else "?", missing[0]
    raise CdraftError(
        f"{where}, column `{column}`: {count:,} {'row has' if count == 1 else 'rows have'} no {noun}, the first of them"
        f" row {row}.",
        f"{remedy}; the column is named in `data.scored.{noun}`.",
    )
