"""Cases that the threshold in use sends to review, compared with how many people can review a day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from compliance_llm.facts.grids import TOTAL, Grid, count_in, grids
from compliance_llm.facts.naming import named
from compliance_llm.facts.packs.papers import DENIED, ELSEWHERE, RESOLVED, lines
from compliance_llm.facts.papers.mood import of_another
from compliance_llm.facts.timing import day_of
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Bin, Fact, Passage, ScoredData, Subject
from compliance_llm.statistics.shares import at_least_by_rate
from compliance_llm.subject.cells import yes
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

EXCESS = 1.2  # times the capacity, before it is raised
BY_CHANCE = 0.001
_CUT = r"(?P<cut>\d*\.\d+|\d+(?:\.\d+)?)(?![\d%]|\.\d|\s?(?:%|per ?cent|percent|days?|EUR|GBP|USD|million))"
_FROM = r"(?P<side>at or above|at or over|above|over|of at least|at least|from|>=|≥|>|exceeding|reaching|of)"
_GO = (
    r"(?:go|goes|are sent|is sent|are referred|is referred|are routed|are passed|are queued|are held|are reviewed|"
    r"is reviewed|land|pass|are put|are stopped|are given|get|are directed|are escalated|are opened)"
)
_REVIEW = r"(?:review\w*|desk|analysts?|manual\w*|referred|referrals?|investigat\w+|queue\w*|case officers?|by hand)"
REFERRED = Pattern(
    rf"\b(?:scores?|scoring|scored|probabilit\w+|payments?|transactions?|cases?|applications?|transfers?|orders?|"
    rf"claims?|log-?ins?|events?)\b(?: \w+){{0,3}}? {_FROM} (?:a (?:score|threshold) of )?{_CUT}"
    rf"(?P<rest>[^.;]{{0,40}}?\b{_GO}\b[^.;]{{0,40}})",
    re.I,
)
STOPPED = Pattern(
    rf"\b(?:above|over|from|at least) {_CUT}[^.;]{{0,30}}?\b(?:declined|refused|blocked|rejected|stopped outright)",
    re.I,
)
_EACH = r"(?:a|per|each|every|/)\s?(?:working |business |calendar )?day"
CAPACITY = Pattern(
    rf"\b(?:room for|capacity(?: of| for| is|:)|can (?:review|work|handle|read|look at)|able to (?:review|work|handle)|"
    rf"staffed for|review budget (?:of|is)|budget (?:of|is)|at most|up to|no more than)\s(?:about |around |some )?"
    rf"(?P<n>\d[\d,]*(?:\.\d+)?)(?: \w+){{1,3}}?\s?{_EACH}\b",
    re.I,
)
OF_REVIEW = Pattern(r"\b(?:review\w*|analysts?|desk|cases|alerts?|referrals?|investigat\w+|queue)\b", re.I)
COLUMN = Pattern(
    r"\b(?:referred|referrals?|sent to (?:the )?(?:review|desk)|to review|queued|flagged for review)\b", re.I
)
NOT_COLUMN = Pattern(r"%|\b(?:share|rate|of (?:these|which)|fraud|per|limit|capacity|budget)\b", re.I)
NO_FACT = Pattern(r"\b(?:would|could|might|if|plan\w*|propos\w+|simulat\w+|previous\w*|formerly|until)\b", re.I)


class Capacity(NamedTuple):
    """How many cases people can review a day, and where it stands."""

    a_day: float
    source: str


class Rule(NamedTuple):
    """The score from which on a case is sent to review, and that from which on it is stopped without one."""

    cut: float
    strictly: bool
    until: float | None
    words: str


class Volume(NamedTuple):
    """Cases sent to review, the days on which they came, and of what they are."""

    cases: int
    days: int
    where: str
    source: str
    words: str


def volume(subject: Subject, cases: Cases, documents: Sequence[Passage]) -> Iterator[Fact]:
    """The cases a day that are sent to review, where they are beyond the capacity by a fifth and beyond chance."""
    scored = subject.data.scored
    assert scored is not None
    room = capacity(scored, documents, subject.version)
    if room is None:
        return
    rule = threshold(scored, documents, subject.version)
    counted = [_in_data(scored, cases, rule)] if rule is not None else []
    found = next((it for it in (*counted, *_in_tables(documents)) if it is not None and _is_beyond(it, room)), None)
    if found is not None:
        yield _fact(found, room, rule)


def capacity(scored: ScoredData, documents: Sequence[Passage], version: str) -> Capacity | None:
    """The declared review budget a day, else the one that the papers state, if they state one alone."""
    if scored.budget is not None:
        declared = scored.budget.cases_per_day
        return None if declared is None else Capacity(float(declared), "subject.yaml, key data.scored.budget")
    found: dict[float, Capacity] = {}
    for line in lines(documents):
        hit = CAPACITY.search(line.text)
        if hit and OF_REVIEW.search(hit[0]) and _is_told(line.text, version):
            a_day = float(hit["n"].replace(",", ""))
            found.setdefault(a_day, Capacity(a_day, line.source))
    return next(iter(found.values())) if len(found) == 1 else None


def threshold(scored: ScoredData, documents: Sequence[Passage], version: str) -> Rule | None:
    """The declared threshold whose favourable side is below it, else the one that the papers state for a review."""
    if scored.decision is not None:
        decision = scored.decision
        is_upper = decision.selected == "below"
        return Rule(decision.threshold, False, None, decision.source) if is_upper else None
    told = [line.text for line in lines(documents) if "|" not in line.text and _is_told(line.text, version)]
    hits = [(hit, text) for text in told for hit in REFERRED.finditer(text) if _is_review(hit)]
    cuts = {float(hit["cut"]) for hit, _ in hits}
    stops = {float(hit["cut"]) for text in told for hit in STOPPED.finditer(text)} - cuts
    if len(cuts) != 1 or len(stops) > 1:
        return None
    hit, words = hits[0]
    strictly = hit["side"].lower() in ("above", "over", ">", "exceeding")
    return Rule(cuts.pop(), strictly, stops.pop() if stops else None, words)


def _is_review(hit: re.Match[str]) -> bool:
    return bool(re.search(rf"\b{_REVIEW}\b", hit["rest"], re.I)) and not DENIED.search(hit[0])


def _is_told(text: str, version: str) -> bool:
    return not (NO_FACT.search(text) or RESOLVED.search(text) or ELSEWHERE.search(text) or of_another(text, version))


def _in_data(scored: ScoredData, cases: Cases, rule: Rule) -> Volume | None:
    """The cases of the latest sample after the reference that are sent to review; each one that is on file counts."""
    if scored.date is None:
        return None
    day, score = day_of(scored.date), f"TRY_CAST({quoted(scored.score)} AS DOUBLE)"
    sample = f"CAST({quoted(scored.sample)} AS VARCHAR)" if scored.sample else "'all'"
    sent = f"{score} {'>' if rule.strictly else '>='} ?" + (
        "" if rule.until is None else f" AND {score} < {rule.until}"
    )
    above = f"WHERE NOT {yes(scored.below_line)}" if scored.below_line else ""
    query = f"SELECT {sample}, count(*) FILTER ({sent}), min({day}), max({day}) FROM cases {above} GROUP BY 1"
    rows = [(str(s), int(k), a, b) for s, k, a, b in cases.connection.execute(query, [rule.cut]).fetchall() if a and b]
    known: list[tuple[str, int, date, date]] = sorted(rows, key=lambda it: it[3])
    built = next((it for it in known if it[0] == cases.reference), None)
    later = [it for it in known if it is not built and (built is None or it[2] > built[3])]
    if not later:
        return None
    name, k, first, last = later[-1]
    where = f"of the {named(name)} sample" if len(known) > 1 else "of the cases"
    return Volume(
        k, (last - first).days + 1, where, f"{cases.source}, columns {scored.score}, {scored.date}", rule.words
    )


def _in_tables(documents: Sequence[Passage]) -> Iterator[Volume]:
    """The cases sent to review by month, as a table counts them."""
    for grid in grids(documents):
        columns = [i for i, it in enumerate(grid.head) if i and COLUMN.search(it) and not NOT_COLUMN.search(it)]
        if len(columns) != 1 or ELSEWHERE.search(grid.above):
            continue
        months = [
            (_days(row.label), count_in(row.cells[columns[0]])) for row in grid.rows if not TOTAL.search(row.label)
        ]
        days, counts = [it for it, _ in months if it], [it for _, it in months if it is not None]
        if len(days) == len(counts) == len(months) >= 2:
            yield _volume_of(grid, columns[0], sum(counts), sum(days))


def _volume_of(grid: Grid, column: int, cases: int, days: int) -> Volume:
    passage = grid.rows[-1].passage
    source = f"{passage.citation}, {passage.pointer}"
    return Volume(cases, days, f"of the table in {grid.paper}", source, f"{grid.head[column]}, by month")


def _days(label: str) -> int | None:
    """The days of a row's month."""
    found = written_days(label)
    if len(found) != 1 or found[0].first.day != 1 or found[0].first.month != found[0].last.month:
        return None
    return monthrange(found[0].first.year, found[0].first.month)[1]


def _is_beyond(it: Volume, room: Capacity) -> bool:
    most = room.a_day * it.days
    return it.cases > EXCESS * most and at_least_by_rate(it.cases, most) < BY_CHANCE


def _fact(it: Volume, room: Capacity, rule: Rule | None) -> Fact:
    at = f" at the threshold of {rule.cut:g}" if rule is not None else ""
    return Fact(
        id="fact:review_volume",
        label=f"cases a day sent to review{at}, {it.where}",
        value=it.cases / it.days,
        decimals=1,
        n=it.cases,
        p_value=at_least_by_rate(it.cases, room.a_day * it.days),
        reason=it.words,
        bins=(Bin(label="days", n=it.days), Bin(label=f"capacity, {room.source}", current=room.a_day)),
        source=it.source,
        method="cases divided by calendar days; the p-value is that of so many cases or more, if as many came on "
        "average as people can review (Poisson)",
        computed_by="review_volume@1",
    )
