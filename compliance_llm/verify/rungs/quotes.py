"""Rung 2: quoted words stand in their Passage, paraphrases are never quoted, and cited texts are in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm.corpus import REGISTER
from compliance_llm.records import Citation, Evidence, Fact, Obligation, Passage
from compliance_llm.verify.reading.sentences import Problem, Reading, texts_of

_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|„([^“”]+)[“”]|«([^»]+)»")
_EXPLAINS = re.compile(
    r"supersed|rescind|replac|withdrawn|repeal|\buntil\b|\bfrom (?:\d|·)|\bsince\b|not yet"
    r"|no longer|appl(?:y|ies) from",
    re.I,
)


def check_quotes(reading: Reading) -> list[Problem]:
    """Errors in the quotations of a claim, and in the dates of the texts it cites."""
    return [*_citations(reading), *_quotation_marks(reading), *_dates(reading)]


def quotations(text: str) -> list[tuple[int, int, str]]:
    """The words between quotation marks, with the span [start, end) that holds words and marks."""
    return [(m.start(), m.end(), next(group for group in m.groups() if group)) for m in _QUOTED.finditer(text)]


def _citations(reading: Reading) -> Iterator[Problem]:
    for citation in reading.claim.citations:
        item = reading.evidence.get(citation.evidence)
        if item is not None and citation.quote is not None:
            yield from _citation(citation, citation.quote, item)


def _citation(citation: Citation, quote: str, item: Evidence) -> Iterator[Problem]:
    match item:
        case Obligation():
            yield Problem("not_supported", f"Quotes {item.citation}, of which only a paraphrase is on file.")
        case Fact():
            if quote not in str(item.value) and quote not in item.label:
                yield Problem("not_supported", f"Quotes words that {item.label} does not contain: “{_short(quote)}”.")
        case Passage():
            if citation.start is not None and citation.end is not None:
                stands = item.text[citation.start : citation.end] == quote
            else:
                stands = quote in item.text
            if not stands:
                yield Problem("contradicted", f"The words “{_short(quote)}” are not in {item.citation} at that place.")


def _quotation_marks(reading: Reading) -> Iterator[Problem]:
    holders = [item for item in reading.cited if not isinstance(item, Obligation)]
    held = [_even(text) for item in holders for text in (*texts_of(item), *_labels(item))]
    held += [_even(item.citation) for item in reading.rules]  # the title of a rule is not a quotation of it
    held += [_even(name) for name in (reading.subject.name, reading.subject.version) if name]
    for _, _, words in quotations(reading.text):
        pieces = [_even(piece).strip(" .,;:") for piece in re.split(r"…|\.\.\.|\[[^\]]*\]", words)]
        if all(any(piece in text for text in held) for piece in pieces if piece):
            continue
        if reading.rules and all(isinstance(item, Obligation) for item in reading.rules):
            where = reading.rules[0].citation
            yield Problem(
                "not_supported", f"Puts words in quotation marks, but only a paraphrase of {where} is on file."
            )
        elif reading.cited:
            yield Problem("contradicted", f"The words “{_short(words)}” are not in the evidence cited.")


def _dates(reading: Reading) -> Iterator[Problem]:
    if _explains(reading):
        return
    for item in reading.rules:
        if not item.applies_on(reading.as_of):
            begins = f"from {item.since}" if item.since else "from the beginning"
            ends = f" until {item.until}" if item.until else ""
            yield Problem(
                "not_supported", f"{item.citation} applies {begins}{ends}, which does not include {reading.as_of}."
            )


def _explains(reading: Reading) -> bool:
    """Whether a claim tells of a change of rules in words of its own, or in those of the register."""
    told = [item.text for item in reading.rules if isinstance(item, Passage) and item.instrument == REGISTER]
    return any(_EXPLAINS.search(text) for text in (reading.plain, *told))


def _labels(item: Evidence) -> tuple[str, ...]:
    return (item.label,) if isinstance(item, Fact) else (item.citation, item.pointer)


def _even(text: str) -> str:
    """Text with one kind of space and apostrophe."""
    return " ".join(text.replace("’", "'").split())


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
