from __future__ import annotations

from compliance_llm.facts.declared import _mapped, declarations
from compliance_llm.facts.naming import ordinal, slug, slugs

from .conftest import make_subject, scored_cases
from .test_battery import by_name


def test_a_declaration_says_where_it_stands(battery):
    fact = by_name(battery)["declared.limitations.2"]
    assert (fact.value, fact.unit, fact.origin) == ("Thin files are rare.", "text", "declared")
    assert fact.source == "subject.yaml, key limitations[2]"
    assert fact.label == "second declared limitation"


def test_known_keys_have_the_names_of_the_profession_and_others_stand_in_brackets():
    texts = {"algorithm": "logistic regression", "features": 20, "link": "logit"}
    assert [fact.label for fact in _mapped("method", "declared method ({})", texts)] == [
        "declared algorithm",
        "declared number of features",
        "declared method (link)",
    ]
    assert (
        _mapped("method", "declared method ({})", {"features": "age, income"})[0].label == "declared method (features)"
    )


def test_what_is_not_declared_is_not_a_fact(battery):
    assert not {"declared.validator", "declared.developer"} & by_name(battery).keys()
    assert not [name for name in by_name(battery) if name.startswith("declared.approvals")]


def test_the_decision_rule_names_its_source(battery):
    expected = "cases with a score below 0.5 get the favourable outcome (Credit policy 3.1)"
    assert by_name(battery)["declared.decision"].value == expected


def test_materiality_comes_with_its_basis(battery):
    assert by_name(battery)["declared.materiality"].reason == "few cases"


def test_ordinals_are_words():
    assert [ordinal(i) for i in (1, 11, 12, 20, 21, 99)] == [
        "first",
        "eleventh",
        "twelfth",
        "twentieth",
        "twenty-first",
        "ninety-ninth",
    ]


def test_slugs_keep_letters_of_every_language_and_tell_names_apart():
    assert slug("Führungs-Position (neu)") == "führungs_position_neu"
    assert slugs(["< 0", "0", "<>"]) == {"< 0": "0", "0": "0_2", "<>": "value"}


def declared(folder, **given):
    subject = make_subject(folder, scored_cases(20))
    return {
        f.id.removeprefix("fact:declared."): f
        for f in declarations(type(subject).model_validate({**subject.model_dump(), **given}))
    }


def test_an_approval_is_told_whole_and_key_by_key(tmp_path):
    facts = declared(tmp_path, approvals=[{"by": "Ann Lee", "on": "2026-05-01", "decision": "approved"}, "By mail."])
    assert facts["approvals.1"].value == "by Ann Lee; on 2026-05-01; decision approved"
    assert facts["approvals.1"].label == "first declared approval"
    assert facts["approvals.1.on"].value == "2026-05-01"
    assert facts["approvals.1.on"].label == "first declared approval: on"
    assert facts["approvals.1.on"].source == "subject.yaml, key approvals[1].on"
    assert facts["approvals.2"].value == "By mail."


def test_monitoring_joins_lists_and_goes_into_groups(tmp_path):
    facts = declared(
        tmp_path, monitoring={"measures": ["auc", "psi"], "triggers": {"psi": "above 0.25", "auc": "below 0.7"}}
    )
    assert facts["monitoring.measures"].value == "auc, psi"
    assert facts["monitoring.triggers"].value == "psi above 0.25; auc below 0.7"
    assert facts["monitoring.triggers.psi"].value == "above 0.25"


def test_a_list_of_groups_below_a_key_is_told_entry_by_entry(tmp_path):
    facts = declared(tmp_path, monitoring={"measures": [{"name": "auc", "limit": 0.7}, {"name": "psi"}]})
    assert facts["monitoring.measures"].value == "name auc; limit 0.7; name psi"
    assert facts["monitoring.measures.1.limit"].value == "0.7"
