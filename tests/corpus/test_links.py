"""Where the words of a passage point, in the ways in which laws and policies are written."""

from __future__ import annotations

import time

import pytest

from compliance_llm.corpus import Corpus
from compliance_llm.corpus.names import Names
from compliance_llm.corpus.pointers.links import key_of, links_of, with_links
from compliance_llm.corpus.pointers.references import references
from compliance_llm.records import Passage


@pytest.fixture(scope="module")
def names(corpus: Corpus):
    return Names(corpus.instruments)


def passage(pointer: str, text: str, n: int = 1) -> Passage:
    return Passage(id=f"own@2026:x:p{n}", instrument="own", citation=f"Own, {pointer}", pointer=pointer, text=text)


@pytest.fixture
def pointed(names):
    """Words that point, their instrument or "", and pointer: for a text at a place, in a text that has these places."""

    def find(text, at, *places):
        others = [passage(pointer, "…", n) for n, pointer in enumerate(places, start=2)]
        (links, *_) = links_of([passage(at, text), *others], names)
        own = "own"
        return [(text[it.start : it.end], "" if it.instrument == own else it.instrument, it.pointer) for it in links]

    return find


EU = ("Article 5(1)", "Article 6(1)(a)", "Article 6(1)(b)", "Article 6(2)", "Article 7", "Annex III, point 5(b)")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("as in Article 7", [("Article 7", "Article 7")]),
        ("under Article 6(1), point (a)", [("Article 6(1), point (a)", "Article 6(1)(a)")]),
        ("point (b) of Article 6(1)", [("point (b) of Article 6(1)", "Article 6(1)(b)")]),
        (
            "points (a) and (b) of Article 6(1)",
            [("points (a)", "Article 6(1)(a)"), ("(b) of Article 6(1)", "Article 6(1)(b)")],
        ),
        ("Article 6(1)(a) or (b)", [("Article 6(1)(a)", "Article 6(1)(a)"), ("(b)", "Article 6(1)(b)")]),
        ("Articles 5(1), 6 and 7", [("Articles 5(1)", "Article 5(1)"), ("6", "Article 6"), ("7", "Article 7")]),
        ("Articles 5 to 7", [("Articles 5", "Article 5"), ("7", "Article 7")]),
        ("paragraph 2 of this Article", [("paragraph 2 of this Article", "Article 6(2)")]),
        ("paragraph 2", [("paragraph 2", "Article 6(2)")]),
        ("point (a) of the first subparagraph", [("point (a)", "Article 6(1)(a)")]),
        ("Annex III, point 5(b)", [("Annex III, point 5(b)", "Annex III, point 5(b)")]),
        ("point 5 of Annex III", [("point 5 of Annex III", "Annex III, point 5")]),
        ("Article 7 of this Regulation", [("Article 7", "Article 7")]),
        ("Article 9 or Article 99", []),
        ("Article 7 TFEU and Article 7 of the Charter", []),
        ("Article 7 of Directive 95/46/EC and Article 5 thereof", []),
        ("Article 7 of that Directive", []),
        ("Article 7 and 30 days", [("Article 7", "Article 7")]),
        ("Article 7 and paragraph 1 of that Article", [("Article 7", "Article 7")]),
    ],
)
def test_articles_of_the_union_are_followed(pointed, text, found):
    assert [(words, pointer) for words, _, pointer in pointed(text, "Article 6(1)(b)", *EU)] == [
        it for it in found if it[1] != "Article 6(1)(b)"
    ]


