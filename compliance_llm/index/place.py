"""Puts the files of an index in place in one step, and clears away what no index needs any more."""

from __future__ import annotations

import json
import math
import os
import secrets
import shutil
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from compliance_llm.errors import CdraftError
from compliance_llm.files import write_whole
from compliance_llm.index.store import MANIFEST, Manifest, read_manifest

DATA = "data-"
FORGOTTEN = 3600  # seconds after which data that no manifest names was left behind by a build that was killed


@contextmanager
def new_data(folder: Path) -> Generator[Path]:
    """A new data folder of an index, which is gone again if it cannot be filled.

    Raises:
        CdraftError: if it cannot be made or written to.
    """
    data = folder / f"{DATA}{secrets.token_hex(4)}"
    try:
        data.mkdir(parents=True)
    except OSError as error:
        raise CdraftError(
            f"{folder} cannot be written to ({error.strerror}).", "Choose another folder with --home."
        ) from error
    try:
        yield data
    except OSError as error:
        shutil.rmtree(data, ignore_errors=True)
        why = error.strerror or error  # numpy gives no reason of the system's: "4000 requested and 2487 written"
        raise CdraftError(f"{folder} cannot be written to ({why}).", "Free some space there.") from error


def flushed(data: Path) -> dict[str, int]:
    """The files of a data folder and their bytes, all of them on the disk."""
    files = {path.relative_to(data).as_posix(): path for path in sorted(data.rglob("*")) if path.is_file()}
    for path in files.values():
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    return {name: path.stat().st_size for name, path in files.items()}


def put_in_place(folder: Path, manifest: Manifest, shards: Sequence[Path]) -> None:
    """Make ``manifest`` the one of ``folder``; what it replaces goes, and so do ``shards``, whose vectors it holds.

    Another build may be under way: its data stays, and its shards stay readable where they are mapped.
    """
    try:
        replaced = read_manifest(folder).data
    except CdraftError:
        replaced = None
    write_whole(folder / MANIFEST, json.dumps(manifest.as_json(), ensure_ascii=False))
    now = time.time()
    for path in folder.glob(f"{DATA}*"):
        if path.name == replaced or (path.name != manifest.data and _changed(path) < now - FORGOTTEN):
            shutil.rmtree(path, ignore_errors=True)
    for path in shards:
        shutil.rmtree(path, ignore_errors=True)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # another build has cleared it away
        return math.inf
