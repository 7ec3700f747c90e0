"""LangChain at the edge: any of its vector stores behind our Index, and our Index as one of its retrievers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Sequence
from typing import Any

import numpy as np
from pydantic import SkipValidation

from compliance_llm.corpus import Corpus
from compliance_llm.errors import CdraftError
from compliance_llm.index.bm25 import Bm25
from compliance_llm.index.build import SHARD, Progress
from compliance_llm.index.encoded import digests_of
from compliance_llm.index.fuse import best, fuse
from compliance_llm.index.texts import Texts, text_of
from compliance_llm.ports import Encoder, Index, Ranked
from compliance_llm.records import Obligation, Passage

try:
    from langchain_core.callbacks import CallbackManagerForRetrieverRun
    from langchain_core.documents import Document
    from langchain_core.embeddings import Embeddings
    from langchain_core.retrievers import BaseRetriever
    from langchain_core.vectorstores import VectorStore
except ImportError as error:
    raise CdraftError(
        "LangChain's stores and retrievers need langchain-core.", "pip install 'cdraft[langchain]'"
    ) from error

DECIMALS = 6  # of a store's cosines: beyond them equal texts might not tie


def one_of(ids: frozenset[str]) -> Callable[[Document], bool]:
    """The filter "one of these ids" for stores that filter by a function, such as LangChain's own in memory."""
    return lambda document: document.id in ids


class EncoderEmbeddings(Embeddings):
    """An Encoder as LangChain's stores want one."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector of unit length a text."""
        return self._encoder.encode(texts).tolist()

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question."""
        return self.embed_documents([text])[0]


class VectorStoreIndex:
    """An Index whose meaning lies in a vector store, and whose words in memory.

    The store is asked for the score of every candidate, so that fusion standardises over all of them; a search takes
    time in proportion to them. A store that searches approximately may leave some out, which is an error.
    """

    def __init__(
        self,
        store: VectorStore,
        evidence: Sequence[Passage | Obligation],
        corpus_digest: str,
        *,
        where: Callable[[frozenset[str]], Any] = one_of,
        cosine: Callable[[float], float] = float,
    ) -> None:
        """Search what ``fill`` has put into ``store``.

        Args:
            store: may hold other documents, which are never found.
            evidence: what is searched.
            corpus_digest: what it is from.
            where: the store's own filter "one of these ids"; documents carry theirs also as ``metadata["id"]``.
            cosine: a cosine from the store's score; for squared distances of unit vectors ``lambda d: 1 - d / 2``.
        """
        texts = Texts(evidence)
        self.ids = texts.ids
        self.corpus_digest = corpus_digest
        self._store, self._where, self._cosine = store, where, cosine
        self._bm25 = Bm25(texts)

    @property
    def name(self) -> str:
        """How it ranks, how many, of which corpus, and where."""
        store = type(self._store).__name__
        return f"bm25+meaning over {len(self.ids)} of {self.corpus_digest[:12]} in {store}"

    def search(self, query: str, *, k: int, among: Collection[str]) -> list[Ranked]:
        """The ``k`` best of ``among``, best first; ids that are not in the index are passed over.

        Raises:
            ValueError: if ``k`` is negative.
            CdraftError: if the store does not give the score of each.
        """
        places = np.arange(len(self.ids)) if among is self.ids else self.ids.places(among)
        allowed = [self.ids[int(place)] for place in places]
        found = self._cosines(query, frozenset(allowed))
        if missing := [id for id in allowed if id not in found]:
            raise CdraftError(
                f"{type(self._store).__name__} gives no score for {len(missing)} texts, such as {missing[0]}.",
                "Fill it with `fill`, and check that its `where` filters by id and that its search is exact.",
            )
        bm25 = self._bm25.scores(query)[places]
        cosines = np.round(np.array([found[id] for id in allowed]), DECIMALS)
        scores = fuse(bm25, cosines)
        chosen = best(scores, k)
        return [Ranked(allowed[n], float(scores[n]), float(bm25[n]), float(cosines[n])) for n in chosen]

    def _cosines(self, query: str, allowed: frozenset[str]) -> dict[str, float]:
        if not allowed:
            return {}
        scored = self._store.similarity_search_with_score(query, k=len(allowed), filter=self._where(allowed))
        return {document.metadata["id"]: self._cosine(score) for document, score in scored}


def fill(store: VectorStore, evidence: Sequence[Passage | Obligation]) -> Generator[Progress, None, None]:
    """Put ``evidence`` into ``store``, which embeds it: what it holds with the same text already stays as it is."""
    for start in range(0, len(evidence), SHARD):
        block = [evidence[place] for place in range(start, min(start + SHARD, len(evidence)))]
        documents = [_stored(piece) for piece in block]
        held = _held(store, [piece.id for piece in block])
        if new := [document for document in documents if held.get(document.id or "") != document.metadata]:
            store.add_documents(new, ids=[document.id for document in new])
        yield Progress("encoding", start + len(block), len(evidence))


class RuleRetriever(BaseRetriever):
    """Our Index as a LangChain retriever: the rules of a Corpus, such as those that apply on a day to one reader."""

    index: SkipValidation[Index]
    rules: SkipValidation[Corpus]
    k: int = 10

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        del run_manager
        told = {piece.id: piece for piece in self.rules.told}
        found = self.index.search(query, k=self.k, among=frozenset(told))
        return [_shown(told[ranked.id], ranked.score) for ranked in found]


def as_retriever(index: Index, rules: Corpus, *, k: int = 10) -> RuleRetriever:
    """A retriever of the ``k`` best of ``rules``, such as ``corpus.applicable(day, ["eu"])``.

    The content of a document is what a reader is shown: exact words of a Passage, our paraphrase of an Obligation. Its
    metadata are id, type, instrument, citation, pointer, from, until (days as text, or None) and score.
    """
    return RuleRetriever(index=index, rules=rules, k=k)


def _stored(piece: Passage | Obligation) -> Document:
    text = text_of(piece)
    digest = bytes(digests_of([text])[0]).hex()
    known = {name: value for name, value in _metadata(piece).items() if value is not None}  # what every store can keep
    return Document(id=piece.id, page_content=text, metadata=known | {"digest": digest})


def _shown(piece: Passage | Obligation, score: float) -> Document:
    words = piece.text if isinstance(piece, Passage) else piece.statement
    return Document(id=piece.id, page_content=words, metadata=_metadata(piece) | {"score": score})


def _metadata(piece: Passage | Obligation) -> dict[str, Any]:
    days = {"from": piece.since and piece.since.isoformat(), "until": piece.until and piece.until.isoformat()}
    named = {name: getattr(piece, name) for name in ("id", "type", "instrument", "citation", "pointer")}
    return named | days


def _held(store: VectorStore, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """The metadata of what the store holds under those ids; nothing where it cannot be asked."""
    try:
        return {document.id: document.metadata for document in store.get_by_ids(ids) if document.id}
    except NotImplementedError:
        return {}
