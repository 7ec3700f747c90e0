"""Logistic regression of the outcomes on the scores' logits, with and without a slope."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy import special

from compliance_llm.statistics.ranking import Floats, Ranking

CLIP = 1e-6  # scores are held between this and one minus this before logits are taken
STEPS = 100
SLICE = 500_000


class Fit(NamedTuple):
    """Intercept and, if free, slope; their covariance and standard errors; and the log-likelihood they reach."""

    coefficients: Floats
    covariance: Floats
    errors: Floats
    likelihood: float


def logits(scores: Floats) -> Floats:
    """ln(p/(1 − p)) of scores held between `CLIP` and 1 − `CLIP`."""
    held = np.clip(scores, CLIP, 1 - CLIP)
    return np.log(held / (1 - held))


def has_slope(ranking: Ranking) -> bool:
    """Whether a finite slope exists: the score takes two values at least and does not separate the classes."""
    events, others = ranking.scores[ranking.events > 0], ranking.scores[ranking.others > 0]
    if not len(events) or not len(others) or events[0] >= others[-1] or events[-1] <= others[0]:
        return False
    return len(np.unique(logits(ranking.scores[[0, -1]]))) == 2


def fit(ranking: Ranking, *, slope_free: bool) -> Fit:
    """Maximum likelihood of the intercept, and of the slope unless it is held at one.

    Needs both classes, and for a slope `has_slope`. Errors come from the information matrix, or from the sandwich where
    cases carry weights. Steps are halved while they lower the likelihood, so the iteration climbs to the only maximum.
    """
    beta: Floats = np.zeros(2 if slope_free else 1)
    here = _climb(ranking, beta)
    for _ in range(STEPS):
        step = np.asarray(np.linalg.solve(here.information, here.gradient), dtype=np.float64)
        there = _climb(ranking, beta + step)
        while there.likelihood < here.likelihood - 1e-12 * abs(here.likelihood):
            step = step / 2
            there = _climb(ranking, beta + step)
        beta, here = beta + step, there
        if float(np.max(np.abs(step))) < 1e-10:
            break
    covariance = np.asarray(np.linalg.inv(here.information), dtype=np.float64)
    if ranking.weighted:
        covariance = covariance @ here.spread @ covariance
    return Fit(beta, covariance, np.sqrt(np.diagonal(covariance)), here.likelihood)


def likelihood_as_given(ranking: Ranking) -> float:
    """Log-likelihood of the outcomes if every score is right: intercept zero and slope one."""
    return _climb(ranking, np.array([0.0, 1.0])).likelihood


class _Climb(NamedTuple):
    """Log-likelihood at a point, its gradient and information, and the spread of the cases' gradients."""

    likelihood: float
    gradient: Floats
    information: Floats
    spread: Floats


def _climb(ranking: Ranking, beta: Floats) -> _Climb:
    """One pass over the condensed cases, a slice at a time so that millions of scores need little memory."""
    k = len(beta)
    likelihood, gradient, information, spread = 0.0, np.zeros(k), np.zeros((k, k)), np.zeros((k, k))
    for start in range(0, len(ranking.scores), SLICE):
        part = slice(start, start + SLICE)
        x, events, others = logits(ranking.scores[part]), ranking.events[part], ranking.others[part]
        design = np.stack([np.ones_like(x), x])[:k]
        eta = beta @ design if k == 2 else beta[0] + x
        p = np.asarray(special.expit(eta), dtype=np.float64)
        total = events + others
        likelihood += float(np.sum(events * eta - total * np.logaddexp(0.0, eta)))
        gradient += design @ (events - total * p)
        information += (design * (total * p * (1 - p))) @ design.T
        if ranking.weighted:
            squares = ranking.events_squared[part] * (1 - p) ** 2 + ranking.others_squared[part] * p**2
            spread += (design * squares) @ design.T
    return _Climb(likelihood, gradient, information, spread)
