"""Several versions of one text stand side by side, and a day decides which of them speaks."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm.corpus import load_corpus
from compliance_llm.errors import CdraftError

FRONT = "---\nid: acme\ntitle: {title}\ncitation: Acme Policy\nfrom: {day}\n{more}---\n"


@pytest.fixture
def policies(tmp_path):
    def write(name, day, body, more="", title="Acme Policy"):
        (tmp_path / name).write_text(FRONT.format(day=day, more=more, title=title) + body)

    write("acme.md", "2026-01-01", "1.1 Look twice.\n\n1.2 Sign.\n")
    write("acme-2027.md", "2027-01-01", "1.1 Look three times.\n", "edition: '2027'\n", "Acme Policy, anew")
    write.folder = tmp_path
    return write


def texts_on(folder, day):
    rules = load_corpus(extra=[folder]).applicable(date.fromisoformat(day), None)
    return [(p.id, p.text) for p in rules.passages if p.instrument == "acme"]


def test_the_day_decides_which_version_speaks(policies):
    assert texts_on(policies.folder, "2026-12-31") == [("acme:1.1:p1", "Look twice."), ("acme:1.2:p1", "Sign.")]
    assert texts_on(policies.folder, "2027-01-01") == [("acme@2027:1.1:p1", "Look three times.")]
    assert texts_on(policies.folder, "2025-12-31") == []


def test_an_instrument_spans_its_versions_and_is_called_as_the_latest_calls_it(policies):
    it = load_corpus(extra=[policies.folder]).instrument("acme")
    assert (it.since, it.until, it.title) == (date(2026, 1, 1), None, "Acme Policy, anew")


def test_a_version_with_an_end_of_its_own_keeps_it(policies):
    policies("acme.md", "2026-01-01", "1.1 Look twice.\n", "until: 2026-06-30\n")
    assert texts_on(policies.folder, "2026-07-01") == []


def test_every_version_keeps_its_own_text_and_its_clauses_stand_in_it(policies):
    corpus = load_corpus(extra=[policies.folder])
    for passage in (p for p in corpus.passages if p.instrument == "acme"):
        assert corpus.texts[passage.edition][passage.start : passage.end] == passage.text


def test_two_versions_that_begin_on_one_day_are_refused(policies):
    policies("third.md", "2027-01-01", "1.1 Look.\n", "edition: third\n")
    with pytest.raises(CdraftError, match="both start on 2027-01-01"):
        load_corpus(extra=[policies.folder])
