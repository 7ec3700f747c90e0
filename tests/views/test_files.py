from __future__ import annotations

import json

import pytest
from pydantic import TypeAdapter

from compliance_llm.errors import CdraftError
from compliance_llm.records import Document, Evidence
from compliance_llm.views import render, to_text

ALL = ("md", "html", "docx", "pdf")


def test_the_master_files_are_written_whatever_is_asked_for(bundle, tmp_path):
    assert [path.name for path in render(bundle, tmp_path, ())] == ["document.json", "evidence.json", "findings.json"]


def test_the_master_files_read_back_as_the_records_they_came_from(bundle, written):
    document = Document.model_validate_json((written / "document.json").read_text(encoding="utf-8"))
    evidence = TypeAdapter(tuple[Evidence, ...]).validate_json((written / "evidence.json").read_text(encoding="utf-8"))
    assert (document, evidence) == (bundle.document, bundle.evidence)


def test_the_document_file_has_the_agreed_keys_in_a_fixed_order(written):
    keys = list(json.loads((written / "document.json").read_text(encoding="utf-8")))
    assert keys[:5] == ["schema", "kind", "title", "as_of", "subject"]
    assert {"sections", "assessments", "findings", "coverage"} <= set(keys)


def test_the_same_bundle_gives_the_same_bytes(bundle, written, tmp_path):
    for path in render(bundle, tmp_path, ALL):
        assert path.read_bytes() == (written / path.relative_to(tmp_path)).read_bytes(), path.name


def test_a_view_nobody_asked_for_is_not_written(bundle, tmp_path):
    render(bundle, tmp_path, ("html",))
    assert not (tmp_path / "document.md").exists()
    assert not (tmp_path / "document.docx").exists()


def test_an_unknown_view_is_an_error_that_names_the_known_ones(bundle, tmp_path):
    with pytest.raises(CdraftError, match=r"'odt'.*\n.*md, html, docx"):
        render(bundle, tmp_path, ("odt",))


def test_a_folder_that_cannot_be_written_to_is_an_error_and_keeps_what_it_had(bundle, tmp_path):
    file = tmp_path / "out"
    file.write_text("mine")
    with pytest.raises(CdraftError):
        render(bundle, file / "deeper", ())
    assert file.read_text() == "mine"


def test_the_summary_tells_counts_headline_measures_failures_gaps_and_findings(bundle, golden):
    assert golden("summary.txt", to_text(bundle))


def test_a_document_of_findings_alone_has_all_views(bundle, tmp_path):
    document = bundle.document.model_copy(
        update={"kind": "findings", "sections": (), "assessments": (), "not_tested": ()}
    )
    render(bundle.model_copy(update={"document": document}), tmp_path, ALL)
    assert "## Findings" in (tmp_path / "document.md").read_text(encoding="utf-8")


def test_evidence_that_is_not_on_file_is_said_to_be_missing(bundle, tmp_path):
    render(bundle.model_copy(update={"evidence": bundle.evidence[3:]}), tmp_path, ("md",))
    assert "`fact:auc.test` fact:auc.test (missing)" in (tmp_path / "document.md").read_text(encoding="utf-8")


def test_changing_one_fact_changes_every_mention_of_it_in_a_view_and_nothing_else(bundle, written, tmp_path):
    changed = tuple(
        piece.model_copy(update={"value": 0.7654}) if piece.id == "fact:ks.test" else piece for piece in bundle.evidence
    )
    render(bundle.model_copy(update={"evidence": changed}), tmp_path, ("md",))
    before = (written / "document.md").read_text(encoding="utf-8").splitlines()
    after = (tmp_path / "document.md").read_text(encoding="utf-8").splitlines()
    different = [line for old, line in zip(before, after, strict=True) if old != line]
    assert all("0.765" in line or "value: 0.7654" in line for line in different)
    # front matter, a row of the front page and one of a table, their footnote, the footnotes of two sentences
    assert len(different) == 6
