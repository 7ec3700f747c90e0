"""What must hold of single cells before they are typed; each failure names file, column, row and value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compliance_llm.errors import CdraftError
from compliance_llm.subject.cells import day, number, text
from compliance_llm.subject.sql import quoted

if TYPE_CHECKING:
    import duckdb

    from compliance_llm.records import ScoredData

MOST = 1e100  # of a score or an amount: its square, and the sum of many, can still be computed
LEAST_WEIGHT, MOST_WEIGHT = 1e-9, 1e9  # weights are added up as decimals with twelve places


def check_numbers(
    connection: duckdb.DuckDBPyConnection, scored: ScoredData, where: str, types: dict[str, str], *, rows: int
) -> None:
    """There are rows; scores, weights and amounts are numbers that can be computed with; only weights are all there."""
    if not rows:
        raise CdraftError(f"{where} has a header and no rows.", "Write the scored cases to it, one line per case.")
    _check(
        connection,
        where,
        types,
        "score",
        scored.score,
        f"v IS NULL OR abs(d) <= {MOST}",
        "a score is a number between -1e100 and 1e100, or missing",
    )
    given = connection.execute(f"SELECT count({text(scored.score)}) FROM raw").fetchone()
    if not given or not given[0]:
        raise CdraftError(
            f"{where}, column `{scored.score}`: no row has a score.",
            "Name the column of the score in `data.scored.score`.",
        )
    if scored.weight:
        should = f"a weight is a number from {LEAST_WEIGHT:g} to {MOST_WEIGHT:g}"
        _check(connection, where, types, "weight", scored.weight, f"d BETWEEN {LEAST_WEIGHT} AND {MOST_WEIGHT}", should)
    if scored.amount:
        rule = f"v IS NULL OR abs(d) <= {MOST}"
        _check(
            connection,
            where,
            types,
            "amount",
            scored.amount,
            rule,
            "an amount is a number between -1e100 and 1e100, or missing",
        )


def check_dates(connection: duckdb.DuckDBPyConnection, scored: ScoredData, where: str) -> None:
    """Every date is an ISO date, month or timestamp, or missing, and the outcomes were read after the first."""
    if scored.date is None:
        return
    given = f"SELECT row_number() OVER () AS r, {text(scored.date)} AS v FROM raw"
    first = connection.execute(
        f"SELECT r, v FROM ({given}) WHERE v IS NOT NULL AND {day('v')} IS NULL ORDER BY r LIMIT 1"
    ).fetchone()
    if first is not None:
        raise CdraftError(
            f"{where}, column `{scored.date}`, row {first[0]}: {str(first[1])[:40]!r} is not a date.",
            "Write dates as 2026-05-31, months as 2026-05; the column is named in `data.scored.date`.",
        )
    if scored.maturity is None:
        return
    earliest = connection.execute(f"SELECT min({day('v')}) FROM ({given})").fetchone()
    if earliest and earliest[0] is not None and earliest[0] > scored.maturity.read_on:
        raise CdraftError(
            f"subject.yaml: `data.scored.maturity.read_on` is {scored.maturity.read_on}, and the first case of {where}"
            f" was scored on {earliest[0]}.",
            "Give the day on which the outcomes were read; it is later than the cases.",
        )


def _check(
    connection: duckdb.DuckDBPyConnection,
    where: str,
    types: dict[str, str],
    noun: str,
    column: str,
    rule: str,
    should: str,
) -> None:
    """Refuse a column in which ``rule``, of the text ``v`` and the number ``d``, does not hold for a row."""
    cells = f"{text(column)} AS v, {number(column, types[column])} AS d FROM raw"
    good = f"coalesce({rule}, false)"
    found = connection.execute(f"SELECT count(*) FILTER (NOT {good}) FROM (SELECT {cells})").fetchone()
    if not found or not found[0]:
        return
    first = connection.execute(
        f"SELECT r, CAST({quoted(column)} AS VARCHAR), v FROM"
        f" (SELECT row_number() OVER () AS r, {quoted(column)}, {cells}) WHERE NOT {good} ORDER BY r LIMIT 1"
    ).fetchone()
    row, value = (first[0], first[1]) if first else ("?", None)
    shown = "missing" if value in (None, "") else repr(str(value)[:40])
    others = f"; so are {found[0] - 1:,} others" if found[0] > 1 else ""
    raise CdraftError(
        f"{where}, column `{column}`, row {row}: the {noun} is {shown}, and {should}{others}.",
        f"Correct the value, or leave the row out; the column is named in `data.scored.{noun}`.",
    )
