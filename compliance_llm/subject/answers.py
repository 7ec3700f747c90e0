"""The answers of a language model, with the evidence they were given and what people said of them."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.records import Subject
from compliance_llm.subject.answer_labels import Meaning, meanings, plain
from compliance_llm.subject.folder import SHORT, inside, unreadable

MOST_BYTES = 200_000_000
FIELDS = {  # what may be called otherwise, by the names that are tried in turn
    "category": ("category", "topic", "type", "area", "theme", "class", "group", "field", "kind"),
    "language": ("language", "lang"),
    "version": ("version", "model_version", "release"),
    "day": ("date", "day", "asked_on", "month"),
}
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
    language: str = ""
    version: str = ""
    day: str = ""
    of: str = ""  # the questions that a list of labels gives its label to

    @property
    def unanswerable(self) -> bool:
        """Whether the question was one that the evidence does not answer."""
        named = any(word in self.category.lower() for word in UNANSWERABLE)
        return named or self.label in ("abstained_right", "answered_wrong")

    @property
    def injection(self) -> bool:
        """Whether the question, or its evidence, held an order to the model."""
        return self.label.startswith("injection") or any(word in self.category.lower() for word in INJECTION)

    @property
    def given(self) -> bool:
        """Whether the model answered, and did not decline."""
        return self.label in ("supported", "not_supported", "answered_wrong")


class Answers(NamedTuple):
    """All answers, and the file they are from."""

    rows: tuple[Answer, ...]
    source: str


def read_answers(subject: Subject, said: Sequence[str] = ()) -> Answers | None:
    """The answers of a Subject; None where it declares none.

    A file is JSON lines, a JSON list, or CSV, each row with id, question, answer, evidence (a text or a list of texts),
    label and category; category may be absent, and language, version and date may be there. Labels are the bank's own:
    subject.yaml may say what they mean (`data.answers.labels`), or the papers in a list or table among ``said``.

    Raises:
        CdraftError: naming file and row, if the file is not there or not of that form, or what a label means is not
            clear.
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
    found = list(_rows(text, given.path))
    read = [(row, plain(str(row.get("label", ""))), _evidence(row)) for row in found]
    if number := next((i for i, (_, label, _) in enumerate(read, start=1) if not label), 0):
        raise CdraftError(f"{given.path}, answer {number} has no label.", "Give each answer what a person said of it.")
    meaning = meanings(_shares(read), given.labels, said, given.path)
    rows = tuple(_answer(row, i, meaning[label], its) for i, (row, label, its) in enumerate(read, start=1))
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


def _shares(read: Sequence[tuple[Mapping[str, object], str, tuple[str, ...]]]) -> dict[str, float]:
    """For each label the share of its answers with evidence; 1 where the file has none at all."""
    by: defaultdict[str, list[bool]] = defaultdict(list)
    for _, label, evidence in read:
        by[label].append(bool("".join(evidence).strip()))
    none = not any(any(it) for it in by.values())
    return {label: 1.0 if none else sum(it) / len(it) for label, it in by.items()}


def _evidence(row: Mapping[str, object]) -> tuple[str, ...]:
    evidence = row.get("evidence") or ()
    texts = cast("list[object]", evidence) if isinstance(evidence, list) else [evidence] if evidence else []
    return tuple(str(it) for it in texts)


def _answer(row: Mapping[str, object], number: int, meaning: Meaning, evidence: tuple[str, ...]) -> Answer:
    fields = {
        field: next((str(value) for name in names if (value := row.get(name)) not in (None, "")), "")
        for field, names in FIELDS.items()
    }
    return Answer(
        id=str(row.get("id", number)),
        question=str(row.get("question", "")),
        answer=str(row.get("answer") or ""),
        evidence=evidence,
        label=meaning.label,
        of=meaning.of,
        **fields,
    )
