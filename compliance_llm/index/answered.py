"""Answered questions: passages that answered a similar question rank higher.

A passage rises with the similarity of the questions it answered, and passages that answered a question together with
one that is found rank behind it. Source of the first: k nearest neighbours among questions, as in Khandelwal et al.
(kNN-LM, ICLR 2020); of the second: item-to-item collaborative filtering (Linden, Smith & York, IEEE Internet Computing
2003).
"""

from __future__ import annotations

import hashlib
import io
import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from compliance_llm.errors import CdraftError
from compliance_llm.files import write_whole
from compliance_llm.index.texts import DIGITS, text_key
from compliance_llm.ports import Encoder

# Scores are standard deviations of the candidates' scores; all five were chosen in evals/retrieval/README.md.
LIKE = 0.3  # the cosine from which two questions are alike at all
RISE = 1.0  # what a text rises by for each unit of cosine above that
SAME = 0.5  # by how much the answer to the very same question stands above the best of the others,
FALL = 8.0  # and how fast that falls with the logarithm of the cosine: from 0.94 down it leads no longer
COMPANY = 0.8  # what stands behind a found passage lies this times the logarithm of its share below it
FOUND = 10  # of so many of the best is asked what answered together with them

FILE = "answered.safetensors"  # beside an adapter: what answered the questions it learned from
ITSELF = 0.995  # the cosine from which a question is another one asked again
STEPS = 127  # a component of a kept vector, in [-1, 1], takes a byte


class Pair(NamedTuple):
    """A question, and what answers it: ids, or texts."""

    question: str
    answers: frozenset[str]


