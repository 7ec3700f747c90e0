"""Scorecards as files, compared with their thresholds and with each other."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from pydantic import ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.evaluate.bootstrap import estimate
from compliance_llm.evaluate.suites import Suite
from compliance_llm.files import write_whole
from compliance_llm.records import Estimate, Record, Scorecard


class Difference(Record):
    """How two runs of a suite differ over the cases they share: mean of B − A, in points of the case score."""

    suite: str
    cases: Estimate
    metrics: dict[str, tuple[float, float]]  # name → value in A, value in B
    better: int  # cases that B got better
    worse: int


def write_scorecard(card: Scorecard, path: Path) -> Path:
    """The Scorecard as JSON, one case to a line."""
    content = card.as_json()
    cases = content.pop("cases")
    head = json.dumps({**content, "cases": []}, ensure_ascii=False, indent=1)
    lines = ",\n  ".join(json.dumps(case, ensure_ascii=False) for case in cases)
    text = head.removesuffix('"cases": []\n}') + (f'"cases": [\n  {lines}\n ]\n}}' if cases else '"cases": []\n}')
    return write_whole(path, text + "\n")


def read_scorecard(path: Path) -> Scorecard:
    """A Scorecard that was written by ``cdraft eval run … --out``.

    Raises:
        CdraftError: if the file cannot be read or is not a Scorecard.
    """
    remedy = "Give a file written by:  cdraft eval run SUITE --out FILE"
    try:
        return Scorecard.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CdraftError(f"{path} cannot be read.", remedy) from error
    except ValidationError as error:
        raise CdraftError(f"{path} is not a scorecard: {error.errors()[0]['msg']}.", remedy) from error


def failed_gates(card: Scorecard, suite: Suite) -> list[str]:
    """The thresholds of the suite that the run missed, one line each; a missing metric misses its threshold."""
    failed = list[str]()
    for gate in suite.gates:
        found = card.metrics.get(gate.metric)
        if found is None or found.n == 0:
            failed.append(f"{gate.metric} was not measured")
        elif gate.min is not None and found.value < gate.min:
            failed.append(f"{gate.metric} is {found.value:.4g} (n = {found.n}), below the threshold of {gate.min:g}")
        elif gate.max is not None and found.value > gate.max:
            failed.append(f"{gate.metric} is {found.value:.4g} (n = {found.n}), above the threshold of {gate.max:g}")
    return failed


def compare(a: Scorecard, b: Scorecard, seed: int = 0) -> Difference:
    """Paired difference of the case scores of two runs, with a bootstrap interval over the cases they share.

    Raises:
        CdraftError: if the runs are of different suites or versions, or share no case.
    """
    if (a.suite, a.version) != (b.suite, b.version):
        raise CdraftError(
            f"The scorecards are of {a.suite}@{a.version} and {b.suite}@{b.version}, which cannot be compared.",
            "Run the same version of one suite twice.",
        )
    first, second = ({case.id: case.score for case in card.cases} for card in (a, b))
    shared = [id for id in first if id in second]
    if not shared:
        raise CdraftError("The scorecards share no case.", "Run both on the same data.")
    gains = np.array([second[id] - first[id] for id in shared])
    return Difference(
        suite=a.suite,
        cases=estimate(gains, seed=seed),
        metrics={k: (e.value, b.metrics[k].value) for k, e in a.metrics.items() if k in b.metrics},
        better=int((gains > 0).sum()),
        worse=int((gains < 0).sum()),
    )
