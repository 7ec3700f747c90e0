"""Limits of the governing policy reach every Subject by kind, tier and sample; subject.yaml can only be stricter."""

from __future__ import annotations

from typing import Any

import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.facts.departures import larger_smallest_group, with_smallest_group
from compliance_llm.facts.limits import Samples, hold
from compliance_llm.policy.yardsticks import read_yardsticks
from compliance_llm.records import Fact, Passage, Policy, PolicyRules, ScoredData, SmallestGroupRule, Subject

SAMPLES = Samples(("train", "test"), "train")
YARDSTICKS = read_yardsticks()


def policy(*limits: dict[str, Any], required: tuple[dict[str, Any], ...] = ()) -> Policy:
    rules = PolicyRules.model_validate(
        {
            "schema_": "cdraft/policy-rules@1",
            "instrument": "own",
            "limits": [{"clause": "4.1"} | row for row in limits],
            "required": [{"clause": "4.9"} | row for row in required],
        }
    )
    text = Passage(id="own:4.1:p1", instrument="own", citation="Own Rules, clause 4.1", pointer="clause 4.1", text="x")
    return Policy(name="Own Rules", rules=rules, passages=(text,))


def subject(kind: str = "credit", level: str = "high", **limits: dict[str, Any]) -> Subject:
    return Subject.model_validate(
        {
            "id": "s",
            "name": "Score",
            "version": "1",
            "kind": kind,
            "purpose": "Ranks.",
            "jurisdictions": ["us"],
            "materiality": {"level": level},
            "data": {"scored": {"path": "x.csv", "score": "p", "outcome": "y"}},
            "limits": {
                key.replace("__", "."): {"authority": "policy", "source": "Subject 1"} | bounds
                for key, bounds in limits.items()
            },
        }
    )


def fact(name: str = "auc.test", value: float | None = 0.8, **given: Any) -> Fact:
    told = {"label": name, "value": value, "source": "x", "computed_by": "t@1", "n": 300, "events": 90} | given
    if value is None:
        told |= {"verdict": "not_tested", "reason": "no events"}
    return Fact.model_validate({"id": f"fact:{name}"} | told)


def held(fact: Fact, policy: Policy | None, subject: Subject | None = None, samples: Samples = SAMPLES) -> Fact:
    return hold([fact], subject or globals()["subject"](), policy, YARDSTICKS, samples)[0]


AUC = {"test": "auc", "min": 0.7}


def test_a_limit_of_the_policy_applies_without_being_copied_and_names_its_clause():
    found = held(fact(), policy(AUC))
    assert (found.verdict, found.limit.min, found.limit.authority) == ("pass", 0.7, "policy")
    assert found.limit.source == "Own Rules, clause 4.1"


@pytest.mark.parametrize(
    ("row", "kind", "level", "applies"),
    [
        ({"kinds": ["credit"]}, "credit", "high", True),
        ({"kinds": ["fraud"]}, "credit", "high", False),
        ({"tiers": ["high"]}, "credit", "high", True),
        ({"tiers": ["high"]}, "credit", "low", False),
    ],
)
def test_a_limit_applies_by_kind_and_tier(row, kind, level, applies):
    own = held(fact("recall.test"), policy({"test": "recall", "min": 0.7} | row), subject(kind, level))
    assert (own.limit is not None) is applies


@pytest.mark.parametrize(
    ("test", "name", "samples", "applies"),
    [
        ("auc", "auc.test", None, True),
        ("auc", "auc.train", None, False),
        ("auc", "auc.train", "all", True),
        ("auc", "auc.train", "reference", True),
        ("auc", "auc.test", "reference", False),
        ("auc", "auc.test", ["oot"], False),
        ("auc", "auc.test", ["Test"], True),
        ("missing", "missing.income.train", None, True),
        ("duplicates", "duplicates.train", None, True),
        ("n", "n.train", None, False),
    ],
)
def test_a_limit_is_about_the_samples_that_it_names_or_that_its_kind_of_test_is_about(test, name, samples, applies):
    row = {"test": test, "max": 1000, "samples": samples}
    assert (held(fact(name), policy(row)).limit is not None) is applies


