"""A download against a real server that misbehaves in the ways servers do."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import ssl
import subprocess
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from filelock import FileLock
from publishers import (
    CLML,
    ECFR,
    OJ_HTML,
    PAGE,
    PDF,
    Publisher,
    a_docx,
    begin,
    endless,
    file,
    half,
    open_publisher,
    packed,
    redirect,
    reset,
    silent,
    status,
)

import compliance_llm
from compliance_llm.adapters.network import addresses
from compliance_llm.adapters.network.download import Downloads, Patience, download
from compliance_llm.errors import CdraftError

QUICK = Patience(tries=3, pause=0, longest=60)  # waits are taken note of, not waited for


class Waits(list[float]):
    """Takes note of each wait, and waits for none."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def downloads(waits: Waits) -> Downloads:
    return Downloads(offline=False, patience=QUICK, sleep=waits)


def seen(folder: Path) -> set[str]:
    """Files a user would see."""
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


def left(folder: Path) -> set[str]:
    """What of a part is left."""
    return {path.name for path in folder.iterdir() if ".part" in path.name or ".unpacked" in path.name}


class TestWhatIsServed:
    @pytest.mark.parametrize(
        ("body", "type", "suffix"),
        [
            (OJ_HTML, "text/html;charset=UTF-8", ".html"),
            (CLML, "application/xml", ".xml"),
            (ECFR, "text/xml; charset=utf-8", ".xml"),
            (PDF, "application/pdf", ".pdf"),
            (PDF, "application/octet-stream", ".pdf"),
            (a_docx(), "application/octet-stream", ".docx"),
            (b"# A policy\n\nText.\n", "text/plain", ".txt"),
            (b'{"a": [1]}', "application/json", ".json"),
        ],
    )
    def test_arrives_byte_for_byte_under_a_suffix_that_its_bytes_earn(
        self, publisher, downloads, tmp_path, body, type, suffix
    ):
        got = downloads.fetch(publisher.serves("/text", file(body, type)), tmp_path, name="eu-tea")
        assert got.path == tmp_path / f"eu-tea{suffix}"
        assert got.path.read_bytes() == body
        assert (got.bytes, got.sha256) == (len(body), hashlib.sha256(body).hexdigest())
        assert (got.content_type, got.etag) == (type, '"1"')
        assert left(tmp_path) == set()

    def test_is_asked_for_by_a_get_with_cdrafts_name_and_no_cookie(self, publisher, downloads, tmp_path):
        url = publisher.serves("/a", file(PDF, "application/pdf", Set_Cookie="id=7"))
        again = publisher.serves("/b", status(302, b"", Location="/a", Set_Cookie="id=8; Path=/"))
        for address in (url, again):
            downloads.fetch(address, tmp_path)
        assert {it.method for it in publisher.requests} == {"GET"}
        assert {it.headers["user-agent"] for it in publisher.requests} == {f"cdraft/{compliance_llm.__version__}"}
        assert not any({"cookie", "authorization", "referer"} & it.headers.keys() for it in publisher.requests)

    def test_packed_for_the_way_is_unpacked_here(self, publisher, downloads, tmp_path):
        got = downloads.fetch(publisher.serves("/p", packed(ECFR, "application/xml")), tmp_path)
        assert got.path.read_bytes() == ECFR
        assert publisher.requests[0].headers["accept-encoding"] == "gzip"

    def test_a_name_that_the_server_gives_is_no_path(self, publisher, downloads, tmp_path):
        answer = file(PDF, "application/pdf", Content_Disposition='attachment; filename="../../evil.sh"')
        url = publisher.serves("/..%2F..%2Fevil.sh", answer)
        assert downloads.fetch(url, tmp_path / "in").path == tmp_path / "in" / "source.pdf"
        assert seen(tmp_path) == {"in"}

    def test_an_address_may_be_fetched_with_one_call(self, publisher, tmp_path):
        assert download(publisher.serves("/a", file(PDF, "application/pdf")), tmp_path, offline=False).kind == "pdf"

    def test_markdown_is_told_from_other_text_by_its_address(self, publisher, downloads, tmp_path):
        url = publisher.serves("/policy.md", file(b"---\nid: a\n---\n", "text/plain"))
        assert downloads.fetch(url, tmp_path).path.suffix == ".md"


