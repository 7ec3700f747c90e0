"""``cdraft findings``: from a document to a closed finding, and what goes wrong on the way."""

from __future__ import annotations

import csv
import json
import math
import shutil

import openpyxl
import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main

DAY = "2026-11-22"
BY = ("--by", "Model Validation")
WHY = ("--why", "resolved")
FALSE_REPORTS = (("documents/development-note.md", "0.536", "0.502"), ("results/developer.json", "0.826", "0.810"))
COPIES = 20  # of each test case, slightly apart: enough cases for conclusive results


def cdraft(home, *words):
    return CliRunner().invoke(main, ["--quiet", "--home", str(home), *map(str, words)])


def generated(subject, out, day=DAY):
    words = ("--findings", subject, "--engine", "none", "--as-of", day, "--format", "json", "--out", out)
    done = CliRunner().invoke(main, ["--quiet", "generate", *map(str, words)])
    assert done.exit_code == 0, done.output
    return out


@pytest.fixture(scope="module")
def document(german_credit, tmp_path_factory):
    """The findings of the example."""
    return generated(german_credit, tmp_path_factory.mktemp("document") / "out")


@pytest.fixture(scope="module")
def mended(german_credit, tmp_path_factory):
    """The example with more and recalibrated test cases, and with its false reports corrected."""
    folder = tmp_path_factory.mktemp("mended") / "german-credit"
    shutil.copytree(german_credit, folder)
    data = folder / "data" / "scored.csv"
    with data.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    more = []
    for row in rows:
        for copy in range(COPIES if row["split"] == "test" else 1):
            odds = math.log(float(row["p_bad"]) / (1 - float(row["p_bad"]))) - 0.2 * (row["split"] == "test")
            amount = int(row["credit_amount"]) + copy
            score = f"{1 / (1 + math.exp(-odds)):.6f}"
            more.append(row | {"id": f"{row['id']}-{copy}", "credit_amount": amount, "p_bad": score})
    with data.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(more)
    for name, wrong, right in FALSE_REPORTS:
        file = folder / name
        file.write_text(file.read_text(encoding="utf-8").replace(wrong, right), encoding="utf-8")
    return folder


@pytest.fixture
def run(tmp_path):
    return lambda *words: cdraft(tmp_path / "home", "findings", *words)


@pytest.fixture
def recorded(run, document):
    """A register with the findings of the example."""
    assert run("record", document, *BY).exit_code == 0
    return run


def refused(result):
    assert result.exit_code == 3, result.output
    assert len(result.stderr.splitlines()) == 2
    return result.stderr


def listed(run, *words):
    found = run("list", *words, "--json")
    assert found.exit_code == 0, found.output
    return {it["id"]: it for it in json.loads(found.stdout)["findings"]}


def resting_on(document, evidence):
    """The id that the first finding with such evidence gets in an empty register."""
    told = json.loads((document / "findings.json").read_text(encoding="utf-8"))
    place = next(i for i, it in enumerate(told) if it["citations"][0]["evidence"].startswith(evidence))
    return f"F-{place + 1:04d}"


def test_recording_names_each_finding_with_its_number_in_the_document(run, document):
    said = run("record", document, *BY).stdout
    assert "F-0001 issued F-01: " in said
    assert "the findings of 22 November 2026: 13 issued, 0 raised again, 0 not raised again." in said
    assert "already; nothing new" in run("record", document, *BY).stdout


def test_the_list_tells_days_as_people_write_them_and_json_as_iso(recorded):
    said = recorded("list", "--as-of", "2027-02-01").stdout
    assert "21 January 2027" in said
    assert "open, 11 days overdue" in said
    assert "13 findings as of 1 February 2027: 8 high, 1 medium, 4 low; 8 overdue." in said
    first = listed(recorded, "--as-of", "2027-02-01")["F-0001"]
    assert (first["due"], first["overdue"], first["days_overdue"]) == ("2027-01-21", True, 11)


def test_the_list_is_narrowed(recorded):
    assert len(listed(recorded, "--severity", "medium", "--severity", "low")) == 5
    assert len(listed(recorded, "--overdue", "--as-of", "2027-02-01")) == 8
    assert listed(recorded, "--subject", "other") == {}
    assert "0 findings as of" in recorded("list", "--subject", "other").stdout