def test_of_a_single_sample_every_limit_applies_to_it():
    assert held(fact("auc.all"), policy(AUC), samples=Samples(("all",), None)).limit is not None


def test_with_fewer_events_than_it_needs_a_limit_does_not_apply():
    row = {"test": "auc_by", "min": 0.6, "min_events": 50}
    assert held(fact("auc_by.sex.male.test", events=49), policy(row)).limit is None
    assert held(fact("auc_by.sex.male.test", events=50), policy(row)).limit is not None


def test_a_part_too_small_for_any_judgement_is_left_out_with_the_reason_where_the_policy_gives_no_number():
    small = held(fact("auc_by.sex.male.test", n=29), policy({"test": "auc_by", "min": 0.9}))
    assert (small.limit, small.verdict) == (None, "none")
    assert "not applied to fewer than 30 cases (convention" in small.reason
    assert held(fact("auc_by.sex.male.test", n=30), policy({"test": "auc_by", "min": 0.9})).verdict == "fail"


@pytest.mark.parametrize(
    ("n", "most", "value", "verdict"), [(300, 3, 3, "pass"), (300, 3, 4, "fail"), (333, 3, 4, "fail")]
)
def test_a_share_limits_a_count_as_that_share_of_the_cases(n, most, value, verdict):
    counted = fact("duplicates.test", value, unit="cases", n=n)
    found = held(counted, policy({"test": "duplicates", "max": 0.01}))
    assert (found.limit.max, found.verdict) == (most, verdict)


def test_a_stricter_limit_of_the_subject_is_used_under_its_own_source():
    found = hold([fact()], subject(auc__test={"min": 0.85}), policy(AUC), None, SAMPLES)
    assert (found[0].limit.min, found[0].limit.source, found[0].verdict) == (0.85, "Subject 1", "fail")
    assert len(found) == 1


def test_a_looser_limit_of_the_subject_is_not_used_and_is_told():
    found, told = hold([fact(value=0.65)], subject(auc__test={"min": 0.6}), policy(AUC), None, SAMPLES)
    assert (found.limit.min, found.verdict) == (0.7, "fail")
    assert told.id == "fact:policy.looser.auc.test"
    assert told.value == "auc.test: at least 0.60 given, at least 0.70 by Own Rules, clause 4.1"


def test_one_key_that_is_looser_for_many_tests_is_told_once():
    facts = [fact(f"psi.{name}.test", 0.1) for name in ("a", "b", "c")]
    told = hold(facts, subject(**{"psi__*__test": {"max": 0.5}}), policy({"test": "psi", "max": 0.2}), None, SAMPLES)[
        3:
    ]
    assert [it.id for it in told] == ["fact:policy.looser.psi.any.test"]


@pytest.mark.parametrize(
    ("own", "bounds", "source", "looser"),
    [
        ({"min": 0.9}, (0.9, 1.2), "Subject 1; Own Rules, clause 4.1", False),
        ({"min": 0.9, "max": 1.1}, (0.9, 1.1), "Subject 1", False),
        ({"min": 0.9, "max": 1.5}, (0.9, 1.2), "Subject 1; Own Rules, clause 4.1", True),
        ({"min": 0.8, "max": 1.2}, (0.8, 1.2), "Own Rules, clause 4.1", False),
        ({"min": 0.5}, (0.8, 1.2), "Own Rules, clause 4.1", True),
    ],
)
def test_each_bound_is_the_stricter_one(own, bounds, source, looser):
    slope = policy({"test": "calibration_slope", "min": 0.8, "max": 1.2})
    given = subject(calibration_slope__test=own)
    found, *told = hold([fact("calibration_slope.test", 1.0)], given, slope, None, SAMPLES)
    assert (found.limit.min, found.limit.max, found.limit.source) == (*bounds, source)
    assert bool(told) is looser


def test_limits_that_cannot_both_be_met_are_refused_by_name():
    with pytest.raises(CdraftError, match=r"limit of 'auc.test' and that of Own Rules, clause 4.1 cannot both be met"):
        hold([fact()], subject(auc__test={"max": 0.6}), policy(AUC), None, SAMPLES)