class TestWhatPasses:
    def test_a_500_then_a_file_is_a_file(self, publisher, downloads, waits, tmp_path):
        url = publisher.serves("/a", status(500), status(503), file(PDF, "application/pdf"))
        assert downloads.fetch(url, tmp_path).bytes == len(PDF)
        assert waits == [1, 2]  # doubled each time

    def test_a_server_that_asks_for_a_pause_gets_it(self, publisher, downloads, waits, tmp_path):
        url = publisher.serves("/a", status(429, Retry_After="7"), file(PDF, "application/pdf"))
        downloads.fetch(url, tmp_path)
        assert waits == [7]

    def test_a_pause_may_be_asked_for_until_a_moment(self, publisher, downloads, waits, tmp_path):
        moment = format_datetime(datetime.now(UTC) + timedelta(seconds=40), usegmt=True)
        downloads.fetch(publisher.serves("/a", status(503, Retry_After=moment), file(PDF, "application/pdf")), tmp_path)
        assert len(waits) == 1
        assert 20 < waits[0] <= 40

    def test_a_longer_pause_than_a_person_would_wait_is_told(self, publisher, downloads, waits, tmp_path):
        url = publisher.serves("/a", status(429, Retry_After="7200"))
        with pytest.raises(CdraftError, match="asks to wait 120 minutes"):
            downloads.fetch(url, tmp_path)
        assert waits == []
        assert len(publisher.requests) == 1

    def test_silence_ends_a_try_and_not_the_download(self, publisher, waits, tmp_path):
        impatient = Downloads(offline=False, patience=QUICK._replace(silence=0.5, tries=30), sleep=waits)
        assert impatient.fetch(publisher.serves("/a", silent, file(PDF, "application/pdf")), tmp_path).kind == "pdf"
        assert waits

    def test_lasting_silence_is_told_after_the_last_try(self, publisher, waits, tmp_path):
        impatient = Downloads(offline=False, patience=QUICK._replace(silence=0.2), sleep=waits)
        with pytest.raises(CdraftError, match=r"in 3 tries: .* did not answer in time"):
            impatient.fetch(publisher.serves("/a", silent), tmp_path)
        assert waits == [1, 2]

    def test_a_connection_that_breaks_is_made_again(self, publisher, downloads, tmp_path):
        assert downloads.fetch(publisher.serves("/a", reset, file(PDF, "application/pdf")), tmp_path).kind == "pdf"

    def test_a_file_that_is_being_prepared_is_waited_for(self, publisher, downloads, tmp_path):
        assert downloads.fetch(publisher.serves("/a", status(202), file(PDF, "application/pdf")), tmp_path).bytes

    @pytest.mark.parametrize("trouble", [reset, status(500)], ids=["reset", "500"])
    def test_what_does_not_pass_is_told_after_the_last_try(self, publisher, downloads, waits, tmp_path, trouble):
        with pytest.raises(CdraftError, match="in 3 tries") as told:
            downloads.fetch(publisher.serves("/a", trouble), tmp_path)
        assert len(publisher.requests) == 3
        assert waits == [1, 2]
        assert "nothing was changed" in str(told.value)
        assert len(str(told.value).splitlines()) == 2

    def test_a_port_where_nobody_listens_is_told(self, downloads, tmp_path):
        with open_publisher() as closed:
            url = closed.url("/a")
        with pytest.raises(CdraftError, match=r"127\.0\.0\.1:\d+ does not answer"):
            downloads.fetch(url, tmp_path)


