"""What DuckDB says of a file or a query, in two lines."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from compliance_llm.errors import CdraftError


@contextmanager
def reading(where: str) -> Generator[None]:
    """Turns what DuckDB says of a file or a query into two lines."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        raise _plain(str(error), where) from error


def _plain(message: str, where: str) -> CdraftError:
    """DuckDB's first line, or our words for the commonest mistakes."""
    first = message.splitlines()[0].removeprefix("Invalid Input Error: ")
    line = first.rpartition("Line: ")[2] if "Line: " in first else ""
    at = f"{where}, line {line}" if line.isdigit() else where
    if "GZIP" in message:
        return CdraftError(f"{where} is a gzip file that breaks off or is damaged.", "Write the file again.")
    if "unicode" in message.lower():
        return CdraftError(f"{at} is not UTF-8.", "Save the file as UTF-8.")
    if "Expected Number of Columns" in message:
        counts = next(part for part in message.splitlines() if "Expected Number of Columns" in part)
        return CdraftError(
            f"{at}: the number of columns is not that of the header ({counts.strip()}).",
            "Correct that line; a value with the delimiter goes in double quotes.",
        )
    if "unterminated quote" in message:
        return CdraftError(
            f"{at}: a value begins with a double quote that is never closed.",
            "Close it; a double quote inside a value is written twice.",
        )
    if "disabled by configuration" in message:
        return CdraftError(
            f"{where} reads a file that is not in the subject's folder: {first}.",
            "Name files of the folder as tables:  SELECT * FROM 'data/scored.parquet'",
        )
    if "Out of Memory" in message:
        return CdraftError(
            f"{where} needs more memory or temporary disk space than there is.", "Free some, or use Parquet."
        )
    return CdraftError(f"{where} cannot be read: {first.rstrip('.')}.", "Correct the file or the query at that place.")
