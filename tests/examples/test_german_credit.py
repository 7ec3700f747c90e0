from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
from collections import Counter
from datetime import date

import pytest

from compliance_llm import bundled, settings, wiring
from compliance_llm.actions.generate import produce
from compliance_llm.facts import examine
from compliance_llm.records import Obligation, Passage
from compliance_llm.subject import open_cases, read_documents, read_results, read_subject
from compliance_llm.verify.statements import check_statements

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    folder = tmp_path_factory.mktemp("example") / "german-credit"
    shutil.copytree(
        bundled.folder("examples") / "german-credit", folder, ignore=shutil.ignore_patterns("scored.csv", "__pycache__")
    )
    done = subprocess.run([sys.executable, folder / "train.py"], check=True, capture_output=True, text=True)
    return folder, done.stdout


@pytest.fixture(scope="module")
def battery(trained):
    subject = read_subject(trained[0])
    policy = wiring.policy_on(settings.for_subject(settings.resolve(engine="none"), trained[0]), DAY)
    cases = open_cases(subject)
    return examine(subject, cases, read_results(subject), read_documents(subject), policy, wiring.yardsticks())


def test_training_prints_three_lines(trained):
    assert len(trained[1].splitlines()) == 3


def test_training_again_gives_the_same_bytes(trained, tmp_path):
    folder, _ = trained
    again = tmp_path / "again.csv"
    subprocess.run([sys.executable, folder / "train.py", "--out", again], check=True, capture_output=True)
    assert again.read_bytes() == (folder / "data" / "scored.csv").read_bytes()


def test_scores_have_six_decimals_and_every_case_is_there(trained):
    with (trained[0] / "data" / "scored.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 1000
    assert all(re.fullmatch(r"0\.\d{6}", row["p_bad"]) for row in rows)
    assert {row["sex"] for row in rows} == {"male", "female"}
    assert sum(row["foreign_worker"] == "no" for row in rows) == 37


def test_no_limit_is_copied_and_every_one_names_a_clause_that_the_policy_has(trained, battery):
    policy = (bundled.folder("corpora") / "policies" / "model-risk-policy.md").read_text(encoding="utf-8")
    clauses = set(re.findall(r"^(\d+\.\d+) ", policy, re.MULTILINE))
    assert read_subject(trained[0]).limits == {}
    limits = [fact.limit for fact in battery.facts if fact.limit]
    assert {limit.source.removeprefix("Model Risk Policy, clause ") for limit in limits} <= clauses
    assert Counter(fact.verdict for fact in battery.facts if fact.limit) == {
        "pass": 102,
        "unsettled": 4,
        "fail": 2,
        "not_tested": 2,
    }


def test_the_test_sample_is_compared_with_the_train_sample(battery):
    assert (battery.samples, battery.reference) == (("train", "test"), "train")


def test_groups_too_small_to_compare_are_shown_and_not_compared_with(battery):
    facts = {fact.id.removeprefix("fact:"): fact for fact in battery.facts}
    for name, n in (("foreign_worker.no", 9), ("age_band.over_60", 14)):
        assert (facts[f"air.{name}.test"].verdict, facts[f"air.{name}.test"].n) == ("not_tested", n)
        assert facts[f"rate_by.{name}.test"].n == n
    assert "air.foreign_worker.yes.test" not in facts
    assert "against age_band 41 to 60" in facts["air.age_band.25_or_younger.test"].label


def test_every_inconclusive_test_but_a_stability_index_says_how_many_cases_it_would_need(battery):
    unsettled = [fact for fact in battery.facts if fact.verdict == "unsettled"]
    assert unsettled
    assert all(f"about {fact.bins[-1].n:,} cases" in fact.reason for fact in unsettled)


def test_exactly_one_reported_figure_conflicts(battery):
    assert [fact.id for fact in battery.facts if fact.id.startswith("fact:conflict.")] == ["fact:conflict.auc.test"]


FIGURES = [
    (r"The AUC on the (\w+) sample is ([\d.]+)\.", "auc"),
    (r"The KS on the (\w+) sample is ([\d.]+)\.", "ks"),
    (r"The Brier score on the (\w+) sample is ([\d.]+)\.", "brier"),
    (r"The population stability index of the score on the (\w+) sample is ([\d.]+)\.", "psi.score"),
    (r"The outcome rate of the (\w+) sample is ([\d.]+)%", "outcome_rate"),
    (r"The (\w+) sample holds (\d+) events", "events"),
]


def test_exactly_one_sentence_of_the_development_note_is_wrong(battery):
    values = {fact.id: fact.value for fact in battery.facts}
    wrong, right = [], []
    for passage in battery.documents:
        for pattern, stem in FIGURES:
            if hit := re.search(pattern, passage.text):
                value = values[f"fact:{stem}.{hit[1]}"] * (100 if stem == "outcome_rate" else 1)
                decimals = len(hit[2].partition(".")[2])
                (right if round(value, decimals) == float(hit[2]) else wrong).append(passage.text)
    assert wrong == ["The KS on the test sample is 0.536."]
    assert len(right) >= 5


def test_the_wrong_sentence_is_the_one_that_the_check_of_statements_contradicts(battery, trained):
    subject = read_subject(trained[0])
    claims = check_statements(battery, subject, date(2026, 3, 1))
    contradicted = [claim.text for claim in claims if claim.verdict == "contradicted"]
    assert len(contradicted) == 1
    assert "0.536" in contradicted[0]
    assert sum(claim.verdict == "supported" for claim in claims) >= 5


def test_its_documents_quote_the_policies_on_credit_and_none_on_other_kinds_of_model(trained, tmp_path):
    quoted = set()
    for kind in ("model-card", "findings"):
        bundle = produce(
            kind,
            trained[0],
            tmp_path / kind,
            settings.resolve(engine="none"),
            as_of=date(2026, 11, 24),
            seed=0,
            formats=(),
            step=lambda _: None,
        )
        quoted |= {it.instrument for it in bundle.evidence if isinstance(it, Passage | Obligation)}
    assert {"meridel-mrp", "meridel-fls", "meridel-dqs"} <= quoted
    assert not quoted & {"meridel-fms", "meridel-aml", "meridel-aiu"}
