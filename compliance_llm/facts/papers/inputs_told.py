"""The number and the names of inputs that the papers give, beside those that are declared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.facts.papers.mood import is_rule, of_another
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers
from compliance_llm.facts.papers.spelled import COUNT, whole
from compliance_llm.patterns import Pattern
from compliance_llm.records import Subject, in_words

_NOUN = r"(?:variables|inputs|features|predictors|characteristics|attributes|covariates|risk drivers)"
_MODEL = r"(?:model|score|scorecard|regression|classifier|specification|it)"
_COUNTS = (
    Pattern(
        rf"\b{_MODEL}(?: \w+)? (?:uses|has|contains|comprises|includes|takes|relies on|consists of|"
        rf"(?:is|was) (?:built|based|fitted|trained) on) (?:a total of |the )?(?P<n>{COUNT}) "
        rf"(?:\w+ )?{_NOUN}\b(?P<after>.*)",
        re.I,
    ),
    Pattern(
        rf"\b(?P<n>{COUNT}) (?:\w+ )?{_NOUN} (?:(?:were|are) )?"
        rf"(?:retained|kept|selected|used|included|remain(?:ed)?|enter(?:ed)?|make up|made up|went)(?: (?:in|"
        rf"into|for|by))? "
        rf"the (?:final )?{_MODEL}\b(?P<after>.*)",
        re.I,
    ),
    Pattern(rf"^(?:the )?number of (?:final |model )?{_NOUN}\W{{1,3}}(?P<n>{COUNT})\b(?P<after>.*)", re.I),
    Pattern(rf"\bthe (?P<n>{COUNT}) (?:\w+ )?{_NOUN} of the (?:final )?{_MODEL}\b(?P<after>.*)", re.I),
    Pattern(
        rf"\b(?:is|was) an? [\w -]{{0,40}}(?:regression|model|tree|trees|forest|network|scorecard|machine) "
        rf"(?:with|on|of) (?P<n>{COUNT}) (?:\w+ )?{_NOUN}\b(?P<after>.*)",
        re.I,
    ),
)
_PART_ONLY = Pattern(rf"^ (?:with|whose|that)\b|^[^.;]*\band (?:\w+ )?{COUNT}\b|^[^.;]*\bmore\b", re.I)

_OUT = r"(?:removed|excluded|dropped|discarded|eliminated|left out|taken out)"
_OF_ROWS = Pattern(
    r"\b(?:cases?|rows?|records?|outliers?|values?|missing|without|with|when|after|customers|applicants|duplicates)\b",
    re.I,
)
_DECIDED = Pattern(rf"^(?:{_OUT}|rejected|not used)\b", re.I)


def count_told(papers: Papers, subject: Subject) -> tuple[int, int, Line] | None:
    """The declared number of inputs, and the first other number that a paper gives for this model."""
    declared = _declared_number(subject)
    if declared is None:
        return None
    for line in papers.lines:
        if line.paper == DECLARED or is_rule(line.text) or of_another(line.text, subject.version):
            continue
        for pattern in _COUNTS:
            hit = pattern.search(line.text)
            if hit and not _PART_ONLY.search(hit["after"]) and whole(hit["n"]) != declared:
                return declared, whole(hit["n"]), line
    return None


def _declared_number(subject: Subject) -> int | None:
    given = subject.method.get("features")
    if isinstance(given, tuple):
        return len(given)
    return int(in_words(given)) if given is not None and in_words(given).isdigit() else None


def removed_inputs(papers: Papers, subject: Subject) -> Iterator[tuple[str, Line]]:
    """Declared inputs of which a paper says that they are not used."""
    names = _declared_names(subject)
    seen: set[str] = set()
    for line in papers.lines:
        if line.paper == DECLARED or is_rule(line.text) or of_another(line.text, subject.version):
            continue
        for name in names:
            if name not in seen and (_is_out(name, line.text) or _is_out_in_table(name, line.text)):
                seen.add(name)
                yield name, line


def _declared_names(subject: Subject) -> Sequence[str]:
    given = next((it for key in ("features", "inputs", "variables") if (it := subject.method.get(key))), None)
    return [in_words(it) for it in given] if isinstance(given, tuple) else []


def _is_out(name: str, text: str) -> bool:
    word = rf"\b{re.escape(name)}\b"
    said = (
        rf"{word} (?:was|were|is|has been|have been) (?:(?!not|never)\w+ )?{_OUT}\b",
        rf"{word} (?:is|was) not (?:used(?! for)|included|an input)\b",
        rf"\b(?:does|did) not use {word}",
        rf"\b(?:removed|excluded|dropped|eliminated|discarded) {word}",
    )
    for pattern in said:
        hit = re.search(pattern, text, re.I)
        if hit and not _OF_ROWS.search(text[: hit.start()]):
            return True
    return False


def _is_out_in_table(name: str, text: str) -> bool:
    cells = [it.strip() for it in text.split("|")]
    return cells[0].lower() == name.lower() and any(_DECIDED.search(it) for it in cells[1:])
