"""What every Index promises: of words or with meaning, fresh or reopened, in files, PostgreSQL or a vector store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compliance_llm.index import build_index, open_index
from compliance_llm.index.fuse import fuse
from compliance_llm.ports import Encoder, Index
from compliance_llm.records import Obligation, Passage
from compliance_llm.testing import HashEncoder

Evidence = Sequence[Passage | Obligation]
WORDS, MEANING = "words", "words and meaning"
KINDS = [
    *(WORDS, f"{WORDS}, reopened", f"{WORDS}, PostgreSQL"),
    *(MEANING, f"{MEANING}, reopened", f"{MEANING}, PostgreSQL", f"{MEANING}, vector store"),
]


def in_files(evidence: Evidence, encoder: Encoder | None, folder: Path, reopened: bool) -> Index:
    built = build_index(evidence, encoder, folder, "digest")
    return open_index(folder, encoder, "digest") if reopened else built


def in_postgres(evidence: Evidence, encoder: Encoder | None, address: str) -> Index:
    from compliance_llm.adapters.search.pgvector_index import PgvectorIndex, build_pgvector
    from compliance_llm.adapters.search.postgres import Database

    for _ in build_pgvector(evidence, encoder, Database(address), "digest"):
        pass
    return PgvectorIndex(Database(address), encoder, "digest")


def in_vector_store(evidence: Evidence, encoder: Encoder) -> Index:
    pytest.importorskip("langchain_core", reason="needs langchain-core (extra langchain)")
    from langchain_core.vectorstores import InMemoryVectorStore

    from compliance_llm.adapters.search.langchain import EncoderEmbeddings, VectorStoreIndex, fill

    store = InMemoryVectorStore(EncoderEmbeddings(encoder))
    for _ in fill(store, evidence):
        pass
    return VectorStoreIndex(store, evidence, "digest")


@pytest.fixture(params=KINDS)
def make(request, tmp_path) -> Callable[[Evidence], Index]:
    """How an Index of this kind is made of some evidence."""
    encoder = HashEncoder() if MEANING in request.param else None
    if "vector store" in request.param:
        return lambda evidence: in_vector_store(evidence, HashEncoder())
    if "PostgreSQL" in request.param:
        address = request.getfixturevalue("postgres")
        return lambda evidence: in_postgres(evidence, encoder, address)
    return lambda evidence: in_files(evidence, encoder, tmp_path / "index", "reopened" in request.param)


@pytest.fixture
def index(make, evidence) -> Index:
    return make(evidence)


def passage(id: str, text: str, **rest: str) -> Passage:
    return Passage(id=id, instrument="m", citation="", pointer="", text=text, **rest)


def test_the_clause_that_speaks_of_it_comes_first(index):
    assert index.search("population stability index", k=3, among=index.ids)[0].id == "mrp:4.2:p1"


def test_an_inflected_word_finds_its_clause(index):
    assert index.search("escalating breaches", k=1, among=index.ids)[0].id == "mrp:5.1:p1"


def test_an_obligation_is_found_by_its_topic(index):
    found = [ranked.id for ranked in index.search("independent validation", k=3, among=index.ids)]
    assert "sr/v/challenge" in found


def test_a_list_item_is_found_by_the_words_that_lead_into_it(make):
    stem, heading = "For each supplier the register shows:", "Register of suppliers"
    items = [passage(f"a:{n}", text, stem=stem, heading=heading) for n, text in enumerate(["its name;", "its tier."])]
    others = [passage(f"b:{n}", text) for n, text in enumerate(["Its tier is set yearly.", "Its name is its own."])]
    index = make([*others, *items])
    assert [ranked.id for ranked in index.search("suppliers register tier", k=1, among=index.ids)] == ["a:1"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(
    data=st.data(), k=st.integers(0, 12), query=st.sampled_from(["models", "validator independent", "zebra", "", "the"])
)
def test_results_are_the_k_best_of_what_is_allowed(index, data, k, query):
    among = data.draw(st.sets(st.sampled_from(sorted(index.ids))))
    found = index.search(query, k=k, among=among)
    assert {ranked.id for ranked in found} <= among
    assert len(found) == min(k, len(among))
    assert found == sorted(found, key=lambda ranked: (-ranked.score, ranked.id))
    assert found == index.search(query, k=k, among=frozenset(among))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
@given(data=st.data(), query=st.sampled_from(["models", "validator independent", "population stability"]))
def test_scores_are_fused_over_what_is_allowed_and_nothing_else(index, data, query):
    every = {ranked.id: ranked for ranked in index.search(query, k=9, among=index.ids)}
    among = data.draw(st.sets(st.sampled_from(sorted(every)), min_size=2))
    found = index.search(query, k=9, among=among)
    assert all((it.bm25, it.cosine) == (every[it.id].bm25, every[it.id].cosine) for it in found)
    bm25, cosines = [it.bm25 for it in found], [it.cosine for it in found]
    fused = bm25 if None in cosines else fuse(bm25, cosines)
    assert [it.score for it in found] == pytest.approx(list(fused), abs=1e-9)


def test_what_is_not_allowed_does_not_push_out_what_is(index):
    all_but_the_best = set(index.ids) - {index.search("independent validation", k=1, among=index.ids)[0].id}
    assert len(index.search("independent validation", k=5, among=all_but_the_best)) == 5


def test_everything_is_everything_however_it_is_named(index):
    everything = index.search("models", k=9, among=index.ids)
    assert everything == index.search("models", k=9, among=frozenset(index.ids))
    assert everything == index.search("models", k=9, among=list(index.ids))
    assert len(everything) == len(index.ids) == 9


def test_equal_texts_have_equal_scores_and_go_to_the_smaller_id(make):
    twins = [passage(f"{n:02}", "Each model has an owner.") for n in range(20)]
    index = make([*reversed(twins), passage("99", "Validators are independent.")])
    found = index.search("owner of a model", k=21, among=index.ids)
    assert [ranked.id for ranked in found] == [*(f"{n:02}" for n in range(20)), "99"]
    assert len({ranked.score for ranked in found[:20]}) == 1


def test_ids_the_index_does_not_know_are_passed_over(index):
    assert [it.id for it in index.search("owner", k=5, among={"mrp:1.1:p1", "unknown", "", "\0"})] == ["mrp:1.1:p1"]


def test_nothing_allowed_finds_nothing(index):
    assert index.search("owner", k=5, among=()) == []


def test_an_index_of_nothing_finds_nothing(make):
    index = make([])
    assert index.search("owner", k=5, among=index.ids) == []


@pytest.mark.parametrize("among", [(), ("mrp:1.1:p1",)])
def test_a_negative_number_of_results_is_refused(index, among):
    with pytest.raises(ValueError, match="negative"):
        index.search("owner", k=-1, among=among)


def test_the_ranking_is_the_same_wherever_the_index_is_kept(index, evidence):
    meaning = index.search("owner", k=1, among=index.ids)[0].cosine is not None
    plain = build_index(evidence, HashEncoder() if meaning else None, None, "digest")
    for query in ("validation of models by independent people", "quarterly breaches, breaches", "zebra", "4.2"):
        found, expected = (it.search(query, k=9, among=it.ids) for it in (index, plain))
        assert [ranked.bm25 for ranked in found] == pytest.approx([ranked.bm25 for ranked in expected], rel=1e-6)
        assert [ranked.score for ranked in found] == pytest.approx([ranked.score for ranked in expected], abs=0.02)
        assert [ranked.id for ranked in found] == [ranked.id for ranked in expected]


def test_the_name_says_how_many_of_which_corpus(index):
    assert index.name.startswith("bm25")
    assert "9 of digest" in index.name
