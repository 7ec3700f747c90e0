"""Answers over versions, languages and time, seen questions, readers, advice and disclosed numbers."""

from __future__ import annotations

import json

import pytest

from compliance_llm.errors import CdraftError

from .conftest import answers, changed


def own(told):
    return {it.type.name for it in told.analysis.said if it.type.family == "llm" and it.message.polarity == "bad"}


def test_answers_of_another_version_than_the_declared_one_are_told(asked):
    rows = [row | {"version": "2.0" if i < 380 else "1.9"} for i, row in enumerate(answers())]
    text = asked(rows, version="2.0").text("answers_of_another_version")
    assert text.startswith("80 of 460 answers of the evaluation come from another version (1.9)")
    assert "answers_of_another_version" not in own(
        asked([row | {"version": "2.0"} for row in answers()], version="2.0")
    )


def test_answers_from_an_older_edition_of_the_sources_are_told(asked):
    rows = [row | {"edition": "2026-05" if i < 400 else "2024-11"} for i, row in enumerate(answers())]
    assert "(2024-11)" in asked(rows).text("answers_of_another_version")


def test_a_language_that_is_answered_far_worse_is_told(asked):
    rows = [row | {"language": "en" if i % 6 else "zh"} for i, row in enumerate(answers())]
    for row in rows[:180:6]:
        row["label"] = "not_supported"
    assert "On language zh" in asked(rows).text("category_far_worse")


def test_support_that_falls_over_time_is_told(asked):
    rows = [row | {"date": f"2026-{1 + i // 40:02d}-15"} for i, row in enumerate(answers()[:320])]
    late = [row for row in rows if row["date"] > "2026-06"]
    for row in late[::3]:
        row["label"] = "not_supported"
    assert asked(rows).text("answers_get_worse").startswith("From 2026-06-15 on")


def test_questions_that_stand_among_the_examples_of_tuning_are_told(asked, tmp_path):
    (tmp_path / "data").mkdir()
    examples = [json.dumps({"q": row["question"], "target": "x"}) for row in answers()[:40]]
    (tmp_path / "data" / "tuning.jsonl").write_text("\n".join(examples), encoding="utf-8")
    assert "40 of 320 questions" in asked(answers()[:320]).text("questions_in_tuning")


def test_rows_of_the_tuning_part_are_not_evaluated_and_their_questions_are_compared(asked):
    rows = answers()
    kept = [row | {"id": f"t{i}", "set": "tuning", "label": "reference"} for i, row in enumerate(rows[:30])]
    told = asked([*(row | {"set": "evaluation"} for row in rows), *kept])
    assert told.fact("answers.n").value == len(rows)
    assert "the tuning part of the answers file" in told.text("questions_in_tuning")


def test_two_readers_who_disagree_often_are_told(asked):
    rows = [
        row | {"reader_a": row["label"], "reader_b": row["label"] if i % 4 else "other"}
        for i, row in enumerate(answers())
    ]
    assert "Two readers gave 345 of 460 answers the same label" in asked(rows).text("readers_disagree")


def test_the_number_of_another_customers_account_is_told_without_any_claim(asked):
    rows = changed(answers(), 9, answer="The fee is 3 euro. For Ann Roe, checking account 4018040813, it is the same.")
    note = NOTE_WITHOUT_CLAIM
    assert "9 of 460 answers" in asked(rows, note).text("answers_disclose_numbers")


def test_an_account_number_that_the_question_holds_is_not(asked):
    rows = changed(answers(), 9, question="What of account 4018040813?", answer="Account 4018040813 costs 3 euro.")
    assert "answers_disclose_numbers" not in own(asked(rows, NOTE_WITHOUT_CLAIM))


