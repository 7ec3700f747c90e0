from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.index import vectors as faiss_vectors
from compliance_llm.index.codes import codes
from compliance_llm.index.vectors import FaissVectors


def unit(seed: int, n: int, d: int) -> np.ndarray:
    rows = np.random.default_rng(seed).standard_normal((n, d), dtype=np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@given(st.integers(0, 99), st.sampled_from([1, 3, 64, 384, 1024, 4096]))
def test_cosines_are_those_of_the_codes_to_the_last_bit(seed, d):
    rows, (query,) = unit(seed, 40, d), unit(seed + 1000, 1, d)
    exact = codes(rows).astype(np.int64) @ codes(query[None])[0].astype(np.int64) / 4000**2
    assert (FaissVectors.of(rows).cosines(query, slice(None)) == exact).all()


def test_cosines_are_near_those_of_the_vectors():
    rows, queries = unit(0, 500, 384), unit(1, 50, 384)
    vectors = FaissVectors.of(rows)
    apart = np.array([vectors.cosines(query, slice(None)) - rows @ query for query in queries])
    assert np.abs(apart).max() < 1e-3
    assert apart.std() == pytest.approx(np.sqrt(2 / 12) / 4000, rel=0.02)  # two roundings, each even over a step


@pytest.mark.parametrize("share", [0.02, 0.1, 0.2, 0.9])
@pytest.mark.parametrize("mapped", [False, True])
def test_some_rows_have_the_cosines_they_have_among_all(tmp_path, monkeypatch, mapped, share):
    """Gathered or all compared, widened at once or block by block: not a bit differs."""
    rows, (query,) = unit(0, 3000, 48), unit(1, 1, 48)
    every = FaissVectors.of(rows).cosines(query, slice(None))
    some = np.flatnonzero(np.random.default_rng(2).random(3000) < share)
    np.save(tmp_path / "rows.npy", codes(rows))
    monkeypatch.setattr(faiss_vectors, "SMALL", 0 if mapped else 1 << 30)
    vectors = FaissVectors(np.load(tmp_path / "rows.npy", mmap_mode="r"))
    assert (vectors.cosines(query, some) == every[some]).all()
    assert (vectors.cosines(query, slice(None)) == every).all()


def test_a_vector_has_the_cosine_one_to_itself():
    rows = unit(0, 20, 384)
    own = [FaissVectors.of(rows).cosines(row, np.array([n]))[0] for n, row in enumerate(rows)]
    assert own == pytest.approx([1.0] * 20, abs=1e-3)


@pytest.mark.parametrize(
    "rows", [np.zeros((2, 3)), np.zeros(3, dtype=np.float32), np.array([[np.nan, 1]], dtype=np.float32)]
)
def test_what_is_no_vector_of_unit_length_is_refused(rows):
    with pytest.raises(ValueError, match=r"float32|length 1"):
        codes(rows)


def test_a_query_of_another_length_is_refused():
    with pytest.raises(ValueError, match="4 dimensions"):
        FaissVectors.of(unit(0, 5, 4)).cosines(unit(0, 1, 8)[0], slice(None))


def test_nothing_among_nothing(tmp_path):
    assert FaissVectors(np.zeros((0, 0), dtype=np.int16)).cosines(unit(0, 1, 4)[0], slice(None)).size == 0
    assert FaissVectors.of(unit(0, 5, 4)).cosines(unit(0, 1, 4)[0], np.zeros(0, dtype=np.intp)).size == 0
