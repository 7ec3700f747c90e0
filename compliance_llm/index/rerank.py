"""Reranking: a Reranker scores the best results of an Index, and both scores count."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from compliance_llm.index.answered import Answered
from compliance_llm.index.fuse import standardised
from compliance_llm.ports import Index, Ranked, Reranker

DEPTH = 100  # how many of the best are reranked
AGAIN = 0.75  # the Reranker's part of the score: see evals/retrieval/README.md


class Reranking:
    """An Index over another one whose ``DEPTH`` best are put in a new order.

    The new score is a weighted mean of both opinions, each standardised over the candidates; passages that
    answered similar questions rise above that, or join. Texts that were filtered out are never read.
    """

    def __init__(
        self,
        index: Index,
        reranker: Reranker,
        text_of: Callable[[str], str],
        *,
        depth: int = DEPTH,
        answered: Answered | None = None,
    ) -> None:
        """Put a Reranker behind an Index.

        Args:
            index: finds the candidates.
            reranker: reads each of them beside the query.
            text_of: the text that was indexed under an id.
            depth: how many candidates are read.
            answered: answered questions, over the ids of ``index``.
        """
        self._index, self._reranker, self._text_of, self._depth = index, reranker, text_of, depth
        self._answered = answered

    @property
    def name(self) -> str:
        """The names of the Index and the Reranker."""
        remembered = f", with {len(self._answered)} answered questions" if self._answered else ""
        return f"{self._index.name}, top {self._depth} reranked by {self._reranker.name}{remembered}"

    @property
    def ids(self) -> Collection[str]:
        """All it can find."""
        return self._index.ids

    def search(self, query: str, *, k: int, among: Collection[str]) -> list[Ranked]:
        """The ``k`` best of ``among``, best first. After the reranked candidates the Index's own order continues.

        Raises:
            ValueError: if ``k`` is negative.
        """
        found = self._index.search(query, k=max(k, self._depth) if k > 0 else k, among=among)
        again, rest = found[: self._depth], found[self._depth :]
        if not again:
            return found
        opinions = self._opinions(query, again)
        weighed = (1 - AGAIN) * standardised([ranked.score for ranked in again]) + AGAIN * standardised(opinions)
        scores = {ranked.id: float(score) for ranked, score in zip(again, weighed, strict=True)}
        last = min(scores.values())
        if self._answered is not None:
            scores = self._answered.lifted(query, scores, among)
            joining = scores.keys() - {ranked.id for ranked in again}
            joined = self._index.search(query, k=len(joining), among=joining)
            again, opinions = [*again, *joined], [*opinions, *self._opinions(query, joined)]
            rest = [ranked for ranked in rest if ranked.id not in joining]
        reread = [
            ranked._replace(score=scores[ranked.id], reranked=o) for ranked, o in zip(again, opinions, strict=True)
        ]
        reread.sort(key=lambda ranked: (-ranked.score, ranked.id))
        return (reread + [ranked._replace(score=last - n) for n, ranked in enumerate(rest, start=1)])[:k]

    def _opinions(self, query: str, found: Sequence[Ranked]) -> list[float]:
        return self._reranker.scores(query, [self._text_of(ranked.id) for ranked in found]).tolist()
