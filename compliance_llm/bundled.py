"""Where the folders that come with cdraft are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder ``corpora``, ``prompts``, ``examples``, ``evals`` or ``finetune``.

    Raises:
        FileNotFoundError: if neither a checkout nor a wheel holds it; the installation is broken.
    """
    for candidate in (PACKAGE / f"_{name}", PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"cdraft's folder {name!r} is missing from this installation")
