"""Tables that lead from all records to those used, less what was excluded: do they add up, in any sensible reading?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from compliance_llm.facts.grids import Grid, GridRow, count_in, grids
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Passage
from compliance_llm.verify.reading.figures import Figure

_OUT = (
    r"(?:less|minus|excl(?:u\w+)?|removed?|removal|left out|dropped|discarded|deleted?|filtered(?: out)?|taken out|"
    r"deduct\w*|ineligible|out of scope|not eligible|omitted|screened out)"
)
_EXCLUDED = Pattern(rf"^\W*{_OUT}\b|\b{_OUT}\W*$|^\W*(?:\./\.|[-−–])\s|\b(?:were|are|was|is) {_OUT}\b", re.I)
_ADDED = Pattern(r"^\W*(?:plus|add(?:ed|ing)?(?: back)?|re-?included|restored)\b|^\s*\+", re.I)
_SUBTOTAL = Pattern(
    r"\b(?:sub-?totals?|remain\w*|left(?! out)|net|kept|retained|eligible|in scope|after|balance|interim|so far)\b",
    re.I,
)
_FINAL = Pattern(
    r"\b(?:used|modell?(?:ing|ed)?|remain\w*|final|left(?! out)|kept|retained|in scope|eligible|total|sample|"
    r"population|net|available|development|analysed|analyzed|scored)\b",
    re.I,
)
_PART = Pattern(
    r"^\W*(?:of which|of these|thereof|o/w|including|incl\.|memo|for information)|\boverlap\w*|\bthereof\b", re.I
)
_ALL_OUT = Pattern(
    rf"\b(?:total|sum|all)\b[^|]*\b(?:{_OUT}|exclusions?|removals?)\b"
    rf"|\b(?:exclusions?|{_OUT})\b[^|]*\b(?:total|sum|in all)\b",
    re.I,
)
_OVERLAPPING = Pattern(
    r"\boverlap\w*|\bmore than one (?:reason|rule|criterion|step)|\bseveral (?:reasons|criteria)|\bnot additive\b|"
    r"\bsensitivit\w+|\brobustness|\bablation|\b(?:both|either) reasons?\b|\brounded\b|"
    r"\bcounted (?:twice|once)\b|\bdo not (?:add|sum)\b",
    re.I,
)
_RECORDS = Pattern(
    r"\b(?:records?|cases?|accounts?|loans?|applica\w+|alerts?|customers?|batch(?:es)?|payments?|transactions?|"
    r"contracts?|facilit\w+|borrowers?|obligors?|observations?|rows?|claims?|policies|invoices?|merchants?|members?|"
    r"population|samples?|wallets?|clients?|files?|leases?|mortgages?|cards?|events?|questions?|exposures? \(n\)|"
    r"firms?|companies|households?|extract\w*|raw|n)\b",
    re.I,
)
_OTHER_THING = Pattern(
    r"\b(?:budgets?|costs?|incomes?|profits?|revenue|capital|funds|own funds|fees?|hours|fte|provisions?|inputs?|"
    r"variables?|features?|predictors?|characteristics|attributes|findings?|"
    r"balances?|amounts?|exposure|value|volume in|gbp|eur|usd|chf|sgd|cad|aud|hkd|million|m|bn|thousand)\b|[€£$%]",
    re.I,
)
_START = Pattern(
    r"\b(?:all|raw|start\w*|gross|total|records|extract\w*|received|population|initial\w*|before|delivered|full)\b",
    re.I,
)
_REMAINDER = Pattern(r"\b(?:remain\w*|left(?! out)|kept|after|cumulative|running|balance|retained)\b", re.I)
_OF_SAMPLE = Pattern(
    r"\b(?:train\w*|tests?|dev\w*|build|oot|oos|out[- ]of[- ](?:time|sample)|valid\w*|hold-?out|production|samples?|"
    r"total|all|recent|calibration|monitoring|(?:19|20)\d\d|[HQ][1-4])\b",
    re.I,
)
Kind = Literal["out", "in", "subtotal", "part", "all_out", "other"]


class Step(NamedTuple):
    """A row of a waterfall: its words, its number without a sign, and what it does."""

    row: GridRow
    cases: int
    kind: Kind
    strong: bool  # whether a sign or a word such as "less" says that it is taken off


class Broken(NamedTuple):
    """A table that does not add up: the count by its own numbers, the one that it gives, and its rows."""

    expected: int
    rest: Figure
    sample: str  # the name of the column, where the table has several
    rows: tuple[GridRow, ...]

    @property
    def passage(self) -> Passage:
        """The row whose count does not follow."""
        return self.rows[-1].passage

    @property
    def words(self) -> str:
        """The rows as one text."""
        return "; ".join(" | ".join(it for it in row.cells if it) for row in self.rows)


def broken_waterfalls(documents: Sequence[Passage]) -> Iterator[Broken]:
    """The first count in each table, and in each column of samples, that does not follow from the rows above it."""
    for grid in map(_labelled, grids(documents)):
        words = " | ".join((*grid.head, grid.above, *(it.label for it in grid.rows)))
        if (
            len(grid.rows) < 3
            or not _RECORDS.search(words)
            or _OVERLAPPING.search(f"{words} {_below(grid, documents)}")
        ):
            continue
        if (told := _columns_told(grid)) is not None:
            yield from _broken_remainder(grid, *told)
            continue
        columns = [at for at in range(1, len(grid.head)) if _is_counted(grid, at)]
        for at in columns:
            several = len(columns) > 1
            if several and at != columns[0] and not _OF_SAMPLE.search(grid.head[at]):
                continue
            broken = _broken(_steps(grid, at))
            if broken is not None:
                yield broken._replace(sample=grid.head[at] if several else "")


def _labelled(grid: Grid) -> Grid:
    """The grid without a first column of step numbers."""
    numbered = all(re.fullmatch(r"\W*\d{0,2}[a-z]?\W*", row.label) for row in grid.rows) and len(grid.head) > 2
    if not numbered:
        return grid
    return grid._replace(head=grid.head[1:], rows=tuple(row._replace(cells=row.cells[1:]) for row in grid.rows))


def _columns_told(grid: Grid) -> tuple[int, int] | None:
    """The columns of what each row removes and of what remains after it, where a table has one of each."""
    out = [i for i, it in enumerate(grid.head) if i and re.match(rf"\W*{_OUT}|\W*exclusions?\b", it, re.I)]
    left = [i for i, it in enumerate(grid.head) if i and _REMAINDER.search(it) and i not in out]
    return (out[0], left[0]) if len(out) == len(left) == 1 else None


def _broken_remainder(grid: Grid, out: int, left: int) -> Iterator[Broken]:
    """The one row whose remainder is not that of the row above less what it removes, where all others are."""
    if any(_OTHER_THING.search(f"{grid.head[0]} | {grid.head[at]}") for at in (out, left)):
        return
    removed = [_count(row.cells[out]) if row.cells[out].strip(" –—-") else 0 for row in grid.rows]
    rests = [_count(row.cells[left]) for row in grid.rows]
    known = [(cut, rest) for cut, rest in zip(removed, rests, strict=True) if cut is not None and rest is not None]
    if len(known) < len(grid.rows) or known[0][0] or not _START.search(grid.rows[0].label):
        return
    wrong = [i for i in range(1, len(known)) if known[i][1] != known[i - 1][1] - known[i][0]]
    if len(wrong) != 1 or len(known) < 3 or _ADDED.search(grid.rows[wrong[0]].label):
        return
    at = wrong[0]
    yield _broken_at(grid.rows[: at + 1], known[at - 1][1] - known[at][0], known[at][1])


def _broken_at(rows: tuple[GridRow, ...], expected: int, given: int) -> Broken:
    """The last of some rows as one that does not follow."""
    figure = Figure(0, len(rows[-1].passage.text), f"{given:,}", float(given), 0, percent=False)
    return Broken(expected, figure, "", rows)


def _below(grid: Grid, documents: Sequence[Passage]) -> str:
    """The three sentences after a table, which may say that reasons overlap."""
    last = grid.rows[-1].passage
    at = next((i for i, it in enumerate(documents) if it is last), len(documents))
    return " ".join(it.text for it in documents[at + 1 : at + 4] if it.instrument == last.instrument)


def _is_counted(grid: Grid, at: int) -> bool:
    """Whether a column has counts of records, and not amounts or what remains after each row."""
    if _REMAINDER.search(grid.head[at]) or _OTHER_THING.search(f"{grid.head[0]} | {grid.head[at]}"):
        return False
    found = [row for row in grid.rows if row.cells[at].strip(" –—-")]
    return len(found) >= 3 and all(_count(row.cells[at]) is not None for row in found)


def _count(cell: str) -> int | None:
    """The count of a cell, whatever its sign: "40,310", "(40,310)", "- 40,310"."""
    return None if written_days(cell) else count_in(re.sub(r"^\W*(?:\./\.)?\W*|[^\w]*$", "", cell))


def _steps(grid: Grid, at: int) -> list[Step]:
    found: list[Step] = []
    for row in grid.rows:
        count = _count(row.cells[at])
        if count is not None:
            signed = bool(re.match(r"\s*(?:[-−–(]|\./\.)", row.cells[at]))
            strong = signed or bool(re.match(r"\W*(?:less|minus|\./\.|[-−–] )", row.label, re.I))
            found.append(Step(row, count, _kind(row, at, signed=signed), strong))
    return found


def _kind(row: GridRow, at: int, *, signed: bool) -> Kind:
    label = row.label
    if _PART.search(label):
        return "part"
    if _ALL_OUT.search(label):
        return "all_out"
    if _ADDED.search(label) or row.cells[at].startswith("+"):
        return "in"
    if signed or _EXCLUDED.search(label):
        return "other" if _REMAINDER.search(label) and not signed else "out"
    return "subtotal" if _SUBTOTAL.search(label) or _FINAL.search(label) else "other"


def _broken(steps: Sequence[Step]) -> Broken | None:
    """The first subtotal that does not follow; None where the rows are not a waterfall, or may be read otherwise."""
    outs = [i for i, it in enumerate(steps) if it.kind == "out"]
    if not outs or outs[0] == 0 or steps[0].kind in ("out", "in", "all_out", "part"):
        return None
    last = next((i for i in range(outs[-1] + 1, len(steps)) if steps[i].kind == "subtotal"), None)
    if last is None or any(it.kind == "other" for it in steps[1:last]):
        return None
    inner, rest = steps[: last + 1], steps[last]
    if not _FINAL.search(rest.row.label) or rest.cases >= steps[0].cases or _may_be_remainders(inner):
        return None
    ends = {it.cases for it in steps[last:]} | {sum(it.cases for it in steps[last:])}
    broken = _walk(inner)
    return None if broken is None or broken.expected in ends else broken


def _walk(steps: Sequence[Step]) -> Broken | None:
    """Down the rows, from one subtotal to the next."""
    start, since = steps[0].cases, list[Step]()
    slack = _slack([it.cases for it in steps])
    for at, step in enumerate(steps[1:], start=1):
        if step.kind != "subtotal":
            since.append(step)
            continue
        readings = _readings(start, since)
        if not any(abs(it - step.cases) <= slack for it in (*readings, *_sums(since))):
            if readings[0] < 0:
                return None
            return _broken_at(tuple(it.row for it in steps[: at + 1]), readings[0], step.cases)
        if step.cases not in _sums(since) or step.cases in readings:
            start, since = step.cases, []
    return None


def _readings(start: int, steps: Sequence[Step]) -> list[int]:
    """The remaining cases by each reading: without rows that sum up others, with all rows, by the totals, by parts."""
    added = sum(it.cases for it in steps if it.kind == "in")
    out = [it.cases for it in steps if it.kind == "out"]
    totals = [it.cases for it in steps if it.kind == "all_out"]
    left_out = [sum(_without_sums(out)), sum(out), *totals]
    parts = [it.cases for it in steps if it.kind == "part"]
    left_out += [sum(out) - sum(parts), sum(out) + sum(parts)] if parts else []
    return [start + added - it for it in left_out]


def _without_sums(counts: Sequence[int]) -> list[int]:
    """The counts without the parts of a sum that stands right before them or right after them."""
    for size in range(len(counts) - 1, 1, -1):
        for at in range(len(counts) - size):
            before, parts, after = counts[at], counts[at + 1 : at + 1 + size], counts[at + size]
            if before == sum(parts):
                return [*_without_sums(counts[: at + 1]), *_without_sums(counts[at + 1 + size :])]
            if after == sum(counts[at : at + size]):
                return [*_without_sums(counts[:at]), *_without_sums(counts[at + size :])]
    return list(counts)


def _sums(steps: Sequence[Step]) -> list[int]:
    """The sum of the exclusions, which a subtotal may be."""
    return [sum(it.cases for it in steps)] if len(steps) > 1 else []


def _may_be_remainders(steps: Sequence[Step]) -> bool:
    """Whether each row may be what is left after it, as in "excluding staff | 4,100"."""
    counts = [it.cases for it in steps]
    falls = all(a >= b for a, b in pairwise(counts))
    strong = all(it.strong for it in steps if it.kind == "out")
    return falls and (not strong or counts[-1] == counts[-2])


def _slack(counts: Sequence[int]) -> float:
    """By how much rounded numbers may miss: half a step for each number; nothing where they are not rounded."""
    step = next((it for it in (1000, 100, 10) if all(count % it == 0 for count in counts)), 1)
    return step * len(counts) / 2 if step > 1 and len(counts) > 3 else 0
