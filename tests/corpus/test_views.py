"""What a search is limited to before it ranks: what a reader may see, Instruments, topics."""

from __future__ import annotations

import json
from datetime import date

import pytest

from compliance_llm.corpus import load_corpus
from compliance_llm.errors import CdraftError
from compliance_llm.index import build_index

SECRET = """---
id: {id}
title: {title}
citation: {title}
issuer: Meridel Payments plc (fictional)
jurisdiction: internal
from: 2026-01-01
version: "1.0"
access: {access}
supersedes: [{supersedes}]
---

# {title}

## 1 Rules

1.1 A zeppelin must be moored by two people, as Model Risk Policy, clause 4.2 says.
"""
OPEN = """---
id: mooring-primer
title: Mooring Primer
citation: Mooring Primer
issuer: Meridel Payments plc (fictional)
jurisdiction: internal
from: 2026-01-01
version: "1.0"
supersedes: [board-airship-rules]
---

# Mooring Primer

## 1 Rules

1.1 A zeppelin should be moored as Airship Rules of the Board, clause 1.1 says.
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("policies")
    rules = SECRET.format(id="board-airship-rules", title="Airship Rules of the Board", access="board", supersedes="")
    staff = SECRET.format(
        id="staff-airship-plan", title="Airship Plan for Staff", access="hr", supersedes="meridel-aiu"
    )
    for name, text in {"rules": rules, "plan": staff, "primer": OPEN}.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return load_corpus(extra=[folder])


def everything(corpus) -> str:
    """All that is told but the file of the primer, which names another text itself."""
    parts = (corpus.instruments, corpus.passages, corpus.obligations, corpus.editions)
    return json.dumps([[it.as_json() for it in part] for part in parts]) + json.dumps(
        {id: text for id, text in corpus.texts.items() if id != "mooring-primer"}
    )


def test_without_a_label_nothing_of_a_text_that_needs_one_is_left(corpus):
    view = corpus.within(access=())
    left = everything(view)
    assert "Airship Plan" not in left
    assert "staff-airship-plan" not in left
    assert "board-airship-rules" not in left
    said = [it for it in view.passages if "Airship Rules" in it.text]
    assert [it.instrument for it in said] == ["mooring-primer"]  # which names it in its own words
    assert not said[0].links
    assert view.instrument("mooring-primer").supersedes == ()


def test_a_label_shows_what_needs_it_and_no_more(corpus):
    ids = {it.id for it in corpus.within(access=["board"]).instruments}
    assert "board-airship-rules" in ids
    assert "staff-airship-plan" not in ids
    assert corpus.within(access=["board", "hr"]).told == corpus.told


def test_a_corpus_without_labels_is_the_same_to_everybody(tmp_path):
    plain = load_corpus()
    assert plain.within(access=()) is plain


def test_offsets_into_the_register_stay_true_where_lines_are_blanked(corpus):
    view = corpus.within(access=())
    assert all(view.texts[it.edition][it.start : it.end] == it.text for it in view.passages)


def test_who_asks_for_what_they_may_not_see_is_told_that_there_is_no_such_thing(corpus):
    with pytest.raises(CdraftError) as caught:
        corpus.within(access=(), instruments=["board-airship-rules"])
    assert "has no instrument" in str(caught.value)
    assert "staff-airship" not in str(caught.value)


def test_a_search_finds_nothing_a_reader_may_not_see(corpus):
    index = build_index(corpus.told, None, None, corpus.digest)
    among = frozenset(it.id for it in corpus.within(access=()).told)
    found = {it.id for it in index.search("zeppelin moored airship", k=50, among=among) if it.bm25}
    assert found
    assert not [id for id in found if "board-airship" in id or "staff-airship" in id]


def test_an_instrument_comes_with_what_the_register_tells_of_it(corpus):
    view = corpus.within(instruments=["us-sr-26-2"])
    assert {it.instrument for it in view.told} == {"us-sr-26-2", "cdraft-register"}
    assert all(it.pointer.startswith("us-sr-26-2") for it in view.passages if it.instrument == "cdraft-register")


def test_an_unknown_instrument_names_the_nearest(corpus):
    with pytest.raises(CdraftError, match=r"nearest.*us-sr-26-2"):
        corpus.within(instruments=["us-sr-26"])


def test_a_topic_holds_its_obligations_and_the_words_they_paraphrase(corpus):
    view = corpus.within(topics=["inventory"])
    assert {it.topic for it in view.obligations} == {"inventory"}
    assert view.passages
    assert {it.id for it in view.passages} == {it.id for duty in view.obligations for it in corpus.words_of(duty)}


def test_an_unknown_topic_names_the_nearest(corpus):
    with pytest.raises(CdraftError, match=r"no topic 'inventry'.*\n.*inventory"):
        corpus.within(topics=["inventry"])


def test_limits_meet_in_any_order(corpus):
    day = date(2026, 6, 1)
    one = corpus.applicable(day, ["us"]).within(topics=["inventory"], instruments=["us-sr-26-2"])
    other = corpus.within(instruments=["us-sr-26-2"]).applicable(day, ["us"]).within(topics=["inventory"])
    assert {it.id for it in one.told} == {it.id for it in other.told}
    assert one.told


@pytest.mark.parametrize(
    ("kind", "theirs"),
    [
        ("credit", "meridel-fls"),
        ("fraud", "meridel-fms"),
        ("aml", "meridel-aml"),
        ("llm", "meridel-aiu"),
        ("other", ""),
    ],
)
def test_of_the_policies_about_one_kind_of_subject_only_those_about_its_own_are_left(corpus, kind, theirs):
    left = {it.id for it in corpus.within(kind=kind).instruments}
    about_one_kind = {"meridel-fls", "meridel-fms", "meridel-aml", "meridel-aiu"}
    assert left & about_one_kind == {theirs} - {""}
    assert {it.id for it in corpus.instruments} - left <= about_one_kind
