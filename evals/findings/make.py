"""Write the seeded subjects: each fault alone in each size and base, faults mixed, and clean controls.

usage: python evals/findings/make.py OUT [--seed N] [--few]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from faults import FAULTS
from simulators import BASES

CLEAN = {"credit": 6, "fraud": 6, "aml": 4, "llm": 4}
MIXES = 12


def make(out: Path, seed: int = 0, *, few: bool = False) -> list[dict]:
    """Write the subjects below ``out`` with key.json; with ``few`` one subject for each fault and no mixes."""
    rng = np.random.default_rng(seed)
    key: list[dict] = []

    def write(name: str, base: str, number: int, faults: list[tuple]) -> None:
        made = BASES[base](number)
        for fault, size in faults:
            fault.plant(made, size, rng)
        made.write(out / name)
        told = [{"kind": fault.name, "size": size, "told_by": list(fault.told_by)} for fault, size in faults]
        key.append({"subject": name, "kind": base, "clean": not faults, "papers": "complete", "faults": told})

    number = seed * 1000
    for base, count in CLEAN.items():
        for i in range(1 if few else count):
            number += 1
            write(f"clean-{base}-{i + 1}", base, number, [])
    for fault in FAULTS:
        for base in fault.bases[:1] if few else fault.bases:
            for size in fault.sizes[-1:] if few else fault.sizes:
                number += 1
                write(f"{fault.name}-{base}-{size:g}", base, number, [(fault, size)])
    for i in range(0 if few else MIXES):
        base = list(BASES)[i % len(BASES)]
        fitting = [fault for fault in FAULTS if base in fault.bases and fault.name != "own_declines"]
        chosen = rng.choice(len(fitting), 3, replace=False)
        while sum(fitting[int(c)].name.startswith("approval_") for c in chosen) > 1:  # one takes what another needs
            chosen = rng.choice(len(fitting), 3, replace=False)
        number += 1
        write(f"mixed-{base}-{i + 1}", base, number, [(fitting[int(c)], fitting[int(c)].sizes[-1]) for c in chosen])
    (out / "key.json").write_text(json.dumps(key, indent=1), encoding="utf-8")
    return key


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--few", action="store_true")
    given = parser.parse_args()
    print(f"{len(make(given.out, given.seed, few=given.few))} subjects")
