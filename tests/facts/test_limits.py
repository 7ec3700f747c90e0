from __future__ import annotations

import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.facts.limits import hold
from compliance_llm.records import Fact, Limit, Subject


def fact(name="auc.test", value=0.8, low=None, high=None, **given):
    return Fact(
        id=f"fact:{name}", label="AUC", value=value, low=low, high=high, source="x", computed_by="auc@1", **given
    )


def limit(**bounds):
    return Limit(authority="policy", source="Model Risk Policy 4.2", **bounds)


def with_limits(facts, limits):
    """The facts as they are compared with the limits of subject.yaml."""
    subject = Subject.model_validate(
        {
            "id": "s",
            "name": "Score",
            "version": "1",
            "kind": "credit",
            "purpose": "Ranks.",
            "jurisdictions": ["us"],
            "materiality": {"level": "low"},
            "data": {"scored": {"path": "x.csv", "score": "p", "outcome": "y"}},
            "limits": limits,
        }
    )
    return hold(facts, subject)


@pytest.mark.parametrize(
    ("value", "low", "high", "bounds", "verdict"),
    [
        (0.80, 0.75, 0.85, {"min": 0.70}, "pass"),
        (0.80, 0.70, 0.85, {"min": 0.70}, "pass"),
        (0.80, 0.69, 0.85, {"min": 0.70}, "unsettled"),
        (0.69, 0.60, 0.75, {"min": 0.70}, "fail"),
        (0.10, 0.05, 0.20, {"max": 0.25}, "pass"),
        (0.10, 0.05, 0.30, {"max": 0.25}, "unsettled"),
        (1.00, 0.90, 1.10, {"min": 0.8, "max": 1.2}, "pass"),
        (1.00, 0.70, 1.10, {"min": 0.8, "max": 1.2}, "unsettled"),
        (1.30, 1.10, 1.50, {"min": 0.8, "max": 1.2}, "fail"),
        (3, None, None, {"max": 0}, "fail"),
        (0, None, None, {"max": 0}, "pass"),
    ],
)
def test_a_pass_needs_the_whole_interval_and_a_fail_the_estimate(value, low, high, bounds, verdict):
    held = with_limits([fact(value=value, low=low, high=high)], {"auc.test": limit(**bounds)})
    assert held[0].verdict == verdict


def test_no_limit_means_no_verdict():
    assert with_limits([fact()], {})[0].verdict == "none"


def test_a_test_not_run_is_never_passed_by_a_limit():
    skipped = fact(value=None, verdict="not_tested", reason="no events")
    held = with_limits([skipped], {"auc.test": limit(min=0.7)})[0]
    assert held.verdict == "not_tested"
    assert held.limit is not None


def test_an_id_goes_before_a_pattern_and_a_longer_pattern_before_a_shorter():
    limits = {"*": limit(min=0.1), "auc.*": limit(min=0.2), "auc.test": limit(min=0.3)}
    facts = [fact(name) for name in ("auc.test", "auc.train", "ks.test")]
    assert [f.limit.min for f in with_limits(facts, limits)] == [0.3, 0.2, 0.1]


def test_a_key_that_fits_nothing_is_named_with_the_nearest():
    with pytest.raises(CdraftError) as error:
        with_limits([fact(), fact("psi.score.test")], {"acu.test": limit(min=0.7)})
    assert "'acu.test'" in error.value.problem
    assert "auc.test" in error.value.remedy


def test_a_declared_text_cannot_be_held_against_a_limit():
    with pytest.raises(CdraftError):
        with_limits([fact("declared.owner", value="A", unit="text")], {"declared.owner": limit(min=1)})
