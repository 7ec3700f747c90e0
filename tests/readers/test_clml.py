"""legislation.gov.uk's XML becomes sections, regulations, articles and schedule paragraphs as a lawyer cites them."""

from __future__ import annotations

import json
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from compliance_llm.errors import CdraftError
from compliance_llm.readers.uk import clml

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
    assert told(source) == [("Section 1", "1 . . . . and kites [1]"), ("Footnote 1", "S.I. 9.")]
    assert [source.text[slice(*span)] for span in source.headings] == ["Kites"]


def test_what_is_not_in_force_yet_says_so_in_its_path():
    later = section("2", text("Later.")).replace("<P1group>", '<P1group Status="Prospective">')
    now, then = read(law(body(section("1", text("Now.")) + later))).parts
    assert (now.path, then.path) == ((), ("Prospective",))


@pytest.mark.parametrize("status", ["Repealed", "Discarded"])
@pytest.mark.parametrize("level", ["P1group", "P1", "Part"])
def test_what_is_no_longer_in_force_says_so_in_its_path(status, level):
    gone = f"<Part><Title>Old</Title>{section('2', text('No kite may fly.'))}</Part>"
    gone = re.sub(rf"<{level}\b", f'<{level} Match="false" Status="{status}"', gone, count=1)
    in_force, over = read(law(body(section("1", text("Kites may fly.")) + gone))).parts
    assert status not in in_force.path
    assert status in over.path


def test_a_repealed_schedule_says_so_in_its_path():
    schedule = SCHEDULE.replace("<Schedule>", '<Schedule Status="Repealed">')
    assert {"Repealed" in part.path for part in read(law(schedule)).parts} == {True}


def resource(id, inner):
    return f"""<Resource id="{id}"><InternalVersion><XMLcontent><Body>{inner}</Body></XMLcontent></InternalVersion>
        </Resource>"""


def including(*ids):
    included = "".join(f'<IncludedDocument ResourceRef="{id}"> </IncludedDocument>' for id in ids)
    return (
        f"<Schedules><Schedule><Number>SCHEDULE</Number><ScheduleBody>{included}</ScheduleBody></Schedule></Schedules>"
    )


def test_a_document_held_elsewhere_in_the_file_stands_where_it_is_included(told):
    agreed = f"<P>{text('The flyers have agreed:')}</P>" + numbered("P1", "1", text("Kites are shared."))
    after = f"<Resources>{resource('r1', agreed)}{resource('r2', text('Never included.'))}</Resources>"
    assert told(read(law(including("r1"), "Secondary", after=after))) == [
        ("Schedule", "The flyers have agreed:"),
        ("Schedule, paragraph 1", "1 Kites are shared."),
    ]


def test_a_document_that_includes_itself_is_written_once(told):
    circle = [resource(a, text(f"Kite {a}.") + including(b, b)) for a, b in ("xy", "yx")]
    after = f"<Resources>{''.join(circle)}</Resources>"
    assert [words for _, words in told(read(law(including("x", "nowhere"), after=after)))] == ["Kite x.", "Kite y."]


def test_articles_of_an_attached_act_are_not_articles_of_the_act_that_it_is_attached_to(told):
    def act(words, more=""):
        articles = section("Article 1", numbered("P2", "1", text(words)), id="")
        recitals = f"<P>{text('Whereas:')}</P><Division><Number>(1)</Number><P>{text('It is windy.')}</P></Division>"
        annex = "<Schedules><Schedule><Number>ANNEX</Number><ScheduleBody>"
        annex += f"{numbered('P1', '4', text('Tails.'))}</ScheduleBody></Schedule></Schedules>"
        signed = f"<SignedSection><Signatory><Para>{text('A. Kite')}</Para></Signatory></SignedSection>"
        prelims = f"<EUPrelims><EUPreamble>{recitals}</EUPreamble></EUPrelims>"
        return f"{prelims}<EUBody>{articles}{signed}</EUBody>{annex}{more}"

    attached = [
        f'<Attachment id="attachment-{n}"><EURetained>{act(f"Draft {n}.")}</EURetained></Attachment>' for n in (1, 2)
    ]
    source = read(law(act("Fly.", f"<Attachments>{''.join(attached)}</Attachments>"), "EURetained"))
    own = ["Preamble", "Recital 1", "Article 1(1)", "Signature", "Annex, paragraph 4"]
    assert [pointer for pointer, _ in told(source)] == [
        *own,
        *(f"Attachment {n}, {pointer}" for n in (1, 2) for pointer in own),
    ]


