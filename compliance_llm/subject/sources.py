"""A file or a query of the subject folder → the view ``raw`` of a DuckDB connection that can reach nothing else."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.subject.folder import files, inside, unreadable
from compliance_llm.subject.select import check_select

if TYPE_CHECKING:
    import duckdb

    from compliance_llm.records import ScoredData, Subject

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
            connection.execute(f"CREATE VIEW raw AS SELECT * FROM {_reader(path, scored.path, typed=False)}")
        _fence(connection, [path])
        return Source(Path(scored.path).as_posix(), digest(path))
    query = scored.query or ""
    check_select(connection, query)
    used = {name: path for path in files(subject.folder) if (name := _relative(path, subject.folder)) in query}
    for name in used:
        path = inside(subject.folder, name, "data.scored.query")
        if path.name.lower().endswith(SUFFIXES):
            with reading(name):
                connection.execute(f"CREATE VIEW {quoted(name)} AS SELECT * FROM {_reader(path, name, typed=True)}")
    _fence(connection, list(used.values()))
    with reading("the query of subject.yaml"):
        check_names(connection.sql(query).columns, "the query")
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


def quoted(name: str) -> str:
    """An SQL identifier, whatever is in the name."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """An SQL string, whatever is in the text."""
    return "'" + text.replace("'", "''") + "'"


def check_names(names: list[str], where: str) -> None:
    """Refuse columns without a name, and columns that share one (letter case does not tell columns apart)."""
    for number, name in enumerate(names, start=1):
        if not name.strip():
            raise CdraftError(
                f"{where}: column {number} has no name.", "Name it in the header, or leave the column out."
            )
    counts = Counter(name.lower() for name in names)
    twice = [name for name in names if counts[name.lower()] > 1]
    if twice:
        raise CdraftError(
            f"{where} has more than one column named {' / '.join(f'`{name}`' for name in dict.fromkeys(twice))}.",
            "Give each column a name of its own, different in more than upper and lower case.",
        )


@contextmanager
def reading(where: str) -> Generator[None]:
    """Turns what DuckDB says of a file or a query into two lines."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        raise _plain(str(error), where) from error


def _fence(connection: duckdb.DuckDBPyConnection, paths: list[Path]) -> None:
    connection.execute(f"SET allowed_paths=[{', '.join(literal(str(path)) for path in paths)}]")
    connection.execute("SET enable_external_access=false")
    connection.execute("SET lock_configuration=true")


def _relative(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _reader(path: Path, name: str, *, typed: bool) -> str:
    """The table function that reads a file, after checking that the file is what its name says."""
    lower = name.lower()
    if not lower.endswith(SUFFIXES):
        raise CdraftError(
            f"subject.yaml: `data.scored.path` is {name!r}, which is not a CSV or Parquet file by its name.",
            f"Save the cases as one of {', '.join(SUFFIXES)}.",
        )
    try:
        with path.open("rb") as file:
            start = file.read(4096)
            file.seek(max(0, path.stat().st_size - 4))
            end = file.read(4)
        if lower.endswith(".parquet"):
            _check_parquet(start, end, name)
            return f"read_parquet({literal(str(path))})"
        columns, delimiter = _header(path, name, start, packed=lower.endswith(".gz"))
    except (EOFError, gzip.BadGzipFile) as error:
        raise CdraftError(f"{name} is a gzip file that breaks off or is damaged.", "Write the file again.") from error
    except OSError as error:
        raise unreadable(path, error) from error
    names = ", ".join(f"{literal(column)}: 'VARCHAR'" for column in columns)
    types = "auto_detect=true, sample_size=-1" if typed else f"auto_detect=false, columns={{{names}}}"
    return (
        f"read_csv({literal(str(path))}, {types}, header=true, delim={literal(delimiter)}, quote='\"', escape='\"',"
        f" compression={'gzip' if lower.endswith('.gz') else 'none'!r})"
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
    check_names(columns, name)
    return columns, delimiter


def _but(start: bytes) -> str:
    return next((f" but {what}" for magic, what in MAGIC.items() if start.startswith(magic)), "")


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
            "Mend that line; a value that holds the delimiter goes in double quotes.",
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
    return CdraftError(f"{where} cannot be read: {first.rstrip('.')}.", "Mend the file, or the query, at that place.")
