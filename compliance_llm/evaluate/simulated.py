"""Simulated documents for measuring verification: random Facts, told in plain and in free sentences, all true."""

from __future__ import annotations

import random
import re
from datetime import date

from compliance_llm.draft import PlainDrafter, bind
from compliance_llm.draft.bind import fact_slots, fill
from compliance_llm.records import (
    About,
    Brief,
    Bundle,
    Citation,
    Claim,
    Coverage,
    Document,
    Fact,
    FactVerdict,
    Gap,
    Limit,
    Obligation,
    Outline,
    Section,
)

AS_OF = date(2026, 5, 1)
SAMPLES = ("test", "out-of-time", "production", "holdout")
# id, label, lowest and highest value, decimals, unit, which limit
MEASURES = (
    ("auc", "AUC on the {} sample", 0.55, 0.95, 3, "", "min"),
    ("gini", "Gini coefficient on the {} sample", 0.1, 0.9, 3, "", "min"),
    ("ks", "KS statistic on the {} sample", 0.1, 0.8, 3, "", "min"),
    ("brier", "Brier score on the {} sample", 0.02, 0.3, 4, "", "max"),
    ("calibration_slope", "calibration slope on the {} sample", 0.5, 1.6, 3, "", "both"),
    ("calibration_intercept", "calibration intercept on the {} sample", -0.6, 0.6, 3, "", "both"),
    ("psi.score", "PSI of the score between the training and the {} sample", 0.01, 0.6, 3, "", "max"),
    ("missing.income", "share of missing values of income in the {} sample", 0.0, 0.4, 1, "share", "max"),
    ("outcome_rate", "outcome rate in the {} sample", 0.01, 0.5, 1, "share", "max"),
    ("air.sex.female", "adverse impact ratio of sex female on the {} sample", 0.5, 1.1, 3, "", "min"),
    ("auc_gap", "AUC on the training sample minus AUC on the {} sample", -0.05, 0.2, 3, "points", "max"),
)
SOURCES = ("Model Risk Policy 4.2", "Model Risk Policy, clause 7.13", "Credit policy 3.1")
# Free sentences, as a generator or a person would put it; one is used where all its slots are on offer.
FREE = (
    "On the data at hand, the {F1.label} comes to {F1}, {F1.vs} {F1.limit}.",
    "At {F1}, the {F1.label} lies {F1.vs} {F1.limit} ({F1.authority}).",
    "The {F1.label} {F1.verdict}: the estimate is {F1}.",
    "With {F1.n}, the {F1.label} was computed as {F1}, with a {F1.ci}.",
    "The {F1.label} is {F1} and the {F2.label} is {F2}.",
    "The {F1.label} ({F1}) {F1.verdict}, while the {F2.label} is {F2}.",
    "The {F1.label} is {F1} ({F1.ci}); the {F2.label} is {F2} ({F2.ci}).",
    "{S}, version {S.version}: the {F1.label} is {F1}.",
)


def simulate(seed: int) -> Bundle:
    """A small document about a made-up subject; the same seed gives the same document."""
    draw = random.Random(seed)
    facts = tuple(_fact(draw, *measure) for measure in draw.sample(MEASURES, 7))
    facts += (_count(draw, "n", "number of cases"), _not_tested(draw), _declared(draw))
    rules = (_rule(draw, 1), _rule(draw, 2))
    gap = Gap(
        obligation=rules[0].id,
        citation=rules[0].citation,
        force=rules[0].force,
        missing="monitoring plan",
        topic="monitoring",
    )
    brief = Brief(
        outline=Outline(id="simulated/all", title="Simulated", guidance=""),
        subject_name=f"Score {draw.randint(2, 99)}B",
        subject_version=f"{draw.randint(1, 9)}.{draw.randint(0, 9)}",
        facts=facts,
        rules=rules,
        gaps=(gap,),
    )
    (draft,) = PlainDrafter().write([brief], check=lambda _line, _brief: "")
    claims = (*bind(draft, brief), *_free(draw, brief))
    about = About(
        id=f"simulated-{seed}",
        name=brief.subject_name,
        version=brief.subject_version,
        kind="credit",
        owner="Retail Risk",
        jurisdictions=("us",),
        digest=str(seed),
    )
    document = Document(
        kind="model-card",
        title="Simulated",
        as_of=AS_OF,
        subject=about,
        sections=(Section(id="simulated/all", title="Simulated", claims=claims, gaps=(gap,)),),
        coverage=Coverage(applicable=0, answered=0),
        drafted_by="plain templates and free sentences",
    )
    return Bundle(document=document, evidence=(*facts, *rules))


