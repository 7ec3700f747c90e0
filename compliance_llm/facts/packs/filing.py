"""Days from detection to report, as tables by days and results files count them, compared with the deadline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.facts.grids import TOTAL, Grid, count_in, grids
from compliance_llm.facts.packs.deadlines import DEADLINE, Late
from compliance_llm.facts.packs.papers import ELSEWHERE, RULE, Line, Share
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject, in_words

NO_SUSPECT = 60  # days where no suspect is known (31 CFR 1020.320)
REPORTS = Pattern(
    r"\b(?:SARs?|STRs?|SMRs?|UTRs?|UARs?|DORs?|suspicious (?:activity|transaction|matter) reports?|reports? filed|"
    r"filed reports?|filings?|disclosures?|reports? (?:made|submitted|sent))\b",
    re.I,
)
CLOCK = Pattern(
    r"\bdays?\b[^|]*\b(?:detect\w+|determin\w+|suspicion|suspicious|decision|knowledge|awareness|clock|established|"
    r"formed|deadline|to (?:fil(?:e|ing)|submi\w+|report\w*))\b|\b(?:time to fil(?:e|ing)|timeliness of filing|"
    r"filing (?:time|delay|clock))\b",
    re.I,
)
OTHER_CLOCK = Pattern(
    r"\b(?:from|since) (?:the )?(?:alert|hit|transaction|payment|account opening|request)s?\b|\balert to\b|"
    r"\bto (?:clos\w+|assign\w*|alert|first review)\b|\bCTRs?\b|\bcurrency transaction\b|"
    r"\b(?:amend\w+|continuing activity|training|hypothetical)\b",
    re.I,
)
UNKNOWN = Pattern(r"\b(?:no|without a|unknown|unidentified) suspects?\b|\bsuspects? (?:not |un)\w+", re.I)
ALLOWED = Pattern(
    r"\b(?:no|without a|unknown) suspects?\b|\b60[- ](?:calendar )?days?\b|\bextension\w*\b|\bwithin the (?:legal|"
    r"statutory) |\ball\b[^.]*\b(?:within|on time|in time)\b|\bcorrected\b|\bself-?reported\b|\blook-?back (?:filings|"
    r"reports)\b|\b(?:none|no (?:report|SAR|STR))\b[^.]*\blate\b",
    re.I,
)
STATED = Pattern(
    r"\b(?:within|no later than|not later than|at most|deadline(?: is| of|:)?|due(?: in| within| after)?|"
    r"limit(?: of|:)?|longer than|later than)\s(?:\w+\s)?(\d+)[- ](?:calendar )?days?\b",
    re.I,
)
_DAYS = r"(?: (?:calendar |working |business )?days?)?"
_BUCKETS = (
    (Pattern(rf"^(?:day )?(\d+)\s?(?:to|-|–|—|until|through)\s?(\d+){_DAYS}$", re.I), 0),
    (Pattern(rf"^(?:up to|within|at most|no more than|not more than|≤|<=|until)\s?(\d+){_DAYS}$", re.I), None),
    (Pattern(rf"^(?:over|more than|above|beyond|after|later than|longer than|>)\s?(\d+){_DAYS}$", re.I), 1),
    (
        Pattern(
            rf"^(?:from |≥|>=|at least )?\s?(\d+)\s?(?:\+|(?:and|or) (?:more|over|later|above)|plus)?{_DAYS}"
            r"(?: (?:and|or) (?:more|over|later))?$",
            re.I,
        ),
        0,
    ),
)
_LATE_KEY = Pattern(
    r"^(?P<stem>(?:sars?|strs?|smrs?|reports?|filings?))_?(?:filed|made|submitted|sent)?_?(?:(?:after|over|beyond|"
    r"later_than|more_than|past)_(?P<days>\d+)_?(?:calendar_)?d(?:ays?)?|filed_late|late)$",
    re.I,
)
_ALL_KEY = Pattern(
    r"^(?:n_|total_|all_)?(?P<stem>(?:sars?|strs?|smrs?|reports?|filings?))(?:_(?:filed|made|submitted|sent|total|n))?$",
    re.I,
)
_LONGEST_KEY = Pattern(
    r"^(?:max|maximum|longest|slowest|latest)_(?:days|time)(?:_to)?(?:_fil\w+|_report\w*|_submi\w+)", re.I
)


def late_in_tables(subject: Subject, documents: Sequence[Passage]) -> Iterator[tuple[Line, Late]]:
    """The late reports of each table by days; nothing where no deadline applies, or the paper says why they may be."""
    deadline = _deadline(subject, documents)
    for grid in grids(documents):
        words = f"{' '.join(grid.head)} {grid.above}"
        if (
            not REPORTS.search(f"{' '.join(grid.head)} {grid.caption}")
            or not CLOCK.search(words)
            or OTHER_CLOCK.search(words)
            or ELSEWHERE.search(words)
        ):
            continue
        most = NO_SUSPECT if UNKNOWN.search(words) and (deadline or 0) <= DEADLINE else deadline
        under = [it.text for it in documents if it.instrument == grid.paper and it.heading == grid.heading]
        if most is None or not grid.rows or any(ALLOWED.search(it) for it in under if "|" not in it):
            continue
        if (share := _late(grid, most)) is not None:
            passage = grid.rows[-1].passage
            rows = "; ".join(", ".join(row.cells) for row in grid.rows)
            told = Line(
                f"{', '.join(grid.head)}: {rows}", f"{passage.citation}, {passage.pointer}", grid.paper, grid.heading
            )
            yield told, Late(share, most, None)


def _deadline(subject: Subject, documents: Sequence[Passage]) -> int | None:
    """The days that the plan or a rule in the papers allows for a report; else those of law in the United States."""
    said = [in_words(subject.monitoring), *(it.text for it in documents if RULE.search(it.text) or "|" in it.text)]
    for text in said:
        for part in re.split(r"[.;]", text):
            if REPORTS.search(part) and (hit := STATED.search(part)):
                return int(hit[1])
    return DEADLINE if any(it.lower().startswith("us") for it in subject.jurisdictions) else None


def _late(grid: Grid, most: int) -> Share | None:
    """The reports in rows of more days than allowed; None where a row cannot be read or straddles the deadline."""
    column = next((i for i, it in enumerate(grid.head) if i and TOTAL.search(it)), None)
    counted = [column] if column else [i for i in range(1, len(grid.head)) if "%" not in grid.head[i]]
    late = every = 0
    for row in grid.rows:
        if TOTAL.search(row.label):
            continue
        span = bucket(row.label)
        counts = [count_in(row.cells[i]) for i in counted if "%" not in row.cells[i]]
        if span is None or not counts or any(it is None for it in counts):
            return None
        count = sum(it for it in counts if it is not None)
        every += count
        if span[0] > most:
            late += count
        elif (span[1] is None or span[1] > most) and count:
            return None
    return Share(late, every, late / every) if late and every > 1 else None


def bucket(label: str) -> tuple[int, int | None] | None:
    """The first and last day of a row's label; no last day where it is open; None where it is not of days."""
    plain = label.strip(" *`")
    for at, (pattern, add) in enumerate(_BUCKETS):
        if hit := pattern.match(plain):
            first = int(hit[1])
            if add is None:
                return 0, first
            open_ended = at == 2 or not re.fullmatch(r"\d+(?: days?)?", plain)
            return first + add, int(hit[2]) if at == 0 else None if open_ended else first
    return None


