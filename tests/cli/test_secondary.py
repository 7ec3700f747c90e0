"""A rule that was based on secondary sources only says so wherever the command line shows it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main

SAID = "from a secondary source; not compared with the official text"
DUTY = "ccd2/art-18/automated-assessment"
ON_THE_DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def cdraft(tmp_path):
    def run(*words):
        result = CliRunner().invoke(main, ["--home", str(tmp_path), *words, *ON_THE_DAY])
        assert result.exit_code == 0, result.output
        return result.stdout

    return run


def row(shown, id):
    return next(line for line in shown.splitlines() if line.startswith(f"{id} "))


def test_in_the_list_of_instruments(cdraft):
    shown = cdraft("corpus", "list", "--jurisdiction", "eu")
    assert "secondary source" in row(shown, "eu-ccd2")
    assert "secondary source" not in row(shown, "eu-gdpr")


def test_beside_each_obligation_of_an_instrument(cdraft):
    shown = cdraft("corpus", "show", "eu-ccd2")
    assert shown.count("source: secondary") >= 3  # the instrument itself and its obligations


def test_in_an_answer(cdraft):
    question = ("ask", "What does the Consumer Credit Directive say about creditworthiness?", "--engine", "none")
    assert f"[{DUTY}] paraphrase; applies from 2026-11-20; {SAID}" in cdraft(*question)
    claims = json.loads(cdraft(*question, "--json"))["claims"]
    assert {quote["evidence"]: quote["confidence"] for claim in claims for quote in claim["citations"]}[
        DUTY
    ] == "secondary"


def test_in_a_search(cdraft):
    search = ("index", "search", "creditworthiness automated processing", "-k", "1", "--engine", "none")
    assert SAID in cdraft(*search)
    assert json.loads(cdraft(*search, "--json"))[0]["confidence"] == "secondary"


def test_what_was_read_in_the_official_text_has_no_such_remark(cdraft):
    search = (
        "index",
        "search",
        "outcomes analysis compares outputs",
        "-k",
        "3",
        "--engine",
        "none",
        "--jurisdiction",
        "us",
    )
    assert SAID not in cdraft(*search)
