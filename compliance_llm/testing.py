"""Small real parts for tests and first runs: no download, the same result everywhere."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray


class HashEncoder:
    """An Encoder by random projection: each word is a fixed direction, a text is the sum of its words' directions.

    Texts that share words are near each other; it knows no synonyms.
    """

    def __init__(self, dimensions: int = 64) -> None:
        self._dimensions = dimensions

    @property
    def name(self) -> str:
        """Method and size."""
        return f"hash-{self._dimensions}"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Rows of unit length; a text without words points in a direction of its own."""
        rows = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        for place, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()) or [""]:
                rows[place] += self._direction(word)
        return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)

    def _direction(self, word: str) -> NDArray[np.float32]:
        seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
        return np.random.default_rng(seed).standard_normal(self._dimensions, dtype=np.float32)


class CountingEncoder(HashEncoder):
    """The same, and tells which texts it was asked to encode."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """As HashEncoder does."""
        self.read += texts
        return super().encode(texts)


class IndifferentReranker:
    """A Reranker to which all texts are alike."""

    name = "indifferent"

    def scores(self, query: str, texts: Sequence[str]) -> NDArray[np.float64]:  # the seam's signature
        """Zeros."""
        return np.zeros(len(texts))


class ScriptedGenerator:
    """A Generator that replays given texts: the first whose key occurs in the prompt. It fails on any other prompt.

    A list of texts under one key is replayed one a call. ``asked`` keeps every prompt, in order.
    """

    name = "scripted"

    def __init__(self, texts: Mapping[str, str | Sequence[str]]) -> None:
        self._texts = {key: [text] if isinstance(text, str) else list(text) for key, text in texts.items()}
        self.asked: list[str] = []

    def generate(self, prompts: Sequence[str], *, grammars: Sequence[str], max_tokens: int) -> list[str]:
        """The script's text for each prompt."""
        del max_tokens
        if len(prompts) != len(grammars):
            raise ValueError(f"{len(prompts)} prompts came with {len(grammars)} grammars")
        return [self._next(prompt) for prompt in prompts]

    def _next(self, prompt: str) -> str:
        self.asked.append(prompt)
        for key, texts in self._texts.items():
            if key in prompt and texts:
                return texts.pop(0)
        raise AssertionError(f"the script has no text for this prompt:\n{prompt}")
