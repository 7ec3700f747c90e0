"""A PostgreSQL database as cdraft uses it: its tables, their version, and errors that a user can correct."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any, LiteralString

from compliance_llm.errors import CdraftError

try:
    import psycopg
    from pgvector.psycopg import register_vector
    from psycopg.conninfo import conninfo_to_dict, make_conninfo
except ImportError as error:
    raise CdraftError("An index in PostgreSQL needs psycopg and pgvector.", "pip install 'cdraft[server]'") from error

VERSION = "cdraft/postgres@1"
LOCK = 0x6364726166740001  # "cdraft", 1: whoever creates tables or writes an index holds it until its transaction ends
PATIENCE = 10  # seconds to wait for a connection, unless the address says otherwise
SIZE = """
SELECT sum(pg_total_relation_size(oid))::bigint FROM pg_class
WHERE relnamespace = 'cdraft'::regnamespace AND relkind = 'r'
"""
EXTENSION = "CREATE EXTENSION IF NOT EXISTS vector"
TABLES = """
CREATE SCHEMA cdraft;
CREATE TABLE cdraft.version (version text NOT NULL);
-- The codes of the vector of a text, whatever indexes it is in.
CREATE TABLE cdraft.vector (
    encoder text NOT NULL, digest bytea NOT NULL, codes vector NOT NULL, PRIMARY KEY (encoder, digest)
);
-- An index of one state of the corpus; encoder is empty where it was built without one.
CREATE TABLE cdraft.built (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, corpus text NOT NULL, encoder text NOT NULL,
    texts integer NOT NULL, mean_length float8 NOT NULL, UNIQUE (corpus, encoder)
);
-- place: in the order of the ids; length: in stems.
CREATE TABLE cdraft.evidence (
    built bigint NOT NULL REFERENCES cdraft.built ON DELETE CASCADE, place integer NOT NULL, id text NOT NULL,
    length integer NOT NULL, digest bytea NOT NULL, PRIMARY KEY (built, place), UNIQUE (built, id)
);
CREATE TABLE cdraft.word (
    built bigint NOT NULL REFERENCES cdraft.built ON DELETE CASCADE, word text COLLATE "C" NOT NULL,
    place integer NOT NULL, times integer NOT NULL, PRIMARY KEY (built, word, place)
);
"""


class Database:
    """One connection, reopened if it broke; it may be shared between threads, which take turns."""

    def __init__(self, url: str) -> None:
        """Connect to ``url``, as libpq reads it.

        Raises:
            CdraftError: if that fails, or another version of cdraft made the tables there.
        """
        self._url = url
        self.name = _name(url)
        self._connection = self._connect()
        self.is_made = self._is_made()

    def rows(self, query: LiteralString, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """The result of one statement.

        Raises:
            CdraftError: with what the database said, if it refuses.
        """
        with self._told():
            try:
                return self._connection.execute(query, values).fetchall()
            except psycopg.OperationalError:
                if not self._connection.broken:
                    raise
        self._connection = self._connect()  # the server was started anew, or dropped a connection that was idle
        with self._told():
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def writing(self, *, alone: bool) -> Generator[psycopg.Cursor[tuple[Any, ...]]]:
        """A transaction that is kept at its end, and dropped whole if anything fails or the process dies.

        Args:
            alone: waits until no other such transaction is under way.

        Raises:
            CdraftError: with what the database said, if it refuses.
        """
        with self._told(), self._connection.transaction(), self._connection.cursor() as cursor:
            if alone:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
            yield cursor

    def size(self) -> int:
        """Bytes that the tables take, of whatever indexes."""
        if not self.is_made:
            return 0
        return self.rows(SIZE, {})[0][0]

    def make(self) -> None:
        """Make the tables, unless they are there.

        Raises:
            CdraftError: if the user of the database may not, or the server has no pgvector.
        """
        if self.is_made:
            return
        with self.writing(alone=True) as cursor:
            cursor.execute(EXTENSION)
            if not self._is_made():  # another build may have been first
                cursor.execute(TABLES)
                cursor.execute("INSERT INTO cdraft.version VALUES (%s)", (VERSION,))
        self.is_made = True
        register_vector(self._connection)

    def _is_made(self) -> bool:
        if self.rows("SELECT to_regclass('cdraft.version')", {}) == [(None,)]:
            return False
        ((version,),) = self.rows("SELECT version FROM cdraft.version", {})
        if version != VERSION:
            raise CdraftError(
                f"The tables in {self.name} are of version {version!r}; this cdraft reads {VERSION!r}.",
                "Drop them, then rebuild:  DROP SCHEMA cdraft CASCADE",
            )
        return True

    def _connect(self) -> psycopg.Connection[tuple[Any, ...]]:
        with self._told():
            address = make_conninfo("", **{"connect_timeout": PATIENCE} | conninfo_to_dict(self._url))
            connection = psycopg.connect(address, autocommit=True)
            connection.execute("SET jit = off")  # compiling a statement takes longer than running it
            if connection.execute("SELECT to_regtype('vector')").fetchone() != (None,):
                register_vector(connection)
            return connection

    @contextmanager
    def _told(self) -> Generator[None]:
        try:
            yield
        except psycopg.errors.FeatureNotSupported as error:
            raise CdraftError(f"The server of {self.name} has no pgvector.", "Install it there.") from error
        except psycopg.errors.InsufficientPrivilege as error:
            raise CdraftError(
                f"{self.name} refused: {_first_line(error)}.",
                "Ask its administrator to run:  CREATE EXTENSION vector  and grant CREATE on the database.",
            ) from error
        except psycopg.Error as error:
            raise CdraftError(
                f"{self.name} cannot be used: {_first_line(error)}.", "Check `url` under [index] in cdraft.toml."
            ) from error


def is_local(url: str) -> bool:
    """Whether a connection to ``url`` stays on this machine."""
    parts = {it.keyword.decode(): (it.val or b"").decode() for it in psycopg.pq.Conninfo.get_defaults()} | _parts(url)
    hosts = [host for key in ("host", "hostaddr") for host in str(parts.get(key) or "").split(",")]
    named = all(host in ("", "localhost", "127.0.0.1", "::1") or host.startswith(("/", "@")) for host in hosts)
    return named and not parts.get("service")


def _name(url: str) -> str:
    """Database and host, without the user and the password."""
    parts = _parts(url)
    return f"the database {parts.get('dbname', 'postgres')} at {parts.get('host', 'this machine')}"


def _parts(url: str) -> dict[str, Any]:
    try:
        return conninfo_to_dict(url)
    except psycopg.Error as error:
        raise CdraftError(
            "The address of the database cannot be read.", 'Write it as url = "postgresql://user@host/database".'
        ) from error


def _first_line(error: psycopg.Error) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".")
