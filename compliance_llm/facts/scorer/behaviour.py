"""How the model file behaves: with noise in its inputs, with one input permuted, with one input blank."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.facts.naming import named
from compliance_llm.facts.samples import Sample, Test, measured, untested
from compliance_llm.ports import ScorerError
from compliance_llm.records import Decision, Fact
from compliance_llm.statistics.intervals import Interval
from compliance_llm.statistics.paired import auc_of
from compliance_llm.statistics.ranking import Floats

DRAWS = 20
MOST_CASES = 5_000  # with noise
FEWER_CASES = 1_000  # with each input permuted in turn
PERMUTED = 10  # draws
MOST_RUNS = 40_000  # cases × inputs of a draw
MOST_INPUTS = 100  # that are permuted, or blank, in turn
AT_ONCE = 20  # inputs permuted in one call
NOISE = 0.1  # standard deviations
MOST_CODES = 10  # a numeric input with no more values holds codes, which have no noise
FEWEST_EVENTS = 10
DRAWN = f"{DRAWS} draws; the interval holds 95 of 100 draws"
FALL = Test(
    "noise_auc@1",
    "mean fall in AUC when each numeric input with more than ten values gets normal noise of a tenth of its standard "
    f"deviation; at most {MOST_CASES:,} cases, drawn at random; {DRAWN}",
)
FLIPS = Test("noise_flips@1", FALL.method.replace("mean fall in AUC", "mean share of decisions that change", 1))
RELIANCE = Test(
    "reliance@1",
    "loss of AUC when the values of one input are permuted among the cases (Breiman, 2001; Fisher, Rudin & Dominici, "
    f"2019), mean and share of the losses of all inputs; at most {FEWER_CASES:,} cases, drawn at random; "
    f"{PERMUTED} draws, and the interval holds 95 of 100",
)
BLANK = Test(
    "blank_input@1",
    "share of cases without a score when one input is blank in all of them, the median over inputs; at most "
    f"{FEWER_CASES:,} cases, drawn at random",
)
TOO_FEW = "too few events, or other cases, for the ranking to be compared"

Columns = Mapping[str, NDArray[Any]]
Run = Callable[[Columns], Floats]


class Bench(NamedTuple):
    """The cases of a sample, and the model file to run on changed copies of them.

    Attributes:
        run: Gives scores, higher where the event is likelier.
        columns: By the file's name, shape (n,) each, in a random order of cases.
        outcomes: Shape (n,), true for events.
        slugs: The name of each input in ids.
        source: Of the cases and of the file.
    """

    run: Run
    columns: Columns
    outcomes: NDArray[np.bool_]
    slugs: Mapping[str, str]
    source: str

    def first(self, most: int) -> Bench:
        """The same on the first cases only, which are a random choice."""
        return self._replace(columns={k: v[:most] for k, v in self.columns.items()}, outcomes=self.outcomes[:most])

    @property
    def ranks(self) -> bool:
        """Whether there are enough cases of both classes for an AUC."""
        events = int(self.outcomes.sum())
        return min(events, len(self.outcomes) - events) >= FEWEST_EVENTS


def fall_label(sample: Sample) -> str:
    """The label of the fall in AUC with noise."""
    return f"fall in AUC of the model file with noise in its numeric inputs on {sample.phrase}"


def noise(bench: Bench, decision: Decision | None, sample: Sample) -> Iterator[Fact]:
    """The fall in AUC, and the decisions that flip at the declared threshold, with a little noise in the inputs."""
    bench = bench.first(MOST_CASES)
    label = fall_label(sample)
    spreads = {name: s for name, values in bench.columns.items() if (s := _spread(values)) > 0}
    if not spreads or not bench.ranks:
        reason = TOO_FEW if spreads else "the model file takes no numeric input with more than ten values"
        yield untested(FALL, "noise_auc", label, reason, sample)
        return
    before = bench.run(bench.columns)
    falls, flips = list[float](), list[float]()
    for draw in range(DRAWS):
        random = np.random.default_rng((1, draw))
        noisy = {
            name: values.astype(np.float64) + random.normal(0, NOISE * spreads[name], len(values))
            if name in spreads
            else values
            for name, values in bench.columns.items()
        }
        after = bench.run(noisy)
        falls.append(auc_of(before, bench.outcomes) - auc_of(after, bench.outcomes))
        if decision is not None:
            flips.append(np.count_nonzero((before < decision.threshold) != (after < decision.threshold)) / len(before))
    n, events = len(bench.outcomes), int(bench.outcomes.sum())
    told = _over_draws(falls)
    yield measured(
        FALL, "noise_auc", label, told[0], sample, interval=told[1], n=n, events=events, source=bench.source, decimals=4
    )
    if flips:
        label = f"share of decisions of the model file that change with noise in its numeric inputs on {sample.phrase}"
        told = _over_draws(flips)
        yield measured(
            FLIPS,
            "noise_flips",
            label,
            told[0],
            sample,
            interval=told[1],
            n=n,
            unit="share",
            decimals=1,
            source=bench.source,
        )


def reliance(bench: Bench, sample: Sample) -> Iterator[Fact]:
    """The input whose permutation costs the most AUC, and its share of the costs of all inputs."""
    bench = bench.first(min(FEWER_CASES, MOST_RUNS // max(len(bench.columns), 1)))
    label = f"share of the ranking of the model file that its most relied-on input carries on {sample.phrase}"
    k = len(bench.columns)
    if not bench.ranks or not 1 < k <= MOST_INPUTS:
        reason = TOO_FEW if 1 < k <= MOST_INPUTS else f"the model file takes {'one input' if k == 1 else f'{k} inputs'}"
        yield untested(RELIANCE, "reliance", label, reason, sample)
        return
    losses = _losses(bench)
    worst = max(losses, key=lambda name: float(np.mean(losses[name])))
    totals = np.sum([np.maximum(drawn, 0) for drawn in losses.values()], axis=0)
    if not (totals > 0).all():
        yield untested(RELIANCE, "reliance", label, "permuting the inputs costs the model file no AUC", sample)
        return
    value, interval = _over_draws(np.maximum(losses[worst], 0) / totals)
    label = f"share of the ranking of the model file that {named(worst)} carries on {sample.phrase}"
    n, events = len(bench.outcomes), int(bench.outcomes.sum())
    yield measured(
        RELIANCE,
        "reliance",
        label,
        value,
        sample,
        interval=interval,
        unit="share",
        decimals=0,
        n=n,
        events=events,
        source=bench.source,
    )
    value, interval = _over_draws(losses[worst])
    label = f"loss of AUC of the model file with {named(worst)} permuted on {sample.phrase}"
    stem = f"reliance_loss.{bench.slugs[worst]}"
    yield measured(RELIANCE, stem, label, value, sample, interval=interval, n=n, events=events, source=bench.source)
    inputs = f"inputs of the model file on {sample.phrase}"
    yield measured(RELIANCE, "reliance_inputs", inputs, len(losses), sample, decimals=0, n=n, source=bench.source)


def _losses(bench: Bench) -> dict[str, list[float]]:
    """By input, the AUC lost in each draw when its values are permuted; several inputs are run as one set of cases."""
    n, names = len(bench.outcomes), tuple(bench.columns)
    whole = auc_of(bench.run(bench.columns), bench.outcomes)
    losses: dict[str, list[float]] = {name: [] for name in names}
    for draw in range(PERMUTED):
        order = np.random.default_rng((2, draw)).permutation(n)
        for at in range(0, len(names), AT_ONCE):
            turn = names[at : at + AT_ONCE]
            stacked = {name: np.tile(values, len(turn)) for name, values in bench.columns.items()}
            for i, name in enumerate(turn):
                stacked[name][i * n : (i + 1) * n] = bench.columns[name][order]
            for name, scores in zip(turn, np.split(bench.run(stacked), len(turn)), strict=True):
                losses[name].append(whole - auc_of(scores, bench.outcomes))
    return losses


def blanks(bench: Bench, sample: Sample) -> Iterator[Fact]:
    """How many cases have no score when one input is blank: the median over the inputs."""
    bench = bench.first(FEWER_CASES)
    n = len(bench.outcomes)
    if not n or len(bench.columns) > MOST_INPUTS:
        return
    lost = [_lost(bench.run, {**bench.columns, name: _blank(values)}) for name, values in bench.columns.items()]
    label = f"share of cases that the model file gives no score when an input is blank, on {sample.phrase}"
    yield measured(
        BLANK,
        "blank_input",
        label,
        float(np.median(lost)),
        sample,
        unit="share",
        decimals=0,
        n=n,
        source=bench.source,
    )


def _lost(run: Run, columns: Columns) -> float:
    """Share of cases without a score; all where the file fails on them."""
    try:
        return 1 - float(np.isfinite(run(columns)).mean())
    except ScorerError:
        return 1.0


def _blank(values: NDArray[Any]) -> NDArray[Any]:
    return np.full(len(values), None if values.dtype == object else np.nan, dtype=values.dtype)


def _spread(values: NDArray[Any]) -> float:
    """Standard deviation of a numeric input; 0 of codes and of text."""
    if values.dtype == object:
        return 0.0
    numbers: Floats = np.asarray(values, dtype=np.float64)
    present = numbers[np.isfinite(numbers)]
    return float(present.std()) if len(np.unique(present)) > MOST_CODES else 0.0


def _over_draws(drawn: Sequence[float] | Floats) -> tuple[float, Interval]:
    low, high = np.quantile(np.asarray(drawn), (0.025, 0.975)).tolist()
    middle = float(np.mean(drawn))
    return middle, Interval(min(low, middle), max(high, middle))
