"""SQL for cells: how a value becomes text or a number, and what counts as missing."""

from __future__ import annotations

from compliance_llm.subject.sources import literal, quoted

MISSING = ("", "NA", "N/A", "#N/A", "NaN", "nan", "NULL", "null")


def text(name: str) -> str:
    """A column as text, with the usual spellings of a missing value as NULL."""
    cell = f"CAST({quoted(name)} AS VARCHAR)"
    return f"CASE WHEN {cell} NOT IN ({', '.join(literal(word) for word in MISSING)}) THEN {cell} END"


def number(name: str, kind: str) -> str:
    """A column of DuckDB type ``kind`` as DOUBLE; NULL where it is missing, NaN or not a number."""
    cell = f"TRY_CAST({text(name) if kind == 'VARCHAR' else quoted(name)} AS DOUBLE)"
    return f"CASE WHEN NOT isnan({cell}) THEN {cell} END"


def is_number(kind: str) -> bool:
    """Whether a DuckDB type holds numbers; truth values, dates and lists are text."""
    return kind.startswith(("DECIMAL", "DOUBLE", "FLOAT")) or kind.endswith("INT") or kind in ("INTEGER", "UINTEGER")
