"""What the tests came to as a whole, and what no other type of Message tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from compliance_llm import wording
from compliance_llm.analysis.aggregates import count_of
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import BINDING, View, breached, name_of, stem_of, wholly_beyond
from compliance_llm.analysis.words import against, counted, figure, listed, number, sentence
from compliance_llm.records import Fact

SUBJECTS = {  # what a kind of test is about, as a reader calls it
    **dict.fromkeys(("auc", "gini", "ks", "average_precision", "auc_gap", "auc_by"), "ranking"),
    **dict.fromkeys(
        ("brier", "brier_skill", "calibration_intercept", "calibration_slope", "calibration_bins", "calibration_p"),
        "calibration",
    ),
    **dict.fromkeys(("forecast_over_observed", "calibration_p_joint", "bands_off"), "calibration"),
    **dict.fromkeys(("top_tenth", "rank_breaks", "single_gain", "challenger_gain", "weak_segment"), "ranking"),
    **dict.fromkeys(("psi", "missing_change"), "stability"),
    **dict.fromkeys(("air", "rate_by", "outcome_by"), "groups"),
    **dict.fromkeys(("missing", "duplicates", "duplicates_across", "n", "events"), "data"),
}


def subject_of(fact: Fact) -> str:
    """What the test of a Fact is about: "ranking", "calibration" and so on."""
    return SUBJECTS.get(stem_of(fact), "other tests")


def _limited(view: View, verdict: str) -> list[Fact]:
    return [fact for fact in view.facts if fact.limit is not None and fact.verdict == verdict]


def _bottom_line(view: View) -> Iterator[Found]:
    failed, open_, passed = (_limited(view, verdict) for verdict in ("fail", "unsettled", "pass"))
    if not (failed or open_ or passed):
        return
    counts = (
        count_of("whole.limits", "number of limits with a result", [*failed, *open_, *passed]),
        count_of("whole.breached", "number of limits breached", failed),
        count_of("whole.inconclusive", "number of inconclusive results", open_),
        count_of("whole.met", "number of limits met", passed),
    )
    about = listed(list(dict.fromkeys(subject_of(fact) for fact in failed)))
    yield Found("", counts, {"about": about}, counts)


def _say_bottom_line(found: Found) -> str:
    limits, failed, open_, _ = (int(fact.value) for fact in found.facts if isinstance(fact.value, int))
    if not failed and not open_:
        return f"All {limits:,} limits with a result are met." if limits > 1 else "The one limit with a result is met."
    told = number(failed) if failed else "none"
    said = f"Of {limits:,} limits with a result, {told} {'are' if failed > 1 else 'is'} breached"
    said += f" ({found.arguments['about']})" if failed else ""
    return f"{said} and {counted(open_, 'is', 'are')} inconclusive." if open_ else f"{said}."


BOTTOM_LINE = MessageType("bottom_line", "whole", 10, "neutral", _bottom_line, _say_bottom_line)

STRENGTHS = ("auc", "average_precision", "ks")


def _strength(view: View) -> Iterator[Found]:
    for stem in STRENGTHS:
        held = [fact for _, fact in view.by_sample(stem) if fact.verdict == "pass"]
        if held:
            yield Found("", (held[-1],))
            return


STRENGTH = MessageType(
    "strength",
    "whole",
    5,
    "good",
    _strength,
    lambda it: (
        f"The main strength is the ranking: the {it.facts[0].label} is {figure(it.facts[0])}, "
        f"{against(it.facts[0])}, with the whole interval."
    ),
)


def _inconclusive(view: View) -> Iterator[Found]:
    open_ = [f for f in _limited(view, "unsettled") if f.limit is not None and f.limit.authority in ("policy", "law")]
    if open_:
        count = count_of("whole.inconclusive_by_policy", "number of limits met by the estimate alone", open_)
        yield Found("", (count, *open_), aggregates=(count,))


def _say_inconclusive(found: Found) -> str:
    count, *facts = found.facts
    told = listed([f"the {fact.label} ({wording.value(fact)})" for fact in facts])
    many = int(count.value) if isinstance(count.value, int) else 0
    return (
        f"{sentence(counted(many, 'limit'))[:-1]} {'is' if many == 1 else 'are'} met by the estimate and not by the "
        f"whole interval: {told}."
    )


PLACES = MessageType(
    "places_without_rules",
    "whole",
    6,
    "unknown",
    lambda view: (Found("", (it,)) for it in [view.get("governance.places_without_rules")] if it is not None),
    lambda it: (
        f"cdraft ships no rules of {wording.value(it.facts[0])}: nothing here was compared with the law there, unless "
        "the bank has added its texts."
    ),
)


INCONCLUSIVE = MessageType(
    "inconclusive",
    "whole",
    7,
    "unknown",
    _inconclusive,
    _say_inconclusive,
    Advice(
        topic="outcomes-analysis",
        tests=("unsettled",),
        title=lambda it: (
            f"{sentence(counted(len(it.facts) - 1, 'limit'))[:-1]} met by the estimate only (inconclusive)"
        ),
        effect=lambda _: "The sample cannot tell whether these limits are met.",
        action="collects more cases, or accepts the doubt as a condition of use",
        closes="the whole interval of each lies within its limit",
        only_if_graded=True,
    ),
)


def _not_run(view: View) -> Iterator[Found]:
    """Tests with a limit of the policy or of law that were not run; a rule leaves out groups too small to compare."""
    missed = [
        fact
        for fact in view.facts
        if fact.verdict == "not_tested"
        and fact.limit is not None
        and fact.limit.authority in ("policy", "law")
        and not any(bin.label.startswith(("smallest group", "minimum")) for bin in fact.bins)
    ]
    if missed:
        count = count_of("whole.not_run", "number of tests with a limit that were not run", missed)
        yield Found("", (count, *missed), aggregates=(count,))


def _say_not_run(found: Found) -> str:
    _, *missed = found.facts
    told = listed([f"the {fact.label} ({fact.reason})" for fact in missed])
    many = len(missed)
    return f"{sentence(counted(many, 'test'))[:-1]} with a limit {'was' if many == 1 else 'were'} not run: {told}."


NOT_RUN = MessageType(
    "required_not_run",
    "whole",
    7,
    "unknown",
    _not_run,
    _say_not_run,
    Advice(
        topic="outcomes-analysis",
        tests=("not_tested",),
        title=lambda it: f"Not run: {counted(len(it.facts) - 1, 'test')} for which a limit is set",
        effect=lambda _: "Nothing is known of what these tests would have shown; their absence is not a pass.",
        action="supplies what the tests need",
        closes="the tests have been run and their results are on file",
        only_if_graded=True,
    ),
    contradicts=True,
)


WEIGHED = frozenset({"duplicates_across"})  # whose own type says whether more rows repeat than do by nature


def _limit_breached(view: View) -> Iterator[Found]:
    """Breached limits that no other type tells, by kind of test."""
    kinds: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if breached(fact) and (stem_of(fact) not in WEIGHED or fact.limit is None or fact.limit.authority in BINDING):
            kinds[stem_of(fact)].append(fact)
    for stem, facts in kinds.items():
        facts.sort(key=lambda fact: (not wholly_beyond(fact), view.facts.index(fact)))
        yield Found(stem, tuple(facts))


def _say_breached(found: Found) -> str:
    first, *others = found.facts
    said = f"The {first.label} is {figure(first)}, {against(first)}."
    if others:
        alike = listed([f"the {fact.label} ({wording.value(fact)})" for fact in others])
        said += f" The same limit is breached by {alike}."
    return said


LIMIT_BREACHED = MessageType(
    "limit_breached",
    "whole",
    6,
    "bad",
    _limit_breached,
    _say_breached,
    Advice(
        topic="outcomes-analysis",
        tests=("{name}",),
        title=lambda it: sentence(f"{it.facts[0].label} outside its limit")[:-1],
        effect=lambda _: "The result lies beyond what was decided would be accepted.",
        action="finds the cause, and corrects the model or restricts its use",
        closes="the limit is met with the whole interval",
        merges="{key}",
    ),
)


def _absent(view: View) -> Iterator[Found]:
    names = ("governance.places_absent", "governance.materiality_absent")
    if found := [it for name in names if (it := view.get(name)) is not None]:
        yield Found("", tuple(found))


def _say_absent(found: Found) -> str:
    told = {
        "fact:governance.places_absent": "No jurisdiction is declared: nothing was compared with the law of a place.",
        "fact:governance.materiality_absent": "No materiality is declared, so the strictest tier was assumed.",
    }
    return " ".join(told[fact.id] for fact in found.facts)


ABSENT = MessageType("scope_not_declared", "whole", 6.5, "unknown", _absent, _say_absent)


TYPES: Sequence[MessageType] = (BOTTOM_LINE, STRENGTH, ABSENT, PLACES, INCONCLUSIVE, NOT_RUN)
FALLBACKS: tuple[MessageType, ...] = (LIMIT_BREACHED,)
__all__ = ["FALLBACKS", "TYPES", "name_of", "subject_of"]
