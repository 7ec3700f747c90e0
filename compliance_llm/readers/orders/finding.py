"""Detects sentences that instruct the program that reads them.

Not every instruction is one: a policy tells its staff what to do, a document about a language model tells what the
model was told, a test report quotes what an attacker wrote. The addressee and the topic of the
sentence decide: an order is about the text that is being written from it.
"""

from __future__ import annotations

import re

from compliance_llm.patterns import Pattern
from compliance_llm.readers.orders.foreign import find_foreign
from compliance_llm.readers.orders.machinery import MACHINERY
from compliance_llm.readers.orders.signal import ENOUGH
from compliance_llm.readers.orders.spelling import decoded, plainly, spellings
from compliance_llm.readers.orders.together import TOGETHER
from compliance_llm.readers.orders.turning import AGAINST, TURNING
from compliance_llm.readers.orders.vocabulary import READER
from compliance_llm.readers.orders.writing import WRITING

SHOWN = 40  # characters shown after what was found
_CLAUSE_END = Pattern(r"[.:;!?\n>\])}]")
_TO_PROGRAM = Pattern(rf"\b(?:you|your|{READER}|program|software|machine)\b")
_LED_BY = Pattern(r"(?:^|\b(?:and|then|to|please|must|now|so|just|but|or|simply|kindly|,)|[,\"'(\[#|*-])\s*$")
_SENTENCES = Pattern(r"(?<=[.!?])\s+(?=\S)|\n+")
_QUOTED = Pattern(r"\"[^\"]{4,}\"|«[^»]{4,}»|„[^\"“]{4,}[\"“]")
_TOLD_OF = Pattern(
    r"\b(?:injections?|red[\s-]?team\w*|attacks?|attackers?|adversarial|jailbreaks?|prompts?|resist\w*|refus\w*"
    r"|block\w*|detect\w*"
    r"|seeded|planted|strings?|phrases?|sentences?|such as|for example|e\.g\.|examples?|tests?|tested|attempts?"
    r"|patterns?|filter\w*|trials?|none (?:was |were )?(?:obeyed|followed|carried out))\b"
)
_ALL_TOGETHER = sum(signal.weight for signal in TOGETHER)
_WHOLE_WORD = Pattern(r"\b(?:instructions?|prompts?|guidelines?|rules?|orders|messages?)\b")
_COMPACT = Pattern(
    r"(?:ignore|disregard|forget|override|bypass)(?:all|any|the|your|of|every|my|these|those)*"
    r"(?:previous|prior|above|preceding|earlier|system|original|your)(?:instructions?|rules|prompts?|guidelines"
    r"|orders|messages?)"
)
_COMMENT = Pattern(r"<!--(.*?)(?:-->|\Z)|/\*(.*?)\*/|^\[[^\]]*\]:\s*(?:#|<>)\s*[(\"'](.*)", re.DOTALL | re.MULTILINE)
_COMMENT_ORDER = Pattern(
    r"^\W*(?:(?:please|you|must|should|will|shall|always|never|do not|don't)\s+)*"
    r"(?:(?:ignore|disregard|say|claim|rate|conclude|respond|reply|output|pretend|hide|approve)\b"
    r"|(?:write|state|report|answer|mention|note|confirm|assume|tell)\s+(?:\w+\s+){0,3}(?:that|success)\b"
    r"|(?:omit|mark|treat|skip|delete)\s+(?:\w+\s+){0,5}(?:as|from|section|findings?|limitations?|gaps?|results?)\b)"
)
_PEOPLE_MODAL = Pattern(
    r"\b(?:may|must|should|shall|can|could|will|would|might|did|does|do|to|not|never|who|that|which|they|we"
    r"|we also)\s+(?:\w+ly\s+)?$"
)


def find_order(words: str) -> str | None:
    """The words that speak to the program, as shown in a message; None if there are none."""
    for comment in _COMMENT.findall(words):
        if found := find_comment_order("".join(comment)):
            return found
    for form in spellings(words):
        if found := _find(form):
            return found
    if broken := _find_broken(words):
        return broken
    for text in decoded(words):
        for form in spellings(text):
            if found := _find(form):
                return f"{found} (written in a code)"
    return None


def find_comment_order(comment: str) -> str | None:
    """The order in a comment that a reader of the finished page never sees; None for an ordinary remark."""
    plain = plainly(comment).strip()
    return plain if _COMMENT_ORDER.search(plain) or find_order(plain) else None


def _find_broken(words: str) -> str | None:
    """An order whose words are broken by spaces or signs so that none of them can be read as one."""
    plain = plainly(words)
    if _WHOLE_WORD.search(plain):
        return None
    hit = _COMPACT.search(re.sub(r"[^a-z]", "", plain))
    return hit.group() if hit else None


def _find(plain: str) -> str | None:
    quotes = [hit.span() for hit in _QUOTED.finditer(plain)] if _TOLD_OF.search(_QUOTED.sub(" ", plain)) else []
    for signal in (*TURNING, *MACHINERY, *WRITING):
        for hit in signal.pattern.finditer(plain):
            if any(start <= hit.start() < hit.end() <= end + 1 for start, end in quotes):
                continue
            if signal is AGAINST and _told_to_people(plain, hit.start()):
                continue
            return _shown(plain, hit)
    if foreign := find_foreign(_QUOTED.sub(" ", plain) if quotes else plain):
        return _shown(plain, foreign)
    return next((found for sentence in _SENTENCES.split(plain) if (found := _find_together(sentence))), None)


def _find_together(sentence: str) -> str | None:
    """Signs that count only together, and only within a sentence."""
    hits: list[re.Match[str]] = []
    found, ahead = 0.0, _ALL_TOGETHER
    for signal in TOGETHER:
        if found + ahead < ENOUGH:
            return None
        ahead -= signal.weight
        if hit := signal.pattern.search(sentence):
            hits.append(hit)
            found += signal.weight
    return _shown(sentence, min(hits, key=lambda hit: hit.start())) if found >= ENOUGH else None


def _told_to_people(plain: str, start: int) -> bool:
    """Whether the subject of the verb at ``start`` is not a program: "staff must not ignore earlier instructions"."""
    clause = _CLAUSE_END.split(plain[:start])[-1]
    if not clause.strip() or _TO_PROGRAM.search(clause):
        return False
    return bool(_PEOPLE_MODAL.search(clause)) or not _LED_BY.search(clause)


def _shown(plain: str, hit: re.Match[str]) -> str:
    return plain[hit.start() : hit.end() + SHOWN].strip(" .,:;!?>)]\"'")
