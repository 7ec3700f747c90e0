"""Declared numbers of cases and exclusions."""

import pytest

from compliance_llm.facts.waterfall import declared_counts
from compliance_llm.records import Fact, Subject


def counted(sample, n):
    return Fact(id=f"fact:n.{sample}", label=sample, value=n, unit="cases", n=n, source="data", computed_by="count@1")


@pytest.fixture
def conflicts():
    def conflicts(**data):
        scored = {"path": "x.csv", "score": "p", "outcome": "y"}
        subject = Subject.model_validate(
            {
                "id": "s",
                "name": "Score",
                "version": "1.0",
                "kind": "credit",
                "purpose": "p",
                "jurisdictions": ["us"],
                "materiality": {"level": "low"},
                "data": {"scored": scored, **data},
            }
        )
        found = declared_counts(subject, [counted("train", 600), counted("test", 400)])
        return {it.id: it.value for it in found if it.id.startswith("fact:conflict.")}

    return conflicts


def test_counts_by_sample_are_those_of_the_data(conflicts):
    assert conflicts(counts={"train": 600, "hold-out": 400}) == {}
    assert conflicts(counts={"train": 600, "test": 404}) == {"fact:conflict.declared.counts.test": 4}


def test_a_total_may_be_meant_before_the_exclusions_or_after_them(conflicts):
    left_out = [{"step": "open outcome", "cases": 150}, {"reason": "test accounts", "cases": 50}]
    assert conflicts(counts={"extract": 1200}, exclusions=left_out) == {}
    assert conflicts(counts={"all": 1000}, exclusions=left_out) == {}
    assert conflicts(counts={"extract": 1300}, exclusions=left_out) == {"fact:conflict.declared.counts.extract": 300}
