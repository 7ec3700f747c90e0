"""The model file run again: what small noise, a permuted input and a blank one do to it."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.messages.rerun import has, kept, number
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import figure, sample_of

MOST_FALL, MOST_FLIPS = 0.02, 0.10  # with noise of a tenth of a standard deviation
ONE_INPUT, MANY_INPUTS = 0.9, 3  # below, a strong input of a sound model may carry as much
SENSITIVITY = ("sr-11-7/validation/sensitivity", "sr-11-7/testing/coverage", "ai-act/art-15/robustness")


def _shaken(view: View) -> Iterator[Found]:
    for sample, fall in view.by_sample("noise_auc"):
        flips = view.get(f"noise_flips.{sample}")
        falls = fall.low is not None and fall.low > MOST_FALL
        changes = flips is not None and flips.low is not None and flips.low > MOST_FLIPS
        if falls or changes:
            facts = kept([flips, fall] if changes else [fall, flips])
            yield Found(sample, facts, {"changes": changes})


def _say_shaken(found: Found) -> str:
    fall, flips = has(found, "noise_auc"), has(found, "noise_flips")
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
            yield Found(sample, kept([fall, flips]))


def _say_steady(found: Found) -> str:
    fall, flips = found.facts[0], has(found, "noise_flips")
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
        most = share.low is not None and share.low > ONE_INPUT and (number(inputs) or 0) >= MANY_INPUTS
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
        if (number(share) or 0.0) > 0:
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

TYPES: tuple[MessageType, ...] = (NOISE, STEADY, ONE_CARRIES, MOST_RELIED_ON, NEEDS_ALL)
