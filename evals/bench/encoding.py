"""Speed of the default encoder beside the library that published it, and of a search with reranking.

    python evals/bench/encoding.py --beir DIR [--texts N] [--questions N] [--parts encoding search quality]

Encoding: the same texts by ``SentenceTransformer.encode`` with its own defaults and by cdraft, in turn, as passages a
second. Search: milliseconds of hybrid search and of the same with the best read again, after a loss of the kept tokens
and with them. Quality: Recall@10 of search by meaning alone with the vectors of both, so that speed is not bought with
it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import torch

from compliance_llm import settings, wiring
from compliance_llm.adapters.network import weights
from compliance_llm.adapters.search.late_interaction import LateInteraction, read_weights
from compliance_llm.adapters.search.minilm import MiniLmEncoder
from compliance_llm.evaluate.beir import Benchmark, read_benchmark
from compliance_llm.evaluate.ranking import recall
from compliance_llm.evaluate.retrieval import index_of
from compliance_llm.index import Reranking
from compliance_llm.index.fuse import best

ROOT = Path(__file__).parents[2]
RESULT = ROOT / "evals" / "results" / "bench-encoding.json"
RECIPE = "python evals/bench/encoding.py"
PARTS = ("encoding", "search", "quality")
K, ROUNDS = 10, 3


def encoding(folder: Path, texts: list[str]) -> dict[str, float]:
    """Passages a second of the library and of cdraft, medians of rounds in turn, and the median ratio of a round."""
    from sentence_transformers import SentenceTransformer

    library, ours = SentenceTransformer(str(folder), device="cpu"), MiniLmEncoder(folder)
    library.encode(texts[:32])
    ours.encode(texts[:32])
    theirs_: list[float] = []
    ours_: list[float] = []
    for _ in range(ROUNDS):
        theirs_.append(len(texts) / seconds(lambda: library.encode(texts)))
        ours_.append(len(texts) / seconds(lambda: ours.encode(texts)))
    ratios = [a / b for a, b in zip(ours_, theirs_, strict=True)]
    return {
        "passages a second, library": statistics.median(theirs_),
        "passages a second, cdraft": statistics.median(ours_),
        "ratio, median": statistics.median(ratios),
        "ratio, least": min(ratios),
        "texts": len(texts),
        "rounds": ROUNDS,
    }


def quality(folder: Path, benchmark: Benchmark) -> dict[str, float]:
    """Recall@10 by meaning alone on the benchmark's own texts, with the vectors of the library and with ours."""
    from sentence_transformers import SentenceTransformer

    library = SentenceTransformer(str(folder), device="cpu")
    documents, queries = list(benchmark.documents.values()), list(benchmark.queries.values())
    found = {}
    for name, encode in {
        "library": lambda t: library.encode(t, normalize_embeddings=True),
        "cdraft": MiniLmEncoder(folder).encode,
    }.items():
        rows, asked = encode(documents), encode(queries)
        ids = list(benchmark.documents)
        found[f"recall@10 by meaning alone, {name}"] = float(
            np.mean(
                [
                    recall([ids[p] for p in best(rows @ query, K)], benchmark.relevant[id], K)
                    for id, query in zip(benchmark.queries, asked, strict=True)
                ]
            )
        )
    return found | {"questions": len(queries)}


def searching(benchmark: Benchmark, questions: int, work: Path) -> dict[str, float]:
    """Milliseconds of a whole search, question encoded and all: without reranking and with it."""
    adapter = wiring.encoder_adapter()
    base = located()
    encoder = MiniLmEncoder(base, adapter)
    index = index_of(benchmark, encoder, work)
    texts = list(benchmark.documents.values())
    token_weights = read_weights(adapter) if adapter else np.ones(30_522, dtype=np.float32)
    file = work / "tokens.sqlite"
    file.unlink(missing_ok=True)
    late = LateInteraction(encoder, token_weights, file)
    reranking = Reranking(index, late, lambda id: texts[int(id)])
    asked = list(benchmark.queries.values())[:questions]
    found: dict[str, float] = {"questions": len(asked)}
    for name, searched in {
        "hybrid": index,
        "reranked, tokens lost": reranking,
        "reranked": reranking,
    }.items():
        times = [1000 * seconds(lambda q=q, s=searched: s.search(q, k=K, among=index.ids)) for q in asked]
        found[f"{name}: median ms"], found[f"{name}: p95 ms"] = np.quantile(times, [0.5, 0.95]).tolist()
    return found


def located() -> Path:
    """The folder of the default encoder's weights."""
    found = weights.locate(settings.ENCODER, settings.resolve().cache)
    if found is None:
        raise SystemExit("The encoder's weights are not on this machine; run: cdraft models fetch")
    return found


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--beir", type=Path, required=True, help="a benchmark in BEIR's layout")
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--work", type=Path, default=Path("out/bench-encoding"))
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS[:2]), help="quality takes minutes more")
    chosen = parser.parse_args()
    benchmark = read_benchmark(chosen.beir)
    spread = list(benchmark.documents.values())[:: max(1, len(benchmark.documents) // chosen.texts)][: chosen.texts]
    parts: dict[str, Callable[[], dict[str, float]]] = {
        "encoding": lambda: encoding(located(), spread),
        "search": lambda: searching(benchmark, chosen.questions, chosen.work),
        "quality": lambda: quality(located(), benchmark),
    }
    kept = json.loads(RESULT.read_text(encoding="utf-8")) if RESULT.is_file() else {}
    measured, about = kept.get("measured", {}), kept.get("about", {})
    for part in chosen.parts:
        before = os.getloadavg()[0]
        measured[part] = parts[part]()
        print(part, *(f"  {name:<42}{value:>12,.3f}" for name, value in measured[part].items()), sep="\n", flush=True)
        about[part] = circumstances(f"{RECIPE} --beir {chosen.beir.name} {options(chosen, part)}", before)
        card = {"suite": "bench-encoding", "about": about, "measured": measured}
        RESULT.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def options(chosen: argparse.Namespace, part: str) -> str:
    """What of the command line bears on a part."""
    bears = {"encoding": f" --texts {chosen.texts}", "search": f" --questions {chosen.questions}"}
    return f"--parts {part}{bears.get(part, '')}"


def circumstances(command: str, load_before: float) -> dict[str, str]:
    """How a part was measured, and on what."""
    return {
        "command": command,
        "date": date.today().isoformat(),
        "processor": platform.processor() or platform.machine(),
        "cores": str(os.cpu_count()),
        "threads": str(torch.get_num_threads()),
        "torch": torch.__version__,
        "load of the machine before and after (a minute's average)": f"{load_before:.1f} {os.getloadavg()[0]:.1f}",
    }


if __name__ == "__main__":
    main()
