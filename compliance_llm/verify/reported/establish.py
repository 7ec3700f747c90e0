"""Reported figures → Facts that are relied on, each compared with the recomputed one, and a Fact for each conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from compliance_llm.facts.imported import (
    AGREES,
    CONFLICT,
    NOT_REPEATED,
    OTHERWISE,
    UNLIKE,
    agrees,
    conflict,
    open_samples,
)
from compliance_llm.facts.papers.mood import of_earlier_version
from compliance_llm.facts.waterfall import rows_of, total_of
from compliance_llm.records import Battery, Fact, Subject
from compliance_llm.verify.reported.at_budget import of_budget, of_budget_tables
from compliance_llm.verify.reported.counts import of_counts
from compliance_llm.verify.reported.exclusions import is_sum_of, ways
from compliance_llm.verify.reported.prose import of_sentences
from compliance_llm.verify.reported.said import Said, Samples, measured_otherwise
from compliance_llm.verify.reported.tables import BAR, of_tables
from compliance_llm.verify.reported.waterfalls import broken_waterfalls

CALLED = {
    "n": "number of cases",
    "events": "number of events",
    "auc": "AUC",
    "gini": "Gini coefficient",
    "ks": "KS distance",
    "average_precision": "average precision",
    "brier": "Brier score",
    "psi.score": "population stability index of the score",
    "calibration_slope": "calibration slope",
    "calibration_intercept": "calibration intercept",
    "outcome_rate": "outcome rate",
    "mean_score": "mean score",
    "recall_at_budget": "recall at the review budget",
    "precision_at_budget": "precision at the review budget",
    "value_recall": "recall by value at the review budget",
    "total": "number of cases left after exclusions",
}


def reported_figures(battery: Battery, subject: Subject) -> tuple[Fact, ...]:
    """A Fact ``relied.<document>.<measure>.<sample>`` for each figure that a document reports of a whole sample.

    Beside it stands a Fact ``conflict.…`` where the figure is not the recomputed one. Only figures count whose sentence
    or table names the measure and the sample; what may be a criterion, another model or a part of the cases is left
    out. A count agrees with the cases that have a score, or with all rows.
    """
    samples = Samples(tuple(battery.samples), battery.reference)
    if not samples.every:
        return ()
    scored = subject.data.scored
    cuts = [*scored.segments, *scored.groups.values(), *scored.groups] if scored else []
    ours = [it for it in battery.documents if not of_earlier_version(it.text, subject.version)]
    said = [
        *of_tables(battery.documents, samples),
        *of_sentences(ours, samples, cuts),
        *of_counts(battery.documents, samples),
        *of_budget(battery.documents, samples, scored.budget if scored else None),
        *of_budget_tables(battery.documents, samples, scored.budget if scored else None),
    ]
    computed = {fact.id: fact for fact in battery.facts if fact.origin == "computed"}
    rows = rows_of(list(computed.values()), samples.every)
    unfinished = open_samples(computed.values())
    right = _rightly_told(said, computed)
    told: list[Fact] = []
    names: dict[str, int] = {}
    for it in dict.fromkeys(said):
        if it.measure not in CALLED:
            continue
        reported = _fact(it, names)
        ours = computed.get(f"fact:{it.measure}.{it.sample}")
        if ours is None or not isinstance(ours.value, int | float):
            told.append(reported.model_copy(update={"reason": NOT_REPEATED}))
        elif agrees(reported, ours, rounded_twice=True) or (
            it.measure == "n" and reported.value == rows.get(it.sample)
        ):
            told.append(reported.model_copy(update={"reason": AGREES}))
        elif (it.measure, it.sample, it.passage.id) in right:
            told.append(reported.model_copy(update={"reason": OTHERWISE}))
        elif it.sample in unfinished:
            told.append(reported.model_copy(update={"reason": UNLIKE}))
        elif (
            _is_sum(it, samples.every, computed)
            or _counts_something_else(reported, ours)
            or (isinstance(reported.value, int | float) and measured_otherwise(reported.value, ours))
        ):
            told.append(reported.model_copy(update={"reason": OTHERWISE}))
        else:
            told += [reported.model_copy(update={"reason": CONFLICT}), conflict(reported, ours)]
    return (*told, *_exclusions(battery, computed, rows, names))


def _rightly_told(said: Sequence[Said], computed: Mapping[str, Fact]) -> set[tuple[str, str, str]]:
    """Measures of samples whose figure in a sentence agrees with another sample or stands beside the right one.

    A sentence may give the right figure as well: another one beside it is one of a comparison. One that names several
    samples may be read with a figure at the wrong one: it is right where each figure is that of another sample named.
    """
    prose: defaultdict[tuple[str, str], list[Said]] = defaultdict(list)
    for it in said:
        if it.measure in CALLED and BAR not in it.passage.text:
            prose[it.measure, it.passage.id].append(it)
    found: set[tuple[str, str, str]] = set()
    for (measure, passage), its in prose.items():
        right = [it for it in its if _agrees(it, it.sample, computed)]
        found |= {(measure, it.sample, passage) for it in right}
        samples = {it.sample for it in its}
        owners = {sample for it in its for sample in samples if _agrees(it, sample, computed)}
        is_each_right = all(any(_agrees(it, sample, computed) for sample in samples) for it in its)
        if len(samples) > 1 and owners == samples and is_each_right:
            found |= {(measure, sample, passage) for sample in samples}
    return found


def _agrees(said: Said, sample: str, computed: Mapping[str, Fact]) -> bool:
    ours = computed.get(f"fact:{said.measure}.{sample}")
    if ours is None or not isinstance(ours.value, int | float):
        return False
    return agrees(_fact(said, {}), ours, rounded_twice=True)


def _is_sum(said: Said, samples: Sequence[str], computed: Mapping[str, Fact]) -> bool:
    """Whether a count is that of several samples together: "development data: 11,000 cases"."""
    if said.measure not in ("n", "events"):
        return False
    counts = [
        fact.value
        for it in samples
        if (fact := computed.get(f"fact:{said.measure}.{it}")) is not None and isinstance(fact.value, int)
    ]
    return is_sum_of(int(said.figure.value), counts, least=2)


def _counts_something_else(reported: Fact, ours: Fact) -> bool:
    """Whether a reported count is so far from the recomputed one that it can hardly be meant for it."""
    if ours.unit != "cases" or not isinstance(reported.value, int) or not isinstance(ours.value, int):
        return False
    return not ours.value / 2 <= reported.value <= 2 * ours.value


def _exclusions(
    battery: Battery, computed: Mapping[str, Fact], rows: Mapping[str, int], names: dict[str, int]
) -> Iterator[Fact]:
    """Stated numbers of cases after exclusions that do not add up or differ from the number of cases."""
    counts = [it for sample in battery.samples if (it := computed.get(f"fact:n.{sample}")) is not None]
    if not counts:
        return
    total = total_of(counts)
    known = [int(it.value) for it in counts if isinstance(it.value, int)]
    for way in ways(battery.documents):
        reported = _fact(Said("total", "all", way.rest, way.passage), names)
        there = any(is_sum_of(int(way.rest.value), some) for some in (known, list(rows.values())))
        if not way.adds_up:
            expected = _expected(total, reported, way.expected, way.passage.text)
            yield from (reported, expected, conflict(reported, expected))
        elif not there:
            yield from (reported, total, conflict(reported, total))
    for it in broken_waterfalls(battery.documents):
        reported = _fact(Said("total", "all", it.rest, it.passage), names)
        expected = _expected(total, reported, it.expected, it.words, f", column {it.sample}" if it.sample else "")
        yield from (reported, expected, conflict(reported, expected))


def _expected(total: Fact, reported: Fact, value: int, words: str, column: str = "") -> Fact:
    """The number of cases that a sentence or table leaves by its own numbers."""
    paper = reported.label.rpartition(" in ")[2]
    return total.model_copy(
        update={
            "id": f"{reported.id.replace('relied', 'counted')}.expected",
            "label": f"number of cases left by the exclusions that {paper} gives{column}",
            "value": value,
            "method": "the records at the start less those left out, as the paper gives them",
            "reason": words,
            "inputs": (reported.id,),
            "source": reported.source,
        }
    )


def _fact(said: Said, names: dict[str, int]) -> Fact:
    """The figure as a Fact; a second one of the same measure and sample in the same document is numbered."""
    figure, passage = said.figure, said.passage
    document = passage.id.partition(":")[0].removeprefix("document.").replace("-", "_")
    name = f"{document}.{said.measure}.{said.sample}"
    names[name] = names.get(name, 0) + 1
    count = said.measure in ("n", "events", "total")
    of = "" if said.measure == "total" else f" of the {said.sample} sample"
    share = figure.percent
    return Fact(
        id=f"fact:relied.{name}{f'.{names[name]}' if names[name] > 1 else ''}",
        label=f"{CALLED[said.measure]}{of} in {passage.instrument}",
        value=int(figure.value) if count else figure.value / 100 if share else figure.value,
        unit="cases" if count else "share" if share else "",
        decimals=figure.decimals,
        sample=said.sample,
        method=f"as {passage.citation} reports it, {passage.pointer}",
        origin="relied_on",
        source=passage.id,
        computed_by="reported@1",
    )
