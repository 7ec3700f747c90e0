"""Texts as a JSON list of pointer, heading and text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.errors import CdraftError
from compliance_llm.readers import read_source
from compliance_llm.readers.plain import json_list


def read(entries):
    return json_list.read(json.dumps(entries).encode(), "text.json")


def test_each_entry_is_a_part_with_its_text_as_given(told):
    entries = [
        {"pointer": "Article 1", "heading": "Aim", "text": "First line.\nSecond  line."},
        {"pointer": "Article 2", "heading": "", "text": "More."},
    ]
    source = read(entries)
    assert told(source) == [(it["pointer"], it["text"]) for it in entries]
    assert [part.heading for part in source.parts] == ["Aim", ""]


def test_other_keys_are_kept_out_and_a_heading_may_be_missing(told):
    source = read([{"pointer": "GV-1.1-001", "text": "Do.", "risks": ["secret words"]}])
    assert told(source) == [("GV-1.1-001", "Do.")]
    assert "secret" not in source.text


def test_an_entry_without_words_is_left_out(told):
    assert told(read([{"pointer": "A", "text": ""}, {"pointer": "B", "text": "Do."}])) == [("B", "Do.")]


entries = st.lists(
    st.fixed_dictionaries({"pointer": st.text("aB 1()", min_size=1).filter(str.strip), "text": st.text(max_size=80)})
)


@given(entries)
def test_every_text_stands_at_its_offsets(rows):
    source = read(rows)
    given_texts = [row["text"] for row in rows if row["text"].strip()]
    assert [source.text[part.start : part.end] for part in source.parts] == given_texts


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'[{"pointer": "A", "text": "x"', "not JSON"),
        (b'{"pointer": "A", "text": "x"}', "not a list"),
        (b'[{"pointer": "A"}]', "entry 1 has no text"),
        (b'[{"pointer": "", "text": "x"}]', "entry 1 has no pointer"),
        (b'[{"pointer": "A", "text": 3}]', "entry 1 has no text"),
        (b'[["A", "x"]]', "entry 1 has no pointer"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_a_list_that_is_none_is_refused_with_the_place(content, told):
    with pytest.raises(CdraftError, match=told):
        json_list.read(content, "text.json")


@pytest.mark.parametrize("name", ["eu-gdpr", "eu-ai-act", "us-sr-26-2", "us-nist-ai-600-1", "us-reg-b"])
def test_the_texts_kept_as_lists_are_read_whole(shared_texts, name):
    path = shared_texts / f"{name}.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    source = read_source(path).text
    found = [(part.pointer, source.text[part.start : part.end]) for part in source.parts]
    assert found == [(row["pointer"], row["text"]) for row in rows if row["text"].strip()]
