"""Weights are read from safetensors alone: a pickled file can run code when it is read."""

from __future__ import annotations

import json
from pathlib import Path

from compliance_llm.errors import CdraftError

PICKLED = (".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt", ".joblib")
SAFE = ".safetensors"
ADAPTER = "adapter_model.bin"  # is read where the same beside it as safetensors is missing
INDEX = ".safetensors.index.json"  # ends the name of the file that lists the parts of large weights


def refuse(folder: Path) -> None:
    """Refuse a folder whose weights are pickled alone, or whose list of safetensors names other files.

    Raises:
        CdraftError: naming such a file.
    """
    files = sorted(path for path in folder.glob("*") if path.is_file())
    for path in files:
        if path.name.endswith(INDEX) and (other := _not_safe(path)):
            raise _refused(folder, other)
    names = {path.name for path in files}
    if ADAPTER in names and f"adapter_model{SAFE}" not in names:
        raise _refused(folder, ADAPTER)
    pickled = [path.name for path in files if path.suffix in PICKLED]
    if pickled and not any(path.suffix == SAFE for path in files):
        raise _refused(folder, pickled[0])


def _not_safe(index: Path) -> str:
    """The first file in a list of parts that is not safetensors; empty if all are."""
    try:
        parts = json.loads(index.read_text(encoding="utf-8"))["weight_map"].values()
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return index.name
    return next((str(part) for part in parts if not str(part).endswith(SAFE)), "")


def _refused(folder: Path, name: str) -> CdraftError:
    return CdraftError(
        f"{folder} has its weights in {name}: only safetensors are read, as other files can run code when they are.",
        "Save the weights as safetensors:  save_pretrained(folder, safe_serialization=True)",
    )
