"""Clauses are found by their numbers in whatever way a text is cut, and quoted word for word."""

from __future__ import annotations

import pytest

from compliance_llm.policy.clauses import cite, clause_of, duty, find, limits_of, name_of, quote
from compliance_llm.records import Limit, Policy


def moved(policy: Policy, pointer: str, text: str, id: str = "brightwater-cmr@2026-01-01:x:p1") -> Policy:
    """The policy with one passage alone, as another reader might have cut it."""
    passage = policy.passages[0].model_copy(
        update={"id": id, "pointer": pointer, "text": text, "citation": f"Rules, {pointer}"}
    )
    return policy.model_copy(update={"passages": (passage,)})


def test_a_citation_has_the_exact_words_of_the_clause(brightwater):
    (citation,) = cite(brightwater, "2.1")
    passage = find(brightwater, "2.1")
    assert citation.evidence == passage.id == "brightwater-cmr:2.1:p1"
    assert passage.text[citation.start : citation.end] == citation.quote
    assert citation.quote.startswith("The AUC of a credit model must be at least 0.84")


def test_a_clause_is_quoted_with_its_name(brightwater):
    assert quote(brightwater, "1.3") == "Credit Model Rules, clause 1.3 says: “A breached limit is a finding.”"


def test_a_clause_that_leads_into_a_table_is_quoted_with_it(brightwater):
    assert len(cite(brightwater, "5.2")) == 2
    assert "at least one high finding" in quote(brightwater, "5.2")


def test_a_clause_that_is_not_there_is_neither_cited_nor_quoted(brightwater):
    assert (find(brightwater, "9.9"), cite(brightwater, "9.9"), quote(brightwater, "9.9")) == (None, (), "")


@pytest.mark.parametrize("clause", ["", "2.10", "12.1", "2.1.1"])
def test_no_clause_is_found_by_a_part_of_its_number(brightwater, clause):
    assert all(it.pointer != "clause 2.1" for it in [find(brightwater, clause)] if it)


@pytest.mark.parametrize("pointer", ["clause 4.2", "Section 4.2", "Article 4.2", "Section 4.2(a)"])
def test_a_clause_is_found_by_its_number_whatever_the_text_calls_it(brightwater, pointer):
    assert find(moved(brightwater, pointer, "Words."), "4.2").pointer == pointer


def test_the_number_that_a_word_file_keeps_in_its_text_is_not_quoted_twice(brightwater):
    policy = moved(brightwater, "clause 4.2", "4.2 A high finding is closed.")
    (citation,) = cite(policy, "4.2")
    assert citation.quote == "A high finding is closed."
    assert policy.passages[0].text[citation.start : citation.end] == citation.quote


def first_limit(*which):
    return next(iter(limits_of(*which)), None)


def test_the_longest_name_that_begins_an_id_decides_which_limit_applies(brightwater):
    assert first_limit(brightwater, "fact:psi.score.test", "credit", "low").max == 0.02
    assert first_limit(brightwater, "fact:psi.income.test", "credit", "low").max == 0.20
    assert first_limit(brightwater, "fact:psions.test", "credit", "low") is None


@pytest.mark.parametrize(
    ("kind", "tier", "bound"), [("credit", "low", 0.84), ("credit", "high", 0.86), ("fraud", "high", 0.90)]
)
def test_a_limit_applies_by_kind_and_tier_the_most_particular_first(brightwater, kind, tier, bound):
    assert first_limit(brightwater, "fact:auc.test", kind, tier).min == bound


def test_a_kind_without_a_limit_has_none(brightwater):
    assert limits_of(brightwater, "fact:auc.test", "aml", "high") == []


def test_a_limit_is_traced_back_to_its_clause(brightwater):
    assert clause_of(brightwater, Limit(min=0.84, authority="policy", source=name_of(brightwater, "2.1"))) == "2.1"
    assert clause_of(brightwater, Limit(min=0.84, authority="convention", source=name_of(brightwater, "2.1"))) is None


def test_a_duty_has_the_clause_that_states_it_or_none(brightwater):
    assert (duty(brightwater, "independence"), duty(brightwater, "separation")) == ("5.1", None)
