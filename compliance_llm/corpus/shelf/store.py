"""The user's own corpus: ``<home>/corpus/<instrument>/<first day>/`` holds one Edition with its words.

``text.txt`` is the canonical text, ``passages.jsonl`` its citable parts, ``edition.json`` what they are and the digests
of both. A folder is written aside and put in place by renaming; where an older one must make way it is renamed first,
and counts until the new one stands there. So a run that is killed at any moment leaves the old words or the new ones.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Literal

from filelock import FileLock, Timeout
from pydantic import Field, TypeAdapter, ValidationError

from compliance_llm.corpus.editions import Text
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.records import Edition, Instrument, Passage, Record

TEXT, PASSAGES, EDITION = "text.txt", "passages.jsonl", "edition.json"
ALWAYS = "always"  # the folder of a text without a first date
OLD, BUILDING = "old", "part-"
LOCK, PATIENCE = ".lock", 60  # seconds

_PASSAGES = TypeAdapter(tuple[Passage, ...])


class Kept(Record):
    """What ``edition.json`` says of the files beside it."""

    schema_: Literal["cdraft/text@1"] = Field(default="cdraft/text@1", alias="schema")
    reader: str  # version of the readers that read the source
    instrument: Instrument
    edition: Edition
    files: dict[str, str]  # name → SHA-256
    sha256: str = ""  # of all the rest of this record


def keep(home: Path, text: Text, reader: str) -> Path:
    """Keep a text in place of the one with the same first day, if there is one; returns its folder.

    Raises:
        CdraftError: if the home cannot be written to.
    """
    folder = folder_of(home, text.edition.instrument, text.edition.since)
    contents = {
        TEXT: text.text.encode(),
        PASSAGES: b"".join(passage.model_dump_json(by_alias=True).encode() + b"\n" for passage in text.passages),
    }
    files = {name: digest(content) for name, content in contents.items()}
    kept = _sealed(Kept(reader=reader, instrument=text.instrument, edition=text.edition, files=files))
    contents[EDITION] = json.dumps(kept.as_json(), ensure_ascii=False, indent=1).encode()
    with _alone(home):
        _finish(folder)
        building = Path(tempfile.mkdtemp(dir=_made(folder.parent), prefix=f".{folder.name}.{BUILDING}"))
        try:
            for name, content in contents.items():
                _write(building / name, content)
            building.chmod(0o755)
            if folder.exists():
                folder.rename(_old(folder))
            building.rename(folder)
            _flush(folder.parent)
        finally:
            _finish(folder)
    return folder


def remove(home: Path, instrument: str, since: date | None) -> None:
    """Drop the text of an Instrument that begins on a day.

    Raises:
        CdraftError: if there is none, or the home cannot be written to.
    """
    folder = folder_of(home, instrument, since)
    with _alone(home):
        _finish(folder)
        if not folder.is_dir():
            raise nothing_of(home, instrument)
        folder.rename(folder.with_name(f".{folder.name}.{BUILDING}removed"))
        _finish(folder)
        if not any(folder.parent.iterdir()):
            folder.parent.rmdir()


def read_added(home: Path) -> tuple[Text, ...]:
    """All texts of the user's corpus, those of one Instrument in the order of their first days.

    Raises:
        CdraftError: naming the folder that is damaged or was written by another version.
    """
    return tuple(text for folder in _folders(home) if (text := _read(folder)))


def read_text(home: Path, instrument: str, since: date | None) -> Text | None:
    """The text of an Instrument that begins on a day, if it is kept.

    Raises:
        CdraftError: if it is damaged or was written by another version.
    """
    return _read(folder_of(home, instrument, since))


def first_days(home: Path, instrument: str) -> list[str]:
    """The names of the folders kept for an Instrument, whatever state they are in: its first days, or "always"."""
    return [folder.name for folder in _folders(home) if folder.parent.name == instrument]


def labels_of(home: Path, instrument: str) -> set[str]:
    """The labels that readers of the texts of an Instrument must hold. A damaged text has none, and shows nothing."""
    labels: set[str] = set()
    for folder in _folders(home):
        if folder.parent.name == instrument:
            with suppress(CdraftError):
                if text := _read(folder):
                    labels.add(text.instrument.access)
    return labels - {""}


def day_of(name: str) -> date | None:
    """The first day that the name of a folder says."""
    return None if name == ALWAYS else date.fromisoformat(name)


def folder_of(home: Path, instrument: str, since: date | None) -> Path:
    """Where the text of an Instrument that begins on a day is kept."""
    return home / "corpus" / instrument / (since.isoformat() if since else ALWAYS)


def nothing_of(home: Path, instrument: str) -> CdraftError:
    """The error for a text that is not kept."""
    kept = first_days(home, instrument)
    if kept:
        return CdraftError(f"No text of {instrument} has that first date.", f"Texts kept: {', '.join(kept)}.")
    return nothing_added(instrument)


def nothing_added(instrument: str) -> CdraftError:
    """The error for an Instrument of which nothing is kept that the user may see."""
    return CdraftError(f"No text of {instrument} was added.", "List the texts:  cdraft corpus list")


def _folders(home: Path) -> Iterator[Path]:
    """The folder of each text, by the name it bears, or will bear again, when no run is putting a newer one there."""
    for instrument in sorted((home / "corpus").glob("[!.]*/")):
        names = {_name(path) for path in instrument.iterdir() if not path.match(f".*{BUILDING}*")}
        yield from (instrument / name for name in sorted(names) if _current(instrument / name))


def _name(folder: Path) -> str:
    """The name of a folder, also while it makes way."""
    return folder.name.removeprefix(".").removesuffix(f".{OLD}") if folder.name.startswith(".") else folder.name


def _current(folder: Path) -> Path | None:
    """Where the words of a folder stand now: there, or where they make way for newer ones that may never come.

    It looks there twice, for the newer ones may arrive between two looks.
    """
    return next((path for path in (folder, _old(folder), folder) if path.is_dir()), None)


def _read(folder: Path) -> Text | None:
    """The text of a folder; None if there is none. A text that another run replaces meanwhile is reloaded."""
    seen, trouble = None, None
    while here := _current(folder):
        found = _identity(here)
        if trouble and found and found == seen:
            raise _damaged(folder, trouble) from trouble
        seen = found
        try:
            return _whole(here)
        except (OSError, ValueError) as error:
            trouble = error
    return None


def _identity(folder: Path) -> tuple[Path, int, int] | None:
    """Tells a folder from one that takes its name; None if it has gone."""
    with suppress(OSError):
        state = folder.stat()
        return folder, state.st_ino, state.st_ctime_ns
    return None


def _whole(folder: Path) -> Text:
    """The text of a folder, if each of its files is what was written.

    Raises:
        OSError: if a file is missing or cannot be read.
        ValueError: if one has changed since it was written.
    """
    kept = Kept.model_validate_json((folder / EDITION).read_bytes())
    contents = {name: (folder / name).read_bytes() for name in (TEXT, PASSAGES)}
    wrong = [name for name, content in contents.items() if kept.files.get(name) != digest(content)]
    if _sealed(kept) != kept:
        wrong.append(EDITION)
    if wrong:
        raise ValueError(f"{wrong[0]} has changed since it was written")
    lines = contents[PASSAGES].splitlines()
    passages = _PASSAGES.validate_json(b"[" + b",".join(lines) + b"]")
    return Text(kept.instrument, kept.edition, passages, contents[TEXT].decode())


def _sealed(kept: Kept) -> Kept:
    """The record with the digest of all else that it says."""
    open_ = kept.model_copy(update={"sha256": ""})
    return kept.model_copy(update={"sha256": digest(json.dumps(open_.as_json(), sort_keys=True).encode())})


def _damaged(folder: Path, error: Exception) -> CdraftError:
    instrument, name = folder.parent.name, folder.name
    day = "" if name == ALWAYS else f" --from {name}"
    why = (
        "edition.json cannot be read, or was written by another version"
        if isinstance(error, ValidationError)
        else error
    )
    return CdraftError(
        f"The text in {folder} is damaged: {why}.",
        f"Remove it and add its source again:  cdraft corpus remove {instrument}{day}",
    )


@contextmanager
def _alone(home: Path) -> Generator[None]:
    """No other run changes the corpus meanwhile; what the disk refuses is said."""
    folder = home / "corpus"
    try:
        with FileLock(_made(folder) / LOCK, timeout=PATIENCE):
            yield
    except Timeout as error:
        raise CdraftError(
            "Another cdraft process is changing the corpus.", "Wait until it has finished, then try again."
        ) from error
    except OSError as error:
        raise CdraftError(
            f"{folder} cannot be written to ({error.strerror}).",
            "Free some space, or choose another folder with --home.",
        ) from error


def _finish(folder: Path) -> None:
    """Ends what a run that was killed, or this one, began: the older text comes back, or goes."""
    old = _old(folder)
    if old.is_dir() and not folder.exists():
        old.rename(folder)
    for left in (old, *folder.parent.glob(f".{folder.name}.{BUILDING}*")):
        shutil.rmtree(left, ignore_errors=True)


def _old(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.{OLD}")


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush(folder: Path) -> None:
    """Makes sure that the names in a folder are on the disk too, where the system lets one."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
