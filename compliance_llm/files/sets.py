"""Sets of files that belong together: a folder has one complete set, and any other files of the user.

How a set gets into its folder
    Its files are written to ``.cdraft-part`` in the folder and flushed. One rename makes that ``.cdraft-next``, and
    from then on this is the set of the folder. The files of the earlier set go, its record first; the new ones take
    their places, their record last. So files of two sets never stand side by side, and a folder with a record has a
    complete set. A run that is killed before the rename leaves the earlier set as it was; one that is killed after it
    leaves the new set, part of it still in ``.cdraft-next``, and ``settle`` ends what it began.

Overwriting and removal
    Only files that the record of the earlier set lists, with the digest in that record, are overwritten or removed. A
    record is a JSON file of the set with the keys "cdraft" and "files": name → SHA-256 of every other file of the set.
    Everything else stays, and a set that needs the place of such a file is refused.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.files.whole import digest, encoded, unwritable
from compliance_llm.records import Record

PART, NEXT, PLAN = ".cdraft-part", ".cdraft-next", ".plan.json"


def _within(name: str) -> str:
    path = PurePosixPath(name)
    if not path.parts or path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name:
        raise ValueError(f"{name!r} is not the name of a file in this folder")
    return name


Files = dict[Annotated[str, AfterValidator(_within)], str]  # name, relative and with "/" → SHA-256


class Listed(Record):
    """The fields read from a record: the writer of the set, and its other files."""

    model_config = ConfigDict(extra="ignore")

    cdraft: str
    files: Files


class Plan(Record):
    """A set on its way into its folder: what it replaces and what it brings, each with the record last."""

    earlier: Files
    new: Files


def put(
    folder: Path, contents: Mapping[str, bytes | str], record: str, unrecorded: Collection[str] = ()
) -> tuple[Path, ...]:
    """Make ``contents`` (name → bytes, or text kept as UTF-8) the set of ``folder``; returns its paths in their order.

    Args:
        folder: Made if it is not there.
        contents: The files, by relative names with "/".
        record: Name of the record of such sets.
        unrecorded: Files there that are ours although no record says so.

    Raises:
        CdraftError: if the folder cannot be written to, or a file is in the way that is not ours or was changed since.
    """
    data = {name: encoded(content) for name, content in contents.items()}
    new = {name: digest(content) for name, content in sorted(data.items(), key=lambda item: item[0] == record)}
    with _refusals_of(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            _settle(folder)
            earlier = _earlier(folder, record, unrecorded)
            _check(folder, earlier, new)
            plan = json.dumps(Plan(earlier=earlier, new=new).as_json()).encode()
            _stage(folder / PART, {**data, PLAN: plan})
            (folder / PART).rename(folder / NEXT)
            _flush(folder)
            _move_in(folder)
    return tuple(folder / name for name in contents)


def check(folder: Path, names: Collection[str], record: str, unrecorded: Collection[str] = ()) -> None:
    """See to it, before any work, that a set with ``names`` may take its place in ``folder``.

    Raises:
        CdraftError: as ``put`` does.
    """
    if folder.is_dir():
        settle(folder)
        with _refusals_of(folder):
            _check(folder, _earlier(folder, record, unrecorded), dict.fromkeys(names, ""))


def is_kept(folder: Path, record: str) -> bool:
    """Whether a folder is empty, or has a set with a record of ours: one that may be replaced."""
    settle(folder)
    return folder.is_dir() and (_listed(folder / record) is not None or not any(folder.iterdir()))


def settle(folder: Path) -> None:
    """End what a run began that was killed while its set took its place; else nothing.

    Raises:
        CdraftError: if the folder cannot be written to, or a file is in the way that is not ours.
    """
    if (folder / NEXT).is_dir():
        with _refusals_of(folder), _alone(folder):
            _settle(folder)


def _settle(folder: Path) -> None:
    shutil.rmtree(folder / PART, ignore_errors=True)
    if (folder / NEXT / PLAN).is_file():
        _move_in(folder)
    elif (folder / NEXT).is_dir():  # all has been moved
        (folder / NEXT).rmdir()


def _earlier(folder: Path, record: str, unrecorded: Collection[str]) -> dict[str, str]:
    """The files of the set that is there, with the digests they were written with; the record last."""
    if (listed := _listed(folder / record)) is not None:
        return {**listed.files, record: digest(folder / record)}
    ours = sorted((name for name in unrecorded if (folder / name).is_file()), key=lambda name: name == record)
    return {name: digest(folder / name) for name in ours}


def _listed(record: Path) -> Listed | None:
    """A record; None where there is none, or a file of that name which is not one."""
    try:
        return Listed.model_validate_json(record.read_bytes())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, ValidationError):
        return None


def _check(folder: Path, earlier: Mapping[str, str], new: Mapping[str, str]) -> None:
    """Refuse what is in the way of a set and is not of the earlier one, or was changed after it was written."""
    for name in dict.fromkeys((*earlier, *new)):
        path = folder / name
        above = [folder / it for it in PurePosixPath(name).parents][:-1]
        if found := next((it for it in above if it.is_symlink() or (it.exists() and not it.is_dir())), None):
            raise _in_the_way(found)
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise _in_the_way(path)
        if path.exists() and digest(path) not in (earlier.get(name), new.get(name)):
            raise _changed(path) if name in earlier else _in_the_way(path)


def _in_the_way(path: Path) -> CdraftError:
    return CdraftError(
        f"{path} is in the way: cdraft did not write it, and nothing was changed.",
        "Move it elsewhere, or name another folder.",
    )


def _changed(path: Path) -> CdraftError:
    return CdraftError(
        f"{path} was edited after cdraft wrote it, and nothing was changed.",
        "Move it elsewhere to keep it, or name another folder.",
    )


def _stage(part: Path, data: Mapping[str, bytes]) -> None:
    """Write all files of a set into a folder of their own, flushed; nothing is left of it where that fails."""
    try:
        part.mkdir()
        for name, content in data.items():
            (part / name).parent.mkdir(parents=True, exist_ok=True)
            with (part / name).open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for place in {(part / name).parent for name in data} | {part}:
            _flush(place)
    except OSError:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _move_in(folder: Path) -> None:
    """The files of the earlier set go, and the new ones take their places, where that has not been done already."""
    staged = folder / NEXT
    plan = Plan.model_validate_json((staged / PLAN).read_bytes())
    waiting = [name for name in plan.new if (staged / name).is_file()]
    going = [name for name in reversed(plan.earlier) if name in waiting or name not in plan.new]
    _check(folder, {name: plan.earlier[name] for name in going}, {name: plan.new[name] for name in waiting})
    for name in going:
        (folder / name).unlink(missing_ok=True)
    for name in waiting:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (staged / name).rename(folder / name)
    for name in plan.earlier:
        _drop_empty((folder / name).parent, until=folder)
    for name in plan.new:
        _drop_empty((staged / name).parent, until=staged)
    _flush(folder)
    (staged / PLAN).unlink()
    staged.rmdir()


def _drop_empty(folder: Path, *, until: Path) -> None:
    while folder != until and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


@contextmanager
def _alone(folder: Path) -> Generator[None]:
    """No other cdraft changes the set of a folder meanwhile, where the system lets a folder be locked."""
    if os.name != "posix":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _flush(folder: Path) -> None:
    """Makes sure that the names in a folder are on the disk too, where the system lets one."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _refusals_of(folder: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise unwritable(folder, error) from error
