"""Small real subjects: a CSV in a folder, its Subject, and its cases as every part of cdraft reads them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from compliance_llm.facts import examine
from compliance_llm.records import Battery, Subject
from compliance_llm.subject.cases import open_cases

Table = dict[str, Sequence[object]]
Examine = Callable[..., Battery]


def scored_cases(n: int = 400, seed: int = 1) -> Table:
    """Calibrated scores with outcomes, two samples, a group, a segment and two inputs."""
    random = np.random.default_rng(seed)
    logits = random.normal(-0.8, 1.2, n)
    income = random.normal(30, 8, n).round(2).astype(object)
    income[random.random(n) < 0.05] = ""
    return {
        "score": (1 / (1 + np.exp(-logits))).round(6).tolist(),
        "bad": (random.random(n) < 1 / (1 + np.exp(-logits))).astype(int).tolist(),
        "split": ["train" if i % 5 < 3 else "test" for i in range(n)],
        "sex": np.where(random.random(n) < 0.4, "female", "male").tolist(),
        "purpose": random.choice(["car", "house", "study"], n).tolist(),
        "income": income.tolist(),
    }


def make_subject(folder: Path, table: Table, *, limits: dict[str, Any] | None = None, **scored: Any) -> Subject:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "scored.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(table)
        writer.writerows(zip(*table.values(), strict=True))
    columns = {"path": "scored.csv", "score": "score", "outcome": "bad", **scored}
    if "split" in table:
        columns |= {"sample": "split", "reference": "train"}
    return Subject.model_validate(
        {
            "id": "small",
            "name": "Small score",
            "version": "1.0",
            "kind": "credit",
            "purpose": "Ranks applicants.",
            "jurisdictions": ["us"],
            "materiality": {"level": "low", "basis": "few cases"},
            "owner": "Credit risk",
            "method": {"algorithm": "logistic regression", "features": 2},
            "limitations": ["No dates are known.", "Thin files are rare."],
            "data": {"scored": columns},
            "limits": limits or {},
            "folder": folder,
        }
    )


@pytest.fixture
def examined(tmp_path: Path) -> Examine:
    """Writes a table to a folder, and examines it as a Subject."""

    def examined(table: Table, *, relied_on: Sequence[Any] = (), name: str = "subject", **kwargs: Any) -> Battery:
        subject = make_subject(tmp_path / name, table, **kwargs)
        cases = open_cases(subject)
        try:
            return examine(subject, cases, relied_on)
        finally:
            cases.close()

    return examined


DECISION = {"threshold": 0.5, "selected": "below", "source": "Credit policy 3.1"}


@pytest.fixture(scope="session")
def battery(tmp_path_factory: pytest.TempPathFactory) -> Battery:
    """The battery of `scored_cases`, with groups, segments and a decision rule."""
    subject = make_subject(
        tmp_path_factory.mktemp("whole"),
        scored_cases(),
        groups={"sex": "sex"},
        segments=["purpose"],
        decision=DECISION,
        limits={
            "auc.test": {"min": 0.6, "authority": "policy", "source": "Model Risk Policy 4.2"},
            "psi.*.test": {"max": 0.25, "authority": "convention", "source": "Model Risk Policy 4.3"},
        },
    )
    cases = open_cases(subject)
    yield examine(subject, cases)
    cases.close()
