"""A corpus of rules becomes questions that its passages answer, by rule alone."""

import json
import runpy
import sys
from pathlib import Path
from random import Random

import pytest

RECIPES = Path(__file__).parents[2] / "finetune" / "retrieval"
sys.path.append(str(RECIPES))  # last: another recipe has a train.py too

import clauses  # noqa: E402
import equivalents  # noqa: E402
import inflection  # noqa: E402
import learned  # noqa: E402
import pairs  # noqa: E402
import phrases  # noqa: E402
import rewording  # noqa: E402

from compliance_llm.errors import CdraftError  # noqa: E402
from compliance_llm.index.bm25 import words  # noqa: E402

ROWS = [
    ("loan:1", "", "LENDING RULES"),
    ("loan:1.1", "", "Changes of rate"),
    (
        "loan:1.1.1",
        "",
        "Where a lender raises the rate of a consumer loan, the lender must notify each borrower in writing within ten"
        " days of the decision of its credit committee.",
    ),
    (
        "loan:1.1.2",
        "",
        "The notice required under Rule 1.1.1 must contain the following information:\n(a) the new interest rate;\n"
        "(b) the reasons for the change of the interest rate; and\n(c) the borrower's right of early repayment.",
    ),
    ("loan:1.2", "", "Complaints"),
    (
        "loan:1.2.1.(1)",
        "",
        "A lender may not close a complaint file unless the complaints officer has answered the customer and the"
        " Supervisor has been told of any systemic weakness.",
    ),
    (
        "loan:1.2.1.(2)",
        "",
        'A "Complaint File" means the complete record of a written or spoken complaint about a consumer loan and of'
        " every answer given to it.",
    ),
    (
        "loan:1.2.2",
        "",
        "[Deleted] This rule about complaint files was removed by the supervisor with effect from last year.",
    ),
    ("loan:1.3", "", "The lender keeps records."),
    (
        "loan:2.1",
        "",
        "The Financial Supervisor expects a broker to keep records of its Anti-Money Laundering (AML) checks and may"
        " require a copy of the AML records at any time.",
    ),
]


@pytest.fixture(scope="module")
def made():
    return [pair for seed in range(12) for pair in pairs.make_pairs(ROWS, seed=seed)]


def statement(text, **options):
    return clauses.read_statement(text, **options)


def test_every_pair_names_passages_of_the_corpus(made):
    assert {id for pair in made for id in pair.passages} <= {id for id, _, _ in ROWS}


def test_headings_short_and_deleted_passages_are_not_asked_about(made):
    asked = {id for pair in made for id in pair.passages}
    assert asked == {"loan:1.1.1", "loan:1.1.2", "loan:1.2.1.(1)", "loan:1.2.1.(2)", "loan:2.1"}


def test_a_question_is_one_sentence_with_a_question_mark(made):
    for pair in made:
        assert pair.question.endswith("?")
        assert pair.question[0].isupper()
        assert not set("{}\n") & set(pair.question)
        assert 9 <= len(pair.question.split()) <= 42


def test_no_question_is_asked_twice():
    questions = [pair.question.lower() for pair in pairs.make_pairs(ROWS, seed=1)]
    assert len(set(questions)) == len(questions)


def test_a_passage_gets_at_most_as_many_questions_as_asked_for():
    single = [pair for pair in pairs.make_pairs(ROWS, per_passage=1) if len(pair.passages) == 1]
    assert len({pair.passages for pair in single}) == len(single)


def test_the_same_seed_asks_the_same_and_another_seed_others():
    first, again, other = (pairs.make_pairs(ROWS, seed=seed) for seed in (5, 5, 6))
    assert first == again
    assert {pair.question for pair in first} != {pair.question for pair in other}