def late_in_results(relied_on: Sequence[Fact]) -> Iterator[tuple[Line, Late]]:
    """The late reports that a results file counts beside all: ``sar_filed`` and ``sar_filed_after_30_days``."""
    by_scope: dict[tuple[str, str], dict[str, Fact]] = {}
    for fact in relied_on:
        name, _, scope = fact.id.removeprefix("fact:relied.").partition(".")
        if isinstance(fact.value, int | float):
            by_scope.setdefault((fact.source.split(" ")[0], scope), {})[name] = fact
    for facts in by_scope.values():
        for name, fact in facts.items():
            if (hit := _LATE_KEY.match(name)) and (late := _of_keys(hit, fact, facts)):
                words = "; ".join(
                    f"{key}: {it.value:g}" for key, it in facts.items() if isinstance(it.value, int | float)
                )
                yield Line(words, fact.source, fact.source.split(" ")[0], ""), late


def _of_keys(hit: re.Match[str], fact: Fact, facts: dict[str, Fact]) -> Late | None:
    whole = next(
        (it for key, it in facts.items() if (all_ := _ALL_KEY.match(key)) and all_["stem"] == hit["stem"]), None
    )
    k, n = fact.value, whole.value if whole else None
    if not isinstance(k, int) or not isinstance(n, int) or not 0 < k <= n:
        return None
    slowest = next((it.value for key, it in facts.items() if _LONGEST_KEY.match(key)), None)
    longest = int(slowest) if isinstance(slowest, int | float) else None
    return Late(Share(k, n, k / n), int(hit["days"] or DEADLINE), longest)
