"""Measure the tuned search on the questions it is tuned on, without scoring anything on what it was trained on.

    python finetune/retrieval/crossfit.py BENCHMARK WORK --out SCORECARD [--folds 5] [--more PAIRS] [--threads N]

The questions are parted into folds. For each, an adapter is trained on the other folds (``tune.py``, the shipped
recipe) and ranks the questions of this one, remembering those it learned from; rankings of all folds make one
scorecard. Beside it stand its parts. A run that was stopped goes on with the first fold that is not ready in WORK.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import tune  # noqa: E402  (a recipe beside this file, not a package)

from compliance_llm.adapters.search.late_interaction import LateInteraction, ReadOnce, read_weights  # noqa: E402
from compliance_llm.adapters.search.minilm import MiniLmEncoder  # noqa: E402
from compliance_llm.evaluate.beir import Benchmark, read_benchmark  # noqa: E402
from compliance_llm.evaluate.retrieval import (  # noqa: E402
    SUITE,
    VERSION,
    apart,
    by_number,
    estimates,
    found_apart,
    gains,
    index_of,
    memory_of,
    run_parts,
    scores_of,
)
from compliance_llm.evaluate.seen import read_seen  # noqa: E402
from compliance_llm.files import write_whole  # noqa: E402
from compliance_llm.index import Learned  # noqa: E402
from compliance_llm.index.answered import FILE as REMEMBERED  # noqa: E402
from compliance_llm.ports import Encoder  # noqa: E402
from compliance_llm.records import Scorecard  # noqa: E402

K, SEED = 10, 0
DEPTH = 100  # of the rankings kept
WHOLE = "with answered questions"
RANKINGS = "rankings.json"

Rankings = dict[str, list[str]]
"""Query id → document ids, best first."""


def main(arguments: list[str] | None = None) -> None:
    """Train and rank fold by fold, then add up."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("benchmark", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=tune.STEPS)
    parser.add_argument("--rate", type=float, default=tune.RATE)
    parser.add_argument("--ready", action="store_true", help="rank and add up what is trained, and train no further")
    parser.add_argument("--more", type=Path, action="append", default=[])
    chosen = parser.parse_args(arguments)
    benchmark = read_benchmark(chosen.benchmark)
    base = tune.pinned_base()
    place = tune.folds(list(benchmark.queries), chosen.folds)
    began = time.perf_counter()
    runs: dict[str, Rankings] = {}
    for name, found in rank(benchmark, MiniLmEncoder(base), None, chosen.work / "plain").items():
        runs[name if name == "bm25" else f"{name}, not tuned"] = found
    by_passage: dict[bool, list[float]] = {True: [], False: []}
    for fold in range(chosen.folds):
        adapter = chosen.work / f"adapter-{fold}"
        if chosen.ready and not (adapter / REMEMBERED).is_file():
            continue
        if not (adapter / REMEMBERED).is_file():
            options = [f"--leave-out={fold}/{chosen.folds}", f"--steps={chosen.steps}", f"--threads={chosen.threads}"]
            options += [f"--rate={chosen.rate}"]
            options += [f"--more={file}" for file in chosen.more]
            command = [sys.executable, str(HERE / "tune.py"), str(chosen.benchmark), "--out", str(adapter), *options]
            subprocess.run([*command, "--index", str(chosen.work / "plain" / "index")], check=True)
        part = benchmark._replace(queries={id: q for id, q in benchmark.queries.items() if place[id] == fold})
        ranked = rank(part, MiniLmEncoder(base, adapter), adapter, chosen.work / f"fold-{fold}")
        for name, found in ranked.items():
            runs.setdefault(name, {}).update(found)
        whole = [ranked[WHOLE][id] for id in part.queries]
        for known, values in found_apart(part, whole, read_seen(adapter), K).items():
            by_passage[known] += values
        print(f"fold {fold}: {time.perf_counter() - began:.0f} s", flush=True)
    asked = benchmark._replace(queries={id: q for id, q in benchmark.queries.items() if id in runs[WHOLE]})
    scores = {name: scores_of(asked, [found[id] for id in asked.queries], K) for name, found in runs.items()}
    card = Scorecard(
        suite=SUITE,
        version=VERSION,
        metrics=estimates(scores[WHOLE], K, SEED)
        | gains(scores, WHOLE, K, SEED)
        | by_number(asked, scores[WHOLE]["recall"], K, SEED)
        | apart(by_passage, K, SEED),
        cases=(),
        baselines={name: estimates(values, K, SEED) for name, values in scores.items() if name != WHOLE},
        seconds=round(time.perf_counter() - began, 1),
        about={"command": "crossfit.py " + " ".join(arguments or sys.argv[1:]), "folds": str(chosen.folds)}
        | {"folds scored": str(len({place[id] for id in asked.queries}))}
        | {"base": base.name, "questions": str(len(asked.queries)), "passages": str(len(benchmark.documents))}
        | {f"sha256 of {name}": value for name, value in benchmark.digests.items()},
    )
    write_whole(chosen.out, json.dumps(card.as_json(), indent=2) + "\n")
    for name, found in {WHOLE: card.metrics, **card.baselines}.items():
        print(name, *(f"{metric} {e.value:.4f} [{e.low:.4f}, {e.high:.4f}]" for metric, e in found.items()), sep="\n  ")


def rank(benchmark: Benchmark, encoder: MiniLmEncoder, adapter: Path | None, work: Path) -> dict[str, Rankings]:
    """The rankings of the queries by each part of the search, kept in ``work`` once they are made.

    The last part remembers the questions that the adapter learned from.
    """
    file = work / RANKINGS
    if file.is_file():
        return json.loads(file.read_text(encoding="utf-8"))
    reranker: LateInteraction | None = None
    by_meaning: Encoder = encoder
    if adapter:
        reranker = LateInteraction(encoder, read_weights(adapter), work / "tokens.sqlite")
        by_meaning = ReadOnce(reranker)
    index = index_of(benchmark, by_meaning, work / "index")
    asked = encoder.encode(list(benchmark.queries.values()))
    memory = memory_of(benchmark, Learned.beside(adapter), (), encoder, asked) if adapter else None
    runs = run_parts(benchmark, index, encoder, reranker, DEPTH, answered=memory)
    found = {name: dict(zip(benchmark.queries, run.rankings, strict=True)) for name, run in runs.items()}
    write_whole(file, json.dumps(found))
    return found


if __name__ == "__main__":
    main()