class TestHalfAFile:
    def test_the_other_half_is_asked_for_and_joined(self, publisher, downloads, tmp_path):
        url = publisher.serves("/a", half(PDF, "application/pdf"), file(PDF, "application/pdf"))
        assert downloads.fetch(url, tmp_path).path.read_bytes() == PDF
        assert publisher.requests[1].headers["range"] == f"bytes={len(PDF) // 2}-"
        assert publisher.requests[1].headers["if-range"] == '"1"'

    def test_is_kept_for_the_next_run_and_the_old_file_is_untouched(self, publisher, downloads, tmp_path):
        (tmp_path / "source.pdf").write_bytes(b"old")
        url = publisher.serves("/a", half(PDF, "application/pdf", upto=1000), half(PDF, "application/pdf", upto=1000))
        with pytest.raises(CdraftError, match=r"1,000 of 10,\d+ bytes are kept"):
            downloads.fetch(url, tmp_path)
        assert (tmp_path / "source.pdf").read_bytes() == b"old"
        publisher.serves("/a", file(PDF, "application/pdf"))
        fresh = Downloads(offline=False, patience=QUICK)
        assert fresh.fetch(url, tmp_path).path.read_bytes() == PDF
        assert publisher.requests[-1].headers["range"] == "bytes=1000-"
        assert left(tmp_path) == set()

    def test_of_a_file_that_has_changed_is_thrown_away(self, publisher, downloads, tmp_path):
        new = file(CLML, "application/xml", etag='"2"')
        got = downloads.fetch(publisher.serves("/a", half(PDF, "application/pdf"), new), tmp_path)
        assert got.path.read_bytes() == CLML
        assert got.etag == '"2"'

    def test_is_asked_for_anew_where_the_server_knows_no_ranges(self, publisher, downloads, tmp_path):
        url = publisher.serves("/a", half(PDF, "application/pdf"), file(PDF, "application/pdf", ranges=False))
        assert downloads.fetch(url, tmp_path).path.read_bytes() == PDF

    def test_without_anything_that_tells_versions_apart_is_not_kept(self, publisher, downloads, tmp_path):
        url = publisher.serves("/a", half(PDF, "application/pdf", etag=""))
        with pytest.raises(CdraftError, match="nothing was changed"):
            downloads.fetch(url, tmp_path)
        assert left(tmp_path) == set()
        assert not any("range" in it.headers for it in publisher.requests)

    def test_with_a_weak_tag_is_not_joined(self, publisher, downloads, tmp_path):
        url = publisher.serves("/a", half(PDF, "application/pdf", etag='W/"1"'), file(PDF, "application/pdf"))
        assert downloads.fetch(url, tmp_path).path.read_bytes() == PDF
        assert not any("range" in it.headers for it in publisher.requests)

    def test_is_not_joined_with_a_piece_that_begins_elsewhere(self, publisher, downloads, tmp_path):
        def elsewhere(handler: BaseHTTPRequestHandler) -> None:
            begin(handler, 206, "application/pdf", 10, '"1"', Content_Range=f"bytes 3-12/{len(PDF)}")
            handler.end_headers()
            handler.wfile.write(b"0123456789")

        url = publisher.serves("/a", half(PDF, "application/pdf"), elsewhere, file(PDF, "application/pdf"))
        assert downloads.fetch(url, tmp_path).path.read_bytes() == PDF
        assert "range" not in publisher.requests[2].headers

    def test_is_not_joined_with_a_piece_of_another_version(self, publisher, downloads, tmp_path):
        middle, new = len(PDF) // 2, PDF.replace(b"invented", b"INVENTED")

        def wrong(handler: BaseHTTPRequestHandler) -> None:
            piece = f"bytes {middle}-{len(new) - 1}/{len(new)}"
            begin(handler, 206, "application/pdf", len(new) - middle, '"2"', Content_Range=piece)
            handler.end_headers()
            handler.wfile.write(new[middle:])

        url = publisher.serves("/a", half(PDF, "application/pdf"), wrong, file(new, "application/pdf", etag='"2"'))
        assert downloads.fetch(url, tmp_path).path.read_bytes() == new

    def test_may_be_completed_piece_by_piece(self, publisher, downloads, tmp_path):
        middle = len(PDF) // 2

        def a_piece(handler: BaseHTTPRequestHandler) -> None:
            piece = f"bytes {middle}-{middle + 99}/{len(PDF)}"
            begin(handler, 206, "application/pdf", 100, '"1"', Content_Range=piece)
            handler.end_headers()
            handler.wfile.write(PDF[middle : middle + 100])

        url = publisher.serves("/a", half(PDF, "application/pdf"), a_piece, file(PDF, "application/pdf"))
        assert downloads.fetch(url, tmp_path).path.read_bytes() == PDF
        assert publisher.requests[2].headers["range"] == f"bytes={middle + 100}-"

    def test_that_the_server_cannot_complete_is_thrown_away(self, publisher, downloads, tmp_path):
        url = publisher.serves("/a", half(PDF, "application/pdf"), status(416), file(PDF, "application/pdf"))
        assert downloads.fetch(url, tmp_path).path.read_bytes() == PDF

    def test_of_a_packed_file_is_joined_before_it_is_unpacked(self, publisher, downloads, tmp_path):
        body = ECFR * 50
        squeezed = gzip.compress(body, mtime=0)

        def first(handler: BaseHTTPRequestHandler) -> None:
            begin(handler, 200, "application/xml", len(squeezed), '"gz"', Content_Encoding="gzip")
            handler.end_headers()
            handler.wfile.write(squeezed[:100])
            handler.close_connection = True

        got = downloads.fetch(publisher.serves("/a", first, packed(body, "application/xml")), tmp_path)
        assert got.path.read_bytes() == body
        assert publisher.requests[1].headers["range"] == "bytes=100-"

    def test_of_one_address_is_not_the_start_of_another(self, publisher, downloads, tmp_path):
        with pytest.raises(CdraftError):
            downloads.fetch(publisher.serves("/a", half(PDF, "application/pdf")), tmp_path)
        got = downloads.fetch(publisher.serves("/b", file(PDF, "application/pdf")), tmp_path)
        assert got.path.read_bytes() == PDF
        assert not any("range" in it.headers for it in publisher.requests if it.path == "/b")

    def test_is_not_joined_with_what_is_elsewhere_by_now(self, publisher, downloads, tmp_path):
        publisher.serves("/v1", half(PDF, "application/pdf"))
        new = PDF.replace(b"invented", b"INVENTED")
        publisher.serves("/v2", file(new, "application/pdf"))
        url = publisher.serves("/a", redirect("/v1"), redirect("/v2"))
        assert downloads.fetch(url, tmp_path).path.read_bytes() == new

    def test_whose_notes_are_damaged_is_thrown_away(self, publisher, downloads, tmp_path):
        with pytest.raises(CdraftError):
            downloads.fetch(publisher.serves("/a", half(PDF, "application/pdf")), tmp_path)
        (tmp_path / ".source.part.json").write_text("{")
        url = publisher.serves("/a", file(PDF, "application/pdf"))
        assert downloads.fetch(url, tmp_path).path.read_bytes() == PDF
        assert "range" not in publisher.requests[-1].headers

    def test_is_filled_by_one_process_at_a_time(self, publisher, downloads, tmp_path):
        url = publisher.serves("/a", file(PDF, "application/pdf"))
        with FileLock(tmp_path / ".source.lock"), pytest.raises(CdraftError, match="Another cdraft"):
            downloads.fetch(url, tmp_path)
        assert publisher.requests == []


