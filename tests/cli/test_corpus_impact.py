"""``cdraft corpus impact``: what of a document rests on rules that changed."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main

MARCH, NOVEMBER = "2026-03-31", "2026-11-22"
TO_SR_26_2 = ("--from", MARCH, "--to", "2026-05-01")
TO_VERSION_4 = ("--from", NOVEMBER, "--to", "2027-01-01")


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def documents(german_credit, tmp_path_factory):
    """Model cards of the example as of two days, in a folder each."""
    out = tmp_path_factory.mktemp("documents")
    for day in (MARCH, NOVEMBER):
        made = run("--quiet", "generate", "--model-card", german_credit, "--engine", "none", "--as-of", day,
                   "--format", "json", "--out", out / day)  # fmt: skip
        assert made.exit_code == 0, made.output
    return out


def told(*words):
    found = run("corpus", "impact", *words, "--json")
    assert found.exit_code == 0, found.output
    return json.loads(found.stdout)


def rules(document, kind=None):
    """By evidence: what became of it."""
    affected = [it for it in document["affected"] if kind in (None, it["kind"])]
    return {became["evidence"]: became for it in affected for became in it["became"]}


def test_sentences_and_assessments_that_cite_sr_11_7_are_listed_with_what_replaced_it(documents):
    (document,) = told(*TO_SR_26_2, documents / MARCH)["documents"]
    for kind in ("claim", "assessment"):
        found = rules(document, kind)
        assert found
        assert {became["change"] for became in found.values()} == {"replaced"}
        assert {name for became in found.values() for name in became["by"]} == {"SR 26-2"}
        assert {became["on"] for became in found.values()} == {"2026-04-17"}


def test_every_assessment_of_sr_11_7_is_listed_and_no_other(documents):
    content = json.loads((documents / MARCH / "document.json").read_text())
    held = {it["obligation"] for it in content["assessments"] if it["obligation"].startswith("sr-11-7/")}
    (document,) = told(*TO_SR_26_2, documents / MARCH)["documents"]
    assert held
    assert {it["id"] for it in document["affected"] if it["kind"] == "assessment"} == held


def test_a_document_held_against_rules_that_stand_is_not_affected(documents):
    (document,) = told("--from", "2026-09-02", "--to", NOVEMBER, documents / NOVEMBER)["documents"]
    assert document["affected"] == []
    assert not document["outside"]


def test_figures_held_against_a_limit_that_changed_are_listed_with_the_words_that_changed(documents):
    (document,) = told(*TO_VERSION_4, documents / NOVEMBER)["documents"]
    became = rules(document, "claim")["meridel-mrp:7.19:p1"]
    assert (became["change"], became["now"]) == ("changed", "meridel-mrp@2027:7.19:p1")
    changed = {run["op"]: run["text"] for run in became["words"] if run["op"] != "same"}
    assert changed == {"removed": "0.05", "added": "0.04"}
    (claim,) = [it for it in document["affected"] if it["id"] == "discrimination.6"]
    assert claim["section"] == "model-card/discrimination"
    assert claim["text"].startswith("The gap in AUC")


def test_findings_whose_clause_changed_are_listed(documents):
    (document,) = told(*TO_VERSION_4, documents / NOVEMBER)["documents"]
    assert rules(document, "finding")["meridel-mrp:18.7:p1"]["change"] == "changed"


def test_clauses_whose_words_stand_in_the_new_version_are_not_listed(documents):
    evidence = json.loads((documents / NOVEMBER / "evidence.json").read_text())
    cited = {it["id"] for it in evidence if it["id"].startswith("meridel-mrp:")}
    (document,) = told(*TO_VERSION_4, documents / NOVEMBER)["documents"]
    assert cited - rules(document).keys()


def test_a_whole_tree_of_documents_is_looked_at(documents):
    found = told(*TO_SR_26_2, documents)
    assert [it["path"].rpartition("/")[2] for it in found["documents"]] == [MARCH, NOVEMBER]
    assert [it["outside"] for it in found["documents"]] == [False, True]


@pytest.mark.parametrize("name", ["document.json", "evidence.json"])
def test_a_file_of_the_folder_will_do(documents, name):
    assert told(*TO_SR_26_2, documents / MARCH / name) == told(*TO_SR_26_2, documents / MARCH)


def test_a_document_of_another_time_says_so(documents):
    shown = run("corpus", "impact", "--from", "2020-01-01", "--to", "2021-01-01", documents / MARCH).stdout
    assert "Its own date is outside 2020-01-01 to 2021-01-01." in shown
    assert "It cites no rule that changed" in shown


def test_the_text_names_each_rule_once_with_what_rests_on_it(documents):
    shown = " ".join(run("corpus", "impact", *TO_VERSION_4, documents / NOVEMBER).stdout.split())
    assert shown.count("Model Risk Policy, clause 18.7 changed on 2027-01-01") == 1
    assert "within [-60-]{+45+} calendar days" in shown
    assert "claim discrimination.6, model-card/discrimination" in shown


def test_strict_fails_only_where_something_is_affected(documents):
    assert run("corpus", "impact", *TO_SR_26_2, "--strict", documents / MARCH).exit_code == 1
    calm = ("--from", "2026-09-02", "--to", NOVEMBER)
    assert run("corpus", "impact", *calm, "--strict", documents / NOVEMBER).exit_code == 0


def test_rules_of_instruments_that_are_not_here_are_counted(documents, tmp_path):
    folder = tmp_path / "other"
    shutil.copytree(documents / MARCH, folder)
    for name in ("document.json", "evidence.json"):
        file = folder / name
        file.write_text(file.read_text().replace("us-sr-11-7", "elsewhere-1"))
    (document,) = told(*TO_SR_26_2, folder)["documents"]
    assert any(id.startswith("sr-11-7/") for id in document["unknown"])
    assert not any(id.startswith("sr-11-7/") for id in rules(document))


def test_a_sentence_that_rests_also_on_a_rule_which_is_not_here_is_told_in_full(documents, tmp_path):
    folder = tmp_path / "other"
    shutil.copytree(documents / NOVEMBER, folder)
    content = json.loads((folder / "document.json").read_text())
    evidence = json.loads((folder / "evidence.json").read_text())
    rule = next(it for it in evidence if it["id"] == "meridel-mrp:7.19:p1")
    foreign = rule | {"id": "elsewhere:1:p1", "instrument": "elsewhere", "citation": "Elsewhere, clause 1"}
    for section in content["sections"]:
        for claim in section["claims"]:
            cited = [it for it in claim["citations"] if it["evidence"] == rule["id"]]
            claim["citations"] += [it | {"evidence": foreign["id"]} for it in cited]
    (folder / "document.json").write_text(json.dumps(content))
    (folder / "evidence.json").write_text(json.dumps([*evidence, foreign]))
    (document,) = told(*TO_VERSION_4, folder)["documents"]
    assert document["unknown"] == [foreign["id"]]
    assert rules(document, "claim")[rule["id"]]["change"] == "changed"
    assert all(it["text"] for it in document["affected"])


def refused(*words):
    found = run("corpus", "impact", *words)
    assert found.exit_code == 3
    assert len(found.stderr.splitlines()) == 2
    return found.stderr


def test_a_folder_without_a_document_is_refused(tmp_path):
    assert "contains no document" in refused(*TO_SR_26_2, tmp_path)
    assert "contains no document" in refused(*TO_SR_26_2, tmp_path / "nowhere")


def test_days_in_the_wrong_order_are_refused(documents):
    assert "is before" in refused("--from", NOVEMBER, "--to", MARCH, documents / MARCH)


@pytest.mark.parametrize("content", ["{", "[]", '{"schema": "x"}'])
def test_a_broken_document_is_refused(documents, tmp_path, content):
    shutil.copytree(documents / MARCH, tmp_path / "broken")
    (tmp_path / "broken" / "document.json").write_text(content)
    assert str(tmp_path / "broken") in refused(*TO_SR_26_2, tmp_path / "broken")
