"""What makes two Findings of different days the same one: the model they are about, and what raised them.

A Finding's number changes with every document, and so may its words, its severity and the rules it cites. What stays is
its ground: the tests, the missing evidence or the sentence of the developers that raised it. Clauses of policies, which
many Findings share, do not count as ground.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from compliance_llm.records import Finding

Class = Literal["conflict", "test", "gap"]

FACT, DOCUMENT = "fact:", "document."  # how the ids of Facts and of sentences of the developers begin
DIFFERENCE, STATEMENT = "fact:conflict.", "fact:statement."  # Facts on what the developers report
HALF = 0.5
CONFLICT = "conflict"  # the topic of a reported figure, or of a sentence, that disagrees


def key_of(subject_id: str, finding: Finding) -> str:
    """The key of a Finding over runs: "german-credit-pd | test | fact:auc.test".

    The record's own ``key`` counts where there is one; otherwise the type of its ``message``, or else the kind of
    ground with the topic of missing evidence, followed by what it rests on.
    """
    if finding.key:
        return finding.key if finding.key.startswith(f"{subject_id}/") else f"{subject_id}/{finding.key}"
    evidence = [citation.evidence for citation in finding.citations]
    kind = class_of(finding.topic, evidence)
    what = finding.message or (f"gap {finding.topic}" if kind == "gap" else kind)
    facts = [id for id in evidence if id.startswith(FACT)]
    rests = sorted({*facts, *_documents(evidence)}) if facts else sorted(grounds(evidence))
    return " | ".join((subject_id, what, *rests))


def keys_of(subject_id: str, findings: Sequence[Finding]) -> tuple[str, ...]:
    """The keys of a document's Findings in order; of those with one key, all but the first are numbered."""
    taken: dict[str, int] = {}
    keys: list[str] = []
    for finding in findings:
        key = key_of(subject_id, finding)
        taken[key] = taken.get(key, 0) + 1
        keys.append(key if taken[key] == 1 else f"{key} #{taken[key]}")
    return tuple(keys)


def class_of(topic: str, evidence: Iterable[str]) -> Class:
    """Whether tests, a disagreement with what the developers report, or missing evidence raised a Finding."""
    cited = list(evidence)
    if topic == CONFLICT or any(id.startswith((DOCUMENT, DIFFERENCE, STATEMENT)) for id in cited):
        return "conflict"
    return "test" if any(id.startswith(FACT) for id in cited) else "gap"


def grounds(evidence: Iterable[str]) -> frozenset[str]:
    """What a Finding rests on: Facts, Obligations, and documents of the developers without the place in them."""
    cited = tuple(evidence)
    kept = {id for id in cited if id.startswith(FACT) or is_obligation(id)}
    return frozenset({*kept, *_documents(cited)})


def is_obligation(id: str) -> bool:
    """Whether an id is that of an Obligation: "sr-26-2/monitoring/plan"."""
    return "/" in id and not id.startswith((FACT, DOCUMENT))


class Held:
    """The parts of a recorded Finding by which it is recognised."""

    def __init__(self, keys: Sequence[str], topic: str, title: str, evidence: Iterable[str]) -> None:
        """Take every key it had, the first one first, and the topic, title and evidence that it had last."""
        self.first, *self.later = keys
        self.title = title
        self.grounds = grounds(evidence)
        self.kind = class_of(topic, evidence)


def match(keys: Sequence[str], findings: Sequence[Finding], held: Mapping[int, Held]) -> dict[int, int]:
    """Which Findings of a document are in the register already: place in the document → number in the register.

    First by key, the oldest keys before those that came later. What is left is the same Finding where the kind of
    ground is the same and enough of it is shared: for tests, half of the Facts; for a disagreement, a Fact; for missing
    evidence, an Obligation or the title, since rules are replaced and evidence is filed in part. The nearest pair goes
    first, and no Finding is matched twice.
    """
    first = {it.first: number for number, it in held.items()}
    later = {key: number for number, it in held.items() for key in it.later}
    found = {place: first[key] for place, key in enumerate(keys) if key in first}
    for place, key in enumerate(keys):
        if place not in found and key in later and later[key] not in found.values():
            found[place] = later[key]
    for _, place, number in sorted(_near(findings, held, found)):
        if place not in found and number not in found.values():
            found[place] = number
    return found


def _near(
    findings: Sequence[Finding], held: Mapping[int, Held], found: Mapping[int, int]
) -> Iterator[tuple[float, int, int]]:
    """Pairs that share enough, each with how far apart they are: 1 less the share of grounds in common."""
    left = {number: it for number, it in held.items() if number not in found.values()}
    for place, finding in enumerate(findings):
        if place in found:
            continue
        evidence = [citation.evidence for citation in finding.citations]
        mine, kind = grounds(evidence), class_of(finding.topic, evidence)
        for number, it in left.items():
            common = mine & it.grounds
            share = len(common) / max(1, len(mine | it.grounds))
            enough = {
                "test": share >= HALF,
                "conflict": any(id.startswith(FACT) for id in common),
                "gap": bool(common) or finding.title == it.title,
            }
            if kind == it.kind and enough[kind]:
                yield 1 - share, place, number


def _documents(evidence: Iterable[str]) -> set[str]:
    """Documents of the developers that are cited: "document.development-note:s11:p1" → "document.development-note"."""
    return {id.partition(":")[0] for id in evidence if id.startswith(DOCUMENT)}
