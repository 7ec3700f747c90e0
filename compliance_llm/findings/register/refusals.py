"""Errors of the register's file, each with its remedy."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from compliance_llm.errors import CdraftError


def missing(path: Path) -> CdraftError:
    """The error where there is no register yet."""
    return CdraftError(
        f"There is no register of findings at {path} yet.",
        "Issue the findings of a document:  cdraft findings record OUT_DIR --by NAME",
    )


def damaged(path: Path, how: str) -> CdraftError:
    """The error for a register that cannot be trusted."""
    return CdraftError(
        f"The register {path} is damaged: {how}.", "It was left as it is. Put back a copy from before the damage."
    )


@contextmanager
def told(path: Path) -> Generator[None]:
    """Turn errors of the database or the system into errors with a remedy."""
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(error, path) from error
    except OSError as error:
        raise CdraftError(
            f"{path.parent} cannot be written to ({error.strerror}).",
            "Make it writable, or name another home:  cdraft --home DIR",
        ) from error


def _of_sqlite(error: sqlite3.Error, path: Path) -> Exception:
    name = str(getattr(error, "sqlite_errorname", "SQLITE_OTHER"))  # what the module itself raises has none
    match name.split("_")[1]:
        case "BUSY" | "LOCKED":
            return CdraftError(
                f"The register {path} is in use by another command.", "Wait until that has ended, and try again."
            )
        case "READONLY" | "CANTOPEN" | "PERM" | "AUTH":
            return CdraftError(
                f"The register {path} cannot be opened or written to ({error}).",
                "Make the file and its folder writable, or name another home:  cdraft --home DIR",
            )
        case "FULL":
            return CdraftError(f"The register {path} cannot be written: the disk is full.", "Free some space.")
        case "CORRUPT" | "NOTADB" | "IOERR" | "ERROR":
            return damaged(path, str(error))
        case _:
            return error
