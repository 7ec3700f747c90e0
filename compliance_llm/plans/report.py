"""Documents that are read through: one section a question, told in Messages, with the answer as its heading.

The body says what the Facts mean; tables and figures stand beside them. Rules, counts and long tables stand
behind the findings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from compliance_llm.analysis.analyse import Said
from compliance_llm.plans.compared import by_group, by_sample
from compliance_llm.records import Fact, Level, Table
from compliance_llm.subject.sample_kinds import kind_of


class Question(NamedTuple):
    """One section of a report.

    Attributes:
        id: As in "validation-report/data".
        topic: The words that its heading begins with.
        families: Families of Messages that answer it.
        types: Types of Messages that answer it although they are of another family.
        measures: Rows of its table over the samples: beginnings of Fact ids, and what a reader calls them.
        groups: Whether groups of people are compared in its table.
        charts: Ids of the figures beside it.
        heading: The chapter that it stands in; by default its own.
    """

    id: str
    topic: str
    families: tuple[str, ...]
    types: tuple[str, ...] = ()
    measures: Mapping[str, str] = {}
    groups: bool = False
    charts: tuple[str, ...] = ()
    heading: str = ""


class Plan(NamedTuple):
    """A kind of document as data.

    Attributes:
        questions: Its sections, in order.
        most: How many Messages a section tells at most, by materiality; faults are all told where there are more.
        faults: How many faults a section tells at most; the findings tell all.
        without: Types of Messages that it leaves to other documents.
    """

    questions: tuple[Question, ...]
    most: Mapping[Level, int]
    faults: int
    without: tuple[str, ...] = ()


QUESTIONS: tuple[Question, ...] = (
    Question("use", "Purpose and use", ("use",)),
    Question("scope", "What was re-performed", ("evidence",)),
    Question(
        "data",
        "Data",
        ("data",),
        measures={"n": "Cases", "events": "Events", "outcome_rate": "Outcome rate"},
    ),
    Question(
        "soundness",
        "Conceptual soundness",
        ("soundness",),
        types=(
            "challenger_better",
            "challenger_no_better",
            "single_input_beats",
            "too_good",
            "one_input_carries_ranking",
            "most_relied_on_input",
            "target_conflict",
            "input_count_conflict",
            "removed_input_listed",
        ),
    ),
    Question(
        "ranking",
        "Ranking",
        ("discrimination", "outcomes"),
        types=("strength",),
        measures={
            "auc": "AUC",
            "auc_gap": "AUC lost against the reference sample",
            "ks": "KS distance",
            "average_precision": "Average precision",
            "recall_at_budget": "Recall at the review budget",
            "precision_at_budget": "Precision at the review budget",
            "value_at_budget": "Share of value at the review budget",
        },
    ),
    Question(
        "calibration",
        "Forecasts",
        ("calibration",),
        measures={
            "forecast_over_observed": "Forecast over observed events",
            "calibration_intercept": "Calibration intercept",
            "calibration_slope": "Calibration slope",
            "calibration_p": "Binned test, p-value",
            "brier": "Brier score",
            "brier_skill": "Brier skill",
        },
        charts=("calibration",),
    ),
    Question(
        "stability",
        "Stability and time",
        ("stability", "over_time"),
        measures={"psi.score": "Stability index of the score"},
    ),
    Question("people", "Groups of people", ("people",), groups=True),
    Question("fraud", "Fraud operations", ("fraud",)),
    Question("aml", "Alerts and scenarios", ("aml",)),
    Question("answers", "Answers", ("llm",)),
    Question("governance", "Governance and monitoring", ("governance",)),
    Question("open", "Limits left open", ("whole",), types=("limit_breached",)),
)
ELSEWHERE = ("bottom_line",)  # told in the summary alone
ORDER = ("bad", "good", "unknown", "neutral")


REPORT = Plan(QUESTIONS, {"high": 12, "medium": 8, "low": 5}, 20)
_SOUNDNESS = next(it for it in QUESTIONS if it.id == "soundness").types
_DATA, _RANKING, _CALIBRATION = (it for it in QUESTIONS if it.id in ("data", "ranking", "calibration"))
DEVELOPMENT = Plan(
    (
        Question("use", "Purpose and use", ("use",)),
        Question("method", "Method", ("soundness",), _SOUNDNESS),
        _DATA,
        Question("results", "Results as reported and recomputed", ("evidence",)),
        _RANKING,
        _CALIBRATION,
        Question("stability", "Stability and time", ("stability", "over_time")),
        Question("people", "Groups of people", ("people",), groups=True),
        Question("operation", "In operation", ("fraud", "aml", "llm")),
        Question("control", "Control and monitoring", ("governance",)),
    ),
    {"high": 8, "medium": 6, "low": 4},
    8,
)
CARD = Plan(
    (
        Question("details", "Method", ("soundness",), _SOUNDNESS, heading="Model Details"),
        Question("uses", "Uses", ("use",), heading="Uses"),
        Question("risks", "Groups of people", ("people",), heading="Bias, Risks, and Limitations"),
        Question(
            "governance", "Governance and papers", ("governance", "evidence"), heading="Bias, Risks, and Limitations"
        ),
        Question("training", "Data", ("data",), heading="Training Details"),
        Question(
            "ranking",
            "Ranking",
            ("discrimination", "outcomes"),
            ("strength",),
            {"auc": "AUC", "forecast_over_observed": "Forecast over observed events", "psi.score": "Stability index"},
            heading="Evaluation",
        ),
        Question("calibration", "Forecasts", ("calibration",), heading="Evaluation"),
        Question("stability", "Stability and time", ("stability", "over_time"), heading="Evaluation"),
        Question("operation", "In operation", ("fraud", "aml", "llm"), heading="Evaluation"),
        Question("open", "Limits left open", ("whole",), ("limit_breached",), heading="What is not known"),
    ),
    {"high": 4, "medium": 3, "low": 2},
    4,
    ("declared_detail", "declared_watch", "same_content_once", "relied_or_recomputed", "what_passes", "roles_apart"),
)


def answers(plan: Plan, question: Question, said: Sequence[Said], tier: Level) -> tuple[Said, ...]:
    """The Messages that answer a question: faults first, each cause in the order of its importance."""
    claimed = {name for it in plan.questions if it is not question for name in it.types}
    found = [
        it
        for it in said
        if it.type.name not in (*ELSEWHERE, *plan.without)
        and (it.type.name in question.types or (it.type.family in question.families and it.type.name not in claimed))
    ]
    found.sort(key=lambda it: ORDER.index(it.message.polarity))
    found = list(_once(found))
    faults = min(plan.faults, sum(it.message.polarity == "bad" for it in found))
    return tuple(found[: max(faults, plan.most[tier])])


def _once(said: Sequence[Said]) -> Iterator[Said]:
    """Every fault and open question; of good and neutral news of one type on several samples the most important."""
    told: set[str] = set()
    for it in said:
        if (
            it.message.polarity in ("bad", "unknown")
            or it.type.name not in told
            or it.type.family in ("use", "soundness")
        ):
            yield it
        told.add(it.type.name)


def by_time(samples: Sequence[str]) -> list[str]:
    """Samples in the order in which they came: the reference, those held out, later ones, those of use."""
    kinds = ("test", "oot", "production")

    def place(sample: str) -> int:
        kind = kind_of(sample)
        return kinds.index(kind) if kind in kinds else 0

    return [*samples[:1], *sorted(samples[1:], key=place)]


def tables_of(question: Question, facts: Sequence[Fact], samples: Sequence[str]) -> tuple[Table, ...]:
    """The table beside the answer: measures over the samples, or groups of the last sample."""
    samples = by_time(samples)
    if question.measures:
        found = by_sample(question.topic, question.measures, facts, samples)
    else:
        found = by_group(f"{question.topic}, {samples[-1]} sample", facts, samples[-1]) if question.groups else None
    return (found,) if found else ()


def heading(question: Question, told: Sequence[Said]) -> str:
    """The answer to the question in a line: the gravest fault by its title, or that none was found."""
    titles = list(dict.fromkeys(_title(it) for it in told if it.message.polarity == "bad" and it.type.advice))
    if titles:
        more = f" (and {len(titles) - 1} more)" if len(titles) > 1 else ""
        return f"{question.topic}: {titles[0][:1].lower()}{titles[0][1:]}{more}"
    if question.families in (("use",), ("whole",)) or all(it.message.polarity == "neutral" for it in told):
        return question.topic
    unknown = sum(it.message.polarity == "unknown" for it in told)
    if unknown and not any(it.message.polarity == "good" for it in told):
        return f"{question.topic}: not established"
    if unknown:
        return f"{question.topic}: no fault found, {'one question' if unknown == 1 else f'{unknown} questions'} open"
    return f"{question.topic}: no fault found" if told else question.topic


def _title(it: Said) -> str:
    assert it.type.advice is not None
    return it.type.advice.title(it.found).partition(": ")[0]
