"""Which evidence an obligation looks for, and whom it concerns."""

from __future__ import annotations

import re

import pytest
import yaml

from compliance_llm import bundled
from compliance_llm.corpus.catalogue.obligations import read_expectations
from compliance_llm.errors import CdraftError

BEGINNINGS = {
    "id_overlap",
    *("n", "events", "outcome_rate", "missing", "missing_change", "duplicates", "duplicates_across"),
    *("auc", "gini", "ks", "average_precision", "brier", "calibration_intercept", "calibration_slope"),
    *("brier_skill", "calibration_bins", "calibration_p", "psi", "auc_gap", "air"),
    *("auc_by", "rate_by", "outcome_by", "declared"),
}


@pytest.mark.parametrize(
    ("id", "needs"),
    [
        ("sr-26-2/monitoring/plan", ("declared.monitoring.plan", "declared.monitoring.frequency")),
        ("sr-26-2/validation/residual-risk", ("declared.limitations.*", "")),
        ("meridel-mrp/9.1/groups", ("air.*|rate_by.*|outcome_by.*",)),
        ("reg-b/specific-reasons", ("declared.explanations.reason_codes|declared.explanations.adverse_action",)),
    ],
)
def test_an_obligation_knows_the_facts_that_answer_it(corpus, id, needs):
    assert corpus.evidence(id).needs == needs


def test_each_piece_in_words_has_its_pattern(corpus):
    it = corpus.evidence("sr-26-2/monitoring/plan")
    assert it.evidence_expected == ("a monitoring plan", "the frequency of monitoring")
    assert all(len(it.needs) in (0, len(it.evidence_expected)) for it in corpus.obligations)


def test_one_piece_in_words_is_looked_for_in_one_way_by_one_text(corpus):
    looked_for = {}
    for it in corpus.obligations:
        for piece, need in zip(it.evidence_expected, it.needs, strict=False):
            looked_for.setdefault((it.instrument, piece), set()).add(need)
    assert {piece: needs for piece, needs in looked_for.items() if len(needs) > 1} == {}


def test_patterns_speak_of_facts_there_are(corpus):
    patterns = {part for it in corpus.obligations for need in it.needs if need for part in need.split("|")}
    beginnings = {
        re.split(r"[.*]", pattern.removeprefix("pass:").removeprefix("limit:"))[0] for pattern in patterns - {"limit:*"}
    }
    assert beginnings <= BEGINNINGS


def test_only_obligations_that_a_model_card_answers_have_needs(corpus):
    assert all(any(s.startswith("model-card/") for s in it.sections) for it in corpus.obligations if it.needs)


@pytest.mark.parametrize(
    ("id", "kinds"),
    [
        ("ai-act/art-50/interaction", ("llm",)),
        ("ai-act/art-10/representative", ("credit",)),
        ("psd2-sca-rts/art-19/fraud-rate", ("fraud",)),
        ("reg-b/specific-reasons", ("credit",)),
        ("mas-feat/p1/no-systematic-disadvantage", ()),
    ],
)
def test_an_obligation_knows_which_kinds_of_model_it_concerns(corpus, id, kinds):
    assert corpus.evidence(id).kinds == kinds


def test_sr_26_2_leaves_language_models_outside(corpus):
    concerned = [it.id for it in corpus.obligations if it.instrument == "us-sr-26-2" and "llm" in it.kinds]
    assert concerned == ["sr-26-2/scope/generative-agentic-exclusion"]


def test_each_obligation_is_expected_at_most_once():
    data = yaml.safe_load((bundled.folder("corpora") / "expectations.yaml").read_text(encoding="utf-8"))
    ids = [row["obligations"] for row in data["needs"]]
    assert len(ids) == len(set(ids))


def test_needs_written_as_one_text_are_refused(tmp_path):
    path = tmp_path / "expectations.yaml"
    path.write_text("needs:\n- {obligations: a, needs: auc.test}\nkinds: []\n")
    with pytest.raises(CdraftError, match="needs is not a mapping"):
        read_expectations(path)
