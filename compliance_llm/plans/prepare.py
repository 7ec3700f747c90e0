"""Outline + Subject + Facts + rules → Brief."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fnmatch import fnmatchcase

from compliance_llm.analysis.assess import assess, gap
from compliance_llm.corpus import Corpus
from compliance_llm.plans.tables import need, table
from compliance_llm.ports import Index
from compliance_llm.records import (
    Assessment,
    Battery,
    Brief,
    Fact,
    Gap,
    Obligation,
    Outline,
    Passage,
    Pick,
    Subject,
    Table,
)

Rule = Passage | Obligation
TOLD_RULES = 3
# The catalogue of Obligations knows one section "metrics"; a card tells it in three.
CATALOGUE_SECTIONS = {
    "model-card/discrimination": "model-card/metrics",
    "model-card/calibration": "model-card/metrics",
    "model-card/stability": "model-card/metrics",
}
# An Obligation on metrics is assessed once, where ranking is told.
ASSESSED_ELSEWHERE = ("model-card/calibration", "model-card/stability")


def prepare(
    outline: Outline,
    subject: Subject,
    battery: Battery,
    corpus: Corpus,
    index: Index,
    failing: Collection[str] = (),
) -> Brief:
    """The content of one section.

    ``corpus`` has only the rules that apply to the Subject on the document's date; ``failing`` are the Facts that
    speak against the Subject.
    """
    samples = _compared(battery)
    told = _told(outline.tells, battery.facts, samples)
    assessed = [
        (o, assess(o, battery.facts, kind=subject.kind, failing=failing)) for o in _obligations(outline, corpus)
    ]
    counted = [] if outline.id in ASSESSED_ELSEWHERE else assessed
    gaps = [g for o, a in counted if (g := gap(o, a, battery.facts))]
    return Brief(
        outline=outline,
        subject_name=subject.name,
        subject_version=subject.version,
        facts=tuple(told),
        rules=_rules(outline, assessed, corpus, index),
        gaps=tuple(_once_each(gaps)),
        tables=_tables(outline, battery.facts, samples),
        charts=tuple(c for c in battery.charts if any(fnmatchcase(c.id, pattern) for pattern in outline.charts)),
        assessments=tuple(a for _, a in counted),
    )


def assess_all(
    outlines: Sequence[Outline], kind: str, facts: Sequence[Fact], corpus: Corpus, failing: Collection[str] = ()
) -> tuple[tuple[Assessment, ...], tuple[Gap, ...]]:
    """Every Obligation that the sections answer, against the Facts, and the gaps that are left; nothing is drafted."""
    assessments: list[Assessment] = []
    gaps: list[Gap] = []
    for outline in outlines:
        if outline.id in ASSESSED_ELSEWHERE:
            continue
        for obligation in _obligations(outline, corpus):
            found = assess(obligation, facts, kind=kind, failing=failing)
            assessments.append(found)
            gaps += [it] if (it := gap(obligation, found, facts)) else []
    return tuple(assessments), tuple(gaps)


def _obligations(outline: Outline, corpus: Corpus) -> list[Obligation]:
    section = CATALOGUE_SECTIONS.get(outline.id, outline.id)
    return [o for o in corpus.obligations if section in o.sections]


def _rules(
    outline: Outline, assessed: Sequence[tuple[Obligation, Assessment]], corpus: Corpus, index: Index
) -> tuple[Rule, ...]:
    """The rules to quote: those assessed for this section that are nearest to its topic, best first.

    The bank's own policies speak in the clauses that their Obligations point to; where they lay no duty on a section,
    in any clause. Any other Obligation speaks where it is answered. Short passages are quoted, longer ones paraphrased.
    """
    policies = {i.id for i in corpus.instruments if i.binding == "policy"}
    own = [o for o, a in assessed if o.instrument in policies and a.verdict != "not_applicable"]
    answered = [
        o for o, a in assessed if o.instrument not in policies and a.verdict in ("met", "on_file", "partly_met")
    ]
    rules: list[Rule] = [rule for o in (*own, *answered) for rule in corpus.quotes_of(o) or (o,)]
    if not own:
        rules += [rule for rule in corpus.told if rule.instrument in policies]
    among = [rule.id for rule in rules]
    return tuple(corpus.evidence(found.id) for found in index.search(outline.query, k=TOLD_RULES, among=among))


def _once_each(gaps: Sequence[Gap]) -> list[Gap]:
    """Gaps without repeats of one missing thing under one citation."""
    return list({(g.citation, g.missing): g for g in gaps}.values())


def _told(picks: Sequence[Pick], facts: Sequence[Fact], samples: Sequence[str]) -> list[Fact]:
    chosen: dict[str, Fact] = {}
    for pick in picks:
        found = [
            f
            for f in _matching(pick.pattern, facts, samples)
            if f.id not in chosen and (not pick.verdicts or f.verdict in pick.verdicts)
        ]
        if pick.most is not None:
            worst = sorted((f for f in found if f.verdict != "not_tested"), key=need)[: pick.most]
            found = [f for f in found if f in worst]
        chosen.update((f.id, f) for f in found)
    return [f for f in chosen.values() if not _is_told_within(f, chosen)]


def _is_told_within(fact: Fact, chosen: Collection[str]) -> bool:
    """Whether a declared part, such as the day of an approval, stands in the words of a whole that is told."""
    return fact.origin == "declared" and fact.id.rpartition(".")[0] in chosen


def _tables(outline: Outline, facts: Sequence[Fact], samples: Sequence[str]) -> tuple[Table, ...]:
    at = {fact.id: place for place, fact in enumerate(facts)}
    rows = {
        title: sorted(
            {f.id: f for pattern in patterns for f in _matching(pattern, facts, samples)}.values(),
            key=lambda f: at[f.id],
        )
        for title, patterns in outline.lists.items()
    }
    return tuple(table(title, listed) for title, listed in rows.items() if listed)


def _matching(pattern: str, facts: Sequence[Fact], samples: Sequence[str]) -> list[Fact]:
    """Facts whose id matches, the pattern's ``{sample}`` standing for each of ``samples`` and ``{any}`` for any."""
    patterns = (
        [pattern.replace("{sample}", sample) for sample in samples]
        if "{sample}" in pattern
        else [pattern.replace("{any}", "*")]
    )
    return [f for p in patterns for f in facts if fnmatchcase(f.id.removeprefix("fact:"), p)]


def _compared(battery: Battery) -> list[str]:
    """The samples that a card is about: all but the reference, or the only one."""
    return [s for s in battery.samples if s != battery.reference] or list(battery.samples)
