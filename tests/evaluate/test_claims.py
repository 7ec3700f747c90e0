"""The suite of claims: foreign texts, people's labels."""

import json

import numpy as np
import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main
from compliance_llm.errors import CdraftError
from compliance_llm.evaluate.claims import TextJudge, read_cases, run_claims
from compliance_llm.evaluate.rates import balanced_accuracy, share

CASES = [
    {
        "id": "1",
        "claim": "Members pay a fee of 2%.",
        "evidence": ["Members pay a fee of 2% each year."],
        "label": "supported",
    },
    {
        "id": "2",
        "claim": "Members pay a fee of 3%.",
        "evidence": ["Members pay a fee of 2% each year."],
        "label": "not_supported",
    },
    {
        "id": "3",
        "claim": "The fee goes to Ruritania.",
        "evidence": ["The fee goes to the club."],
        "label": "not_supported",
    },
    {"id": "4", "claim": "Members do not pay a fee.", "evidence": ["Members pay a fee."], "label": "not_supported"},
]


@pytest.fixture
def data(tmp_path):
    path = tmp_path / "cases.jsonl"
    path.write_text("\n".join(json.dumps(case) for case in CASES), encoding="utf-8")
    return path


def test_names_figures_and_negations_are_seen(data):
    card = run_claims(data)
    assert [case.score for case in card.cases] == [1, 1, 1, 1]


def test_always_saying_supported_is_worth_one_half(data):
    assert run_claims(data).baselines["always supported"]["balanced_accuracy"].value == 0.5


def test_a_line_that_is_no_case_is_named(tmp_path):
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(CASES[0]) + '\n{"id": 2}\n', encoding="utf-8")
    with pytest.raises(CdraftError, match="line 2"):
        read_cases(path)


def test_the_command_prints_the_scorecard_as_json(data):
    result = CliRunner().invoke(main, ["eval", "run", "claims", "--data", str(data), "--json"])
    assert result.exit_code == 0
    card = json.loads(result.stdout)
    assert set(card["metrics"]["balanced_accuracy"]) == {"value", "low", "high", "n"}
    assert card["cases"][0] == {"id": "1", "score": 1.0, "verdict": "supported"}


def test_balanced_accuracy_is_the_mean_of_both_recalls():
    truth, called = np.array([True, True, False, False]), np.array([True, False, False, False])
    assert balanced_accuracy(truth, called) == 0.75


def test_a_share_of_nothing_is_quite_uncertain():
    nothing = share(0, 0)
    assert (nothing.low, nothing.high, nothing.n) == (0, 1, 0)


def test_a_judge_that_cannot_tell_says_so():
    assert TextJudge().judge("Penguins swim quickly.", ["Members pay a fee."]).verdict == "not_judged"
