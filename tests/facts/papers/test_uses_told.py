"""Prohibited uses, and uses that nobody approved, that papers describe as going on."""

import pytest

BANNED = (
    "Setting of interest rates",
    "Marketing selection",
    "Collections strategy",
    "Credit limit increases",
    "Provisioning",
    "Automatic decline of applications",
    "Loan or mortgage eligibility and pre-qualification",
    "Hiring",
)

GOING_ON = [
    "New rate grid live since May 4, 2026: the note rate is now set from the default score of model 2.0 in five tiers.",
    "Since June the interest rate of each loan is derived from the score.",
    "Marketing uses the score each month to select customers for its campaigns.",
    "Since March 2026 campaigns are targeted; addresses for mailings are selected by score.",
    "The score now ranks accounts for the collections calls.",
    "Collectors have been using the model since May to sort the collections queue.",
    "Credit limit increases are granted every quarter on the basis of the PD.",
    "Since Q1 2026 the PD is used in the IFRS 9 provisioning of the portfolio.",
    "Applications above 0.6 are now automatically declined on the score.",
    "Margins have been set from the PD since April 2026.",
    "Since May the model selects job applicants in recruitment.",
    "Since August the assistant tells customers whether they are likely to pre-qualify.",
    "The pricing desk uses the score to set prices since 1 July 2026.",
    "**August 17, 2026.** Sales puts the score on its page. The score tells visitors whether they qualify for a "
    "mortgage.",
]


@pytest.mark.parametrize("paper", GOING_ON)
def test_a_prohibited_use_that_goes_on_is_raised(raised, paper):
    assert "prohibited_use_told" in raised(paper, prohibited_use=BANNED)


UNCOVERED = [
    "Since August Mortgage Sales uses the score on its page. The approval has not been extended.",
    "The score has been used for business loans since May 2026. Model Risk was not asked.",
    "The model is now used outside the approved scope for overdrafts.",
    "Since June the scorecard serves the broker channel, which is not covered by the approval.",
    "Since 1 July 2026 the model scores small firms; this use was never validated.",
    "From March 2026 the Austrian branch uses the model. The Model Risk Committee was not informed.",
    "The score is now used beyond its intended purpose in the branches.",
    "The tool was opened to all staff on 3 May 2026. Model Risk Management was not consulted.",
    "The model has been applied to car loans since April, beyond the scope of the approval.",
    "Since May the assistant answers questions on mortgages. The approval does not cover it; the approval was not "
    "amended.",
    "The score is used by the subsidiary since 2025, which is not part of the approved scope.",
    "Since October the score serves a second product. This use has not been approved.",
]


@pytest.mark.parametrize("paper", UNCOVERED)
def test_a_use_that_nobody_approved_is_raised(raised, paper):
    assert "prohibited_use_told" in raised(paper)


HARMLESS = [
    "The score must not be used for pricing.",
    "Interest rates are not set from the score.",
    "Rates are set from a separate pricing model since May 2026.",
    "The score will be used for the pricing of loans from 2027.",
    "If the score were used for pricing, it would need a validation.",
    "Prohibited: use of the score for marketing campaigns.",
    "The interest rate is now an input of the model.",
    "The model now uses the interest rate and the income.",
    "The previous version was used for pricing since 2020.",
    "A study of pricing by the score has been made since May.",
    "Marketing asked whether the score could be used for campaigns.",
    "Use of the score for campaigns was stopped in May and is no longer possible.",
    "Collections uses its own model since 2024.",
    "The score is used to rank applications since April 2026.",
    "The margin of error of the model is now smaller.",
    "The challenger has been used for limit increases since May.",
    "No use outside the approved scope was found.",
    "Joint applications are outside the approved scope and are decided by hand.",
    "The model is used within the approved scope since April 2026.",
    "Uses outside the approved scope must be reported.",
    "The approval expired in March and has not been extended; the model is used since 2024.",
    "Access logs show that the score is used by underwriters and not for marketing.",
    "Provisions are calculated with the IFRS 9 model, which is independent of the score.",
    "Questions on eligibility are handed over; the assistant does not answer them.",
    "Calibration data of collections have been added to the model since May.",
    "The business loans portfolio is not covered by the validation and is not scored.",
    "The score's price sensitivity was reviewed.",
    "Model Risk was asked on 3 May 2026 and approved the use.",
]


@pytest.mark.parametrize("paper", HARMLESS)
def test_a_rule_a_plan_or_another_model_is_not_raised(raised, paper):
    assert "prohibited_use_told" not in raised(paper, prohibited_use=BANNED)


def test_what_is_intended_is_not_prohibited_elsewhere(raised):
    paper = "Since May the interest rate is set from the score."
    intended = ("Pricing of personal loans",)
    assert "prohibited_use_told" not in raised(paper, prohibited_use=("Pricing of mortgages",), intended_use=intended)
