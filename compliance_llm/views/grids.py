"""Facts as rows of a table; columns that would be empty in every row are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.records import Evidence, Fact, FactVerdict, Limit, Table
from compliance_llm.views.notes import capitalised

MEASURE, VALUE, SIZE, LIMIT, RESULT = "Measure", "Value", "n", "Limit (authority)", "Result"
LIMIT_ALONE = "Limit"  # of a table whose caption names the authorities


class Row(NamedTuple):
    """One Fact, or several side by side: a cell for each column of its Grid, and a note to the value judged."""

    numbers: tuple[int, ...]  # of the Evidence
    cells: tuple[str, ...]
    verdict: FactVerdict
    note: str


class Grid(NamedTuple):
    """A table as shown; the columns "Measure" and "Value" are always there.

    The table of the front page has the number 0.
    """

    number: int
    title: str
    caption: str  # the title, and how many Facts the rows were chosen from
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def grid(table: Table, number: int, evidence: Mapping[str, Evidence], numbers: Mapping[str, int]) -> Grid | None:
    """The Facts of ``table`` as rows; None where none of them is on file."""
    facts = [piece for id in table.facts if isinstance(piece := evidence.get(id), Fact)]
    if not facts:
        return None
    if table.rows:
        return _side_by_side(table, number, {fact.id: fact for fact in facts}, numbers)
    name = _interval_column(facts)
    judged = any(fact.verdict != "none" for fact in facts)
    everything = [_cells(fact, name, judged=judged) for fact in facts]
    columns = tuple(
        column for column in everything[0] if column in (MEASURE, VALUE) or any(cells[column] for cells in everything)
    )
    rows = tuple(
        Row((numbers[fact.id],), tuple(cells[column] or "–" for column in columns), fact.verdict, fact.reason)
        for fact, cells in zip(facts, everything, strict=True)
    )
    return Grid(number, table.title, _caption(table, len(rows)), columns, rows)


def _side_by_side(table: Table, number: int, facts: Mapping[str, Fact], numbers: Mapping[str, int]) -> Grid:
    """Facts in columns, as "0.810 (0.753 to 0.856)"; the limit and the result of the one that is judged come last."""
    judged = any(fact.limit for row in table.rows if (fact := facts.get(row.judged)))
    rows: list[Row] = []
    for line in table.rows:
        shown = [facts.get(id) for id in line.cells]
        cells = [line.label, *("–" if fact is None else _with_interval(fact) for fact in shown)]
        fact = facts.get(line.judged)
        if judged:
            cells += [wording.limit(fact).removeprefix("the ") if fact else "", wording.result(fact) if fact else ""]
        cited = tuple(dict.fromkeys(numbers[it.id] for it in (*shown, fact) if it is not None))
        rows.append(Row(cited, tuple(cell or "–" for cell in cells), fact.verdict if fact else "none", ""))
    columns = (MEASURE, *table.columns, *((LIMIT_ALONE, RESULT) if judged else ()))
    return Grid(number, table.title, _sources(table, facts), columns, tuple(rows))


def _with_interval(fact: Fact) -> str:
    if fact.verdict == "not_tested":
        return wording.NOT_TESTED
    told = wording.interval(fact)
    return f"{wording.value(fact)} ({told.partition(' interval ')[2]})" if told else wording.value(fact)


def _sources(table: Table, facts: Mapping[str, Fact]) -> str:
    """The title, with the level of the intervals and who set the limits."""
    levels = {f"{fact.level * 100:.4g}%" for fact in facts.values() if fact.level is not None and fact.low is not None}
    judged = [facts[row.judged] for row in table.rows if row.judged in facts]
    told = [f"{levels.pop()} intervals in brackets"] if len(levels) == 1 else []
    if by := _authorities([fact.limit for fact in judged if fact.limit]):
        told.append(f"limits: {by}")
    return f"{table.title}; {'; '.join(told)}" if told else table.title


def _authorities(limits: Sequence[Limit]) -> str:
    """Who set the limits, each text once with all its clauses: "Model Risk Policy, clauses 7.6 and 7.10 (policy)"."""
    clauses: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for limit in limits:
        text, unit, clause = limit.source.rpartition(", clause ")
        clauses[text or limit.source, wording.AUTHORITIES[limit.authority]].append(clause if unit else "")
    told: list[str] = []
    for (text, authority), found in clauses.items():
        *head, last = sorted({it for it in found if it}, key=_in_order) or [""]
        named = f", clause{'s' if head else ''} {', '.join(head)}{' and ' if head else ''}{last}" if last else ""
        told.append(f"{text}{named} ({authority})")
    return "; ".join(told)


def _in_order(clause: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(it), "") if it.isdigit() else (0, it) for it in clause.split("."))


def _caption(table: Table, shown: int) -> str:
    if table.of <= shown:
        return table.title
    return f"{table.title} ({shown:,} of {table.of:,} measures; all are in evidence.json)"


def _interval_column(facts: Sequence[Fact]) -> str:
    """As in "95% interval" where all levels are one, else "Interval", and each cell says its level."""
    heads = {text.partition(" interval")[0] for fact in facts if (text := wording.interval(fact))}
    return f"{heads.pop()} interval" if len(heads) == 1 else "Interval"


def _cells(fact: Fact, interval_column: str, *, judged: bool) -> dict[str, str]:
    """A cell for each column; where some rows are ``judged``, the others say that they have no limit."""
    set_by = wording.authority(fact)
    return {
        MEASURE: capitalised(fact.label),
        VALUE: "–" if fact.value is None else wording.value(fact),
        interval_column: wording.interval(fact).removeprefix(interval_column).strip(),
        SIZE: wording.size(fact),
        LIMIT: f"{wording.limit(fact).removeprefix('the ')} ({set_by})" if set_by else "",
        RESULT: wording.result(fact) if judged else "",
    }
