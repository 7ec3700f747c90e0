"""The model file run again: whether it reproduces the submitted scores, and what disturbed inputs do to it."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import figure, listed, sample_of
from compliance_llm.records import Fact

SAME = 0.99  # share of equal scores from which the file reproduces them
SAME_ORDER = 0.9999  # rank correlation from which both rank alike
MOST_FALL, MOST_FLIPS = 0.02, 0.10  # with noise of a tenth of a standard deviation
ONE_INPUT, MANY_INPUTS = 0.9, 3  # below, a strong input of a sound model may carry as much
REPRODUCES = "the model file on record gives the submitted score for all but one case in a hundred of each sample"
VERSION = ("sr-11-7/monitoring/process-verification", "pra-ss1-23/p3/documentation")
SENSITIVITY = ("sr-11-7/validation/sensitivity", "sr-11-7/testing/coverage", "ai-act/art-15/robustness")


def _number(fact: Fact | None) -> float | None:
    return float(fact.value) if fact is not None and isinstance(fact.value, int | float) else None


def _kept(facts: list[Fact | None]) -> tuple[Fact, ...]:
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
    return sorted(found, key=lambda it: round(_number(it[1]) or 0.0, 1))


def _not_reproduced(view: View) -> Iterator[Found]:
    found = _others(view, same_order=False)
    if found:
        sample = found[0][0]
        facts = _kept([view.get(f"{stem}.{sample}") for stem in ("not_reproduced", "reproduced_gap")])
        aucs = _kept([view.get(f"rescored_auc.{sample}"), view.get(f"auc.{sample}")])
        lost = _kept([f for f in (view.get(f"not_rescored.{sample}"),) if f is not None and f.value])
        counts = _kept([view.get(f"not_reproduced.{other}") for other, _ in found[1:]])
        well = [f for s in view.samples if (f := view.get(f"reproduced.{s}")) and (_number(f) or 0.0) >= SAME]
        yield Found("", (*facts, *aucs, *lost, *counts, *(share for _, share in found), *well))


def _has(found: Found, stem: str) -> Fact | None:
    return next((fact for fact in found.facts if fact.id.startswith(f"fact:{stem}.")), None)


def _say_not_reproduced(found: Found) -> str:
    count, gap, lost = found.facts[0], _has(found, "reproduced_gap"), _has(found, "not_rescored")
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
    well = [sample_of(it) for it in found.facts if it.id.startswith("fact:reproduced.") and (_number(it) or 0) >= SAME]
    return f"{told} Those of {listed(well)} are reproduced." if well else told


def _effect(found: Found) -> str:
    again, on_file = _has(found, "rescored_auc"), _has(found, "auc")
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
        yield Found("", (*_kept([view.get(f"not_reproduced.{sample}"), gap]), share, *(it for _, it in found[1:])))


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
    if shares and all((_number(share) or 0.0) >= SAME for _, share in shares):
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


def _shaken(view: View) -> Iterator[Found]:
    for sample, fall in view.by_sample("noise_auc"):
        flips = view.get(f"noise_flips.{sample}")
        falls = fall.low is not None and fall.low > MOST_FALL
        changes = flips is not None and flips.low is not None and flips.low > MOST_FLIPS
        if falls or changes:
            facts = _kept([flips, fall] if changes else [fall, flips])
            yield Found(sample, facts, {"changes": changes})


def _say_shaken(found: Found) -> str:
    fall, flips = _has(found, "noise_auc"), _has(found, "noise_flips")
    assert fall is not None  # it is what the predicate ranges over
    changed = f"{figure(flips)} of the decisions change and " if flips else ""
    return (
        f"With noise of a tenth of a standard deviation in the numeric inputs, {changed}the AUC on "
        f"{sample_of(fall)} falls by {figure(fall)}."
    )


NOISE = MessageType(
    "decisions_flip_with_noise",
    "stability",
    7,
    "bad",
    _shaken,
    _say_shaken,
    Advice(
        topic="robustness-and-security",
        tests=("noise_flips", "noise_auc", "robustness", "sensitivity", "auc_gap", "other"),
        obligations=SENSITIVITY,
        yardstick=(
            "Convention: noise of a tenth of a standard deviation in the inputs changes at most a tenth of decisions "
            "and costs at most two hundredths of AUC."
        ),
        title=lambda it: (
            f"Not robust: small noise in the inputs {_shaken_title(it)} on {sample_of(it.facts[0])} (sensitivity test)"
        ),
        effect=lambda it: (
            "Errors of measurement or rounding in the inputs decide cases; the model follows detail of its training "
            "data that small changes do not keep."
        ),
        action="finds the inputs to which the score is sensitive, and smooths, bins or regularises the model",
        closes="small noise changes at most a tenth of decisions and costs at most two hundredths of AUC",
    ),
)


def _shaken_title(found: Found) -> str:
    lead = found.facts[0]
    if found.arguments["changes"]:
        return f"changes {wording.value(lead)} of decisions"
    return f"costs {wording.value(lead)} of AUC"


def _steady(view: View) -> Iterator[Found]:
    for sample, fall in view.by_sample("noise_auc"):
        flips = view.get(f"noise_flips.{sample}")
        small = fall.high is not None and fall.high < MOST_FALL
        if small and (flips is None or (flips.high is not None and flips.high < MOST_FLIPS)):
            yield Found(sample, _kept([fall, flips]))


def _say_steady(found: Found) -> str:
    fall, flips = found.facts[0], _has(found, "noise_flips")
    changed = f" and {wording.value(flips)} of decisions change" if flips else ""
    return (
        f"Small noise hardly moves the score: with a tenth of a standard deviation in the numeric inputs, the AUC on "
        f"{sample_of(fall)} falls by {wording.value(fall)}{changed}."
    )


STEADY = MessageType("robust_to_noise", "stability", 4, "good", _steady, _say_steady)


def _relied(view: View, *, mostly: bool) -> Iterator[Found]:
    for sample, share in view.by_sample("reliance"):
        inputs = view.get(f"reliance_inputs.{sample}")
        losses = view.matching(f"reliance_loss.*.{sample}")
        most = share.low is not None and share.low > ONE_INPUT and (_number(inputs) or 0) >= MANY_INPUTS
        if losses and inputs is not None and most == mostly:
            name = losses[0].label.removeprefix("loss of AUC of the model file with ").partition(" permuted on ")[0]
            yield Found(sample, (share, losses[0], inputs), {"input": name})


def _say_relied(found: Found) -> str:
    share, loss, inputs = found.facts
    return (
        f"{found.arguments['input']} carries {figure(share)} of the ranking of the model's "
        f"{wording.value(inputs)} inputs on {sample_of(share)}: without it the AUC falls by {wording.value(loss)}."
    )


ONE_CARRIES = MessageType(
    "one_input_carries_ranking",
    "stability",
    5,
    "bad",
    lambda view: _relied(view, mostly=True),
    _say_relied,
    Advice(
        topic="conceptual-soundness",
        tests=("reliance", "concentration", "sensitivity", "other"),
        obligations=SENSITIVITY,
        yardstick="Convention: no input of a model with three or more carries more than nine tenths of its ranking.",
        title=lambda it: (
            f"One input, {it.arguments['input']}, carries most of the ranking: {wording.value(it.facts[0])} of the "
            "loss by permutation (reliance on a single input)"
        ),
        effect=lambda it: (
            f"An error or a change in the definition of {it.arguments['input']} costs up to "
            f"{wording.value(it.facts[1])} of AUC, and the other inputs do not make up for it."
        ),
        action=(
            "shows that the input is sound, known when a case is scored, and monitored, or reduces the model's "
            "reliance on it"
        ),
        closes="the reliance is justified on record and monitored, or no input carries more than nine tenths",
    ),
)
MOST_RELIED_ON = MessageType(
    "most_relied_on_input", "stability", 3, "neutral", lambda view: _relied(view, mostly=False), _say_relied
)


def _blank(view: View) -> Iterator[Found]:
    for sample, share in view.by_sample("blank_input"):
        if (_number(share) or 0.0) > 0:
            yield Found(sample, (share,))


NEEDS_ALL = MessageType(
    "blank_input_no_score",
    "stability",
    3,
    "neutral",
    _blank,
    lambda it: (
        f"The model file gives {wording.value(it.facts[0])} of cases no score when one input is blank (median over "
        f"inputs, {it.facts[0].n:,} cases of {sample_of(it.facts[0])}), so missing values must be filled before it."
    ),
)

TYPES: tuple[MessageType, ...] = (
    NOT_REPRODUCED,
    STEP_LACKING,
    SAME_RANKING,
    REPRODUCED,
    NOT_RERUN,
    NOISE,
    STEADY,
    ONE_CARRIES,
    MOST_RELIED_ON,
    NEEDS_ALL,
)
