"""CSV and Parquet files as DuckDB reads them, after checking that each is what its name says."""

from __future__ import annotations

import csv
import gzip
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from compliance_llm.errors import CdraftError
from compliance_llm.subject.characters import find_unprintable
from compliance_llm.subject.folder import unreadable
from compliance_llm.subject.sql import literal

SUFFIXES = (".csv", ".csv.gz", ".tsv", ".tsv.gz", ".parquet")
MAGIC = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an Excel workbook",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"SQLite": "an SQLite database",
    b"PAR1": "a Parquet file",
    b"\x1f\x8b": "a gzip file",
    b"ARROW1": "an Arrow file",
    b"\x80\x04\x95": "a Python pickle",
}
GZIP = b"\x1f\x8b"
HEADER_BYTES = 1_000_000
DELIMITERS = ",;\t|"
MOST_LINE = 2_000_000  # bytes of a line; of a longer one at a file's end DuckDB says nothing, and leaves it out
PIECE = 1_000_000  # bytes read at once: fewer than MOST_LINE, so that no longer line lies within two of them


def reader(path: Path, name: str, *, typed: bool) -> str:
    """The table function that reads a file, after checking that the file is what its name says.

    Args:
        path: The file.
        name: What it is called in messages; its end says what the file is.
        typed: Whether the columns of a CSV file get types by what they hold, or are text.

    Raises:
        CdraftError: if it is not CSV or Parquet, breaks off, or has a header that cannot be read.
    """
    lower = name.lower()
    if not lower.endswith(SUFFIXES):
        raise CdraftError(
            f"subject.yaml: `data.scored.path` is {name!r}, which is not a CSV or Parquet file by its name.",
            f"Save the cases as one of {', '.join(SUFFIXES)}.",
        )
    if not lower.endswith(".parquet"):
        return csv_table(path, name, packed=lower.endswith(".gz"), typed=typed)
    try:
        with path.open("rb") as file:
            start = file.read(4096)
            file.seek(max(0, path.stat().st_size - 4))
            end = file.read(4)
    except OSError as error:
        raise unreadable(path, error) from error
    _check_parquet(start, end, name)
    return f"read_parquet({literal(str(path))})"


def csv_table(path: Path, name: str, *, packed: bool, typed: bool) -> str:
    """The table function that reads a CSV file, as `reader` does."""
    try:
        with path.open("rb") as file:
            start = file.read(4096)
        columns, delimiter = _header(path, name, start, packed=packed)
        _check_lines(path, name, packed=packed)
    except (EOFError, gzip.BadGzipFile) as error:
        raise CdraftError(f"{name} is a gzip file that breaks off or is damaged.", "Write the file again.") from error
    except OSError as error:
        raise unreadable(path, error) from error
    names = ", ".join(f"{literal(column)}: 'VARCHAR'" for column in columns)
    types = "auto_detect=true, sample_size=-1" if typed else f"auto_detect=false, columns={{{names}}}"
    return (
        f"read_csv({literal(str(path))}, {types}, header=true, delim={literal(delimiter)}, quote='\"', escape='\"',"
        f" max_line_size={MOST_LINE}, compression={'gzip' if packed else 'none'!r})"
    )


def _check_parquet(start: bytes, end: bytes, name: str) -> None:
    if start[:4] == b"PARE":
        raise CdraftError(f"{name} is encrypted.", "Save it without encryption.")
    if start[:4] != b"PAR1":
        raise CdraftError(
            f"{name} is not a Parquet file{_but(start)}.", "Save the cases as Parquet, or rename the file."
        )
    if end != b"PAR1":
        raise CdraftError(f"{name} is a Parquet file that breaks off before its end.", "Write the file again.")


def _header(path: Path, name: str, start: bytes, *, packed: bool) -> tuple[list[str], str]:
    """The column names and the delimiter of a CSV file."""
    if packed:
        if not start.startswith(GZIP):
            raise CdraftError(
                f"{name} is not a gzip file{_but(start)}.", "Pack it with gzip, or drop .gz from its name."
            )
        with gzip.open(path) as file:
            start = file.read(HEADER_BYTES)
    else:
        with path.open("rb") as file:
            start = file.read(HEADER_BYTES)
    if _but(start) or b"\0" in start[:4096]:
        raise CdraftError(
            f"{name} is not a CSV file{_but(start) or ', it holds binary data'}.", "Save the cases as CSV."
        )
    text = start.decode("utf-8-sig", errors="replace")
    if not text.strip():
        raise CdraftError(f"{name} is empty.", "Write the scored cases to it: a header line, then one line per case.")
    first = text.splitlines()[0]
    if "\ufffd" in first:
        raise CdraftError(f"{name}: the header is not UTF-8.", "Save the file as UTF-8.")
    delimiter = max(DELIMITERS, key=first.count)
    columns = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    check_header(columns, name)
    return columns, delimiter


def _check_lines(path: Path, name: str, *, packed: bool) -> None:
    number, length = 1, 0
    for piece in _pieces(path, packed=packed):
        ends = [place for end in (b"\n", b"\r") if (place := piece.find(end)) >= 0]
        if length + min(ends, default=len(piece)) > MOST_LINE:
            raise CdraftError(
                f"{name}, line {number} is longer than {MOST_LINE // 1_000_000} MB.",
                "Leave the long text out, or save the cases as Parquet.",
            )
        number += piece.count(b"\n")
        last = max(piece.rfind(b"\n"), piece.rfind(b"\r"))
        length = len(piece) - last - 1 if ends else length + len(piece)


def _pieces(path: Path, *, packed: bool) -> Iterator[bytes]:
    with gzip.open(path) if packed else path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def _but(start: bytes) -> str:
    return next((f" but {what}" for magic, what in MAGIC.items() if start.startswith(magic)), "")


def check_header(names: list[str], where: str) -> None:
    """Refuse columns without a name, and columns that share one (letter case does not tell columns apart)."""
    for number, name in enumerate(names, start=1):
        if not name.strip():
            raise CdraftError(
                f"{where}: column {number} has no name.", "Name it in the header, or leave the column out."
            )
        if what := find_unprintable(name):
            raise CdraftError(f"{where}: the name of column {number} holds {what}.", "Type the name again.")
    counts = Counter(name.lower() for name in names)
    twice = [name for name in names if counts[name.lower()] > 1]
    if twice:
        raise CdraftError(
            f"{where} has more than one column named {' / '.join(f'`{name}`' for name in dict.fromkeys(twice))}.",
            "Give each column a name of its own, different in more than upper and lower case.",
        )
