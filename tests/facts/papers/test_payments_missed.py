"""Targets that count payments missed: the same number of days, or another definition."""

import pytest

NINETY = {"target": "three or more monthly payments in arrears (90 days past due) within 12 months of completion"}

OTHER = [
    "For this report default means two monthly payments in arrears, as in the collections system.",
    "Default is defined as two or more monthly payments behind.",
    "| Item | Value |\n|---|---|\n| Default definition | 2 or more instalments overdue |",
    "| Term | Meaning |\n|---|---|\n| Default | **two payments missed** |",
    "A loan counts as default when the borrower has missed two payments.",
    "The event is six monthly instalments in arrears.",
    "The outcome is one or more repayments missed in the year.",
    "Bad: two instalments unpaid.",
    "The label is set when **two monthly payments are overdue**.",
    "The model gives the probability that a loan is **two or more monthly payments in arrears**.",
    "The probability of being 60 days past due at any month-end is estimated.",
    "Definition: 2+ payments behind at a month-end.",
    "The dependent variable is four monthly payments in arrears.",
    "In this pack default means that two instalments are overdue.",
]


@pytest.mark.parametrize("paper", OTHER)
def test_another_number_of_payments_is_another_definition(raised, paper):
    assert "target_conflict" in raised(paper, method=NINETY)


def test_papers_that_count_payments_differently_are_raised(raised):
    papers = {
        "a.md": "The model estimates the probability of being **three or more monthly payments in arrears (90 days)**.",
        "b.md": "For this report default means two monthly payments in arrears.",
    }
    assert "target_conflict" in raised(papers)


SAME = [
    "Default means three monthly payments in arrears.",
    "Default is defined as 90 days past due.",
    "Default is defined as 90 DPD.",
    "The model gives the probability that a loan is three or more monthly payments in arrears.",
    "A loan is bad when three instalments are overdue.",
    "The event is three months in arrears.",
    "Loans two payments behind are called by the arrears team.",
    "The rate of loans two or more monthly payments behind is tracked as an early warning.",
    "| Measure | Result |\n|---|---|\n| Arrears rate, two payments behind | 1.9% |",
    "Default under the previous definition meant two payments in arrears.",
    "Customers who miss one payment are sent a reminder; default is something else.",
    "Regulatory default is two payments in arrears.",
    "A sensitivity test with default at two payments in arrears ranked alike.",
    "The probability of default is calibrated to the long-run average.",
    "Loans with two payments missed at application are excluded.",
    "The challenger predicts two missed payments.",
    "The policy refuses applicants who missed two payments in the last year.",
    "Default (three payments missed, 90 days) is read at month-end.",
    "The label is set when three monthly payments are overdue.",
    "The outcome is 90 days or three instalments behind.",
    "Interest is charged when two payments are late.",
    "Provisions are taken when default is at two payments in arrears under IFRS 9.",
]


@pytest.mark.parametrize("paper", SAME)
def test_the_same_definition_or_another_matter_is_not_raised(raised, paper):
    assert "target_conflict" not in raised(paper, method=NINETY)
