"""Thresholds, capacities and the volume that is sent to review, as papers and declarations state them."""

from datetime import date, timedelta

import pytest

from compliance_llm.facts.packs.volume import Capacity, _in_tables, _is_beyond, capacity, threshold
from compliance_llm.records import Budget, Decision, Passage, ScoredData

ROW = "/"


def passages(*texts):
    return [
        Passage(
            id=f"document.note:s{i}:p1",
            instrument="note.md",
            citation="Note (documents/note.md)",
            pointer=f"line {i}, sentence {i}",
            text=text,
        )
        for i, text in enumerate(texts, start=1)
    ]


def scored(**more):
    return ScoredData.model_validate({"path": "x.csv", "score": "score", "outcome": "fraud", "date": "day", **more})


THRESHOLDS = [
    ("Operating point: payments at or above 0.12 go to the review desk.", 0.12),
    ("Transactions scoring above 0.35 are sent to manual review.", 0.35),
    ("Cases with a score of at least 0.4 are referred to analysts.", 0.4),
    ("Transfers from 0.08 are routed to the desk for review.", 0.08),
    ("Payments >= 0.25 are queued for analysts.", 0.25),
    ("Applications scored at or above 620 are reviewed by hand.", 620),
    ("A score of 0.3 or more is unusual; orders above 0.5 are held for manual review.", 0.5),
    ("Log-ins at or above 0.9 land with an analyst.", 0.9),
    ("Claims above 70 are passed to investigators.", 70),
    ("Payments with a score over 0.15 go to the fraud desk for review.", 0.15),
    ("Scores of at least 0.22 are put in the review queue.", 0.22),
    ("Events exceeding 0.6 are directed to case officers.", 0.6),
]


@pytest.mark.parametrize(("text", "cut"), THRESHOLDS)
def test_a_stated_threshold_for_review_is_read(text, cut):
    rule = threshold(scored(), passages(text), "1.0")
    assert rule is not None
    assert rule.cut == cut


NO_THRESHOLD = [
    "Payments above 0.12 are declined.",
    "Payments above 0.12 would go to the review desk.",
    "Payments above EUR 500 go to the review desk.",
    "Payments above 500 EUR go to the review desk.",
    "Payments above 2% of turnover go to the review desk.",
    "Previously payments above 0.2 went to the review desk.",
    "It is proposed that payments above 0.2 go to the review desk.",
    "Payments above 0.2 are not sent to review.",
    "The AUC of reviewed payments is above 0.8.",
    "Cases older than 20 days go to the review desk.",
    "The review of 2026 found scores above 0.9.",
    "At peers payments above 0.2 go to the review desk.",
    "The share of cases above 0.2 is 3%.",
    "Scores above 0.2 are rare.",
    "Payments go to the review desk.",
    "The desk reviews 40 payments a day.",
    "If the queue is empty, payments above 0.1 go to review.",
    "Score | above 0.12 | go to review",
    "Payments above 0.1 could go to the review desk.",
    "The threshold of the challenger: payments above 0.1 go to the review desk.",
]


@pytest.mark.parametrize("text", NO_THRESHOLD)
def test_other_numbers_are_no_threshold_for_review(text):
    assert threshold(scored(), passages(text), "1.0") is None


def test_two_thresholds_are_none_and_a_decline_ends_the_review():
    both = ("Payments above 0.1 go to review.", "Payments above 0.2 go to review.")
    assert threshold(scored(), passages(*both), "1.0") is None
    rule = threshold(scored(), passages(both[0], "Payments above 0.6 are declined at once."), "1.0")
    assert rule is not None
    assert (rule.cut, rule.until) == (0.1, 0.6)
    declared = Decision(threshold=0.3, selected="below", source="Fraud policy")
    found = threshold(scored(decision=declared), passages(both[0]), "1.0")
    assert found is not None
    assert found.cut == 0.3


