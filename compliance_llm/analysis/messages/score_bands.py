"""Score bands: in which of them forecasts and outcomes part, and where a higher band has the lower rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate
from compliance_llm.analysis.falls import falling
from compliance_llm.analysis.levels import level_off, slopes_off
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import counted, number, sample_of
from compliance_llm.records import Bin, Fact

CERTAIN = 0.002  # probability by chance, over all bands of a sample, below which a band is raised
ADJACENT = 3  # bands side by side that err to one side before a place is named
MOST_CASES = 20_000  # with more the binned test rejects deviations too small to matter
FEWEST_EVENTS = 50  # with fewer it passes deviations that matter
GRADES = ("sr-26-2/validation/outcomes-analysis", "sr-11-7/outcomes/actuals")


def _off(view: View) -> Iterator[Found]:
    """Samples in which at least one band is off though the whole is not, the surest first.

    Where level, spread or ranking is off, bands are off with it and tell nothing new.
    """
    known = {it[0] for it in level_off(view)} | {it[0] for it in slopes_off(view)} | {it.sample for it in falling(view)}
    off: list[tuple[Fact, Fact]] = []
    for sample, fact in view.by_sample("bands_off"):
        worst = view.get(f"band_observed.{sample}") if sample not in known else None
        if fact.value and worst is not None and worst.p_value is not None and worst.p_value < CERTAIN:
            off.append((fact, worst))
    if off:
        fact, worst = min(off, key=lambda it: it[1].p_value or 0.0)
        bands = _bands(fact)
        forecast = _forecast(fact, worst, bands)
        rest = [other for pair in off for other in pair if pair[0] is not fact]
        yield Found("", (fact, worst, forecast, bands, *rest), aggregates=(forecast, bands))


def _bands(fact: Fact) -> Fact:
    name = f"bands.{fact.id.rpartition('.')[2]}"
    label = f"number of score bands on {sample_of(fact)}"
    method = "counts the bands of the Fact named as input"
    return aggregate(name, label, len(fact.bins), (fact,), unit="cases", sample=fact.sample, method=method)


def _forecast(fact: Fact, worst: Fact, bands: Fact) -> Fact:
    """The mean forecast of the band whose outcome rate is furthest from it."""
    band = next(it for it in fact.bins if it.current == worst.value and it.n == worst.n)
    return aggregate(
        f"band_forecast.{fact.id.rpartition('.')[2]}",
        worst.label.replace("outcome rate", "mean forecast", 1),
        band.reference or 0.0,
        (fact,),
        unit="share",
        decimals=1,
        n=band.n,
        sample=fact.sample,
        method="mean forecast of the band whose outcome rate is least likely by chance",
    )


def _say_off(found: Found) -> str:
    fact, worst, forecast, bands = found.facts[:4]
    off, all_ = (it.value if isinstance(it.value, int) else 0 for it in (fact, bands))
    are = "is" if off == 1 else "are"
    where = worst.label.removeprefix("outcome rate of ").partition(" score bands")[0]
    return (
        f"{number(off).capitalize()} of {number(all_)} score bands on {sample_of(fact)} {are} off: in {where} "
        f"{wording.value(forecast)} is forecast and {wording.value(worst)} had the event, which is beyond chance after "
        "allowing for all bands."
    )


BANDS_OFF = MessageType(
    "bands_off",
    "calibration",
    6,
    "bad",
    _off,
    _say_off,
    Advice(
        topic="outcomes-analysis",
        tests=("calibration_bins", "calibration_p", "other"),
        obligations=GRADES,
        yardstick="Supervisory (ECB, 2019): a Jeffreys test for each grade, here adjusted for their number.",
        title=lambda it: (
            f"Forecasts and outcomes differ in {counted(int(it.facts[0].value or 0), 'score band')} of "
            f"{sample_of(it.facts[0])} (calibration by band)"
        ),
        effect=lambda it: (
            f"In the band named {wording.value(it.facts[2])} is forecast where {wording.value(it.facts[1])} occurred, "
            f"among {it.facts[1].n:,} cases; decisions and prices in that band rest on the wrong level."
        ),
        action="re-fits the forecasts in the bands named",
        closes="no band is off by more than chance and by more than a quarter of its forecast",
        merges="calibration",
    ),
)


def _where(view: View) -> Iterator[Found]:
    """Where the events lie that were forecast wrongly, on the first sample whose level or spread is off."""
    samples = [*(it[0] for it in level_off(view)), *(it[0] for it in slopes_off(view))]
    for sample in dict.fromkeys(samples):
        fact = view.get(f"bands_off.{sample}")
        run = _run(fact.bins) if fact is not None else None
        if fact is None or run is None:
            continue
        bins = fact.bins[run[0] : run[1]]
        make = partial(aggregate, inputs=(fact,), unit="cases", sample=fact.sample)
        of = f"the bands of {sample_of(fact)} that err most to one side"
        made = (
            make(f"misfit.bands.{sample}", f"number of {of}", len(bins), method="counts the bands of a run"),
            _bands(fact),
            make(
                f"misfit.forecast.{sample}",
                f"events forecast in {of}",
                round(sum((b.n or 0) * (b.reference or 0.0) for b in bins)),
                method="sum of the mean forecasts of the bands times their cases",
            ),
            make(
                f"misfit.observed.{sample}",
                f"events observed in {of}",
                round(sum((b.n or 0) * (b.current or 0.0) for b in bins)),
                method="sum of the outcome rates of the bands times their cases",
            ),
        )
        place = "highest" if run[1] == len(fact.bins) else "lowest" if run[0] == 0 else "middle"
        yield Found(sample, (fact, *made), {"place": place}, made)
        return


def _run(bins: Sequence[Bin]) -> tuple[int, int] | None:
    """Start and end of the neighbouring bands, on one side of their forecasts, that err by the most events.

    None where they are fewer than `ADJACENT`, or all bands.
    """
    errors = [(b.n or 0) * ((b.current or 0.0) - (b.reference or 0.0)) for b in bins]
    runs: list[tuple[float, int, int]] = []
    start = 0
    for i in range(1, len(errors) + 1):
        if i == len(errors) or (errors[i] > 0) != (errors[start] > 0):
            runs.append((abs(sum(errors[start:i])), start, i))
            start = i
    _, begin, end = max(runs, default=(0.0, 0, 0))
    return (begin, end) if ADJACENT <= end - begin < len(bins) else None


def _say_where(found: Found) -> str:
    fact, run, bands, forecast, observed = found.facts
    where = (
        f"the {number(int(run.value or 0))} {found.arguments['place']} of {number(int(bands.value or 0))} score bands"
    )
    return (
        f"Most of the error on {sample_of(fact)} lies in {where}: {wording.value(forecast)} events were forecast there "
        f"and {wording.value(observed)} occurred."
    )


WHERE_IT_LIES = MessageType("where_it_lies", "calibration", 6, "neutral", _where, _say_where)


def _breaks(view: View) -> Iterator[Found]:
    """Samples in which a band has a lower rate than the one below it, beyond chance; the surest first."""
    found: list[tuple[Fact, ...]] = []
    for sample, fact in view.by_sample("rank_breaks"):
        lower, upper = view.get(f"break_lower.{sample}"), view.get(f"break_upper.{sample}")
        if fact.value and lower is not None and upper is not None and (lower.p_value or 1.0) < CERTAIN:
            found.append((fact, lower, upper))
    if found:
        found.sort(key=lambda facts: facts[1].p_value or 0.0)
        yield Found("", tuple(fact for facts in found for fact in facts))


def _band(fact: Fact) -> str:
    """As in "the fourth of ten"."""
    return fact.label.removeprefix("outcome rate of ").partition(" score bands")[0]


RANK_ORDER_BREAK = MessageType(
    "rank_order_break",
    "discrimination",
    6,
    "bad",
    _breaks,
    lambda it: (
        f"The order of the score bands is broken on {sample_of(it.facts[0])}: {_band(it.facts[1])} bands has an "
        f"outcome rate of {wording.value(it.facts[1])} and the band above it one of {wording.value(it.facts[2])}, "
        "beyond chance."
    ),
    Advice(
        topic="outcomes-analysis",
        tests=("rank_breaks", "auc", "other"),
        obligations=GRADES,
        yardstick="Convention: outcome rates rise with the score from band to band, but for chance.",
        title=lambda it: f"Rank order broken between neighbouring score bands of {sample_of(it.facts[0])}",
        effect=lambda it: (
            f"Cases of the higher band are treated as the riskier although {wording.value(it.facts[2])} of them had "
            f"the event, against {wording.value(it.facts[1])} below."
        ),
        action="finds out which inputs put these cases out of order, and corrects the score",
        closes="no band has a lower outcome rate than the one below it by more than chance",
    ),
)


def _says_little(view: View) -> Iterator[Found]:
    """Binned tests on very many cases, which reject, or on very few events, which do not."""
    for sample, fact in view.by_sample("calibration_p"):
        if not isinstance(fact.value, float) or fact.n is None or fact.events is None:
            continue
        rejects = fact.value < 0.05
        if rejects and fact.n > MOST_CASES and not any(s == sample for s, *_ in (*level_off(view), *slopes_off(view))):
            yield Found(sample, (fact,), {"why": "many"})
        elif not rejects and fact.events < FEWEST_EVENTS:
            yield Found(sample, (fact,), {"why": "few"})


def _say_little(found: Found) -> str:
    fact = found.facts[0]
    if found.arguments["why"] == "many":
        return (
            f"With {fact.n:,} cases the binned calibration test rejects deviations too small to matter on "
            f"{sample_of(fact)}; level and spread of the forecasts are within their limits there."
        )
    return (
        f"With {counted(fact.events or 0, 'event')} the binned calibration test on {sample_of(fact)} would not notice "
        "deviations that matter, so passing it says little."
    )


TEST_SAYS_LITTLE = MessageType("test_says_little", "calibration", 4, "neutral", _says_little, _say_little)

TYPES: tuple[MessageType, ...] = (BANDS_OFF, WHERE_IT_LIES, RANK_ORDER_BREAK, TEST_SAYS_LITTLE)
