from __future__ import annotations

import re

import numpy as np
import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.records import Battery, Fact

from .conftest import DECISION, scored_cases

PROBABILITY_TESTS = (
    *("brier", "brier_skill", "calibration_intercept", "calibration_slope"),
    *("calibration_bins", "calibration_p"),
)


def by_name(battery: Battery) -> dict[str, Fact]:
    return {fact.id.removeprefix("fact:"): fact for fact in battery.facts}


def test_ids_are_unique(battery):
    ids = [fact.id for fact in battery.facts]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "name",
    [
        "n.train",
        "events.test",
        "outcome_rate.test",
        "missing.income.test",
        "missing_change.income.test",
        "duplicates.train",
        "duplicates_across.test",
        "auc.train",
        "gini.test",
        "ks.test",
        "average_precision.test",
        "auc_gap.test",
        "brier.test",
        "calibration_intercept.test",
        "calibration_slope.test",
        "calibration_bins.test",
        "calibration_p.test",
        "brier_skill.test",
        "psi.score.test",
        "psi.income.test",
        "rate_by.sex.female.test",
        "outcome_by.purpose.car.test",
        "auc_by.sex.male.test",
        "auc_by.purpose.study.train",
        "declared.purpose",
        "declared.materiality",
        "declared.method.algorithm",
        "declared.limitations.2",
        "declared.decision",
    ],
)
def test_the_battery_holds(battery, name):
    assert by_name(battery)[name].value is not None


def test_the_samples_are_named_as_in_ids_the_reference_first(examined):
    table = scored_cases()
    table["split"] = ["train" if split == "train" else "Out of time" for split in table["split"]]
    found = examined(table)
    assert (found.samples, found.reference) == (("train", "out_of_time"), "train")
    assert {f"auc.{sample}" for sample in found.samples} <= by_name(found).keys()


def test_a_file_without_a_sample_column_has_one_sample_and_no_reference(examined):
    table = scored_cases()
    del table["split"]
    assert (examined(table).samples, examined(table).reference) == (("all",), None)


def test_the_reference_sample_is_compared_with_nothing(battery):
    assert not [
        name for name in by_name(battery) if re.match(r"(psi|missing_change|duplicates_across|auc_gap).*train", name)
    ]


def test_every_computed_share_and_ratio_has_an_interval_and_its_number_of_cases(battery):
    for fact in battery.facts:
        if fact.origin == "computed" and fact.unit != "cases" and isinstance(fact.value, float):
            assert fact.n, fact.id
            assert fact.low is not None or fact.id.startswith(("fact:calibration_bins", "fact:calibration_p")), fact.id


def test_every_computed_fact_says_how_and_from_what(battery):
    for fact in battery.facts:
        assert fact.method, fact.id
        assert "\n" not in fact.method
        assert fact.source, fact.id
        assert re.fullmatch(r"\w+@\d+", fact.computed_by), fact.id


def test_reasons_hold_no_figures_and_labels_do_not_hold_the_value(battery):
    for fact in battery.facts:
        if fact.origin == "computed":
            assert not re.search(r"\d", fact.reason + fact.label), fact.id


def test_every_bin_is_kept_and_shares_add_up(battery):
    bins = by_name(battery)["psi.income.test"].bins
    assert bins[-1].label == "missing"
    assert sum(b.current for b in bins) == pytest.approx(1)
    assert sum(b.reference for b in bins) == pytest.approx(1)
    assert sum(b.n for b in bins) == 160


def test_the_same_cases_in_another_order_give_the_same_battery(examined):
    table = scored_cases(200)
    order = np.random.default_rng(3).permutation(200)
    shuffled = {name: [values[i] for i in order] for name, values in table.items()}
    kwargs = {"groups": {"sex": "sex"}, "segments": ["purpose"], "decision": DECISION}
    first, second = examined(table, name="a", **kwargs), examined(shuffled, name="b", **kwargs)

    def nameless(battery: Battery) -> str:
        return re.sub(r"sha256:\w+", "", battery.model_dump_json())

    assert nameless(first) == nameless(second)


def test_the_order_does_not_matter_with_weights_either(examined):
    table = scored_cases(200) | {"weight": (1 + np.random.default_rng(4).random(200)).tolist()}
    order = np.random.default_rng(5).permutation(200)
    shuffled = {name: [values[i] for i in order] for name, values in table.items()}
    kwargs = {"groups": {"sex": "sex"}, "decision": DECISION, "weight": "weight"}
    first, second = examined(table, name="a", **kwargs), examined(shuffled, name="b", **kwargs)
    assert [f.value for f in first.facts] == [f.value for f in second.facts]
    assert [f.low for f in first.facts] == [f.low for f in second.facts]


def test_weights_are_told_of_and_change_the_rate(examined):
    table = scored_cases(200)
    table["weight"] = [3.0 if bad else 1.0 for bad in table["bad"]]
    weighted, plain = (
        by_name(examined(table, name="a", weight="weight")),
        by_name(examined(scored_cases(200), name="b")),
    )
    assert weighted["outcome_rate.test"].value > plain["outcome_rate.test"].value
    assert "cases are weighted" in weighted["auc.test"].method
    assert "weights" not in plain["auc.test"].method


@pytest.mark.parametrize(("bad", "reason"), [(0, "no events"), (1, "no cases without the event")])
def test_a_sample_with_one_class_is_not_computable(examined, bad, reason):
    table = scored_cases()
    table["bad"] = [bad if split == "test" else b for b, split in zip(table["bad"], table["split"], strict=True)]
    facts = by_name(examined(table))
    for name in ("auc", "gini", "ks", "average_precision", "auc_gap", *PROBABILITY_TESTS):
        fact = facts[f"{name}.test"]
        assert (fact.verdict, fact.value) == ("not_tested", None)
        assert fact.reason == f"not computable: {reason} in the sample"


