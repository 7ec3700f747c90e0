"""How well the score ranks: AUC, Gini, KS, average precision, and the gap of AUC between samples."""

from __future__ import annotations

from collections.abc import Callable

from compliance_llm.facts.samples import Sample, Test, measured, untested
from compliance_llm.records import Fact
from compliance_llm.statistics.curves import Ranked, auc, average_precision, ks
from compliance_llm.statistics.intervals import Interval, difference
from compliance_llm.statistics.ranking import Ranking

AUC = Test(
    "auc@1",
    "share of pairs of an event and another case in which the event scores higher, ties half; interval from placement "
    "values on the logit scale (DeLong et al., 1988; Pepe, 2003), and where a class has fewer than 30 cases or their "
    "variance is zero a score interval (Newcombe, 2006)",
)
GINI = Test(
    "gini@1", "twice the AUC minus one, and the same for its interval; the same information as the AUC (BCBS, 2005)"
)
KS = Test(
    "ks@1",
    "largest distance between the score distributions of events and other cases (Smirnov, 1939); hybrid score interval "
    "of the two shares at that score, the score taken as fixed beforehand (Newcombe, 1998)",
)
AVERAGE_PRECISION = Test(
    "average_precision@1",
    "precision averaged over the recalls at which events are found, tied cases together; interval on the logit scale "
    "(Boyd, Eng & Page, 2013)",
)
GAP = Test(
    "auc_gap@1",
    "AUC of the reference sample minus AUC of this sample; interval from the two independent AUC intervals (DeLong et "
    "al., 1988; Zou & Donner, 2008)",
)


def _gini(ranking: Ranking) -> Ranked:
    value, (low, high), _ = auc(ranking)
    return Ranked(2 * value - 1, Interval(2 * low - 1, 2 * high - 1))


RANKING_TESTS: tuple[tuple[Test, str, str, Callable[[Ranking], Ranked], str], ...] = (
    (AUC, "auc", "AUC", auc, ""),
    (GINI, "gini", "Gini coefficient", _gini, ""),
    (KS, "ks", "KS distance between events and other cases", ks, ""),
    (
        AVERAGE_PRECISION,
        "average_precision",
        "average precision",
        average_precision,
        "a score without skill would equal the outcome rate",
    ),
)


def discrimination(sample: Sample) -> list[Fact]:
    """AUC, Gini, KS and average precision of one sample."""
    facts: list[Fact] = []
    for test, stem, name, compute, reason in RANKING_TESTS:
        label = f"{name} on {sample.phrase}"
        if sample.untestable:
            facts.append(untested(test, stem, label, sample.untestable, sample))
            continue
        value, interval, _ = compute(sample.ranking)
        facts.append(measured(test, stem, label, value, sample, interval=interval, reason=reason))
    return facts


def auc_gap(reference: Sample | None, sample: Sample) -> Fact:
    """How much lower the AUC is on ``sample`` than on the reference; below zero where it is higher."""
    if reference is None:
        return untested(GAP, "auc_gap", f"gap in AUC of {sample.phrase}", "there is no reference sample", sample)
    label = f"gap in AUC between the {reference.shown} and {sample.shown} samples"
    if reason := sample.untestable or reference.untestable:
        return untested(GAP, "auc_gap", label, reason, sample)
    ours, theirs = auc(sample.ranking), auc(reference.ranking)
    interval = difference(theirs.value, theirs.interval, ours.value, ours.interval)
    return measured(GAP, "auc_gap", label, theirs.value - ours.value, sample, interval=interval)
