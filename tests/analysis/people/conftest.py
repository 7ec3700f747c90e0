"""A small bank's model in a folder, as a user has it: declarations, papers, reported figures and cases."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from compliance_llm.analysis.analyse import Analysis, Said, analyse, holds
from compliance_llm.corpus import load_corpus
from compliance_llm.findings import raise_findings
from compliance_llm.policy.yardsticks import read_yardsticks
from compliance_llm.records import Battery, Fact, Finding
from compliance_llm.subject import read_subject
from compliance_llm.verify.reading.figures import days, figures
from compliance_llm.verify.rungs.numbers import stands_for
from compliance_llm.workflow import establish

AS_OF = date(2026, 11, 30)
SIZES = {"train": 900, "test": 800, "production": 600}
FROM = {"train": ("2025-01", 6), "test": ("2025-07", 3), "production": ("2025-11", 4)}
Row = dict[str, Any]


def cases(seed: int = 7) -> list[Row]:
    """Calibrated scores of three samples that follow one another, with groups that do not matter."""
    random = np.random.default_rng(seed)
    made: list[Row] = []
    for sample, n in SIZES.items():
        first, months = FROM[sample]
        days = (np.datetime64(first, "M") + random.integers(0, months, n)).astype("datetime64[D]")
        income, debt = random.normal(size=n), random.normal(size=n)
        p = 1 / (1 + np.exp(-(-1.5 + 0.9 * debt - 0.7 * income)))
        for i in range(n):
            made.append(
                {
                    "id": f"{sample}{i}",
                    "sample": sample,
                    "day": str(days[i] + int(random.integers(0, 28))),
                    "income": round(float(income[i]), 4),
                    "debt": round(float(debt[i]), 4),
                    "sex": "female" if random.random() < 0.4 else "male",
                    "segment": str(random.choice(["personal", "student"])),
                    "pd": round(float(p[i]), 6),
                    "bad": int(random.random() < p[i]),
                }
            )
    return made


def declared(**changes: Any) -> dict[str, Any]:
    """Complete declarations of a model that is validated by others, approved and watched; ``changes`` replace keys."""
    scored = {
        **{"path": "scored.csv", "score": "pd", "outcome": "bad", "sample": "sample", "reference": "train"},
        **{"date": "day", "id": "id", "segments": ["segment"], "groups": {"sex": "sex"}},
        "maturity": {"days": 90, "read_on": "2026-09-30"},
        "decision": {"threshold": 0.3, "selected": "below", "source": "Credit policy 3.1"},
    }
    return {
        "id": "loan-score",
        "name": "Loan score",
        "version": "2.0",
        "kind": "credit",
        "purpose": "Ranks loan applications by the chance of default. In production since November 2025.",
        "jurisdictions": ["us"],
        "materiality": {"level": "medium", "basis": "few loans"},
        "owner": "Retail Lending",
        "developer": "Ana Costa, Scorecards",
        "validator": "Model Validation (Ben Ode)",
        "method": {"algorithm": "logistic regression", "target": "90 days past due within 90 days"},
        "data": {"scored": scored | changes.pop("scored", {}), **changes.pop("data", {})},
        "intended_use": ["ranking of loan applications"],
        "prohibited_use": ["business loans", "pricing"],
        "limitations": ["no recession in the window"],
        "monitoring": {
            "owner": "Portfolio Monitoring",
            "frequency": "monthly",
            "measures": ["AUC at least 0.70", "PSI at most 0.25"],
            "action": "a breach goes to the committee",
        },
        "approvals": [
            {"by": "Committee", "date": "2025-10-20", "version": "2.0", "decision": "approved", "until": "2027-10-31"}
        ],
        **changes,
    }


class Told(NamedTuple):
    """The battery of a model, what it means, and the Findings it raises without a policy."""

    battery: Battery
    analysis: Analysis
    findings: tuple[Finding, ...]

    def said(self, name: str) -> Said | None:
        return next((it for it in self.analysis.said if it.type.name == name), None)

    def text(self, name: str) -> str:
        """The words of the Message of a type, after checking that it holds and that its figures are its Facts'."""
        found = self.said(name)
        assert found is not None, f"{name} is not among {[it.type.name for it in self.analysis.said]}"
        assert holds(found.message, self.battery.facts)
        return found.message.text

    def finding(self, name: str) -> Finding:
        return next(it for it in self.findings if it.message == name)

    @property
    def bad(self) -> set[str]:
        return {it.type.name for it in self.analysis.said if it.message.polarity == "bad"}


def not_of(text: str, facts: list[Fact]) -> list[str]:
    """Figures and dates of a text that are no part of the Facts and stand in none of their texts."""
    words = " ".join(part for it in facts for part in (str(it.value), it.reason, it.method, it.label, it.source))
    words += " ".join(it.limit.source for it in facts if it.limit)
    told = {day.day for day in days(words)}
    wrong = [day.shown for day in days(text) if day.day not in told]
    for figure in figures(text):
        parts = [
            (part, it)
            for it in facts
            for part in (
                it.value,
                it.low,
                it.high,
                it.n,
                it.events,
                *((it.limit.min, it.limit.max) if it.limit else ()),
            )
            if isinstance(part, int | float)
        ]
        level = figure.percent and any(it.level is not None and figure.value == 100 * it.level for it in facts)
        known = level or figure.shown in words or any(stands_for(figure, part, it) for part, it in parts)
        wrong += [] if known else [figure.shown]
    return wrong


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., Told]:
    """Writes a model to a folder, reads it as a user's, and says what its facts mean."""
    corpus = load_corpus()

    def told(
        rows: list[Row] | None = None,
        *,
        papers: dict[str, str] | None = None,
        results: dict[str, Any] | None = None,
        as_of: date | None = AS_OF,
        **changes: Any,
    ) -> Told:
        rows = rows or cases()
        for folder in ("documents", "results"):
            (tmp_path / folder).mkdir(exist_ok=True)
        with (tmp_path / "scored.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        (tmp_path / "subject.yaml").write_text(json.dumps(declared(**changes)), encoding="utf-8")
        for name, text in (papers or {}).items():
            (tmp_path / "documents" / name).write_text(text, encoding="utf-8")
        for name, content in (results or {}).items():
            (tmp_path / "results" / name).write_text(json.dumps(content), encoding="utf-8")
        subject = read_subject(tmp_path)
        battery = establish(subject, None, read_yardsticks(), as_of=as_of)
        analysis = analyse(battery.facts, None)
        known = {it.id: it for it in (*battery.facts, *analysis.facts)}
        for it in analysis.said:
            if it.type.family in ("people", "governance", "evidence"):
                advice = it.type.advice
                texts = [it.message.text, *((advice.title(it.found), advice.effect(it.found)) if advice else ())]
                wrong = [figure for text in texts for figure in not_of(text, [known[id] for id in it.message.facts])]
                assert not wrong, (it.type.name, texts, wrong)
        rules = corpus.applicable(AS_OF, subject.jurisdictions).within(kind=subject.kind)
        return Told(battery, analysis, raise_findings(analysis.said, (), (), rules, subject, AS_OF, None))

    return told
