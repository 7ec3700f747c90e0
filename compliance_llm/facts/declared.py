"""The declarations about a model in subject.yaml, as Facts that name their key."""

from __future__ import annotations

from collections.abc import Mapping

from compliance_llm.facts.naming import ordinal, slugs
from compliance_llm.records import Decision, Fact, Subject

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
    """One Fact for each declaration that is there, in the order a reader asks for them."""
    facts = [
        _declared("kind", "declared kind of use", subject.kind, "kind"),
        _declared("purpose", "declared purpose", subject.purpose, "purpose"),
        *(_declared(key, f"declared {key}", getattr(subject, key), key) for key in ("owner", "developer", "validator")),
        _declared(
            "materiality", "declared materiality", subject.materiality.level, "materiality", subject.materiality.basis
        ),
    ]
    if decision := subject.data.scored.decision:
        facts.append(_declared("decision", "declared decision rule", _rule(decision), "data.scored.decision"))
    for key, label in LISTS:
        facts += _listed(key, label, getattr(subject, key))
    for key, label in MAPPINGS:
        facts += _mapped(key, label, getattr(subject, key))
    return [fact for fact in facts if fact.value != ""]


def _rule(decision: Decision) -> str:
    return f"cases {SIDES[decision.selected]} {decision.threshold:g} get the favourable outcome ({decision.source})"


def _listed(key: str, label: str, texts: tuple[str, ...]) -> list[Fact]:
    """Facts of a list; the first entry is number one in ids and sources."""
    many = len(texts) > 1
    return [
        _declared(f"{key}.{i}", f"{ordinal(i)} {label}" if many else label, text, f"{key}[{i}]")
        for i, text in enumerate(texts, start=1)
    ]


def _mapped(key: str, label: str, texts: Mapping[str, str | int | float]) -> list[Fact]:
    names = slugs(texts)
    return [
        _declared(f"{key}.{names[k]}", _name(key, k, label, text), str(text), f"{key}.{k}") for k, text in texts.items()
    ]


def _name(key: str, part: str, label: str, text: str | int | float) -> str:
    """The label of one part of a mapping; a list of features is not a number of features."""
    if part == "features" and isinstance(text, str):
        return label.format(part)
    return NAMES.get(f"{key}.{part}") or label.format(part.replace("_", " "))


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
