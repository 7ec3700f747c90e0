"""Suites say what they measure and which bars they hold."""

import pytest

from compliance_llm import bundled
from compliance_llm.errors import CdraftError
from compliance_llm.evaluate.scorecards import failed_gates
from compliance_llm.evaluate.suites import suite, suites
from compliance_llm.records import Estimate, Scorecard


def test_every_suite_of_ours_says_what_it_misses():
    for name in ("claims", "numbers", "coverage"):
        assert "What it misses" in (bundled.folder("evals") / name / "README.md").read_text(encoding="utf-8")
        assert suite(name).measures


def test_an_unknown_suite_is_answered_with_those_there_are():
    with pytest.raises(CdraftError, match="There is no suite"):
        suite("nothing")


def test_a_suite_file_with_an_error_is_named(tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "suite.toml").write_text("[suite]\nid = 3\n")
    with pytest.raises(CdraftError, match="is not a suite"):
        suites(tmp_path)


def test_a_metric_below_its_bar_or_missing_fails_its_gate():
    poor = Scorecard(suite="numbers", version="1", metrics={"caught": Estimate(value=0.5, n=9)}, seconds=1)
    assert failed_gates(poor, suite("numbers")) == [
        "caught is 0.5 (n = 9), below the threshold of 0.99",
        "false_alarms was not measured",
    ]
