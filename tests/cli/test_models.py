from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("CDRAFT_OFFLINE", "1")
    monkeypatch.delenv("CDRAFT_CACHE", raising=False)
    return lambda *words: CliRunner().invoke(main, ["--home", str(tmp_path), "models", *words])


def test_the_list_says_what_is_missing_and_what_to_type(run):
    assert "not on this machine:  cdraft models fetch" in run("list").stdout


def test_the_list_as_json_has_licence_and_digest(run):
    rows = json.loads(run("list", "--json").stdout)
    assert {row["name"] for row in rows} == {"smollm2-135m-instruct", "all-minilm-l6-v2"}
    assert all(row["licence"] == "Apache-2.0" and len(row["sha256"]) == 64 and not row["here"] for row in rows)


def test_fetching_offline_is_two_lines_and_code_3(run):
    result = run("fetch")
    assert result.exit_code == 3
    assert result.stderr.splitlines() == [
        "The weights smollm2-135m-instruct are not on this machine.",
        "  → Run once with a network: cdraft models fetch",
    ]


def test_an_unknown_name_is_told_the_known_ones(run):
    assert "Use one of: smollm2-135m-instruct, all-minilm-l6-v2." in run("fetch", "smollm").stderr


def test_verifying_what_is_missing_is_code_3(run):
    assert run("verify").exit_code == 3
