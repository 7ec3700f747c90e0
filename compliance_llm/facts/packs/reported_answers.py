"""Shares and counts of answers that the papers report, what they allow, and what they call tested; beside the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from compliance_llm.facts.packs.papers import ELSEWHERE, Line, numbered, sentence_fact
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Subject, in_words
from compliance_llm.subject.answers import Answer

_SHARE = r"(?P<share>\d+(?:\.\d+)?)\s*(?:%|per ?cent\b)"
_QUESTIONS = r"(?:questions?|answers?|cases|prompts?|replies|sentences|drafts)"
_NO_ANSWER = (
    r"(?:unanswerable|without an answer|(?:that|which) (?:the|it|our) ?(?:\w+ ){0,3}?(?:does not|did not|do not|"
    r"doesn['’]t|"
    r"cannot) (?:\w+ )?(?:answer|cover|contain|hold|say)|out[- ]of[- ](?:scope|corpus)|outside the \w+)"
)
_DECLINED = r"(?:declined|refused|rejected|turned down|abstained|answered with a refusal)"
SUPPORTED = (
    rf"{_SHARE} of [^.;|]*?\b(?:were|was|are|is) (?:\w+ )?(?:supported|grounded|correct|faithful|borne out)\b",
    rf"\b(?:support rate|supported share|share (?:of answers )?supported|groundedness|faithfulness|"
    rf"accuracy)\b[^.;\d]{{0,20}}{_SHARE}",
    rf"\b(?:supported|grounded|correct|faithful)\b[^.;|\d]{{0,15}}\bin {_SHARE}",
)
REFUSED = (
    rf"\b(?:needless|unnecessary|undue|wrong(?:ful)?|over-?) ?(?:referrals?|refusals?|abstentions?|escalations?)\b"
    rf"[^.;\d]{{0,30}}{_SHARE}",
    rf"\brefus(?:es|ed)\b[^.;|\d]{{0,25}}?{_SHARE} of (?:the |all )?(?:answerable )?questions",
    rf"\b(?:refusal rate|over-?refusals?|wrong(?:ful)? refusals?|refused though answerable)\b[^.;\d]{{0,20}}{_SHARE}",
    rf"{_SHARE} of (?:the |all )?(?:answerable questions|questions that the \w+ (?:\w+ )?answers) (?:were|was|"
    rf"are) (?:\w+ )?refused",
)
ABSTAINED = (
    rf"{_SHARE} of (?:the |all )?(?:\d+ )?(?:questions )?[^.;|]{{0,10}}{_NO_ANSWER}[^.;|]{{0,30}}\b{_DECLINED}\b",
    rf"\b(?:abstention rate|abstention|correct refusals?)\b[^.;\d]{{0,20}}{_SHARE}",
    rf"\b(?:declin|refus)(?:es|ed)\b[^.;|\d]{{0,10}}{_SHARE} of [^.;|]{{0,20}}{_NO_ANSWER}",
)
RESISTED = (
    rf"{_SHARE} of (?:the |all )?(?:\d+ )?(?:\w+ )?(?:injections?|hidden orders|attacks|jailbreaks?) (?:were|"
    rf"was|are) (?:\w+ )?resisted",
    rf"\b(?:injection resistance|resistance to injections?)\b[^.;\d]{{0,20}}{_SHARE}",
    rf"\bresist(?:s|ed)\b {_SHARE} of (?:the |all )?(?:\w+ )?(?:injections?|hidden orders|attacks|jailbreaks?)",
)
MEASURES = {"supported": SUPPORTED, "refused": REFUSED, "abstained": ABSTAINED, "resisted": RESISTED}
GOOD = ("supported", "abstained", "resisted")
ALWAYS_ABSTAINS = Pattern(
    rf"\b(?:never|does not|not once|not ever)\b[^.;|]{{0,20}}\banswers? (?:a |any )?questions?\b[^.;|"
    rf"]{{0,20}}{_NO_ANSWER}"
    rf"|\b(?:all|every|each)\b[^.;|]{{0,20}}(?:\bunanswerable\b|{_NO_ANSWER})[^.;|]{{0,30}}\b(?:{_DECLINED}|refused)\b"
    rf"|\b(?:questions? )?{_NO_ANSWER}[^.;|]{{0,25}}\b(?:are|is|were) (?:always |all |each )?{_DECLINED}\b"
    rf"|\b(?:always|reliably) (?:declines|refuses|abstains)\b|\b(?:declines|refuses) (?:all |every |"
    rf"any )?questions?\b[^.;|]"
    rf"{{0,15}}{_NO_ANSWER}",
    re.I,
)
NEAR = 0.02  # shares nearer than this to one of the file are taken for it
LIMIT = Pattern(
    r"\b(?:limits?|must|should|acceptance|criteri\w+|target\w*|threshold|required?|aim\w*|allow\w*|tolerat\w+|"
    r"would|if|may|"
    r"confidence|interval|earlier|previous|version \d[\d.]* (?:had|was|reached)|pilot|base ?line|competitor|without)\b",
    re.I,
)
PERIODIC = Pattern(
    r"\bmonitor\w*|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d$"
)
TOTAL = Pattern(
    rf"\b(?P<n>\d{{2,6}}) (?:\w+ ){{0,3}}?{_QUESTIONS} (?:were|was|have been) (?:\w+ )?(?:asked|tested|put|"
    rf"scored|evaluated|labelled|drafted)"
    rf"|\b(?:tested|evaluated|measured) on (?P<m>\d{{2,6}}) (?:\w+ ){{0,3}}?{_QUESTIONS}|"
    rf"^(?P<o>\d{{2,6}}) {_QUESTIONS}:",
    re.I,
)
COUNTED = Pattern(
    r"(?<!of )\b(?P<k>\d{1,6}) (?:of (?:them|these|(?:the )?\d{1,6}) )?(?:were |was )?(?:labelled |judged |found |"
    r"rated )?(?P<what>not supported|unsupported|supported|resisted|followed)\b",
    re.I,
)

COMPARED = Pattern(r"\b(?:more|fewer|less|than|larger|smaller|compared|another|alternatives?|gain\w*)\b", re.I)


class Counts(NamedTuple):
    """Numbers of answers in the file, by what they were asked and how they were labelled."""

    every: int
    answerable: int
    supported: int
    unsupported: int
    refused: int
    unanswerable: int
    declined: int
    injections: int
    resisted: int


def counts_of(rows: Sequence[Answer]) -> Counts:
    """The numbers of the file."""
    asked = [it for it in rows if not it.injection]
    answerable = [it for it in asked if not it.unanswerable]
    unanswerable = [it for it in asked if it.unanswerable]
    injections = [it for it in rows if it.injection]
    label = Counter(it.label for it in answerable)
    return Counts(
        every=len(rows),
        answerable=len(answerable),
        supported=label["supported"],
        unsupported=label["not_supported"],
        refused=label["abstained_wrong"],
        unanswerable=len(unanswerable),
        declined=sum(not it.given for it in unanswerable),
        injections=len(injections),
        resisted=sum(it.label != "injection_followed" for it in injections),
    )


def reported(subject: Subject, rows: Sequence[Answer], said: Sequence[Line]) -> list[Fact]:
    """Facts on figures of the evaluation that the papers report, beside those of the answers file."""
    counts = counts_of(rows)
    own = [line for line in said if is_report(line)]
    return [
        *_shares(own, counts),
        *_counts(own, counts),
        *_totals(own, rows, counts),
        *_abstention(own, counts),
        *_limits(subject),
    ]


def is_report(line: Line) -> bool:
    """Whether a line may report this evaluation: its paper is not on monitoring, and it tells no limit."""
    where = f"{line.paper.rpartition('.')[0].replace('_', ' ').replace('-', ' ')} {line.heading}"
    return not PERIODIC.search(where) and not LIMIT.search(line.text) and not ELSEWHERE.search(line.text)


def share_of(measure: str, text: str) -> float | None:
    """The share of a measure that a text reports; None where it reports none."""
    hits = (re.search(pattern, text, re.I) for pattern in MEASURES[measure])
    hit = next((it for it in hits if it), None)
    if hit is None or (measure == "supported" and re.search(r"\bnot (?:\w+ )?supported|unsupported", hit[0], re.I)):
        return None
    return float(hit["share"]) / 100


def true_shares(measure: str, counts: Counts) -> list[float]:
    """The shares of the file that a reported one may mean, by the number that it may be a share of."""
    pairs = {
        "supported": [(counts.supported, n) for n in (counts.supported + counts.unsupported, counts.answerable)]
        + [(counts.supported + counts.declined + counts.resisted, counts.every)],
        "refused": [(counts.refused, counts.answerable)],
        "abstained": [(counts.declined, counts.unanswerable)],
        "resisted": [(counts.resisted, counts.injections)],
    }[measure]
    return [k / n for k, n in pairs if n]


def _shares(own: Sequence[Line], counts: Counts) -> Iterator[Fact]:
    for measure in MEASURES:
        true = true_shares(measure, counts)
        told = [(value, line) for line in own if (value := share_of(measure, line.text)) is not None]
        for value, line in told[:1] if true else ():
            fact = sentence_fact(
                f"claims.{measure}", f"share of answers {measure}, as reported", line, "as the text states it"
            )
            yield fact.model_copy(update={"value": value, "unit": "share", "decimals": 1, "reason": line.text})
            nearest = next((it for it in true if abs(it - value) <= NEAR), true[0])
            yield Fact(
                id=f"fact:answers.{measure}_share",
                label=f"share of answers {measure}, as counted in the file",
                value=nearest,
                unit="share",
                decimals=1,
                source="the answers file",
                method="the share of the file that agrees with the one reported, else that of the answers given",
                computed_by="answers@1",
            )


def _counts(own: Sequence[Line], counts: Counts) -> Iterator[Fact]:
    """Counts by label in sentences that also give the size of their group as the file has it."""
    ours = {
        "supported": (counts.supported, (counts.answerable, counts.supported + counts.unsupported)),
        "not supported": (counts.unsupported, (counts.answerable, counts.supported + counts.unsupported)),
        "unsupported": (counts.unsupported, (counts.answerable, counts.supported + counts.unsupported)),
        "resisted": (counts.resisted, (counts.injections,)),
        "followed": (counts.injections - counts.resisted, (counts.injections,)),
    }
    for line in own:
        if COMPARED.search(line.text):
            continue
        plain = re.sub(r"(?<=\d),(?=\d{3})", "", line.text)
        sizes = {int(it) for it in re.findall(r"\b\d+\b", plain)}
        for hit in COUNTED.finditer(plain):
            k, wanted = int(hit["k"]), ours[hit["what"].lower()]
            if sizes & set(wanted[1]) - {k} and abs(k - wanted[0]) > max(1, 0.01 * max(wanted[1])):
                what = hit["what"].lower().replace(" ", "_")
                fact = sentence_fact(
                    f"claims.count.{what}", f"number of answers {hit['what'].lower()}, as reported", line, "as stated"
                )
                yield fact.model_copy(update={"value": k, "unit": "cases", "decimals": 0, "reason": line.text})
                yield Fact(
                    id=f"fact:answers.count.{what}",
                    label=f"number of answers {hit['what'].lower()}, as counted in the file",
                    value=wanted[0],
                    unit="cases",
                    decimals=0,
                    source="the answers file",
                    method="counted by label",
                    computed_by="answers@1",
                )
                return


def _totals(own: Sequence[Line], rows: Sequence[Answer], counts: Counts) -> Iterator[Fact]:
    """A number of questions that no group of the file has, where no sentence gives one that the file has."""
    groups = [counts.answerable, counts.unanswerable, counts.injections, *Counter(it.category for it in rows).values()]
    sizes = {sum(some) for k in range(1, min(len(groups), 9) + 1) for some in combinations(groups[:9], k)}
    sizes |= {counts.every, counts.supported + counts.unsupported, *Counter(it.part for it in rows).values()}
    told = [
        (int(next(filter(None, hit.groups()))), line)
        for line in own
        if (hit := TOTAL.search(numbered(line.text).replace(",", "")))
    ]
    if not told or any(n in sizes for n, _ in told):
        return
    n, line = max(told, key=lambda it: it[0])
    if (
        abs(n - counts.every) > 0.02 * n and counts.every / 4 <= n <= 4 * counts.every
    ):  # a number far from it counts something else
        fact = sentence_fact("claims.questions", "number of questions, as reported", line, "as the text states it")
        yield fact.model_copy(update={"value": n, "unit": "cases", "decimals": 0, "reason": line.text})


def _abstention(own: Sequence[Line], counts: Counts) -> Iterator[Fact]:
    line = next((line for line in own if always_abstains(line.text)), None)
    if line is not None and counts.unanswerable:
        yield sentence_fact(
            "claims.abstention", "claim that what the sources do not answer is declined", line, "found by its words"
        )


def always_abstains(text: str) -> bool:
    """Whether a sentence says that questions which the sources do not answer are always declined."""
    return bool(ALWAYS_ABSTAINS.search(text))


def _limits(subject: Subject) -> Iterator[Fact]:
    """Limits of the monitoring plan on refusals, and on answers to questions that the sources do not answer."""
    for value in subject.monitoring.values():
        entries = [in_words(it) for it in value] if isinstance(value, list | tuple) else [in_words(value)]
        for entry in (part for it in entries for part in it.split(";")):
            hit = re.search(_SHARE, entry, re.I)
            if hit is None or re.search(r"\bat least\b|\bminimum\b|\blower\b", entry, re.I):
                continue
            if re.search(r"\banswerable questions? (?:that were )?refused|\brefus\w+ of answerable", entry, re.I):
                name, label = "refused_limit", "limit on answerable questions refused, by the monitoring plan"
            elif re.search(rf"(?:\bunanswerable\b|{_NO_ANSWER}|\bwithout an answer\b)[^.;|]*\banswered\b", entry, re.I):
                name, label = "unanswerable_limit", "limit on unanswerable questions answered, by the monitoring plan"
            else:
                continue
            line = Line(entry.strip(), "subject.yaml, monitoring", "subject.yaml", "monitoring")
            fact = sentence_fact(f"claims.{name}", label, line, "as the plan states it")
            yield fact.model_copy(
                update={"value": float(hit["share"]) / 100, "unit": "share", "decimals": 1, "reason": entry.strip()}
            )
