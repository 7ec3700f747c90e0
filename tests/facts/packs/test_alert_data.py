"""Suppressed alerts that proved productive, and late reports, by columns of the data."""

from __future__ import annotations

from .conftest import alerts


def suppressed(share):
    rows = alerts()
    for i, row in enumerate(rows):
        row["suppressed"] = int(i % 5 == 0)
        row["productive"] = int(i % 100 < share) if row["suppressed"] else row["productive"]
    return rows


def test_suppressed_alerts_that_are_productive_are_told_with_what_the_papers_say(told):
    papers = {"watch.md": "# Watch\n\nOf the suppressed alerts 0.6% proved productive on audit.\n"}
    text = told(suppressed(10), papers=papers).text("suppressed_alerts_productive")
    assert "suppressed alerts of the data proved productive" in text
    assert "“Of the suppressed alerts 0.6% proved productive on audit”" in text


def test_suppressed_alerts_without_a_productive_one_are_not(told):
    assert "suppressed_alerts_productive" not in told(suppressed(0)).raised


def test_reports_that_took_longer_than_the_papers_allow_are_told(told):
    rows = alerts()
    for i, row in enumerate(rows):
        row["days_to_report"] = (45 if i % 4 == 0 else 12) if row["productive"] else ""
    papers = {"watch.md": "# Watch\n\nEvery report was filed within 30 days of the alert; none was late.\n"}
    assert "took longer than 30 days" in told(rows, papers=papers).text("reports_late_in_data")


def test_days_are_counted_from_the_alert_where_the_data_give_the_day_of_the_report(told):
    rows = alerts()
    for i, row in enumerate(rows):
        month = row["day"][:7]
        late = f"{int(month[:4]) + (month[5:] > '09')}-{(int(month[5:]) + 2) % 12 + 1:02d}-20"
        row["sar_filed_on"] = (late if i % 3 == 0 else row["day"]) if row["productive"] else ""
    assert "took longer than 30 days" in told(rows).text("reports_late_in_data")


def test_reports_in_time_raise_nothing(told):
    rows = [row | {"days_to_report": 9 if row["productive"] else ""} for row in alerts()]
    assert "reports_late_in_data" not in told(rows).raised
