"""Selection rates of groups of people, each compared with that of the most favoured group."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm.facts.parts import Cut, Part
from compliance_llm.facts.samples import Sample, Test, measured, untested
from compliance_llm.records import Bin, Decision, Fact, ScoredData, SmallestGroup
from compliance_llm.statistics.intervals import fisher_p, ratio, wilson

RATE_BY = Test("rate_by@1", "selected cases divided by cases within the group; Wilson interval (Wilson, 1927)")
AIR = Test(
    "air@1",
    "selection rate divided by that of the most favoured group; log interval (Katz et al., 1978), with "
    "half an event added where a cell is empty; the p-value is Fisher's (1935), two-sided",
)
STATED = "stated in "  # begins the source of a decision rule that was read from words
NO_DECISION = "no decision rule is declared, so selections are not known"
ONE_GROUP = "only one group is present"
NOBODY = "no case of any group is selected"
NOBODY_COMPARED = "no case of the groups compared is selected"
# Label of the Bin that marks a group as left out by the bank's own rule.
SMALLEST = "minimum group size for a comparison"
TOO_SMALL = "the group has fewer cases than the minimum for a comparison set by {}"


def adverse_impact(cut: Cut, slug: str, parts: list[Part], scored: ScoredData, sample: Sample) -> Iterator[Fact]:
    """Adverse impact ratio of every group but the most favoured; of groups with equal rates, the larger is that one.

    Groups smaller than ``scored.smallest_group`` are neither compared nor compared with. The Facts count cases and not
    events, as the ratio is one of selections.
    """
    if scored.decision is None:
        yield _none(cut, slug, NO_DECISION, sample)
        return
    smallest = scored.smallest_group
    compared = [part for part in parts if smallest is None or part.n >= smallest.cases]
    best = max(compared, key=lambda part: (part.selected, part.n)) if len(compared) > 1 else None
    if best is None and len(compared) == len(parts):
        yield _none(cut, slug, ONE_GROUP, sample)
    elif best is not None and not best.selected:
        yield _none(cut, slug, NOBODY if len(compared) == len(parts) else NOBODY_COMPARED, sample)
    for part in parts:
        if smallest is not None and part.n < smallest.cases:
            yield _too_small(cut, slug, part, best, smallest, sample)
        elif best is not None and best.selected and part is not best:
            yield _ratio(cut, slug, part, best, smallest, sample, _stated(scored.decision))


def selection_rate(cut: Cut, slug: str, part: Part, sample: Sample) -> Fact:
    """Share of the group's cases that get the favourable outcome; the Fact counts cases and not events."""
    return measured(
        RATE_BY,
        f"rate_by.{slug}.{part.slug}",
        f"selection rate of {cut.shown} {part.shown} on {sample.phrase}",
        part.selected,
        sample,
        interval=wilson(part.selected * part.effective, part.effective),
        unit="share",
        decimals=1,
        n=part.n,
    )


def _ratio(
    cut: Cut, slug: str, part: Part, best: Part, smallest: SmallestGroup | None, sample: Sample, stated: str
) -> Fact:
    n, m = part.effective, best.effective
    p_value = None
    if not sample.ranking.weighted:
        p_value = fisher_p(part.selected_n, part.n, best.selected_n, best.n)
    return measured(
        AIR,
        f"air.{slug}.{part.slug}",
        _label(cut, part, best, sample),
        part.selected / best.selected,
        sample,
        interval=ratio(part.selected * n, n, best.selected * m, m),
        n=part.n,
        p_value=p_value,
        note=f"; the most favoured group is {cut.shown} {best.shown} with {best.n:,} cases{_rule(smallest)}{stated}",
        bins=(_bin(part), _bin(best)),
    )


def _stated(decision: Decision) -> str:
    """Where the decision rule is not declared as one, but stated in words."""
    return f"; the decision rule is {decision.source}" if decision.source.startswith(STATED) else ""


def _too_small(cut: Cut, slug: str, part: Part, best: Part | None, smallest: SmallestGroup, sample: Sample) -> Fact:
    return untested(
        AIR,
        f"air.{slug}.{part.slug}",
        _label(cut, part, best, sample),
        TOO_SMALL.format(smallest.authority),
        sample,
        n=part.n,
        note=_rule(smallest),
        bins=(_bin(part), Bin(label=SMALLEST, n=smallest.cases)),
    )


def _none(cut: Cut, slug: str, reason: str, sample: Sample) -> Fact:
    label = f"adverse impact ratio of {cut.shown} on {sample.phrase}"
    return untested(AIR, f"air.{slug}", label, reason, sample, n=sample.n)


def _label(cut: Cut, part: Part, best: Part | None, sample: Sample) -> str:
    against = "" if best is None else f" against {cut.shown} {best.shown}"
    return f"adverse impact ratio of {cut.shown} {part.shown}{against} on {sample.phrase}"


def _rule(smallest: SmallestGroup | None) -> str:
    if smallest is None:
        return ""
    return f"; groups of fewer than {smallest.cases:,} cases are not compared ({smallest.authority}, {smallest.source})"


def _bin(part: Part) -> Bin:
    low, high = wilson(part.selected * part.effective, part.effective)
    return Bin(label=part.value, current=part.selected, low=low, high=high, n=part.n)
