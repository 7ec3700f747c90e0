"""What the papers of a model show is told in their own words, with the days that they give, and becomes a finding."""

from __future__ import annotations

import pytest

REGISTER = (
    "| ID | Severity | Finding | Due | Status |\n|---|---|---|---|---|\n"
    "| F-03 | high | Recalibrate the lower grades | 31 March 2026 | open |\n"
)

TOLD = [
    (
        "overdue_action",
        {"register.md": REGISTER},
        "An action was due on 31 March 2026 and is not shown to be closed on 30 November 2026: “F-03, high, "
        "Recalibrate the lower grades, 31 March 2026, open”.",
    ),
    (
        "validation_overdue",
        {"plan.md": "The next full validation is due in March 2026."},
        "By the bank's own papers a validation was due on 31 March 2026; none is on file as of 30 November 2026: “The "
        "next full validation is due in March 2026”.",
    ),
    (
        "validation_overdue",
        {"plan.md": "The model was last validated on 12 May 2024. It is validated every 12 months."},
        "By the bank's own papers a validation was due on 31 May 2025; the last one is of 12 May 2024 as of 30 "
        "November 2026: “It is validated every 12 months”.",
    ),
    (
        "monitoring_stale",
        {"monitoring-2025-09.md": "# Monitoring report\n\nAll measures are within their limits."},
        "The latest monitoring report on file is of 30 September 2025 and the date of this document is 30 November "
        "2026; the plan asks for more: “frequency: monthly”.",
    ),
    (
        "stated_breach",
        {"monitoring-2026-09.md": "The override rate was 18% against a limit of 10%. No action was taken."},
        "The bank's own paper monitoring-2026-09.md states a result outside its limit, and nothing on file shows that "
        "anybody acted on it: “The override rate was 18% against a limit of 10%”.",
    ),
    (
        "approved_before_validation",
        {"validation-report.md": "# Validation report, 12 January 2026\n\nThe results were rebuilt."},
        "The approval of 20 October 2025 precedes the first validation on file, of 12 January 2026 "
        "(validation-report.md: “The results were rebuilt”).",
    ),
    (
        "approved_against_validation",
        {"validation-report.md": "# Validation report\n\nOverall opinion: unsatisfactory."},
        "The validation speaks against the model (validation-report.md: “Overall opinion: unsatisfactory”), and an "
        "approval without conditions is on file.",
    ),
    (
        "target_conflict",
        {"note.md": "Default is defined as 60 days past due within 90 days."},
        "The target is defined differently, in the days past due: “target: 90 days past due within 90 days” (the "
        "declarations), and “Default is defined as 60 days past due within 90 days” (note.md).",
    ),
    (
        "window_conflict",
        {"note.md": "The training window is January 2023 to June 2024."},
        "note.md gives the window of the train sample as “The training window is January 2023 to June 2024”, while its "
        "cases in the data are dated from 1 January 2025 to 28 June 2025.",
    ),
    (
        "chosen_on_test",
        {"note.md": "The cut-off was chosen on the test sample."},
        "note.md says that a choice was made on the cases that should judge it: “The cut-off was chosen on the test "
        "sample”.",
    ),
    (
        "uncontrolled_change",
        {"note.md": "The cut-off was lowered to 0.28 in May without a test."},
        "note.md tells of a change that was not tested, approved or recorded: “The cut-off was lowered to 0.28 in May "
        "without a test”.",
    ),
    (
        "manual_without_control",
        {"note.md": "The reasons for overrides are not documented."},
        "note.md tells of a manual step that nobody records or checks: “The reasons for overrides are not documented”.",
    ),
]


@pytest.mark.parametrize(("name", "papers", "text"), TOLD)
def test_a_fault_of_the_papers_is_told_in_their_words(told, name, papers, text):
    model = told(papers=papers)
    assert model.text(name) == text
    assert model.finding(name).condition == text


def test_the_number_and_names_of_inputs_are_compared_with_the_declared_ones(told):
    method = {"algorithm": "logistic regression", "target": "90 days past due", "features": ["income", "debt"]}
    model = told(papers={"note.md": "The final model uses 14 variables. Income was removed in review."}, method=method)
    assert model.text("input_count_conflict") == (
        "note.md gives 14 inputs, while 2 are declared: “The final model uses 14 variables”."
    )
    assert model.text("removed_input_listed") == (
        "note.md says that an input is not used which is declared as one, “income”: “Income was removed in review”."
    )


def test_sound_papers_raise_nothing(told):
    names = {name for name, _, _ in TOLD}
    assert not names & told(papers={"note.md": "All measures are within their limits. No finding is open."}).bad
