"""Limits that are looser than the policy's or than is usual, and tests that the policy asks for and nobody ran."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import listed, sentence
from compliance_llm.records import Fact


def _of_limits(pattern: str, view: View) -> Iterator[Found]:
    """All limits of a kind as one case, and the results that they let through."""
    facts = view.matching(pattern)
    if facts:
        results = [it for fact in facts if (it := view.get(_key(fact))) is not None and it.limit is not None]
        yield Found("", (*facts, *results))


def _key(fact: Fact) -> str:
    """The key of the limit in subject.yaml, which begins the Fact's words: "auc.test"."""
    return str(fact.value).partition(": ")[0]


def _told(found: Found) -> list[Fact]:
    return [it for it in found.facts if it.unit == "text"]


def _named(found: Found) -> str:
    """The limits by their tests: "the AUC on the test sample (auc.test)"."""
    labels = {name_of(it): it.label for it in found.facts if it.unit != "text"}
    keys = [_key(it) for it in _told(found)]
    return listed([f"{labels[key]} ({key})" if key in labels else key for key in keys])


LOOSER_LIMIT = MessageType(
    name="looser_limit",
    family="governance",
    weight=7,
    polarity="bad",
    authority="policy",
    find=lambda view: _of_limits("policy.looser.*", view),
    say=lambda it: sentence(
        "The owner set a looser limit than the policy: " + listed([wording.value(fact) for fact in _told(it)])
    ),
    advice=Advice(
        topic="governance",
        tests=("looser_limit", "other"),
        duties=("limits_recorded",),
        yardstick="The governing policy: its limits are not loosened by the owner of a model.",
        title=lambda it: f"Limit looser than the policy's: {_named(it)}",
        effect=lambda _: (
            "Results that the policy does not accept would count as passed; here the policy's limit was used."
        ),
        action="removes the looser limit, or has the exception approved under the policy",
        closes="no limit of the model is looser than the policy's without an approved exception",
    ),
)

LOOSE_LIMIT = MessageType(
    name="loose_limit",
    family="governance",
    weight=6,
    polarity="bad",
    find=lambda view: _of_limits("limits.looser.*", view),
    say=lambda it: sentence(
        "A limit of the model's own is looser than the usual one: "
        + listed([wording.value(fact) for fact in _told(it)])
    ),
    advice=Advice(
        topic="governance",
        tests=("looser_limit", "other"),
        duties=("limits_recorded",),
        yardstick=(
            "Convention: limits are set by somebody other than the model's owner, and one looser than usual states why."
        ),
        title=lambda it: f"Limit set looser than usual: {_named(it)}",
        effect=lambda _: "A result that few would accept counts as passed, so the limit protects nobody.",
        action="has the limit set or confirmed by somebody who does not own the model, with the reason for it on file",
        closes="the limit is as strict as the usual one, or the reason why it is not is approved and on file",
    ),
)


def _required(view: View) -> Iterator[Found]:
    facts = view.matching("policy.required.*")
    if facts:
        why = [it for fact in facts for it in view.untested(f"{_key(fact)}.*", _key(fact))[:1]]
        yield Found("", (*facts, *why))


def _say_required(found: Found) -> str:
    told = listed([_key(fact) for fact in found.facts if fact.unit == "text"], 5)
    asked = found.facts[0]
    return f"The policy asks for tests of which no result is on file: {told}. First among them, {wording.value(asked)}."


REQUIRED_MISSING = MessageType(
    name="required_test_missing",
    family="governance",
    weight=7,
    polarity="bad",
    authority="policy",
    find=_required,
    say=_say_required,
    advice=Advice(
        topic="outcomes-analysis",
        tests=("not_tested", "other"),
        duties=("required_tests",),
        yardstick="The governing policy: the tests that it asks for are run.",
        title=lambda it: f"Required test missing: {listed([_key(fact) for fact in it.facts if fact.unit == 'text'])}",
        effect=lambda _: "A result that the policy requires before the model is used is not known.",
        action="supplies what the test needs and has it run",
        closes="a result of each required test is on file",
    ),
    contradicts=True,
)

TYPES: tuple[MessageType, ...] = (LOOSER_LIMIT, LOOSE_LIMIT, REQUIRED_MISSING)
