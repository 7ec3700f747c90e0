"""What is fetched and what is kept, without a network."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from compliance_llm import bundled
from compliance_llm.adapters.network import addresses
from compliance_llm.corpus.catalogue.instruments import Register, read_register
from compliance_llm.corpus.shelf.fetch import NOTES, Source, applying, keep, kept, named
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest

DAY = date(2030, 1, 1)
OURS = read_register(bundled.folder("corpora") / "instruments.yaml")


def register(tmp_path: Path, **entry: object) -> Register:
    row = {
        "id": "eu-tea",
        "title": "Tea Regulation",
        "citation": "Regulation (EU) 2030/1",
        "issuer": "European Parliament and Council",
        "jurisdiction": "eu",
        "kind": "regulation",
        "binding": "law",
        "status": "in force",
        "effective": "2029-05-01",
        "ended": None,
        "confidence": "official-text",
    }
    path = tmp_path / "instruments.yaml"
    path.write_text(yaml.safe_dump({"as_of": "2030-01-01", "instruments": [row | entry]}), encoding="utf-8")
    return read_register(path)


def sought(tmp_path: Path, **entry: object):
    (it,) = named(register(tmp_path, **entry), ["eu-tea"])
    return it


def source(folder: Path, content: bytes, suffix: str = ".html", url: str = "https://example.org/a") -> Source:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"eu-tea{suffix}"
    file.write_bytes(content)
    return Source(
        instrument="eu-tea",
        file=file.name,
        kind=suffix[1:],
        url=url,
        final_url=url,
        retrieved=DAY,
        content_type="",
        bytes=len(content),
        sha256=digest(content),
        etag="",
        last_modified="",
        licence="",
    )


class TestWhatIsSought:
    def test_the_address_of_the_text_comes_before_the_issuers_page(self, tmp_path):
        it = sought(
            tmp_path,
            official_url="https://example.org/tea",
            text={"url": "https://example.org/tea.html", "from": "2029-05-01", "until": "2029-12-31"},
            licence="free",
        )
        assert (it.url, it.serves, it.licence) == ("https://example.org/tea.html", "text", "free")
        assert (it.since, it.until) == (date(2029, 5, 1), date(2029, 12, 31))

    def test_an_address_that_serves_the_text_as_amended_has_no_first_day(self, tmp_path):
        it = sought(tmp_path, text={"url": "https://example.org/latest"})
        assert it.since is None
        assert "amended text" in it.no_day

    @pytest.mark.parametrize(
        ("url", "serves"),
        [
            ("https://example.org/tea.pdf", "text"),
            ("https://example.org/data.xml?part=1", "text"),
            ("https://example.org/tea", "page"),
            ("https://example.org/?id=7", "page"),
            ("https://example.org", "home page"),
            ("https://example.org/", "home page"),
            (None, "nothing"),
        ],
    )
    def test_an_issuers_page_is_told_from_a_file_by_its_address(self, tmp_path, url, serves):
        it = sought(tmp_path, official_url=url)
        assert it.serves == serves
        assert it.since == date(2029, 5, 1)

    @pytest.mark.parametrize(
        ("effective", "why"), [("2029-05", "only 2029-05"), ("2029", "only 2029"), (None, "first date is not known")]
    )
    def test_a_month_or_a_year_is_no_first_day(self, tmp_path, effective, why):
        it = sought(tmp_path, official_url="https://example.org/tea", effective=effective)
        assert it.since is None
        assert why in it.no_day

    def test_an_unknown_id_is_answered_with_the_nearest(self, tmp_path):
        with pytest.raises(CdraftError, match="eu-tea"):
            named(register(tmp_path), ["eu-tee"])

    def test_an_id_named_twice_is_sought_once(self, tmp_path):
        assert len(named(register(tmp_path), ["eu-tea", "eu-tea"])) == 1

    def test_all_means_what_applies_on_the_day_in_the_jurisdictions_named(self, tmp_path):
        read = register(tmp_path)
        assert [it.instrument.id for it in applying(read, DAY, ["EU"])] == ["eu-tea"]
        assert applying(read, date(2029, 4, 30), []) == ()
        assert applying(read, DAY, ["uk"]) == ()

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("https://example.org", "not a mapping"),
            ({"from": "2029-05-01"}, "lacks url"),
            ({"url": "https://example.org/a", "form": "2029-05-01"}, "'from'"),
            ({"url": "https://example.org/a", "from": "May 2029"}, "May 2029"),
        ],
    )
    def test_an_address_that_is_wrongly_written_is_refused(self, tmp_path, text, words):
        with pytest.raises(CdraftError, match=words):
            register(tmp_path, text=text)


class TestOurRegister:
    def test_serves_every_text_over_https_and_without_a_secret(self):
        for it in named(OURS, [entry.instrument.id for entry in OURS.entries if entry.text]):
            assert addresses.checked(it.url, named=False) == it.url

    def test_says_the_licence_of_every_text_of_the_union(self):
        of_the_union = [entry for entry in OURS.entries if entry.text and entry.instrument.jurisdiction == "eu"]
        assert len(of_the_union) >= 7
        assert all("2011/833/EU" in entry.licence for entry in of_the_union)

    def test_does_not_let_the_ai_act_as_published_speak_after_it_was_amended(self):
        (it,) = named(OURS, ["eu-ai-act"])
        assert it.until == date(2026, 7, 27)

    def test_gives_no_text_a_first_day_before_its_instrument(self):
        for entry in OURS.entries:
            if entry.text and entry.text.since and entry.instrument.since:
                assert entry.text.since >= entry.instrument.since


class TestWhatIsKept:
    def test_is_known_again_by_its_address_and_its_bytes(self, tmp_path):
        told = source(tmp_path, b"<html>")
        keep(tmp_path, told)
        assert kept(tmp_path, told.url) == told
        assert kept(tmp_path, "https://example.org/b") is None

    def test_is_not_taken_for_whole_after_a_byte_changed(self, tmp_path):
        told = source(tmp_path, b"<html>")
        keep(tmp_path, told)
        (tmp_path / told.file).write_bytes(b"<HTML>")
        assert kept(tmp_path, told.url) is None

    @pytest.mark.parametrize("notes", ["", "{", "[]", '{"instrument": "eu-tea"}'])
    def test_is_not_known_by_damaged_notes(self, tmp_path, notes):
        (tmp_path / NOTES).write_text(notes)
        assert kept(tmp_path, "https://example.org/a") is None

    def test_makes_way_for_a_file_with_another_suffix(self, tmp_path):
        keep(tmp_path, source(tmp_path, b"<html>"))
        told = source(tmp_path, b"%PDF-1.4", ".pdf")
        keep(tmp_path, told)
        assert {path.name for path in tmp_path.iterdir()} == {"eu-tea.pdf", NOTES}
        assert kept(tmp_path, told.url) == told
