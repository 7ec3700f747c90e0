"""The look of a Word document: page, fonts, numbered headings, our table style, flagged and quoted paragraphs."""

# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportPrivateUsage=false
# (python-docx's types are partly unknown, and what it has no words for is reached through its XML elements)

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from compliance_llm.records import Document, Paper
from compliance_llm.views.look import PAGES, WIDTH, margin
from compliance_llm.views.word_marks import element

FONT, INK, SOFT, ACCENT = "Calibri", RGBColor(0x1B, 0x1F, 0x24), RGBColor(0x57, 0x60, 0x6A), RGBColor(0x0B, 0x53, 0x94)
TABLE = "Cdraft Table"
HEADINGS = {"Heading 1": (15, 13, 4), "Heading 2": (12, 11, 4), "Heading 3": (9.5, 7, 2)}  # points: size, before, after
NUMBERING = "90"


def dress(word: WordDocument, document: Document, paper: Paper) -> None:
    """Give an empty Word document our page, styles and properties; nothing here depends on the clock."""
    _page(word, paper)
    _drop_unused_tables(word)
    _number_headings(word)
    _texts(word)
    _boxes(word)
    _table_style(word)
    _properties(word, document)


def _page(word: WordDocument, paper: Paper) -> None:
    for setting in word.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # Word's present layout, not that of an older version
    section = word.sections[0]
    section.page_width, section.page_height = map(Cm, PAGES[paper])
    section.left_margin = section.right_margin = Cm(margin(paper))
    section.top_margin, section.bottom_margin = Cm(2.0), Cm(1.8)
    section.header_distance = section.footer_distance = Cm(1.0)


