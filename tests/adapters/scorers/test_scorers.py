"""Model files trained here by scikit-learn, written as ONNX and skops, and read back as Scorers."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
import zipfile
from contextlib import suppress

import numpy as np
import pytest

from compliance_llm.adapters.scorers import open_scorer
from compliance_llm.errors import CdraftError
from compliance_llm.ports import ScorerError

pytest.importorskip("onnxruntime", reason="needs onnxruntime (extra scorer)")
onnx = pytest.importorskip("onnx", reason="needs onnx (extra dev)")
skl2onnx = pytest.importorskip("skl2onnx", reason="needs skl2onnx (extra dev)")
sio = pytest.importorskip("skops.io", reason="needs skops (extra scorer)")

N = 300
RANDOM = np.random.default_rng(1)
X = RANDOM.normal(0, 1, (N, 3)).astype(np.float32).astype(np.float64)
Y = (X[:, 0] - X[:, 1] + RANDOM.normal(0, 1, N) > 0).astype(int)
COLUMNS = {"income": X[:, 0], "debt": X[:, 1], "age": X[:, 2]}
PURPOSE = np.where(RANDOM.random(N) < 0.5, "car", "house").astype(object)


@pytest.fixture(scope="module")
def logistic():
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression().fit(X, Y)


@pytest.fixture(scope="module")
def boosted():
    from sklearn.ensemble import GradientBoostingClassifier

    return GradientBoostingClassifier(n_estimators=20, random_state=1).fit(X, Y)


@pytest.fixture(scope="module")
def mixed():
    """A pipeline that picks its columns by name, one of them text."""
    import pandas
    from sklearn.compose import ColumnTransformer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import OneHotEncoder, StandardScaler

    frame = pandas.DataFrame({"income": X[:, 0], "purpose": PURPOSE})
    parts = [("number", StandardScaler(), ["income"]), ("text", OneHotEncoder(handle_unknown="ignore"), ["purpose"])]
    return make_pipeline(ColumnTransformer(parts), LogisticRegression()).fit(frame, Y), frame


def as_onnx(model, *, zipmap=False, inputs=None):
    from skl2onnx.common.data_types import FloatTensorType

    inputs = inputs or [("table", FloatTensorType([None, 3]))]
    return skl2onnx.to_onnx(model, initial_types=inputs, options={"zipmap": zipmap})


@pytest.fixture
def opened(tmp_path):
    """The Scorer of a file with these bytes."""

    def opened(content, name="model.onnx", positive=1):
        (tmp_path / name).write_bytes(content)
        return open_scorer(tmp_path, name, positive)

    return opened


def reason(scorer, columns=COLUMNS):
    with pytest.raises(ScorerError) as raised:
        scorer.scores(columns)
    return str(raised.value)


@pytest.mark.parametrize("kind", ["logistic", "boosted"])
@pytest.mark.parametrize("zipmap", [False, True])
def test_an_onnx_file_gives_the_probabilities_of_the_model_it_was_made_of(opened, request, kind, zipmap):
    model = request.getfixturevalue(kind)
    scorer = opened(as_onnx(model, zipmap=zipmap).SerializeToString())
    assert scorer.width == 3
    assert scorer.columns == ()
    assert scorer.scores(COLUMNS) == pytest.approx(model.predict_proba(X)[:, 1], abs=1e-5)


def test_a_file_with_one_input_per_column_takes_numbers_and_text_by_name(opened, mixed):
    from skl2onnx.common.data_types import FloatTensorType, StringTensorType

    model, frame = mixed
    types = [("income", FloatTensorType([None, 1])), ("purpose", StringTensorType([None, 1]))]
    scorer = opened(as_onnx(model, inputs=types).SerializeToString())
    assert scorer.columns == ("income", "purpose")
    found = scorer.scores({"purpose": PURPOSE, "income": X[:, 0]})
    assert found == pytest.approx(model.predict_proba(frame)[:, 1], abs=1e-5)


def test_the_class_that_is_the_event_is_chosen_by_its_label(opened, logistic):
    content = as_onnx(logistic, zipmap=True).SerializeToString()
    assert opened(content, positive=0).scores(COLUMNS) == pytest.approx(logistic.predict_proba(X)[:, 0], abs=1e-5)


def test_a_skops_file_gives_the_probabilities_of_its_model(opened, logistic):
    scorer = opened(sio.dumps(logistic), "model.skops")
    assert scorer.width == 3
    assert scorer.scores(COLUMNS) == pytest.approx(logistic.predict_proba(X)[:, 1], abs=1e-12)
    reverse = opened(sio.dumps(logistic), "model.skops", positive=0)
    assert reverse.scores(COLUMNS) == pytest.approx(logistic.predict_proba(X)[:, 0], abs=1e-12)


def test_a_skops_pipeline_picks_its_columns_by_name(opened, mixed):
    model, frame = mixed
    scorer = opened(sio.dumps(model), "model.skops")
    assert scorer.columns == ("income", "purpose")
    found = scorer.scores({"purpose": PURPOSE, "income": X[:, 0]})
    assert found == pytest.approx(model.predict_proba(frame)[:, 1], abs=1e-12)


def test_a_skops_file_with_types_that_are_not_trusted_is_not_loaded_and_they_are_named(opened, boosted):
    told = reason(opened(sio.dumps(boosted), "model.skops"))
    assert "sklearn.tree._tree.Tree" in told


class Trap:
    """Creates a file when it is unpickled."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return (open, (str(self.path), "w"))


