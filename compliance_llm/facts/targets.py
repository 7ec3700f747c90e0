"""Requirements of the model's own documents: acceptance criteria and limits of its monitoring plan, as figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject, in_words

RECALL = Pattern(
    r"\brecall|\bdetect(?:ion|ed|s)?\b|\bfound\b|\bcaught\b|\bcatch(?:es)?\b|\bcaptur\w+|\bfinds?\b", re.IGNORECASE
)
OF_EVENTS = Pattern(r"\bfraud|\bbudget|\bevents?\b|\balerts?\b|\breview|\bcapacity|\bcases\b", re.IGNORECASE)
BY_VALUE = Pattern(r"\bvalue\b|\bamount|\bmoney\b", re.IGNORECASE)
IN_WORDS = {
    "a third": 1 / 3,
    "one third": 1 / 3,
    "half": 0.5,
    "one half": 0.5,
    "two thirds": 2 / 3,
    "three quarters": 0.75,
    "four fifths": 0.8,
    "nine tenths": 0.9,
}
_SHARE = rf"(?:(\d+(?:\.\d+)?)\s*(%|per ?cent)?|({'|'.join(IN_WORDS)})\b)"
AT_LEAST = Pattern(
    rf"(?:at least|no less than|not less than|no fewer than|minimum(?: of)?|≥|>=|more than|above|over)\s*{_SHARE}"
    rf"|{_SHARE}\s*(?:at least|or more|minimum)",
    re.IGNORECASE,
)
NUMBER = Pattern(r"(?<![\d.])(\d+(?:\.\d+)?)\s*(%|per ?cent)?")


def targets(subject: Subject, documents: Sequence[Passage]) -> list[Fact]:
    """The recall that the papers require within the review budget, where they require one; the first one counts."""
    return list(_recall(subject, documents))[:1]


def _recall(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    yield from _required(subject.purpose, "subject.yaml, purpose")
    for i, use in enumerate(subject.intended_use, start=1):
        yield from _required(in_words(use), f"subject.yaml, intended_use[{i}]")
    measures = subject.monitoring.get("measures", ())
    for entry in measures if isinstance(measures, tuple) else (measures,):
        if isinstance(entry, Mapping):
            measure = in_words(entry.get("measure", entry.get("name", "")))
            limit = in_words(entry.get("limit", entry.get("threshold", "")))
            if RECALL.search(measure) and not BY_VALUE.search(measure) and (found := NUMBER.search(limit)):
                value = _as_share(found[1], found[2])
                yield _target(value, f"{measure}: {limit}", "subject.yaml, monitoring.measures")
        else:
            yield from _required(in_words(entry), "subject.yaml, monitoring.measures")
    for passage in documents:
        if re.search(r"criteri|accept|require|target|must|shall|limit", passage.text, re.IGNORECASE):
            yield from _required(passage.text, f"{passage.citation}, {passage.pointer}")


def _required(text: str, source: str) -> Iterator[Fact]:
    if not (RECALL.search(text) and OF_EVENTS.search(text)):
        return
    if found := AT_LEAST.search(text.replace("-", " ")):
        number, percent, words, *after = found.groups()
        if not number and not words:
            number, percent, words = after
        if number and not percent and float(number) > 1:
            return  # a count, and no share
        value = IN_WORDS[words.lower()] if words else _as_share(number, percent)
        yield _target(value, text, source)


def _as_share(number: str, percent: str | None) -> float:
    return float(number) / (100 if percent or float(number) > 1 else 1)


def _target(value: float, text: str, source: str) -> Fact:
    return Fact(
        id="fact:target.recall",
        label="recall that the model's own papers require",
        value=min(value, 1.0),
        unit="share",
        decimals=1,
        reason=text,
        origin="declared",
        source=source,
        method="read from the words of the papers",
        computed_by="target@1",
    )
