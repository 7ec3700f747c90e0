"""People who validated the model and who, by the papers, took part in building it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compliance_llm.facts.governance.parties import Party, parties, shared
from compliance_llm.facts.papers.mood import NOT_, is_plan, is_rule, of_another, undotted
from compliance_llm.facts.papers.reading import BAR, DECLARED, Line, Papers
from compliance_llm.patterns import Pattern
from compliance_llm.records import Subject

_NAME = r"(?-i:(?P<who>(?:[A-Z]\.? ?|[A-Z][\w'’-]+ ){1,3}[A-Z][\w'’-]+))"
_VALIDATED = Pattern(
    r"(?:\b(?:validation lead|lead validator|lead reviewer|validator|independent reviewer|validated by|"
    r"validation (?:was )?(?:carried out|done|performed|led) by|review (?:was )?(?:carried out|done|performed|led) by|"
    r"reviewed independently by)\b\W{1,6}(?:was |is )?(?:(?:Dr|Mr|Ms|Mrs)\.? )?"
    r"|\bfrom\W{1,4}(?:independent|model) (?:model )?(?:review|validation|risk)[^().|]{0,30}\()" + _NAME,
    re.I,
)
_BY = Pattern(
    r"\b(?:model )?(?:developed by|built by|developers?|prepared by|authors?|build team)(?:\W{1,4}| \|"
    r" )(?P<rest>.{3,200})",
    re.I,
)
_VALIDATION = Pattern(r"validat|\breview|\bopinion|challenge", re.I)
_RECORD = Pattern(r"model[ _-]record|develop|build|model documentation|design|memo|dossier|model card", re.I)
_DID = (
    r"(?:(?:chose|selected|picked|derived|coded|wrote|programmed|designed|built|made|developed|prepared|engineered|"
    r"fitted|estimated|trained|created|authored|drafted|set up|defined|calibrated|fixed)"
    r"(?: and (?:chose|selected|coded|wrote|programmed|designed|built|developed|fitted|estimated|trained|tested))?)"
)
_WHAT = (
    r"(?:inputs?|features?|variables?|predictors?|outcome (?:rule|definition)|target(?: definition)?|"
    r"(?:fitting|training|model|scoring|feature|aggregation|production|estimation|build) (?:code|scripts?|jobs?|"
    r"pipeline)|"
    r"code|aggregation|coefficients|binning|transformations|prompts?|first build|first version|"
    r"(?:this|the present|the current|our) (?:model|version|score|scorecard|classifier)|"
    r"(?:the|its) (?:model|score|scorecard|classifier|equation)(?! (?:for|of|that|which|used|risk|in)\b)|"
    r"version [\d·]+|it\b)"
)
_BUILT = Pattern(
    rf"\b{_DID} (?:(?:the|its|all|most|many|some|half|of|these|this|those|both|final|present|current|eight|nine|ten|"
    rf"twelve|\d+|for|very) ){{0,4}}{_WHAT}"
    r"|\b(?:was|is|had been|were|as) (?:the |a |one of (?:the )?)?(?:lead |chief |main |first |"
    r"co-?)?(?:developers?|builders?|"
    r"authors?|modell?ers?) (?:of|on|for) (?:this|the|version|its)\b(?! (?:challenger|benchmark|test))"
    r"|\b(?:inputs?|variables?|code|outcome rule|method|features?|fitting|model)[^()]{0,40}\b(?:first build|build|"
    r"development)\b"
    r"|\b(?:worked on|took part in|contributed to|belonged to) (?:the )?(?:build|development|design|coding)"
    r"(?: team| crew)? (?:of|for) (?:this|the|version)\b",
    re.I,
)
_OTHER_WORK = Pattern(
    r"\b(?:challeng\w+|benchmark\w*|alternative\w*|replica\w*|replicat\w+|reproduc\w+|re-?(?:wrote|built|written|coded|"
    r"fitted|ran|run|implement\w*|comput\w+|estimat\w+|creat\w+)|from scratch|again|anew|independent\w*|own (?:code|"
    r"scripts?|model|version)|shadow|parallel|second (?:code|copy)|test(?:s|ed)? (?:set|cases|scripts?|plan|code)|to "
    r"(?:check|test|compare|verify|reproduce)|for (?:the )?(?:validation|review|test\w*)|another|other models?|"
    r"different|predecessor|previous model|old(?:er)? (?:model|version)|retired|replaced|withdrawn|template|tool|"
    r"report|"
    r"monitoring|policy|opinion|asked|asks|whether|questions?|findings?)\b",
    re.I,
)
_THEN = Pattern(
    r"\b(?:before|while|when|until|formerly|previously|at the time|had|earlier|as (?:a |"
    r"one of the )?(?:lead )?develop\w+|"
    r"member of|sat with|seconded|joined|moved|worked)\b",
    re.I,
)
_PRONOUN = Pattern(r"\b(?:he|she|they)\b", re.I)


class BothRoles(NamedTuple):
    """A person who validated, the line that tells what he or she built, and the line that names the validator."""

    line: Line
    person: str
    validated: Line | None  # None where the declarations name the validator


def both_roles(papers: Papers, subject: Subject) -> list[BothRoles]:
    """The first line on each validator that tells of work on this version; at most one a person."""
    found: dict[str, BothRoles] = {}
    for person, validated in _validators(papers, subject):
        told = next((it for it in papers.lines if it != validated and _tells(it, person, papers, subject)), None)
        if told is not None and not any(shared(person, it) for it in found):
            found[person] = BothRoles(told, person, validated)
    return list(found.values())


def _validators(papers: Papers, subject: Subject) -> Iterator[tuple[str, Line | None]]:
    yield from ((it.shown, None) for it in parties(subject.validator) if _is_named(it))
    for line in papers.lines:
        if line.paper != DECLARED and (hit := _VALIDATED.search(line.text)):
            name = hit["who"].strip()
            if not NOT_.search(line.text[: hit.start("who")]) and any(_is_named(it) for it in parties(name)):
                yield name, line


def _is_named(party: Party) -> bool:
    return party.is_person and len(party.words) > 1


def _tells(line: Line, person: str, papers: Papers, subject: Subject) -> bool:
    """Whether a line tells that a person built this version: by the name, or by a pronoun in the next sentence."""
    text = undotted(line.text)
    if line.paper == DECLARED or NOT_.search(text) or is_rule(text) or is_plan(text):
        return False
    if _is_role(line, person, papers):
        return True
    hit = _BUILT.search(text)
    version = re.sub(r"(?i)\b(?:former(?:ly)?|earlier|previously)\b", "", line.text)
    if hit is None or BAR in text or _OTHER_WORK.search(text) or of_another(version, subject.version):
        return False
    before = text[: hit.start()]
    ours = _names(before, person) or (_PRONOUN.search(before) and _names(_previous(line, papers), person))
    judging = _VALIDATION.search(papers.titles.get(line.paper, ""))
    return bool(ours) and (not judging or bool(_THEN.search(text)))


def _is_role(line: Line, person: str, papers: Papers) -> bool:
    """Whether a record of the development names the person among the developers, with a part of the build."""
    title = papers.titles.get(line.paper, "")
    hit = _BY.search(line.text)
    if hit is None or not _RECORD.search(title) or _VALIDATION.search(title) or _OTHER_WORK.search(line.text):
        return False
    at = re.search(rf"{re.escape(person)}\b\W{{0,3}}\((?P<part>[^()]*)\)", hit["rest"])
    return at is not None and bool(
        re.search(r"(?i)\b(?:inputs?|build|code|method|fit\w*|target|outcome rule|prompts?)\b", at["part"])
    )


def _names(text: str, person: str) -> bool:
    """Whether a text names a person: in full, or by the last name after an initial or a title."""
    first, last = person.split()[0], person.split()[-1]
    known = rf"{re.escape(first[0])}[\w'’-]+ |" if len(first.rstrip(".")) == 1 else ""
    initial = rf"(?:{known}{re.escape(first[0])}\.? ?|(?:Dr|Mr|Ms|Mrs|Prof)\.? )"
    return person in text or bool(re.search(rf"\b{initial}{re.escape(last)}\b", text))


def _previous(line: Line, papers: Papers) -> str:
    """The sentence before one, in the same paragraph; empty where there is none."""
    block = papers.block_of(line)
    at = block.index(line)
    return block[at - 1].text if at else ""