class TestWhatIsNotTheText:
    @pytest.mark.parametrize("path", ["/guide.pdf", "/data.xml", "/guide.docx"])
    def test_a_page_where_the_address_promises_a_file_is_refused(self, publisher, downloads, tmp_path, path):
        kind = path.rpartition(".")[2]
        (tmp_path / f"source.{kind}").write_bytes(b"old")
        url = publisher.serves(path, file(PAGE, "application/octet-stream"))
        with pytest.raises(CdraftError, match=f"sent a web page where {kind.upper()} was expected"):
            downloads.fetch(url, tmp_path)
        assert (tmp_path / f"source.{kind}").read_bytes() == b"old"
        assert left(tmp_path) == set()
        assert len(publisher.requests) == 1

    def test_a_page_that_the_server_calls_a_pdf_is_refused(self, publisher, downloads, tmp_path):
        with pytest.raises(CdraftError, match="a web page where PDF was expected"):
            downloads.fetch(publisher.serves("/download", file(PAGE, "application/pdf")), tmp_path)

    def test_what_the_caller_expects_counts_before_what_the_server_says(self, publisher, downloads, tmp_path):
        url = publisher.serves("/a.pdf", file(CLML, "text/html"))
        assert downloads.fetch(url, tmp_path, expect=["xml"]).kind == "xml"
        with pytest.raises(CdraftError, match="sent XML where PDF was expected"):
            downloads.fetch(url, tmp_path, expect=["pdf"])

    def test_nothing_is_not_a_text(self, publisher, downloads, tmp_path):
        with pytest.raises(CdraftError, match="sent nothing"):
            downloads.fetch(publisher.serves("/a", file(b"", "text/html")), tmp_path)
        assert seen(tmp_path) == set()

    def test_a_body_without_end_is_cut_off(self, publisher, tmp_path):
        small = Downloads(offline=False, patience=QUICK, max_bytes=100_000)
        with pytest.raises(CdraftError, match=r"larger than 0\.1 MB"):
            small.fetch(publisher.serves("/a", endless), tmp_path)
        assert left(tmp_path) == seen(tmp_path) == set()

    def test_a_length_beyond_the_bound_is_not_even_begun(self, publisher, downloads, tmp_path):
        def vast(handler: BaseHTTPRequestHandler) -> None:
            begin(handler, 200, "application/pdf", 10**12)
            handler.end_headers()
            handler.close_connection = True

        with pytest.raises(CdraftError, match="larger than 500 MB"):
            downloads.fetch(publisher.serves("/a", vast), tmp_path)
        assert len(publisher.requests) == 1

    def test_a_small_answer_that_unpacks_to_a_huge_one_is_refused(self, publisher, tmp_path):
        bomb = packed(b"\0" * 20_000_000, "application/xml")
        small = Downloads(offline=False, patience=QUICK, max_bytes=1_000_000)
        with pytest.raises(CdraftError, match="unpacks to more than 1 MB"):
            small.fetch(publisher.serves("/a", bomb), tmp_path)
        assert left(tmp_path) == seen(tmp_path) == set()

    def test_a_damaged_packing_is_refused(self, publisher, downloads, tmp_path):
        answer = file(gzip.compress(CLML)[:-9], "application/xml", Content_Encoding="gzip")
        with pytest.raises(CdraftError, match="arrived damaged"):
            downloads.fetch(publisher.serves("/a", answer), tmp_path)
        assert left(tmp_path) == seen(tmp_path) == set()

    def test_a_packing_nobody_asked_for_is_refused(self, publisher, downloads, tmp_path):
        with pytest.raises(CdraftError, match="compressed as 'br'"):
            downloads.fetch(publisher.serves("/a", file(CLML, "text/xml", Content_Encoding="br")), tmp_path)

    def test_a_body_that_trickles_for_ever_is_given_up(self, publisher, tmp_path):
        def trickle(handler: BaseHTTPRequestHandler) -> None:
            begin(handler, 200, "application/pdf", 10_000)
            handler.end_headers()
            try:
                while True:
                    handler.wfile.write(b"%")
                    time.sleep(0.05)
            except OSError:
                return

        hurried = Downloads(offline=False, patience=QUICK._replace(whole=0.2, tries=1))
        with pytest.raises(CdraftError, match=r"in 1 try: it was not complete after 0\.2 seconds"):
            hurried.fetch(publisher.serves("/a", trickle), tmp_path)


