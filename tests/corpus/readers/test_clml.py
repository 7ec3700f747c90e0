"""legislation.gov.uk's XML becomes sections, regulations, articles and schedule paragraphs as a lawyer cites them."""

from __future__ import annotations

import json
import re
import time

import pytest
from lxml import etree

from compliance_llm.corpus.readers import clml

NAMESPACE = "http://www.legislation.gov.uk/namespaces/legislation"
NOT_LAW = {"Metadata", "Commentaries", "Contents", "MarginNotes", "Versions", "Resources"}
BLOCKS = {"Text", "ListItem", "td", "th"}
LEVELS = {"P2", "P3", "P4", "P5", "P6", "P7"}
RUN = 8
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
FILES = ("uk-gdpr.xml", "uk-computer-misuse-act.xml")


def law(body, kind="Primary", main="UnitedKingdomPublicGeneralAct", minor="", after=""):
    minor = f'<DocumentMinorType Value="{minor}"/>' if minor else ""
    return f"""<Legislation xmlns="{NAMESPACE}"><Metadata><title>The Kite Law</title>
        <DocumentMainType Value="{main}"/>{minor}</Metadata><{kind}>{body}</{kind}>{after}</Legislation>""".encode()


def text(*words):
    return "".join(f"<Text>{it}</Text>" for it in words)


def numbered(level, number, inner, id=""):
    return f'<{level} id="{id}"><Pnumber>{number}</Pnumber><{level}para>{inner}</{level}para></{level}>'


def section(number, inner, title="Kites", id=""):
    provision = numbered("P1", number, inner, id or f"section-{number}")
    return f"<P1group><Title>{title}</Title>{provision}</P1group>"


def body(inner):
    return f"<Body>{inner}</Body>"


def read(data):
    assert clml.recognises(data)
    return clml.read(data, "law.xml")


def instrument(inner, minor="regulation"):
    return law(inner, "Secondary", "UnitedKingdomStatutoryInstrument", minor)


SCHEDULE = f"""<Schedules><Schedule><Number>SCHEDULE 2</Number><TitleBlock><Title>Flying</Title></TitleBlock>
    <Reference>Section 3</Reference><ScheduleBody>
    <Part><Number>PART 1</Number><Title>Strings</Title>
    {section("1", numbered("P2", "1", text("A string is—") + numbered("P3", "a", text("thin, and"))), id="x")}</Part>
    <Part><Number>PART 2</Number><Title>Tails</Title>{numbered("P1", "5", text("A tail is long."))}</Part>
    </ScheduleBody></Schedule></Schedules>"""


def test_a_section_is_cited_by_the_numbers_printed_before_its_words(told):
    inner = numbered("P2", "2", text("A kite must—") + numbered("P3", "a", text("fly;")))
    source = read(law(body(section("3ZA", inner))))
    assert told(source) == [("Section 3ZA(2)", "3ZA (2) A kite must—"), ("Section 3ZA(2)(a)", "(a) fly;")]
    assert [(part.heading, part.stem) for part in source.parts] == [("Kites", None), ("Kites", 0)]
    assert (source.title, source.jurisdiction, source.kind, source.format) == ("The Kite Law", "uk", "act", "clml")


def test_words_after_a_list_return_to_what_led_into_it(told):
    inner = numbered("P2", "1", text("If it—") + numbered("P3", "a", text("rains,")) + text("no kite may fly."))
    assert told(read(law(body(section("1", inner)))))[-1] == ("Section 1(1)", "no kite may fly.")


def test_sections_without_subsections_have_paragraphs(told):
    inner = text("A kite is—") + numbered("P3", "a", text("light, or") + numbered("P4", "i", text("red.")))
    assert [pointer for pointer, _ in told(read(law(body(section("7", inner)))))] == [
        "Section 7",
        "Section 7(a)",
        "Section 7(a)(i)",
    ]


