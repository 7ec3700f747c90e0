"""Sentences of the papers by which a customer is told of a suspicion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.facts.packs.papers import DENIED, ELSEWHERE, Line, declared, lines, sentence_fact
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject, in_words

_WHO = (
    r"(?:customers?|clients?|account ?holders?|card ?holders?|wallet ?holders?|policy ?holders?|merchants?|members?|"
    r"respondents?|payers?|payees?|senders?|remitters?|borrowers?|(?:app|wallet) users?|depositors?|beneficiar(?:y|"
    r"ies))"
)
_NOT_STAFF = (
    r"(?!['’]?s?[ -](?:teams?|services?|desks?|managers?|management|relationship|relations|facing|risk|due|onboarding|"
    r"support|staff|record|file|profile|advisers?|bank|care|data|segments?|of (?:the|our) \w*(?:committee|board|"
    r"staff|team))\b)"
)
CUSTOMER = rf"\b{_WHO}\b{_NOT_STAFF}"
_TO = r"(?:(?:the|our|a|an|each|every|any|its|their|affected|relevant|flagged|concerned|private|business|all|these)\s)*"
_NO_GENITIVE = r"(?<!\bof )(?<!\bof the )(?<!\bon the )(?<!\babout the )(?<!\bfor the )(?<!\bwith the )(?<!\bby the )"
TELLS = Pattern(
    rf"\b(?:tell|inform|notif(?:y|ie)|message|e-?mail|phone|telephone|call|ring|text|write to|contact|warn|alert|"
    rf"advise|"
    rf"explain to|disclose to|confirm to|let|(?:letter|message|notice|e-?mail|sms|text|reply)\b[^.;|]{{0,20}}\bto)"
    rf"(?:e?s|e?d|ing)?\s{_TO}{CUSTOMER}"
    rf"|\b(?:told|rung|rang|wrote to|writes to|letters? to|message to|notice to|sent to)\s{_TO}{CUSTOMER}",
    re.I,
)
IS_TOLD = Pattern(
    rf"{_NO_GENITIVE}{CUSTOMER}[^.;|]{{0,40}}?\b(?:(?:is|are|gets?|be|being|was|were)\s(?:\w+\s){{0,2}}?(?:told|"
    rf"informed|"
    r"notified|phoned|telephoned|called|rung|e-?mailed|messaged|texted|written to|contacted|alerted|warned|advised|"
    r"sent|shown|given)|(?:receives?|gets?|sees?|reads?|hears?)\b)",
    re.I,
)
_SUSPICION = (
    r"suspici\w*|suspect\w*|launder\w*|AML\b|anti-money|financial[- ]crime|terroris\w*|SARs?\b|STRs?\b|SMRs?\b|"
    r"(?:report|disclosure|filing)s? (?:to|with|has been (?:made|filed) (?:to|with)) the (?:FIU|authorit\w+|NCA|FinCEN|"
    r"police|regulator)|monitoring alert|flagged|(?<!fraud )(?<!card )(?<!scam )\balert\b|\bcase has been opened|"
    r"transaction monitoring"
)
OF_SUSPICION = Pattern(
    rf"\b(?:that|of|about|why|because|reasons?|as|says?|saying|states?|stating|mentions?|mentioning|names?|naming|"
    rf"quot\w+|cit\w+|refers?|referring|explain\w*|under|due to|for)\b[^.;|]{{0,90}}?\b(?:{_SUSPICION})",
    re.I,
)
HARMLESS = Pattern(
    r"\b(?:offence|offense|crime to|tipping|criminal|unlawful|illegal|breach|disciplin\w+|dismiss\w+|confidential\w*|"
    r"incident|leak\w*|fraud (?:alert|warning)|scam|prevent\w*|reminded|trained|training|privacy notice|terms and "
    r"conditions|if asked|asked whether)\b",
    re.I,
)


def tipping_off(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    """Sentences that say that customers are told of an alert, a suspicion or a report."""
    said = [Line(subject.purpose, "subject.yaml, purpose", "subject.yaml", "purpose")]
    said += declared("intended_use", subject.intended_use)
    said += [
        Line(in_words(it), f"subject.yaml, monitoring.{key}", "subject.yaml", key)
        for key, it in subject.monitoring.items()
    ]
    found = [line for line in (*said, *lines(documents)) if tells_customer(line.text)]
    for number, line in enumerate(found, start=1):
        yield sentence_fact(
            f"tipping_off.{number}",
            "sentence that says that a customer is told of an alert",
            line,
            "words for telling a customer, followed by words for a suspicion, without a word that denies it",
        )


def tells_customer(text: str) -> bool:
    """Whether a sentence says that a customer is told of a suspicion, and not that this is wrong or must not be."""
    if HARMLESS.search(text) or ELSEWHERE.search(text):
        return False
    for pattern in (TELLS, IS_TOLD):
        for hit in pattern.finditer(text):
            told = OF_SUSPICION.search(text, hit.end())
            if told and not DENIED.search(text[: told.end()]):
                return True
    return False
