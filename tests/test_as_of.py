"""A document of a day speaks of the rules of that day: the German example before and after SR 26-2."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from compliance_llm import bundled, workflow
from compliance_llm.corpus import load_corpus
from compliance_llm.draft import PlainDrafter
from compliance_llm.index import build_index
from compliance_llm.policy.governing import governing, read_rules
from compliance_llm.subject import read_subject
from compliance_llm.verify import OverlapJudge
from compliance_llm.workflow import Parts

EXAMPLE = Path(__file__).parents[1] / "examples" / "german-credit"
BEFORE, AFTER = date(2026, 3, 31), date(2026, 5, 1)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Writes the model card of the example, trained into a folder of its own, as of a day."""
    folder = tmp_path_factory.mktemp("example") / "german-credit"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("scored.csv"))
    train = [sys.executable, str(folder / "train.py"), "--out", str(folder / "data" / "scored.csv")]
    subprocess.run(train, check=True, capture_output=True)
    subject = read_subject(folder)
    corpus, rules = load_corpus(), read_rules([bundled.folder("corpora") / "policies"])
    policy = governing(corpus.applicable(AFTER, None), rules, "meridel-mrp")
    battery = workflow.establish(subject, policy)
    parts = Parts(build_index(corpus.told, None, None, corpus.digest), PlainDrafter(), OverlapJudge())

    def card(day):
        return workflow.write_document(
            workflow.Plan(kind="model-card", as_of=day), subject, battery, corpus, parts, policy
        )

    return {day: card(day) for day in (BEFORE, AFTER)}


def claims(bundle):
    return [claim for section in bundle.document.sections for claim in section.claims]


def texts(bundle):
    found = [
        element for f in bundle.document.findings for element in (f.title, f.condition, f.criteria, f.recommendation)
    ]
    return [*(claim.text for claim in claims(bundle)), *found]


def test_a_card_of_march_2026_is_held_against_sr_11_7(written):
    assert any(a.obligation.startswith("sr-11-7/") for a in written[BEFORE].document.assessments)
    assert any("SR 11-7 looks for" in t or t.startswith("SR 11-7, ") for t in texts(written[BEFORE]))


def test_a_card_of_march_2026_speaks_nowhere_of_sr_26_2(written):
    document, evidence = written[BEFORE].document, written[BEFORE].evidence
    everything = f"{document.as_json()}{[e.as_json() for e in evidence]}"
    assert not re.search(r"sr[- ]26-2", everything, re.IGNORECASE)


def test_a_card_of_may_2026_is_held_against_sr_26_2(written):
    assert any(a.obligation.startswith("sr-26-2/") for a in written[AFTER].document.assessments)
    assert any(t.startswith("SR 26-2, Section V (Ongoing Model Monitoring) recommends") for t in texts(written[AFTER]))


def test_a_card_of_may_2026_names_sr_11_7_only_as_replaced(written):
    assert not [a for a in written[AFTER].document.assessments if a.obligation.startswith("sr-11-7/")]
    named = [
        sentence
        for text in texts(written[AFTER])
        for sentence in re.split(r"(?<=[.!?]) ", text)
        if "SR 11-7" in sentence
    ]
    assert named
    assert all("replaced SR 11-7" in sentence for sentence in named)


@pytest.mark.parametrize("day", [BEFORE, AFTER])
def test_no_sentence_says_that_supervisory_guidance_requires_anything(written, day):
    said = r"SR (?:26-2|11-7)[^.“]*\b(?:requires|must|mandates|obliges)\b"
    assert not [text for text in texts(written[day]) if re.search(said, text)]


@pytest.mark.parametrize("day", [BEFORE, AFTER])
def test_only_the_developers_wrong_figure_is_not_supported(written, day):
    (flagged,) = [claim for claim in claims(written[day]) if claim.verdict != "supported"]
    assert flagged.verdict == "contradicted"
    assert "The KS on the test sample is 0.536" in flagged.text


def test_the_example_says_what_it_lacks(written):
    missing = {piece for s in written[AFTER].document.sections for gap in s.gaps for piece in gap.pieces}
    assert missing >= {
        "an approval",
        "a monitoring plan",
        "the frequency of monitoring",
        "the person responsible for monitoring",
        "a way to have a result reviewed by a person",
        "a notice to the people concerned",
        "a test of the reason codes",
        "results on a later period",
    }


def test_a_gap_in_what_is_only_suggested_is_listed_and_raises_no_finding(written):
    titles = [f.title for f in written[AFTER].document.findings]
    assert "Not on file: an approval" in titles
    assert not [title for title in titles if "later period" in title]
