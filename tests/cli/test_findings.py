"""``cdraft findings``: from a document to a closed finding, and what goes wrong on the way."""

from __future__ import annotations

import csv
import json
import random
import shutil

import openpyxl
import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main

DAY = "2026-11-22"
BY = ("--by", "Model Validation")
WHY = ("--why", "resolved")
SUBJECT = """id: small-score
name: Small score
version: "1.0"
kind: credit
purpose: Ranks applications for credit.
jurisdictions: [us]
materiality: {level: high, basis: It decides about people.}
owner: Head of  Lending
developer: Analytics
data:
  scored: {path: data/scored.csv, id: id, score: p, outcome: bad, sample: split, reference: train}
"""


def cdraft(home, *words):
    return CliRunner().invoke(main, ["--quiet", "--home", str(home), *map(str, words)])


def generated(subject, out, day=DAY):
    words = ("--findings", subject, "--engine", "none", "--as-of", day, "--format", "json", "--out", out)
    done = CliRunner().invoke(main, ["--quiet", "generate", *map(str, words)])
    assert done.exit_code == 0, done.output
    return out


def described(folder, kept, id="small-score"):
    """A subject whose score keeps a share of what it knows: with all of it, it is calibrated by construction."""
    (folder / "data").mkdir(parents=True)
    draw = random.Random(3)
    lines = ["id,p,bad,split,income"]
    for n in range(4000):
        chance, other, keeps = draw.betavariate(0.8, 2.0), draw.betavariate(0.8, 2.0), draw.random() < kept
        bad, sample = int(draw.random() < chance), "train" if n % 2 else "test"
        lines.append(f"c{n},{chance if keeps else other:.6f},{bad},{sample},{draw.random() * 1e5:.4f}")
    (folder / "data" / "scored.csv").write_text("\n".join(lines), encoding="utf-8")
    (folder / "subject.yaml").write_text(SUBJECT.replace("small-score", id), encoding="utf-8")
    (folder / "cdraft.toml").write_text('policy = "meridel-mrp"\n', encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def weak(tmp_path_factory):
    """A score that ranks poorly."""
    return described(tmp_path_factory.mktemp("weak") / "score", 0.2)


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """The same score, mended."""
    return described(tmp_path_factory.mktemp("good") / "score", 1.0)


@pytest.fixture(scope="module")
def document(weak, tmp_path_factory):
    """The findings about the weak score."""
    return generated(weak, tmp_path_factory.mktemp("document") / "out")


@pytest.fixture(scope="module")
def told(document):
    """The findings as the document states them."""
    return json.loads((document / "findings.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def ranking(told):
    """The id that the finding on the AUC gets in an empty register."""
    place = next(i for i, it in enumerate(told) if "fact:auc.test" in [c["evidence"] for c in it["citations"]])
    return f"F-{place + 1:04d}"


@pytest.fixture
def run(tmp_path):
    return lambda *words: cdraft(tmp_path / "home", "findings", *words)


@pytest.fixture
def recorded(run, document):
    """A register with the findings about the weak score."""
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


def test_recording_names_each_finding_with_its_number_in_the_document(run, document, told):
    said = run("record", document, *BY).stdout
    assert f"F-0001 issued F-01: {told[0]['title']}" in said
    assert f"the findings of 22 November 2026: {len(told)} issued, 0 raised again, 0 not raised again." in said
    assert "already; nothing new" in run("record", document, *BY).stdout


def test_the_list_tells_days_as_people_write_them_and_json_as_iso(recorded, told):
    assert told[0]["due"] == "2027-01-21"
    said = recorded("list", "--as-of", "2027-02-01").stdout
    assert "21 January 2027" in said
    assert "open, 11 days overdue" in said
    assert f"{len(told)} findings as of 1 February 2027: " in said
    first = listed(recorded, "--as-of", "2027-02-01")["F-0001"]
    assert (first["due"], first["overdue"], first["days_overdue"]) == ("2027-01-21", True, 11)


def test_the_list_is_narrowed(recorded, told):
    mild = [it for it in told if it["severity"] in ("medium", "low")]
    assert mild
    assert len(listed(recorded, "--severity", "medium", "--severity", "low")) == len(mild)
    late = [it for it in told if it["due"] < "2027-02-01"]
    assert len(listed(recorded, "--overdue", "--as-of", "2027-02-01")) == len(late)
    assert listed(recorded, "--subject", "other") == {}
    assert "0 findings as of" in recorded("list", "--subject", "other").stdout


def test_a_folder_is_listed_and_nothing_is_written(run, document, told, tmp_path):
    said = run("list", document)
    assert said.exit_code == 0
    assert said.stdout.count("not recorded") == len(told)
    assert not (tmp_path / "home").exists()


def test_a_finding_is_shown_with_its_five_elements_and_its_history(recorded):
    said = " ".join(recorded("show", "f-0002").stdout.split())
    for label in ("Condition", "Criteria", "Cause", "Effect", "Recommendation", "History"):
        assert label in said
    assert "22 November 2026, Model Validation: issued as F-02 in the findings of 22 November 2026" in said
    shown = json.loads(recorded("show", "F-0002", "--json").stdout)
    assert shown["history"][0]["detail"]["kind"] == "issued"


def test_unchanged_data_fail_again(recorded, weak, told):
    said = recorded("retest", "--subject", "small-score", weak, *BY, "--as-of", DAY).stdout
    assert f"Closure is proposed for 0 of {len(told)}; {len(told)} still fail, 0 could not be judged." in said


def test_a_retest_on_better_data_proposes_closure_with_figures_before_and_after(recorded, ranking, good):
    said = recorded("retest", ranking, good, *BY, "--as-of", DAY)
    assert f"{ranking} passes: " in said.stdout
    before, now = (next(it for it in said.stdout.splitlines() if it.strip().startswith(w)) for w in ("before:", "now:"))
    assert "below the floor of 0.700: fail" in before
    assert "above the floor of 0.700: pass" in now
    assert listed(recorded)[ranking]["status"] == "closure_proposed"


def test_a_retest_tells_its_figures_as_json(recorded, ranking, good):
    (it,) = json.loads(recorded("retest", ranking, good, *BY, "--as-of", DAY, "--json").stdout)["retests"]
    assert (it["id"], it["outcome"], it["status"]) == (ranking, "passes", "closure_proposed")
    auc = next(tested for tested in it["tests"] if tested["before"]["id"] == "fact:auc.test")
    assert (auc["before"]["verdict"], auc["after"]["verdict"]) == ("fail", "pass")


def test_missing_evidence_that_is_still_missing_still_fails_on_better_data(recorded, told, good):
    place = next(i for i, it in enumerate(told) if it["title"].startswith("Not on file"))
    (it,) = json.loads(recorded("retest", f"F-{place + 1:04d}", good, *BY, "--as-of", DAY, "--json").stdout)["retests"]
    assert it["outcome"] == "still_fails"


def test_what_a_policy_graded_is_not_retested_without_it(recorded, ranking, good):
    said = refused(recorded("retest", ranking, good, *BY, "--as-of", DAY, "--policy", "none"))
    assert "was graded by the Model Risk Policy, and no policy governs this retest" in said


def test_a_finding_is_closed_by_a_verifier_after_its_retest_and_reopened_by_a_later_document(
    recorded, ranking, weak, good, tmp_path
):
    refused(recorded("close", ranking, *BY, *WHY))
    assert recorded("retest", ranking, good, *BY, "--as-of", DAY).exit_code == 0
    assert "may not close" in refused(recorded("close", ranking, "--by", "head of lending", *WHY))
    assert f"{ranking} is closed on " in recorded("close", ranking, *BY, *WHY).stdout
    assert ranking not in listed(recorded)
    assert ranking in listed(recorded, "--all")
    later = generated(weak, tmp_path / "later", "2030-01-01")
    assert f"{ranking} reopened as a repeat finding" in recorded("record", later, *BY).stdout
    assert listed(recorded)[ranking]["severity"] == "critical"


def test_a_document_from_before_a_closure_leaves_it_closed_and_says_so(recorded, weak, tmp_path):
    assert recorded("close", "F-0001", *BY, *WHY, "--evidence", "memo 7").exit_code == 0
    again = generated(weak, tmp_path / "again", "2026-11-23")
    said = next(line for line in recorded("record", again, *BY).stdout.splitlines() if line.startswith("F-0001 "))
    assert "raised again" in said
    assert "(it stays closed on " in said


def test_a_document_of_better_data_names_what_is_not_raised_again(recorded, ranking, good, tmp_path):
    said = recorded("record", generated(good, tmp_path / "later", "2026-12-01"), *BY).stdout
    assert f"{ranking} not raised again: " in said
    assert "open, not raised again" in " ".join(recorded("list").stdout.split())


def test_a_card_of_the_same_run_adds_nothing(recorded, weak, tmp_path):
    out = tmp_path / "card"
    words = ("--model-card", weak, "--engine", "none", "--as-of", DAY, "--format", "json", "--out", out)
    assert CliRunner().invoke(main, ["--quiet", "generate", *map(str, words)]).exit_code == 0
    assert "nothing new" in recorded("record", out, *BY).stdout


def test_findings_that_no_policy_grades_are_kept_too(run, weak, tmp_path):
    words = ("--findings", weak, "--engine", "none", "--policy", "none", "--format", "json", "--out", tmp_path / "out")
    assert CliRunner().invoke(main, ["--quiet", "generate", *map(str, words)]).exit_code == 0
    assert run("record", tmp_path / "out", *BY).exit_code == 0
    assert {it["severity"] for it in listed(run, "--severity", "not_graded").values()} == {"not_graded"}


def test_a_due_date_is_moved_and_a_risk_accepted(recorded):
    moved = recorded("due", "F-0001", "2027-02-28", *BY, "--why", "the supplier is late")
    assert "Due: 28 February 2027 (first due date: 21 January 2027)" in moved.stdout
    refused(recorded("due", "F-0001", "2027-03-28", *BY, *WHY))
    accepted = recorded("accept", "F-0001", "--until", "2099-12-31", *BY, *WHY)
    assert "is risk accepted until 31 December 2099" in accepted.stdout


def test_an_export_holds_all_findings_and_their_history(recorded, told, tmp_path):
    recorded("close", "F-0001", *BY, *WHY, "--evidence", "=cmd|' /C calc'!A1")
    count = len(told)
    for form in ("xlsx", "csv", "json"):
        said = recorded("export", "--format", form, "--out", tmp_path / f"register.{form}")
        assert f"{count} findings as of" in said.stdout
    workbook = openpyxl.load_workbook(tmp_path / "register.xlsx")
    assert workbook.sheetnames == ["Findings", "History"]
    assert (workbook["Findings"].max_row, workbook["History"].max_row) == (count + 1, count + 2)
    assert {cell.data_type for row in workbook["History"].iter_rows() for cell in row} <= {"s", "n", "d"}
    with (tmp_path / "register.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == count + 1
    exported = json.loads((tmp_path / "register.json").read_text(encoding="utf-8"))
    assert (len(exported["findings"]), len(exported["events"])) == (count, count + 1)


def test_what_is_wrong_is_told_in_two_lines(recorded, document, weak, tmp_path):
    (tmp_path / "empty").mkdir()
    broken = tmp_path / "broken"
    shutil.copytree(document, broken)
    (broken / "findings.json").write_text('[{"id": "F-01"}]')
    assert "has no findings.json" in refused(recorded("record", tmp_path / "empty", *BY))
    assert "has no findings.json" in refused(recorded("list", tmp_path / "nowhere"))
    assert "is not what cdraft writes: 0.title" in refused(recorded("record", broken, *BY))
    assert "The nearest: F-000" in refused(recorded("show", "F-0099"))
    assert "F-0003 (F-03 about small-score)" in refused(recorded("close", "F-03", *BY, *WHY))
    assert "no open finding about other" in refused(recorded("retest", "--subject", "other", weak, *BY))
    refused(recorded("retest", "F-0001", tmp_path / "empty", *BY))
    refused(recorded("export", "--format", "csv", "--out", tmp_path / "empty"))


def test_a_folder_of_another_model_is_refused_before_any_work(recorded, tmp_path):
    said = refused(recorded("retest", "F-0001", described(tmp_path / "other", 1.0, "other"), *BY))
    assert "F-0001 is about small-score" in said
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
