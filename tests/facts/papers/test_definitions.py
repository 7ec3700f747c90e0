"""Definitions of target, inputs and windows that the papers and subject.yaml give differently."""

import pytest

DPD = {"target": "90 days past due within 12 months of opening"}

TARGETS = [
    (DPD, "Default is defined as 60 days past due within 12 months."),
    (DPD, "Target: 90 days past due within 24 months of opening."),
    (DPD, "The target is thirty days past due in the first twelve months."),
    (DPD, "A loan is bad when it is 60 or more days in arrears within a year."),
    (DPD, "The outcome is 90 days past due within six months of opening."),
    (DPD, "| Item | Value |\n|---|---|\n| Default definition | 60+ DPD |"),
    (DPD, "Event: more than 60 days past due."),
    ({"target": "confirmed fraud within 60 days"}, "Target: charged back as fraud within 60 days."),
    (
        {"target": "chargeback for fraud within 90 days"},
        "A payment counts as fraud when an investigator has confirmed it.",
    ),
    ({"target": "chargeback within 90 days"}, "The label is a chargeback within 120 days."),
    ({"target": "default (180 days past due) in 12 months"}, "Bad is defined as three months past due."),
    ({"target": "90 days past due within one year"}, "The dependent variable is 90 days past due within 18 months."),
]


@pytest.mark.parametrize(("method", "paper"), TARGETS)
def test_a_target_that_is_defined_in_two_ways_is_raised(raised, method, paper):
    assert "target_conflict" in raised(paper, method=method)


def test_two_papers_that_define_it_differently_are_raised(raised):
    papers = {
        "development.md": "Default is defined as 90 days past due within 12 months.",
        "validation.md": "Default is defined as 60 days past due within 12 months.",
    }
    assert "target_conflict" in raised(papers)


SAME = [
    (DPD, "Default is defined as 90 days past due within twelve months."),
    (DPD, "Target: 90+ DPD within one year of opening."),
    (DPD, "Target: 90 days past due or charged off within twelve months; all windows closed on 30 September 2026."),
    (DPD, "An alternative definition of default at 60 days past due gave the same ranking."),
    (DPD, "Version 1 defined default as 60 days past due."),
    (DPD, "The regulatory definition of default is 90 days past due."),
    (DPD, "Accounts 30 days past due are sent a reminder."),
    (DPD, "Sensitivity: with a target of 60 days past due the AUC is 0.80."),
    (DPD, "Applicants with less than six months of history are referred."),
    (DPD, "Ranking within 24 months was looked at as well."),
    (DPD, "The target follows the accounting definition."),
    (DPD, "Default is 90 days past due (three months) within a year."),
    (DPD, "Early warning: 30 days past due in the first 3 months is tracked."),
    (DPD, "Accounts whose outcome is younger than 24 months are left out."),
    ({"target": "confirmed fraud within 60 days"}, "Target: confirmed as fraud within 60 days."),
    (
        {"target": "confirmed fraud within 60 days"},
        "Target: confirmed as fraud by chargeback or customer within 60 days.",
    ),
    ({"target": "chargeback within 90 days"}, "Label: charged back within 90 days."),
    ({"target": "confirmed fraud"}, "Confirmed fraud is the target. Chargebacks are followed as a second view."),
    ({"target": "alert ends in a report"}, "Target: the alert ends in a report within 30 days."),
    ({"target": "two missed instalments within twelve months"}, "Target: two missed instalments within twelve months."),
    ({}, "Default is defined as 90 days past due. The window is twelve months."),
    (DPD, "Default, as the predecessor defined it, is 60 days past due."),
]


@pytest.mark.parametrize(("method", "paper"), SAME)
def test_a_target_that_is_the_same_or_another_matter_is_not_raised(raised, method, paper):
    assert "target_conflict" not in raised(paper, method=method)


COUNTS = [
    "The final model uses 14 variables.",
    "The score is built on fourteen inputs.",
    "The scorecard contains 14 characteristics.",
    "The regression has 9 predictors.",
    "| Item | Value |\n|---|---|\n| Number of features | 14 |",
    "The model takes 12 features from the bureau and the application.",
    "Fourteen variables were retained in the final model.",
    "Of 120 candidates, 14 variables entered the model.",
    "The classifier relies on 17 features.",
    "Number of inputs: 14",
    "The final specification comprises 13 explanatory variables.",
    "The model is based on 25 attributes of the applicant.",
]


