"""Figures that documents report of whole samples, and what is left out because it may be something else."""

import pytest

from compliance_llm.records import Battery, Fact, Passage, Subject
from compliance_llm.verify.reported import reported_figures

OURS = {"auc.train": 0.8291, "auc.test": 0.8035, "ks.test": 0.4705, "auc.oot": 0.7662}
COUNTS = {"n.train": 4200, "events.train": 529, "n.test": 2800, "events.test": 372, "n.oot": 2500, "events.oot": 307}


FOUND = {"recall_at_budget.oot": 0.37, "precision_at_budget.oot": 0.46}


def fact(name, value, half=None):
    unit = "cases" if isinstance(value, int) else ""
    label = f"{name.partition('.')[0]} of the {name.rpartition('.')[2]} sample"
    low, high = (value - half, value + half) if half else (None, None)
    return Fact(
        id=f"fact:{name}", label=label, value=value, unit=unit, low=low, high=high, source="data", computed_by="test@1"
    )


@pytest.fixture
def told():
    subject = Subject.model_validate(
        {
            "id": "s",
            "name": "Score",
            "version": "1.0",
            "kind": "credit",
            "purpose": "p",
            "jurisdictions": ["us"],
            "materiality": {"level": "low"},
            "data": {
                "scored": {
                    "path": "x.csv",
                    "score": "p",
                    "outcome": "y",
                    "segments": ["channel"],
                    "budget": {"share": 0.05},
                }
            },
        }
    )

    def told(*lines):
        documents = tuple(
            Passage(
                id=f"document.note:s{i}:p1",
                instrument="note.md",
                citation="Note (documents/note.md)",
                pointer=f"line {i}, sentence {i}",
                text=text,
            )
            for i, text in enumerate(lines, start=1)
        )
        facts = tuple(fact(name, value) for name, value in {**OURS, **COUNTS}.items())
        facts += tuple(fact(name, value, 0.05) for name, value in FOUND.items())
        battery = Battery(facts=facts, samples=("train", "test", "oot"), reference="train", documents=documents)
        return {it.id.removeprefix("fact:"): it for it in reported_figures(battery, subject)}

    return told


@pytest.mark.parametrize(
    "sentence",
    [
        "On the test sample the AUC is 0.853.",
        "The AUC is 0.853 on the hold-out sample.",
        "The training AUC is 0.829 and the test AUC 0.853.",
        "Performance: the AUC on the training sample is 0.829, on the test sample 0.853.",
        "The AUC is 0.829 on the training sample and 0.853 on the test sample.",
    ],
)
def test_a_figure_belongs_to_the_sample_named_beside_it(told, sentence):
    found = told(sentence)
    assert found["relied.note.auc.test"].value == 0.853
    assert found["conflict.note.auc.test"].value == pytest.approx(0.853 - 0.8035)
    assert "conflict.note.auc.train" not in found


def test_a_figure_that_was_rounded_twice_agrees(told):
    found = told("On the test sample the AUC is 0.803 and the KS is 0.470.")
    assert set(found) == {"relied.note.auc.test", "relied.note.ks.test"}


@pytest.mark.parametrize(
    "sentence",
    [
        "A boosted tree reaches an AUC of 0.853 on the test sample.",
        "The AUC on the test sample must be at least 0.853.",
        "Acceptance criteria: AUC on the test sample of 0.853.",
        "The AUC on the test sample fell by 0.853.",
        "For channel online the AUC on the test sample is 0.853.",
        "The AUC is 0.853.",
    ],
)
def test_another_model_a_criterion_a_change_a_part_or_no_sample_is_left_out(told, sentence):
    assert told(sentence) == {}


def test_a_table_of_samples_is_read_by_row_and_column(told):
    found = told("sample | cases | events", "train | 4,200 | 529", "test | 3,812 | 372")
    assert found["relied.note.n.test"].value == 3812
    assert [name for name in found if name.startswith("conflict")] == ["conflict.note.n.test"]


def test_a_table_of_measures_is_read_by_column_and_row(told):
    found = told("measure | training sample | test sample", "AUC | 0.829 | 0.853", "alerts | 4,200 | 2,800")
    assert [name for name in found if name.startswith("conflict")] == ["conflict.note.auc.test"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The test sample holds 3,812 cases, 315 of them events.",
        "The score was built on 4,200 loans of 2024 and tested on 3,812 loans of 2025.",
        "4,200 of January to June for training and 3,812 of July to December for testing.",
        "315 of 3,812 cases of the test sample were bad.",
    ],
)
def test_sentences_that_count_a_sample_are_compared_with_it(told, sentence):
    assert told(sentence)["conflict.note.n.test"].value == 1012


def test_events_are_counted_with_the_cases_they_are_among(told):
    assert told("The test sample holds 2,800 cases, 315 of them events.")["conflict.note.events.test"].value == 57


@pytest.mark.parametrize(
    "sentence",
    [
        "The extract held 4,499 records; 212 test accounts and 87 duplicates were removed, leaving 4,200.",
        "Scores of 500 cases were recomputed by the validation team.",
        "The test sample has 14 months of payments.",
        "About 3,800 cases are in the test sample.",
        "Labels were checked on 400 test alerts.",
    ],
)
def test_numbers_of_something_else_are_left_out(told, sentence):
    assert not [name for name in told(sentence) if name.startswith("conflict")]