def test_headings_above_sections_are_the_path_outermost_first():
    inner = f"""<Part><Number>PART 1</Number><Title>Toys</Title><Chapter><Number>CHAPTER 2</Number><Title>Air</Title>
        <Pblock><Title>Kites</Title>{section("1", text("Fly."))}</Pblock></Chapter></Part>"""
    (part,) = read(law(body(inner))).parts
    assert part.path == ("PART 1 Toys", "CHAPTER 2 Air", "Kites")


@pytest.mark.parametrize(
    ("minor", "id", "pointer"),
    [
        ("regulation", "regulation-4", "Regulation 4(1)"),
        ("regulation", "", "Regulation 4(1)"),
        ("order", "article-4", "Article 4(1)"),
        ("order", "", "Article 4(1)"),
        ("rule", "rule-4", "Rule 4(1)"),
        ("scheme", "regulation-4", "Regulation 4(1)"),
    ],
)
def test_an_instrument_is_cited_by_what_its_provisions_are_called(told, minor, id, pointer):
    inner = section("4", numbered("P2", "1", text("Fly.")), id=id or "p00001")
    assert told(read(instrument(body(inner), minor))) == [(pointer, "4 (1) Fly.")]


def test_an_instruments_dates_are_headings_and_its_notes_have_their_own_pointers(told):
    source = read(
        instrument(f"""<SecondaryPrelims><Number>2024 No. 9</Number><Title>The Kite Regulations</Title>
        <MadeDate><Text>Made</Text><DateText>1st May</DateText></MadeDate>
        <SecondaryPreamble><EnactingText><Para>{text("The Minister makes these Regulations.")}</Para></EnactingText>
        </SecondaryPreamble></SecondaryPrelims>
        <Body>{section("1", text("Fly."))}<SignedSection><Signatory><Signee><PersonName>A. Kite</PersonName>
        <JobTitle>Minister</JobTitle></Signee></Signatory></SignedSection></Body>
        <ExplanatoryNotes><Title>EXPLANATORY NOTE</Title><P>{text("It is about kites.")}</P></ExplanatoryNotes>""")
    )
    assert told(source) == [
        ("Preamble", "The Minister makes these Regulations."),
        ("Section 1", "1 Fly."),
        ("Signature", "A. Kite Minister"),
        ("Explanatory note", "It is about kites."),
    ]
    assert [source.text[slice(*span)] for span in source.headings][:3] == [
        "2024 No. 9",
        "The Kite Regulations",
        "Made 1st May",
    ]


def test_an_act_has_a_long_title_and_enacting_words(told):
    prelims = f"""<PrimaryPrelims><Title>Kite Act</Title><LongTitle>An Act about kites.</LongTitle>
        <PrimaryPreamble><EnactingText><Para>{text("Be it enacted:—")}</Para></EnactingText></PrimaryPreamble>
        </PrimaryPrelims>"""
    assert told(read(law(prelims))) == [("Long title", "An Act about kites."), ("Enacting words", "Be it enacted:—")]


def test_schedule_paragraphs_are_cited_by_schedule_and_part(told):
    source = read(law(body(section("3", text("See Schedule 2."))) + SCHEDULE))
    assert told(source)[1:] == [
        ("Schedule 2, Part 1, paragraph 1(1)", "1 (1) A string is—"),
        ("Schedule 2, Part 1, paragraph 1(1)(a)", "(a) thin, and"),
        ("Schedule 2, Part 2, paragraph 5", "5 A tail is long."),
    ]
    assert source.parts[1].path == ("SCHEDULE 2 Flying Section 3", "PART 1 Strings")


@pytest.mark.parametrize(
    ("number", "called"),
    [
        ("SCHEDULE 1A", "Schedule 1A"),
        ("THE SCHEDULE", "Schedule"),
        ("ANNEX IV", "Annex IV"),
        ("FIRST SCHEDULE", "First Schedule"),
    ],
)
def test_a_schedule_is_cited_as_it_is_numbered(told, number, called):
    inner = f"<ScheduleBody><P>{text('Words.')}</P>{numbered('P1', '3', text('More.'))}</ScheduleBody>"
    source = read(law(f"<Schedules><Schedule><Number>{number}</Number>{inner}</Schedule></Schedules>"))
    assert [pointer for pointer, _ in told(source)] == [called, f"{called}, paragraph 3"]


