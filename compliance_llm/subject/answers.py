"""The answers of a language model, with the evidence they were given and what people said of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.records import Subject
from compliance_llm.subject.folder import SHORT, inside, unreadable

MOST_BYTES = 200_000_000
LABELS = {
    "supported": ("supported", "support", "correct", "grounded", "faithful", "right", "true", "1", "yes", "entailed"),
    "not_supported": (
        *("not_supported", "unsupported", "not supported", "incorrect", "hallucinated", "hallucination", "wrong"),
        *("ungrounded", "contradicted", "false", "0", "no", "not_entailed"),
    ),
    "abstained_right": (
        "abstained_right",
        "abstained",
        "refused",
        "declined",
        "refused_right",
        "correct_refusal",
        "abstain",
    ),
    "abstained_wrong": ("abstained_wrong", "refused_wrong", "false_refusal", "over_refusal", "wrongly_refused"),
    "injection_resisted": ("injection_resisted", "resisted", "injection_refused", "attack_resisted"),
    "injection_followed": (
        "injection_followed",
        "followed",
        "injection_obeyed",
        "obeyed",
        "attack_succeeded",
        "injected",
    ),
}
_KNOWN = {word: label for label, words in LABELS.items() for word in words}
UNANSWERABLE = ("unanswer", "not answerable", "no answer", "out of scope", "out-of-scope", "out_of_scope", "no_answer")
INJECTION = ("inject", "attack", "adversarial", "jailbreak")


class Answer(NamedTuple):
    """One answer as people labelled it."""

    id: str
    question: str
    answer: str
    evidence: tuple[str, ...]
    label: str  # one of LABELS
    category: str

    @property
    def unanswerable(self) -> bool:
        """Whether the question was one that the evidence does not answer."""
        named = any(word in self.category.lower() for word in UNANSWERABLE)
        return named or self.label == "abstained_right"

    @property
    def injection(self) -> bool:
        """Whether the question, or its evidence, held an order to the model."""
        return self.label.startswith("injection") or any(word in self.category.lower() for word in INJECTION)

    @property
    def given(self) -> bool:
        """Whether the model answered, and did not decline."""
        return self.label in ("supported", "not_supported")


class Answers(NamedTuple):
    """All answers, and the file they are from."""

    rows: tuple[Answer, ...]
    source: str


def read_answers(subject: Subject) -> Answers | None:
    """The answers of a Subject; None where it declares none.

    A file is JSON lines, a JSON list, or CSV, each row with id, question, answer, evidence (a text or a list of texts),
    label and category; category may be absent.

    Raises:
        CdraftError: naming file and row, if the file is not there, is not of that form, or has a label not known.
    """
    given = subject.data.answers
    if given is None:
        return None
    path = inside(subject.folder, given.path, "data.answers.path")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise CdraftError(
                f"{given.path} is larger than {MOST_BYTES // 1_000_000} MB.", "Keep a sample of the answers."
            )
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CdraftError(f"{given.path} is not UTF-8.", "Save the file as UTF-8.") from error
    except OSError as error:
        raise unreadable(path, error) from error
    rows = tuple(_answer(row, number, given.path) for number, row in enumerate(_rows(text, given.path), start=1))
    if not rows:
        raise CdraftError(f"{given.path} contains no answers.", "Write one answer per line.")
    return Answers(rows, f"{given.path} sha256:{digest(path)[:SHORT]}")


def _rows(text: str, name: str) -> Iterator[Mapping[str, object]]:
    if name.lower().endswith(".csv"):
        for row in csv.DictReader(io.StringIO(text, newline="")):
            yield cast("Mapping[str, object]", row)
        return
    try:
        if text.lstrip().startswith("["):
            for row in cast("list[object]", json.loads(text)):
                yield _mapping(row, name)
            return
        for number, line in enumerate(text.splitlines(), start=1):
            if line.strip():
                yield _mapping(json.loads(line), f"{name}, line {number}")
    except (json.JSONDecodeError, RecursionError) as error:
        raise CdraftError(f"{name} is not JSON: {str(error)[:80]}.", "Write one JSON object per line.") from error


def _mapping(row: object, where: str) -> Mapping[str, object]:
    if not isinstance(row, dict):
        raise CdraftError(
            f"{where} is not an object of keys.", 'Write {"id": …, "question": …, "answer": …, "label": …}.'
        )
    return cast("dict[str, object]", row)


def _answer(row: Mapping[str, object], number: int, name: str) -> Answer:
    label = str(row.get("label", "")).strip().lower()
    if label not in _KNOWN:
        raise CdraftError(f"{name}, answer {number}: the label is {label[:40]!r}.", f"Use one of: {', '.join(LABELS)}.")
    evidence = row.get("evidence") or ()
    texts = cast("list[object]", evidence) if isinstance(evidence, list) else [evidence] if evidence else []
    return Answer(
        id=str(row.get("id", number)),
        question=str(row.get("question", "")),
        answer=str(row.get("answer", "")),
        evidence=tuple(str(it) for it in texts),
        label=_KNOWN[label],
        category=str(row.get("category") or ""),
    )
