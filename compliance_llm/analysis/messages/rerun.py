"""The model file run again: whether it reproduces the submitted scores."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import listed, sample_of
from compliance_llm.records import Fact

SAME = 0.99  # share of equal scores from which the file reproduces them
SAME_ORDER = 0.9999  # rank correlation from which both rank alike
REPRODUCES = "the model file on record gives the submitted score for all but one case in a hundred of each sample"
VERSION = ("sr-11-7/monitoring/process-verification", "pra-ss1-23/p3/documentation")


def number(fact: Fact | None) -> float | None:
    """A Fact's value as a number; None where there is none."""
    return float(fact.value) if fact is not None and isinstance(fact.value, int | float) else None


def kept(facts: list[Fact | None]) -> tuple[Fact, ...]:
    """Those Facts that there are."""
    return tuple(fact for fact in facts if fact is not None)


def _is_other(share: Fact) -> bool:
    """Whether more cases differ than the last decimals of two programs explain, beyond chance."""
    return share.high is not None and share.high < SAME


def _others(view: View, *, same_order: bool) -> list[tuple[str, Fact]]:
    """Samples whose scores the file does not reproduce, the worst first; of those about as bad the reference last."""
    found: list[tuple[str, Fact]] = []
    for sample in (*view.later, *(s for s in view.samples if s not in view.later)):
        share, rank = view.get(f"reproduced.{sample}"), view.number(f"reproduced_rank.{sample}")
        alike = rank is not None and rank >= SAME_ORDER and not view.number(f"not_rescored.{sample}")
        if share is not None and _is_other(share) and same_order == alike:
            found.append((sample, share))
    return sorted(found, key=lambda it: round(number(it[1]) or 0.0, 1))


def _not_reproduced(view: View) -> Iterator[Found]:
    found = _others(view, same_order=False)
    if found:
        sample = found[0][0]
        facts = kept([view.get(f"{stem}.{sample}") for stem in ("not_reproduced", "reproduced_gap")])
        aucs = kept([view.get(f"rescored_auc.{sample}"), view.get(f"auc.{sample}")])
        lost = kept([f for f in (view.get(f"not_rescored.{sample}"),) if f is not None and f.value])
        counts = kept([view.get(f"not_reproduced.{other}") for other, _ in found[1:]])
        well = [f for s in view.samples if (f := view.get(f"reproduced.{s}")) and (number(f) or 0.0) >= SAME]
        yield Found("", (*facts, *aucs, *lost, *counts, *(share for _, share in found), *well))


def has(found: Found, stem: str) -> Fact | None:
    """The first Fact found whose name begins with a stem."""
    return next((fact for fact in found.facts if fact.id.startswith(f"fact:{stem}.")), None)


def _say_not_reproduced(found: Found) -> str:
    count, gap, lost = found.facts[0], has(found, "reproduced_gap"), has(found, "not_rescored")
    far = f", and the largest difference is {wording.value(gap)}" if gap else ""
    told = (
        f"The model file does not reproduce the submitted scores: on {sample_of(count)} it gives another score for "
        f"{wording.value(count)} of {count.n:,} cases{far}."
    )
    if lost:
        told += f" It gives no score at all for {wording.value(lost)} of these cases."
    others = [sample_of(fact) for fact in found.facts[1:] if fact.id.startswith("fact:not_reproduced.")]
    if others:
        told += f" The scores of {listed(others)} are not reproduced either."
    well = [sample_of(it) for it in found.facts if it.id.startswith("fact:reproduced.") and (number(it) or 0) >= SAME]
    return f"{told} Those of {listed(well)} are reproduced." if well else told


def _effect(found: Found) -> str:
    again, on_file = has(found, "rescored_auc"), has(found, "auc")
    told = (
        "Every figure computed from the submitted scores describes another version of the model, or another "
        "preparation of its inputs, than the file under review."
    )
    if again is None or on_file is None:
        return told
    return (
        f"{told} On {sample_of(again)} the re-run scores have an AUC of {wording.value(again)} and the submitted ones "
        f"{wording.value(on_file)}."
    )


