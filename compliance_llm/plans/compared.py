"""Facts side by side: a measure over its samples, groups of people over what became of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compliance_llm.records import Fact, Table, TableRow

MOST_GROUPS = 12
RATE, RATIO, OUTCOME = "Favourable outcome", "Ratio to the best group", "Outcome rate"


def by_sample(title: str, measures: Mapping[str, str], facts: Sequence[Fact], samples: Sequence[str]) -> Table | None:
    """One row a measure, one column a sample; limit and result are those of the last sample that has a limit.

    Args:
        title: of the table.
        measures: beginnings of Fact ids and what a reader calls them: {"auc": "AUC"}.
        facts: all that there are.
        samples: slugs, the reference first.
    """
    known = {fact.id: fact for fact in facts if fact.value is not None}
    rows: list[TableRow] = []
    for stem, label in measures.items():
        ids = [f"fact:{stem}.{sample}" for sample in samples]
        cells = tuple(id if id in known else "" for id in ids)
        judged = next((id for id in reversed(cells) if id and known[id].limit), "")
        if any(cells):
            rows.append(TableRow(label=label, cells=cells, judged=judged))
    columns = tuple(next(f.sample for f in facts if f.id == f"fact:n.{s}") for s in samples if f"fact:n.{s}" in known)
    if not rows or len(columns) != len(samples):
        return None
    return _table(title, tuple(f"{column[:1].upper()}{column[1:]}" for column in columns), rows)


def by_group(title: str, facts: Sequence[Fact], sample: str) -> Table | None:
    """One row a group: its cases, the rate of the favourable outcome, the ratio to the best group, its outcomes."""
    known = {fact.id.removeprefix("fact:"): fact for fact in facts}
    groups = [
        name.removeprefix("rate_by.").removesuffix(f".{sample}")
        for name in known
        if name.startswith("rate_by.") and name.endswith(f".{sample}")
    ]
    rows: list[TableRow] = []
    for group in groups[:MOST_GROUPS]:
        rate = known[f"rate_by.{group}.{sample}"]
        ratio, outcome = (known.get(f"{stem}.{group}.{sample}") for stem in ("air", "outcome_by"))
        cells = tuple("" if it is None else it.id for it in (rate, ratio, outcome))
        label = rate.label.removeprefix("selection rate of ").partition(" on the ")[0]
        rows.append(TableRow(label=f"{label}, {rate.n:,} cases", cells=cells, judged=ratio.id if ratio else ""))
    return _table(title, (RATE, RATIO, OUTCOME), rows) if rows else None


def _table(title: str, columns: tuple[str, ...], rows: Sequence[TableRow]) -> Table:
    ids = dict.fromkeys(id for row in rows for id in (*row.cells, row.judged) if id)
    return Table(title=title, facts=tuple(ids), columns=columns, rows=tuple(rows))
