"""Scored cases condensed to one row per distinct score, on which every ranking statistic is a short sum.

Condensing sorts the cases, so no statistic can depend on their order, and ties are handled once, here.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Ranking(NamedTuple):
    """Distinct scores, ascending, with the weight of events and of other cases at each (counts where unweighted)."""

    scores: Floats
    events: Floats
    others: Floats
    events_squared: Floats  # sums of squared weights, for the variance of weighted estimates
    others_squared: Floats
    n: int
    n_events: int
    weighted: bool

    @property
    def n_others(self) -> int:
        """How many cases are not events."""
        return self.n - self.n_events

    @property
    def effective_events(self) -> float:
        """Kish's effective number of events; their count where unweighted."""
        return _effective(self.events, self.events_squared) if self.weighted else float(self.n_events)

    @property
    def effective_others(self) -> float:
        """Kish's effective number of other cases; their count where unweighted."""
        return _effective(self.others, self.others_squared) if self.weighted else float(self.n_others)

    @property
    def effective_n(self) -> float:
        """Kish's effective number of cases; their count where unweighted."""
        if not self.weighted:
            return float(self.n)
        return _effective(self.events + self.others, self.events_squared + self.others_squared)

    @property
    def rate(self) -> float:
        """Share of events, by weight."""
        events = float(self.events.sum())
        return events / (events + float(self.others.sum()))


def rank(scores: Floats, outcomes: NDArray[np.bool_], weights: Floats | None = None) -> Ranking:
    """Condense cases; O(n log n), and the arrays given are left as they are.

    Raises:
        ValueError: if lengths differ, a score is not finite, or a weight is negative or not finite.
    """
    if len(scores) != len(outcomes) or (weights is not None and len(weights) != len(scores)):
        raise ValueError("scores, outcomes and weights have different lengths")
    if not np.isfinite(scores).all():
        raise ValueError("a score is missing or not finite")
    n, n_events = len(scores), int(np.count_nonzero(outcomes))
    if weights is None:
        order = np.argsort(scores)
        ordered, happened = scores[order], outcomes[order]
        del order
        starts = _starts(ordered)
        values, ends = ordered[starts], np.append(starts[1:], n)[: len(starts)]
        del ordered
        events = _sums(happened.astype(np.float64), starts)
        others = (ends - starts).astype(np.float64)
        others -= events
        return Ranking(values, events, others, events, others, n, n_events, weighted=False)
    if not np.isfinite(weights).all() or (weights < 0).any():
        raise ValueError("a weight is missing, negative or not finite")
    order = np.lexsort((weights, outcomes, scores))
    ordered, happened, weight = scores[order], outcomes[order], weights[order]
    starts = _starts(ordered)
    values = ordered[starts]
    del order, ordered
    return Ranking(
        values,
        _sums(weight * happened, starts),
        _sums(weight * ~happened, starts),
        _sums(weight**2 * happened, starts),
        _sums(weight**2 * ~happened, starts),
        n,
        n_events,
        weighted=True,
    )


def _starts(ordered: Floats) -> NDArray[np.intp]:
    """Where each distinct value begins in sorted values."""
    return np.flatnonzero(np.concatenate([np.ones(min(len(ordered), 1), bool), ordered[1:] != ordered[:-1]]))


def _sums(values: Floats, starts: NDArray[np.intp]) -> Floats:
    return np.add.reduceat(values, starts) if len(values) else values


def _effective(sums: Floats, squares: Floats) -> float:
    total = float(squares.sum())
    return float(sums.sum()) ** 2 / total if total > 0 else 0.0
