"""Rates over cases as Estimates: shares with Wilson intervals, balanced accuracy with a bootstrap over cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.records import Estimate
from compliance_llm.statistics.intervals import wilson

ROUNDS = 1000


class Outcome(NamedTuple):
    """One case: whether it is truly supported, whether it was called supported, and the verdict given."""

    truth: bool
    called: bool
    verdict: str


def share(hits: int, n: int) -> Estimate:
    """``hits`` of ``n`` with a 95% Wilson interval; of none, the value 0 and the interval [0, 1]."""
    if n == 0:
        return Estimate(value=0.0, low=0.0, high=1.0, n=0)
    low, high = wilson(hits, n)
    return Estimate(value=hits / n, low=low, high=high, n=n)


def balanced_accuracy(truth: NDArray[np.bool_], called: NDArray[np.bool_]) -> float:
    """Mean of the recalls of both classes; a class without cases leaves the other's recall alone.

    Raises:
        ValueError: if there are no cases.
    """
    if truth.size == 0:
        raise ValueError("balanced accuracy needs at least one case")
    recalls = [float((called[truth == side] == side).mean()) for side in (True, False) if bool((truth == side).any())]
    return sum(recalls) / len(recalls)


def claim_metrics(outcomes: Sequence[Outcome], seed: int) -> dict[str, Estimate]:
    """Balanced accuracy, recall per class and the share left unjudged, each with n and a 95% interval.

    A case left unjudged counts as not called supported.
    """
    truth = np.array([o.truth for o in outcomes], dtype=bool)
    called = np.array([o.called for o in outcomes], dtype=bool)
    supported, other = int(truth.sum()), int((~truth).sum())
    return {
        "balanced_accuracy": bootstrap(balanced_accuracy, truth, called, seed),
        "recall_supported": share(int((truth & called).sum()), supported),
        "recall_not_supported": share(int((~truth & ~called).sum()), other),
        "not_judged": share(sum(o.verdict == "not_judged" for o in outcomes), len(outcomes)),
    }


def bootstrap(
    metric: Callable[[NDArray[np.bool_], NDArray[np.bool_]], float],
    truth: NDArray[np.bool_],
    called: NDArray[np.bool_],
    seed: int,
) -> Estimate:
    """``metric`` with the 2.5th and 97.5th percentile of 1,000 resamples of the cases."""
    random = np.random.default_rng(seed)
    draws = [random.integers(0, truth.size, truth.size) for _ in range(ROUNDS)]
    values = [metric(truth[draw], called[draw]) for draw in draws]
    low, high = np.quantile(values, [0.025, 0.975])
    return Estimate(value=metric(truth, called), low=float(low), high=float(high), n=int(truth.size))
