"""Word documents: what Word counts and what its changes come to is read as a reader of the page sees it."""

from __future__ import annotations

import html
import re
import zipfile
from collections import Counter

import pytest
from made_files import HEADING_STYLES, docx, level, numbering, paragraph, run, table

from compliance_llm.readers import read_source
from compliance_llm.readers.word import documents as word
from compliance_llm.readers.word.numbering import number_as

OUTLINE = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")


def read(*body, **parts):
    return word.read(docx(*body, **parts), "policy.docx")


def words(source):
    return [source.text[part.start : part.end] for part in source.parts]


def test_a_paragraph_numbered_by_word_is_cited_by_that_number(told):
    source = read(
        paragraph("Roles", "H1", (1, 0)),
        paragraph("The owner must:", numbered=(1, 1)),
        paragraph("keep the inventory;", numbered=(1, 2)),
        paragraph("tell the validator.", numbered=(1, 2)),
        paragraph("The validator signs.", numbered=(1, 1)),
        numbers=numbering(OUTLINE),
    )
    assert told(source) == [
        ("clause 1.1", "1.1 The owner must:"),
        ("clause 1.1(a)", "(a) keep the inventory;"),
        ("clause 1.1(b)", "(b) tell the validator."),
        ("clause 1.2", "1.2 The validator signs."),
    ]
    assert [part.stem for part in source.parts] == [None, 0, 0, None]
    assert {(part.heading, part.path) for part in source.parts} == {("Roles", ())}


def test_text_under_a_numbered_heading_is_its_section_and_an_item_is_cited_in_it(told):
    source = read(
        paragraph("Testing", "H1", (1, 0)),
        paragraph("Limits", "H2", (1, 1)),
        paragraph("Limits are set for:"),
        paragraph("credit;", numbered=(2, 0)),
        paragraph("fraud.", numbered=(2, 0)),
        numbers=numbering(OUTLINE, level(0, "lowerLetter", "(%1)")),
    )
    assert told(source) == [
        ("Section 1.1", "Limits are set for:"),
        ("Section 1.1(a)", "(a) credit;"),
        ("Section 1.1(b)", "(b) fraud."),
    ]
    assert source.parts[0].path == ("1 Testing",)


def test_text_without_numbers_is_cited_by_the_words_of_its_heading(told):
    source = read(paragraph("An opening."), paragraph("Purpose", "H1"), paragraph("To see."))
    assert told(source) == [("preamble", "An opening."), ("Purpose", "To see.")]


def test_headings_of_the_same_words_are_told_apart_by_the_one_above(told):
    body = [paragraph("Credit", "H1"), paragraph("Scope", "H2"), paragraph("One."), paragraph("Fraud", "H1")]
    source = read(*body, paragraph("Scope", "H2"), paragraph("Two."))
    assert told(source) == [("Credit, Scope", "One."), ("Fraud, Scope", "Two.")]


def test_a_heading_is_known_by_its_style_whatever_the_language_calls_it():
    styles = '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    styles += (
        '<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="K"/><w:basedOn w:val="berschrift1"/></w:style>'
    )
    source = read(paragraph("Zweck", "Kapitel"), paragraph("Text."), styles=styles)
    assert source.parts[0].pointer == "Zweck"


def test_a_style_can_carry_the_number_of_its_headings(told):
    styles = HEADING_STYLES.replace(
        '<w:name w:val="heading 2"/>',
        '<w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
    )
    body = [paragraph("One", "H1", (1, 0)), paragraph("Sub", "H2"), paragraph("Text.")]
    assert told(read(*body, styles=styles, numbers=numbering(OUTLINE))) == [("Section 1.1", "Text.")]


