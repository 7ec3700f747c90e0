from __future__ import annotations

import numpy as np
import pytest

from compliance_llm.analysis.analyse import analyse
from compliance_llm.facts import examine, refits
from compliance_llm.subject import open_cases

from .conftest import make_subject
from .test_outcome_tests import dated


@pytest.fixture
def refitted(tmp_path, monkeypatch):
    """Facts by name of a table whose method is declared; twenty draws instead of two hundred."""
    monkeypatch.setattr(refits, "DRAWS", 20)

    def refitted(table, *, refit=False, date=None, **method):
        subject = make_subject(tmp_path, table, segments=["purpose"], date=date).model_copy(update={"method": method})
        cases = open_cases(subject)
        try:
            return {f.id.removeprefix("fact:"): f for f in examine(subject, cases, refit=refit).facts}
        finally:
            cases.close()

    return refitted


def test_nothing_is_fitted_anew_unless_an_estimator_is_declared_or_it_is_asked_for(refitted):
    assert "splits_auc.test" not in refitted(dated(), algorithm="logistic regression")
    assert "splits_auc.test" in refitted(dated(), estimator="Logistic regression")
    assert "splits_auc.test" in refitted(dated(), refit=True)


def test_an_estimator_that_validation_cannot_fit_is_said_to_be_untested(refitted):
    found = refitted(dated(), estimator="support vector machine")
    assert found["splits_auc.test"].verdict == "not_tested"


def test_a_random_split_is_a_typical_one(refitted):
    found = refitted(dated(), refit=True)
    assert 0.05 <= found["split_place.test"].value <= 0.95
    spread = found["splits_auc.test"]
    assert spread.low < spread.value < spread.high
    assert spread.low < found["cross_validated_auc.test"].value < spread.high
    assert any(it.type == "draw_typical" for it in analyse(list(found.values()), None).messages)


def easy_test(table):
    """A split whose test cases are the clear ones: those of the highest and the lowest scores."""
    apart = np.abs(np.array(table["score"]) - 0.35)
    chosen = set(np.argsort(-apart)[: int(0.4 * len(apart))].tolist())
    return table | {"split": ["test" if i in chosen else "train" for i in range(len(apart))]}


def test_a_split_with_the_clear_cases_in_the_test_sample_is_called_favourable_and_no_verdict_changes(refitted):
    found = refitted(easy_test(dated()), refit=True)
    assert found["split_place.test"].value == 1
    said = {it.type: it for it in analyse(list(found.values()), None).messages}
    assert "The submitted split is favourable" in said["draw_not_typical"].text
    assert said["draw_not_typical"].polarity == "neutral"
    assert all(found[name].verdict == "none" for name in found if name.startswith(("split", "cross")))


def test_the_draws_are_the_same_whatever_the_order_of_the_rows(refitted):
    table = dated(1_500)
    order = np.random.default_rng(3).permutation(1_500)
    first, second = (
        refitted({name: [values[i] for i in rows] for name, values in table.items()}, refit=True)["splits_auc.test"]
        for rows in (range(1_500), order)
    )
    assert (first.value, first.low, first.high) == (second.value, second.low, second.high)


def test_a_sample_from_a_later_time_is_not_mixed_with_the_reference_sample(refitted):
    table = dated()
    table["opened"] = ["2024-03-01" if split == "train" else "2025-03-01" for split in table["split"]]
    assert "splits_auc.test" not in refitted(table, refit=True, date="opened")
