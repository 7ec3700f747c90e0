"""Prohibited uses, matched with labels of the data and with intended uses by the stems of their words."""

import pytest

from compliance_llm.facts.governance.uses import Bound, Label, bound_of, prohibitions, repeats, shows


@pytest.mark.parametrize(
    ("prohibited", "column", "value"),
    [
        ("lines of credit held by businesses (customer_type business)", "customer_type", "business"),
        ("business accounts", "segment", "Business account"),
        ("loans to businesses and sole traders", "kind", "sole_trader"),
        ("mortgages", "product", "mortgage"),
        ("home equity lines", "product", "home_equity"),
        ("Any use on natural persons.", "customer_type", "individual"),
        ("small businesses", "is_small_business", "1"),
    ],
)
def test_a_label_is_of_a_prohibition_that_names_it(prohibited, column, value):
    assert shows(prohibited, Label(column, value, 10))


@pytest.mark.parametrize(
    ("prohibited", "column", "value"),
    [
        ("commercial fleet loans", "plan", "commercial"),
        ("home equity lines", "housing", "home"),
        ("credit decisions", "card", "credit"),
        ("closing of customer accounts", "party", "customer"),
        ("pricing of mortgages", "product", "mortgage"),
        ("any product other than mortgages", "product", "mortgage"),
        ("business customers only", "segment", "business"),
        ("marketing selection", "channel", "marketing"),
    ],
)
def test_a_wider_word_an_act_or_an_exception_rules_out_no_label(prohibited, column, value):
    assert not shows(prohibited, Label(column, value, 10))


def test_an_intended_use_repeats_a_prohibition_when_it_has_all_its_words():
    assert repeats("pricing", "pricing of new mortgages")
    assert repeats("marketing selection", "selection of customers for marketing campaigns")
    assert not repeats("automatic block", "ordering of the review queue")
    assert not repeats("pricing", "ranking; never for pricing")


def test_a_prohibition_may_name_an_amount_or_an_age():
    assert bound_of("loans above EUR 50,000") == Bound("amount", 50_000)
    assert bound_of("transfers over 2 million") == Bound("amount", 2_000_000)
    assert bound_of("applicants under 18") == Bound("age", 18)
    assert bound_of("no limit above 50,000 without a second signature") is None


@pytest.mark.parametrize(
    ("declared", "single"),
    [
        (
            "Not for business orders, not for credit limits, not for collection.",
            ["business orders", "credit limits", "collection"],
        ),
        ("Must not be used for pricing; never for marketing", ["pricing", "marketing"]),
        ("loans above EUR 50,000", ["loans above EUR 50,000"]),
        ("IFRS 9 provisioning, collection strategy", ["IFRS 9 provisioning, collection strategy"]),
        ("any product other than mortgages", ["any product other than mortgages"]),
    ],
)
def test_a_declaration_may_hold_several_prohibitions(declared, single):
    assert prohibitions(declared) == single


def test_a_single_prohibition_of_several_is_repeated_by_an_intended_use():
    (*_, limits, _) = prohibitions("Not for business orders, not for credit limits, not for collection.")
    assert repeats(limits, "Offer of pay-later and setting of credit limits for customers.")
