from __future__ import annotations

import numpy as np
import pytest

from .conftest import rows


def noisy(amount, samples):
    def score(sample, logits, random):
        return logits + (random.normal(0, amount, len(logits)) if sample in samples else 0.0)

    return score


def test_a_score_that_ranks_below_the_literatures_floor_is_told_once_with_all_measures(told):
    found = told(rows(1, score=lambda _s, logits, random: random.normal(-1.6, 0.5, len(logits)) + 0.1 * logits))
    text = found.text("ranking_below_limit")
    assert "below the floor of 0.700" in text
    assert "no better than chance" in told(rows(2, score=lambda _s, x, r: r.normal(-1.6, 1, len(x)))).text(
        "ranking_below_limit"
    )


def test_a_score_that_ranks_the_wrong_way_round_is_called_that(told):
    text = told(rows(1, score=lambda _s, logits, _r: -3.2 - logits)).text("ranking_below_limit")
    assert "the wrong way round" in text


def memorised(cases):
    """A training sample whose outcomes the score has learned by heart."""
    for case in cases:
        if case["split"] == "train":
            case["score"] = round(0.9 * case["bad"] + 0.05 + 0.04 * case["score"], 6)
    return cases


def test_a_training_result_that_is_not_held_on_unseen_cases_is_overfitting(told):
    found = told(memorised(rows(1)))
    assert "The training result is not held on unseen cases (overfitting)." in found.text("overfit")
    assert "falls_out_of_time" not in found.bad


def test_a_gap_to_a_sample_that_is_later_is_not_called_overfitting_without_reserve(told):
    found = told(rows(1, score=noisy(2.5, ("oot",)), sizes={"train": 3_000, "oot": 2_500}))
    assert "cannot be told apart" in found.text("overfit")


def test_a_ranking_that_falls_out_of_time_is_told_with_its_slope_and_not_as_overfitting(told):
    found = told(rows(1, score=noisy(2.0, ("oot",))))
    text = found.text("falls_out_of_time")
    assert "on the test sample to" in text
    assert "more than chance explains. The calibration slope there is" in text
    assert not found.bad & {"overfit", "too_extreme", "ranking_below_limit"}


@pytest.mark.parametrize("seed", range(4))
def test_samples_that_differ_by_chance_alone_show_neither(told, seed):
    assert not told(rows(seed + 20)).bad


def test_an_auc_above_nine_tenths_is_too_good_for_credit_and_not_for_fraud(told):
    cases = rows(1, spread=4.0)
    assert "information from after the decision" in told(cases).text("too_good")
    assert "too_good" not in told(cases, kind="fraud").bad


def test_a_single_input_that_ranks_better_than_the_score_is_named(told):
    text = told(rows(1, score=noisy(3.0, ("train", "test", "oot")))).text("single_input_beats")
    assert text.startswith("debt by itself ranks better than the score")


def test_a_plain_challenger_that_ranks_better_shares_the_finding_of_the_single_input(told):
    found = told(rows(1, score=noisy(3.0, ("train", "test", "oot"))))
    assert "that validation trained on the columns of the file" in found.text("challenger_better")
    kinds = [it.type.advice.merges for it in found.analysis.said if it.type.name.startswith(("single", "challenger"))]
    assert kinds == ["benchmark", "benchmark"]


def test_challengers_that_rank_no_better_are_good_news(told):
    found = told(rows(0))
    assert "rank no better" in found.text("challenger_no_better")


def test_a_column_that_knows_the_outcome_is_no_benchmark(told):
    cases = rows(0)
    random = np.random.default_rng(0)
    for case in cases:
        case["calls"] = round(8 * case["bad"] + float(random.normal()), 3)
    found = told(cases)
    assert not found.bad & {"single_input_beats", "challenger_better"}
    gain = next(fact for fact in found.battery.facts if fact.id == "fact:challenger_gain.boosted.test")
    assert "left out, as they may know the outcome: calls" in gain.method


def test_groups_of_people_and_overrides_are_no_inputs_of_a_challenger(told):
    cases = [case | {"sex": "f", "overruled": 0} for case in rows(0)]
    found = told(cases, groups={"sex": "sex"}, override="overruled")
    gain = next(fact for fact in found.battery.facts if fact.id == "fact:challenger_gain.boosted.test")
    assert gain.source.endswith("columns income, debt")


def test_the_challenger_sees_the_reference_sample_alone(told):
    """Outcomes of the later samples that follow no input leave a challenger nothing to find there."""
    found = told(rows(1, truth=lambda s, logits, _r: logits if s == "train" else 0 * logits - 1.6))
    auc = next(fact for fact in found.battery.facts if fact.id == "fact:challenger_auc.boosted.test")
    assert auc.low < 0.5 < auc.high


def test_a_ranking_that_weakens_step_by_step_is_told_in_order(told):
    def weaker(sample, logits, random):
        return logits + random.normal(0, {"train": 0.01, "test": 0.8, "oot": 1.3}[sample], len(logits))

    text = told(rows(3, score=weaker)).text("order_over_samples")
    assert text.index("train") < text.index("test") < text.index("oot")


def test_the_tenth_scored_highest_is_told_with_its_lift(told):
    assert "times its share" in told(rows(0)).text("top_of_list")


def test_rare_events_are_read_against_their_rate(told):
    assert "what a score without skill would reach" in told(rows(0, level=-4.5)).text("rare_events")


def test_few_events_tell_the_width_of_the_interval(told):
    assert "is known to within about" in told(rows(0, sizes={"train": 2_000, "test": 300})).text(
        "events_rule_the_width"
    )


def test_the_gini_is_no_further_evidence_beside_the_auc(told):
    assert "restates the AUC" in told(rows(0)).text("same_content_once")


def test_a_file_of_training_cases_alone_has_no_result_on_unseen_cases(told):
    assert "no result on unseen cases is on file" in told(rows(0, sizes={"train": 2_000})).text("no_unseen_cases")


def test_samples_of_one_period_say_nothing_about_what_came_after(told):
    found = told(rows(0, sizes={"train": 2_000, "test": 2_000}))
    assert "no sample begins after the others end, on 2024-12-28" in found.text("no_later_cases")
    assert told(rows(0)).said("no_later_cases") is None
