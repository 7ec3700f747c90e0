"""Findings on reported figures, counts and statements that the data do not support, and on old evidence."""

import math
from datetime import date

import pytest

from .conftest import cases


def value(told, name):
    return next(it.value for it in told.battery.facts if it.id == f"fact:{name}")


@pytest.fixture
def auc(told):
    return value(told(), "auc.test")


def test_figures_that_agree_raise_nothing(told, auc):
    found = told(
        papers={"note.md": f"# Note\n\nOn the test sample the AUC is {auc:.3f}.\n"},
        results={"dev.json": {"test": {"auc": round(auc, 4), "n": 800}}},
    )
    assert not found.bad & {"conflict", "does_not_reconcile", "statement_contradicted"}
    assert found.text("relied_or_recomputed") == "Of three reported figures, three were recomputed."


def test_a_wrong_figure_is_one_finding_with_every_paper_that_gives_it(told, auc):
    wrong = round(math.floor(1000 * auc + 60) / 1000 + 0.0007, 4)
    found = told(
        papers={"note.md": f"# Note\n\nOn the test sample the AUC is {wrong:.4f}.\n"},
        results={"dev.json": {"auc.test": wrong, "gini.test": round(2 * wrong - 1, 4)}},
    )
    text = found.text("conflict")
    assert f"The developers report {wrong:.4f} (dev.json and note.md) for the AUC on the test sample" in text
    assert f"recomputed from the cases it is {auc:.3f}" in text
    assert [it.message for it in found.findings].count("conflict") == 1
    assert not [it for it in found.analysis.said if it.message.id == "msg:conflict.gini.test"]


def test_the_figure_of_another_sample_is_recognised(told):
    train = round(value(told(), "ks.train"), 4)
    found = told(results={"dev.json": {"ks.test": train}})
    assert "The figure reported equals the KS" in found.text("conflict")
    assert "taken from the wrong sample" in found.finding("conflict").cause


def test_a_difference_in_the_last_decimal_is_no_finding(told, auc):
    assert "conflict" not in told(results={"dev.json": {"auc.test": round(auc + 0.0012, 4)}}).bad


def test_counts_that_do_not_reconcile_are_one_finding(told):
    found = told(
        papers={"note.md": "# Data\n\n| sample | cases |\n| --- | --- |\n| train | 900 |\n| test | 900 |\n"},
        data={"counts": {"production": 650}},
    )
    texts = [it.message.text for it in found.analysis.said if it.type.name == "does_not_reconcile"]
    assert any("is 900 (note.md); the data contain 800, so 100 cases do not reconcile" in it for it in texts)
    assert any("is 650 (subject.yaml); the data contain 600" in it for it in texts)
    assert [it.message for it in found.findings].count("does_not_reconcile") == 1


def test_a_statement_that_the_data_contradict_is_quoted(told):
    papers = {"note.md": "# Results\n\nThe AUC is below 0.60 on the test sample.\n"}
    assert "“The AUC is below 0.60 on the test sample”" in told(papers=papers).text("statement_contradicted")
    papers = {"note.md": "# Results\n\nThe AUC is above 0.60 on the test sample.\n"}
    assert "statement_contradicted" not in told(papers=papers).bad


def test_evidence_is_old_when_its_outcomes_ended_long_before_the_document(told):
    assert "old_evidence" not in told().bad
    found = told(as_of=date(2028, 6, 1))
    assert "their outcomes end 24 months before the date of this document (1 June 2028)" in found.text("old_evidence")


def test_measures_without_a_limit_are_named(told):
    assert "the Brier score on the" in told().text("no_yardstick")


@pytest.mark.parametrize(
    ("statement", "holds"),
    [
        ("No input is missing in any row.", False),
        ("The PSI of all inputs is below 0.10.", False),
        ("The PSI of all inputs on the test sample is below 0.10.", True),
    ],
)
def test_a_statement_about_every_input_is_held_against_each(told, statement, holds):
    rows = cases()
    for row in rows:
        if row["sample"] == "production":
            row["debt"] = "" if row["id"].endswith("3") else round(row["debt"] + 1, 4)
    found = told(rows, papers={"note.md": f"# Note\n\n{statement}\n"})
    assert ("statement_contradicted" not in found.bad) == holds
    if not holds:
        assert "debt" in found.text("statement_contradicted")
