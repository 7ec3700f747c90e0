"""How good a ranking is: pure functions of the ranking and the set of what is relevant, in [0, 1].

Relevance is binary and ``relevant`` is not empty. The definitions are trec_eval's: ``recall_k``, ``map_cut_k`` and
``ndcg_cut_k`` with the ideal ranking cut at k, and the reciprocal rank of the first hit within the first k.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from math import log2


def recall(ranking: Sequence[str], relevant: AbstractSet[str], k: int) -> float:
    """Share of the relevant that stand among the first ``k``."""
    return len(relevant & set(ranking[:k])) / len(relevant)


def average_precision(ranking: Sequence[str], relevant: AbstractSet[str], k: int) -> float:
    """Precision at each hit among the first ``k``, summed and divided by the number of relevant, found or not."""
    hits, total = 0, 0.0
    for rank, found in enumerate(ranking[:k], start=1):
        if found in relevant:
            hits += 1
            total += hits / rank
    return total / len(relevant)


def ndcg(ranking: Sequence[str], relevant: AbstractSet[str], k: int) -> float:
    """Discounted gain of the first ``k`` over that of a ranking with every relevant one at the top."""
    gained = sum(1 / log2(rank + 1) for rank, found in enumerate(ranking[:k], start=1) if found in relevant)
    ideal = sum(1 / log2(rank + 1) for rank in range(1, min(len(relevant), k) + 1))
    return gained / ideal


def reciprocal_rank(ranking: Sequence[str], relevant: AbstractSet[str], k: int) -> float:
    """1 / rank of the first hit among the first ``k``; 0 without one."""
    return next((1 / rank for rank, found in enumerate(ranking[:k], start=1) if found in relevant), 0.0)
