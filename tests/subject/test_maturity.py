"""Cases whose outcome is not final, and the columns that play a part of their own."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from compliance_llm.facts import examine
from compliance_llm.records import Maturity

from .test_cases import cases_of, subject_of

ROWS = """p,bad,split,when,x
0.1,0,train,2026-01-01,1
0.9,1,train,2026-01-10,2
0.3,,train,2026-06-01,
0.2,0,test,2026-03-31,3
0.8,1,test,2026-04-01,4
0.7,,test,,5
"""
MATURITY = Maturity(days=60, read_on=date(2026, 5, 30))
PARTS = {"sample": "split", "date": "when", "maturity": MATURITY}


def test_outcomes_of_younger_cases_may_be_missing_and_are_left_out_of_performance(tmp_path):
    cases = cases_of(tmp_path, ROWS, **PARTS)
    assert cases.scores("train").tolist() == [0.1, 0.9]
    assert cases.outcomes("train").tolist() == [False, True]
    assert (cases.count("train"), cases.open_cases("train")) == (3, 1)


def test_a_case_is_mature_on_the_day_its_days_are_over_and_never_without_a_date(tmp_path):
    cases = cases_of(tmp_path, ROWS, **PARTS)
    assert cases.mature("test").tolist() == [True, False, False]
    assert cases.column("x", "test")[cases.mature("test")].tolist() == [3.0]
    assert cases.scores("test").tolist() == [0.2]


def test_a_month_counts_from_its_last_day(tmp_path):
    rows = "p,bad,when\n0.1,0,2026-03\n0.9,1,2026-04\n0.3,1,2026-01\n"
    cases = cases_of(tmp_path, rows, date="when", maturity=MATURITY)
    assert cases.mature("all").tolist() == [True, False, True]


def test_without_maturity_every_case_is_mature(tmp_path):
    cases = cases_of(tmp_path, "p,bad\n0.1,0\n0.9,1\n")
    assert cases.mature("all").tolist() == [True, True]
    assert cases.open_cases("all") == 0


def test_a_case_old_enough_to_have_an_outcome_that_has_none_is_left_out_and_counted(tmp_path):
    rows, parts = ROWS.replace("0.9,1,", "0.9,,"), PARTS
    cases = cases_of(tmp_path, rows, **parts)
    assert cases.scores("train").tolist() == [0.1]
    facts = {fact.id: fact for fact in examine(subject_of(tmp_path, **parts), cases).facts}
    assert facts["fact:no_outcome.train"].value == pytest.approx(1 / 3)
    assert "fact:no_outcome.test" not in facts


def test_outcomes_read_before_the_first_case_are_an_error(tmp_path, complaint):
    early = Maturity(days=60, read_on=date(2025, 12, 31))
    said = complaint(lambda: cases_of(tmp_path, ROWS, **PARTS | {"maturity": early}))
    assert "`data.scored.maturity.read_on` is 2025-12-31" in said
    assert "2026-01-01" in said


def test_a_sample_of_open_cases_alone_has_nothing_to_measure(tmp_path):
    rows = "p,bad,split,when\n0.1,0,train,2026-01-01\n0.9,1,train,2026-01-10\n0.3,,test,2026-06-01\n"
    cases = cases_of(tmp_path, rows, **PARTS)
    assert len(cases.scores("test")) == 0
    facts = examine(subject_of(tmp_path, **PARTS), cases).facts
    assert next(f for f in facts if f.id == "fact:auc.test").verdict == "not_tested"


def test_groups_are_those_of_the_mature_cases_and_inputs_those_of_all(tmp_path):
    rows = "p,bad,split,when,g,x\n" + "".join(
        f"0.{i % 9 + 1},{i % 2 if i < 30 else ''},{'train' if i % 3 else 'test'},2026-0{1 if i < 30 else 6}-01,"
        f"{'ab'[i // 4 % 2]},{'' if i >= 30 else i}\n"
        for i in range(40)
    )
    parts = {**PARTS, "groups": {"g": "g"}}
    facts = {f.id: f for f in examine(subject_of(tmp_path, **parts), cases_of(tmp_path, rows, **parts)).facts}
    assert facts["fact:n.train"].value == 20
    assert facts["fact:outcome_by.g.a.train"].n + facts["fact:outcome_by.g.b.train"].n == 20
    assert facts["fact:missing.x.train"].n == 26
    assert facts["fact:psi.score.test"].n == 14


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-05-31", "2026-05-31"),
        ("2026-05", "2026-05-01"),
        ("2026-05-31 23:59:59", "2026-05-31"),
        ("2026-05-31T23:59:59.123Z", "2026-05-31"),
        ("2026-05-31 23:59:59+02:00", "2026-05-31"),
        ("", "NaT"),
        ("NA", "NaT"),
    ],
)
def test_dates_months_and_timestamps_are_days(tmp_path, written, day):
    days = cases_of(tmp_path, f"p,bad,when\n0.1,0,{written}\n0.2,1,2026-01-01\n", date="when").days("all")
    assert str(days[0]) == day
    assert days.dtype == np.dtype("datetime64[D]")


def test_columns_with_a_part_of_their_own_are_no_inputs(tmp_path):
    rows = "p,bad,a,d,s,b,g,o,x\n0.1,0,10,0,r1,1,A,no,7\n0.2,1,,1,,0,B,yes,8\n"
    parts = {"amount": "a", "declined": "d", "scenario": "s", "below_line": "b", "grade": "g", "override": "o"}
    cases = cases_of(tmp_path, rows, **parts)
    assert cases.features == ("x",)
    assert str(cases.amounts("all").tolist()) == "[10.0, nan]"
    assert cases.declined("all").tolist() == [False, True]
    assert cases.scenarios("all").tolist() == ["r1", None]
    assert cases.below_line("all").tolist() == [True, False]
    assert cases.grades("all").tolist() == ["A", "B"]
    assert cases.overridden("all").tolist() == [False, True]


def test_without_such_columns_there_are_no_such_arrays(tmp_path):
    cases = cases_of(tmp_path, "p,bad\n0.1,0\n0.9,1\n")
    found = (
        cases.days("all"),
        cases.amounts("all"),
        cases.declined("all"),
        cases.scenarios("all"),
        cases.grades("all"),
    )
    assert found == (None,) * 5
    assert (cases.below_line("all"), cases.overridden("all")) == (None, None)


def test_a_flag_that_is_missing_is_not_set(tmp_path):
    assert cases_of(tmp_path, "p,bad,d\n0.1,0,\n0.2,1,1\n", declined="d").declined("all").tolist() == [False, True]


def test_the_same_id_may_stand_in_two_samples(tmp_path):
    rows = "p,bad,i,s\n0.1,0,a,x\n0.2,1,a,y\n0.3,1,,y\n0.3,1,,y\n"
    assert cases_of(tmp_path, rows, id="i", sample="s").count("y") == 3


def test_numbers_read_ahead_are_those_of_their_own_sample_and_cannot_be_changed_by_a_reader(tmp_path):
    rows = "p,bad,s,x,y\n0.1,0,a,1,10\n0.2,1,a,,20\n0.3,1,b,3,30\n"
    cases = cases_of(tmp_path, rows, sample="s")
    first = cases.column("x", "a")
    first[:] = 99
    assert str(cases.column("x", "a").tolist()) == "[1.0, nan]"
    assert cases.column("y", "b").tolist() == [30.0]
    assert cases.column("y", "a").tolist() == [10.0, 20.0]