def test_a_list_that_starts_anew_counts_from_there_and_a_level_from_the_one_above(told):
    seven = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    again = f'<w:num w:numId="9"><w:abstractNumId w:val="0"/>{seven}</w:num>'
    body = [paragraph("A.", numbered=(1, 0)), paragraph("B.", numbered=(1, 1)), paragraph("C.", numbered=(1, 0))]
    body += [paragraph("D.", numbered=(1, 1)), paragraph("E.", numbered=(9, 0)), paragraph("F.", numbered=(9, 0))]
    source = read(*body, numbers=numbering(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2"), lists=again))
    assert [it.split()[0] for it in words(source)] == ["1.", "1.1", "2.", "2.1", "7.", "8."]


def test_a_list_marked_as_legal_shows_digits_for_every_level():
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    source = read(paragraph("A.", numbered=(1, 0)), paragraph("B.", numbered=(1, 1)), numbers=numbering(levels))
    assert words(source) == ["I. A.", "1.1 B."]


@pytest.mark.parametrize(
    ("number", "format", "shown"),
    [
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (27, "lowerLetter", "aa"),
        (26, "upperLetter", "Z"),
        (3, "decimalZero", "03"),
        (3, "none", ""),
    ],
)
def test_numbers_look_as_word_writes_them(number, format, shown):
    assert number_as(number, format) == shown


def test_tracked_changes_are_read_as_accepted():
    changed = f'<w:ins w:id="1">{run("must ")}</w:ins><w:del w:id="2"><w:r><w:delText>should </w:delText></w:r></w:del>'
    source = read(paragraph("The owner ", more=changed + run("sign.")))
    assert words(source) == ["The owner must sign."]


def test_a_paragraph_whose_end_was_deleted_runs_on_into_the_next():
    joined = paragraph("The owner").replace("<w:pPr>", '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr>')
    assert words(read(joined, paragraph("must sign."))) == ["The owner must sign."]


def test_a_deleted_row_is_gone_and_a_moved_text_stands_where_it_went():
    rows = table(["kept"], ["dropped"]).replace(
        '<w:tr><w:tc><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">dropped',
        '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">dropped',
    )
    moved = f'<w:p><w:moveFrom w:id="2">{run("Moved.")}</w:moveFrom></w:p>'
    moved += f'<w:p><w:moveTo w:id="3">{run("Moved.")}</w:moveTo></w:p>'
    assert words(read(rows, moved)) == ["kept", "Moved."]


def test_a_table_is_one_part_with_a_line_for_each_row():
    assert words(read(table(["Tier", "Days"], ["High", "30"]))) == ["Tier\tDays\nHigh\t30"]


def test_each_cell_of_a_table_stands_under_the_head_of_its_column():
    def cell(words, properties=""):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"

    wide, tall, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("Harbour", tall) + cell("Lamps", wide) + cell("Ships"),
        cell("", on) + cell("Oil") + cell("Gas") + cell("All"),
        cell("North") + cell("5") + cell("9") + cell("2"),
    )
    (said,) = words(read("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"))
    assert said == "Harbour\tLamps\t\tShips\n\tOil\tGas\tAll\nNorth\t5\t9\t2"


def test_a_paragraph_that_begins_with_section_and_a_number_is_that_section(told):
    source = read(
        paragraph("ARTICLE II Lamps", "H1"),
        paragraph("Section 2.01 Oil. The keeper buys oil:"),
        paragraph("(a) for lamps; and"),
        paragraph("(b) for ships."),
        paragraph("Section 2.02 Wicks. The keeper trims wicks."),
        paragraph("Section 2.01 of this policy binds the mate too."),
        paragraph("Clause 4.1 Ships sail."),
    )
    assert told(source) == [
        ("Section 2.01", "Section 2.01 Oil. The keeper buys oil:"),
        ("Section 2.01(a)", "(a) for lamps; and"),
        ("Section 2.01(b)", "(b) for ships."),
        ("Section 2.02", "Section 2.02 Wicks. The keeper trims wicks."),
        ("Section 2.02", "Section 2.01 of this policy binds the mate too."),
        ("clause 4.1", "Clause 4.1 Ships sail."),
    ]
    assert [part.stem for part in source.parts] == [None, 0, 0, None, None, None]
    assert {part.heading for part in source.parts} == {"Lamps"}


def test_a_section_that_word_counts_is_cited_by_its_number(told):
    levels = level(0, "upperRoman", "Article %1") + level(1, "decimal", "Section %1.%2", "<w:isLgl/>")
    source = read(
        paragraph("Duties", "H1", (1, 0)),
        paragraph("The keeper lights the lamps.", numbered=(1, 1)),
        paragraph("He keeps a log.", numbered=(1, 1)),
        paragraph("of ships", numbered=(2, 0)),
        numbers=numbering(levels, level(0, "decimal", "§ %1")),
    )
    assert told(source) == [
        ("Section 1.1", "Section 1.1 The keeper lights the lamps."),
        ("Section 1.2", "Section 1.2 He keeps a log."),
        ("Section 1", "§ 1 of ships"),
    ]


def test_a_single_number_with_a_sign_counts_where_the_next_one_goes_on_from_it(told):
    source = read(
        paragraph("§ 3 Oil", more=run(" is kept cool.")),
        paragraph("1. in casks;"),
        paragraph("2. in jars."),
        paragraph("§ 4 Wicks are kept dry."),
        paragraph("Section 9 Mariners praise this policy."),
    )
    assert [pointer for pointer, _ in told(source)] == [
        "Section 3",
        "Section 3(1)",
        "Section 3(2)",
        "Section 4",
        "Section 4",
    ]


def test_words_that_begin_with_an_article_of_a_law_open_no_clause(told):
    lines = ["2. Oil", "2.1 Oil is kept cool.", "Article 6.1 Lamp Law says so.", "2.2 Wicks are kept dry."]
    found = [pointer for pointer, _ in told(read(*map(paragraph, lines)))]
    assert found == ["clause 2", "clause 2.1", "clause 2.1", "clause 2.2"]


def test_a_clause_keeps_its_number_beside_a_section(told):
    lines = ["2. Oil", "2.1 Oil is kept cool.", "Section 7.1 Wicks are kept dry."]
    found = [pointer for pointer, _ in told(read(*map(paragraph, lines)))]
    assert found == ["clause 2", "clause 2.1", "Section 7.1"]


def test_a_heading_with_a_section_sign_is_that_section(told):
    assert told(read(paragraph("§ 3 Oil", "H1"), paragraph("Keep it cool."))) == [("Section 3", "Keep it cool.")]


def test_a_table_in_a_cell_is_read_in_its_place():
    inner = f"<w:tc>{table(['a', 'b'])}<w:p/></w:tc>"
    assert words(read(f"<w:tbl><w:tr>{inner}<w:tc>{paragraph('c')}</w:tc></w:tr></w:tbl>")) == ["a b\tc"]


def test_content_controls_are_read_wherever_they_stand():
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('In a block.')}</w:sdtContent></w:sdt>"
    inline = paragraph("Tier: ", more=f"<w:sdt><w:sdtContent>{run('high')}</w:sdtContent></w:sdt>")
    in_cell = f"<w:sdt><w:sdtContent><w:tc>{paragraph('In a cell.')}</w:tc></w:sdtContent></w:sdt>"
    cell = f"<w:tbl><w:tr>{in_cell}</w:tr></w:tbl>"
    assert words(read(block, inline, cell)) == ["In a block.", "Tier: high", "In a cell."]


