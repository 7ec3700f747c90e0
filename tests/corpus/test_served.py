"""What a file is, by its bytes; and what was promised."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from compliance_llm.corpus.shelf.served import SUFFIXES, kind_of, promised, suffix_of


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"From: a mail\r\n\r\n%PDF-1.7\n", "pdf"),
        (b"<!DOCTYPE html><p>", "html"),
        (b"\n  <HTML>", "html"),
        (b"<div>a piece of a page</div>", "html"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><!-- x --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML"><html/>', "html"),
        (b'<?xml version="1.0"?><x:html xmlns:x="http://www.w3.org/1999/xhtml"/>', "html"),
        (b'<?xml version="1.0"?><?style a?><!-- <html> --><Legislation/>', "xml"),
        (b"<!DOCTYPE act SYSTEM 'act.dtd'><act/>", "xml"),
        ("<?xml version='1.0' encoding='utf-16'?><act/>".encode("utf-16"), "xml"),
        (b'{"pointer": 1}', "json"),
        (b'[{"pointer": 1}]', "json"),
        (b"[1] A footnote is no list.", "text"),
        (b"# Policy\n\n1.1 Tea < 90 degrees.\n", "text"),
        ("Thé".encode("latin-1"), "text"),
        (b"PK\x03\x04 and no archive", "zip"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\x00\x01\x02", "unknown"),
        (b"", "unknown"),
    ],
)
def test_a_kind_is_told_by_the_first_bytes(tmp_path: Path, content, kind):
    (tmp_path / "a.pdf").write_bytes(content)
    assert kind_of(tmp_path / "a.pdf") == kind
    assert kind in SUFFIXES


@pytest.mark.parametrize(("member", "kind"), [("word/document.xml", "docx"), ("xl/workbook.xml", "zip")])
def test_a_word_file_is_told_from_another_archive_by_what_it_holds(tmp_path: Path, member, kind):
    with zipfile.ZipFile(tmp_path / "a", "w") as archive:
        archive.writestr(member, "<a/>")
    assert kind_of(tmp_path / "a") == kind


@pytest.mark.parametrize(
    ("url", "type", "expect", "kinds"),
    [
        ("https://a.org/x.PDF?v=1", "text/html", None, {"pdf"}),
        ("https://a.org/x", "application/pdf; charset=binary", None, {"pdf"}),
        ("https://a.org/x.xml", "application/pdf", ["html", "xml"], {"html", "xml"}),
        ("https://a.org/x.html", "text/html", None, set()),
        ("https://a.org/x", "application/octet-stream", None, set()),
        ("https://a.org/x", "", None, set()),
    ],
)
def test_a_promise_is_the_askers_else_the_addresss_else_the_servers(url, type, expect, kinds):
    assert promised(url, type, expect) == kinds


def test_a_suffix_is_one_of_a_few():
    assert suffix_of("text", "https://a.org/policy.MD") == ".md"
    assert suffix_of("html", "https://a.org/policy.md") == ".html"
    assert suffix_of("unknown", "https://a.org/evil.sh") == ".bin"