def test_where_the_policy_is_silent_the_subjects_own_limit_applies():
    assert held(fact("ks.test"), policy(AUC), subject(ks__test={"min": 0.3})).limit.source == "Subject 1"


def test_a_test_that_was_not_run_keeps_its_limit_and_its_verdict():
    found = held(fact(value=None), policy(AUC))
    assert (found.verdict, found.limit.min) == ("not_tested", 0.7)


def test_figures_that_others_computed_are_not_compared():
    assert held(fact("relied.auc.test", origin="relied_on"), policy(AUC)).limit is None


def test_without_a_policy_a_result_is_compared_with_a_figure_that_names_its_authority():
    found = held(fact(), None)
    assert (found.limit.min, found.limit.authority) == (0.70, "literature")
    assert "Hosmer" in found.limit.source


def test_without_a_policy_the_subjects_own_limit_comes_first_and_a_test_not_run_has_none():
    assert held(fact(), None, subject(auc__test={"min": 0.3})).limit.source == "Subject 1"
    assert held(fact(value=None), None).limit is None


def test_under_a_policy_a_convention_is_no_limit():
    found = held(fact("ks.test", 0.1), policy(AUC))
    assert (found.limit, found.verdict) == (None, "none")
    assert found.yardstick.authority == "convention"


REQUIRED = {"test": "psi.score"}


@pytest.mark.parametrize(
    ("present", "told"),
    [
        ([fact("psi.score.test", 0.1)], False),
        ([fact("psi.score.test", None)], True),
        ([fact("psi.income.test", 0.1)], True),
        ([fact("relied.psi.score.test", 0.1)], True),
        ([], True),
    ],
)
def test_a_test_that_the_policy_asks_for_and_that_has_no_result_is_told(present, told):
    found = [it for it in hold(present, subject(), policy(required=(REQUIRED,)), None, SAMPLES) if "required" in it.id]
    assert [it.id for it in found] == (["fact:policy.required.psi.score"] if told else [])
    assert all(it.value == "psi.score: asked for by Own Rules, clause 4.9, no result on file" for it in found)


@pytest.mark.parametrize("row", [{"kinds": ["fraud"]}, {"tiers": ["low"]}])
def test_a_test_is_asked_for_by_kind_and_tier(row):
    assert hold([], subject(), policy(required=(REQUIRED | row,)), None, SAMPLES) == []


def scored(smallest: int | None = None) -> ScoredData:
    given = {"smallest_group": {"cases": smallest, "authority": "policy", "source": "Subject 2"}} if smallest else {}
    return ScoredData.model_validate({"path": "x.csv", "score": "p", "outcome": "y"} | given)


def with_group(cases: int) -> Policy:
    own = policy()
    rule = SmallestGroupRule(cases=cases, clause="4.1")
    return own.model_copy(update={"rules": own.rules.model_copy(update={"smallest_group": rule})})


@pytest.mark.parametrize("declared", [None, 5, 100])
def test_the_smallest_group_compared_is_the_policys_whatever_the_subject_declares(declared):
    found = with_smallest_group(scored(declared), with_group(25), YARDSTICKS).smallest_group
    assert (found.cases, found.authority, found.source) == (25, "policy", "Own Rules, clause 4.1")


def test_where_the_policy_gives_no_smallest_group_the_declared_one_counts_and_else_the_convention():
    assert with_smallest_group(scored(12), policy(), YARDSTICKS).smallest_group.cases == 12
    assert with_smallest_group(scored(), policy(), YARDSTICKS).smallest_group.authority == "convention"
    assert with_smallest_group(scored(), None, YARDSTICKS).smallest_group.cases == 30


@pytest.mark.parametrize(("declared", "told"), [(None, False), (25, False), (10, False), (26, True)])
def test_a_smallest_group_that_would_hide_groups_is_told(declared, told):
    found = larger_smallest_group(scored(declared), with_group(25))
    assert [it.id for it in found] == (["fact:policy.looser.smallest_group"] if told else [])
