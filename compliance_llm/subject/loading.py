"""``raw`` → the typed table ``cases``, in a few passes over the rows and in time linear in rows and columns."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from compliance_llm.subject.cell_orders import set_cells_aside, set_names_aside
from compliance_llm.subject.cells import day, is_number, last_day, text
from compliance_llm.subject.checks import check_columns
from compliance_llm.subject.row_checks import check_dates, check_numbers
from compliance_llm.subject.sources import Source
from compliance_llm.subject.sql import literal, quoted

if TYPE_CHECKING:
    import duckdb

    from compliance_llm.records import ScoredData, SetAside

DAY, MATURE, RIPE = " ", "  ", "   "
"""Columns of ours: the day, whether the outcome is final and there, and whether it is old enough to be final.

A column of a file has a name that is more than spaces."""


class Roles(NamedTuple):
    """The columns that are read as text, whatever they look like, and those that are numbers."""

    texts: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, scored: ScoredData) -> Roles:
        """The parts that the columns of ``scored`` play."""
        texts = {scored.outcome, scored.sample, scored.date, scored.id, scored.scenario, scored.grade}
        texts |= {scored.declined, scored.below_line, scored.override, *scored.segments, *scored.groups.values()}
        numbers = {scored.score, scored.weight, scored.amount}
        return cls(frozenset(name for name in texts if name), frozenset(name for name in numbers if name))


def load(connection: duckdb.DuckDBPyConnection, scored: ScoredData, source: Source) -> tuple[SetAside, ...]:
    """Make the table ``cases``, after the checks that need the file's row numbers, and drop ``raw``.

    Returns:
        The names of columns and the values that cannot be used, and that have another name in the table.

    Raises:
        CdraftError: naming column, row and value, if a column is not what its part asks for.
    """
    types = {str(name): str(kind) for name, kind, *_ in connection.execute("DESCRIBE raw").fetchall()}
    check_columns(list(types), scored, source.name)
    roles = Roles.of(scored)
    rows, words = _words(connection, types, roles)
    check_numbers(connection, scored, source.name, types, rows=rows)
    check_dates(connection, scored, source.name)
    connection.execute(f"CREATE TABLE cases AS {_typed(types, words - roles.numbers, scored)}")
    connection.execute(f"DROP {'TABLE' if source.is_table else 'VIEW'} raw")
    texts = [name for name in types if name in words - roles.numbers]
    cells = set_cells_aside(connection, texts, {scored.outcome}, source.name)
    return (*set_names_aside(connection, list(types), roles.texts | roles.numbers, source.name), *cells)


def _words(connection: duckdb.DuckDBPyConnection, types: dict[str, str], roles: Roles) -> tuple[int, frozenset[str]]:
    """How many rows there are, and the columns of words: by their part, by their type, or by some value."""
    probed = [name for name, kind in types.items() if kind == "VARCHAR" and name not in roles.texts | roles.numbers]
    others = [f"count({quoted(name)}) - count(TRY_CAST({quoted(name)} AS DOUBLE))" for name in probed]
    asked = (
        f"SELECT {', '.join(['count(*)', *others])} FROM ({_worded(probed, probed) if probed else 'SELECT 1 FROM raw'})"
    )
    row = connection.execute(asked).fetchone() or (0,)
    found = {name for name, count in zip(probed, row[1:], strict=True) if count}
    found |= {name for name, kind in types.items() if not is_number(kind) and kind != "VARCHAR"}
    return int(row[0]), roles.texts | found


def _worded(wanted: Collection[str], words: Collection[str]) -> str:
    """The columns of ``wanted``, and those that hold words as text with missing values as NULL.

    Each step is a query of its own: DuckDB looks for what the expressions of one query share, in time that grows with
    the square of their number, and here no value is written twice.
    """
    columns = (f"{text(name) if name in words else quoted(name)} AS {quoted(name)}" for name in wanted)
    return f"SELECT {', '.join(columns)} FROM raw"


def _typed(types: dict[str, str], words: Collection[str], scored: ScoredData) -> str:
    """The query whose rows are the cases: words as they are, numbers as DOUBLE without NaN, and our own columns."""
    names = {name: quoted(name) for name in types}
    worded = {name for name, kind in types.items() if name in words or kind == "VARCHAR"}
    cast = (c if n in words else f"TRY_CAST({c} AS DOUBLE) AS {c}" for n, c in names.items())
    columns = [c if n in words else f"CASE WHEN NOT isnan({c}) THEN {c} END AS {c}" for n, c in names.items()]
    known = f"{names[scored.outcome]} IS NOT NULL"
    if scored.date:
        columns.append(f"{day(scored.date)} AS {quoted(DAY)}")
        if scored.maturity:
            since = f"{last_day(scored.date)} + {scored.maturity.days}"
            final = f"coalesce({since} <= DATE {literal(scored.maturity.read_on.isoformat())}, false)"
            columns.append(f"{final} AS {quoted(RIPE)}")
            known += f" AND {final}"
    columns.append(f"{known} AS {quoted(MATURE)}")
    return f"SELECT {', '.join(columns)} FROM (SELECT {', '.join(cast)} FROM ({_worded(types, worded)}))"