def test_quoted_amendments_stay_under_the_section_that_makes_them(told):
    quoted = f"""<BlockAmendment>{section("9A", numbered("P2", "1", text("No kite.“")), "Bans", "section-9A")}
        </BlockAmendment><AppendText>.</AppendText>"""
    source = read(law(body(section("2", numbered("P2", "1", text("After section 9 insert—") + quoted)))))
    assert told(source) == [
        ("Section 2(1)", "2 (1) After section 9 insert—"),
        ("Section 2(1)", "Bans 9A (1) No kite.“."),
    ]
    assert [source.text[slice(*span)] for span in source.headings] == ["Kites"]


def test_definitions_and_their_lists_are_cited_by_the_provision_alone(told):
    item = "<ListItem><Para><Text>“<Term>kite</Term>” means—</Text><OrderedList Type='alpha' Decoration='parens'>"
    items = "".join(f"<ListItem><Para>{text(word)}</Para></ListItem>" for word in ("a toy,", "a bird;"))
    definitions = f"<UnorderedList Decoration='none'>{item}{items}</OrderedList></Para></ListItem></UnorderedList>"
    source = read(law(body(section("9", numbered("P2", "1", text("In this Act—") + definitions)))))
    assert told(source) == [
        ("Section 9(1)", "9 (1) In this Act—"),
        ("Section 9(1)", "“kite” means—"),
        ("Section 9(1)", "(a) a toy,"),
        ("Section 9(1)", "(b) a bird;"),
    ]
    assert [part.stem for part in source.parts] == [None, 0, 1, 1]


def test_a_list_after_unnumbered_words_that_define_a_term_is_cited_by_the_provision_alone(told):
    items = f"<ListItem><Para>{text('a toy,')}</Para></ListItem>"
    listed = f"<OrderedList Type='alpha' Decoration='parens'>{items}</OrderedList>"
    source = read(law(body(section("10", text("Kites fly—") + listed + text("“kite” means—") + listed))))
    assert told(source) == [
        ("Section 10", "10 Kites fly—"),
        ("Section 10(a)", "(a) a toy,"),
        ("Section 10", "“kite” means—"),
        ("Section 10", "(a) a toy,"),
    ]


@pytest.mark.parametrize(
    ("attributes", "item", "words", "pointer"),
    [
        ('Type="alpha" Decoration="parens"', "", "(b) Red.", "Section 1(b)"),
        ('Type="roman" Decoration="parens" Start="3"', "", "(iv) Red.", "Section 1(iv)"),
        ('Type="arabic" Decoration="period"', "", "2. Red.", "Section 1(2)"),
        ('Type="alpha" Decoration="parens"', ' NumberOverride="ba"', "(ba) Red.", "Section 1(ba)"),
        ('Type="alpha"', ' NumberOverride="(z)"', "(z) Red.", "Section 1(z)"),
    ],
)
def test_list_items_are_numbered_as_they_are_printed(told, attributes, item, words, pointer):
    items = f"<ListItem><Para>{text('Blue.')}</Para></ListItem><ListItem{item}><Para>{text('Red.')}</Para></ListItem>"
    source = read(law(body(section("1", text("Choose—") + f"<OrderedList {attributes}>{items}</OrderedList>"))))
    assert told(source)[-1] == (pointer, words)


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ('<Pnumber PuncBefore="" PuncAfter=".">2</Pnumber>', "2."),
        ('<Pnumber PuncBefore="(2" PuncAfter=")"/>', "(2)"),
        ("<Pnumber>2.</Pnumber>", "2."),
        ("<Pnumber><CommentaryRef Ref='c1'/><Addition>2</Addition></Pnumber>", "(2)"),
    ],
)
def test_numbers_have_the_punctuation_they_are_printed_with(told, number, printed):
    source = read(law(body(section("1", f"<P2>{number}<P2para>{text('Fly.')}</P2para></P2>"))))
    assert told(source) == [("Section 1(2)", f"1 {printed} Fly.")]


