"""Questions that the small model writes: what it learns to ask from, what is asked once, which questions are kept."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "finetune" / "retrieval"))

import write_questions

from compliance_llm import settings
from compliance_llm.adapters.network import weights
from compliance_llm.evaluate.beir import read_benchmark

PASSAGES = {
    "breach": "A breach of a limit is reported to the committee within ten working days by the owner of the model, "
    "who says what was done, what will be done, and by when.",
    "vendor": "Vendors of models provide documentation sufficient for an independent validation, and the bank keeps "
    "the right to test what it has bought on data of its own.",
    "short": "Application",
}


class Tokenizer:
    """A token for each word."""

    eos_token_id = -1

    def __call__(self, text):
        return {"input_ids": [len(word) for word in text.split()]}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "corpus.jsonl").write_text(
        "".join(json.dumps({"_id": i, "text": t}) + "\n" for i, t in PASSAGES.items())
    )
    asked = {"q0": "When is a breach of a limit reported?", "q1": "What do vendors provide to a bank?"}
    (tmp_path / "queries.jsonl").write_text("".join(json.dumps({"_id": i, "text": t}) + "\n" for i, t in asked.items()))
    (tmp_path / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq0\tbreach\t1\nq1\tvendor\t1\n")
    return tmp_path


def test_the_question_begins_where_the_passage_ends():
    ids, begin = write_questions.example(Tokenizer(), " Who signs?", "The owner signs.")
    assert ids[:begin] == write_questions.prompt(Tokenizer(), "The owner signs.")
    assert ids[begin:] == [3, 6, -1]


def test_a_long_passage_is_cut_and_still_asked_about():
    ids = write_questions.prompt(Tokenizer(), "word " * 1000)
    assert len(ids) == write_questions.READ + 1
    assert ids[-1] == len("Question:")


@pytest.fixture
def encoder():
    if weights.locate(settings.ENCODER, settings.resolve().cache) is None:
        pytest.skip("the encoder's weights are not on this machine: cdraft models fetch")


@pytest.mark.usefixtures("encoder")
def test_a_question_is_kept_if_it_finds_its_passage_and_is_none_of_the_benchmarks(folder, monkeypatch):
    monkeypatch.setattr(write_questions, "FOUND", 1)
    rows = [
        {"question": "Within how many days must a breach of a limit be reported?", "passage": "breach"},
        {"question": "Within how many days must a breach of a limit be reported?", "passage": "vendor"},
        {"question": "When is a BREACH  of a limit reported?", "passage": "breach"},
        {"question": "What is a breach?", "passage": "breach"},
        {"question": "", "passage": "breach"},
    ]
    assert write_questions.found_again(read_benchmark(folder), rows, None) == rows[:1]


@pytest.mark.slow
@pytest.mark.usefixtures("encoder")
def test_one_step_makes_a_writer_and_a_passage_is_asked_about_once(folder, monkeypatch, capsys):
    if weights.locate(settings.GENERATOR, settings.resolve().cache) is None:
        pytest.skip("the generator's weights are not on this machine: cdraft models fetch")
    monkeypatch.setattr(write_questions, "STEPS", 1)
    monkeypatch.setattr(write_questions, "BATCH", 2)
    command = [str(folder), str(folder / "work"), "--threads", "1"]
    write_questions.main(command)
    written = list(write_questions.read_lines(folder / "work" / "written.jsonl"))
    assert {row["passage"] for row in written} == {"breach", "vendor"}  # a heading is not asked about
    assert (folder / "work" / "questions.jsonl").is_file()
    write_questions.main(command)
    assert list(write_questions.read_lines(folder / "work" / "written.jsonl")) == written
    assert "questions kept" in capsys.readouterr().out
