"""``cdraft corpus fetch`` as a user meets it, from a register whose addresses are a publisher on this machine."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from publishers import CLML, ECFR, OJ_HTML, PAGE, PDF, Publisher, file, half, redirect, status

from compliance_llm.adapters.network.download import Downloads, Patience
from compliance_llm.cli import fetching
from compliance_llm.cli.corpus_add import add
from compliance_llm.cli.corpus_fetch import fetch
from compliance_llm.corpus.shelf import store
from compliance_llm.corpus.shelf.added import add_file
from compliance_llm.corpus.shelf.adding import Known, Wanted
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest

COMMON = {
    "issuer": "Somebody",
    "kind": "regulation",
    "binding": "law",
    "status": "in force",
    "effective": "2024-05-01",
    "ended": None,
    "confidence": "official-text",
}


@pytest.fixture(autouse=True)
def _hurry(monkeypatch):
    """The command waits as it does for a user; the tests do not."""
    quick = Patience(tries=2, pause=0, backoff=0)
    monkeypatch.setattr(fetching, "Downloads", lambda offline: Downloads(offline=offline, patience=quick))


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    """A home of this test alone."""
    monkeypatch.setenv("CDRAFT_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


@pytest.fixture
def register(publisher: Publisher, home, tmp_path) -> Path:
    """Instruments of three jurisdictions: texts, a page, a home page, none, and one that has ended."""

    def row(id: str, url: str | None, **more: object) -> dict[str, object]:
        return COMMON | {"id": id, "title": id, "citation": id, "jurisdiction": id[:2], "official_url": url} | more

    rows = [
        row("eu-tea", publisher.serves("/eli/2030/1", file(OJ_HTML, "text/html")), licence="2011/833/EU"),
        row("uk-tea", publisher.serves("/data.xml", file(CLML, "application/xml")), effective="2024-05"),
        row("us-tea", publisher.serves("/full", file(ECFR, "text/xml"))),
        row("us-page", publisher.serves("/letter", file(PAGE, "text/html"))),
        row("us-home", publisher.url("")),
        row("us-none", None),
        row(
            "us-old", publisher.serves("/old.pdf", file(PDF, "application/pdf")), status="repealed", ended="2024-06-01"
        ),
    ]
    path = tmp_path / "instruments.yaml"
    path.write_text(yaml.safe_dump({"as_of": "2026-01-01", "instruments": rows}), encoding="utf-8")
    return path


def run(register: Path, *arguments: str) -> Result:
    return CliRunner().invoke(fetch, ["--register", str(register), *arguments])


def failed(register: Path, *arguments: str) -> CdraftError:
    """The error that ends the command, which the command line prints in two lines with exit code 3."""
    error = run(register, *arguments).exception
    assert isinstance(error, CdraftError)
    assert len(str(error).splitlines()) == 2
    return error


def rows(result: Result) -> dict[str, dict[str, object]]:
    return {row["instrument"]: row for row in json.loads(result.stdout)["fetched"]}


def test_the_file_is_kept_as_served_with_where_it_is_from(register, publisher, home):
    assert run(register, "eu-tea", "--no-add").exit_code == 0
    folder = home / "fetched" / "eu-tea"
    assert (folder / "eu-tea.html").read_bytes() == OJ_HTML
    told = json.loads((folder / "source.json").read_text())
    assert told == {
        "instrument": "eu-tea",
        "file": "eu-tea.html",
        "kind": "html",
        "url": publisher.url("/eli/2030/1"),
        "final_url": publisher.url("/eli/2030/1"),
        "retrieved": date.today().isoformat(),
        "content_type": "text/html",
        "bytes": len(OJ_HTML),
        "sha256": digest(OJ_HTML),
        "etag": '"1"',
        "last_modified": "",
        "licence": "2011/833/EU",
    }


def test_a_text_is_taken_into_the_corpus_from_its_first_day_on(register, home):
    result = run(register, "eu-tea", "us-tea")
    assert result.exit_code == 0, result.output
    assert "in the corpus as eu-tea@2024-05-01" in result.stdout
    text = store.read_text(home, "eu-tea", date(2024, 5, 1))
    assert text is not None
    assert [passage.text for passage in text.passages] == ["Tea shall be served warm."]
    assert (text.edition.source_sha256, text.edition.licence) == (digest(OJ_HTML), "2011/833/EU")
    assert text.edition.retrieved == date.today()
    assert store.read_text(home, "us-tea", date(2024, 5, 1)) is not None


def test_a_text_whose_first_day_is_only_a_month_is_left_to_the_user_to_add(register, home):
    result = run(register, "uk-tea")
    assert result.exit_code == 0
    path = home / "fetched" / "uk-tea" / "uk-tea.xml"
    assert "the register has only 2024-05" in result.stdout
    assert f"cdraft corpus add {path} --instrument uk-tea --from DATE" in result.stdout
    assert store.read_added(home) == ()


def test_a_text_that_the_user_added_from_the_fetched_file_is_known_again(register, home):
    path = home / "fetched" / "uk-tea" / "uk-tea.xml"
    run(register, "uk-tea")
    wanted = Wanted("uk-tea", since=date(2024, 5, 20))
    add_file(path, wanted, Known([], []), home, replace=False)
    assert rows(run(register, "uk-tea", "--json"))["uk-tea"]["edition"] == "uk-tea@2024-05-20"


def test_a_page_that_is_not_the_text_is_said_to_be_one(register, home):
    result = run(register, "us-page")
    assert result.exit_code == 0
    assert "us-page  a home page, not the text" in result.stdout
    assert store.read_added(home) == ()


def test_a_page_that_may_show_the_text_is_left_to_the_user_to_look_at(register, publisher, home):
    section = b"<p><b>\xc2\xa7 7-%d. Tea.</b></p><p>Tea shall be served warm, and in time.</p>"
    page = PAGE.replace(b"<p>Welcome.</p>", b"<meta charset=utf-8><h1>Chapter 7. Tea</h1>" + section % 1 + section % 2)
    publisher.serves("/letter", file(page, "text/html"))
    shown = run(register, "us-page").stdout
    assert "us-page  fetched" in shown
    assert "not in the corpus: it is a web page and possibly not the text" in shown
    assert f"cdraft corpus add {home / 'fetched' / 'us-page' / 'us-page.html'}" in shown
    assert store.read_added(home) == ()


def test_an_instrument_that_is_named_and_has_no_address_is_an_error(register, publisher):
    for id in ("us-none", "us-home"):
        assert f"cdraft corpus add FILE --instrument {id}" in failed(register, id).remedy
    assert publisher.requests == []


def test_all_is_what_applies_on_the_day(register, home):
    told = rows(run(register, "--all", "--as-of", "2026-01-01", "--json"))
    assert {id: row["status"] for id, row in told.items()} == {
        "eu-tea": "fetched",
        "uk-tea": "fetched",
        "us-tea": "fetched",
        "us-page": "page",
        "us-home": "page",
        "us-none": "nothing",
    }
    assert told["eu-tea"]["edition"] == "eu-tea@2024-05-01"
    assert told["us-none"]["file"] is None
    assert "us-old" in rows(run(register, "--all", "--as-of", "2024-05-31", "--json", "--no-add"))


def test_a_jurisdiction_is_fetched_and_no_other(register, publisher):
    assert set(rows(run(register, "--jurisdiction", "uk", "--json"))) == {"uk-tea"}
    assert [it.path for it in publisher.requests] == ["/data.xml"]
    assert "in force on" in failed(register, "--jurisdiction", "zz").problem


def test_a_list_sends_nothing(register, publisher, home):
    shown = run(register, "--list", "--as-of", "2026-01-01").stdout
    assert "eu-tea  a web page, possibly not the text\n" in shown
    assert "uk-tea  the text" in shown
    assert "us-home  a home page, not the text" in shown
    assert "us-none  no address known" in shown
    assert publisher.requests == []
    assert not home.exists()


def test_a_list_as_json_says_what_is_here(register, publisher):
    run(register, "eu-tea", "--no-add")
    told = {row["instrument"]: row for row in json.loads(run(register, "--list", "--json").stdout)["instruments"]}
    assert (told["eu-tea"]["here"], told["eu-tea"]["retrieved"]) == (True, date.today().isoformat())
    assert told["us-tea"]["here"] is False
    assert (told["us-tea"]["from"], told["uk-tea"]["from"]) == ("2024-05-01", None)


def test_what_is_here_is_not_asked_for_again_unless_that_is_wanted(register, publisher):
    run(register, "eu-tea", "--no-add")
    assert rows(run(register, "eu-tea", "--json"))["eu-tea"]["edition"] == "eu-tea@2024-05-01"  # from the file here
    assert rows(run(register, "eu-tea", "--json"))["eu-tea"]["status"] == "here"
    assert len(publisher.requests) == 1
    assert rows(run(register, "eu-tea", "--again", "--json"))["eu-tea"]["status"] == "fetched"
    assert len(publisher.requests) == 2


def test_what_was_damaged_here_is_asked_for_again(register, publisher, home):
    run(register, "eu-tea", "--no-add")
    (home / "fetched" / "eu-tea" / "eu-tea.html").write_bytes(b"<html>")
    assert rows(run(register, "eu-tea", "--json"))["eu-tea"]["sha256"] == digest(OJ_HTML)


def test_a_changed_text_takes_the_place_of_the_one_fetched_before(register, publisher, home):
    run(register, "eu-tea")
    publisher.serves("/eli/2030/1", file(OJ_HTML.replace(b"warm", b"hot"), "text/html", etag='"2"'))
    assert run(register, "eu-tea", "--again").exit_code == 0
    (text,) = store.read_added(home)
    assert [passage.text for passage in text.passages] == ["Tea shall be served hot."]


def test_a_text_that_the_user_added_is_not_replaced(register, publisher, home):
    run(register, "eu-tea")
    (text,) = store.read_added(home)
    own = text.edition.model_copy(update={"source": "mine.html", "source_sha256": digest(b"mine")})
    store.keep(home, text._replace(edition=own), "1")
    result = run(register, "eu-tea")
    assert "the corpus has eu-tea@2024-05-01 from mine.html" in result.stdout
    assert store.read_added(home)[0].edition.source == "mine.html"


def test_one_that_fails_does_not_keep_the_others_and_is_named_at_the_end(register, publisher, home):
    publisher.serves("/eli/2030/1", status(404))
    result = run(register, "eu-tea", "us-tea")
    assert isinstance(result.exception, CdraftError)
    assert "1 of 2" in result.exception.problem
    assert "cdraft corpus fetch eu-tea" in result.exception.remedy
    assert "has nothing at this address (404)" in result.stderr
    assert "us-tea@2024-05-01" in result.stdout


def test_a_failure_in_json_is_told_there_and_by_the_exit(register, publisher):
    publisher.serves("/eli/2030/1", redirect("http://localhost:1/elsewhere"))
    result = run(register, "eu-tea", "us-tea", "--json", "--no-add")
    told = rows(result)
    assert told["eu-tea"]["status"] == "failed"
    assert "another host, localhost" in str(told["eu-tea"]["problem"])
    assert told["us-tea"]["status"] == "fetched"
    assert isinstance(result.exception, CdraftError)


def test_half_a_file_leaves_the_whole_one_of_before(register, publisher, home):
    run(register, "eu-tea", "--no-add")
    publisher.serves("/eli/2030/1", half(OJ_HTML, "text/html", etag='"2"'))
    assert "bytes are kept" in failed(register, "eu-tea", "--again", "--no-add").remedy
    assert (home / "fetched" / "eu-tea" / "eu-tea.html").read_bytes() == OJ_HTML
    publisher.serves("/eli/2030/1", file(OJ_HTML, "text/html", etag='"2"'))
    assert run(register, "eu-tea", "--again", "--no-add").exit_code == 0
    assert publisher.requests[-1].headers["range"] == f"bytes={len(OJ_HTML) // 2}-"


def test_a_page_where_the_register_promises_xml_is_refused(register, publisher, home):
    publisher.serves("/data.xml", file(PAGE, "text/html"))
    assert "a web page where XML was expected" in failed(register, "uk-tea").problem
    assert not list((home / "fetched" / "uk-tea").glob("uk-tea*"))


def test_a_fetched_text_that_cannot_be_read_is_kept_and_told(register, publisher, home):
    publisher.serves("/full", file(b"<?xml version='1.0'?><recipe><step>Boil.</step></recipe>", "text/xml"))
    failed(register, "us-tea")
    assert (home / "fetched" / "us-tea" / "us-tea.xml").exists()
    assert store.read_added(home) == ()


def test_offline_asks_nobody(register, publisher, monkeypatch):
    monkeypatch.setenv("CDRAFT_OFFLINE", "1")
    assert "offline" in failed(register, "eu-tea").problem
    assert publisher.requests == []


def test_offline_what_is_here_is_still_taken_into_the_corpus(register, publisher, monkeypatch):
    run(register, "eu-tea", "--no-add")
    monkeypatch.setenv("CDRAFT_OFFLINE", "1")
    assert rows(run(register, "eu-tea", "--json"))["eu-tea"]["edition"] == "eu-tea@2024-05-01"


def test_a_register_that_names_a_plain_http_address_elsewhere_is_not_followed(home, tmp_path):
    row = COMMON | {"id": "eu-tea", "title": "T", "citation": "T", "jurisdiction": "eu"}
    path = tmp_path / "instruments.yaml"
    entry = row | {"official_url": "http://publisher.invalid/a"}
    path.write_text(yaml.safe_dump({"as_of": "2026-01-01", "instruments": [entry]}))
    assert "not encrypted" in failed(path, "eu-tea").problem


@pytest.mark.parametrize("arguments", [[], ["eu-tea", "--all"], ["eu-tea", "--jurisdiction", "eu"]])
def test_what_to_fetch_must_be_said_in_one_way(register, publisher, arguments):
    assert run(register, *arguments).exit_code == 2
    assert publisher.requests == []


def test_an_address_that_the_user_names_is_added_and_half_of_it_kept_for_the_next_call(publisher, home, monkeypatch):
    monkeypatch.setattr("compliance_llm.adapters.network.download.Patience", lambda: Patience(tries=1, pause=0))
    url = publisher.serves("/tea", half(OJ_HTML, "text/html"), file(OJ_HTML, "text/html"))
    arguments = [url, "--instrument", "eu-tea", "--from", "2024-05-01"]
    first = CliRunner().invoke(add, arguments).exception
    assert isinstance(first, CdraftError)
    assert f"{len(OJ_HTML) // 2} of {len(OJ_HTML)} bytes are kept" in first.remedy
    assert CliRunner().invoke(add, arguments).exit_code == 0
    assert publisher.requests[-1].headers["range"] == f"bytes={len(OJ_HTML) // 2}-"
    (text,) = store.read_added(home)
    assert (text.edition.source, text.edition.source_sha256) == (url, digest(OJ_HTML))
    assert not list((home / "fetched" / "eu-tea").glob("[!.]*"))
