"""Justice Laws XML becomes sections, definitions, schedules and clauses as a lawyer in Canada cites them."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from compliance_llm.corpus.readers import justice_laws

LIMS = 'xmlns:lims="http://justice.gc.ca/lims"'
NOT_LAW = {"HistoricalNote", "RecentAmendments", "FootnoteRef", "BillHistory", "Chapter", "RunningHead"}
HEADINGS = {"MarginalNote", "Heading", "GroupHeading", "ScheduleFormHeading", "ShortTitle"}
INLINE = {"XRefExternal", "DefinedTermEn", "DefinedTermFr", "DefinitionRef", "Emphasis", "Repealed"}


def act(body, after=""):
    return f"""<?xml version="1.0"?><Statute {LIMS} bill-origin="commons"><Identification><LongTitle>An Act about kites
        </LongTitle><ShortTitle>Kite Act</ShortTitle><Chapter><ConsolidatedNumber>K-1</ConsolidatedNumber></Chapter>
        </Identification><Body>{body}</Body>{after}</Statute>""".encode()


def section(label, inner, note="Kites"):
    note = f"<MarginalNote>{note}</MarginalNote>" if note else ""
    return f"<Section>{note}<Label>{label}</Label>{inner}</Section>"


def labelled(level, label, words, inner=""):
    return f"<{level}><Label>{label}</Label><Text>{words}</Text>{inner}</{level}>"


def schedule(inner, label="SCHEDULE 1", attributes=""):
    return f"""<Schedule {attributes}><ScheduleFormHeading><Label>{label}</Label>
        <OriginatingRef>(Section 5)</OriginatingRef><TitleText>Flying</TitleText>
        </ScheduleFormHeading>{inner}</Schedule>"""


def read(data):
    assert justice_laws.recognises(data)
    return justice_laws.read(data, "law.xml")


def headings(source):
    return [source.text[slice(*span)] for span in source.headings]


def body_of(told, source):
    """Without the long title."""
    return told(source)[1:]


def test_a_section_is_cited_by_its_labels_as_printed(told):
    deep = labelled("Paragraph", "(b)", "or", labelled("Subparagraph", "(i)", "if", labelled("Clause", "(A)", "so.")))
    source = read(act(section("7", labelled("Subsection", "(1)", "A kite may fly", deep))))
    assert told(source) == [
        ("Long title", "An Act about kites"),
        ("Section 7(1)", "7 (1) A kite may fly"),
        ("Section 7(1)(b)", "(b) or"),
        ("Section 7(1)(b)(i)", "(i) if"),
        ("Section 7(1)(b)(i)(A)", "(A) so."),
    ]
    assert [part.stem for part in source.parts] == [None, None, 1, 2, 3]
    assert (source.title, source.jurisdiction, source.kind) == ("Kite Act", "ca", "act")


def test_words_after_paragraphs_return_to_their_subsection(told):
    after = "<ContinuedSectionSubsection><Text>it must land.</Text></ContinuedSectionSubsection>"
    inner = labelled("Subsection", "(2)", "If", labelled("Paragraph", "(a)", "it rains") + after)
    assert body_of(told, read(act(section("8", inner))))[-1] == ("Section 8(2)", "it must land.")


def test_a_marginal_note_is_the_heading_of_what_it_stands_at():
    first = labelled("Subsection", "(1)", "One.")
    second = labelled("Subsection", "(1.1)", "Two.").replace("<Label>", "<MarginalNote>Limit</MarginalNote><Label>")
    source = read(act(section("4", first + second)))
    assert [(part.pointer, part.heading) for part in source.parts[1:]] == [
        ("Section 4(1)", "Kites"),
        ("Section 4(1.1)", "Limit"),
    ]
    assert headings(source) == ["Kite Act", "Kites", "Limit"]


def test_a_sections_number_stands_with_its_words_below_the_first_marginal_note(told):
    inner = labelled("Subsection", "(1)", "One.").replace("<Label>", "<MarginalNote>Terms</MarginalNote><Label>")
    source = read(act(section("2", inner, note="")))
    assert body_of(told, source) == [("Section 2(1)", "2 (1) One.")]
    assert source.parts[1].heading == "Terms"


def test_headings_of_parts_and_divisions_are_the_path():
    inner = f"""<Heading level="1"><Label>PART 1</Label><TitleText>Air</TitleText></Heading>
        <Heading level="2"><TitleText>Strings</TitleText></Heading>{section("1", "<Text>A.</Text>")}
        <Heading level="2"><TitleText>Tails</TitleText></Heading>{section("2", "<Text>B.</Text>")}
        <Heading level="1"><Label>PART 2</Label></Heading>{section("3", "<Text>C.</Text>")}"""
    assert [part.path for part in read(act(inner)).parts[1:]] == [
        ("PART 1 Air", "Strings"),
        ("PART 1 Air", "Tails"),
        ("PART 2",),
    ]


def test_definitions_and_formulas_are_cited_by_their_subsection(told):
    definition = f"""<Definition><Text><DefinedTermEn>kite</DefinedTermEn> means
        (<DefinedTermFr>cerf-volant</DefinedTermFr>)</Text>{labelled("Paragraph", "(a)", "a toy")}</Definition>"""
    formula = """<FormulaGroup><Formula><FormulaText>A × B</FormulaText></Formula>
        <FormulaConnector>where</FormulaConnector>
        <FormulaDefinition><FormulaTerm>A</FormulaTerm><Text>is a string</Text></FormulaDefinition></FormulaGroup>"""
    inner = labelled("Subsection", "(1)", "In this Act,", definition + formula)
    assert body_of(told, read(act(section("2", inner)))) == [
        ("Section 2(1)", "2 (1) In this Act,"),
        ("Section 2(1)", "kite means (cerf-volant)"),
        ("Section 2(1)", "(a) a toy"),
        ("Section 2(1)", "A × B"),
        ("Section 2(1)", "where"),
        ("Section 2(1)", "A is a string"),
    ]


def test_words_of_another_law_stay_under_the_section_that_amends_it(told):
    quoted = section("85", labelled("Subsection", "(1)", "No kite."), note="Bans")
    source = read(act(section("9", f"<Text>Section 85 reads:</Text><AmendedText>{quoted}</AmendedText>")))
    assert body_of(told, source) == [("Section 9", "9 Section 85 reads:"), ("Section 9", "Bans 85 (1) No kite.")]


def test_history_editors_notes_and_what_is_not_in_force_are_left_out(told):
    inner = """<Text>Fly. <Repealed>[Repealed]</Repealed></Text><HistoricalNote><HistoricalNoteSubItem>2001, c. 1
        </HistoricalNoteSubItem></HistoricalNote>
        <Footnote status="editorial"><Label>*</Label><Text>[Note: in force.]</Text></Footnote>"""
    label = '<FootnoteRef idref="x">*</FootnoteRef>72'
    later = schedule(
        f"<BillPiece><RelatedOrNotInForce>{section('72', '<Text>Land.</Text>')}</RelatedOrNotInForce></BillPiece>"
    )
    related = schedule("<Provision><Text>Related.</Text></Provision>", attributes='id="RelatedProvs"')
    after = f"{later}{related}<RecentAmendments><Amendment>2024</Amendment></RecentAmendments>"
    source = read(act(section(label, inner), after))
    assert body_of(told, source) == [("Section 72", "72 Fly. [Repealed]")]
    assert headings(source) == ["Kite Act", "Kites"]


def test_several_sections_under_one_label_are_cited_together(told):
    assert body_of(told, read(act(section("52 to 57", "<Text>[Amendments]</Text>"))))[0][0] == "Sections 52 to 57"


def test_a_regulation_has_its_order_and_the_footnotes_of_the_law(told):
    data = f"""<Regulation {LIMS} regulation-type="SOR"><Identification><InstrumentNumber>SOR/2018-1</InstrumentNumber>
        <EnablingAuthority><XRefExternal>KITE ACT</XRefExternal></EnablingAuthority>
        <LongTitle>Kite Regulations</LongTitle></Identification>
        <Order><Provision><Text>Under section 2<FootnoteRef idref="a">a</FootnoteRef> of the Act.
        </Text>
        <Footnote status="official"><Label>a</Label><Text>S.C. 2015</Text></Footnote></Provision></Order>
        <Body>{section("4", labelled("Subsection", "(1)", "A kite flies."))}</Body></Regulation>""".encode()
    source = read(data)
    assert told(source) == [
        ("Order", "Under section 2 of the Act."),
        ("Footnote a", "a S.C. 2015"),
        ("Section 4(1)", "4 (1) A kite flies."),
    ]
    assert (source.title, source.kind) == ("Kite Regulations", "regulation")
    assert headings(source)[:3] == ["SOR/2018-1", "KITE ACT", "Kite Regulations"]


def test_clauses_of_a_schedule_are_cited_by_their_own_numbers(told):
    clauses = f"""<DocumentInternal><GroupHeading format-ref="group1-part">
        <TitleText>4.3 Principle 3 — Consent</TitleText></GroupHeading><Provision><Text>Ask first.</Text></Provision>
        <Provision><Text><Emphasis>4.3.2</Emphasis></Text><Provision><Text>Ask when</Text>
        {labelled("Provision", "(a)", "flying.")}</Provision></Provision></DocumentInternal>"""
    source = read(act("", schedule(clauses)))
    assert body_of(told, source) == [
        ("Schedule 1, clause 4.3", "Ask first."),
        ("Schedule 1, clause 4.3.2", "4.3.2 Ask when"),
        ("Schedule 1, clause 4.3.2(a)", "(a) flying."),
    ]
    assert source.parts[1].path == ("SCHEDULE 1 (Section 5) Flying", "4.3 Principle 3 — Consent")


def test_items_and_sections_of_a_schedule_are_cited_under_it(told):
    items = f"""<Heading level="1"><Label>PART F</Label><TitleText>Owner</TitleText></Heading><List>
        {labelled("Item", "10*", "A person,", "<List>" + labelled("Item", "(a)", "alias") + "</List>")}</List>
        {section("3", labelled("Subsection", "(2)", "Fly."))}"""
    assert body_of(told, read(act("", schedule(items, "SCHEDULE 2")))) == [
        ("Schedule 2, Part F, item 10", "10* A person,"),
        ("Schedule 2, Part F, item 10(a)", "(a) alias"),
        ("Schedule 2, Part F, section 3(2)", "3 (2) Fly."),
    ]


def test_a_table_of_a_schedule_is_one_part(told):
    table = """<TableGroup><table><title>Acts</title><tgroup><thead><row><entry/><entry>Act</entry></row></thead><tbody>
        <row><entry>1</entry><entry><BilingualGroup><BilingualItemEn>Kite</BilingualItemEn><BilingualItemFr>Cerf-volant
        </BilingualItemFr></BilingualGroup></entry></row></tbody></tgroup></table></TableGroup>"""
    assert body_of(told, read(act("", schedule(table, "SCHEDULE")))) == [
        ("Schedule", "Acts\n\tAct\n1\tKite Cerf-volant")
    ]


def test_each_character_of_pipeda_is_said_once(official, assert_whole):
    assert_whole(read(official("ca-pipeda.xml")))


def test_the_law_of_pipeda_is_all_there_in_its_order(official, squeezed):
    source = read(official("ca-pipeda.xml"))
    root = etree.fromstring(official("ca-pipeda.xml"))
    parts = "".join(source.text[part.start : part.end] for part in source.parts)
    assert squeezed(parts) == squeezed("".join(printed(root)))
    assert squeezed("".join(headings(source))) == squeezed("".join("".join(it.itertext()) for it in headings_of(root)))


def test_each_section_of_pipeda_stands_under_its_own_pointer(official, shares):
    source = read(official("ca-pipeda.xml"))
    sections = [
        (pointer_of(it), "".join(printed(it))) for it in etree.fromstring(official("ca-pipeda.xml")).iter("Section")
    ]
    found = shares(source, sections)
    assert len(found) == 71
    assert [(pointer, share, alien) for pointer, share, alien in found if share < 1 or alien > 0] == []


def test_each_principle_of_pipeda_stands_under_its_own_clauses(official, told):
    pointers = {pointer for pointer, _ in told(read(official("ca-pipeda.xml"))) if pointer.startswith("Schedule 1,")}
    assert {f"Schedule 1, clause 4.{n}" for n in range(1, 11)} <= pointers
    assert {"Schedule 1, clause 4.3.2", "Schedule 1, clause 4.7.3(a)"} <= pointers


@pytest.mark.parametrize("head", [f"<Statute {LIMS}>", '<Regulation regulation-type="SOR" xml:lang="en">'])
def test_both_kinds_of_law_are_recognised(head):
    assert justice_laws.recognises(head.encode())


def printed(element):
    """The words of the law in an element but for its headings, told without the reader."""
    name = etree.QName(element).localname
    space = "" if name in INLINE else " "
    if name in NOT_LAW | HEADINGS or (name == "Footnote" and element.get("status") == "editorial"):
        return
    yield space + (element.text or "")
    for child in element:
        yield from printed(child)
        yield child.tail or ""
    yield space


def headings_of(root):
    return [it for it in root.iter() if etree.QName(it).localname in HEADINGS]


def pointer_of(section):
    label = re.sub(r"^\W+", "", "".join(section.find("Label").itertext()))
    return f"Sections {label}" if " " in label else f"Section {label}"
