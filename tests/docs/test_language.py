"""The check of English finds what the glossary avoids, where a user reads it, and nowhere else."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
CHECK = runpy.run_path(str(DOCS / "check_language.py"))
TERMS, EXEMPT = CHECK["read_list"](DOCS / "language.toml")


def found(folder: Path, name: str, content: str) -> list[tuple[int, str]]:
    file = folder / name
    file.write_text(content, encoding="utf-8")
    return [(it.line, it.phrase) for it in CHECK["check"](file, TERMS, root=folder)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The interval does not settle it.", "does not settle"),
        ("The words are borne out by the evidence.", "borne out"),
        ("Figures are held against the limits.", "held against"),
        ("The best hundred are read again.", "read again"),
        ("A document that a person edited.", "a person edited"),
        ("SR 26-2 is no law.", "is no"),
        ("None was given.", "None was given"),
        ("Put the line named right.", "named right"),
        ("The folder does not hold a plan.", "folder does not hold"),
        ("What is on file is shown.", "What is on file is shown."),
    ],
)
def test_a_phrase_of_the_dialect_is_found_with_its_line(tmp_path: Path, text: str, phrase: str):
    assert found(tmp_path, "page.md", f"# Title\n\n{text}\n")[0] == (3, phrase)


@pytest.mark.parametrize(
    "text",
    [
        "There is no limit.",
        "The rule is no longer in force.",
        "What is a finding?",
        "A reader who holds a label.",
        "The code is `unsettled`.",
        "```\nunsettled\n```",
    ],
)
def test_plain_english_and_code_are_not_found(tmp_path: Path, text: str):
    assert found(tmp_path, "page.md", text) == []


def test_a_phrase_over_a_line_end_is_found(tmp_path: Path):
    assert found(tmp_path, "page.md", "It is held\nagainst it.\n") == [(1, "held against")]


def test_docstrings_and_texts_are_read_and_codes_and_patterns_are_not(tmp_path: Path):
    module = '''
"""Figures held against limits."""
CODE, PATTERN = "unsettled", r"not settled|held against"
TEXT = f"the test {CODE} is not settled"
'''
    assert found(tmp_path, "module.py", module) == [(2, "held against"), (4, "not settled")]


def test_an_exemption_is_for_its_phrase_in_its_files_only(tmp_path: Path):
    file = tmp_path / "page.md"
    file.write_text("Not settled, and borne out.")
    exempt = [CHECK["Exempt"]("pa*.md", "not settled"), CHECK["Exempt"]("other.md", "*")]
    assert [it.phrase for it in CHECK["check"](file, TERMS, exempt, root=tmp_path)] == ["borne out"]


def test_every_text_that_a_user_reads_keeps_to_the_glossary(capsys: pytest.CaptureFixture[str]):
    assert (CHECK["main"]([]), capsys.readouterr().out) == (0, "")