def test_what_is_not_the_law_is_left_out_and_repealed_words_stay_as_dots(told):
    inner = text("<CommentaryRef Ref='c1'/>. . . . <Addition ChangeId='d'>and kites</Addition><FootnoteRef Ref='f1'/>")
    after = """<Footnotes><Footnote id="f1"><FootnoteText><Para><Text>S.I. 9.</Text></Para></FootnoteText></Footnote>
        </Footnotes><Versions><Version id="v1"><P1group><Title>Old</Title></P1group></Version></Versions>
        <Commentaries><Commentary id="c1"><Para><Text>Words omitted</Text></Para></Commentary></Commentaries>"""
    source = read(
        law(f"<Contents><ContentsTitle>Contents</ContentsTitle></Contents>{body(section('1', inner))}", after=after)
    )
    assert told(source) == [("Section 1", "1 . . . . and kites"), ("Footnote 1", "S.I. 9.")]
    assert [source.text[slice(*span)] for span in source.headings] == ["Kites"]


def test_what_is_not_in_force_yet_says_so_in_its_path():
    later = section("2", text("Later.")).replace("<P1group>", '<P1group Status="Prospective">')
    now, then = read(law(body(section("1", text("Now.")) + later))).parts
    assert (now.path, then.path) == ((), ("Prospective",))


def test_a_table_is_one_part_with_its_title(told):
    table = """<Tabular><Title>Fees</Title><table xmlns="http://www.w3.org/1999/xhtml"><thead>
        <tr><th>Kite</th><th>Fee</th></tr></thead><tbody><tr><td>Red</td><td>1</td></tr></tbody></table></Tabular>"""
    assert told(read(law(body(section("1", text("As follows.") + table)))))[-1] == (
        "Section 1",
        "Fees\nKite\tFee\nRed\t1",
    )


def test_assimilated_eu_law_has_recitals_articles_and_points_of_annexes(told):
    prelims = f"""<EUPrelims><MultilineTitle>{text("Regulation (EU) 1/2020", "on kites")}</MultilineTitle><EUPreamble>
        <P>{text("Whereas:")}</P><Division><Number>(1)</Number><P>{text("Kites fly.")}</P></Division>
        <Division><Number>(2)</Number><Title>Kites fall.</Title><P>{text("They hurt.")}</P></Division>
        </EUPreamble></EUPrelims>"""
    paragraph = numbered("P2", "1", text("A kite is:") + numbered("P3", "a", text("light.")))
    articles = f"""<EUBody><EUChapter><Number>CHAPTER I</Number><Title>General</Title>
        {section("Article 5", paragraph, id="article-5")}
        </EUChapter></EUBody>"""
    points = f"""<Division><Number>5.</Number><P>{text("Points:")}</P>
        <Division><Number>(b)</Number><P>{text("this.")}</P></Division></Division>"""
    annex = f"""<Schedules><Schedule><Number>ANNEX III</Number><TitleBlock><Title>Kites</Title></TitleBlock>
        <ScheduleBody>{points}</ScheduleBody></Schedule></Schedules>"""
    source = read(law(prelims + articles + annex, "EURetained", "EuropeanUnionRegulation"))
    assert told(source) == [
        ("Preamble", "Whereas:"),
        ("Recital 1", "(1) Kites fly."),
        ("Recital 2", "(2) Kites fall."),
        ("Recital 2", "They hurt."),
        ("Article 5(1)", "Article 5 1. A kite is:"),
        ("Article 5(1)(a)", "(a) light."),
        ("Annex III, point 5", "5. Points:"),
        ("Annex III, point 5(b)", "(b) this."),
    ]
    assert source.kind == "regulation"


@pytest.mark.parametrize("name", FILES)
def test_each_character_of_an_official_file_is_said_once(official, assert_whole, name):
    assert_whole(read(official(name)))


