"""A small model card as the workflow would hand it over: every kind of Fact, sentence, gap, figure and Finding once."""

from __future__ import annotations

from datetime import date
from math import sqrt
from pathlib import Path

import pytest

from compliance_llm.records import (
    About,
    Assessment,
    Bundle,
    Chart,
    Citation,
    Claim,
    Coverage,
    Document,
    Fact,
    Finding,
    Gap,
    Limit,
    Obligation,
    Passage,
    Section,
    Series,
    Table,
)

SOURCE = "data/scored.csv sha256:ab12cd34ef56, columns p_bad and bad"
BOOTSTRAP = "percentile bootstrap, 2,000 resamples, seed 7"


def policy(source: str, *, low: float | None = None, high: float | None = None) -> Limit:
    return Limit(min=low, max=high, authority="policy", source=source)


def fact(id: str, label: str, value, **rest) -> Fact:
    test = id.split(".")[0]
    return Fact(
        **{"id": f"fact:{id}", "label": label, "value": value, "source": SOURCE, "computed_by": f"{test}@1", **rest}
    )


def facts() -> tuple[Fact, ...]:
    ci = {"level": 0.95, "n": 300, "events": 90, "sample": "test"}
    return (
        fact("n.test", "number of cases in the test sample", 300, unit="cases", sample="test", method="count of rows"),
        fact(
            "outcome_rate.test",
            "default rate in the test sample",
            0.3,
            unit="share",
            decimals=1,
            low=0.2509,
            high=0.3541,
            method="Wilson interval",
            **ci,
        ),
        fact(
            "auc.test",
            "AUC on the test sample",
            0.80131,
            low=0.7412,
            high=0.8364,
            method=f"DeLong; {BOOTSTRAP}",
            limit=policy("Model Risk Policy 4.2", low=0.7),
            verdict="pass",
            **ci,
        ),
        fact(
            "ks.test",
            "KS statistic on the test sample",
            0.4713,
            low=0.3876,
            high=0.5541,
            method=BOOTSTRAP,
            limit=policy("Model Risk Policy 4.2", low=0.4),
            verdict="unsettled",
            **ci,
        ),
        fact(
            "calibration_slope.test",
            "calibration slope on the test sample",
            0.7312,
            low=0.5523,
            high=0.9101,
            method="logistic recalibration",
            limit=policy("Model Risk Policy 4.3", low=0.8, high=1.2),
            verdict="fail",
            **ci,
        ),
        fact(
            "psi.score.test",
            "PSI of the score between the train and test samples",
            0.0412,
            decimals=3,
            n=300,
            sample="test",
            method="ten bins of the reference sample",
            verdict="pass",
            limit=Limit(max=0.25, authority="convention", source="industry rule of thumb"),
        ),
        fact(
            "psi.savings.test",
            "PSI of savings between the train and test samples",
            0.2743,
            n=300,
            sample="test",
            method="bins by category",
            verdict="fail",
            limit=Limit(max=0.25, authority="convention", source="industry rule of thumb"),
        ),
        fact(
            "air.sex.female.test",
            "adverse impact ratio of women against men in the test sample",
            None,
            sample="test",
            verdict="not_tested",
            reason="subject.yaml names no data.scored.decision, so no selection rate can be computed",
        ),
        fact(
            "auc_by.sex.female.test",
            "AUC for women in the test sample",
            0.7811,
            low=0.6912,
            high=0.8613,
            level=0.95,
            n=104,
            events=38,
            sample="test",
            method=BOOTSTRAP,
        ),
        fact(
            "auc_by.sex.male.test",
            "AUC for men in the test sample",
            0.8102,
            low=0.7411,
            high=0.8702,
            level=0.95,
            n=196,
            events=52,
            sample="test",
            method=BOOTSTRAP,
        ),
        fact(
            "declared.purpose",
            "declared purpose",
            "Ranks loan applicants by probability of default.",
            unit="text",
            origin="declared",
            source="subject.yaml, purpose",
            computed_by="subject@1",
        ),
        fact(
            "declared.method.library",
            "declared library",
            "scikit-learn 1.7",
            unit="text",
            origin="declared",
            source="subject.yaml, method.library",
            computed_by="subject@1",
        ),
        fact(
            "relied.auc_oot",
            "AUC reported for the out-of-time sample",
            0.79,
            decimals=2,
            origin="relied_on",
            source="results/oot.json",
            computed_by="results@1",
            reason="computed by the developer, not performed again",
        ),
    )