@pytest.mark.parametrize("name", ["model.pkl", "model.joblib", "model.pickle", "MODEL.PKL"])
def test_a_pickle_is_never_read(opened, tmp_path, name):
    trap = tmp_path / "sprung"
    scorer = opened(pickle.dumps(Trap(trap)), name)
    assert reason(scorer) == "a pickle runs code when it is read; give an ONNX or skops file"
    assert not trap.exists()


def test_a_pickle_with_the_name_of_another_kind_of_file_is_not_read_either(opened, tmp_path):
    trap = tmp_path / "sprung"
    assert "damaged" in reason(opened(pickle.dumps(Trap(trap)), "model.onnx"))
    assert "damaged" in reason(opened(pickle.dumps(Trap(trap)), "model.skops"))
    assert not trap.exists()


@pytest.mark.parametrize("name", ["../model.onnx", "/etc/model.onnx"])
def test_a_file_outside_the_folder_is_refused(tmp_path, name):
    (tmp_path / "subject").mkdir()
    (tmp_path / "model.onnx").write_bytes(b"")
    with pytest.raises(CdraftError, match="outside the subject's folder"):
        open_scorer(tmp_path / "subject", name, 1)


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path, logistic):
    (tmp_path / "subject").mkdir()
    (tmp_path / "model.onnx").write_bytes(as_onnx(logistic).SerializeToString())
    (tmp_path / "subject" / "model.onnx").symlink_to(tmp_path / "model.onnx")
    with pytest.raises(CdraftError, match="outside the subject's folder"):
        open_scorer(tmp_path / "subject", "model.onnx", 1)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CdraftError, match=r"model\.onnx is not there"):
        open_scorer(tmp_path, "model.onnx", 1)


@pytest.mark.parametrize("content", [b"", b"not a model", bytes(1000), b"\xff" * 100, b"\x08\x0a\x12"])
@pytest.mark.parametrize("name", ["model.onnx", "model.skops"])
def test_a_damaged_file_is_said_to_be_damaged(opened, content, name):
    assert "damaged" in reason(opened(content, name))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_said_to_be_damaged(opened, logistic, share):
    for content, name in ((as_onnx(logistic).SerializeToString(), "model.onnx"), (sio.dumps(logistic), "model.skops")):
        assert "damaged" in reason(opened(content[: int(len(content) * share)], name))


def test_a_skops_file_without_its_description_is_damaged(opened, tmp_path):
    with zipfile.ZipFile(tmp_path / "made.zip", "w") as packed:
        packed.writestr("other.txt", "nothing")
    assert "damaged" in reason(opened((tmp_path / "made.zip").read_bytes(), "model.skops"))


def test_a_skops_file_with_any_byte_of_its_description_changed_is_scored_or_said_not_to_be(opened, logistic, tmp_path):
    with zipfile.ZipFile(io.BytesIO(sio.dumps(logistic))) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    random = np.random.default_rng(1)
    for _ in range(150):
        name = str(random.choice(list(members)))
        content = bytearray(members[name])
        content[random.integers(0, min(len(content), 400))] = random.integers(32, 127)
        with zipfile.ZipFile(tmp_path / "made.zip", "w") as packed:
            for other, given in members.items():
                packed.writestr(other, bytes(content) if other == name else given)
        with suppress(ScorerError):
            assert opened((tmp_path / "made.zip").read_bytes(), "model.skops").scores(COLUMNS).shape == (N,)


def test_a_file_that_is_not_a_model_has_no_scores(opened):
    assert "contains no model" in reason(opened(sio.dumps([1, 2, 3]), "model.skops"))