def test_advice_in_the_answers_is_told_where_it_is_prohibited(asked):
    rows = changed(answers(), 12, answer="I would buy the Delta fund today and keep it for years.")
    told = asked(rows, prohibited_use=["Investment advice"])
    assert "12 of 460 answers recommend or advise" in told.text("advice_given")
    assert "advice_given" not in own(asked(rows, prohibited_use=["Pricing"]))


def test_a_rule_of_codes_that_answers_break_is_told(asked):
    rows = changed(answers(), 40, answer="Class FRAUD, priority P1.")
    changed(rows, 8, answer="Class FRAUD, priority P3.")
    note = NOTE_WITHOUT_CLAIM + "\nA complaint of the class FRAUD is never given a priority other than P1.\n"
    assert "8 of 40" in asked(rows, note).text("rule_said_never_broken")


def test_answers_labelled_as_declined_that_answer_are_told(asked):
    rows = answers()
    for i, row in enumerate(rows[320:335]):
        row["answer"] = f"Take product {i}, it is the finest of all."
    assert "15 of 80 answers that are labelled as declined" in asked(rows).text("declined_answers_answer")


NOTE_WITHOUT_CLAIM = (
    "# Note\n\nThe corpus is the schedule of fees, edition 2026-05. A member of staff reads each answer.\n"
)


@pytest.mark.parametrize("share", [0.02, 0.2])
def test_needless_refusals_are_told_from_one_in_ten_on(asked, share):
    rows = answers()
    for row in rows[: int(320 * share)]:
        row["label"] = "abstained_wrong"
    assert ("refuses_too_often" in own(asked(rows))) == (share > 0.1)


def test_one_label_for_a_right_answer_and_a_right_refusal_is_told_apart_by_the_evidence(asked):
    rows = [row | {"label": "ok" if "resisted" not in row["label"] and "not" not in row["label"] else row["label"]}
            for row in answers()]  # fmt: skip
    told = asked(rows)
    assert told.fact("answers.unanswerable_answered").events == 0
    assert "supported_without_evidence" not in own(told)


SHORT = {"supported": "x", "not_supported": "y"}


def test_labels_that_only_their_use_explains_are_told_as_such(asked):
    rows = [
        row | {"label": {"supported": "x", "not_supported": "y"}.get(row["label"], row["label"])} for row in answers()
    ]
    text = asked(rows).text("labels_read_by_use")
    assert "“x” as supported, “y” as not supported" in text


def test_labels_that_are_declared_or_well_known_need_no_word(asked):
    declared = {"answers": {"path": "answers.jsonl", "labels": {"supported": ["x"], "not_supported": ["y"]}}}
    rows = [
        row | {"label": {"supported": "x", "not_supported": "y"}.get(row["label"], row["label"])} for row in answers()
    ]
    types = {it.type.name for it in asked(rows, data=declared).analysis.said}
    assert not types & {"labels_read_by_use", "labels_read_by_words"}


def test_columns_that_say_what_is_answerable_and_what_was_refused_are_believed(asked):
    rows = [row | {"answerable": True, "refused": False, "category": "fees"} for row in answers()[:300]]
    for i, row in enumerate(rows[:100]):
        row |= {"answerable": False, "refused": i >= 40}
    found = asked(rows)
    assert "Of 100 unanswerable questions 40 were answered" in found.text("unanswerable_answered")
    assert "declined_answers_answer" not in own(found)


def test_columns_are_called_as_subject_yaml_names_them(asked):
    rows = [row | {"tongue": "en" if i % 6 else "zh"} for i, row in enumerate(answers())]
    for row in rows[:180:6]:
        row["label"] = "not_supported"
    found = asked(rows, data={"answers": {"path": "answers.jsonl", "groups": {"language": "tongue"}}})
    assert "On language zh" in found.text("category_far_worse")


def test_a_column_that_no_answer_has_is_refused_by_its_name(asked):
    with pytest.raises(CdraftError, match="no column `smaple`"):
        asked(answers(), data={"answers": {"path": "answers.jsonl", "sample": "smaple"}})
