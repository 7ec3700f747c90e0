"""What people call the measures of a scored sample, and how the Facts of each begin."""

from __future__ import annotations

import re

CALLED: dict[str, tuple[str, ...]] = {
    "auc": ("auc", "roc_auc", "auroc", "auc_roc", "area_under_the_curve", "area_under_the_roc_curve", "c_statistic"),
    "gini": ("gini", "gini_coefficient", "accuracy_ratio"),
    "ks": ("ks", "ks_statistic", "kolmogorov_smirnov", "ks_stat"),
    "average_precision": ("average_precision", "ap", "pr_auc", "auc_pr", "auprc"),
    "brier": ("brier", "brier_score"),
    "brier_skill": ("brier_skill", "brier_skill_score"),
    "calibration_slope": ("calibration_slope", "slope"),
    "calibration_intercept": ("calibration_intercept", "intercept"),
    "n": (
        *("n", "cases", "rows", "count", "n_cases", "n_rows", "number_of_cases", "observations", "records", "size"),
        *("sample_size", "n_obs", "nobs", "accounts", "applications", "loans", "alerts", "transactions", "payments"),
        *("customers", "transfers", "merchants", "contracts", "requests", "number"),
    ),
    "events": (
        *("events", "n_events", "number_of_events", "bads", "n_bads", "bad", "defaults", "n_defaults", "defaulted"),
        *("positives", "n_positives", "frauds", "fraud_cases", "confirmed_frauds", "reported", "productive"),
        *("suspicious", "bad_cases", "reports", "productive_alerts"),
    ),
    "outcome_rate": (
        *("outcome_rate", "event_rate", "bad_rate", "default_rate", "fraud_rate", "base_rate", "positive_rate"),
        *("prevalence", "observed_rate", "observed_default_rate", "share_reported", "share_productive"),
    ),
    "mean_score": ("mean_score", "average_score", "mean_forecast", "mean_pd", "average_forecast", "score_mean"),
    "psi": ("psi", "population_stability_index"),
    "psi.score": ("psi_score", "score_psi", "psi_of_the_score", "psi_of_score"),
}
_STEM = {name: stem for stem, names in CALLED.items() for name in names}


def measure_of(name: str) -> str:
    """The beginning of the Facts of a measure by any of its usual names ("ROC AUC" is "auc"); empty if unknown."""
    return _STEM.get(re.sub(r"\W+", "_", name.lower()).strip("_").removeprefix("the_"), "")
