"""Reports counted by the days they took, in tables and results files."""

from types import SimpleNamespace

import pytest

from compliance_llm.facts.packs.filing import bucket, late_in_results, late_in_tables
from compliance_llm.records import Fact, Passage

ROW = "/"


def late(table, *, after="", heading="Filings", monitoring=(), jurisdictions=("us",)):
    texts = [*table.split(ROW), *([after] if after else [])]
    documents = [
        Passage(
            id=f"document.note:s{i}:p1",
            instrument="note.md",
            citation="Note (documents/note.md)",
            pointer=f"line {i}, sentence {i}",
            heading=heading,
            text=text,
        )
        for i, text in enumerate(texts, start=1)
    ]
    subject = SimpleNamespace(monitoring={"limits": tuple(monitoring)}, jurisdictions=jurisdictions)
    return [(it.share.k, it.share.n, it.deadline) for _, it in late_in_tables(subject, documents)]


FOUND = [
    ("Days from initial detection to filing, suspect identified | SARs/0 to 15 | 88/16 to 30 | 115/31 to 45 | 22/"
     "46 to 61 | 11/Total | 236", 33, 236),
    ("Days from detection to filing | SARs/0-30 | 200/31-45 | 10/over 45 | 2", 12, 212),
    ("Days to file | SARs/up to 30 | 90/31 to 60 | 8/more than 60 | 2", 10, 100),
    ("Calendar days from determination to SAR | SARs/≤ 30 | 140/> 30 | 10", 10, 150),
    ("Days to filing | SARs filed/0–10 | 50/11–30 | 44/31–40 | 6/Sum | 100", 6, 100),
    ("Days from detection to filing | SARs | Share/0 to 30 | 90 | 90%/31+ | 10 | 10%", 10, 100),
    ("Days from detection to report | SARs/within 30 days | 66/31 to 45 days | 3/46 or more | 1", 4, 70),
    ("Days since suspicion was formed | SARs Q1 | SARs Q2/0 to 30 | 40 | 45/31 to 60 | 3 | 2", 5, 90),
    ("Days from detection | Q1 | Q2 | Total SARs/0 to 30 | 40 | 45 | 85/over 30 | 3 | 2 | 5", 5, 90),
    ("Timeliness of filing (days) | Reports filed/0 to 30 | 97/31 and more | 3", 3, 100),
    ("Filing clock in days | SARs/1 to 30 | 70/31 to 90 | 7", 7, 77),
    ("Days from detection to submission | Suspicious activity reports/0 to 30 | 19/beyond 30 | 1", 1, 20),
]  # fmt: skip


@pytest.mark.parametrize(("table", "k", "n"), FOUND)
def test_reports_beyond_the_deadline_are_counted(table, k, n):
    assert late(table) == [(k, n, 30)]


HARMLESS = [
    "Days from initial detection to filing | SARs/0 to 15 | 88/16 to 30 | 115/Total | 203",
    "Days from detection to filing | SARs/0 to 30 | 90/31 to 45 | 0/over 45 | 0",
    "Days from detection to filing, no suspect identified | SARs/0 to 30 | 90/31 to 60 | 12",
    "Days from alert to filing | SARs/0 to 30 | 90/31 to 45 | 8",
    "Days from detection to closure | Alerts/0 to 30 | 90/31 to 45 | 8",
    "Days past due | Loans/0 to 30 | 90/31 to 60 | 8",
    "Age of alert in days | Alerts/0 to 30 | 900/31 to 60 | 88",
    "Days to file | CTRs/0 to 15 | 90/over 15 | 8",
    "Days from detection to filing | SARs/0 to 20 | 90/21 to 40 | 8",
    "Scenario | SARs | Median days to file/cash | 40 | 19",
    "Month | SARs filed | Days to file, mean/May | 40 | 31",
    "Days from detection to filing | SARs/0 to 30 | all/31 to 45 | none",
    "Deadline in days | Reports/30 | SAR/15 | CTR",
    "Days from transaction to filing | SARs/0 to 30 | 10/31 to 90 | 50",
    "Days from detection to filing of continuing activity reports | SARs/0 to 30 | 3/91 to 120 | 50",
    "Days from detection to filing at peers | SARs/0 to 30 | 90/31 to 45 | 8",
    "Days since last login | Users/0 to 30 | 90/31 to 45 | 8",
    "Score band | SARs/0 to 30 | 90/31 to 45 | 8",
    "Days from detection to filing | SARs/0 to 30 | 96.0%/31 to 45 | 4.0%",
    "Training days | Staff who file SARs/0 to 30 | 90/31 to 45 | 8",
]


@pytest.mark.parametrize("table", HARMLESS)
def test_other_tables_are_let_be(table):
    assert late(table) == []


def test_the_deadline_is_the_stated_one_and_law_is_that_of_the_place():
    table = "Days from suspicion to report | STRs/0 to 15 | 90/16 to 30 | 9/31 to 45 | 1"
    assert late(table, jurisdictions=("singapore",)) == []
    assert late(table, jurisdictions=("singapore",), monitoring=("STRs filed within 15 days",)) == [(10, 100, 15)]
    assert late(table, after="Where no suspect is known, 60 days are allowed.") == []


@pytest.mark.parametrize(
    ("label", "span"),
    [("0 to 30", (0, 30)), ("31–45 days", (31, 45)), ("over 60", (61, None)), ("61+", (61, None)), ("≤ 30", (0, 30)),
     ("more than 60 days", (61, None)), ("46 or more", (46, None)), ("Total", None), ("cash", None)],
)  # fmt: skip
def test_labels_are_spans_of_days(label, span):
    assert bucket(label) == span


def figures(**values):
    return [
        Fact(id=f"fact:relied.{name.replace('__', '.')}", label=name, value=value, source="results/f.json sha256:1",
             origin="relied_on", computed_by="imported@1")
        for name, value in values.items()
    ]  # fmt: skip


def test_results_files_count_late_reports_beside_all():
    told = figures(sar_filed__h1=236, sar_filed_after_30_days__h1=33, max_days_to_file__h1=61, median_days__h1=19)
    ((_, it),) = late_in_results(told)
    assert (it.share.k, it.share.n, it.deadline, it.longest) == (33, 236, 30, 61)
    ((_, it),) = late_in_results(figures(strs_submitted=80, strs_submitted_after_15_days=4))
    assert (it.share.k, it.share.n, it.deadline) == (4, 80, 15)
    ((_, it),) = late_in_results(figures(reports_filed=50, reports_filed_late=2))
    assert (it.share.k, it.share.n) == (2, 50)


@pytest.mark.parametrize(
    "told",
    [
        {"sar_filed": 236, "sar_filed_after_30_days": 0},
        {"sar_filed_after_30_days": 3},
        {"sar_filed__h1": 236, "sar_filed_after_30_days__h2": 3},
        {"alerts": 236, "alerts_after_30_days": 3},
        {"sar_filed": 2, "sar_filed_after_30_days": 30},
        {"sar_filed": 236, "max_days_to_file": 29},
        {"n": 1000, "auc__test": 0.8},
        {"payments": 500, "payments_late": 20},
    ],
)
def test_other_figures_are_let_be(told):
    assert list(late_in_results(figures(**told))) == []
