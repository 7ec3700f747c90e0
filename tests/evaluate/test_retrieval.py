from __future__ import annotations

import importlib.util
import json
import tomllib
from math import log2

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm import bundled, wiring
from compliance_llm.cli.main import main
from compliance_llm.errors import CdraftError
from compliance_llm.evaluate import bootstrap, ranking, retrieval
from compliance_llm.evaluate.beir import read_benchmark
from compliance_llm.evaluate.retrieval import run_retrieval
from compliance_llm.evaluate.seen import Seen
from compliance_llm.index import Pair, text_key
from compliance_llm.testing import CountingEncoder, HashEncoder, IndifferentReranker

RANKING = ["a", "x", "b", "y", "c"]


def test_recall_counts_the_relevant_found():
    assert ranking.recall(RANKING, {"a", "b", "z"}, 10) == pytest.approx(2 / 3)


def test_average_precision_divides_by_all_that_is_relevant_found_or_not():
    assert ranking.average_precision(RANKING, {"a", "b", "z"}, 10) == pytest.approx((1 / 1 + 2 / 3) / 3)


def test_average_precision_divides_by_all_even_where_the_ranking_is_shorter():
    assert ranking.average_precision(["a"], {"a", "b"}, 1) == 0.5


def test_ndcg_compares_with_the_ideal_ranking():
    ideal = 1 + 1 / log2(3) + 1 / log2(4)
    assert ranking.ndcg(RANKING, {"a", "b", "z"}, 10) == pytest.approx((1 + 1 / log2(4)) / ideal)


def test_the_ideal_ranking_is_cut_too():
    assert ranking.ndcg(["a", "b"], {"a", "b", "c"}, 2) == 1.0


def test_reciprocal_rank_is_that_of_the_first_hit():
    assert ranking.reciprocal_rank(RANKING, {"b", "c"}, 10) == pytest.approx(1 / 3)
    assert ranking.reciprocal_rank(RANKING, {"c"}, 4) == 0.0


@given(st.permutations("abcdefgh"), st.sets(st.sampled_from("abcdefgh"), min_size=1), st.integers(1, 8))
def test_every_metric_is_a_share_and_perfect_when_the_relevant_come_first(order, relevant, k):
    perfect = [*sorted(relevant), *sorted(set(order) - relevant)]
    for metric in retrieval.METRICS.values():
        assert 0 <= metric(order, relevant, k) <= metric(perfect, relevant, k) <= 1 + 1e-12


def test_the_interval_is_close_to_that_of_the_normal_distribution():
    scores = np.random.default_rng(1).normal(0.5, 0.1, 400)
    got = bootstrap.estimate(scores, seed=0)
    half = 1.96 * scores.std() / 20
    assert (got.low, got.high) == pytest.approx((scores.mean() - half, scores.mean() + half), abs=0.001)


def test_the_seed_decides_the_interval():
    scores = [0, 1, 0, 1, 1, 0.5]
    assert bootstrap.estimate(scores, seed=3) == bootstrap.estimate(scores, seed=3)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_the_mean_lies_in_its_interval(scores):
    got = bootstrap.estimate(scores, seed=0, resamples=50)
    assert got.low is not None
    assert got.high is not None
    assert got.low <= got.value <= got.high


def test_there_is_no_mean_of_no_cases():
    with pytest.raises(ValueError, match="no cases"):
        bootstrap.estimate([], seed=0)


