from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from compliance_llm.records import Budget, Exclusion, Subject, in_words
from compliance_llm.subject import read_subject

CASES = "scored:\n    path: data/scored.csv\n    score: p\n    outcome: bad\n"
APPROVALS = "approvals:\n  - {by: Ann Lee, on: 2026-05-01, decision: approved, until: 2027-05-01}\n"


def test_lists_and_groups_of_keys_are_read_wherever_text_is_declared(describe):
    extra = (
        "owner: [Retail Risk, Ann Lee]\ndeveloper: {team: Modelling, lead: Bo Chen}\n"
        "method: {library: {name: scikit-learn, version: 1.10}, features: [age, income]}\n"
        "monitoring: {measures: [auc, psi], triggers: {psi: 0.25}}\nlimitations: No dates are known.\n" + APPROVALS
    )
    subject = read_subject(describe(extra=extra))
    assert subject.owner == "Retail Risk, Ann Lee"
    assert subject.developer == "team Modelling; lead Bo Chen"
    assert subject.method["library"] == {"name": "scikit-learn", "version": "1.10"}
    assert subject.monitoring == {"measures": ("auc", "psi"), "triggers": {"psi": "0.25"}}
    assert subject.limitations == ("No dates are known.",)
    assert subject.approvals[0]["on"] == "2026-05-01"
    assert Subject.model_validate_json(subject.model_dump_json()) == subject.model_copy(update={"folder": Path()})


@pytest.mark.parametrize("given", ["{by: Ann Lee}", "[{by: Ann Lee}]"])
def test_a_single_group_is_a_list_of_one(describe, given):
    assert read_subject(describe(extra=f"approvals: {given}\n")).approvals == ({"by": "Ann Lee"},)


def test_a_text_where_keys_are_meant_is_their_description(describe):
    assert read_subject(describe(extra="method: A scorecard.\n")).method == {"description": "A scorecard."}


def test_words_join_entries_so_that_each_can_be_told_apart():
    assert in_words(("auc", "psi")) == "auc, psi"
    assert in_words(("one, two", "three")) == "one, two; three"
    assert in_words({"by": "Ann", "measures": ("auc", "psi"), "empty": ""}) == "by Ann; measures auc, psi"


@pytest.mark.parametrize("given", [{}, {"share": 0.1, "cases": 5}, {"share": 0}, {"share": 1.1}, {"cases": 0}])
def test_a_budget_is_said_in_exactly_one_way(given):
    with pytest.raises(ValidationError):
        Budget(**given)


def test_an_exclusion_says_why():
    with pytest.raises(ValidationError):
        Exclusion(cases=4)


@pytest.mark.parametrize(
    ("replaced", "scored", "extra", "told"),
    [
        ((), "maturity: {days: 90, read_on: 2026-02-30}\ndate: d", "", ["`data.scored.maturity.read_on`", "line 13"]),
        ((), "maturity: {days: -1, read_on: 2026-02-03}\ndate: d", "", ["`data.scored.maturity.days`"]),
        ((), "maturity: {days: 90, read_on: 2026-02-03}", "", ["`data.scored`", "needs the column `date`"]),
        ((), "budget: {share: 0.1, cases: 3}", "", ["`data.scored.budget`", "one of cases_per_day, share and cases"]),
        ((), "database: sqlite:///x.db", "", ["`data.scored`", "a database is read by a query"]),
        ((), "", "  exclusions: [{reason: Fraud, case: 3}]\n", ["`data.exclusions.1.case`", "Did you mean `cases`?"]),
        (((CASES, "answers: a.jsonl\n"),), "", "", ["kind credit has `data.scored`"]),
        (((CASES, "counts: {a: 1}\n"),), "", "", ["`data`", "`scored`, `answers` or both"]),
    ],
)
def test_a_mistake_in_the_data_is_named_with_its_key(describe, complaint, replaced, scored, extra, told):
    folder = describe(*replaced, scored=scored, extra=extra)
    said = complaint(lambda: read_subject(folder))
    assert [words for words in told if words not in said] == []


@pytest.mark.parametrize("given", ["answers: data/a.jsonl", "answers: {path: data/a.jsonl}"])
def test_a_language_model_may_give_answers_alone(describe, given):
    subject = read_subject(describe((CASES, f"{given}\n"), ("kind: credit", "kind: llm")))
    assert subject.data.scored is None
    assert subject.data.answers is not None
    assert subject.data.answers.path == "data/a.jsonl"


def test_names_are_text(describe):
    assert read_subject(describe(extra="names: {1: male, f: 2.50}\n")).names == {"1": "male", "f": "2.50"}
