"""The Commission's proposals on EUR-Lex: cover, explanatory memorandum, the act itself, a statement, notes, annexes."""

from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from compliance_llm.readers import read_bytes
from compliance_llm.readers.eu import eurlex


def p(name, words, title="", label=""):
    number = f'<span class="num"><span>{label}</span></span>' if label else ""
    rest = f"<span>\n  <br>{title}</span>" if title else ""
    return f'<p class="{name}">{number}<span>{words}</span>{rest}</p>'


COVER = (
    p("Emission", "Brussels, 1.2.2099"),
    p("Statut", "Proposal for a"),
    p("Typedudocument_cp", "REGULATION OF THE LAMP COUNCIL"),
    p("Titreobjet_cp", "on lamps"),
)
MEMORANDUM = (
    p("Exposdesmotifstitre", "EXPLANATORY MEMORANDUM"),
    p("li ManualHeading1", "WHY LAMPS", label="1."),
    p("li ManualHeading2", "Darkness", label="1.1."),
    p("Normal", "It is dark."),
    p("li Point0", "The nights are long.", label="(1)"),
)
TITLE = (p("Statut", "Proposal for a"), p("Typedudocument", "REGULATION"), p("Titreobjet", "on lamps"))
ACT = (
    p("Institutionquiagit", "THE LAMP COUNCIL,"),
    p("Normal", "Whereas:"),
    p("li ManualConsidrant", "Lamps shine.", label="(1)"),
    p("Formuledadoption", "HAS ADOPTED THIS REGULATION:"),
    p("SectionTitle", "TITLE I"),
    p("SectionTitle", "GENERAL LIGHT"),
    p("SectionTitle", "Chapter 1"),
    p("Titrearticle", "Article 1", "Subject"),
    p("Normal", "This Regulation lights lamps."),
    p("Titrearticle", "Article 2", "Scope of lamps"),
    p("li NumPar1", "It covers:", label="1."),
    p("li Point1", "lamps of:", label="(a)"),
    p("li Point2", "oil;", label="(i)"),
    p("li Point1", "ships.", label="(b)"),
    '<p class="li NumPar1"><span><span class="num">2.</span></span><span>No candles<span class="FootnoteReference">'
    '<a class="footnoteRef">1</a></span>.</span></p>',
    p("Applicationdirecte", "This Regulation shall be binding in its entirety."),
    p("Fait", "Done at Bright Harbour,"),
    '<div class="signature"><p class="Institutionquisigne">For the Council</p></div>',
)
STATEMENT = (p("Fichefinanciretitre", "STATEMENT OF OIL"), p("li ManualHeading1", "COSTS", label="1."))
NOTES = (
    '<dl id="footnote1" class="footnote"><dt>(1)</dt><dd><p><span>A wick in wax.</span></p></dd></dl>',
    '<dl id="footnotes"><dd id="footnote2"><span class="num"><a class="footnote" href="#r">(2)</a></span><span>'
    "<span>   </span>A wick in oil.</span></dd></dl>",
)
ANNEX = (
    p("Annexetitre", "ANNEX I", "Kinds of lamp"),
    p("li NumPar1", "Oil lamps.", label="1."),
    p("Annexetitre", "ANNEX II"),
    p("Normal", "Ships."),
)


def read(*inside):
    page = f"<html><head><style></style></head><body><div class='content'>{''.join(inside)}</div></body></html>"
    return read_bytes(page.encode(), "proposal.html")


def test_the_articles_of_a_proposal_are_cited_by_paragraph_and_point(told):
    source = read(*ACT)
    assert source.format == eurlex.FORMAT
    assert told(source) == [
        ("Preamble", "THE LAMP COUNCIL,"),
        ("Preamble", "Whereas:"),
        ("Recital 1", "(1) Lamps shine."),
        ("Preamble", "HAS ADOPTED THIS REGULATION:"),
        ("Article 1", "This Regulation lights lamps."),
        ("Article 2(1)", "1. It covers:"),
        ("Article 2(1)(a)", "(a) lamps of:"),
        ("Article 2(1)(a)(i)", "(i) oil;"),
        ("Article 2(1)(b)", "(b) ships."),
        ("Article 2(2)", "2. No candles 1."),
        ("Final provisions", "This Regulation shall be binding in its entirety."),
        ("Final provisions", "Done at Bright Harbour,"),
        ("Final provisions", "For the Council"),
    ]


def test_an_article_of_a_proposal_has_its_title_and_the_divisions_above():
    article = next(part for part in read(*ACT).parts if part.pointer == "Article 2(1)")
    assert article.heading == "Scope of lamps"
    assert article.path == ("Title I GENERAL LIGHT", "Chapter 1")


def test_the_memorandum_before_a_proposal_is_a_document_of_its_own_whose_points_are_no_recitals(told):
    source = read(*COVER, *MEMORANDUM, *TITLE, *ACT)
    assert [pointer for pointer, _ in told(source) if pointer.startswith("Memorandum")] == [
        "Memorandum, point 1",
        "Memorandum, point 1.1",
        "Memorandum, point 1.1",
        "Memorandum, point 1.1(1)",
    ]
    assert [words for pointer, words in told(source) if pointer.startswith("Recital")] == ["(1) Lamps shine."]
    assert ("Article 2(1)(b)", "(b) ships.") in told(source)


def test_a_proposal_is_called_by_the_title_of_the_act_and_by_that_of_the_cover_only_where_there_is_no_other():
    assert read(*COVER, *MEMORANDUM, *TITLE, *ACT).title == "Proposal for a REGULATION on lamps"
    assert read(*COVER, *MEMORANDUM, *ACT).title == "Proposal for a REGULATION OF THE LAMP COUNCIL on lamps"
    assert read(*COVER, *MEMORANDUM, *ACT).kind == "regulation"


def test_what_follows_a_proposal_is_cited_apart_from_it(told):
    assert told(read(*ACT, *STATEMENT, *NOTES, *ANNEX))[-6:] == [
        ("Final provisions", "For the Council"),
        ("Statement, point 1", "1. COSTS"),
        ("Footnote 1", "(1) A wick in wax."),
        ("Footnote 2", "(2) A wick in oil."),
        ("Annex I, point 1", "1. Oil lamps."),
        ("Annex II", "Ships."),
    ]


def test_a_label_is_set_apart_only_where_it_is_one():
    page = '<p class="Titrearticle">Article 1</p><p class="Normal">No <span class="num">5</span>th lamp.</p>'
    assert "No 5th lamp." in read(page).text


@given(st.lists(st.sampled_from((*COVER, *MEMORANDUM, *TITLE, *ACT, *STATEMENT, *NOTES, *ANNEX)), max_size=30))
def test_a_proposal_in_any_order_loses_no_character(assert_whole, squeezed, pieces):
    pieces = [p("Titrearticle", "Article 7"), p("Normal", escape("Lamps & ships.")), *pieces]
    source = read(*pieces)
    assert_whole(source)
    assert squeezed(source.text) == squeezed(html.fromstring(f"<div>{''.join(pieces)}</div>").text_content())


@given(st.lists(st.sampled_from(["<dt>(1)</dt>", "<dd>Wax.</dd>", "<dd></dd>", "stray", "<p>Oil.</p>"]), max_size=6))
def test_a_list_of_notes_loses_no_words_however_it_is_made(squeezed, pieces):
    notes = f'<dl class="footnote">{"".join(pieces)}</dl>'
    source = read(p("Titrearticle", "Article 1"), p("Normal", "Lamps."), notes)
    assert squeezed(source.text) == squeezed("Article 1 Lamps." + html.fromstring(notes).text_content())
