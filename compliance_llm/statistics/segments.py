"""Where a score ranks worst: AUC within each value or quarter of each column, against that of all other cases."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.statistics.curves import Ranked, auc, delong
from compliance_llm.statistics.intervals import z_of
from compliance_llm.statistics.multiple import holm
from compliance_llm.statistics.psi import binning, place
from compliance_llm.statistics.ranking import Floats, Ranking, rank

QUARTERS = 4
MISSING = "missing"

Column = NDArray[np.generic]


class Segment(NamedTuple):
    """The cases of one value or quarter of a column: counts, AUC and its 95% interval, and how it compares.

    ``p_value_below_rest`` is one-sided: small where the AUC is below that of all other cases, NaN where those have
    fewer than two cases of a class. ``adjusted`` is the same after Holm over all ``looked_at`` segments.
    """

    column: str
    label: str
    n: int
    events: int
    auc: float
    low: float
    high: float
    p_value_below_rest: float
    adjusted: float
    looked_at: int


def all_segments(
    columns: Mapping[str, Column],
    scores: Floats,
    outcomes: NDArray[np.bool_],
    *,
    smallest_events: int = 30,
    smallest_others: int = 30,
) -> list[Segment]:
    """Every segment with at least the given numbers of events and of other cases, the lowest AUC first.

    All arrays have shape (n,). A column of floats is a number and is cut into quarters by `psi.binning` (closed on the
    right; each of at most four values by itself); any other column is categories, each value a segment. Missing values
    (NaN, None) are a segment of their own. A value that all cases have is none.

    AUC and interval are those of `curves.auc`. A segment is compared with all cases outside it, which are independent
    of it: normal test of the difference of two AUCs with the sum of DeLong's variances; where that is zero, the
    intervals' reach towards each other takes its place. Segments of different columns overlap, so their tests are not
    independent; Holm's adjustment allows for that. The search chooses the lowest AUCs of many: intervals do not.

    Raises:
        ValueError: if a column has another length than the scores, or a score is not finite.

    Source: DeLong, DeLong & Clarke-Pearson (1988); Holm (1979).
    """
    if any(len(values) != len(scores) for values in columns.values()):
        raise ValueError("a column and the scores have different lengths")
    whole = rank(scores, outcomes)
    at = np.searchsorted(whole.scores, scores)
    found: list[Segment] = []
    for column, values in columns.items():
        for label, inside in _members(values):
            part = _part(whole, at[inside], outcomes[inside])
            if part.n == whole.n or part.n_events < smallest_events or part.n_others < smallest_others:
                continue
            within = auc(part)
            p = _p_below(part, within, _rest(whole, part))
            found.append(Segment(column, label, part.n, part.n_events, within.value, *within.interval, p, p, 0))
    adjusted = holm([segment.p_value_below_rest for segment in found])
    found = [s._replace(adjusted=p, looked_at=len(found)) for s, p in zip(found, adjusted, strict=True)]
    return sorted(found, key=lambda segment: (segment.auc, segment.column, segment.label))


def _members(values: Column) -> Iterator[tuple[str, NDArray[np.intp]]]:
    """Label and case numbers of each segment of a column."""
    codes, labels = _quarters(values) if values.dtype.kind == "f" else _categories(values)
    order = np.argsort(codes, kind="stable")
    ends = np.searchsorted(codes[order], np.arange(len(labels) + 1))
    for code, label in enumerate(labels):
        if ends[code] < ends[code + 1]:
            yield label, order[ends[code] : ends[code + 1]]


def _quarters(values: Column) -> tuple[NDArray[np.intp], tuple[str, ...]]:
    numbers = np.asarray(values, dtype=np.float64)
    bins = binning(numbers, most=QUARTERS)
    return place(bins, numbers), bins.labels


def _categories(values: Column) -> tuple[NDArray[np.intp], tuple[str, ...]]:
    """Codes and labels; None and NaN among objects come last."""
    absent = np.array([v is None or v != v for v in values.tolist()]) if values.dtype.kind == "O" else None
    kept = values if absent is None else values[~absent].astype(str)
    names, positions = np.unique(kept, return_inverse=True)
    if absent is None:
        return positions, tuple(str(name) for name in names.tolist())
    codes = np.full(len(values), len(names), dtype=np.intp)
    codes[~absent] = positions
    return codes, (*(str(name) for name in names.tolist()), MISSING)


def _part(whole: Ranking, at: NDArray[np.intp], outcomes: NDArray[np.bool_]) -> Ranking:
    """The ranking of some cases, from the positions of their scores among all distinct scores."""
    size = len(whole.scores)
    events = np.bincount(at[outcomes], minlength=size).astype(np.float64)
    others = np.bincount(at[~outcomes], minlength=size).astype(np.float64)
    n, n_events = len(at), int(np.count_nonzero(outcomes))
    return Ranking(whole.scores, events, others, events, others, n, n_events, weighted=False)


def _rest(whole: Ranking, part: Ranking) -> Ranking:
    events, others = whole.events - part.events, whole.others - part.others
    n, n_events = whole.n - part.n, whole.n_events - part.n_events
    return Ranking(whole.scores, events, others, events, others, n, n_events, weighted=False)


def _p_below(part: Ranking, within: Ranked, rest: Ranking) -> float:
    if min(rest.n_events, rest.n_others) < 2:
        return math.nan
    value, variance = delong(rest)
    error = math.sqrt(delong(part)[1] + variance)
    if error < 1e-9:
        error = math.hypot(within.interval.high - within.value, value - auc(rest).interval.low) / z_of()
    return math.erfc((value - within.value) / error / math.sqrt(2)) / 2
