"""Signs that a model is in use: a sample of live cases, or a statement of the bank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.patterns import Pattern
from compliance_llm.records import Passage, Subject, in_words
from compliance_llm.subject.sample_kinds import kind_of

_SAID = Pattern(
    r"\b(?:(?:in|into) (?:live |full |daily )?(?:production|use|service) (?:since|from|after)|"
    r"(?:is|are|runs?|has been|currently|now|already|still) (?:already |now |currently |fully )?(?:in (?:live |daily )?"
    r"(?:production|use|service)|live|deployed|productive|operational)|went (?:live|into (?:production|use))|"
    r"(?:live|deployed|productive|operational|used) since|in production)\b",
    re.I,
)
_NOT_YET = Pattern(
    r"\b(?:not|never|no longer|before|until|unless|once|when|after (?:it|the)|if|will|would|shall|planned|plans?|"
    r"shadow|"
    r"expected|intended|should|must|(?-i:may)|to go|prior|challenger|previous|former|predecessor|replaced)\b",
    re.I,
)
_OF_MODEL = Pattern(
    r"\b(?:model|score|scorecard|version|release|assistant|aid|tool|it|score card|classifier|engine|chatbot)\b", re.I
)


class Use(NamedTuple):
    """The sign of use: words to quote, or the slug of a sample, with its place."""

    words: str
    source: str


def uses_said(subject: Subject, documents: Sequence[Passage]) -> Use | None:
    """The first words that say plainly that the model is in use; None where none do."""
    for text, source in _declared(subject):
        for sentence in re.split(r"(?<=[.;!?])\s+", text):
            if _says_so(sentence):
                return Use(sentence.strip(), source)
    for passage in documents:
        if _OF_MODEL.search(passage.text) and _says_so(passage.text):
            return Use(passage.text, passage.id)
    return None


def is_live(slug: str) -> bool:
    """Whether a sample is named as one of cases scored in use."""
    return kind_of(slug) == "production"


def _says_so(sentence: str) -> bool:
    hit = _SAID.search(sentence)
    return bool(hit) and not _NOT_YET.search(sentence)


def _declared(subject: Subject) -> Iterator[tuple[str, str]]:
    yield subject.purpose, "subject.yaml, key purpose"
    for i, entry in enumerate(subject.intended_use, start=1):
        yield in_words(entry), f"subject.yaml, key intended_use[{i}]"
    for key in ("method", "monitoring"):
        for name, entry in getattr(subject, key).items():
            yield f"{name.replace('_', ' ')} {in_words(entry)}", f"subject.yaml, key {key}.{name}"
