"""Facts of what came of the forecasts: level, bands, decisions, months, and simpler models."""

from __future__ import annotations

import re

import numpy as np
import pytest

from compliance_llm.facts import inputs
from compliance_llm.facts.inputs import input_columns, read_inputs
from compliance_llm.records import Fact
from compliance_llm.subject import open_cases

from .conftest import DECISION, make_subject, scored_cases


def dated(n=3_000, seed=1):
    """Cases of two years with a second input that counts, so that something can be learned."""
    table = scored_cases(n, seed)
    random = np.random.default_rng(seed)
    logits = np.log(np.array(table["score"]) / (1 - np.array(table["score"])))
    table["debt"] = (logits + random.normal(0, 1, n)).round(4).tolist()
    table["opened"] = [f"{2024 + i % 2}-{1 + i % 12:02d}-{1 + i % 28:02d}" for i in range(n)]
    return table


SETTINGS = {"date": "opened", "segments": ["purpose"], "groups": {"sex": "sex"}, "decision": DECISION}


@pytest.fixture
def facts(examined):
    """Facts of a table by name."""

    def facts(table, **kwargs) -> dict[str, Fact]:
        battery = examined(table, **({**SETTINGS, **kwargs}))
        return {fact.id.removeprefix("fact:"): fact for fact in battery.facts}

    return facts


@pytest.fixture
def of_test():
    """Scores and outcomes of the test sample."""
    table = dated()
    here = np.array(table["split"]) == "test"
    return np.array(table["score"])[here], np.array(table["bad"])[here].astype(bool)


def test_the_level_is_the_sum_of_the_scores_beside_the_number_of_events(facts, of_test):
    scores, bad = of_test
    found = facts(dated())
    assert found["expected.test"].value == pytest.approx(scores.sum())
    assert found["mean_score.test"].value == pytest.approx(scores.mean())
    assert found["forecast_over_observed.test"].value == pytest.approx(scores.sum() / bad.sum())
    spread = np.sqrt((scores * (1 - scores)).sum())
    assert found["expected.test"].high - found["expected.test"].value == pytest.approx(1.959964 * spread)


def test_a_score_that_is_no_probability_has_no_level_and_no_bands(facts):
    table = dated()
    table["score"] = [100 * score for score in table["score"]]
    found = facts(table, decision=None)
    assert found["forecast_over_observed.test"].reason == "scores are not probabilities"
    assert "bands_off.test" not in found
    assert "over_time.forecast_over_observed" not in found


def test_bands_hold_all_cases_and_their_forecasts_rise(facts, of_test):
    bins = facts(dated())["bands_off.test"].bins
    assert sum(it.n for it in bins) == len(of_test[0])
    assert [it.reference for it in bins] == sorted(it.reference for it in bins)


def test_the_tenth_scored_highest_counts_cases_of_one_score_in_part(facts):
    table = dated()
    table["score"] = [round(score, 1) for score in table["score"]]
    here = np.array(table["split"]) == "test"
    scores, bad = np.array(table["score"])[here], np.array(table["bad"])[here].astype(float)
    left, found = 0.1 * len(scores), 0.0
    for score in sorted(set(scores.tolist()), reverse=True):
        at = scores == score
        part = min(left / at.sum(), 1.0)
        found += part * bad[at].sum()
        left -= part * at.sum()
    assert facts(table)["top_tenth.test"].value == pytest.approx(found / bad.sum())


def test_the_order_of_the_rows_does_not_matter_to_months_challengers_and_segments(facts):
    table = dated()
    order = np.random.default_rng(3).permutation(len(table["score"]))
    shuffled = {name: [values[i] for i in order] for name, values in table.items()}
    first, second = facts(table, name="a"), facts(shuffled, name="b")

    def nameless(found: dict[str, Fact]) -> list[str]:
        return [re.sub(r"sha256:\w+", "", fact.model_dump_json()) for fact in found.values()]

    assert {"over_time.auc", "challenger_gain.boosted.test", "segments_searched.test"} <= first.keys()
    assert nameless(first) == nameless(second)


def test_labels_and_reasons_hold_no_figures(facts):
    for fact in facts(dated()).values():
        if fact.origin == "computed" and not fact.id.startswith(("fact:weak_segment", "fact:segment_level")):
            assert not re.search(r"\d", fact.label + fact.reason), fact.id


