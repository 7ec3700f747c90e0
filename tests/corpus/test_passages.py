"""The canonical text of a file → Passages with ids, exact offsets, stems and force."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.corpus.names import Names
from compliance_llm.corpus.passages import passages_of, slug
from compliance_llm.readers.source import Writer
from compliance_llm.records import Edition, Instrument

INSTRUMENT = Instrument(
    id="acme",
    title="Acme Act",
    citation="Acme Act",
    issuer="",
    jurisdiction="eu",
    kind="act",
    binding="law",
    status="in force",
    confidence="added-text",
)
EDITION = Edition.model_validate(
    {"id": "acme@2026-01-01", "instrument": "acme", "sha256": "0" * 64, "from": "2026-01-01", "until": "2027-01-01"}
)


def passages(writer):
    return passages_of(writer.finish("test"), INSTRUMENT, EDITION, Names())


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("Article 5(1)(a)", "article_5.1.a"),
        ("Annex III, point 5(b)", "annex_iii_point_5.b"),
        ("§ 1002.9(a)(1)", "1002.9.a.1"),
        ("Section 59.1-577.1(A)", "section_59.1_577.1.a"),
        ("clause 4.2", "clause_4.2"),
        ("Größe & Zweck", "größe_zweck"),
        ("§§", "text"),
    ],
)
def test_a_pointer_becomes_part_of_an_id(pointer, place):
    assert slug(pointer) == place


def test_a_passage_says_what_it_is_where_it_stands_and_when_it_applies():
    writer = Writer()
    writer.heading("Chapter I Rules")
    writer.part("Article 1(1)", "1. The owner shall sign.", heading="Signing", path=("Chapter I Rules",))
    (it,) = passages(writer)
    assert (it.id, it.citation) == ("acme@2026-01-01:article_1.1:p1", "Acme Act, Article 1(1)")
    assert (it.heading, it.path, it.force, it.edition) == ("Signing", ("Chapter I Rules",), "must", "acme@2026-01-01")
    assert (it.since, it.until) == (date(2026, 1, 1), date(2027, 1, 1))
    assert writer.finish("test").text[it.start : it.end] == it.text == "1. The owner shall sign."


def test_parts_that_are_cited_alike_are_counted():
    writer = Writer()
    for words in ("One.", "Two."):
        writer.part("Purpose", words)
    writer.part("PURPOSE", "Three.")
    assert [it.id.rpartition(":")[2] for it in passages(writer)] == ["p1", "p2", "p3"]


def test_the_stem_of_an_item_is_all_that_leads_to_it_from_the_outermost_on():
    writer = Writer()
    outer = writer.part("Article 5(1)", "1. Data shall be:")
    inner = writer.part("Article 5(1)(a)", "(a) collected for:", stem=outer)
    writer.part("Article 5(1)(a)(i)", "(i) research;", stem=inner)
    assert [it.stem for it in passages(writer)] == ["", "1. Data shall be:", "1. Data shall be: (a) collected for:"]


def test_the_stem_of_a_table_that_leads_on_has_no_line_end():
    writer = Writer()
    table = writer.table("Annex I", [["a", "b"], ["c", "d"]])
    writer.part("Annex I, point 1", "1. One.", stem=table)
    assert passages(writer)[1].stem == "a\tb\nc\td"


words = st.text("aB (1)§.ü\t", min_size=1, max_size=20).filter(str.strip)
rows = st.tuples(words, st.text(max_size=40), st.booleans(), st.integers(0, 30))


@given(st.lists(rows, max_size=12))
def test_every_passage_can_be_quoted_back_and_no_two_share_an_id(parts):
    writer = Writer()
    written: list[int] = []
    for pointer, text, is_heading, stem in parts:
        if is_heading:
            writer.heading(text)
        else:
            at = writer.part(pointer, text, stem=written[stem % len(written)] if written else None)
            written += [] if at is None else [at]
    source = writer.finish("test")
    found = passages(writer)
    assert [source.text[it.start : it.end] for it in found] == [it.text for it in found]
    assert len({it.id for it in found}) == len(found) == len(source.parts)
    for it in found:
        assert all(it.text[link.start : link.end] for link in it.links)
