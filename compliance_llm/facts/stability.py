"""Whether the score and the inputs are distributed as in the reference sample: the population stability index."""

from __future__ import annotations

import numpy as np

from compliance_llm.facts.naming import named
from compliance_llm.facts.profiles import Profile
from compliance_llm.facts.samples import Sample, Test, measured, untested
from compliance_llm.records import Bin, Fact
from compliance_llm.statistics.psi import no_change_bound, no_change_p, psi, psi_interval

PSI = Test(
    "psi@1",
    "symmetric divergence of shares over bins (Siddiqi, 2006): tenths of the reference sample with open outer bins, or "
    "one bin per value or category, missing values in a bin of their own, shares floored at 0.0001 without "
    "renormalising; interval from the noncentral chi-square distribution and never below the estimate (Yurdakul & "
    "Naranjo, 2020); the p-value is that of no change",
)
CHANCE = "a value of this size can arise by chance in samples of these sizes"
BEYOND = "the value is larger than chance alone explains in samples of these sizes"


def stability(profile: Profile, slug: str, reference: Sample | None, sample: Sample, source: str) -> Fact:
    """PSI of one column (or the score) of ``sample`` against the reference, every bin kept."""
    stem, what = f"psi.{slug}", "the score" if slug == "score" else named(profile.name)
    if reference is None:
        label = f"population stability index of {what} on {sample.phrase}"
        return untested(PSI, stem, label, "there is no reference sample to compare with", sample)
    label = f"population stability index of {what} between the {reference.shown} and {sample.shown} samples"
    before, now = profile.spread[reference.name], profile.spread[sample.name]
    if not before.sum() or not now.sum():
        return untested(PSI, stem, label, "not computable: a sample contains no cases", sample)
    r, c = before / before.sum(), now / now.sum()
    rows = profile.rows[sample.name]
    counts = (None,) * len(now) if sample.ranking.weighted else tuple(round(x) for x in now.tolist())
    kept = np.maximum(before, now) > 0
    bins = tuple(
        Bin(label=name, reference=a, current=b, n=k)
        for name, a, b, k, keep in zip(profile.labels, r.tolist(), c.tolist(), counts, kept, strict=True)
        if keep or name != "missing"
    )
    filled = int(kept.sum())
    if filled < 2:
        reason = "all cases of both samples fall into one bin"
        return measured(PSI, stem, label, 0.0, sample, n=rows, reason=reason, bins=bins, source=source)
    value = psi(r, c)
    n, m = _effective(reference, profile), _effective(sample, profile)
    bound = no_change_bound(filled, n, m)
    return measured(
        PSI,
        stem,
        label,
        value,
        sample,
        n=rows,
        interval=psi_interval(value, filled, n, m),
        p_value=no_change_p(value, filled, n, m),
        reason=CHANCE if value <= bound else BEYOND,
        note=f"; without any change 95 of 100 pairs of samples of these sizes stay below {bound:.4f}",
        bins=bins,
        source=source,
    )


def _effective(sample: Sample, profile: Profile) -> float:
    """Cases behind the shares; where weighted, Kish's effective number of the scored ones."""
    return sample.ranking.effective_n if sample.ranking.weighted else float(profile.rows[sample.name])
