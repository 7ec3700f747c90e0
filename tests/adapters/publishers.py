"""A publisher on this machine: a real HTTP server that serves invented texts and fails in the ways asked of it."""

from __future__ import annotations

import gzip
import io
import socket
import struct
import threading
import zipfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

import pytest

OJ_HTML = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>L_2030001EN.000101.fmx.xml</title></head><body>
<div class="eli-container"><p class="oj-doc-ti">REGULATION (EU) 2030/1 on tea</p>
<div class="eli-subdivision" id="art_1"><p class="oj-ti-art">Article 1</p>
<p class="oj-normal">Tea shall be served warm.</p></div></div></body></html>
"""
CLML = b"""<?xml version="1.0" encoding="utf-8"?>
<!-- invented -->
<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" DocumentURI="http://example.test/ukpga/2030/1">
<Primary><Body><P1group><P1 id="section-1"><Pnumber>1</Pnumber><P1para><Text>Tea must be warm.</Text></P1para></P1>
</P1group></Body></Primary></Legislation>
"""
ECFR = b"""<?xml version="1.0" encoding="UTF-8"?>
<DIV5 N="9999" TYPE="PART"><HEAD>PART 9999&#x2014;TEA</HEAD><DIV8 N="9999.1" TYPE="SECTION"><HEAD>Tea.</HEAD>
<P>(a) Tea must be warm.</P></DIV8></DIV5>
"""
PDF = b"%PDF-1.4\n% invented\n" + bytes(range(256)) * 40 + b"\n%%EOF\n"
PAGE = b"<!DOCTYPE html>\n<html><head><title>Please sign in</title></head><body><p>Welcome.</p></body></html>\n"


class Request(NamedTuple):
    """What a client asked."""

    method: str
    path: str
    headers: dict[str, str]  # names in small letters


Answer = Callable[[BaseHTTPRequestHandler], None]


class Publisher:
    """Serves what it was told to, remembers who asked for what."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.port: int = server.server_address[1]
        self.requests: list[Request] = []
        self._answers: dict[str, list[Answer]] = {}

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def serves(self, path: str, *answers: Answer) -> str:
        """Each request gets the next answer, and the last one ever after; returns the address."""
        self._answers[path] = list(answers)
        return self.url(path)

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        path = handler.path.partition("?")[0]
        headers = {name.lower(): value for name, value in handler.headers.items()}
        self.requests.append(Request(handler.command, handler.path, headers))
        answers = self._answers.get(path) or [status(404)]
        (answers.pop(0) if len(answers) > 1 else answers[0])(handler)


def file(body: bytes, type: str, *, etag: str = '"1"', ranges: bool = True, **headers: str) -> Answer:
    """A file; the rest of it where that is asked for by its tag."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked = handler.headers.get("Range", "")
        start = 0
        if ranges and asked and handler.headers.get("If-Range") == etag:
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
        begin(handler, 206 if start else 200, type, len(body) - start, etag, **headers)
        if start:
            handler.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        handler.end_headers()
        handler.wfile.write(body[start:])

    return answer


def half(body: bytes, type: str, *, etag: str = '"1"', upto: int | None = None) -> Answer:
    """Promises the whole length, sends a half, and hangs up."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        begin(handler, 200, type, len(body), etag)
        handler.end_headers()
        handler.wfile.write(body[: len(body) // 2 if upto is None else upto])
        handler.close_connection = True

    return answer


def begin(
    handler: BaseHTTPRequestHandler, code: int, type: str, length: int | None, etag: str = "", **headers: str
) -> None:
    handler.send_response(code)
    handler.send_header("Content-Type", type)
    if length is not None:
        handler.send_header("Content-Length", str(length))
    if etag:
        handler.send_header("ETag", etag)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)


def status(code: int, body: bytes = b"no", **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        begin(handler, code, "text/plain", len(body), **headers)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def redirect(to: str, code: int = 302) -> Answer:
    return status(code, b"", Location=to)


def reset(handler: BaseHTTPRequestHandler) -> None:
    """Breaks the connection off without a word."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def silent(handler: BaseHTTPRequestHandler) -> None:
    """Says nothing for longer than the tests' patience."""
    threading.Event().wait(5)
    handler.close_connection = True


def endless(handler: BaseHTTPRequestHandler) -> None:
    """A body without a length and without an end."""
    begin(handler, 200, "application/pdf", None)
    handler.send_header("Connection", "close")
    handler.end_headers()
    handler.close_connection = True
    try:
        while True:
            handler.wfile.write(b"%PDF-1.4 and so on" * 1000)
    except OSError:
        return


def packed(body: bytes, type: str, *, etag: str = '"gz"') -> Answer:
    """A file packed for the way."""
    return file(gzip.compress(body, mtime=0), type, etag=etag, Content_Encoding="gzip")


def a_docx() -> bytes:
    """What tells a Word file from another archive, and no more."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return content.getvalue()


@contextmanager
def open_publisher() -> Generator[Publisher]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            publisher.answer(self)

        do_POST = do_HEAD = do_PUT = do_GET  # noqa: N815 - the server looks for these names

        def log_message(self, format: str, *args: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        publisher = Publisher(server)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield publisher
        finally:
            server.shutdown()


@pytest.fixture
def publisher() -> Generator[Publisher]:
    with open_publisher() as opened:
        yield opened