CLAUSE = "Validators independent of development test the model before it is first used, and keep the results on file."
RULES = (
    Passage(
        id="internal-mrp:4.2:p1",
        instrument="internal-mrp",
        citation="Model Risk Policy, clause 4.2",
        pointer="clause 4.2",
        heading="Validation",
        text=CLAUSE,
        start=120,
        end=120 + len(CLAUSE),
        force="must",
        since=date(2025, 1, 1),
    ),
    Obligation(
        id="us-sr-26-2:V:o1",
        instrument="us-sr-26-2",
        citation="SR 26-2, Section V",
        pointer="Section V",
        statement="Banks are advised to compare outcomes with forecasts.",
        force="should",
        topic="outcomes",
        since=date(2026, 4, 17),
        confidence="official-text",
    ),
    Obligation(
        id="eu-ai-act:9:o2",
        instrument="eu-ai-act",
        citation="AI Act, Article 9(2)",
        pointer="Article 9(2)",
        statement="A provider keeps a risk-management process going over the whole life of a high-risk system.",
        force="must",
        topic="risk-management",
        since=date(2026, 8, 2),
        until=date(2030, 1, 1),
        confidence="secondary",
    ),
)


def says(id: str, text: str, *evidence: str, **rest) -> Claim:
    cited = tuple(Citation(evidence=piece if ":" in piece else f"fact:{piece}") for piece in evidence)
    return Claim(**{"id": id, "text": text, "citations": cited, "verdict": "supported", **rest})


GAP = Gap(
    obligation="eu-ai-act:9:o2",
    citation="AI Act, Article 9(2)",
    force="must",
    missing="monitoring plan",
    topic="monitoring",
)


def charts() -> dict[str, Chart]:
    grid = tuple(i / 40 for i in range(41))
    deciles = tuple(i / 10 + 0.05 for i in range(10))
    share = (0.06, 0.12, 0.17, 0.18, 0.15, 0.12, 0.09, 0.06, 0.03, 0.02)
    shifted = (0.04, 0.10, 0.15, 0.18, 0.17, 0.14, 0.10, 0.07, 0.03, 0.02)
    mean, seen = (0.08, 0.17, 0.27, 0.39, 0.58), (0.12, 0.15, 0.31, 0.34, 0.47)
    half = tuple(1.96 * sqrt(p * (1 - p) / 60) for p in seen)
    return {
        "roc": Chart(
            id="roc",
            kind="roc",
            title="ROC curves by sample",
            x_label="False positive rate",
            y_label="True positive rate",
            series=(
                Series(name="train", x=grid, y=tuple(x**0.28 for x in grid)),
                Series(name="test", x=grid, y=tuple(x**0.36 for x in grid)),
            ),
            facts=("fact:auc.test",),
            alt="Both curves lie well above the diagonal; the test curve lies below the train curve.",
        ),
        "calibration": Chart(
            id="calibration.test",
            kind="calibration",
            title="Forecast and observed default rate, test sample",
            x_label="Mean forecast",
            y_label="Observed default rate",
            series=(
                Series(
                    name="test",
                    x=mean,
                    y=seen,
                    low=tuple(p - h for p, h in zip(seen, half, strict=True)),
                    high=tuple(p + h for p, h in zip(seen, half, strict=True)),
                ),
            ),
            facts=("fact:calibration_slope.test",),
            alt="Observed rates lie below the forecasts in the highest bins.",
        ),
        "distribution": Chart(
            id="distribution.score",
            kind="distribution",
            title="Score by sample",
            x_label="Score",
            y_label="Share of cases",
            series=(Series(name="train", x=deciles, y=share), Series(name="test", x=deciles, y=shifted)),
            facts=("fact:psi.score.test",),
            alt="The test sample lies slightly to the right of the train sample.",
        ),
        "bars": Chart(
            id="psi.features",
            kind="bars",
            title="PSI by feature",
            x_label="Feature",
            y_label="PSI",
            series=(
                Series(
                    name="PSI", x=("savings", "credit history", "age in years", "purpose"), y=(0.274, 0.11, 0.05, 0.02)
                ),
            ),
            lines=(0.25,),
            facts=("fact:psi.savings.test", "fact:psi.score.test"),
            alt="Savings is the only feature beyond the limit.",
        ),
    }


