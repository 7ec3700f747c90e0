"""Approvals in the ways people write them."""

from datetime import date

import pytest

from compliance_llm.facts.governance.approvals import approvals_of, covers


def one(declared):
    (found,) = approvals_of([declared])
    return found


@pytest.mark.parametrize(
    "declared",
    [
        {
            "body": "Committee",
            "date": "2026-03-26",
            "version": "2.1",
            "decision": "approved",
            "valid_until": "2027-03-31",
        },
        {"by": "Committee", "on": "26 March 2026", "model_version": "2.1", "expires": "31 March 2027"},
        {"approver": "Committee", "approved_on": "2026-03-26", "release": "v2.1", "valid_to": "March 2027"},
        "Committee, 26 March 2026: approved version 2.1 until 31 March 2027, no conditions",
    ],
)
def test_keys_and_sentences_say_the_same(declared):
    found = one(declared)
    assert (found.decision, found.on, found.until) == ("approved", date(2026, 3, 26), date(2027, 3, 31))
    assert covers(found, "2.1")
    assert not covers(found, "2.2")


@pytest.mark.parametrize(
    ("declared", "decision"),
    [
        ("Approval was refused by the committee on 3 May 2026", "refused"),
        ({"decision": "not approved", "by": "Committee"}, "refused"),
        ({"approved": False, "by": "Committee"}, "refused"),
        ("pending", "none"),
        ({"status": "submitted"}, "none"),
        ({"decision": "approved with conditions", "conditions": "recalibrate by June 2026"}, "conditional"),
        ("Approved subject to a recalibration", "conditional"),
        ({"decision": "approved", "conditions": "none"}, "approved"),
        ({"decision": "approved with conditions, all met"}, "approved"),
        ("Approved for use in decisions that decline applications", "approved"),
        ({"by": "Jane Doe", "on": "2026-05-01"}, "approved"),
    ],
)
def test_the_decision_is_read_from_its_words(declared, decision):
    assert one(declared).decision == decision


@pytest.mark.parametrize(
    ("named", "version", "is_covered"),
    [
        ("1.4", "2.0", False),
        ("2.0", "2.0.0", True),
        ("v2.0", "2.0", True),
        ("2", "2.3", True),
        ("1.4 and 2.0", "2.0", True),
        ("all versions", "7.1", True),
        ("", "7.1", True),
        ("R14", "r14", True),
    ],
)
def test_an_approval_covers_the_versions_that_it_names(named, version, is_covered):
    assert covers(one({"by": "Committee", "version": named}), version) == is_covered