@pytest.mark.parametrize("paper", COUNTS)
def test_another_number_of_inputs_is_raised(raised, paper):
    assert "input_count_conflict" in raised(paper, method={"features": 11})


ELEVEN = [
    "The final model uses 11 variables.",
    "The score is built on eleven inputs.",
    "From 140 candidate variables the model was built.",
    "47 variables were considered.",
    "A two-variable scorecard was fitted on the same cases.",
    "Each score comes with the four inputs that moved it most.",
    "The challenger uses 30 variables.",
    "The previous version used 14 variables.",
    "The model uses 11 variables; 3 further variables are kept for testing only.",
    "Three specifications were compared, one with 6 inputs and one with 20.",
    "The bureau file has 14 attributes.",
    "The model uses 3 variables from the bureau and 8 from the application.",
    "The model has 14 bands.",
    "14 of the variables were rejected for missing values.",
    "Removing two inputs left the model with the same AUC.",
    "The long list contains 120 variables.",
    "The model was tested without 2 inputs.",
    "The score has 5 inputs with missing values.",
    "The boosted tree on 40 features gained nothing.",
    "If the model used 14 variables it would not be better.",
]


@pytest.mark.parametrize("paper", ELEVEN)
def test_the_same_number_or_that_of_another_list_is_not_raised(raised, paper):
    assert "input_count_conflict" not in raised(paper, method={"features": 11})


INPUTS = {"features": ("utilisation_pct", "monthly_income", "searches_6m", "postcode", "age of oldest account")}
REMOVED = [
    "`postcode` was removed before the final fit.",
    "postcode is not used in the model.",
    "The variable searches_6m was excluded because of instability.",
    "monthly_income was dropped from the model in review.",
    "The model does not use postcode.",
    "searches_6m is not an input of the model.",
    "We excluded utilisation_pct from the final specification.",
    "The age of oldest account has been taken out of the model.",
    "| Variable | Decision |\n|---|---|\n| postcode | excluded |",
    "postcode was eliminated on the advice of Legal.",
    "monthly_income has been discarded as unreliable.",
    "For fairness reasons postcode was left out of the inputs.",
]


@pytest.mark.parametrize("paper", REMOVED)
def test_an_input_that_a_paper_says_was_removed_is_raised(raised, paper):
    assert "removed_input_listed" in raised(paper, method=INPUTS)


KEPT = [
    "`postcode` was kept after review.",
    "Rows without monthly_income were removed.",
    "searches_6m is used as a number.",
    "Outliers of utilisation_pct were removed above the 99th percentile.",
    "Cases with missing postcode were excluded.",
    "age was removed before the final fit.",
    "With postcode removed the AUC falls by 0.01.",
    "postcode was not removed, because it adds to the ranking.",
    "If postcode were excluded, ranking would suffer.",
    "The previous version did not use postcode.",
    "Removing searches_6m in turn changed nothing.",
    "The duplicates were dropped by postcode.",
    "postcode is not used for pricing.",
    "monthly_income is not available for students.",
    "Declined applicants are excluded.",
    "Missing monthly_income is not imputed.",
    "The challenger does not use postcode.",
    "No input was removed.",
    "When monthly_income was left out the level did not change.",
    "postcode cannot be left out without loss.",
]


@pytest.mark.parametrize("paper", KEPT)
def test_an_input_that_was_kept_or_of_which_rows_were_removed_is_not_raised(raised, paper):
    assert "removed_input_listed" not in raised(paper, method=INPUTS)


