"""Attributes that the law protects among the inputs that the bank declares or describes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from compliance_llm.facts.naming import slug
from compliance_llm.facts.terms import words
from compliance_llm.patterns import Pattern
from compliance_llm.records import Declared, Fact, Passage, Subject, in_words

ATTRIBUTES: dict[str, str] = {  # a word of an input's name → the attribute
    **dict.fromkeys(("sex", "gender"), "sex"),
    **dict.fromkeys(("race", "ethnicity", "ethnic"), "race or ethnicity"),
    **dict.fromkeys(("nationality", "citizenship"), "nationality"),
    **dict.fromkeys(("religion", "religious", "faith"), "religion"),
    **dict.fromkeys(("marital",), "marital status"),
    **dict.fromkeys(("pregnancy", "pregnant"), "pregnancy"),
    **dict.fromkeys(("disability", "disabled"), "disability"),
    **dict.fromkeys(("sexe", "geschlecht", "sexo", "sesso", "geslacht", "kjonn", "kon", "plec"), "sex"),
    **dict.fromkeys(
        ("nationalite", "staatsangehoerigkeit", "nacionalidad", "nationaliteit", "nazionalita"), "nationality"
    ),
    **dict.fromkeys(("familienstand", "burgerlijke", "sivilstand", "civilstand", "familiale"), "marital status"),
    **dict.fromkeys(("handicap", "behinderung", "discapacidad"), "disability"),
}
PHRASES: dict[tuple[str, ...], str] = {
    ("national", "origin"): "national origin",
    ("country", "of", "birth"): "national origin",
    ("birth", "country"): "national origin",
    ("place", "of", "birth"): "national origin",
    ("foreign", "worker"): "national origin",
    ("civil", "status"): "marital status",
    ("etat", "civil"): "marital status",
    ("estado", "civil"): "marital status",
    ("stato", "civile"): "marital status",
    ("family", "status"): "marital status",
    ("sexual", "orientation"): "sexual orientation",
}
AGE = "age"
_OF_A_PERSON = frozenset(
    [
        "age",
        "applicant",
        "applicants",
        "customer",
        "customers",
        "client",
        "clients",
        "borrower",
        "borrowers",
        "person",
        "personal",
        "holder",
        "years",
        "year",
        "in",
        "band",
        "bands",
        "group",
        "groups",
        "bucket",
        "class",
        "at",
        "of",
        "the",
        "application",
        "code",
        "squared",
        "log",
    ]
)
_BORN = (
    ("date", "of", "birth"),
    ("birth", "date"),
    ("birthdate",),
    ("dob",),
    ("year", "of", "birth"),
    ("birth", "year"),
)
_INPUT_KEYS = Pattern(r"^(?:inputs?|features?|variables?|predictors?|input_\w+|characteristics|covariates|columns)$")
_INPUT_HEADING = Pattern(r"\b(?:inputs?|features?|variables?|predictors?|characteristics|covariates)\b", re.I)
_NOT_INPUTS = Pattern(
    r"\b(?:asks? (?:whether|if)|not|no|never|nor|neither|without|exclu\w*|removed?|dropped|left out|rejected|"
    r"considered|held|kept apart|"
    r"testing only|only for test\w*|monitoring only|fairness|prohibited|forbidden|candidate)\b",
    re.I,
)
_AGE_ALLOWED = Pattern(
    r"\bage\b[^.]*\b(?:justif\w*|actuarial\w*|lawful\w*|permitted|allowed|legal\w*|empirically|counsel|exempt\w*)\b|"
    r"\b(?:justif\w*|actuarial\w*|lawful\w*|permitted|counsel)\b[^.]*\bage\b",
    re.I,
)
_LISTED = Pattern(
    r"\b(?:inputs?|features?|variables?|predictors?|characteristics)\b(?: of the (?:model|score))? (?:are|were|"
    r"include[sd]?|"
    r"comprise[sd]?)\s*:?\s*(?P<list>[^.;]+)|\b(?:inputs?|features?|variables?|predictors?)\s*:\s*(?P<after>[^.;]+)",
    re.I,
)
_ENTERS = Pattern(
    r"\b(?P<name>[\w ]{2,30}?)\s+(?:is|are|was|were) (?:also )?(?:an? |among the |used as an? |one of the )(?:\w+ )?"
    r"(?:inputs?|features?|predictors?|variables?)\b|\b(?P<enters>[\w ]{2,30}?) enters? the (?:model|score|"
    r"scorecard)\b",
    re.I,
)


class Named(NamedTuple):
    """An input as a bank names it, and where."""

    name: str
    words: str  # the row, entry or sentence that names it
    source: str


def protected_inputs(subject: Subject, documents: Sequence[Passage]) -> list[Fact]:
    """A Fact for each protected attribute among the inputs, by the first place that says so.

    Inputs are those that ``method`` lists, the rows of a table of inputs, the items of a list below such a heading, and
    those that a sentence calls inputs. Age is told apart, since the law treats it apart; so are groups that the subject
    declares for comparison, whatever they are called.
    """
    scored = subject.data.scored
    groups = scored.groups if scored is not None else {}
    found: dict[str, Fact] = {}
    for named in _inputs(subject, documents):
        attribute = attribute_of(named.name, groups)
        if attribute and attribute not in found:
            found[attribute] = _fact(attribute, named)
    reason = next((it for it in documents if _AGE_ALLOWED.search(it.text)), None) if AGE in found else None
    if reason is not None:
        said = Named(AGE, reason.text, reason.id)
        update = {"id": "fact:age_input.justified", "label": "reason on file why age may be an input"}
        found["justified"] = _fact(AGE, said).model_copy(update=update)
    return list(found.values())


def attribute_of(name: str, groups: Mapping[str, str] = {}) -> str:
    """The protected attribute that an input is, by its name; empty if none."""
    said = tuple(words(name))
    if any(len(said) >= len(born) and said[: len(born)] == born for born in _BORN) or (
        AGE in said and set(said) <= _OF_A_PERSON
    ):
        return AGE
    for phrase, attribute in PHRASES.items():
        if any(said[i : i + len(phrase)] == phrase for i in range(len(said))):
            return attribute
    if direct := next((ATTRIBUTES[word] for word in said if word in ATTRIBUTES), ""):
        return direct
    for shown, column in groups.items():
        if slug(name) in (slug(shown), slug(column)):
            return AGE if AGE in words(f"{shown} {column}") else shown
    return ""


def _fact(attribute: str, named: Named) -> Fact:
    stem = "age_input" if attribute == AGE else "protected_input"
    return Fact(
        id=f"fact:{stem}.{slug(attribute)}",
        label=f"input that is {attribute}",
        value=named.words,
        unit="text",
        method="read from what the bank says of the inputs; not checked in the model",
        origin="declared",
        source=named.source,
        computed_by="protected_inputs@1",
    )


def _inputs(subject: Subject, documents: Sequence[Passage]) -> Iterator[Named]:
    for key, entry in subject.method.items():
        if _INPUT_KEYS.match(key.lower()) and not isinstance(entry, int | float):
            for name in _names(entry):
                yield Named(name, name, f"subject.yaml, key method.{key}")
    yield from _of_documents(documents)


def _names(entry: Declared) -> Iterator[str]:
    if isinstance(entry, Mapping):
        for key, inner in entry.items():
            yield key if not isinstance(inner, Mapping | tuple) else in_words(inner)
    elif isinstance(entry, tuple):
        for inner in entry:
            yield (
                next(
                    (in_words(inner[k]) for k in ("name", "input", "feature", "column") if k in inner), in_words(inner)
                )
                if (isinstance(inner, Mapping))
                else in_words(inner)
            )
    else:
        for clause in re.split(r"[;.](?:\s|$)", in_words(entry)):
            if not _NOT_INPUTS.search(clause):
                yield from _split(clause)


_RESULTS = Pattern(r"\|\s*\d[\d,.]*\s?%?\s*(?=\||\()")  # cells with a figure
_OF_RESULTS = 3  # a row with so many tells results of a group, and names no input


def _of_documents(documents: Sequence[Passage]) -> Iterator[Named]:
    table = ""  # the document whose table of inputs is being read
    for passage in documents:
        text = passage.text
        first = text.partition("|")[0].strip()
        if "|" in text and _INPUT_HEADING.fullmatch(first):
            table = passage.instrument
            continue
        table = table if "|" in text and passage.instrument == table else ""
        if _NOT_INPUTS.search(text) or len(_RESULTS.findall(text)) >= _OF_RESULTS:
            continue
        below = bool(_INPUT_HEADING.search(passage.heading)) and not _NOT_INPUTS.search(passage.heading)
        if table or ("|" in text and below):
            yield Named(first, text, passage.id)
        elif below and len(text) <= 200 and (item := re.match(r"^[`\w .-]{2,40}?(?=\s*[:–—]|\s-\s|$)", text)):
            yield Named(item.group(), text, passage.id)
        yield from _of_sentence(passage)


def _of_sentence(passage: Passage) -> Iterator[Named]:
    for hit in _LISTED.finditer(passage.text):
        for name in _split(hit["list"] or hit["after"] or ""):
            yield Named(name, passage.text, passage.id)
    for hit in _ENTERS.finditer(passage.text):
        for name in _split(hit["name"] or hit["enters"] or ""):
            yield Named(name, passage.text, passage.id)


def _split(text: str) -> Iterable[str]:
    return (part.strip() for part in re.split(r",|\band\b|;|/", text) if part.strip())
