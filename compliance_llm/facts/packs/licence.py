"""Licences that forbid the use of a base model, an adapter or data, as the papers state them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.facts.packs.papers import Line, lines, sentence_fact
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject, in_words

FORBIDS = Pattern(
    r"\bfor research and evaluation\b|\buse in (?:a )?(?:product|service)[^.;|]{0,50}\b(?:not|never) (?:granted|"
    r"allowed|permitted|covered)\b|"
    r"\bCC[- ]?BY[- ]NC(?:[- ](?:SA|ND))?\b|\bnon[- ]?commercial\b|\bno commercial use\b|\bcommercial use (?:is |was )?"
    r"(?:not (?:allowed|permitted|covered|licensed)|excluded|forbidden|prohibited|ruled out)\b"
    r"|\b(?:for |to )?(?:academic |scientific )?research(?: and (?:education|evaluation|teaching))?[- ](?:use |"
    r"purposes? "
    r"|licen[cs]e )?only\b|\bonly (?:for|to) (?:academic |scientific )?(?:research|evaluation|study|academic)\b"
    r"|\bresearch (?:licen[cs]e|preview licen[cs]e|terms)\b|\b(?:evaluation|trial|demo|academic|student|"
    r"personal)[- ](?:use "
    r")?(?:licen[cs]e|agreement|key)\b|\blicen[cs]ed for (?:evaluation|research|trial|personal use|academic use)\b",
    re.I,
)
EXPIRED = Pattern(
    r"\b(?:licen[cs]e|subscription|agreement|contract|terms)\b[^.;|]{0,60}\b(?:expired|lapsed|ended|ran out|"
    r"was not renewed|"
    r"has not been renewed|terminated)\b|\bexpired (?:licen[cs]e|subscription|agreement)\b",
    re.I,
)
UNTIL = Pattern(
    r"\b(?:licen[cs]e|subscription)\b[^.;|]{0,60}\b(?:until|valid to|valid through|expires?(?: on)?|"
    r"ends?(?: on)?)\b",
    re.I,
)
OF_MODEL = Pattern(
    r"\blicen[cs]\w*|\bweights\b|\bbase model\b|\b(?:[a-z]*\d+(?:\.\d+)?b|instruct|llama|mistral|command|qwen|"
    r"gemma|phi|"
    r"falcon|granite)\b|\bembedding\w*|\breranker|\badapter|\bdataset|\btraining data|\bmodel\b",
    re.I,
)
NOT_USED = Pattern(
    r"\b(?:not|never|no longer|rejected|discarded|ruled out|set aside|dropped|replaced|instead|excluded from|"
    r"considered|"
    r"compared|alternatives?|candidates?|benchmark\w*|earlier|former(?:ly)?|previous(?:ly)?|until version|predecessor|"
    r"must|should|may not|if|unless|would|avoid\w*|checked|neither|nor|none|without)\b",
    re.I,
)
FORBIDDING = Pattern(
    r"\buse in (?:a )?(?:product|service)[^.;|]{0,50}\b(?:not|never) (?:granted|allowed|permitted|covered)\b|"
    r"\bcommercial use (?:is |was )?not (?:allowed|permitted|covered|licensed)\b",
    re.I,
)
ALLOWED = Pattern(
    r"\bcommercial (?:use|licen[cs]e|terms)\b[^.;|]{0,20}\b(?:allowed|permitted|granted|bought|agreed|signed|"
    r"included|in "
    r"place|covered)\b|\b(?:allows?|permits?|grants?|includes?) commercial\b|\bcommercial licen[cs]e (?:from|of|"
    r"with|by|was)\b",
    re.I,
)


def licences(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    """The sentence that names a licence which forbids the use, or has expired; and a last day of a licence."""
    said = [
        Line(in_words(it), f"subject.yaml, method.{key}", "subject.yaml", key) for key, it in subject.method.items()
    ]
    said += lines(documents)
    if not any(ALLOWED.search(line.text) and not FORBIDDING.search(line.text) for line in said):
        forbidding = next((line for line in said if forbids(line.text)), None)
        if forbidding is not None:
            label = "sentence that names a licence which forbids the use"
            yield sentence_fact("licence_forbids", label, forbidding, "words for a licence and for what it excludes")
    ended = next((line for line in said if EXPIRED.search(line.text) and not NOT_USED.search(line.text)), None)
    if ended is not None:
        yield sentence_fact(
            "licence_expired", "sentence that says that a licence has ended", ended, "found by its words"
        )
    for line in said:
        hit = UNTIL.search(line.text)
        days = written_days(line.text[hit.end() : hit.end() + 30]) if hit else []
        if days and OF_MODEL.search(line.text):
            fact = sentence_fact("licence_until", "last day of a licence, as stated", line, "the date stated")
            yield Fact.model_validate({**dict(fact), "value": days[0].last.isoformat(), "reason": line.text})
            return


def forbids(text: str) -> bool:
    """Whether a sentence names, for something in use, a licence that forbids commercial use."""
    hit = FORBIDS.search(text)
    if hit is None or not OF_MODEL.search(text):
        return False
    left = f"{text[: hit.start()]} {text[hit.end() :]}"
    return not NOT_USED.search(FORBIDDING.sub("", left)) and not re.search(
        r"\bnot\b|\bnor\b", hit[0].split("commercial")[0], re.I
    )
