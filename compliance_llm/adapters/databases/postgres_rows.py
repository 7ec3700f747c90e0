"""PostgreSQL as a Server: one SELECT, in a transaction that can change nothing, streamed to a file."""

from __future__ import annotations

from pathlib import Path
from typing import LiteralString, cast

from compliance_llm.errors import CdraftError

PATIENCE = 10  # seconds to wait for a connection, unless the address says otherwise
MOST_BYTES = 20_000_000_000
LOCAL = ("", "localhost", "127.0.0.1", "::1")


class PostgresRows:
    """A Server for databases of PostgreSQL; psycopg is imported when one is read.

    Args:
        offline: Whether only databases of this machine may be read.
    """

    def __init__(self, *, offline: bool = False) -> None:
        self._offline = offline

    def export(self, url: str, query: str, to: Path) -> None:
        """Write the rows that ``query`` returns, with a header, to the CSV file ``to``.

        Raises:
            CdraftError: if psycopg is missing, the database is on another machine while offline, or it refuses.
        """
        try:
            import psycopg
            from psycopg import sql
            from psycopg.conninfo import conninfo_to_dict, make_conninfo
        except ImportError as error:
            raise CdraftError(
                "`data.scored.database` in PostgreSQL needs psycopg.", "pip install 'cdraft[server]'"
            ) from error
        try:
            parts = {name: str(value) for name, value in conninfo_to_dict(url).items() if value is not None}
            defaults = {it.keyword.decode(): (it.val or b"").decode() for it in psycopg.pq.Conninfo.get_defaults()}
            if self._offline and not _is_local(defaults | parts):
                raise CdraftError(
                    "`data.scored.database` is on another machine, and cdraft is set to open no connection.",
                    "Allow it with  CDRAFT_OFFLINE=no , or name files of the subject's folder.",
                )
            address = make_conninfo(**{"connect_timeout": str(PATIENCE), "application_name": "cdraft"} | parts)
            with psycopg.connect(address) as connection:
                connection.read_only = True
                words = sql.SQL(cast("LiteralString", query))  # proven to be one SELECT before it came here
                copy = sql.SQL("COPY ({}\n) TO STDOUT (FORMAT csv, HEADER true, ENCODING 'UTF8')").format(words)
                with connection.cursor().copy(copy) as rows, to.open("wb") as file:
                    written = 0
                    for piece in rows:
                        written += file.write(piece)
                        if written > MOST_BYTES:
                            raise CdraftError(
                                f"The query returns more than {MOST_BYTES // 10**9} GB.",
                                "Select fewer rows or columns.",
                            )
                connection.rollback()
        except psycopg.Error as error:
            first = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
            raise CdraftError(
                f"The database of `data.scored.database` does not answer: {first}.",
                "Correct the query or the address; give a password in PGPASSWORD or in ~/.pgpass.",
            ) from error


def _is_local(parts: dict[str, str]) -> bool:
    """Whether a connection stays on this machine."""
    hosts = [host for key in ("host", "hostaddr") for host in parts.get(key, "").split(",")]
    return all(host in LOCAL or host.startswith(("/", "@")) for host in hosts) and not parts.get("service")
