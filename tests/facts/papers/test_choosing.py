"""Choices that were made on the sample that should judge them."""

import pytest

CHOSEN = [
    "Hyper-parameters were tuned on the test sample.",
    "The variables with the highest information value on the hold-out sample were kept.",
    "The cut-off of 0.30 was chosen to maximise F1 on the test set.",
    "Early stopping used the AUC on the out-of-time sample.",
    "Training was stopped when the AUC on the test sample no longer improved.",
    "The evaluation questions were used while the prompt was written.",
    "The prompt was adjusted until all 300 evaluation questions were answered correctly.",
    "Of forty configurations the one with the best test AUC was selected.",
    "Variable selection was performed on the full data set, including the test sample.",
    "The test set was also used to select the variables.",
    "The depth of the trees was set by comparing results on the holdout.",
    "We optimized the decision threshold using the out-of-time data.",
    "The learning rate was picked according to test-set performance.",
    "The calibration was fitted on the test sample, on which it is reported.",
    "The number of trees was determined from the error on the test data.",
    "Features were selected by stepwise search against the OOT sample.",
]


@pytest.mark.parametrize("paper", CHOSEN)
def test_a_choice_on_the_test_sample_is_raised(raised, paper):
    assert "chosen_on_test" in raised(paper)


HARMLESS = [
    "Settings were chosen by cross-validation on the training sample; the test sample was opened once.",
    "Nothing was chosen on the out-of-time cases.",
    "The test sample was not used for tuning.",
    "None of the evaluation questions was used while the prompt was written.",
    "The test sample was selected at random.",
    "Hyper-parameters were tuned on the training sample and results reported on the test sample.",
    "The test set was never used to select variables.",
    "The chosen model was then evaluated on the hold-out.",
    "590 questions were written by staff who took no part in development. None was used while the prompt was written.",
    "The cut-off was chosen on the training sample and checked on the test sample.",
    "Three specifications were compared on the training data by cross-validation; the chosen has a test AUC of 0.80.",
    "On the test sample the AUC is 0.803 at the chosen cut-off.",
    "Early stopping used a validation part of the training sample.",
    "The test sample must not be used for choosing a model.",
    "A boosted tree gained 0.003 in AUC on the test sample and was not chosen because it could not be explained.",
    "The test cases were selected by the validators.",
    "The out-of-time sample was set aside before variables were selected.",
    "The threshold was chosen without looking at the test sample.",
    "The predecessor's cut-off had been tuned on the test sample.",
    "Had the cut-off been chosen on the test sample, its figures would not be independent.",
    "Test results determined the severity of the findings.",
    "Acceptance criteria were signed before the test sample was opened.",
    "The limit for the AUC on the test sample was set by the policy.",
    "The hold-out folds of the training sample were used to choose the penalty.",
    "Stress tests were used to set the buffer.",
    "The prompt was written on 40 development questions and judged on 300 evaluation questions.",
]


@pytest.mark.parametrize("paper", HARMLESS)
def test_a_choice_made_elsewhere_or_ruled_out_is_not_raised(raised, paper):
    assert "chosen_on_test" not in raised(paper)
