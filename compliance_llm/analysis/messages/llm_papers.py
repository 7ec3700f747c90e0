"""What the papers of a language model admit: licence, skipped reviews, other versions, known or missing tests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import day, listed, quoted
from compliance_llm.records import Fact

GENERATIVE = ("us-nist-ai-600-1/*",)


def _licence(view: View) -> Iterator[Found]:
    for name in ("licence_forbids", "licence_expired"):
        if (fact := view.get(name)) is not None:
            yield Found(name.removeprefix("licence_"), (fact,))
    until, as_of = view.get("licence_until"), view.get("as_of")
    if until is None or as_of is None or view.get("licence_expired") is not None:
        return
    if date.fromisoformat(str(until.value)) < date.fromisoformat(str(as_of.value)):
        yield Found("until", (until, as_of))


def _say_licence(found: Found) -> str:
    fact = found.facts[0]
    if found.key == "until":
        return f"The licence ended on {day(fact)}, before the date of this document: “{fact.reason}”"
    what = "The licence does not allow the use" if found.key == "forbids" else "The licence has ended"
    extra = ", which is commercial (the licence excludes commercial use)" if found.key == "forbids" else ""
    return f"{what}{extra}: {quoted(fact, 300)}."


LICENCE = MessageType(
    name="licence_forbids_use",
    family="llm",
    weight=9,
    polarity="bad",
    find=_licence,
    say=_say_licence,
    advice=Advice(
        topic="third-party",
        tests=("unnamed", "other"),
        obligations=GENERATIVE,
        yardstick="The terms of the licence: a firm's use of a model in its business is commercial.",
        title=lambda it: "Licence forbids the use" if it.key == "forbids" else "Licence has ended",
        effect=lambda _: "The use infringes the licence, and the model may have to be withdrawn at short notice.",
        action="has the terms checked by the legal department, and obtains a licence for the use or changes the model",
        closes="a licence that allows the use is on file",
        merges="licence_forbids_use",
    ),
    authority="law",
)


def _skipped(view: View) -> Iterator[Found]:
    skipped, required = view.get("review_skipped"), view.get("review_required")
    if skipped is not None and required is not None:
        yield Found("", (skipped, required))


SKIPPED = MessageType(
    name="human_review_skipped",
    family="llm",
    weight=9,
    polarity="bad",
    find=_skipped,
    say=lambda it: (
        f"The papers require a review by people ({quoted(it.facts[1], 200)}), and say that answers go out without it: "
        f"{quoted(it.facts[0], 300)}."
    ),
    advice=Advice(
        topic="human-oversight",
        tests=("review", "other"),
        obligations=GENERATIVE,
        yardstick="The use as the model's own papers describe it: a person reads each answer first.",
        title=lambda _: "Human review is skipped: answers go out that nobody read",
        effect=lambda _: "Unsupported answers reach their readers, though the review is what makes the use acceptable.",
        action="stops sending answers without a review, and records who reviewed what",
        closes="a sample of answers sent shows a review for each",
    ),
)


def _version(view: View) -> Iterator[Found]:
    for fact in view.matching("evaluated_version.*"):
        used = view.get(fact.id.removeprefix("fact:").replace("evaluated_version", "used_version"))
        if used is not None:
            yield Found(fact.id.rpartition(".")[2], (fact, used))
    older = view.get("evaluated_older")
    if older is not None and not view.matching("evaluated_version.*"):
        yield Found("older", (older,))


def _say_version(found: Found) -> str:
    fact, *used = found.facts
    if not used:
        return f"The evaluation is of another version than the one in use: {quoted(fact, 300)}."
    what = fact.label.removeprefix("version of the ").removesuffix(" that was evaluated, as stated")
    return (
        f"The {what} that was evaluated is {wording.value(fact)}, and the one in use is {wording.value(used[0])}: "
        f"“{fact.reason}”"
    )


VERSION = MessageType(
    name="evaluated_other_version",
    family="llm",
    weight=8,
    polarity="bad",
    find=_version,
    say=_say_version,
    advice=Advice(
        topic="outcomes-analysis",
        tests=("unnamed", "other"),
        duties=("version",),
        obligations=GENERATIVE,
        yardstick="Convention: results are those of the base model, prompt and corpus in use.",
        title=lambda _: "The version evaluated is not the version in use",
        effect=lambda _: "Nothing on file shows how good the answers of the version in use are.",
        action="repeats the evaluation on the version in use",
        closes="results of the version in use are on file",
        merges="evaluated_other_version",
    ),
)


def _seen(view: View) -> Iterator[Found]:
    fact = view.get("questions_seen")
    if fact is not None:
        yield Found("", (fact,))


QUESTIONS_SEEN = MessageType(
    name="evaluation_questions_seen",
    family="llm",
    weight=8,
    polarity="bad",
    find=_seen,
    say=lambda it: f"The questions of the evaluation were known while the model was tuned: {quoted(it.facts[0], 300)}.",
    advice=Advice(
        topic="data-quality",
        tests=("duplicates_across", "other"),
        obligations=GENERATIVE,
        yardstick="Convention: a model is evaluated on questions that nobody used to tune it.",
        title=lambda _: "Evaluation questions were seen in tuning (the test is not independent)",
        effect=lambda _: "The results are too good: they show questions that prompt or weights were fitted to.",
        action="evaluates on new questions that nobody used in tuning",
        closes="results on such questions are on file",
    ),
)


ELSEWHERE = ("fact:untested.injections", "fact:untested.unanswerable")  # kinds of test that have a file of their own


def _untested(view: View) -> Iterator[Found]:
    found = [it for it in view.matching("untested.*") if it.id not in ELSEWHERE]
    if found:
        yield Found("", tuple(found))


def _elsewhere(view: View) -> Iterator[Found]:
    found = [it for it in view.matching("untested.*") if it.id in ELSEWHERE]
    if found:
        yield Found("", tuple(found))


def _tests(facts: tuple[Fact, ...]) -> str:
    return listed([wording.value(f) for f in facts])


UNTESTED = MessageType(
    name="tests_not_in_answers",
    family="llm",
    weight=7,
    polarity="bad",
    find=_untested,
    say=lambda it: (
        f"The papers report tests of {_tests(it.facts)}, and the answers file has no row of them: "
        f"“{it.facts[0].reason}”"
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("conflict", "answers", "other"),
        duties=("reported_figures",),
        obligations=GENERATIVE,
        yardstick="Convention: the answers of each test that is reported are on file.",
        title=lambda it: f"Reported test is not in the answers file: {_tests(it.facts)}",
        effect=lambda _: "The result cannot be checked, and the test may not have been made.",
        action="files the answers of the test, or withdraws the claim",
        closes="the answers of each reported test are on file",
    ),
    contradicts=True,
)

TESTED_ELSEWHERE = MessageType(
    name="tests_relied_on",
    family="llm",
    weight=5,
    polarity="unknown",
    find=_elsewhere,
    say=lambda it: (
        f"The papers report tests of {_tests(it.facts)} of which the answers file has no row, so their results are "
        f"relied on and were not repeated: “{it.facts[0].reason}”"
    ),
)

TYPES: tuple[MessageType, ...] = (LICENCE, SKIPPED, VERSION, QUESTIONS_SEEN, UNTESTED, TESTED_ELSEWHERE)
