"""Only passages that experts judged relevant are learned from, and no question of a benchmark."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "finetune" / "retrieval"))

import experts

ROWS = [
    {"_id": "1:2.1", "title": "", "text": "The owner signs."},
    {"_id": "1:2.2", "title": "", "text": "Nobody else."},
]


def judged(question, *relations):
    texts = {"2.1": "The owner signs.", "2.2": "Nobody else.", "9.9": "Gone."}
    passages = [{"DocumentID": 1, "PassageID": id, "Passage": texts[id], "Relation": how} for id, how in relations]
    return {"Question": question, "Passages": passages}


def test_only_passages_judged_relevant_are_taken():
    question = judged("Who signs?", ("2.1", 1), ("2.2", 2))
    assert experts.pairs(ROWS, [question], set()) == [{"question": "Who signs?", "passage": ["1:2.1"]}]


def test_a_question_without_a_relevant_passage_of_the_corpus_is_left_out():
    assert experts.pairs(ROWS, [judged("Who?", ("2.1", 0)), judged("When?", ("9.9", 1))], set()) == []


def test_a_question_of_a_benchmark_is_left_out():
    assert experts.pairs(ROWS, [judged(" Who\tsigns?", ("2.1", 1))], {"Who signs?"}) == []
