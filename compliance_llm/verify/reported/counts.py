"""Sentences of documents that count the cases, or the events, of a sample that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.patterns import Pattern
from compliance_llm.records import Passage
from compliance_llm.verify.reading.figures import Figure, figures
from compliance_llm.verify.reported.prose import BARE, LONGEST
from compliance_llm.verify.reported.said import Said, Samples

_SAMPLE = rf"(?:the )?(?P<sample>[\w-]+(?= (?:sample|set|file|data)\b)|{BARE})(?: (?:sample|set|file|data(?:set)?))?"
_HOLDS = (
    r"(?:holds?|held|has|had|have|contains?|contained|comprises?|comprised|consists? of|consisted of|counts?|counted|"
    r"includes?|"
    r"included|used|uses|of|with|is|was|:|=)"
)
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)"
_OTHER = r"(?:fields?|columns?|features?|inputs?|variables?|months?|days?|years?|weeks?)"
_NOUN = rf"(?!\s*(?:%|percent|per cent|of (?:the|these|them|which)\b|(?:\w+ )?{_OTHER}\b|[A-Z]{{3}}\b)|[.,]\d)"
CASES = (
    Pattern(rf"\b{_SAMPLE}\s*(?:\([^)]*\)\s*)?{_HOLDS}\s+(?:exactly )?{_NUMBER}\b{_NOUN}(?=\s+[a-z])", re.I),
    Pattern(
        rf"\b(?P<verb>built|trained|fitted|developed|estimated|tested|validated) (?:on|with|from|using) "
        rf"{_NUMBER}\b{_NOUN}(?=\s+[a-z])",
        re.I,
    ),
    Pattern(rf"\b{_NUMBER}\b{_NOUN}[^.;\d]{{0,60}}? for (?P<verb>training|testing|development)\b", re.I),
)
_EVENT = (
    r"(?:events?|bads?|defaults?|defaulted|frauds?|fraudulent|positives?|productive|suspicious|reported|went bad|"
    r"confirmed)"
)
EVENTS = (
    Pattern(
        rf"^[^.;]{{0,40}}?[,(;:]\s*(?:of which |including |with |of them )?{_NUMBER}\b (?:of (?:them|these|which) )?"
        rf"(?:were |are |being |as )?{_EVENT}\b",
        re.I,
    ),
    Pattern(rf"^[^.;\d]{{0,30}}? (?:with|and|including) {_NUMBER} {_EVENT}\b", re.I),
)
OF_SAMPLE = Pattern(
    rf"\b{_NUMBER} of (?:the )?(?P<all>\d{{1,3}}(?:,\d{{3}})+|\d+) [a-z][\w -]{{2,40}}? (?:were|was|are) {_EVENT}\b",
    re.I,
)
OF_NAMED = Pattern(rf"\b{_NUMBER} of the (?P<sample>{BARE}) \w+ (?:were|was|are) {_EVENT}\b", re.I)
_OF_EVENTS = Pattern(r"\s+(?:events|bads|defaults|frauds|positives|defaulted|bad|fraudulent|positive)\b", re.I)
_ROUGH = Pattern(
    r"\b(?:about|around|roughly|approximately|nearly|almost|over|some|up to|at least|more than|first|further)\s*$", re.I
)
_COUNTED = Pattern(r"\d\s+(?:\w+ )?(?:for|in|as) (?:the )?$")  # the sample is counted: "2,427 for training with 253"
_MOVED_OUT = Pattern(
    r"\b(?:removed|excluded|left out|dropped|discarded|deleted|sampled|drawn|re-?scored|checked)\b"
    r"|\b(?:below|under|above)[- ](?:the[- ])?(?:\w+[- ])?lines?\b|\bover (?:all|the) (?:\w+ )?samples\b",
    re.I,
)
_BUILT = ("built", "trained", "fitted", "developed", "estimated", "training", "development")


def of_counts(documents: Sequence[Passage], samples: Samples) -> Iterator[Said]:
    """Whole numbers that a sentence gives as the cases of a sample it names, or as the events among them."""
    for passage in documents:
        text = passage.text
        if len(text) > LONGEST or "|" in text or _MOVED_OUT.search(text):
            continue
        at = {it.start: it for it in figures(text) if not it.spelled and not it.percent and not it.decimals}
        yield from _cases(passage, samples, at)
        yield from _events(passage, samples, at)


def _cases(passage: Passage, samples: Samples, at: dict[int, Figure]) -> Iterator[Said]:
    text, seen = passage.text, set[int]()
    for pattern in CASES:
        for hit in pattern.finditer(text):
            figure = at.get(hit.start("number"))
            sample = _sample(hit, samples)
            if figure is not None and sample and _OF_EVENTS.match(text[hit.end("number") :]):
                yield Said("events", sample, figure, passage)
                continue
            if figure is None or not sample or figure.start in seen or _ROUGH.search(text[: figure.start]):
                continue
            if _COUNTED.search(text[: hit.start()]):
                continue
            seen.add(figure.start)
            yield Said("n", sample, figure, passage)
            rest = text[hit.end() :]
            for follows in EVENTS:
                if more := follows.match(rest):
                    if (events := at.get(hit.end() + more.start("number"))) is not None:
                        yield Said("events", sample, events, passage)
                    break


def _events(passage: Passage, samples: Samples, at: dict[int, Figure]) -> Iterator[Said]:
    """As in "422 of 2,496 alerts were productive", where the sentence names one sample alone."""
    text = passage.text
    for hit in OF_NAMED.finditer(text):
        sample, figure = samples.named(hit["sample"]), at.get(hit.start("number"))
        if sample and figure is not None:
            yield Said("events", sample, figure, passage)
    named = {name for hit in re.finditer(rf"\b(?:{BARE})\b", text, re.I) if (name := samples.named(hit.group()))}
    if len(named) != 1:
        return
    for hit in OF_SAMPLE.finditer(text):
        events, cases = at.get(hit.start("number")), at.get(hit.start("all"))
        if events is not None and cases is not None:
            (sample,) = named
            yield Said("n", sample, cases, passage)
            yield Said("events", sample, events, passage)


def _sample(hit: re.Match[str], samples: Samples) -> str:
    parts = hit.groupdict()
    if parts.get("sample"):
        return samples.named(parts["sample"])
    verb = parts["verb"].lower()
    return (samples.reference or "") if verb in _BUILT else samples.named("test")
