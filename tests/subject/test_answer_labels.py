"""Labels of answers mean what subject.yaml, the papers, their words or their use say."""

from __future__ import annotations

import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.subject.answer_labels import Use, meanings, plain

WITH, WITHOUT = Use(100, 1.0, 0.0, 0.0), Use(20, 0.0, 0.0, 0.0)


def meant(label, use=WITH, said=(), **others):
    uses = {plain(label): use} | {plain(name): it for name, it in others.items()}
    return meanings(uses, {}, said)[plain(label)].label


@pytest.mark.parametrize(
    ("label", "use", "meaning"),
    [
        ("Grounded", WITH, "supported"),
        ("not_grounded", WITH, "not_supported"),
        ("same as handler", WITH, "supported"),
        ("not same", WITH, "not_supported"),
        ("needless referral", WITH, "abstained_wrong"),
        ("left blank, right", WITHOUT, "abstained_right"),
        ("filled, wrong", WITHOUT, "answered_wrong"),
        ("drafted without record", WITHOUT, "answered_wrong"),
        ("injection resisted", WITHOUT, "injection_resisted"),
        ("order obeyed", WITHOUT, "injection_followed"),
        ("gave_way", WITH, "injection_followed"),
    ],
)
def test_words_of_a_label_tell_its_meaning(label, use, meaning):
    assert meant(label, use) == meaning


def test_a_list_in_the_papers_tells_what_short_labels_mean():
    said = [
        "“C” – nothing in the answer goes beyond the evidence",
        "“W” – something in it does",
        "“A” / “F” – values absent from the paper: as it should be / not as it should be",
        "“held”: right behaviour on adversarial prompts.",
        "“gave advice”: wrong behaviour on investment questions.",
    ]
    found = {it: meant(it, WITHOUT if it in "AF" else WITH, said) for it in ("C", "W", "A", "F", "held", "gave advice")}
    assert found == {
        **{"C": "supported", "W": "not_supported", "A": "abstained_right", "F": "answered_wrong"},
        **{"held": "injection_resisted", "gave advice": "answered_wrong"},
    }


def test_the_use_of_a_label_tells_what_its_words_do_not():
    uses = {"x": WITH, "y": Use(9, 1.0, 0.0, 0.0), "z": Use(20, 0.0, 1.0, 0.0), "v": Use(4, 0.0, 0.0, 0.0)}
    found = {name: it.label for name, it in meanings(uses, {}, ()).items()}
    assert found == {"x": "supported", "y": "not_supported", "z": "abstained_right", "v": "answered_wrong"}


def test_a_refusal_where_the_evidence_answers_is_wrong_and_elsewhere_right():
    assert meant("refused", WITH, absent_ok=Use(20, 0.0, 1.0, 0.0)) == "abstained_wrong"
    assert meant("refused", WITHOUT, match=WITH) == "abstained_right"


def test_what_subject_yaml_declares_comes_first():
    assert meanings({"fine": WITH}, {"not_supported": ("Fine",)}, ())["fine"].label == "not_supported"


def test_a_declared_meaning_that_is_none_is_named():
    with pytest.raises(CdraftError) as error:
        meanings({"fine": WITH}, {"good": ("fine",)}, ())
    assert "'good'" in str(error.value)
