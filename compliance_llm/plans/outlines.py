"""The sections of each kind of document, and which Evidence belongs in them.

A model card carries the headings of a Hugging Face model card, so that a reader and a program find their way. Patterns
are of Fact ids without "fact:"; ``{sample}`` stands for every sample but the reference, ``{any}`` for every sample.
"""

from __future__ import annotations

from compliance_llm.records import Outline, Pick

EVALUATION = "Evaluation"


def _told(*patterns: str | tuple[str, int]) -> tuple[Pick, ...]:
    return tuple(Pick(pattern=p) if isinstance(p, str) else Pick(pattern=p[0], most=p[1]) for p in patterns)


MODEL_CARD: tuple[Outline, ...] = (
    Outline(
        id="model-card/summary",
        title="Summary",
        guidance="What was established, what failed, what is unsettled and what was not tested, in that order.",
        tells=(
            *_told("tests.*"),
            Pick(pattern="*", verdicts=("fail",)),
            *_told("auc.{sample}", "calibration_slope.{sample}", "psi.score.{sample}"),
        ),
        query="model card summary of results, failed tests and tests not run",
    ),
    Outline(
        id="model-card/overview",
        title="Model Details",
        guidance="What the model is, who owns, built and reviews it, and how much it matters.",
        tells=_told(
            "declared.owner",
            "declared.developer",
            "declared.validator",
            "declared.materiality",
            "declared.method.*",
            "declared.approvals.*",
        ),
        query="inventory fields of a model: owner, developer, validator, tier, version, approval",
    ),
    Outline(
        id="model-card/intended-use",
        title="Uses",
        guidance="What the model is for, what it must not be used for, and what the rules ask of its use.",
        tells=_told("declared.purpose", "declared.intended_use.*", "declared.prohibited_use.*", "declared.decision"),
        query="intended use, prohibited use and purpose of a model",
    ),
    Outline(
        id="model-card/limitations",
        title="Bias, Risks, and Limitations",
        guidance="What the model cannot do or was not shown to do, and which tests leave doubt.",
        tells=_told("declared.limitations.*", "conflict.*"),
        query="limitations and uncertainty users must know",
    ),
    Outline(
        id="model-card/data",
        title="Training Data",
        heading="Training Details",
        guidance="How much data there is, how complete it is, and whether the samples are kept apart.",
        tells=_told(
            "n.*",
            "events.*",
            "outcome_rate.*",
            "duplicates.*",
            "duplicates_across.*",
            ("missing.*.{sample}", 2),
            ("missing_change.*.{sample}", 2),
        ),
        lists={
            "Samples": ("n.*", "events.*", "outcome_rate.*", "duplicates.*", "duplicates_across.*"),
            "Missing values": ("missing.*", "missing_change.*.{sample}"),
        },
        query="data quality standards: missing values, duplicates, separation of samples, number of events",
    ),
    Outline(
        id="model-card/discrimination",
        title="Discrimination",
        heading=EVALUATION,
        guidance="How well the score ranks cases, with intervals, and how far training and test results lie apart.",
        tells=_told("auc.{any}", "gini.{sample}", "ks.{sample}", "average_precision.{sample}", "auc_gap.*"),
        lists={"Discrimination": ("auc.*", "gini.*", "ks.*", "average_precision.*", "auc_gap.*", "relied.*")},
        charts=("roc*",),
        query="limits for discrimination: AUC, KS, gap between training and test samples",
    ),
    Outline(
        id="model-card/calibration",
        title="Calibration",
        heading=EVALUATION,
        guidance="Whether forecast probabilities agree with what happened.",
        tells=_told(
            "calibration_intercept.{sample}",
            "calibration_slope.{sample}",
            "calibration_bins.{sample}",
            "calibration_p.{sample}",
            "brier.{sample}",
            "brier_skill.{sample}",
        ),
        lists={
            "Calibration": (
                "brier.*",
                "brier_skill.*",
                "calibration_intercept.*",
                "calibration_slope.*",
                "calibration_bins.*",
                "calibration_p.*",
            )
        },
        charts=("calibration*",),
        query="limits for calibration: intercept, slope, binned test, Brier score",
    ),
    Outline(
        id="model-card/stability",
        title="Stability",
        heading=EVALUATION,
        guidance="Whether the score and the inputs keep their distribution from the reference sample to the others.",
        tells=_told("psi.score.{sample}", ("psi.*.{sample}", 3)),
        lists={"Population stability": ("psi.*",)},
        charts=("distribution*", "psi*"),
        query="population stability index of score and inputs, drift thresholds",
    ),
    Outline(
        id="model-card/fairness",
        title="Groups and segments",
        heading=EVALUATION,
        guidance="How selection and ranking differ between groups and segments, with counts and intervals.",
        tells=_told("air.*.{sample}", ("auc_by.*.{sample}", 4)),
        lists={
            "Outcomes by group": ("air.*.{sample}", "rate_by.*.{sample}", "outcome_by.*.{sample}"),
            "Ranking by group and segment": ("auc_by.*.{sample}",),
        },
        query="fairness testing: adverse impact ratio, groups, sample sizes and intervals",
    ),
    Outline(
        id="model-card/explanations",
        title="Model Examination",
        guidance="How decisions are explained to the people they concern and to those who use the score.",
        tells=_told("declared.explanations.*"),
        lists={
            "Re-run of the model file": (
                "reproduced.*",
                "reproduced_gap.{sample}",
                "rescored_auc.{sample}",
                "noise_auc.{sample}",
                "noise_flips.{sample}",
                "reliance.{sample}",
                "blank_input.{sample}",
            )
        },
        query="explanations to customers and reasons for adverse decisions",
    ),
    Outline(
        id="model-card/monitoring",
        title="Monitoring",
        guidance="What is watched after approval, how often, against which limits, and who acts.",
        tells=_told("declared.monitoring.*"),
        query="ongoing monitoring plan: frequency, limits, escalation, triggers for revalidation",
    ),
)


FINDINGS: tuple[Outline, ...] = (
    Outline(
        id="findings/summary",
        title="Summary",
        guidance="How many tests failed, how many are unsettled and how many were not run.",
        tells=_told("tests.*"),
        query="findings: elements, severity and due dates",
    ),
    Outline(
        id="findings/tests",
        title="Tests behind the findings",
        guidance="Each test that breaches its limit, is unsettled or was not run.",
        tells=(Pick(pattern="*", verdicts=("fail", "unsettled", "not_tested")),),
        query="a limit is met, breached or unsettled by its interval; a test that was not run",
    ),
)
