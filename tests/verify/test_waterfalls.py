"""Exclusions written as tables: those that do not add up, and those that do by some sensible reading."""

import pytest

from compliance_llm.records import Passage
from compliance_llm.verify.reported.waterfalls import broken_waterfalls

ROW = "/"


def documents(*lines):
    return [
        Passage(
            id=f"document.note:s{i}:p1",
            instrument="note.md",
            citation="Note (documents/note.md)",
            pointer=f"line {i}, sentence {i}",
            text=text,
        )
        for i, text in enumerate(lines, start=1)
    ]


def found(table):
    return [(it.expected, int(it.rest.value)) for it in broken_waterfalls(documents(*table.split(ROW)))]


BROKEN = [
    ("step | batches/all batches held | 61,482/less: held for paperwork | 40,310/less: fewer than ten batches | 9,216/"
     "less: disputes still open | 2,004/used for the model | 8,400", 9952, 8400),
    ("Step | Loans/Raw extract | 12,400/- staff loans | 310/- duplicates | 90/Remaining | 11,800", 12000, 11800),
    ("Group | Loans/All loans | 50,211/Excluded: old | (4,100)/Excluded: fraud | (611)/Modelling sample | 45,000",
     45500, 45000),
    ("Reason | Applications/Applications received | 9,400/Test records removed | 37/Duplicates removed | 163/"
     "Final sample | 9,000", 9200, 9000),
    ("Filter | n/Start | 8,050/Minus staff | -150/Minus no outcome | -400/Total | 7,300", 7500, 7300),
    ("Stage | Alerts/Raised by the engine | 6,903/less: test accounts | 118/less: re-run | 402/less: staff | 183/"
     "Used | 6,100", 6200, 6100),
    ("Step | Customers/Raw | 20,417/less: deceased | 217/Subtotal | 20,200/less: dormant | 1,100/Used | 18,000",
     19100, 18000),
    ("Step | Customers/Raw | 20,417/less: deceased | 217/Subtotal | 19,950/less: dormant | 1,100/Used | 18,850",
     20200, 19950),
    ("Step | Contracts/Raw | 3,019/Out of scope | 519/Left out | 401/Kept | 2,000", 2099, 2000),
    ("Step | Loans/All | 7,777/less: A | 777/plus: re-included | 33/used for modelling | 7,100", 7033, 7100),
    ("Records | Number/Extract | 14,311/Excluded for missing income | 2,300/Excluded for age | 11/In scope | 11,000",
     12000, 11000),
    ("Step | Loans/All | 61.482/less: A | 40.310/less: B | 9.216/used | 10.000", 11956, 10000),
    ("# | Step | Accounts/1 | All accounts | 9,000/2 | less: closed | 500/3 | less: staff | 100/4 | Used | 8,100", 8400,
     8100),
    ("Step | Removed | Left/All accounts | | 9,000/closed | 500 | 8,500/staff | 100 | 8,100", 8400, 8100),
    ("Filter | Loans | Share/All loans | 24,310 | 100%/Staff | -310 | 1.3%/Duplicates | -1,000 | 4.1%/"
     "Development population | 20,000 | 82%", 23000, 20000),
    ("Step | Cases/all cases | 5,031/of which late | 100/less: withdrawn | 31/Development sample | 4,800", 5000, 4800),
]  # fmt: skip


@pytest.mark.parametrize(("table", "expected", "rest"), BROKEN)
def test_a_table_of_exclusions_that_does_not_add_up_is_told(table, expected, rest):
    assert found(table) == [(expected, rest)]


def test_columns_of_samples_are_read_one_by_one():
    short = (
        "Population | Train | OOT/Start | 9,000 | 4,000/Excl. staff | 100 | 50/End: modelling sample | 8,900 | 3,900"
    )
    assert found(short) == [(3950, 3900)]
    table = (
        "Step | train | test | total/Raw loans | 4,210 | 2,105 | 6,315/less: staff | 110 | 55 | 165/"
        "less: copies | 100 | 50 | 150/used | 4,000 | 1,900 | 6,000"
    )
    assert found(table) == [(2000, 1900)]