NOT_REPRODUCED = MessageType(
    "scores_not_reproduced",
    "evidence",
    10,
    "bad",
    _not_reproduced,
    _say_not_reproduced,
    Advice(
        topic="conceptual-soundness",
        tests=("reproduced", "parity", "conflict", "other"),
        duties=("version", "reported_figures"),
        obligations=VERSION,
        yardstick=(
            "Convention: the model file gives the submitted score, to rounding, for all but one case in a hundred, "
            "which is left to differences in arithmetic."
        ),
        title=lambda it: (
            f"The model file does not reproduce the submitted scores (another version or pre-processing): "
            f"{wording.value(it.facts[0])} of {it.facts[0].n:,} cases differ on {sample_of(it.facts[0])}"
        ),
        effect=_effect,
        action=(
            "states which version and which preparation of the inputs made the submitted scores, and submits a model "
            "file and scores of the same version"
        ),
        closes=REPRODUCES,
        merges="reproduction",
    ),
    contradicts=True,
)


def _other_scale(view: View) -> list[tuple[str, Fact, bool]]:
    """Samples that the file ranks alike with other values, and whether the submitted scores are probabilities."""
    return [(s, share, view.get(f"brier.{s}") is not None) for s, share in _others(view, same_order=True)]


def _step_lacking(view: View) -> Iterator[Found]:
    found = [(sample, share) for sample, share, are_probabilities in _other_scale(view) if are_probabilities]
    if found:
        sample, share = found[0]
        gap = view.get(f"reproduced_gap.{sample}")
        yield Found("", (*kept([view.get(f"not_reproduced.{sample}"), gap]), share, *(it for _, it in found[1:])))


STEP_LACKING = MessageType(
    "scores_on_another_scale",
    "evidence",
    6,
    "bad",
    _step_lacking,
    lambda it: (
        f"The model file ranks the cases as the submitted scores do but gives other probabilities: on "
        f"{sample_of(it.facts[0])} {wording.value(it.facts[0])} of {it.facts[0].n:,} cases have another score."
    ),
    Advice(
        topic="conceptual-soundness",
        tests=("reproduced", "parity", "calibration_intercept", "other"),
        duties=("version", "reported_figures"),
        obligations=VERSION,
        yardstick="Convention: the model file includes every step that makes the submitted score.",
        title=lambda it: (
            f"The model file gives other probabilities than were submitted, in the same order: a calibration or "
            f"scaling step is not in the file ({sample_of(it.facts[0])})"
        ),
        effect=lambda it: (
            f"The step that turns the file's output into the submitted probabilities cannot be reviewed; probabilities "
            f"differ by up to {wording.value(it.facts[1])}."
        ),
        action="submits the step after the model, or a file that includes it",
        closes=REPRODUCES,
        merges="reproduction",
    ),
)


def _points(view: View) -> Iterator[Found]:
    for sample, _, are_probabilities in _other_scale(view):
        rank = view.get(f"reproduced_rank.{sample}")
        if not are_probabilities and rank is not None and sample in view.later:
            yield Found(sample, (rank,))


SAME_RANKING = MessageType(
    "ranking_reproduced",
    "evidence",
    4,
    "neutral",
    _points,
    lambda it: (
        f"The model file ranks the {it.facts[0].n:,} cases compared of {sample_of(it.facts[0])} as the submitted "
        "scores do, on another scale; the step to that scale was not re-run."
    ),
)


def _reproduced(view: View) -> Iterator[Found]:
    shares = [(sample, share) for sample in view.samples if (share := view.get(f"reproduced.{sample}")) is not None]
    if shares and all((number(share) or 0.0) >= SAME for _, share in shares):
        first = next((it for it in shares if it[0] in view.later), shares[0])
        yield Found("", (first[1], *(share for _, share in shares if share is not first[1])))


def _say_reproduced(found: Found) -> str:
    lead, others = found.facts[0], [sample_of(fact) for fact in found.facts[1:]]
    told = (
        f"Re-running the model file reproduces the submitted scores: {wording.value(lead)} of the {lead.n:,} cases "
        f"compared on {sample_of(lead)} get the same score"
    )
    return f"{told}, and those of {listed(others)} are reproduced as well." if others else f"{told}."


REPRODUCED = MessageType("scores_reproduced", "evidence", 6, "good", _reproduced, _say_reproduced)


def _not_rerun(view: View) -> Iterator[Found]:
    for fact in view.untested("reproduced.*")[:1]:
        yield Found("", (fact,))


NOT_RERUN = MessageType(
    "model_file_not_rerun",
    "evidence",
    5,
    "unknown",
    _not_rerun,
    lambda it: f"Whether the model file made the submitted scores is not known: {it.facts[0].reason}.",
)

TYPES: tuple[MessageType, ...] = (NOT_REPRODUCED, STEP_LACKING, SAME_RANKING, REPRODUCED, NOT_RERUN)
