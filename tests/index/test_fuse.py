from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.index.fuse import best, fuse, standardised

scores = st.lists(st.integers(-50, 50).map(float), min_size=1, max_size=30)


def test_the_scores_are_the_weighted_sum_of_standardised_scores():
    one = np.array([-1.0, 0.0, 1.0]) / np.sqrt(2 / 3)
    assert fuse([10, 20, 30], [0.9, 0.5, 0.1]) == pytest.approx(0.4 * one - 0.6 * one)


def test_a_candidate_both_like_beats_one_that_a_single_one_puts_first():
    assert best(fuse([10, 9, 0, 0, 0], [0.0, 0.79, 0.8, 0.0, 0.0]), 1)[0] == 1


def test_scores_that_are_all_equal_say_nothing():
    assert fuse([3, 3, 3], [0.1, 0.2, 0.3]) == pytest.approx(0.6 * standardised([0.1, 0.2, 0.3]))


@given(scores, st.floats(0.5, 100), st.floats(-100, 100))
def test_scale_and_origin_of_the_scores_do_not_matter(values, scale, origin):
    assert standardised(np.array(values) * scale + origin) == pytest.approx(standardised(values), abs=1e-6)


@given(scores, st.integers(0, 40))
def test_best_is_the_head_of_a_full_sort_with_ties_to_the_smaller_position(values, k):
    expected = sorted(range(len(values)), key=lambda place: (-values[place], place))[:k]
    assert best(np.array(values), k).tolist() == expected


def test_scores_of_different_candidates_are_refused():
    with pytest.raises(ValueError, match="not of the same candidates"):
        fuse([1, 2], [0.1])


def test_the_best_few_of_many_are_found_among_ties():
    scores = np.random.default_rng(0).integers(0, 40, 20_000).astype(float)
    for k in (1, 10, 700, 19_999, 20_000):
        assert best(scores, k).tolist() == np.lexsort((np.arange(20_000), -scores))[:k].tolist()
