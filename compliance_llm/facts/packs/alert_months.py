"""Alerts by month: months without any between others, and a yield that falls or misses the plan's floor."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compliance_llm.facts.naming import named, slugs
from compliance_llm.facts.timing import day_of
from compliance_llm.patterns import Pattern
from compliance_llm.records import Bin, Fact, ScoredData, Subject, in_words
from compliance_llm.statistics.intervals import LEVEL, wilson
from compliance_llm.statistics.shares import at_most, cochran_armitage
from compliance_llm.statistics.trend import mann_kendall
from compliance_llm.subject.cells import yes
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST_VALUES = 60
FEWEST_EXPECTED = 15  # cases in months without one: with fewer chance could explain it (below 1 in 3 million)
FEWEST_MONTHS = 6  # with cases, before a month without them or a trend means something
FEWEST_IN_MONTH = 20  # cases of a month whose yield counts
FALL = 1 / 3  # of the yield from the first to the last months
FLOOR = "floor of the monitoring plan"
RECENT = 3  # months that are compared with the plan
YIELD = Pattern(
    r"\b(?:productive|confirmed|filed|escalated|reported|conversion|suspicious|yield|hit|true[- ]positive)\b[^.;|"
    r"\n]{0,60}?"
    r"(?:lower limit|at least|minimum|min\.?|not below|floor|no less than)\D{0,12}(\d+(?:\.\d+)?)\s*(?:%|per ?cent)",
    re.I,
)
OTHER_SHARE = Pattern(
    r"below the|under (?:the )?(?:line|trigger|threshold)|closed auto|suppress|sample|within|\bdays?\b|\btime", re.I
)
MOST_FLOOR = 50.0  # percent: a larger floor is no yield of alerts


class Month(NamedTuple):
    """A month, counted from the year zero, its alerts and those that were productive."""

    at: int
    n: int
    k: int


def months_without(scored: ScoredData, cases: Cases) -> Iterator[Fact]:
    """Months without an alert between months of the same sample that have many; those below the line do not count."""
    if scored.date is None:
        return
    day = day_of(scored.date)
    sample = quoted(scored.sample) if scored.sample else "'all'"
    above = f"AND NOT {yes(scored.below_line)}" if scored.below_line else ""
    query = (
        f"SELECT CAST({sample} AS VARCHAR), CAST(12 * year({day}) + month({day}) - 1 AS INTEGER) AS m, count(*) "
        f"FROM cases WHERE m IS NOT NULL {above} GROUP BY 1, 2"
    )
    by: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for name, month, n in cases.connection.execute(query).fetchall():
        by[str(name)][int(month)] = int(n)
    every = {month for found in by.values() for month in found}
    gaps: dict[int, int] = {}
    for found in by.values():
        gaps |= _gaps(found, every)
    source = f"{cases.source}, column {scored.date}"
    for month, expected in sorted(gaps.items()):
        yield Fact(
            id=f"fact:month_without.{_label(month).replace('-', '_')}",
            label="month without an alert between months with many",
            value=_label(month),
            unit="text",
            n=sum(sum(found.values()) for found in by.values()),
            bins=(Bin(label="cases to be expected", n=expected),),
            source=source,
            method="months without a case between the first and last month of a sample, where the median of its months "
            f"with cases lets at least {FEWEST_EXPECTED} be expected",
            computed_by="month_without@1",
        )


def _gaps(found: dict[int, int], every: set[int]) -> dict[int, int]:
    """Months without a case between others, and the cases to be expected; nothing where such months are usual."""
    empty = [m for m in range(min(found), max(found)) if m not in every]
    expected = round(float(np.median(list(found.values()))))
    if len(found) < FEWEST_MONTHS or expected < FEWEST_EXPECTED or 3 * len(empty) > len(found):
        return {}
    return dict.fromkeys(empty, expected)


def yields(subject: Subject, scored: ScoredData, cases: Cases) -> Iterator[Fact]:
    """The yield of alerts above the line, of all and by scenario: its fall, or that of recent months."""
    if scored.date is None:
        return
    source = f"{cases.source}, columns {scored.date}, {scored.outcome}"
    by = _by_month(scored, cases)
    names = slugs(by)
    least = plan_floor(subject)
    for name, months in by.items():
        what = f"share of {f'alerts of {named(name)}' if name else 'alerts'} of the latest months that were productive"
        stem = f"of.{names[name]}" if name else "all"
        if (fall := _fall(months, len(by))) is not None:
            first, last, p = fall
            bins = (_bin("first months", first), _bin("latest months", last))
            yield _yield(f"yield_fall.{stem}", what, last, source, bins, p, least)
        elif least is not None and len(months) >= RECENT:
            last = months[-RECENT:]
            p = at_most(sum(m.k for m in last), sum(m.n for m in last), least)
            yield _yield(f"yield_recent.{stem}", what, last, source, (_bin("latest months", last),), p, least)


def _by_month(scored: ScoredData, cases: Cases) -> dict[str, list[Month]]:
    """Months with enough final alerts that the model was not built on: under "" of all, then by scenario."""
    assert scored.date is not None
    day = day_of(scored.date)
    where = [f"{day} IS NOT NULL", f"{quoted(scored.outcome)} IS NOT NULL"]
    where += [f"NOT {yes(scored.below_line)}"] if scored.below_line else []
    where += [cases.final] if scored.maturity is not None else []
    asked: list[str] = []
    if scored.sample and cases.reference is not None and len(cases.samples) > 1:
        where.append(f"{quoted(scored.sample)} <> ?")
        asked.append(cases.reference)
    scenario = f"CAST({quoted(scored.scenario)} AS VARCHAR)" if scored.scenario else "''"
    query = (
        f"SELECT {scenario}, CAST(12 * year({day}) + month({day}) - 1 AS INTEGER), count(*), "
        f"count(*) FILTER ({cases.event}) FROM cases WHERE {' AND '.join(where)} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    rows = [(str(s or ""), int(m), int(n), int(k)) for s, m, n, k in cases.connection.execute(query, asked).fetchall()]
    by: defaultdict[str, list[Month]] = defaultdict(list)
    for at in sorted({m for _, m, _, _ in rows}):
        own = [(n, k) for _, m, n, k in rows if m == at]
        by[""].append(Month(at, sum(n for n, _ in own), sum(k for _, k in own)))
    for name, at, n, k in rows:
        if name:
            by[name].append(Month(at, n, k))
    if len(by) > MOST_VALUES or len(by) == 2:
        by = defaultdict(list, {"": by[""]})
    return {name: kept for name, months in by.items() if (kept := [m for m in months if m.n >= FEWEST_IN_MONTH])}


def _fall(months: Sequence[Month], compared: int) -> tuple[Sequence[Month], Sequence[Month], float] | None:
    """The first and latest third of the months and the p-value, where the yield falls steadily and by a third or more.

    Both a trend of the monthly shares (Mann, 1945; Kendall, 1975) and a trend of the counts (Cochran, 1954; Armitage,
    1955) must be beyond chance, so that neither one bad month nor a spread wider than chance is taken for a fall.
    """
    if len(months) < FEWEST_MONTHS:
        return None
    part = max(2, len(months) // 3)
    first, last = months[:part], months[-part:]
    before, after = _share(first), _share(last)
    trend = mann_kendall(np.array([m.k / m.n for m in months]))
    at, n, k = (np.array([m[i] for m in months], dtype=np.float64) for i in range(3))
    p = cochran_armitage(at, k, n)
    if trend.s >= 0 or trend.p_value > 0.02 or p * compared > 0.0005 or after > before * (1 - FALL):
        return None
    return first, last, p


def _share(months: Sequence[Month]) -> float:
    return sum(m.k for m in months) / sum(m.n for m in months)


def _bin(label: str, months: Sequence[Month]) -> Bin:
    words = f"{label}: {_label(months[0].at)} to {_label(months[-1].at)}"
    return Bin(label=words, current=_share(months), n=sum(m.n for m in months))


def _yield(
    name: str,
    label: str,
    months: Sequence[Month],
    source: str,
    bins: tuple[Bin, ...],
    p_value: float,
    least: float | None,
) -> Fact:
    k, n = sum(m.k for m in months), sum(m.n for m in months)
    low, high = wilson(k, n)
    return Fact(
        id=f"fact:{name}", label=label, value=k / n, unit="share", decimals=1, low=low, high=high, level=LEVEL, n=n,
        events=k, p_value=p_value, source=source,
        bins=bins if least is None else (*bins, Bin(label=FLOOR, current=least)),
        method="productive alerts divided by alerts above the line of months with at least "
        f"{FEWEST_IN_MONTH} alerts; Wilson interval; the p-value is that of no trend (Cochran, 1954; Armitage, "
        f"1955), or of a yield at the plan's floor",
        computed_by="yield@1",
    )  # fmt: skip


def plan_floor(subject: Subject) -> float | None:
    """The smallest productive share of alerts that the monitoring plan allows; None where it names none."""
    for value in subject.monitoring.values():
        entries = [in_words(it) for it in value] if isinstance(value, list | tuple) else [in_words(value)]
        for entry in (part for it in entries for part in it.split(";")):
            hit = YIELD.search(entry)
            if hit and not OTHER_SHARE.search(entry) and float(hit[1]) <= MOST_FLOOR:
                return float(hit[1]) / 100
    return None


def _label(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"
