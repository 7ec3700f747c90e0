"""A decision rule that the bank states in words: "the worst 30% are declined"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from compliance_llm.facts.adverse_impact import STATED
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.facts.terms import words
from compliance_llm.patterns import Pattern
from compliance_llm.records import Decision, Fact, Passage, ScoredData, Subject, in_words

CUT = Test("stated_rule@1", "the score at which the stated share of the cases of the sample is cut off")
_SHARE = r"(?P<share>\d{1,2}(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)"
_WORST = r"(?:worst|riskiest|highest[- ]risk|bottom)"
_BEST = r"(?:best|safest|lowest[- ]risk)"
_NO = r"(?:declin|reject|refus|turn(?:s|ed)? down|den(?:y|ied))\w*"
_YES = r"(?:accept|approv|grant|admit)\w*"
_WORST_OUT = (
    Pattern(rf"\b{_WORST} {_SHARE}[^.;]{{0,50}}?\b(?:are|is|get|will be) (?:\w+ )?{_NO}\b", re.I),
    Pattern(rf"\b{_NO} (?:the )?{_WORST} {_SHARE}", re.I),
)
_BEST_IN = (
    Pattern(rf"\b{_BEST} {_SHARE}[^.;]{{0,50}}?\b(?:are|is|get|will be) (?:\w+ )?{_YES}\b", re.I),
    Pattern(rf"\b{_YES} (?:the )?{_BEST} {_SHARE}", re.I),
)
_NUMBER = r"(?P<cut>\d*\.\d+|\d+(?:\.\d+)?(?P<percent>\s?%)?)"
_ABOVE_OUT = (
    Pattern(
        rf"\b(?:scores?|probabilit\w+|PDs?|forecasts?) (?:of |is |are )?(?:above|over|exceeding|(?:of )?at least) "
        rf"{_NUMBER}"
        rf"[^.;]{{0,40}}?\b{_NO}\b",
        re.I,
    ),
    Pattern(
        rf"\b{_NO} (?:\w+ ){{0,4}}?(?:above|over) (?:a |the )?(?:\w+ )?(?:score|PD|probability|cut-off) of {_NUMBER}",
        re.I,
    ),
    Pattern(
        rf"\b(?:above|over) (?:a |the )?(?:score|PD|probability|cut-off) of {_NUMBER} (?:are|is) (?:\w+ )?{_NO}\b", re.I
    ),
)
_MODAL = Pattern(
    r"\b(?:not|never|no longer|would|could|may|might|if|planned|proposed|simulat\w*|previous\w*|formerly)\b", re.I
)
GOOD = frozenset(["good", "repaid", "paid", "performing", "success", "settled", "cured"])


class StatedRule(NamedTuple):
    """The part of the cases that gets the favourable outcome, and the words that say so.

    Attributes:
        share: The share of the cases, by score, that does not get it; None where a score is given.
        cut: The score from which on a case does not get it; None where a share is given.
        high_is_bad: Whether it is high scores that do not get it.
        words: The words of the rule.
        source: Where they stand.
    """

    share: float | None
    cut: float | None
    high_is_bad: bool
    words: str
    source: str

    def for_sample(self, sample: Sample) -> Decision:
        """The rule as a threshold on the scores of one sample."""
        threshold = self.cut if self.cut is not None else _quantile(sample, self.share or 0.0, self.high_is_bad)
        side = "below" if self.high_is_bad else "at_or_above"
        return Decision(threshold=threshold, selected=side, source=f"{STATED}{self.source}: “{self.words}”")


def stated_rule(subject: Subject, documents: Sequence[Passage]) -> StatedRule | None:
    """The first rule stated in the subject's declarations or documents; None where none is, or one is declared."""
    scored = subject.data.scored
    if scored is None or scored.decision is not None or not scored.groups:
        return None
    for text, source in _texts(subject, documents):
        if not _MODAL.search(text) and (found := _read(text, source, scored)):
            return found
    return None


def stated_facts(rule: StatedRule | None, samples: Sequence[Sample]) -> list[Fact]:
    """The rule in the bank's words, and the score that it comes to on each sample."""
    if rule is None:
        return []
    said = Fact(
        id="fact:decision.stated",
        label="decision rule stated in words",
        value=rule.words,
        unit="text",
        method="as stated, not checked",
        origin="declared",
        source=rule.source,
        computed_by=CUT.name,
    )
    cuts = (
        measured(CUT, "decision.threshold", f"score at which {s.phrase} is cut by the stated rule", _cut(rule, s), s)
        for s in samples
        if s.n
    )
    return [said, *cuts]


def _cut(rule: StatedRule, sample: Sample) -> float:
    return rule.for_sample(sample).threshold


def _texts(subject: Subject, documents: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    yield subject.purpose, "subject.yaml, key purpose"
    for i, entry in enumerate(subject.intended_use, start=1):
        yield in_words(entry), f"subject.yaml, key intended_use[{i}]"
    for name, entry in subject.method.items():
        yield in_words(entry), f"subject.yaml, key method.{name}"
    for passage in documents:
        yield passage.text, passage.id


def _read(text: str, source: str, scored: ScoredData) -> StatedRule | None:
    good = bool(GOOD & {*words(scored.outcome), *words(str(scored.positive))})
    for sentence in re.split(r"(?<=[.;])\s+", text):
        for patterns, kept in ((_WORST_OUT, False), (_BEST_IN, True)):
            if hit := next((it for p in patterns if (it := p.search(sentence))), None):
                share = float(hit["share"]) / 100
                out = 1 - share if kept else share
                return StatedRule(out, None, not good, sentence.strip().rstrip("."), source) if 0 < out < 1 else None
        if hit := next((it for p in _ABOVE_OUT if (it := p.search(sentence))), None):
            cut = float(hit["cut"].rstrip("% ")) / (100 if hit["percent"] else 1)
            return StatedRule(None, cut, True, sentence.strip().rstrip("."), source)
    return None


def _quantile(sample: Sample, share: float, high_is_bad: bool) -> float:
    """The score from which on (or below which) the share of the cases, by weight, does not get the outcome."""
    ranking = sample.ranking
    if not len(ranking.scores):
        return 0.0
    weight = ranking.events + ranking.others
    below = np.concatenate([[0.0], np.cumsum(weight)]) / float(weight.sum())  # share of cases below each score
    kept = 1 - share if high_is_bad else share
    at = int(np.argmin(np.abs(below - kept)))
    scores = np.append(ranking.scores, np.nextafter(ranking.scores[-1], np.inf))
    return float(scores[at])
