from __future__ import annotations

import subprocess
import sys
import warnings

import numpy as np
import pytest

from compliance_llm import settings, wiring
from compliance_llm.adapters.network import weights
from compliance_llm.adapters.search.minilm import LONGEST, MiniLmEncoder
from compliance_llm.errors import CdraftError

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder():
    found = weights.locate(settings.ENCODER, settings.resolve().cache)
    if found is None:
        pytest.skip("needs the encoder's weights: cdraft models fetch all-minilm-l6-v2")
    return found


@pytest.fixture(scope="module")
def encoder(folder) -> MiniLmEncoder:
    return MiniLmEncoder(folder)


def test_rows_have_unit_length(encoder):
    rows = encoder.encode(["A validator is independent.", "a", ""])
    assert rows.dtype == np.float32
    assert rows.shape == (3, 384)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-6)


def test_its_vectors_are_those_of_the_library_that_published_them(encoder, folder):
    from sentence_transformers import SentenceTransformer

    texts = ["A validator is independent.", "Who may close a finding?", "capital " * 400, "ß – é"]
    library = SentenceTransformer(str(folder), device="cpu")
    library.max_seq_length = LONGEST
    theirs = library.encode(texts, normalize_embeddings=True)
    assert (encoder.encode(texts) * theirs).sum(axis=1) == pytest.approx(1, abs=5e-4)


def test_the_tokens_of_a_text_are_unit_rows_whose_mean_is_the_text(encoder):
    text = "A validator is independent."
    (read,) = encoder.tokens([text])
    assert read.rows.shape == (len(read.ids), 384)
    assert np.linalg.norm(read.rows, axis=1) == pytest.approx(1, abs=1e-5)
    assert read.whole @ encoder.encode([text])[0] == pytest.approx(1, abs=1e-4)


def test_no_texts_make_no_rows(encoder):
    assert encoder.encode([]).shape == (0, 384)


def test_rows_come_in_the_order_of_the_texts_and_equal_texts_get_equal_rows(encoder):
    texts = [f"Clause {n % 20} " + "on models " * (n % 7) for n in range(60)]
    rows = encoder.encode(texts)
    assert (rows[texts.index(texts[59])] == rows[59]).all()
    alone = encoder.encode([texts[41]])[0]
    assert rows[41] @ alone > 0.999


def test_a_paraphrase_is_nearer_than_another_subject(encoder):
    a, b, c = encoder.encode(["Who checks the model?", "Independent review of models", "The cat sat on the mat"])
    assert a @ b > a @ c + 0.2


def test_the_name_carries_the_digest(encoder):
    assert encoder.name == "all-minilm-l6-v2@53aa5117"


def test_it_says_nothing_on_stderr(folder):
    load = "from pathlib import Path; from compliance_llm.adapters.search.minilm import LONGEST, MiniLmEncoder"
    code = f"{load}; MiniLmEncoder(Path({str(folder)!r})).encode(['a'])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stderr == ""


def test_a_folder_without_weights_is_refused(tmp_path):
    with pytest.raises(CdraftError, match="contains no encoder"):
        MiniLmEncoder(tmp_path)


def test_an_adapter_is_merged_silently_and_named(folder):
    adapter = wiring.encoder_adapter()
    if adapter is None:
        pytest.skip("this installation has no tuned encoder")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tuned = MiniLmEncoder(folder, adapter)
    assert tuned.name.startswith("all-minilm-l6-v2@53aa5117+regulatory-encoder-1@")
    assert (tuned.encode(["Who validates?"]) * MiniLmEncoder(folder).encode(["Who validates?"])).sum() < 0.999


def test_a_folder_without_an_adapter_is_refused_in_two_lines(folder, tmp_path):
    with pytest.raises(CdraftError, match="contains no adapter"):
        MiniLmEncoder(folder, tmp_path)
