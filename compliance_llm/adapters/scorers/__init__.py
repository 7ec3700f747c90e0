"""The Subject's model file as a Scorer; the only home of onnxruntime and skops."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compliance_llm.files import digest
from compliance_llm.ports import Scorer, ScorerError
from compliance_llm.subject.folder import SHORT, inside
from compliance_llm.subject.model_file import ONNX, not_read

MOST_BYTES = 1_000_000_000


class NotRun:
    """A Scorer that says why the file is not run."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self._reason = reason

    @property
    def columns(self) -> tuple[str, ...]:
        """Raise the reason."""
        raise ScorerError(self._reason)

    @property
    def width(self) -> int | None:
        """Raise the reason."""
        raise ScorerError(self._reason)

    def scores(self, columns: Mapping[str, NDArray[Any]]) -> NDArray[np.float64]:
        """Raise the reason.

        Raises:
            ScorerError: always.
        """
        raise ScorerError(self._reason)


def open_scorer(folder: Path, name: str, positive: object) -> Scorer:
    """The model file ``name`` of a subject's folder; one that cannot be run says why when it is asked for scores.

    Args:
        folder: The subject's folder.
        name: A path relative to it.
        positive: The value of the outcome that is the event, to choose among the classes of a classifier.

    Raises:
        CdraftError: if the path leads out of the folder, or nothing is there.
    """
    if reason := not_read(name):
        return NotRun(name, reason)
    path = inside(folder, name, "method.model")
    if path.stat().st_size > MOST_BYTES:
        return NotRun(name, "the file is larger than 1 GB")
    shown = f"{Path(name).as_posix()} sha256:{digest(path)[:SHORT]}"
    try:
        if path.name.lower().endswith(ONNX) or name.lower().endswith(ONNX):
            from compliance_llm.adapters.scorers.onnx_scorer import OnnxScorer

            return OnnxScorer(path, shown, positive)
        from compliance_llm.adapters.scorers.skops_scorer import SkopsScorer

        return SkopsScorer(path, shown, positive)
    except ScorerError as error:
        return NotRun(shown, str(error))
