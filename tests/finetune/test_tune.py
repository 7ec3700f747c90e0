"""The encoder's recipe: what it learns from, what it leaves out, and how tokens are compared."""

from __future__ import annotations

import importlib.util
import json
import sys

import numpy as np
import pytest
import torch
from torch.nn.functional import normalize

from compliance_llm import bundled, settings
from compliance_llm.adapters.network import weights
from compliance_llm.adapters.search.late_interaction import read_weights
from compliance_llm.adapters.search.minilm import MiniLmEncoder
from compliance_llm.evaluate.beir import read_benchmark
from compliance_llm.evaluate.seen import read_seen
from compliance_llm.index import Pair

PASSAGES = {
    "owner": "Every model has an owner, who answers for its use and for its documentation.",
    "validator": "A validator is independent of the developers and reports to the head of model risk.",
    "psi": "The population stability index of the score stays below the ceiling in the appendix.",
    "breach": "A breach of a limit is reported to the committee within ten working days.",
    "vendor": "Vendors of models provide documentation sufficient for an independent validation.",
    "lunch": "The canteen opens at noon.",
}
QUESTIONS = {
    "Who answers for the documentation of a model?": "owner",
    "May a developer validate a model?": "validator",
    "How high may the stability index be?": "psi",
    "By when must somebody hear of a breach?": "breach",
    "What must a vendor hand over?": "vendor",
}


@pytest.fixture(scope="module")
def tune():
    file = bundled.folder("finetune") / "retrieval" / "tune.py"
    spec = importlib.util.spec_from_file_location("tune", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["tune"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("benchmark")
    (folder / "corpus.jsonl").write_text("".join(json.dumps({"_id": i, "text": t}) + "\n" for i, t in PASSAGES.items()))
    asked = [json.dumps({"_id": f"q{n}", "text": text}) for n, text in enumerate(QUESTIONS)]
    (folder / "queries.jsonl").write_text("\n".join(asked) + "\n")
    rows = [f"q{n}\t{passage}\t1" for n, passage in enumerate(QUESTIONS.values())]
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n" + "\n".join(rows) + "\n")
    return folder


def test_every_question_is_in_one_fold_and_the_folds_are_always_the_same(tune):
    ids = [f"q{n}" for n in range(103)]
    found = tune.folds(ids, 5)
    assert found == tune.folds(ids, 5)
    assert sorted(np.bincount(list(found.values()))) == [20, 20, 21, 21, 21]


def test_a_fold_that_is_left_out_is_not_learned_from(tune, folder):
    benchmark = read_benchmark(folder)
    parts = [{pair.question for pair in tune.learned(benchmark, f"{fold}/5")} for fold in range(5)]
    assert all(len(part) == 4 for part in parts)
    assert set.intersection(*parts) == set()
    assert {pair.question for pair in tune.learned(benchmark, "")} == set(benchmark.queries.values())
    assert {pair.question for pair in tune.learned(benchmark, "0,1/5")} == parts[0] & parts[1]


def test_late_interaction_in_one_product_is_that_of_each_pair_alone(tune):
    torch.manual_seed(0)
    questions, passages = ([normalize(torch.randn(n, 8), dim=1) for n in sizes] for sizes in ((3, 5), (4, 1, 7)))
    importance = [torch.rand(3), torch.rand(5)]
    alone = [
        [((q @ p.T).amax(1) * w).sum() / w.sum() for p in passages] for q, w in zip(questions, importance, strict=True)
    ]
    found = tune.nearest(questions, importance, passages)
    assert found.numpy() == pytest.approx(torch.tensor(alone).numpy(), abs=0.02)  # bfloat16


def test_rare_tokens_of_a_question_count_more(tune):
    class Tokenizer:
        vocab_size = 4

        def __call__(self, texts, **_):
            return {"input_ids": [[0, 1], [0, 2], [0, 1]]}

    common, twice, once, never = tune.token_weights(Tokenizer(), ["a", "b", "c"]).tolist()
    assert 0 < common < twice < once < never


def test_a_question_that_is_kept_out_is_not_learned_from_however_it_is_spaced(tune):
    asked = [Pair("Who signs?", frozenset("a")), Pair("Who  pays?", frozenset("b"))]
    assert tune.without(asked, ["who pays?"]) == asked[:1]


@pytest.mark.slow
def test_two_steps_make_an_adapter_that_the_encoder_reads_and_that_says_what_it_saw(
    tune, folder, tmp_path, monkeypatch
):
    base = weights.locate(settings.ENCODER, settings.resolve().cache)
    if base is None:
        pytest.skip("the encoder's weights are not on this machine: cdraft models fetch")
    monkeypatch.setattr(tune, "QUESTIONS", 2)
    out = tmp_path / "adapter"
    tune.main([str(folder), "--out", str(out), "--leave-out", "0/5", "--steps", "2", "--threads", "1"])
    tuned, plain = MiniLmEncoder(base, out), MiniLmEncoder(base)
    texts = list(PASSAGES.values())
    cosines = (tuned.encode(texts) * plain.encode(texts)).sum(axis=1)
    assert (cosines > 0.9).all()
    assert cosines.min() < 0.99999
    assert tuned.name.startswith(f"{plain.name}+adapter@")
    assert (read_weights(out) > 0).all()
    seen, benchmark = read_seen(out), read_benchmark(folder)
    learned = {pair.question for pair in tune.learned(benchmark, "0/5")}
    assert {text for text in QUESTIONS if seen.question(text)} == learned
    assert not seen.passage(PASSAGES["lunch"])
    assert str(tmp_path) not in (out / "adapter_config.json").read_text()
