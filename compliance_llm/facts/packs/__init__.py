"""Tests that only some kinds of Subject call for: fraud, anti-money-laundering, language models."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.packs.aml import alerts, papers
from compliance_llm.facts.packs.bursts import bursts
from compliance_llm.facts.packs.credit import credit
from compliance_llm.facts.packs.fraud import fraud
from compliance_llm.facts.packs.held import held
from compliance_llm.facts.packs.llm import llm
from compliance_llm.facts.packs.volume import volume
from compliance_llm.facts.samples import Sample
from compliance_llm.facts.targets import targets
from compliance_llm.records import Fact, Passage, Subject

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases


def pack(
    subject: Subject,
    cases: Cases | None,
    samples: Sequence[Sample],
    documents: Sequence[Passage],
    relied_on: Sequence[Fact] = (),
) -> list[Fact]:
    """The tests of a Subject's kind; those of a review budget and of the line run wherever their columns are named."""
    facts: list[Fact] = []
    if cases is not None and subject.data.scored is not None:
        facts += fraud(subject.data.scored, cases, samples)
        facts += bursts(subject.data.scored, cases, samples) if subject.kind == "fraud" else []
        facts += held(subject, cases, samples, documents)
        facts += volume(subject, cases, documents)
        facts += alerts(subject, cases, documents)
        facts += credit(subject, cases, samples, documents) if subject.kind == "credit" else []
        facts += targets(subject, documents) if subject.data.scored.budget else []
    if subject.kind == "aml":
        facts += papers(subject, documents, relied_on)
    return facts + llm(subject, documents)
