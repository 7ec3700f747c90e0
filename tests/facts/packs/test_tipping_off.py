"""Sentences by which customers are told of a suspicion, and the many that speak of telling and do no such thing."""

import pytest

from compliance_llm.facts.packs.tipping_off import tells_customer

TOLD = [
    "The analyst phones the customer and explains that the transfer is held for a money laundering check.",
    "Customers are e-mailed that their account was flagged for suspicious activity.",
    "When an alert is raised, the customer receives a message that the account was flagged.",
    "The branch tells the account holder that a suspicious activity report is being considered.",
    "A letter to the member states that a SAR has been filed with the FIU.",
    "Merchants are told that an AML alert has been raised on their account.",
    "The relationship manager informs the client of the suspicion and asks for an explanation.",
    "The app notifies the wallet holder that transaction monitoring has stopped the payment.",
    "The customer is told the reason: a laundering check by the financial crime unit.",
    "Step 3: call the customer and mention that the payment looks suspicious.",
    "The respondent is informed by SWIFT message about the monitoring alert on its nostro account.",
    "The case handler writes to the cardholder, naming money laundering concerns as the reason for the block.",
    "The customer gets a text message saying that the payment is under an anti-money-laundering review.",
    "Senders are advised at the counter that their remittance was reported because it is suspicious.",
    "An automatic e-mail to the client mentions the suspicious transaction report and its number.",
    "We let the merchant know that the acquiring team suspects laundering through its terminal.",
    "The customer was informed that an STR had been sent to the FIU.",
]
HARMLESS = [
    "Customers are not told of an alert.",
    "Staff must not disclose to a customer or to any third person that an alert was raised.",
    "Nobody may tell a respondent or its customers that an alert was raised or a report considered.",
    "Telling a customer about a suspicious activity report is a criminal offence.",
    "The analyst contacts the customer and asks for the source of funds, without mentioning the alert.",
    "When an alert is raised, the analyst may contact the customer for the purpose of the payment.",
    "The customer service team is informed of the alert and forwards any call to the investigator.",
    "The relationship manager of the client is told that an alert was raised.",
    "Relationship managers are informed of alerts on their clients.",
    "Customers are informed in the privacy notice that payments are monitored for financial crime.",
    "The customer receives a monthly statement of account.",
    "The MLRO informs the FIU that the customer moved funds after the alert.",
    "Staff are trained to avoid telling the customer that a report was filed.",
    "If the customer asks, staff say that checks are routine and never mention a report.",
    "An alert is raised when the customer receives more than ten payments in a day.",
    "An alert is raised when a customer sends funds to a country of higher risk.",
    "The customer gets a fraud alert by text message and confirms the payment.",
    "Any message to a customer: neither the alert, nor the score, nor a report may be disclosed.",
    "Letters to customers are checked so that they do not refer to a suspicion.",
    "In an enforcement action against another bank, customers had been told of suspicious activity reports.",
    "The score is not shown in any system that customer-facing staff can open.",
    "The customer risk team is notified of the suspicious activity report.",
    "A customer who learns of the suspicion can move funds.",
    "The account holder is told that the payment has been executed.",
    "Rather than telling the customer about the suspicion, staff refer to routine checks.",
    "The scenario flags customers who are sent money by many suspicious senders.",
    "The user is alerted when the queue of suspicious cases grows.",
    "Analysts call the client file of the alert and read the suspicious payments.",
    "Members of the committee are informed about the suspicious activity reports of the quarter.",
    "Users are shown the reasons for the alert next to the score.",
]


@pytest.mark.parametrize("sentence", TOLD)
def test_a_customer_is_told(sentence):
    assert tells_customer(sentence)


@pytest.mark.parametrize("sentence", HARMLESS)
def test_nobody_is_told(sentence):
    assert not tells_customer(sentence)
