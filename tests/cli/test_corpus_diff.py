"""``cdraft corpus diff`` as a user meets it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main


@pytest.fixture
def diff(tmp_path):
    return lambda *words: CliRunner().invoke(main, ["--home", str(tmp_path), "corpus", "diff", *words])


def test_two_days_show_what_began_and_what_ended(diff):
    shown = diff("2026-04-16", "2026-04-17", "--instrument", "us-sr-11-7")
    assert shown.exit_code == 0
    assert "- SR 11-7 [us-sr-11-7]  ended on 2026-04-17; replaced by us-sr-26-2" in " ".join(shown.stdout.split("\n"))


def test_two_versions_show_the_words_that_changed(diff):
    shown = " ".join(diff("meridel-mrp", "meridel-mrp@2027").stdout.split())
    assert "~ clause 7.7 The AUC of a fraud model on a test sample must be at least [-0.85-]{+0.88+}." in shown
    assert "- clause 7.23 A credit model" in shown
    assert "+ clause 4.8 A model whose output" in shown


def test_json_holds_the_words_one_run_after_the_other(diff):
    told = json.loads(diff("meridel-mrp", "meridel-mrp@2027", "--json").stdout)
    (clause,) = [it for it in told["clauses"] if it["pointer"] == "clause 18.7"]
    assert [(run["op"], run["text"]) for run in clause["words"]] == [
        ("same", "A high finding must be resolved within "),
        ("removed", "60"),
        ("added", "45"),
        ("same", " calendar days."),
    ]


def test_a_jurisdiction_narrows_what_is_shown(diff):
    told = json.loads(diff("2026-04-16", "2026-07-28", "--jurisdiction", "eu", "--json").stdout)
    assert {it["id"] for it in told["instruments"]} == {
        "eu-ai-omnibus-2026-1744",
        "meridel-aml",
        "meridel-fms",
        "meridel-mvs",
    }


def test_where_nothing_changed_it_says_so(diff):
    assert "Nothing changed." in diff("2026-05-01", "2026-05-02").stdout


def test_a_rule_read_in_secondary_sources_says_so(diff):
    shown = " ".join(diff("2026-11-19", "2026-11-20").stdout.split())
    assert "Directive (EU) 2023/2225 [eu-ccd2] begun on 2026-11-20; from a secondary source" in shown


@pytest.mark.parametrize(
    ("words", "problem", "remedy"),
    [
        (("2026-05-01", "2026-04-01"), "2026-04-01 is before 2026-05-01.", "Give the earlier date first."),
        (("meridel-mrp", "2026-05-01"), "are a date and a version", "Give two dates, or two versions of a text."),
        (("meridel-mrp", "meridel-mrp@2030"), "There is no version 'meridel-mrp@2030'", "meridel-mrp@2027"),
        (("2026-13-01", "2026-05-01"), "are a date and a version", "Give two dates"),
        (("2026-04-01", "2026-05-01", "--instrument", "sr-26-2"), "no instrument 'sr-26-2'", "us-sr-26-2"),
    ],
)
def test_what_cannot_be_compared_is_told_in_two_lines(diff, words, problem, remedy):
    found = diff(*words)
    assert found.exit_code == 3
    first, second = found.stderr.splitlines()
    assert problem in first
    assert remedy in second
