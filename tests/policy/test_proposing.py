"""A rules file is proposed from a policy's words, each row with the words it was taken from."""

from __future__ import annotations

import tomllib

import pytest

from compliance_llm import bundled
from compliance_llm.corpus.own_policies import read_own
from compliance_llm.policy.proposing import OfText, as_toml, propose
from compliance_llm.policy.rules import load_policy_rules
from compliance_llm.records import Passage, PolicyRules

EXAMPLE = bundled.folder("corpora") / "policies" / "model-risk-policy.md"


def clause(number: str, text: str) -> Passage:
    return Passage(id=f"x:{number}:p1", instrument="x", citation="X", pointer=f"clause {number}", text=text)


def proposed(*texts: str) -> list[dict[str, object]]:
    """The rows proposed from clauses 1.1, 1.2 and on, duties and decisions aside."""
    clauses = [clause(f"1.{place}", text) for place, text in enumerate(texts, start=1)]
    return [
        {"table": row.table, **row.values} for row in propose(clauses).rows if row.table not in ("duty", "decision")
    ]


@pytest.fixture(scope="module")
def example(tmp_path_factory) -> tuple[PolicyRules, PolicyRules, str]:
    """What is proposed for the example's policy, what its rules file says, and the file proposed."""
    text = read_own(EXAMPLE)
    toml = as_toml(propose(text.passages), text.instrument.id, text.edition.id, EXAMPLE.name)
    file = tmp_path_factory.mktemp("proposed") / "rules.toml"
    file.write_text(toml, encoding="utf-8")
    return load_policy_rules(file), load_policy_rules(EXAMPLE.with_suffix(".toml")), toml


def test_of_the_example_every_limit_severity_and_day_is_proposed_and_no_other(example):
    found, known, _ = example
    assert set(found.limits) == set(known.limits)
    assert set(found.due) == set(known.due)
    assert set(found.tests) == set(known.tests)
    assert set(found.topics) == set(known.topics)
    assert (found.gaps, found.smallest_group, found.decision) == (known.gaps, known.smallest_group, known.decision)


def test_each_row_stands_below_the_words_it_was_taken_from(example):
    _, _, toml = example
    assert '# 7.6: The AUC of a credit model on a test sample must be at least 0.70.\n[[limit]]\ntest = "auc"' in toml


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The AUC must be 0.66 or more.", {"test": "auc", "min": 0.66}),
        ("A fraud model needs a Gini of 0.5 or above.", {"test": "gini", "kinds": ["fraud"], "min": 0.5}),
        ("The calibration slope lies between 0.9 and 1.1.", {"test": "calibration_slope", "min": 0.9, "max": 1.1}),
        ("The population stability index of an input is at most 0.15.", {"test": "psi", "max": 0.15}),
        (
            "Missing values may differ by up to 4 percentage points.",
            {"test": "missing_change", "min": -0.04, "max": 0.04},
        ),
        ("The AUC may fall by no more than 0.03 from the training sample.", {"test": "auc_gap", "max": 0.03}),
        (
            "In a segment of at least 60 events the AUC is at least 0.6.",
            {"test": "auc_by", "min": 0.6, "min_events": 60},
        ),
    ],
)
def test_a_number_near_the_name_of_a_test_is_a_limit(text, row):
    (found,) = proposed(text)
    assert {key: value for key, value in found.items() if key not in ("table", "shown")} == row
    assert found["table"] == "limit"


def test_each_kind_of_model_gets_its_own_limit_of_one_sentence():
    rows = proposed(
        "AUC: at least 0.72 for credit models, at least 0.90 for fraud models, and at least 0.70 for AML models."
    )
    assert [(row["kinds"], row["min"]) for row in rows] == [(["credit"], 0.72), (["fraud"], 0.90), (["aml"], 0.70)]


@pytest.mark.parametrize(
    "text",
    [
        "A credit model with an AUC above 0.90 must be examined.",
        "A PSI between 0.10 and 0.25 is change to be explained.",
        "The AUC is shown with its 95% interval.",
        "The AUC must be shown within 15 working days.",
        "Scores must be compared on at least 1,000 cases before release.",
    ],
)
def test_a_number_that_limits_nothing_is_no_limit(text):
    assert proposed(text) == []


@pytest.mark.parametrize(
    ("text", "graded"),
    [
        ("A breach of the AUC is high for high and medium materiality and medium for low.", ("high", "high", "medium")),
        ("An AUC below its limit is medium for high materiality and low otherwise.", ("medium", "low", "low")),
        ("An AUC below its limit is high for every level.", ("high", "high", "high")),
    ],
)
def test_severities_are_read_in_the_ways_that_clauses_write_them(text, graded):
    (row,) = proposed(text)
    assert (row["name"], row["high"], row["medium"], row["low"]) == ("auc", *graded)


def test_a_severity_that_is_not_given_for_every_level_is_not_guessed():
    assert proposed("An AUC below its limit is high for high materiality.") == []


def test_own_words_for_severities_are_read_from_the_gravest_on():
    found = propose(
        [
            clause("1.1", "A deficiency is of class 1, class 2, class 3 or class 4, or it is a note."),
            clause("1.2", "Class 2 is put right in 45 days."),
        ]
    )
    assert found.severity_words["critical"] == "class 1"
    assert found.severity_words["observation"] == "note"
    (due,) = [row for row in found.rows if row.table == "due"]
    assert due.values == {"severity": "high", "days": 45}


def test_what_was_not_found_is_said():
    told = " ".join(propose([clause("1.1", "Models are good.")]).not_found)
    assert all(
        it in told for it in ("[[due]]", "[[limit]]", "[gaps]", "decision.clause", "[[opinion]]", "[[required]]")
    )


def test_a_word_file_gets_the_table_that_says_whose_text_it_is():
    toml = as_toml(propose([clause("1.1", "x")]), "acme", "", "a.docx", OfText('The "Rules"', "Rules"))
    assert tomllib.loads(toml)["text"] == {"title": 'The "Rules"', "citation": "Rules", "issuer": ""}
