from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main

POLICY = """---
id: board-rules
title: Rules of the Board
citation: Rules of the Board
issuer: Meridel Payments plc (fictional)
jurisdiction: internal
from: 2026-01-01
version: "1.0"
access: board
---

# Rules of the Board

## 1 Rules

1.1 A zeppelin must be moored by two validators.
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    for name in ("CDRAFT_CACHE", "CDRAFT_ACCESS", "CDRAFT_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, ["--home", str(tmp_path / "home"), *words])


@pytest.fixture
def search(run):
    def found(*words: str) -> list[dict]:
        result = run("index", "search", *words, "--engine", "none", "--json")
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    return found


@pytest.fixture
def board(tmp_path):
    """A policy of the board's own, and the settings that name it."""
    (tmp_path / "rules.md").write_text(POLICY, encoding="utf-8")
    (tmp_path / "cdraft.toml").write_text('corpora = ["rules.md"]\n', encoding="utf-8")
    return tmp_path / "cdraft.toml"


def data(tmp_path, name: str):
    return next((tmp_path / "home" / "index").glob(f"*/data-*/{name}"))


def test_before_a_build_the_status_says_what_to_type(run):
    assert "not built yet:  cdraft index build" in run("index", "status", "--engine", "none").stdout


def test_a_build_shows_in_the_status(run):
    assert run("index", "build", "--engine", "none").exit_code == 0
    status = json.loads(run("index", "status", "--engine", "none", "--json").stdout)
    assert status["built"]
    assert status["encoder"] is None
    assert status["evidence"] > 0
    assert status["bytes"] > 0
    assert "keywords only" in run("index", "status", "--engine", "none").stdout


def test_a_search_ranks_what_applies_on_the_day(search):
    found = search("independent validation", "-k", "3")
    assert len(found) == 3
    assert found == sorted(found, key=lambda row: -row["score"])
    assert all(row["citation"] for row in found)


def test_a_rule_that_does_not_apply_on_the_day_is_not_found(search):
    command = ("model risk management", "-k", "400")
    early, late = (search(*command, "--as-of", day) for day in ("2026-04-16", "2026-04-18"))
    assert any(row["citation"].startswith("SR 26-2") for row in late)
    assert not any(row["citation"].startswith("SR 26-2") for row in early)


def test_a_search_is_limited_to_an_instrument_a_jurisdiction_or_a_topic(search):
    day = ("-k", "900", "--as-of", "2026-06-01")
    of_one = search("model", *day, "--instrument", "us-sr-26-2")
    assert of_one
    assert all("SR 26-2" in row["citation"] for row in of_one)
    on_topic = {row["id"] for row in search("model", *day, "--topic", "inventory")}
    american = {row["id"] for row in search("model", *day, "--jurisdiction", "us")}
    both = {row["id"] for row in search("model", *day, "--topic", "inventory", "--jurisdiction", "us")}
    assert both == on_topic & american
    assert both


def test_what_a_limit_leaves_out_takes_no_place_of_what_is_left(search):
    assert len(search("model", "-k", "3", "--topic", "inventory", "--jurisdiction", "us")) == 3


@pytest.mark.parametrize(("option", "near"), [("--instrument", "us-sr-26-2"), ("--topic", "inventory")])
def test_a_limit_to_what_is_not_there_names_the_nearest(run, option, near):
    result = run("index", "search", "model", "--engine", "none", option, near[:-1])
    assert result.exit_code == 3
    assert near in result.stderr
    assert len(result.stderr.splitlines()) == 2


def test_a_text_that_needs_a_label_is_shown_only_to_who_holds_it(run, search, board, monkeypatch):
    def shown() -> bool:
        return any(row["id"].startswith("board-rules") for row in search("zeppelin moored", "-k", "5"))

    assert not shown()
    assert any(row["id"].startswith("board-rules") for row in search("zeppelin moored", "--access", "board"))
    monkeypatch.setenv("CDRAFT_ACCESS", "hr, board")
    assert shown()
    monkeypatch.setenv("CDRAFT_ACCESS", "hr")
    assert not shown()
    monkeypatch.delenv("CDRAFT_ACCESS")
    board.write_text('corpora = ["rules.md"]\naccess = ["board"]\n', encoding="utf-8")
    assert shown()


def test_an_answer_tells_nothing_of_a_text_that_needs_a_label(run, board):
    asked = ("ask", "By how many validators must a zeppelin be moored?", "--engine", "none", "--json")
    assert "Board" not in run(*asked).stdout
    told = json.loads(run(*asked, "--access", "board").stdout)
    assert [quote["instrument"] for claim in told["claims"] for quote in claim["citations"]] == ["board-rules"]


def test_one_index_serves_every_reader(run, search, board, tmp_path):
    search("zeppelin", "--access", "board")
    (written,) = (tmp_path / "home" / "index").glob("*/manifest.json")
    before = written.stat().st_mtime_ns
    search("zeppelin")
    assert written.stat().st_mtime_ns == before


def test_an_answer_is_limited_to_an_instrument(run):
    asked = ("ask", "How often must models be validated?", "--engine", "none", "--json", "--as-of", "2026-06-01")
    told = json.loads(run(*asked, "--instrument", "meridel-mrp").stdout)
    assert {quote["instrument"] for claim in told["claims"] for quote in claim["citations"]} <= {"meridel-mrp"}


def test_a_damaged_index_is_told_in_two_lines_and_built_again(run, search, tmp_path):
    search("owner")
    damaged = data(tmp_path, "ids.npy")
    damaged.write_bytes(damaged.read_bytes()[:-1])
    result = run("index", "search", "owner", "--engine", "none")
    assert result.exit_code == 3
    problem, remedy = result.stderr.splitlines()
    assert "ids.npy is missing or truncated" in problem
    assert "cdraft index build" in remedy
    assert run("index", "build", "--engine", "none").exit_code == 0
    assert search("owner")


def test_a_home_that_cannot_be_written_is_told_in_two_lines(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    result = CliRunner().invoke(main, ["--home", str(tmp_path / "file" / "home"), "index", "build", "--engine", "none"])
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 2


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('[index]\nkind = "postgress"\n', "the index kind 'postgress' is not known"),
        ('[index]\nkind = "postgres"\n', "has no `url`"),
        ('[index]\naddress = "x"\n', "unknown key `address`"),
        ('index = "postgres"\n', "`index` is not a table"),
        ('offline = true\n[index]\nurl = "postgresql://db.example/x"\n', "on another machine"),
        ('[index]\nurl = "postgresql://someone:secret@127.0.0.1:1/x"\n', "at 127.0.0.1 cannot be used"),
    ],
)
def test_a_mistake_in_the_settings_of_the_index_is_told_in_two_lines(run, tmp_path, settings, said):
    pytest.importorskip("psycopg", reason="needs psycopg (extra server)")
    (tmp_path / "cdraft.toml").write_text(settings, encoding="utf-8")
    result = run("index", "search", "owner", "--engine", "none")
    assert result.exit_code == 3, result.output
    assert said in result.stderr
    assert "secret" not in result.stderr
    assert len(result.stderr.splitlines()) == 2


def test_the_number_of_results_is_one_or_more(run):
    assert run("index", "search", "owner", "-k", "0").exit_code == 2


def test_without_weights_the_search_is_by_words_alone(run):
    found = json.loads(run("index", "search", "owner", "-k", "1", "--json").stdout)
    assert found[0]["cosine"] is None
