"""A corpus, an index and a subject for the tests of what a section must cover."""

from __future__ import annotations

import pytest

from compliance_llm.corpus import Corpus, load_corpus
from compliance_llm.ports import Ranked
from compliance_llm.records import Subject


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