def sections() -> tuple[Section, ...]:
    drawn = charts()
    return (
        Section(
            id="model-card/summary",
            title="Summary",
            claims=(
                says(
                    "c1",
                    "The AUC on the test sample is 0.801 (95% interval 0.741 to 0.836; 300 cases, 90 events), above "
                    "the floor of 0.700 set by policy, Model Risk Policy 4.2.",
                    "auc.test",
                ),
                says(
                    "c2",
                    "The calibration slope on the test sample is 0.731 (95% interval 0.552 to 0.910), outside the "
                    "range 0.800 to 1.200 set by policy, Model Risk Policy 4.3, and breaches its limit.",
                    "calibration_slope.test",
                ),
                says(
                    "c3",
                    "The adverse impact ratio of women against men in the test sample was not tested.",
                    "air.sex.female.test",
                ),
            ),
        ),
        Section(
            id="model-card/overview",
            title="Overview",
            heading="Model Details",
            claims=(
                says(
                    "c4",
                    "The developer declares this purpose: Ranks loan applicants by probability of default.",
                    "declared.purpose",
                    origin="generator",
                ),
                says(
                    "c5",
                    "The model sees which applicants will repay.",
                    "declared.purpose",
                    origin="generator",
                    verdict="not_supported",
                    flagged=True,
                    reason="the cited purpose speaks of ranking, not of seeing who repays",
                ),
            ),
            tables=(
                Table(
                    title="What the developer declares", facts=("fact:declared.purpose", "fact:declared.method.library")
                ),
            ),
        ),
        Section(
            id="model-card/discrimination",
            title="Discrimination",
            heading="Evaluation",
            claims=(
                says(
                    "c6",
                    "The KS statistic on the test sample is 0.471 (95% interval 0.388 to 0.554), above the floor of "
                    "0.400, and meets its limit as an estimate, but the interval does not settle it.",
                    "ks.test",
                ),
                says(
                    "c7",
                    "The model ranks applicants usefully.",
                    "auc.test",
                    "ks.test",
                    origin="generator",
                    verdict="not_judged",
                    reason="no judge was set",
                ),
                says(
                    "c8",
                    "Model Risk Policy, clause 4.2 requires that validators independent of development test the model "
                    "before it is first used.",
                    origin="generator",
                    citations=(Citation(evidence="internal-mrp:4.2:p1", quote=CLAUSE[:51], start=0, end=51),),
                ),
            ),
            tables=(
                Table(
                    title="Discrimination by sample",
                    facts=("fact:auc.test", "fact:ks.test", "fact:relied.auc_oot", "fact:outcome_rate.test"),
                ),
            ),
            charts=(drawn["roc"],),
        ),
        Section(
            id="model-card/calibration",
            title="Calibration",
            heading="Evaluation",
            claims=(
                says("c9", "SR 26-2, Section V looks for outcomes to be compared with forecasts.", "us-sr-26-2:V:o1"),
                says(
                    "c10",
                    "The PSI of savings between the train and test samples is 0.274, above the ceiling of 0.250 set by "
                    "convention, industry rule of thumb.",
                    "psi.savings.test",
                ),
            ),
            tables=(
                Table(
                    title="Calibration and stability",
                    facts=("fact:calibration_slope.test", "fact:psi.score.test", "fact:psi.savings.test"),
                ),
            ),
            charts=(drawn["calibration"], drawn["distribution"], drawn["bars"]),
        ),
        Section(
            id="model-card/monitoring",
            title="Monitoring",
            claims=(
                says(
                    "c11",
                    "AI Act, Article 9(2) requires a risk-management process over the whole life of a high-risk "
                    "system.",
                    "eu-ai-act:9:o2",
                ),
                says(
                    "c12",
                    "The model is monitored every month.",
                    verdict="uncited",
                    flagged=True,
                    origin="generator",
                    reason="no evidence on file speaks of monitoring",
                ),
            ),
            gaps=(GAP, GAP.model_copy(update={"missing": "record of overrides"})),
            tables=(
                Table(
                    title="Groups",
                    facts=("fact:auc_by.sex.female.test", "fact:auc_by.sex.male.test", "fact:air.sex.female.test"),
                ),
            ),
        ),
    )


def findings() -> tuple[Finding, ...]:
    return (
        Finding(
            id="F-01",
            title="Calibration slope outside the policy range",
            condition="The calibration slope on the test sample is 0.731 (95% interval 0.552 to 0.910).",
            criteria="Model Risk Policy 4.3, in force from 2025-01-01: the range 0.800 to 1.200.",
            effect="Forecasts are too extreme, so limits set on them are too.",
            recommendation="Recalibrate the score on recent cases and test it again.",
            severity="high",
            severity_basis="a breached limit of a high-materiality model (Model Risk Policy 7.1)",
            topic="calibration",
            due=date(2026, 9, 28),
            as_of=date(2026, 9, 1),
            citations=(Citation(evidence="fact:calibration_slope.test"),),
        ),
        Finding(
            id="F-02",
            title="No monitoring plan on file",
            condition="A monitoring plan is not on file.",
            criteria="AI Act, Article 9(2), in force from 2026-08-02.",
            effect="A change in the population may go unseen.",
            recommendation="Write a monitoring plan with measures, limits, owners and actions.",
            severity="medium",
            severity_basis="missing evidence for a duty of force must (Model Risk Policy 7.2)",
            topic="monitoring",
            as_of=date(2026, 9, 1),
            citations=(Citation(evidence="eu-ai-act:9:o2"),),
        ),
    )


