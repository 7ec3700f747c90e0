"""The retrieval suite: how many of the passages that answer a question are among the first ten.

Each part of the search is measured separately: BM25, embeddings, both fused, both with reranking, and that with
answered questions.
"""

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
from compliance_llm.evaluate.seen import Seen
from compliance_llm.index import Answered, HybridIndex, Learned, Pair, build_index, open_index
from compliance_llm.index.fuse import best
from compliance_llm.index.rerank import Reranking
from compliance_llm.ports import Encoder, Index, Reranker
from compliance_llm.records import Case, Estimate, Passage, Scorecard

SUITE, VERSION = "retrieval", "2"
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
    reranker: Reranker | None = None,
    seen: Seen | None = None,
    answered: Sequence[Pair] = (),
    keep: Path | None = None,
    builder: Encoder | None = None,
    about: Mapping[str, str] | None = None,
    clock: Callable[[], float] = time.perf_counter,
) -> Scorecard:
    """Rank the benchmark in ``folder`` as the product does, and beside it with parts of the search left out.

    Args:
        folder: corpus.jsonl, queries.jsonl and qrels.tsv.
        encoder: None measures BM25 alone.
        k: length of a ranking.
        seed: of the bootstrap.
        reranker: reranks the best; None keeps the fused ranking.
        seen: what encoder or reranker learned from; figures are then also given apart.
        answered: answered questions for the search to use, with the ids of the documents that answer them. Questions of
            the benchmark are left out. Needs both encoder and reranker.
        keep: keeps the index here, so that a second run need not encode again; None keeps nothing.
        builder: encodes the documents where they are not indexed yet, as ``encoder`` would; None leaves it to that one.
        about: what the caller knows of the run, such as the command and the hardware.
        clock: seconds from any start.

    Raises:
        CdraftError: if the folder is not such a benchmark.
    """
    started = clock()
    benchmark = read_benchmark(folder)
    read = clock()
    index = index_of(benchmark, builder or encoder, keep)
    built = clock()
    queries = list(benchmark.queries.values())
    asked = encoder.encode(queries) if encoder else None
    encoded = clock()
    remembered = memory = None
    if encoder is not None and asked is not None:
        remembered = Remembered(encoder.name, queries, asked)
        memory = memory_of(benchmark, None, answered, encoder, asked) if reranker else None
    runs = run_parts(benchmark, index, remembered, reranker, k, clock, answered=memory)
    stages = {"read": read - started, "index": built - read, "encode questions": encoded - built}
    circumstances = (
        dict(about or {})
        | {"index": index.name, "reranker": reranker.name if reranker else "none"}
        | {"answered questions": str(len(memory) if memory else 0)}
        | {f"seconds to {stage}": f"{seconds:.2f}" for stage, seconds in stages.items()}
    )
    return _card(benchmark, runs, seen, k, seed, circumstances, clock() - started)


def _card(
    benchmark: Benchmark,
    runs: Mapping[str, Run],
    seen: Seen | None,
    k: int,
    seed: int,
    about: Mapping[str, str],
    seconds: float,
) -> Scorecard:
    """The scorecard of the last of the runs, the others beside it."""
    scores = {name: scores_of(benchmark, run.rankings, k) for name, run in runs.items()}
    main = list(runs)[-1]
    return Scorecard(
        suite=SUITE,
        version=VERSION,
        metrics=estimates(scores[main], k, seed)
        | gains(scores, main, k, seed)
        | by_number(benchmark, scores[main]["recall"], k, seed)
        | (apart(found_apart(benchmark, runs[main].rankings, seen, k), k, seed) if seen else {}),
        cases=tuple(
            Case(id=id, score=float(s)) for id, s in zip(benchmark.queries, scores[main]["recall"], strict=True)
        ),
        baselines={
            name: estimates(values, k, seed) for name, values in scores.items() if name != main or len(runs) == 1
        },
        seconds=round(seconds, 3),
        about=dict(about)
        | {"ranking": main, "seed": str(seed), "resamples": str(bootstrap.RESAMPLES)}
        | {"passages": str(len(benchmark.documents)), "questions": str(len(benchmark.queries))}
        | ({"questions seen in training": str(_learned(benchmark, seen))} if seen else {})
        | {f"sha256 of {name}": value for name, value in benchmark.digests.items()}
        | {f"milliseconds per search, {name}, median and 95%": _milliseconds(run) for name, run in runs.items()},
    )


