"""Questions answered before: what answered one like the question asked now stands higher."""

from __future__ import annotations

import json

import numpy as np
import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.index import Answered, Learned, Pair, Reranking, build_index, read_pairs, text_of
from compliance_llm.testing import CountingEncoder, HashEncoder, IndifferentReranker

ASKED = "How often is the population stability index computed?"


def learned(*pairs, encoder=None, keep=None):
    return Learned.of([Pair(q, frozenset(a)) for q, a in pairs], encoder or HashEncoder(), keep)


def answered(*pairs, texts=()):
    """A memory over texts that stand under themselves as ids."""
    known = {text for _, answers in pairs for text in answers} | set(texts)
    return Answered(learned(*pairs), HashEncoder(), [(text, text) for text in sorted(known)])


def in_order(scores):
    return sorted(scores, key=lambda id: -scores[id])


def lifted(memory, scores, *, asked=ASKED, among="abcdefghij"):
    return memory.lifted(asked, scores, frozenset(among))


def test_the_answer_to_the_same_question_leads_and_what_answered_nothing_stays():
    scores = {"a": 2.0, "b": 1.0, "c": -2.0}
    found = lifted(answered((ASKED, ["c"])), scores)
    assert in_order(found) == ["c", "a", "b"]
    assert (found["a"], found["b"]) == (2.0, 1.0)


def test_the_answer_to_the_same_question_joins_where_the_search_had_not_found_it():
    assert in_order(lifted(answered((ASKED, ["d"])), {"a": 2.0, "b": 1.0})) == ["d", "a", "b"]


def test_the_answer_to_a_question_of_other_words_stays_where_it_is():
    scores = {"a": 2.0, "b": 1.0}
    assert lifted(answered(("Zebras?", ["b"])), scores) == scores


def test_a_text_rises_with_the_likest_of_the_questions_it_answered():
    nearly = ASKED.replace("often", "seldom")
    cosine = float(np.prod(HashEncoder().encode([ASKED, nearly]), axis=0).sum())
    assert 0.3 < cosine < 0.94
    found = lifted(answered((nearly, ["b"]), ("Zebras?", ["b"])), {"a": 9.0, "b": 1.0})
    assert found["b"] == pytest.approx(max(1.0 + cosine - 0.3, 9.5 + 8 * np.log(cosine)))


def test_what_answered_together_with_a_found_text_stands_behind_it():
    memory = answered(("Zebras?", ["a", "c"]), texts=["b"])
    found = lifted(memory, {"a": 2.0, "b": 0.0, "c": -1.0})
    assert in_order(found) == ["a", "c", "b"]
    assert found["c"] == pytest.approx(2.0 + 0.8 * np.log(1 / 2))


def test_what_answered_together_joins_too():
    assert in_order(lifted(answered(("Zebras?", ["a", "d"])), {"a": 2.0, "b": 0.0})) == ["a", "d", "b"]


def test_what_seldom_answered_together_stands_lower():
    once = [("Zebras?", ["a", "d"])]
    alone = [(f"{animal}?", ["a"]) for animal in ("Cats", "Dogs", "Emus")]
    often, seldom = (lifted(answered(*pairs), {"a": 2.0, "b": -5.0})["d"] for pairs in (once, once + alone))
    assert often == pytest.approx(2.0 + 0.8 * np.log(1 / 2))
    assert seldom == pytest.approx(2.0 + 0.8 * np.log(1 / 5))


def test_what_would_stand_below_all_candidates_does_not_join():
    assert "d" not in lifted(answered(("Zebras?", ["a", "d"])), {"a": 0.0, "b": -0.1})


def test_what_may_not_be_found_does_not_join_and_brings_nothing():
    memory = answered((ASKED, ["d"]), ("Zebras?", ["d", "e"]))
    assert lifted(memory, {"a": 2.0, "b": 1.0}, among="abce") == {"a": 2.0, "b": 1.0}


def test_a_text_under_several_ids_is_remembered_under_each_and_is_no_company_to_itself():
    memory = Answered(learned(("Zebras?", ["same", "other"])), HashEncoder(), [("a", "same"), ("b", "same")])
    assert lifted(memory, {"a": 2.0, "b": 1.0}) == {"a": 2.0, "b": 1.0}
    same = Answered(learned((ASKED, ["same"])), HashEncoder(), [("a", "same"), ("b", "same")])
    assert lifted(same, {"c": 2.0}) == {"c": 2.0, "a": 2.5, "b": 2.5}


