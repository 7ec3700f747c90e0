"""A rule that its clause does not state is found, whichever part of it differs."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm import bundled
from compliance_llm.policy.checking import check
from compliance_llm.policy.governing import governing, read_rules
from compliance_llm.records import Policy

DAYS = (date(2026, 12, 31), date(2027, 1, 1))


def with_row(policy: Policy, table: str, place: int, **changed: object) -> Policy:
    rows = list(getattr(policy.rules, table))
    rows[place] = rows[place].model_copy(update=changed)
    return policy.model_copy(update={"rules": policy.rules.model_copy(update={table: tuple(rows)})})


def problems(policy: Policy) -> list[tuple[str, str]]:
    return [(it.rule, it.problem) for it in check(policy) if not it.is_doubt]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_rule_of_the_example_stands_in_its_clause(corpus, day):
    rules = read_rules([bundled.folder("corpora") / "policies"])
    assert check(governing(corpus.applicable(day, None), rules, "meridel-mrp")) == []


def test_every_rule_of_another_bank_stands_in_its_clause(brightwater):
    assert check(brightwater) == []


@pytest.mark.parametrize(
    ("table", "place", "changed", "told"),
    [
        ("limits", 0, {"clause": "2.99"}, "the text has no such clause"),
        ("limits", 0, {"min": 0.85}, "0.85 does not stand in the clause"),
        ("limits", 0, {"min": 0.9}, "0.9 is not what is shown: 0.84"),
        ("limits", 0, {"shown": ("0.8",)}, "0.8 does not stand in the clause"),
        ("limits", 7, {"min_events": 50}, "50 does not stand in the clause"),
        ("limits", 5, {"max": 0.02}, "0.02 does not stand in the clause"),
        ("due", 1, {"days": 30}, "30 does not stand in the clause"),
        ("due", 0, {"clause": "4.2"}, "7 does not stand in the clause"),
        ("tests", 0, {"high": "high"}, "the clause grades it critical, high, medium"),
        ("tests", 0, {"low": "observation"}, "the clause does not name observation"),
        ("topics", 0, {"clause": "3.1"}, "the clause grades it critical, high, medium"),
        ("opinions", 0, {"opinion": "Stop"}, "the clause does not have the words 'Stop'"),
        ("duties", 0, {"clause": "8.1"}, "the text has no such clause"),
        ("required", 0, {"clause": "8.1"}, "the text has no such clause"),
    ],
)
def test_a_rule_that_differs_from_its_clause_is_told(brightwater, table, place, changed, told):
    assert told in [problem for _, problem in problems(with_row(brightwater, table, place, **changed))]


def test_a_smallest_group_that_the_clause_does_not_state_is_told(brightwater):
    group = brightwater.rules.smallest_group.model_copy(update={"cases": 30})
    policy = brightwater.model_copy(update={"rules": brightwater.rules.model_copy(update={"smallest_group": group})})
    assert problems(policy) == [("smallest group", "30 does not stand in the clause")]


def test_a_clause_that_does_not_name_the_test_of_its_limit_is_a_doubt(brightwater):
    doubtful = [it for it in check(with_row(brightwater, "limits", 4, test="ks")) if it.is_doubt]
    assert [it.problem for it in doubtful] == ["the clause does not seem to name ks"]


def own_words(policy: Policy) -> Policy:
    """The policy with words of its own for severities."""
    swap = {"critical": "class 1", "high": "class 2", "medium": "class 3"}

    def worded(text: str) -> str:
        for plain, own in swap.items():
            text = text.replace(f" {plain} for", f" {own} for").replace(f"A {plain} ", f"A {own} ")
        return text

    passages = tuple(it.model_copy(update={"text": worded(it.text)}) for it in policy.passages)
    return policy.model_copy(update={"passages": passages})


def test_words_of_its_own_are_a_doubt_until_they_are_named_and_then_compared(brightwater):
    policy = own_words(brightwater)
    assert {"due critical", "due high", "due medium"} <= {it.rule for it in check(policy) if it.is_doubt}
    words = {"critical": "class 1", "high": "class 2", "medium": "class 3"}
    named = policy.model_copy(update={"rules": policy.rules.model_copy(update={"severity_words": words})})
    assert check(named) == []
    wrong = words | {"critical": "class 2", "high": "class 1"}
    mixed = policy.model_copy(update={"rules": policy.rules.model_copy(update={"severity_words": wrong})})
    assert ("due critical", "the clause does not name critical") in problems(mixed)