def test_the_questions_of_a_passage_do_not_depend_on_what_stands_after_it_in_another_document():
    added = [
        *ROWS,
        (
            "zoo:1",
            "",
            "A keeper must count the animals of the zoo every evening before the gates are closed for the night.",
        ),
    ]
    alike = {pair.question for pair in pairs.make_pairs(ROWS)} & {pair.question for pair in pairs.make_pairs(added)}
    assert alike


def test_a_rule_that_names_another_gives_questions_that_need_both(made):
    crossed = [pair for pair in made if pair.kind == "cross"]
    assert crossed
    assert {pair.passages for pair in crossed} == {("loan:1.1.2", "loan:1.1.1")}


def test_the_kinds_follow_what_the_passage_says(made):
    kinds = {id: {pair.kind for pair in made if pair.passages == (id,)} for id, _, _ in ROWS}
    assert "duty" in kinds["loan:1.1.1"]
    assert "list" in kinds["loan:1.1.2"]
    assert "ban" in kinds["loan:1.2.1.(1)"]
    assert "definition" in kinds["loan:1.2.1.(2)"]
    assert "heading" in kinds["loan:1.1.1"]


def test_a_question_has_words_of_its_passage_and_words_of_its_own(made):
    texts = {id: set(words(text)) for id, _, text in ROWS}
    shares = [
        len(stems & texts[pair.passages[0]]) / len(stems)
        for pair in made
        if len(pair.passages) == 1 and (stems := set(words(pair.question)))
    ]
    assert 0.3 < sum(shares) / len(shares) < 0.9


def test_the_number_of_a_rule_does_not_stand_in_its_question(made):
    assert not [pair for pair in made if any(character.isdigit() for character in pair.question)]


def test_a_condition_at_either_end_is_told_from_the_duty():
    front = statement("Where a loan is late, the lender must, within five days, call the borrower.")
    assert (front.subject, front.predicate) == ("the lender", "call the borrower")
    assert front.conditions == ("where a loan is late", "within five days")
    back = statement("A lender must call the borrower if a loan is late.")
    assert (back.predicate, back.conditions) == ("call the borrower", ("if a loan is late",))


def test_a_negation_and_a_power_keep_their_force():
    assert statement("A broker must not hold client money.").negated
    assert statement("The Supervisor may inspect any office of a broker.").modal == "may"


def test_a_relative_clause_is_cut_from_a_long_subject():
    read = statement("A broker which holds the money of more than one hundred clients must keep separate accounts.")
    assert read.subject == "a broker"


def test_each_item_of_a_list_is_read_with_the_words_before_it():
    parsed = clauses.parse("A broker must:\n(a) keep records; and\n(b) answer complaints within a month.")
    predicates = [read.predicate for read in clauses.statements(parsed.sentences)]
    assert any(predicate.startswith("keep records") for predicate in predicates)
    assert any(predicate.startswith("answer complaints") for predicate in predicates)


def test_a_pronoun_becomes_what_it_stands_for():
    parsed = clauses.parse("A broker must keep records. It must show them to the Supervisor.")
    assert [read.subject for read in clauses.statements(parsed.sentences)] == ["a broker", "a broker"]


def test_text_that_states_nothing_gives_no_statement():
    assert statement("Annex of forms and of instructions for them") is None


def test_a_heading_before_the_first_sentence_and_a_table_are_not_part_of_it():
    parsed = clauses.parse("Keeping of records. A broker must keep records.\n/Table Start\nA 1\n/Table End")
    assert parsed.headings == ("Keeping of records",)
    assert [sentence.text for sentence in parsed.sentences] == ["A broker must keep records."]


def test_a_phrase_is_cut_where_it_still_reads():
    assert (
        phrases.shorten("keep the records of every client for six years in a safe place", 8)
        == "keep the records of every client"
    )
    assert phrases.shorten("keep records", 8) == "keep records"


def test_noun_phrases_have_their_article_and_stop_at_a_verb():
    parsed = clauses.parse(
        "A broker must keep the internal audit reports of an affiliated company that passes the annual test."
    )
    assert phrases.noun_phrases(parsed) == ["internal audit reports", "a affiliated company", "the annual test"]


