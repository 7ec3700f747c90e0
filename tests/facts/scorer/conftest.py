"""Small subjects with a real model file: a logistic regression by scikit-learn, as ONNX."""

from __future__ import annotations

import numpy as np
import pytest

from compliance_llm import wiring
from compliance_llm.analysis.analyse import analyse
from compliance_llm.facts import examine
from compliance_llm.records import Subject
from compliance_llm.subject import open_cases

from ..conftest import DECISION, make_subject

INPUTS = ["income", "debt", "age"]


def portfolio(n=1_500, seed=1, weights=(-1.0, 0.8, 0.3)):
    """Inputs and outcomes: shape (n, 3) and (n,)."""
    random = np.random.default_rng(seed)
    x = random.normal(0, 1, (n, 3)).round(3)
    logits = x @ np.array(weights) - 0.7
    return x, (random.random(n) < 1 / (1 + np.exp(-logits))).astype(int)


def trained(x, y, **settings):
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(**settings).fit(x, y)


def write_onnx(model, path, width=3):
    skl2onnx = pytest.importorskip("skl2onnx", reason="needs skl2onnx (extra dev)")
    from skl2onnx.common.data_types import FloatTensorType

    types = [("table", FloatTensorType([None, width]))]
    content = skl2onnx.to_onnx(model, initial_types=types, options={"zipmap": False}).SerializeToString()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def cases_of(x, y, scores):
    return {
        "score": np.asarray(scores).round(6).tolist(),
        "bad": y.tolist(),
        "split": ["train" if i % 5 < 3 else "test" for i in range(len(y))],
        **{name: x[:, i].tolist() for i, name in enumerate(INPUTS)},
    }


@pytest.fixture
def rerun(tmp_path):
    """Facts by name, and Messages by type, of a table beside a model file."""
    pytest.importorskip("onnxruntime", reason="needs onnxruntime (extra scorer)")

    def rerun(table, model=None, *, width=3, method=None, **kwargs):
        folder = tmp_path / "subject"
        if model is not None:
            write_onnx(model, folder / "model.onnx", width)
        subject = make_subject(folder, table, **{"decision": DECISION, **kwargs})
        given = {"model": "model.onnx", "inputs": INPUTS} if method is None else method
        subject = Subject.model_validate({**subject.model_dump(), "method": given, "folder": folder})
        cases = open_cases(subject)
        try:
            facts = examine(subject, cases, scorer=wiring.scorer(subject)).facts
        finally:
            cases.close()
        return {f.id.removeprefix("fact:"): f for f in facts}, {it.type: it for it in analyse(facts, None).messages}

    return rerun