@pytest.mark.parametrize(
    ("above", "pointer"),
    [
        ("<Body><P>{}</P></Body>", "Text"),
        ("<Body><Part><Number>PART 2</Number><P>{}</P></Part></Body>", "Part 2"),
        ("<Schedule><Number>SCHEDULE 1</Number><ScheduleBody><P>{}</P></ScheduleBody></Schedule>", "Schedule 1"),
    ],
)
@pytest.mark.parametrize("minor", ["regulation", "rule"])
def test_a_paragraph_that_no_section_holds_is_cited_by_what_leads_into_it(told, above, pointer, minor):
    inner = text("Kites fly as follows:") + numbered("P3", "a", text("up;") + numbered("P4", "i", text("high;")))
    source = read(instrument(above.format(inner), minor))
    assert told(source) == [
        (pointer, "Kites fly as follows:"),
        (f"{pointer}(a)", "(a) up;"),
        (f"{pointer}(a)(i)", "(i) high;"),
    ]
    assert [part.stem for part in source.parts] == [None, 0, 1]


@pytest.mark.parametrize(
    "article",
    [
        "<Pblock><Number>ARTICLE {}</Number>{}</Pblock>",
        "<Pblock><Title>Article {}</Title>{}</Pblock>",
        "<P1group><Title>ARTICLE {}</Title>{}</P1group>",
    ],
)
def test_paragraphs_of_articles_in_a_schedule_are_cited_by_their_article(told, article):
    articles = "".join(article.format(n, numbered("P2", "1", text(f"Kite {n}."))) for n in ("1", "2"))
    schedule = f"<Schedule><Number>SCHEDULE</Number><ScheduleBody>{articles}</ScheduleBody></Schedule>"
    assert told(read(law(f"<Schedules>{schedule}</Schedules>"))) == [
        ("Schedule, Article 1(1)", "(1) Kite 1."),
        ("Schedule, Article 2(1)", "(1) Kite 2."),
    ]


def test_quoted_words_of_another_law_say_so_in_their_path():
    quoted = f"<BlockAmendment>{numbered('P2', '3', text('Under paragraph (2), no kite.'))}</BlockAmendment>"
    after = numbered("P2", "2", text("Under paragraph (1)."))
    parts = read(law(body(section("2", numbered("P2", "1", text("Insert—") + quoted) + after)))).parts
    assert [(part.pointer, part.path) for part in parts] == [
        ("Section 2(1)", ()),
        ("Section 2(1)", ("Quoted",)),
        ("Section 2(2)", ()),
    ]


PRODUCT = """<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>A</mi><mo>=</mo><mi>k</mi><mo>×</mo>
    <mfrac><mrow><mi>B</mi><mo>−</mo><mn>1</mn></mrow><mi>C</mi></mfrac></math>"""


def test_a_formula_is_one_line_in_the_words_and_by_itself(told):
    shown = f"<Formula>{PRODUCT}<Where><Para>{text('where B is its breadth.')}</Para></Where></Formula>"
    assert told(read(law(body(section("1", text(f"The area {PRODUCT}, that is") + shown))))) == [
        ("Section 1", "1 The area A = k × (B − 1)/(C), that is"),
        ("Section 1", "A = k × (B − 1)/(C)"),
        ("Section 1", "where B is its breadth."),
    ]


