"""Whether a query reads and does nothing else, by DuckDB's own parse of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from compliance_llm.subject.proof import refused

if TYPE_CHECKING:
    import duckdb

READING_NODES = ("SELECT_NODE", "SET_OPERATION_NODE", "CTE_NODE", "RECURSIVE_CTE_NODE")
TABLE_FUNCTIONS = ("range", "generate_series", "unnest")


def check_select(connection: duckdb.DuckDBPyConnection, query: str) -> None:
    """Refuse everything but one SELECT that names tables and files.

    A COPY, INSERT or DELETE inside a WITH, and functions that run or read something by its name (``query``,
    ``read_csv``, ``glob``), are refused too.

    Raises:
        CdraftError: if the query is anything else.
    """
    import duckdb

    try:
        statements = connection.extract_statements(query)
    except duckdb.Error as error:
        raise refused(f"is not SQL: {str(error).splitlines()[0]}") from error
    if len(statements) != 1:
        raise refused(f"holds {len(statements)} statements")
    if statements[0].type != duckdb.StatementType.SELECT:
        raise refused(f"is a {statements[0].type.name} statement")
    row = connection.execute("SELECT json_serialize_sql(?)", [query]).fetchone()
    tree = json.loads(row[0]) if row else {"error": True}
    if tree.get("error"):
        raise refused("is not a SELECT")
    for node in _nodes(tree):
        kind = str(node.get("type", ""))
        if (kind.endswith("_NODE") and kind not in READING_NODES) or kind == "SHOW_REF":
            raise refused(f"holds a {kind.removesuffix('_NODE').removesuffix('_QUERY')}")
        if kind == "TABLE_FUNCTION":
            name = str(cast("dict[str, object]", node.get("function") or {}).get("function_name", ""))
            if name not in TABLE_FUNCTIONS:
                raise refused(f"calls the table function {name}")


def _nodes(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        node = cast("dict[str, object]", value)
        yield node
        for inner in node.values():
            yield from _nodes(inner)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from _nodes(inner)
