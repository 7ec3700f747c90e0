"""Whether the model is approved: at all, still, in this version, and before it was used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType, Words
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import day, listed, quoted, sample_of, sentence
from compliance_llm.records import Fact

APPROVAL = (
    "osfi-e-23-2027/approval/decision",
    "mas-feat/p7/internal-approval",
    "sr-26-2/validation/before-first-use",
    "sr-11-7/governance/owner-role",
)


def _advice(title: Words, effect: Words, action: str, closes: str, yardstick: str, *, version: bool = False) -> Advice:
    return Advice(
        topic="governance",
        tests=("approval", "other"),
        duties=("version", "approval") if version else ("approval",),
        obligations=APPROVAL,
        yardstick=yardstick,
        title=title,
        effect=effect,
        action=action,
        closes=closes,
    )


def _declared(view: View) -> tuple[Fact, ...]:
    """The approvals as they were declared, in words."""
    return tuple(it for it in view.matching("declared.approvals.*") if name_of(it).count(".") == 2)


def _shown(fact: Fact) -> str:
    """What shows the use: words of the bank in quotation marks, or the sample that the data have."""
    return quoted(fact) if fact.label.startswith("words") else wording.value(fact)


def _missing(view: View) -> Iterator[Found]:
    count, use = view.get("governance.approvals"), view.get("governance.in_use")
    if (
        count is not None
        and count.value == 0
        and use is not None
        and not view.matching("governance.approval_refused.*")
    ):
        yield Found("", (count, use, *view.matching("governance.approval_pending.*"), *_declared(view)))


MISSING = MessageType(
    name="approval_missing",
    family="governance",
    weight=8,
    polarity="bad",
    find=_missing,
    say=lambda it: f"No approval is on file, although the model is in use: {_shown(it.facts[1])}.",
    advice=_advice(
        title=lambda _: "No approval on file although the model is in use",
        effect=lambda _: "The model decides or ranks cases without anybody having accepted its risk.",
        action="obtains the approval, or takes the model out of use until it is given",
        closes="an approval of this version is on file, or the model is out of use",
        yardstick="Convention: a model is approved before it is used.",
    ),
)


def _refused(view: View) -> Iterator[Found]:
    for fact in view.matching("governance.approval_refused.*"):
        declared = [it for id in fact.inputs if (it := view.get(id.removeprefix("fact:"))) is not None]
        use = view.get("governance.in_use")
        yield Found(name_of(fact).rpartition(".")[2], (fact, *declared, *([use] if use else [])))


def _say_refused(found: Found) -> str:
    declared = next((it for it in found.facts if it.id.startswith("fact:declared.")), None)
    use = next((it for it in found.facts if it.id == "fact:governance.in_use"), None)
    said = "The last approval on file was refused" + (f": {quoted(declared)}" if declared else "")
    return f"{said}.{f' The model is in use nevertheless: {_shown(use)}.' if use else ''}"


REFUSED = MessageType(
    name="approval_refused",
    family="governance",
    weight=8,
    polarity="bad",
    find=_refused,
    say=_say_refused,
    advice=_advice(
        title=lambda it: "Approval was refused" + (", and the model is in use" if len(it.facts) > 2 else ""),
        effect=lambda _: "Nobody has accepted the risk of the model, so no use of it is covered.",
        action="removes what the refusal rests on and asks for the approval again before any use",
        closes="an approval of this version is on file, or the model is out of use",
        yardstick="Convention: a model is approved before it is used.",
    ),
)


def _conditional(view: View) -> Iterator[Found]:
    for fact in view.matching("governance.approval_conditional.*"):
        declared = [it for id in fact.inputs if (it := view.get(id.removeprefix("fact:"))) is not None]
        yield Found(name_of(fact).rpartition(".")[2], (fact, *declared))


CONDITIONAL = MessageType(
    name="approval_conditional",
    family="governance",
    weight=4,
    polarity="bad",
    find=_conditional,
    say=lambda it: (
        f"The approval is conditional: {quoted(it.facts[-1])}. Nothing on file shows that the conditions are met."
    ),
    advice=_advice(
        title=lambda _: "Approval is conditional, and its conditions are not shown to be met",
        effect=lambda _: "Use is covered by the approval only while its conditions are met.",
        action="files the evidence that each condition is met, or restricts the use until it is",
        closes="each condition of the approval is shown to be met or lifted",
        yardstick="Convention: conditions of an approval are met before the use that they concern.",
    ),
)


def _trial(view: View) -> Iterator[Found]:
    use = view.get("governance.in_use")
    for fact in view.matching("governance.approval_trial.*"):
        declared = [it for id in fact.inputs if (it := view.get(id.removeprefix("fact:"))) is not None]
        if use is not None and declared:
            yield Found(name_of(fact).rpartition(".")[2], (declared[0], use, fact))


TRIAL = MessageType(
    name="approval_for_trial",
    family="governance",
    weight=7,
    polarity="bad",
    find=_trial,
    say=lambda it: (
        f"The approval is for a pilot or trial alone: {quoted(it.facts[0])}; the model is in use beyond it: "
        f"{_shown(it.facts[1])}."
    ),
    advice=_advice(
        title=lambda _: "Approval is for a pilot only, and the model is in production use",
        effect=lambda _: "The risk of full use was not accepted by anybody; the approval covers a trial.",
        action="obtains the approval of the present use, or goes back to the one that was approved",
        closes="the approval on file covers the use of the model",
        yardstick="Convention: an approval holds for the use for which it was given.",
    ),
)


def _expired(view: View) -> Iterator[Found]:
    until = view.get("governance.approval_until")
    if until is None:
        return
    used = view.matching("governance.used_after_approval.*")
    as_of = view.get("as_of")
    days = [as_of] if as_of else view.matching("last_day.*")
    later = [it for it in days if str(it.value) > str(until.value)]
    if used or later:
        latest = max(later, key=lambda it: str(it.value), default=None)
        yield Found("", (until, *used, *([latest] if latest else [])))


def _say_expired(found: Found) -> str:
    until, *rest = found.facts
    used = [it for it in rest if it.unit == "cases"]
    said = f"The approval ended on {day(until)}"
    if used:
        cases = listed([f"{wording.value(it)} of {it.n:,} cases of {sample_of(it)}" for it in used])
        return f"{said}; {cases} are dated after it, so the model was used without a valid approval."
    latest = rest[0]
    if latest.id == "fact:as_of":
        return f"{said}, before the date of this document ({day(latest)}), and no later one is on file."
    return f"{said}, and cases were scored until {day(latest)}; no later approval is on file."


EXPIRED = MessageType(
    name="approval_expired",
    family="governance",
    weight=8,
    polarity="bad",
    find=_expired,
    say=_say_expired,
    advice=_advice(
        title=lambda it: f"Approval expired: it ended on {day(it.facts[0])} and no valid one is on file",
        effect=lambda it: (
            f"{sentence(wording.value(it.facts[1]))[:-1]} cases were scored after the approval had lapsed."
            if it.facts[1].unit == "cases"
            else "Any use after that day is not covered by an approval."
        ),
        action="has the approval renewed, or takes the model out of use until it is",
        closes="an approval that is valid on the day is on file, or the model is out of use",
        yardstick="Convention: a model is used only while its approval is valid.",
    ),
)


def _other_version(view: View) -> Iterator[Found]:
    approved, ours = view.get("governance.approved_version"), view.get("governance.version")
    if approved is not None and ours is not None:
        yield Found("", (approved, ours, *_declared(view)))


OTHER_VERSION = MessageType(
    name="approval_other_version",
    family="governance",
    weight=8,
    polarity="bad",
    find=_other_version,
    say=lambda it: (
        f"The approval on file is for version {wording.value(it.facts[0])}; this is version "
        f"{wording.value(it.facts[1])}, for which no approval is on file."
    ),
    advice=_advice(
        title=lambda it: (
            f"Approval is for another version: {wording.value(it.facts[0])}, not {wording.value(it.facts[1])}"
        ),
        effect=lambda it: (
            f"Nobody has accepted the risk of version {wording.value(it.facts[1])}; what changed since the approval "
            f"was "
            "not decided on."
        ),
        action="obtains the approval of this version, or uses the one that was approved",
        closes="an approval of this version is on file",
        yardstick="Convention: an approval holds for the version that was validated.",
        version=True,
    ),
)


def _before(view: View) -> Iterator[Found]:
    """Use before approval by the day that a paper gives, with the cases scored until then."""
    used = view.matching("governance.used_before_approval.*")
    live, approved, words = (view.get(f"papers.live_{it}") for it in ("before", "approved", "before_words"))
    if live is not None and approved is not None and words is not None:
        yield Found("", (*used, approved, live, words))


def _scored_before(view: View) -> Iterator[Found]:
    """Cases dated before the first approval on file, where no paper gives the day of first use: it may be a renewal."""
    used, on = view.matching("governance.used_before_approval.*"), view.get("governance.approved_on")
    told = (view.get("papers.live_before"), view.get("papers.live_after"))
    if used and on is not None and told == (None, None):
        first = [it for fact in used if (it := view.get(f"first_day.{name_of(fact).rpartition('.')[2]}")) is not None]
        yield Found("", (*used, on, *first))


def _say_before(found: Found) -> str:
    *used, on, live, words = found.facts
    told = f"The model was in use by {day(live)}, before its first approval on {day(on)}: {quoted(words)}."
    return f"{_cases(used)} were scored before the first approval on {day(on)}. {told}" if used else told


def _say_scored_before(found: Found) -> str:
    used = [it for it in found.facts if it.unit == "cases"]
    on, *first = found.facts[len(used) :]
    began = f", from {day(first[0])} on" if first else ""
    return (
        f"{_cases(used)} were scored{began}, before the approval on file, of {day(on)}; whether an earlier one covers "
        "them is not on file."
    )


def _cases(used: Sequence[Fact]) -> str:
    return sentence(listed([f"{wording.value(it)} of {it.n:,} cases of {sample_of(it)}" for it in used]))[:-1]


def _title_before(found: Found) -> str:
    live, on = found.fact("papers.live_before"), found.fact("papers.live_approved")
    return f"Use before approval: in use by {day(live)}, approved on {day(on)}"


def _effect_before(found: Found) -> str:
    used = next((it for it in found.facts if it.unit == "cases"), None)
    cases = f"{wording.value(used)} cases" if used else "All cases until then"
    return f"{cases} were scored before anybody had accepted the model's risk."


BEFORE = MessageType(
    name="used_before_approval",
    family="governance",
    weight=7,
    polarity="bad",
    find=_before,
    say=_say_before,
    advice=_advice(
        title=_title_before,
        effect=_effect_before,
        action="reports the use before approval to those who approved, and reviews the cases decided in that time",
        closes="the use before approval was reported and decided on",
        yardstick="Convention: a model is approved before it is used.",
    ),
)

SCORED_BEFORE = MessageType("scored_before_approval", "governance", 4, "unknown", _scored_before, _say_scored_before)

TYPES: tuple[MessageType, ...] = (SCORED_BEFORE, MISSING, REFUSED, EXPIRED, OTHER_VERSION, BEFORE, TRIAL, CONDITIONAL)