class TestWhatAServerRefuses:
    @pytest.mark.parametrize(
        ("code", "words"),
        [
            (404, "has nothing at this address"),
            (410, "has withdrawn"),
            (403, "refuses cdraft's requests"),
            (401, "refuses cdraft's requests"),
            (400, "answered 400 instead of a file"),
            (300, "answered 300 instead of a file"),
            (204, "answered 204 instead of a file"),
        ],
    )
    def test_is_said_at_once_with_what_to_do(self, publisher, downloads, tmp_path, code, words):
        url = publisher.serves("/a", status(code, b"" if code == 204 else b"no"))
        with pytest.raises(CdraftError, match=words) as told:
            downloads.fetch(url, tmp_path)
        assert len(publisher.requests) == 1
        assert url in told.value.problem
        assert "cdraft corpus add FILE" in told.value.remedy

    def test_a_guard_that_admits_only_browsers_is_named_and_not_tried_again(self, publisher, downloads, tmp_path):
        url = publisher.serves("/a", status(202, b"", x_amzn_waf_action="challenge"))
        with pytest.raises(CdraftError, match="refuses cdraft's requests") as told:
            downloads.fetch(url, tmp_path)
        assert "accept only browsers" in told.value.remedy
        assert len(publisher.requests) == 1


class TestRedirects:
    @pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
    def test_on_the_same_host_are_followed(self, publisher, downloads, tmp_path, code):
        publisher.serves("/new", file(PDF, "application/pdf"))
        got = downloads.fetch(publisher.serves("/old", redirect("/new", code)), tmp_path)
        assert (got.url, got.final_url) == (publisher.url("/old"), publisher.url("/new"))

    def test_to_another_host_are_refused_by_name(self, publisher, downloads, tmp_path):
        there = publisher.url("/new", host="localhost")
        publisher.serves("/new", file(PDF, "application/pdf"))
        with pytest.raises(CdraftError, match="another host, localhost") as told:
            downloads.fetch(publisher.serves("/old", redirect(there)), tmp_path)
        assert there in str(told.value)
        assert [it.path for it in publisher.requests] == ["/old"]

    def test_to_another_port_are_refused(self, publisher, downloads, tmp_path):
        with open_publisher() as other, pytest.raises(CdraftError, match=f"port {other.port} of 127.0.0.1"):
            downloads.fetch(publisher.serves("/old", redirect(other.url("/a"))), tmp_path)
        assert other.requests == []

    def test_in_a_circle_end(self, publisher, downloads, tmp_path):
        publisher.serves("/b", redirect("/a"))
        with pytest.raises(CdraftError, match="more than 5 times"):
            downloads.fetch(publisher.serves("/a", redirect("/b")), tmp_path)
        assert len(publisher.requests) == 6

    @pytest.mark.parametrize(
        "there", ["file:///etc/passwd", "ftp://127.0.0.1/a", "http://me:pw@127.0.0.1/", "http://["]
    )
    def test_to_what_is_no_address_are_refused(self, publisher, downloads, tmp_path, there):
        with pytest.raises(CdraftError) as told:
            downloads.fetch(publisher.serves("/old", redirect(there)), tmp_path)
        assert "pw" not in str(told.value)
        assert len(publisher.requests) == 1

    @pytest.mark.parametrize(
        ("first", "there"),
        [
            ("https://example.org/a", "https://www.example.org/b"),
            ("https://www.example.org/a", "https://example.org/b"),
            ("https://example.org/a", "https://law.example.org/b"),
            ("http://example.org/a", "https://example.org/b"),
            ("https://example.org/a", "https://EXAMPLE.org:443/b"),
            ("https://example.org/a", "/b"),
        ],
    )
    def test_within_a_publisher_are_followed(self, first, there):
        assert addresses.redirected(first, first, there).endswith("/b")

    @pytest.mark.parametrize(
        ("first", "there"),
        [
            ("https://example.org/a", "https://example.com/b"),
            ("https://example.org/a", "https://badexample.org/b"),
            ("https://law.example.org/a", "https://example.org/b"),
            ("https://law.example.org/a", "https://tea.example.org/b"),
            ("https://example.org/a", "https://example.org:8443/b"),
            ("https://example.org/a", "http://example.org/b"),
            ("https://example.org/a", "https://example.org@example.com/b"),
        ],
    )
    def test_elsewhere_or_without_encryption_are_not(self, first, there):
        with pytest.raises(CdraftError):
            addresses.redirected(first, first, there)

    def test_that_lose_encryption_on_the_second_hop_are_not(self):
        with pytest.raises(CdraftError, match=r"not encrypted|unencrypted address"):
            addresses.redirected("http://example.org/a", "https://example.org/b", "http://example.org/c")