def test_ids_are_unique_with_dates_segments_groups_and_a_decision(examined):
    ids = [fact.id for fact in examined(dated(), **SETTINGS).facts]
    assert len(ids) == len(set(ids))


def test_every_computed_ratio_has_an_interval_and_its_cases(facts):
    for name, fact in facts(dated()).items():
        if fact.origin == "computed" and isinstance(fact.value, float) and fact.unit != "cases":
            assert fact.n, name
            assert fact.low is not None or name.startswith(("calibration_bins", "calibration_p")), name


def test_without_a_reference_sample_nothing_is_trained(facts):
    table = {name: values for name, values in dated().items() if name != "split"}
    assert not [name for name in facts(table) if name.startswith(("challenger", "single", "weak"))]


def test_without_inputs_the_challenger_says_why_it_was_not_trained(facts):
    table = {name: values for name, values in dated().items() if name not in ("debt", "income", "purpose")}
    found = facts(table, segments=[])
    assert found["challenger_gain.test"].reason == "the scored cases hold fewer than two input columns"


@pytest.fixture
def opened(tmp_path):
    """A Subject with its cases."""

    def opened(table, **scored):
        subject = make_subject(tmp_path, table, **scored)
        return subject, subject.data.scored, open_cases(subject)

    return opened


def test_labels_stand_as_the_log_odds_of_the_reference_sample_drawn_to_those_of_all(opened):
    table = scored_cases(600)
    _, scored, cases = opened(table)
    found = read_inputs(["purpose"], scored, cases)["test"]
    train = np.array(table["split"]) == "train"
    bad, car = np.array(table["bad"])[train], np.array(table["purpose"])[train] == "car"
    share = (bad[car].sum() + 20 * bad.mean()) / (car.sum() + 20)
    labels, numbers = found.given["purpose"], found.columns["purpose"]
    assert numbers[labels == "car"] == pytest.approx(np.log(share / (1 - share)))


def test_of_many_cases_the_same_are_chosen_whatever_the_order(opened, monkeypatch, tmp_path):
    monkeypatch.setattr(inputs, "MOST_ROWS", 50)
    table = scored_cases(600)
    order = np.random.default_rng(3).permutation(600)
    chosen = []
    for rows in (range(600), order):
        _, scored, cases = opened({name: [values[i] for i in rows] for name, values in table.items()})
        chosen.append(read_inputs(["income", "purpose"], scored, cases)["train"].scores.tolist())
        cases.close()
    assert len(chosen[0]) == 50
    assert chosen[0] == chosen[1]


def test_cases_that_are_alike_are_chosen_as_often_as_they_occur(opened, monkeypatch):
    monkeypatch.setattr(inputs, "MOST_ROWS", 400)
    kinds = np.random.default_rng(0).choice(2, 4_000, p=[0.9, 0.1])
    table = {
        "score": np.where(kinds, 0.8, 0.2).tolist(),
        "bad": kinds.tolist(),
        "split": ["train"] * 4_000,
        "income": kinds.tolist(),
    }
    _, scored, cases = opened(table)
    found = read_inputs(["income"], scored, cases)["train"]
    assert 0.06 < found.outcomes.mean() < 0.14
    assert 0.04 < found.outcomes[:200].mean() < 0.16


def test_inputs_that_the_method_names_are_taken_alone(opened):
    subject, scored, cases = opened(dated())
    assert {"income", "purpose", "debt", "opened"} <= set(input_columns(subject, scored, cases))
    named = subject.model_copy(update={"method": {"inputs": ("income", "debt")}})
    assert input_columns(named, scored, cases) == ("income", "debt")


def test_cases_with_open_outcomes_are_left_out_wherever_outcomes_stand_beside_a_column(facts):
    table = dated()
    table["stopped"] = [int(score > 0.8) for score in table["score"]]
    table["amount"] = [100.0] * len(table["score"])
    late = np.array([day >= "2025-07" for day in table["opened"]])
    here = (np.array(table["split"]) == "test") & ~late
    found = facts(
        table,
        maturity={"days": 180, "read_on": "2025-12-27"},
        declined="stopped",
        amount="amount",
        budget={"share": 0.1},
    )
    assert found["n.test"].value == found["forecast_over_observed.test"].n == here.sum()
    assert found["challenger_gain.logistic.test"].n == here.sum()
    assert sum(it.n for it in found["over_time.auc"].bins) <= here.sum()
