"""Columns of cases as the arrays that a model file takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compliance_llm.facts.naming import named, shown
from compliance_llm.ports import ScorerError

OF_TWO = 2


def as_numbers(name: str, values: NDArray[Any]) -> NDArray[np.float64]:
    """A column as numbers, NaN for missing; text that is written as numbers is read as such.

    Raises:
        ScorerError: if a value is not a number.
    """
    if values.dtype != object:
        return values.astype(np.float64)
    known = dict.fromkeys(values.tolist())
    try:
        numbers = {text: np.nan if text is None else float(str(text)) for text in known}
    except ValueError:
        raise ScorerError(f"the file takes numbers, and column {named(name)} holds text") from None
    return np.fromiter((numbers[text] for text in values.tolist()), np.float64, len(values))


def as_texts(values: NDArray[Any]) -> NDArray[np.object_]:
    """A column as text, an empty one for missing; whole numbers without decimals."""
    if values.dtype == object:
        return np.array(["" if text is None else str(text) for text in values.tolist()], dtype=object)
    return np.array(["" if number != number else shown(number) for number in values.tolist()], dtype=object)


def of_event(given: NDArray[Any], classes: Sequence[object], positive: object) -> NDArray[np.float64]:
    """The probability of the event from an output of shape (n,) or (n, classes).

    It is the column of the class that is the event, where the classes are known and one of them is it, else the last
    of two.

    Raises:
        ScorerError: if the output has another shape, or more than two classes of which none is the event.
    """
    values = given.astype(np.float64)
    if values.ndim == 1:
        return values
    if values.ndim != OF_TWO or not values.shape[1]:
        raise ScorerError(f"the file's output has {values.ndim} dimensions, where one score per case is needed")
    names = [_label(it) for it in classes]
    if _label(positive) in names:
        return values[:, names.index(_label(positive))]
    if values.shape[1] > OF_TWO:
        raise ScorerError(f"the file gives {values.shape[1]} scores per case, and does not say which is of the event")
    return values[:, -1]


def _label(value: object) -> str:
    """A class as text: 1, 1.0, "1" and true are one class."""
    text = str(value)
    try:
        return f"{float({'True': '1', 'False': '0'}.get(text, text)):g}"
    except ValueError:
        return text
