"""Scenarios and what they bring, and cases sampled below the line; what else an AML Subject calls for, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.naming import named, slugs
from compliance_llm.facts.packs.alert_months import months_without, yields
from compliance_llm.facts.packs.audited import audited
from compliance_llm.facts.packs.deadlines import ageing, late_reports
from compliance_llm.facts.packs.feeds import absent_feeds, feeds
from compliance_llm.facts.packs.filing import late_in_results, late_in_tables
from compliance_llm.facts.packs.filing_data import late_in_data
from compliance_llm.facts.packs.matrix import matrix
from compliance_llm.facts.packs.suppressed import plan_limit, suppressed
from compliance_llm.facts.packs.suppressed_data import suppressed_data
from compliance_llm.facts.packs.thresholds import thresholds
from compliance_llm.facts.packs.tipping_off import tipping_off
from compliance_llm.records import Fact, Limit, Passage, ScoredData, Subject
from compliance_llm.statistics.intervals import LEVEL, exact_upper, wilson
from compliance_llm.subject.cells import yes
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST_VALUES = 60


def alerts(subject: Subject, cases: Cases, documents: Sequence[Passage]) -> list[Fact]:
    """Facts by scenario, below the line and on feeds; months, yields and the matrix for an AML Subject alone."""
    scored = subject.data.scored
    assert scored is not None
    facts = [*_scenarios(subject, scored, cases), *feeds(scored, cases)]
    if subject.kind == "aml":
        facts += [*months_without(scored, cases), *yields(subject, scored, cases)]
        facts += [*matrix(scored, cases, documents), *absent_feeds(scored, cases, documents)]
        facts += [*suppressed_data(subject, scored, cases, documents), *late_in_data(subject, cases, documents)]
    return facts


def papers(subject: Subject, documents: Sequence[Passage], relied_on: Sequence[Fact] = ()) -> list[Fact]:
    """Facts that the papers of an AML Subject state on its alerts, reports, thresholds and customers."""
    return [
        *tipping_off(subject, documents),
        *ageing(subject, documents),
        *late_reports(documents, [*late_in_tables(subject, documents), *late_in_results(relied_on)]),
        *suppressed(subject, documents, list(audited(documents))),
        *thresholds(subject, documents),
    ]


def _scenarios(subject: Subject, scored: ScoredData, cases: Cases) -> Iterator[Fact]:
    """Alerts of each scenario and their productive share, and the same for cases sampled below its line."""
    if scored.scenario is None and scored.below_line is None:
        return
    scenarios = quoted(scored.scenario) if scored.scenario else "'all scenarios'"
    below = yes(scored.below_line) if scored.below_line else "false"
    event = cases.event
    query = (
        f"SELECT CAST({scenarios} AS VARCHAR), {below} AS b, count(*), count(*) FILTER ({event}) FROM cases "
        f"WHERE {quoted(scored.outcome)} IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2"
    )
    rows = [(str(s or "none"), bool(b), int(n), int(k)) for s, b, n, k in cases.connection.execute(query).fetchall()]
    names = slugs(dict.fromkeys(s for s, *_ in rows))
    if len(names) > MOST_VALUES:
        return
    source = (
        f"{cases.source}, columns {', '.join(c for c in (scored.scenario, scored.below_line, scored.outcome) if c)}"
    )
    limit = plan_limit(subject)
    most = None if limit is None else Limit(max=limit, authority="convention", source="the model's own monitoring plan")
    for scenario, is_below, n, k in rows:
        if is_below:
            label = f"share of cases sampled below the line of {named(scenario)} that proved suspicious"
            yield _share(f"below_line.{names[scenario]}", label, k, n, source, most)
        else:
            label = f"share of alerts of {named(scenario)} that were productive"
            yield _share(f"productive.{names[scenario]}", label, k, n, source, None)
    below_all = [(n, k) for _, is_below, n, k in rows if is_below]
    if len(below_all) > 1:
        label = "share of cases sampled below the line of all scenarios that proved suspicious"
        yield _share("below_line_all", label, sum(k for _, k in below_all), sum(n for n, _ in below_all), source, most)


def _share(name: str, label: str, k: int, n: int, source: str, yardstick: Limit | None) -> Fact:
    low, high = wilson(k, n)
    return Fact(
        id=f"fact:{name}",
        label=label,
        value=k / n,
        unit="share",
        decimals=1,
        low=low,
        high=exact_upper(0, n) if not k else high,
        level=LEVEL,
        n=n,
        events=k,
        yardstick=yardstick,
        source=source,
        method="productive cases divided by cases whose outcome is known; Wilson interval, and without a productive "
        "case the exact upper bound (Clopper & Pearson, 1934)",
        computed_by=f"{name.partition('.')[0]}@1",
    )
