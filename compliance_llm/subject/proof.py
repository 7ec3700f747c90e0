"""The proof that a query reads and does nothing else, by a parse of it in the database's own dialect."""

from __future__ import annotations

import logging
from typing import Literal

from compliance_llm.errors import CdraftError
from compliance_llm.patterns import Pattern

Dialect = Literal["duckdb", "sqlite", "postgres"]
# Functions that reach beyond the tables, or change something though they are called in a SELECT.
REACHING = Pattern(
    r"(?i)(?:pg_(?!typeof\b)\w+|lo_\w+|dblink\w*|set_config|nextval|setval|load_extension|readfile|writefile|edit"
    r"|fts\w*_tokenizer|(?:query|table|schema|database|cursor)_to_xml\w*|txid_\w+|inet_\w+|getenv|read_\w+|glob|query"
    r"|query_table|sniff_csv|parquet_\w+|duckdb_\w+|sqlite_\w+|postgres_\w+|mysql_\w+|http_\w+)"
)


def check_reads(query: str, dialect: Dialect) -> None:
    """Refuse everything but one SELECT that reads tables.

    Raises:
        CdraftError: if the query is not SQL of the dialect, has a second statement, writes or locks anything, even
            inside a WITH, or calls a function that reaches beyond the tables.
    """
    import sqlglot
    from sqlglot import exp
    from sqlglot.errors import SqlglotError

    logging.getLogger("sqlglot").setLevel(logging.CRITICAL)  # it warns of what is refused below
    try:
        statements = [one for one in sqlglot.parse(query, dialect=dialect) if not isinstance(one, exp.Semicolon | None)]
    except (SqlglotError, RecursionError) as error:
        first = str(error).splitlines()[0].split(". Line")[0].rstrip(".")
        raise refused(f"cannot be read as SQL of {dialect}: {first}") from error
    if len(statements) != 1:
        raise refused(f"holds {len(statements)} statements")
    (statement,) = statements
    if not isinstance(statement, exp.Query):
        raise refused(f"is a {statement.key.upper()} statement")
    writes = (exp.Insert, exp.Update, exp.Delete, exp.Merge, exp.DDL, exp.Command, exp.Lock, exp.Into, exp.Copy)
    writing = next(statement.find_all(*writes), None)
    if writing is not None and writing is not statement:
        raise refused(f"holds {'SELECT INTO' if isinstance(writing, exp.Into) else writing.key.upper()}")
    for function in statement.find_all(exp.Func):
        name = function.name if isinstance(function, exp.Anonymous) else function.sql_name()
        if REACHING.fullmatch(name):
            raise refused(f"calls the function {name}")


def refused(why: str) -> CdraftError:
    """The error for a query that is not one SELECT."""
    return CdraftError(
        f"subject.yaml: `data.scored.query` {why}.",
        "Write one SELECT over files of the folder, or over tables of `data.scored.database`:  SELECT * FROM cases",
    )
