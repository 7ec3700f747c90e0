"""The file of the model itself, where subject.yaml names one: `method.model`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from compliance_llm.records import Subject

KEY = "model"  # of `method`
PATHS = ("path", "file")  # of a group of keys in its place
ONNX, SKOPS = ".onnx", ".skops"
PICKLED = (".pkl", ".pickle", ".joblib", ".sav", ".dill", ".pt", ".pth", ".ckpt")
OTHERS = (".pmml", ".ubj", ".cbm", ".h5", ".keras", ".pb", ".mojo", ".bin", ".json", ".txt", ".rds", ".safetensors")


def model_file(subject: Subject) -> str | None:
    """The file that `method.model` names; None where there is none, or the entry describes the model in words."""
    given = subject.method.get(KEY)
    if isinstance(given, Mapping):
        given = next((given[key] for key in PATHS if key in given), None)
    if not isinstance(given, str):
        return None
    name = given.strip()
    return name if PurePath(name).suffix.lower() in (ONNX, SKOPS, *PICKLED, *OTHERS) else None


def not_read(name: str) -> str:
    """Why a file with such a name is not read; empty where it is."""
    suffix = PurePath(name).suffix.lower()
    if suffix in PICKLED:
        return "a pickle runs code when it is read; give an ONNX or skops file"
    return "" if suffix in (ONNX, SKOPS) else f"cdraft runs ONNX and skops files, and no {suffix} file"
