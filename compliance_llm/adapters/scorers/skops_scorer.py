"""A skops file as a Scorer: a scikit-learn model, loaded only if every type in it is one that skops trusts."""

from __future__ import annotations

import importlib
import lzma
import struct
import sys
import tokenize
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from compliance_llm.adapters.scorers.columns import as_numbers, of_event
from compliance_llm.analysis.words import listed
from compliance_llm.facts.naming import named
from compliance_llm.ports import ScorerError

if TYPE_CHECKING:
    from collections.abc import Generator

DAMAGED = "the file is damaged, or is not a skops model"
FOR_TORCH = "sklearn.externals.array_api_compat.torch"
MOST_UNPACKED = 4_000_000_000  # bytes
FAILURES = (
    *(ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RuntimeError, ImportError, OSError),
    *(MemoryError, AssertionError, EOFError, zipfile.BadZipFile, zlib.error, struct.error, lzma.LZMAError),
    *(SyntaxError, tokenize.TokenError, NotImplementedError, RecursionError),  # headers of arrays are Python
)


class SkopsScorer:
    """Gives the probability of the event by ``predict_proba``, or the prediction of a regression.

    Args:
        path: The file.
        name: File and digest, for people.
        positive: The value of the outcome that is the event.

    Raises:
        ScorerError: if skops is not installed, the file cannot be read, or it has types that are not trusted.
    """

    def __init__(self, path: Path, name: str, positive: object) -> None:
        self.name = name
        self._positive = positive
        self._model: Any = _loaded(path)
        names = getattr(self._model, "feature_names_in_", None)
        width = getattr(self._model, "n_features_in_", None)
        self.columns: tuple[str, ...] = () if names is None else tuple(str(it) for it in names)
        self.width: int | None = len(self.columns) or (None if width is None else int(width))
        if not hasattr(self._model, "predict_proba") and not hasattr(self._model, "predict"):
            raise ScorerError("the skops file contains no model that predicts")

    def scores(self, columns: Mapping[str, NDArray[Any]]) -> NDArray[np.float64]:
        """One score per case, shape ``(n,)``; see `compliance_llm.ports.Scorer`."""
        table = self._table(columns)
        n = len(next(iter(columns.values())))
        try:
            with warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                if hasattr(self._model, "predict_proba"):
                    found = of_event(np.asarray(self._model.predict_proba(table)), self._classes(), self._positive)
                else:
                    found = of_event(np.asarray(self._model.predict(table)), (), self._positive)
        except FAILURES as error:
            raise ScorerError(f"the skops model fails on the cases ({type(error).__name__})") from error
        if len(found) != n:
            raise ScorerError(f"the file gives {len(found):,} scores for {n:,} cases")
        return found

    def _classes(self) -> list[object]:
        return list(getattr(self._model, "classes_", ()))

    def _table(self, columns: Mapping[str, NDArray[Any]]) -> Any:
        """A data frame for a model that knows its columns by name, else an array of numbers."""
        if not self.columns:
            return np.stack([as_numbers(name, values) for name, values in columns.items()], axis=1)
        try:
            import pandas
        except ImportError as error:
            raise ScorerError(
                "the model takes its columns by name, which needs pandas: install cdraft[scorer]"
            ) from error
        return pandas.DataFrame({name: columns[name] for name in self.columns}, copy=False)


def _loaded(path: Path) -> Any:
    """The model, if the file contains only types that skops trusts.

    Raises:
        ScorerError: if it contains others, which are named, or cannot be read.
    """
    with _without_torch():
        try:
            io: Any = importlib.import_module("skops.io")
        except ImportError as error:
            raise ScorerError("skops is not installed: install cdraft[scorer]") from error
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(it.file_size for it in packed.infolist()) > MOST_UNPACKED:
                raise ScorerError("the skops file unpacks to more than 4 GB")
        untrusted = [str(it) for it in io.get_untrusted_types(file=path)]
        if untrusted:
            types = listed([named(it) for it in untrusted])
            raise ScorerError(f"the skops file contains types that skops does not trust: {types}; give an ONNX file")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return io.load(path, trusted=[])
    except FAILURES as error:
        raise ScorerError(DAMAGED) from error


@contextmanager
def _without_torch() -> Generator[None]:
    """Keeps torch from being loaded (2 seconds) by skops, which imports every part of scikit-learn to list its types.

    The one part that imports torch is a layer for arrays of torch, which no type of a model is in.
    """
    known = sys.modules
    if "torch" in known or FOR_TORCH in known:
        yield
        return
    known[FOR_TORCH] = None  # pyright: ignore[reportArgumentType] # how Python is told that there is none
    try:
        yield
    finally:
        del known[FOR_TORCH]
