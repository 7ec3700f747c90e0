"""LangChain's stores behind our Index, and our Index as its retriever."""

from __future__ import annotations

import asyncio
import re
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("langchain_core", reason="needs langchain-core (extra langchain)")

from langchain_core.runnables import RunnableLambda
from langchain_core.vectorstores import InMemoryVectorStore

from compliance_llm.adapters.search.langchain import EncoderEmbeddings, VectorStoreIndex, as_retriever, fill
from compliance_llm.corpus import load_corpus
from compliance_llm.errors import CdraftError
from compliance_llm.index import build_index
from compliance_llm.records import Passage
from compliance_llm.testing import HashEncoder


class Counting(HashEncoder):
    def __init__(self) -> None:
        super().__init__(16)
        self.seen: list[str] = []

    def encode(self, texts):
        self.seen += texts
        return super().encode(texts)


def passage(n: int, text: str) -> Passage:
    return Passage(id=f"m:{n}", instrument="m", citation="", pointer="", text=text)


def filled(evidence, encoder=None) -> InMemoryVectorStore:
    store = InMemoryVectorStore(EncoderEmbeddings(encoder or HashEncoder(16)))
    for _ in fill(store, evidence):
        pass
    return store


def test_only_what_is_new_or_changed_is_embedded_again():
    encoder = Counting()
    store = filled([passage(n, f"owner {n}") for n in range(5)], encoder)
    encoder.seen.clear()
    for _ in fill(store, [passage(1, "owner 1"), passage(2, "another owner"), passage(7, "owner 7")]):
        pass
    assert encoder.seen == ["another owner", "owner 7"]


def test_what_else_a_store_holds_is_never_found():
    store = filled([passage(n, "owner") for n in range(5)])
    index = VectorStoreIndex(store, [passage(1, "owner"), passage(2, "owner")], "digest")
    assert [ranked.id for ranked in index.search("owner", k=9, among=index.ids)] == ["m:1", "m:2"]


def test_a_store_that_lacks_a_text_is_told_in_two_lines():
    index = VectorStoreIndex(filled([passage(1, "owner")]), [passage(1, "owner"), passage(2, "tier")], "digest")
    with pytest.raises(CdraftError, match=r"no score for 1 texts, such as m:2.\n"):
        index.search("owner", k=2, among=index.ids)


def test_a_distance_is_read_as_a_cosine():
    class Distances(InMemoryVectorStore):
        def similarity_search_with_score(self, query, k=4, **rest):
            return [(it, 2 - 2 * cosine) for it, cosine in super().similarity_search_with_score(query, k, **rest)]

    evidence = [passage(n, f"owner {n} {'tier' * (n % 2)}") for n in range(6)]
    near, far = (kind(EncoderEmbeddings(HashEncoder(16))) for kind in (InMemoryVectorStore, Distances))
    for store in (near, far):
        for _ in fill(store, evidence):
            pass
    expected = VectorStoreIndex(near, evidence, "digest").search("owner tier", k=6, among={"m:1", "m:2", "m:3"})
    index = VectorStoreIndex(far, evidence, "digest", cosine=lambda squared: 1 - squared / 2)
    found = index.search("owner tier", k=6, among={"m:1", "m:2", "m:3"})
    assert [(it.id, it.cosine) for it in found] == [(it.id, pytest.approx(it.cosine, abs=2e-6)) for it in expected]


def test_the_example_of_the_docs_runs():
    page = (Path(__file__).parents[2] / "docs" / "search.md").read_text(encoding="utf-8")
    names: dict[str, list] = {}
    exec(re.search(r"```python\n(.*?)```", page, re.DOTALL)[1], names)
    assert len(names["documents"]) == 5


@pytest.fixture(scope="module")
def corpus():
    return load_corpus()


@pytest.fixture(scope="module")
def index(corpus):
    return build_index(corpus.told, None, None, corpus.digest)


def test_the_retriever_tells_what_applies_with_its_pointer_and_days(corpus, index):
    rules = corpus.applicable(date(2026, 6, 1), ["us"])
    (first, *_) = found = as_retriever(index, rules, k=5).invoke("independent validation")
    assert len(found) == 5
    piece = rules.evidence(first.id)
    assert first.metadata["instrument"] == piece.instrument
    assert first.metadata["pointer"] == piece.pointer
    assert first.metadata["citation"] == piece.citation
    assert first.metadata["from"] == (piece.since.isoformat() if piece.since else None)
    assert first.metadata["until"] == (piece.until.isoformat() if piece.until else None)
    assert first.page_content == (piece.text if piece.type == "passage" else piece.statement)


def test_the_retriever_is_a_part_of_a_chain_and_runs_asynchronously(corpus, index):
    retriever = as_retriever(index, corpus.applicable(date(2026, 6, 1), None), k=2)
    ids = retriever | RunnableLambda(lambda documents: [document.id for document in documents])
    assert len(ids.invoke("model inventory")) == 2
    assert asyncio.run(ids.ainvoke("model inventory")) == ids.invoke("model inventory")


def test_what_has_ended_on_the_day_is_not_retrieved(corpus, index):
    ended = {it.id for it in corpus.instruments if it.until and it.until <= date(2026, 6, 1)}
    assert ended
    retriever = as_retriever(index, corpus.applicable(date(2026, 6, 1), None), k=500)
    assert not {it.metadata["instrument"] for it in retriever.invoke("model risk management")} & ended
