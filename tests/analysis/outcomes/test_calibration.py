from __future__ import annotations

import pytest

from .conftest import rows

CALIBRATION = {"ranks_well_level_off", "level_too_low", "level_too_high", "too_extreme", "too_timid", "bands_off"}


def shifted(by, samples=("train", "test", "oot")):
    return lambda sample, logits, _: logits + (by if sample in samples else 0.0)


@pytest.mark.parametrize("seed", range(4))
def test_a_score_that_is_right_is_said_to_agree_with_outcomes_and_raises_nothing(told, seed):
    found = told(rows(seed))
    assert not found.bad
    assert "Forecasts agree with outcomes" in found.text("calibrated")


def test_forecasts_below_what_happens_are_too_low_and_said_so_in_events_on_every_sample(told):
    found = told(rows(1, score=shifted(-0.4)))
    assert "Forecasts are too low on the" in found.text("level_too_low")
    assert "as well" in found.text("level_too_low")
    assert "level_too_high" not in found.bad


def test_a_level_that_is_off_on_a_score_that_ranks_is_told_as_both(told):
    text = told(rows(1, score=shifted(-0.4))).text("ranks_well_level_off")
    assert "still separates events from other cases" in text
    assert "its level is off" in text


def test_forecasts_above_what_happens_on_one_sample_are_too_high_there(told):
    text = told(rows(2, score=shifted(0.5, ("oot",)))).text("level_too_high")
    assert "Forecasts are too high on the oot sample" in text
    assert "as well" not in text


def test_a_level_off_by_less_than_a_tenth_is_no_fault_however_many_cases_show_it(told):
    found = told(rows(3, score=shifted(-0.07), sizes={"train": 2_000, "test": 60_000}))
    ratio = next(fact for fact in found.battery.facts if fact.id == "fact:forecast_over_observed.test")
    assert ratio.p_value < 0.001
    assert not found.bad & CALIBRATION


def test_a_limit_of_the_policy_is_breached_by_the_estimate(told):
    strict = {"forecast_over_observed.test": {"min": 0.99, "max": 1.001, "authority": "policy", "source": "Policy 7"}}
    assert told(rows(0), limits=strict).bad & {"level_too_low", "level_too_high"}


def test_a_limit_on_the_intercept_that_the_estimate_breaches_is_named_and_forecasts_are_not_called_right(told):
    strict = {"calibration_intercept.test": {"min": -0.001, "max": 0.001, "authority": "policy", "source": "Policy 7"}}
    found = told(rows(0), limits=strict)
    level = "level_too_low" if found.said("level_too_low") else "level_too_high"
    assert "The calibration intercept on the test sample is" in found.text(level)
    assert "outside the range −0.001 to 0.001 (Policy 7)" in found.text(level)
    assert found.said("calibrated") is None


def test_a_slope_below_its_range_means_forecasts_that_are_too_extreme(told):
    found = told(rows(1, score=lambda _s, logits, _r: 1.8 * logits + 1.2))
    assert "too extreme" in found.text("too_extreme")
    assert "too_timid" not in found.bad


def test_a_slope_above_its_range_means_forecasts_that_are_too_timid(told):
    assert "too timid" in told(rows(1, score=lambda _s, logits, _r: 0.6 * logits - 0.6)).text("too_timid")


def test_a_slope_near_the_edge_of_its_range_is_told_where_chance_does_not_explain_it(told):
    text = told(rows(1, score=lambda _s, logits, _r: 1.25 * logits + 0.4)).text("too_extreme")
    assert "by more than chance explains" in text


def test_level_and_spread_that_are_off_together_are_one_finding(told):
    found = told(rows(1, score=lambda _s, logits, _r: 1.8 * logits + 2.2))
    merged = {it.type.advice.merges for it in found.analysis.said if it.type.name in CALIBRATION and it.type.advice}
    assert len(found.bad & CALIBRATION) > 2
    assert merged == {"calibration"}


def bent(_sample, logits, _random):
    """Forecasts right on the whole and at both ends, and far too low for a tenth in the middle."""
    return logits + 0.9 * (logits > -1.75) * (logits < -1.45)


def test_one_band_that_is_off_is_named_with_its_rate_and_forecast(told):
    text = told(rows(1, truth=bent, sizes={"train": 3_000, "test": 6_000})).text("bands_off")
    assert "of ten" in text
    assert "is forecast" in text


def test_where_the_misfit_lies_is_told_where_the_level_is_off(told):
    found = told(rows(5, score=lambda _s, logits, _r: logits - 0.9 * (logits > -1)))
    assert "highest of ten score bands" in found.text("where_it_lies")


def test_bands_whose_rates_fall_where_the_score_rises_break_the_order(told):
    def broken(_sample, logits, _random):
        return logits - 2.5 * (logits > -0.6) * (logits < 0.3)

    text = told(rows(1, truth=broken)).text("rank_order_break")
    assert "order of the score bands is broken" in text


def test_a_binned_test_on_few_events_is_said_to_say_little(told):
    found = told(rows(1, sizes={"train": 2_000, "test": 150}))
    assert "would not notice" in found.text("test_says_little")


def test_cases_whose_outcomes_are_open_are_left_out_of_the_level(told):
    cases = rows(1)
    for case in cases:
        if case["day"] >= "2025-07":
            case["bad"] = 0
    found = told(cases, maturity={"days": 365, "read_on": "2026-06-30"})
    ratio = next(fact for fact in found.battery.facts if fact.id == "fact:forecast_over_observed.oot")
    assert 0.85 < ratio.value < 1.15
    assert ratio.n < 2_500
    assert "not final" not in ratio.label
    assert "before it was final" in ratio.reason