@pytest.fixture
def benchmark(tmp_path):
    texts = {"d1": "Owners answer for models.", "d2": "Validators are independent.", "d3": "Monitoring is quarterly."}
    lines = [json.dumps({"_id": id, "title": "", "text": text}) for id, text in texts.items()]
    (tmp_path / "corpus.jsonl").write_text("\n".join(lines) + "\n")
    queries = {"q1": "Who is independent?", "q2": "How often is monitoring done?", "q3": "Not judged"}
    (tmp_path / "queries.jsonl").write_text("\n".join(json.dumps({"_id": i, "text": t}) for i, t in queries.items()))
    (tmp_path / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td2\t1\nq2\td3\t1\nq2\td1\t0\n")
    return tmp_path


def test_questions_without_a_relevant_document_are_left_out(benchmark):
    assert list(read_benchmark(benchmark).queries) == ["q1", "q2"]


def test_judgements_are_also_found_in_their_folder(benchmark):
    (benchmark / "qrels").mkdir()
    (benchmark / "qrels.tsv").rename(benchmark / "qrels" / "test.tsv")
    assert read_benchmark(benchmark).relevant == {"q1": {"d2"}, "q2": {"d3"}}


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("corpus.jsonl", "{}\n", r"corpus.jsonl, line 1 is not an object with `_id` and `text`"),
        ("corpus.jsonl", "[1]\n", r"corpus.jsonl, line 1 is not an object"),
        ("corpus.jsonl", "not json\n", r"corpus.jsonl, line 1 is not an object"),
        ("corpus.jsonl", '{"_id": 1, "text": "a"}\n', r"line 1: `_id`, `title` and `text` are texts"),
        (
            "queries.jsonl",
            '{"_id": "q1", "text": "a"}\n{"_id": "q1", "text": "b"}',
            r"line 2: the id 'q1' is used twice",
        ),
        ("qrels.tsv", "q1\td9\t1\n", r"line 1: 'd9' is not in corpus.jsonl"),
        ("qrels.tsv", "q9\td1\t1\n", r"line 1: 'q9' is not in queries.jsonl"),
        ("qrels.tsv", "q1 d1 1\n", r"line 1 is not a query id, a document id and a score"),
        ("qrels.tsv", "query-id\tcorpus-id\tscore\n", r"names no relevant document"),
        ("corpus.jsonl", None, r"corpus.jsonl is missing"),
        ("qrels.tsv", None, r"neither qrels.tsv nor qrels/test.tsv"),
    ],
)
def test_bad_input_is_named_with_its_line(benchmark, file, content, said):
    (benchmark / file).unlink() if content is None else (benchmark / file).write_text(content)
    with pytest.raises(CdraftError, match=said):
        read_benchmark(benchmark)


def test_a_scorecard_has_the_baselines_beside_the_fused_ranking(benchmark):
    card = run_retrieval(benchmark, HashEncoder(), k=2)
    assert set(card.baselines) == {"bm25", "dense"}
    assert {"recall@2", "map@2", "ndcg@2", "mrr@2"} <= set(card.metrics)
    assert card.metrics["recall@2"].n == 2


def test_a_search_with_answered_questions_is_measured_beside_the_one_without(benchmark):
    known = [Pair("May somebody be independent?", frozenset(["d2", "gone"]))]
    card = run_retrieval(benchmark, HashEncoder(), k=1, reranker=IndifferentReranker(), answered=known)
    assert set(card.baselines) == {"bm25", "dense", "fused", "reranked"}
    assert card.about["ranking"] == "with answered questions"
    assert card.about["answered questions"] == "1"


def test_a_question_of_the_benchmark_is_left_out_of_the_answered_ones(benchmark):
    asked = json.loads((benchmark / "queries.jsonl").read_text().splitlines()[0])["text"]
    known = [Pair(asked, frozenset(read_benchmark(benchmark).documents))]
    card = run_retrieval(benchmark, HashEncoder(), k=1, reranker=IndifferentReranker(), answered=known)
    assert card.about["answered questions"] == "0"
    assert card.about["ranking"] == "reranked"


def test_recall_is_also_given_by_how_many_passages_a_question_has(benchmark):
    (benchmark / "qrels.tsv").write_text("q1\td2\t1\nq2\td3\t1\nq2\td1\t1\n")
    found = run_retrieval(benchmark, None, k=1).metrics
    one, several = (found[f"recall@1 of questions with {name}"] for name in ("one passage", "several passages"))
    assert (one.value, one.n) == (1.0, 1)
    assert (several.value, several.n) == (0.5, 1)


def test_where_every_question_has_one_passage_nothing_is_said_of_several(benchmark):
    assert "recall@10 of questions with several passages" not in run_retrieval(benchmark, None).metrics


