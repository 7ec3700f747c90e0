"""Two plain models for comparison, fitted in a fraction of a second: logistic regression, and boosted trees.

They are made here because the import of a library of learners alone takes as long as a whole run of the tests may.
Both are deterministic, and depend on the order of the cases only by rounding.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

from compliance_llm.statistics.ranking import Floats

STEPS = 25
TAILS = (0.005, 0.995)  # columns are held between these quantiles before they enter a regression
MOST_BINS = 32
LEAST = 3.0  # curvature on either side of a split: some twenty cases where one in five is an event
SHRINK = 1.0  # added to the curvature of a leaf

Bins = NDArray[np.int64]


class Linear(NamedTuple):
    """Columns as they enter a logistic regression, and its coefficients, the intercept last."""

    low: Floats
    high: Floats
    mean: Floats
    spread: Floats
    with_missing: Bins  # columns that have an indicator of missing values
    coefficients: Floats

    def log_odds(self, columns: Floats) -> Floats:
        """Log odds of the event for cases of shape (n, d), NaN for missing; shape (n,)."""
        return _design(columns, self) @ self.coefficients


def fit_logistic(columns: Floats, outcomes: NDArray[np.bool_], *, ridge: float = 1.0) -> Linear:
    """Logistic regression on standardised columns, a missing value standing as the mean with an indicator beside it.

    ``columns`` has shape (n, d), ``outcomes`` shape (n,) with both classes. Half the squared coefficients times
    ``ridge`` is taken from the log-likelihood, the intercept excepted, so a maximum always exists.

    Source: Hoerl & Kennard (1970); le Cessie & van Houwelingen (1992); Newton's method.
    """
    present = ~np.isnan(columns)
    some = present.any(axis=0)
    held = np.where(present | ~some, np.where(some, columns, 0.0), np.nan)
    low, high = np.nanquantile(held, TAILS, axis=0)
    held = np.clip(held, low, high)
    mean, spread = np.nanmean(held, axis=0), np.nanstd(held, axis=0)
    spread[~(spread > 1e-12)] = 1.0
    shape = Linear(low, high, mean, spread, np.flatnonzero(~present.all(axis=0) & some), np.zeros(0))
    x = _design(columns, shape)
    beta, penalty = np.zeros(x.shape[1]), np.full(x.shape[1], ridge)
    penalty[-1] = 0.0
    rate = float(outcomes.mean())
    beta[-1] = np.log(rate / (1 - rate))
    for _ in range(STEPS):
        p = np.asarray(special.expit(x @ beta), dtype=np.float64)
        slope = x.T @ (outcomes - p) - penalty * beta
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty + 1e-9)
        step = np.linalg.solve(curve, slope)
        beta = beta + step * min(1.0, 5.0 / float(np.max(np.abs(step)) + 1e-12))
        if float(np.max(np.abs(step))) < 1e-8:
            break
    return shape._replace(coefficients=beta)


def _design(columns: Floats, shape: Linear) -> Floats:
    x = (np.clip(columns, shape.low, shape.high) - shape.mean) / shape.spread
    absent = np.isnan(x)
    return np.hstack([np.where(absent, 0.0, x), absent[:, shape.with_missing].astype(float), np.ones((len(x), 1))])


class Tree(NamedTuple):
    """A tree of equal depth: by level and node the column and last bin that go left, and the value of each leaf."""

    column: tuple[Bins, ...]
    last: tuple[Bins, ...]
    leaves: Floats


class Trees(NamedTuple):
    """Boosted trees on binned columns: bin edges by column, the first log odds, and the trees."""

    edges: tuple[Floats, ...]
    start: float
    trees: tuple[Tree, ...]

    def log_odds(self, columns: Floats) -> Floats:
        """Log odds of the event for cases of shape (n, d), NaN for missing; shape (n,)."""
        binned = _binned(columns, self.edges)
        total = np.full(len(columns), self.start)
        for tree in self.trees:
            node = np.zeros(len(columns), dtype=np.int64)
            for column, last in zip(tree.column, tree.last, strict=True):
                node = _step(binned, node, column, last)
            total += tree.leaves[node]
        return total


def fit_boosted(
    columns: Floats, outcomes: NDArray[np.bool_], *, rounds: int = 40, depth: int = 3, rate: float = 0.2
) -> Trees:
    """Boosted trees with logistic loss on columns cut into at most `MOST_BINS` bins; missing values have the first bin.

    ``columns`` has shape (n, d), ``outcomes`` shape (n,) with both classes. Every tree has ``depth`` levels; a node
    that no split improves sends all cases left. Work is of order rounds · depth · n · d.

    Source: Friedman (2001); leaf values and gains by Newton's step as of Chen & Guestrin (2016).
    """
    edges = tuple(_edges(column) for column in columns.T)
    binned = _binned(columns, edges)
    share = float(outcomes.mean())
    start = float(np.log(share / (1 - share)))
    total = np.full(len(columns), start)
    trees: list[Tree] = []
    for _ in range(rounds):
        p = np.asarray(special.expit(total), dtype=np.float64)
        tree, node = _grow(binned, outcomes - p, p * (1 - p), depth)
        tree = tree._replace(leaves=rate * tree.leaves)
        total += tree.leaves[node]
        trees.append(tree)
    return Trees(edges, start, tuple(trees))


def _edges(column: Floats) -> Floats:
    """Upper edges of bins of about equal size, one bin per value where there are few."""
    present = column[~np.isnan(column)]
    if not len(present):
        return np.zeros(0)
    values = np.unique(present)
    if len(values) <= MOST_BINS - 1:
        return (values[1:] + values[:-1]) / 2
    return np.unique(np.quantile(present, np.linspace(0, 1, MOST_BINS)[1:-1]))


def _binned(columns: Floats, edges: tuple[Floats, ...]) -> Bins:
    """Bin of each value, shape (n, d); 0 for missing, then from 1 on."""
    found = np.empty(columns.shape, dtype=np.int64)
    for i, cut in enumerate(edges):
        found[:, i] = np.where(np.isnan(columns[:, i]), 0, np.searchsorted(cut, columns[:, i], side="left") + 1)
    return found


def _step(binned: Bins, node: Bins, column: Bins, last: Bins) -> Bins:
    """The node of each case one level down: left up to the last bin of its node's split, else right."""
    right = binned[np.arange(len(binned)), column[node]] > last[node]
    return np.asarray(2 * node + right, dtype=np.int64)