@pytest.mark.parametrize(
    ("text", "at", "places", "found"),
    [
        ("under subsection (1)", "Section 3(2)", ["Section 3(1)"], "Section 3(1)"),
        ("in paragraph (a) above", "Section 3(2)(b)", ["Section 3(2)(a)"], "Section 3(2)(a)"),
        ("paragraph 4 of Schedule 2", "Section 1", ["Schedule 2, paragraph 4(1)"], "Schedule 2, paragraph 4"),
        ("paragraph 7(1)(c.1)", "Section 4(1)", ["Section 7(1)(c.1)"], "Section 7(1)(c.1)"),
        ("clause 4.3 of Schedule 1", "Section 4(1)", ["Schedule 1, clause 4.3"], "Schedule 1, clause 4.3"),
        ("§ 1002.4(a)", "§ 1002.9(b)", ["§ 1002.4(a)"], "§ 1002.4(a)"),
        ("section 1002.4 of this part", "§ 1002.9(b)", ["§ 1002.4(a)"], "§ 1002.4"),
        ("paragraph (a)(1) of this section", "§ 1002.9(b)", ["§ 1002.9(a)(1)"], "§ 1002.9(a)(1)"),
        ("subsection A of § 59.1-577", "§ 59.1-578(B)", ["§ 59.1-577(A)(1)"], "§ 59.1-577(A)"),
        ("subdivision A 1", "Section 59.1-577(B)", ["Section 59.1-577(A)(1)"], "Section 59.1-577(A)(1)"),
        ("as defined in clause 1.4", "clause 4.2", ["clause 1.4"], "clause 1.4"),
        ("in section 4.2 of this policy", "clause 1.1", ["clause 4.2"], "clause 4.2"),
        ("recital 71", "Article 22(1)", ["Recital 71"], "Recital 71"),
        ("Section V.1.a", "Section IV", ["Section V.1.a"], "Section V.1.a"),
        ("subsection (1) of that section (see section 4)", "Section 3(2)", ["Section 4"], "Section 4"),
    ],
)
def test_acts_codes_and_policies_are_followed_as_they_write(pointed, text, at, places, found):
    assert [pointer for _, _, pointer in pointed(text, at, *places)] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Regulation (EU) 2016/679 applies", ("Regulation (EU) 2016/679", "eu-gdpr", "")),
        (
            "Article 6(1), point (f), of Regulation (EU) 2016/679",
            ("Article 6(1), point (f), of Regulation (EU) 2016/679", "eu-gdpr", "Article 6(1)(f)"),
        ),
        ("Article 5 GDPR", ("Article 5 GDPR", "eu-gdpr", "Article 5")),
        ("Model Risk Policy, clause 7.6", ("Model Risk Policy, clause 7.6", "meridel-mrp", "clause 7.6")),
        ("clause 7.6 of the Model Risk Policy", ("clause 7.6 of the Model Risk Policy", "meridel-mrp", "clause 7.6")),
        ("SR 26-2, Section V", ("SR 26-2, Section V", "us-sr-26-2", "Section V")),
        ("12 CFR 1002.9(a)(2)", ("12 CFR 1002.9(a)(2)", "us-reg-b", "Section 1002.9(a)(2)")),
        ("15 U.S.C. 1691", ("15 U.S.C. 1691", "us-ecoa", "")),
        (
            "Annex III, point 5(b), to the AI Act",
            ("Annex III, point 5(b), to the AI Act", "eu-ai-act", "Annex III, point 5(b)"),
        ),
    ],
)
def test_another_instrument_is_known_by_its_citation_or_alias(pointed, text, found):
    assert pointed(text, "clause 1.1", "clause 7.6", "Article 5", "Article 6") == [found]


def test_an_article_of_that_regulation_is_one_of_the_regulation_named_before(pointed):
    text = "Regulation (EU) 2016/679 and Article 9 of that Regulation"
    assert pointed(text, "Article 1", "Article 9")[1][1:] == ("eu-gdpr", "Article 9")


def test_a_name_that_two_instruments_share_is_the_later_one(names):
    (found,) = references("as OSFI E-23 says", names)
    assert found.instrument == "ca-osfi-e-23-2027"


def test_a_term_as_defined_in_the_article_on_definitions_leads_to_its_own_definition(pointed, names):
    terms = [passage("Article 4(1)", "(1) ‘personal data’ means any information;", 2)]
    terms += [passage("Article 4(2)", "(2) ‘processing’ means any operation;", 3)]
    for text in ("‘processing’ as defined in Article 4", "processing within the meaning of Article 4"):
        (links, *_) = links_of([passage("Article 9(1)", text), *terms], names)
        assert [it.pointer for it in links] == ["Article 4(2)"]
    (links, *_) = links_of([passage("Article 9(1)", "‘profiling’ as defined in Article 4"), *terms], names)
    assert [it.pointer for it in links] == ["Article 4"]


