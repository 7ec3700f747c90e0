"""A subject with a model file, through the commands: what a validator reads, and what a bad path is answered with."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main

pytest.importorskip("onnxruntime", reason="needs onnxruntime (extra scorer)")
skl2onnx = pytest.importorskip("skl2onnx", reason="needs skl2onnx (extra dev)")

SUBJECT = """\
id: retail-pd
name: Retail PD
version: "2.1"
kind: credit
purpose: Estimates the probability of default.
jurisdictions: [us]
materiality: {level: high, basis: large book}
owner: Retail credit risk
method:
  model: FILE
  inputs: [income, debt]
data:
  scored: {path: scored.csv, score: p_bad, outcome: bad, sample: split, reference: train}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Five thousand cases scored by the model of last year, beside the file of this year's."""
    from skl2onnx.common.data_types import FloatTensorType
    from sklearn.linear_model import LogisticRegression

    folder = tmp_path_factory.mktemp("model-file") / "retail-pd"
    folder.mkdir()
    random = np.random.default_rng(1)
    x = random.normal(0, 1, (5_000, 2)).round(3)
    y = (random.random(5_000) < 1 / (1 + np.exp(x[:, 0] - x[:, 1] + 1))).astype(int)
    last, this = (LogisticRegression().fit(x[rows], y[rows]) for rows in (slice(0, 400), slice(400, 3_000)))
    types = [("table", FloatTensorType([None, 2]))]
    (folder / "model.onnx").write_bytes(skl2onnx.to_onnx(this, initial_types=types).SerializeToString())
    scores = last.predict_proba(x)[:, 1].round(6)
    with (folder / "scored.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["income", "debt", "p_bad", "bad", "split"])
        rows = zip(x.tolist(), scores.tolist(), y.tolist(), strict=True)
        writer.writerows([*xs, p, bad, "train" if i < 3_000 else "test"] for i, (xs, p, bad) in enumerate(rows))
    return folder


def described(folder, file):
    (folder / "subject.yaml").write_text(SUBJECT.replace("FILE", file), encoding="utf-8")
    return str(folder)


def test_scores_of_another_version_are_what_matters_most(folder):
    result = CliRunner().invoke(main, ["test", described(folder, "model.onnx"), "--json"])
    assert result.exit_code == 0, result.output
    first = json.loads(result.stdout)["messages"][0]
    assert first["type"] == "scores_not_reproduced"


def test_a_card_has_them_as_a_finding_and_every_sentence_of_it_is_supported(folder, tmp_path):
    out = tmp_path / "out"
    args = ["generate", "--model-card", described(folder, "model.onnx"), "--engine", "none", "--out", str(out)]
    result = CliRunner().invoke(main, [*args, "--format", "md,json"])
    assert result.exit_code == 0, result.output
    findings = json.loads((out / "findings.json").read_text(encoding="utf-8"))
    assert any("does not reproduce the submitted scores" in it["title"] for it in findings)
    assert "Re-run of the model file" in (out / "document.md").read_text(encoding="utf-8")
    assert "onnxruntime" in json.loads((out / "run.json").read_text(encoding="utf-8"))["libraries"]
    number = next(it["id"] for it in findings if it["message"] == "scores_not_reproduced")
    checked = CliRunner().invoke(main, ["verify", str(out / "document.json"), "--json"])
    verdicts = json.loads(checked.stdout)["verdicts"]
    ours = {"summary.1", "summary.2"} | {f"{number}.{part}" for part in ("criteria", "effect", "recommendation")}
    assert {it["verdict"] for it in verdicts if it["claim"] in ours} <= {"supported"}


@pytest.mark.parametrize("file", ["other.onnx", "../model.onnx"])
def test_a_path_that_leads_nowhere_or_out_of_the_folder_is_answered_in_two_lines(folder, file):
    result = CliRunner().invoke(main, ["test", described(folder, file), "--quiet"])
    assert result.exit_code == 3
    assert len(result.stderr.strip().splitlines()) == 2
    assert "→" in result.stderr


def test_a_pickle_is_a_test_that_was_not_run(folder):
    result = CliRunner().invoke(main, ["test", described(folder, "model.pkl"), "--quiet"])
    assert result.exit_code == 0
    assert "a pickle runs code when it is read" in " ".join(result.stdout.split())