def test_scores_that_are_not_probabilities_are_ranked_but_not_calibrated(examined):
    table = scored_cases()
    table["score"] = [600 - 100 * s for s in table["score"]]
    facts = by_name(examined(table))
    assert facts["auc.test"].value < 0.5
    assert {facts[f"{n}.test"].reason for n in PROBABILITY_TESTS} == {"scores are not probabilities"}


def test_the_p_value_of_the_binned_test_is_a_fact_that_a_limit_can_be_set_on(examined):
    limit = {"min": 0.05, "authority": "policy", "source": "Model Risk Policy, clause 7.15"}
    facts = by_name(examined(scored_cases(), limits={"calibration_p.test": limit}))
    fact = facts["calibration_p.test"]
    assert fact.value == facts["calibration_bins.test"].p_value
    assert (fact.verdict, fact.low) == ("pass" if fact.value >= 0.05 else "fail", None)
    assert fact.label == "p-value of the binned calibration test on the test sample"


def test_an_inconclusive_test_says_how_many_cases_a_conclusive_one_would_need(examined):
    limit = {"min": 0.74, "authority": "policy", "source": "Model Risk Policy, clause 7.6"}
    fact = by_name(examined(scored_cases(), limits={"auc.test": limit}))["auc.test"]
    assert fact.verdict == "unsettled"
    assert fact.bins[-1].n > fact.n
    assert fact.reason == f"about {fact.bins[-1].n:,} cases would be needed for a conclusive result"


def test_outcomes_need_not_be_coded_as_numbers(examined):
    table = scored_cases()
    coded = by_name(examined(table, name="a"))
    table["bad"] = ["default" if bad else "paid" for bad in table["bad"]]
    assert by_name(examined(table, name="b", positive="default"))["auc.test"].value == coded["auc.test"].value


def test_a_single_sample_says_that_nothing_can_be_compared(examined):
    table = scored_cases()
    del table["split"]
    facts = by_name(examined(table))
    assert facts["auc.all"].label == "AUC on the whole sample"
    assert facts["psi.score.all"].verdict == facts["auc_gap.all"].verdict == "not_tested"


def test_a_column_of_one_value_is_no_obstacle(examined):
    facts = by_name(examined(scored_cases() | {"country": ["de"] * 400, "zero": [0] * 400}))
    assert facts["psi.country.test"].value == facts["psi.zero.test"].value == 0


def test_a_category_that_is_new_counts(examined):
    table = scored_cases()
    table["purpose"] = [
        "boat" if split == "test" and i % 2 else p
        for i, (p, split) in enumerate(zip(table["purpose"], table["split"], strict=True))
    ]
    fact = by_name(examined(table))["psi.purpose.test"]
    assert fact.value > 1
    assert [b.reference for b in fact.bins if b.label == "boat"] == [0]


def test_very_many_categories_share_a_last_bin_and_lose_no_case(examined):
    random = np.random.default_rng(9)
    table = scored_cases() | {"town": [f"town {k}" for k in random.integers(0, 90, 400)]}
    bins = by_name(examined(table))["psi.town.test"].bins
    assert bins[-1].label == "all further categories"
    assert sum(b.n for b in bins) == 160


def test_a_rise_in_missing_values_shows_twice(examined):
    table = scored_cases()
    table["income"] = [
        "" if split == "test" and i % 2 else x
        for i, (x, split) in enumerate(zip(table["income"], table["split"], strict=True))
    ]
    facts = by_name(examined(table))
    assert facts["missing_change.income.test"].low > 0.3
    assert facts["psi.income.test"].low > 0.25


def test_copied_rows_are_counted_within_and_across_samples(examined):
    table = scored_cases()
    for name in ("income", "sex", "purpose"):
        column = list(table[name])
        column[5] = column[0]  # both train
        column[3] = column[0]  # test, copied from train
        table[name] = column
    facts = by_name(examined(table))
    assert facts["duplicates.train"].value >= 1
    assert facts["duplicates_across.test"].value >= 1


def test_names_that_look_alike_as_ids_are_told_apart(examined):
    facts = by_name(examined(scored_cases() | {"a b": [1, 2] * 200, "a-b": [1, 2] * 200, "score!": [1, 2] * 200}))
    assert {"psi.a_b.test", "psi.a_b_2.test", "psi.score_2.test"} <= facts.keys()


def test_no_result_depends_on_a_clock_or_chance(examined):
    assert examined(scored_cases(), name="a").facts == examined(scored_cases(), name="a").facts


def test_figures_refer_to_facts_that_exist(battery):
    ids = {fact.id for fact in battery.facts}
    assert [chart.id for chart in battery.charts] == ["roc", "calibration", "distribution", "psi"]
    for chart in battery.charts:
        assert set(chart.facts) <= ids
        assert not re.search(r"\d", chart.alt + chart.title)
        for series in chart.series:
            assert len(series.x) == len(series.y) <= 200


def test_the_stability_figure_shows_the_score_first_and_the_limit(battery):
    chart = battery.charts[-1]
    assert chart.series[0].x[0] == "score"
    assert chart.lines == (0.25,)


def test_a_limit_that_fits_no_test_is_refused_with_the_nearest_ones(examined):
    limit = {"min": 0.7, "authority": "policy", "source": "x"}
    with pytest.raises(CdraftError, match=r"auc\.tset.*\n.*auc\.test"):
        examined(scored_cases(), limits={"auc.tset": limit})
