"""Logistic regression with a ridge equals scikit-learn's."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from compliance_llm.statistics.ridge import ridge_logistic, standardised


def test_coefficients_are_those_of_scikit_learn():
    random = np.random.default_rng(3)
    columns = standardised(random.normal(2, 3, (600, 4)))
    outcomes = random.random(600) < 1 / (1 + np.exp(-(columns @ [0.8, -0.4, 0.0, 0.2] - 1)))
    theirs = LogisticRegression(C=1.0, tol=1e-10, max_iter=1000).fit(columns, outcomes)
    ours = ridge_logistic(columns, outcomes)
    assert ours == pytest.approx([*theirs.intercept_, *theirs.coef_[0]], abs=1e-5)


def test_separated_classes_have_finite_coefficients():
    columns = standardised(np.arange(40.0)[:, None])
    assert np.isfinite(ridge_logistic(columns, np.arange(40) >= 20)).all()


def test_a_constant_column_is_zero():
    assert standardised(np.full((5, 1), 7.0)).tolist() == [[0.0]] * 5