class TestAddresses:
    @pytest.mark.parametrize(
        "url", ["ftp://example.org/a", "/etc/passwd", "https://", "https://a:port/", "example.org"]
    )
    def test_that_are_none_are_refused(self, downloads, tmp_path, url):
        with pytest.raises(CdraftError, match=r"is not an (http or https )?address"):
            downloads.fetch(url, tmp_path)

    def test_with_a_password_are_refused_without_showing_it(self, downloads, tmp_path):
        with pytest.raises(CdraftError, match="user name or password") as told:
            downloads.fetch("https://me:s3cret@example.org/a", tmp_path)
        assert "s3cret" not in str(told.value)

    def test_in_plain_http_are_asked_only_where_the_user_named_them(self):
        assert addresses.checked("http://example.org/a", named=True)
        assert addresses.checked("http://127.0.0.1/a", named=False)
        assert addresses.checked("http://[::1]:80/a", named=False)
        with pytest.raises(CdraftError, match=r"not encrypted|unencrypted address"):
            addresses.checked("http://example.org/a", named=False)

    def test_lose_their_fragment(self):
        assert addresses.checked("https://example.org/a?b=c#d", named=True) == "https://example.org/a?b=c"


class TestTheNetwork:
    def test_offline_opens_no_socket(self, publisher, tmp_path):
        offline = Downloads(offline=True, patience=QUICK)
        with pytest.raises(CdraftError, match="set to work offline") as told:
            offline.fetch(publisher.serves("/a", file(PDF, "application/pdf")), tmp_path / "in")
        assert len(str(told.value).splitlines()) == 2
        assert publisher.requests == []
        assert not (tmp_path / "in").exists()

    def test_a_name_that_cannot_be_looked_up_means_no_network(self, downloads, waits, tmp_path):
        with pytest.raises(CdraftError, match="There is no network, or the host") as told:
            downloads.fetch("https://publisher.invalid/a", tmp_path)
        assert "nothing was changed" in str(told.value)
        assert waits == []

    @pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
    def test_a_certificate_nobody_vouches_for_is_refused(self, downloads, tmp_path):
        key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
        command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        subject = ["-subj", "/CN=localhost", "-days", "1", "-keyout", str(key), "-out", str(certificate)]
        subprocess.run([*command, *subject], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
            server.handle_error = lambda *_: None
            server.socket = context.wrap_socket(server.socket, server_side=True)
            threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
            with pytest.raises(CdraftError, match=r"127\.0\.0\.1:\d+ has no valid certificate"):
                downloads.fetch(f"https://127.0.0.1:{server.server_address[1]}/a", tmp_path / "in")
            server.shutdown()

    def test_one_host_is_left_in_peace_between_two_requests(self, publisher, waits, tmp_path):
        polite = Downloads(offline=False, patience=QUICK._replace(pause=1), sleep=waits)
        publisher.serves("/b", file(PDF, "application/pdf"))
        url = publisher.serves("/a", redirect("/b"))
        for _ in range(2):
            polite.fetch(url, tmp_path)
        assert len(waits) == 3  # before every request but the first
        assert all(0.5 < seconds <= 1 for seconds in waits)

    def test_a_proxy_of_the_environment_is_asked_for_other_hosts_and_not_for_this_machine(
        self, publisher: Publisher, downloads, tmp_path, monkeypatch
    ):
        with open_publisher() as proxy:
            monkeypatch.setenv("HTTP_PROXY", proxy.url(""))
            for name in ("http_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy"):
                monkeypatch.delenv(name, raising=False)
            proxy.serves("http://publisher.invalid/a", file(PDF, "application/pdf"))
            assert downloads.fetch("http://publisher.invalid/a", tmp_path).kind == "pdf"
            assert downloads.fetch(publisher.serves("/a", file(PDF, "application/pdf")), tmp_path).kind == "pdf"
            assert [it.path for it in proxy.requests] == ["http://publisher.invalid/a"]

    def test_a_folder_that_cannot_be_written_to_is_told(self, publisher, downloads, tmp_path):
        (tmp_path / "file").write_text("in the way")
        with pytest.raises(CdraftError, match="cannot be written to"):
            downloads.fetch(publisher.serves("/a", file(PDF, "application/pdf")), tmp_path / "file")
        assert publisher.requests == []


def test_notes_of_a_part_hold_what_the_next_run_needs_and_no_more(publisher, downloads, tmp_path):
    with pytest.raises(CdraftError):
        downloads.fetch(publisher.serves("/a", half(PDF, "application/pdf")), tmp_path)
    notes = json.loads((tmp_path / ".source.part.json").read_text())
    assert notes.keys() == {"url", "final_url", "content_type", "encoding", "etag", "last_modified", "total"}
