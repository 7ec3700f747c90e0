"""Faults planted in answers and papers of a language model, from the folder to the Finding."""

import pytest

from .conftest import NOTE, TOPICS, answers, changed


def test_clean_answers_raise_nothing(asked):
    told = asked()
    assert not {it.type.name for it in told.analysis.said if it.type.family == "llm"}


def test_empty_answers_are_told(asked):
    text = asked(changed(answers(), 12, answer="")).text("answers_defective")
    assert "share of answers that are empty is 3.8%" in text


def test_answers_that_are_cut_off_are_told(asked):
    rows = changed(answers(), 20, answer="The fee for this product is charged at the end of each quarter and")
    assert "cut off" in asked(rows).text("answers_defective")


def test_one_answer_to_many_questions_is_told(asked):
    rows = changed(answers(), 80, answer="Please look at the schedule.")
    assert "(“Please look at the schedule.”)" in asked(rows).text("answers_defective")


def test_a_label_without_evidence_is_told(asked):
    assert "10 of 316 answers" in asked(changed(answers(), 11, evidence=[])).text("supported_without_evidence")


def test_rows_that_repeat_question_evidence_and_answer_are_told(asked):
    rows = answers()
    for i in range(80, 320):
        rows[i] |= {name: rows[i % 80][name] for name in ("question", "evidence", "answer")}
    assert "240 of 320 rows repeat" in asked(rows).text("questions_repeated")
    for i in range(80, 320):
        rows[i]["answer"] = f"{rows[i]['answer']} ({i})"
    assert "questions_repeated" not in asked(rows).raised


def test_personal_data_are_told_where_the_papers_deny_them(asked):
    rows = changed(answers(), 5, answer="Write to jane.roe@example.org or pay from GB82 WEST 1234 5698 7654 32.")
    text = asked(rows).text("personal_data_in_answers")
    assert "personal data, one account number and one e-mail address, in 5 of 460 rows" in text
    assert "“Personal data are masked”" in text
    assert "personal_data_in_answers" not in asked(rows, NOTE.replace("Personal data are masked. ", "")).raised


def test_advice_given_though_prohibited_is_told(asked):
    rows = changed(answers(), 30, category="legal advice")
    text = asked(rows, prohibited_use=["Legal advice of any kind."]).text("prohibited_answers")
    assert text.startswith("30 of 30 questions on legal advice were answered")


@pytest.mark.parametrize("share", ["98.8%", "99%", "99.9%", "98%"])
def test_figures_near_those_of_the_file_are_not_told(asked, share):
    assert "answers_misreported" not in asked(note=NOTE.replace("98.8%", share)).raised


def test_a_reported_share_that_the_file_contradicts_is_told(asked):
    rows = changed(answers(), 60, label="not_supported")
    text = asked(rows).text("answers_misreported")
    assert "share of answers supported of 98.8%; counted in the answers file it is 80.3%" in text


def test_a_number_of_questions_that_the_file_does_not_have_is_told(asked):
    note = NOTE.replace("460 questions were asked", "900 questions were asked")
    assert "number of questions of 900" in asked(note=note).text("answers_misreported")


def test_a_test_that_may_have_a_file_of_its_own_is_told_as_relied_on(asked):
    rows = [row for row in answers() if row["category"] != "injection"]
    told = asked(rows, NOTE.replace("460", "400"))
    assert "tests of injections of which the answers file has no row" in told.text("tests_relied_on")
    assert "tests_not_in_answers" not in told.raised


def test_a_category_of_the_papers_without_rows_is_told(asked):
    table = "\n| category | supported |\n| --- | --- |\n" + "".join(f"| {it} | 79 |\n" for it in (*TOPICS, "mortgages"))
    assert "tests of mortgages" in asked(note=NOTE + table).text("tests_not_in_answers")


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("The base model was replaced in August, after the evaluation.", "evaluated_other_version"),
        ("The evaluation was run with prompt version 6.", "evaluated_other_version"),
        ("The evaluation questions were used to tune the prompt.", "evaluation_questions_seen"),
        ("In practice most replies go out without being read by an agent.", "human_review_skipped"),
        ("The licence of the weights allows use only for research.", "licence_forbids_use"),
        ("The licence of the base model was valid until 2026-03-31.", "licence_forbids_use"),
    ],
)
def test_what_the_papers_admit_is_told(asked, sentence, message):
    told = asked(note=f"{NOTE}\n{sentence}\n")
    assert message in told.raised
    assert told.text(message)


def test_a_category_refused_more_often_is_told(asked):
    rows = answers()
    for row in rows[:320]:
        if row["category"] == "loans" and int(row["id"][1:]) % 3:
            row["label"] = "abstained_wrong"
    assert asked(rows).text("category_refused").startswith("On loans 5")


def test_limits_of_the_plan_on_refusals_count(asked):
    rows = changed(answers(), 40, label="abstained_wrong")
    plan = {"measures": ["answerable questions refused, at most 5%"], "frequency": "monthly"}
    assert "the monitoring plan allows 5.0%" in asked(rows, monitoring=plan).text("refuses_too_often")
    assert "refuses_too_often" not in asked(rows).raised
