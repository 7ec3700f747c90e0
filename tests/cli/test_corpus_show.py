"""``corpus show`` shows a whole text in force, and says of each part that applies only later from when it does."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main


@pytest.fixture
def cdraft(tmp_path, monkeypatch):
    """Runs a command in a home with two invented articles of the AI Act, which applies in stages."""
    monkeypatch.setenv("CDRAFT_HOME", str(tmp_path / "home"))
    file = tmp_path / "act.json"
    parts = [
        {"pointer": "Article 4", "heading": "One", "text": "This invented article applies early."},
        {"pointer": "Article 9", "heading": "Two", "text": "This invented article applies late."},
    ]
    file.write_text(json.dumps(parts))

    def run(*words):
        done = CliRunner().invoke(main, list(words))
        assert done.exit_code == 0, done.output
        return done.stdout

    run("corpus", "add", str(file), "--instrument", "eu-ai-act", "--from", "2024-08-01")
    return run


def pointers(text):
    return {it["pointer"]: it["from"] for it in json.loads(text)["passages"]}


def test_a_part_that_applies_only_later_is_shown_with_its_day(cdraft):
    found = pointers(cdraft("corpus", "show", "eu-ai-act", "--as-of", "2026-11-24", "--json"))
    assert list(found) == ["Article 4", "Article 9"]
    assert found["Article 4"] < "2026-11-24" < found["Article 9"]
    assert f"[applies from {found['Article 9']}]" in cdraft("corpus", "show", "eu-ai-act", "--as-of", "2026-11-24")


def test_before_the_text_is_in_force_nothing_is_shown(cdraft):
    assert pointers(cdraft("corpus", "show", "eu-ai-act", "--as-of", "2024-07-31", "--json")) == {}


def test_a_part_that_is_shown_before_its_day_is_not_found_by_a_search(cdraft):
    found = cdraft("index", "search", "invented article late", "--engine", "none", "--as-of", "2026-11-24", "--json")
    assert "Article 9" not in found
    later = cdraft("index", "search", "invented article late", "--engine", "none", "--as-of", "2028-01-01", "--json")
    assert "article_9" in later
