"""The tests of what came of the forecasts: level, bands, decisions, simpler models, months and segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compliance_llm.facts.benchmark import benchmarks
from compliance_llm.facts.decision import decision_table, top_tenth
from compliance_llm.facts.level import levels
from compliance_llm.facts.over_time import over_time
from compliance_llm.facts.refits import refits
from compliance_llm.facts.samples import Sample
from compliance_llm.facts.telling import telling_values
from compliance_llm.records import Fact, ScoredData, Subject

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases


def outcome_tests(
    subject: Subject, scored: ScoredData, cases: Cases, samples: tuple[Sample, ...], *, refit: bool = False
) -> list[Fact]:
    """All of them, in a fixed order; refits only where subject.yaml declares an estimator, or where ``refit``."""
    return [
        *levels(scored, cases, samples),
        *(fact for sample in samples for fact in top_tenth(sample)),
        *(fact for sample in samples for fact in decision_table(scored.decision, sample)),
        *over_time(scored, cases),
        *benchmarks(subject, scored, cases, samples),
        *telling_values(subject, scored, cases, samples),
        *refits(subject, scored, cases, samples, asked=refit),
    ]
