"""A small body of evidence, and a way to say something about it and have it verified."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from compliance_llm.records import About, Citation, Claim, Evidence, Fact, Limit, Obligation, Passage
from compliance_llm.verify import verify

AS_OF = date(2026, 5, 1)
POLICY = {"authority": "policy", "source": "Model Risk Policy 4.2"}


def fact(id: str, label: str, value: object, **rest: object) -> Fact:
    return Fact.model_validate(
        {"id": f"fact:{id}", "label": label, "value": value, "source": "data/scored.csv", "computed_by": "t@1", **rest}
    )


FACTS = (
    fact("tests.not_tested", "number of tests not run", 4, unit="cases", decimals=0),
    fact(
        "auc.test",
        "AUC on the test sample",
        0.80132,
        low=0.741,
        high=0.8364,
        level=0.95,
        n=300,
        events=90,
        sample="test",
        limit=Limit(min=0.7, **POLICY),
        verdict="pass",
    ),
    fact(
        "auc.train",
        "AUC on the train sample",
        0.845,
        low=0.81,
        high=0.87,
        level=0.95,
        n=700,
        events=210,
        sample="train",
    ),
    fact(
        "psi.score.test",
        "PSI of the score on the test sample",
        0.27,
        n=300,
        sample="test",
        limit=Limit(max=0.25, **POLICY),
        verdict="fail",
    ),
    fact(
        "calibration_slope.test",
        "calibration slope on the test sample",
        0.86,
        low=0.7,
        high=1.02,
        level=0.95,
        n=300,
        events=90,
        sample="test",
        limit=Limit(min=0.8, max=1.2, **POLICY),
        verdict="unsettled",
    ),
    fact(
        "missing.savings.test",
        "share of missing values of savings in the test sample",
        0.183,
        unit="share",
        decimals=1,
        n=300,
        sample="test",
    ),
    fact("n.test", "number of cases in the test sample", 300, unit="cases", sample="test"),
    fact(
        "overlap.test", "number of rows of the test sample also in the train sample", 400, unit="cases", sample="test"
    ),
    fact("overlap.oot", "number of rows of the oot sample also in the train sample", 0, unit="cases", sample="oot"),
    fact("missing.income.oot", "share of missing values of income in the oot sample", 0.0, unit="share", decimals=1),
    fact(
        "air.sex.female.test",
        "adverse impact ratio of sex female",
        None,
        verdict="not_tested",
        reason="subject.yaml names no decision",
    ),
    fact(
        "declared.monitoring.frequency",
        "declared monitoring frequency",
        "PSI every 3 months",
        unit="text",
        origin="declared",
    ),
)
RULES = (
    Obligation(
        id="us-sr-26-2:V",
        instrument="us-sr-26-2",
        citation="SR 26-2, Section V",
        pointer="Section V",
        force="should",
        statement="Compare outcomes with forecasts at least every 12 months.",
        topic="ongoing-monitoring",
        confidence="high",
        evidence_expected=("monitoring plan",),
        since=date(2026, 4, 17),
    ),
    Obligation(
        id="us-sr-11-7:V",
        instrument="us-sr-11-7",
        citation="SR 11-7, Section V",
        pointer="Section V",
        force="should",
        statement="Monitor the model.",
        topic="ongoing-monitoring",
        confidence="high",
        until=date(2026, 4, 17),
    ),
    Obligation(
        id="eu-ai-act:15",
        instrument="eu-ai-act",
        citation="AI Act, Article 15(1)",
        pointer="Article 15(1)",
        force="must",
        statement="Declare accuracy levels in the instructions of use.",
        topic="accuracy",
        confidence="high",
    ),
    Passage(
        id="meridel-mrp:4.2:p1",
        instrument="meridel-mrp",
        citation="Model Risk Policy, clause 4.2",
        pointer="clause 4.2",
        text="The AUC must be at least 0.70. It shall be reviewed every 6 months.",
        force="must",
    ),
)
ABOUT = About(id="german", name="Consumer score", version="1.0", kind="credit", jurisdictions=("us",), digest="0")

Say = Callable[..., Claim]


@pytest.fixture
def evidence() -> dict[str, Evidence]:
    return {item.id: item for item in (*FACTS, *RULES)}


@pytest.fixture
def about() -> About:
    return ABOUT


@pytest.fixture
def say(evidence: dict[str, Evidence]) -> Say:
    """``say("The AUC …", "auc.test")`` verifies one sentence; ids of facts may leave "fact:" out."""

    def verified(text: str, *cites: str, **citation: object) -> Claim:
        ids = [id if id in evidence else f"fact:{id}" for id in cites]
        citations = tuple(Citation.model_validate({"evidence": id, **citation}) for id in ids)
        return verify([Claim(id="a", text=text, citations=citations)], evidence, ABOUT, AS_OF)[0]

    return verified
