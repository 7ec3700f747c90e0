"""Tokens of a question look for the tokens of a text they fit best."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace

import numpy as np
import pytest

from compliance_llm import settings, wiring
from compliance_llm.adapters.network import weights
from compliance_llm.adapters.search.late_interaction import LateInteraction, ReadOnce, read_weights
from compliance_llm.adapters.search.minilm import MiniLmEncoder
from compliance_llm.corpus import load_corpus
from compliance_llm.index import text_of

pytestmark = pytest.mark.slow

TEXTS = [
    "A validator is independent of the developers.",
    "Alerts are reviewed within two working days.",
    "The ceiling for the population stability index is set by the committee.",
]


@pytest.fixture(scope="module")
def encoder() -> MiniLmEncoder:
    folder = weights.locate(settings.ENCODER, settings.resolve().cache)
    if folder is None:
        pytest.skip("the encoder's weights are not on this machine: cdraft models fetch")
    return MiniLmEncoder(folder, wiring.encoder_adapter())


class Counting:
    """An encoder that counts the texts it reads."""

    def __init__(self, encoder):
        self.encoder, self.name, self.read = encoder, encoder.name, []

    def tokens(self, texts):
        self.read += texts
        return self.encoder.tokens(texts)


def finished(steps):
    """What a generator returns at its end."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def reranker(encoder, file=None):
    return LateInteraction(encoder, np.ones(30_522, dtype=np.float32), file)


def test_the_text_that_speaks_of_it_scores_highest(encoder):
    scores = reranker(encoder).scores("Who sets the limit of the stability index?", TEXTS)
    assert scores.argmax() == 2
    assert (np.abs(scores) <= 1).all()


def test_a_text_read_with_others_scores_as_it_does_alone(encoder):
    both = reranker(encoder).scores("independent validators", TEXTS)
    alone = [reranker(encoder).scores("independent validators", [text])[0] for text in TEXTS]
    assert both == pytest.approx(alone, abs=0.02)  # bfloat16, and a byte for each component


def test_a_text_is_read_once_for_all_questions_also_by_the_next_process(encoder, tmp_path):
    file = tmp_path / "tokens.sqlite"
    first = Counting(encoder)
    scores = reranker(first, file).scores("independent", TEXTS)
    again = Counting(encoder)
    assert reranker(again, file).scores("independent", TEXTS).tolist() == scores.tolist()
    assert (first.read, again.read) == (["independent", *TEXTS], ["independent"])


def test_an_index_built_with_it_leaves_only_the_question_to_read(encoder, tmp_path):
    counting = Counting(encoder)
    late = reranker(counting, tmp_path / "tokens.sqlite")
    rows = ReadOnce(late).encode(TEXTS)
    assert rows == pytest.approx(encoder.encode(TEXTS), abs=2e-3)
    assert ReadOnce(late).name == encoder.name
    counting.read.clear()
    late.scores("independent", TEXTS)
    assert counting.read == ["independent"]


def test_what_was_read_before_is_not_read_ahead_again(encoder, tmp_path):
    late = reranker(encoder, tmp_path / "tokens.sqlite")
    late.read_ahead(TEXTS[:1])
    assert late.lacking([*TEXTS, *TEXTS]) == TEXTS[1:]


def test_only_texts_are_kept_and_no_question(encoder, tmp_path):
    file = tmp_path / "tokens.sqlite"
    late = reranker(encoder, file)
    late.read_ahead(TEXTS)
    late.scores("Who is independent?", TEXTS)
    assert sqlite3.connect(file).execute("SELECT count(*) FROM tokens").fetchone() == (len(TEXTS),)


def test_what_the_index_was_built_of_the_reranker_has_read(encoder, tmp_path):
    chosen = settings.resolve(home=tmp_path)
    if (reader := wiring.reranker(chosen, encoder)) is None:
        pytest.skip("this installation has no tuned encoder")
    small = load_corpus().within(instruments=["us-sr-26-2"])
    texts = [text_of(it) for it in small.told]
    assert reader.lacking(texts) == texts
    built = wiring.index(chosen, small, encoder)
    assert reader.lacking(texts) == []
    assert len(built.search("model inventory", k=3, among=built.ids)) == 3


def test_only_answered_questions_named_in_the_settings_are_used_and_only_with_passages_in_the_corpus(encoder, tmp_path):
    small = load_corpus().within(instruments=["us-sr-26-2"])
    asked, answer = "Which day of the week suits the zebra?", small.told[-1].id
    rows = [{"question": asked, "passage": [answer, "gone:1:p1"]}, {"question": "Who?", "passage": "gone:2:p1"}]
    (tmp_path / "answered.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "cdraft.toml").write_text('answered = ["answered.jsonl"]')
    chosen = settings.resolve(home=tmp_path / "home", folder=tmp_path)
    if wiring.reranker(chosen, encoder) is None:
        pytest.skip("this installation has no tuned encoder")
    index = finished(wiring.searching(chosen, small, encoder))
    plain = finished(wiring.searching(replace(chosen, answered=()), small, encoder))
    places = [[r.id for r in it.search(asked, k=len(small.told), among=it.ids)].index(answer) for it in (index, plain)]
    assert places[0] < places[1]
    assert index.name.endswith("with 1 answered questions")
    assert "answered" not in plain.name


@pytest.mark.parametrize("damage", ["not a database", "a folder"])
def test_a_file_that_cannot_be_used_costs_time_and_nothing_else(encoder, tmp_path, damage):
    file = tmp_path / "tokens.sqlite"
    if damage == "a folder":
        file.mkdir()
    else:
        file.write_bytes(b"these are no tables" * 100)
    assert reranker(encoder, file).scores("independent", TEXTS).argmax() == 0


def test_no_texts_have_no_scores(encoder):
    assert reranker(encoder).scores("independent", []).shape == (0,)


def test_the_file_holds_bytes_and_no_text(encoder, tmp_path):
    file = tmp_path / "tokens.sqlite"
    reranker(encoder, file).scores("independent", TEXTS)
    rows = sqlite3.connect(file).execute("SELECT text, rows FROM tokens").fetchall()
    assert len(rows) == 3
    assert all(len(key) == 16 and len(kept) % 384 == 0 for key, kept in rows)


def test_rare_words_of_a_question_count_more_than_common_ones():
    adapter = wiring.encoder_adapter()
    if adapter is None:
        pytest.skip("this installation has no tuned encoder")
    found = read_weights(adapter)
    assert found.shape == (30_522,)
    assert (found > 0).all()
