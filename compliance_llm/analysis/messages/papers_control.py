"""Control that the papers say was missing: choices on the test sample, changes and manual steps without a check."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compliance_llm.analysis.messages.papers_results import paper_of
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import quoted


def _each(*names: str) -> Callable[[View], Iterator[Found]]:
    """Every Fact of some names, one case each."""

    def find(view: View) -> Iterator[Found]:
        for fact in view.matching(*(f"papers.{name}.*" for name in names)):
            key = name_of(fact).removeprefix("papers.") if len(names) > 1 else name_of(fact).rpartition(".")[2]
            yield Found(key.replace("not_done.", "").replace("to_read.", "read_"), (fact,))

    return find


CHOSEN_ON_TEST = MessageType(
    name="chosen_on_test",
    family="governance",
    weight=8,
    polarity="bad",
    find=_each("chosen_on_test"),
    say=lambda it: (
        f"{paper_of(it.facts[0])} says that a choice was made on the cases that should judge it: {quoted(it.facts[0])}."
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("separation", "other"),
        duties=("separation",),
        obligations=("sr-26-2/development/out-of-sample", "pra-ss1-23/p3/testing"),
        yardstick="Convention: a test sample is used once, after every choice was made.",
        title=lambda it: f"Test sample was used for choosing: {quoted(it.facts[0], 80)}",
        effect=lambda _: "Results on that sample are not independent and are likely to be too good.",
        action="repeats the choice without the test sample, or tests the model on cases that took no part in it",
        closes="results on cases that took no part in any choice are on file",
        merges="chosen_on_test",
    ),
)


def _changes(view: View) -> Iterator[Found]:
    """Changes without control, and parts that run in another version than the one judged, with the words on that."""
    yield from _each("change")(view)
    for fact in view.matching("papers.component.*"):
        number = name_of(fact).rpartition(".")[2]
        judged = view.get(f"papers.component_judged.{number}")
        yield Found(f"component.{number}", (fact, *([judged] if judged else [])))


def _say_changed(found: Found) -> str:
    told, *judged = found.facts
    if not judged:
        return f"{paper_of(told)} tells of a change that was not tested, approved or recorded: {quoted(told)}."
    return (
        f"{paper_of(told)} tells that a part of the model runs in a version that no paper says was tested or approved: "
        f"{quoted(told)}. The one that was judged stands in {paper_of(judged[0])}: {quoted(judged[0], 200)}."
    )


UNCONTROLLED_CHANGE = MessageType(
    name="uncontrolled_change",
    family="governance",
    weight=8,
    polarity="bad",
    find=_changes,
    say=_say_changed,
    advice=Advice(
        topic="change-management",
        tests=("version", "other"),
        duties=("version",),
        obligations=(
            "sr-11-7/validation/change",
            "osfi-e-23-2027/deployment/controls",
            "sr-26-2/governance/procedures",
        ),
        yardstick="Convention: a change of a model in use is tested and approved by others before it takes effect.",
        title=lambda it: f"Change without test or approval: {quoted(it.facts[0], 80)}",
        effect=lambda _: "The model in use is not the one that was validated and approved.",
        action="tests the change, has it approved or reversed, and reviews the cases decided since",
        closes="a test and an approval of the change are on file, or it is reversed",
        merges="uncontrolled_change",
    ),
)

CONTROL_LEFT_OUT = MessageType(
    name="control_left_out",
    family="governance",
    weight=1,
    polarity="unknown",
    find=_each("not_done", "to_read"),
    say=lambda it: (
        f"A person should read in {paper_of(it.facts[0])} whether a control was left out: {quoted(it.facts[0], 240)}."
    ),
)

MANUAL_STEP = MessageType(
    name="manual_without_control",
    family="governance",
    weight=5.5,
    polarity="bad",
    find=_each("manual"),
    say=lambda it: (
        f"{paper_of(it.facts[0])} tells of a manual step that nobody records or checks: {quoted(it.facts[0])}."
    ),
    advice=Advice(
        topic="governance",
        tests=("other",),
        obligations=("sr-11-7/monitoring/overrides", "pra-ss1-23/p4/process-verification"),
        yardstick="Convention: overrides are recorded with their reason, and manual steps are checked.",
        title=lambda it: f"Manual step without a record or a check: {quoted(it.facts[0], 80)}",
        effect=lambda _: "Nobody can tell whether people correct the model or make it worse.",
        action="has each override recorded with its reason and each manual step checked by a second person",
        closes="records of reasons and checks are on file",
        merges="manual_without_control",
    ),
)

CONTROL_MISSING = MessageType(
    name="control_missing",
    family="governance",
    weight=6,
    polarity="bad",
    find=_each("control"),
    say=lambda it: f"{paper_of(it.facts[0])} records that a control is missing: {quoted(it.facts[0])}.",
    advice=Advice(
        topic="governance",
        tests=("other",),
        obligations=("sr-26-2/governance/procedures", "pra-ss1-23/p4/process-verification"),
        yardstick="Convention: the review and the fallback that a record asks for have been carried out.",
        title=lambda it: f"Control is recorded as missing: {quoted(it.facts[0], 80)}",
        effect=lambda _: "A fault of the model in use may be seen late, or its use cannot be stopped safely.",
        action="carries out the control and files the evidence, or records who accepts the risk and why",
        closes="evidence of the control is on file",
        merges="control_missing",
    ),
)

OVERLAY = MessageType(
    name="overlay_without_end",
    family="governance",
    weight=7.5,
    polarity="bad",
    find=_each("overlay"),
    say=lambda it: (
        f"{paper_of(it.facts[0])} tells of an overlay or adjustment that lacks an end date, an approval or a review: "
        f"{quoted(it.facts[0], 300)}."
    ),
    advice=Advice(
        topic="governance",
        tests=("other",),
        obligations=("sr-11-7/monitoring/overrides", "pra-ss1-23/p5/pma", "sr-26-2/governance/procedures"),
        yardstick="Convention: an overlay has an owner, a reason, a size, an approval, an end date and a review.",
        title=lambda it: f"Overlay without an end date, an approval or a review: {quoted(it.facts[0], 80)}",
        effect=lambda _: "Results in use differ from those that were validated, for a time that nobody has limited.",
        action="has each overlay approved with its size and end date and reviewed regularly, or removes it",
        closes="an approval, an end date and a review of each overlay are on file, or it is removed",
        merges="overlay_without_end",
    ),
)

TYPES: tuple[MessageType, ...] = (
    CHOSEN_ON_TEST,
    UNCONTROLLED_CHANGE,
    MANUAL_STEP,
    CONTROL_MISSING,
    OVERLAY,
    CONTROL_LEFT_OUT,
)
