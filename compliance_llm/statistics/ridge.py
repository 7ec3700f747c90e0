"""Logistic regression on several columns, with a small ridge that keeps it finite."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import special

from compliance_llm.statistics.ranking import Floats

RIDGE = 1.0  # the penalty on the squared coefficients of standardised columns
STEPS = 25
ENOUGH = 1e-3  # a step so small in every coefficient ends the search


def standardised(columns: Floats) -> Floats:
    """Columns, shape ``(n, k)``, with mean zero and variance one; a constant column is zero."""
    centred = columns - columns.mean(axis=0)
    spread = np.sqrt((centred**2).mean(axis=0))
    return centred / np.where(spread > 0, spread, 1.0)


def ridge_logistic(columns: Floats, outcomes: NDArray[np.bool_], ridge: float = RIDGE) -> Floats:
    """Intercept and coefficients, shape ``(k + 1,)``, that minimise −log-likelihood + ridge/2 · Σ coefficient².

    ``columns`` have shape ``(n, k)`` and are best standardised; the intercept carries no penalty. Newton's steps, at
    most `STEPS` of them: for ranking, not for inference.

    Source: le Cessie & van Houwelingen (1992).
    """
    design: Floats = np.column_stack([np.ones(len(columns)), columns])
    happened = outcomes.astype(np.float64)
    k = int(design.shape[1])
    penalty: Floats = np.full(k, ridge)
    penalty[0] = 1e-9
    beta: Floats = np.zeros(k)
    for _ in range(STEPS):
        p: Floats = np.asarray(special.expit(design @ beta), dtype=np.float64)
        gradient: Floats = np.asarray(design.T @ (happened - p) - penalty * beta, dtype=np.float64)
        weighted = design * np.maximum(p * (1 - p), 1e-9)[:, None]
        # Summed plainly: a matrix product would start threads, whose sums depend on how many there are.
        information = np.einsum("ni,nj->ij", weighted, design) + np.diag(penalty)
        step: Floats = np.asarray(np.linalg.solve(information, gradient), dtype=np.float64)
        beta = np.asarray(beta + step, dtype=np.float64)
        if float(np.max(np.abs(step))) < ENOUGH:
            break
    return beta
