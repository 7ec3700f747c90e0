"""What applies on which day: the traps of the register."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.corpus.dates import NEVER

BEFORE, CHANGE, AFTER, LATER = date(2026, 3, 31), date(2026, 4, 17), date(2026, 5, 1), date(2026, 11, 22)


def ids(corpus, day, jurisdictions=None):
    return {it.id for it in corpus.applicable(day, jurisdictions).instruments}


@pytest.mark.parametrize(
    ("day", "cited", "not_cited"),
    [
        (BEFORE, "us-sr-11-7", "us-sr-26-2"),
        (CHANGE - timedelta(days=1), "us-sr-11-7", "us-sr-26-2"),
        (CHANGE, "us-sr-26-2", "us-sr-11-7"),
        (AFTER, "us-sr-26-2", "us-sr-11-7"),
    ],
)
def test_sr_26_2_takes_the_place_of_sr_11_7_on_its_day(corpus, day, cited, not_cited):
    view = corpus.applicable(day, ["us"])
    rules = {it.instrument for it in view.obligations}
    assert cited in rules
    assert not_cited not in rules


def test_the_statement_on_aml_models_ends_without_a_successor_of_its_own(corpus):
    assert "us-sr-21-8" in ids(corpus, BEFORE)
    assert "us-sr-21-8" not in ids(corpus, CHANGE)


def test_high_risk_duties_of_the_ai_act_begin_on_2027_12_02(corpus):
    begin = date(2027, 12, 2)
    before = {it.id for it in corpus.applicable(begin - timedelta(days=1), ["eu"]).obligations}
    on_the_day = {it.id for it in corpus.applicable(begin, ["eu"]).obligations}
    duties = {
        it.id for it in corpus.obligations if it.id.startswith(("ai-act/art-9/", "ai-act/art-10/", "ai-act/annex-iv/"))
    }
    assert duties
    assert not duties & before
    assert duties <= on_the_day


def test_withdrawn_circulars_are_not_cited_after_their_withdrawal(corpus):
    circulars = {"us-cfpb-circular-2022-03", "us-cfpb-circular-2023-03"}
    assert circulars <= ids(corpus, date(2025, 5, 11))
    assert not circulars & ids(corpus, date(2025, 5, 12))


def test_the_rule_of_july_2026_on_the_effects_test_is_not_cited_before_it(corpus):
    days = [date(2026, 7, 20), date(2026, 7, 21)]
    held = ["reg-b/effects-test-removed" in {it.id for it in corpus.applicable(d, ["us"]).obligations} for d in days]
    assert held == [False, True]


def test_guideline_e_23_of_2027_is_not_cited_in_2026(corpus):
    assert "ca-osfi-e-23-2027" not in ids(corpus, LATER)
    assert "ca-osfi-e-23-2017" in ids(corpus, LATER)
    assert "ca-osfi-e-23-2017" not in ids(corpus, date(2027, 5, 1))


def test_uk_articles_on_automated_decisions_are_those_since_february_2026(corpus):
    assert not [it for it in corpus.applicable(date(2026, 2, 4), ["uk"]).obligations if it.instrument == "uk-gdpr"]
    assert [it for it in corpus.applicable(date(2026, 2, 5), ["uk"]).obligations if it.instrument == "uk-gdpr"]


def test_a_law_repealed_before_it_began_never_applied(corpus):
    assert corpus.instrument("us-co-sb24-205").since == NEVER


@given(day=st.dates())
def test_a_proposal_applies_on_no_day(corpus, day):
    proposals = {it.id for it in corpus.instruments if it.binding == "proposal" or it.status == "proposed"}
    view = corpus.applicable(day, None)
    assert not proposals & ({it.id for it in view.instruments} | {it.instrument for it in view.obligations})


@given(day=st.dates(date(1960, 1, 1), date(2040, 1, 1)))
def test_an_obligation_applies_only_while_its_instrument_does(corpus, day):
    view = corpus.applicable(day, None)
    assert {it.instrument for it in view.obligations} <= {it.id for it in view.instruments}


def test_a_month_without_a_day_is_certain_only_after_it(corpus):
    assert corpus.instrument("us-fil-22-2017").since == date(2017, 6, 30)


@pytest.mark.parametrize("day", [BEFORE, AFTER, LATER])
def test_the_model_risk_policy_applies_on_the_days_of_the_examples(corpus, day):
    assert "meridel-mrp" in ids(corpus, day, ["us"])


def test_new_york_is_not_implied_by_the_united_states(corpus):
    assert "us-ny-dfs-504" not in ids(corpus, LATER, ["us"])
    assert "us-ny-dfs-504" in ids(corpus, LATER, ["us", "US-NY"])


def test_international_texts_apply_everywhere(corpus):
    assert "int-bcbs-239" in ids(corpus, LATER, ["sg"])


def test_without_a_jurisdiction_only_what_applies_everywhere_is_left(corpus):
    left = corpus.applicable(LATER, [])
    assert {it.jurisdiction for it in left.instruments} == {"int", "internal"}


def test_the_register_applies_on_every_day(corpus):
    assert "cdraft-register" in ids(corpus, date(1960, 1, 1), ["hk"])
