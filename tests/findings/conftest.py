"""The policy that governs the example on a day, and Facts as its limits judge them."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm import bundled
from compliance_llm.corpus import load_corpus
from compliance_llm.policy.governing import governing, read_rules
from compliance_llm.records import Fact, Gap, Limit, Subject

AS_OF = date(2026, 5, 1)
FLOOR = {"min": 0.7, "authority": "policy", "source": "Model Risk Policy, clause 7.6"}


@pytest.fixture(scope="session")
def whole():
    return load_corpus()


@pytest.fixture(scope="session")
def on(whole):
    """The corpus as it applies on a day, and the policy that governs then."""

    def made(day):
        corpus = whole.applicable(day, ("us", "eu"))
        return corpus, governing(corpus, read_rules([bundled.folder("corpora") / "policies"]), "meridel-mrp")

    return made


@pytest.fixture(scope="session")
def corpus(on):
    return on(AS_OF)[0]


@pytest.fixture(scope="session")
def policy(on):
    return on(AS_OF)[1]


@pytest.fixture(scope="session")
def subject():
    return Subject.model_validate(
        {
            "id": "s",
            "name": "Consumer score",
            "version": "1.0",
            "kind": "credit",
            "purpose": "p",
            "jurisdictions": ("us", "eu"),
            "materiality": {"level": "high"},
            "owner": "Retail Risk",
            "data": {"scored": {"path": "x.csv", "score": "p", "outcome": "y"}},
        }
    )


@pytest.fixture(scope="session")
def fact():
    """Makes a Fact; one with a verdict has the policy's floor of the AUC, unless it is given another limit or none."""

    def made(id, value, verdict="none", label="AUC on the test sample", limit=FLOOR, **rest):
        held = {} if limit is None else {"limit": Limit.model_validate(limit)}
        named = {"id": f"fact:{id}", "label": label, "source": "s", "computed_by": "t@1"}
        return Fact.model_validate({**named, "value": value, "verdict": verdict, **held, **rest})

    return made


@pytest.fixture(scope="session")
def gap():
    def made(obligation, *pieces, force="must", topic="ongoing-monitoring"):
        return Gap(
            obligation=obligation,
            citation=obligation,
            force=force,
            missing=" and ".join(pieces),
            pieces=pieces,
            topic=topic,
        )

    return made
