"""Files and folders named with ``--out``: what stands there is replaced only where the same command wrote it."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from compliance_llm.errors import CdraftError


def scorecard(path: Path | None) -> None:
    """Refuse a file that is not a scorecard.

    Raises:
        CdraftError: naming it.
    """
    if path is not None and _taken(path) and not _holds(_read(path), ("suite", "metrics", "cases")):
        raise _not_ours(path, "a scorecard")


def examples(path: Path) -> None:
    """Refuse a file that does not begin with an example to learn from.

    Raises:
        CdraftError: naming it.
    """
    if _taken(path) and not _holds(_read(path).partition(b"\n")[0], ("section", "part", "prompt", "answer")):
        raise _not_ours(path, "a file of examples")


def adapter(folder: Path) -> None:
    """Refuse a folder with anything but an adapter that was trained here, whole or up to a checkpoint.

    Raises:
        CdraftError: naming it.
    """
    if not _taken(folder):
        return
    checkpoint, record = folder / "checkpoint" / "state.safetensors", folder / "training.json"
    whole = record.is_file() and _holds(_read(record), ("size", "seed", "base", "sections_digest"))
    if not (whole or checkpoint.is_file() or (folder.is_dir() and not any(folder.iterdir()))):
        raise _not_ours(folder, "an adapter of this command")


def register(path: Path, form: str) -> None:
    """Refuse a file that is not an export of findings in the given form: "csv", "json" or "xlsx".

    Raises:
        CdraftError: naming it.
    """
    ours = {"csv": _findings_csv, "json": _findings_json, "xlsx": _findings_xlsx}[form]
    if _taken(path) and not ours(path):
        raise _not_ours(path, "an export of findings")


def _findings_csv(path: Path) -> bool:
    return _read(path).startswith(b'\xef\xbb\xbf"Finding",')


def _findings_json(path: Path) -> bool:
    return _holds(_read(path), ("as_of", "findings", "events"))


def _findings_xlsx(path: Path) -> bool:
    import zipfile

    try:
        with zipfile.ZipFile(path) as book:
            return b'"Findings"' in book.read("xl/workbook.xml")
    except (OSError, KeyError, zipfile.BadZipFile):
        return False


def _taken(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # a folder, a link to nothing, or closed to us
        return b""


def _holds(content: bytes, keys: Collection[str]) -> bool:
    try:
        found: Any = json.loads(content)
    except ValueError:
        return False
    return isinstance(found, dict) and set(keys) <= found.keys()


def _not_ours(path: Path, what: str) -> CdraftError:
    return CdraftError(f"{path} is there and is not {what}; nothing was changed.", "Name another place with --out.")
