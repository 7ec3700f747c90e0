"""Faults planted in the alerts themselves, from the folder to the Finding, and how often chance looks like one."""

import numpy as np
import pytest

from compliance_llm.facts.packs.alert_months import Month, _fall, _gaps
from compliance_llm.facts.packs.feeds import _silent

from .conftest import MATRIX, alerts, described

OURS = {
    *("month_without_alerts", "feed_paused", "feed_stopped", "yield_falls", "scenario_not_in_matrix"),
    *("risk_without_scenario", "feed_not_in_data", "reports_filed_late", "suppressed_alerts_suspicious"),
    *("thresholds_untested", "thresholds_not_reviewed", "tipping_off", "alert_backlog", "limit_breached"),
    *("below_the_line", "scenario_without_alerts", "weak_segment"),
}


def test_clean_alerts_raise_nothing(told):
    assert not told().raised & OURS


def test_a_month_without_alerts_between_others_is_told(told):
    found = told([row for row in alerts() if not row["day"].startswith("2026-03")])
    assert "no alert in March 2026, between months with about" in found.text("month_without_alerts")


def test_months_between_two_samples_are_no_outage(told):
    rows = [row for row in alerts() if not row["day"].startswith(("2025-09", "2025-10"))]
    assert "month_without_alerts" not in told(rows).raised


def test_a_channel_that_pauses_is_told(told):
    rows = [row for row in alerts() if not (row["channel"] == "agent" and row["day"].startswith("2026-02"))]
    assert "no case of channel agent in February 2026, between months with cases" in told(rows).text("feed_paused")


def test_a_scenario_that_the_matrix_does_not_name_is_told(told):
    short = MATRIX.replace("| Risk 1 | rapid_movement | all |\n", "")
    text = told(papers={"coverage.md": short}).text("scenario_not_in_matrix")
    assert text.startswith("The coverage matrix does not name one scenario of the data: rapid_movement (")


def test_a_scenario_named_with_spaces_is_named(told):
    spaced = MATRIX.replace("rapid_movement", "Rapid movement")
    assert "scenario_not_in_matrix" not in told(papers={"coverage.md": spaced}).raised


def test_a_table_of_yields_is_no_matrix(told):
    table = "# Yields\n\n| scenario | alerts |\n| --- | --- |\n| cash_structuring | 90 |\n| dormant_account | 80 |\n"
    assert "scenario_not_in_matrix" not in told(papers={"coverage.md": "# Note\n\nNone.\n", "y.md": table}).raised


def test_a_risk_without_a_scenario_is_told(told):
    found = told(papers={"coverage.md": f"{MATRIX}\n| Trade-based laundering | none | all |"})
    assert "“Trade-based laundering”" in found.text("risk_without_scenario")
    assert "scenario_without_alerts" not in found.raised


def test_a_channel_that_the_papers_name_and_the_data_lack_is_told(told):
    head = "# Feeds\n\n| Channel | Source |\n| --- | --- |\n| branch | core |\n| online | web |\n| agent | hub |\n"
    assert "“kiosk”" in told(papers={"feeds.md": f"{head}| kiosk | hub |\n"}).text("feed_not_in_data")
    assert "feed_not_in_data" not in told(papers={"feeds.md": f"{head}| kiosk | planned |\n"}).raised


def test_a_yield_that_falls_is_told_with_the_floor_of_the_plan(told):
    rows = alerts(6000)
    for row in rows:
        month = int(row["day"][5:7]) + (12 if row["day"].startswith("2026") else 0)
        if row["sample"] == "production" and int(row["id"][1:]) % 10 < month - 9:
            row["productive"] = 0
    plan = {"measures": ["productive share of alerts, at least 12%"], "frequency": "monthly"}
    text = told(rows, monitoring=plan).text("yield_falls")
    assert "The productive share (yield) of alerts falls from" in text
    assert text.count("below the 12.0% of the monitoring plan") == 1


def test_a_scenario_that_ranks_no_better_than_chance_is_told(told):
    rows, random = alerts(6000), np.random.default_rng(3)
    for row in rows:
        if row["scenario"] == "rapid_movement":
            row["productive"] = int(random.random() < 0.17)
    assert "scenario rapid_movement" in told(rows).text("weak_segment")


@pytest.mark.parametrize("mean", [15, 40, 200])
def test_chance_makes_no_month_without_alerts(mean):
    random = np.random.default_rng(1)
    alarms = 0
    for _ in range(2000):
        found = {m: int(n) for m, n in enumerate(random.poisson(mean, 18)) if n}
        alarms += bool(_gaps(found, set(found)))
    assert alarms == 0


def test_chance_makes_no_pause_of_a_feed():
    random = np.random.default_rng(2)
    alarms = 0
    for _ in range(1000):
        draws = random.poisson(np.array([[16], [40], [90]]), (3, 18))
        counts = {
            name: {f"{m:04d}": int(n) for m, n in enumerate(row) if n} for name, row in zip("abc", draws, strict=True)
        }
        alarms += bool(list(_silent("channel", counts, "data")))
    assert alarms == 0


@pytest.mark.parametrize(("months", "spread"), [(6, 0), (9, 0), (18, 0), (9, 0.15), (18, 0.15)])
def test_chance_makes_no_falling_yield_more_often_than_once_in_two_hundred(months, spread):
    """With ``spread`` the yield of months varies by more than chance around its level, as it does in practice."""
    random = np.random.default_rng(3)
    alarms = 0
    for _ in range(2000):
        rates = np.clip(0.15 * np.exp(random.normal(0, spread, months)), 0, 1)
        made = [Month(m, 300, int(random.binomial(300, rate))) for m, rate in enumerate(rates)]
        alarms += _fall(made, 5) is not None
    assert alarms <= 10


@pytest.mark.parametrize(("evidence", "is_raised"), [("none; an impact run was left for later", True), ("T-7", False)])
def test_a_threshold_changed_in_a_record_without_a_test_is_told(told, evidence, is_raised):
    rows = ("Field | Entry", "--- | ---", "Change | threshold of rapid_movement from 3,000 to 8,000")
    record = [*rows, "Live since | 16 February 2026", f"Test evidence | {evidence}"]
    papers = {"change.md": "\n".join(f"| {row} |" for row in record)}
    assert ("thresholds_untested" in told(papers=papers).raised) == is_raised


def test_cases_sampled_below_the_line_are_no_alerts_of_their_month(told):
    rows = [{**it, "below": 0} for it in alerts()]
    sampled = [{**it, "id": f"B{it['id']}", "below": 1} for it in rows if it["day"].startswith("2025-12")][:20]
    kept = [it for it in rows if not it["day"].startswith("2025-12")]
    scored = {**described()["data"]["scored"], "below_line": "below"}
    found = told([*kept, *sampled], data={"scored": scored})
    assert "December 2025" in found.text("month_without_alerts")
    assert "month_without_alerts" not in told([*rows, *sampled], data={"scored": scored}).raised
