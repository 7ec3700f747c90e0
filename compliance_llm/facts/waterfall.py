"""Declared numbers of cases and exclusions, compared with the cases there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compliance_llm.facts.imported import conflict
from compliance_llm.facts.naming import named, slug, slugs
from compliance_llm.facts.sample_names import sample_named
from compliance_llm.records import Fact, Subject

COUNTS = "data.counts"
COUNTED = ("fact:missing.", "fact:n.", "fact:open_outcomes.", "fact:no_outcome.", "fact:unscored.")


def declared_counts(subject: Subject, computed: Sequence[Fact]) -> list[Fact]:
    """A Fact for each declared count and exclusion, and one for each that does not reconcile with the cases.

    A count under the name of a sample is compared with its cases, with a score or in all; any other is the number of
    all cases, before the declared exclusions or after them.
    """
    ours = {it.id.removeprefix("fact:n."): it for it in computed if it.id.startswith("fact:n.")}
    rows = rows_of(computed, list(ours))
    data = subject.data
    facts = [_excluded(i, it.step or it.reason, it.cases) for i, it in enumerate(data.exclusions, start=1)]
    excluded = sum(it.cases for it in data.exclusions)
    total = total_of(list(ours.values())) if len(ours) > 1 or excluded else next(iter(ours.values()), None)
    names = slugs(data.counts)
    for name, count in data.counts.items():
        sample = sample_named(name, list(ours))
        declared = _declared(
            names[name], f"declared number of cases, {named(name.replace('_', ' '))}", count, f"{COUNTS}.{name}"
        )
        facts.append(declared)
        if sample:
            if count not in (ours[sample].value, rows.get(sample)):
                facts.append(conflict(declared, ours[sample]))
        elif total is not None and count not in _totals(total, rows, excluded):
            facts += [total, conflict(declared, total)]
    return list({fact.id: fact for fact in facts}.values())


def _totals(total: Fact, rows: Mapping[str, int], excluded: int) -> tuple[int, ...]:
    """Numbers that may be called that of all cases: with a score or without, before or after the exclusions."""
    scored, every = int(total.value) if isinstance(total.value, int) else 0, sum(rows.values())
    return scored, scored + excluded, every, every + excluded


def total_of(counts: Sequence[Fact]) -> Fact:
    """The number of all cases, from those of the samples."""
    return Fact(
        id="fact:counted.total",
        label="number of cases in all samples",
        value=sum(int(it.value) for it in counts if isinstance(it.value, int)),
        unit="cases",
        decimals=0,
        method="the sum over the samples",
        inputs=tuple(it.id for it in counts),
        source="the Facts named as inputs",
        computed_by="waterfall@1",
    )


def rows_of(computed: Sequence[Fact], samples: Sequence[str]) -> dict[str, int]:
    """Rows of each sample with and without a score, as the tests of missing values counted them."""
    found: dict[str, int] = {}
    for sample, n in _counted(computed):
        if sample in samples:
            found[sample] = max(found.get(sample, 0), n)
    return found


def _counted(computed: Sequence[Fact]) -> Iterator[tuple[str, int]]:
    for fact in computed:
        if fact.id.startswith(COUNTED) and fact.n is not None:
            yield fact.id.rpartition(".")[2], fact.n


def _declared(name: str, label: str, count: int, key: str) -> Fact:
    return Fact(
        id=f"fact:declared.counts.{name}",
        label=label,
        value=count,
        unit="cases",
        decimals=0,
        method="as declared",
        origin="declared",
        source=f"subject.yaml, key {key}",
        computed_by="declared@1",
    )


def _excluded(i: int, step: str, cases: int) -> Fact:
    label = f"declared number of cases left out: {' '.join(step.split())}"
    fact = _declared(slug(str(i)), label, cases, f"data.exclusions[{i}]")
    return fact.model_copy(update={"id": f"fact:declared.exclusions.{i}"})
