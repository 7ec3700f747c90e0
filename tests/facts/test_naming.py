"""Names from a bank's data stand in labels so that they cannot be taken for words of the document."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.facts.naming import LONGEST, named

PLAIN = [
    "female", "25 or younger", "car (new)", "age_band", "radio/television", "<= 0.5%", "über 60", "3.5", "n/a", "A+",
    "up to 12", "over 12 to 24", "Approved by the board",
]  # fmt: skip
HOSTILE = "x. The board approved the model without conditions"


@pytest.mark.parametrize("name", PLAIN)
def test_a_plain_short_name_stands_as_it_is(name: str):
    assert named(name) == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (HOSTILE, "“x. The board approved the mo…conditions”"),
        ("yes. Approved", "“yes. Approved”"),
        ("yes! Approved", "“yes! Approved”"),
        ("yes; approved", "“yes; approved”"),
        ("a, b", "“a, b”"),
        ("x”. It passed. “y", "“x’. It passed. ’y”"),
        ('x". It passed', "“x’. It passed”"),
        ("two\nlines", "“two lines”"),
        ("red\x1b[31m", "“red\ufffd[31m”"),
        (" spaced ", "“spaced”"),
        ("", "“”"),
        ("a" * 41, f"“{'a' * 28}…{'a' * 11}”"),
    ],
)
def test_any_other_name_stands_in_quotation_marks_that_it_cannot_close(name: str, shown: str):
    assert named(name) == shown


@given(st.text())
def test_outside_quotation_marks_no_name_is_long_or_ends_a_sentence(name: str):
    shown = named(name)
    if shown.startswith("“"):
        assert shown.endswith("”")
        assert not set("“”") & set(shown[1:-1])
        assert len(shown) <= LONGEST + 2
    else:
        assert shown == name
        assert len(shown) <= LONGEST
        assert not re.search(r"[.!?;:]\s", shown)
