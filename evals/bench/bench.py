"""Times and peak memory of cdraft's doors as whole processes; prints a table and writes a scorecard."""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[2]
CDRAFT = Path(sys.executable).with_name("cdraft")
SUBJECT = ROOT / "examples" / "german-credit"
RESULT = ROOT / "evals" / "results" / "bench.json"


def measure(command: list[str], runs: int) -> dict[str, list[float]]:
    """Wall seconds and peak resident megabytes (children included) of each of ``runs`` runs after one warm-up."""
    seconds, megabytes = [], []
    for run in range(runs + 1):
        began = time.perf_counter()
        process = psutil.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        peak = 0
        while process.poll() is None:
            peak = max(peak, _resident(process))
            time.sleep(0.01)
        if process.returncode not in (0, None):
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        if run:
            seconds.append(time.perf_counter() - began)
            megabytes.append(peak / 1e6)
    return {"seconds": seconds, "megabytes": megabytes}


def _resident(process: psutil.Process) -> int:
    try:
        return sum(p.memory_info().rss for p in [process, *process.children(recursive=True)])
    except psutil.Error:
        return 0


def large_subject(folder: Path, rows: int) -> Path:
    """A subject with ``rows`` scored rows, five features and two samples, made by DuckDB from a fixed seed."""
    import duckdb

    (folder / "data").mkdir()
    duckdb.sql(
        f"""COPY (
            SELECT hash(i) % 1000000 / 1e6 AS p, (hash(i + 1) % 1000000 / 1e6 < hash(i) % 1000000 / 1e6)::INT AS bad,
                   CASE WHEN hash(i + 2) % 10 < 7 THEN 'train' ELSE 'test' END AS split,
                   hash(i + 3) % 1000 AS a, hash(i + 4) % 1000000 / 7 AS b, hash(i + 5) % 12 AS c,
                   'k' || hash(i + 6) % 9 AS d, CASE WHEN hash(i + 7) % 20 > 0 THEN hash(i + 8) % 100 END AS e
            FROM range({rows}) AS t(i)) TO '{folder / "data" / "scored.parquet"}' (FORMAT parquet)"""
    )
    (folder / "subject.yaml").write_text(
        "id: large\nname: Large\nversion: '1'\nkind: other\npurpose: Measures memory.\njurisdictions: [us]\n"
        "materiality: {level: low}\n"
        "data: {scored: {path: data/scored.parquet, score: p, outcome: bad, sample: split}}\n",
        encoding="utf-8",
    )
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--large", action="store_true", help="Also 10 million rows (minutes).")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        card = [str(CDRAFT), "generate", "--model-card", str(SUBJECT), "--out", str(out / "card"), "--quiet"]
        commands = {
            "help": [str(CDRAFT), "--help"],
            "card, --engine none": [*card, "--engine", "none"],
            "card, default engine": card,
        }
        if options.large:
            subject = large_subject(out, 10_000_000)
            commands["facts of 10 million rows"] = [str(CDRAFT), "test", str(subject), "--json"]
        rows = {}
        for label, command in commands.items():
            result = measure(command, 1 if "million" in label else options.runs)
            rows[label] = {
                unit: {"median": statistics.median(v), "min": min(v), "max": max(v), "n": len(v)}
                for unit, v in result.items()
            }
            s, m = rows[label]["seconds"], rows[label]["megabytes"]
            print(
                f"{label:<28}{s['median']:>8.2f} s  ({s['min']:.2f} to {s['max']:.2f}, n={s['n']})"
                f"{m['median']:>9.0f} MB at most"
            )
    about = {
        "command": "make bench" + (" --large" if options.large else ""),
        "date": date.today().isoformat(),
        "processor": platform.processor() or platform.machine(),
        "cores": str(os.cpu_count()),
        "python": platform.python_version(),
    }
    result = {"suite": "bench", "about": about, "measured": rows}
    RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
