"""Whatever a file is, `corpus add` says in two lines what is wrong with it and leaves the corpus as it was."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import struct
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from made_files import docx, locked_pdf, paragraph, pdf, scanned_pdf, zipped

from compliance_llm.cli.main import main

CLML = '<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation">{}</Legislation>'
PAGE = "<html><head>{}</head><body>{}</body></html>"
SECTION = "<p><b>§ 1-1. Fees.</b></p><p>A. The fee is due.</p>"


def bomb() -> bytes:
    return zipped({"word/document.xml": b" " * 120_000_000})


def lying_bomb() -> bytes:
    """A package whose directory says that a part of 120 MB has 1 kB."""
    data = bytearray(bomb())
    size = struct.pack("<I", 120_000_000)
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = struct.pack("<I", 1000)
    return bytes(data)


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    return f"<?xml version='1.0'?><!DOCTYPE Legislation [{entities}]>{CLML.format('<P>&l9;</P>')}".encode()


def outside() -> bytes:
    declared = '<!DOCTYPE Legislation [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    return f"<?xml version='1.0'?>{declared}{CLML.format('<P>&x;</P>')}".encode()


def stored(packed: bytes) -> bytes:
    """A Word package whose main part is not what it says."""
    buffer = io.BytesIO(docx(paragraph("x")))
    with zipfile.ZipFile(buffer) as package:
        files = {name: package.read(name) for name in package.namelist()}
    return zipped(files | {"word/document.xml": packed})


def scrambled() -> bytes:
    """A Word package with a part that does not unpack."""
    data = bytearray(docx(paragraph(os.urandom(3000).hex())))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        at = package.getinfo("word/document.xml").header_offset + 60
    data[at : at + 200] = bytes(200)
    return bytes(data)


CONTENTS = {
    "an empty file": (b"", "is empty"),
    "nothing but white space": (b" \n\t\n", "is empty"),
    "an empty file, packed": (gzip.compress(b""), "is empty"),
    "binary junk": (bytes(range(256)) * 40, "is not text|is not UTF-8"),
    "zeros": (b"\0" * 5000, "contains the character U\\+0000"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0\x01\x02" * 200, "is not UTF-8"),
    "gzip in gzip": (gzip.compress(gzip.compress(b"1.1 Text.")), "is not UTF-8|is not text"),
    "gzip cut off": (cut(gzip.compress(os.urandom(5000))), "is truncated"),
    "gzip damaged": (gzip.compress(b"1.1 Text." * 99)[:-12] + b"x" * 12, "is damaged|is truncated"),
    "a gzip bomb": (gzip.compress(b" " * 60_000_000), "far more than any text"),
    "a zip bomb": (bomb(), "far more than any text"),
    "a zip bomb with a false directory": (lying_bomb(), "damaged Word file"),
    "an old Word file": (b"\xd0\xcf\x11\xe0" + b"x" * 600, "encrypted, or in the old .doc format"),
    "a Word file cut off": (cut(docx(paragraph("x" * 5000))), "is truncated"),
    "a zip that is no Word file": (zipped({"page.html": b"<html></html>"}), "damaged Word file"),
    "a Word file with broken XML": (stored(b"<w:document><w:body>"), "damaged Word file"),
    "a Word file with a damaged part": (scrambled(), "damaged Word file"),
    "a Word file with entities": (stored(laughs()), "damaged Word file"),
    "a Word file without words": (docx(paragraph("")), "contains no text"),
    "an encrypted PDF": (locked_pdf(), "is encrypted"),
    "a PDF cut off": (pdf([(72, 700, 11, "x")])[:80], "is truncated"),
    "a PDF of pictures": (scanned_pdf(), "may be a scan"),
    "billion laughs": (laughs(), "entities"),
    "an entity that reads a file": (outside(), "entities"),
    "XML nested deeply": (CLML.format("<P>" * 100_000 + "x" + "</P>" * 100_000).encode(), "file.x"),
    "XML cut off": (CLML.format("<P>x</P>").encode()[:-20], "not well-formed|no text"),
    "a page nested deeply": (PAGE.format("", "<div>" * 50_000 + SECTION).encode(), "nested"),
    "a page without sections": (PAGE.format("", "<p>Hello.</p>").encode(), "no numbered sections"),
    "not the encoding declared": (
        PAGE.format('<meta charset="utf-8">', f"{SECTION}<p>é</p>").encode("latin-1"),
        "is not utf-8, as it declares \\(byte \\d+, 0xa7, on line 1\\)",
    ),
    "XML not in the encoding declared": (
        b"<?xml version='1.0' encoding='UTF-8'?>" + CLML.format("<P>é</P>").encode("latin-1"),
        "is not utf-8, as it declares \\(byte \\d+, 0xe9, on line 1\\)",
    ),
    "an encoding nobody knows": (PAGE.format('<meta charset="x-klingon">', SECTION).encode(), "x-klingon"),
    "Latin-1 that is not declared": ("1.1 Größe.\n".encode("latin-1"), "byte 6, 0xf6, on line 1"),
    "half a letter of two bytes": ("\ufeff1.1 Text.".encode("utf-16-le") + b"x", "is not utf-16"),
    "two bytes a letter without a mark": ("1.1 Text.".encode("utf-16-le"), "U\\+0000"),
    "JSON that is no list of parts": (json.dumps({"a": 1}).encode(), "not a list"),
    "JSON nested deeply": (b"[" * 200_000, "not JSON"),
    "JSON with half a character": (b'[{"pointer": "A", "text": "\\ud800"}]', "character"),
    "rich text": (b"{\\rtf1\\ansi Text.}", "in a format that cdraft does not read"),
    "Markdown without text": (b"# Title\n", "contains no text"),
    "front matter that is no YAML": (b"---\n: [\n---\n\n1.1 Text.\n", "not YAML"),
}


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home whose corpus has one text."""
    folder = tmp_path_factory.mktemp("home")
    file = folder.parent / "good.md"
    file.write_text("1.1 The owner must sign.\n")
    assert add(folder, file, "acme").exit_code == 0
    return folder


