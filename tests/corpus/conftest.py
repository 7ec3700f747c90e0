"""What the tests on the corpus share; small files are made by a module beside them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from compliance_llm.corpus import Corpus, load_corpus
from compliance_llm.corpus.editions import Text
from compliance_llm.records import Edition, Passage

sys.path.insert(0, str(Path(__file__).parents[1] / "readers"))


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load_corpus()


@pytest.fixture(scope="session")
def text(corpus: Corpus) -> Callable[..., Text]:
    """Makes a Text of a registered Instrument out of pointers and words: text("eu-gdpr", {"Article 22(1)": "…"})."""

    def made(id: str, words: dict[str, str], since: str = "2018-05-25", until: str | None = None, edition: str = ""):
        instrument, name = corpus.instrument(id), f"{id}@{edition or since}"
        days = {"from": since, "until": until}
        edition_ = Edition.model_validate(
            {"id": name, "instrument": id, "version": edition, "sha256": "0" * 64, **days}
        )
        passages = [
            Passage.model_validate(
                {
                    "id": f"{name}:{pointer.replace(' ', '_')}:p1",
                    "instrument": id,
                    "citation": f"{instrument.citation}, {pointer}",
                    "pointer": pointer,
                    "text": said,
                    **days,
                }
            )
            for pointer, said in words.items()
        ]
        return Text(instrument, edition_, tuple(passages), "\n".join(words.values()))

    return made
