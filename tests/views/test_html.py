from __future__ import annotations

import re
from collections import Counter

import pytest
from lxml import html

from compliance_llm.views.phrases import VERDICTS


@pytest.fixture
def text(written):
    return (written / "document.html").read_text(encoding="utf-8")


@pytest.fixture
def page(text):
    return html.fromstring(text)


def test_the_file_is_the_golden_one_but_for_the_strokes_of_its_figures(text, golden):
    assert golden(
        "document.html", re.sub(r"(<svg[^>]*?aria-label=\"[^\"]*\").*?</svg>", r"\1></svg>", text, flags=re.DOTALL)
    )


def test_nothing_is_fetched_and_nothing_runs(page):
    addresses = [
        value for element in page.iter() for name, value in element.items() if name in ("src", "href", "srcset")
    ]
    assert all(address.startswith("#") for address in addresses)
    assert not page.xpath("//script | //link | //iframe | //object | //img | //@onclick | //@onload")


def test_the_page_forbids_the_browser_to_fetch_anything(page):
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")


def test_no_id_stands_twice_and_every_link_leads_somewhere(page):
    ids = Counter(page.xpath("//@id"))
    assert [id for id, count in ids.items() if count > 1] == []
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(ids)


def test_each_sentence_opens_its_own_sources(page, bundle):
    claims = [claim for section in bundle.document.sections for claim in section.claims]
    for number, claim in enumerate(claims, start=1):
        (details,) = page.xpath(f"//details[@id='claim-{number}']")
        assert details.xpath("string(summary/span)") == claim.text
        assert len(details.xpath("div/section")) == len(claim.citations)


def test_a_flagged_sentence_says_its_verdict_in_words(page):
    flags = [text.strip("⚠ ") for text in page.xpath("//details[contains(@class, 'flagged')]/summary/strong/text()")]
    assert flags == [VERDICTS["not_supported"], VERDICTS["uncited"]]


def test_the_exact_words_quoted_stand_under_their_sentence(page):
    assert page.xpath("string(//details[@id='claim-8']//blockquote/q)").startswith(
        "Validators independent of development"
    )


def test_every_figure_has_a_text_for_those_who_cannot_see_it(page, bundle):
    charts = [chart for section in bundle.document.sections for chart in section.charts]
    assert page.xpath("//figure//*[name()='svg']/@aria-label") == [chart.alt for chart in charts]


def test_hostile_texts_stay_texts(hostile):
    text = (hostile / "document.html").read_text(encoding="utf-8")
    page = html.fromstring(text)
    assert not page.xpath("//script | //img | //a[not(starts-with(@href, '#'))]")
    assert "\x01" not in text
    assert "\u202e" not in text