def run_parts(
    benchmark: Benchmark,
    index: HybridIndex,
    encoder: Encoder | None,
    reranker: Reranker | None,
    k: int,
    clock: Callable[[], float] = time.perf_counter,
    *,
    answered: Answered | None = None,
) -> dict[str, Run]:
    """Rankings of the benchmark's queries by each part of the search; the last is by all parts there are."""
    texts = list(benchmark.documents.values())
    words = HybridIndex(index.ids, index.bm25, None, None, index.corpus_digest)
    runs = {"bm25": search_all(benchmark, words, k, clock)}
    if encoder is not None and index.vectors is not None:
        fused = HybridIndex(index.ids, index.bm25, index.vectors, encoder, index.corpus_digest)
        runs["dense"] = _dense(benchmark, index, encoder, k, clock)
        runs["fused"] = search_all(benchmark, fused, k, clock)
        if reranker is not None:
            reranked = Reranking(fused, reranker, lambda id: texts[int(id)])
            runs["reranked"] = search_all(benchmark, reranked, k, clock)
            if answered is not None:
                knowing = Reranking(fused, reranker, lambda id: texts[int(id)], answered=answered)
                runs["with answered questions"] = search_all(benchmark, knowing, k, clock)
    return runs


def memory_of(
    benchmark: Benchmark,
    learned: Learned | None,
    answered: Sequence[Pair],
    encoder: Encoder,
    asked: NDArray[np.float32],
) -> Answered | None:
    """The answered questions that a search may use, without those asked here; None if none are left.

    ``asked`` are the vectors of the benchmark's questions.
    """
    documents = benchmark.documents
    pairs = [Pair(question, frozenset(documents[id] for id in ids if id in documents)) for question, ids in answered]
    parts = [it for it in (learned, Learned.of(pairs, encoder) if pairs else None) if it is not None]
    if not parts:
        return None
    texts = ((f"{place:08d}", text) for place, text in enumerate(documents.values()))
    memory = Answered(Learned.joined(parts).without(asked), encoder, texts)
    return memory if len(memory) else None


def index_of(benchmark: Benchmark, encoder: Encoder | None, keep: Path | None) -> HybridIndex:
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


def search_all(benchmark: Benchmark, index: Index, k: int, clock: Callable[[], float] = time.perf_counter) -> Run:
    """Every query of the benchmark, searched among all its documents."""
    ids = list(benchmark.documents)
    among = frozenset(f"{place:08d}" for place in range(len(ids)))
    rankings: list[list[str]] = []
    seconds: list[float] = []
    for query in benchmark.queries.values():
        before = clock()
        found = index.search(query, k=k, among=among)
        seconds.append(clock() - before)
        rankings.append([ids[int(ranked.id)] for ranked in found])
    return Run(rankings, seconds)


def scores_of(benchmark: Benchmark, rankings: list[list[str]], k: int) -> dict[str, NDArray[np.float64]]:
    """Each metric for each query."""
    relevant = [benchmark.relevant[id] for id in benchmark.queries]
    return {
        name: np.array([metric(found, wanted, k) for found, wanted in zip(rankings, relevant, strict=True)])
        for name, metric in METRICS.items()
    }


def estimates(scores: Mapping[str, NDArray[np.float64]], k: int, seed: int) -> dict[str, Estimate]:
    """The mean of each metric over queries, with its interval."""
    return {f"{name}@{k}": bootstrap.estimate(values, seed=seed) for name, values in scores.items()}


def gains(scores: Mapping[str, Mapping[str, NDArray[np.float64]]], main: str, k: int, seed: int) -> dict[str, Estimate]:
    """How much recall the whole search has over each of its parts, query by query."""
    return {
        f"recall@{k} gain over {name}": bootstrap.estimate(scores[main]["recall"] - other["recall"], seed=seed)
        for name, other in scores.items()
        if name != main
    }


def by_number(benchmark: Benchmark, recalls: NDArray[np.float64], k: int, seed: int) -> dict[str, Estimate]:
    """Recall of the questions that one passage answers, and of those for which several are listed."""
    several = np.array([len(benchmark.relevant[id]) > 1 for id in benchmark.queries])
    return {
        f"recall@{k} of questions with {name}": bootstrap.estimate(recalls[those], seed=seed)
        for name, those in (("one passage", ~several), ("several passages", several))
        if those.any()
    }


def apart(found: Mapping[bool, Sequence[float]], k: int, seed: int) -> dict[str, Estimate]:
    """Recall of passages that answered a question learned from, and of those that did not; n counts passages."""
    return {
        f"recall@{k} of passages {'seen' if known else 'not seen'} in training": bootstrap.estimate(values, seed=seed)
        for known, values in found.items()
        if values
    }


def found_apart(benchmark: Benchmark, rankings: list[list[str]], seen: Seen, k: int) -> dict[bool, list[float]]:
    """For each relevant passage of each query whether it was found (1 or 0): under True those seen in training."""
    found: dict[bool, list[float]] = {True: [], False: []}
    for id, ranked in zip(benchmark.queries, rankings, strict=True):
        for passage in sorted(benchmark.relevant[id]):
            found[seen.passage(benchmark.documents[passage])].append(float(passage in ranked[:k]))
    return found


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


def _learned(benchmark: Benchmark, seen: Seen) -> int:
    return sum(seen.question(text) for text in benchmark.queries.values())


def _milliseconds(run: Run) -> str:
    return " ".join(f"{1000 * value:.2f}" for value in np.quantile(run.seconds, [0.5, 0.95]))
