"""Cells and column names that give orders to the program, or hide characters: replaced by a neutral name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from compliance_llm.errors import CdraftError
from compliance_llm.records import SetAside
from compliance_llm.subject.injection import aside, spoken_name, why_aside
from compliance_llm.subject.sql import literal, quoted

if TYPE_CHECKING:
    import duckdb

FEW_LABELS = 1_000  # columns with at most so many different texts are categories, of which each is read
MOST_READ = 20_000  # in a column with more, each text of some words is read, its figures apart, up to so many
# In a column of still more texts, those are read that hold one of these.
SUSPECT = (
    r"(?i)ignor|disregard|forget|overr|overlook|bypass|instru|istru|prompt|pretend|assist|language model|gpt|copilot"
    r"|system|admin|your?\b|\bais?\b|\bllms?\b|\bbots?\b|robot|machine|generator|draft|automat|appro|finding|opinion"
    r"|report|\bcard\b|summar|memo|mention|omit|conceal|reveal|respond|answer|verif|obligation|document|praise"
    r"|superlative|breach|this (?:model|validation|scorecard)|mode\b|role|act as|as though|anweisung|vergiss|befehl"
    r"|regel|modell|informe|documento|talimat|opdracht|regole|model\w* |\"(?:fail|pass)|vafgeh|snoitcurt|r.glement"
    r"|<\||\[/?inst|\bset_|[A-Za-z0-9+/]{24,}|[\x{00ad}\x{0370}-\x{1fff}\x{2000}-\x{206f}\x{3040}-\x{d7ff}\x{e000}-\x{ffff}]"
    r"|[\x{10000}-\x{10ffff}]|\w[*_`~]\w|\w[-._ ]\w[-._ ]\w[-._ ]\w\b|\d[a-z]|[a-z]\d|%[0-9a-f]{2}|&#|clean bill"
)
UNLIMITED = 1 << 40
MOST_TOLD = 20  # values of one column that are reported one by one
_WORDS = "(v LIKE '% % %' OR contains(v, '<|') OR contains(v, '['))"
_APART = "regexp_replace(v, '[0-9]+', '0', 'g')"


def set_cells_aside(
    connection: duckdb.DuckDBPyConnection, columns: Sequence[str], kept: Collection[str], where: str
) -> tuple[SetAside, ...]:
    """Give each text of ``cases`` that cannot be used a neutral name, such as "value set aside 1".

    Args:
        connection: Holds the table.
        columns: Its text columns.
        kept: Columns whose values are never shown: they are reported and left as they are.
        where: The file, for reports.
    """
    found: list[SetAside] = []
    for column in columns:
        reasons = {value: how for value in _values(connection, column) if (how := why_aside(value))}
        if reasons:
            found += _told(connection, column, reasons, where)
            if column not in kept:
                _replace(connection, column, list(reasons))
    return tuple(found)


def set_names_aside(
    connection: duckdb.DuckDBPyConnection, columns: Sequence[str], named: Collection[str], where: str
) -> tuple[SetAside, ...]:
    """Give each column of ``cases`` whose name cannot be used a neutral one, such as "column set aside 1".

    Raises:
        CdraftError: if subject.yaml names the column.
    """
    found: list[SetAside] = []
    renamed: list[str] = []
    for number, column in enumerate(columns, start=1):
        how = why_aside(spoken_name(column))
        if how and column in named:
            raise CdraftError(
                f"{where}: the name of column {number}, which subject.yaml names, {how}.", "Rename the column in both."
            )
        if how:
            found.append(aside(f"{where}, the name of column {number}", column, how))
        renamed.append(f"column set aside {len(found)}" if how else column)
    for old, new in zip(columns, renamed, strict=True):
        if old != new:
            connection.execute(f"ALTER TABLE cases RENAME COLUMN {quoted(old)} TO {quoted(new)}")
    return tuple(found)


def _values(connection: duckdb.DuckDBPyConnection, column: str) -> list[str]:
    """The different texts of a column that can give an order; see `MOST_READ` and `SUSPECT` for many of them."""
    texts = f"(SELECT DISTINCT {quoted(column)} AS v FROM cases WHERE v IS NOT NULL)"

    def asked(what: str, only: str, most: int, values: Sequence[str] = ()) -> list[str]:
        query = f"SELECT DISTINCT {what} FROM {texts} WHERE {only} LIMIT {most}"
        found = connection.execute(query, [list(values)] if values else []).fetchall()
        return sorted(str(value) for (value,) in found)

    few = asked("v", "true", FEW_LABELS + 1)
    if len(few) <= FEW_LABELS:
        return few
    alike = asked(_APART, _WORDS, MOST_READ + 1)
    if len(alike) > MOST_READ:
        return asked("v", f"{_WORDS} AND regexp_matches(v, {literal(SUSPECT)})", UNLIMITED)
    bad = [text for text in alike if why_aside(text)]
    return asked("v", f"{_APART} IN (SELECT unnest(?::VARCHAR[]))", UNLIMITED, bad) if bad else []


def _told(
    connection: duckdb.DuckDBPyConnection, column: str, reasons: dict[str, str], where: str
) -> Iterator[SetAside]:
    """A report for each value with its first row; those beyond the first few share one."""
    name = quoted(column)
    rows = dict(
        connection.execute(
            f"SELECT {name}, min(rowid) + 1 FROM cases WHERE {name} IN (SELECT unnest(?::VARCHAR[])) GROUP BY {name}",
            [list(reasons)],
        ).fetchall()
    )
    for value, how in list(reasons.items())[:MOST_TOLD]:
        yield aside(f"{where}, column `{column}`, row {rows.get(value, '?')}", value, how)
    if len(reasons) > MOST_TOLD:
        others = len(reasons) - MOST_TOLD
        yield aside(f"{where}, column `{column}`", f"{others:,} further values", "read as instructions")


def _replace(connection: duckdb.DuckDBPyConnection, column: str, values: list[str]) -> None:
    new = [f"value set aside {number}" for number in range(1, len(values) + 1)]
    connection.execute(
        f"UPDATE cases SET {quoted(column)} = told.new FROM"
        f" (SELECT unnest(?::VARCHAR[]) AS old, unnest(?::VARCHAR[]) AS new) told WHERE {quoted(column)} = told.old",
        [values, new],
    )
