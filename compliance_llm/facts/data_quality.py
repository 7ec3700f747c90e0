"""The checks before any statistic: counts, outcome rate, missing values, duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compliance_llm.facts.naming import named
from compliance_llm.facts.profiles import Profile
from compliance_llm.facts.samples import Sample, Test, measured, untested
from compliance_llm.records import Fact, ScoredData
from compliance_llm.statistics.intervals import newcombe, wilson
from compliance_llm.subject.sql import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

COUNT = Test("count@1", "count of the cases that have a score")
EVENTS = Test("events@1", "count of the cases whose outcome is the event")
RATE = Test("outcome_rate@1", "events divided by cases; Wilson interval (Wilson, 1927)")
MISSING = Test(
    "missing@1", "rows without a value divided by rows, each row counted once; Wilson interval (Wilson, 1927)"
)
CHANGE = Test(
    "missing_change@1",
    "share missing minus the share missing in the reference sample, each row counted once; hybrid score interval "
    "(Newcombe, 1998)",
)
DUPLICATES = Test("duplicates@1", "rows minus distinct rows, by a hash of all input columns")
ACROSS = Test(
    "duplicates_across@1", "rows whose input columns all equal those of a row of the reference sample, by hash"
)


def counts(sample: Sample) -> list[Fact]:
    """Cases, events and outcome rate."""
    label = f"outcome rate of {sample.phrase}"
    facts = [
        measured(
            COUNT, "n", f"number of cases in {sample.phrase}", sample.n, sample, unit="cases", decimals=0, n=sample.n
        ),
        measured(
            EVENTS, "events", f"number of events in {sample.phrase}", sample.events, sample, unit="cases", decimals=0
        ),
    ]
    if not sample.n or not sample.ranking.effective_n:
        return [*facts, untested(RATE, "outcome_rate", label, "not computable: no cases in the sample", sample)]
    rate, n = sample.ranking.rate, sample.ranking.effective_n
    interval = wilson(rate * n, n)
    return [
        *facts,
        measured(RATE, "outcome_rate", label, rate, sample, interval=interval, unit="share", decimals=1),
    ]


def missing(profile: Profile, slug: str, sample: Sample, source: str) -> Fact:
    """Share of missing values of one column."""
    stem, n = f"missing.{slug}", profile.rows[sample.name]
    what = "the score" if slug == "score" else named(profile.name)
    label = f"share of missing values of {what} in {sample.phrase}"
    if not n:
        return untested(MISSING, stem, label, "not computable: no cases in the sample", sample)
    absent = profile.missing[sample.name]
    return _share(MISSING, stem, label, absent / n, sample, n, wilson(absent, n), source)


def missing_change(profile: Profile, slug: str, reference: Sample, sample: Sample, source: str) -> Fact:
    """Change of the share of missing values against the reference sample, in share points."""
    stem, n, m = f"missing_change.{slug}", profile.rows[reference.name], profile.rows[sample.name]
    what = "the score" if slug == "score" else named(profile.name)
    label = f"change in the share of missing values of {what} from the {reference.shown} to the {sample.shown} sample"
    if not n or not m:
        return untested(CHANGE, stem, label, "not computable: a sample contains no cases", sample)
    now, before = profile.missing[sample.name], profile.missing[reference.name]
    return _share(CHANGE, stem, label, now / m - before / n, sample, m, newcombe(now, m, before, n), source)


def _share(
    test: Test, stem: str, label: str, value: float, sample: Sample, n: int, interval: tuple[float, float], source: str
) -> Fact:
    return Fact(
        id=f"fact:{stem}.{sample.slug}",
        label=label,
        value=value,
        unit="share",
        decimals=1,
        low=interval[0],
        high=interval[1],
        level=0.95,
        n=n,
        sample=sample.shown,
        method=test.method,
        source=source,
        computed_by=test.name,
    )


def duplicates(scored: ScoredData, cases: Cases, reference: Sample | None, sample: Sample) -> list[Fact]:
    """Rows identical in all inputs within the sample, and rows that the reference sample contains too."""
    within_label = f"number of rows of {sample.phrase} that repeat an earlier one"
    across_label = "" if reference is None else f"number of rows of {sample.phrase} also in {reference.phrase}"
    across = across_label if reference is not None and sample.name != reference.name else ""
    if not cases.features:
        reason = "the scored cases contain no input columns to compare"
        facts = [untested(DUPLICATES, "duplicates", within_label, reason, sample)]
        return [*facts, *([untested(ACROSS, "duplicates_across", across, reason, sample)] if across else [])]
    row = f"hash({', '.join(quoted(c) for c in cases.features)})"
    ours = _only(scored)
    asked = [sample.name] if ours else []
    repeated = _one(cases, f"SELECT count(*) - count(DISTINCT {row}) FROM cases{ours}", asked)
    rows = cases.count(sample.name)
    source = f"{cases.source}, all input columns"
    facts = [_rows(DUPLICATES, "duplicates", within_label, repeated, sample, rows, source)]
    if across and reference is not None:
        query = f"SELECT count(*) FROM cases{ours} AND {row} IN (SELECT {row} FROM cases{ours})"
        shared = _one(cases, query, [sample.name, reference.name])
        facts.append(_rows(ACROSS, "duplicates_across", across, shared, sample, rows, source))
    return facts


def _rows(test: Test, stem: str, label: str, value: int, sample: Sample, n: int, source: str) -> Fact:
    return Fact(
        id=f"fact:{stem}.{sample.slug}",
        label=label,
        value=value,
        unit="cases",
        decimals=0,
        n=n,
        sample=sample.shown,
        method=test.method,
        source=source,
        computed_by=test.name,
    )


def _only(scored: ScoredData) -> str:
    return f" WHERE CAST({quoted(scored.sample)} AS VARCHAR) = ?" if scored.sample else ""


def _one(cases: Cases, query: str, asked: list[str]) -> int:
    found = cases.connection.execute(query, asked).fetchone()
    return int(found[0]) if found else 0
