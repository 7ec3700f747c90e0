"""``cdraft policy``: rules proposed from a text, compared with it, and shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compliance_llm.cli.main import main

Run = Callable[..., Result]


@pytest.fixture
def run(own_policies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs ``cdraft policy`` in a folder whose policy governs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CDRAFT_HOME", str(tmp_path / "home"))
    Path("cdraft.toml").write_text('corpora = ["policies"]\npolicy = "brightwater-cmr"\n')
    return lambda *words: CliRunner().invoke(main, ["policy", *map(str, words)])


def change(old: str, new: str) -> None:
    rules = Path("policies/brightwater.toml")
    assert old in rules.read_text()
    rules.write_text(rules.read_text().replace(old, new, 1))


def test_check_finds_every_rule_in_its_clause(run):
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout == (
        "Credit Model Rules (brightwater-cmr), rules in brightwater.toml: every rule stands in its clause\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("min = 0.84", "min = 0.85", "limit auc (credit), clause 2.1: 0.85 does not stand in the clause"),
        ("days = 21", "days = 30", "due high, clause 4.2: 30 does not stand in the clause"),
        ('clause = "2.4"', 'clause = "2.40"', "limit duplicates, clause 2.40: the text has no such clause"),
    ],
)
def test_check_tells_each_rule_that_differs_and_exits_1(run, old, new, told):
    change(old, new)
    result = run("check")
    assert result.exit_code == 1
    assert f"  {told}\n" in result.stdout


def test_check_of_a_rules_file_that_cannot_be_read_exits_3(run):
    change("[[limit]]", "[[limit]")
    result = run("check")
    assert result.exit_code == 3
    assert "brightwater.toml" in result.stderr
    assert len(result.stderr.splitlines()) == 2


def test_check_as_json_names_clause_and_problem(run):
    change("days = 21", "days = 30")
    (version,) = json.loads(run("check", "--json").stdout)
    assert version["mismatches"] == [
        {"rule": "due high", "clause": "4.2", "problem": "30 does not stand in the clause", "is_doubt": False}
    ]


def test_the_example_can_be_named_like_any_other(run):
    assert run("check", "meridel-mrp").exit_code == 0
    assert "Model Risk Policy" in run("show", "meridel-mrp").stdout


def test_without_a_policy_a_command_says_how_to_name_one(run):
    Path("cdraft.toml").unlink()
    for command in ("check", "show"):
        result = run(command)
        assert result.exit_code == 3
        assert "No policy is named." in result.stderr


def test_show_lists_what_the_policy_sets_with_its_clauses(run):
    told = " ".join(run("show").stdout.split())
    assert "auc credit high all but the reference at least 0.86 2.2" in told
    assert "auc_by every every all but the reference at least 0.7 where there are 40 events 2.6" in told
    assert "critical 7 days 4.1" in told
    assert "ongoing-monitoring, fairness must 3.5" in told
    assert "independence 5.1" in told


def test_show_as_json_holds_the_rules(run):
    told = json.loads(run("show", "--json").stdout)
    assert told["policy"] == "Credit Model Rules"
    assert {"test": "auc", "min": 0.84}.items() <= told["rules"]["limits"][0].items()


def test_init_writes_a_rules_file_beside_the_text_that_its_own_check_passes(run):
    Path("policies/brightwater.toml").unlink()
    result = run("init", "policies/brightwater.md")
    assert result.exit_code == 0, result.output
    assert "Written to policies/brightwater.toml" in result.stdout
    assert "Not found in the text:" in result.stdout
    assert run("check").exit_code == 0
    limits = json.loads(run("show", "--json").stdout)["rules"]["limits"]
    assert {(row["test"], row["min"], row["clause"]) for row in limits} >= {
        ("auc", 0.84, "2.1"),
        ("auc_by", 0.7, "2.6"),
    }


def test_init_never_overwrites_what_a_person_has_confirmed(run):
    before = Path("policies/brightwater.toml").read_bytes()
    result = run("init", "policies/brightwater.md")
    assert result.exit_code == 3
    assert Path("policies/brightwater.toml").read_bytes() == before


def test_init_prints_the_file_where_that_is_asked_for_and_the_rest_to_the_person(run):
    result = run("init", "policies/brightwater.md", "--out", "-")
    assert result.stdout.startswith("# The rules of brightwater.md")
    assert "Not found" not in result.stdout.split("\n[", 1)[0]
    assert "Not found in the text:" in result.stderr


def test_init_reads_a_text_that_was_added_to_the_corpus(run):
    Path("cdraft.toml").write_text("")
    added = CliRunner().invoke(main, ["corpus", "add", "policies/brightwater.md", "--instrument", "own-rules"])
    assert added.exit_code == 0, added.output
    result = run("init", "own-rules")
    assert result.exit_code == 0, result.output
    assert 'edition = "own-rules@2026-01-01"' in Path("own-rules.toml").read_text()


def test_a_text_that_was_added_governs_by_the_rules_in_a_folder(run):
    CliRunner().invoke(main, ["corpus", "add", "policies/brightwater.md", "--instrument", "own-rules"])
    Path("policies/brightwater.md").unlink()
    change('instrument = "brightwater-cmr"', 'instrument = "own-rules"')
    Path("cdraft.toml").write_text('corpora = ["policies"]\npolicy = "own-rules"\n')
    assert run("check").exit_code == 0
    assert run("show").exit_code == 0


def test_a_text_that_is_not_there_is_named(run):
    result = run("init", "nothing.docx")
    assert result.exit_code == 3
    assert result.stderr.startswith("nothing.docx ")
