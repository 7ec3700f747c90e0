"""Rung: a declared text is presented as the declaration it is, not as another one."""

from __future__ import annotations

from compliance_llm.verify.reading.sentences import Problem, Reading

# The words for each kind of declaration: beginnings of words, one of which a sentence about it contains.
SPOKEN_OF: dict[str, tuple[str, ...]] = {
    "owner": ("owner", "owned", "owns"),
    "developer": ("developer", "developed", "built", "builds"),
    "validator": ("validat", "reviewe"),
    "materiality": ("material", "tier"),
    "purpose": ("purpose",),
    "intended_use": ("intended", "approved use", "use "),
    "prohibited_use": ("prohibit", "must not", "not be used", "may not", "forbid", "excluded", "out-of-scope"),
    "limitations": ("limit",),
    "approvals": ("approv",),
    "monitoring": ("monitor",),
    "explanations": ("expla",),
}
_SPEAKERS = ("the developer declares", "the developer states", "the developer says", "the developers declare")


def check_declarations(reading: Reading) -> list[Problem]:
    """Declared texts that a claim presents as another kind of declaration."""
    facts = [fact for fact in reading.facts if fact.origin == "declared" and isinstance(fact.value, str)]
    frame = reading.text.lower()
    for fact in facts:
        frame = frame.replace(str(fact.value).lower().rstrip("."), " ")
    for speaker in _SPEAKERS:
        frame = frame.replace(speaker, " ")
    problems: list[Problem] = []
    for fact in facts:
        kind = fact.id.removeprefix("fact:declared.").partition(".")[0]
        if kind not in SPOKEN_OF or str(fact.value).lower().rstrip(".") not in reading.text.lower():
            continue
        named = {other for other, words in SPOKEN_OF.items() if any(word in frame for word in words)}
        if kind not in named and named:
            problems.append(Problem("contradicted", f"“{fact.value}” is on file as: {fact.label}."))
    return problems
