"""Names and values that are not UTF-8 are told in two lines, and lose nothing."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compliance_llm import settings
from compliance_llm.cli.main import main
from compliance_llm.errors import CdraftError
from compliance_llm.index import read_pairs

LATIN_1 = os.fsdecode(b"caf\xe9")  # as a name of a file that was written on an old system arrives
HALF = "\ud800"
KNOWN = ("--jurisdiction", "int", "--binding", "policy", "--from", "2026-01-01")


@pytest.fixture
def cdraft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, ["--home", str(tmp_path / "home"), *(str(word) for word in words)])


def is_told(result: Result) -> bool:
    lines = result.stderr.splitlines()
    return result.exit_code == 3 and len(lines) == 2 and lines[1].startswith("  → ")


def test_a_question_that_is_not_utf_8_is_told(cdraft):
    assert is_told(cdraft("ask", LATIN_1))
    assert is_told(cdraft("index", "search", LATIN_1))


def test_a_file_with_such_a_name_is_told_when_its_name_would_be_kept(cdraft, tmp_path: Path):
    text = tmp_path / f"{LATIN_1}.md"
    text.write_text("# Rules\n\n1.1 Zebras must be kept.\n", encoding="utf-8")
    assert is_told(cdraft("corpus", "add", text, "--instrument", "acme", *KNOWN))
    assert cdraft("corpus", "list").exit_code == 0


def test_a_citation_that_is_not_utf_8_is_told(cdraft, tmp_path: Path):
    text = tmp_path / "rules.md"
    text.write_text("# Rules\n\n1.1 Zebras must be kept.\n", encoding="utf-8")
    names = ("--citation", LATIN_1, *KNOWN)
    result = cdraft("corpus", "add", text, "--instrument", "acme", *names)
    assert is_told(result)
    assert "UTF-8" in result.stderr
    assert cdraft("corpus", "list").exit_code == 0


def test_an_output_folder_with_such_a_name_is_written_and_read(cdraft, german_credit: Path):
    card = ("generate", "--model-card", german_credit, "--engine", "none", "--format", "md")
    assert cdraft(*card, "--out", LATIN_1).exit_code == 0
    verified = cdraft("verify", f"{LATIN_1}/document.md")
    assert verified.exit_code in (0, 1)
    assert "sentences:" in verified.stdout


def test_half_of_a_character_in_a_value_is_told_before_anything_is_written(cdraft, german_credit: Path, tmp_path: Path):
    subject = Path(shutil.copytree(german_credit, tmp_path / "subject"))
    results = subject / "results" / "developer.json"
    found = json.loads(results.read_text(encoding="utf-8"))
    found[0]["label"] += HALF
    results.write_text(json.dumps(found), encoding="utf-8")
    result = cdraft("generate", "--model-card", subject, "--engine", "none", "--out", "out")
    assert is_told(result)
    assert not list(Path("out").iterdir())


@pytest.mark.parametrize("name", ["CDRAFT_ACCESS", "CDRAFT_ENGINE", "CDRAFT_OFFLINE", "CDRAFT_INDEX_URL"])
def test_a_variable_that_is_not_utf_8_is_told_by_name(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(name, LATIN_1)
    with pytest.raises(CdraftError, match=rf"{name} is not UTF-8.*\n.*unset {name}"):
        settings.resolve(folder=tmp_path)


@pytest.mark.parametrize("command", [("eval", "run", "ask", "--data"), ("eval", "run", "claims", "--data")])
def test_half_of_a_character_in_a_case_is_told(command: tuple[str, ...], cdraft):
    case = {"id": "a", "question": HALF, "gold": [], "answerable": False}
    Path("cases.jsonl").write_text(json.dumps(case), encoding="utf-8")
    assert is_told(cdraft(*command, "cases.jsonl"))


def test_a_question_answered_before_that_holds_half_of_a_character_is_told(tmp_path: Path):
    file = tmp_path / "q.jsonl"
    file.write_text(json.dumps({"question": HALF, "passage": "meridel-mrp:2.6:p1"}), encoding="utf-8")
    with pytest.raises(CdraftError, match="line 1 is not an answered question"):
        read_pairs(file)
