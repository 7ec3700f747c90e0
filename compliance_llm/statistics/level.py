"""Whether forecasts are right on the whole: forecast over observed events, and intercept and slope together."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from compliance_llm.statistics.intervals import LEVEL, chi_square_p, z_of
from compliance_llm.statistics.logistic import fit, has_slope, likelihood_as_given
from compliance_llm.statistics.ranking import Ranking


class Level(NamedTuple):
    """Events forecast and observed, their ratio with its interval, and the two-sided p-value of right forecasts."""

    expected: float
    observed: float
    ratio: float
    low: float
    high: float
    p_value: float


class Joint(NamedTuple):
    """A statistic of two degrees of freedom and its p-value; both NaN where they cannot be computed."""

    statistic: float
    p_value: float


def forecast_over_observed(ranking: Ranking, level: float = LEVEL) -> Level:
    """Sum of the scores over the number of events: above one where forecasts are too high, below one where too low.

    ``ranking`` holds probabilities in [0, 1]; counts are sums of weights where cases carry them. The interval divides
    the forecast by O ± z·√Σp(1−p), O being the observed events and the root their standard deviation if every forecast
    is right and cases are independent; its upper end is infinite where O does not exceed that reach, and so is the
    ratio where nothing happened. The p-value is that of the normal distribution of (O − E)/√Σp(1−p).

    Raises:
        ValueError: if a score is not a probability or there are no cases.

    Source: Steyerberg (2019) for the ratio; Wang (1993) for the variance of a Poisson-binomial count.
    """
    p = ranking.scores
    if not len(p) or p[0] < 0 or p[-1] > 1:
        raise ValueError("the scores are not probabilities of one case or more")
    weight = ranking.events + ranking.others
    squares = ranking.events_squared + ranking.others_squared
    expected, observed = float(np.sum(weight * p)), float(ranking.events.sum())
    error = math.sqrt(float(np.sum(squares * p * (1 - p))))
    reach = z_of(level) * error
    apart = abs(observed - expected)
    if error > 0:
        p_value = math.erfc(apart / error / math.sqrt(2))
    else:
        p_value = 1.0 if apart <= 1e-9 * max(expected, 1.0) else 0.0
    return Level(
        expected,
        observed,
        _over(expected, observed),
        _over(expected, observed + reach),
        _over(expected, observed - reach),
        p_value,
    )


def joint_calibration(ranking: Ranking) -> Joint:
    """Test of calibration intercept zero and slope one together: small p where the scores are not right as forecasts.

    Twice the log-likelihood that the best intercept and slope of the scores' logits gain over 0 and 1, chi-square with
    two degrees of freedom; where cases carry weights Wald's statistic with the sandwich covariance stands in. Logits
    are of scores held between 0.000001 and 0.999999. NaN where no finite slope exists: a class is absent, the score
    takes one value or separates the classes.

    Source: Cox (1958); Miller, Hui & Tierney (1991).
    """
    if not has_slope(ranking):
        return Joint(math.nan, math.nan)
    fitted = fit(ranking, slope_free=True)
    if ranking.weighted:
        apart = fitted.coefficients - np.array([0.0, 1.0])
        statistic = float(apart @ np.linalg.solve(fitted.covariance, apart))
    else:
        statistic = 2 * (fitted.likelihood - likelihood_as_given(ranking))
    statistic = max(statistic, 0.0)
    return Joint(statistic, chi_square_p(statistic, 2))


def _over(expected: float, observed: float) -> float:
    return expected / observed if observed > 0 else math.inf
