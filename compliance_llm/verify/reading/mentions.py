"""Which Fact a place in a sentence speaks of: by its label, a name of its measure, its sample or its being alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compliance_llm.records import Fact
from compliance_llm.verify.reading.sentences import Reading

# What people call a measure → how its Facts are told by id or label. Longer names first.
ALIASES: dict[str, str] = {
    r"AUC gap|gap in AUC|drop in AUC": "auc_gap",
    r"AUC|ROC AUC|AUROC|(?i:area under the (?:ROC )?curve)": "auc",
    r"Gini|(?i:gini coefficient)": "gini",
    r"KS|(?i:Kolmogorov[- –]Smirnov)": "ks",
    r"PSI|(?i:population stability index)": "psi",
    r"(?i:Brier(?: score)?)": "brier",
    r"(?i:average precision)": "average_precision",
    r"(?i:calibration slope|slope)": "calibration_slope",
    r"(?i:calibration intercept|intercept)": "calibration_intercept",
    r"(?i:Hosmer[- –]Lemeshow(?: statistic)?)": "calibration_bins",
    r"AIR|(?i:adverse impact ratio)": "air",
    r"(?i:(?:outcome|event|default|bad) rate)": "outcome_rate",
    r"(?i:missing(?: values)?|missingness)": "missing",
    r"(?i:duplicates?|duplicated rows)": "duplicates",
}
# Names so plain that they may be ordinary words: they point to a cited Fact or to nothing.
ORDINARY = {"calibration_slope", "calibration_intercept", "outcome_rate", "missing", "duplicates"}
_ALIAS = re.compile("|".join(rf"(?P<a{i}>\b(?:{alias})\b)" for i, alias in enumerate(ALIASES)))
_FAMILY = list(ALIASES.values())
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z“\"·])")
SAMPLE = re.compile(r"\b(?:(?:on|in|for|of|from|to) )?(?:the )?([\w-]+)[- ](?:sample|set|data)\b", re.I)


class Mention(NamedTuple):
    """Facts named at [start, end); none where the text names a measure of which no Fact is cited."""

    start: int
    end: int
    facts: tuple[Fact, ...]
    name: str


def mentions(reading: Reading) -> list[Mention]:
    """The labels and other names of measures in a claim, in reading order."""
    found = [
        Mention(span.start, span.end, tuple(f for f in reading.facts if f.id in span.evidence), _shown(reading, span))
        for span in reading.spans
        if span.kind == "fact"
    ]
    for m in _ALIAS.finditer(reading.plain):
        family = _FAMILY[int(str(m.lastgroup)[1:])]
        facts = tuple(f for f in reading.facts if family_of(f) == family)
        if facts or (family not in ORDINARY and reading.facts):
            found.append(Mention(m.start(), m.end(), facts, m.group()))
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def family_of(fact: Fact) -> str:
    """The measure a Fact belongs to: "auc" for auc.test, for an AUC by group and for an imported AUC."""
    head = fact.id.removeprefix("fact:").partition(".")[0]
    if head in _FAMILY:
        return head
    if head == "missing_change":
        return "missing"
    m = _ALIAS.search(fact.label)
    return _FAMILY[int(str(m.lastgroup)[1:])] if m else head


def owners(reading: Reading, named: Sequence[Mention], start: int, end: int) -> tuple[Fact, ...]:
    """The cited Facts of which the words at [start, end) speak: the nearest named before, else after, else all.

    Empty where the text names a measure, or the label of a Fact, that the claim does not cite.
    """
    facts = tuple(f for f in reading.facts if f.unit != "text" and not isinstance(f.value, str))
    begin, stop = sentence_around(reading.plain, start)
    before = [m for m in named if begin <= m.start and m.end <= start]
    after = [m for m in named if end <= m.start and m.end <= stop]
    near = before[-1] if before else after[0] if after else None
    if near is None:
        return facts
    if not near.facts:
        return ()
    follows = [m.start for m in named if m.start >= end]
    return _by_sample(reading, near, facts, start, end, min(follows, default=stop))


def sentence_around(text: str, position: int) -> tuple[int, int]:
    """The span [start, end) of the sentence, or of the part up to a semicolon's sentence, that holds ``position``."""
    ends = [m.start() + 1 for m in _SENTENCE_END.finditer(text)]
    begin = max((e for e in ends if e <= position), default=0)
    return begin, min((e for e in ends if e > position), default=len(text))


def _by_sample(
    reading: Reading, near: Mention, facts: Sequence[Fact], start: int, end: int, stop: int
) -> tuple[Fact, ...]:
    """Among Facts of one measure, those of the sample named beside the figure ("0.845 on the train sample")."""
    kin = [f for f in facts if family_of(f) in {family_of(g) for g in near.facts}]
    samples = {f.sample.lower() for f in kin if f.sample}
    if len(samples) < 2:
        return near.facts
    after = re.match(r"[^.;\d]{0,25}?\b(?:on|in|for|at) (?:the )?([\w-]+)", reading.plain[end:stop])
    if after and after[1].lower() in samples:
        return tuple(f for f in kin if f.sample.lower() == after[1].lower())
    between = [w.lower() for w in re.findall(r"[\w-]+", reading.plain[max(near.start - 12, 0) : start])]
    named = [w for w in between if w in samples]
    if named:
        return tuple(f for f in kin if f.sample.lower() == named[-1])
    return near.facts


def _shown(reading: Reading, span: tuple[object, ...]) -> str:
    start, end = span[0], span[1]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return reading.text[start:end]