def test_an_onnx_file_with_data_in_other_files_is_not_run(opened, logistic, tmp_path):
    made = as_onnx(logistic)
    tensor = onnx.helper.make_tensor("weights", onnx.TensorProto.FLOAT, [2], [1.0, 2.0])
    tensor.data_location = onnx.TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="/etc/passwd")
    made.graph.initializer.append(tensor)
    assert "other files" in reason(opened(made.SerializeToString()))


def test_data_in_other_files_is_found_inside_a_branch_of_the_graph(opened):
    tensor = onnx.helper.make_tensor("value", onnx.TensorProto.FLOAT, [1], [1.0])
    tensor.data_location = onnx.TensorProto.EXTERNAL
    inner = onnx.helper.make_graph([onnx.helper.make_node("Constant", [], ["out"], value=tensor)], "branch", [], [])
    node = onnx.helper.make_node("If", ["yes"], ["out"], then_branch=inner, else_branch=inner)
    graph = onnx.helper.make_graph([node], "graph", [], [])
    assert "other files" in reason(opened(onnx.helper.make_model(graph).SerializeToString()))


def test_an_onnx_file_with_custom_operators_is_not_run_and_they_are_named(opened, logistic):
    made = as_onnx(logistic)
    made.opset_import.append(onnx.helper.make_opsetid("com.acme.secret", 1))
    assert "com.acme.secret" in reason(opened(made.SerializeToString()))


def test_an_onnx_file_that_gives_classes_alone_has_no_scores(opened, logistic):
    made = as_onnx(logistic)
    del made.graph.output[1]
    assert "classes and no scores" in reason(opened(made.SerializeToString()))


def test_text_where_the_file_takes_numbers_is_said_with_the_column(opened, logistic):
    scorer = opened(as_onnx(logistic).SerializeToString())
    assert "column debt holds text" in reason(scorer, COLUMNS | {"debt": PURPOSE})
    written = np.array([f"{value:.6f}" for value in X[:, 1]], dtype=object)
    assert scorer.scores(COLUMNS | {"debt": written}) == pytest.approx(scorer.scores(COLUMNS), abs=1e-5)


def test_a_table_of_the_wrong_width_is_an_answer_and_no_traceback(opened, logistic):
    two = {"income": X[:, 0], "debt": X[:, 1]}
    assert "fails on the cases" in reason(opened(as_onnx(logistic).SerializeToString()), two)
    assert "fails on the cases" in reason(opened(sio.dumps(logistic), "model.skops"), two)


@pytest.mark.parametrize(("name", "package"), [("model.onnx", "onnxruntime"), ("model.skops", "skops.io")])
def test_without_the_package_the_remedy_is_named(opened, monkeypatch, name, package):
    monkeypatch.setitem(sys.modules, package, None)
    assert "install cdraft[scorer]" in reason(opened(b"any", name))


def test_running_a_file_prints_nothing_and_does_not_load_torch(tmp_path, logistic):
    (tmp_path / "model.onnx").write_bytes(as_onnx(logistic).SerializeToString())
    (tmp_path / "model.skops").write_bytes(sio.dumps(logistic))
    code = (
        "import numpy, sys; from pathlib import Path; from compliance_llm.adapters.scorers import open_scorer;"
        f"found = [open_scorer(Path({str(tmp_path)!r}), name, 1) for name in ('model.onnx', 'model.skops')];"
        "[it.scores({name: numpy.zeros(5) for name in 'abc'}) for it in found]; sys.exit('torch' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_a_file_for_one_case_at_a_time_says_how_to_export_it(opened, logistic):
    from skl2onnx.common.data_types import FloatTensorType

    made = as_onnx(logistic, inputs=[("table", FloatTensorType([1, 3]))])
    assert "export it with a free batch size" in reason(opened(made.SerializeToString()))


def test_a_file_with_flat_inputs_takes_them_by_name(opened):
    helper, number = onnx.helper, onnx.TensorProto.FLOAT
    given = [helper.make_tensor_value_info(name, number, ["n"]) for name in ("income", "debt")]
    out = [helper.make_tensor_value_info("score", number, ["n"])]
    graph = helper.make_graph([helper.make_node("Sub", ["income", "debt"], ["score"])], "graph", given, out)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    assert opened(made.SerializeToString()).scores(COLUMNS) == pytest.approx(X[:, 0] - X[:, 1], abs=1e-6)


def test_a_kind_of_file_that_is_not_read_is_named(opened):
    assert "no .pmml file" in reason(opened(b"<PMML/>", "model.pmml"))
