"""The whole battery: every test that a Subject's cases allow, in a fixed order; only tests that were run count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.by_group import by_parts
from compliance_llm.facts.calibration import calibration
from compliance_llm.facts.charts import charts
from compliance_llm.facts.data_quality import counts, duplicates, missing, missing_change
from compliance_llm.facts.data_tests import data_tests
from compliance_llm.facts.declared import declarations
from compliance_llm.facts.departures import larger_smallest_group, with_smallest_group
from compliance_llm.facts.described import described_late
from compliance_llm.facts.discrimination import auc_gap, discrimination
from compliance_llm.facts.governance import governance
from compliance_llm.facts.imported import reconcile_imported
from compliance_llm.facts.limits import Samples, hold
from compliance_llm.facts.naming import slugs
from compliance_llm.facts.needed import with_cases_needed
from compliance_llm.facts.outcome_tests import outcome_tests
from compliance_llm.facts.packs import pack
from compliance_llm.facts.papers import paper_facts
from compliance_llm.facts.profiles import Profile, profile, score_profile
from compliance_llm.facts.protected import protected_inputs
from compliance_llm.facts.proxy import proxies
from compliance_llm.facts.samples import Sample, read_samples
from compliance_llm.facts.scorer import rescored
from compliance_llm.facts.stability import stability
from compliance_llm.facts.stated_rule import stated_facts, stated_rule
from compliance_llm.facts.undeclared import undeclared_inputs
from compliance_llm.facts.waterfall import declared_counts
from compliance_llm.records import Battery, Fact, Passage, Policy, ScoredData, Subject

if TYPE_CHECKING:
    from compliance_llm.policy.yardsticks import Yardsticks
    from compliance_llm.ports import Scorer
    from compliance_llm.subject.cases import Cases


def examine(
    subject: Subject,
    cases: Cases | None,
    relied_on: Sequence[Fact] = (),
    documents: Sequence[Passage] = (),
    policy: Policy | None = None,
    yardsticks: Yardsticks | None = None,
    *,
    refit: bool = False,
    scorer: Scorer | None = None,
) -> Battery:
    """Run every test on every sample, compare the results with their limits and draw up the figures.

    The same cases give the same Battery, whatever the order of their rows; without cases, nothing that needs them is
    said. Limits are those of the governing policy and of subject.yaml, and without a policy the yardsticks. Figures
    computed elsewhere are compared with ours; documents pass through for others to check. ``refit`` refits a model
    on other random splits, which takes up to a minute; so does an estimator declared in subject.yaml. ``scorer``
    runs the Subject's model file.

    Raises:
        CdraftError: if a limit in subject.yaml fits no test, or contradicts the policy's.
    """
    scored = subject.data.scored
    samples: tuple[Sample, ...] = ()
    computed: list[Fact] = []
    if scored is not None and cases is not None:
        departures = larger_smallest_group(scored, policy)
        scored = with_smallest_group(scored, policy, yardsticks)
        samples = read_samples(scored, cases)
        rule = stated_rule(subject, documents)
        computed = [
            *(fact for sample in samples for fact in counts(sample)),
            *_columns(scored, cases, samples),
            *by_parts(scored, cases, samples, rule),
            *stated_facts(rule, samples),
            *proxies(subject, scored, cases, samples),
            *undeclared_inputs(subject, scored, cases, samples),
            *departures,
        ]
        computed += data_tests(scored, cases, samples, computed)
        computed += described_late(slugs(cases.features, taken={"score"}), documents)
        computed += outcome_tests(subject, scored, cases, samples, refit=refit)
        computed += rescored(scorer, subject, scored, cases, samples)
    computed += pack(subject, cases, samples, documents, relied_on)
    told, conflicts = reconcile_imported(relied_on, computed)
    conflicts += declared_counts(subject, computed)
    every = Samples(
        tuple(sample.slug for sample in samples),
        next((sample.slug for sample in samples if cases and sample.name == cases.reference), None),
    )
    declared = [
        *declarations(subject),
        *governance(subject, cases, documents, relied_on),
        *protected_inputs(subject, documents),
        *paper_facts(subject, documents),
    ]
    held = hold([*computed, *told, *conflicts, *declared], subject, policy, yardsticks, every)
    facts = [*_reference(cases), *(with_cases_needed(fact) for fact in held)]
    return Battery(
        facts=tuple(facts),
        samples=tuple(every.every),
        reference=every.reference,
        charts=charts(samples, facts),
        documents=tuple(documents),
    )


def _reference(cases: Cases | None) -> list[Fact]:
    """Which sample the others are compared with, as a Fact; nothing where there is none."""
    if cases is None or cases.reference is None:
        return []
    return [
        Fact(
            id="fact:samples.reference",
            label="sample that the others are compared with",
            value=slugs(cases.samples)[cases.reference],
            unit="text",
            method="the sample named in subject.yaml, or the one whose name says that the model was built on it",
            source=f"{cases.source}",
            computed_by="reference@1",
        )
    ]


def _columns(scored: ScoredData, cases: Cases, samples: tuple[Sample, ...]) -> list[Fact]:
    """Missing values, duplicates, performance, then stability; each column is looked at once."""
    reference = next((s for s in samples if s.name == cases.reference), None)
    others = [s for s in samples if s is not reference]
    names = slugs(cases.features, taken={"score"})
    absent: list[Fact] = []
    changes: list[Fact] = []
    stable: list[Fact] = []

    def look(found: Profile, slug: str, source: str) -> None:
        complete = slug == "score" and not any(found.missing.values())  # as it is unless a reader of cases lets it be
        if not complete:
            absent.extend(missing(found, slug, sample, source) for sample in samples)
        if reference is not None:
            changes.extend(missing_change(found, slug, reference, s, source) for s in others if not complete)
            stable.extend(stability(found, slug, reference, sample, source) for sample in others)

    if reference is not None and reference.n:
        every = any(cases.open_cases(sample.name) for sample in samples)  # an open case has a score and no outcome
        scores = profile(scored.score, scored, cases) if every else score_profile(samples, reference)
        look(scores, "score", f"{cases.source}, column {scored.score}")
    for name in cases.features:
        look(profile(name, scored, cases), names[name], f"{cases.source}, column {name}")
    if not others or reference is None:
        stable.extend(stability(Profile("score", {}, {}), "score", None, sample, "") for sample in others or samples)
    return [
        *absent,
        *changes,
        *(fact for sample in samples for fact in duplicates(scored, cases, reference, sample)),
        *(fact for sample in samples for fact in discrimination(sample)),
        *(auc_gap(reference if others else None, sample) for sample in others or samples),
        *(fact for s in samples for fact in calibration(s, fitted_here=s is reference and bool(others))),
        *stable,
    ]
