"""Requirements of the model's own documents: acceptance criteria and limits of its monitoring plan, as figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from compliance_llm.records import Fact, Passage, Subject, in_words

RECALL = re.compile(
    r"\brecall|\bdetect(?:ion|ed|s)?\b|\bfound\b|\bcaught\b|\bcatch(?:es)?\b|\bcaptur\w+|\bfinds?\b", re.IGNORECASE
)
OF_EVENTS = re.compile(r"\bfraud|\bbudget|\bevents?\b|\balerts?\b|\breview|\bcapacity|\bcases\b", re.IGNORECASE)
BY_VALUE = re.compile(r"\bvalue\b|\bamount|\bmoney\b", re.IGNORECASE)
AT_LEAST = re.compile(
    r"(?:at least|no less than|not less than|minimum(?: of)?|≥|>=|more than|above)\s*(\d+(?:\.\d+)?)\s*(%|per ?cent)?"
    r"|(\d+(?:\.\d+)?)\s*(%|per ?cent)?\s*(?:at least|or more|minimum)",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)\s*(%|per ?cent)?")


def targets(subject: Subject, documents: Sequence[Passage]) -> list[Fact]:
    """The recall that the papers require within the review budget, where they require one; the first one counts."""
    return list(_recall(subject, documents))[:1]


def _recall(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    for i, use in enumerate(subject.intended_use, start=1):
        yield from _required(in_words(use), f"subject.yaml, intended_use[{i}]")
    measures = subject.monitoring.get("measures", ())
    for entry in measures if isinstance(measures, tuple) else (measures,):
        if isinstance(entry, Mapping):
            measure = in_words(entry.get("measure", entry.get("name", "")))
            limit = in_words(entry.get("limit", entry.get("threshold", "")))
            if RECALL.search(measure) and not BY_VALUE.search(measure) and (found := NUMBER.search(limit)):
                yield _target(found[1], found[2], f"{measure}: {limit}", "subject.yaml, monitoring.measures")
        else:
            yield from _required(in_words(entry), "subject.yaml, monitoring.measures")
    for passage in documents:
        if re.search(r"criteri|accept|require|target|must|shall|limit", passage.text, re.IGNORECASE):
            yield from _required(passage.text, f"{passage.citation}, {passage.pointer}")


def _required(text: str, source: str) -> Iterator[Fact]:
    if not (RECALL.search(text) and OF_EVENTS.search(text)):
        return
    if found := AT_LEAST.search(text):
        yield _target(found[1] or found[3], found[2] or found[4], text, source)


def _target(number: str, percent: str | None, text: str, source: str) -> Fact:
    value = float(number) / (100 if percent or float(number) > 1 else 1)
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
