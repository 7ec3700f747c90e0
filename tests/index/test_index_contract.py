"""What every Index promises, held against BM25 alone and against words and meaning together, fresh and reopened."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compliance_llm.index import HybridIndex, build_index, open_index
from compliance_llm.testing import HashEncoder


@pytest.fixture(params=["words", "words reopened", "words and meaning", "words and meaning reopened"])
def index(request, evidence, tmp_path) -> HybridIndex:
    encoder = HashEncoder() if "meaning" in request.param else None
    built = build_index(evidence, encoder, tmp_path / "index", "digest")
    return open_index(tmp_path / "index", encoder, "digest") if "reopened" in request.param else built


def test_the_clause_that_speaks_of_it_comes_first(index):
    assert index.search("population stability index", k=3, among=index.ids)[0].id == "mrp:4.2:p1"


def test_an_inflected_word_finds_its_clause(index):
    assert index.search("escalating breaches", k=1, among=index.ids)[0].id == "mrp:5.1:p1"


def test_an_obligation_is_found_by_its_topic(index):
    found = [ranked.id for ranked in index.search("independent validation", k=3, among=index.ids)]
    assert "sr/v/challenge" in found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(
    data=st.data(), k=st.integers(0, 12), query=st.sampled_from(["models", "validator independent", "zebra", "", "the"])
)
def test_results_are_the_k_best_of_what_is_allowed(index, data, k, query):
    among = data.draw(st.sets(st.sampled_from(index.ids)))
    found = index.search(query, k=k, among=among)
    assert {ranked.id for ranked in found} <= among
    assert len(found) == min(k, len(among))
    assert found == sorted(found, key=lambda ranked: (-ranked.score, ranked.id))
    assert found == index.search(query, k=k, among=among)


def test_what_is_not_allowed_does_not_push_out_what_is(index):
    all_but_the_best = set(index.ids) - {index.search("independent validation", k=1, among=index.ids)[0].id}
    assert len(index.search("independent validation", k=5, among=all_but_the_best)) == 5


def test_equal_scores_go_to_the_smaller_id(index):
    found = [ranked.bm25 for ranked in index.search("zebra", k=9, among=index.ids)]
    assert found == [0.0] * 9
    if index.vectors is None:
        assert [ranked.id for ranked in index.search("zebra", k=9, among=index.ids)] == sorted(index.ids)


def test_ids_the_index_does_not_know_are_passed_over(index):
    assert [ranked.id for ranked in index.search("owner", k=5, among={"mrp:1.1:p1", "unknown"})] == ["mrp:1.1:p1"]


def test_nothing_allowed_finds_nothing(index):
    assert index.search("owner", k=5, among=()) == []


def test_a_negative_number_of_results_is_refused(index):
    with pytest.raises(ValueError, match="negative"):
        index.search("owner", k=-1, among=index.ids)


def test_the_name_says_how_many_of_which_corpus(index):
    assert index.name.startswith("bm25")
    assert "9 of digest" in index.name
