"""The Index: BM25 only, or BM25 and embeddings."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from compliance_llm.index.bm25 import Bm25
from compliance_llm.index.fuse import best, fuse
from compliance_llm.index.ids import Ids
from compliance_llm.ports import Encoder, Ranked, Vectors


class HybridIndex:
    """Ranks Evidence for a query. With vectors and an encoder scores are fused; otherwise BM25 is used alone.

    The same index and query always give the same ranking.
    """

    def __init__(
        self, ids: Sequence[str], bm25: Bm25, vectors: Vectors | None, encoder: Encoder | None, corpus_digest: str
    ) -> None:
        """Put together what was built or opened.

        Args:
            ids: ids in ascending order, so that of equal scores the smaller id comes first.
            bm25: over the same texts, in the same order.
            vectors: rows in the same order; None uses BM25 only.
            encoder: the one that made the vectors; None uses BM25 only.
            corpus_digest: what the index was built from.
        """
        self.ids = ids if isinstance(ids, Ids) else Ids.of(ids)
        self.corpus_digest = corpus_digest
        self.bm25 = bm25
        self.vectors = vectors
        self._meaning = (vectors, encoder) if vectors is not None and encoder is not None else None
        self._last: tuple[Collection[str] | None, NDArray[np.intp] | slice] = (None, slice(0))

    @property
    def name(self) -> str:
        """How it ranks, how many, of which corpus: "bm25+all-minilm-l6-v2@53aa5117 over 412 of 0a1b2c3d4e5f"."""
        meaning = f"+{self._meaning[1].name}" if self._meaning else ""
        return f"bm25{meaning} over {len(self.ids)} of {self.corpus_digest[:12]}"

    def search(self, query: str, *, k: int, among: Collection[str]) -> list[Ranked]:
        """The ``k`` best of ``among``, best first; ids that are not in the index are passed over.

        Everything is named by ``ids``, at no cost; the places of another frozenset or tuple are looked up once.

        Fewer come back only where ``among`` holds fewer. Scores of different queries do not compare.

        Raises:
            ValueError: if ``k`` is negative.
        """
        places = self._places_of(among)
        bm25 = self.bm25.scores(query)[places]
        if self._meaning:
            vectors, encoder = self._meaning
            cosines = vectors.cosines(encoder.encode([query])[0], places)
            scores = fuse(bm25, cosines)
        else:
            cosines, scores = None, bm25
        chosen = best(scores, k)
        where = chosen if isinstance(places, slice) else places[chosen]
        ids = [self.ids[int(place)] for place in where]
        return [
            Ranked(id, float(scores[i]), float(bm25[i]), None if cosines is None else float(cosines[i]))
            for id, i in zip(ids, chosen, strict=True)
        ]

    def _places_of(self, among: Collection[str]) -> NDArray[np.intp] | slice:
        """Places of the known ids, ascending; the last answer is kept for a collection that cannot change."""
        if among is self.ids:
            return slice(None)
        last, places = self._last
        if last is among:
            return places
        places = self.ids.places(among)
        if len(places) == len(self.ids):
            places = slice(None)
        if isinstance(among, frozenset | tuple):
            self._last = (among, places)
        return places
