"""Single files: written atomically and identified by their digest."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from compliance_llm.characters import MARK
from compliance_llm.errors import CdraftError

AROUND = 30  # characters before and after a place that are shown


def write_whole(path: Path, data: bytes | str) -> Path:
    """Write ``data`` (text as UTF-8) to ``path`` so that a crash leaves the old file or the new one, never a part.

    Raises:
        CdraftError: if the folder cannot be made or written to, or the text is none that a file can hold.
    """
    content = encoded(data)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise unwritable(path.parent, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        raise CdraftError(
            f"{path} cannot be written ({error.strerror}).", "Free some space, or name another folder."
        ) from error
    finally:
        temporary.unlink(missing_ok=True)
    return path


def digest(content: bytes | Path) -> str:
    """SHA-256 of bytes, or of a file read in pieces, as 64 hexadecimal digits."""
    if isinstance(content, bytes):
        return hashlib.sha256(content).hexdigest()
    with content.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digests(contents: Mapping[str, bytes | str]) -> dict[str, str]:
    """The digest of each of some files that are about to be written, by name."""
    return {name: digest(encoded(content)) for name, content in contents.items()}


def encoded(data: bytes | str) -> bytes:
    """The content of a file, text as UTF-8.

    Raises:
        CdraftError: for half of a character, as a name or a value that is not UTF-8 has it; no file can hold one.
    """
    try:
        return data.encode("utf-8") if isinstance(data, str) else data
    except UnicodeEncodeError as error:
        raise not_utf8(error) from error


def not_utf8(error: UnicodeEncodeError) -> CdraftError:
    """The error for a text with half of a character in it, with the words about that place."""
    around = error.object[max(error.start - AROUND, 0) : error.end + AROUND]
    shown = "".join(MARK if "\ud800" <= letter <= "\udfff" else letter for letter in around)
    return CdraftError(
        f"“{shown}” is not UTF-8: it contains half of a character, here {MARK}.",
        "Correct the value, or rename the file or folder that it comes from.",
    )


def writable(folder: Path) -> Path:
    """The folder, made if it was not there, after a trial write: so that no long work ends in a folder it cannot fill.

    Raises:
        CdraftError: if it cannot be made or written to.
    """
    write_whole(folder / ".cdraft-trial", b"").unlink()
    return folder


def unwritable(folder: Path, error: OSError) -> CdraftError:
    """The error for a folder that cannot be made or written to."""
    return CdraftError(
        f"{folder} cannot be written to ({error.strerror}).", "Name another folder, or make this one writable."
    )
