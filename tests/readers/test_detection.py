"""The reader is chosen by what a file is, never by its name; every official file finds its own."""

from __future__ import annotations

import codecs
import gzip
import json

import pytest
from made_files import docx, paragraph, pdf

from compliance_llm.errors import CdraftError
from compliance_llm.readers import read_bytes, read_source

FORMATS = {
    "eu-gdpr.html": "eur-lex-html",
    "eu-ai-act.html": "eur-lex-html",
    "eu-eprivacy-directive.html": "eur-lex-html",
    "uk-gdpr.xml": "clml",
    "uk-computer-misuse-act.xml": "clml",
    "ca-pipeda.xml": "justice-laws",
    "us-federal-register-notice.xml": "federal-register",
    "us-va-vcdpa.html": "html",
}
CODE = "<html><head>{}<title>Code</title></head><body><h1>Chapter 1. Trade</h1>{}</body></html>"
SECTIONS = "".join(f"<p><b>§ 1-{n}. Fees{more}.</b></p><p>A. The fee is due.</p>" for n, more in ((1, ""), (2, " é")))
PAGE = CODE.format("", SECTIONS)
SAMPLES = {
    "word": docx(paragraph("Text.")),
    "pdf": pdf([(72, 700, 11, "Text.")]),
    "markdown": b"# Title\n\n1.1 Text.\n",
    "json": json.dumps([{"pointer": "Article 1", "text": "Text."}]).encode(),
}


@pytest.mark.parametrize("name", FORMATS)
def test_an_official_file_is_read_by_the_reader_of_its_format(shared_texts, assert_whole, name):
    source = read_source(shared_texts.parent / "official" / f"{name}.gz").text
    assert source.format == FORMATS[name]
    assert_whole(source)


@pytest.mark.parametrize("format", SAMPLES)
@pytest.mark.parametrize("name", ["file", "file.html", "file.docx", "file.gz"])
def test_the_name_does_not_matter(tmp_path, format, name):
    path = tmp_path / name
    path.write_bytes(SAMPLES[format])
    assert read_source(path).text.format == format


@pytest.mark.parametrize("format", SAMPLES)
def test_a_packed_file_is_read_and_known_by_its_own_bytes(tmp_path, format):
    packed = gzip.compress(SAMPLES[format])
    path = tmp_path / "file"
    path.write_bytes(packed)
    source = read_source(path)
    assert source.text.format == format
    path.write_bytes(packed + gzip.compress(b"")[:0])
    assert read_source(path).sha256 == source.sha256


def test_a_file_packed_in_several_pieces_is_read_whole():
    packed = gzip.compress(b"1.1 One.\n\n") + gzip.compress(b"1.2 Two.\n") + b"\0\0"
    assert [part.pointer for part in read_bytes(packed, "x").parts] == ["clause 1.1", "clause 1.2"]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", '<meta charset="utf-8">'),
        ("utf-8", ""),
        ("latin-1", '<meta charset="iso-8859-1">'),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'),
        ("utf-8", '<meta charset="iso-8859-1">'),
        ("utf-8-sig", '<meta charset="iso-8859-1">'),
        ("utf-16", ""),
        ("utf-16", '<meta charset="utf-16">'),
    ],
)
def test_a_page_is_read_in_the_encoding_it_has(encoding, declared):
    page = CODE.format(declared, SECTIONS).encode(encoding)
    assert "Fees é" in read_bytes(page, "page.html").text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_text_in_two_bytes_is_read_by_its_mark(mark):
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert read_bytes(mark + "1.1 Größe.".encode(encoding), "x").text == "1.1 Größe."


def test_xml_that_declares_latin_1_is_read_so(official):
    act = official("uk-computer-misuse-act.xml").decode("utf-8")
    there = act.removeprefix('<?xml version="1.0" encoding="UTF-8"?>').encode("latin-1", "xmlcharrefreplace")
    source = read_bytes(b'<?xml version="1.0" encoding="ISO-8859-1"?>' + there, "act.xml")
    assert source.text == read_bytes(act.encode(), "act.xml").text


@pytest.mark.parametrize(
    "content",
    [
        b"<?xml version='1.0'?><note><to>me</to></note>",
        f"<law><title>Kites</title><p>\u00a7 1. Fly.</p>{SECTIONS}</law>".encode(),
        f"<?xml version='1.0'?><!DOCTYPE Act SYSTEM 'act.dtd'><Act><body>{SECTIONS}</body></Act>".encode(),
        f"<article xmlns='http://docbook.org/ns/docbook'><title>Kites</title>{SECTIONS}</article>".encode(),
        b"{\\rtf1\\ansi Text.}",
        b"%!PS-Adobe-3.0\n(Text) show",
        b"MIME-Version: 1.0\nContent-Type: text/plain\n\nText.",
    ],
)
def test_a_format_that_nobody_reads_is_named_as_such(content):  # also where it looks like a page of a law
    with pytest.raises(CdraftError, match="in a format that cdraft does not read") as error:
        read_bytes(content, "file.x")
    assert "Word (.docx)" in error.value.remedy


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        f"<?xml version='1.0' encoding='UTF-8'?>{PAGE}",
        f"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'>{PAGE}",
        PAGE.replace("<html>", "<html xmlns='http://www.w3.org/1999/xhtml'>"),
        PAGE.replace("<html>", "<!-- saved --><HTML xmlns='http://www.w3.org/TR/REC-html40'>"),
        f"<!doctype html><kite-page><body>{SECTIONS}</body></kite-page>",
        f"<?xml version='1.0'?><div xmlns='http://www.w3.org/1999/xhtml'>{SECTIONS}</div>",
        f"<main>{SECTIONS}</main>",
        SECTIONS,
    ],
)
def test_a_page_or_a_piece_of_one_is_read_however_it_begins(page):
    assert [it.pointer for it in read_bytes(page.encode(), "page").parts] == ["Section 1-1(A)", "Section 1-2(A)"]