@pytest.fixture(scope="session")
def bundle() -> Bundle:
    document = Document(
        kind="model-card",
        title="Model card: Consumer credit default score",
        as_of=date(2026, 9, 1),
        subject=About(
            id="german-credit-pd",
            name="Consumer credit default score",
            version="1.0",
            kind="credit",
            owner="Retail Credit",
            developer="Credit Analytics",
            jurisdictions=("us", "eu"),
            materiality="high: decides on loans to consumers",
            digest="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ),
        sections=sections(),
        assessments=(
            Assessment(
                obligation="us-sr-26-2:V:o1",
                citation="SR 26-2, Section V",
                verdict="partly_met",
                reason="outcomes were compared with forecasts in the test sample only",
                evidence=("fact:calibration_slope.test",),
            ),
            Assessment(
                obligation="eu-ai-act:9:o2",
                citation="AI Act, Article 9(2)",
                verdict="not_met",
                reason="no monitoring plan is on file",
            ),
        ),
        findings=findings(),
        not_tested=("fact:air.sex.female.test",),
        coverage=Coverage(applicable=20, answered=12, value=0.6, low=0.3866, high=0.7812),
        verdicts={"supported": 9, "not_supported": 1, "uncited": 1, "not_judged": 1},
        drafted_by="fixed sentences and a small local language model",
    )
    return Bundle(document=document, evidence=(*facts(), *RULES))


@pytest.fixture(scope="session")
def written(bundle: Bundle, tmp_path_factory: pytest.TempPathFactory):
    """The folder with all views of the bundle."""
    from compliance_llm.views import render

    out = tmp_path_factory.mktemp("written")
    render(bundle, out, ("md", "html", "docx", "pdf"))
    return out


HOSTILE = (
    "<script>alert('x')</script> | [x](https://example.org) ![i](https://example.org/i.png) $\\frac{ \x01\u202e& ends"
)


@pytest.fixture(scope="session")
def hostile(bundle: Bundle, tmp_path_factory: pytest.TempPathFactory):
    """The folder with all views of a bundle whose every text from outside tries to be more than text."""
    from compliance_llm.views import render

    sections = tuple(
        section.model_copy(
            update={
                "title": HOSTILE,
                "claims": tuple(
                    claim.model_copy(update={"text": HOSTILE, "reason": HOSTILE}) for claim in section.claims
                ),
                "gaps": tuple(gap.model_copy(update={"missing": HOSTILE}) for gap in section.gaps),
                "tables": tuple(table.model_copy(update={"title": HOSTILE}) for table in section.tables),
                "charts": tuple(
                    chart.model_copy(
                        update={
                            "title": HOSTILE,
                            "alt": HOSTILE,
                            "x_label": HOSTILE,
                            "series": tuple(line.model_copy(update={"name": HOSTILE}) for line in chart.series),
                        }
                    )
                    for chart in section.charts
                ),
            }
        )
        for section in bundle.document.sections
    )
    about = bundle.document.subject.model_copy(update={"name": HOSTILE, "owner": HOSTILE})
    document = bundle.document.model_copy(update={"sections": sections, "title": HOSTILE, "subject": about})
    evidence = tuple(
        piece.model_copy(update={"label": HOSTILE, "source": HOSTILE}) if isinstance(piece, Fact) else piece
        for piece in bundle.evidence
    )
    out = tmp_path_factory.mktemp("hostile")
    render(Bundle(document=document, evidence=evidence), out, ("md", "html", "docx", "pdf"))
    return out


@pytest.fixture
def golden(update_golden: bool):
    """Tells whether a text is the golden file of a name; with --update-golden it becomes it."""

    def agrees(name: str, now: str) -> bool:
        file = Path(__file__).parent / "golden" / name
        if update_golden:
            file.parent.mkdir(exist_ok=True)
            file.write_text(now, encoding="utf-8")
        return file.read_text(encoding="utf-8") == now

    return agrees
