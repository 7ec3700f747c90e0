"""The subject folder: what is in it, its digest, and the fence around it."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import cast

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest

RECORD, DOCUMENT, EVIDENCE = "run.json", "document.json", "evidence.json"  # what cdraft writes side by side
RUN_KEYS = {"cdraft", "kind", "as_of", "subject", "corpus"}
DOCUMENT_SCHEMA = b'"schema": "cdraft/document@'
MOST_RECORD = 1_000_000  # bytes of a run.json
READ = ("data", "documents", "results")  # folders in which nothing but a hidden file is passed over
SKIPPED = ("out", "__pycache__")
SHORT = 12  # hexadecimal digits of a digest that a reader is shown


def files(folder: Path) -> Iterator[Path]:
    """The files that make up a subject, sorted by relative name.

    Left out: hidden files and folders, symbolic links to folders, and, outside data/, documents/ and results/, ``out``
    and any other folder that cdraft wrote.

    Raises:
        CdraftError: if a folder cannot be read, a name is not UTF-8, or something is a named pipe, socket or device.
    """

    def refuse(error: OSError) -> None:
        raise unreadable(Path(error.filename), error)

    found: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=refuse):
        place = Path(where)
        parts = place.relative_to(folder).parts
        check_names((*folders, *names), place)
        folders[:] = [name for name in folders if not name.startswith(".")]
        if not parts or parts[0] not in READ:
            if parts and _is_ours(place, names):
                folders.clear()
                continue
            folders[:] = [name for name in folders if name not in SKIPPED]
        found += [regular(place / name) for name in names if not name.startswith(".")]
    yield from sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def check_names(names: Iterable[str], where: Path) -> None:
    """Refuse names that are not UTF-8, which no record of a run can hold.

    Raises:
        CdraftError: at the first of them.
    """
    for name in names:
        try:
            name.encode()
        except UnicodeEncodeError as error:
            shown = os.fsencode(name).decode("ascii", errors="backslashreplace")
            raise CdraftError(
                f"{where} holds a name that is not UTF-8: {shown}.", "Rename the file or folder, or move it elsewhere."
            ) from error


def regular(path: Path) -> Path:
    """The path, if a file is there that has an end: no named pipe, socket or device, on which reading can hang.

    Raises:
        CdraftError: if it is one of those, or nothing is there.
    """
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise unreadable(path, error) from error
    if not stat.S_ISREG(mode):
        kinds = {stat.S_IFIFO: "a named pipe", stat.S_IFSOCK: "a socket", stat.S_IFDIR: "a folder"}
        raise CdraftError(
            f"{path} is {kinds.get(stat.S_IFMT(mode), 'a device')} and not a file.",
            "Put a file in its place, or move it out of the subject's folder.",
        )
    return path


def _is_ours(place: Path, names: Collection[str]) -> bool:
    """Whether cdraft wrote a folder: the record of a run stands beside a document and its evidence."""
    if not {RECORD, DOCUMENT, EVIDENCE} <= set(names):
        return False
    try:
        if regular(place / RECORD).stat().st_size > MOST_RECORD:
            return False
        run = cast("object", json.loads((place / RECORD).read_bytes()))
        with regular(place / DOCUMENT).open("rb") as document:
            return DOCUMENT_SCHEMA in document.read(100) and isinstance(run, dict) and run.keys() >= RUN_KEYS
    except (OSError, ValueError, RecursionError):
        return False


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
            f"subject.yaml: `{key}` is {name!r}, which is not a path.", "Name a file of the folder."
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