def test_only_questions_with_an_answer_here_are_remembered():
    memory = Answered(learned((ASKED, ["gone"]), ("Zebras?", ["here", "gone"])), HashEncoder(), [("a", "here")])
    assert len(memory) == 1
    assert lifted(memory, {"a": 2.0, "b": 1.0}) == {"a": 2.0, "b": 1.0}


def test_a_search_that_remembers_puts_the_answer_first_and_finds_nothing_it_may_not(evidence):
    texts = {piece.id: text_of(piece) for piece in evidence}
    index = build_index(evidence, None, None, "digest")
    last = index.search("validator", k=len(texts), among=index.ids)[-1].id
    memory = Answered(learned(("Which validator?", [texts[last]])), HashEncoder(), texts.items())
    for depth in (1, 100):
        search = Reranking(index, IndifferentReranker(), texts.__getitem__, depth=depth, answered=memory)
        found = search.search("Which validator?", k=len(texts), among=index.ids)
        assert found[0].id == last
        assert sorted(r.id for r in found) == sorted(texts)
        assert [r.score for r in found] == sorted((r.score for r in found), reverse=True)
        plain = {r.id: r for r in index.search("Which validator?", k=len(texts), among=index.ids)}
        assert found[0].bm25 == plain[last].bm25
        others = frozenset(index.ids) - {last}
        assert last not in [r.id for r in search.search("Which validator?", k=len(texts), among=others)]
        assert search.name.endswith("with 1 answered questions")


def test_what_is_kept_beside_an_adapter_is_read_again_without_a_word_of_it(tmp_path):
    assert Learned.beside(tmp_path) is None
    kept = learned((ASKED, ["monthly", "quarterly"]), ("Who signs the card?", ["owner"]))
    kept.write(tmp_path)
    again = Learned.beside(tmp_path)
    assert again.answers == kept.answers
    assert again.rows == pytest.approx(kept.rows, abs=0.01)
    assert np.linalg.norm(again.rows, axis=1) == pytest.approx([1, 1])
    (file,) = tmp_path.iterdir()
    assert b"monthly" not in file.read_bytes()


def test_no_figure_rests_on_a_question_that_is_asked_in_it():
    kept = learned((ASKED, ["monthly"]), ("Who signs the card?", ["owner"]))
    rest = kept.without(HashEncoder().encode([ASKED, "Zebras?"]))
    assert rest.answers == kept.answers[1:]
    assert len(rest.rows) == 1


def test_questions_are_encoded_once_also_for_the_next_process(tmp_path):
    first, again, other = CountingEncoder(), CountingEncoder(), CountingEncoder()
    rows = learned((ASKED, ["a"]), encoder=first, keep=tmp_path).rows
    assert (learned((ASKED, ["a"]), encoder=again, keep=tmp_path).rows == rows).all()
    learned(("Another?", ["a"]), encoder=other, keep=tmp_path)
    assert (first.read, again.read, other.read) == ([ASKED], [], ["Another?"])


def test_kept_vectors_that_are_cut_short_are_made_anew(tmp_path):
    rows = learned((ASKED, ["a"]), keep=tmp_path).rows
    (file,) = tmp_path.glob("answered-*.npy")
    file.write_bytes(file.read_bytes()[:90])
    assert (learned((ASKED, ["a"]), keep=tmp_path).rows == rows).all()


def test_a_file_of_answered_questions_names_one_passage_or_several(tmp_path):
    file = tmp_path / "answered.jsonl"
    file.write_text('{"question": "a", "passage": "x"}\n\n{"question": "b", "passage": ["x", "y"]}\n')
    assert read_pairs(file) == [Pair("a", frozenset("x")), Pair("b", frozenset("xy"))]


NO_PASSAGE = ['{"question": "a"}', '{"question": "a", "passage": []}', '{"question": "a", "passage": [1]}']


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"question": 1, "passage": "x"}', *NO_PASSAGE])
def test_a_line_of_another_form_is_named(tmp_path, line):
    file = tmp_path / "answered.jsonl"
    file.write_text(json.dumps({"question": "a", "passage": "x"}) + "\n" + line + "\n")
    with pytest.raises(CdraftError, match=r"answered\.jsonl, line 2 is not an answered question"):
        read_pairs(file)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_named(tmp_path, content):
    file = tmp_path / "answered.jsonl"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(CdraftError, match=r"answered\.jsonl cannot be read"):
        read_pairs(file)
