"""Whether the score follows its inputs, and outcomes follow them, as they did where the model was built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from compliance_llm.facts.inputs import Inputs
from compliance_llm.facts.naming import named
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Fact
from compliance_llm.statistics.association import spearman
from compliance_llm.statistics.curves import auc
from compliance_llm.statistics.intervals import Interval
from compliance_llm.statistics.ranking import Floats, rank

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST = 4_000  # cases, in random order, that are looked at
Estimated = tuple[float, Interval]
FOLLOWS = Test(
    "score_input@1",
    f"Spearman's rank correlation of score and input; at most {MOST:,} cases, drawn at random; interval by "
    "Bonett & Wright (2000)",
)
TELLS = Test(
    "input_outcome@1",
    "AUC of the input by itself, higher values first, labels ranked by their outcome rate in the reference sample; at "
    f"most {MOST:,} cases, drawn at random; interval as for the score (DeLong et al., 1988)",
)
FEWEST = 200  # cases with a value that a comparison needs
STRONG = 0.25  # a rank correlation that says that the score follows the input
SIDE = 0.05  # how far an AUC lies from 0.5 at least on either side where an input tells the reverse


def follows(
    names: Mapping[str, str], inputs: Mapping[str, Inputs], reference: Sample, later: Sequence[Sample], cases: Cases
) -> Iterator[Fact]:
    """Facts of inputs that the score stopped to follow, or that foretell the reverse; of all others none is kept."""
    for name in inputs[reference.name].columns:
        for test, stem, noun, measure, is_broken in (
            (FOLLOWS, "score_input", f"rank correlation of the score with {named(name)}", _correlation, _is_broken),
            (TELLS, "input_outcome", f"AUC of higher {named(name)} by itself", _auc, _is_reversed),
        ):
            then = measure(name, inputs[reference.name])
            found = [
                (s, now) for s in later if then and (now := measure(name, inputs[s.name])) and is_broken(then, now)
            ]
            for sample, (value, interval) in [(reference, then), *found] if found and then else []:
                yield measured(
                    test,
                    f"{stem}.{names[name]}",
                    f"{noun} on {sample.phrase}",
                    value,
                    sample,
                    interval=interval,
                    n=inputs[sample.name].n,
                    source=f"{cases.source}, column {name}",
                )


def _correlation(name: str, inputs: Inputs) -> Estimated | None:
    values = inputs.columns[name][:MOST]
    present = np.isfinite(values)
    if int(present.sum()) < FEWEST:
        return None
    return spearman(values[present], inputs.scores[:MOST][present])


def _is_broken(then: Estimated, now: Estimated) -> bool:
    """Whether a strong correlation is less than half of what it was, beyond chance and a change of mix."""
    was, is_ = then[0], now[0] if then[0] > 0 else -now[0]
    top = now[1].high if then[0] > 0 else -now[1].low
    return abs(was) >= STRONG and is_ < abs(was) / 2 and top < abs(was) * 0.6


def _auc(name: str, inputs: Inputs) -> Estimated | None:
    values: Floats = inputs.columns[name][:MOST]
    present = np.isfinite(values)
    happened = inputs.outcomes[:MOST][present]
    if int(present.sum()) < FEWEST or min(int(happened.sum()), int((~happened).sum())) < 20:
        return None
    found = auc(rank(values[present], happened))
    return found.value, found.interval


def _is_reversed(then: Estimated, now: Estimated) -> bool:
    up, down = 0.5 + SIDE, 0.5 - SIDE
    return (then[1].low > up and now[1].high < down) or (then[1].high < down and now[1].low > up)
