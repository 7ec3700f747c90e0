"""The two learners rank as scikit-learn's do."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from compliance_llm.statistics.learners import fit_boosted, fit_logistic
from compliance_llm.statistics.paired import auc_of


def cases(n=6_000, seed=0):
    """Two inputs that count, one of them bent, an interaction, and three of noise."""
    random = np.random.default_rng(seed)
    x = random.normal(size=(n, 6))
    logits = -1.5 + x[:, 0] + 1.2 * np.abs(x[:, 1]) + 1.5 * (x[:, 2] > 0) * (x[:, 3] > 0)
    return x, random.random(n) < 1 / (1 + np.exp(-logits))


def test_the_regression_has_the_coefficients_of_scikit_learn():
    x, y = cases()
    ours = fit_logistic(x, y)
    held = np.clip(x, *np.quantile(x, [0.005, 0.995], axis=0))
    scaled = (held - held.mean(axis=0)) / held.std(axis=0)
    theirs = LogisticRegression(C=1.0, tol=1e-10, max_iter=1_000).fit(scaled, y)
    assert ours.coefficients[:-1] == pytest.approx(theirs.coef_[0], abs=1e-6)
    assert ours.coefficients[-1] == pytest.approx(theirs.intercept_[0], abs=1e-6)


def test_boosted_trees_rank_unseen_cases_as_those_of_scikit_learn():
    (x, y), (z, t) = cases(), cases(seed=1)
    theirs = HistGradientBoostingClassifier(max_iter=40, max_depth=3, learning_rate=0.2, early_stopping=False).fit(x, y)
    assert auc_of(fit_boosted(x, y).log_odds(z), t) == pytest.approx(auc_of(theirs.decision_function(z), t), abs=0.01)


def test_trees_find_what_a_regression_cannot():
    (x, y), (z, t) = cases(), cases(seed=1)
    assert auc_of(fit_boosted(x, y).log_odds(z), t) > auc_of(fit_logistic(x, y).log_odds(z), t) + 0.05


@pytest.mark.parametrize("fit", [fit_logistic, fit_boosted])
def test_missing_values_that_tell_of_the_event_are_used(fit):
    random = np.random.default_rng(0)
    x, y = random.normal(size=(4_000, 2)), random.random(4_000) < 0.2
    x[y & (random.random(4_000) < 0.7), 0] = np.nan
    assert auc_of(fit(x, y).log_odds(x), y) > 0.8


@pytest.mark.parametrize("fit", [fit_logistic, fit_boosted])
def test_columns_of_one_value_and_empty_columns_do_no_harm(fit):
    x, y = cases(1_000)
    x[:, 4], x[:, 5] = 7.0, np.nan
    scores = fit(x, y).log_odds(x)
    assert np.isfinite(scores).all()
    assert auc_of(scores, y) > 0.6


@pytest.mark.parametrize("fit", [fit_logistic, fit_boosted])
def test_the_same_cases_give_the_same_scores_and_stay_as_they_are(fit):
    x, y = cases(500)
    before = x.copy()
    assert (fit(x, y).log_odds(x) == fit(x, y).log_odds(x)).all()
    assert (x == before).all()


@pytest.mark.parametrize("fit", [fit_logistic, fit_boosted])
def test_noise_is_not_learned_beyond_the_cases_it_was_seen_on(fit):
    random = np.random.default_rng(0)
    x, y = random.normal(size=(5_000, 5)), random.random(5_000) < 0.2
    z, t = random.normal(size=(5_000, 5)), random.random(5_000) < 0.2
    assert abs(auc_of(fit(x, y).log_odds(z), t) - 0.5) < 0.03