@pytest.mark.parametrize(
    ("verb", "ing", "past"),
    [
        ("notify", "notifying", "notified"),
        ("submit", "submitting", "submitted"),
        ("set up", "setting up", "set up"),
        ("make sure", "making sure", "made sure"),
        ("oversee", "overseeing", "overseen"),
        ("provide", "providing", "provided"),
        ("be", "being", "been"),
    ],
)
def test_verbs_take_their_forms(verb, ing, past):
    assert (inflection.gerund(verb), inflection.participle(verb)) == (ing, past)


def test_rewording_keeps_the_form_of_a_word_and_leaves_names_alone():
    always = rewording.reword("ensuring that the Notify Fund of the lender obtains records", Random(1), 1)
    assert always.split()[0] in ("making", "guaranteeing")
    assert "Notify Fund" in always
    assert "obtains" not in always
    assert rewording.reword("ensuring", Random(1), 0) == "ensuring"


def test_no_word_of_the_table_stands_for_itself():
    assert not [word for word, others in equivalents.TABLE.items() if word in others or not others]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a obligation", "an obligation"),
        ("an unit", "a unit"),
        ("a MTF", "an MTF"),
        ("an PEP", "a PEP"),
        ("A hour", "An hour"),
    ],
)
def test_the_article_fits_the_next_word(before, after):
    assert inflection.articles(before) == after


def test_abbreviations_are_learned_only_where_the_initials_fit():
    found = rewording.abbreviations(
        ["Anti Money Laundering (AML) rules", "the Yearly Report (Form XY)", "a Loan (LTV)"]
    )
    assert found == {"AML": "Anti Money Laundering"}


def test_abbreviations_are_swapped_both_ways():
    known = {"AML": "Anti Money Laundering"}
    assert rewording.swap_abbreviations("AML rules", known, Random(1), 1) == "Anti Money Laundering rules"
    assert rewording.swap_abbreviations("Anti Money Laundering rules", known, Random(1), 1) == "AML rules"


def test_headings_are_found_by_the_ids_or_where_those_say_nothing_by_their_place():
    by_id = {source.id: source.headings for source in learned.sources(ROWS)}
    assert by_id["loan:1.2.1.(1)"] == ("complaints", "lending rules")
    flat = [("p1", "", "Complaints"), ("p2", "", ROWS[5][2])]
    assert learned.sources([(f"d:{id}", title, text) for id, title, text in flat])[0].headings == ("complaints",)


def test_the_corpus_says_who_supervises():
    assert learned.learn(learned.sources(ROWS)).supervisors[0] == "the Financial Supervisor"
    assert learned.learn([]).supervisors == ("the regulator",)


def test_the_script_writes_a_line_a_pair_and_counts_the_kinds(tmp_path, monkeypatch, capsys):
    corpus, out = tmp_path / "corpus.jsonl", tmp_path / "pairs.jsonl"
    corpus.write_text("".join(json.dumps({"_id": id, "title": title, "text": text}) + "\n" for id, title, text in ROWS))
    monkeypatch.setattr(sys, "argv", ["pairs.py", str(corpus), str(out), "--seed", "3"])
    runpy.run_path(str(RECIPES / "pairs.py"), run_name="__main__")
    written = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert {frozenset(row) for row in written} == {frozenset(("question", "passage", "kind"))}
    assert capsys.readouterr().out.startswith(f"{len(written)} pairs: ")


def test_a_line_that_is_no_passage_is_named(tmp_path):
    (tmp_path / "corpus.jsonl").write_text('{"_id": "a:1", "text": "x"}\n{"_id": "a:2"}\n')
    with pytest.raises(CdraftError, match="line 2"):
        pairs.read_corpus(tmp_path / "corpus.jsonl")
    with pytest.raises(CdraftError, match="cannot be read"):
        pairs.read_corpus(tmp_path / "missing.jsonl")
