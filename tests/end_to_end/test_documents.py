"""Documents that are read through: a card of three pages, a report with an opinion, what developers declared."""

from __future__ import annotations

import json
import re

import pytest

from compliance_llm.analysis.short_forms import is_form_of

KINDS = ("model-card", "validation-report", "development-document")
WORDS = {"model-card": 1_600, "validation-report": 3_000, "development-document": 3_000}  # before the appendix


@pytest.fixture(params=KINDS)
def written(request, cdraft, subject, tmp_path):
    """The kind of a document, and the folder it was written to."""
    out = tmp_path / "out"
    done = cdraft("generate", f"--{request.param}", subject, "--engine", "none", "--out", out, "--quiet")
    assert done.exit_code == 0, done.output
    return request.param, out


@pytest.fixture
def report(cdraft, subject, tmp_path):
    out = tmp_path / "report"
    cdraft("generate", "--validation-report", subject, "--out", out, "--quiet")
    return json.loads((out / "document.json").read_text(encoding="utf-8")), out


def _other_way(score: re.Match[str]) -> str:
    return f"{1 - float(score.group()):.6f}"


def body_of(text: str, kind: str) -> str:
    """A Markdown view from its summary to its findings, without marks."""
    end = text.index("\n## Findings\n")
    return re.sub(r"\[\^[^\]]+\]", "", text[text.index("## Summary") : end]) if kind else ""


def test_what_is_read_is_short_and_the_rest_stands_behind_it(written):
    kind, out = written
    text = (out / "document.md").read_text(encoding="utf-8")
    assert len(body_of(text, kind).split()) <= WORDS[kind]
    document = json.loads((out / "document.json").read_text(encoding="utf-8"))
    behind = [section["appendix"] for section in document["sections"]]
    assert behind == sorted(behind)
    assert any(behind)


def test_every_sentence_of_the_body_words_a_message_with_all_its_facts(written):
    _, out = written
    document = json.loads((out / "document.json").read_text(encoding="utf-8"))
    messages = {it["id"]: it for it in document["messages"]}
    told = [c for s in document["sections"] if not s["appendix"] for c in s["claims"] if c["id"].startswith("told.")]
    assert told
    for claim in told:
        message = messages[claim["message"]]
        assert is_form_of(claim["text"], message["text"])
        assert {it["evidence"] for it in claim["citations"]} >= set(message["facts"])
        assert claim["verdict"] == "supported"


def test_it_holds_when_it_is_verified_again_and_against_its_subject(written, cdraft, subject):
    _, out = written
    assert cdraft("verify", out / "document.json", "--subject", subject).exit_code == 0
    assert cdraft("verify", out / "document.md").exit_code == 0


def test_the_document_of_a_faulty_model_without_a_policy_holds_when_it_is_verified_again(cdraft, subject, tmp_path):
    (subject / "cdraft.toml").unlink()
    declared = subject / "subject.yaml"
    text = re.sub(r"^validator:.*$", "", declared.read_text(encoding="utf-8"), flags=re.M)
    declared.write_text(text + "\nvalidator: Credit Models\n", encoding="utf-8")
    cases = subject / "data" / "scored.csv"
    lines = cases.read_text(encoding="utf-8").splitlines()
    turned = [re.sub(r"0\.\d+", _other_way, line) if ",test," in line else line for line in lines]
    cases.write_text("\n".join(turned) + "\n", encoding="utf-8")
    cdraft("generate", "--validation-report", subject, "--out", tmp_path / "out", "--quiet")
    again = cdraft("verify", tmp_path / "out" / "document.json")
    assert again.exit_code == 0, again.output


def test_a_word_changed_by_hand_in_the_body_is_found(written, cdraft):
    _, out = written
    text = (out / "document.md").read_text(encoding="utf-8")
    (out / "document.md").write_text(text.replace("two are breached", "three are breached", 1), encoding="utf-8")
    again = cdraft("verify", out / "document.md")
    assert again.exit_code == 1
    assert "three are breached" in again.output


def test_the_opinion_follows_from_the_gravest_finding_by_the_clause_of_the_policy(report):
    document, _ = report
    assert document["opinion"] == "approved with conditions"
    first = document["sections"][0]["claims"][0]
    assert first["text"].startswith("Proposed opinion: approved with conditions. Of seven findings, five are high")
    assert "meridel-mrp:8.10:p1" in {it["evidence"] for it in first["citations"]}


def test_without_a_policy_no_opinion_is_proposed(cdraft, subject, tmp_path):
    (subject / "cdraft.toml").unlink()
    cdraft("generate", "--validation-report", subject, "--out", tmp_path / "out", "--quiet")
    document = json.loads((tmp_path / "out" / "document.json").read_text(encoding="utf-8"))
    assert document["opinion"] == ""
    assert "so none is proposed" in document["sections"][0]["claims"][0]["text"]


def test_a_heading_answers_the_question_of_its_section(report):
    document, _ = report
    titles = [section["title"] for section in document["sections"] if not section["appendix"]]
    assert "Forecasts: forecasts are too high (calibration level)" in titles
    assert "Groups of people: adverse impact by age group" in titles
    assert "Data: no fault found" in titles


def test_measures_stand_side_by_side_over_the_samples(report):
    _, out = report
    text = re.sub(r"\[\^[^\]]+\]", "", (out / "document.md").read_text(encoding="utf-8"))
    assert "| Measure | Train | Test | Limit | Result |" in text
    assert "| AUC | 0.826 (0.791 to 0.856) | 0.810 (0.753 to 0.856) | floor of 0.700 | pass |" in text
    assert "limits: Model Risk Policy, clauses 7.6, 7.10 and 7.19 (policy)" in text


def test_groups_are_compared_with_their_cases_and_rates(report):
    _, out = report
    text = re.sub(r"\[\^[^\]]+\]", "", (out / "document.md").read_text(encoding="utf-8"))
    row = next(line for line in text.splitlines() if line.startswith("| age group 25 or younger, 47 cases"))
    assert "44.7% (31.4% to 58.8%) | 0.753 (0.516 to 1.097)" in row
    assert row.endswith("| floor of 0.800 | fail |")


def test_passes_that_are_mostly_of_one_kind_are_no_many_reasons_for_comfort(report):
    document, _ = report
    texts = [claim["text"] for section in document["sections"] for claim in section["claims"]]
    assert any(text.startswith("Of the 102 limits that are met, ") for text in texts)


def test_a_random_split_is_told_to_say_nothing_about_time(report):
    document, _ = report
    (stability,) = [s for s in document["sections"] if s["id"] == "validation-report/stability"]
    assert any("test the draw and say nothing about time" in claim["text"] for claim in stability["claims"])
