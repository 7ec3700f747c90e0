"""The corpus as it comes with cdraft, and the policy of another bank, for the tests of policies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from compliance_llm.corpus import Corpus, load_corpus
from compliance_llm.policy.governing import governing, read_rules
from compliance_llm.records import Policy, Subject

DAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load_corpus()


@pytest.fixture
def brightwater(own_policies: Path) -> Policy:
    """The policy of another bank as it governs on a day."""
    return governing(
        load_corpus(extra=[own_policies]).applicable(DAY, None), read_rules([own_policies]), "brightwater-cmr"
    )


@pytest.fixture
def small_subject() -> Callable[[str], Subject]:
    """Makes a Subject of a kind."""

    def made(kind: str) -> Subject:
        return Subject.model_validate(
            {
                "id": "s",
                "name": "Score",
                "version": "1",
                "kind": kind,
                "purpose": "Ranks.",
                "jurisdictions": ["us"],
                "materiality": {"level": "high"},
                "data": {"scored": {"path": "x.csv", "score": "p", "outcome": "y"}},
            }
        )

    return made
