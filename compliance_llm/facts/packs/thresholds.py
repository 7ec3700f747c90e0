"""Thresholds of scenarios that were changed without a test, and the day on which they were last reviewed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.facts.packs.papers import ELSEWHERE, RESOLVED, Line, lines, paragraphs, sentence_fact
from compliance_llm.facts.papers.reading import read_papers
from compliance_llm.facts.papers.recorded import recorded_changes
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject, in_words

USUAL = 18  # months between two reviews, where the papers state no interval
THRESHOLDS = r"(?:thresholds?|parameters?|cut-?offs?|trigger (?:values?|levels?|amounts?)|scenario settings?|triggers?)"
CHANGED = Pattern(
    rf"\b{THRESHOLDS}\b[^.;|]{{0,60}}?\b(?:was|were|has been|have been|had been)\s(?:\w+\s){{0,2}}?(?:raised|lowered|"
    rf"moved|reset|relaxed|tightened|changed|adjusted|increased|reduced|doubled|halved|loosened|re-?tuned|re-?set|cut|"
    rf"altered|amended|set higher|set lower)\b"
    rf"|\b(?:raised|lowered|moved|reset|relaxed|tightened|changed|adjusted|increased|reduced|doubled|halved|loosened|"
    rf"altered|cut)\b\s(?:\w+\s){{0,4}}?{THRESHOLDS}\b"
    rf"|\b(?:change|increase|reduction|rise|adjustment|relaxation)s? (?:of|in|to) (?:the |its |these |all )?(?:\w+ "
    rf"){{0,2}}"
    rf"{THRESHOLDS}\b",
    re.I,
)
TEST = (
    r"(?:tests?|testing|tested|(?:above|below)-the-line (?:sample|sampling|test|testing|work|review|analysis)|sampl\w+|"
    r"analys\w+|impact assessments?|impact|validation|back-?test\w*|simulation|look-?back|evidence|tuning stud\w+|"
    r"study)"
)
UNTESTED = Pattern(
    rf"\b(?:without|with no|lacking)\s(?:(?:any|a|an|the|prior|first|further|being|having|been|documented|formal|"
    rf"recorded|statistical|new|kind|of|or)\s){{0,3}}{TEST}\b"
    rf"|\bno\s(?:\w+\s){{0,3}}?{TEST}\b[^.;|]{{0,40}}\b(?:was|were|has been|have been|is|exists?|preceded|supports?|"
    rf"accompanied|took place|on file|done)\b"
    rf"|\b(?:was|were|has been|have been) (?:not|never) (?:tested|sampled|analysed|analyzed|assessed|validated|"
    rf"back-?tested)\b"
    rf"|\b(?:not|never) (?:tested|assessed|validated|analysed|analyzed) (?:beforehand|before|first|in advance)\b",
    re.I,
)
NO_CHANGE = Pattern(
    r"\b(?:no|none of the|neither|never|not|nor|cannot|can ?not|must|shall|should|(?-i:may)|only|if|unless|would|could|"
    r"forb\w+|prohibit\w*|whoever|anyone|training|example)\b",
    re.I,
)
REVIEWED = Pattern(
    r"\b(?:last|latest|most recent|previous)\b[^.;|]{0,50}\b(?:tun\w+|review\w*|calibrat\w+|recalibrat\w+|set|test\w*|"
    r"changed?|optimi[sz]\w+)\b|\b(?:last|previously) (?:tuned|reviewed|set|calibrated|tested)\b"
    r"|\b(?:tuned|reviewed|calibrated|recalibrated|re-?tuned|set|derived|optimi[sz]ed)\s(?:last\s)?(?:in|on)\b",
    re.I,
)
NOT_SINCE = Pattern(
    r"\b(?:not|never|no review|no tuning)\b[^.;|]{0,50}\b(?:since|after)\b|\bunchanged since\b|\bunreviewed since\b",
    re.I,
)
OF_THRESHOLDS = Pattern(rf"\b(?:{THRESHOLDS}|tuning|scenarios? (?:were|was) tuned)\b", re.I)
TEST_ENTRY = Pattern(r"; [^:;]*\b(?:test|impact|validat|evaluat|analys|simulat)\w*[^:;]*:", re.I)
EVERY = Pattern(
    r"\b(?:(?:every|each|at least every) (\d+|six|twelve|eighteen|twenty-four|two) (months?|years?)|(half-?yearly|"
    r"every half "
    r"year|twice a year|semi-?annually)|(yearly|annually|annual|every year|once a year|each year)|(quarterly|every "
    r"quarter))",
    re.I,
)
_COUNTS = {"six": 6, "twelve": 12, "eighteen": 18, "twenty-four": 24, "two": 2}


def thresholds(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    """Changes of thresholds that were not tested, the last day of their review, and how often they are to be."""
    said = [*lines(documents), *paragraphs(documents)]
    changed = next((line for line in said if changed_untested(line.text)), None) or _recorded(subject, documents)
    if changed is not None:
        label = "sentence that says that thresholds were changed without a test"
        yield sentence_fact(
            "threshold_untested", label, changed, "words for a change of thresholds, and for no test of it"
        )
    yield from _last_review(subject, said)


def _recorded(subject: Subject, documents: Sequence[Passage]) -> Line | None:
    """A record of a change of thresholds that was not tested."""
    for line in recorded_changes(read_papers(subject, documents), subject.version):
        if OF_THRESHOLDS.search(line.text) and TEST_ENTRY.search(line.text):
            return Line(line.text, line.source, line.paper, line.heading)
    return None


def changed_untested(text: str) -> bool:
    """Whether a text tells that thresholds were changed and that no test was made of it."""
    change = CHANGED.search(text)
    untested = UNTESTED.search(text)
    if change is None or untested is None or RESOLVED.search(text) or ELSEWHERE.search(text):
        return False
    before = text[: change.start()].rpartition(". ")[2]
    inside = text[change.start() : change.end()]
    return not NO_CHANGE.search(f"{before} {inside}") and not re.search(
        r"\bonly\b|\bmust\b|\bmay not\b|\bforb\w+|\bprohib\w+", text
    )


def _last_review(subject: Subject, said: Sequence[Line]) -> Iterator[Fact]:
    days = [(last, line) for line in said if (last := reviewed_on(line.text)) and not _was_looked_at(line)]
    if not days:
        return
    last, line = max(days, key=lambda it: it[0])
    months = interval_in(in_words(subject.monitoring)) or next(
        (it for other in said if OF_THRESHOLDS.search(other.text) and (it := interval_in(other.text))), None
    )
    fact = sentence_fact("thresholds_reviewed", "last day on which thresholds were reviewed, as stated", line, "")
    method = "the latest date stated for a review"
    yield Fact.model_validate({**dict(fact), "value": last, "reason": line.text, "method": method})
    yield fact.model_copy(
        update={
            "id": "fact:thresholds_interval",
            "label": "months between two reviews of thresholds",
            "value": months or USUAL,
            "unit": "",
            "decimals": 0,
            "reason": "as stated" if months else "by convention",
            "method": "the interval that the papers state, else a convention",
        }
    )


def _was_looked_at(line: Line) -> bool:
    """Whether a report of the validators says that thresholds stand unchanged: they have looked at them."""
    return bool(re.search(r"validat|second.line", line.paper, re.I)) and bool(NOT_SINCE.search(line.text))


def reviewed_on(text: str) -> str | None:
    """The day, in ISO form, on which thresholds were last reviewed, where a text gives one."""
    if not OF_THRESHOLDS.search(text) or RULE_OF_DATE.search(text) or ELSEWHERE.search(text):
        return None
    if not (REVIEWED.search(text) or NOT_SINCE.search(text)):
        return None
    days = written_days(text)
    return max(it.last for it in days).isoformat() if days else None


RULE_OF_DATE = Pattern(r"\b(?:next|due|until|from now|planned|will|must|shall|should|data|sample|percentile)\b", re.I)


def interval_in(text: str) -> int | None:
    """The months between two reviews of thresholds that a text asks for; None where it names none."""
    for part in re.split(r"[.;|,]", text):
        hit = EVERY.search(part)
        if hit is None or not OF_THRESHOLDS.search(part):
            continue
        if hit[1]:
            count = _COUNTS.get(hit[1].lower()) or int(hit[1])
            return count * (12 if hit[2].lower().startswith("year") else 1)
        return 6 if hit[3] else 12 if hit[4] else 3
    return None