CAPACITIES = [
    ("The desk has room for 1.6 reviews a day out of this stream.", 1.6),
    ("Capacity of 40 cases per day.", 40),
    ("Four analysts can review 120 alerts a day.", 120),
    ("The review capacity is 25 cases a day.", 25),
    ("The desk can work up to 60 cases a day.", 60),
    ("The team is staffed for 15 referrals per day.", 15),
    ("Analysts are able to work 1,200 alerts per working day.", 1200),
    ("Review budget of 30 cases a day.", 30),
    ("The desk can handle about 80 cases each day.", 80),
    ("The budget is 12 reviews a day.", 12),
    ("No more than 45 manual reviews a day.", 45),
    ("Capacity: 18 cases/day.", 18),
]


@pytest.mark.parametrize(("text", "a_day"), CAPACITIES)
def test_a_stated_capacity_is_read(text, a_day):
    found = capacity(scored(), passages(text), "1.0")
    assert found is not None
    assert found.a_day == a_day


@pytest.mark.parametrize(
    "text",
    [
        "About 2,400 applications a day are scored.",
        "The system has capacity for 3 million payments a day.",
        "The desk would have room for 40 reviews a day.",
        "With two more analysts the desk could review 60 cases a day.",
        "The previous desk had room for 40 reviews a day.",
        "Reviews take at most 2 days.",
        "Log-ins are limited to at most 5 a day.",
        "Peers can review 100 cases a day.",
    ],
)
def test_other_numbers_are_no_capacity(text):
    assert capacity(scored(), passages(text), "1.0") is None


def test_the_declared_budget_comes_first_and_a_share_is_no_capacity():
    text = passages("The desk has room for 40 reviews a day.")
    found = capacity(scored(budget=Budget(cases_per_day=3)), text, "1.0")
    assert found is not None
    assert found.a_day == 3
    assert capacity(scored(budget=Budget(share=0.05)), text, "1.0") is None


def test_a_table_by_month_is_summed_over_its_days():
    rows = "2026-04 | 74 | 13/2026-05 | 92 | 15/2026-06 | 85 | 14/Total | 251 | 42"
    table = f"month | referred at 0.12 | of these fraud/{rows}"
    (found,) = _in_tables(passages(*table.split(ROW)))
    assert (found.cases, found.days) == (251, 91)
    assert _is_beyond(found, Capacity(1.6, ""))
    assert not _is_beyond(found, Capacity(2.5, ""))


@pytest.mark.parametrize(
    "table",
    [
        "month | share referred/2026-04 | 4%/2026-05 | 5%",
        "month | payments/2026-04 | 740/2026-05 | 920",
        "grade | referred/A | 740/B | 920",
        "month | referred | capacity/April | 740 | 900",
        "month | of these referred fraud/2026-04 | 74/2026-05 | 92",
        "quarter | referred/Q1 2026 | 740/Q2 2026 | 920",
    ],
)
def test_other_tables_are_let_be(table):
    assert list(_in_tables(passages(*table.split(ROW)))) == []


def payments(a_day, above):
    start = date(2026, 1, 1)
    return [
        {
            "id": f"{sample}{i}-{j}",
            "sample": sample,
            "day": (start + timedelta(days=i + (0 if sample == "train" else 120))).isoformat(),
            "scenario": "card",
            "channel": "online",
            "risk": (i * 7 + j * 3) % 11,
            "score": 0.6 if j < above else 0.05 + 0.01 * ((i + j) % 9),
            "productive": int((i + j) % 6 == 0),
        }
        for sample in ("train", "production")
        for i in range(120)
        for j in range(a_day)
    ]


def test_a_volume_above_capacity_is_told_with_both_figures(told):
    paper = {"design.md": "# Design\n\nPayments at or above 0.5 go to the review desk.\n"}
    data = {
        "scored": {
            **{"path": "scored.csv", "score": "score", "outcome": "productive", "sample": "sample", "date": "day"},
            **{"reference": "train", "id": "id", "budget": {"cases_per_day": 2}},
        }
    }
    found = told(payments(8, 4), papers=paper, kind="fraud", data=data)
    text = found.text("volume_above_capacity")
    assert all(it in text for it in ("4.0 cases a day", "0.5", "480 in 120 days", "2 a day"))
    assert "volume_above_capacity" in found.raised
    assert "volume_above_capacity" not in told(payments(8, 2), papers=paper, kind="fraud", data=data).raised
