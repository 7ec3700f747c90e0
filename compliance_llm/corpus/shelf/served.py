"""The type of a file by its bytes, whatever its name or server says, and whether it is the expected type."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

SUFFIXES = {
    "html": ".html",
    "xml": ".xml",
    "pdf": ".pdf",
    "docx": ".docx",
    "json": ".json",
    "text": ".txt",
    "zip": ".zip",
    "gzip": ".gz",
    "unknown": ".bin",
}
"""Every kind there is, and the suffix its file gets."""

PROMISED_BY_SUFFIX = {".pdf": "pdf", ".xml": "xml", ".docx": "docx", ".json": "json"}
PROMISED_BY_TYPE = {
    "application/pdf": "pdf",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/json": "json",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
"""Types that promise something. text/html, text/plain and octet-stream are what servers say for want of anything."""

HEAD = 65_536
PROLOGUE = re.compile(r"\A\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*", re.DOTALL)
FIRST_TAG = re.compile(r"<!doctype\s+([\w:.-]+)|<([a-zA-Z][\w:.-]*)", re.IGNORECASE)
HTML_TAGS = frozenset("html head body title meta link script style div p table span h1 h2 h3 main article".split())  # noqa: SIM905
JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def kind_of(path: Path) -> str:
    """The kind of a file by its bytes: a key of ``SUFFIXES``."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx" if _holds(path, "word/document.xml") else "zip"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    return _kind_of_text(_decoded(head))


def promised(url: str, content_type: str, expect: Collection[str] | None) -> frozenset[str]:
    """The kinds one of which was promised: by whoever asks, else by the address, else by the server; empty is any."""
    if expect is not None:
        return frozenset(expect)
    suffix = PurePosixPath(urlsplit(url).path).suffix.lower()
    kind = PROMISED_BY_SUFFIX.get(suffix) or PROMISED_BY_TYPE.get(content_type.partition(";")[0].strip().lower())
    return frozenset({kind} if kind else ())


def suffix_of(kind: str, url: str) -> str:
    """The suffix of a file of this kind, out of a fixed few: Markdown is plain text that its address calls so."""
    is_markdown = kind == "text" and PurePosixPath(urlsplit(url).path).suffix.lower() in (".md", ".markdown")
    return ".md" if is_markdown else SUFFIXES[kind]


def _kind_of_text(text: str) -> str:
    if tag := FIRST_TAG.match(PROLOGUE.sub("", text, count=1)):
        name = (tag[1] or tag[2]).lower()
        return "html" if name.rpartition(":")[2] in HTML_TAGS else "xml"
    if JSON.match(text):
        return "json"
    return "text" if text and not CONTROL.search(text) else "unknown"


def _decoded(head: bytes) -> str:
    """The head as text; bytes of an unknown encoding each as one character, which serves for telling tags."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", errors="replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _holds(path: Path, member: str) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return member in archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return False
