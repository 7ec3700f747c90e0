"""Small Facts, Obligations and rules for the tests of what a section must cover."""

from __future__ import annotations

import pytest

from compliance_llm.corpus import Corpus, load_corpus
from compliance_llm.ports import Ranked
from compliance_llm.records import Fact, Limit, Obligation, Subject

FLOOR = Limit(min=0.7, authority="policy", source="Model Risk Policy, clause 7.6")


@pytest.fixture(scope="session")
def fact():
    """Makes a Fact; one with a verdict on a limit is held against a floor, one not tested has no value."""

    def made(id, value=0.8, verdict="none", **rest):
        held = {"limit": FLOOR} if verdict in ("pass", "fail", "unsettled") else {}
        if verdict == "not_tested":
            value, held = None, {"reason": "only one class was observed"}
        named = {"id": f"fact:{id}", "label": id.replace(".", " "), "source": "cases.csv", "computed_by": "test@1"}
        return Fact.model_validate({**named, "value": value, "verdict": verdict, **held, **rest})

    return made


@pytest.fixture(scope="session")
def obligation():
    """Makes an Obligation that looks for ``needs``: pieces in words with the patterns that show them."""

    def made(needs=None, **rest):
        needs = needs or {}
        return Obligation.model_validate(
            {
                "id": "sr-26-2/x",
                "instrument": "us-sr-26-2",
                "citation": "SR 26-2, Section V",
                "pointer": "Section V",
                "statement": "Watch the model.",
                "force": "should",
                "topic": "ongoing-monitoring",
                "sections": ("model-card/monitoring",),
                "evidence_expected": tuple(needs),
                "needs": tuple(needs.values()),
                "confidence": "own-words",
                **rest,
            }
        )

    return made


@pytest.fixture
def corpus() -> Corpus:
    """The corpus that comes with cdraft, whose rules a test replaces with its own."""
    return load_corpus()


@pytest.fixture
def index():
    """An Index that finds the first of what it may find."""

    class FirstFew:
        name = "first few"

        def search(self, query, *, k, among):
            return [Ranked(id, 1.0, 1.0, None) for id in list(among)[:k]]

    return FirstFew()


@pytest.fixture
def subject():
    return Subject.model_validate(
        {
            "id": "s",
            "name": "Consumer score",
            "version": "1.0",
            "kind": "credit",
            "purpose": "p",
            "jurisdictions": ("us",),
            "materiality": {"level": "high"},
            "data": {"scored": {"path": "x.csv", "score": "p", "outcome": "y"}},
        }
    )
