"""``cdraft corpus`` as a user meets it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from compliance_llm.cli.corpus import corpus as command
from compliance_llm.errors import CdraftError


def run(*arguments):
    result = CliRunner().invoke(command, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout


def test_list_shows_what_applies_on_the_day():
    shown = run("list", "--as-of", "2026-03-31", "--jurisdiction", "us")
    assert "us-sr-11-7" in shown
    assert "us-sr-26-2" not in shown


def test_list_as_json_is_json_and_nothing_else():
    told = json.loads(run("list", "--as-of", "2026-05-01", "--jurisdiction", "us", "--jurisdiction", "eu", "--json"))
    assert {it["jurisdiction"] for it in told["instruments"]} == {"us", "eu", "int", "internal"}


def test_show_gives_passages_that_stand_at_their_offsets(corpus):
    told = json.loads(run("show", "meridel-mrp", "--json"))
    assert told["instrument"]["id"] == "meridel-mrp"
    for it in told["passages"]:
        assert it.keys() >= {"id", "pointer", "heading", "text", "start", "end", "from", "until"}
        assert it.keys() >= {"stem", "path", "links"}
        assert corpus.texts["meridel-mrp"][it["start"] : it["end"]] == it["text"]


def test_show_marks_obligations_as_paraphrases_with_force_and_dates():
    shown = run("show", "us-sr-26-2", "--as-of", "2026-05-01")
    assert "paraphrases, never quotations" in shown
    assert "[should]" in shown
    assert "from 2026-04-17" in shown


def test_show_as_json_adds_the_obligations_of_the_day():
    told = json.loads(run("show", "eu-ai-act", "--as-of", "2026-11-22", "--json"))
    assert {it["id"] for it in told["obligations"]} >= {"ai-act/art-50/interaction"}
    assert not [it for it in told["obligations"] if it["id"].startswith("ai-act/art-10/")]


def test_show_says_that_a_text_no_longer_applies_and_what_replaced_it():
    shown = run("show", "us-sr-11-7", "--as-of", "2026-05-01")
    assert "Does not apply on 2026-05-01" in shown
    assert "us-sr-26-2" in shown
    assert "44 further obligations" in shown


def test_an_unknown_instrument_is_answered_with_the_nearest():
    with pytest.raises(CdraftError, match="us-sr-26-2"):
        run("show", "sr-26-2")


def test_a_policy_of_ones_own_is_shown(tmp_path):
    file = tmp_path / "own.md"
    file.write_text("---\nid: own\ntitle: Own\ncitation: Own\n---\n\n1.1 Test [bold]everything[/bold].\n")
    assert "Test [bold]everything[/bold]." in run("show", "own", "--policies", str(file))
