"""The corpus on one day against another, and one version of a text against another."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm.corpus import load_corpus
from compliance_llm.corpus.changes.diff import Difference, between_days, between_editions
from compliance_llm.corpus.changes.redline import marked
from compliance_llm.errors import CdraftError

FRONT = "---\nid: acme\ntitle: Acme Policy\ncitation: Acme Policy\nfrom: {day}\nversion: '{version}'\n{more}---\n\n"
BEFORE = "1.1 Look twice.\n\n1.2 Sign the report within 60 days.\n\n1.3 Keep the file.\n\n1.4 Tell the board.\n"
AFTER = "1.1 Look twice.\n\n1.2 Sign the report within 45 days.\n\n1.3 Ask the owner.\n\n1.4 Keep the file.\n"


@pytest.fixture
def acme(tmp_path):
    """A corpus with two versions of a policy, the second from 2027 on."""
    versions = [("acme.md", "2026-01-01", "1", "", BEFORE), ("new.md", "2027-01-01", "2", "edition: '2027'\n", AFTER)]
    for name, day, version, more, body in versions:
        (tmp_path / name).write_text(FRONT.format(day=day, version=version, more=more) + body)
    return load_corpus(extra=[tmp_path])


def shown(clauses):
    return [(it.change, it.pointer, marked(it.words)) for it in clauses]


CHANGES = [
    ("changed", "clause 1.2", "Sign the report within [-60-]{+45+} days."),
    ("added", "clause 1.3", "{+Ask the owner.+}"),
    ("moved", "clause 1.4", "Keep the file."),
    ("removed", "clause 1.4", "[-Tell the board.-]"),
]


def test_between_two_versions_clauses_are_changed_added_removed_or_moved(acme):
    found = between_editions(acme, "acme", "acme@2027")
    assert shown(found.clauses) == CHANGES
    assert next(it.was for it in found.clauses if it.change == "moved") == "clause 1.3"


def test_between_two_days_the_versions_of_these_days_are_compared(acme):
    found = between_days(acme, date(2026, 12, 31), date(2027, 1, 1), instrument="acme")
    assert shown(found.clauses) == CHANGES
    (version,) = found.instruments
    assert (version.change, version.versions, version.on) == ("new version", ("1", "2"), date(2027, 1, 1))


@pytest.mark.parametrize("day", [date(2026, 6, 1), date(2027, 6, 1)])
def test_within_one_version_nothing_changes(acme, day):
    found = between_days(acme, day, date(day.year, 12, 31), instrument="acme")
    assert (found.instruments, found.obligations, found.clauses) == ((), (), ())


def test_the_clauses_of_a_text_that_begins_are_not_listed_one_by_one(acme):
    found = between_days(acme, date(2025, 12, 31), date(2026, 1, 1), instrument="acme")
    assert [it.change for it in found.instruments] == ["begun"]
    assert found.clauses == ()


def test_a_part_that_begins_later_is_a_clause_that_was_added(text):
    corpus = load_corpus(added=[text("eu-ai-act", {"Article 5": "Practices.", "Article 9": "Risk."}, "2024-07-12")])
    found = between_days(corpus, date(2027, 12, 1), date(2027, 12, 2), instrument="eu-ai-act")
    assert shown(found.clauses) == [("added", "Article 9", "{+Risk.+}")]


def test_on_its_day_sr_26_2_takes_the_place_of_sr_11_7(corpus):
    found = between_days(corpus, date(2026, 4, 16), date(2026, 4, 17), jurisdictions=["us"])
    changes = {it.id: it for it in found.instruments}
    assert (changes["us-sr-11-7"].change, changes["us-sr-11-7"].by) == ("ended", ("us-sr-26-2",))
    assert (changes["us-sr-26-2"].change, changes["us-sr-26-2"].replaces) == ("begun", ("us-sr-11-7", "us-sr-21-8"))
    counted = [(it.change, it.instrument) for it in found.obligations]
    assert counted.count(("removed", "us-sr-11-7")) == 44
    assert counted.count(("added", "us-sr-26-2")) == 63
    assert len(counted) == 107


def test_a_text_that_was_withdrawn_has_nothing_in_its_place(corpus):
    found = between_days(corpus, date(2025, 5, 11), date(2025, 5, 12), instrument="us-cfpb-circular-2022-03")
    assert [(it.change, it.by) for it in found.instruments] == [("ended", ())]


def test_the_one_duty_of_a_clause_that_went_and_the_one_that_came_are_one_that_changed(corpus):
    from dataclasses import replace

    old = next(it for it in corpus.obligations if it.id == "dora/art-28/third-party")
    new = old.model_copy(update={"id": "dora/art-28/third-party-2027", "statement": old.statement + " Always."})
    change = date(2027, 1, 1)
    pair = (old.model_copy(update={"until": change}), new.model_copy(update={"since": change}))
    found = between_days(replace(corpus, obligations=pair), date(2026, 12, 31), change, instrument="eu-dora")
    (changed,) = found.obligations
    assert (changed.change, changed.was, changed.id) == ("changed", old.id, new.id)
    assert marked(changed.words).endswith("{+ Always.+}")


def test_version_4_of_the_policy_changes_what_it_says_it_changes(corpus):
    found = between_editions(corpus, "meridel-mrp", "meridel-mrp@2027")
    clauses = [it for it in found.clauses if it.pointer.startswith("clause")]
    counts = [sum(it.change == kind for it in clauses) for kind in ("changed", "added", "removed", "moved")]
    assert counts == [24, 8, 2, 0]
    assert "changes 24 clauses, adds 8 and removes 2" in corpus.texts["meridel-mrp@2027"]


def test_a_difference_survives_json(acme):
    found = between_days(acme, date(2026, 4, 16), date(2027, 1, 1))
    assert Difference.model_validate(found.as_json()) == found


def test_days_in_the_wrong_order_are_refused(corpus):
    with pytest.raises(CdraftError, match="2026-04-16 is before 2026-04-17"):
        between_days(corpus, date(2026, 4, 17), date(2026, 4, 16))


def test_a_version_that_is_not_here_is_answered_with_those_that_are(acme):
    with pytest.raises(CdraftError, match="two of: acme, acme@2027"):
        between_editions(acme, "acme", "acme@2026")
