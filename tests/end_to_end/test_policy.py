"""A bank's own policy governs its documents, and the fictional company's is told of nowhere else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import chdir
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compliance_llm.cli.main import main

DAY = date(2026, 11, 24)
FICTIONAL = ("meridel", "model risk policy", "fair lending and adverse action standard")


POLICIES = Path(__file__).parents[1] / "policies"


@pytest.fixture(scope="module")
def own_subject(german_credit: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's subject as that of another bank: nothing in its folder is of the fictional company."""
    subject = Path(shutil.copytree(german_credit, tmp_path_factory.mktemp("own") / "german-credit"))
    (subject / "cdraft.toml").unlink()
    (subject / "README.md").unlink()
    for file in (subject / "subject.yaml", *(subject / "documents").iterdir()):
        text = file.read_text(encoding="utf-8").replace("Meridel Payments plc (fictional)", "Brightwater Bank")
        text = text.replace("Meridel Payments plc", "Brightwater Bank")
        file.write_text(text.replace("(Model Risk Policy, clause 4.2)", "(Credit Model Rules, clause 2.2)"))
    return subject


@pytest.fixture(scope="module")
def card(own_subject: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes the model card in a folder with these settings and policies, and gives the folder it lies in."""

    def written(settings: str = "", change: tuple[str, str] = ("", "")) -> Path:
        folder = tmp_path_factory.mktemp("run")
        (folder / "cdraft.toml").write_text(settings, encoding="utf-8")
        rules = Path(shutil.copytree(POLICIES, folder / "policies")) / "brightwater.toml"
        rules.write_text(rules.read_text().replace(*change) if change[0] else rules.read_text())
        words = ("generate", "--model-card", own_subject, "--out", "out", "--engine", "none", "--as-of", DAY, "--quiet")
        with chdir(folder):
            result = CliRunner().invoke(main, [*map(str, words)], env={"CDRAFT_HOME": str(folder / "home")})
        assert result.exit_code == 0, result.output
        return folder / "out"

    return written


def read(folder: Path, name: str) -> list[dict] | dict:
    return json.loads((folder / name).read_text(encoding="utf-8"))


def words_of(folder: Path) -> str:
    """Every word of the output folder, its Word file included."""
    import docx

    texts = [path.read_text(encoding="utf-8") for path in folder.iterdir() if path.suffix in (".md", ".html", ".json")]
    document = docx.Document(str(folder / "document.docx"))
    texts += [paragraph.text for paragraph in document.paragraphs]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(texts).lower()


GOVERNED = 'corpora = ["policies"]\npolicy = "brightwater-cmr"\n'


@pytest.fixture(scope="module")
def governed(card: Callable[..., Path]) -> Path:
    return card(GOVERNED)


@pytest.fixture(scope="module")
def without(card: Callable[..., Path]) -> Path:
    return card()


def test_the_limits_are_those_of_the_banks_own_policy_by_clause(governed):
    facts = {it["id"]: it for it in read(governed, "evidence.json") if it["type"] == "fact"}
    auc = facts["fact:auc.test"]
    assert (auc["limit"]["min"], auc["limit"]["source"]) == (0.86, "Credit Model Rules, clause 2.2")
    assert auc["verdict"] == "fail"
    sources = {it["limit"]["source"] for it in facts.values() if it["limit"] and it["limit"]["authority"] == "policy"}
    assert all(source.startswith("Credit Model Rules, clause ") for source in sources)


def test_its_severities_grade_and_its_days_set_the_due_dates(governed):
    findings = read(governed, "findings.json")
    days = {"critical": 7, "high": 21, "medium": 77}
    assert findings[0]["severity"] == "critical"
    for finding in findings:
        due = DAY + timedelta(days=days[finding["severity"]]) if finding["severity"] in days else None
        assert finding["due"] == (due.isoformat() if due else None)


def test_its_clauses_are_quoted_word_for_word(governed):
    evidence = {it["id"]: it for it in read(governed, "evidence.json")}
    document = read(governed, "document.json")
    quoted = [
        citation
        for finding in document["findings"]
        for citation in finding["citations"]
        if citation["evidence"].startswith("brightwater-cmr:")
    ]
    assert {"brightwater-cmr:2.2:p1", "brightwater-cmr:3.1:p1"} <= {citation["evidence"] for citation in quoted}
    for it in quoted:
        assert evidence[it["evidence"]]["text"][it["start"] : it["end"]] == it["quote"]


def test_a_test_that_it_asks_for_and_that_was_left_out_is_on_file(governed):
    (told,) = [it for it in read(governed, "evidence.json") if it["id"].startswith("fact:policy.required.")]
    assert told["value"] == "override_rate: asked for by Credit Model Rules, clause 2.8, no result on file"


def test_not_a_word_of_the_fictional_company_is_in_it(governed):
    told = words_of(governed)
    assert "credit model rules" in told
    assert [name for name in FICTIONAL if name in told] == []


def test_the_run_records_which_policy_governed_and_who_chose_it(governed):
    policy = read(governed, "run.json")["policy"]
    assert (policy["id"], policy["chosen_by"]) == ("brightwater-cmr", "cdraft.toml")
    assert len(policy["digest"]) == 64


def test_a_changed_rule_changes_its_limit_and_the_digest(governed, card):
    before = read(governed, "run.json")["policy"]["digest"]
    after = card(GOVERNED, ("min = 0.86", "min = 0.80"))
    facts = {it["id"]: it for it in read(after, "evidence.json") if it["type"] == "fact"}
    assert facts["fact:auc.test"]["limit"]["min"] == 0.80
    assert read(after, "run.json")["policy"]["digest"] != before


def test_without_a_policy_that_is_said_and_nothing_is_graded(without):
    told = words_of(without)
    assert "none set; results are compared with named conventions" in told
    document = read(without, "document.json")
    assert document["policy"] == ""
    assert {it["severity"] for it in document["findings"]} <= {"not_graded"}
    assert all(it["due"] is None for it in document["findings"])
    assert [name for name in FICTIONAL if name in told] == []


def test_without_a_policy_every_limit_names_another_authority(without):
    limits = [it["limit"] for it in read(without, "evidence.json") if it["type"] == "fact" and it["limit"]]
    assert {it["authority"] for it in limits} == {"literature", "convention", "supervisor"}
    assert all(it["source"] for it in limits)


def test_a_policy_that_only_the_subjects_own_folder_names_is_told_as_such(cdraft: Callable[..., Result], subject: Path):
    result = cdraft("generate", "--model-card", subject, "--out", "out", "--engine", "none", "--as-of", DAY, "--quiet")
    assert result.exit_code == 0, result.output
    assert "Model Risk Policy, named by the subject's own folder" in Path("out/document.md").read_text()
    assert read(Path("out"), "run.json")["policy"]["chosen_by"] == "the subject's cdraft.toml"


def test_a_question_is_answered_from_the_example_only_where_there_is_no_policy_of_ones_own(
    cdraft: Callable[..., Result], own_policies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("CDRAFT_HOME", str(tmp_path / "home"))
    asked = ("ask", "Who may close a finding?", "--engine", "none")
    alone = cdraft(*asked)
    assert "[meridel-mrp:18.12:p1] example policy; exact words" in alone.stdout
    assert json.loads(cdraft(*asked, "--json").stdout)["claims"][0]["citations"][0]["example"] is True
    Path("cdraft.toml").write_text('corpora = ["policies"]\n')
    assert "meridel" not in cdraft(*asked).stdout.lower()
    assert "meridel" not in cdraft("corpus", "list").stdout.lower()
    assert cdraft("corpus", "show", "meridel-mrp").exit_code == 3


def test_a_table_of_verdicts_opens_with_the_policy_or_that_there_is_none(
    cdraft: Callable[..., Result], own_subject: Path, own_policies: Path
):
    assert cdraft("test", own_subject).stdout.count("Policy: none set") == 1
    Path("cdraft.toml").write_text('corpora = ["policies"]\n')
    told = cdraft("test", own_subject, "--policy", "brightwater-cmr").stdout
    assert "Policy: Credit Model Rules" in told
    assert json.loads(cdraft("test", own_subject, "--policy", "brightwater-cmr", "--json").stdout)["policy"]