def _grow(binned: Bins, slope: Floats, curve: Floats, depth: int) -> tuple[Tree, Bins]:
    """One tree on the gradients and curvatures of the cases, and the leaf of each case."""
    n, d = binned.shape
    width = MOST_BINS + 1
    place: Bins = binned + width * np.arange(d, dtype=np.int64)
    slopes, curves = np.repeat(slope, d), np.repeat(curve, d)
    node = np.zeros(n, dtype=np.int64)
    columns: list[Bins] = []
    lasts: list[Bins] = []
    for level in range(depth):
        nodes = 2**level
        at = np.asarray(np.expand_dims(node * (d * width), 1) + place, dtype=np.int64).reshape(-1)
        g, h = (_sums(at, weights, (nodes, d, width)) for weights in (slopes, curves))
        gain = _gain(g, h).reshape(nodes, d * width)
        best = np.argmax(np.round(gain, 9), axis=1)
        split = gain[np.arange(nodes), best] > 1e-9
        columns.append(np.where(split, best // width, 0))
        lasts.append(np.where(split, best % width, width))
        node = _step(binned, node, columns[-1], lasts[-1])
    leaf_g, leaf_h = (np.asarray(np.bincount(node, it, 2**depth), dtype=np.float64) for it in (slope, curve))
    return Tree(tuple(columns), tuple(lasts), leaf_g / (leaf_h + SHRINK)), node


def _sums(at: Bins, weights: Floats, shape: tuple[int, int, int]) -> Floats:
    """Sums of the weights up to each bin, by node and column."""
    sums = np.asarray(np.bincount(at, weights, int(np.prod(shape))), dtype=np.float64)
    return np.cumsum(sums.reshape(shape), axis=2)


def _gain(g: Floats, h: Floats) -> Floats:
    """How much each split improves the loss; minus infinity where a side has too few cases."""
    whole_g, whole_h = g[..., -1:], h[..., -1:]
    gain = g**2 / (h + SHRINK) + (whole_g - g) ** 2 / (whole_h - h + SHRINK) - whole_g**2 / (whole_h + SHRINK)
    return np.where((h >= LEAST) & (whole_h - h >= LEAST), gain, -np.inf)
