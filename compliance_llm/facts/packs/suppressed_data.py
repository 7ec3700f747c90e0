"""Alerts of the data that were suppressed or closed by the score, and how many of them proved productive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.naming import named, slugs
from compliance_llm.facts.packs.papers import lines, share_in
from compliance_llm.facts.packs.suppressed import CLOSED, SUSPICIOUS, plan_limit
from compliance_llm.records import Fact, Limit, Passage, ScoredData, Subject
from compliance_llm.statistics.intervals import LEVEL, exact_upper, wilson
from compliance_llm.subject.cells import yes
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

FEWEST = 50  # suppressed alerts with an outcome


def suppressed_data(subject: Subject, scored: ScoredData, cases: Cases, documents: Sequence[Passage]) -> Iterator[Fact]:
    """The share of productive alerts among those that a column marks as suppressed, with what papers say of it."""
    known = (*cases.features, *([scored.declined] if scored.declined else []))
    columns = [it for it in known if CLOSED.search(it.replace("_", " "))]
    names = slugs(columns)
    for column in columns:
        marked = f"{quoted(column)} = 1" if column in cases.features and cases.is_number(column) else yes(column)
        query = (
            f"SELECT count(*), count(*) FILTER ({cases.event}) FROM cases "
            f"WHERE {marked} AND {quoted(scored.outcome)} IS NOT NULL"
        )
        n, k = (int(it) for it in cases.connection.execute(query).fetchall()[0])
        if n < FEWEST:
            continue
        low, high = wilson(k, n)
        said = next((it for it in lines(documents) if _tells(it.text)), None)
        limit = plan_limit(subject)
        yield Fact(
            id=f"fact:suppressed_in_data.{names[column]}",
            label=f"share of the alerts with {named(column)} that proved productive",
            value=k / n, unit="share", decimals=1, low=low, high=high if k else exact_upper(0, n), level=LEVEL,
            n=n, events=k, reason=said.text if said else "", computed_by="suppressed@1",
            yardstick=Limit(max=limit, authority="convention", source="the model's own monitoring plan")
            if limit is not None else None,
            source=f"{cases.source}, columns {column} and {scored.outcome}",
            method="events among the cases that the column marks; Wilson interval",
        )  # fmt: skip


def _tells(text: str) -> bool:
    """Whether a sentence states the share of suppressed alerts that proved productive."""
    return bool(CLOSED.search(text) and SUSPICIOUS.search(text)) and share_in(text) is not None
