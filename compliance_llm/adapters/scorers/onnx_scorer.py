"""An ONNX file as a Scorer, by onnxruntime on one thread."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compliance_llm.adapters.scorers.columns import as_numbers, as_texts, of_event
from compliance_llm.adapters.scorers.onnx_parts import DAMAGED, parts_of
from compliance_llm.analysis.words import listed
from compliance_llm.facts.naming import named
from compliance_llm.ports import ScorerError

KNOWN = ("", "ai.onnx", "ai.onnx.ml", "com.microsoft", "ai.onnx.training", "ai.onnx.preview.training")
NUMBERS: dict[str, type[np.generic]] = {
    "tensor(float)": np.float32,
    "tensor(double)": np.float64,
    "tensor(float16)": np.float16,
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(bool)": np.bool_,
}
TEXT = "tensor(string)"
LABELLED = "seq(map("  # one mapping of class to probability for each case
SILENT = 4  # onnxruntime's messages go to its caller as errors, not to the terminal
FAILURES = (
    *("EPFail", "EngineError", "Fail", "InvalidArgument", "InvalidGraph", "InvalidProtobuf", "ModelLoadCanceled"),
    *("ModelLoaded", "ModelRequiresCompilation", "NoModel", "NoSuchFile", "NotFound", "NotImplemented"),
    "RuntimeException",
)  # of onnxruntime; they have no class in common but Exception
BATCH = 50_000
PATIENCE = 120.0  # seconds for one batch


class OnnxScorer:
    """Takes one table of numbers, or one input per column.

    Args:
        path: The file.
        name: File and digest, for people.
        positive: The value of the outcome that is the event.

    Raises:
        ScorerError: if onnxruntime is not installed, or the file cannot be read, refers to other files, or has
            operators or inputs that are not known.
    """

    def __init__(self, path: Path, name: str, positive: object) -> None:
        try:
            runtime: Any = importlib.import_module("onnxruntime")
            state: Any = importlib.import_module("onnxruntime.capi.onnxruntime_pybind11_state")
        except ImportError as error:
            raise ScorerError("onnxruntime is not installed: install cdraft[scorer]") from error
        self.name = name
        self._positive = positive
        self._runtime = runtime
        self._failures: tuple[type[Exception], ...] = (
            *(getattr(state, name) for name in FAILURES if hasattr(state, name)),
            *(ValueError, TypeError, RuntimeError, MemoryError),
        )
        self._session = self._opened(path.read_bytes())
        given = self._session.get_inputs()
        self._types: dict[str, str] = {it.name: it.type for it in given}
        if other := next((kind for kind in self._types.values() if kind not in NUMBERS and kind != TEXT), None):
            raise ScorerError(f"the file has an input of type {named(other)}")
        if fixed := next((it.shape[0] for it in given if it.shape and isinstance(it.shape[0], int)), None):
            raise ScorerError(
                f"the ONNX file takes exactly {fixed:,} cases at a time; export it with a free batch size"
            )
        self._flat = frozenset(it.name for it in given if len(it.shape) == 1)
        self._table = len(given) == 1 and not _is_one_column(given[0].shape)
        width = given[0].shape[-1] if self._table and given[0].shape else None
        self.columns: tuple[str, ...] = () if self._table else tuple(self._types)
        self.width: int | None = (width if isinstance(width, int) else None) if self._table else len(given)
        self._output = _output(self._session.get_outputs())

    def _opened(self, content: bytes) -> Any:
        parts = parts_of(content)
        if parts.reads_other_files:
            raise ScorerError("the ONNX file refers to data in other files; save it as one file")
        if unknown := [named(it) for it in parts.domains if it not in KNOWN]:
            raise ScorerError(f"the ONNX file has custom operators, of {listed(unknown)}, which are not run")
        options = self._runtime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = SILENT
        options.use_deterministic_compute = True
        try:
            return self._runtime.InferenceSession(
                content,
                options,
                providers=["CPUExecutionProvider"],
                enable_fallback=0,  # which prints
            )
        except self._failures as error:
            raise ScorerError(f"{DAMAGED}, or onnxruntime does not know its operators") from error

    def scores(self, columns: Mapping[str, NDArray[Any]]) -> NDArray[np.float64]:
        """One score per case, shape ``(n,)``; see `compliance_llm.ports.Scorer`."""
        fed = self._fed(columns)
        n = len(next(iter(fed.values())))
        batches = range(0, max(n, 1), BATCH)
        return np.concatenate([self._run({k: v[at : at + BATCH] for k, v in fed.items()}) for at in batches])

    def _fed(self, columns: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
        if not self._table:
            cast = {name: _cast(name, columns[name], kind) for name, kind in self._types.items()}
            return {name: values if name in self._flat else values[:, None] for name, values in cast.items()}
        ((name, kind),) = self._types.items()
        return {name: np.stack([_cast(column, values, kind) for column, values in columns.items()], axis=1)}

    def _run(self, fed: Mapping[str, NDArray[Any]]) -> NDArray[np.float64]:
        options = self._runtime.RunOptions()
        options.log_severity_level = SILENT
        watch = threading.Timer(PATIENCE, lambda: setattr(options, "terminate", True))
        watch.start()
        try:
            (found,) = self._session.run([self._output.name], dict(fed), options)
        except self._failures as error:
            told = "took too long" if options.terminate else "fails on the cases"
            raise ScorerError(f"the ONNX file {told} (onnxruntime: {type(error).__name__})") from error
        finally:
            watch.cancel()
        n = len(next(iter(fed.values())))
        scores = self._of_event(found)
        if len(scores) != n:
            raise ScorerError(f"the file gives {len(scores):,} scores for {n:,} cases")
        return scores

    def _of_event(self, found: Any) -> NDArray[np.float64]:
        if not self._output.type.startswith(LABELLED):
            return of_event(np.asarray(found), (), self._positive)
        classes = list(found[0]) if found else []
        values = np.array([[row[it] for it in classes] for row in found], dtype=np.float64)
        return of_event(values, classes, self._positive)


def _is_one_column(shape: list[object]) -> bool:
    """Whether an input is a column of one value per case, as in a file with one input per column."""
    return len(shape) == 1 or shape[1:] == [1]


def _output(given: list[Any]) -> Any:
    """The output that has the score: labelled probabilities, else one called so, else the first of decimal numbers.

    Raises:
        ScorerError: if there is none.
    """
    decimal = [it for it in given if it.type in ("tensor(float)", "tensor(double)", "tensor(float16)")]
    ranked = [
        *(it for it in given if it.type.startswith(LABELLED)),
        *(it for it in decimal if "prob" in it.name.lower()),
        *decimal,
    ]
    if not ranked:
        raise ScorerError("the ONNX file gives classes and no scores")
    return ranked[0]


def _cast(name: str, values: NDArray[Any], kind: str) -> NDArray[Any]:
    """A column in the type of an input.

    Raises:
        ScorerError: if it holds text or missing values, and the input takes none.
    """
    if kind == TEXT:
        return as_texts(values)
    numbers = as_numbers(name, values)
    if not np.issubdtype(NUMBERS[kind], np.floating):
        if np.isnan(numbers).any():
            raise ScorerError(f"the file takes whole numbers for {named(name)}, which is missing in some cases")
        numbers = np.rint(numbers)
    with np.errstate(over="ignore"):
        return numbers.astype(NUMBERS[kind])
