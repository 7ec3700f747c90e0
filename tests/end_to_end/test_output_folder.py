"""The output folder holds the files of one run, and whatever else a person keeps there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from click.testing import Result

from compliance_llm.files import digest


@pytest.fixture
def card(cdraft: Callable[..., Result], subject: Path) -> Callable[..., Result]:
    return lambda *words: cdraft("generate", "--model-card", subject, "--out", "out", "--engine", "none", *words)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_run_record_lists_every_other_file_of_the_run_with_its_digest(card: Callable[..., Result]):
    assert card().exit_code == 0
    listed = json.loads(Path("out/run.json").read_text(encoding="utf-8"))["files"]
    assert listed == {name: digest(content) for name, content in files(Path("out")).items() if name != "run.json"}


def test_views_that_a_run_does_not_write_are_not_left_from_the_run_before(card: Callable[..., Result]):
    card()
    Path("out/notes.txt").write_text("mine", encoding="utf-8")
    card("--format", "html", "--as-of", "2026-03-31")
    kept = {"document.json", "evidence.json", "findings.json", "run.json", "document.html", "notes.txt"}
    assert files(Path("out")).keys() == kept


def test_a_pdf_is_written_where_it_is_asked_for_on_the_paper_that_was_chosen(card: Callable[..., Result]):
    card()
    assert "out/document.pdf" not in map(str, Path("out").iterdir())
    card("--format", "md,pdf", "--paper", "letter")
    with pypdfium2.PdfDocument("out/document.pdf") as pdf:
        assert [round(side / 72, 2) for side in pdf[0].get_size()] == [8.5, 11]


def test_files_of_an_earlier_version_give_way(card: Callable[..., Result]):
    card()
    record = json.loads(Path("out/run.json").read_text(encoding="utf-8"))
    del record["files"]
    Path("out/run.json").write_text(json.dumps(record), encoding="utf-8")
    assert card("--format", "json").exit_code == 0
    assert files(Path("out")).keys() == {"document.json", "evidence.json", "findings.json", "run.json"}


def test_a_document_edited_by_hand_is_not_written_over(card: Callable[..., Result]):
    card("--format", "md")
    document = Path("out/document.md")
    document.write_text(document.read_text(encoding="utf-8") + "\nSigned.\n", encoding="utf-8")
    before = files(Path("out"))
    result = card("--format", "md")
    assert result.exit_code == 3
    assert "out/document.md was edited after cdraft wrote it" in result.stderr
    assert files(Path("out")) == before


@pytest.mark.parametrize("name", ["document.docx", "evidence.json", "run.json"])
def test_a_file_of_a_person_with_the_name_of_one_of_ours_is_not_written_over(name: str, card: Callable[..., Result]):
    Path("out").mkdir()
    Path("out", name).write_text("mine", encoding="utf-8")
    result = card()
    assert result.exit_code == 3
    assert f"out/{name} is in the way" in result.stderr
    assert files(Path("out")) == {name: b"mine"}


def test_the_run_record_gives_every_message_with_the_factors_of_its_importance(card: Callable[..., Result]):
    card("--format", "json")
    told = json.loads(Path("out/run.json").read_text(encoding="utf-8"))["importance"]
    messages = json.loads(Path("out/document.json").read_text(encoding="utf-8"))["messages"]
    assert told.keys() == {it["id"] for it in messages}
    for terms in told.values():
        product = terms["type"] * terms["materiality"] * terms["authority"]
        added = terms["distance"] + terms["contradiction"] + terms["exception"] - terms["redundancy"]
        assert terms["total"] == pytest.approx(product + added, abs=1e-3)
