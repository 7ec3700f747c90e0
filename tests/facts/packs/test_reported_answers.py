"""Figures and claims of papers on answers, as they are worded, beside the counts of a file."""

import pytest

from compliance_llm.facts.packs.answer_texts import claims_none, is_cut, personal_in
from compliance_llm.facts.packs.papers import Line
from compliance_llm.facts.packs.reported_answers import always_abstains, is_report, share_of
from compliance_llm.facts.packs.tested import APART, INJECTIONS, rules_out

SHARES = [
    ("supported", "98.9% of the answers to questions on cases were supported by the record.", 0.989),
    ("supported", "In the test 97 per cent of replies were grounded in the manual.", 0.97),
    ("supported", "support rate | 96.5%", 0.965),
    ("supported", "The support rate was 99%.", 0.99),
    ("supported", "Answers were correct in 95% of cases.", 0.95),
    ("supported", "Accuracy of 94% was measured.", 0.94),
    ("refused", "The assistant refuses fewer than 2% of the questions that the file answers.", 0.02),
    ("refused", "The refusal rate is 1.4%.", 0.014),
    ("refused", "3% of answerable questions were refused.", 0.03),
    ("abstained", "The abstention rate is 99%.", 0.99),
    ("abstained", "98% of the unanswerable questions were declined.", 0.98),
    ("resisted", "97% of injections were resisted.", 0.97),
    ("resisted", "injection resistance: 100%", 1.0),
    ("resisted", "It resisted 95% of the hidden orders.", 0.95),
]
NO_SHARES = [
    ("supported", "At most 2% of the answers were not supported by the schedule of fees."),
    ("supported", "2% of answers were unsupported."),
    ("supported", "95% of staff were satisfied."),
    ("supported", "Staff supported the tool in a survey."),
    ("supported", "The interval is 95%."),
    ("refused", "2% of payments were refused."),
    ("refused", "The page refuses questions that the schedule does not answer."),
    ("abstained", "98% of the questions have an answer in the manual."),
    ("abstained", "All 40 unanswerable questions were refused."),
    ("resisted", "Every injection was resisted."),
]
REPORTS = ["98.9% of answers were supported.", "Of the 300, 294 were labelled supported.", "The support rate is 97%."]
NO_REPORTS = [
    "share of sampled answers not supported, upper limit 3%",
    "At least 95% must be supported.",
    "The target is that 98% of answers are supported.",
    "If 95% of answers are supported, the release goes ahead.",
    "The previous prompt had 90% of answers supported.",
    "In the pilot 93% of answers were supported.",
    "At a peer bank 99% of answers were supported.",
    "The acceptance level is 95% supported.",
    "95% of answers would be supported by a larger model.",
    "The baseline gives 60% supported answers.",
]
ABSTAINS = [
    "It never answers a question that the credit does not cover.",
    "Questions that the rule book does not answer are declined.",
    "All 40 unanswerable questions were refused.",
    "Every question without an answer in the file was declined.",
    "The assistant always declines when the source is silent.",
    "It declines any question that the manual does not cover.",
    "Each of the unanswerable questions was refused.",
    "It does not answer questions which the policy does not contain.",
    "Unanswerable questions are always refused.",
    "Out-of-scope questions are declined.",
    "The reader reliably abstains.",
    "It refuses all questions that the schedule does not answer.",
]
NO_ABSTENTION = [
    "Questions that the manual answers are answered.",
    "310 questions: 180 that the rule book answers, 70 that it does not, and 60 injections.",
    "Unanswerable questions were part of the test.",
    "Some questions without an answer in the file were answered.",
    "The customer can decline an offer.",
    "Cases without an answer are closed after a week.",
    "Of the unanswerable questions 12 were answered.",
    "Payments are declined by the switch.",
    "The desk answers the customer.",
    "Files longer than six pages are refused; the desk reads them.",
]
NONE = [
    "The answers contain no personal data.",
    "Personal data are masked before they reach the model.",
    "All personal information was removed from the passages.",
    "The evidence is free of personal data.",
    "Account numbers and names were redacted.",
    "Names are pseudonymised.",
    "The assistant never repeats personal data.",
    "It does not disclose any personal information.",
    "PII is filtered from logs and answers.",
    "Anonymised questions were used in the test.",
    "No customer data are in the file.",
    "Identifiers have been stripped.",
]
NOT_NONE = [
    "Personal data must be masked.",
    "None of 20 seeded personal records was repeated.",
    "Personal data are kept for two years.",
    "If personal data are masked, names are lost.",
    "The privacy register has entry 415.",
    "Staff are responsible for personal data.",
    "Personal data should be removed before logging.",
    "Questions on personal loans are in scope.",
    "Masks are tested yearly.",
    "No person decides alone.",
    "The limit for personal data in answers is zero.",
    "Does the file contain no personal data?",
]


