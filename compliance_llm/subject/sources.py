"""A file or a query of the subject folder → the view ``raw`` of a DuckDB connection that can reach nothing else."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.subject.databases import Address, address_of, query_duckdb, query_rows
from compliance_llm.subject.folder import SHORT, files, inside
from compliance_llm.subject.injection import ORDER, why_aside
from compliance_llm.subject.proof import check_reads
from compliance_llm.subject.select import check_select
from compliance_llm.subject.sql import literal, quoted
from compliance_llm.subject.tabular import SUFFIXES, check_header, reader
from compliance_llm.subject.telling import reading

if TYPE_CHECKING:
    import duckdb

    from compliance_llm.ports import Server
    from compliance_llm.records import ScoredData, Subject

QUERY = "the query"
MOST_SHOWN = 1_000  # characters of a query that a record keeps


class Source(NamedTuple):
    """Where the rows come from, as a reader and a record know it."""

    name: str  # "data/scored.csv", or "the query"
    digest: str
    detail: str = ""  # of a query: the database, how many rows it gave, a fingerprint of them, and its words
    is_table: bool = False  # whether ``raw`` is a table, and not a view of a file


def open_source(
    connection: duckdb.DuckDBPyConnection, subject: Subject, temporary: Path, server: Server | None = None
) -> Source:
    """Make the view or table ``raw``, whose rows are the scored cases with every CSV cell as text.

    Afterwards the connection can read the files it needs and nothing else, and its settings are locked.

    Args:
        connection: In memory.
        subject: Whose `data.scored` says where the rows are.
        temporary: A folder for rows that come from a database.
        server: Reads databases of other machines; without it none is read.

    Raises:
        CdraftError: if the file is not there, lies outside the folder or is not what its name says, or the query is
            not one SELECT over files of the folder or tables of the database.
    """
    scored = scored_of(subject)
    if scored.path is not None:
        path = inside(subject.folder, scored.path, "data.scored.path")
        with reading(scored.path):
            connection.execute(f"CREATE VIEW raw AS SELECT * FROM {reader(path, scored.path, typed=False)}")
        _fence(connection, [path])
        check_header(connection.table("raw").columns, scored.path)
        return Source(Path(scored.path).as_posix(), digest(path))
    query = (scored.query or "").strip().rstrip(";")
    if scored.database is not None:
        return _from_database(connection, query, address_of(scored.database, subject.folder), temporary, server)
    return _from_files(connection, query, subject)


def _from_files(connection: duckdb.DuckDBPyConnection, query: str, subject: Subject) -> Source:
    check_select(connection, query)
    check_reads(query, "duckdb")
    used = {name: path for path in files(subject.folder) if (name := _relative(path, subject.folder)) in query}
    for name in used:
        path = inside(subject.folder, name, "data.scored.query")
        if path.name.lower().endswith(SUFFIXES):
            with reading(name):
                connection.execute(f"CREATE VIEW {quoted(name)} AS SELECT * FROM {reader(path, name, typed=True)}")
    _fence(connection, list(used.values()))
    _make_raw(connection, query)
    whole = "\n".join([query, *(digest(path) for path in used.values())])
    return Source(QUERY, sha256(whole.encode()).hexdigest(), _detail(connection, query, "files of the folder"), True)


def _from_database(
    connection: duckdb.DuckDBPyConnection, query: str, address: Address, temporary: Path, server: Server | None
) -> Source:
    if address.dialect == "duckdb":
        with reading(address.shown):
            query_duckdb(connection, query, address)
        _fence(connection, [Path(address.place)])
        connection.execute("USE given")
        _make_raw(connection, query, "store.main.raw")
        connection.execute("USE store")
        connection.execute("DETACH given")
    else:
        path = temporary / "rows.csv"
        table = query_rows(query, address, path, server)
        with reading(QUERY):
            connection.execute(f"CREATE VIEW raw AS SELECT * FROM {table}")
        _fence(connection, [path])
    detail = _detail(connection, query, address.shown)
    whole = f"{query}\n{detail}"
    return Source(QUERY, sha256(whole.encode()).hexdigest(), detail, address.dialect == "duckdb")


def _make_raw(connection: duckdb.DuckDBPyConnection, query: str, name: str = "raw") -> None:
    with reading("the query of subject.yaml"):
        check_header(connection.sql(query).columns, QUERY)
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM ({query}\n)")


def _detail(connection: duckdb.DuckDBPyConnection, query: str, of: str) -> str:
    """What a record keeps of a query. The fingerprint is the same whatever the order of the rows."""
    with reading(QUERY):
        columns = connection.table("raw").columns
        asked = "SELECT count(*), sum(md5_number_lower(CAST(raw AS VARCHAR))::HUGEINT) FROM raw"
        rows, total = connection.execute(asked).fetchone() or (0, 0)
    mark = sha256(f"{columns}{rows}{total}".encode()).hexdigest()
    words = " ".join(query.split())
    shown = words if len(words) <= MOST_SHOWN else f"{words[:MOST_SHOWN]}…"
    shown = ORDER if why_aside(words) else f"“{shown}”"
    return f" ({of}; {rows:,} rows, {len(columns):,} columns, contents sha256:{mark[:SHORT]}; {shown})"


def scored_of(subject: Subject) -> ScoredData:
    """Where the scored cases of a Subject are.

    Raises:
        CdraftError: if it has none.
    """
    if subject.data.scored is None:
        raise CdraftError(
            "subject.yaml has no `data.scored`.",
            "Name the scored cases; `cdraft init` writes a template that shows how.",
        )
    return subject.data.scored


def _fence(connection: duckdb.DuckDBPyConnection, paths: list[Path]) -> None:
    connection.execute(f"SET allowed_paths=[{', '.join(literal(str(path)) for path in paths)}]")
    connection.execute("SET enable_external_access=false")
    connection.execute("SET lock_configuration=true")


def _relative(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
