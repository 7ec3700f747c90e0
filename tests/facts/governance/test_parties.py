"""Whether two declarations name the same person or unit."""

import pytest

from compliance_llm.facts.governance.parties import says_itself, shared, superior


@pytest.mark.parametrize(
    ("developer", "validator"),
    [
        ("Dr Helen Marsh, Customer Analytics", "Helen Marsh"),
        ("H. Marsh", "Helen Marsh"),
        ("Marsh, Helen", "Dr. H. Marsh"),
        ("Wei Ling Tan", "W. L. Tan"),
        ("Jana Müller", "Jana Muller"),
        ("A. Berg, P. Diaz and T. Chen", "Model Review (P. Diaz)"),
        ("name Helen Marsh; role Senior analyst", "Prof. Helen Marsh, PhD"),
    ],
)
def test_a_person_is_the_same_under_titles_initials_and_beside_others(developer, validator):
    assert shared(developer, validator) is not None


@pytest.mark.parametrize(
    ("developer", "validator"),
    [
        ("Financial Crime Data Science", "Financial Crime Data Science"),
        ("Model Dev team", "The Model Development Team"),
        ("Ana Costa, Retail Scorecards", "Ben Ode (Retail Scorecards)"),
        ("Modelling", "Modelling"),
    ],
)
def test_a_unit_is_the_same_under_its_usual_short_forms(developer, validator):
    assert shared(developer, validator) is not None


@pytest.mark.parametrize(
    ("developer", "validator"),
    [
        ("Credit Risk Analytics", "Credit Risk Validation"),
        ("Group Model Development", "Group Model Validation"),
        ("Anna Berg, Harbour Bank", "Carl Dahl, Harbour Bank"),
        ("Anna Berg, Lisbon", "Carl Dahl, Lisbon"),
        ("Risk", "Jane Doe, Risk"),
        ("J. Smith", "A. Smith"),
        ("name Anna Berg; role Senior analyst", "name Carl Dahl; role Senior analyst"),
        ("Quantitative Lending team (J. Abara)", "Model Validation Office (R. Castellano)"),
    ],
)
def test_a_shared_word_bank_place_or_role_is_nobody_in_common(developer, validator):
    assert shared(developer, validator) is None


def test_words_that_send_the_reader_back_to_the_developer_say_the_same():
    assert says_itself("same as the developer")
    assert says_itself("the developers themselves")
    assert says_itself("Jane Doe, who also developed the score")
    assert says_itself("validated by the development team")
    assert not says_itself("Independent Model Validation, which took no part in development")


@pytest.mark.parametrize(
    ("validator", "chief"),
    [
        ("Validation cell, reporting to Ieva Ozola", "Ieva Ozola"),
        ("Model Testing (reports to the Head of Model Development)", "Head of Model Development)"),
        ("Risk Assurance", ""),
    ],
)
def test_a_validator_may_name_whom_it_reports_to(validator, chief):
    assert superior(validator) == chief
