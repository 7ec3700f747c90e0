"""The answers of a language model, with the evidence they were given and what people said of them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.patterns import Pattern
from compliance_llm.readers.orders import find_order
from compliance_llm.records import Subject
from compliance_llm.records.subject import Answers as Declared
from compliance_llm.subject.answer_labels import Meaning, Use, meanings, plain
from compliance_llm.subject.folder import SHORT, inside, unreadable

MOST_BYTES = 200_000_000
FIELDS = {  # what may be called otherwise, by the names that are tried in turn
    "category": ("category", "topic", "type", "area", "theme", "subject", "class", "group", "field", "kind"),
    "language": ("language", "lang"),
    "part": ("set", "split", "part", "sample"),
    "version": ("version", "model_version", "release", "system_version"),
    "edition": ("edition", "source_edition", "manual_edition", "corpus", "corpus_version", "manual", "index_version"),
    "day": ("date", "day", "asked_on", "month"),
}
FLAGS = {  # columns of yes and no, by the names that are tried in turn
    "answerable": ("answerable", "is_answerable", "has_answer", "in_sources", "in_scope"),
    "declined": ("refused", "declined", "abstained", "is_refusal", "refusal", "answer_type", "response_type"),
}
_SAYS = {
    **dict.fromkeys(("true", "yes", "1", "refusal", "refused", "declined", "abstained", "abstention"), True),
    **dict.fromkeys(("false", "no", "0", "answer", "answered", "given"), False),
}
_DECLINES = Pattern(
    r"\b(?:can ?not|can['’]t|unable|not able|do(?:es)? not (?:know|say|answer|address|cover|hold|"
    r"contain|mention|state)|not (?:stated|"
    r"found|covered|available|given|mentioned)|no (?:answer|information|passage|clause|source)|nothing (?:on|about)|"
    r"declin\w+|refus\w+|please (?:contact|ask|speak|call|treat)|speak to|outside (?:the|my)|sorry|no code|no draft|"
    r"leider nicht|kann ich [^.]{0,60}nicht|nicht beantworten|keine (?:angaben?|auskunft)|je ne (?:peux|trouve)|"
    r"ne figure pas|no puedo|no consta|n[ãa]o (?:posso|consta)|kan ik [^.]{0,60}niet|niet vinden|"
    r"do not act|may not|must not|not allowed|colleague|adviser|advisor|branch|a person|employee)\b",
    re.I,
)
_READER = Pattern(r"^(?:reader|rater|grader|annotator|reviewer|judge|label(?:ler)?)_?(?:[a-c]|[1-3]|one|two)$", re.I)
_TUNING = Pattern(r"^(?:tun|train|fine|few|example|prompt|dev)", re.I)
MOST_NAMED = 12  # columns in a message
OFTEN = 5  # times that one answer is given, from which it is taken for a way to decline
LOOKED_AT = 40  # questions of a label that are looked at for orders
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
    edition: str = ""
    part: str = ""  # "tuning", "evaluation"
    readers: tuple[str, str] | None = None  # what two people said of it, each by himself
    of: str = ""  # the questions that a list of labels gives its label to
    is_flagged: bool = False  # whether the file itself says in a column that the model declined or answered

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
    """The answers that were evaluated, the file they are from, the questions it keeps for tuning, and its labels."""

    rows: tuple[Answer, ...]
    source: str
    tuning: tuple[str, ...] = ()
    labels: Mapping[str, Meaning] = {}  # what each label was taken to mean, and by what


def read_answers(subject: Subject, said: Sequence[str] = ()) -> Answers | None:
    """The answers of a Subject; None where it declares none.

    A file is JSON lines, a JSON list, or CSV, each row with id, question, answer, evidence (a text or a list of texts),
    label and category; category may be absent, and language, version and date may be there. Labels are the bank's own:
    subject.yaml may say what they mean (`data.answers.labels`), or the papers in a list or table among ``said``.

    Raises:
        CdraftError: naming file and row, if the file is not there or not of that form.
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
    rows_read = list(_rows(text, given.path))
    _check_columns(given, rows_read)
    every = [_renamed(row, given) for row in rows_read]
    of_tuning = [bool(_TUNING.match(_field(row, "part"))) for row in every]
    kept = [row for row, apart in zip(every, of_tuning, strict=True) if apart and not all(of_tuning)]
    found = [row for row, apart in zip(every, of_tuning, strict=True) if not apart or all(of_tuning)]
    read = [(row, plain(str(row.get("label", ""))), _evidence(row)) for row in found]
    if number := next((i for i, (_, label, _) in enumerate(read, start=1) if not label), 0):
        raise CdraftError(f"{given.path}, answer {number} has no label.", "Give each answer what a person said of it.")
    meaning = meanings(_uses(read), given.labels, said)
    some = any("".join(its).strip() for *_, its in read)
    rows = tuple(
        _answer(row, i, _by_flags(_by_evidence(meaning[label], row, its, some), row), its)
        for i, (row, label, its) in enumerate(read, start=1)
    )
    if not rows:
        raise CdraftError(f"{given.path} contains no answers.", "Write one answer per line.")
    tuning = tuple(str(row.get("question", "")) for row in kept)
    return Answers(rows, f"{given.path} sha256:{digest(path)[:SHORT]}", tuning, meaning)


