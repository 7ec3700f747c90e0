"""Justice Laws XML becomes sections, definitions, schedules and clauses as a lawyer in Canada cites them."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from compliance_llm.readers.ca import justice_laws

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


def test_only_the_editors_footnotes_are_left_out(told):
    notes = "".join(
        f"<Footnote{status}><Label>{n}</Label><Text>Note {n}.</Text></Footnote>"
        for n, status in enumerate(("", ' status="official"', ' status="unofficial"', ' status="editorial"'), start=1)
    )
    assert body_of(told, read(act(section("1", f"<Text>Fly.</Text>{notes}"))))[1:] == [
        ("Footnote 1", "1 Note 1."),
        ("Footnote 2", "2 Note 2."),
        ("Footnote 3", "3 Note 3."),
    ]


def test_the_editors_footnote_within_words_is_left_out_of_them(told):
    text = '<Text>Fly<Footnote status="editorial"><Label>*</Label><Text>Soon.</Text></Footnote> high.</Text>'
    assert body_of(told, read(act(section("1", text)))) == [("Section 1", "1 Fly high.")]


def test_a_footnote_of_a_schedule_is_cited_by_where_it_stands(told):
    parts = "".join(
        f"""<Group><GroupHeading format-ref="group1-part"><Label>PART {n}</Label></GroupHeading><Provision>
        <Footnote><Label>1</Label><Text>Kites of class {n}.</Text></Footnote></Provision></Group>"""
        for n in (1, 2)
    )
    assert body_of(told, read(act("", schedule(parts)))) == [
        ("Schedule 1, Part 1, footnote 1", "1 Kites of class 1."),
        ("Schedule 1, Part 2, footnote 1", "1 Kites of class 2."),
    ]


def test_items_below_an_unnumbered_provision_are_items_of_their_part(told):
    list_of_items = f"<List>{labelled('Item', '1', 'Box kite')}{labelled('Item', '2', 'Delta kite')}</List>"
    part = f"""<GroupHeading format-ref="group1-part"><Label>PART 1</Label></GroupHeading>
        <Provision>{list_of_items}</Provision>"""
    assert body_of(told, read(act("", schedule(part)))) == [
        ("Schedule 1, Part 1, item 1", "1 Box kite"),
        ("Schedule 1, Part 1, item 2", "2 Delta kite"),
    ]


def led_by(source, words):
    """The words that lead into the part with these words, outermost first."""
    part = next(it for it in source.parts if source.text[it.start : it.end].endswith(words))
    leads = []
    while part.stem is not None:
        part = source.parts[part.stem]
        leads.insert(0, source.text[part.start : part.end])
    return leads


KITES = "".join(
    [
        labelled("Item", "(1)", "Box kites"),
        "<Item><Text>but not including:</Text></Item>",
        labelled("Item", "(2)", "Toy kites"),
        labelled("Item", "(3)", "Paper kites"),
        "<Item><Text>and including:</Text></Item>",
        labelled("Item", "(4)", "Cloth kites"),
    ]
)


def test_words_between_the_items_of_a_list_lead_into_the_items_after_them(told):
    source = read(act("", schedule(f"<List>{labelled('Item', '9', 'Kites:', f'<List>{KITES}</List>')}</List>")))
    assert body_of(told, source)[2] == ("Schedule 1, item 9", "but not including:")
    assert led_by(source, "Box kites") == ["9 Kites:"]
    assert led_by(source, "Toy kites") == led_by(source, "Paper kites") == ["9 Kites:", "but not including:"]
    assert led_by(source, "Cloth kites") == ["9 Kites:", "and including:"]


@pytest.mark.parametrize("wrapped", ["<List>{}</List>", "<Provision><List>{}</List></Provision>"])
def test_words_between_the_items_of_a_whole_schedule_lead_too(told, wrapped):
    source = read(act("", schedule(wrapped.format(KITES.replace("(", "").replace(")", "")))))
    assert [pointer for pointer, _ in body_of(told, source)] == [
        "Schedule 1, item 1",
        "Schedule 1",
        "Schedule 1, item 2",
        "Schedule 1, item 3",
        "Schedule 1",
        "Schedule 1, item 4",
    ]
    assert led_by(source, "Paper kites") == ["but not including:"]
    assert led_by(source, "Cloth kites") == ["and including:"]


def test_items_without_numbers_do_not_lead_into_one_another():
    source = read(act("", schedule("<List><Item><Text>Red</Text></Item><Item><Text>Blue</Text></Item></List>")))
    assert led_by(source, "Blue") == []


@pytest.mark.parametrize(
    ("below", "division"),
    [("<TitleText>Kites</TitleText>", ""), ("<Label>DIVISION A</Label>", ", Division A")],
)
def test_what_stands_in_different_parts_of_a_schedule_never_shares_a_pointer(told, below, division):
    parts = "".join(
        f"""<Heading level="1"><Label>PART {n}</Label></Heading><Heading level="2">{below}</Heading>
        <List>{labelled("Item", "1", f"Kite {n}")}</List>"""
        for n in (1, 2)
    )
    assert body_of(told, read(act("", schedule(parts)))) == [
        (f"Schedule 1, Part 1{division}, item 1", "1 Kite 1"),
        (f"Schedule 1, Part 2{division}, item 1", "1 Kite 2"),
    ]


def test_the_next_division_ends_the_one_before_it_and_the_part_goes_on(told):
    inner = f"""<Heading level="1"><Label>PART 1</Label></Heading><Heading level="2"><Label>DIVISION A</Label></Heading>
        <List>{labelled("Item", "1", "Red")}</List><Heading level="2"><Label>DIVISION B</Label></Heading>
        {section("2", "<Text>Blue</Text>", note="")}"""
    assert [pointer for pointer, _ in body_of(told, read(act("", schedule(inner))))] == [
        "Schedule 1, Part 1, Division A, item 1",
        "Schedule 1, Part 1, Division B, section 2",
    ]


NOT_YET = 'in-force="no"'


def test_what_is_marked_as_not_in_force_is_left_out(told):
    later = labelled("Subsection", "(2)", "Land.").replace("<Subsection", f"<Subsection {NOT_YET}")
    inner = labelled("Subsection", "(1)", "Fly.") + later
    whole = section("2", "<Text>Dive.</Text>", note="Dives").replace("<Section", f"<Section {NOT_YET}")
    source = read(act(section("1", inner) + whole))
    assert body_of(told, source) == [("Section 1(1)", "1 (1) Fly.")]
    assert headings(source) == ["Kite Act", "Kites"]


def test_an_act_of_which_nothing_is_in_force_is_read_whole(told):
    whole = section("2", "<Text>Dive.</Text>").replace("<Section", f"<Section {NOT_YET}")
    source = read(act(whole).replace(b"<Statute ", f"<Statute {NOT_YET} ".encode()))
    assert body_of(told, source) == [("Section 2", "2 Dive.")]


EN, FR = "<DefinedTermEn>{}</DefinedTermEn>".format, "<DefinedTermFr>{}</DefinedTermFr>".format
OR = '<Emphasis style="italic">ou</Emphasis>'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{EN('tail')}<Repealed>[Repealed]</Repealed>", "tail [Repealed]"),
        ("a tail; and<Repealed>[Repealed]</Repealed>", "a tail; and [Repealed]"),
        ("a tail (<Repealed>[Repealed]</Repealed>)", "a tail ([Repealed])"),
        (f"({FR('cerf-volant')}{OR}{FR('CV')})", "(cerf-volant ou CV)"),
        (f"({FR('cerf-volant')} {OR} {FR('CV')})", "(cerf-volant ou CV)"),
        (f"{EN('kite')}s and {EN('tail')}, but no {EN('string')}", "kites and tail, but no string"),
        ("<Emphasis>k</Emphasis><Emphasis>ite</Emphasis>", "kite"),
        (EN("kite<Sup>1</Sup>"), "kite1"),
    ],
)
def test_a_term_never_runs_into_what_follows_it_and_a_word_is_never_parted(told, text, words):
    assert body_of(told, read(act(section("1", f"<Text>{text}</Text>")))) == [("Section 1", f"1 {words}")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10<Sup>6</Sup> kites", "10^6 kites"),
        ("10<Sup>\u22126</Sup> and 10<Sup>-6</Sup>", "10^\u22126 and 10^-6"),
        ("5 m<Sup>2</Sup> or 7cm<Sup>3</Sup>/s<Sup>2</Sup>", "5 m^2 or 7cm^3/s^2"),
        ("the 1<Sup>er</Sup> or 2<Sup>nd</Sup> kite", "the 1er or 2nd kite"),
        ("N<Sup>1</Sup>-kite, the Act<Sup>2</Sup> and CO<Sub>2</Sub>", "N1-kite, the Act2 and CO2"),
        ("<Emphasis>m</Emphasis><Sup>3</Sup>", "m^3"),
    ],
)
def test_a_power_is_told_from_the_digits_before_it(told, text, words):
    assert body_of(told, read(act(section("1", f"<Text>{text}</Text>")))) == [("Section 1", f"1 {words}")]


def test_a_heading_within_a_section_stands_over_the_subsections_after_it(told):
    inner = f"""<Text>Kites:</Text>{labelled("Subsection", "(1)", "Fly.")}
        <Heading level="3"><TitleText>Landing</TitleText></Heading>{labelled("Subsection", "(2)", "Land.")}
        <Heading level="3"><TitleText>Rest</TitleText></Heading>{labelled("Subsection", "(3)", "Rest.")}"""
    source = read(act(f'<Heading level="1"><TitleText>Air</TitleText></Heading>{section("1", inner)}'))
    assert [(it.pointer, it.heading, it.path, it.stem) for it in source.parts[2:]] == [
        ("Section 1(1)", "Kites", ("Air",), 1),
        ("Section 1(2)", "Kites", ("Air", "Landing"), 1),
        ("Section 1(3)", "Kites", ("Air", "Rest"), 1),
    ]
    assert headings(source) == ["Kite Act", "Air", "Kites", "Landing", "Rest"]


def bill(body, stage="assented-to", introduction="", after=""):
    return f"""<?xml version="1.0"?><!DOCTYPE Bill PUBLIC "-//Justice Canada//DTD Bill Exchange v2.5.0//EN" "B.dtd">
        <Bill bill-origin="senate" xml:lang="en"><Identification><BillNumber>S-1</BillNumber>
        <LongTitle>An Act about kites</LongTitle><ShortTitle status="official">Kite Act</ShortTitle>
        <BillHistory><Stages stage="{stage}"/></BillHistory></Identification>
        {introduction}<Body>{body}</Body>{after}</Bill>""".encode()


def test_an_act_as_it_was_passed_is_read_by_its_sections(told):
    source = read(bill(section("1.", labelled("Paragraph", "(<Emphasis>a</Emphasis>)", "Fly."))))
    assert told(source) == [("Long title", "An Act about kites"), ("Section 1(a)", "1. (a) Fly.")]
    assert (source.title, source.kind, source.format) == ("Kite Act", "act", "justice-laws")


def test_a_bill_without_assent_is_a_proposal():
    assert read(bill(section("1.", "<Text>Fly.</Text>"), stage="first-reading-house")).kind == "proposed act"


def test_the_summary_of_a_bill_is_cited_as_such_and_its_contents_are_left_out(told):
    introduction = """<Introduction><Summary><TitleText>SUMMARY</TitleText><Provision><Text>It is about kites.</Text>
        </Provision></Summary><TableOfProvisions><Label>1.</Label><Text>Flight</Text></TableOfProvisions><Enacts>
        <Provision><Text>It is enacted:</Text></Provision></Enacts></Introduction>"""
    source = read(bill(section("1.", "<Text>Fly.</Text>"), introduction=introduction))
    assert told(source)[1:] == [
        ("Summary", "It is about kites."),
        ("Enacting words", "It is enacted:"),
        ("Section 1", "1. Fly."),
    ]
    assert headings(source) == ["Kite Act", "SUMMARY", "Kites"]


def test_the_terms_in_the_margin_of_a_definition_head_it(told):
    notes = f"<MarginalNote>{EN('kite')}</MarginalNote><MarginalNote>{FR('cerf-volant')}</MarginalNote>"
    defined = f"<Definition>{notes}<Text>{EN('kite')} is a toy.</Text></Definition>"
    source = read(bill(section("2.", f"<Text>Here</Text>{defined}")))
    assert told(source)[1:] == [("Section 2", "2. Here"), ("Section 2", "kite is a toy.")]
    assert headings(source) == ["Kite Act", "Kites", "kite", "cerf-volant"]
    quoted = read(bill(section("3.", f"<Text>Section 2 gets:</Text><AmendedText>{defined}</AmendedText>", note="")))
    assert told(quoted)[2:] == [("Section 3", "kite cerf-volant"), ("Section 3", "kite is a toy.")]


def test_the_amending_schedule_of_an_act_as_passed_is_its_law(told):
    amending = schedule("<Provision><Label>1</Label><Text>Strings are replaced.</Text></Provision>").replace(
        "<ScheduleFormHeading>", '<ScheduleFormHeading type="amending">'
    )
    assert told(read(bill("", after=amending)))[1:] == [("Schedule 1, item 1", "1 Strings are replaced.")]
    assert body_of(told, read(act("", amending))) == []


def test_no_character_of_such_a_law_is_lost(squeezed, assert_whole):
    text = f"""<Text>{EN("kite")}<Repealed>[Repealed]</Repealed>, {FR("cerf")}{OR}{FR("CV")}: 7
        <Footnote><Label>1</Label></Footnote></Text>"""
    inner = f"""{text}{labelled("Subsection", "(1)", "Fly.")}<Heading level="2"><TitleText>Air</TitleText></Heading>
        {labelled("Subsection", "(2)", "Land.")}<Footnote><Label>2</Label><Text>See 3.</Text></Footnote>"""
    after = schedule(
        f"""<Heading level="1"><Label>PART 1</Label></Heading><Heading level="2"><TitleText>Toys</TitleText></Heading>
        <List>{KITES}</List><Provision><List>{KITES}</List></Provision>"""
    )
    data = act(section("1", inner), after)
    source = read(data)
    assert_whole(source)
    root = etree.fromstring(data)
    parts = "".join(source.text[part.start : part.end] for part in source.parts)
    assert squeezed(parts) == squeezed("".join(printed(root)))
    assert squeezed("".join(headings(source))) == squeezed("".join("".join(it.itertext()) for it in headings_of(root)))


@pytest.mark.parametrize(
    "head",
    [f"<Statute {LIMS}>", '<Regulation regulation-type="SOR" xml:lang="en">', '<Bill bill-origin="commons">'],
)
def test_each_kind_of_law_is_recognised(head):
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
