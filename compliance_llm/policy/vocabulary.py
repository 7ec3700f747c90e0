"""How clauses call the tests, topics and duties that rules name."""

from __future__ import annotations

import re

_AUC = r"\bAUC\b|\bAUROC\b|area under the (?:ROC )?curve|c-statistic"
_PSI = r"\bPSI\b|(?:population )?stability index"
_MISSING = r"\bmissing\b|\bempty\b|\bblank\b|not filled"
_REPEATED = r"repeat(?:ed)?\b|duplicate|identical|the same as another|\bshared? by\b|occur in"
_MOVES = r"differ|move|change|rise|fall|against the reference|between samples"
_PART = r"\bsegments?\b|\bgroups?\b|sub-?population"
_GROUP = r"\bgroups?\b"

# Kind of test → all patterns that a sentence about it holds; tried in this order, the most particular first.
TESTS: dict[str, tuple[str, ...]] = {
    "auc_gap": (_AUC, r"exceed|apart|gap|\bfall|\bdrop|differ|distance", r"train|reference|development"),
    "auc_by": (_AUC, _PART),
    "auc": (_AUC,),
    "gini": (r"\bGini\b|accuracy ratio",),
    "ks": (r"Kolmogorov|\bKS\b",),
    "average_precision": (r"average precision",),
    "brier_skill": (r"Brier", r"skill|lower than|better than"),
    "brier": (r"Brier",),
    "calibration_slope": (r"calibration slope|slope of (?:the )?calibration",),
    "calibration_intercept": (r"calibration intercept|intercept of (?:the )?calibration",),
    "calibration_p": (r"p-value", r"calibration|Hosmer"),
    "psi.score": (_PSI, r"\bscore"),
    "psi": (_PSI,),
    "air": (r"(?:adverse|disparate) impact ratio|(?:selection|acceptance|approval) rate of a group|four-fifths",),
    "missing_change": (_MISSING, _MOVES),
    "missing": (_MISSING,),
    "duplicates_across": (
        _REPEATED,
        r"across|between samples|another sample|later sample|training sample|test and train",
    ),
    "duplicates": (_REPEATED, r"\brows?\b|\bcases?\b|\brecords?\b"),
    "smallest_group": (_GROUP, r"\bcases\b|\bpersons\b|\bmembers\b"),
    "events": (r"\bevents?\b|\bdefaults\b|\bbads\b",),
    "n": (r"\bcases\b|\bobservations\b|\brecords\b",),
    "outcome_by": (r"outcome rate|outcomes?\b", _PART),
    "rate_by": (r"selection rate|acceptance rate|\brates?\b", _GROUP),
    "conflict": (r"reported|reproduc|repeat|recomputed", r"figure|agree"),
}
KINDS: dict[str, str] = {
    "credit": r"\bcredit|\bloans?\b|\blending\b|application scor",
    "fraud": r"\bfraud",
    "aml": r"anti-money|\bAML\b|money laundering|transaction monitoring",
    "llm": r"language model|assistant|generative",
    "other": r"\bother\b(?! words)",
}
TOPICS: dict[str, str] = {
    "purpose-and-use": r"purpose and use|purpose or use|intended use",
    "data-quality": r"data quality|quality of (?:the )?data",
    "conceptual-soundness": r"conceptual soundness",
    "outcomes-analysis": r"outcomes? analysis|back-?testing",
    "ongoing-monitoring": r"\bmonitoring\b",
    "limitations": r"\blimitations?\b",
    "governance": r"\bgovernance\b",
    "third-party": r"third[- ]part|vendor",
    "explainability": r"explainab|explanations?",
    "fairness": r"\bfairness\b",
    "human-oversight": r"human oversight|oversight by people",
    "robustness-and-security": r"robustness|\bsecurity\b",
    "record-keeping": r"record[- ]keeping|\brecords\b",
    "adverse-action": r"adverse action|refusal notices?",
    "change-management": r"change management|changes? to|\bchange\b",
    "inventory": r"\binventory\b|list of models|model register",
    "findings-and-remediation": r"findings? and remediation|(?:handling|follow-up) of (?:findings|deficiencies)",
    "independence": r"\bindependence\b",
    "aml-specific": r"AML-specific|anti-money[- ]laundering|money laundering",
}
# Duty → all patterns that a sentence stating it holds.
DUTIES: dict[str, tuple[str, ...]] = {
    "separation": (r"separate|more than one sample|both samples", r"train|sample"),
    "leakage": (r"not (?:yet )?(?:available|known)", r"decision|scored"),
    "maturity": (r"outcome", r"window|mature|not yet known|complete"),
    "exclusions": (r"\bexclu(?:sion|ded)",),
    "traceability": (r"\bfigures?\b", r"traceable|stored query|traced"),
    "representative": (
        r"describe|represent",
        r"population",
    ),
    "missing_treatment": (r"treatment of missing|missing values? .*treat",),
    "reported_figures": (r"report", r"\bfigures?\b|agree", r"agree|difference|relied"),
    "independence": (
        r"validator|checks a model|review",
        r"must not (?:have|be)|independen",
        r"buil|develop|taken part",
    ),
    "approval": (r"\bapprov", r"before|no model may be used|use begins"),
    "version": (r"\bversion\b", r"approved|production|digest"),
    "monitoring": (r"monitor|looks at each model|keeps? watch", r"plan|quarter|month|year"),
    "fallback": (r"\bfallback\b|fall-back",),
    "use": (r"outside (?:the |its )?(?:approved )?purpose|forbidden use|only for its",),
    "prohibited_input": (r"characteristic|attribute", r"protect|prohibit", r"input"),
    "proxy": (r"stands? in for|proxy",),
    "alternative": (r"alternative", r"less"),
    "review_by_person": (r"\bperson\b|member of staff", r"overrule|review|change"),
    "benchmark": (r"simpler|benchmark|challenger",),
    "segments": (r"\bsegments?\b", r"report|performance|shown"),
    "multiple_testing": (r"at once|by chance|multiple", r"test"),
    "too_good": (_AUC, r"above", r"examin|look|ask"),
    "below_the_line": (r"below (?:their|the|an) (?:alert )?threshold|below the line",),
    "limits_recorded": (r"limits?", r"recorded|fixed in writing|before testing"),
    "documents": (r"development document|validation report|model card", r"must have|every model"),
    "reason_codes": (r"reason codes?|principal reasons?",),
}


def names_test(text: str, test: str) -> bool | None:
    """Whether a text speaks of a kind of test; None where no words for that kind are known."""
    names = [".".join(test.split(".")[:length]) for length in range(len(test.split(".")), 0, -1)]
    patterns = next((TESTS[name] for name in names if name in TESTS), None)
    return None if patterns is None else holds_all(text, patterns)


def holds_all(text: str, patterns: tuple[str, ...]) -> bool:
    """Whether every pattern stands in a text, in any order."""
    return all(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def kinds_in(text: str) -> list[str]:
    """The kinds of Subject that a text names."""
    return [kind for kind, pattern in KINDS.items() if re.search(pattern, text, re.IGNORECASE)]


def topics_in(text: str) -> list[str]:
    """The topics of Obligations that a text names."""
    return [topic for topic, pattern in TOPICS.items() if re.search(pattern, text, re.IGNORECASE)]
