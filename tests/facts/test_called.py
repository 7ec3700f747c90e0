"""Names that a subject gives its columns, groups and samples in documents."""

from __future__ import annotations

from compliance_llm.facts.called import called
from compliance_llm.records import Fact


def fact(label: str, reason: str = "") -> Fact:
    return Fact(
        id="fact:air.age_band.young.test", label=label, value=0.7, reason=reason, source="x", computed_by="air@1"
    )


def test_a_column_is_called_as_declared_in_label_and_reason_and_keeps_its_id():
    (told,) = called(
        [fact("ratio of age_band young on the test sample", "age_band is coarse")], {"age_band": "age group"}
    )
    assert (told.label, told.reason) == ("ratio of age group young on the test sample", "age group is coarse")
    assert told.id == "fact:air.age_band.young.test"


def test_only_the_whole_name_is_replaced():
    (told,) = called([fact("share of age_band_2 and of my-age_band")], {"age_band": "age group"})
    assert told.label == "share of age_band_2 and of my-age_band"


def test_of_two_names_that_begin_alike_the_longer_is_taken():
    (told,) = called([fact("x of age band low")], {"age": "years", "age band": "age group"})
    assert told.label == "x of age group low"


def test_a_declared_name_that_is_a_sentence_is_quoted():
    (told,) = called([fact("ratio of age_band")], {"age_band": "x. The board approved the model"})
    assert told.label == "ratio of “x. The board approved the model”"


def test_a_sample_is_called_so_where_it_is_a_sample_and_not_where_the_word_means_a_test():
    (told,) = called([fact("p-value of the test on the test sample")], {"test": "hold-out"}, ("train", "test"))
    assert told.label == "p-value of the test on the hold-out sample"
    (told,) = called([fact("gap between the test and train samples")], {"test": "hold-out"}, ("train", "test"))
    assert told.label == "gap between the hold-out and train samples"
