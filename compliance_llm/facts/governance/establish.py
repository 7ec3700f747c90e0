"""All Facts on the governance of a Subject, from what is declared and written and from what the cases show of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.governance.approved import approved
from compliance_llm.facts.governance.in_use import is_live, uses_said
from compliance_llm.facts.governance.making import told
from compliance_llm.facts.governance.monitoring import CALLED, is_about_monitoring, plan_of
from compliance_llm.facts.governance.parties import says_itself, shared, superior
from compliance_llm.facts.governance.prohibited import prohibited_uses
from compliance_llm.facts.governance.versions import other_versions
from compliance_llm.facts.naming import slugs
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject
from compliance_llm.records.subject import NOT_DECLARED
from compliance_llm.subject.places import names_without_rules

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

VALIDATED_BY = Pattern(r"\bvalidat(?:ed|ion)\b[^.;]{0,60}?\b(?:by|with)\b (?P<who>[^.;]{2,80})", re.I)
AFTER_NAMES = Pattern(r"\s(?:in|on|during|between|after|before|using|against|as|at|who|and found)\s", re.I)
_REPORTS = Pattern(r"\b(?:monitoring|reports?|log|pack|watching)\b", re.I)
_OF_VALIDATORS = Pattern(r"validat|review|mvr|second[- _]?line", re.I)
_SAME = Pattern(r"(?:the )?same\b", re.I)  # in a report of the validators these are the validators themselves
NEGATED = Pattern(r"\b(?:not|no|never|nor|independent\w*|taken no part)\b", re.I)


def governance(
    subject: Subject, cases: Cases | None, documents: Sequence[Passage] = (), relied_on: Sequence[Fact] = ()
) -> list[Fact]:
    """All Facts on the governance of a Subject; nothing for what is not declared.

    Names, dates, versions and words are read as people write them; the cases tell which samples are of live use, how
    many were scored without a valid approval, and which populations they hold.
    """
    samples = slugs(cases.samples) if cases is not None else {}
    return [
        told(
            "governance.jurisdictions",
            "jurisdictions",
            ", ".join(subject.jurisdictions),
            "subject.yaml, key jurisdictions",
        ),
        *_unruled(subject),
        *_undeclared(subject),
        *_independence(subject, documents),
        *_use(subject, documents, samples),
        *approved(subject, cases, samples, documents),
        *_monitoring(subject, documents),
        *_versions(subject, documents, relied_on),
        *prohibited_uses(subject, cases),
    ]


def _unruled(subject: Subject) -> Iterator[Fact]:
    """The declared places for which cdraft ships no rules."""
    if names := names_without_rules(subject.jurisdictions):
        label = "places whose rules cdraft does not ship"
        yield told("governance.places_without_rules", label, ", ".join(names), "subject.yaml, key jurisdictions")


def _undeclared(subject: Subject) -> Iterator[Fact]:
    """The declarations that decide which rules and tiers apply, where they are absent."""
    if not subject.jurisdictions:
        yield told("governance.places_absent", "jurisdictions declared", "none", "subject.yaml, key jurisdictions")
    if subject.materiality.basis == NOT_DECLARED:
        yield told("governance.materiality_absent", "materiality declared", "none", "subject.yaml, key materiality")


def _independence(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    """The party that is named as validator and as developer, or else as owner."""
    validator = subject.validator
    for role, declared in (("developer", subject.developer), ("owner", subject.owner)):
        party = shared(declared, validator) if declared and validator else None
        shown, source = (party.shown, f"subject.yaml, keys {role} and validator") if party else ("", "")
        if role == "developer" and not shown and says_itself(validator):
            shown, source = declared or validator, "subject.yaml, key validator"
        if role == "developer" and not shown and declared:
            shown, source = _said_in(declared, documents)
        if shown:
            label = f"party named both as {role} and as validator"
            yield told(f"governance.{role}_is_validator", label, shown, source)
            return
    chief = superior(validator) if validator else ""
    if chief and subject.developer and (party := shared(subject.developer, chief)):
        label = "developer to whom the validator reports"
        yield told("governance.validator_reports_to", label, party.shown, "subject.yaml, key validator")


def _said_in(developer: str, documents: Sequence[Passage]) -> tuple[str, str]:
    """The developer where a document says that it validated the model, and where; else empty texts."""
    for passage in documents:
        hit = VALIDATED_BY.search(passage.text)
        if hit is None or NEGATED.search(passage.text):
            continue
        who = AFTER_NAMES.split(hit["who"])[0]
        party = shared(developer, who)
        if _OF_VALIDATORS.search(passage.instrument) and _SAME.match(who):
            continue
        if party or says_itself(f"validated by {who}"):
            return party.shown if party else developer, passage.id
    return "", ""


def _use(subject: Subject, documents: Sequence[Passage], samples: Mapping[str, str]) -> Iterator[Fact]:
    live = next((name for name, it in samples.items() if is_live(it)), None)
    if use := uses_said(subject, documents):
        yield told("governance.in_use", "words that say that the model is in use", use.words, use.source)
    elif live:
        words = f"the data have a sample of live cases, “{live}”"
        yield told("governance.in_use", "what shows that the model is in use", words, "the names of the samples")


def _monitoring(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    plan = plan_of(subject.monitoring, documents)
    if plan is None and not any(is_about_monitoring(it) for it in documents):
        label = "monitoring plan on file"
        yield told("governance.monitoring_absent", label, "none", "subject.yaml, key monitoring, and the documents")
    papers = {it.instrument for it in documents if _REPORTS.search(f"{it.instrument} {it.heading}")}
    if plan is None or not plan.missing or len(plan.missing) < (3 if papers else 1):
        return
    *head, last = (CALLED[part] for part in plan.missing)
    missing = f"{', '.join(head)} and {last}" if head else last
    source = "subject.yaml, key monitoring"
    yield told("governance.monitoring_missing", "what the monitoring plan does not name", missing, source)
    if plan.is_sentence:
        yield told("governance.monitoring_form", "form of the monitoring plan", "one sentence", source)


def _versions(subject: Subject, documents: Sequence[Passage], relied_on: Sequence[Fact]) -> Iterator[Fact]:
    for i, it in enumerate(other_versions(subject, documents, relied_on), start=1):
        label = f"version that {it.paper} is about"
        yield told(f"governance.other_version.{i}", label, it.version, it.source)
