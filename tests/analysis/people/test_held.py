"""Honest customers held by group: rates before ratios, and nothing that chance explains."""

from __future__ import annotations

import numpy as np
import pytest

from compliance_llm.analysis.messages.held import HELD_UNEVENLY
from compliance_llm.analysis.view import View
from compliance_llm.facts.packs.held import held
from compliance_llm.facts.samples import read_samples
from compliance_llm.records import Passage, Subject
from compliance_llm.subject import open_cases

RULE = "A transfer at or above 0.15 is held until the customer has confirmed."


@pytest.fixture
def told(tmp_path):
    """What is said of a fraud score whose scores of one group are raised on the log scale by ``by``."""

    def told(by, seed=0, n=6_000, kind="fraud"):
        random = np.random.default_rng(seed)
        lines = ["score,fraud,split,origin"]
        for sample in ("train", "production"):
            group = np.where(random.random(n) < 0.25, "abroad", "home")
            logits = random.normal(-3.2, 1.1, n)
            fraud = random.random(n) < 1 / (1 + np.exp(-logits))
            score = 1 / (1 + np.exp(-(logits + by * (group == "abroad"))))
            lines += [f"{s:.5f},{int(y)},{sample},{g}" for s, y, g in zip(score, fraud, group, strict=True)]
        (tmp_path / "scored.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        scored = {"path": "scored.csv", "score": "score", "outcome": "fraud", "sample": "split"}
        subject = Subject.model_validate(
            {
                "id": "transfers",
                "name": "Transfer score",
                "version": "1.0",
                "kind": kind,
                "purpose": "Holds transfers.",
                "jurisdictions": ["eu"],
                "materiality": {"level": "high", "basis": "many"},
                "data": {"scored": {**scored, "reference": "train", "groups": {"origin": "origin"}}},
                "folder": tmp_path,
            }
        )
        rule = Passage(id="document.a:s1", instrument="a.md", citation="A", pointer="line 1", text=RULE)
        cases = open_cases(subject)
        try:
            facts = list(held(subject, cases, read_samples(subject.data.scored, cases), [rule]))
        finally:
            cases.close()
        return [HELD_UNEVENLY.say(it) for it in HELD_UNEVENLY.find(View(facts))]

    return told


def test_a_group_whose_honest_customers_are_held_far_more_often_is_told_with_both_rates(told):
    (text,) = told(0.8)
    assert text.startswith("Of the honest cases of origin abroad ")
    assert "are held at the threshold in use on the production sample, of those of origin home" in text


@pytest.mark.parametrize("seed", range(8))
def test_groups_that_are_scored_alike_are_not(told, seed):
    assert told(0.0, seed) == []


def test_it_is_a_test_of_fraud_scores_alone(told):
    assert told(0.8, kind="credit") == []
