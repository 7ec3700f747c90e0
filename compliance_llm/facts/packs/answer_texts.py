"""Answers that are empty, cut off or all alike, evidence that is missing, questions asked twice, and personal data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from compliance_llm.facts.packs.papers import Line, sentence_fact
from compliance_llm.facts.packs.shares import share_fact
from compliance_llm.patterns import Pattern
from compliance_llm.records import Bin, Fact
from compliance_llm.subject.answers import Answer, declines

ENDS = (".", "!", "?", "”", '"', "'", "’", ")", "]", ":", "。")
PERSONAL = "patterns of addresses and numbers; accounts and cards by their check digits (ISO 13616; Luhn, 1960)"
FEWEST_WORDS = 4  # of an answer that can be called the same for other questions
FEWEST_LEAKS = 2  # answers with a number of others
LONG = 40  # characters of an answer that can be called cut off
E_MAIL = Pattern(r"(?<![\w.+-])[A-Za-z][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
ROLES = Pattern(
    r"^(?:info|service|support|help|contact|complaints?|no-?reply|customer\w*|office|mail|hello|admin|disputes?|"
    r"claims?|"
    r"privacy|dpo|compliance|desk|team|bank|hr|it|security|press|sales|feedback|cards?|fraud)\b",
    re.I,
)
PHONE = Pattern(
    r"(?<![\w.,-])(?:\+\d{1,3}[ -]?(?:\(0\)[ -]?)?|\(\d{3}\) |0\d{2,4}[ /-])"
    r"\d{2,4}(?:[ -]?\d{2,4}){1,3}(?![\w-]|[.,]\d)"
)
IBAN = Pattern(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
CARD = Pattern(r"(?<![\w.,-])\d(?:[ -]?\d){12,18}(?![\w-]|[.,]\d)")
NATIONAL = Pattern(
    r"\bSSN\W{0,3}\d{3}-\d{2}-\d{4}(?![\w-])|"
    r"(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])"
    r"|\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"
)
NUMBERED = Pattern(
    r"\b(?:account|card|customer|client|policy|loan|member(?:ship)?|passport|tax|insurance)"
    r"(?:(?: no\.?| number| id)| ending(?: in)?)?\W{0,3}(?P<number>\d(?:[ -]?\d){6,18})(?!\d)",
    re.I,
)
CLAIMS_NONE = Pattern(
    r"\b(?:no|without(?: any)?|free of|never (?:holds?|contains?|shows?|repeats?|includes?|gives?)|(?:does|do) not "
    r"(?:hold|contain|show|include|repeat|disclose|give)) (?:any )?(?:\w+ ){0,2}?(?:personal (?:data|"
    r"information|details|"
    r"records?)|PII|customer data|names or account numbers)\b"
    r"|\b(?:personal (?:data|information|details|records?)|PII|account numbers|names|identifiers)\b[^.;|"
    r"]{0,50}\b(?:is|are|were|"
    r"was|has been|have been) (?:\w+ )?(?:masked|removed|redacted|pseudonymi[sz]ed|anonymi[sz]ed|stripped|"
    r"replaced|filtered|"
    r"blanked|deleted|never|not (?:contained|included|shown|repeated|in))\b"
    r"|\b(?:masks?|removes?|redacts?|filters?|strips?|hides?)\b[^.;|]{0,30}\b(?:card|account|customer)s?\b[^.;|]{0,60}"
    r"|\b(?:no|none of the|never)\b[^.;|]{0,60}\b(?:SSNs?|social security numbers?|(?:tele)?phone numbers?)\b"
    r"|\b(?:card|account) numbers\b[^.;|]{0,60}\b(?:never|not|no answer|none)\b"
    r"|\b(?:anonymi[sz]ed|pseudonymi[sz]ed|masked|redacted) (?:before|questions|answers|passages|evidence|"
    r"records|data|texts)\b",
    re.I,
)
NO_CLAIM = Pattern(r"\b(?:must|should|if|unless|may not|could|would|limit|seeded|training)\b|\?", re.I)


def texts(rows: Sequence[Answer], source: str, said: Sequence[Line]) -> list[Fact]:
    """Facts on the texts of the answers file, and on personal data in it that the papers deny."""
    given = [it for it in rows if it.given]
    return [
        *_poor(given, source),
        *_alike(given, source),
        *_without_evidence(rows, source),
        *_asked_twice(rows, source),
        *_personal(rows, source, said),
    ]


def _poor(given: Sequence[Answer], source: str) -> Iterator[Fact]:
    if not given:
        return
    empty = sum(not it.answer.strip() for it in given)
    if empty:
        yield share_fact("answers.empty", "share of answers that are empty", empty, len(given), source)
    closings = Counter(" ".join(it.answer.split()[-2:]) for it in given if it.answer.strip())
    ends = (*ENDS, *(text for text, n in closings.items() if 5 * n >= len(given)))
    ended = sum(it.answer.rstrip().endswith(ends) for it in given)
    if 10 * ended >= 8 * len(given):
        cut = sum(is_cut(it.answer, ends) for it in given)
        yield share_fact(
            "answers.cut_off", "share of answers that are cut off before the end of a sentence", cut, len(given), source
        )


def is_cut(answer: str, ends: tuple[str, ...] = ENDS) -> bool:
    """Whether a long answer ends in the middle of a sentence."""
    text = answer.rstrip()
    return (len(text) >= LONG and not text.endswith(ends)) or text.endswith(("...", "…"))


def _alike(given: Sequence[Answer], source: str) -> Iterator[Fact]:
    """The largest number of different questions that were given one and the same answer."""
    answers = {it.answer for it in given if not it.unanswerable and not declines(it.answer)}
    asked = {
        (it.question, it.evidence): " ".join(it.answer.lower().split()) if it.answer in answers else "" for it in given
    }
    counts = Counter(text for text in asked.values() if len(text.split()) >= FEWEST_WORDS)
    if counts:
        answer, k = counts.most_common(1)[0]
        fact = share_fact(
            "answers.alike",
            "share of different questions that were given one and the same answer",
            k,
            len(asked),
            source,
        )
        yield fact.model_copy(
            update={"reason": next(it.answer for it in given if " ".join(it.answer.lower().split()) == answer)}
        )


def _without_evidence(rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    """Answers labelled supported without any evidence, in a file that has evidence for others."""
    called = [it for it in rows if it.label == "supported"]
    bare = sum(not "".join(it.evidence).strip() for it in called)
    if called and bare < len(called):
        label = "share of answers labelled supported that have no evidence"
        yield share_fact("answers.without_evidence", label, bare, len(called), source)


def _asked_twice(rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    """Rows that repeat another of the same part and day with its question, its evidence and its answer."""
    asked = [
        (" ".join(it.question.lower().split()), it.evidence, it.answer, it.part, it.day)
        for it in rows
        if it.given and not it.injection
    ]
    asked = [it for it in asked if it[0]]
    if asked:
        again = len(asked) - len(set(asked))
        yield share_fact(
            "answers.asked_twice", "share of rows that repeat another one of the file", again, len(asked), source
        )


def _personal(rows: Sequence[Answer], source: str, said: Sequence[Line]) -> Iterator[Fact]:
    """Personal data in answers and evidence, by kind, where the papers say that there are none.

    Numbers of people in answers that neither question nor evidence holds count without such words as well.
    """
    claim = next((line for line in said if claims_none(line.text)), None)
    yield from _of_others(rows, source, claim)
    if claim is None:
        return
    for where, every in (("answers", [it.answer for it in rows]), ("evidence", [" ".join(it.evidence) for it in rows])):
        kinds: dict[str, set[str]] = {}
        hit = 0
        for text in every:
            found = personal_in(text)
            hit += bool(found)
            for kind, value in found:
                kinds.setdefault(kind, set()).add(value)
        if not enough(kinds):
            continue
        yield sentence_fact(
            "claims.no_personal_data", "claim that there are no personal data", claim, "found by its words"
        )
        fact = share_fact(
            f"answers.personal_data.{where}", f"share of {where} with personal data", hit, len(rows), source
        )
        bins = tuple(Bin(label=kind, n=len(values)) for kind, values in sorted(kinds.items()))
        yield fact.model_copy(update={"bins": bins, "method": PERSONAL})
        return


def _of_others(rows: Sequence[Answer], source: str, claim: Line | None) -> Iterator[Fact]:
    """Accounts, cards and the like in answers whose question and evidence do not hold them."""
    hit = [it for it in rows if any(number not in _digits(it) for number in numbers_in(it.answer))]
    if len(hit) < FEWEST_LEAKS:
        return
    fact = share_fact(
        "answers.numbers_of_others",
        "share of answers with the number of an account, card or person that neither question nor evidence holds",
        len(hit),
        len(rows),
        source,
    )
    yield fact.model_copy(update={"method": PERSONAL, "reason": claim.text if claim else ""})


def numbers_in(text: str) -> list[str]:
    """The digits of numbers that belong to an account, a card or a person."""
    found = [it["number"] for it in NUMBERED.finditer(text)]
    found += [value for kind, value in personal_in(text) if kind in ("account numbers", "card numbers", "national ids")]
    return list(dict.fromkeys(re.sub(r"\W", "", it) for it in found))


def _digits(row: Answer) -> str:
    return re.sub(r"[\s-]", "", f"{row.question} {' '.join(row.evidence)}")


def claims_none(text: str) -> bool:
    """Whether a sentence says that there are no personal data, or that they are masked."""
    return bool(CLAIMS_NONE.search(text)) and not NO_CLAIM.search(text)


def enough(kinds: dict[str, set[str]]) -> bool:
    """Whether what was found is more than the address or number of an office."""
    sure = sum(len(kinds.get(kind, ())) for kind in ("account numbers", "card numbers", "national ids"))
    loose = sum(len(kinds.get(kind, ())) for kind in ("e-mail addresses", "telephone numbers"))
    return sure >= 1 or loose >= 3


def personal_in(text: str) -> list[tuple[str, str]]:
    """Personal data in a text, each as its kind and its value."""
    found = [("account numbers", it[0]) for it in IBAN.finditer(text) if _is_iban(it[0])]
    left = IBAN.sub(" ", text)
    found += [("card numbers", it[0]) for it in CARD.finditer(left) if _is_card(it[0])]
    found += [("national ids", it[0]) for it in NATIONAL.finditer(left)]
    found += [("e-mail addresses", it[0]) for it in E_MAIL.finditer(left) if not ROLES.match(it[0])]
    left = CARD.sub(" ", left)
    return found + [("telephone numbers", it[0]) for it in PHONE.finditer(left)]


def _is_iban(text: str) -> bool:
    plain = text.replace(" ", "")
    if not 15 <= len(plain) <= 34:
        return False
    moved = plain[4:] + plain[:4]
    return int("".join(str(int(c, 36)) for c in moved)) % 97 == 1


def _is_card(text: str) -> bool:
    digits = [int(c) for c in text if c.isdigit()]
    if not 13 <= len(digits) <= 19 or digits[0] not in (2, 3, 4, 5, 6):
        return False
    doubled = [d if i % 2 == 0 else (2 * d - 9 if d > 4 else 2 * d) for i, d in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0
