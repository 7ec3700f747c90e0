"""The best of an Index in a better order: a Reranker reads them again, and both opinions count."""

from __future__ import annotations

from collections.abc import Callable, Collection

from compliance_llm.index.answered import Answered
from compliance_llm.index.fuse import standardised
from compliance_llm.ports import Index, Ranked, Reranker

DEPTH = 100  # how many of the best are read again
AGAIN = 0.75  # the Reranker's part of the score: see evals/retrieval/README.md


class Reranking:
    """An Index over another one whose ``DEPTH`` best are put in a new order.

    The new score is a weighted mean of both opinions, each standardised over the candidates; what answered a question
    like this one before rises above that. What was filtered out before the search is never read.
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
            answered: the questions that were answered before.
        """
        self._index, self._reranker, self._text_of, self._depth = index, reranker, text_of, depth
        self._answered = answered

    @property
    def name(self) -> str:
        """The Index's name, and by whom it is reranked."""
        remembered = f", {len(self._answered)} answered questions remembered" if self._answered else ""
        return f"{self._index.name}, the best {self._depth} again by {self._reranker.name}{remembered}"

    @property
    def ids(self) -> Collection[str]:
        """All it can find."""
        return self._index.ids

    def search(self, query: str, *, k: int, among: Collection[str]) -> list[Ranked]:
        """The ``k`` best of ``among``, best first. Beyond the candidates read again the Index's own order goes on.

        Raises:
            ValueError: if ``k`` is negative.
        """
        found = self._index.search(query, k=max(k, self._depth) if k > 0 else k, among=among)
        again, rest = found[: self._depth], found[self._depth :]
        if not again:
            return found
        texts = [self._text_of(ranked.id) for ranked in again]
        opinions = self._reranker.scores(query, texts)
        scores = (1 - AGAIN) * standardised([ranked.score for ranked in again]) + AGAIN * standardised(opinions)
        if self._answered is not None:
            scores += self._answered.lifts(query, texts)
        in_order = sorted(range(len(again)), key=lambda i: (-scores[i], again[i].id))
        reread = [again[i]._replace(score=float(scores[i]), reranked=float(opinions[i])) for i in in_order]
        below = min(scores) if rest else 0.0
        return (reread + [r._replace(score=below - n) for n, r in enumerate(rest, start=1)])[:k]
