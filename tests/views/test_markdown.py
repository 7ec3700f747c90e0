from __future__ import annotations

import re

import pytest
from huggingface_hub import ModelCard
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.records import Citation, Claim, Section
from compliance_llm.views import render
from compliance_llm.views.edited_markdown import edited
from compliance_llm.views.markdown import SPECIAL, escaped

MARK = re.compile(r"\[\^c(\d+)(?:-e(\d+))?\]")
UNESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@pytest.fixture
def text(written):
    return (written / "document.md").read_text(encoding="utf-8")


def test_the_file_is_the_golden_one(text, golden):
    assert golden("document.md", text)


def test_a_model_hub_reads_the_front_matter_and_writes_the_same(written):
    card = ModelCard.load(written / "document.md")
    data = card.data.to_dict()
    assert data["library_name"] == "sklearn"
    assert ModelCard(str(card)).data.to_dict() == data


def test_measured_results_are_the_facts_own_values(written):
    results = {
        result.metric_type: result.metric_value for result in ModelCard.load(written / "document.md").data.eval_results
    }
    assert results == {"roc_auc": 0.80131, "ks": 0.4713}


def test_the_headings_are_those_of_a_model_card_and_sections_share_them(text):
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings[:4] == ["Summary", "Model Details", "Evaluation", "Monitoring"]
    assert headings.index("Findings") < headings.index("Tests at a glance")
    assert "### Discrimination" in text
    assert "### Calibration" in text


def test_every_mark_has_a_footnote_and_every_footnote_a_mark(text):
    body, notes = re.split(r"(?m)^(?=\[\^)", text, maxsplit=1)
    assert set(re.findall(r"\[\^[^\]]+\]", body)) == set(re.findall(r"(?m)^(\[\^[^\]]+\]):", notes))


def test_every_sentence_and_its_sources_are_found_again_by_their_marks(text, bundle):
    claims = [claim for section in bundle.document.sections for claim in section.claims]
    ids = dict(re.findall(r"(?m)^\[\^(c[\d-]+e\d+)\]: `([^`]+)`", text))
    found = {}
    for line in re.split(r"(?m)^(?=\[\^)", text, maxsplit=1)[0].splitlines():
        marks = list(MARK.finditer(line))
        if marks:
            sentence = re.sub(r"^(?:- |> (?:⚠ )?\*\*[^*]+\*\* — )", "", line[: marks[0].start()])
            cited = [ids[mark[0][2:-1]] for mark in marks if mark[2]]
            found[int(marks[0][1])] = (UNESCAPE.sub(r"\1", sentence), cited)
    assert found == {
        number: (claim.text, [citation.evidence for citation in claim.citations])
        for number, claim in enumerate(claims, start=1)
    }


def test_a_flagged_sentence_looks_flagged_and_says_why(text):
    assert "> ⚠ **Not supported** — The model sees which applicants will repay.[^c5-e6] — *the cited purpose" in text


def test_a_paraphrase_says_so_and_never_stands_in_quotation_marks(text):
    note = next(line for line in text.splitlines() if line.startswith("[^c9-"))
    assert "paraphrase: Banks are advised" in note
    assert "“" not in note


def test_hostile_texts_make_no_markup_link_or_table_cell(hostile):
    text = (hostile / "document.md").read_text(encoding="utf-8")
    body = text.split("\n---\n", 1)[1]
    assert not re.search(r"(?<!\\)<script|(?<!\\)\]\(https|(?<!\\)\$|\x01|\u202e", body)
    for table in re.findall(r"(?:^\|.*\n)+", body, re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1
    assert ModelCard.load(hostile / "document.md").data.to_dict()["language"] == "en"


@given(st.text(alphabet="ab1 .)#+->=_*`[]<|~$&;\\/:w", max_size=30))
def test_what_is_escaped_reads_back_as_it_was(text):
    assert UNESCAPE.sub(r"\1", escaped(text)) == text


@given(st.text(alphabet="ab*`[]<|~$\\", max_size=30))
def test_no_special_character_stands_without_its_backslash(text):
    assert not SPECIAL.search(re.sub(r"\\.", "", escaped(text)))


def test_a_point_that_a_person_adds_to_a_list_is_found_and_the_others_stay_as_they_are(bundle, tmp_path):
    points = tuple(
        bundle.evidence[0].model_copy(
            update={"id": f"fact:declared.limitations.{i}", "origin": "declared", "value": f"Limit {i}."}
        )
        for i in (1, 2)
    )
    claims = tuple(
        Claim(id=f"p{i}", text=f"Point {i} is declared.", citations=(Citation(evidence=fact.id),))
        for i, fact in enumerate(points)
    )
    section = Section(id="model-card/limitations", title="Limitations", claims=claims)
    document = bundle.document.model_copy(update={"sections": (section,)})
    with_list = bundle.model_copy(update={"document": document, "evidence": (*bundle.evidence, *points)})
    render(with_list, tmp_path, ("md",))
    text = (tmp_path / "document.md").read_text(encoding="utf-8")
    assert edited(text, with_list).document == document
    added = edited(text.replace("- Point 1", "- A point that somebody added.\n- Point 1"), with_list)
    assert [claim.text for claim in added.document.sections[-1].claims] == ["A point that somebody added."]
