"""Names and texts inside an SQL statement."""

from __future__ import annotations


def quoted(name: str) -> str:
    """An SQL identifier, whatever is in the name."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """An SQL string, whatever is in the text."""
    return "'" + text.replace("'", "''") + "'"
