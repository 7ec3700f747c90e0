"""A Reranker by late interaction: every token of the question looks for the token of the text it fits best.

Question and text are encoded apart, so what a text says is computed once and kept; only the comparison waits for the
question. Source: Khattab & Zaharia, ColBERT, SIGIR 2020; here on the default encoder, with the weight of a question's
token set by how rare it is.
"""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compliance_llm.adapters.search.minilm import MiniLmEncoder, Tokens

log = logging.getLogger(__name__)

WEIGHTS = "token_weights.safetensors"
STEPS = 127  # a component in [-1, 1] is kept in a byte
ASKED = 500  # keys asked for at once: a statement of SQLite takes so many for certain


class LateInteraction:
    """Scores texts for a question by the weighted mean of each question token's best cosine."""

    def __init__(self, encoder: MiniLmEncoder, weights: NDArray[np.float32], kept: Path | None) -> None:
        """Compare by ``encoder``'s tokens.

        Args:
            encoder: reads questions and texts.
            weights: of each entry of the vocabulary when it stands in a question, above zero.
            kept: a file for the tokens of texts read before (SQLite); None keeps nothing.
        """
        self.encoder, self._weights = encoder, weights
        self._kept = Kept(kept)

    @property
    def name(self) -> str:
        """The encoder's name, and how its tokens are used."""
        return f"late interaction of {self.encoder.name}"

    def scores(self, query: str, texts: Sequence[str]) -> NDArray[np.float64]:
        """One score in [-1, 1] per text."""
        if not texts:
            return np.zeros(0)
        (question,) = self.encoder.tokens([query])
        found = self._tokens(texts)
        joined = np.concatenate(found).astype(np.float32) / STEPS
        begins = np.cumsum([0, *(len(rows) for rows in found[:-1])])
        nearest = np.maximum.reduceat(question.rows @ joined.T, begins, axis=1)
        weights: NDArray[np.float64] = self._weights[question.ids].astype(np.float64)
        scores: NDArray[np.float64] = weights @ nearest / weights.sum()
        return np.round(scores, 6)

    def read_ahead(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Read these before any question does; returns the vector of each whole text, ``(len(texts), 384)``."""
        return self._read(texts)[1]

    def lacking(self, texts: Sequence[str]) -> list[str]:
        """Those that were not read yet, each once."""
        distinct = list(dict.fromkeys(texts))
        known = self._kept.known([_key(text) for text in distinct])
        return [text for text in distinct if _key(text) not in known]

    def _read(self, texts: Sequence[str]) -> tuple[dict[bytes, NDArray[np.int8]], NDArray[np.float32]]:
        """Encode and keep; returns the tokens by key, and the whole texts' vectors."""
        read = self.encoder.tokens(texts)
        fresh = {_key(text): _bytes(tokens) for text, tokens in zip(texts, read, strict=True)}
        self._kept.write(fresh)
        return fresh, np.stack([tokens.whole for tokens in read])

    def _tokens(self, texts: Sequence[str]) -> list[NDArray[np.int8]]:
        keys = [_key(text) for text in texts]
        known = self._kept.read(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            known |= self._read(list(missing.values()))[0]
        return [known[key] for key in keys]


class ReadOnce:
    """An Encoder for building an index: the tokens of all it encodes are kept, so that no text is read a second time.

    Not for questions, whose tokens would be kept as well.
    """

    def __init__(self, late: LateInteraction) -> None:
        self._late = late

    @property
    def name(self) -> str:
        """That of the plain encoder: its vectors are the same."""
        return self._late.encoder.name

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Rows of unit length, shape ``(len(texts), 384)``."""
        return self._late.read_ahead(texts) if texts else self._late.encoder.encode(texts)


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]


def _bytes(tokens: Tokens) -> NDArray[np.int8]:
    return np.rint(tokens.rows * STEPS).astype(np.int8)


class Kept:
    """Tokens by the digest of their text, in a file that several processes may share; a lost file is only slower."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._open: sqlite3.Connection | None = None
        self._memory: dict[bytes, NDArray[np.int8]] = {}

    def read(self, keys: Sequence[bytes]) -> dict[bytes, NDArray[np.int8]]:
        """Those of ``keys`` that are kept."""
        found = {key: self._memory[key] for key in keys if key in self._memory}
        asked = [key for key in keys if key not in found]
        connection = self._connection()
        if connection is None or not asked:
            return found
        marks = ",".join("?" * len(asked))
        rows = connection.execute(f"SELECT text, rows FROM tokens WHERE text IN ({marks})", asked)
        return found | {key: np.frombuffer(rows, np.int8).reshape(-1, 384) for key, rows in rows}

    def known(self, keys: Sequence[bytes]) -> set[bytes]:
        """Which of ``keys`` are kept."""
        found = self._memory.keys() & set(keys)
        if (connection := self._connection()) is not None:
            for begin in range(0, len(keys), ASKED):
                part = keys[begin : begin + ASKED]
                marks = ",".join("?" * len(part))
                found |= {
                    key for (key,) in connection.execute(f"SELECT text FROM tokens WHERE text IN ({marks})", part)
                }
        return found

    def write(self, tokens: dict[bytes, NDArray[np.int8]]) -> None:
        """Keep these; in memory where the file cannot be written."""
        connection = self._connection()
        if connection is None:
            self._memory |= tokens
            return
        try:
            with connection:
                pairs = [(key, rows.tobytes()) for key, rows in tokens.items()]
                connection.executemany("INSERT OR IGNORE INTO tokens VALUES (?, ?)", pairs)
        except sqlite3.Error as error:
            log.warning("%s cannot be written (%s); continuing without it", self._file, error)
            self._memory |= tokens

    def _connection(self) -> sqlite3.Connection | None:
        if self._file is None:
            return None
        if self._open is None:
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._open = sqlite3.connect(self._file, timeout=30)
                self._open.execute("PRAGMA journal_mode=WAL")
                self._open.execute("CREATE TABLE IF NOT EXISTS tokens (text BLOB PRIMARY KEY, rows BLOB NOT NULL)")
            except (OSError, sqlite3.Error) as error:
                log.warning("%s cannot be used (%s); continuing without it", self._file, error)
                self._file, self._open = None, None
        return self._open


def read_weights(adapter: Path) -> NDArray[np.float32]:
    """The weights of question tokens that come with an adapter, shape ``(vocabulary,)``."""
    numpy_: Any = import_module("safetensors.numpy")  # without types
    return numpy_.load_file(adapter / WEIGHTS)["weights"].astype(np.float32)
