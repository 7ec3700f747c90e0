"""The corpus as it comes with cdraft, for the tests of policies."""

from __future__ import annotations

import pytest

from compliance_llm.corpus import Corpus, load_corpus


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load_corpus()
