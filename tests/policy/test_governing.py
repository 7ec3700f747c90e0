"""Which policy governs: the one that was named, in the version of the day, or an error that says what to do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from compliance_llm import bundled
from compliance_llm.corpus import load_corpus
from compliance_llm.errors import CdraftError
from compliance_llm.policy.governing import governing, read_rules

EXAMPLE = bundled.folder("corpora") / "policies"


def spoilt(folder: Path, old: str, new: str, name: str = "brightwater.toml") -> list[Path]:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [folder]


def govern(folders: list[Path], id: str, day: date = date(2026, 11, 24)):
    return governing(load_corpus(extra=folders).applicable(day, None), read_rules(folders), id)


@pytest.mark.parametrize(
    ("day", "edition", "days"), [(date(2026, 12, 31), "meridel-mrp", 60), (date(2027, 1, 1), "meridel-mrp@2027", 45)]
)
def test_the_version_of_the_day_governs(corpus, day, edition, days):
    policy = governing(corpus.applicable(day, None), read_rules([EXAMPLE]), "meridel-mrp")
    assert {passage.edition for passage in policy.passages} == {edition}
    assert next(row.days for row in policy.rules.due if row.severity == "high") == days


def test_a_clause_that_a_later_version_repeals_is_no_longer_named(corpus):
    policies = [
        governing(corpus.applicable(day, None), read_rules([EXAMPLE]), "meridel-mrp")
        for day in (date(2026, 12, 31), date(2027, 1, 1))
    ]
    assert [any(row.clause == "7.23" for row in policy.rules.duties) for policy in policies] == [True, False]


def test_an_unknown_policy_is_told_with_the_nearest(own_policies):
    with pytest.raises(CdraftError, match=r"no policy 'brightwater'.\n.*brightwater-cmr"):
        govern([own_policies], "brightwater")


def test_a_text_without_rules_is_told_how_to_get_some(own_policies):
    (own_policies / "brightwater.toml").unlink()
    with pytest.raises(CdraftError, match=r"brightwater-cmr has no rules file.\n.*cdraft policy init brightwater-cmr"):
        govern([own_policies], "brightwater-cmr")


def test_a_policy_that_does_not_apply_on_the_day_is_told_with_the_day(own_policies):
    with pytest.raises(CdraftError, match="does not apply on 2025-12-31"):
        govern([own_policies], "brightwater-cmr", date(2025, 12, 31))


def test_a_rule_whose_clause_is_not_in_the_text_is_named_with_its_file(own_policies):
    folders = spoilt(own_policies, 'clause = "2.3"', 'clause = "2.31"')
    with pytest.raises(CdraftError, match=r"brightwater\.toml names clause 2\.31, which .* does not have"):
        govern(folders, "brightwater-cmr")


def test_two_rules_files_of_one_version_are_both_named(own_policies):
    (own_policies / "second.toml").write_text((own_policies / "brightwater.toml").read_text())
    with pytest.raises(CdraftError, match=r"brightwater\.toml and .*second\.toml both hold the rules"):
        read_rules([own_policies])


def test_a_toml_file_of_another_kind_is_none_of_its_business(own_policies):
    (own_policies / "other.toml").write_text('name = "something else"\n')
    assert len(read_rules([own_policies])) == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("min = 0.84", "mim = 0.84", r"limits\.0\.mim"),
        ("min = 0.84\n", "", "has a min, a max or both"),
        ("days = 7", "days = -7", r"due\.0\.days"),
        ('high = "critical"', 'high = "grave"', r"tests\.0\.high"),
        ("[[limit]]", "[[limit]", "is not TOML|is no TOML"),
    ],
)
def test_a_wrong_rule_is_named_with_its_file(own_policies, old, new, told):
    with pytest.raises(CdraftError, match=rf"brightwater\.toml.*{told}|{told}"):
        read_rules(spoilt(own_policies, old, new))


def test_rules_that_change_each_other_are_told_and_no_traceback(own_policies):
    spoilt(
        own_policies, 'instrument = "brightwater-cmr"', 'instrument = "brightwater-cmr"\nchanges = "brightwater.toml"'
    )
    with pytest.raises(CdraftError, match="changes the rules of a file that changes its own"):
        read_rules([own_policies])
