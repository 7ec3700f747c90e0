"""How outcomes, selection and ranking differ between groups of people and segments of the portfolio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from compliance_llm.facts.adverse_impact import adverse_impact, selection_rate
from compliance_llm.facts.group_scores import group_scores
from compliance_llm.facts.naming import slugs
from compliance_llm.facts.parts import Cut, Part, codes_of, cuts, parts_of, reading_order
from compliance_llm.facts.samples import Sample, Test, measured, untested
from compliance_llm.facts.stated_rule import StatedRule
from compliance_llm.records import Fact, ScoredData
from compliance_llm.statistics.intervals import wilson

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST_VALUES = 40
AUC_BY = Test("auc_by@1", "AUC within the part, interval as for the whole sample (DeLong et al., 1988; Newcombe, 2006)")
OUTCOME_BY = Test("outcome_by@1", "events divided by cases within the part; Wilson interval (Wilson, 1927)")


def by_parts(scored: ScoredData, cases: Cases, samples: Sequence[Sample], rule: StatedRule | None = None) -> list[Fact]:
    """All Facts by group and by segment, each cut through every sample before the next.

    Where no decision is declared, people are selected by the ``rule`` that is stated in words, if there is one.
    """
    declared = cuts(scored)
    names = slugs(cut.name for cut in declared)
    facts: list[Fact] = []
    for cut in declared:
        values = {sample.name: codes_of(_mature(cut.column, cases, sample.name)) for sample in samples}
        known = sorted({value for found, _ in values.values() for value in found}, key=reading_order)
        called = slugs(known)
        for sample in samples:
            found, codes = values.pop(sample.name)
            if len(found) > MOST_VALUES:
                facts.append(_too_many(cut, names[cut.name], sample))
                continue
            order = sorted(range(len(found)), key=lambda i: reading_order(found[i]))
            masks = ((found[i], called[found[i]], codes == i) for i in order)
            decided = scored
            if rule is not None and scored.decision is None and sample.n:
                decided = scored.model_copy(update={"decision": rule.for_sample(sample)})
            parts = list(parts_of(masks, decided.decision, cases, sample))
            facts += _facts(cut, names[cut.name], parts, decided, sample)
    return facts


def _mature(column: str, cases: Cases, sample: str) -> NDArray[Any]:
    """A column of the cases whose outcome is final, as the scores and outcomes beside it are."""
    values = np.asarray(cases.column(column, sample))
    return values[cases.mature(sample)] if cases.open_cases(sample) else values


def _facts(cut: Cut, slug: str, parts: list[Part], scored: ScoredData, sample: Sample) -> list[Fact]:
    filled = [part for part in parts if part.effective]
    facts: list[Fact] = []
    if cut.is_group:
        facts += adverse_impact(cut, slug, [part for part in filled if part.value != "missing"], scored, sample)
    if cut.is_group and scored.decision is not None:
        facts += [selection_rate(cut, slug, part, sample) for part in filled]
    if cut.is_group:
        facts += group_scores(cut, slug, filled, sample)
    facts += [_outcome(cut, slug, part, sample) for part in filled]
    return facts + [_auc(cut, slug, part, sample) for part in filled]


def _outcome(cut: Cut, slug: str, part: Part, sample: Sample) -> Fact:
    return measured(
        OUTCOME_BY,
        f"outcome_by.{slug}.{part.slug}",
        f"outcome rate of {cut.shown} {part.shown} on {sample.phrase}",
        part.rate,
        sample,
        interval=wilson(part.rate * part.effective, part.effective),
        unit="share",
        decimals=1,
        n=part.n,
        events=part.events,
    )


def _auc(cut: Cut, slug: str, part: Part, sample: Sample) -> Fact:
    stem, label = f"auc_by.{slug}.{part.slug}", f"AUC of {cut.shown} {part.shown} on {sample.phrase}"
    n, events = part.n, part.events
    if part.auc is None:
        return untested(AUC_BY, stem, label, part.untestable, sample, n=n, events=events)
    value, interval, _ = part.auc
    return measured(AUC_BY, stem, label, value, sample, interval=interval, n=n, events=events)


def _too_many(cut: Cut, slug: str, sample: Sample) -> Fact:
    label = f"AUC by {cut.shown} on {sample.phrase}"
    return untested(AUC_BY, f"auc_by.{slug}", label, "the column has too many values for a breakdown", sample)