def _check_columns(given: Declared, rows: Sequence[Mapping[str, object]]) -> None:
    """Refuse a column that subject.yaml names and no answer has."""
    named = (given.sample, given.date, given.category, given.language, given.version)
    known = {key for row in rows for key in row}
    for column in filter(None, (*named, *given.segments, *given.groups.values())):
        if column not in known:
            raise CdraftError(
                f"{given.path} has no column `{column}`, which data.answers names.",
                f"Name one of: {', '.join(sorted(known)[:MOST_NAMED])}.",
            )


def _renamed(row: Mapping[str, object], given: Declared) -> Mapping[str, object]:
    """A row with the columns that subject.yaml names under the names that are looked for first."""
    language = given.language or given.groups.get("language")
    category = given.category or next((it for it in given.segments if it != language), None)
    named = {
        "set": given.sample,
        "date": given.date,
        "category": category,
        "language": language,
        "version": given.version,
    }
    return {**row, **{name: row[column] for name, column in named.items() if column is not None and column in row}}


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


def _by_flags(meaning: Meaning, row: Mapping[str, object]) -> Meaning:
    """The label where the file says beside it whether there is an answer, and whether the model declined."""
    answerable, declined = _flag(row, "answerable"), _flag(row, "declined")
    if meaning.label == "supported" and answerable is None and (declined or _was_right_to_decline(row, declined)):
        return meaning._replace(label="abstained_right")
    if meaning.label.startswith("injection") or answerable is None or declined is None:
        return meaning
    if not answerable:
        return meaning._replace(label="abstained_right" if declined else "answered_wrong")
    return meaning._replace(label="abstained_wrong") if declined else meaning


def _was_right_to_decline(row: Mapping[str, object], declined: bool | None) -> bool:
    """Whether an answer that declines, by its words, was given to a question that its category calls unanswerable."""
    unanswerable = any(word in _field(row, "category").lower() for word in UNANSWERABLE)
    return declined is None and unanswerable and declines(str(row.get("answer") or ""))


def _flag(row: Mapping[str, object], field: str) -> bool | None:
    """A column of yes and no under one of its names; None where there is none, or it says something else."""
    given = next((row[name] for name in FLAGS[field] if name in row), None)
    return given if isinstance(given, bool) else _SAYS.get(str(given).strip().lower())


def _uses(read: Sequence[tuple[Mapping[str, object], str, tuple[str, ...]]]) -> dict[str, Use]:
    """How each label is used; every answer counts as one with evidence where the file has none at all."""
    none = not any("".join(evidence).strip() for *_, evidence in read)
    often = {text for text, n in Counter(_words(row.get("answer")) for row, *_ in read).items() if n >= OFTEN}
    by: defaultdict[str, list[tuple[bool, bool, bool]]] = defaultdict(list)
    for row, label, evidence in read:
        answer = str(row.get("answer") or "")
        declining = declines(answer) or _words(answer) in often
        order = len(by[label]) < LOOKED_AT and find_order(str(row.get("question") or "")) is not None
        by[label].append((none or bool("".join(evidence).strip()), declining, order))
    return {
        label: Use(
            len(them),
            sum(it[0] for it in them) / len(them),
            sum(it[1] for it in them) / len(them),
            sum(it[2] for it in them) / min(len(them), LOOKED_AT),
        )
        for label, them in by.items()
    }


def _by_evidence(meaning: Meaning, row: Mapping[str, object], evidence: tuple[str, ...], some: bool) -> Meaning:
    """A right answer without evidence that declines was right to: a file may call both "ok"."""
    bare = some and not "".join(evidence).strip()
    if meaning.label == "supported" and bare and declines(str(row.get("answer") or "")):
        return meaning._replace(label="abstained_right")
    return meaning


def declines(answer: str) -> bool:
    """Whether an answer declines, by its words."""
    return bool(_DECLINES.search(answer)) or not answer.strip()


def _readers(row: Mapping[str, object]) -> tuple[str, str] | None:
    """The labels of the first two people, where the row has fields such as reader_a and reader_b."""
    said = [str(value) for key, value in row.items() if _READER.match(key) and value not in (None, "")]
    return (said[0], said[1]) if len(said) > 1 else None


def _field(row: Mapping[str, object], field: str) -> str:
    return next((str(value) for name in FIELDS[field] if (value := row.get(name)) not in (None, "")), "")


def _words(text: object) -> str:
    return " ".join(re.findall(r"\w+", str(text or "").lower()))


def _evidence(row: Mapping[str, object]) -> tuple[str, ...]:
    evidence = row.get("evidence") or ()
    texts = cast("list[object]", evidence) if isinstance(evidence, list) else [evidence] if evidence else []
    return tuple(str(it) for it in texts)


def _answer(row: Mapping[str, object], number: int, meaning: Meaning, evidence: tuple[str, ...]) -> Answer:
    fields = {field: _field(row, field) for field in FIELDS}
    return Answer(
        id=str(row.get("id", number)),
        question=str(row.get("question", "")),
        answer=str(row.get("answer") or ""),
        evidence=evidence,
        label=meaning.label,
        of=meaning.of,
        readers=_readers(row),
        is_flagged=_flag(row, "declined") is not None,
        **fields,
    )
