"""Lines that plan what is measured, with limits and warnings, beside results that are outside their limit."""

import pytest

PLANS = [
    "- monthly, on payments older than ninety days: recall in the top 5% (warning: significantly below 35%), value "
    "recall (same), false positives per fraud found (warning 3.5), AUC (limit 0.74)",
    "- daily: share of empty inputs (limit 2%), latency p99 (limit 400 ms), PSI (warning 0.10, limit 0.25)",
    "Monthly: recall in the top 5% (limit 35%).",
    "Quarterly: AUC (warning 0.78, limit 0.74), PSI (warning 0.10, limit 0.25).",
    "weekly, for every channel: false positives per fraud (warning 6), recall (limit 40%)",
    "Half-yearly: default rate of the top 10% (limit 4%).",
    "Each month, by product: missing values 0.5% (limit 0.2%).",
    "Every quarter (Model Risk): error rate of the best 20% (limit 5%), AUC (floor 0.70).",
    "Yearly: overrides among the lowest 10% (limit 5%).",
    "Recall in the top 2% (limit 35%).",
    "Recall in the top-5% (limit 35%) is measured each month.",
    "PSI of the score (warning 0.30, limit 0.25).",
    "AUC (warning 0.70; limit 0.74).",
    "False positives per fraud found (warning 3.5), recall (limit 1.0).",
    "Errors (amber 5%, limit 3%).",
    "Continuous: downtime (warning 2%), errors (limit 1%).",
    "annual: precision of the first 3% (floor 20%)",
    "Override rate (warning 10%), errors (limit 5%).",
    "monthly (first working day): complaints per 1,000 (warning 4), errors (limit 1)",
    "semi-annually: hit rate in the first 1% (floor 12%)",
]


@pytest.mark.parametrize("paper", PLANS)
def test_a_plan_with_limits_states_no_breach(raised, paper):
    assert "stated_breach" not in raised(paper)


RESULTS = [
    "In October the recall was 29%, below the limit of 35%.",
    "Recall in the top 5% was 29% (limit 35%).",
    "Monthly recall fell to 29% in October, below the limit of 35%.",
    "AUC 0.66 (limit 0.74).",
    "The PSI stood at 0.31 against a limit of 0.25.",
    "Monthly: AUC was 0.66 in October (limit 0.74).",
    "The error rate rose to 6.1%, above the limit of 5%.",
    "Quarterly, in Q3: the PSI reached 0.31, above the limit of 0.25.",
    "Missing values were 4.0%, above the limit of 2%.",
    "| Measure | Limit | Result |\n|---|---|---|\n| Recall in the top 5% | at least 35% | 29% |",
    "Override rate 14% (limit 10%) in September.",
    "False positives were 31%, above the tolerance of 25%.",
]


@pytest.mark.parametrize("paper", RESULTS)
def test_a_result_outside_its_limit_is_raised(raised, paper):
    assert "stated_breach" in raised(paper)