def test_a_passage_does_not_point_to_itself_or_at_its_own_number(pointed):
    assert pointed("Article 5 The owner signs. Article 5 applies.", "Article 5(1)", "Article 5(1)") == [
        ("Article 5", "", "Article 5")
    ]
    assert pointed("See clause 4.2.", "clause 4.2") == []


def test_an_inner_unit_is_counted_where_the_words_stand_and_is_never_a_section(pointed):
    assert pointed("Despite subsection (2), fly.", "Section 5(1)", "Section 2", "Section 2(1)") == []
    assert pointed("under subsection 2(1)", "Section 5(1)", "Section 2(1)") == [
        ("subsection 2(1)", "", "Section 2(1)"),
    ]


TREATY = ("Section 1", "Section 2", "Schedule, Article 1, item 1", "Schedule, Article 2, item 1")


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("as Article 1 provides", "Schedule, Article 4", ["Schedule, Article 1"]),
        ("paragraph 1 of Article 2", "Schedule, Article 4", ["Schedule, Article 2, item 1"]),
        ("as Article 3 provides", "Schedule, Article 4", []),
        ("as Article 1 provides", "Schedule", []),
    ],
)
def test_an_article_of_a_treaty_in_a_schedule_is_one_of_the_treaty_and_never_a_section(pointed, text, at, found):
    assert [pointer for _, _, pointer in pointed(text, at, *TREATY)] == found


def test_an_annex_points_to_the_articles_before_it(pointed):
    assert pointed("under Article 6(1)", "Annex III, point 5(b)", "Article 6(1)") == [
        ("Article 6(1)", "", "Article 6(1)"),
    ]


def test_a_pointer_is_one_place_however_it_is_dressed():
    assert key_of("§ 1002.9(a)(1)") == key_of("Section 1002.9(a)(1)") == key_of("12 CFR 1002.9(a)(1)")
    assert key_of("Annex III, point 5(b)") == ("annex", "iii", "5", "b")


def test_the_bundled_policies_point_only_to_what_there_is(corpus):
    here = {it.instrument: set() for it in corpus.passages}
    for it in corpus.passages:
        here[it.instrument].add(it.pointer)
    links = [link for it in corpus.passages for link in it.links]
    assert len(links) > 300
    lost = [it for it in links if it.pointer.startswith("clause") and it.pointer not in here[it.instrument]]
    assert lost == []


@pytest.mark.parametrize(
    "piece",
    [
        "Article 6(1)(a), (b), (c) and (d) of Regulation (EU) 2016/679, ",
        "Articles 1, 2, 3, 4, 5, 6, 7, 8, 9 and 10 ",
        "paragraph (((((((((( of of of of ",
        "point (a) of point (a) of point (a) of ",
        "Article Article Article section § § ",
        "as defined in as defined in the the the ",
        "first subparagraph of the first subparagraph of ",
        "(a)(b)(c)(d)(e)(f)",
        "Regulation Regulation Model Risk ",
        "1 2 3 4 CFR 5 6 ",
        " \t\n \n",
        "Article 5" + "(1)" * 50 + " ",
    ],
)
def test_the_time_grows_with_the_text_and_no_faster(names, piece):
    def seconds(length):
        text = (piece * (length // len(piece) + 1))[:length]
        begun = time.process_time()
        with_links([passage("Article 1", text)], names)
        return time.process_time() - begun

    seconds(10_000)
    small, large = seconds(100_000), seconds(1_000_000)
    assert large < 25 * max(small, 0.01)


def test_a_place_within_quoted_words_is_one_of_what_is_quoted(pointed):
    text = "In paragraph (2), after “as in paragraph (1)” there is put “or paragraph (3)”."
    places = [f"Section 5({n})" for n in (1, 2, 3)]
    assert pointed(text, "Section 5(4)", *places) == [("paragraph (2)", "", "Section 5(2)")]


def test_law_that_a_law_puts_into_another_does_not_point_into_the_one_that_does(names):
    own, other = passage("Section 5(1)", "Subject to section 6.", 1), passage("Section 6", "…", 2)
    assert len(links_of([own, other], names)[0]) == 1
    quoted = own.model_copy(update={"path": ("Amendments", "Quoted")})
    assert links_of([quoted, other], names)[0] == ()
