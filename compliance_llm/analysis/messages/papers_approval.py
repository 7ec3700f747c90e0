"""Approvals that do not rest on a validation, or that go against its opinion."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from compliance_llm.analysis.messages.papers_results import paper_of
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import day, quoted

BEFORE_USE = (
    "sr-26-2/validation/before-first-use",
    "sr-26-2/validation/use-before-validation",
    "pra-ss1-23/p5/exceptions",
)

SOON = 180  # days after an approval; a validation later than that is a periodic one as a rule


def _before(view: View) -> Iterator[Found]:
    said = view.get("papers.approved_ahead")
    approved, validated = view.get("papers.approved_before"), view.get("papers.validated_after")
    words, as_of = view.get("papers.validated_after_words"), view.get("as_of")
    if said is not None:
        yield Found("", (said,))
        return
    if approved is None or validated is None or words is None:
        return
    days = (date.fromisoformat(str(validated.value)) - date.fromisoformat(str(approved.value))).days
    if days <= SOON and (as_of is None or str(validated.value) <= str(as_of.value)):
        yield Found("", (approved, validated, words))


def _say_before(found: Found) -> str:
    if len(found.facts) == 1:
        said = found.facts[0]
        return f"{paper_of(said)} says that the model was approved or used before its validation: {quoted(said)}."
    approved, validated, words = found.facts
    return (
        f"The approval of {day(approved)} precedes the first validation on file, of {day(validated)} "
        f"({paper_of(words)}: {quoted(words)})."
    )


BEFORE = MessageType(
    name="approved_before_validation",
    family="governance",
    weight=8,
    polarity="bad",
    find=_before,
    say=_say_before,
    advice=Advice(
        topic="governance",
        tests=("approval", "other"),
        duties=("approval",),
        obligations=BEFORE_USE,
        yardstick="Convention: an approval rests on a validation that is complete.",
        title=lambda it: (
            "Approval precedes the validation"
            if len(it.facts) == 1
            else f"Approval precedes the validation: approved on {day(it.facts[0])}, validated on {day(it.facts[1])}"
        ),
        effect=lambda _: "Those who approved could not know what the validation found.",
        action="puts the validation before those who approved and has the approval confirmed or withdrawn",
        closes="an approval that rests on the validation is on file",
    ),
)


def _against(view: View) -> Iterator[Found]:
    opinion = view.get("papers.opinion")
    approvals, use = view.get("governance.approvals"), view.get("governance.in_use")
    granted = approvals is not None and approvals.value != 0
    if opinion is not None and (granted or use is not None):
        yield Found("", (opinion, *([approvals] if granted and approvals else [use] if use else [])))


AGAINST = MessageType(
    name="approved_against_validation",
    family="governance",
    weight=8.5,
    polarity="bad",
    find=_against,
    say=lambda it: (
        f"The validation speaks against the model ({paper_of(it.facts[0])}: {quoted(it.facts[0])}), and "
        + (
            "an approval without conditions is on file."
            if it.facts[1].id == "fact:governance.approvals"
            else "the model is in use."
        )
    ),
    advice=Advice(
        topic="governance",
        tests=("approval", "other"),
        duties=("approval",),
        obligations=(
            "sr-11-7/validation/deficiencies",
            "sr-26-2/validation/residual-risk",
            "pra-ss1-23/p5/restrictions",
        ),
        yardstick="Convention: a model whose validation is not satisfactory is not used without conditions.",
        title=lambda _: "Model is approved or in use against the opinion of its validation",
        effect=lambda _: "The weaknesses that the validation found take effect in every decision.",
        action="restricts or stops the use until the weaknesses are repaired, or records who accepts the risk and why",
        closes="a later validation is satisfactory, or an approval states the conditions and the reasons",
    ),
)

TYPES: tuple[MessageType, ...] = (BEFORE, AGAINST)
