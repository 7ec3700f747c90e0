"""Credit: how often people decide against the score and what comes of it, and whether grades are in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from compliance_llm.facts.naming import named, slugs
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Limit, Passage, ScoredData, Subject, in_words
from compliance_llm.statistics.intervals import fisher_p, newcombe, wilson
from compliance_llm.statistics.multiple import holm
from compliance_llm.subject.cells import yes
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

OVERRIDES = Test(
    "overrides@1", "share of cases that a person decided against the score; Wilson interval (Wilson, 1927)"
)
THEIRS = Test(
    "override_events@1",
    "outcome rate of overridden cases less that of the others; hybrid score interval (Newcombe, 1998); p-value by "
    "Fisher's exact test",
)
ORDER = Test(
    "grade_order@1",
    "outcome rate of a grade less that of the next worse one, grades in the order of their names; hybrid score "
    "interval (Newcombe, 1998); p-value by Fisher's exact test, adjusted for all neighbours (Holm, 1979); kept where "
    "the order is broken beyond one in a hundred",
)
_OVERRIDE = Pattern(r"^(?:is_?)?overrid\w*$|^manual_?(?:override|decision)$", re.I)
_GRADE = Pattern(
    r"^(?:risk_?|rating_?|score_?|credit_?|internal_?)?(?:grade|tier|rating|band|note|stufe|klasse|palier|classe|fascia|"
    r"klass|luokka|niveau|risk_?class|pool|bucket)(?:_?\w{0,6})?$",
    re.I,
)
_ALLOWED = Pattern(
    r"overrid\w*[^.;|]{0,60}?(?:at most|max\w*|limit\w*|allowed|no more than|not more than|up to|below|under|≤|<=)"
    r"[^.;|\d]{0,20}(?P<share>\d+(?:\.\d+)?) ?%"
    r"|(?:at most|max\w*|no more than|not more than|up to) (?P<first>\d+(?:\.\d+)?) ?%[^.;|]{0,40}overrid",
    re.I,
)
FEWEST = 30  # cases of a grade, or overridden ones
MOST_GRADES = 25
BROKEN = 0.01  # adjusted probability of an order broken by chance


def credit(subject: Subject, cases: Cases, samples: Sequence[Sample], documents: Sequence[Passage]) -> Iterator[Fact]:
    """Facts on overrides and grades, of columns that are declared or that have such a name."""
    scored = subject.data.scored
    assert scored is not None
    column = scored.override or next((it for it in cases.features if _OVERRIDE.match(it)), None)
    for sample in samples if column is not None else ():
        yield from _overrides(column or "", subject, scored, cases, sample, documents)
    grade = scored.grade or next((it for it in cases.features if _GRADE.match(it)), None)
    for sample in samples if grade is not None else ():
        yield from _grades(grade or "", scored, cases, sample)


def _overrides(
    column: str, subject: Subject, scored: ScoredData, cases: Cases, sample: Sample, documents: Sequence[Passage]
) -> Iterator[Fact]:
    flag = f"{quoted(column)} = 1" if column in cases.features and cases.is_number(column) else yes(column)
    (n, k), *_ = _ask(
        cases, f"SELECT count(*), count(*) FILTER ({flag}) FROM cases WHERE {_of(scored)}", _asked(scored, sample)
    )
    if not k or k == n:
        return
    source = f"{cases.source}, column {column}"
    fact = measured(
        OVERRIDES, "overrides", f"share of overridden cases of {sample.phrase}", k / n, sample, unit="share",
        decimals=1, interval=wilson(k, n), n=n, events=k, source=source,
    )  # fmt: skip
    yield fact.model_copy(update={"yardstick": _allowed(subject, documents)})
    final = f"{_of(scored)} AND {quoted(scored.outcome)} IS NOT NULL"
    query = f"SELECT {flag} AS f, count(*), count(*) FILTER ({cases.event}) FROM cases WHERE {final} GROUP BY 1"
    by = {bool(f): (int(n), int(k)) for f, n, k in _ask(cases, query, _asked(scored, sample))}
    if len(by) == 2 and by[True][0] >= FEWEST:
        (n1, k1), (n0, k0) = by[True], by[False]
        yield measured(
            THEIRS, "override_events", f"outcome rate of overridden cases less that of others of {sample.phrase}",
            k1 / n1 - k0 / n0, sample, unit="share", decimals=1, interval=newcombe(k1, n1, k0, n0),
            p_value=fisher_p(k1, n1, k0, n0), n=n1, events=k1, source=source,
        )  # fmt: skip


def _allowed(subject: Subject, documents: Sequence[Passage]) -> Limit | None:
    """The largest share of overrides that the plan or the papers allow."""
    for key, value in subject.monitoring.items():
        told = f"{key} {in_words(value)}".replace("_", " ")
        share = re.fullmatch(r"0?\.\d+", in_words(value).strip()) if "overrid" in key.lower() else None
        if share is not None:
            return Limit(max=float(share[0]), authority="convention", source="the model's own monitoring plan")
        if hit := _ALLOWED.search(told):
            most = float(hit["share"] or hit["first"]) / 100
            return Limit(max=most, authority="convention", source="the model's own monitoring plan")
    hits = (_ALLOWED.search(it.text) for it in documents)
    hit = next((it for it in hits if it), None)
    if hit is None:
        return None
    most = float(hit["share"] or hit["first"]) / 100
    return Limit(max=most, authority="convention", source="the limit that the model's own papers state")


def _grades(column: str, scored: ScoredData, cases: Cases, sample: Sample) -> Iterator[Fact]:
    """Neighbouring grades whose order is broken, in the order of their names that most of them follow."""
    query = (
        f"SELECT CAST({quoted(column)} AS VARCHAR), count(*), count(*) FILTER ({cases.event}) FROM cases WHERE "
        f"{_of(scored)} AND {quoted(column)} IS NOT NULL AND {quoted(scored.outcome)} IS NOT NULL GROUP BY 1"
    )
    rows = [(str(g), int(n), int(k)) for g, n, k in _ask(cases, query, _asked(scored, sample)) if n >= FEWEST]
    rows.sort(key=lambda it: _key(it[0]))
    if not 3 <= len(rows) <= MOST_GRADES:
        return
    rates = [k / n for _, n, k in rows]
    ranks = np.argsort(np.argsort(rates))
    rising = float(np.corrcoef(np.arange(len(rows)), ranks)[0, 1])
    if abs(rising) < 0.3:
        return
    rows = rows if rising > 0 else rows[::-1]
    pairs = list(pairwise(rows))
    adjusted = holm([fisher_p(a[2], a[1], b[2], b[1]) for a, b in pairs])
    names = slugs(it[0] for it in rows)
    for (better, worse), p in zip(pairs, adjusted, strict=True):
        difference = better[2] / better[1] - worse[2] / worse[1]
        if difference > 0 and p < BROKEN:
            yield measured(
                ORDER,
                f"grade_order.{names[better[0]]}",
                f"outcome rate of {named(column)} {named(better[0])} less that of {named(worse[0])} on {sample.phrase}",
                difference,
                sample,
                unit="share",
                decimals=1,
                interval=newcombe(better[2], better[1], worse[2], worse[1]),
                p_value=p,
                n=better[1] + worse[1],
                events=better[2] + worse[2],
                source=f"{cases.source}, columns {column} and {scored.outcome}",
            )


def _key(name: str) -> tuple[str, float, str]:
    """Grades in the order of their names: letters, then numbers as numbers."""
    number = re.search(r"\d+(?:\.\d+)?", name)
    return re.sub(r"\d.*", "", name).strip(), float(number[0]) if number else 0.0, name


def _of(scored: ScoredData) -> str:
    return f"{quoted(scored.sample)} = ?" if scored.sample else "true"


def _asked(scored: ScoredData, sample: Sample) -> list[str]:
    return [sample.name] if scored.sample else []


def _ask(cases: Cases, query: str, asked: list[str]) -> list[tuple[Any, ...]]:
    return cases.connection.execute(query, asked).fetchall()