def test_footnotes_are_parts_of_their_own_in_the_order_of_their_marks(told):
    notes = "".join(
        f'<w:footnote w:id="{id}">{paragraph(said)}</w:footnote>' for id, said in ((5, "Five."), (2, "Two."))
    )
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    source = read(paragraph("One", more=mark.format(2)), paragraph("more", more=mark.format(5)), notes=notes)
    assert told(source) == [
        ("preamble", "One"),
        ("preamble", "more"),
        ("footnote 1", "1 Two."),
        ("footnote 2", "2 Five."),
    ]


def test_a_table_of_contents_is_no_text():
    styles = HEADING_STYLES + '<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>'
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    control = f"<w:sdt>{gallery}<w:sdtContent>{paragraph('1 Purpose 3')}</w:sdtContent></w:sdt>"
    assert words(read(paragraph("1 Purpose 3", "V1"), control, paragraph("Text."), styles=styles)) == ["Text."]


def test_hidden_words_are_left_out_and_words_in_boxes_are_read_once():
    hidden = paragraph("Seen.", more=run(" Unseen.", "<w:vanish/>"))
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert words(read(hidden, paragraph("Beside.", more=f"<w:r>{both}</w:r>"))) == ["Seen.", "Beside.", "In a box."]


def test_the_official_template_is_read_whole(shared_texts, assert_whole, squeezed):
    path = shared_texts.parent / "official" / "us-assessment-report-template.docx"
    source = read_source(path).text
    assert_whole(source)
    body = zipfile.ZipFile(path).read("word/document.xml").decode()
    shown = re.sub(r'<w:p [^>]*>(?:(?!</w:p>).)*?w:val="TOC\d"/>.*?</w:p>', "", body, flags=re.DOTALL)
    said = html.unescape(squeezed("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", shown))))
    assert len(said) > 30_000
    lost = Counter(said) - Counter(source.text)
    assert lost.total() <= len("TABLE OF CONTENTS"), lost


def test_the_official_template_has_its_numbers_and_appendices(shared_texts):
    path = shared_texts.parent / "official" / "us-assessment-report-template.docx"
    source = read_source(path).text
    pointers = list(dict.fromkeys(part.pointer for part in source.parts))
    numbered = [it for it in pointers if it.startswith("Section ")]
    assert numbered[:3] == ["Section 1.1", "Section 1.2", "Section 2"]
    assert {"Section 4.4(a)", "Section 4.4(d)", "Appendix A", "Appendix F", "footnote 1"} <= set(pointers)
    assert source.title.startswith("FedRAMP")
