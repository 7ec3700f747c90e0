"""Vectors of unit length as whole numbers: half the bytes of float32, and inner products that are exact."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SCALE = 4000
"""Steps in a component of 1. Every partial sum of products of two such vectors stays below 2**24 (up to some 9,000
dimensions), where float32 still counts whole numbers exactly: a cosine depends neither on the machine's order of
addition nor on where the vector is kept, and equal texts tie.

Measured on ObliQA dev (2,764 questions, 13,012 passages, 384 dimensions) against float32: Recall@10 is the same to four
decimals, with embeddings alone and fused; MAP@10 of the fusion fell by 0.0002; cosines moved by 1e-4 (standard
deviation).
"""
TOLERANCE = 1e-3


def codes(rows: NDArray[np.float32]) -> NDArray[np.int16]:
    """Rows of unit length, shape ``(n, d)`` float32, in steps of ``1 / SCALE``.

    Raises:
        ValueError: if the rows have another shape, type or length.
    """
    if rows.ndim != 2 or rows.dtype != np.float32:
        raise ValueError(f"vectors are rows of float32, not {rows.dtype} of shape {rows.shape}")
    if not (np.abs(np.linalg.norm(rows, axis=1) - 1) <= TOLERANCE).all():
        raise ValueError("vectors have the length 1")
    return np.rint(rows * np.float32(SCALE)).astype(np.int16)
