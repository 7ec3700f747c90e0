"""The subject folder: what is in it, its digest, and the fence around it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest

OUTPUT_MARK = "run.json"  # a folder that holds one was written by cdraft
SKIPPED = ("out", "__pycache__")
SHORT = 12  # hexadecimal digits of a digest that a reader is shown


def files(folder: Path) -> Iterator[Path]:
    """The files that make up a subject, sorted by relative name.

    Left out: hidden files and folders, ``out`` and any other folder cdraft wrote, and symbolic links to folders.

    Raises:
        CdraftError: if a folder cannot be read.
    """

    def refuse(error: OSError) -> None:
        raise unreadable(Path(error.filename), error)

    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=refuse):
        if OUTPUT_MARK in names:
            folders.clear()
            continue
        folders[:] = [name for name in folders if not name.startswith(".") and name not in SKIPPED]
        found += [Path(place, name) for name in names if not name.startswith(".")]
    yield from sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def folder_digest(folder: Path) -> str:
    """SHA-256 over the relative names and contents of ``files(folder)``.

    Raises:
        CdraftError: if a file cannot be read.
    """
    whole = hashlib.sha256()
    for path in files(folder):
        try:
            content = digest(path)
        except OSError as error:
            raise unreadable(path, error) from error
        whole.update(f"{path.relative_to(folder).as_posix()}\0{content}\n".encode())
    return whole.hexdigest()


def inside(folder: Path, name: str, key: str) -> Path:
    """The real path of the file ``name`` in ``folder``.

    Args:
        folder: The subject folder.
        name: A path relative to it.
        key: The key of subject.yaml that gave the name, for messages.

    Raises:
        CdraftError: if the path leads out of the folder (absolute, ``..`` or a symbolic link), or nothing is there.
    """
    try:
        path = (folder / name).resolve()
        is_file = path.is_file()
    except (OSError, ValueError, RuntimeError) as error:
        raise CdraftError(
            f"subject.yaml: `{key}` is {name!r}, which is no path.", "Name a file of the folder."
        ) from error
    if not path.is_relative_to(folder.resolve()):
        raise CdraftError(
            f"subject.yaml: `{key}` is {name!r}, which lies outside the subject's folder.",
            f"Copy the file into {folder} and give its path relative to it.",
        )
    if not is_file:
        raise CdraftError(f"{folder / name} is not there.", f"Put the file there, or change `{key}` in subject.yaml.")
    return path


def unreadable(path: Path, error: OSError) -> CdraftError:
    """The error for a file or folder that is there and cannot be read."""
    return CdraftError(f"{path} cannot be read ({error.strerror}).", f"Make it readable:  chmod u+rX '{path}'")
