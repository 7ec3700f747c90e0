"""The yield of a review budget, by number and by amount, and the effect of the score's own declines."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from compliance_llm.facts.mature import final_column
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Budget, Fact, ScoredData
from compliance_llm.statistics.budget import AtBudget, at_budget, by_day
from compliance_llm.statistics.intervals import wilson
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

TIES = "cases that tie at the edge of the budget count in expectation"
FLAGGED = Test("flagged@1", f"the cases with the highest scores, up to the declared review budget; {TIES}")
PRECISION = Test("precision_at_budget@1", f"events among the flagged cases; Wilson interval (Wilson, 1927); {TIES}")
RECALL = Test("recall_at_budget@1", f"events that are flagged; Wilson interval (Wilson, 1927); {TIES}")
VALUE = Test(
    "value_recall@1",
    f"amount of the events that is flagged; interval of a ratio on the logit scale (Cochran, 1977); {TIES}",
)
FALSE = Test("false_positive_ratio@1", f"flagged cases that are not events, per event flagged; {TIES}")
DECLINED = Test("declined@1", "cases that the score itself stopped")
FORECAST = Test("declined_forecast@1", "mean of the scores, as probabilities")
OWN = Test("declined_events@1", "events among the cases that the score itself stopped; Wilson interval (Wilson, 1927)")


def fraud(scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> list[Fact]:
    """Facts at the review budget and on own declines; nothing where neither is declared."""
    facts: list[Fact] = []
    for sample in samples:
        if not sample.n:
            continue
        if scored.budget is not None and not sample.untestable:
            facts += _at_budget(scored, scored.budget, cases, sample)
        if scored.declined is not None:
            facts += _declines(scored, scored.declined, cases, sample)
    return facts


def _at_budget(scored: ScoredData, budget: Budget, cases: Cases, sample: Sample) -> Iterator[Fact]:
    found = _found(scored, budget, cases, sample)
    if found is None:
        return
    source = f"{cases.source}; budget: {_words(budget)}"
    where = f"at the review budget ({_words(budget)}) on {sample.phrase}"
    yield measured(
        FLAGGED,
        "flagged_at_budget",
        f"number of cases reviewed {where}",
        found.flagged,
        sample,
        unit="cases",
        decimals=0,
        n=sample.n,
        source=source,
    )
    for test, stem, noun, value, interval in (
        (PRECISION, "precision_at_budget", "precision", found.precision, found.precision_interval),
        (RECALL, "recall_at_budget", "recall (share of events found)", found.recall, found.recall_interval),
        (
            VALUE,
            "value_recall",
            "recall by value (share of the amount found)",
            found.value_recall,
            found.value_recall_interval,
        ),
    ):
        if value is not None:
            yield measured(
                test, stem, f"{noun} {where}", value, sample, interval=interval, unit="share", decimals=1, source=source
            )
    if found.false_positive_ratio is not None:
        label = f"false positives for each event found {where}"
        yield measured(
            FALSE, "false_positive_ratio", label, found.false_positive_ratio, sample, decimals=1, source=source
        )


def _found(scored: ScoredData, budget: Budget, cases: Cases, sample: Sample) -> AtBudget | None:
    scores, outcomes = cases.scores(sample.name), cases.outcomes(sample.name)
    amounts = None
    if scored.amount is not None and cases.is_number(scored.amount):
        column = np.asarray(final_column(scored.amount, cases, sample.name), dtype=np.float64)
        amounts = np.where(np.isfinite(column) & (column > 0), column, 0.0)
    present = np.isfinite(scores)
    scores, outcomes = scores[present], outcomes[present]
    amounts = None if amounts is None else amounts[present]
    if budget.cases_per_day is not None:
        if scored.date is None:
            return None
        days = np.array([str(day)[:10] for day in final_column(scored.date, cases, sample.name)])[present]
        return by_day(days, scores, outcomes, amounts, budget.cases_per_day)
    most = budget.cases if budget.cases is not None else math.ceil((budget.share or 0.0) * len(scores) - 1e-9)
    return at_budget(scores, outcomes, amounts, max(1, most))


def _words(budget: Budget) -> str:
    if budget.share is not None:
        return f"{budget.share * 100:g}% of cases"
    return f"{budget.cases_per_day:,g} cases a day" if budget.cases_per_day else f"{budget.cases:,} cases"


def _declines(scored: ScoredData, column: str, cases: Cases, sample: Sample) -> Iterator[Fact]:
    """How many cases the score itself stopped, and how many of those are called events."""
    stopped = f"lower(CAST({quoted(column)} AS VARCHAR)) IN ('1', '1.0', 'true', 'yes', 'y')"
    where = f" WHERE {quoted(scored.sample)} = ?" if scored.sample else ""
    asked = [sample.name] if where else []
    row = cases.connection.execute(f"SELECT count(*) FILTER ({stopped}) FROM cases{where}", asked).fetchone()
    n = int(row[0]) if row else 0
    yield measured(
        DECLINED,
        "declined",
        f"number of cases of {sample.phrase} that the score itself stopped",
        n,
        sample,
        unit="cases",
        decimals=0,
        n=sample.n,
        source=f"{cases.source}, column {column}",
    )
    column_of = final_column(column, cases, sample.name)
    flags = np.array([str(v).lower() in ("1", "1.0", "true", "yes", "y") for v in column_of], dtype=np.bool_)
    if not (n := int(flags.sum())):
        return
    events = int((flags & cases.outcomes(sample.name)).sum())
    scores = cases.scores(sample.name)
    if len(scores) == len(flags) and scores.min() >= 0 and scores.max() <= 1:
        yield measured(
            FORECAST, "declined_forecast", f"mean score of the cases of {sample.phrase} that the score itself stopped",
            float(scores[flags].mean()), sample, n=n, events=None, source=f"{cases.source}, column {column}",
        )  # fmt: skip
    yield measured(
        OWN,
        "declined_events",
        f"share of events among the cases of {sample.phrase} that the score itself stopped",
        events / n,
        sample,
        interval=wilson(events, n),
        unit="share",
        decimals=1,
        n=n,
        events=events,
        source=f"{cases.source}, column {column}",
    )
