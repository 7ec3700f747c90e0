"""The demo writes into folders that it made, and touches no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_named_subject_that_the_demo_did_not_make_is_refused_and_stays(cdraft: Callable[..., Result]):
    Path("subject").mkdir()
    Path("subject", "thesis.txt").write_text("years of work", encoding="utf-8")
    result = cdraft("demo", "--out", ".", "--engine", "none")
    assert result.exit_code == 3
    assert "subject is there, and cdraft demo did not make it" in result.stderr
    assert "  → Name another folder: cdraft demo --out DIR" in result.stderr
    assert files(Path()) == {"subject/thesis.txt": b"years of work"}


def test_a_link_named_subject_is_not_followed(cdraft: Callable[..., Result]):
    Path("mine").mkdir()
    Path("subject").symlink_to("mine")
    assert cdraft("demo", "--out", ".", "--engine", "none").exit_code == 3
    assert not files(Path())


@pytest.mark.slow
def test_the_demo_runs_again_in_its_own_folder_and_keeps_what_was_added_there(cdraft: Callable[..., Result]):
    assert cdraft("demo", "--engine", "none").exit_code == 0
    out = Path("out/german-credit")
    first = files(out)
    assert {"subject/subject.yaml", "subject/data/scored.csv", "document.docx"} <= first.keys()
    (out / "subject" / "documents" / "mine.md").write_text("The sample was drawn in May.\n", encoding="utf-8")
    assert cdraft("demo", "--engine", "none").exit_code == 0
    again = files(out)
    assert again.pop("subject/documents/mine.md") == b"The sample was drawn in May.\n"
    assert again.keys() == first.keys()


@pytest.mark.slow
def test_a_subject_of_the_demo_that_was_edited_by_hand_is_not_written_over(cdraft: Callable[..., Result]):
    assert cdraft("demo", "--engine", "none").exit_code == 0
    subject = Path("out/german-credit/subject/subject.yaml")
    subject.write_text(subject.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    before = files(Path("out"))
    result = cdraft("demo", "--engine", "none")
    assert result.exit_code == 3
    assert "subject.yaml was edited after cdraft wrote it" in result.stderr
    assert files(Path("out")) == before
