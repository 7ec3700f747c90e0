"""Values of an input that make the outcome almost sure: they are recorded afterwards, as a rule."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest

from compliance_llm.policy.yardsticks import read_yardsticks
from compliance_llm.subject import read_subject
from compliance_llm.workflow import establish

SUBJECT = """\
id: flags
name: Flags
version: "1"
kind: fraud
purpose: Holds payments.
jurisdictions: [gb]
materiality: {level: low}
data: {scored: {path: scored.csv, score: score, outcome: fraud, sample: sample}}
"""


@pytest.fixture
def telling(tmp_path: Path):
    """Ids of the Facts for a flag that events have with one probability, and other cases with another."""

    def made(of_events: float, of_others: float, rate: float = 0.05) -> set[str]:
        rng = random.Random(3)
        rows = []
        for i in range(6_000):
            fraud = rng.random() < rate
            flag = rng.random() < (of_events if fraud else of_others)
            score = min(max(rng.gauss(0.3 if fraud else 0.1, 0.1), 0.001), 0.999)
            rows.append((f"{score:.4f}", int(fraud), "train" if i % 2 else "test", int(flag), f"{rng.random():.3f}"))
        with (tmp_path / "scored.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([("score", "fraud", "sample", "recalled", "amount"), *rows])
        (tmp_path / "subject.yaml").write_text(SUBJECT, encoding="utf-8")
        facts = establish(read_subject(tmp_path), None, read_yardsticks()).facts
        return {it.id for it in facts if it.id.startswith("fact:telling.")}

    return made


def test_a_flag_that_hardly_any_other_case_has_is_told_on_every_sample(telling):
    assert telling(0.4, 0.001) == {"fact:telling.recalled.train", "fact:telling.recalled.test"}


def test_a_flag_that_is_only_more_frequent_is_not(telling):
    assert not telling(0.4, 0.03)


def test_a_flag_that_few_events_have_is_not(telling):
    assert not telling(0.05, 0.0)


def test_where_events_are_common_a_sure_value_surprises_nobody(telling):
    assert not telling(0.6, 0.02, rate=0.4)
