"""A sentence may cite a rule that is not in force only where it tells of the change itself."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm.records import About, Citation, Claim, Obligation, Passage
from compliance_llm.verify import verify

NOBODY = About(id="", name="", version="", kind="", jurisdictions=(), digest="")
RULE = Obligation.model_validate(
    {
        "id": "reg-x/a",
        "instrument": "us-reg-x",
        "citation": "Regulation X, Section 6",
        "pointer": "Section 6",
        "statement": "Since 2026-07-21 no longer ask for the test that was replaced.",
        "force": "must",
        "topic": "fairness",
        "confidence": "secondary",
        "from": "2026-07-21",
    }
)
REGISTER = Passage.model_validate(
    {
        "id": "cdraft-register:us-reg-x:p1",
        "instrument": "cdraft-register",
        "citation": "cdraft register of instruments, Regulation X",
        "pointer": "us-reg-x",
        "text": "Section 6 of Regulation X applies from 2026-07-21 and not before.",
    }
)
TOLD = f"Regulation X, Section 6 requires the following, in paraphrase: s{RULE.statement[1:]}"


def said(text, *evidence, day=date(2026, 7, 20)):
    claim = Claim(id="c.1", text=text, citations=tuple(Citation(evidence=it.id) for it in evidence))
    (found,) = verify([claim], {it.id: it for it in evidence}, NOBODY, day)
    return found.verdict, found.reason


@pytest.mark.parametrize(("day", "verdict"), [(date(2026, 7, 20), "not_supported"), (date(2026, 7, 21), "supported")])
def test_words_of_the_rule_itself_do_not_explain_why_it_is_cited_before_its_day(day, verdict):
    assert said(TOLD, RULE, day=day)[0] == verdict


def test_a_sentence_that_says_from_when_a_rule_applies_may_cite_it():
    verdict, reason = said("Regulation X, Section 6 applies from 2026-07-21.", RULE)
    assert "does not include" not in reason
    assert verdict != "not_supported"


def test_the_words_of_the_register_explain_as_well():
    text = f"cdraft register of instruments, Regulation X says: “{REGISTER.text}”"
    assert said(text, REGISTER, RULE)[0] == "supported"
