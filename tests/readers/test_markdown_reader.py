"""Markdown and plain text: clauses by the rules of the policies, all else by the words of its heading."""

from __future__ import annotations

import contextlib
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm import bundled
from compliance_llm.corpus.policies import read_policy
from compliance_llm.errors import CdraftError
from compliance_llm.readers.plain import markdown

POLICIES = sorted((bundled.folder("corpora") / "policies").glob("*.md"))


def read(text):
    return markdown.read(text.encode(), "policy.md")


def test_a_paragraph_with_a_number_of_two_parts_is_that_clause(told):
    source = read("# Policy\n\n## 4 Roles\n\n4.1 The owner\nmust sign.\n\nIn ink.\n\n**4.2** Twice.\n")
    assert told(source) == [
        ("clause 4.1", "4.1 The owner must sign."),
        ("clause 4.1", "In ink."),
        ("clause 4.2", "4.2 Twice."),
    ]
    assert {part.heading for part in source.parts} == {"Roles"}


def test_a_list_in_a_clause_is_cited_item_by_item(told):
    source = read("4.1 The owner must:\n(a) look;\n(b) sign.\n")
    assert told(source)[1:] == [("clause 4.1(a)", "(a) look;"), ("clause 4.1(b)", "(b) sign.")]
    assert [part.stem for part in source.parts] == [None, 0, 0]


def test_text_without_numbers_stands_under_its_heading(told):
    assert told(read("Opening.\n\n## Purpose\n\nTo see.\n\nRoles\n-----\n\nTo do.\n")) == [
        ("preamble", "Opening."),
        ("Purpose", "To see."),
        ("Roles", "To do."),
    ]


def test_clauses_counted_through_the_text_are_cited_so(told):
    source = read("## A\n\n1. One.\n\n2. Two.\n\n## B\n\n3. Three.\n")
    assert [pointer for pointer, _ in told(source)] == ["clause 1", "clause 2", "clause 3"]


def test_lists_that_begin_anew_are_cited_within_their_heading(told):
    source = read("## A\n\n1. One.\n\n2. Two.\n\n## B\n\n1. Three.\n")
    assert [pointer for pointer, _ in told(source)] == ["A, point 1", "A, point 2", "B, point 1"]


def test_a_table_is_one_part_and_a_footnote_another(told):
    source = read("See.[^1]\n\n| Tier | Days |\n| --- | ---: |\n| High | 30 |\n\n[^1]: At once.\n")
    assert told(source) == [("preamble", "See."), ("preamble", "Tier\tDays\nHigh\t30"), ("footnote 1", "1 At once.")]


def test_a_word_of_letters_that_number_is_no_number(told):
    assert told(read("# Law\n\ncivil. Then comes more.\n\n(ill) advised")) == [
        ("preamble", "civil. Then comes more."),
        ("preamble", "(ill) advised"),
    ]


def test_marks_links_tags_and_comments_are_left_out_and_escaped_ones_stay(told):
    source = read("The **owner** [must](http://example.org) `sign` <b>it</b>.<!-- not\nseen -->\n\nA \\*star\\*.\n")
    assert [words for _, words in told(source)] == ["The owner must sign it.", "A *star*."]


def test_a_definition_of_a_link_is_no_text_and_takes_nothing_with_it(told):
    source = read("See [the act][act].\n\n[act]: http://example.org\n[//]: # (note)\n\n1.1 More.\n")
    assert told(source) == [("preamble", "See the act."), ("clause 1.1", "1.1 More.")]


@pytest.mark.parametrize(
    "piece", ["[", "[^", "<a ", "<!-- ", "**", "![](", "| ", "1. ", "\\*", "> ", "_a", "&amp", "(a) "]
)
def test_the_time_grows_with_the_text_and_no_faster(piece):
    def seconds(length):
        begun = time.process_time()
        with contextlib.suppress(CdraftError):
            read("x\n" + piece * (length // len(piece)))
        return time.process_time() - begun

    seconds(1000)
    assert seconds(300_000) < 25 * max(seconds(30_000), 0.01)


def test_front_matter_is_no_text_and_gives_the_title():
    source = read("---\nid: x\ntitle: Own Policy\ncitation: OP\n---\n\n1.1 Do.\n")
    assert (source.title, source.text) == ("Own Policy", "1.1 Do.")


def test_a_plain_text_has_headings_where_it_names_its_parts(told):
    assert told(read("PURPOSE\n\nTo see.\n\nArticle 5 Penalties\n\n1. A fine.\n")) == [
        ("PURPOSE", "To see."),
        ("Article 5(1)", "1. A fine."),
    ]


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.stem)
def test_the_clauses_are_those_that_a_policy_has(path, assert_whole):
    source = markdown.read(path.read_bytes(), path.name)
    assert_whole(source)
    clauses = dict.fromkeys(it.pointer for it in read_policy(path).passages if it.pointer.startswith("clause"))
    found = dict.fromkeys(part.pointer for part in source.parts if re.fullmatch(r"clause [\d.]+", part.pointer))
    assert list(found) == list(clauses)


@given(st.text("aB1.2 \n-#(a)|>", max_size=200))
def test_no_letter_or_digit_is_lost_and_each_part_can_be_quoted(assert_whole, text):
    try:
        source = read(text)
    except CdraftError as error:
        assert "contains no text" in error.problem  # noqa: PT017 - the text may be nothing but marks
        return
    assert_whole(source)
    kept = re.sub(r"[^A-Za-z0-9]", "", source.text)
    assert kept == re.sub(r"[^A-Za-z0-9]", "", text)


@pytest.mark.parametrize("text", ["", "# Only a title\n", "---\ntitle: x\n---\n"])
def test_a_file_without_text_is_refused(text):
    with pytest.raises(CdraftError, match="contains no text"):
        read(text)
