"""Reported figures and statements compared with recomputed ones; the age of the evidence; figures only relied on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate, count_of
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of, stem_of
from compliance_llm.analysis.words import counted, day, figure, listed, number, quoted, sentence
from compliance_llm.records import Fact

COUNTS = ("n", "events", "counted")
SMALL = 0.002  # a difference in a measure or share that no reader would act on
OLD = 18  # months between the end of the latest outcomes and the date of the document
UNKNOWN_WINDOW = 12  # months allowed for outcomes to become final where nothing says how long they take
NOT_REPEATED = "it was not re-performed"
REPORTED = (
    "sr-26-2/validation/outcomes-review",
    "sr-11-7/documentation/third-party-reader",
    "pra-ss1-23/p3/documentation",
)


def _number(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, int | float) else 0.0


def _step(fact: Fact) -> float:
    """One unit in the last place of a reported figure."""
    return 10.0 ** -(fact.decimals + (2 if fact.unit == "share" else 0))


def _matters(reported: Fact, ours: Fact) -> bool:
    """Whether a reported figure is further from ours than rounding, and than anybody would mind."""
    away = abs(_number(reported) - _number(ours))
    if stem_of(ours) in COUNTS:
        return away >= 1
    return away > _step(reported) * (1 + 1e-9) and away > SMALL


def _pairs(view: View, *, counts: bool) -> dict[str, tuple[Fact, list[Fact], list[Fact]]]:
    """By recomputed figure: it, the reported ones that do not agree with it, and the Facts of the conflicts."""
    found: dict[str, tuple[Fact, list[Fact], list[Fact]]] = {}
    for fact in view.matching("conflict.*"):
        named = [view.get(id.removeprefix("fact:")) for id in fact.inputs]
        if len(named) != 2 or named[0] is None or named[1] is None:
            continue
        reported, ours = named[0], named[1]
        if (stem_of(ours) in COUNTS) == counts and _matters(reported, ours):
            _, theirs, conflicts = found.setdefault(ours.id, (ours, [], []))
            theirs.append(reported)
            conflicts.append(fact)
    return found


def _conflicts(view: View) -> Iterator[Found]:
    pairs = _pairs(view, counts=False)
    for ours, theirs, conflicts in sorted(pairs.values(), key=lambda it: -max(abs(_number(c)) for c in it[2])):
        if stem_of(ours) == "gini" and ours.id.replace("fact:gini.", "fact:auc.") in pairs:
            continue  # twice the AUC less one: the same conflict
        same = _same_as(ours, theirs[0], view)
        yield Found(name_of(ours), (ours, *theirs, *conflicts, *same), {"same": bool(same)})


def _same_as(ours: Fact, reported: Fact, view: View) -> tuple[Fact, ...]:
    """The same measure on another sample, where it is what was reported."""
    stem = name_of(ours).rpartition(".")[0]
    if reported.decimals < 3 and stem_of(ours) not in COUNTS:
        return ()
    for sample in view.samples:
        other = view.get(f"{stem}.{sample}")
        if (
            other is not None
            and other is not ours
            and abs(_number(other) - _number(reported)) <= 0.55 * _step(reported)
        ):
            return (other,)
    return ()


def _reported(fact: Fact) -> str:
    """A reported figure, with at most four decimals."""
    return wording.number(fact.value, fact.model_copy(update={"decimals": min(fact.decimals, 4)}))


def _papers(found: Found) -> list[Fact]:
    return [it for it in found.facts[1:] if it.origin in ("relied_on", "declared")]


def _where(fact: Fact) -> str:
    """The paper that gives a figure: "metrics.json", "development_note.md", "subject.yaml"."""
    source = fact.label.rpartition(" in ")[2] if fact.source.startswith("document.") else fact.source.split(" ")[0]
    return source.rstrip(",").rpartition("/")[2]


def _other(found: Found) -> Fact | None:
    return found.facts[-1] if found.arguments.get("same") else None


def _say_conflict(found: Found) -> str:
    ours, theirs = found.facts[0], _papers(found)
    by_value: dict[str, list[str]] = {}
    for it in theirs:
        by_value.setdefault(_reported(it), []).append(_where(it))
    told = listed([f"{value} ({listed(list(dict.fromkeys(places)))})" for value, places in by_value.items()])
    conflict = next(it for it in found.facts if it.id.startswith("fact:conflict."))
    said = (
        f"The developers report {told} for the {ours.label}; recomputed from the cases it is {figure(ours)}, a "
        f"difference of {wording.difference(conflict)}."
    )
    other = _other(found)
    if other is not None:
        said += f" The figure reported equals the {other.label} ({wording.value(other)})."
    return said


def _conflict_cause(found: Found) -> str:
    other = _other(found)
    if other is None:
        return "Not established."
    return f"The figure reported equals the {other.label}, so it may have been taken from the wrong sample."


CONFLICT = MessageType(
    name="conflict",
    family="evidence",
    weight=9,
    polarity="bad",
    find=_conflicts,
    say=_say_conflict,
    advice=Advice(
        topic="outcomes-analysis",
        tests=("conflict",),
        duties=("reported_figures",),
        obligations=REPORTED,
        yardstick="Convention: a figure that is reported can be recomputed from the same cases.",
        title=lambda it: (
            f"Reported figure does not agree with the data: {it.facts[0].label} of {_reported(_papers(it)[0])} is "
            f"recomputed as {wording.value(it.facts[0])}"
        ),
        effect=lambda it: (
            f"Decisions that relied on the reported {_reported(_papers(it)[0])} rest on a figure that the data do not "
            "support; other figures from the same source are in doubt."
        ),
        action="shows how the reported figure was computed and corrects every paper that gives it",
        closes="the papers and the recomputed figures agree",
        cause=_conflict_cause,
    ),
    contradicts=True,
)


def _unreconciled(view: View) -> Iterator[Found]:
    for ours, theirs, conflicts in _pairs(view, counts=True).values():
        yield Found(name_of(ours), (ours, *theirs, *conflicts), {})


def _say_unreconciled(found: Found) -> str:
    ours, theirs = found.facts[0], _papers(found)
    told = listed([f"{wording.value(it)} ({_where(it)})" for it in theirs])
    conflict = next(it for it in found.facts if it.id.startswith("fact:conflict."))
    told_in = "table" if " | " in ours.reason else "sentence"
    own = name_of(ours).endswith(".expected")
    there = f"by the {told_in}'s own numbers it is" if own else "the data contain"
    return (
        f"The reported {ours.label} is {told}; {there} {wording.value(ours)}, so "
        f"{wording.value(conflict)} cases do not reconcile."
    )


DOES_NOT_RECONCILE = MessageType(
    name="does_not_reconcile",
    family="evidence",
    weight=8,
    polarity="bad",
    find=_unreconciled,
    say=_say_unreconciled,
    advice=Advice(
        topic="data-quality",
        tests=("conflict", "n", "other"),
        duties=("reconciliation", "exclusions"),
        obligations=(
            "sr-26-2/development/data-assessment",
            "sr-11-7/data/quality-relevance",
            "bcbs-239/p3/accuracy",
        ),
        yardstick="Convention: papers give the number of cases that the data have, or explain the difference.",
        title=lambda it: (
            f"Reported counts do not reconcile with the data: {it.facts[0].label} is {wording.value(it.facts[0])}, not "
            f"{_reported(_papers(it)[0])}"
        ),
        effect=lambda _: (
            "The papers may describe other data than those on file, and results may leave out cases unseen."
        ),
        action="reconciles the numbers of cases and events with the source and explains every exclusion",
        closes="reported numbers and data agree, or each difference is explained",
        merges="does_not_reconcile",
    ),
    contradicts=True,
)


def _statements(view: View) -> Iterator[Found]:
    """Sentences that the data contradict in another way than by a figure that is told already."""
    told = {it.source for it in view.matching("relied.*")}
    for fact in view.matching("statement.*"):
        used = [it for id in fact.inputs if (it := view.get(id.removeprefix("fact:"))) is not None]
        if used and fact.source not in told:
            yield Found(name_of(fact).rpartition(".")[2], (fact, *used[:3]))


def _say_statement(found: Found) -> str:
    fact, *used = found.facts
    place = fact.label.removeprefix("statement in ").partition(", ")[0]
    told = listed([f"the {it.label} is {wording.value(it)}" for it in used])
    return f"{place} says {quoted(fact)}, which the data contradict: {told}."


STATEMENT = MessageType(
    name="statement_contradicted",
    family="evidence",
    weight=7,
    polarity="bad",
    find=_statements,
    say=_say_statement,
    advice=Advice(
        topic="outcomes-analysis",
        tests=("conflict",),
        duties=("reported_figures",),
        obligations=REPORTED,
        yardstick="Convention: what the papers say of results agrees with the data.",
        title=lambda it: f"Statement in a document is contradicted by the data: {quoted(it.facts[0], 80)}",
        effect=lambda _: "Readers of the papers form a view of the model that the data do not support.",
        action="corrects the statement or shows the data that it rests on",
        closes="the statement agrees with the recomputed results",
    ),
    contradicts=True,
)


def _relied(view: View) -> Iterator[Found]:
    facts = [it for it in view.matching("relied.*") if it.unit != "text"]
    if not facts:
        return
    apart = [it for it in facts if NOT_REPEATED in it.reason]
    every = count_of("evidence.reported", "number of figures reported on file", facts)
    again = count_of(
        "evidence.recomputed", "number of reported figures that were recomputed", [f for f in facts if f not in apart]
    )
    alone = count_of("evidence.relied_on", "number of reported figures that are relied on", apart)
    yield Found("", (every, again, alone), aggregates=(every, again, alone))


def _say_relied(found: Found) -> str:
    every, again, alone = (_count(it) for it in found.facts)
    if not again:
        return f"None of the {counted(every, 'reported figure')} could be recomputed; they are relied on as reported."
    said = f"Of {counted(every, 'reported figure')}, {number(again)} {'was' if again == 1 else 'were'} recomputed"
    return (
        f"{said} and {number(alone)} {'was' if alone == 1 else 'were'} taken over as reported." if alone else f"{said}."
    )


def _count(fact: Fact) -> int:
    return int(fact.value) if isinstance(fact.value, int) else 0


RELIED = MessageType("relied_or_recomputed", "evidence", 7, "neutral", _relied, _say_relied)

MEASURES = ("auc", "brier", "psi.score")


def _no_yardstick(view: View) -> Iterator[Found]:
    facts = [
        fact
        for stem in MEASURES
        for _, fact in list(view.by_sample(stem))[-1:]
        if fact.limit is None and fact.yardstick is None and fact.verdict == "none"
    ]
    if facts:
        yield Found("", tuple(facts))


NO_YARDSTICK = MessageType(
    "no_yardstick",
    "evidence",
    5,
    "neutral",
    _no_yardstick,
    lambda it: sentence(
        "No limit is set for "
        + listed([f"the {fact.label} ({wording.value(fact)})" for fact in it.facts], 5)
        + f", so {'it is' if len(it.facts) == 1 else 'they are'} reported without a verdict"
    ),
)


def _old(view: View) -> Iterator[Found]:
    as_of = view.get("as_of")
    days = sorted(view.matching("last_day.*"), key=lambda fact: str(fact.value))
    ripe = view.get("declared.outcome_days")
    if as_of is None or not days:
        return
    months = _months(str(days[-1].value), str(as_of.value), ripe)
    if months is not None and months > (OLD if ripe is not None else OLD + UNKNOWN_WINDOW):
        label = "months between the latest outcomes and the date of this document"
        since = aggregate(
            "evidence.age", label, months, (days[-1], as_of), unit="", method="whole months, outcome window left out"
        )
        yield Found("", (since, days[-1], as_of), aggregates=(since,))


def _months(last: str, as_of: str, ripe: Fact | None) -> int | None:
    try:
        then, now = date.fromisoformat(last), date.fromisoformat(as_of)
    except ValueError:
        return None
    days = (now - then).days - (int(ripe.value) if ripe is not None and isinstance(ripe.value, int) else 0)
    return int(days / 30.4375)


OLD_EVIDENCE = MessageType(
    name="old_evidence",
    family="evidence",
    weight=6,
    polarity="bad",
    find=_old,
    say=lambda it: (
        f"The latest cases are from {day(it.facts[1])}; their outcomes end {wording.value(it.facts[0])} months before "
        f"the "
        f"date of this document ({day(it.facts[2])})."
    ),
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("other",),
        duties=("representative", "monitoring"),
        obligations=("sr-11-7/validation/annual-review", "sr-26-2/monitoring/plan", "pra-ss1-23/p4/revalidation"),
        yardstick="Convention: results rest on outcomes that are not much older than a year.",
        title=lambda it: f"Old evidence: the latest outcomes are {wording.value(it.facts[0])} months old",
        effect=lambda _: "Nothing is shown about the model on cases of the time since then.",
        action="adds later cases with their outcomes and repeats the tests on them",
        closes="the latest outcomes are recent enough to speak for the cases of today",
    ),
)

TYPES: Sequence[MessageType] = (
    CONFLICT,
    DOES_NOT_RECONCILE,
    STATEMENT,
    OLD_EVIDENCE,
    RELIED,
    NO_YARDSTICK,
)