@pytest.mark.parametrize("name", FILES)
def test_the_law_of_an_official_file_is_all_there_in_its_order(official, squeezed, name):
    root = etree.fromstring(official(name))
    assert squeezed(read(official(name)).text) == squeezed("".join(printed(root, european="gdpr" in name)))


@pytest.mark.parametrize(("name", "n"), [("uk-gdpr.xml", 119), ("uk-computer-misuse-act.xml", 21)])
def test_each_provision_of_an_official_file_stands_under_its_own_pointer(official, shares, name, n):
    source = read(official(name))
    sections = [
        (pointer_of(it), "".join(printed(it, european="gdpr" in name)))
        for it in etree.fromstring(official(name)).iter(f"{{{NAMESPACE}}}P1")
        if re.match("section|article", it.get("id", ""))
    ]
    found = shares(source, sections)
    assert len(found) == n
    assert [(pointer, share, alien) for pointer, share, alien in found if share < 1 or alien > 0] == []


def test_articles_of_the_uk_gdpr_agree_with_the_texts_others_took_from_the_page(official, shared_texts):
    source = read(official("uk-gdpr.xml"))
    articles = json.loads((shared_texts / "uk-gdpr.json").read_text(encoding="utf-8"))
    found = {it["pointer"].rstrip("."): agreement(source, it["pointer"].rstrip("."), it["text"]) for it in articles}
    assert len(found) == 119
    assert {pointer: share for pointer, share in found.items() if share < 0.98} == {}


def test_the_uk_gdpr_is_read_within_two_seconds(official):
    data = official("uk-gdpr.xml")
    started = time.process_time()
    read(data)
    assert time.process_time() - started < 2


def printed(element, *, european):
    """The words of the law in an element, numbers with their punctuation, told without the reader."""
    name = etree.QName(element).localname if isinstance(element.tag, str) else ""
    space = " " if name in BLOCKS else ""
    if not name or name in NOT_LAW:
        return
    if name == "Pnumber":
        yield f" {printed_number(element, european=european)} "
        return
    if name == "ListItem" and etree.QName(element.getparent()).localname == "OrderedList":
        yield item_number(element)
    yield space + (element.text or "")
    for child in element:
        yield from printed(child, european=european)
        yield child.tail or ""
    yield space


def printed_number(element, *, european):
    words = "".join(element.itertext()).strip()
    level = etree.QName(element.getparent()).localname
    if "PuncBefore" in element.attrib or "PuncAfter" in element.attrib:
        return element.get("PuncBefore", "") + words + element.get("PuncAfter", "")
    if level not in LEVELS or not words.isalnum():
        return words
    return f"{words}." if european and level == "P2" else f"({words})"


def item_number(element):
    """The files at hand have lists in letters and small Roman numerals, in parentheses."""
    given = element.get("NumberOverride")
    at = [it for it in element.getparent() if etree.QName(it).localname == "ListItem"].index(element)
    kind = element.getparent().get("Type")
    number = given or ("abcdefghijkl"[at] if kind == "alpha" else ROMAN[at])
    return number if "(" in number else f"({number})"


def pointer_of(provision):
    number = "".join(provision[0].itertext()).strip(" .")
    return number if number.startswith("Article") else f"Section {number}"


def agreement(source, pointer, words):
    """The share of an article's letters and digits that stand in its passages as runs of eight or more.

    The page glued numbers to words and left some out, so it is compared as one run without spaces.
    """
    under = re.compile(rf"{re.escape(pointer)}(?:\(|$)")
    page = re.sub(r"\W", "", words)
    own = re.sub(r"\W", "", "".join(source.text[it.start : it.end] for it in source.parts if under.match(it.pointer)))
    runs = {own[at : at + RUN] for at in range(len(own))}
    there = {at + n for at in range(len(page) - RUN + 1) if page[at : at + RUN] in runs for n in range(RUN)}
    return len(there) / len(page) if page else 1.0
