from __future__ import annotations

import re

import pytest
from lxml import etree

from compliance_llm.records import Chart, Series
from compliance_llm.views.figures import draw

KINDS = ("roc", "calibration", "distribution", "bars")


@pytest.fixture(scope="module")
def chart():
    def of(kind, names=("a", "b"), **rest):
        x = (0.1, 0.5, 0.9) if kind in ("roc", "calibration") else ("low", "middle", "high")
        series = tuple(
            Series(name=name, x=x, y=(0.2, 0.4, 0.8), low=(0.1, 0.3, 0.7), high=(0.3, 0.5, 0.9)) for name in names
        )
        fields = {
            "id": f"{kind}.test",
            "title": "A title",
            "x_label": "x",
            "y_label": "y",
            "facts": (),
            "alt": "An alt",
        }
        return Chart(**{**fields, "series": series, **rest, "kind": kind})

    return of


@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_drawn_twice_is_the_same_to_the_byte(chart, kind):
    assert draw(chart(kind, lines=(0.5,))) == draw(chart(kind, lines=(0.5,)))


@pytest.mark.parametrize("kind", KINDS)
def test_axes_and_series_are_named(chart, kind):
    words = set(etree.fromstring(draw(chart(kind), png=False).svg.encode()).itertext())
    assert {"x", "y", "a", "b"} <= {word.strip() for word in words}


def test_a_shape_nobody_asked_for_is_not_made(chart):
    assert draw(chart("roc"), svg=False).svg == ""
    assert draw(chart("roc"), png=False).png == b""


def test_a_limit_is_drawn_and_named(chart):
    assert ">Limit<" in draw(chart("bars", lines=(0.5,)), png=False).svg


def test_two_figures_on_one_page_share_no_id(chart):
    ids = [set(re.findall(r'\bid="([^"]+)"', draw(chart(kind), png=False).svg)) for kind in KINDS]
    assert sum(map(len, ids)) == len(set.union(*ids))


def test_the_ink_is_the_pages_so_that_a_dark_page_shows_it(chart):
    svg = draw(chart("roc"), png=False).svg
    assert "currentColor" in svg
    assert "#000000" not in svg


@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_without_series_or_with_many_is_still_drawn(chart, kind):
    assert draw(chart(kind, names=())).png
    assert draw(chart(kind, names=tuple("abcdefg"))).png


def test_a_label_is_never_read_as_a_formula(chart):
    assert r"$\frac{" in draw(chart("bars", x_label=r"$\frac{"), png=False).svg


def test_bins_known_by_their_middles_are_drawn_on_a_scale_of_numbers(chart):
    middles = tuple(i / 20 + 0.0123456 for i in range(20))
    series = (Series(name="train", x=middles, y=tuple(0.05 for _ in middles)),)
    svg = draw(chart("distribution", series=series), png=False).svg
    assert "0.0123456" not in svg
    assert ">0.2<" in svg
