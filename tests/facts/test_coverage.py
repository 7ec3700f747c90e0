"""Do 95% intervals hold the truth as often as they say? 400 draws, one seed; chance moves a rate by 2 points."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest

from compliance_llm.statistics.curves import auc, ks
from compliance_llm.statistics.probability import calibration_intercept, calibration_slope, hosmer_lemeshow
from compliance_llm.statistics.psi import binning, fill, psi, psi_interval
from compliance_llm.statistics.ranking import rank

DRAWS = 400
NORMAL = NormalDist()


def coverage(draw, truth):
    random = np.random.default_rng(7)
    intervals = [draw(random) for _ in range(DRAWS)]
    return sum(interval.low <= truth <= interval.high for interval in intervals) / DRAWS


def two_normals(random, events, others, apart, weigh=False):
    scores = np.concatenate([random.normal(apart, 1, events), random.normal(0, 1, others)])
    weights = random.uniform(0.5, 3, events + others) if weigh else None
    return rank(scores, np.arange(events + others) < events, weights)


def forecasts(random, n, slope):
    logits = random.normal(-1, 1.2, n)
    return rank(1 / (1 + np.exp(-logits)), random.random(n) < 1 / (1 + np.exp(-slope * logits)))


@pytest.mark.parametrize(
    ("events", "others", "apart", "weigh"),
    [(90, 210, 1.2, False), (20, 180, 1.2, False), (5, 50, 1.2, False), (50, 500, 2.5, False), (100, 400, 1.2, True)],
)
def test_auc(events, others, apart, weigh):
    truth = NORMAL.cdf(apart / 2**0.5)
    assert 0.91 <= coverage(lambda r: auc(two_normals(r, events, others, apart, weigh)).interval, truth) <= 0.99


@pytest.mark.parametrize(("events", "others"), [(90, 210), (20, 180), (1_000, 1_000)])
def test_ks_whose_score_is_chosen_by_looking_covers_a_little_less(events, others):
    truth = 2 * NORMAL.cdf(0.6) - 1
    assert coverage(lambda r: ks(two_normals(r, events, others, 1.2)).interval, truth) >= 0.90


@pytest.mark.parametrize(
    ("n", "m", "shift"), [(1_000, 1_000, 0), (700, 300, 0.3), (700, 300, 0.6), (10_000, 500, 0.3), (5_000, 5_000, 0.5)]
)
def test_psi(n, m, shift):
    edges = [NORMAL.inv_cdf(k / 10) for k in range(1, 10)]
    truth = psi(np.full(10, 0.1), np.diff([0, *(NORMAL.cdf(e - shift) for e in edges), 1]))

    def draw(random):
        reference, current = random.normal(0, 1, n), random.normal(shift, 1, m)
        bins = binning(reference)
        return psi_interval(psi(fill(bins, reference) / n, fill(bins, current) / m), 10, n, m)

    assert coverage(draw, truth) >= 0.92


@pytest.mark.parametrize(("n", "slope"), [(300, 1.0), (300, 0.7), (1_000, 1.0)])
def test_calibration_slope(n, slope):
    assert 0.92 <= coverage(lambda r: calibration_slope(forecasts(r, n, slope)).interval, slope) <= 0.98


def test_calibration_intercept():
    assert 0.92 <= coverage(lambda r: calibration_intercept(forecasts(r, 1_000, 1.0)).interval, 0) <= 0.98


def test_hosmer_lemeshow_rejects_right_forecasts_about_as_often_as_it_says():
    random = np.random.default_rng(7)
    results = [hosmer_lemeshow(forecasts(random, 1_000, 1.0), fitted_here=False) for _ in range(DRAWS)]
    assert 0.02 <= sum(r.p_value < 0.05 for r in results) / DRAWS <= 0.09
