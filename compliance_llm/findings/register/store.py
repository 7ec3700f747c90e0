"""The register as a file: ``findings.sqlite`` under the home folder.

One change is one transaction, in a write-ahead log that is forced to the disk: a process that is killed at any moment
leaves all of a change or nothing of it. Each event carries a digest over itself and the event before it, so an event
that was altered with other tools is noticed by the next command.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.findings.register.events import Detail, Event, Planned, Source
from compliance_llm.findings.register.refusals import damaged, missing, told
from compliance_llm.findings.register.schema import APPLICATION, STATEMENTS, VERSION

FILE = "findings.sqlite"
WAIT = 10.0  # seconds that a command waits for another one to finish
PAUSE = 0.02  # seconds between two attempts
_DETAIL: TypeAdapter[Detail] = TypeAdapter(Detail)
_COLUMNS = "number, finding, day, at, who, why, detail, digest"


class RecordedDocument(NamedTuple):
    """A document whose findings are in the register."""

    digest: str
    subject: str
    as_of: date
    at: datetime


class Register:
    """An open register; made by ``reading`` and ``writing``."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Speak to an open database; ``path`` is for messages."""
        self._connection = connection
        self._path = path

    def events(self) -> tuple[Event, ...]:
        """All that was recorded, oldest first.

        Raises:
            CdraftError: if an event is not what was written.
        """
        return tuple(self._read())

    def documents(self) -> tuple[RecordedDocument, ...]:
        """The documents whose findings were recorded, oldest first."""
        rows = self._connection.execute("SELECT digest, subject, as_of, at FROM documents ORDER BY number")
        try:
            return tuple(
                RecordedDocument(digest, subject, date.fromisoformat(as_of), datetime.fromisoformat(at))
                for digest, subject, as_of, at in rows
            )
        except ValueError as error:
            raise damaged(self._path, f"a document has {error}") from error

    def add_document(self, source: Source, who: str, at: datetime) -> None:
        """Record that the findings of a document are recorded."""
        values = (source.digest, source.subject, source.kind, source.as_of.isoformat(), at.isoformat(), who)
        number = self._next("documents")
        self._connection.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)", (number, *values))

    def add_finding(self, subject: str, key: str) -> int:
        """A new Finding; returns its number."""
        number = self._next("findings")
        self._connection.execute("INSERT INTO findings VALUES (?, ?, ?)", (number, subject, key))
        return number

    def append(self, planned: Planned, finding: int, at: datetime) -> Event:
        """Record something of a Finding; returns it as recorded."""
        number = self._next("events")
        detail = planned.detail.model_dump_json()
        told = (number, finding, planned.day.isoformat(), at.isoformat(), planned.who, planned.why, detail)
        self._connection.execute(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*told[:2], planned.detail.kind, *told[2:], _chained(self._last(), told)),
        )
        return Event(
            number=number,
            finding=finding,
            day=planned.day,
            at=at,
            who=planned.who,
            why=planned.why,
            detail=planned.detail,
        )

    def _read(self) -> Iterator[Event]:
        before = ""
        for row in self._connection.execute(f"SELECT {_COLUMNS} FROM events ORDER BY number"):
            *told, kept = row
            if _chained(before, tuple(told)) != kept:
                raise damaged(self._path, f"event {told[0]} is not what was recorded")
            before = kept
            number, finding, day, at, who, why, detail = told
            try:
                yield Event(
                    number=number,
                    finding=finding,
                    day=date.fromisoformat(day),
                    at=datetime.fromisoformat(at),
                    who=who,
                    why=why,
                    detail=_DETAIL.validate_json(detail),
                )
            except ValidationError as error:
                raise damaged(self._path, f"event {number} cannot be read") from error

    def _last(self) -> str:
        row = self._connection.execute("SELECT digest FROM events ORDER BY number DESC LIMIT 1").fetchone()
        return row[0] if row else ""

    def _next(self, table: str) -> int:
        return self._connection.execute(f"SELECT coalesce(max(number), 0) + 1 FROM {table}").fetchone()[0]


@contextmanager
def reading(home: Path, *, wait: float = WAIT) -> Generator[Register]:
    """The register under ``home``, to be read; nothing is written, and nothing is made where there is none.

    Raises:
        CdraftError: if there is none, or it cannot be read, is damaged or is locked for longer than ``wait`` seconds.
    """
    path = home / FILE
    if not path.is_file():
        raise missing(path)
    with told(path), closing(_opened(path, wait)) as connection:
        connection.execute("BEGIN")  # one state of the register for all that is read
        if not _is_register(connection, path):
            raise missing(path)
        yield Register(connection, path)


@contextmanager
def writing(home: Path, *, wait: float = WAIT) -> Generator[Register]:
    """The register under ``home``, to be added to; made if there is none. All is kept at the end, or nothing.

    Raises:
        CdraftError: if it cannot be made or written to, is damaged, or is locked for longer than ``wait`` seconds.
    """
    path = home / FILE
    with told(path):
        home.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=wait, isolation_level=None)) as connection:
            connection.execute("BEGIN")
            _is_register(connection, path)  # before anything is changed, and of one state of the file
            connection.execute("COMMIT")
            _log_ahead(connection, wait)
            for setting in ("synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON"):
                connection.execute(f"PRAGMA {setting}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                if not _is_register(connection, path):
                    for statement in STATEMENTS:
                        connection.execute(statement)
                yield Register(connection, path)
            except BaseException:
                connection.rollback()
                raise
            connection.execute("COMMIT")


def _opened(path: Path, wait: float) -> sqlite3.Connection:
    """A connection that only reads. Where even the log's index cannot be made, the file is read as it lies there."""
    address = path.resolve().as_uri()
    log = path.with_name(f"{path.name}-wal")
    connection = sqlite3.connect(f"{address}?mode=ro", timeout=wait, isolation_level=None, uri=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        refused = error.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY"))
        if refused and not (log.exists() and log.stat().st_size):  # what is only in the log would be missed
            return sqlite3.connect(f"{address}?mode=ro&immutable=1", isolation_level=None, uri=True)
        raise
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _log_ahead(connection: sqlite3.Connection, wait: float) -> None:
    """Switch to a write-ahead log. Of runs that make the register at once, SQLite lets one do so and none wait."""
    for _ in range(int(wait / PAUSE)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY"):
                raise
        time.sleep(PAUSE)
    connection.execute("PRAGMA journal_mode = WAL")


def _is_register(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the tables are there; False for an empty file.

    Raises:
        CdraftError: if the file is something else, or of a newer version.
    """
    mark, version = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if mark == 0 and not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        return False
    if mark != APPLICATION:
        raise CdraftError(
            f"{path} is a database of another program.", "Move it elsewhere, or name another home:  cdraft --home DIR"
        )
    if version > VERSION:
        raise CdraftError(f"The register {path} was written by a newer cdraft.", "Upgrade cdraft to read it.")
    return True


def _chained(before: str, told: tuple[object, ...]) -> str:
    """SHA-256 over the digest of the event before and what is told of this one."""
    return digest("\n".join((before, *(str(part) for part in told))).encode())
