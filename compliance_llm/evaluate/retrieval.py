"""The retrieval suite: how many of the passages that answer a question stand among the first ten."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.errors import CdraftError
from compliance_llm.evaluate import bootstrap, ranking
from compliance_llm.evaluate.beir import Benchmark, read_benchmark
from compliance_llm.index import HybridIndex, build_index, open_index
from compliance_llm.index.fuse import best
from compliance_llm.ports import Encoder
from compliance_llm.records import Case, Estimate, Passage, Scorecard

SUITE, VERSION = "retrieval", "1"
METRICS = {
    "recall": ranking.recall,
    "map": ranking.average_precision,
    "ndcg": ranking.ndcg,
    "mrr": ranking.reciprocal_rank,
}


class Run(NamedTuple):
    """Rankings of document ids, one per query in the benchmark's order, and the seconds each search took."""

    rankings: list[list[str]]
    seconds: list[float]


class Remembered:
    """An Encoder that knows the vectors of some texts already, so that a search's time is the search's alone."""

    def __init__(self, name: str, texts: Sequence[str], rows: NDArray[np.float32]) -> None:
        self.name = name
        self._rows = dict(zip(texts, rows, strict=True))

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The remembered rows.

        Raises:
            KeyError: for a text that was not given.
        """
        return np.stack([self._rows[text] for text in texts])


def run_retrieval(
    folder: Path,
    encoder: Encoder | None,
    k: int = 10,
    seed: int = 0,
    *,
    keep: Path | None = None,
    about: Mapping[str, str] | None = None,
    clock: Callable[[], float] = time.perf_counter,
) -> Scorecard:
    """Rank the benchmark in ``folder`` as the product does, and beside it by words alone and by meaning alone.

    Args:
        folder: corpus.jsonl, queries.jsonl and qrels.tsv.
        encoder: None measures BM25 alone.
        k: length of a ranking.
        seed: of the bootstrap.
        keep: keeps the index here, so that a second run need not encode again; None keeps nothing.
        about: what the caller knows of the run, such as the command and the hardware.
        clock: seconds from any start.

    Raises:
        CdraftError: if the folder is not such a benchmark.
    """
    started = clock()
    benchmark = read_benchmark(folder)
    read = clock()
    index = _index(benchmark, encoder, keep)
    built = clock()
    queries = list(benchmark.queries.values())
    remembered = Remembered(encoder.name, queries, encoder.encode(queries)) if encoder else None
    encoded = clock()
    words = _search(benchmark, HybridIndex(index.ids, index.bm25, None, None, index.corpus_digest), k, clock)
    runs = {"bm25": words}
    main = words
    if remembered and index.vectors is not None:
        main = _search(
            benchmark, HybridIndex(index.ids, index.bm25, index.vectors, remembered, index.corpus_digest), k, clock
        )
        runs["dense"] = _dense(benchmark, index, remembered, k, clock)
    scores = {name: _scores(benchmark, run.rankings, k) for name, run in runs.items()}
    own = _scores(benchmark, main.rankings, k)
    stages = {"read": read - started, "index": built - read, "encode questions": encoded - built}
    milliseconds = 1000 * np.quantile(main.seconds, [0.5, 0.95])
    return Scorecard(
        suite=SUITE,
        version=VERSION,
        metrics=_estimates(own, k, seed)
        | {f"recall@{k} gain over bm25": bootstrap.estimate(own["recall"] - scores["bm25"]["recall"], seed=seed)},
        cases=tuple(Case(id=id, score=float(s)) for id, s in zip(benchmark.queries, own["recall"], strict=True)),
        baselines={name: _estimates(values, k, seed) for name, values in scores.items()},
        seconds=round(clock() - started, 3),
        about=dict(about or {})
        | {"index": index.name, "seed": str(seed), "resamples": str(bootstrap.RESAMPLES)}
        | {"passages": str(len(benchmark.documents)), "questions": str(len(queries))}
        | {f"sha256 of {name}": value for name, value in benchmark.digests.items()}
        | {f"seconds to {stage}": f"{seconds:.2f}" for stage, seconds in stages.items()}
        | {"milliseconds per search, median and 95%": " ".join(f"{value:.2f}" for value in milliseconds)},
    )


def _index(benchmark: Benchmark, encoder: Encoder | None, keep: Path | None) -> HybridIndex:
    """The index of the benchmark under ids that sort in the file's order, so that ties go to the earlier document."""
    corpus_digest = benchmark.digests["corpus.jsonl"]
    if keep is not None and (keep / "manifest.json").exists():
        try:
            return open_index(keep, encoder, corpus_digest)
        except CdraftError:  # of another benchmark or encoder: built again below
            pass
    passages = [
        Passage(id=f"{place:08d}", instrument="", citation="", pointer="", text=text)
        for place, text in enumerate(benchmark.documents.values())
    ]
    return build_index(passages, encoder, keep, corpus_digest)


def _search(benchmark: Benchmark, index: HybridIndex, k: int, clock: Callable[[], float]) -> Run:
    ids, among = list(benchmark.documents), frozenset(index.ids)
    rankings: list[list[str]] = []
    seconds: list[float] = []
    for query in benchmark.queries.values():
        before = clock()
        found = index.search(query, k=k, among=among)
        seconds.append(clock() - before)
        rankings.append([ids[int(ranked.id)] for ranked in found])
    return Run(rankings, seconds)


def _dense(benchmark: Benchmark, index: HybridIndex, encoder: Encoder, k: int, clock: Callable[[], float]) -> Run:
    ids = list(benchmark.documents)
    rankings: list[list[str]] = []
    seconds: list[float] = []
    assert index.vectors is not None  # the caller has looked
    for query in benchmark.queries.values():
        before = clock()
        found = best(index.vectors.cosines(encoder.encode([query])[0], slice(None)), k)
        seconds.append(clock() - before)
        rankings.append([ids[place] for place in found])
    return Run(rankings, seconds)


def _scores(benchmark: Benchmark, rankings: list[list[str]], k: int) -> dict[str, NDArray[np.float64]]:
    """Each metric for each query."""
    relevant = [benchmark.relevant[id] for id in benchmark.queries]
    return {
        name: np.array([metric(found, wanted, k) for found, wanted in zip(rankings, relevant, strict=True)])
        for name, metric in METRICS.items()
    }


def _estimates(scores: dict[str, NDArray[np.float64]], k: int, seed: int) -> dict[str, Estimate]:
    return {f"{name}@{k}": bootstrap.estimate(values, seed=seed) for name, values in scores.items()}
