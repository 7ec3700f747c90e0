"""What an encoder is measured by stays out of what it learns from."""

import json
import runpy
import sys
from pathlib import Path

import pytest

RECIPES = Path(__file__).parents[2] / "finetune" / "retrieval"
sys.path.append(str(RECIPES))  # last: another recipe has a train.py too

import guard  # noqa: E402

LAW = "A lender must tell each borrower in writing at least ten days before it raises a rate."
OTHER = "A broker keeps a record of every complaint for six years and shows it on request."
QUOTING = "Is it true that a lender must tell each borrower in writing at least ten days before a change?"
QUOTING_TOO = "Why a lender must tell each borrower in writing at least ten days ahead, and how?"


def asked(text, *passages, id="q1"):
    return guard.Asked(id, text, passages)


def write(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def benchmark(tmp_path):
    folder = tmp_path / "held-out"
    folder.mkdir()
    write(folder / "corpus.jsonl", [{"_id": "law:1", "text": LAW}, {"_id": "law:2", "text": OTHER}])
    write(
        folder / "queries.jsonl",
        [{"_id": "a", "text": QUOTING_TOO}, {"_id": "b", "text": "How long are complaints kept?"}],
    )
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\na\tlaw:1\t1\n", encoding="utf-8")
    return folder


@pytest.fixture
def corpus(tmp_path):
    return write(tmp_path / "corpus.jsonl", [{"_id": "x:1", "text": LAW}, {"_id": "x:2", "text": OTHER}])


def run(*arguments):
    guard.main([str(argument) for argument in arguments])


def test_a_question_that_differs_only_in_case_accents_and_punctuation_is_equal():
    (offence,) = guard.offences([asked("What is a “Café”, then?")], [asked("what is a cafe then", id="e9")])
    assert (offence.how, offence.evaluation) == (guard.SAME, "e9")


def test_seven_words_in_common_are_allowed_and_eight_are_not():
    evaluation = [asked("one two three four five six seven eight")]
    assert not guard.offences([asked("zero one two three four five six seven nine")], evaluation)
    (offence,) = guard.offences([asked("zero one two three four five six seven eight nine")], evaluation)
    assert offence == guard.Offence(0, guard.SHARED, "q1", "one two three four five six seven eight")


def test_two_questions_about_one_passage_may_both_quote_it():
    assert not guard.offences([asked(QUOTING, LAW)], [asked(QUOTING_TOO, LAW)])


def test_a_quotation_is_not_excused_where_the_questions_are_about_different_passages():
    assert guard.offences([asked(QUOTING, LAW)], [asked(QUOTING_TOO, OTHER)])
    assert guard.offences([asked(QUOTING, OTHER)], [asked(QUOTING_TOO, LAW)])


def test_a_run_beside_a_quotation_still_offends():
    wording = "could you please set out in plain terms for us"
    (offence,) = guard.offences([asked(f"{QUOTING} {wording}", LAW)], [asked(f"{QUOTING_TOO} {wording}", LAW)])
    assert offence.words in wording


def test_an_equal_question_is_never_excused():
    assert guard.offences([asked(LAW, LAW)], [asked(LAW, LAW)])


def test_a_pair_offends_once_however_many_runs_it_shares():
    assert len(guard.offences([asked(QUOTING)], [asked(QUOTING_TOO), asked(QUOTING_TOO + " More?", id="q2")])) == 1


def test_the_first_offender_is_named_with_exit_code_3(tmp_path, benchmark, capsys):
    pairs = write(
        tmp_path / "pairs.jsonl", [{"question": "Fine?", "passage": "x:1"}, {"question": QUOTING, "passage": "x:1"}]
    )
    with pytest.raises(SystemExit) as ended:
        run(pairs, benchmark)
    printed = capsys.readouterr()
    assert ended.value.code == 3
    assert "Training question 2" in printed.err
    assert "held-out:a" in printed.err
    assert "2 pairs: 0 equal and 1 share" in printed.out


def test_the_words_of_the_training_corpus_excuse_a_quotation(tmp_path, benchmark, corpus, capsys):
    pairs = write(tmp_path / "pairs.jsonl", [{"question": QUOTING, "passage": ["x:2", "x:1"]}])
    run(pairs, benchmark, "--corpus", corpus)
    assert "1 pairs: 0 equal and 0 share" in capsys.readouterr().out


def test_drop_writes_the_pairs_that_may_stay_as_they_were(tmp_path, benchmark):
    fine = {"question": "Fine?", "passage": "x:1", "kind": "duty"}
    pairs = write(tmp_path / "pairs.jsonl", [{"question": QUOTING, "passage": "x:1", "kind": "duty"}, fine])
    run(pairs, benchmark, "--drop", tmp_path / "kept.jsonl")
    assert [json.loads(line) for line in (tmp_path / "kept.jsonl").read_text().splitlines()] == [fine]


def test_a_question_nobody_judged_is_held_out_too(tmp_path, benchmark):
    pairs = write(tmp_path / "pairs.jsonl", [{"question": "How long are complaints kept?", "passage": "x:1"}])
    with pytest.raises(SystemExit):
        run(pairs, benchmark)


@pytest.mark.parametrize("key", ["question", "text"])
def test_a_jsonl_file_can_be_held_out(tmp_path, key):
    pairs = write(tmp_path / "pairs.jsonl", [{"question": QUOTING, "passage": "x:1"}])
    with pytest.raises(SystemExit):
        run(pairs, write(tmp_path / "held-out.jsonl", [{key: QUOTING_TOO}]))


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        ("[]\n", "line 1 is no object"),
        ("{\n", "line 1 is no JSON"),
        ('{"passage": "x:1"}\n', "row 1 has no `question`"),
    ],
)
def test_a_file_that_holds_no_pairs_is_refused(tmp_path, benchmark, capsys, pairs, told):
    (tmp_path / "pairs.jsonl").write_text(pairs, encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        run(tmp_path / "pairs.jsonl", benchmark)
    assert ended.value.code == 3
    assert told in capsys.readouterr().err


def test_a_pair_about_a_passage_the_corpus_lacks_is_refused(tmp_path, benchmark, corpus, capsys):
    pairs = write(tmp_path / "pairs.jsonl", [{"question": "Fine?", "passage": "y:7"}])
    with pytest.raises(SystemExit):
        run(pairs, benchmark, "--corpus", corpus)
    assert "no passage 'y:7'" in capsys.readouterr().err


def test_the_guard_runs_as_a_script(tmp_path, benchmark, monkeypatch, capsys):
    pairs = write(tmp_path / "pairs.jsonl", [{"question": "Fine?", "passage": "x:1"}])
    monkeypatch.setattr(sys, "argv", ["guard.py", str(pairs), str(benchmark)])
    runpy.run_path(str(RECIPES / "guard.py"), run_name="__main__")
    assert "1 pairs" in capsys.readouterr().out
