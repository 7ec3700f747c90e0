"""The suite of days: all its cases pass, and each kind of case can fail."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from compliance_llm import bundled, wiring
from compliance_llm.cli.main import main
from compliance_llm.corpus import load_corpus
from compliance_llm.errors import CdraftError
from compliance_llm.evaluate.as_of import World, problem_of, run_as_of
from compliance_llm.evaluate.as_of_cases import read_cases
from compliance_llm.evaluate.scorecards import failed_gates
from compliance_llm.evaluate.suites import suite
from compliance_llm.index import build_index

CASES = read_cases(bundled.folder("evals") / "as-of" / "cases.jsonl")
DAY = date(2026, 5, 1)


@pytest.fixture(scope="module")
def world():
    corpus = load_corpus()
    return World(corpus, build_index(corpus.told, None, None, corpus.digest), wiring.judge())


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_the_day_has_its_own_rules(world, case):
    assert problem_of(case, world) == ""


def test_every_case_has_an_id_of_its_own_and_says_why():
    assert len({case.id for case in CASES}) == len(CASES) >= 60
    assert all(case.why.endswith(".") for case in CASES)


def test_the_readme_counts_the_cases():
    readme = (bundled.folder("evals") / "as-of" / "README.md").read_text(encoding="utf-8")
    assert f"`cases.jsonl`, {len(CASES)} of them" in readme
    assert all(f"| `{kind}` |" in readme for kind in Counter(case.kind for case in CASES))


def made(kind, **rest):
    line = json.dumps({"id": "x", "kind": kind, "as_of": "2026-05-01", "why": "Made to fail.", **rest})
    return json.loads(line)


WRONG = [
    made("in_force", instrument="us-sr-11-7", expected=True),
    made("in_force", instrument="eu-ai-act", pointer="Article 9", expected=True),
    made("obligation", obligation="sr-26-2/monitoring/plan", expected=False),
    made("concerns", obligation="sr-26-2/monitoring/plan", subject="llm", expected=True),
    made("succession", instrument="us-sr-11-7", told=""),
    made("speaks", instrument="us-sr-26-2", forces=["should"]),
    made("speaks", instrument="us-sr-26-2", forces=["should", "may"], never=["recommends"]),
    made("speaks", instrument="us-sr-11-7", forces=["should"]),
    made("cited", words="outcomes analysis", jurisdictions=["us"], must=["sr-11-7/"]),
    made("cited", words="outcomes analysis", jurisdictions=["us"], must_not=["sr-26-2/"]),
    made("ask", question="What does SR 26-2 say about outcomes analysis?", abstains=True),
    made("ask", question="What does SR 26-2 say about outcomes analysis?", tells=["requires"]),
    made("ask", question="What does SR 26-2 say about outcomes analysis?", tells_not=["recommends"]),
    made("ask", question="What does SR 26-2 say about outcomes analysis?", cites=["sr-11-7/"]),
    made("ask", question="What does SR 26-2 say about outcomes analysis?", cites_not=["sr-26-2/"]),
    made("claim", evidence="sr-11-7/monitoring/overrides", expected="supported"),
    made("claim", evidence="sr-26-2/monitoring/plan", expected="not_supported"),
]


@pytest.mark.parametrize("case", WRONG, ids=[f"{n}-{case['kind']}" for n, case in enumerate(WRONG)])
def test_a_case_that_expects_what_is_not_so_fails(world, tmp_path, case):
    file = tmp_path / "cases.jsonl"
    file.write_text(json.dumps(case))
    (read,) = read_cases(file)
    assert problem_of(read, world)


def test_one_failure_is_below_the_bar(world, tmp_path):
    (tmp_path / "cases.jsonl").write_text(json.dumps(WRONG[0]))
    cases = (*CASES[:5], *read_cases(tmp_path / "cases.jsonl"))
    card = run_as_of(cases, *world, DAY)
    assert card.metrics["passed"].value == 5 / 6
    assert failed_gates(card, suite("as-of"))
    assert next(case.verdict for case in card.cases if not case.score) == "False instead of True"


def test_a_tool_without_a_sense_of_time_fails_every_other_case(world):
    card = run_as_of(CASES, *world, date(2026, 11, 21))
    assert card.metrics["passed"].value == 1
    always = card.baselines["today's rules"]["passed"]
    assert always.value < 0.7
    page = (Path(__file__).parents[2] / "docs" / "time.md").read_text(encoding="utf-8")
    readme = (bundled.folder("evals") / "as-of" / "README.md").read_text(encoding="utf-8")
    right = round(always.value * always.n)
    assert f"for {always.n} facts" in page
    assert f"gets {right} of them right" in " ".join(page.split())
    assert f"{right} of {always.n} pass" in readme


@pytest.mark.parametrize("line", ["{", '{"id": "x"}', json.dumps(made("guess")), json.dumps(made("in_force"))])
def test_a_line_that_is_no_case_is_named(tmp_path, line):
    file = tmp_path / "cases.jsonl"
    file.write_text(f"{json.dumps(WRONG[0])}\n{line}\n")
    with pytest.raises(CdraftError, match="line 2, is not a case"):
        read_cases(file)


def test_the_command_prints_a_scorecard_and_fails_below_the_bar(tmp_path):
    good = CliRunner().invoke(main, ["eval", "run", "as-of", "--json"])
    assert good.exit_code == 0
    assert json.loads(good.stdout)["metrics"]["passed"] == {
        "value": 1.0,
        "low": pytest.approx(0.971, abs=0.001),
        "high": 1.0,
        "n": len(CASES),
    }
    (tmp_path / "wrong.jsonl").write_text(json.dumps(WRONG[0]))
    assert CliRunner().invoke(main, ["eval", "run", "as-of", "--data", str(tmp_path / "wrong.jsonl")]).exit_code == 1