ADD_UP = [
    "Step | Alerts/Raised | 6,903/less: test accounts | 118/less: re-run | 402/less: staff | 183/Used | 6,200",
    "Step | Loans/Raw | 10,000/less: staff | 500/Subtotal | 9,500/less: copies | 500/Used | 9,000",
    "Step | Loans/Raw | 1,703/Total excluded | 703/excluded: staff | 300/excluded: copies | 403/Used | 1,000",
    "Step | Loans/Raw | 1,703/excluded | 703/excluded staff | 300/excluded copies | 403/Used | 1,000",
    "Step | Loans/Raw | 1,703/excluded staff | 300/excluded copies | 403/excluded in all | 703/Used | 1,000",
    "Step | Accounts/All accounts | 61,482/excluding paperwork | 21,172/excluding small | 11,956/Final | 9,952",
    "Step | Accounts/All accounts | 61,482/excluding paperwork | 21,172/excluding small | 11,956/Final | 11,956",
    "Step | Removed | Remaining/Raw loans | | 5,000/less: staff | 300 | 4,700/less: old | 200 | 4,500/Used | | 4,500",
    "Year | Loans/2023 | 4,000/2024 | 5,000/2025 (excluded) | 2,000/Total | 9,000",
    "Grade | Loans/A | 4,000/B | 3,000/C | 900/Excluded | 100/Total | 7,900",
    "Item | Budget EUR/Budget 2026 | 500/less: travel | 120/less: tools | 90/Remaining | 300",
    "Loans | EUR m/All loans | 5,000/less: provisions | 120/less: sold | 90/Net | 4,700",
    "Alerts | Number/Opening | 500/plus: new | 240/less: closed | 230/Closing | 515",
    "Funnel | Applications/Received | 10,000/rejected | 3,000/accepted | 7,000/not taken up | 1,000/booked | 6,100",
    "Step | Loans/Raw | 10,000/less: staff (some also copies) | 500/less: copies | 400/less: overlap | 50/Used | 9,150",
    "Step | Loans/Raw | 61,500/less: staff | 40,300/less: small | 9,200/Used | 11,900",
    "Step | Loans/Raw | 10,000/less: staff | 500/Used | 9,500/of which train | 6,000/of which test | 3,500",
    "Step | Loans/Raw | 10,000/less: staff | 500/Train sample | 6,000/Test sample | 3,500",
    "Step | Loans/Raw | 10,000/less: staff | 500/without outcome | 300/Used | 9,100",
    "Sample | Loans/Retained | 6,000/Excluded | 500/Not yet mature | 30/Total | 6,500",
    "Check | Cases/Cases checked | 200/removed labels | 3/left as they were | 197/Total | 200",
    "Loans were removed where staff borrowed.",
    "Step | Loans | bad rate/Raw | 10,000 | 4.1%/less: staff | 500 | 1.0%/Used | 9,500 | 4.3%",
    "Step | Loans | average balance/Raw | 10,000 | 812/less: staff | 500 | 400/Used | 9,500 | 830",
    "Input list | Inputs/Candidate inputs | 210/removed: correlated | 90/removed: unstable | 12/Final model | 18",
    "Sensitivity | n/Base cases | 9,000/Excluding 2020 | 700/Excluding staff | 100/Final sample | 8,800",
    "Step | Removed | Left/All loans | | 9,000/closed | 500 | 8,500/staff | 100 | 8,400/Used | | 8,400",
    "Step | Removed | Left/All loans | | 9,000/closed | 500 | 8,500/added back | 100 | 8,600/Used | | 8,600",
    "Rule | Removed | Left/all rules | | 900/cash | 50 | 450/wires | 10 | 300",
    "Rule | Removed | Kept/cash | 100 | 900/wires | 50 | 450/total | 150 | 1,350",
    "Sample | Loans | Excluded | Used/train | 1,000 | 20 | 980/test | 500 | 10 | 490/total | 1,500 | 30 | 1,470",
    "Step | Loans/Raw | 10,210/less: staff | 500/added back | 40/Used | 9,750",
    "Step | Loans/Raw | 10,000/less: staff | 500/Used | 9,400//Some loans fall under more than one reason.",
]


@pytest.mark.parametrize("table", ADD_UP)
def test_tables_that_add_up_or_are_of_other_things_are_let_be(table):
    assert found(table) == []
