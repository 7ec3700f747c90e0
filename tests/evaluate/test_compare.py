"""Two runs of a suite are compared case by case."""

import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.evaluate.scorecards import compare, read_scorecard, write_scorecard
from compliance_llm.records import Case, Estimate, Scorecard


def card(scores, suite="claims"):
    cases = tuple(Case(id=str(i), score=s) for i, s in enumerate(scores))
    return Scorecard(
        suite=suite, version="1", metrics={"m": Estimate(value=0.5, n=len(scores))}, cases=cases, seconds=1.0
    )


def test_a_run_does_not_differ_from_itself():
    found = compare(card([0, 1, 1]), card([0, 1, 1]))
    assert (found.cases.value, found.cases.low, found.cases.high) == (0, 0, 0)


def test_the_difference_is_the_mean_gain_over_shared_cases():
    found = compare(card([0, 0, 1, 1]), card([1, 1, 1]))
    assert (found.better, found.worse, found.cases.n) == (2, 0, 3)
    assert found.cases.value == pytest.approx(2 / 3)


def test_different_suites_are_not_compared():
    with pytest.raises(CdraftError, match="cannot be compared"):
        compare(card([1]), card([1], suite="numbers"))


def test_a_scorecard_survives_its_file(tmp_path):
    written = card([0, 1])
    assert read_scorecard(write_scorecard(written, tmp_path / "card.json")) == written
    empty = card([])
    assert read_scorecard(write_scorecard(empty, tmp_path / "empty.json")) == empty
