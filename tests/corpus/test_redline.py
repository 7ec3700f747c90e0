"""What changed in the words of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.corpus.changes.redline import even, marked, redline, shortened

TEXTS = st.text(st.sampled_from("ab ,.;0%\n\t-"), max_size=60)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("within 60 days", "within 45 days", "within [-60-]{+45+} days"),
        ("at least 0.70.", "at least 0.72.", "at least [-0.70-]{+0.72+}."),
        ("Fix it, now.", "Fix it now.", "Fix it[-,-] now."),
        ("within 2 working days", "within 1 working day", "within [-2-]{+1+} working [-days-]{+day+}"),
        ("a new limit", "a wholly other limit", "a [-new-]{+wholly other+} limit"),
        ("one two three", "uno due three", "[-one two-]{+uno due+} three"),
        ("high-risk", "high risk", "[-high-risk-]{+high risk+}"),
        ("", "All new.", "{+All new.+}"),
        ("All old.", "", "[-All old.-]"),
        ("same", "same", "same"),
    ],
)
def test_the_words_that_changed_are_marked_and_no_others(old, new, shown):
    assert marked(redline(old, new)) == shown


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_off_the_marked_one(old, new):
    words = redline(old, new)
    assert "".join(run.text for run in words if run.op != "added") == even(old)
    assert "".join(run.text for run in words if run.op != "removed") == even(new)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself_whatever_its_line_ends(text):
    assert all(run.op == "same" for run in redline(text, text.replace(" ", "\n ")))


def test_long_stretches_that_stayed_are_cut_to_what_stands_beside_a_change():
    before, after = "word " * 100, " rest" * 100
    (first, removed, added, last) = shortened(redline(f"{before}old{after}", f"{before}new{after}"))
    assert first.text.startswith("… ")
    assert last.text.endswith(" …")
    assert len(first.text) + len(last.text) < 130
    assert (removed.text, added.text) == ("old", "new")
