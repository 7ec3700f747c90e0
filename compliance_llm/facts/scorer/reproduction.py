"""Whether the model file, run again, gives the submitted scores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.facts.inputs import MOST_ROWS
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Fact
from compliance_llm.statistics.association import spearman
from compliance_llm.statistics.curves import auc
from compliance_llm.statistics.intervals import wilson
from compliance_llm.statistics.ranking import Floats, rank

SAME = 0.99  # share of equal scores from which the file is taken for the model that was used
SAME_ORDER = 0.9999  # rank correlation from which it ranks as the submitted scores do
WITHIN = 1e-4
DECIMALS = range(2, 4)  # a score written with so few was rounded by up to half a unit of the last
FEWEST = 4
DRAWN = f"at most {MOST_ROWS:,} cases of a sample, drawn at random; each case counts once"
REPRODUCED = Test(
    "reproduced@1",
    "share of cases whose re-run score equals the submitted one within 0.0001 (absolute up to a score of 1, relative "
    "above), or within half a unit of its last decimal; a case without a re-run score counts as different; "
    f"{DRAWN}; Wilson interval (Wilson, 1927)",
)
GAP = Test("reproduced_gap@1", f"largest absolute difference between re-run and submitted score; {DRAWN}")
RANK = Test(
    "reproduced_rank@1",
    f"Spearman's rank correlation of re-run and submitted scores; {DRAWN}; interval by Fisher's transformation "
    "(Bonett & Wright, 2000)",
)
AUC = Test("rescored_auc@1", f"AUC of the re-run scores; {DRAWN}; interval as for the score")


class Compared(NamedTuple):
    """The submitted scores beside those of the model file, run again.

    Attributes:
        submitted: Shape (n,), finite.
        rerun: Shape (n,), NaN where the model file gives none.
        outcomes: Shape (n,), true for events.
    """

    submitted: Floats
    rerun: Floats
    outcomes: NDArray[np.bool_]

    @property
    def equal(self) -> NDArray[np.bool_]:
        """Which cases have the same score."""
        with np.errstate(invalid="ignore"):
            return np.abs(self.submitted - self.rerun) <= _tolerance(self.submitted)

    @property
    def share(self) -> float:
        """Share of cases that have the same score."""
        return float(self.equal.mean()) if len(self.submitted) else 0.0

    @property
    def reversed(self) -> Compared:
        """The same with the probability of the other class."""
        return self._replace(rerun=1 - self.rerun)

    @property
    def correlation(self) -> float:
        """Rank correlation of the two scores; 0 where the model file does not score every case, or there are few."""
        whole = np.isfinite(self.rerun).all() and len(self.rerun) >= FEWEST
        return spearman(self.submitted, self.rerun)[0] if whole else 0.0


def reproduces(compared: Compared) -> bool:
    """Whether the model file gives the submitted scores, or ranks as they do: how it behaves then tells of them."""
    return compared.share >= SAME or compared.correlation >= SAME_ORDER


def reproduction(compared: Compared, sample: Sample, source: str) -> Iterator[Fact]:
    """How many scores are the same, how far apart the others are, and how both rank."""
    n, equal, there = len(compared.submitted), compared.equal, np.isfinite(compared.rerun)
    same, events = int(equal.sum()), int(compared.outcomes.sum())
    on = f"on {sample.phrase}"
    yield measured(
        REPRODUCED,
        "reproduced",
        f"share of submitted scores that re-running the model file reproduces {on}",
        same / n,
        sample,
        interval=wilson(same, n),
        unit="share",
        decimals=1,
        n=n,
        source=source,
    )
    label = f"cases of {sample.phrase} whose re-run score differs from the submitted one"
    yield measured(REPRODUCED, "not_reproduced", label, n - same, sample, unit="cases", decimals=0, n=n, source=source)
    label = f"cases of {sample.phrase} for which the model file gives no score"
    lost = n - int(there.sum())
    yield measured(REPRODUCED, "not_rescored", label, lost, sample, unit="cases", decimals=0, n=n, source=source)
    if there.sum() < FEWEST:
        return
    submitted, rerun, outcomes = compared.submitted[there], compared.rerun[there], compared.outcomes[there]
    away = float(np.abs(submitted - rerun).max())
    label = f"largest difference between re-run and submitted scores {on}"
    decimals = 3 if away >= 0.001 else 6
    yield measured(GAP, "reproduced_gap", label, away, sample, decimals=decimals, n=len(rerun), source=source)
    value, interval = spearman(submitted, rerun)
    label = f"rank correlation of re-run with submitted scores {on}"
    yield measured(
        RANK, "reproduced_rank", label, value, sample, interval=interval, n=len(rerun), source=source, decimals=4
    )
    if 0 < outcomes.sum() < len(outcomes):
        again = auc(rank(rerun, outcomes))
        label = f"AUC of the re-run scores {on}"
        yield measured(
            AUC,
            "rescored_auc",
            label,
            again.value,
            sample,
            interval=again.interval,
            n=len(rerun),
            events=events if lost == 0 else int(outcomes.sum()),
            source=source,
        )


def _tolerance(submitted: Floats) -> Floats:
    """How far apart two scores of a case may be."""
    within = WITHIN
    for decimals in DECIMALS:
        if np.allclose(submitted * 10**decimals, np.rint(submitted * 10**decimals), rtol=0, atol=1e-6):
            within = max(WITHIN, 0.5 * 10**-decimals * (1 + 1e-6))
            break
    return within * np.maximum(np.abs(submitted), 1.0)
