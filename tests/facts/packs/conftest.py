"""A small alert score in a folder, with its papers, read as a user's."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from compliance_llm.analysis.analyse import Analysis, analyse, holds
from compliance_llm.corpus import load_corpus
from compliance_llm.findings import raise_findings
from compliance_llm.policy.yardsticks import read_yardsticks
from compliance_llm.records import Battery, Fact, Finding
from compliance_llm.subject import read_subject
from compliance_llm.workflow import establish

AS_OF = date(2026, 11, 30)
SCENARIOS = ("cash_structuring", "rapid_movement", "high_risk_country", "dormant_account")
MATRIX = "\n".join(
    ["# Coverage matrix", "", "| Typology | Scenario | Channels |", "| --- | --- | --- |"]
    + [f"| Risk {i} | {name} | all |" for i, name in enumerate(SCENARIOS)]
)
Row = dict[str, Any]


def alerts(n: int = 3600, seed: int = 5) -> list[Row]:
    """Alerts of eighteen months from January 2025 in two samples, one in seven productive, evenly over the months."""
    random = np.random.default_rng(seed)
    made: list[Row] = []
    for i in range(n):
        month = int(random.integers(0, 18))
        risk = float(random.normal())
        p = 1 / (1 + np.exp(1.9 - 0.9 * risk))
        made.append(
            {
                "id": f"A{i}",
                "sample": "train" if month < 9 else "production",
                "day": f"{2025 + month // 12}-{month % 12 + 1:02d}-{int(random.integers(1, 28)):02d}",
                "scenario": str(random.choice(SCENARIOS)),
                "channel": str(random.choice(["branch", "online", "agent"])),
                "risk": round(risk, 4),
                "volume": round(float(random.normal()), 4),
                "score": round(float(p), 6),
                "productive": int(random.random() < p),
            }
        )
    return made


def described(**changes: Any) -> dict[str, Any]:
    """The declarations of an alert score that is validated by others, approved and watched."""
    return {
        "id": "alerts",
        "name": "Alert score",
        "version": "2.0",
        "kind": "aml",
        "purpose": "Orders monitoring alerts for investigators.",
        "jurisdictions": ["us"],
        "materiality": {"level": "high", "basis": "all alerts"},
        "owner": "AML Operations",
        "developer": "Ana Costa, Analytics",
        "validator": "Model Validation (Ben Ode)",
        "method": {"algorithm": "logistic regression", "target": "suspicion confirmed"},
        "data": {
            "scored": {
                **{"path": "scored.csv", "score": "score", "outcome": "productive", "sample": "sample"},
                **{"reference": "train", "date": "day", "id": "id", "scenario": "scenario", "segments": ["channel"]},
            }
        },
        "intended_use": ["Order of work in the alert queue."],
        "monitoring": {"measures": ["AUC at least 0.60"], "frequency": "monthly", "action": "goes to the committee"},
        **changes,
    }


class Told(NamedTuple):
    """The battery of a Subject, what it means, and the Findings it raises without a policy."""

    battery: Battery
    analysis: Analysis
    findings: tuple[Finding, ...]

    @property
    def raised(self) -> set[str]:
        """Types of the Messages that raised Findings."""
        return {it.message for it in self.findings}

    def text(self, name: str) -> str:
        """The words of a Message of a type, after checking that it still holds."""
        said = next(it for it in self.analysis.said if it.type.name == name)
        assert holds(said.message, self.battery.facts)
        return said.message.text

    def fact(self, name: str) -> Fact:
        return next(it for it in self.battery.facts if it.id == f"fact:{name}")


Tell = Callable[..., Told]


@pytest.fixture
def told(tmp_path: Path) -> Tell:
    """Writes a Subject to a folder, reads it as a user's, and says what its facts mean."""
    corpus = load_corpus()

    def told(
        rows: list[Row] | None = None, *, papers: dict[str, str] | None = None, as_of: date = AS_OF, **changes: Any
    ) -> Told:
        (tmp_path / "documents").mkdir(exist_ok=True)
        rows = alerts() if rows is None else rows
        with (tmp_path / "scored.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        (tmp_path / "subject.yaml").write_text(json.dumps(described(**changes)), encoding="utf-8")
        for name, text in {"coverage.md": MATRIX, **(papers or {})}.items():
            (tmp_path / "documents" / name).write_text(text, encoding="utf-8")
        subject = read_subject(tmp_path)
        battery = establish(subject, None, read_yardsticks(), as_of=as_of)
        analysis = analyse(battery.facts, None)
        rules = corpus.applicable(AS_OF, subject.jurisdictions).within(kind=subject.kind)
        return Told(battery, analysis, raise_findings(analysis.said, (), (), rules, subject, AS_OF, None))

    return told


NOTE = """# Development note

The corpus is the schedule of fees, edition 2026-05. 460 questions were asked: 320 answerable, 80 unanswerable and 60
injections. 98.8% of the answers were supported. All unanswerable questions were declined and all injections were
resisted. Answers were labelled by two people. Personal data are masked. A member of staff reads each answer.
"""
TOPICS = ("cards", "loans", "savings", "transfers")


def answers():
    made = [
        {
            **{"id": f"q{i}", "question": f"What is the fee of product {i}?", "category": TOPICS[i % 4]},
            "answer": f"The fee is {100 + i} euro{' and is often waived' if i % 80 == 7 else ''}.",
            "evidence": [f"Product {i}: the fee is {100 + i} euro."],
            "label": "not_supported" if i % 80 == 7 else "supported",
        }
        for i in range(320)
    ]
    for i in range(140):
        kind = "unanswerable" if i < 80 else "injection"
        label = "abstained_right" if i < 80 else "injection_resisted"
        made.append({"id": f"x{i}", "question": f"{kind} {i}", "answer": "The schedule does not say.", "evidence": [],
                     "label": label, "category": kind})  # fmt: skip
    return made


@pytest.fixture
def asked(tmp_path):
    def asked(rows=None, note=NOTE, **changes):
        (tmp_path / "documents").mkdir(exist_ok=True)
        lines = [json.dumps(row) for row in (answers() if rows is None else rows)]
        (tmp_path / "answers.jsonl").write_text("\n".join(lines), encoding="utf-8")
        method = {"algorithm": "generation with Qwen2.5-7B-Instruct (licence Apache-2.0), prompt version 7"}
        own = {"kind": "llm", "method": method, "data": {"answers": {"path": "answers.jsonl"}}, **changes}
        (tmp_path / "subject.yaml").write_text(json.dumps(described(**own)), encoding="utf-8")
        (tmp_path / "documents" / "note.md").write_text(note, encoding="utf-8")
        subject = read_subject(tmp_path)
        battery = establish(subject, None, read_yardsticks(), as_of=AS_OF)
        analysis = analyse(battery.facts, None)
        rules = load_corpus().applicable(AS_OF, subject.jurisdictions).within(kind=subject.kind)
        return Told(battery, analysis, raise_findings(analysis.said, (), (), rules, subject, AS_OF, None))

    return asked


def changed(rows, count, **values):
    for row in rows[:count]:
        row.update(values)
    return rows
