"""Tables with a column for each period, whose measure and limit stand above, in the row or in a column."""

import pytest

MONTHS = "| End of | Apr | May | Jul | Aug | Sep |\n|---|---|---|---|---|---|\n"
QUARTERS = "| | Q1 2026 | Q2 2026 | Q3 2026 |\n|---|---|---|---|\n"

OUTSIDE = [
    f"**1. Hits waiting over 45 days (limit 150)**\n\n{MONTHS}| Hits | 131 | 388 | 702 | 967 | 1,140 |",
    f"## Alerts older than 30 days, limit 40\n\n{MONTHS}| Alerts | 12 | 31 | 44 | 58 | 71 |",
    f"Unreviewed cases (at most 25)\n\n{MONTHS}| Cases | 12 | 21 | 24 | 25 | 31 |",
    f"{QUARTERS}| Override rate (limit 10%) | 8% | 11% | 14% |",
    f"{QUARTERS}| AUC (at least 0.70) | 0.74 | 0.71 | 0.66 |",
    "| Measure | Limit | Q1 | Q2 | Q3 |\n|---|---|---|---|---|\n| Cases pending over 20 days | 60 | 41 | 66 | 90 |",
    "| Measure | Limit | Q3 2026 | Q2 2026 |\n|---|---|---|---|\n| Override rate | 10% | 14% | 8% |",
    "| Measure | Q1 | Q2 | Q3 | Limit |\n|---|---|---|---|---|\n| Complaints outstanding | 4 | 9 | 17 | 10 |",
    f"PSI of the score (limit: 0.25)\n\n{QUARTERS}| PSI | 0.11 | 0.22 | 0.31 |",
    f"Overdue reviews\n\n{MONTHS}| Reviews overdue | 3 | 4 | 6 | 9 | 12 |\n| Limit | 5 | 5 | 5 | 5 | 5 |",
    "| Month | 2026-07 | 2026-08 | 2026-09 |\n|---|---|---|---|\n| Missing income (max 5%) | 3% | 6% | 12% |",
    f"Backlog of alerts (tolerance 200)\n\n{MONTHS}| Backlog | 180 | 190 | 201 | 240 | 260 |\n\nNoted.",
    f"Recall at the budget (floor 40%)\n\n{QUARTERS}| Recall | 44% | 41% | 33% |",
]


@pytest.mark.parametrize("paper", OUTSIDE)
def test_a_latest_value_outside_its_limit_is_a_stated_breach(raised, paper):
    assert "stated_breach" in raised(f"# Monitoring pack, September 2026\n\n{paper}\n")


HARMLESS = [
    f"Hits waiting for review for more than 45 days (limit 150)\n\n{MONTHS}| Hits | 131 | 388 | 302 | 167 | 114 |",
    f"Hits waiting for more than 45 days\n\n{MONTHS}| Hits | 131 | 388 | 702 | 967 | 1,140 |",
    f"Queue (limit 150)\n\n{MONTHS}| Queue | 131 | 388 | 702 | 967 | 1,140 |\n| Action | | | | | two hires |",
    f"Queue (limit 150)\n\n{MONTHS}| Queue | 131 | 388 | 702 | 967 | 1,140 |\n\nIt was escalated.",
    f"Alerts raised (limit of the extract: 5,000 rows)\n\n{MONTHS}| Alerts | 5,131 | 5,388 | 5,702 | 5,967 | 6,140 |",
    f"AUC (limit 0.70)\n\n{MONTHS}| AUC | 0.81 | 0.80 | 0.82 | 0.83 | 0.84 |",
    f"{QUARTERS}| AUC (at least 0.70) | 0.66 | 0.71 | 0.74 |",
    "| Measure | Limit | Q3 2026 | Q2 2026 |\n|---|---|---|---|\n| Override rate | 10% | 8% | 14% |",
    "| Measure | Limit | Sep | Aug | Jul |\n|---|---|---|---|---|\n| Override rate | 10% | 8% | 14% | 9% |",
    f"Override rate (limit 10%)\n\n{MONTHS}| Overrides | 131 | 388 | 702 | 967 | 1,140 |",
    f"Reports within 30 days (limit 30 days)\n\n{MONTHS}| Reports | 31 | 38 | 72 | 97 | 114 |",
    f"Staff and queue (limit 150)\n\n{MONTHS}| Hits | 31 | 38 | 72 | 97 | 114 |\n| Staff | 310 | 310 | 320 | 33 | 33 |",
    "Loans by grade (limit 150)\n\n| Grade | A | B | C |\n|---|---|---|---|\n| Loans | 400 | 300 | 200 |",
    f"Payments made (budget 150)\n\n{MONTHS}| Payments | 131 | 388 | 702 | 967 | 1,140 |",
    f"Hits waiting (limit 150)\n\n{MONTHS}| Hits | 131 | 120 | 102 | 67 | – |",
    f"Credit limit of 150\n\n{MONTHS}| Average limit | 131 | 388 | 702 | 967 | 1,140 |",
    f"Average credit limit 5,000, missing values\n\n{MONTHS}| Missing | 12 | 15 | 96 | 500 | 6,000 |",
    f"Loans with a limit above 50, missing values\n\n{MONTHS}| Missing | 12 | 15 | 96 | 500 | 600 |",
    f"Exceptions to the limit of 80\n\n{MONTHS}| Exceptions | 12 | 15 | 96 | 98 | 99 |",
    f"False positives at the threshold of 0.12\n\n{MONTHS}| False positives | 12 | 15 | 96 | 98 | 99 |",
    f"{QUARTERS}| Headroom (limit 10) | 12 | 14 | 16 |",
    f"Customers above the threshold of 10,000\n\n{MONTHS}| Customers | 131 | 388 | 702 | 967 | 11,140 |",
    f"Backlog of the previous model (limit 150)\n\n{MONTHS}| Hits | 131 | 388 | 702 | 967 | 1,140 |",
    "| Year | 2024 | 2025 | 2026 |\n|---|---|---|---|\n| Loans | 4,000 | 5,000 | 6,000 |",
    "| Measure | Limit | Q1 | Q2 | Action |\n|---|---|---|---|---|\n| Overdue reviews | 5 | 4 | 9 | ticket CR-114 |",
]


@pytest.mark.parametrize("paper", HARMLESS)
def test_other_tables_by_period_are_let_be(raised, paper):
    assert "stated_breach" not in raised(f"# Monitoring pack, September 2026\n\n{paper}\n")


def test_a_later_paper_within_the_limit_answers_the_breach(raised):
    table = f"Alerts older than 30 days, limit 40\n\n{MONTHS}| Alerts | 12 | 31 | 44 | 58 |"
    papers = {
        "pack_2026-09.md": f"# Pack, September 2026\n\n{table} 71 |\n",
        "pack_2026-10.md": f"# Pack, October 2026\n\n{table} 21 |\n",
    }
    assert "stated_breach" not in raised(papers)
