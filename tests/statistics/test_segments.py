from __future__ import annotations

import math
import time

import numpy as np
import pytest
from scipy.stats import norm
from sklearn.metrics import roc_auc_score
from statsmodels.stats.multitest import multipletests

from compliance_llm.statistics.curves import auc, delong
from compliance_llm.statistics.ranking import rank
from compliance_llm.statistics.segments import all_segments


def close(expected):
    return pytest.approx(expected, abs=1e-9)


def cases(seed=0, n=3_000, weak=True):
    """A score that ranks well, except (where ``weak``) in the north; its ties are many."""
    random = np.random.default_rng(seed)
    outcomes = random.random(n) < 0.3
    region = random.choice(["east", "north", "west"], n)
    signal = outcomes * np.where((region == "north") & weak, 0.2, 1.5)
    columns = {"region": region, "income": random.exponential(1_000, n).round(-2), "branch": random.integers(0, 8, n)}
    return columns, (random.normal(size=n) + signal).round(1), outcomes


def masks(columns):
    """Each segment by its definition: values of categories, right-closed quarters of numbers."""
    edges = np.quantile(columns["income"], [0.25, 0.5, 0.75], method="inverted_cdf")
    quarters = np.searchsorted(edges, columns["income"])
    yield from (("region", columns["region"] == value) for value in np.unique(columns["region"]))
    yield from (("branch", columns["branch"] == value) for value in np.unique(columns["branch"]))
    yield from (("income", quarters == quarter) for quarter in range(4))


def test_each_segment_has_the_auc_of_scikit_learn_and_delongs_interval():
    columns, scores, outcomes = cases()
    expected = {
        (name, mask.sum(), outcomes[mask].sum(), round(roc_auc_score(outcomes[mask], scores[mask]), 9)): auc(
            rank(scores[mask], outcomes[mask])
        ).interval
        for name, mask in masks(columns)
    }
    found = all_segments(columns, scores, outcomes)
    assert {(s.column, s.n, s.events, round(s.auc, 9)): (s.low, s.high) for s in found} == {
        key: close(tuple(value)) for key, value in expected.items()
    }


def test_a_segment_is_compared_with_all_other_cases_by_delongs_variances_and_holm():
    columns, scores, outcomes = cases()
    expected = []
    for _, mask in masks(columns):
        (inside, v1), (outside, v0) = (delong(rank(scores[m], outcomes[m])) for m in (mask, ~mask))
        expected.append((inside, norm.cdf((inside - outside) / math.sqrt(v1 + v0))))
    adjusted = multipletests([p for _, p in expected], method="holm")[1]
    order = np.argsort([inside for inside, _ in expected])
    found = all_segments(columns, scores, outcomes)
    assert [s.p_value_below_rest for s in found] == close([expected[i][1] for i in order])
    assert [s.adjusted for s in found] == close([adjusted[i] for i in order])


def reaching_below(floor, columns, scores, outcomes):
    return [segment for segment in all_segments(columns, scores, outcomes) if segment.low < floor]


def test_a_weak_segment_is_found_and_stands_out_from_the_rest():
    worst = reaching_below(0.7, *cases())[0]
    assert (worst.column, worst.label) == ("region", "north")
    assert worst.high < 0.7
    assert worst.adjusted < 1e-6


def test_segments_whose_interval_stays_above_the_floor_are_not_listed():
    columns, scores, outcomes = cases(weak=False)
    assert reaching_below(0.6, columns, scores, outcomes) == []
    assert len(reaching_below(1, columns, scores, outcomes)) == 15


def test_each_segment_says_how_many_were_looked_at():
    assert {segment.looked_at for segment in all_segments(*cases())} == {15}


def test_without_a_weak_segment_chance_finds_one_as_rarely_as_holm_says():
    runs = [all_segments(*cases(seed, n=1_500, weak=False)) for seed in range(100)]
    assert np.mean([min(s.adjusted for s in run) < 0.05 for run in runs]) <= 0.1


def test_small_segments_are_not_looked_at():
    columns, scores, outcomes = cases(n=300)
    found = all_segments(columns, scores, outcomes, smallest_events=20, smallest_others=40)
    assert found
    assert all(s.events >= 20 and s.n - s.events >= 40 for s in found)
    assert all(s.column != "branch" for s in found)


def test_missing_values_are_a_segment_of_their_own():
    _, scores, outcomes = cases(n=400)
    absent = np.arange(400) % 2 == 0
    columns = {
        "number": np.where(absent, np.nan, np.arange(400.0)),
        "text": np.where(absent, None, np.array(["a"], dtype=object)),
    }
    found = all_segments(columns, scores, outcomes, smallest_events=5, smallest_others=5)
    assert [s.n for s in found if s.label == "missing"] == [200, 200]
    assert sum(s.n for s in found if s.column == "number") == 400
    assert [s.n for s in found if s.label == "a"] == [200]


def test_a_number_with_few_values_has_a_segment_for_each():
    _, scores, outcomes = cases(n=900)
    found = all_segments({"rate": np.arange(900) % 3 + 1.0}, scores, outcomes)
    assert sorted(s.label for s in found) == ["1", "2", "3"]


def test_a_column_with_one_value_has_no_segment():
    _, scores, outcomes = cases(n=300)
    assert all_segments({"country": np.full(300, "PT")}, scores, outcomes) == []


def test_a_segment_is_not_compared_where_the_rest_lacks_a_class():
    _, scores, outcomes = cases(n=300)
    outcomes = outcomes.copy()
    outcomes[:50] = False
    column = np.where(np.arange(300) < 50, "new", "old")
    (segment,) = all_segments({"customer": column}, scores, outcomes)
    assert segment.label == "old"
    assert math.isnan(segment.p_value_below_rest)
    assert math.isnan(segment.adjusted)


def test_perfect_separation_within_and_without_is_no_evidence_of_a_difference():
    outcomes = np.arange(400) % 4 == 0
    found = all_segments({"half": np.arange(400) // 200}, outcomes.astype(float), outcomes)
    assert [s.p_value_below_rest for s in found] == [0.5, 0.5]


def test_the_order_of_the_cases_does_not_matter_to_the_last_bit():
    columns, scores, outcomes = cases(n=600)
    order = np.random.default_rng(5).permutation(600)
    shuffled = {name: values[order] for name, values in columns.items()}
    assert all_segments(shuffled, scores[order], outcomes[order]) == all_segments(columns, scores, outcomes)


def test_a_column_of_another_length_is_refused():
    with pytest.raises(ValueError, match="different lengths"):
        all_segments({"x": np.ones(3)}, np.ones(2), np.array([True, False]))


def test_a_hundred_thousand_cases_with_ten_columns_are_searched_in_seconds():
    random = np.random.default_rng(0)
    outcomes = random.random(100_000) < 0.1
    columns = {f"x{i}": random.normal(size=100_000) for i in range(10)}
    start = time.perf_counter()
    assert len(all_segments(columns, random.normal(size=100_000), outcomes)) == 40
    assert time.perf_counter() - start < 10  # about half a second on one idle core