def add(home, path, id="acme", *more):
    command = ["--home", str(home), "corpus", "add", str(path), "--instrument", id, "--from", "2026-01-01", *more]
    return CliRunner().invoke(main, command)


def snapshot(home: Path) -> dict[str, bytes]:
    return {str(path.relative_to(home)): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}


def assert_refused(home, path, told):
    before = snapshot(home)
    result = add(home, path, "acme", "--replace")
    assert result.exit_code == 3, result.output or result.exception
    assert len(result.stderr.splitlines()) == 2, result.stderr
    problem, remedy = result.stderr.splitlines()
    assert remedy.startswith("  → ")
    assert re.search(told, problem), problem
    assert result.stdout == ""
    assert snapshot(home) == before


@pytest.mark.parametrize("name", CONTENTS)
def test_a_bad_file_is_told_in_two_lines_and_the_corpus_stays(home, tmp_path, name):
    content, told = CONTENTS[name]
    path = tmp_path / "file.x"
    path.write_bytes(content)
    assert_refused(home, path, told)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(home, tmp_path):
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(600_000_000)
    assert_refused(home, path, "has 600 MB; at most 500 MB are read")


def test_what_is_no_file_is_refused(home, tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    assert_refused(home, tmp_path / "link", "does not exist")
    assert_refused(home, tmp_path / "pipe", "is not a file")
    assert_refused(home, tmp_path / "missing.html", "does not exist")


def test_a_folder_without_files_is_refused(home, tmp_path):
    (tmp_path / "inner").mkdir()
    before = snapshot(home)
    command = ["--home", str(home), "corpus", "add", str(tmp_path), "--from", "2026-01-01"]
    result = CliRunner().invoke(main, command)
    assert (result.exit_code, len(result.stderr.splitlines())) == (3, 2)
    assert "contains no file" in result.stderr
    assert snapshot(home) == before
