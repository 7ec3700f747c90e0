"""A file or a query of the subject folder → the view ``raw`` of a DuckDB connection that can reach nothing else."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.subject.folder import files, inside
from compliance_llm.subject.select import check_select
from compliance_llm.subject.sql import literal, quoted
from compliance_llm.subject.tabular import SUFFIXES, check_header, reader
from compliance_llm.subject.telling import reading

if TYPE_CHECKING:
    import duckdb

    from compliance_llm.records import ScoredData, Subject


class Source(NamedTuple):
    """Where the rows come from, as a reader and a record know it."""

    name: str  # "data/scored.csv", or "the query"
    digest: str


def open_source(connection: duckdb.DuckDBPyConnection, subject: Subject) -> Source:
    """Make the view or table ``raw``, whose rows are the scored cases with every CSV cell as text.

    Afterwards the connection can read the files it needs and nothing else, and its settings are locked.

    Raises:
        CdraftError: if the file is not there, lies outside the folder or is not what its name says, or the query is
            not one SELECT over files of the folder.
    """
    scored = scored_of(subject)
    if scored.path is not None:
        path = inside(subject.folder, scored.path, "data.scored.path")
        with reading(scored.path):
            connection.execute(f"CREATE VIEW raw AS SELECT * FROM {reader(path, scored.path, typed=False)}")
        _fence(connection, [path])
        check_header(connection.table("raw").columns, scored.path)
        return Source(Path(scored.path).as_posix(), digest(path))
    query = scored.query or ""
    check_select(connection, query)
    used = {name: path for path in files(subject.folder) if (name := _relative(path, subject.folder)) in query}
    for name in used:
        path = inside(subject.folder, name, "data.scored.query")
        if path.name.lower().endswith(SUFFIXES):
            with reading(name):
                connection.execute(f"CREATE VIEW {quoted(name)} AS SELECT * FROM {reader(path, name, typed=True)}")
    _fence(connection, list(used.values()))
    with reading("the query of subject.yaml"):
        check_header(connection.sql(query).columns, "the query")
        connection.execute(f"CREATE TABLE raw AS SELECT * FROM ({query}\n)")
    whole = "\n".join([query, *(digest(path) for path in used.values())])
    return Source("the query", hashlib.sha256(whole.encode()).hexdigest())


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
