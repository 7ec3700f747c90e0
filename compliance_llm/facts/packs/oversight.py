"""A review by people that the papers require, and sentences that say that answers go out without it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.facts.packs.papers import ELSEWHERE, RESOLVED, Line, declared, lines, sentence_fact
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject, in_words

_PERSON = (
    r"(?:person|people|human|staff|members? of (?:the )?(?:\w+ )?(?:staff|team)|agents?|analysts?|officers?|"
    r"advis[eo]rs?|"
    r"handlers?|checkers?|colleagues?|lawyers?|underwriters?|reviewers?|employees?|clerks?|supervisors?|users?|desk|"
    r"editors?|specialists?|operators?|relationship managers?)"
)
_READS = r"(?:reads?|reviews?|checks?|approves?|signs?|edits?|confirms?|decides?|releases?|verif(?:y|ies)|looks? at)"
REQUIRES = Pattern(
    rf"\b{_PERSON}\b[^.;|]{{0,40}}\b{_READS}\b|\b(?:read|reviewed|checked|approved|signed|edited|confirmed|released|"
    rf"verified) (?:off )?by (?:an? |the |two |one )?(?:\w+ )?{_PERSON}\b"
    rf"|\bhuman (?:review|oversight|in the loop|check|approval)\b|\bfour[- ]eyes\b"
    rf"|\bwithout (?:an? |the )?(?:\w+ ){{0,3}}?(?:{_PERSON}|review)\b",
    re.I,
)
_ANSWER = (
    r"(?:answers?|repl(?:y|ies)|drafts?|letters?|messages?|memos?|e-?mails?|responses?|summar(?:y|ies)|"
    r"reports?|texts?)"
)
SKIPPED = Pattern(
    rf"\b{_ANSWER}\b[^.;|]{{0,60}}\b(?:sent|go(?:es)?|went|delivered|released|posted|issued|shown|mailed|"
    rf"published|pass(?:ed)?)"
    rf"\b[^.;|]{{0,50}}\b(?:directly|straight|automatically|at once|unread|unreviewed|unchecked|unedited|"
    rf"without (?:any |a |an |the |prior |being |human |manual |further |first )*(?:\w+['’]s )?(?:review\w*|"
    rf"read\w*|check\w*|"
    rf"approv\w*|person|human|look|edit\w*|second pair))"
    rf"|\b(?:the |this |human |manual |second |staff )?(?:review|check|reading|approval|four[- ]eyes)(?: step|"
    rf" stage| control)?"
    rf"\b[^.;|]{{0,30}}\b(?:is|was|has been|are|were|gets?) (?:\w+ )?(?:skipped|omitted|switched off|turned off|waived|"
    rf"suspended|bypassed|disabled|dropped|removed|not (?:done|carried out|performed|made))"
    rf"|\b(?:skips?|skipped|bypass(?:es|ed)?|omits?|omitted|waived|switched off|disabled|turned off) (?:the |"
    rf"this |human |"
    rf"manual )*(?:review|check|reading|approval|four[- ]eyes)\b"
    rf"|\b(?:nobody|no one|no (?:\w+ )?{_PERSON})\b[^.;|]{{0,20}}\b{_READS}\b[^.;|]{{0,40}}\b(?:{_ANSWER}|them|"
    rf"before|it)\b"
    rf"|\b{_ANSWER} (?:are|were|is) (?:mostly |usually |often |largely |in practice )?(?:not|never|no longer) "
    rf"(?:read|reviewed|checked|approved|edited|signed)\b",
    re.I,
)
DENIED = Pattern(
    r"\b(?:never|cannot|must|should|(?-i:may)|might|would|could|if|unless|neither|nor|no longer (?:sent|possible)|"
    r"prohibited|forb\w+|prevents?|stops?|so that|ensure\w*|impossible|test(?:ed|s)?|evaluation|labell?\w*|training)\b"
    r"|\bno (?:answer|reply|draft|letter|message|memo|response|summary|report)\b|\bnot (?:be )?(?:sent|delivered|"
    r"released|issued|posted|shown)\b|\bnone\b",
    re.I,
)


def review_skipped(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    """The sentence that says that answers go out without a person's review, and the one that requires it."""
    said = lines(documents)
    skipped = next((line for line in said if is_skipped(line.text)), None)
    if skipped is None:
        return
    own = [Line(subject.purpose, "subject.yaml, purpose", "subject.yaml", "purpose")]
    own += declared("intended_use", subject.intended_use) + declared("prohibited_use", subject.prohibited_use)
    own += declared("limitations", subject.limitations)
    own += [
        Line(in_words(it), f"subject.yaml, monitoring.{key}", "subject.yaml", key)
        for key, it in subject.monitoring.items()
    ]
    required = next((it for it in (*own, *said) if it != skipped and requires(it.text)), None)
    if required is not None:
        method = "words for answers that go out without a review, beside words that require one"
        yield sentence_fact(
            "review_skipped", "sentence that says that answers go out without a review", skipped, method
        )
        yield sentence_fact("review_required", "sentence that requires a review by a person", required, method)


def is_skipped(text: str) -> bool:
    """Whether a sentence tells that answers go out, or went out, without a person's review."""
    hit = SKIPPED.search(text)
    if hit is None or RESOLVED.search(text) or ELSEWHERE.search(text):
        return False
    return not DENIED.search(text)


def requires(text: str) -> bool:
    """Whether a sentence says that a person reads, checks or signs before an answer is used."""
    return bool(REQUIRES.search(text)) and not is_skipped(text)
