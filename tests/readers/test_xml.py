"""XML from outside is read without trusting it, and comes out as its publisher wrote it."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compliance_llm.errors import CdraftError
from compliance_llm.readers.ca import justice_laws
from compliance_llm.readers.uk import clml
from compliance_llm.readers.us import ecfr, federal_register
from compliance_llm.readers.xml.parsing import parse, root_of

INLINE = frozenset({"b", "i"})
LAUGHS = b"""<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;&y;&y;&y;&y;">]>
<a>&z;&z;&z;&z;</a>"""
BAD = {
    "nothing": b"",
    "no markup": b"The law.",
    "cut off": b"<Legislation><P1>The la",
    "wrongly nested": b"<a><b></a></b>",
    "two roots": b"<a/><b/>",
    "an undefined entity": b"<a>&nbsp;</a>",
    "an encoding nobody has": b'<?xml version="1.0" encoding="none-such"?><a/>',
    "bytes not in its encoding": b"<a>\xff</a>",
    "elements a thousand deep": b"<a>" * 1000 + b"</a>" * 1000,
    "elements a hundred deep and more": b"<a>" * 101 + b"</a>" * 101,
    "a billion laughs": LAUGHS,
    "an entity from a file": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_a_file_that_cannot_be_read_is_told_in_two_short_lines(data):
    with pytest.raises(CdraftError) as caught:
        parse(data, "law.xml")
    assert "law.xml" in caught.value.problem
    assert max(map(len, str(caught.value).splitlines())) < 160
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.parametrize(
    "reader", [clml, ecfr, federal_register, justice_laws], ids=lambda module: module.__name__[-12:]
)
def test_every_reader_says_so_of_a_file_that_is_cut_off(reader):
    with pytest.raises(CdraftError, match="not well-formed"):
        reader.read(b"<Legislation><Body>", "law.xml")


@pytest.mark.parametrize(
    ("reader", "element"),
    [(clml, "Schedule"), (clml, "P2"), (justice_laws, "Provision"), (ecfr, "DIV"), (federal_register, "EXTRACT")],
)
def test_whatever_is_not_too_deep_to_be_read_is_read(reader, element):
    deep = f"<{element}>" * 98 + "words" + f"</{element}>" * 98
    assert reader.read(f"<RULE>{deep}</RULE>".encode(), "law.xml").text == "words"


def test_a_document_type_is_not_fetched():
    tree = parse(b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/never.dtd"><a>words</a>', "law.xml")
    assert tree.words(INLINE) == "words"


def test_names_come_without_namespaces_and_comments_are_gone():
    tree = parse(b'<x:a xmlns:x="u" x:id="1">one<!-- no --><?no no?><x:b>two</x:b></x:a>', "law.xml")
    assert (tree.name, tree.get("id"), [it.name for it in tree.elements()]) == ("a", "1", ["b"])
    assert tree.words(INLINE) == "onetwo"


def test_what_a_pretty_printer_added_is_gone_and_what_stood_there_before_remains():
    broken = b"<p>\n    see \n    <i>the rule</i>\n     and (\n    <b>it</b>\n    ).\n</p>"
    assert parse(broken, "law.xml").words(INLINE) == "see the rule and (it)."


def test_line_ends_inside_words_stay_spaces():
    assert parse(b"<p>one\n<b>two</b>\nthree</p>", "law.xml").words(INLINE).split() == ["one", "two", "three"]


@settings(deadline=None)
@given(st.recursive(st.text("ab \n", max_size=6), lambda inside: st.lists(inside, max_size=4), max_leaves=12))
def test_no_character_but_white_space_is_lost(tree):
    def written(it):
        return it if isinstance(it, str) else "<b>" + "".join(map(written, it)) + "</b>"

    xml = f"<a>{written(tree)}</a>"
    words = parse(xml.encode(), "law.xml").words(INLINE)
    assert "".join(words.split()) == "".join(written(tree).replace("<b>", "").replace("</b>", "").split())


@pytest.mark.parametrize(
    ("head", "root"),
    [
        (b'<?xml version="1.0"?>\n<!-- a > b --><!DOCTYPE x [<!ENTITY y "z">]><Statute a="1">', "Statute"),
        (b"\xef\xbb\xbf<RULE>", "RULE"),
        ("\ufeff<ns:DIV5 N='1'>".encode("utf-16-le"), "DIV5"),
        (b"<html><RULE/></html>", "html"),
        (b"RULE", ""),
        (b"", ""),
    ],
)
def test_the_root_is_found_in_the_head_of_a_file(head, root):
    assert root_of(head)[0] == root


def test_each_format_is_recognised_by_one_reader():
    heads = {
        clml: b'<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation">',
        justice_laws: b'<?xml version="1.0"?><Regulation xmlns:lims="http://justice.gc.ca/lims" xml:lang="en">',
        federal_register: b"<RULE><PREAMB>",
        ecfr: b'<DIV5 N="1002" TYPE="PART">',
    }
    for reader, head in heads.items():
        assert [other for other in heads if other.recognises(head)] == [reader]
        assert not reader.recognises(b"<html><body>")
        assert not reader.recognises(b"<Legislation>" if reader is clml else b"<Section>")


VOCABULARIES = {
    clml: """Legislation Primary PrimaryPrelims LongTitle Body Part Chapter Pblock P1group P1 P1para P2 P2para P2group
        P3 P3para P4 Pnumber Number Title TitleBlock Reference Text Para P Addition Term OrderedList UnorderedList
        ListItem Tabular table tr td BlockAmendment AppendText Schedules Schedule ScheduleBody Division EUPreamble
        EUChapter SignedSection Footnote ExplanatoryNotes KeyListItem Key Unknown""",
    justice_laws: """Statute Introduction Preamble Enacts Provision Order Body Heading Section MarginalNote Label Text
        TitleText Subsection Paragraph Clause ContinuedSectionSubsection Definition DefinedTermEn FormulaGroup
        FormulaTerm FormulaDefinition Schedule ScheduleFormHeading DocumentInternal GroupHeading List Item Note
        TableGroup table tgroup row entry AmendedText Unknown""",
    federal_register: """RULE PREAMB SUBJECT SUM HD P SUPLINF E SU EXTRACT FP FTNT GPOTABLE TTITLE BOXHD CHED ROW ENT
        LSTSUB REGTEXT PART AMDPAR AUTH SECTION SECTNO APPENDIX CONTENTS SIG STARS NOTE Unknown""",
    ecfr: "DIV P I E HEAD HED HD1 NOTE EXTRACT FP FTNT SU TABLE TR TD AUTH PSPACE Unknown",
}


def elements(listed):
    """Elements of these names in any order and depth, some words among them."""
    name = st.sampled_from(listed.split())
    text = st.text("abc (1)", min_size=1, max_size=5)
    return st.recursive(text, lambda inside: st.tuples(name, st.lists(inside, max_size=4)), max_leaves=24)


def written(tree):
    return tree if isinstance(tree, str) else f"<{tree[0]}>{''.join(map(written, tree[1]))}</{tree[0]}>"


@pytest.mark.parametrize("reader", VOCABULARIES, ids=lambda module: module.__name__[-12:])
@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_no_character_is_lost_or_said_twice_however_elements_are_nested(reader, data, assert_whole):
    tree = data.draw(elements(VOCABULARIES[reader]))
    source = reader.read(f"<Root>{written(tree)}</Root>".encode(), "law.xml")
    said = re.sub("</?[A-Za-z0-9]+>", "", written(tree))
    assert Counter(re.findall("[abc]", source.text)) == Counter(re.findall("[abc]", said))
    if source.parts or source.headings:
        assert_whole(source)
