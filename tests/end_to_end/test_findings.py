"""Findings: the same ones in whichever document tells of them, tied to what raised them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result


@pytest.fixture
def findings(cdraft: Callable[..., Result], subject: Path) -> dict[str, list[dict]]:
    for kind in ("model-card", "findings"):
        cdraft("generate", f"--{kind}", subject, "--out", f"out/{kind}", "--engine", "none", "--format", "json")
    return {kind: json.loads(Path(f"out/{kind}/findings.json").read_text()) for kind in ("model-card", "findings")}


def test_a_card_and_the_findings_alone_raise_the_same(findings: dict[str, list[dict]]):
    assert findings["model-card"] == findings["findings"]
    assert findings["findings"]


def test_every_finding_has_its_five_elements_and_a_severity_with_its_rule(findings: dict[str, list[dict]]):
    for finding in findings["findings"]:
        assert all(finding[element] for element in ("condition", "criteria", "cause", "effect", "recommendation"))
        assert finding["cause"] == "Not established." or "wrong sample" in finding["cause"]
        assert "of the Model Risk Policy" in finding["severity_basis"]
        assert finding["due"] > finding["as_of"]


def test_what_raised_it_is_cited(findings: dict[str, list[dict]]):
    document = json.loads(Path("out/findings/document.json").read_text())
    evidence = {piece["id"]: piece for piece in json.loads(Path("out/findings/evidence.json").read_text())}
    failed = {id for id, piece in evidence.items() if piece["type"] == "fact" and piece["verdict"] == "fail"}
    raised = {citation["evidence"] for finding in document["findings"] for citation in finding["citations"]}
    assert failed <= raised
    assert {gap["obligation"] for s in document["sections"] for gap in s["gaps"] if gap["force"] != "may"} & raised


def test_a_figure_of_the_developers_that_does_not_hold_raises_one(findings: dict[str, list[dict]]):
    (finding,) = [f for f in findings["findings"] if f["title"].startswith("Reported figure does not agree")]
    assert "0.536" in finding["condition"]
    assert "0.502" in finding["condition"]
    assert "equals the KS distance between events and other cases on the train sample" in finding["cause"]


def test_a_declared_limitation_raises_none(findings: dict[str, list[dict]]):
    cited = {c["evidence"] for finding in findings["findings"] for c in finding["citations"]}
    assert not any(id.startswith("fact:declared.limitations") for id in cited)


def test_a_test_that_was_not_run_is_listed_as_not_run(findings: dict[str, list[dict]]):
    document = json.loads(Path("out/findings/document.json").read_text())
    assert document["not_tested"]
    told = " ".join(claim["text"] for section in document["sections"] for claim in section["claims"])
    assert told.count("was not tested") == len(document["not_tested"])