def test_a_folder_is_listed_and_nothing_is_written(run, document, tmp_path):
    said = run("list", document)
    assert said.exit_code == 0
    assert said.stdout.count("not recorded") == 13
    assert not (tmp_path / "home").exists()


def test_a_finding_is_shown_with_its_five_elements_and_its_history(recorded):
    said = " ".join(recorded("show", "f-0002").stdout.split())
    for label in ("Condition", "Criteria", "Cause Not established.", "Effect", "Recommendation", "History"):
        assert label in said
    assert "22 November 2026, Model Validation: issued as F-02 in the findings of 22 November 2026" in said
    shown = json.loads(recorded("show", "F-0002", "--json").stdout)
    assert shown["history"][0]["detail"]["kind"] == "issued"


def test_unchanged_data_fail_again_and_improved_data_propose_closure(recorded, document, german_credit, mended):
    still = recorded("retest", "--subject", "german-credit-pd", german_credit, *BY, "--as-of", DAY)
    assert "Closure is proposed for 0 of 13; 13 still fail, 0 could not be judged." in still.stdout
    said = recorded("retest", "--subject", "german-credit-pd", mended, *BY, "--as-of", DAY).stdout
    proposed = {id for id, it in listed(recorded).items() if it["status"] == "closure_proposed"}
    resolved = ("fact:calibration_intercept.test", "document.", "fact:conflict.auc.test", "fact:auc_gap.test")
    for evidence in resolved:
        assert resting_on(document, evidence) in proposed
    assert resting_on(document, "fact:air.age_band.25_or_younger") not in proposed
    assert "before: −0.211" in said
    assert "now:    −0.011" in said


def test_a_retest_tells_its_figures_as_json(recorded, document, mended):
    id = resting_on(document, "fact:calibration_intercept.test")
    (it,) = json.loads(recorded("retest", id, mended, *BY, "--as-of", DAY, "--json").stdout)["retests"]
    assert (it["id"], it["outcome"], it["status"]) == (id, "passes", "closure_proposed")
    (tested,) = it["tests"]
    assert (tested["before"]["verdict"], tested["after"]["verdict"]) == ("fail", "pass")


def test_a_document_from_before_a_closure_leaves_it_closed_and_says_so(recorded, document, german_credit, tmp_path):
    id = resting_on(document, "fact:calibration_intercept.test")
    assert recorded("close", id, *BY, *WHY, "--evidence", "memo 7").exit_code == 0
    again = generated(german_credit, tmp_path / "again", "2026-11-23")
    said = next(line for line in recorded("record", again, *BY).stdout.splitlines() if line.startswith(f"{id} "))
    assert "raised again" in said
    assert "(it stays closed on " in said


def test_a_finding_is_closed_by_a_verifier_after_its_retest_and_reopened_by_a_later_document(
    recorded, document, mended, german_credit, tmp_path
):
    id = resting_on(document, "fact:calibration_intercept.test")
    refused(recorded("close", id, *BY, *WHY))
    assert recorded("retest", id, mended, *BY, "--as-of", DAY).exit_code == 0
    owner = "head of consumer lending,  Meridel Payments plc (FICTIONAL)"
    assert "may not close" in refused(recorded("close", id, "--by", owner, *WHY))
    assert f"{id} is closed on " in recorded("close", id, *BY, *WHY).stdout
    assert id not in listed(recorded)
    assert id in listed(recorded, "--all")
    later = generated(german_credit, tmp_path / "later", "2030-01-01")
    assert f"{id} reopened as a repeat finding" in recorded("record", later, *BY).stdout
    assert listed(recorded)[id]["severity"] == "critical"


def test_a_document_of_improved_data_names_what_is_not_raised_again(recorded, document, mended, tmp_path):
    said = recorded("record", generated(mended, tmp_path / "later", "2026-12-01"), *BY).stdout
    id = resting_on(document, "fact:calibration_intercept.test")
    assert f"{id} not raised again: " in said
    assert "open, not raised again" in " ".join(recorded("list").stdout.split())


