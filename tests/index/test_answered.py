"""Questions answered before: what answered one like the question asked now stands higher."""

from __future__ import annotations

import json

import numpy as np
import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.index import Answered, Pair, Reranking, build_index, read_pairs
from compliance_llm.testing import HashEncoder

ASKED = "How often is the population stability index computed?"


class Counting(HashEncoder):
    """Counts the texts it encodes."""

    def __init__(self):
        super().__init__()
        self.read = []

    def encode(self, texts):
        self.read += texts
        return super().encode(texts)


class Indifferent:
    """A reranker to whom all texts are alike."""

    name = "indifferent"

    def scores(self, query, texts):
        return np.zeros(len(texts))


def answered(*pairs, encoder=None, keep=None):
    return Answered([Pair(q, frozenset(a)) for q, a in pairs], encoder or HashEncoder(), keep)


def test_the_answer_to_the_same_question_rises_most_and_what_answered_nothing_stays():
    memory = answered((ASKED, ["monthly"]), ("Who signs the card?", ["owner"]))
    lifts = memory.lifts(ASKED, ["monthly", "owner", "never asked about"])
    assert lifts[0] == pytest.approx(0.7)
    assert 0 <= lifts[1] < lifts[0]
    assert lifts[2] == 0


def test_of_several_questions_that_a_text_answered_the_likest_counts():
    memory = answered(("Who signs the card?", ["both"]), (ASKED, ["both", "one"]))
    lifts = memory.lifts(ASKED, ["both", "one"])
    assert lifts[0] == lifts[1]


def test_a_search_that_remembers_puts_the_answer_first_and_finds_nothing_it_may_not(evidence):
    texts = {piece.id: getattr(piece, "text", "") or piece.statement for piece in evidence}
    index = build_index(evidence, None, None, "digest")
    last = index.search("validator", k=len(texts), among=index.ids)[-1].id
    memory = answered(("Which validator?", [texts[last]]))
    search = Reranking(index, Indifferent(), texts.__getitem__, answered=memory)
    assert search.search("Which validator?", k=1, among=index.ids)[0].id == last
    others = frozenset(index.ids) - {last}
    assert last not in [r.id for r in search.search("Which validator?", k=len(texts), among=others)]
    assert search.name.endswith("1 answered questions remembered")


def test_questions_are_encoded_once_also_for_the_next_process(tmp_path):
    first, again, other = Counting(), Counting(), Counting()
    lifts = answered((ASKED, ["a"]), encoder=first, keep=tmp_path).lifts(ASKED, ["a"])
    assert answered((ASKED, ["a"]), encoder=again, keep=tmp_path).lifts(ASKED, ["a"]) == lifts
    answered(("Another?", ["a"]), encoder=other, keep=tmp_path)
    assert (first.read, again.read, other.read) == ([ASKED, ASKED], [ASKED], ["Another?"])


def test_kept_vectors_that_are_cut_short_are_made_anew(tmp_path):
    lifts = answered((ASKED, ["a"]), keep=tmp_path).lifts(ASKED, ["a"])
    (file,) = tmp_path.glob("answered-*.npy")
    file.write_bytes(file.read_bytes()[:90])
    assert answered((ASKED, ["a"]), keep=tmp_path).lifts(ASKED, ["a"]) == lifts


def test_a_file_of_answered_questions_names_one_passage_or_several(tmp_path):
    file = tmp_path / "answered.jsonl"
    file.write_text('{"question": "a", "passage": "x"}\n\n{"question": "b", "passage": ["x", "y"]}\n')
    assert read_pairs(file) == [Pair("a", frozenset("x")), Pair("b", frozenset("xy"))]


NO_PASSAGE = ['{"question": "a"}', '{"question": "a", "passage": []}', '{"question": "a", "passage": [1]}']


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"question": 1, "passage": "x"}', *NO_PASSAGE])
def test_a_line_of_another_form_is_named(tmp_path, line):
    file = tmp_path / "answered.jsonl"
    file.write_text(json.dumps({"question": "a", "passage": "x"}) + "\n" + line + "\n")
    with pytest.raises(CdraftError, match=r"answered\.jsonl, line 2 is no answered question"):
        read_pairs(file)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_named(tmp_path, content):
    file = tmp_path / "answered.jsonl"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(CdraftError, match=r"answered\.jsonl cannot be read"):
        read_pairs(file)
