"""Headings of a Word file that are only set in bold: taken as such where nothing better would be hidden."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import docx, paragraph, run

from compliance_llm.readers.word import documents as word


def bold(words):
    return paragraph("", more=run(words, "<w:b/>"))


def read(*body):
    return word.read(docx(*body), "policy.docx")


def headings(source):
    return [source.text[start:end] for start, end in source.headings]


def test_a_schedule_named_in_bold_ends_the_clause_before_it(told):
    source = read(
        bold("Lamp Standard"),
        bold("2. Oil"),
        paragraph("2.1 Oil is kept cool."),
        paragraph("The keeper sees to it."),
        bold("Schedule 1"),
        bold("Kinds of oil"),
        paragraph("Whale and rape."),
    )
    assert told(source) == [
        ("clause 2", "2. Oil"),
        ("clause 2.1", "2.1 Oil is kept cool."),
        ("clause 2.1", "The keeper sees to it."),
        ("Schedule 1", "Whale and rape."),
    ]
    assert headings(source) == ["Lamp Standard", "Schedule 1 Kinds of oil"]
    assert source.parts[-1].heading == "Kinds of oil"


def test_bold_words_alone_are_headings_in_a_document_that_has_no_others(told):
    source = read(
        bold("Lamp Standard"), bold("Purpose"), paragraph("To see."), bold("Scope"), paragraph("All lamps, at night.")
    )
    assert told(source) == [("Purpose", "To see."), ("Scope", "All lamps, at night.")]


def test_an_article_named_in_bold_is_cited_by_its_number_with_its_points(told):
    source = read(
        bold("Article 4 Oil"), paragraph("Oil is:"), paragraph("(a) cool;"), bold("Ships"), paragraph("Sail.")
    )
    assert told(source) == [
        ("Article 4", "Oil is:"),
        ("Article 4(a)", "(a) cool;"),
        ("Article 4", "Ships"),
        ("Article 4", "Sail."),
    ]


@pytest.mark.parametrize("emphasis", ["Exceptions", "Keep it cool."])
def test_bold_words_within_a_clause_or_a_section_are_emphasis(told, emphasis):
    clause = read(paragraph("2.1 Oil is kept cool."), bold(emphasis), paragraph("In winter."))
    section = read(paragraph("2.1 Oil", "H1"), paragraph("Cool."), bold(emphasis), paragraph("In winter."))
    assert {pointer for pointer, _ in told(clause)} == {"clause 2.1"}
    assert {pointer for pointer, _ in told(section)} == {"Section 2.1"}


@pytest.mark.parametrize(
    "words",
    [
        "Schedule 1 applies to oil.",
        "Schedule 1 of this policy lists the lamps",
        "Oil is kept cool;",
        "(a) Oil",
        "1 May 2099",
        "Oil " * 40,
    ],
)
def test_a_bold_sentence_item_or_date_is_no_heading(words):
    assert headings(read(paragraph("Lamps."), bold(words), paragraph("Ships."))) == []


def test_words_only_partly_in_bold_are_no_heading():
    assert headings(read(paragraph("Schedule ", more=run("1", "<w:b/>")), paragraph("Oil."))) == []
    assert headings(read(paragraph("", more=run("Schedule 1", '<w:b w:val="0"/>')), paragraph("Oil."))) == []


def test_a_title_in_bold_leaves_clauses_that_are_counted_through_as_they_are(told):
    source = read(bold("Lamp Standard"), paragraph("1. Oil is kept cool."), paragraph("2. Wicks are kept dry."))
    assert [pointer for pointer, _ in told(source)] == ["clause 1", "clause 2"]


SAID = ("Schedule 1", "Purpose", "2.1 Oil", "1. Wicks", "Section 4 Ships", "(a) Sail.", "Lamps burn.", "§ 7")


@given(st.lists(st.tuples(st.sampled_from(SAID), st.booleans()), max_size=8))
def test_no_words_are_lost_whatever_is_bold(assert_whole, squeezed, lines):
    lines = [*lines, ("The end.", False)]
    source = read(*(bold(words) if is_bold else paragraph(words) for words, is_bold in lines))
    assert_whole(source)
    assert squeezed(source.text) == squeezed("".join(words for words, _ in lines))
