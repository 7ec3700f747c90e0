"""A query of a database → the rows of ``raw``: DuckDB and SQLite files here, PostgreSQL through a seam."""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from compliance_llm.errors import CdraftError
from compliance_llm.subject.folder import inside, regular
from compliance_llm.subject.proof import Dialect, check_reads
from compliance_llm.subject.select import check_select
from compliance_llm.subject.sql import literal
from compliance_llm.subject.tabular import csv_table

if TYPE_CHECKING:
    import duckdb

    from compliance_llm.ports import Server

KEY = "data.scored.database"
SCHEMES: dict[str, Dialect] = {
    "duckdb": "duckdb",
    "sqlite": "sqlite",
    "postgresql": "postgres",
    "postgres": "postgres",
}
FORMS = "Write duckdb:///data/cases.duckdb, sqlite:///data/cases.db or postgresql://user@host/name."
MAGIC: dict[Dialect, tuple[int, bytes]] = {"duckdb": (8, b"DUCK"), "sqlite": (0, b"SQLite format 3\0")}
BATCH = 10_000  # rows that are fetched at once
READING = (
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
)  # what a statement may do; that no function reaches out is proven before


class Address(NamedTuple):
    """Where a database is."""

    dialect: Dialect
    place: str  # the path of a file, or the URL of a server
    shown: str  # the same as a document may show it, without a user


def address_of(url: str, folder: Path) -> Address:
    """What a URL of `data.scored.database` means; a path that is not absolute is one in the subject's folder.

    Raises:
        CdraftError: if it names no database that is read here, holds a password, or no such file is there.
    """
    parts = urlsplit(url)
    dialect = SCHEMES.get(parts.scheme)
    if dialect is None:
        raise CdraftError(f"subject.yaml: `{KEY}` is not an address of a database that cdraft reads.", FORMS)
    if parts.password or parse_qs(parts.query).get("password"):
        raise CdraftError(
            f"subject.yaml: `{KEY}` holds a password.", "Take it out, and give it in PGPASSWORD or in ~/.pgpass."
        )
    if dialect == "postgres":
        return Address(dialect, url, f"postgresql://{parts.hostname or ''}{parts.path}")
    name = unquote(parts.path).removeprefix("/")
    if parts.netloc or not name:
        raise CdraftError(f"subject.yaml: `{KEY}` names no file.", FORMS)
    path = regular(Path(name)) if Path(name).is_absolute() else inside(folder, name, KEY)
    start, mark = MAGIC[dialect]
    with path.open("rb") as file:
        if file.read(16)[start : start + len(mark)] != mark:
            raise CdraftError(f"{name} is not a {parts.scheme} database.", "Name the right file, or the right kind.")
    return Address(dialect, str(path), f"{parts.scheme}:{name}")


def query_duckdb(connection: duckdb.DuckDBPyConnection, query: str, address: Address) -> None:
    """Attach the file read-only and make it the place where the query finds its tables."""
    check_reads(query, "duckdb")
    check_select(connection, query)
    connection.execute(f"ATTACH {literal(address.place)} AS given (READ_ONLY)")


def query_rows(query: str, address: Address, to: Path, server: Server | None) -> str:
    """Write what a query returns to a CSV file; the table function that reads it.

    Raises:
        CdraftError: if the query is not one SELECT, or the database says no.
    """
    check_reads(query, address.dialect)
    if address.dialect == "sqlite":
        _export_sqlite(query, address, to)
    elif server is None:
        raise CdraftError("This command reads no database of a server.", "Read it with  cdraft test  or  generate.")
    else:
        server.export(address.place, query, to)
    return csv_table(to, "the query", packed=False, typed=False)


def _export_sqlite(query: str, address: Address, to: Path) -> None:
    def allowed(action: int, *_: str | None) -> int:
        return sqlite3.SQLITE_OK if action in READING else sqlite3.SQLITE_DENY

    try:
        connection = sqlite3.connect(f"{Path(address.place).as_uri()}?mode=ro", uri=True)
        try:
            connection.set_authorizer(allowed)
            cursor = connection.execute(query)
            with to.open("w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                writer.writerow(str(column[0]) for column in cursor.description)
                while rows := cursor.fetchmany(BATCH):
                    writer.writerows([_cell(value) for value in row] for row in rows)
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeError) as error:
        raise CdraftError(
            f"{address.shown} does not answer the query: {str(error).splitlines()[0]}.",
            "Correct `data.scored.query`, or the address of the database.",
        ) from error


def _cell(value: Any) -> str:  # noqa: ANN401 # whatever the database holds
    """A value as text: what DuckDB reads back as the same number, and nothing for NULL."""
    if isinstance(value, bytes):
        return value.hex()
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)
