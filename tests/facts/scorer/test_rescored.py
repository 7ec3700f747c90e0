"""The model file run again on the cases: Facts, and what they mean."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from sklearn.metrics import roc_auc_score

from compliance_llm.facts.scorer.behaviour import Bench, reliance
from compliance_llm.facts.scorer.reproduction import Compared

from .conftest import INPUTS, cases_of, portfolio, trained

BAD = {"scores_not_reproduced", "scores_on_another_scale", "decisions_flip_with_noise", "one_input_carries_ranking"}
OURS = ("reproduced", "not_reproduced", "rescored", "noise_", "reliance", "blank_input")


@pytest.fixture(scope="module")
def clean():
    """A model, and cases with its scores."""
    x, y = portfolio()
    model = trained(x[:900], y[:900])
    return model, cases_of(x, y, model.predict_proba(x)[:, 1]), x, y


def test_a_file_that_made_the_scores_reproduces_them_and_nothing_bad_is_said(rerun, clean):
    model, table, _, _ = clean
    facts, said = rerun(table, model)
    assert facts["reproduced.test"].value == facts["reproduced.train"].value == 1
    assert facts["not_reproduced.test"].value == 0
    assert facts["reproduced_gap.test"].value < 1e-5
    assert facts["reproduced_rank.test"].value == pytest.approx(1)
    assert not BAD & said.keys()
    assert "reproduces the submitted scores: 100.0% of the 600 cases" in said["scores_reproduced"].text
    assert "robust_to_noise" in said


def test_scores_of_another_version_are_counted_and_raise_a_finding(rerun, clean):
    _, _, x, y = clean
    old, new = trained(x[:900], y[:900]), trained(x[:200], y[:200])
    submitted = old.predict_proba(x)[:, 1].round(6)
    facts, said = rerun(cases_of(x, y, submitted), new)
    test = np.arange(len(y)) % 5 >= 3
    ours = new.predict_proba(x)[:, 1]
    away, rank = np.abs(ours - submitted)[test], stats.spearmanr(ours[test], submitted[test])[0]
    assert facts["not_reproduced.test"].value == np.count_nonzero(away > 1e-4)
    assert facts["reproduced_gap.test"].value == pytest.approx(away.max(), abs=1e-5)
    assert facts["reproduced_rank.test"].value == pytest.approx(rank, abs=1e-6)
    assert facts["rescored_auc.test"].value == pytest.approx(roc_auc_score(y[test], ours[test]), abs=1e-6)
    message = said["scores_not_reproduced"]
    assert message.polarity == "bad"
    assert f"{facts['not_reproduced.test'].value} of 600 cases" in message.text
    assert "The scores of the train sample are not reproduced either." in message.text


def test_one_sample_scored_by_another_version_is_named_and_the_other_is_cleared(rerun, clean):
    model, table, x, y = clean
    test = np.array(table["split"]) == "test"
    other = trained(x[:200], y[:200]).predict_proba(x)[:, 1].round(6)
    table = table | {"score": np.where(test, other, table["score"]).tolist()}
    message = rerun(table, model)[1]["scores_not_reproduced"]
    assert "on the test sample it gives another score" in message.text
    assert "Those of the train sample are reproduced." in message.text


def test_inputs_prepared_in_another_way_are_not_reproduced(rerun, clean):
    model, table, _, _ = clean
    shifted = table | {"debt": [value + 0.5 for value in table["debt"]]}
    assert "scores_on_another_scale" in rerun(shifted, model)[1] or "scores_not_reproduced" in rerun(shifted, model)[1]


def test_scores_written_with_few_decimals_are_reproduced(rerun, clean):
    model, table, _, _ = clean
    for decimals in (2, 3, 4):
        facts, said = rerun(table | {"score": np.round(table["score"], decimals).tolist()}, model)
        assert facts["reproduced.test"].value == 1, decimals
        assert not BAD & said.keys()


def test_a_calibration_step_that_the_file_lacks_is_told_apart_from_another_version(rerun, clean):
    model, table, _, _ = clean
    facts, said = rerun(table | {"score": (np.array(table["score"]) ** 2).tolist()}, model)
    assert facts["reproduced_rank.test"].value == pytest.approx(1, abs=1e-4)
    assert "scores_not_reproduced" not in said
    assert "gives other probabilities" in said["scores_on_another_scale"].text


def test_points_in_the_order_of_the_file_are_no_fault(rerun, clean):
    model, table, _, _ = clean
    odds = np.log(np.array(table["score"]) / (1 - np.array(table["score"])))
    _, said = rerun(table | {"score": (600 + 50 * odds).round(6).tolist()}, model, decision=None)
    assert not BAD & said.keys()
    assert said["ranking_reproduced"].polarity == "neutral"


def test_a_file_whose_first_class_is_the_event_is_understood(rerun, clean):
    _, table, x, y = clean
    turned = trained(x, 1 - y)
    scores = turned.predict_proba(x)[:, 0]
    facts, _ = rerun(table | {"score": scores.round(6).tolist()}, turned)
    assert facts["reproduced.test"].value == 1
    assert facts["rescored_auc.test"].value == pytest.approx(facts["auc.test"].value, abs=1e-5)


def test_a_few_cases_that_differ_by_arithmetic_are_no_fault(rerun, clean):
    model, table, _, _ = clean
    scores = list(table["score"])
    scores[3] += 0.2
    facts, said = rerun(table | {"score": scores}, model)
    assert facts["not_reproduced.test"].value == 1
    assert not BAD & said.keys()


def test_the_order_of_the_inputs_is_taken_from_subject_yaml(rerun, clean):
    _, _, x, y = clean
    turned = trained(x[:, ::-1], y)
    table = cases_of(x, y, turned.predict_proba(x[:, ::-1])[:, 1])
    facts, _ = rerun(table, turned, method={"model": "model.onnx", "inputs": ["age", "debt", "income"]})
    assert facts["reproduced.test"].value == 1
    facts, said = rerun(table, turned, method={"model": "model.onnx"})
    assert facts["reproduced.test"].verdict == "not_tested"
    assert "method.inputs" in facts["reproduced.test"].reason
    assert not BAD & said.keys()


def test_the_order_of_the_data_does_where_it_reproduces_the_scores(rerun, clean):
    model, table, _, _ = clean
    assert rerun(table, model, method={"model": "model.onnx"})[0]["reproduced.test"].value == 1


@pytest.mark.parametrize(
    ("method", "why"),
    [
        ({"model": "model.onnx", "inputs": ["income", "debt", "wealth"]}, "that the data lack: wealth"),
        ({"model": "model.onnx", "inputs": ["income", "debt"]}, "takes 3 columns, and `method.inputs` names 2"),
        ({"model": "model.pkl"}, "a pickle runs code when it is read"),
        ({"model": "model.pmml"}, "no .pmml file"),
    ],
)
def test_a_file_that_cannot_be_run_is_one_test_that_was_not_run(rerun, clean, method, why):
    model, table, _, _ = clean
    facts, said = rerun(table, model, method=method)
    assert why in facts["reproduced.test"].reason
    assert [name for name in facts if name.startswith(OURS)] == ["reproduced.test"]
    assert not BAD & said.keys()
    assert why in said["model_file_not_rerun"].text


def test_the_file_may_be_given_as_a_path_among_other_keys(rerun, clean):
    model, table, _, _ = clean
    facts, _ = rerun(table, model, method={"model": {"path": "model.onnx", "kind": "scorecard"}, "inputs": INPUTS})
    assert facts["reproduced.test"].value == 1


@pytest.mark.parametrize("method", [{}, {"model": "gradient boosting, 100 trees"}, {"model": "XGBoost 2.1"}])
def test_without_a_model_file_nothing_is_run(rerun, clean, method):
    _, table, _, _ = clean
    assert not [name for name in rerun(table, method=method)[0] if name.startswith(OURS)]


def test_the_facts_are_the_same_whatever_the_order_of_the_rows(rerun, clean):
    model, table, _, y = clean
    order = np.random.default_rng(5).permutation(len(y))
    first = rerun(table, model)[0]
    second = rerun({name: [values[i] for i in order] for name, values in table.items()}, model)[0]
    for name in (it for it in first if it.startswith(OURS)):
        assert first[name].value == pytest.approx(second[name].value, abs=1e-12), name


def test_a_model_that_follows_detail_flips_with_small_noise(rerun):
    from sklearn.tree import DecisionTreeClassifier

    x, _ = portfolio(1_500)
    y = ((np.floor(x[:, 0] * 8) + np.floor(x[:, 1] * 8)) % 2).astype(int)  # a chessboard of an eighth
    model = DecisionTreeClassifier(random_state=1).fit(x, y)
    facts, said = rerun(cases_of(x, y, model.predict_proba(x)[:, 1]), model)
    assert facts["noise_flips.test"].low > 0.10
    assert facts["noise_auc.test"].low > 0.02
    message = said["decisions_flip_with_noise"]
    assert message.polarity == "bad"
    assert "of the decisions change" in message.text


def test_one_input_that_carries_the_ranking_is_named(rerun):
    x, y = portfolio(2_000, weights=(-3.0, 0.02, 0.02))
    model = trained(x, y)
    facts, said = rerun(cases_of(x, y, model.predict_proba(x)[:, 1]), model)
    assert facts["reliance.test"].low > 0.9
    assert facts["reliance_loss.income.test"].value > 0.2
    assert said["one_input_carries_ranking"].text.startswith("income carries")


def test_the_input_relied_on_most_is_told_without_blame(rerun, clean):
    model, table, _, _ = clean
    said = rerun(table, model)[1]["most_relied_on_input"]
    assert (said.polarity, said.arguments["input"]) == ("neutral", "income")


def test_an_input_that_is_not_used_costs_nothing_when_it_is_permuted(fact):
    random = np.random.default_rng(1)
    used, unused = random.normal(0, 1, 400), random.normal(0, 1, 400)
    outcomes = used + random.normal(0, 0.5, 400) > 0
    names = {"used": "used", "unused": "unused"}
    bench = Bench(lambda columns: columns["used"], {"unused": unused, "used": used}, outcomes, names, "cases.csv")
    found = {it.id: it for it in reliance(bench, _sample(used, outcomes))}
    assert found["fact:reliance.test"].value == 1
    assert found["fact:reliance_loss.used.test"].value == pytest.approx(roc_auc_score(outcomes, used) - 0.5, abs=0.05)


def _sample(scores, outcomes):
    from compliance_llm.facts.samples import Sample
    from compliance_llm.statistics.ranking import rank

    return Sample("test", "test", "test sample", rank(scores, outcomes, None), 0, 0.0, "cases.csv")


def test_a_blank_input_leaves_a_logistic_regression_without_a_score(rerun, clean):
    model, table, _, _ = clean
    facts, said = rerun(table, model)
    assert facts["blank_input.test"].value == 1
    assert "no score when one input is blank" in said["blank_input_no_score"].text


def test_a_score_submitted_where_the_file_gives_none_is_not_reproduced(rerun, clean):
    model, table, _, _ = clean
    income = [value if i % 3 else "" for i, value in enumerate(table["income"])]
    facts, said = rerun(table | {"income": income}, model)
    assert facts["not_rescored.test"].value == 200
    assert "It gives no score at all for 200 of these cases." in said["scores_not_reproduced"].text


def test_scores_are_equal_within_a_ten_thousandth_absolute_up_to_one_and_relative_above():
    y = np.zeros(4, dtype=bool)
    submitted = np.array([0.500003, 0.500003, 600.00001, 600.00001])
    away = np.array([0.00009, 0.00011, 0.05, 0.07])
    assert Compared(submitted, submitted + away, y).equal.tolist() == [True, False, True, False]