@pytest.mark.parametrize(
    ("mathml", "line"),
    [
        ("<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msub><mi>x</mi><mn>1</mn></msub>", "x^2 + x_1"),
        ("<msup><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mi>n</mi></msup>", "(x + 1)^n"),
        ("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "x_i^2"),
        ("<msqrt><mi>x</mi><mo>+</mo><mi>y</mi></msqrt>", "√(x + y)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "√[3](x)"),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
        ("<mo>(</mo><mo>-</mo><mi>a</mi><mo>)</mo><mo>-</mo><mi>b</mi>", "(-a) - b"),
        ("<mi>E</mi><mo>=</mo><mo>−</mo><mn>5</mn><mo>%</mo>", "E = −5%"),
        (
            "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd></mtr></mtable>",
            "a b; c",
        ),
        ("<semantics><mi>a</mi><annotation>the letter a</annotation></semantics>", "a"),
        ("<mtext>days <b>left</b> over</mtext>", "days left over"),
    ],
)
def test_each_part_of_a_formula_keeps_its_place_in_the_line(told, mathml, line):
    assert told(read(law(body(section("1", f"<Formula><math>{mathml}</math></Formula>"))))) == [
        ("Section 1", f"1 {line}")
    ]


def table(*rows):
    return f"<Tabular><table><tbody>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbody></table></Tabular>"


def rows_of(source):
    (part,) = source.parts
    return [line.split("\t") for line in source.text[part.start : part.end].split("\n")]


def test_each_cell_of_a_table_stays_in_its_column():
    rows = (
        '<th rowspan="2">Kite</th><th colspan="2">Fee</th><th>Note</th>',
        "<th>Day</th><th>Year</th><th>a</th>",
        '<td>Red</td><td colspan="2">none</td><td rowspan="0">b</td>',
        '<td colspan="x">Blue</td><td>1</td><td colspan="5">2</td>',
    )
    assert rows_of(read(law(body(table(*rows))))) == [
        ["Kite", "Fee", "", "Note"],
        ["", "Day", "Year", "a"],
        ["Red", "none", "", "b"],
        ["Blue", "1", "2"],
    ]


def test_a_table_cannot_claim_more_columns_than_it_may():
    source = read(law(body(table('<td colspan="99999999999">Red</td><td>Blue</td>'))))
    assert len(source.text) < 200


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ("10<Superior>6</Superior> kites", "10^6 kites"),
        ("10<Superior>-3</Superior> kites", "10^-3 kites"),
        ("9 m<Superior>2</Superior> of cloth", "9 m^2 of cloth"),
        ("9 <Emphasis>km</Emphasis><sup>2</sup>.", "9 km^2."),
        ("the 1<Superior>st</Superior> kite", "the 1st kite"),
        ("Kites<Superior>1</Superior> fly", "Kites1 fly"),
        ("CO<Inferior>2</Inferior>", "CO2"),
    ],
)
def test_a_raised_number_is_a_power_of_the_number_or_unit_before_it(told, words, read_as):
    assert told(read(law(body(section("1", text(words)))))) == [("Section 1", f"1 {read_as}")]


@pytest.mark.parametrize(
    ("name", "character"),
    [("DotPadding", " . . . . "), ("EmDash", "—"), ("Minus", "−"), ("ThinSpace", " "), ("Unheard", " ")],
)
def test_a_character_that_is_named_is_read_as_itself(told, name, character):
    source = read(law(body(section("1", text(f'kite<Character Name="{name}"/>tail')))))
    assert told(source) == [("Section 1", f"1 kite{character}tail")]


def test_a_footnote_is_marked_where_it_is_referred_to_but_not_in_numbers_and_titles(told):
    notes = "".join(f'<Footnote id="{id}"><FootnoteText>{text(id)}</FootnoteText></Footnote>' for id in ("f7", "f8"))
    inner = text('Kites<FootnoteRef Ref="f8"/>, and tails<FootnoteRef Ref="f9"/>.')
    number = '3<FootnoteRef Ref="f7"/>'
    source = read(law(body(section(number, inner, number, "p1")), after=f"<Footnotes>{notes}</Footnotes>"))
    assert told(source) == [("Section 3", "3 Kites [2], and tails."), ("Footnote 1", "f7"), ("Footnote 2", "f8")]
    assert source.parts[0].heading == "3"


def test_a_line_end_before_an_end_tag_does_not_part_words_from_their_full_stop(told):
    words = "a <Definition>kite, <Emphasis>1954</Emphasis><CommentaryRef/>\n   </Definition>;"
    assert told(read(law(body(section("1", text(words)))))) == [("Section 1", "1 a kite, 1954;")]


TAGS = st.sampled_from(["Emphasis", "Superior", "Definition", "Term", "Addition"])


def markup(tree):
    return tree if isinstance(tree, str) else f"<{tree[0]}>{''.join(map(markup, tree[1]))}</{tree[0]}>"


def plain(tree):
    return tree if isinstance(tree, str) else "".join(map(plain, tree[1]))


@given(st.recursive(st.sampled_from(["kite ", "10", ";", "\n  "]), lambda inner: st.tuples(TAGS, st.lists(inner))))
def test_no_character_within_a_line_is_lost(squeezed, assert_whole, tree):
    source = read(law(body(section("1", text(f"tail {markup(tree)}")))))
    assert_whole(source)
    # "^" for a power; brackets and marks of a fraction come on top of what the file says
    assert squeezed(source.text).replace("^", "") == squeezed(f"Kites1tail{plain(tree)}")


def test_akoma_ntoso_is_refused_with_the_address_of_what_is_read():
    data = b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act/></akomaNtoso>'
    assert clml.recognises(data)
    with pytest.raises(CdraftError, match=r"(?s)law\.xml is Akoma Ntoso.*/data\.xml"):
        clml.read(data, "law.xml")


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
    if name == "FootnoteRef":
        yield f" [{footnotes(element).index(element.get('Ref')) + 1}]"
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


def footnotes(element):
    return [it.get("id") for it in element.getroottree().iter(f"{{{NAMESPACE}}}Footnote")]


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