def test_exclusions_that_do_not_add_up_are_told(told):
    found = told("The extract held 10,000 records; 212 accounts and 87 duplicates were removed, leaving 9,500.")
    (conflict,) = [it for name, it in found.items() if name.startswith("conflict")]
    assert conflict.value == 9701 - 9500


def test_what_exclusions_leave_is_the_number_of_cases(told):
    assert told("From 9,799 records 212 and 87 were left out, which leaves 9,500.") == {}
    assert told("From 9,597 cases between 2024 and 2025, 97 were left out (61 tests, 36 copies), leaving 9,500.") == {}
    between = (
        "From 9,799 records between May 2024 and June 2025, 299 were left out (212 tests, 87 copies), leaving 9,500."
    )
    assert told(between) == {}
    found = told("From 9,999 records 212 and 87 were left out, which leaves 9,700.")
    assert next(it.value for name, it in found.items() if name.startswith("conflict")) == 200


def test_a_table_of_exclusions_that_does_not_add_up_is_told(told):
    found = told("step | loans", "all loans | 10,000", "less: staff | 212", "less: copies | 87", "used | 9,500")
    (conflict,) = [it for name, it in found.items() if name.startswith("conflict")]
    assert conflict.value == 9701 - 9500


@pytest.mark.parametrize(
    "sentence",
    [
        "At this capacity the detector finds 71% of mules in the oot sample.",
        "In the oot sample the top five per cent hold 71% of the fraud.",
        "Recall at the review budget on the oot sample is 71%.",
        "Reviewing the top 5% catches 71% of all mules on the oot sample.",
    ],
)
def test_recall_at_the_review_budget_is_compared_however_it_is_worded(told, sentence):
    assert told(sentence)["conflict.note.recall_at_budget.oot"].value == pytest.approx(0.71 - 0.37)


@pytest.mark.parametrize(
    "sentence",
    [
        "At this capacity the detector finds 40% of mules in the oot sample.",
        "The top ten per cent of the oot sample hold 71% of the mules.",
        "At capacity it should find at least 71% of mules in the oot sample.",
        "In March at this capacity it found 71% of mules in the oot sample.",
        "At a threshold of 0.2 recall is 71% on the oot sample.",
    ],
)
def test_recall_within_the_interval_at_another_budget_or_of_a_month_is_no_conflict(told, sentence):
    assert not [name for name in told(sentence) if name.startswith("conflict")]


def test_a_table_of_parts_above_and_below_the_line_counts_no_sample(told):
    rows = ("sample | above the line | events | below the line | events", "test | 2,600 | 315 | 200 | 2")
    assert not [name for name in told(*rows) if name.startswith("conflict")]


def test_a_second_table_below_the_first_has_its_own_head(told):
    found = told("sample | cases | AUC", "test | 2,800 | 0.803", "part | worked | recall", "test | 156 | 47.2%")
    assert not [name for name in found if name.startswith("conflict")]


def test_a_figure_of_the_score_with_an_input_made_neutral_is_left_out(told):
    assert not [name for name in told("The AUC with income neutral is 0.853 on the test sample.") if "conflict" in name]


@pytest.mark.parametrize(
    "sentence",
    [
        "AUC 0.829 on the training sample and 0.804 (0.775 to 0.832) on the test sample.",
        'AUC 0.804 on "test", 0.766 on "oot", and 0.829 in training.',
        "AUC 0.804 (0.775 to 0.832) on the test sample and 0.766 (0.731 to 0.801) out of time.",
        "Income set to its average: test AUC 0.789 against 0.804.",
        "The largest loss of AUC on the test sample came from income: 0.804 to 0.739.",
    ],
)
def test_figures_named_after_their_value_and_those_of_a_changed_input_raise_no_conflict(told, sentence):
    assert not [name for name in told(sentence) if name.startswith("conflict")]


def test_beside_the_right_figure_another_one_is_a_comparison(told):
    found = told("Test AUC 0.853 with the new coding, test AUC 0.804 as submitted.")
    assert not [name for name in found if name.startswith("conflict")]


def test_a_figure_stands_in_a_table_with_its_interval(told):
    found = told("sample | cases | AUC (95% interval)", "test | 2,800 | 0.853 (0.825 to 0.881)")
    assert found["conflict.note.auc.test"].value == pytest.approx(0.853 - 0.8035)


def test_what_was_left_out_is_not_taken_for_where_one_started(told):
    found = told("We began with 10,046 loans.", "We left out 311 loans, 187 loans and 48 loans, which leaves 9,500.")
    assert not [name for name in found if name.startswith("conflict")]


def test_cases_below_the_line_are_none_of_a_test_sample(told):
    found = told("Below-the-line testing: 1606 cases under the scenario lines were reviewed over the four samples.")
    assert not [name for name in found if name.startswith("conflict")]


def test_a_sentence_that_names_a_measure_and_a_sample_and_no_figure_is_passed_over(told):
    assert told("The AUC on the test sample is within its limit.") == {}