def test_the_documents_are_encoded_by_the_one_who_builds(benchmark):
    asks, builds = CountingEncoder(), CountingEncoder()
    card = run_retrieval(benchmark, asks, k=1, builder=builds)
    read = read_benchmark(benchmark)
    assert set(builds.read) == set(read.documents.values())
    assert set(asks.read) == set(read.queries.values())
    assert card.metrics == run_retrieval(benchmark, HashEncoder(), k=1).metrics


@pytest.mark.parametrize("learned", [0, 1])
def test_who_measures_on_questions_that_were_learned_from_is_told(benchmark, tmp_path, monkeypatch, learned):
    seen = Seen(frozenset([text_key("Who is independent?")][:learned]), frozenset())
    monkeypatch.setattr(wiring, "encoder", lambda _: HashEncoder())
    monkeypatch.setattr("compliance_llm.evaluate.seen.read_seen", lambda _: seen)
    shown = CliRunner().invoke(
        main, ["--home", str(tmp_path / "home"), "eval", "run", "retrieval", "--beir", str(benchmark)]
    )
    assert ("trained on 1 of the 2 questions" in shown.stderr) is bool(learned)


def test_words_alone_are_measured_without_an_encoder(benchmark):
    card = run_retrieval(benchmark, None, k=1)
    assert set(card.baselines) == {"bm25"}
    assert card.metrics["recall@1"].value == 1.0


def test_a_kept_index_is_used_again_and_gives_the_same_figures(benchmark, tmp_path):
    first = run_retrieval(benchmark, HashEncoder(), keep=tmp_path / "index")
    written = (tmp_path / "index" / "manifest.json").stat().st_mtime_ns
    assert run_retrieval(benchmark, HashEncoder(), keep=tmp_path / "index").metrics == first.metrics
    assert (tmp_path / "index" / "manifest.json").stat().st_mtime_ns == written


def test_the_suite_says_what_the_code_does():
    suite = tomllib.loads((bundled.folder("evals") / "retrieval" / "suite.toml").read_text())["suite"]
    assert (suite["id"], suite["version"]) == (retrieval.SUITE, retrieval.VERSION)
    assert suite["resamples"] == bootstrap.RESAMPLES
    assert suite["metrics"] == [f"{name}@{suite['k']}" for name in retrieval.METRICS]


@pytest.fixture(scope="module")
def converter():
    spec = importlib.util.spec_from_file_location(
        "convert", bundled.folder("evals") / "retrieval" / "convert_obliqa.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(*passages: tuple[int, str, str]) -> list[dict[str, object]]:
    return [{"DocumentID": document, "PassageID": id, "Passage": text} for document, id, text in passages]


def test_empty_rows_are_left_out_and_repeated_keys_numbered(converter):
    found = converter.documents(rows((1, "2.1", "A"), (1, "2.2", " \t"), (1, "2.1", "B"), (2, "2.1", "C")))
    assert [(row["_id"], row["text"]) for row in found] == [("1:2.1", "A"), ("1:2.1#2", "B"), ("2:2.1", "C")]


def test_marks_and_tabs_are_stripped(converter):
    assert converter.clean("(a)\tsee Rule \u200e4.2\n") == "(a) see Rule 4.2"


@pytest.mark.parametrize(("text", "id"), [("B\t", "1:2.1#2"), ("neither", "1:2.1")])
def test_of_a_repeated_key_the_row_with_the_questions_text_counts_else_the_first(converter, text, id):
    by_key = {"1:2.1": converter.documents(rows((1, "2.1", "A"), (1, "2.1", "B")))}
    assert converter.relevant({"Passages": rows((1, "2.1", text))}, by_key) == [id]


def test_the_given_files_convert_to_the_counts_their_notes_state(converter, shared, tmp_path):
    folder = shared / "benchmarks" / "obliqa"
    passages, questions, _ = converter.convert(folder / "corpus.jsonl.gz", folder / "dev.json.gz", tmp_path)
    assert (passages, questions) == (13_012, 2_764)
