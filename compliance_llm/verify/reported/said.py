"""A reported figure: a measure, a sample, the number as shown, and its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from compliance_llm.facts.sample_names import sample_named
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage
from compliance_llm.subject.measures import measure_of
from compliance_llm.verify.reading.figures import Figure

LEAST_AUC = 0.3
NEAR_PSI = 0.02  # by which two indices of one shift may differ with their bins


class Said(NamedTuple):
    """A figure that a document gives for a measure of a sample."""

    measure: str  # as Facts begin: "auc", "n"
    sample: str  # as Facts end: "test"
    figure: Figure
    passage: Passage


class Samples(NamedTuple):
    """The samples of a Subject by their slugs; ``reference`` is the one that the model was built on."""

    every: tuple[str, ...]
    reference: str | None

    def named(self, name: str) -> str:
        """The slug of the one sample that a name means; empty where it is unclear."""
        return sample_named(name, self.every)


OTHER_MODEL = Pattern(
    r"\b(?:challengers?|benchmarks?|alternatives?|previous|earlier|former|predecessor|replaced|replaces|old|older|"
    r"baseline|"
    r"interval (?:of|for)|rivals?|competitors?|vendor|bureau|industry|trees?|forests?|boost\w*|neural|networks?|"
    r"random|naive|simple|simpler|"
    r"ratio of (?:\w+ ){1,3}(?:to|over)|loss(?:es)? of|blanked|came from|set to|"
    r"single|neutral|(?:is|are|left|made) blank|permuted|shuffled|leav(?:e|es|ing) out|"
    r"left out|lowers?|raises?|omit\w*|"
    r"with(?:out)? [^.;]{1,40}(?:missing|removed|down|off|blank)|for everyone|feed off|weakens?|weakened|alone|"
    r"two-variable|cross-validat\w*|folds?|bootstrap\w*|simulat\w*|if|would|without|blanking|when|after removing|"
    r"(?:logistic|linear|probit)(?: regression)?(?=\s?:)|sensitivity|instead|dropped|kept as|fallback|app|"
    r"online|branch|women|men|under \d+|over \d+|gain\w*|between|segments?|subgroups?|by \w+ type|splines?|"
    r"expert|manual|raw|unweighted)\b",
    re.I,
)
"""Words of a sentence whose figures may be those of something else than the model on a whole sample."""
DIFFERENCE = Pattern(
    r"\s*(?:%|points? |percentage points? )?\s*(?:below|above|under|over|lower|higher|better|worse|less|more|off)\b"
    r"(?! (?:than )?(?:(?:the|its|our|a|an) )?(?:\w+ )?(?:floor|limit|threshold|ceiling|minimum|maximum|target|line|"
    r"criterion|level|bar)\b| (?:than )?[\d(])",
    re.I,
)
"""Words right after a figure by which it is the distance from something else: "0.006 below the test sample"."""
CRITERION = Pattern(
    r"\b(?:criteri\w+|requirements?|required|requires?|target\w*|acceptance|accepted|limits?|thresholds?|floor|"
    r"ceiling|"
    r"minimum|maximum|tolerances?|should|must|expected|goal|budget|r\d)\b",
    re.I,
)
"""Words of a sentence whose figures may be what was asked for, and not what was found."""
OF_MEASURE = Pattern(
    r"\b(?P<name>(?:ROC[- ])?AUC|AUROC|(?i:area under the (?:ROC )?curve)|Gini(?i: (?:coefficient|index))?|"
    r"(?i:accuracy ratio)|"
    r"KS(?i: statistic| distance)?|(?i:Kolmogorov[- –]Smirnov(?: statistic)?)|(?i:PSI of the score|score PSI)|"
    r"(?i:average precision)|(?i:Brier score)|(?i:calibration (?:slope|intercept))|"
    r"(?i:(?:outcome|event|default|bad|fraud) rate)|(?i:mean score))\b"
)


def stem_of(name: str) -> str:
    """The measure of a name in running text: "Kolmogorov-Smirnov statistic" is "ks"."""
    plain = re.sub(r"\b(?:coefficient|index|statistic|distance)\b", "", name, flags=re.I).strip()
    return measure_of(name) or measure_of(plain)


def measured_otherwise(reported: float, ours: Fact) -> bool:
    """Whether a reported figure may be the same measure taken another way.

    At the review budget cases are ranked by day, or all together: a figure within the interval agrees. A population
    stability index depends on its bins: one that is near agrees.
    """
    if not isinstance(ours.value, int | float):
        return False
    if ours.id.startswith("fact:psi."):
        return abs(reported - ours.value) <= max(NEAR_PSI, ours.value / 4)
    if not ours.id.startswith(("fact:recall_at", "fact:precision_at", "fact:value_recall")):
        return False
    return (ours.low or 0.0) <= reported <= (ours.high or 1.0)


def plausible(measure: str, figure: Figure) -> bool:
    """Whether a figure can be meant for a measure: an AUC far below one half is a difference, or of something else."""
    value = float(figure.value) / (100 if figure.percent else 1)
    return measure != "auc" or LEAST_AUC <= value <= 1