class Learned(NamedTuple):
    """Questions and the texts that answered them, without the words of either."""

    rows: NDArray[np.float32]  # a unit vector per question
    answers: tuple[frozenset[str], ...]  # for each the keys of the texts that answered it

    @classmethod
    def joined(cls, parts: Sequence[Learned]) -> Self:
        """All of ``parts``, at least one, by one encoder."""
        return cls(np.concatenate([part.rows for part in parts]), tuple(it for part in parts for it in part.answers))

    @classmethod
    def of(cls, pairs: Sequence[Pair], encoder: Encoder, keep: Path | None = None) -> Self:
        """Learn from pairs of a question and the texts that answered it.

        Args:
            pairs: at least one.
            encoder: of the questions, those of ``pairs`` and those that will be asked.
            keep: a folder for the vectors of the questions; None keeps nothing.

        Raises:
            CdraftError: if the folder cannot be written to.
        """
        rows = _vectors([pair.question for pair in pairs], encoder, keep)
        return cls(rows, tuple(frozenset(map(text_key, pair.answers)) for pair in pairs))

    def without(self, rows: NDArray[np.float32]) -> Self:
        """All but the questions that are among those with these vectors: no figure may rest on its own answer."""
        if not len(self.answers) or not len(rows):
            return self
        kept = np.flatnonzero((self.rows @ rows.T).max(axis=1) < ITSELF)
        return type(self)(self.rows[kept], tuple(self.answers[place] for place in kept))

    def write(self, adapter: Path) -> None:
        """Keep it in an adapter's folder: a byte a component, and twelve digits of each text's SHA-256."""
        pairs = _pairs(self.answers)
        tensors = {
            "rows": np.rint(self.rows * STEPS).astype(np.int8),
            "question": np.array([place for place, _ in pairs], np.int32),
            "text": np.frombuffer(bytes.fromhex("".join(key for _, key in pairs)), np.uint8).reshape(-1, DIGITS // 2),
        }
        numpy_: Any = import_module("safetensors.numpy")  # without types
        write_whole(adapter / FILE, numpy_.save(tensors))

    @classmethod
    def beside(cls, adapter: Path) -> Self | None:
        """The file that ``write`` wrote to an adapter's folder; None if there is none."""
        file = adapter / FILE
        if not file.is_file():
            return None
        numpy_: Any = import_module("safetensors.numpy")
        tensors = numpy_.load_file(file)
        rows: NDArray[np.float32] = tensors["rows"].astype(np.float32)
        places: list[int] = tensors["question"].tolist()
        answers = [set[str]() for _ in range(len(rows))]
        for place, key in zip(places, tensors["text"], strict=True):
            answers[place].add(key.tobytes().hex())
        return cls(rows / np.linalg.norm(rows, axis=1, keepdims=True), tuple(map(frozenset, answers)))


class Answered:
    """Answered questions, over the texts that can be found now."""

    def __init__(self, learned: Learned, encoder: Encoder, texts: Iterable[tuple[str, str]]) -> None:
        """Take the questions whose answers are among ``texts``.

        Args:
            learned: questions, and keys of texts.
            encoder: of the questions to come, the one that encoded those learned.
            texts: id and text of all that can be found. A text with several ids counts under each.
        """
        self._encoder = encoder
        wanted = frozenset[str]().union(*learned.answers)
        self._ids: defaultdict[str, list[str]] = defaultdict(list)
        for id, text in texts:
            if (key := text_key(text)) in wanted:
                self._ids[key].append(id)
        self._key = {id: key for key, ids in self._ids.items() for id in ids}
        here = [frozenset(answers & self._ids.keys()) for answers in learned.answers]
        asked = [place for place, answers in enumerate(here) if answers]
        self._rows = learned.rows[asked]
        self._answers = [here[place] for place in asked]
        self._number = {key: number for number, key in enumerate(self._ids)}
        pairs = [(place, self._number[key]) for place, key in _pairs(self._answers)]
        self._pairs: NDArray[np.intp] = np.array(pairs, np.intp).reshape(-1, 2)
        self._company = _company(self._answers)

    def __len__(self) -> int:
        """The number of questions with an answer in the corpus."""
        return len(self._answers)

    def lifted(self, query: str, scores: Mapping[str, float], among: Collection[str]) -> dict[str, float]:
        """New scores of the candidates, and of the passages that join them.

        A candidate rises with the cosine of the most similar question that it answered. The answer to the same question
        ranks first. Passages that answered other questions together with one of the best rank behind that one. A
        passage that rises above the last of the candidates joins them.

        Args:
            query: the question asked now.
            scores: by id, standardised over the candidates; at least one.
            among: the ids that may be found, the candidates and others.
        """
        likest = np.zeros(len(self._number))
        cosines: NDArray[np.float64] = (self._rows @ self._encoder.encode([query])[0]).round(6).astype(np.float64)
        np.maximum.at(likest, self._pairs[:, 1], cosines[self._pairs[:, 0]])
        cosine = dict(zip(self._number, likest.tolist(), strict=True))
        lifted = {
            id: score + RISE * max(cosine.get(self._key.get(id, ""), 0.0) - LIKE, 0.0) for id, score in scores.items()
        }
        top = max(lifted.values())
        for key, like in cosine.items():
            if like > LIKE:
                self._raise(lifted, among, key, top + SAME + FALL * float(np.log(like)))
        best = sorted(lifted.items(), key=lambda found: (-found[1], found[0]))[:FOUND]
        for id, score in best:
            for other, share in self._company.get(self._key.get(id, ""), {}).items():
                self._raise(lifted, among, other, score + COMPANY * float(np.log(share)))
        last = min(scores.values())
        return {id: score for id, score in lifted.items() if id in scores or score > last}

    def _raise(self, scores: dict[str, float], among: Collection[str], key: str, score: float) -> None:
        for id in self._ids[key]:
            if id in among:
                scores[id] = max(scores.get(id, score), score)


def _pairs(answers: Sequence[Collection[str]]) -> list[tuple[int, str]]:
    return [(place, key) for place, keys in enumerate(answers) for key in sorted(keys)]


def _company(answers: Sequence[Collection[str]]) -> dict[str, dict[str, float]]:
    """For each text those that answered together with it, and how often: of its questions, with one added."""
    times = Counter(key for keys in answers for key in keys)
    together: defaultdict[str, Counter[str]] = defaultdict(Counter[str])
    for keys in answers:
        for key in keys:
            together[key].update(other for other in keys if other != key)
    return {
        key: {other: n / (times[key] + 1) for other, n in sorted(others.items())}
        for key, others in together.items()
        if others
    }


def read_pairs(file: Path) -> list[Pair]:
    """JSON lines with ``question`` and ``passage``: the id of the passage that answers it, or a list of ids.

    Raises:
        CdraftError: if the file cannot be read, naming the first line that is not of that form.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CdraftError(f"{file} cannot be read: {error}.", "Give a file of JSON lines in UTF-8.") from error
    return [_pair(line, f"{file}, line {number}") for number, line in enumerate(lines, start=1) if line.strip()]


def _pair(line: str, where: str) -> Pair:
    try:
        row: Any = json.loads(line)
        question, passage = row["question"], row["passage"]
        ids = [passage] if isinstance(passage, str) else passage
        if not isinstance(question, str) or not ids or not all(isinstance(id, str) for id in ids):
            raise ValueError(where)
        question.encode("utf-8")  # half of a character is no question
    except (ValueError, KeyError, TypeError) as error:
        raise CdraftError(
            f"{where} is not an answered question.", 'Write each line as:  {"question": "…", "passage": ["id", …]}'
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
