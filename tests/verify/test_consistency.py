"""The document against itself."""

from datetime import date

import pytest

from compliance_llm.records import Citation, Claim, Coverage, Document, Limit, Section
from compliance_llm.verify import inconsistencies, reconcile
from compliance_llm.verify.rungs.consistency import verdict_of


@pytest.fixture
def document(about):
    def with_texts(*texts, cites="fact:auc.test"):
        claims = tuple(
            Claim(id=f"c{i}", text=text, citations=(Citation(evidence=cites),), verdict="supported")
            for i, text in enumerate(texts)
        )
        return Document(
            kind="model-card",
            title="t",
            as_of=date(2026, 5, 1),
            subject=about,
            sections=(Section(id="s", title="s", claims=claims),),
            not_tested=("fact:air.sex.female.test",),
            coverage=Coverage(applicable=0, answered=0),
            drafted_by="t",
        )

    return with_texts


def test_a_document_that_agrees_with_itself_is_left_alone(document, evidence):
    written = document("The AUC on the test sample is 0.801.", "The AUC on the test sample is 0.80.")
    assert reconcile(written, evidence).sections == written.sections


def test_a_figure_that_differs_between_summary_and_body_is_flagged_where_it_comes_second(document, evidence):
    written = reconcile(
        document("The AUC on the test sample is 0.801.", "The AUC on the test sample is 0.799."), evidence
    )
    assert [claim.flagged for claim in written.sections[0].claims] == [False, True]
    assert written.verdicts == {"contradicted": 1, "supported": 1}


def test_a_verdict_that_does_not_follow_from_value_and_limit_is_flagged(document, evidence):
    fact = evidence["fact:psi.score.test"].model_copy(update={"verdict": "pass"})
    written = document("The PSI of the score on the test sample is 0.27.", cites=fact.id)
    (claim,) = reconcile(written, {**evidence, fact.id: fact}).sections[0].claims
    assert claim.flagged
    assert "fail" in claim.reason


def test_more_events_than_cases_cannot_be(document, evidence):
    fact = evidence["fact:auc.test"].model_copy(update={"events": 301})
    found = inconsistencies(document("The AUC on the test sample is 0.801."), {**evidence, fact.id: fact})
    assert "more events (301) than cases (300)" in found[0].reason


def test_a_test_that_was_not_run_must_be_owned_up_to(document, evidence):
    silent = document("The AUC on the test sample is 0.801.").model_copy(update={"not_tested": ()})
    assert [i.reason for i in inconsistencies(silent, evidence)] == [
        "adverse impact ratio of sex female was not tested, and the document does not list it."
    ]


@pytest.mark.parametrize(
    ("value", "low", "high", "verdict"),
    [(0.8, 0.75, 0.85, "pass"), (0.8, 0.65, 0.9, "unsettled"), (0.65, 0.6, 0.75, "fail"), (0.7, None, None, "pass")],
)
def test_the_verdict_follows_from_value_interval_and_limit(evidence, value, low, high, verdict):
    limit = Limit(min=0.7, authority="policy", source="MRP")
    fact = evidence["fact:auc.test"].model_copy(update={"value": value, "low": low, "high": high, "limit": limit})
    assert verdict_of(fact) == verdict
