"""Feeds: values that stop or pause while others go on, and values that the papers name and the data lack."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.naming import named, slugs
from compliance_llm.facts.packs.matrix import EXPLAINED
from compliance_llm.facts.packs.papers import Line, lines
from compliance_llm.facts.timing import day_of
from compliance_llm.patterns import Pattern
from compliance_llm.records import Bin, Fact, Passage, ScoredData
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST_VALUES = 60
FEWEST_MONTHS = 3  # in which a value must have come before its silence means something
FEWEST_EXPECTED = 15  # with fewer the silence could be chance: P(none) above 3 in 10 million


def feeds(scored: ScoredData, cases: Cases) -> Iterator[Fact]:
    """Values of segments and scenarios that came month after month, and then stopped or paused while others went on."""
    if scored.date is None:
        return
    day = day_of(scored.date)
    for column in _columns(scored):
        query = (
            f"SELECT CAST({quoted(column)} AS VARCHAR), date_trunc('month', {day}) AS m, count(*) FROM cases "
            f"WHERE m IS NOT NULL AND {quoted(column)} IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2"
        )
        counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for value, month, n in cases.connection.execute(query).fetchall():
            counts[str(value)][str(month)[:7]] = int(n)
        if not 1 < len(counts) <= MOST_VALUES:
            continue
        yield from _silent(column, counts, f"{cases.source}, columns {column}, {scored.date}")


def _columns(scored: ScoredData) -> list[str]:
    return list(dict.fromkeys(filter(None, (*scored.segments, scored.scenario))))


def _silent(column: str, counts: dict[str, dict[str, int]], source: str) -> Iterator[Fact]:
    months = sorted({month for found in counts.values() for month in found})
    whole = Counter({m: sum(found.get(m, 0) for found in counts.values()) for m in months})
    names, at = slugs(counts), slugs([column])[column]
    for value, found in counts.items():
        first, last = min(found), max(found)
        span = [m for m in months if first <= m <= last]
        share = sum(found.values()) / sum(whole[m] for m in span)
        after, within = [m for m in months if m > last], [m for m in span if m not in found]
        what, n = f"a case of {named(column)} {named(value)}", sum(found.values())
        if len(after) >= 2 and len(found) >= FEWEST_MONTHS:
            expected = share * sum(whole[m] for m in after)
            if expected >= FEWEST_EXPECTED:
                yield _fact(
                    f"feed_stopped.{at}.{names[value]}", f"last month with {what}", last, source, n, after, expected
                )
        if within and len(found) >= 2 * FEWEST_MONTHS and 4 * len(within) <= len(span):
            usual = sum(found.values()) / sum(whole[m] for m in found)
            expected = usual * sum(whole[m] for m in within)
            if expected >= FEWEST_EXPECTED * len(within):
                label = f"first month without {what} between months with"
                yield _fact(f"feed_paused.{at}.{names[value]}", label, within[0], source, n, within, expected)


def _fact(name: str, label: str, month: str, source: str, n: int, silent: Sequence[str], expected: float) -> Fact:
    return Fact(
        id=f"fact:{name}",
        label=label,
        value=month,
        unit="text",
        source=source,
        method="months without a case of a value that came before, where its share of cases lets at least "
        f"{FEWEST_EXPECTED} be expected",
        n=n,
        bins=(
            Bin(label="months without a case", n=len(silent)),
            Bin(label="cases to be expected in them", n=round(expected)),
        ),
        computed_by=f"{name.partition('.')[0]}@1",
    )


OF_FEED = Pattern(r"\b(?:channels?|feeds?|products?|sources?|source systems?|payment types?|entities|regions?)\b", re.I)
NOT_YET = Pattern(
    r"\b(?:plan\w*|not yet|future|from 20\d\d|closed|stopped|retired|ended|sold|excluded|not monitored|not fed|no|none|"
    r"new|pilot|later|out)\b",
    re.I,
)
EVERYTHING = ("all", "any", "every", "both", "total", "sum", "overall", "other", "others")


def absent_feeds(scored: ScoredData, cases: Cases, documents: Sequence[Passage]) -> Iterator[Fact]:
    """Feeds that a table of the papers names beside feeds of the data, and of which the data have no case."""
    tables: defaultdict[tuple[str, str, int], list[Line]] = defaultdict(list)
    for line in lines(documents):
        if len(line.cells) > 1:
            tables[line.paper, line.heading, len(line.cells)].append(line)
    for column in scored.segments:
        query = f"SELECT DISTINCT CAST({quoted(column)} AS VARCHAR) FROM cases WHERE {quoted(column)} IS NOT NULL"
        known = {str(value).strip().lower() for (value,) in cases.connection.execute(query).fetchall()}
        if 2 < len(known) <= MOST_VALUES:
            for rows in tables.values():
                yield from _absent(column, known, rows)


def _absent(column: str, known: set[str], rows: Sequence[Line]) -> Iterator[Fact]:
    """Names in the column of a table that names every feed of the data in a cell of its own."""
    for at, head in enumerate(rows[0].cells):
        if not OF_FEED.search(head):
            continue
        cells = {line.cells[at].lower(): line for line in rows[1:]}
        if not known <= set(cells):
            continue
        for cell, line in cells.items():
            explained = EXPLAINED.search(line.text) or NOT_YET.search(line.text)
            if cell in known or cell in EVERYTHING or not re.search("[a-z]", cell) or explained:
                continue
            yield Fact(
                id=f"fact:feed_absent.{slugs([column])[column]}.{slugs([cell])[cell]}",
                label=f"{named(column)} that the papers name and the data have no case of",
                value=line.cells[at],
                unit="text",
                source=line.source,
                reason=line.text,
                method="names in a table of the documents that names every value of the data in a cell of its own",
                computed_by="feed_absent@1",
            )
