"""Score bands: where forecasts and outcomes part, and whether a higher band ever has the lower rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compliance_llm.facts.mature import Mature
from compliance_llm.facts.naming import ordinal
from compliance_llm.facts.samples import Sample, Test, measured, untested
from compliance_llm.records import Bin, Fact
from compliance_llm.statistics.bands import Band, bands, jeffreys_by_band, jeffreys_too_high_by_band, reversals
from compliance_llm.statistics.intervals import Interval
from compliance_llm.statistics.multiple import holm

MOST, FEWEST = 10, 3
EVENTS_EACH = 15  # events that a band holds on average, at least
CERTAIN = 0.01  # probability by chance, over all bands together, below which a band counts
MATERIAL = 0.25  # and least distance of the rate from the forecast, as a share of the forecast
CUT = "at most ten bands of equal size on the score, fewer where they would hold fewer than fifteen events on average"
OFF = Test(
    "bands_off@1",
    f"count of bands whose outcome rate lies beyond what the mean score allows ({CUT}): Jeffreys test in both "
    "directions (ECB, 2019), p-values adjusted for all bands (Holm, 1979) and below one in a hundred, and a distance "
    "of more than a quarter of the forecast",
)
BREAKS = Test(
    "rank_breaks@1",
    f"count of neighbouring bands of which the higher has the lower outcome rate ({CUT}): Fisher's exact test, "
    "p-values adjusted for all pairs (Holm, 1979) and below one in a hundred",
)
RATE = Test("band_rate@1", "events divided by cases of one band; Wilson interval (Wilson, 1927)")


def band_facts(final: Mature, sample: Sample) -> list[Fact]:
    """How many bands are off and how many break the order, and the rates of the worst of each where there are any."""
    off, breaks = (
        f"number of score bands off their forecast on {sample.phrase}",
        (f"number of breaks in the order of score bands on {sample.phrase}"),
    )
    wanted = min(MOST, final.ranking.n_events // EVENTS_EACH)
    found = bands(final.ranking, wanted) if wanted >= FEWEST else []
    if len(found) < FEWEST:
        reason = "too few events for three score bands"
        return [
            untested(OFF, "bands_off", off, reason, sample),
            untested(BREAKS, "rank_breaks", breaks, reason, sample),
        ]
    return [*_off(found, off, final, sample), *_breaks(found, breaks, final, sample)]


def _off(found: Sequence[Band], label: str, final: Mature, sample: Sample) -> Iterator[Fact]:
    both = holm([*jeffreys_by_band(found), *jeffreys_too_high_by_band(found)])
    p_values = [min(pair) for pair in zip(both[: len(found)], both[len(found) :], strict=True)]
    off = [
        i
        for i, (band, p) in enumerate(zip(found, p_values, strict=True))
        if p < CERTAIN and abs(band.observed - band.expected) > MATERIAL * band.expected
    ]
    yield _counted(OFF, "bands_off", label, len(off), min(p_values), found, final, sample)
    if off:
        worst = min(off, key=lambda i: p_values[i])
        where = f"the {ordinal(worst + 1)} of {_in_words(len(found))} score bands on {sample.phrase}"
        yield _rate("band_observed", f"outcome rate of {where}", found[worst], p_values[worst], final, sample)


def _breaks(found: Sequence[Band], label: str, final: Mature, sample: Sample) -> Iterator[Fact]:
    broken = [it for it in reversals(found) if it.p_value < CERTAIN]
    least = min((it.p_value for it in broken), default=1.0)
    yield _counted(BREAKS, "rank_breaks", label, len(broken), least, found, final, sample)
    if broken:
        worst = min(broken, key=lambda it: it.p_value)
        at = found.index(worst.lower)
        for stem, place, band in (("break_lower", at + 1, worst.lower), ("break_upper", at + 2, worst.upper)):
            where = f"the {ordinal(place)} of {_in_words(len(found))} score bands on {sample.phrase}"
            yield _rate(stem, f"outcome rate of {where}", band, worst.p_value, final, sample)


def _rate(stem: str, label: str, band: Band, p_value: float, final: Mature, sample: Sample) -> Fact:
    return measured(
        RATE,
        stem,
        label,
        band.observed,
        sample,
        interval=Interval(band.low, band.high),
        unit="share",
        decimals=1,
        n=round(band.n),
        events=round(band.events),
        p_value=p_value,
        reason=final.note,
    )


def _counted(
    test: Test,
    stem: str,
    label: str,
    value: int,
    p_value: float,
    found: Sequence[Band],
    final: Mature,
    sample: Sample,
) -> Fact:
    bins = tuple(
        Bin(
            label=f"{band.first:.4g} to {band.last:.4g}",
            reference=band.expected,
            current=band.observed,
            low=band.low,
            high=band.high,
            n=round(band.n),
        )
        for band in found
    )
    return measured(
        test,
        stem,
        label,
        value,
        sample,
        unit="cases",
        decimals=0,
        n=final.ranking.n,
        events=final.ranking.n_events,
        p_value=p_value,
        reason=final.note,
        bins=bins,
    )


def _in_words(n: int) -> str:
    """A number of bands in words, since labels contain no figures."""
    return ("three", "four", "five", "six", "seven", "eight", "nine", "ten")[n - FEWEST]
