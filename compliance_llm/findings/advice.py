"""What follows from a condition, and what would put it right: one visible table, in words and without figures.

The rows are starting points for the person who issues the finding. They hold nothing that would have to be measured.
"""

from __future__ import annotations

from typing import NamedTuple


class Advice(NamedTuple):
    """The effect of a condition, and what the owner should do about it."""

    effect: str
    action: str


# By the beginning of a Fact id; the longest that fits counts.
_OF_TESTS: dict[str, Advice] = {
    "n": Advice(
        "Estimates from so small a sample are too uncertain to rely on.",
        "collects more cases for this sample, or states which conclusions it cannot carry",
    ),
    "events": Advice(
        "Estimates that rest on so few events are too uncertain to rely on.",
        "extends the outcome window or the sample, or states which conclusions it cannot carry",
    ),
    "missing": Advice(
        "Scores of cases without this input rest on a replacement whose effect is not known.",
        "traces why the values are missing and tests the effect of replacing them",
    ),
    "missing_change": Advice(
        "The input is recorded differently than in the reference sample, so the score may mean something else.",
        "traces the change in recording to its source and tests its effect on the score",
    ),
    "duplicates": Advice(
        "Repeated rows count one case more than once, so results look more certain than they are.",
        "removes repeated rows or shows that they are separate cases",
    ),
    "duplicates_across": Advice(
        "Cases seen in training reappear in the test, so test results may be better than they will be in use.",
        "separates the samples by case and repeats every test that used them",
    ),
    "auc": Advice(
        "The score separates good from bad cases less well than the bank decided it needs, so decisions that "
        "rely on the order "
        "of cases are weaker than approved.",
        "finds the weakness in data or design, and redevelops the score or restricts its use",
    ),
    "auc_gap": Advice(
        "The score ranks new cases less well than those it was made from, which points to overfitting or to a "
        "changed population.",
        "finds out which of the two it is, and simplifies or redevelops the score",
    ),
    "auc_by": Advice(
        "The average hides a segment or group in which the score ranks poorly.",
        "examines this segment or group by itself, and redevelops or restricts the use there",
    ),
    "average_precision": Advice(
        "Among the cases the score ranks highest, too few are the ones looked for.",
        "finds the weakness in data or design, and redevelops the score or moves its threshold",
    ),
    "brier": Advice(
        "Forecast probabilities lie far from what happened, so amounts and prices derived from them are off.",
        "recalibrates the score and repeats the test on cases not used for it",
    ),
    "calibration": Advice(
        "Forecast probabilities do not agree with what happened, so prices, provisions or cut-offs derived "
        "from them are off.",
        "recalibrates the score and repeats the test on cases not used for it",
    ),
    "psi.score": Advice(
        "The scores of this sample are spread differently than those of the reference sample, so earlier "
        "results may not hold "
        "for it.",
        "finds which inputs moved and why, and repeats ranking and calibration tests on recent cases",
    ),
    "psi": Advice(
        "This input is spread differently than in the reference sample, so earlier results may not hold where "
        "it matters.",
        "finds out why the input moved and whether the score is still right for such cases",
    ),
    "air": Advice(
        "Members of one group get the favourable outcome less often than those of the most favoured group; "
        "whether that is "
        "lawful was not examined.",
        "examines the causes, searches for an alternative that harms less, and takes legal advice",
    ),
    "rate_by": Advice(
        "A group is selected at a rate beyond what the bank set; whether that is lawful was not examined.",
        "examines the causes and searches for an alternative that harms less",
    ),
    "conflict": Advice(
        "A reader cannot know which of the two figures is right, and other reported figures may be wrong as well.",
        "explains the difference, corrects the document or the data, and has the other reported figures compared",
    ),
    "": Advice(
        "The result lies beyond what the bank decided it would accept.",
        "finds the cause, and corrects the model or restricts its use",
    ),
}
OF_TESTS: dict[str, Advice] = {
    **_OF_TESTS,
    **dict.fromkeys(("gini", "ks"), _OF_TESTS["auc"]),
    "brier_skill": _OF_TESTS["brier"],
    **dict.fromkeys(
        ("calibration_intercept", "calibration_slope", "calibration_bins", "calibration_p"), _OF_TESTS["calibration"]
    ),
}

UNSETTLED = Advice(
    "The sample is too small, or the result too near its limit, to tell whether the limit is met.",
    "collects more cases or accepts the doubt as a condition of use",
)
NOT_RUN = Advice(
    "Nothing is known about what this test would have shown; its absence may not be read as a good result.",
    "supplies what the test needs",
)

OF_TOPICS: dict[str, str] = {
    "purpose-and-use": "Without it nobody can tell whether the model is used for what it was built and approved for.",
    "data-quality": "Every figure rests on the data, and nothing on file shows that the data can be relied on.",
    "conceptual-soundness": "Nothing on file shows why the method suits the purpose, so good results may not last.",
    "outcomes-analysis": "Nothing on file shows that forecasts agree with what happened.",
    "ongoing-monitoring": "A decline after approval could go unseen.",
    "limitations": "Users cannot respect limits that they have not been told.",
    "explainability": "Staff and customers cannot follow how a result came about.",
    "fairness": "Harm to a group could hide behind the average.",
    "human-oversight": "It is not clear who could stop or correct the model, and how.",
    "adverse-action": "Customers may not receive the reasons that they are owed.",
    "inventory": "Oversight cannot reach a model whose record is incomplete.",
    "independence": "Nothing on file shows that those who challenged the model were free to.",
    "aml-specific": "Suspicious activity could be missed.",
    "": "A reviewer cannot tell whether what the rule looks for is done.",
}


def of_test(name: str) -> Advice:
    """The row for a Fact id without "fact:"; the longest beginning that fits, at whole words."""
    parts = name.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((OF_TESTS[n] for n in names if n in OF_TESTS), OF_TESTS[""])


def of_topic(topic: str) -> str:
    """What it means that Evidence on a topic is missing."""
    return OF_TOPICS.get(topic, OF_TOPICS[""])
