"""Values that a paper itself states outside their limit, and on which nothing on file shows that anybody acted."""

import pytest

ROW = "| Measure | Limit | Actual | Status |\n|---|---|---|---|\n"

BREACHES = [
    ROW + "| Override rate | 10% | 18% | red |",
    ROW + "| PSI of the score | max 0.25 | 0.31 | breach |",
    "| Measure | Threshold | Current value |\n|---|---|---|\n| AUC | at least 0.72 | 0.68 |",
    "| KRI | Tolerance | Q3 2026 |\n|---|---|---|\n| Alerts older than 30 days | ≤ 1% | 4.2% |",
    "| metric | floor | result |\n|---|---|---|\n| Gini | 0.45 | 0.39 |",
    "| Indicator | Trigger | Observed | RAG |\n|---|---|---|---|\n| Actual/expected | 0.85 to 1.15 | 1.34 | Amber |",
    "The override rate was 18% against a limit of 10%.",
    "PSI rose to 0.31, above the trigger of 0.25.",
    "At 0.66 the AUC is below its floor of 0.70.",
    "The share of missing income stood at 12% in August, over the tolerance of 5%.",
    "The AUC fell to 0.67 (minimum 0.72).",
    "Unsupported answers reached 6.1% in September, exceeding the 2% limit.",
    "The PSI of utilisation was outside its limit in three of the last six months. No action was taken.",
    "The override limit was breached in July and August; the breach was not escalated.",
    "Alert backlog of 37% exceeds the 5% threshold. No action has been decided.",
    "Default rates ran at 5.4% compared with a ceiling of 4.0%.",
    "Latency at the 95th percentile was 840 ms versus a maximum of 300 ms.",
]


@pytest.mark.parametrize("paper", BREACHES)
def test_a_stated_breach_without_an_action_is_raised(raised, paper):
    assert "stated_breach" in raised(paper)


HARMLESS = [
    "Monthly: recall in the top 5% (warning: below 35%), false positives per event (warning 3.5), AUC (limit 0.74).",
    "PSI (amber 0.30, limit 0.25 for inputs).",
    ROW + "| Override rate | 10% | 4% | green |",
    ROW + "| AUC | at least 0.70 | 0.81 | green |",
    ROW + "| AUC | 0.70 | 0.81 | pass |",
    "| Measure | Limit | Actual | Action |\n|---|---|---|---|\n| Override rate | 10% | 18% | ticket CR-114 |",
    ROW + "| PSI | 0.25 | 0.31 | red |\n\nThe breach of the PSI was escalated to the committee on 3 May 2026.",
    ROW + "| PSI | 0.10 look into, 0.25 act | 0.12 | |",
    "| Measure | Limit | Escalation |\n|---|---|---|\n| PSI | 0.25 | committee |",
    "| questions | outcome | level |\n|---|---|---|\n| 70 not answerable | all refused | at least 97% |",
    "The AUC of 0.81 is above the floor of 0.70.",
    "The override rate of 4% is within the limit of 10%.",
    "Above the trigger of 0.25 the score is refitted.",
    "If the PSI rises to 0.31, above the trigger of 0.25, the committee is told.",
    "PSI rose to 0.31 in March, above the trigger of 0.25; the model was recalibrated in April.",
    "The override rate of 18% in May exceeded the limit of 10%. The committee decided on a review, closed in July.",
    "After two months above its limit of 0.25 the PSI has been back within it since May.",
    "No measure exceeded its limit.",
    "All measures are within their limits and none was breached.",
    "The previous scorecard had fallen to 0.66, below the floor of 0.70, which is why it was replaced.",
    "A breach of a limit is escalated within five days.",
    "The limit of 10% was never exceeded; the highest value was 9.1%.",
    "The upper 95% bound is 1.0% one-sided, under the accepted rate of 2%.",
    "Loans above the limit of USD 75,000 go to the desk whatever the score.",
    "Applicants with a debt ratio of 45%, above the limit of 40%, are declined.",
    "In a stress scenario the AUC falls to 0.66, below the floor of 0.70.",
    "The rate of 3.4% would have exceeded a limit of 3%, had one been set.",
    "The AUC is 0.81 (minimum 0.72).",
    "Payments of 120 EUR exceed the threshold of 100 EUR and are reviewed.",
    "The challenger reached 0.66, below the floor of 0.70, and was not chosen.",
    "Actual defaults were 3.1% against a forecast of 3.0%; the limit of the ratio is 1.15.",
]


@pytest.mark.parametrize("paper", HARMLESS)
def test_what_is_within_acted_on_or_only_a_rule_is_not_raised(raised, paper):
    assert "stated_breach" not in raised(paper)


def test_a_later_report_that_is_back_within_its_limit_is_believed(raised):
    papers = {
        "monitoring-2026-03.md": ROW + "| Override rate | 10% | 18% | red |",
        "monitoring-2026-09.md": ROW + "| Override rate | 10% | 6% | green |",
    }
    assert "stated_breach" not in raised(papers)


def test_a_later_minute_that_decides_on_it_is_believed(raised):
    papers = {
        "monitoring-2026-03.md": ROW + "| Override rate | 10% | 18% | red |",
        "minute-2026-04.md": "The committee noted the override rate and decided to retrain the underwriters.",
    }
    assert "stated_breach" not in raised(papers)


def test_a_rule_on_escalation_is_no_action(raised):
    paper = ROW + "| Override rate | 10% | 18% | red |\n\nBreaches are escalated to the committee."
    assert "stated_breach" in raised(paper)


PLAN = {"measures": ({"measure": "override rate", "limit": "5%"}, "AUC of closed alerts, lower limit 0.75")}
REPORTED = "# Monitoring report, September 2026\n\n| Measure | Value |\n|---|---|\n"


@pytest.mark.parametrize("row", ["| override rate | 11.2% |", "| AUC of closed alerts | 0.69 |"])
def test_a_reported_value_is_compared_with_the_declared_plan(raised, row):
    assert "stated_breach" in raised({"monitoring.md": REPORTED + row}, monitoring=PLAN)


@pytest.mark.parametrize("row", ["| override rate | 4.2% |", "| AUC of open alerts | 0.69 |", "| alerts | 1,412 |"])
def test_a_value_within_the_plan_or_of_another_measure_is_not_raised(raised, row):
    assert "stated_breach" not in raised({"monitoring.md": REPORTED + row}, monitoring=PLAN)