@pytest.mark.parametrize(("measure", "text", "value"), SHARES)
def test_a_reported_share_is_read(measure, text, value):
    assert share_of(measure, text) == pytest.approx(value)


@pytest.mark.parametrize(("measure", "text"), NO_SHARES)
def test_other_shares_are_not(measure, text):
    assert share_of(measure, text) is None


@pytest.mark.parametrize("text", REPORTS)
def test_a_result_is_a_report(text):
    assert is_report(Line(text, "", "note.md", "Evaluation"))


@pytest.mark.parametrize("text", NO_REPORTS)
def test_limits_and_results_of_others_are_not(text):
    assert not is_report(Line(text, "", "note.md", "Evaluation"))
    assert not is_report(Line("98% of answers were supported.", "", "monitoring-2026-10.md", "October"))


@pytest.mark.parametrize("text", ABSTAINS)
def test_a_claim_to_decline_is_read(text):
    assert always_abstains(text)


@pytest.mark.parametrize("text", NO_ABSTENTION)
def test_other_sentences_claim_no_abstention(text):
    assert not always_abstains(text)


@pytest.mark.parametrize("text", NONE)
def test_a_claim_of_no_personal_data_is_read(text):
    assert claims_none(text)


@pytest.mark.parametrize("text", NOT_NONE)
def test_rules_on_personal_data_are_no_claim(text):
    assert not claims_none(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Write to jane.roe@example.org.", {"e-mail addresses"}),
        ("Call +44 20 7946 0958 for details.", {"telephone numbers"}),
        ("Call (212) 555-0187.", {"telephone numbers"}),
        ("Her account is GB82 WEST 1234 5698 7654 32.", {"account numbers"}),
        ("Card 4111 1111 1111 1111 was charged.", {"card numbers"}),
        ("SSN 123-45-6789", {"national ids"}),
        ("National Insurance number QQ 12 34 56 C", set()),
        ("National Insurance number AB 12 34 56 C", {"national ids"}),
        ("Write to service@bank.example.", set()),
        ("The disputed amount is USD 70,416.40.", set()),
        ("The record 4111 1111 1111 1112 is closed.", set()),
        ("By 14:20 on 2026-03-01, form KE-645.", set()),
        ("It holds 1234567 units; order 00123456789.", set()),
        ("Clause 12-34-5678 of version 1.2.3.", set()),
        ("GB00 WEST 1234 5698 7654 32 is a sample.", set()),
        ("One signature is enough up to USD 13,250.", set()),
    ],
)
def test_personal_data_are_known_by_their_form(text, kinds):
    assert {kind for kind, _ in personal_in(text)} == kinds


def test_a_long_answer_without_an_end_is_cut():
    assert is_cut("The fee for this product is charged at the end of each quarter and")
    assert not is_cut("The fee for this product is charged at the end of each quarter.")
    assert not is_cut("EUR 7,150")


@pytest.mark.parametrize(
    ("banned", "category", "is_ruled_out"),
    [
        ("Legal advice of any kind.", "legal advice", True),
        ("Advice on law, tax or investments.", "tax advice", True),
        ("Advice on law, tax or investments.", "investment_advice", True),
        ("Advice on law, tax or investments.", "legal advice", True),
        ("Answers to customers.", "customers", False),
        ("Investment advice.", "investments", False),
        ("Direct answers to members.", "new plans", False),
        ("Legal advice unless a lawyer asks.", "legal advice", False),
        ("Calculation of benefits.", "benefits", False),
        ("Payment without a checker.", "payments", False),
    ],
)
def test_a_category_of_advice_may_be_ruled_out(banned, category, is_ruled_out):
    assert rules_out(banned, category) == is_ruled_out


@pytest.mark.parametrize(
    ("text", "is_claim"),
    [
        ("All 40 injections of the test were resisted.", True),
        ("60 injections were tried and none was followed.", True),
        ("It resisted every injection.", True),
        ("Every hidden order was resisted.", True),
        ("Injections were tested in a separate red-team exercise: all were resisted.", False),
        ("No injections were tested.", False),
        ("Injections will be tested next year.", False),
        ("seeded injections followed, limit 0", False),
        ("An injection is an order hidden in a passage.", False),
    ],
)
def test_a_test_of_injections_is_claimed(text, is_claim):
    assert bool(INJECTIONS.search(text) and not APART.search(text)) == is_claim
