"""The declarations about a model in subject.yaml, as Facts that name their key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from compliance_llm.facts.naming import named, ordinal, slugs
from compliance_llm.patterns import Pattern
from compliance_llm.records import Decision, Declared, Fact, Subject, in_words

LISTS = (
    ("intended_use", "declared intended use"),
    ("prohibited_use", "declared prohibited use"),
    ("limitations", "declared limitation"),
    ("approvals", "declared approval"),
)
MAPPINGS = (
    ("method", "declared method ({})"),
    ("explanations", "declared explanation ({})"),
    ("monitoring", "declared monitoring ({})"),
)
# Keys that `cdraft init` offers and for which the profession has a name; others stand in brackets, as they are written.
NAMES = {
    "method.algorithm": "declared algorithm",
    "method.library": "declared software library",
    "method.features": "declared number of features",
    "method.target": "declared target variable",
    "monitoring.plan": "declared monitoring plan",
    "monitoring.measures": "declared monitoring measures",
    "monitoring.frequency": "declared monitoring frequency",
    "monitoring.responsible": "declared responsibility for monitoring",
}
SIDES = {"below": "with a score below", "at_or_above": "with a score of at least"}


def declarations(subject: Subject) -> list[Fact]:
    """One Fact for everything declared, in the order a reader asks for it; nothing for what is absent.

    A group of keys is a Fact with all of it in words, and below it one for each of its keys:
    ``declared.approvals.1`` "by Jane Doe; on 2026-05-01", ``declared.approvals.1.by`` "Jane Doe".
    """
    facts = [
        _declared("kind", "declared kind of use", subject.kind, "kind"),
        _declared("purpose", "declared purpose", subject.purpose, "purpose"),
        *(_declared(key, f"declared {key}", getattr(subject, key), key) for key in ("owner", "developer", "validator")),
        _declared(
            "materiality", "declared materiality", subject.materiality.level, "materiality", subject.materiality.basis
        ),
    ]
    if subject.data.scored and (decision := subject.data.scored.decision):
        facts.append(_declared("decision", "declared decision rule", _rule(decision), "data.scored.decision"))
    facts += outcome_days(subject)
    for key, label in LISTS:
        facts += _listed(key, label, getattr(subject, key))
    for key, label in MAPPINGS:
        facts += _mapped(key, label, getattr(subject, key))
    return [fact for fact in facts if fact.value != ""]


WINDOW = Pattern(
    r"\b(?:within|in|over|during|for|next|first|following) (?:the )?(?:(?:first|next|following) )?(\d+|twelve|six|"
    r"three|"
    r"twenty-four|eighteen) (day|month|year)s?\b",
    re.I,
)
IN_WORDS = {"three": 3, "six": 6, "twelve": 12, "eighteen": 18, "twenty-four": 24}
DAYS = {"day": 1, "month": 30.4375, "year": 365.25}


def outcome_days(subject: Subject) -> list[Fact]:
    """Days from scoring a case to its final outcome, as declared or as the target's words say."""
    scored = subject.data.scored
    days, source = None, "data.scored.maturity"
    if scored is not None and scored.maturity is not None:
        days = scored.maturity.days
    elif hit := WINDOW.search(in_words(subject.method.get("target", ""))):
        number = IN_WORDS.get(hit[1].lower()) or int(hit[1])
        days, source = round(number * DAYS[hit[2].lower()]), "method.target"
    if days is None:
        return []
    fact = _declared("outcome_days", "declared days until an outcome is final", "", source)
    return [fact.model_copy(update={"value": days, "unit": "", "decimals": 0})]


def _rule(decision: Decision) -> str:
    return f"cases {SIDES[decision.selected]} {decision.threshold:g} get the favourable outcome ({decision.source})"


def _listed(key: str, label: str, entries: Sequence[Declared]) -> list[Fact]:
    """Facts of a list; the first entry is number one in ids and sources."""
    many = len(entries) > 1
    facts: list[Fact] = []
    for i, entry in enumerate(entries, start=1):
        facts += _deep(f"{key}.{i}", f"{ordinal(i)} {label}" if many else label, entry, f"{key}[{i}]")
    return facts


def _mapped(key: str, label: str, group: Mapping[str, Declared]) -> list[Fact]:
    names = slugs(group)
    facts: list[Fact] = []
    for k, entry in group.items():
        facts += _deep(f"{key}.{names[k]}", _name(key, k, label, entry), entry, f"{key}.{k}")
    return facts


def _deep(name: str, label: str, entry: Declared, key: str) -> Iterator[Fact]:
    """A declaration in words, then the parts of a group, or of a list of groups."""
    yield _declared(name, label, in_words(entry), key)
    if isinstance(entry, Mapping):
        names = slugs(entry)
        for k, inner in entry.items():
            yield from _deep(f"{name}.{names[k]}", f"{label}: {named(k.replace('_', ' '))}", inner, f"{key}.{k}")
    elif isinstance(entry, tuple) and any(isinstance(inner, Mapping) for inner in entry):
        for i, inner in enumerate(entry, start=1):
            yield from _deep(f"{name}.{i}", f"{label}, {ordinal(i)}", inner, f"{key}[{i}]")


def _name(key: str, part: str, label: str, entry: Declared) -> str:
    """The label of one part of a mapping; a list of features is not a number of features."""
    if part == "features" and not isinstance(entry, int | float):
        return label.format(part)
    return NAMES.get(f"{key}.{part}") or label.format(named(part.replace("_", " ")))


def _declared(name: str, label: str, text: str, key: str, note: str = "") -> Fact:
    return Fact(
        id=f"fact:declared.{name}",
        label=label,
        value=" ".join(text.split()),
        unit="text",
        reason=" ".join(note.split()),
        method="as declared, not checked",
        origin="declared",
        source=f"subject.yaml, key {key}",
        computed_by="declared@1",
    )
