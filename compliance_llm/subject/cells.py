"""SQL for cells: how a value becomes text, a number, a day or a yes, and what counts as missing."""

from __future__ import annotations

from compliance_llm.subject.sql import literal, quoted

MISSING = ("", "NA", "N/A", "#N/A", "NaN", "nan", "NULL", "null")
FEW = 4  # DuckDB makes a join of a longer list, and as many joins as columns take time that grows with their square
YES = ("1", "1.0", "true", "yes", "y", "t")
NO = ("0", "0.0", "false", "no", "n", "f")
ISO = r"\d{4}-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?( ?(Z|UTC|[+-]\d{2}(:?\d{2})?))?)?)?"


def text(name: str) -> str:
    """A column as text, with the usual spellings of a missing value as NULL."""
    cell = f"CAST({quoted(name)} AS VARCHAR)"
    among = (f"{cell} IN ({_listed(MISSING[i : i + FEW])})" for i in range(0, len(MISSING), FEW))
    return f"CASE WHEN {' OR '.join(among)} THEN NULL ELSE {cell} END"


def number(name: str, kind: str) -> str:
    """A column of DuckDB type ``kind`` as DOUBLE; NULL where it is missing, NaN or not a number."""
    cell = f"TRY_CAST({text(name) if kind == 'VARCHAR' else quoted(name)} AS DOUBLE)"
    return f"CASE WHEN NOT isnan({cell}) THEN {cell} END"


def day(name: str) -> str:
    """A column of ISO dates, months or timestamps, as text, as a DATE: the first of a month; NULL if it is none."""
    cell = quoted(name)
    date = f"TRY_CAST(CASE WHEN length({cell}) = 7 THEN {cell} || '-01' ELSE left({cell}, 10) END AS DATE)"
    return f"CASE WHEN regexp_full_match({cell}, {literal(ISO)}) THEN {date} END"


def last_day(name: str) -> str:
    """The same, and the last day of a month: a case of that month may be younger."""
    return f"CASE WHEN length({quoted(name)}) = 7 THEN last_day({day(name)}) ELSE {day(name)} END"


def yes(name: str) -> str:
    """A column of 0 and 1 (or true and false, yes and no), as text, as a BOOLEAN; false where it is missing."""
    return f"coalesce(lower({quoted(name)}) IN ({_listed(YES)}), false)"


def is_number(kind: str) -> bool:
    """Whether a DuckDB type holds numbers; truth values, dates and lists are text."""
    return kind.startswith(("DECIMAL", "DOUBLE", "FLOAT")) or kind.endswith("INT") or kind in ("INTEGER", "UINTEGER")


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(literal(word) for word in words)