def _fact(
    draw: random.Random, id: str, label: str, lowest: float, highest: float, decimals: int, unit: str, side: str
) -> Fact:
    sample = draw.choice(SAMPLES)
    value, reach = draw.uniform(lowest, highest), draw.uniform(0.004, 0.08)
    low, high = value - reach * draw.uniform(0.7, 1), value + reach * draw.uniform(0.7, 1)
    if unit == "share":
        low, high = max(low, 0.0), min(high, 1.0)
    n = draw.randint(80, 40_000)
    limit = _limit(draw, value, side) if draw.random() < 0.75 else None
    interval = {"low": low, "high": high, "level": 0.95} if draw.random() < 0.85 else {}
    return Fact.model_validate(
        {
            "id": f"fact:{id}.{sample.replace('-', '_')}",
            "label": label.format(sample),
            "value": value,
            "unit": unit,
            "decimals": decimals,
            "n": n,
            "events": draw.randint(10, n // 2) if unit != "share" else None,
            "sample": sample,
            "limit": limit,
            "verdict": _verdict(value, limit, **{k: v for k, v in interval.items() if k != "level"}),
            "source": "simulated",
            "computed_by": f"{id.split('.')[0]}@1",
            **interval,
        }
    )


def _limit(draw: random.Random, value: float, side: str) -> Limit:
    near = round(value + draw.choice((-1, 1)) * draw.uniform(0.01, 0.15), 2)
    authority = draw.choice(("policy", "convention"))
    source = draw.choice(SOURCES) if authority == "policy" else "Siddiqi 2017"
    bounds: dict[str, float] = {"min": near} if side == "min" else {"max": near}
    if side == "both":
        middle, half = (1.0, 0.2) if value > 0.45 else (0.0, 0.2)
        bounds = {"min": middle - half, "max": middle + half}
    return Limit.model_validate({**bounds, "authority": authority, "source": source})


def _verdict(value: float, limit: Limit | None, low: float | None = None, high: float | None = None) -> FactVerdict:
    if limit is None:
        return "none"
    floor = limit.min if limit.min is not None else float("-inf")
    ceiling = limit.max if limit.max is not None else float("inf")
    if not floor <= value <= ceiling:
        return "fail"
    whole = floor <= (value if low is None else low) and (value if high is None else high) <= ceiling
    return "pass" if whole else "unsettled"


def _count(draw: random.Random, head: str, label: str) -> Fact:
    sample = draw.choice(SAMPLES)
    return Fact(
        id=f"fact:{head}.{sample.replace('-', '_')}",
        label=f"{label} in the {sample} sample",
        value=draw.randint(80, 90_000),
        unit="cases",
        sample=sample,
        source="simulated",
        computed_by="n@1",
    )


def _not_tested(draw: random.Random) -> Fact:
    return Fact(
        id="fact:average_precision.shadow",
        label="average precision on the shadow sample",
        verdict="not_tested",
        reason=f"only {draw.randint(0, 9)} events were observed",
        source="simulated",
        computed_by="average_precision@1",
    )


def _declared(draw: random.Random) -> Fact:
    return Fact(
        id="fact:declared.monitoring.frequency",
        label="declared monitoring frequency",
        value=f"PSI every {draw.randint(2, 11)} months, AUC once a year",
        unit="text",
        origin="declared",
        source="subject.yaml",
        computed_by="declared@1",
    )


def _rule(draw: random.Random, i: int) -> Obligation:
    citation, instrument, force = draw.choice(
        (
            ("SR 26-2, Section V", "us-sr-26-2", "should"),
            ("AI Act, Article 15(1)", "eu-ai-act", "must"),
            ("GDPR, Article 22(3)", "eu-gdpr", "must"),
            ("FEAT Principles, Principle 3", "sg-mas-feat", "should"),
        )
    )
    months = draw.randint(2, 36)
    return Obligation.model_validate(
        {
            "id": f"{instrument}:{i}",
            "instrument": instrument,
            "citation": citation,
            "pointer": citation.partition(", ")[2],
            "statement": f"Compare outcomes with forecasts at least every {months} months and record the comparison.",
            "force": force,
            "topic": "ongoing-monitoring",
            "evidence_expected": ("monitoring plan",),
            "confidence": "simulated",
        }
    )


def _free(draw: random.Random, brief: Brief) -> list[Claim]:
    """Free sentences about random pairs of numeric Facts."""
    numeric = [i for i, fact in enumerate(brief.facts) if isinstance(fact.value, float)]
    claims = list[Claim]()
    for k, text in enumerate(FREE, start=1):
        first, second = draw.sample(numeric, 2)
        places = {"1": first + 1, "2": second + 1}
        wanted = re.sub(r"\{F([12])", lambda m: f"{{F{places[m[1]]}", text)  # noqa: B023 - called before the next turn
        if not _on_offer(text, brief.facts[first], brief.facts[second]):
            continue
        cites = [brief.facts[first].id, *([brief.facts[second].id] if "{F2" in text else [])]
        citations = tuple(Citation(evidence=id) for id in cites)
        claims.append(Claim(id=f"free.{k}", text=fill(wanted, brief), citations=citations, origin="generator"))
    return claims


def _on_offer(text: str, first: Fact, second: Fact) -> bool:
    return all(
        f"{{{handle}.{field}}}" not in text or field in fact_slots(fact)
        for handle, fact in (("F1", first), ("F2", second))
        for field in ("ci", "n", "vs", "limit", "authority", "verdict")
    )
