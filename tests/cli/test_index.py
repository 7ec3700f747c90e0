from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.delenv("CDRAFT_CACHE", raising=False)
    return lambda *words: CliRunner().invoke(main, ["--home", str(tmp_path), "index", *words])


def test_before_a_build_the_status_says_what_to_type(run):
    assert "not built yet:  cdraft index build" in run("status", "--engine", "none").stdout


def test_a_build_shows_in_the_status(run):
    assert run("build", "--engine", "none").exit_code == 0
    status = json.loads(run("status", "--engine", "none", "--json").stdout)
    assert status["built"]
    assert status["encoder"] is None
    assert status["evidence"] > 0


def test_a_search_ranks_what_applies_on_the_day(run):
    found = json.loads(run("search", "independent validation", "-k", "3", "--engine", "none", "--json").stdout)
    assert len(found) == 3
    assert found == sorted(found, key=lambda row: -row["score"])
    assert all(row["citation"] for row in found)


def test_a_rule_that_does_not_apply_on_the_day_is_not_found(run):
    command = ("search", "model risk management", "-k", "400", "--engine", "none", "--json")
    early, late = (json.loads(run(*command, "--as-of", day).stdout) for day in ("2026-04-16", "2026-04-18"))
    assert any(row["citation"].startswith("SR 26-2") for row in late)
    assert not any(row["citation"].startswith("SR 26-2") for row in early)


def test_the_number_of_results_is_one_or_more(run):
    assert run("search", "owner", "-k", "0").exit_code == 2


def test_without_weights_the_search_is_by_words_alone(run):
    found = json.loads(run("search", "owner", "-k", "1", "--json").stdout)
    assert found[0]["cosine"] is None
