"""Abbreviations that texts explain themselves, and questions spelled the other way."""

from __future__ import annotations

import pytest

from compliance_llm.corpus.abbreviations import abbreviations, respelled

PSI = {"PSI": "population stability index"}


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("A population stability index (PSI) of the score", "PSI", "population stability index"),
        (
            "reported by the Money Laundering Reporting Officer (MLRO) within",
            "MLRO",
            "money laundering reporting officer",
        ),
        ("a suspicious activity report (SAR) or", "SAR", "suspicious activity report"),
        ("several politically exposed persons (PEPs) are", "PEP", "politically exposed persons"),
        ("the probability of default (PD) is", "PD", "probability of default"),
        ("The Kolmogorov-Smirnov statistic (KS) must", "KS", "kolmogorov-smirnov statistic"),
    ],
)
def test_words_whose_initials_spell_it_are_the_long_form(text, short, long):
    assert abbreviations([text]) == {short: long}


@pytest.mark.parametrize(
    "text",
    [
        "as amended by Commission Delegated Regulation (EU) 2019/1",
        "Article 35 (DPIA) applies",
        "see the annex (not the PSI)",
        "(PSI)",
        "the index (PSI)",
        "a policy (a) states it",
    ],
)
def test_other_words_in_parentheses_explain_nothing(text):
    assert abbreviations([text]) == {}


def test_the_first_explanation_of_an_abbreviation_stands():
    assert abbreviations(["the credit risk (CR)", "a capital ratio (CR)"]) == {"CR": "credit risk"}


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("How often is the population stability index computed?", "How often is the PSI computed?"),
        ("How often are population-stability indexes computed?", "How often are PSI computed?"),
        ("How often is the PSI computed?", "How often is the population stability index computed?"),
        ("Which PSIs are reported?", "Which population stability index are reported?"),
        ("How are epsilons chosen?", "How are epsilons chosen?"),
        ("Who signs?", "Who signs?"),
    ],
)
def test_a_question_is_spelled_the_other_way(question, other):
    assert respelled(question, PSI) == other
