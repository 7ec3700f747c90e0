"""Measure retrieval on a folder in BEIR's layout and write the scorecard.

    python evals/retrieval/run.py out/obliqa-dev evals/results/retrieval-obliqa-dev.json \\
        --encoder WEIGHTS --keep out/obliqa-dev/index

Without --encoder BM25 is measured alone. Scores of single questions are left out of the file.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
from pathlib import Path

from compliance_llm.adapters.minilm import MiniLmEncoder
from compliance_llm.evaluate.retrieval import run_retrieval
from compliance_llm.files import write_whole


def hardware() -> dict[str, str]:
    """Processor and how many cores this process may use."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    threads = os.environ.get("OMP_NUM_THREADS", "not set")
    return {"processor": names[0] if names else platform.processor(), "cores": str(cores), "OMP_NUM_THREADS": threads}


def main() -> None:
    """Parse, run, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    command = f"python evals/retrieval/run.py {given.folder.name} {given.out.name}" + (
        f" --encoder {given.encoder.name}" if given.encoder else ""
    )
    encoder = MiniLmEncoder(given.encoder) if given.encoder else None
    scorecard = run_retrieval(given.folder, encoder, keep=given.keep, about={"command": command} | hardware())
    brief = scorecard.model_copy(update={"cases": ()})
    write_whole(given.out, json.dumps(brief.as_json(), indent=2) + "\n")
    for name, metrics in {"fused" if encoder else "bm25 alone": scorecard.metrics, **scorecard.baselines}.items():
        print(
            name, *(f"{metric} {e.value:.4f} [{e.low:.4f}, {e.high:.4f}]" for metric, e in metrics.items()), sep="\n  "
        )


if __name__ == "__main__":
    main()
