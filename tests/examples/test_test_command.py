from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main

YAML = """\
id: tiny
name: Tiny [bold]score[/bold]
version: "1"
kind: credit
purpose: Ranks.
jurisdictions: [us]
materiality: {level: low}
data: {scored: {path: scored.csv, score: p, outcome: bad}}
"""


@pytest.fixture
def subject(tmp_path):
    (tmp_path / "subject.yaml").write_text(YAML)
    rows = "".join(f"{i / 200},{int(i % 7 > 3)},{i % 3}\n" for i in range(200))
    (tmp_path / "scored.csv").write_text("p,bad,x\n" + rows)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, ["test", *map(str, arguments)])


def limited(subject, limit):
    text = f'limits:\n  auc.all: {{{limit}, authority: policy, source: "Policy 1"}}\n'
    (subject / "subject.yaml").write_text(YAML + text)
    return subject


def test_the_table_shows_limit_result_and_a_count(subject):
    result = run(limited(subject, "min: 0.1"))
    assert result.exit_code == 0
    assert "the floor of 0.100 (policy, Policy 1)" in result.output
    assert "1 pass, 4 fail, 1 inconclusive" in result.output
    assert "Tiny [bold]score[/bold]" in result.output


def test_what_was_not_tested_is_listed_with_its_reason(subject):
    (subject / "scored.csv").write_text("p,bad,x\n0.1,0,1\n0.2,0,2\n")
    result = run(subject)
    assert "not tested: auc.all (" in result.output


def test_strict_fails_where_a_limit_of_the_bank_is_breached_and_not_for_a_convention_alone(subject):
    assert run(limited(subject, "min: 0.99"), "--strict").exit_code == 1
    assert run(limited(subject, "min: 0.99")).exit_code == 0
    result = run(limited(subject, "min: 0.1"), "--strict")
    assert "(convention, " in result.output
    assert "fail" in result.output
    assert result.exit_code == 0


def test_json_holds_the_subject_and_every_fact(subject):
    result = run(subject, "--json")
    printed = json.loads(result.stdout)
    assert printed["subject"]["id"] == "tiny"
    assert {"fact:auc.all", "fact:declared.purpose"} <= {fact["id"] for fact in printed["facts"]}


def test_a_mistake_is_two_lines_and_exit_code_three(subject):
    (subject / "scored.csv").unlink()
    result = run(subject)
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 2
    assert "scored.csv is not there" in result.stderr