def test_a_card_of_the_same_run_adds_nothing(recorded, german_credit, tmp_path):
    out = tmp_path / "card"
    words = ("--model-card", german_credit, "--engine", "none", "--as-of", DAY, "--format", "json", "--out", out)
    assert CliRunner().invoke(main, ["--quiet", "generate", *map(str, words)]).exit_code == 0
    assert "nothing new" in recorded("record", out, *BY).stdout


def test_a_due_date_is_moved_and_a_risk_accepted(recorded):
    moved = recorded("due", "F-0001", "2027-02-28", *BY, "--why", "the supplier is late")
    assert "due 28 February 2027 (first due date: 21 January 2027)" in moved.stdout
    refused(recorded("due", "F-0001", "2027-03-28", *BY, *WHY))
    accepted = recorded("accept", "F-0001", "--until", "2099-12-31", *BY, *WHY)
    assert "is risk accepted until 31 December 2099" in accepted.stdout


def test_an_export_holds_all_findings_and_their_history(recorded, tmp_path):
    recorded("close", "F-0001", *BY, *WHY, "--evidence", "=cmd|' /C calc'!A1")
    for form in ("xlsx", "csv", "json"):
        said = recorded("export", "--format", form, "--out", tmp_path / f"register.{form}")
        assert "13 findings as of" in said.stdout
    workbook = openpyxl.load_workbook(tmp_path / "register.xlsx")
    assert workbook.sheetnames == ["Findings", "History"]
    assert (workbook["Findings"].max_row, workbook["History"].max_row) == (14, 15)
    assert {cell.data_type for row in workbook["History"].iter_rows() for cell in row} <= {"s", "n", "d"}
    rows = list(csv.reader((tmp_path / "register.csv").open(encoding="utf-8-sig", newline="")))
    assert len(rows) == 14
    told = json.loads((tmp_path / "register.json").read_text(encoding="utf-8"))
    assert (len(told["findings"]), len(told["events"])) == (13, 14)


def test_what_is_wrong_is_told_in_two_lines(recorded, document, german_credit, tmp_path):
    (tmp_path / "empty").mkdir()
    broken = tmp_path / "broken"
    shutil.copytree(document, broken)
    (broken / "findings.json").write_text('[{"id": "F-01"}]')
    assert "has no findings.json" in refused(recorded("record", tmp_path / "empty", *BY))
    assert "has no findings.json" in refused(recorded("list", tmp_path / "nowhere"))
    assert "is not what cdraft writes: 0.title" in refused(recorded("record", broken, *BY))
    assert "The nearest: F-0009" in refused(recorded("show", "F-0099"))
    assert "F-0003 (F-03 about german-credit-pd)" in refused(recorded("close", "F-03", *BY, *WHY))
    assert "no open finding about other" in refused(recorded("retest", "--subject", "other", german_credit, *BY))
    refused(recorded("retest", "F-0001", tmp_path / "empty", *BY))
    refused(recorded("export", "--format", "csv", "--out", tmp_path / "empty"))


def test_a_folder_of_another_model_is_refused_before_any_work(recorded, german_credit, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(german_credit, other)
    file = other / "subject.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("id: german-credit-pd", "id: other"), encoding="utf-8")
    said = refused(recorded("retest", "F-0001", other, *BY))
    assert "F-0001 is about german-credit-pd" in said
    assert json.loads(recorded("show", "F-0001", "--json").stdout)["status"] == "open"


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("show", "F-0001"),
        ("close", "F-0001", *BY, *WHY),
        ("due", "F-0001", "2027-01-01", *BY, *WHY),
        ("retest", "F-0001", ".", *BY),
        ("export", "--format", "csv", "--out", "x.csv"),
    ],
)
def test_without_a_register_a_command_says_how_to_begin_and_makes_none(run, tmp_path, words):
    assert "cdraft findings record OUT_DIR --by NAME" in refused(run(*words))
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("record", "out"),
        ("close", "F-0001", *BY),
        ("close", "F-0001", "--by", "  ", *WHY),
        ("due", "F-0001", "tomorrow", *BY, *WHY),
        ("retest", "folder", *BY),
        ("retest", "F-0001", "folder", "--subject", "x", *BY),
        ("list", "--severity", "terrible"),
    ],
)
def test_a_command_used_wrongly_exits_2(run, words):
    assert run(*words).exit_code == 2
