"""Small portfolios whose truth is known: what a score forecasts, and what happens, are chosen for each sample."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from compliance_llm.analysis.analyse import Analysis, Said, analyse, holds
from compliance_llm.facts import examine
from compliance_llm.policy.yardsticks import read_yardsticks
from compliance_llm.records import Battery, Subject
from compliance_llm.subject import open_cases

SIZES = {"train": 3_000, "test": 2_500, "oot": 2_500}
MONTHS = {"train": ("2024-01", 12), "test": ("2024-01", 12), "oot": ("2025-01", 9)}
Logits = np.ndarray
Rule = Callable[[str, Logits, np.random.Generator], Logits]


def as_it_is(_sample: str, logits: Logits, _random: np.random.Generator) -> Logits:
    """The true log odds: a score that is right in every way."""
    return logits


class Told(NamedTuple):
    """The battery of a portfolio and what it means."""

    battery: Battery
    analysis: Analysis

    def said(self, name: str) -> Said | None:
        return next((it for it in self.analysis.said if it.type.name == name), None)

    def text(self, name: str) -> str:
        found = self.said(name)
        assert found is not None, f"{name} is not among {[it.type.name for it in self.analysis.said]}"
        assert holds(found.message, self.battery.facts)
        return found.message.text

    @property
    def bad(self) -> set[str]:
        return {it.type.name for it in self.analysis.said if it.message.polarity == "bad"}


def rows(
    seed: int,
    *,
    score: Rule = as_it_is,
    truth: Rule = as_it_is,
    sizes: Mapping[str, int] = SIZES,
    level: float = -1.6,
    spread: float = 1.2,
) -> list[dict[str, Any]]:
    """Cases with two inputs; the outcome follows ``truth`` of their log odds, the score is ``score`` of them."""
    random = np.random.default_rng(seed)
    made: list[dict[str, Any]] = []
    for sample, n in sizes.items():
        income, debt = random.normal(size=n), random.normal(size=n)
        logits = level + spread * (0.8 * debt - 0.6 * income)
        happened = random.random(n) < 1 / (1 + np.exp(-truth(sample, logits, random)))
        scores = 1 / (1 + np.exp(-score(sample, logits, random)))
        first, months = MONTHS.get(sample, ("2025-10", 6))
        start = np.datetime64(first, "M")
        days = (start + random.integers(0, months, n)).astype("datetime64[D]") + random.integers(0, 28, n)
        made += [
            {
                "id": f"{sample}{i}",
                "split": sample,
                "day": str(days[i]),
                "income": round(float(income[i]), 4),
                "debt": round(float(debt[i]), 4),
                "score": round(float(scores[i]), 6),
                "bad": int(happened[i]),
            }
            for i in range(n)
        ]
    return made


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., Told]:
    """Writes cases to a folder, examines them as a Subject beside the yardsticks, and says what the facts mean."""

    def told(cases: list[dict[str, Any]], *, limits: dict[str, Any] | None = None, kind: str = "credit", **scored: Any):
        with (tmp_path / "scored.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, cases[0])
            writer.writeheader()
            writer.writerows(cases)
        columns = {"path": "scored.csv", "score": "score", "outcome": "bad", "sample": "split", "reference": "train"}
        subject = Subject.model_validate(
            {
                "id": "small",
                "name": "Small score",
                "version": "1.0",
                "kind": kind,
                "purpose": "Ranks applicants.",
                "jurisdictions": ["us"],
                "materiality": {"level": "medium", "basis": "few cases"},
                "owner": "Credit risk",
                "data": {"scored": {**columns, "date": "day", "id": "id", **scored}},
                "limits": limits or {},
                "folder": tmp_path,
            }
        )
        opened = open_cases(subject)
        try:
            battery = examine(subject, opened, yardsticks=read_yardsticks())
        finally:
            opened.close()
        return Told(battery, analyse(battery.facts, None))

    return told
