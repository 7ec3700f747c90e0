"""PSI and Hosmer-Lemeshow against references of a few plain lines, ties included."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.statistics.probability import hosmer_lemeshow, score_groups
from compliance_llm.statistics.psi import binning, fill, psi
from compliance_llm.statistics.ranking import rank

TENTHS = np.arange(1, 10) / 10
tied = st.lists(st.integers(0, 40).map(lambda k: k * k / 8), min_size=20, max_size=200).map(np.array)


def close(expected):
    return pytest.approx(expected, abs=1e-9)


def plain_psi(reference, current):
    edges = np.unique(np.quantile(reference, TENTHS, method="inverted_cdf"))
    edges = edges[edges < reference.max()]
    shares = [
        np.bincount(np.digitize(x, edges, right=True), minlength=len(edges) + 1) / len(x) for x in (reference, current)
    ]
    before, now = np.maximum(shares, 1e-4)
    return np.sum((now - before) * np.log(now / before))


def our_psi(reference, current):
    bins = binning(reference)
    return psi(*(fill(bins, x) / len(x) for x in (reference, current)))


def plain_groups(scores, wanted):
    """Group of each case: equal groups by rank, then every case tied with the last one of a group moves into it."""
    ordered = np.sort(scores)
    last = np.ceil(len(scores) * np.arange(1, wanted) / wanted - 0.5).astype(int) - 1
    return np.searchsorted(np.unique(ordered[last[last >= 0]]), scores, side="left")


def plain_statistic(scores, outcomes, groups):
    total = 0.0
    for group in np.unique(groups):
        inside = groups == group
        forecast = scores[inside].mean()
        total += inside.sum() * (outcomes[inside].mean() - forecast) ** 2 / (forecast * (1 - forecast))
    return total


def forecasts(seed, n, decimals):
    random = np.random.default_rng(seed)
    scores = random.beta(2, 3, n).round(decimals).clip(0.05, 0.95)
    return scores, random.random(n) < scores


@given(tied, tied)
def test_psi_of_tied_numbers_is_that_of_right_closed_quantile_bins_of_numpy(reference, current):
    if len(np.unique(reference)) > 10:
        assert our_psi(reference, current) == close(plain_psi(reference, current))


@pytest.mark.parametrize("n", [700, 701, 1_003, 12_345])
@pytest.mark.parametrize("decimals", [0, 1, 9])
def test_psi_is_the_plain_one_whatever_the_number_of_cases(n, decimals):
    random = np.random.default_rng(n)
    reference, current = (random.normal(0, 4, n).round(decimals), random.normal(0.5, 4, 300).round(decimals))
    assert our_psi(reference, current) == close(plain_psi(reference, current))


@given(tied, st.integers(0, 100))
def test_edges_of_weighted_bins_are_the_weighted_quantiles_of_numpy(reference, seed):
    weights = np.random.default_rng(seed).integers(1, 9, len(reference)).astype(float)
    if len(np.unique(reference)) > 10:
        plain = np.unique(np.quantile(reference, TENTHS, weights=weights, method="inverted_cdf"))
        assert binning(reference, weights).edges == tuple(plain[plain < reference.max()])


def test_few_values_have_a_bin_each_so_that_a_shift_between_neighbours_is_seen():
    reference, current = np.repeat([1.0, 2, 3], [1, 2, 97]), np.repeat([1.0, 2, 3], [3, 0, 97])
    assert plain_psi(reference, current) == 0
    assert our_psi(reference, current) > 0.05


@given(st.integers(0, 500), st.integers(20, 400), st.sampled_from([1, 2, 9]), st.integers(2, 12))
def test_score_groups_are_equal_groups_by_rank_with_ties_moved_into_the_lower_one(seed, n, decimals, wanted):
    scores, outcomes = forecasts(seed, n, decimals)
    groups = plain_groups(scores, wanted)
    found = score_groups(rank(scores, outcomes), wanted)
    assert [group.n for group in found] == [np.sum(groups == g) for g in np.unique(groups)]
    assert [group.forecast for group in found] == close([scores[groups == g].mean() for g in np.unique(groups)])


@pytest.mark.parametrize("seed", range(4))
def test_score_groups_are_the_quantile_bins_of_numpy_where_ten_divides_the_cases(seed):
    scores, outcomes = forecasts(seed, 500, 2)
    edges = np.unique(np.quantile(scores, TENTHS, method="inverted_cdf"))
    sizes = np.bincount(np.digitize(scores, edges, right=True))
    assert [group.n for group in score_groups(rank(scores, outcomes), 10)] == sizes[sizes > 0].tolist()


@pytest.mark.parametrize("seed", range(4))
def test_without_ties_hosmer_lemeshow_is_that_of_the_cases_split_in_ten_by_rank(seed):
    scores, outcomes = forecasts(seed, 1_000, 9)
    groups = np.empty(1_000, dtype=int)
    groups[np.argsort(scores)] = np.repeat(np.arange(10), [len(part) for part in np.array_split(np.arange(1_000), 10)])
    result = hosmer_lemeshow(rank(scores, outcomes), fitted_here=False)
    assert result is not None
    assert result.statistic == close(plain_statistic(scores, outcomes, groups))


@given(st.integers(0, 500), st.sampled_from([1, 2]))
def test_with_ties_hosmer_lemeshow_is_that_of_the_plain_groups(seed, decimals):
    scores, outcomes = forecasts(seed, 997, decimals)
    groups = plain_groups(scores, 10)
    result = hosmer_lemeshow(rank(scores, outcomes), fitted_here=False)
    assert result is not None
    assert (result.statistic, result.df) == (
        close(plain_statistic(scores, outcomes, groups)),
        len(np.unique(groups)),
    )
