"""Validations, reviews and monitoring reports that are later than the papers themselves say."""

from datetime import date

import pytest

OVERDUE = [
    "The next full validation is due in March 2026.",
    "Next review: May 2026.",
    "The model was last validated on 12 May 2024. Models of this tier are validated every 12 months.",
    "Last validation: June 2024. Frequency of validation: annual.",
    "| Item | Date |\n|---|---|\n| Last validation | 14 February 2024 |\n| Next full validation | 28 February 2026 |",
    "The annual review was scheduled for 30 June 2026 and has not taken place.",
    "The next recalibration is planned for Q1 2026.",
    "Revalidation due: 31 August 2026.",
    "The periodic validation is to be completed by 30 April 2026.",
    "Date of next validation: 2026-01-31",
    "A full validation takes place at least every two years; the last one was completed in July 2023.",
    "The model is subject to annual revalidation. It was last revalidated in September 2024.",
    "The model's next independent review falls due on July 31, 2026.",
    "The validation certificate requires revalidation no later than 15 May 2026.",
]


@pytest.mark.parametrize("paper", OVERDUE)
def test_a_validation_that_is_past_its_day_is_raised(raised, paper):
    assert "validation_overdue" in raised(paper)


HARMLESS = [
    "The next full validation is due in March 2027.",
    "Without such a change the next full validation is due in March 2027.",
    "Next review: May 2027.",
    "The model was last validated on 12 May 2026. Models of this tier are validated every 12 months.",
    "The next validation was due in March 2026. The revalidation was completed on 20 February 2026.",
    "The next validation is due in March 2026.\n\nIt was revalidated in March 2026; the next is due in 2028.",
    "Validated every 12 months; the last validation was completed in July 2026.",
    "An overdue validation is reported to the committee.",
    "The limitations are reviewed every half year, last on 2026-07-06.",
    "The previous version was due for review in March 2024 and was retired.",
    "The validation report is dated 12 March 2026.",
    "A change of inputs triggers a new validation.",
    "The validation sample covers January 2024 to March 2024.",
    "The model is validated every two years. It was last validated in January 2025.",
    "The next recalibration is planned for the first quarter of 2027.",
    "The policy is reviewed each year; its next review is due in June 2027.",
    "Accounts are reviewed every 12 months; the last review of the account was in May 2024.",
    "The validators reviewed 120 answers on 3 March 2026.",
    "The last annual review took place in October 2026.",
    "Next review: May 2026. The review took place on 12 May 2026 and confirmed the model.",
    "Outcomes of loans granted until March 2026 were validated against the ledger.",
]


@pytest.mark.parametrize("paper", HARMLESS)
def test_a_validation_in_time_or_another_review_is_not_raised(raised, paper):
    assert "validation_overdue" not in raised(paper)


def test_a_later_validation_report_on_file_is_believed(raised):
    papers = {
        "development.md": "The next full validation is due in March 2026.",
        "validation-report-2026-03.md": "# Validation report, March 2026\n\nThe opinion is satisfactory.",
    }
    assert "validation_overdue" not in raised(papers)


def test_an_interval_counts_from_the_report_on_file(raised):
    papers = {
        "standard.md": "The model is validated every 12 months.",
        "validation-report-2024-05.md": "# Validation report, May 2024\n\nThe opinion is satisfactory.",
    }
    assert "validation_overdue" in raised(papers)


def test_a_day_declared_in_the_plan_counts(raised):
    assert "validation_overdue" in raised("A note.", monitoring={"next_validation": "2026-06-30"})


def test_the_date_of_the_document_decides(raised):
    assert "validation_overdue" not in raised(OVERDUE[0], as_of=date(2026, 3, 1))


REPORT = "# Monitoring report, {}\n\nAll measures are within their limits."
STALE = [
    ("monthly", "2025-09.md", "September 2025", {}),
    ("quarterly", "2025-q3.md", "third quarter of 2025", {}),
    ("every three months", "report.md", "September 2025", {}),
    ("once a year", "report.md", "August 2024", {}),
    ("each quarter, reported to the Card Risk Forum", "report.md", "Q3 2025", {}),
]


@pytest.mark.parametrize(("frequency", "name", "when", "more"), STALE)
def test_a_report_much_older_than_the_plan_allows_is_raised(raised, frequency, name, when, more):
    papers = {f"monitoring-{name}": REPORT.format(when), **more}
    assert "monitoring_stale" in raised(papers, monitoring={"frequency": frequency})


STALE_WORDS = [
    "The score is monitored quarterly. The last monitoring report was issued in August 2025.",
    "Performance monitoring is run monthly; the latest report on file is of January 2026.",
    "No monitoring report has been produced since June 2025, although the plan asks for one each quarter.",
    "Monitoring reports are due quarterly. The most recent monitoring report covers the second quarter of 2025.",
    "Monitoring was suspended in March 2026 and has not been resumed.",
    "Quarterly monitoring has not been performed since September 2025.",
    "The monthly monitoring pack was last produced in December 2025.",
]


@pytest.mark.parametrize("paper", STALE_WORDS)
def test_a_paper_that_says_so_itself_is_raised(raised, paper):
    assert "monitoring_stale" in raised(paper)


FRESH = [
    ("monthly", "August 2026"),
    ("quarterly", "third quarter of 2026"),
    ("quarterly", "Q2 2026"),
    ("once a year", "December 2025"),
    ("every six months", "June 2026"),
    ("as needed", "May 2024"),
]


@pytest.mark.parametrize(("frequency", "when"), FRESH)
def test_a_report_in_its_time_is_not_raised(raised, frequency, when):
    assert "monitoring_stale" not in raised({"monitoring.md": REPORT.format(when)}, monitoring={"frequency": frequency})


FRESH_WORDS = [
    "The score is monitored quarterly. The last monitoring report was issued in September 2026.",
    "The transaction monitoring system was suspended in March 2025 for an upgrade of one hour.",
    "Monitoring was suspended in March 2025 and resumed in April 2025.",
    "A monitoring report that is late is escalated.",
    "Monitoring will begin in March 2027; reports are due quarterly.",
    "No breach has been found in monitoring since June 2025.",
    "The monitoring plan was last revised in June 2024; measures are reported monthly.",
    "The plan asks for a quarterly report.",
    "The predecessor was monitored monthly; its last monitoring report was issued in January 2024.",
    "The first monitoring report is due in January 2027.",
    "If no monitoring report has been produced for six months the use is stopped.",
    "Development data end in June 2024; performance is monitored monthly.",
    "Monitoring since June 2025 has shown no breach.",
    "Since March 2025 monitoring has been performed monthly.",
]


@pytest.mark.parametrize("paper", FRESH_WORDS)
def test_other_words_on_monitoring_are_not_raised(raised, paper):
    assert "monitoring_stale" not in raised(paper)


def test_the_latest_of_several_reports_counts(raised):
    papers = {
        "monitoring-2025-08.md": REPORT.format("August 2025"),
        "monitoring-2026-09.md": REPORT.format("September 2026"),
    }
    assert "monitoring_stale" not in raised(papers, monitoring={"frequency": "monthly"})