def _texts(word: WordDocument) -> None:
    styles = word.styles
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    _font(styles["Normal"], 10, INK)
    normal = styles["Normal"].paragraph_format  # pyright: ignore[reportAttributeAccessIssue]  a paragraph style
    normal.space_after, normal.line_spacing, normal.widow_control = Pt(4), 1.05, True
    for name, (size, before, after) in HEADINGS.items():
        style = styles[name]
        _font(style, size, INK, bold=True)
        shape = style.paragraph_format  # pyright: ignore[reportAttributeAccessIssue]  a paragraph style
        shape.space_before, shape.space_after, shape.keep_with_next = Pt(before), Pt(after), True
    _font(styles["Title"], 24, INK, bold=True)
    title = styles["Title"]
    for border in title.element.pPr.findall(qn("w:pBdr")):
        title.element.pPr.remove(border)
    title.paragraph_format.space_after = Pt(2)  # pyright: ignore[reportAttributeAccessIssue]  a paragraph style
    _font(styles["Subtitle"], 12.5, SOFT, italic=False)
    _font(styles["Caption"], 9, SOFT, bold=False)
    caption = styles["Caption"].paragraph_format  # pyright: ignore[reportAttributeAccessIssue]  a paragraph style
    caption.space_before, caption.space_after, caption.line_spacing = Pt(3), Pt(4), 1.0
    _font(styles["Quote"], 10.5, INK, italic=True)
    _font(styles["Header"], 8.5, SOFT)
    _font(styles["Footer"], 8.5, SOFT)
    for style in ("Header", "Footer"):
        stops = styles[style].paragraph_format.tab_stops  # pyright: ignore[reportAttributeAccessIssue]  a paragraph style
        stops.clear_all()
        stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    for level, indent in (("toc 1", 0.0), ("toc 2", 0.8)):
        toc: Any = styles.add_style(level, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        toc.base_style = styles["Normal"]
        toc.paragraph_format.left_indent, toc.paragraph_format.space_after = Cm(indent), Pt(2)
        toc.paragraph_format.tab_stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    _small_texts(styles)


def _small_texts(styles: Any) -> None:  # noqa: ANN401 - python-docx's styles
    """Styles of reference material: cells, rules, evidence."""
    for name, size, after in (
        ("Small", 5, 0),
        ("Cell", 8, 0),
        ("Lead", 8.5, 2),
        ("Rule", 8.5, 2),
        ("Evidence", 7.5, 1),
    ):
        small = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        small.base_style = styles["Normal"]
        small.paragraph_format.space_after, small.paragraph_format.line_spacing = Pt(after), 1.0
        small.font.size = Pt(size)
    lead, rule, evidence, bullet = styles["Lead"], styles["Rule"], styles["Evidence"], styles["List Bullet"]
    lead.font.bold, lead.font.color.rgb = True, SOFT
    lead.paragraph_format.space_before, lead.paragraph_format.keep_with_next = Pt(5), True
    rule.font.color.rgb, rule.paragraph_format.left_indent = SOFT, Cm(0.4)
    evidence.paragraph_format.left_indent, evidence.paragraph_format.first_line_indent = Cm(0.8), Cm(-0.8)
    evidence.paragraph_format.tab_stops.add_tab_stop(Cm(0.8))
    bullet.paragraph_format.space_after = Pt(2)
    for together in bullet.element.pPr.findall(qn("w:contextualSpacing")):
        bullet.element.pPr.remove(together)


def _boxes(word: WordDocument) -> None:
    """Paragraphs with a bar at their left and a ground of their own, and the characters that go with them."""
    for name, bar, ground in (
        ("Notice", "7A4A00", "FDF1D8"),
        ("Flagged", "9B1C1C", "FDEAEA"),
        ("Not on File", "7A4A00", None),
    ):
        style: Any = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
        shape = style.paragraph_format
        shape.left_indent, shape.right_indent, shape.space_after = Cm(0.35), Cm(0.2), Pt(8 if ground else 3)
        properties = style.element.get_or_add_pPr()
        border = element("w:pBdr")
        kind = "single" if ground else "dashed"
        border.append(element("w:left", val=kind, sz="24" if ground else "12", space="8", color=bar))
        properties.insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
        if ground:
            shading = element("w:shd", val="clear", color="auto", fill=ground)
            properties.insert_element_before(shading, "w:tabs", "w:spacing", "w:ind", "w:jc")
    mark: Any = word.styles.add_style("Source Mark", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript, mark.font.color.rgb = True, ACCENT
    number: Any = word.styles.add_style("Source Number", WD_STYLE_TYPE.CHARACTER)
    number.font.color.rgb = ACCENT
    flag: Any = word.styles.add_style("Flag", WD_STYLE_TYPE.CHARACTER)
    flag.font.bold, flag.font.color.rgb = True, RGBColor(0x9B, 0x1C, 0x1C)
    aside: Any = word.styles.add_style("Aside", WD_STYLE_TYPE.CHARACTER)
    aside.font.color.rgb, aside.font.size = SOFT, Pt(7)
    fine: Any = word.styles.add_style("Fine", WD_STYLE_TYPE.CHARACTER)
    fine.font.size = Pt(7.5)
    large: Any = word.styles.add_style("Large", WD_STYLE_TYPE.CHARACTER)
    large.font.size, large.font.bold = Pt(18), True


def _font(style: Any, size: float, colour: RGBColor, *, bold: bool | None = None, italic: bool | None = None) -> None:  # noqa: ANN401 - python-docx's styles
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), colour
    if bold is not None:
        style.font.bold = bold
    if italic is not None:
        style.font.italic = italic
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        if "Theme" in name or "theme" in name:
            del fonts.attrib[name]
    for spacing in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)
    for script in ("hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def _drop_unused_tables(word: WordDocument) -> None:
    for style in [
        s for s in word.styles if s.type == WD_STYLE_TYPE.TABLE and s.name not in ("Normal Table", "Table Grid")
    ]:
        style.delete()


def _number_headings(word: WordDocument) -> None:
    """Headings number themselves, 1 and 1.1, also those that are added by hand."""
    numbering = word.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{i + 1}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="680"/></w:tabs><w:ind w:left="680" w:hanging="680"/></w:pPr></w:lvl>'
        for i, text in enumerate(("%1", "%1.%2"))
    )
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{NUMBERING}"><w:multiLevelType w:val="multilevel"/>'
            f"{levels}</w:abstractNum>"
        ),
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{NUMBERING}"><w:abstractNumId w:val="{NUMBERING}"/></w:num>')
    )
    for level in (0, 1):
        properties = word.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
        number = properties.get_or_add_numPr()
        number.get_or_add_ilvl().val = level
        number.get_or_add_numId().val = int(NUMBERING)


def _table_style(word: WordDocument) -> None:
    rule = '<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'
    word.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="CdraftTable">'
            f'<w:name w:val="{TABLE}"/>'
            '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>'
            '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
            '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>'
            "<w:tblPr><w:tblBorders>"
            + rule.format(side="top", size=8, colour="1B1F24")
            + rule.format(side="bottom", size=4, colour="B5BBC2")
            + rule.format(side="insideH", size=4, colour="D5DAE0")
            + '</w:tblBorders><w:tblCellMar><w:top w:w="25" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
            '<w:bottom w:w="25" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="1B1F24"/></w:rPr><w:tcPr><w:tcBorders>'
            + rule.format(side="bottom", size=8, colour="1B1F24")
            + '</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="F0F3F6"/></w:tcPr></w:tblStylePr>'
            '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
        )
    )


def _properties(word: WordDocument, document: Document) -> None:
    day = datetime.combine(document.as_of, time())
    core = word.core_properties
    core.title, core.subject, core.author, core.last_modified_by = (
        document.title,
        document.subject.name,
        "cdraft",
        "cdraft",
    )
    core.created = core.modified = day
    core.revision, core.language, core.comments, core.category = 1, "en-GB", "", document.kind
    core.keywords = f"as of {document.as_of.isoformat()}; subject {document.subject.id} {document.subject.version}"
