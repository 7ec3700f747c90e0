"""Size and speed of the index: synthetic passages built, killed, resumed, searched; hybrid search against raw calls.

    python evals/bench/index.py --passages 1000000        build, kill, resume, search in a fresh process
    python evals/bench/index.py --passages 0 --beir DIR   search of a benchmark against raw bm25s and FAISS

The synthetic part measures time and memory and no quality: its words are drawn by Zipf's law, its vectors at random.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
import psutil

from compliance_llm import settings, wiring
from compliance_llm.index import building, open_index
from compliance_llm.records import Passage

ROOT = Path(__file__).parents[2]
RESULT = ROOT / "evals" / "results" / "bench-index.json"
WORDS, COMMON, LENGTH, BLOCK = 200_000, 100, 60, 4096  # the commonest words stand for stop words and are left out
TAKES = 3
QUERIES, K, ASKED, DIMENSION, SEED = 200, 10, 8, 384, 0


class SyntheticPassages(Sequence[Passage]):
    """Passages of sixty words drawn by Zipf's law, made when asked for and the same each time."""

    def __init__(self, count: int) -> None:
        self._count = count
        weights = 1 / np.arange(COMMON + 1, COMMON + WORDS + 1)
        self._upto = np.cumsum(weights) / weights.sum()
        self._block = lru_cache(maxsize=2)(self._drawn)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int) -> Passage:
        if place >= self._count:
            raise IndexError(place)
        return Passage(
            id=f"synthetic:{place:08}:p1", instrument="synthetic", citation="", pointer="", text=self.text(place)
        )

    def text(self, place: int) -> str:
        return " ".join(f"w{word}" for word in self._block(place // BLOCK)[place % BLOCK])

    def query(self, number: int) -> str:
        """Eight words that stand together in some passage."""
        place, start = np.random.default_rng((SEED, 1, number)).integers((self._count, LENGTH - ASKED))
        return " ".join(self.text(int(place)).split()[start : start + ASKED])

    def _drawn(self, block: int) -> list[list[int]]:
        return np.searchsorted(self._upto, np.random.default_rng((SEED, 0, block)).random((BLOCK, LENGTH))).tolist()


class RandomVectors:
    """A fake Encoder: a text's vector is drawn at random from the text's digest. It knows no meaning and is fast."""

    name = f"random-vectors-{DIMENSION}"

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        seeds = (int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest()) for text in texts)
        rows = np.stack([np.random.default_rng(seed).standard_normal(DIMENSION, dtype=np.float32) for seed in seeds])
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def measure_size(passages: int, folder: Path) -> dict[str, object]:
    """Build to the half, kill, resume, and search in a fresh process."""
    script = [sys.executable, __file__, "--passages", str(passages), "--folder", str(folder)]
    half = _watched([*script, "--stage", "build"], kill_at=passages // 2)
    rest = _watched([*script, "--stage", "build"])
    searched = json.loads(
        subprocess.run([*script, "--stage", "search"], capture_output=True, text=True, check=True).stdout
    )
    return {
        "passages": passages,
        "seconds until the kill": half["seconds"],
        "seconds of the processor until it": half["processor"],
        "texts encoded until the kill": half["encoded"],
        "seconds to resume and end": rest["seconds"],
        "seconds of the processor for it": rest["processor"],
        "texts encoded after it": rest["encoded"],
        "megabytes at most while building": rest["megabytes"],
        "megabytes on the disk": round(sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6),
        **searched,
    }


def _watched(command: list[str], kill_at: int | None = None) -> dict[str, float]:
    """Seconds, resident megabytes at most and texts encoded of a build, killed once so many are encoded."""
    began = time.perf_counter()
    process = psutil.Popen(command, stdout=subprocess.PIPE, text=True)
    peak, processor = [0], [0.0]

    def watch() -> None:
        while process.poll() is None:
            try:
                peak[0] = max(peak[0], process.memory_info().rss)
                processor[0] = sum(process.cpu_times()[:2])
            except psutil.Error:
                return
            time.sleep(0.05)

    watcher = threading.Thread(target=watch)
    watcher.start()
    encoded = 0
    for line in process.stdout:
        stage, done, _ = line.split()
        encoded = int(done) if stage == "encoding" else encoded
        if kill_at and encoded >= kill_at:
            process.kill()
            break
    code = process.wait()
    watcher.join()
    if code and not kill_at:
        sys.exit(f"{' '.join(command)} ended with {code}")
    return {
        "seconds": round(time.perf_counter() - began, 1),
        "processor": round(processor[0], 1),
        "megabytes": round(peak[0] / 1e6),
        "encoded": encoded,
    }


def _build(passages: int, folder: Path) -> None:
    for report in building(SyntheticPassages(passages), RandomVectors(), folder, "synthetic"):
        print(report.stage, report.done, report.total, flush=True)


def _search(passages: int, folder: Path) -> None:
    made = SyntheticPassages(passages)
    queries = [made.query(number) for number in range(QUERIES)]
    del made
    began = time.perf_counter()
    index = open_index(folder, RandomVectors(), "synthetic")
    found: dict[str, object] = {"seconds to open": round(time.perf_counter() - began, 2)}
    tenth = frozenset(index.ids[place] for place in range(0, len(index.ids), 10))
    for label, among in (("everything", index.ids), ("a tenth", tenth)):
        search = partial(index.search, k=K, among=among)
        search(queries[0])
        found[f"milliseconds among {label}"] = _quantiles([_timed(partial(search, query)) for query in queries])
    del tenth
    memory = psutil.Process().memory_full_info()
    found |= {f"megabytes {name}": round(getattr(memory, name) / 1e6) for name in ("rss", "pss", "uss")}
    if encoder := wiring.encoder(settings.resolve()):
        encoder.encode(queries[:1])
        found["megabytes rss with the default encoder beside it"] = round(psutil.Process().memory_info().rss / 1e6)
    print(json.dumps(found | {"queries": QUERIES}))


def measure_ratio(beir: Path, keep: Path) -> dict[str, object]:
    """Hybrid search of a benchmark against the sum of a raw bm25s and a raw FAISS call, query by query in turn.

    Every side gets the query's words and its vector; encoding the query is no part of any. Of three takes of a call the
    fastest counts, on either side: the others measure what else the machine does.
    """
    import bm25s
    import faiss

    from compliance_llm.evaluate.beir import read_benchmark
    from compliance_llm.evaluate.retrieval import Remembered
    from compliance_llm.index import HybridIndex, build_index
    from compliance_llm.index.bm25 import K1, B, words
    from compliance_llm.index.codes import SCALE
    from compliance_llm.index.store import read_table

    encoder = wiring.encoder(settings.resolve())
    if encoder is None:
        sys.exit("The default encoder's weights are not on this machine:  cdraft models fetch")
    benchmark = read_benchmark(beir)
    texts, queries = list(benchmark.documents.values()), list(benchmark.queries.values())[: 3 * QUERIES]
    passages = [
        Passage(id=f"{n:08}", instrument="", citation="", pointer="", text=text) for n, text in enumerate(texts)
    ]
    built = build_index(passages, encoder, keep, benchmark.digests["corpus.jsonl"])
    vectors = encoder.encode(queries)
    index = HybridIndex(built.ids, built.bm25, built.vectors, Remembered("", queries, vectors), "")
    raw_words = bm25s.BM25(k1=K1, b=B, method="lucene", backend="numpy")
    raw_words.index([words(text) or [""] for text in texts], show_progress=False)
    raw_meaning = faiss.IndexFlatIP(vectors.shape[1])
    raw_meaning.add(read_table(keep, encoder.name).codes / np.float32(SCALE))
    calls: dict[str, Callable[[int], object]] = {
        "bm25s": lambda n: raw_words.retrieve([words(queries[n])], k=K, show_progress=False),
        "bm25s, scores alone": lambda n: raw_words.get_scores(words(queries[n])),
        "FAISS": lambda n: raw_meaning.search(vectors[n : n + 1], K),
        "hybrid": lambda n: index.search(queries[n], k=K, among=index.ids),
    }
    seconds = {name: np.full(len(queries), np.inf) for name in calls}
    for _ in range(TAKES):
        for n in range(len(queries)):
            for name, call in calls.items():
                seconds[name][n] = min(seconds[name][n], _timed(partial(call, n)))
    ratios = {
        f"ratio to {by_words} and FAISS, {label}": _ratio(seconds["hybrid"], seconds[by_words] + seconds["FAISS"], q)
        for by_words in ("bm25s", "bm25s, scores alone")
        for label, q in (("median", 0.5), ("95%", 0.95))
    }
    times = {f"milliseconds {name}": _quantiles(values) for name, values in seconds.items()}
    return {"passages": len(texts), "queries": len(queries)} | times | ratios


def _ratio(one: np.ndarray, other: np.ndarray, q: float) -> float:
    return round(float(np.quantile(one, q) / np.quantile(other, q)), 2)


def _timed(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _quantiles(seconds: Sequence[float] | np.ndarray) -> dict[str, float]:
    return {name: round(1000 * float(np.quantile(seconds, q)), 2) for name, q in (("p50", 0.5), ("p95", 0.95))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=50_000, help="How many are made; 0 leaves this part out.")
    parser.add_argument("--beir", type=Path, help="A benchmark for the ratio: corpus.jsonl, queries.jsonl, qrels.tsv.")
    parser.add_argument("--folder", type=Path, help="Where the indexes are kept, for another run.  [default: nowhere]")
    parser.add_argument("--out", type=Path, default=RESULT, help="Parts that are not measured stay in it.")
    parser.add_argument("--stage", choices=["build", "search"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stage:
        return {"build": _build, "search": _search}[options.stage](options.passages, options.folder)
    parts: dict[str, Callable[[Path], dict[str, object]]] = {}
    if options.passages:
        parts["size"] = lambda folder: measure_size(options.passages, folder / "synthetic")
    if options.beir:
        parts["ratio"] = lambda folder: measure_ratio(options.beir, folder / "benchmark")
    kept = json.loads(options.out.read_text(encoding="utf-8"))["measured"] if options.out.exists() else {}
    with tempfile.TemporaryDirectory() as temporary:
        for name, measure in parts.items():
            before = os.getloadavg()
            measured = measure(options.folder or Path(temporary))
            kept[name] = measured | {"about": _about() | {"load before": before, "load after": os.getloadavg()}}
            print(name, *(f"    {what:<52}{value}" for what, value in kept[name].items()), sep="\n")
    options.out.write_text(json.dumps({"suite": "bench-index", "measured": kept}, indent=1) + "\n", encoding="utf-8")
    return None


def _about() -> dict[str, object]:
    return {
        "date": date.today().isoformat(),
        "processor": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "threads": os.environ.get("OMP_NUM_THREADS", "as many as the libraries take"),
    }


if __name__ == "__main__":
    main()
