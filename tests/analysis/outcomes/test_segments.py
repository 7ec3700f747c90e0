from __future__ import annotations

import numpy as np
import pytest

from .conftest import rows

SIZES = {"train": 2_000, "test": 4_000}


def with_channel(cases, share=0.2, weak=""):
    """Cases of three channels; in the ``weak`` one the score is that of another case."""
    random = np.random.default_rng(3)
    channels = random.choice(["branch", "web", "phone"], len(cases), p=[0.5, 0.5 - share, share])
    for case, channel in zip(cases, channels, strict=True):
        case["channel"] = str(channel)
    ours = [case for case in cases if case["channel"] == weak]
    scores = random.permutation([case["score"] for case in ours])
    for case, score in zip(ours, scores, strict=True):
        case["score"] = float(score)
    return cases


def test_a_segment_in_which_the_score_ranks_by_chance_is_named_with_its_auc(told):
    text = told(with_channel(rows(1, sizes=SIZES), weak="phone"), segments=["channel"]).text("weak_segment")
    assert text.startswith("Ranking is weak for channel phone: on the test sample the AUC there is 0.")
    assert "no better than chance" in text


@pytest.mark.parametrize("seed", range(4))
def test_segments_that_differ_by_chance_alone_are_even(told, seed):
    found = told(with_channel(rows(seed + 60, sizes=SIZES)), segments=["channel"])
    assert not found.bad
    assert "Across three values of channel the AUC" in found.text("even_across_segments")


def test_a_weak_range_of_an_input_is_found_without_being_declared(told):
    cases = rows(1, sizes={"train": 2_000, "test": 8_000})
    random = np.random.default_rng(0)
    low = [case for case in cases if case["income"] < -0.7]
    for case, score in zip(low, random.permutation([case["score"] for case in low]), strict=True):
        case["score"] = float(score)
    assert "Ranking is weak for income" in told(cases).text("weak_segment")


def test_values_with_too_few_cases_are_told_with_their_share(told):
    found = told(with_channel(rows(1, sizes=SIZES), share=0.004), segments=["channel"])
    assert found.text("too_small_to_say").startswith("One value of channel with 0.")


def test_a_limit_breached_in_a_segment_is_told_once(told):
    limits = {"auc_by.channel.*": {"min": 0.7, "authority": "policy", "source": "Policy 7.21"}}
    found = told(with_channel(rows(1, sizes=SIZES), weak="phone"), segments=["channel"], limits=limits)
    assert "weak_segment" in found.bad
    assert "limit_breached" not in found.bad


def test_a_segment_whose_forecasts_are_too_low_is_told_though_the_whole_is_right(told):
    cases = with_channel(rows(1, sizes={"train": 2_000, "test": 8_000}))
    for case in cases:
        logit = np.log(case["score"] / (1 - case["score"]))
        shift = {"phone": -0.5, "branch": 0.12, "web": 0.0}[case["channel"]]
        case["score"] = round(float(1 / (1 + np.exp(-logit - shift))), 6)
    found = told(cases, segments=["channel"])
    assert "too low for channel phone on the test sample, by more than elsewhere" in found.text("segment_level_off")
    assert "level_too_low" not in found.bad


def test_groups_of_people_are_no_segments(told):
    found = told(with_channel(rows(1, sizes=SIZES)), groups={"channel": "channel"})
    assert found.said("even_across_segments") is None


def test_the_decision_table_tells_both_sides_of_the_threshold(told):
    rule = {"threshold": 0.3, "selected": "below", "source": "Credit policy 3.1"}
    found = told(rows(1), decision=rule)
    facts = {fact.id.removeprefix("fact:"): fact for fact in found.battery.facts}
    cases = [case for case in rows(1) if case["split"] == "test"]
    held = [case for case in cases if case["score"] >= 0.3]
    assert facts["accepted.test"].value == pytest.approx(1 - len(held) / len(cases))
    assert facts["held_events.test"].value == pytest.approx(
        sum(case["bad"] for case in held) / sum(case["bad"] for case in cases)
    )
    assert facts["held_rate.test"].value == pytest.approx(sum(case["bad"] for case in held) / len(held))
    assert found.text("decision_table").startswith("At the declared threshold")
