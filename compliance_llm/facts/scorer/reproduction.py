"""Whether the model file gives the scores on file."""

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
SAME_ORDER = 0.9999  # rank correlation from which it ranks as the scores on file do
WITHIN = 1e-4
DECIMALS = range(2, 4)  # a score written with so few may be half a unit of the last away
FEWEST = 4
DRAWN = f"at most {MOST_ROWS:,} cases of a sample, drawn at random; each case counts once"
REPRODUCED = Test(
    "reproduced@1",
    "share of cases whose score on file and score by the model file differ by at most 0.0001, absolute up to a score "
    "of 1 and relative above, or by half a unit of the last decimal on file; a case without a score by the file "
    f"differs; {DRAWN}; Wilson interval (Wilson, 1927)",
)
GAP = Test("reproduced_gap@1", f"largest absolute difference of the two scores of a case; {DRAWN}")
RANK = Test(
    "reproduced_rank@1",
    f"Spearman's rank correlation of the two scores; {DRAWN}; interval by Fisher's transformation (Bonett & Wright, "
    "2000)",
)
AUC = Test("rescored_auc@1", f"AUC of the scores by the model file; {DRAWN}; interval as for the score")


class Compared(NamedTuple):
    """The scores on file beside those of the model file.

    Attributes:
        on_file: Shape (n,), finite.
        by_file: Shape (n,), NaN where the model file gives none.
        outcomes: Shape (n,), true for events.
    """

    on_file: Floats
    by_file: Floats
    outcomes: NDArray[np.bool_]

    @property
    def equal(self) -> NDArray[np.bool_]:
        """Which cases have the same score."""
        with np.errstate(invalid="ignore"):
            return np.abs(self.on_file - self.by_file) <= _tolerance(self.on_file)

    @property
    def share(self) -> float:
        """Share of cases that have the same score."""
        return float(self.equal.mean()) if len(self.on_file) else 0.0

    @property
    def reversed(self) -> Compared:
        """The same with the probability of the other class."""
        return self._replace(by_file=1 - self.by_file)

    @property
    def correlation(self) -> float:
        """Rank correlation of the two scores where both are there; 0 of too few."""
        there = np.isfinite(self.by_file)
        return spearman(self.on_file[there], self.by_file[there])[0] if there.sum() >= FEWEST else 0.0


def reproduces(compared: Compared) -> bool:
    """Whether the model file gives the scores on file, or ranks as they do: then how it behaves is how they do."""
    return compared.share >= SAME or compared.correlation >= SAME_ORDER


def reproduction(compared: Compared, sample: Sample, source: str) -> Iterator[Fact]:
    """How many scores are the same, how far apart the others are, and how both rank."""
    n, equal, there = len(compared.on_file), compared.equal, np.isfinite(compared.by_file)
    same, events = int(equal.sum()), int(compared.outcomes.sum())
    on = f"on {sample.phrase}"
    yield measured(
        REPRODUCED,
        "reproduced",
        f"share of scores on file that the model file gives {on}",
        same / n,
        sample,
        interval=wilson(same, n),
        unit="share",
        decimals=1,
        n=n,
        source=source,
    )
    label = f"cases with another score by the model file than on file {on}"
    yield measured(REPRODUCED, "not_reproduced", label, n - same, sample, unit="cases", decimals=0, n=n, source=source)
    label = f"cases without a score by the model file {on}"
    lost = n - int(there.sum())
    yield measured(REPRODUCED, "not_rescored", label, lost, sample, unit="cases", decimals=0, n=n, source=source)
    if there.sum() < FEWEST:
        return
    on_file, by_file, outcomes = compared.on_file[there], compared.by_file[there], compared.outcomes[there]
    away = float(np.abs(on_file - by_file).max())
    label = f"largest difference of a score by the model file from the score on file {on}"
    decimals = 3 if away >= 0.001 else 6
    yield measured(GAP, "reproduced_gap", label, away, sample, decimals=decimals, n=len(by_file), source=source)
    value, interval = spearman(on_file, by_file)
    label = f"rank correlation of the scores by the model file with the scores on file {on}"
    yield measured(
        RANK, "reproduced_rank", label, value, sample, interval=interval, n=len(by_file), source=source, decimals=4
    )
    if 0 < outcomes.sum() < len(outcomes):
        again = auc(rank(by_file, outcomes))
        label = f"AUC of the scores by the model file {on}"
        yield measured(
            AUC,
            "rescored_auc",
            label,
            again.value,
            sample,
            interval=again.interval,
            n=len(by_file),
            events=events if lost == 0 else int(outcomes.sum()),
            source=source,
        )


def _tolerance(on_file: Floats) -> Floats:
    """How far apart two scores of a case may be."""
    within = WITHIN
    for decimals in DECIMALS:
        if np.allclose(on_file * 10**decimals, np.rint(on_file * 10**decimals), rtol=0, atol=1e-6):
            within = max(WITHIN, 0.5 * 10**-decimals * (1 + 1e-6))
            break
    return within * np.maximum(np.abs(on_file), 1.0)
