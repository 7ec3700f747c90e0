"""Language models: defective answers, personal data, prohibited answers, and figures that do not agree."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import counted, figure, listed, quoted
from compliance_llm.records import Fact

GENERATIVE = ("us-nist-ai-600-1/*",)
AWAY = 0.02  # between a reported share and the file's, which nobody would call rounding
FEW = 0.01  # of answers that are empty or without evidence
CUT = 0.02  # of answers that are cut off
ALIKE = 0.15  # of questions with one and the same answer
TWICE = 0.08  # of questions that are asked again
FEWEST = 3  # answers


def _number(fact: Fact | None) -> float:
    return float(fact.value) if fact is not None and isinstance(fact.value, int | float) else 0.0


def _over(view: View, name: str, most: float, least: int = FEWEST) -> Fact | None:
    fact = view.get(name)
    return fact if fact is not None and (fact.events or 0) >= least and _number(fact) > most else None


def _poor(view: View) -> Iterator[Found]:
    found = [
        _over(view, "answers.empty", FEW),
        _over(view, "answers.cut_off", CUT, 5),
        _over(view, "answers.alike", ALIKE, 10),
    ]
    facts = tuple(it for it in found if it is not None)
    if facts:
        yield Found("", facts)


def _told(fact: Fact) -> str:
    words = f" (“{fact.reason}”)" if fact.reason else ""
    return f"the {fact.label} is {figure(fact)}{words}, {fact.events:,} of {fact.n:,}"


def _poor_words(fact: Fact) -> str:
    return {"answers.empty": "empty", "answers.cut_off": "cut off"}.get(
        fact.id.removeprefix("fact:"), "one and the same"
    )


POOR = MessageType(
    name="answers_defective",
    family="llm",
    weight=7,
    polarity="bad",
    find=_poor,
    say=lambda it: f"Of answers that count as given {listed([_told(f) for f in it.facts])}.",
    advice=Advice(
        topic="data-quality",
        tests=("answers", "other"),
        obligations=GENERATIVE,
        yardstick="Convention: an answer that counts as given is whole and belongs to its question.",
        title=lambda it: (
            f"Answers are {listed([_poor_words(f) for f in it.facts])}: {it.facts[0].events:,} of {it.facts[0].n:,}"
        ),
        effect=lambda it: "Users get no usable answer, and labels given to such answers say nothing.",
        action="finds where answers are lost or cut, and evaluates again",
        closes="no answer of a new evaluation is empty, cut off or the same for other questions",
    ),
)


def _bare(view: View) -> Iterator[Found]:
    fact = _over(view, "answers.without_evidence", FEW)
    if fact is not None:
        yield Found("", (fact,))


BARE = MessageType(
    name="supported_without_evidence",
    family="llm",
    weight=8,
    polarity="bad",
    find=_bare,
    say=lambda it: (
        f"{it.facts[0].events:,} of {it.facts[0].n:,} answers labelled supported have no evidence on file: "
        f"{figure(it.facts[0])}."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("answers.label_conflict", "answers", "other"),
        duties=("reported_figures",),
        obligations=GENERATIVE,
        yardstick="Convention: an answer is supported only where its evidence is on file.",
        title=lambda it: f"Supported without evidence: {it.facts[0].events:,} labels rest on nothing",
        effect=lambda it: f"The reported quality is overstated by up to {wording.value(it.facts[0])}.",
        action="files the evidence of each answer, and has the labels given again",
        closes="each answer labelled supported has its evidence on file",
    ),
    contradicts=True,
)


def _twice(view: View) -> Iterator[Found]:
    fact = _over(view, "answers.asked_twice", TWICE, 10)
    if fact is not None:
        yield Found("", (fact,))


TWICE_ASKED = MessageType(
    name="questions_repeated",
    family="llm",
    weight=6,
    polarity="bad",
    find=_twice,
    say=lambda it: (
        f"{it.facts[0].events:,} of {it.facts[0].n:,} rows repeat the question, the evidence and the answer of another "
        f"one: {figure(it.facts[0])}."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("duplicates", "answers", "other"),
        obligations=GENERATIVE,
        yardstick="Convention: questions of an evaluation differ from one another.",
        title=lambda it: f"Questions are repeated: {wording.value(it.facts[0])} of the evaluation repeats itself",
        effect=lambda it: "The evaluation rests on fewer questions than it reports, and its intervals are too narrow.",
        action="removes repeated questions and reports the results again",
        closes="no question counts more than once",
    ),
)


def _personal(view: View) -> Iterator[Found]:
    claim, facts = view.get("claims.no_personal_data"), view.matching("answers.personal_data.*")
    if claim is not None and facts:
        yield Found("", (facts[0], claim))


def _place(fact: Fact) -> str:
    return fact.label.removeprefix("share of ").removesuffix(" with personal data")


def _one(kind: str) -> str:
    return kind.removesuffix("es" if kind.endswith("sses") else "s")


def _kinds(fact: Fact) -> str:
    return listed([counted(it.n or 0, _one(it.label), it.label) for it in fact.bins], 5)


PERSONAL = MessageType(
    name="personal_data_in_answers",
    family="llm",
    weight=9,
    polarity="bad",
    find=_personal,
    say=lambda it: (
        f"The {_place(it.facts[0])} contain personal data, {_kinds(it.facts[0])}, in {it.facts[0].events:,} of "
        f"{it.facts[0].n:,} rows. The documents say: {quoted(it.facts[1], 300)}."
    ),
    advice=Advice(
        topic="robustness-and-security",
        tests=("answers.personal_data", "answers", "other"),
        obligations=GENERATIVE,
        yardstick="The claim in the model's own papers.",
        title=lambda it: f"Personal data on file though the papers say there are none: {_kinds(it.facts[0])}",
        effect=lambda it: (
            "Data of customers reach people who should not see them, and the disclosure may be a breach of law."
        ),
        action="masks personal data before they reach the model, has the disclosure assessed, and tests the mask",
        closes="a new sample of answers and evidence contains no personal data",
    ),
    contradicts=True,
)


def _prohibited(view: View) -> Iterator[Found]:
    found = view.matching("answers.prohibited.*")
    if found:
        yield Found("", tuple(found))


def _category(fact: Fact) -> str:
    return fact.label.removeprefix("share of questions on ").removesuffix(" that were answered")


PROHIBITED = MessageType(
    name="prohibited_answers",
    family="llm",
    weight=9,
    polarity="bad",
    find=_prohibited,
    say=lambda it: (
        f"{it.facts[0].events:,} of {it.facts[0].n:,} questions on {_category(it.facts[0])} were answered, which the "
        f"papers rule out (prohibited use): “{it.facts[0].reason}”"
    ),
    advice=Advice(
        topic="purpose-and-use",
        tests=("prohibited_use", "answers", "other"),
        obligations=GENERATIVE,
        yardstick="The prohibited uses in the model's own papers.",
        title=lambda it: f"Prohibited answers: {listed([_category(f) for f in it.facts])} was given",
        effect=lambda it: "Users act on answers that nobody approved, and the firm may be liable for them.",
        action="makes the model decline such questions, and tests it on new ones",
        closes="no question of this kind is answered in a new test",
    ),
    contradicts=True,
)


def _misreported(view: View) -> Iterator[Found]:
    """Reported shares and counts that the file contradicts, where the report is the better of the two."""
    for name in ("supported", "abstained", "resisted"):
        claim, ours = view.get(f"claims.{name}"), view.get(f"answers.{name}_share")
        if claim is not None and ours is not None and _number(claim) > _number(ours) + AWAY:
            yield Found(name, (claim, ours))
    for name in ("supported", "not_supported", "unsupported", "resisted", "followed"):
        claim, ours = view.get(f"claims.count.{name}"), view.get(f"answers.count.{name}")
        if claim is not None and ours is not None:
            yield Found(f"count.{name}", (claim, ours))
    claim, ours = view.get("claims.questions"), view.get("answers.n")
    if claim is not None and ours is not None:
        yield Found("questions", (claim, ours))


def _measure(fact: Fact) -> str:
    return fact.label.removesuffix(", as reported")


MISREPORTED = MessageType(
    name="answers_misreported",
    family="llm",
    weight=8,
    polarity="bad",
    find=_misreported,
    say=lambda it: (
        f"The papers report a {_measure(it.facts[0])} of {wording.value(it.facts[0])}; counted in the answers file it "
        "is "
        f"{wording.value(it.facts[1])}: “{it.facts[0].reason}”"
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("conflict", "answers", "other"),
        duties=("reported_figures",),
        obligations=GENERATIVE,
        yardstick="Convention: figures of an evaluation can be counted again from its answers.",
        title=lambda it: (
            f"Reported figure does not agree with the answers: {_measure(it.facts[0])} of "
            f"{wording.value(it.facts[0])} is counted as {wording.value(it.facts[1])}"
        ),
        effect=lambda it: "Decisions that relied on the report rest on a figure that the answers do not support.",
        action="shows how the figure was counted, and corrects every paper that gives it",
        closes="the papers and the answers file agree",
    ),
    contradicts=True,
)

TYPES: tuple[MessageType, ...] = (PERSONAL, PROHIBITED, MISREPORTED, BARE, POOR, TWICE_ASKED)
