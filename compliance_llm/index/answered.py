"""Questions that were answered before: what answered one like the question asked now stands higher."""

from __future__ import annotations

import hashlib
import io
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.errors import CdraftError
from compliance_llm.files import write_whole
from compliance_llm.ports import Encoder

LIKE = 0.3  # the cosine from which two questions are alike at all; this and the next: evals/retrieval/README.md
PART = 1.0  # what a text rises by for each unit of cosine above that, in standard deviations of the candidates' scores


class Pair(NamedTuple):
    """A question, and what answers it: ids, or texts."""

    question: str
    answers: frozenset[str]


class Answered:
    """A memory of questions and of the texts that answered them."""

    def __init__(self, pairs: Sequence[Pair], encoder: Encoder, keep: Path | None = None) -> None:
        """Remember ``pairs`` of questions and texts.

        Args:
            pairs: at least one.
            encoder: of the questions, those remembered and those to come.
            keep: a folder for the vectors of the questions; None keeps nothing.

        Raises:
            CdraftError: if the folder cannot be written to.
        """
        self._encoder = encoder
        self._rows = _vectors([pair.question for pair in pairs], encoder, keep)
        self._asked: defaultdict[str, list[int]] = defaultdict(list)
        for place, pair in enumerate(pairs):
            for text in pair.answers:
                self._asked[text].append(place)

    def __len__(self) -> int:
        """How many questions it remembers."""
        return len(self._rows)

    def lifts(self, query: str, texts: Sequence[str]) -> NDArray[np.float64]:
        """How much each text rises, from 0 to 0.7: by the cosine of the likest question that it answered."""
        cosines = self._rows @ self._encoder.encode([query])[0]
        likest = [max((cosines[place] for place in self._asked.get(text, ())), default=0.0) for text in texts]
        lifts: NDArray[np.float64] = PART * np.clip(np.array(likest, dtype=np.float64) - LIKE, 0.0, 1.0 - LIKE)
        return lifts


def read_pairs(file: Path) -> list[Pair]:
    """JSON lines with ``question`` and ``passage``: the id of the passage that answers it, or a list of ids.

    Raises:
        CdraftError: if the file cannot be read, naming the first line that is not of that form.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CdraftError(f"{file} cannot be read: {error}.", "Name a file of JSON lines in UTF-8.") from error
    return [_pair(line, f"{file}, line {number}") for number, line in enumerate(lines, start=1) if line.strip()]


def _pair(line: str, where: str) -> Pair:
    try:
        row: Any = json.loads(line)
        question, passage = row["question"], row["passage"]
        ids = [passage] if isinstance(passage, str) else passage
        if not isinstance(question, str) or not ids or not all(isinstance(id, str) for id in ids):
            raise ValueError(where)
    except (ValueError, KeyError, TypeError) as error:
        raise CdraftError(
            f"{where} is no answered question.", 'One looks so:  {"question": "…", "passage": ["id", …]}'
        ) from error
    return Pair(question, frozenset(ids))


def _vectors(questions: Sequence[str], encoder: Encoder, keep: Path | None) -> NDArray[np.float32]:
    if keep is None:
        return encoder.encode(questions)
    told = json.dumps([encoder.name, *questions]).encode()
    file = keep / f"answered-{hashlib.blake2b(told, digest_size=8).hexdigest()}.npy"
    try:
        rows: NDArray[np.float32] = np.load(file, allow_pickle=False)
        if len(rows) == len(questions):
            return rows
    except (OSError, ValueError, EOFError):
        pass  # not there, or cut short: made below
    rows = encoder.encode(questions)
    content = io.BytesIO()
    np.save(content, rows)
    write_whole(file, content.getvalue())
    return rows
