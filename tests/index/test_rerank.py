"""The best of an index are read again; what was filtered out before the search stays out."""

from __future__ import annotations

import numpy as np
import pytest

from compliance_llm.index import build_index
from compliance_llm.index.rerank import Reranking


class Longest:
    """Likes long texts, whatever the question."""

    name = "longest"

    def __init__(self):
        self.read = []

    def scores(self, query, texts):
        self.read += texts
        return np.array([float(len(text)) for text in texts])


@pytest.fixture
def texts(evidence):
    return {piece.id: getattr(piece, "text", "") or piece.statement for piece in evidence}


@pytest.fixture
def reranking(evidence, texts):
    def over(depth=100):
        index = build_index(evidence, None, None, "digest")
        return Reranking(index, Longest(), texts.__getitem__, depth=depth)

    return over


def test_among_equals_for_the_index_the_reranker_decides(reranking, texts):
    index = reranking()
    found = [ranked.id for ranked in index.search("zebra", k=3, among=index.ids)]
    assert found == sorted(texts, key=lambda id: (-len(texts[id]), id))[:3]


def test_both_opinions_count(reranking):
    index = reranking()
    assert index.search("population stability index ceiling", k=1, among=index.ids)[0].id == "mrp:4.2:p1"


def test_only_the_candidates_are_read_and_the_rest_follow_in_the_old_order(reranking, evidence):
    index = reranking(depth=3)
    plain = build_index(evidence, None, None, "digest").search("validator independent", k=9, among=index.ids)
    found = index.search("validator independent", k=9, among=index.ids)
    assert {r.id for r in found[:3]} == {r.id for r in plain[:3]}
    assert [r.id for r in found[3:]] == [r.id for r in plain[3:]]
    assert [r.score for r in found] == sorted((r.score for r in found), reverse=True)
    assert [r.reranked is None for r in found] == [False] * 3 + [True] * 6


def test_what_is_not_allowed_is_never_read(reranking, texts):
    index = reranking()
    index.search("models", k=5, among={"mrp:1.1:p1", "mrp:1.2:p1"})
    assert set(index._reranker.read) == {texts["mrp:1.1:p1"], texts["mrp:1.2:p1"]}


def test_nothing_allowed_finds_nothing(reranking):
    assert reranking().search("models", k=5, among=()) == []


def test_its_name_says_what_reranked(reranking):
    assert reranking(7).name.endswith("top 7 reranked by longest")
