"""Scenarios and what they bring, cases below the line, feeds that stop, the coverage matrix, and tipping-off."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.naming import named, slugs
from compliance_llm.facts.timing import day_of
from compliance_llm.records import Bin, Fact, Passage, ScoredData, Subject
from compliance_llm.statistics.intervals import LEVEL, exact_upper, wilson
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

YES = "lower(CAST({} AS VARCHAR)) IN ('1', '1.0', 'true', 'yes', 'y')"
MOST_VALUES = 60
FEWEST_MONTHS = 3  # in which a value must have come before its silence means something
HEADINGS = ("scenario", "scenarios", "rule", "rules", "trigger", "triggers", "detector", "none", "-", "–", "n/a")
TOLD_CUSTOMER = re.compile(
    r"\b(?:customers?|account holders?|clients?|subjects?)\b[^.;]{0,60}\b(?:is|are|gets?|receives?|will be|be)\b"
    r"[^.;]{0,30}"
    r"\b(?:told|informed|notified|messages?|notices?|letters?|alerted|warned|e-?mails?)\b[^.;]*",
    re.IGNORECASE,
)
TELLS_CUSTOMER = re.compile(
    r"\b(?:tell|inform|notify|message|warn|alert|write to|contact)(?:s|ing|ed)?\b[^.;]{0,30}\b(?:the |our |a )?"
    r"(?:customers?|account holders?|clients?)\b[^.;]*",
    re.IGNORECASE,
)
OF_ALERT = re.compile(r"\b(?:alert|flag|suspici|monitor|investigat|report|scenario|review of)\w*", re.IGNORECASE)
DENIED = re.compile(
    r"\b(?:not|never|no|nobody|without|must not|forbid\w*|prohibit\w*|avoid\w*|prevent\w*)\b", re.IGNORECASE
)
OLD_ALERTS = re.compile(
    r"(?:older|open(?: for)? (?:more|longer)|age[d]?|overdue)\D{0,30}(\d+)\s*(?:calendar |working )?days", re.IGNORECASE
)
PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|per ?cent)")


def aml(subject: Subject, cases: Cases, documents: Sequence[Passage]) -> list[Fact]:
    """Facts by scenario, below the line and on feeds; texts are read for an AML Subject alone."""
    scored = subject.data.scored
    assert scored is not None
    facts = [*_scenarios(scored, cases), *_feeds(scored, cases)]
    if subject.kind == "aml":
        facts += [*_coverage(scored, cases, documents), *_tipping_off(subject, documents), *_ageing(subject, documents)]
    return facts


def _fact(name: str, label: str, value: int | float | str, source: str, method: str, **rest: object) -> Fact:
    given = {"unit": "text" if isinstance(value, str) else "", "computed_by": f"{name.partition('.')[0]}@1", **rest}
    return Fact.model_validate(
        {"id": f"fact:{name}", "label": label, "value": value, "source": source, "method": method, **given}
    )


def _scenarios(scored: ScoredData, cases: Cases) -> Iterator[Fact]:
    """Alerts of each scenario and their productive share, and the same for cases sampled below its line."""
    if scored.scenario is None and scored.below_line is None:
        return
    scenarios = quoted(scored.scenario) if scored.scenario else "'all scenarios'"
    below = YES.format(quoted(scored.below_line)) if scored.below_line else "false"
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
    for scenario, is_below, n, k in rows:
        if is_below:
            what = f"cases sampled below the line of {named(scenario)} that proved suspicious"
            stem, noun = "below_line", f"share of {what}"
        else:
            stem, noun = "productive", f"share of alerts of {named(scenario)} that were productive"
        low, high = wilson(k, n)
        yield _fact(
            f"{stem}.{names[scenario]}",
            noun,
            k / n,
            source,
            "productive cases divided by cases whose outcome is known; Wilson interval, and without a productive "
            "case the "
            "exact upper bound (Clopper & Pearson, 1934)",
            unit="share",
            decimals=1,
            low=low,
            high=exact_upper(0, n) if not k else high,
            level=LEVEL,
            n=n,
            events=k,
        )


def _feeds(scored: ScoredData, cases: Cases) -> Iterator[Fact]:
    """Values of segments and scenarios that came month after month and then stopped while others went on."""
    if scored.date is None:
        return
    day = day_of(scored.date)
    columns: dict[str, None] = dict.fromkeys(filter(None, (*scored.segments, scored.scenario)))
    for column in columns:
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


def _silent(column: str, counts: dict[str, dict[str, int]], source: str) -> Iterator[Fact]:
    months = sorted({month for found in counts.values() for month in found})
    whole = Counter({m: sum(found.get(m, 0) for found in counts.values()) for m in months})
    names = slugs(counts)
    for value, found in counts.items():
        last = max(found)
        silent = [m for m in months if m > last]
        before = [m for m in months if m <= last]
        if len(silent) < 2 or len(found) < FEWEST_MONTHS:
            continue
        share = sum(found.values()) / sum(whole[m] for m in before)
        expected = share * sum(whole[m] for m in silent)
        if expected < 15:  # with fewer the silence could be chance: P(none) above 3 in 10 million
            continue
        yield _fact(
            f"feed_stopped.{slugs([column])[column]}.{names[value]}",
            f"last month with a case of {named(column)} {named(value)}",
            last,
            source,
            "months without a case of a value that came before, where its share of earlier cases lets at least 15 be "
            "expected",
            n=sum(found.values()),
            bins=(
                Bin(label="months without a case", n=len(silent)),
                Bin(label="cases to be expected in them", n=round(expected)),
            ),
        )


def _coverage(scored: ScoredData, cases: Cases, documents: Sequence[Passage]) -> Iterator[Fact]:
    """Scenarios that a coverage matrix in the documents names and the data do not hold."""
    if scored.scenario is None:
        return
    found = cases.connection.execute(
        f"SELECT DISTINCT CAST({quoted(scored.scenario)} AS VARCHAR) FROM cases WHERE {quoted(scored.scenario)} IS "
        "NOT NULL"
    )
    known = {str(value).strip().lower() for (value,) in found.fetchall()}
    tables: defaultdict[tuple[str, str, int], list[tuple[Passage, list[str]]]] = defaultdict(list)
    for passage in documents:
        cells = [cell.strip() for cell in passage.text.split("|")]
        if len(cells) > 2:
            tables[passage.instrument, passage.heading, len(cells)].append((passage, cells))
    spaced = any(" " in name for name in known)
    told: set[str] = set()
    for rows in tables.values():
        at = max(range(len(rows[0][1])), key=lambda i: sum(cells[i].lower() in known for _, cells in rows))
        hits = sum(cells[at].lower() in known for _, cells in rows)
        if hits < 2 or 2 * hits < len(rows) - 1:
            continue
        for passage, cells in rows:
            name = cells[at]
            plain = name.lower()
            looks_alike = re.search(r"[a-z]", plain) and (spaced or " " not in name)
            if plain in known or plain in HEADINGS or plain in told or not looks_alike:
                continue
            told.add(plain)
            yield _fact(
                f"coverage.{slugs([name])[name]}",
                "scenario of the coverage matrix without a case in the data",
                name,
                f"{passage.citation}, {passage.pointer}",
                "names in a table column of the documents that names scenarios of the data, compared with the data",
            )


def _tipping_off(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    """Sentences that say that customers are told of an alert."""
    declared = [(str(text), f"subject.yaml, intended_use[{i}]") for i, text in enumerate(subject.intended_use, start=1)]
    declared += [(p.text, f"{p.citation}, {p.pointer}") for p in documents]
    number = 0
    for text, source in declared:
        hit = TOLD_CUSTOMER.search(text) or TELLS_CUSTOMER.search(text)
        if hit and OF_ALERT.search(text) and not DENIED.search(text[: hit.end()]):
            number += 1
            yield _fact(
                f"tipping_off.{number}",
                "sentence that says that a customer is told of an alert",
                text,
                source,
                "words for telling a customer beside words for an alert, without a word that denies it",
                origin="declared",
            )


def _ageing(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    """The stated share of alerts older than a number of days, and the limit in the monitoring plan."""
    from compliance_llm.records import in_words

    plan = in_words(subject.monitoring)
    for passage in documents:
        old = OLD_ALERTS.search(passage.text)
        share = PERCENT.search(passage.text)
        if not (old and share and re.search(r"alert|case|these|open|backlog", passage.text, re.IGNORECASE)):
            continue
        if re.search(r"limit|at most|must|target|threshold", passage.text, re.IGNORECASE):
            continue
        limit = re.search(rf"older than {old[1]} days\D{{0,40}}?(\d+(?:\.\d+)?)\s*%", plan, re.IGNORECASE)
        yield _fact(
            "alert_ageing",
            f"share of alerts said to be older than {old[1]} days",
            float(share[1]) / 100,
            f"{passage.citation}, {passage.pointer}",
            "as the document states it",
            unit="share",
            decimals=1,
            origin="relied_on",
            reason=passage.text,
            yardstick=None
            if limit is None
            else {"max": float(limit[1]) / 100, "authority": "convention", "source": "the model's own monitoring plan"},
        )
        return