WINDOWS = [
    ("The training window is January 2022 to December 2023.", "The training sample covers 2021-07 to 2023-06."),
    ("Training data: January 2022 – December 2023.", "The model was trained on loans from July 2021 to June 2023."),
    (
        "The development sample runs from 2022-01-01 to 2023-12-31.",
        "The development sample runs from 2021-01-01 to 2022-12-31.",
    ),
    ("Out-of-time sample: Q1 2024 to Q2 2024.", "The out-of-time sample covers July 2024 to December 2024."),
    ("The test sample covers January to June 2024.", "The test sample covers July to December 2024."),
    ("Train window: Jan 2022 to Dec 2023", "Train window: Jan 2020 to Dec 2023"),
    (
        "The model was built on applications between March 2021 and February 2023.",
        "The model was built on applications between March 2022 and February 2024.",
    ),
    ("| Sample | Window |\n|---|---|\n| training | 2022-01 to 2023-12 |", "The training period is 2021-07 to 2023-06."),
    (
        "Training used cases from 1 January 2022 to 31 December 2023.",
        "Training cases were taken from 1 July 2021 to 30 June 2023.",
    ),
    ("Alerts of January to September 2025 for training.", "The training sample covers January to December 2025."),
    ("Development window: 2020 to 2022.", "Development window: 2021 to 2023."),
    ("The hold-out sample is January 2024 to June 2024.", "The hold-out sample is April 2024 to September 2024."),
]


@pytest.mark.parametrize(("one", "other"), WINDOWS)
def test_a_window_that_two_papers_give_differently_is_raised(raised, one, other):
    assert "window_conflict" in raised({"a.md": one, "b.md": other})


SAME_WINDOWS = [
    ("The training window is January 2022 to December 2023.", "The training sample covers 2022-01 to 2023-12."),
    ("The training window is January 2022 to December 2023.", "The test window is January 2024 to June 2024."),
    (
        "The training window is January 2022 to December 2023.",
        "The previous version was trained on January 2019 to December 2020.",
    ),
    ("Training: 1 January 2022 to 31 December 2023.", "Training data are of January 2022 to December 2023."),
    ("Development cases: January 2022 to December 2024.", "Training cases: January 2022 to December 2023."),
    ("The training window is January 2022 to December 2023.", "Monitoring covers January 2025 to August 2025."),
    ("The training window is January 2022 to December 2023.", "A sensitivity trained on 2020 to 2023 gave the same."),
    ("The training window is January 2022 to December 2023.", "Staff training took place from May to June 2026."),
    (
        "Built on alerts until July 2025 and tested on alerts from August to October 2025.",
        "Built from May to July 2025.",
    ),
    ("Training alerts: 7,500.", "Training alerts: 7,500 of January to September 2025."),
    (
        "The training window is January 2022 to December 2023.",
        "The challenger was trained on January 2021 to December 2023.",
    ),
    ("The test sample covers January to June 2024.", "The test sample was drawn at random."),
    ("The training window is 2022 to 2023.", "The training window is January 2022 to December 2023."),
    ("The out-of-time sample covers Q1 2024.", "The out-of-time sample covers January to March 2024."),
    (
        "The training window is January 2022 to December 2023.",
        "Outcomes of the training sample were read from January 2024 to December 2024.",
    ),
    (
        "The training window is January 2022 to December 2023.",
        "If trained on January 2020 to December 2021 the level would be off.",
    ),
    (
        "Training used loans from 3 January 2022 to 30 December 2023.",
        "The training window is January 2022 to December 2023.",
    ),
    (
        "The training window is January 2022 to December 2023.",
        "The default rate of the training sample rose from January 2022 to June 2022.",
    ),
    (
        "The training window is January 2022 to December 2023.",
        "The production sample covers January 2025 to June 2026.",
    ),
    ("Scores from 300 to 850 were used in training.", "The training window is January 2022 to December 2023."),
    (
        "The training window is January 2022 to December 2023.",
        "It will be trained again on January 2024 to December 2025.",
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME_WINDOWS)
def test_the_same_window_or_that_of_another_sample_is_not_raised(raised, one, other):
    assert "window_conflict" not in raised({"a.md": one, "b.md": other})


def test_a_window_that_the_data_contradict_is_raised(raised):
    spans = {"train": ("2021-07-03", "2023-06-29")}
    assert "window_conflict" in raised("The training window is January 2022 to December 2023.", spans=spans)


def test_a_window_of_which_the_data_fill_half_is_raised(raised):
    spans = {"train": ("2022-01-03", "2022-12-29")}
    assert "window_conflict" in raised(
        "The forest was trained on orders of January 2022 to December 2023.", spans=spans
    )


def test_a_window_that_the_data_fill_is_not(raised):
    spans = {"train": ("2022-01-03", "2023-12-29")}
    assert "window_conflict" not in raised("The training window is January 2022 to December 2023.", spans=spans)
