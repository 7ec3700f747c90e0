"""Figures that stand in where no policy governs say whose they are, and none is a policy's."""

from __future__ import annotations

import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.policy.yardsticks import Yardsticks, read_yardsticks
from compliance_llm.records import Limit

YARDSTICKS = read_yardsticks()


def test_every_figure_names_its_authority_and_its_source():
    assert all(row.source and row.authority != "policy" for row in YARDSTICKS.yardsticks)


def test_they_are_the_figures_that_practice_names():
    told = {(row.test, row.authority): (row.min, row.max) for row in YARDSTICKS.yardsticks}
    assert told["auc", "literature"] == (0.70, None)
    assert told["psi.score", "convention"] == (None, 0.25)
    assert told["air", "supervisor"] == (0.80, None)
    assert YARDSTICKS.groups.smallest == 30


def test_a_figure_for_other_kinds_of_model_is_not_used(small_subject):
    assert YARDSTICKS.for_test("fact:auc.test", small_subject("credit"))
    assert not YARDSTICKS.for_test("fact:auc.test", small_subject("aml"))


def test_a_limit_is_known_as_one_of_them():
    row = YARDSTICKS.yardsticks[0]
    assert YARDSTICKS.set_by(Limit(min=row.min, max=row.max, authority=row.authority, source=row.source))
    assert not YARDSTICKS.set_by(Limit(min=row.min, max=row.max, authority="policy", source="Policy 1"))


def test_they_survive_json():
    assert Yardsticks.model_validate_json(YARDSTICKS.model_dump_json()) == YARDSTICKS


def test_a_figure_that_claims_a_policy_is_refused(tmp_path):
    path = tmp_path / "yardsticks.toml"
    path.write_text(
        'schema = "cdraft/yardsticks@1"\n[groups]\nsmallest = 30\nauthority = "convention"\nsource = "x"\n'
        '[[yardstick]]\ntest = "auc"\nmin = 0.7\nauthority = "policy"\nsource = "x"\n'
    )
    with pytest.raises(CdraftError, match="another authority than a policy"):
        read_yardsticks(path)
