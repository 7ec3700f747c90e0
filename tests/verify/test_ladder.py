"""What a reader may rely on: which sentences stand, which are flagged, and why."""

from datetime import date

import pytest

from compliance_llm.draft import PlainDrafter, bind
from compliance_llm.records import Brief, Claim, Gap, Obligation, Outline
from compliance_llm.verify import OverlapJudge, verify

DECLARED = "declared.monitoring.frequency"
AUC, TRAIN, PSI, SLOPE, MISSING, N = (
    "auc.test",
    "auc.train",
    "psi.score.test",
    "calibration_slope.test",
    "missing.savings.test",
    "n.test",
)
NOT_RUN = "tests.not_tested"
AS_OF = date(2026, 5, 1)
SR, ACT, CLAUSE = "us-sr-26-2:V", "eu-ai-act:15", "meridel-mrp:4.2:p1"

TRUE = [
    ("The number of tests not run is 4.", NOT_RUN),
    ("The AUC on the test sample is 0.801 (95% interval 0.741 to 0.836; 300 cases, 90 events).", AUC),
    ("The AUC on the test sample is 0.80.", AUC),
    ("The AUC on the test sample is 0.801 (95% interval 0.741–0.836).", AUC),
    ("The AUC on the test sample (0.801; 95% CI 0.741–0.836) is above the floor of 0.70.", AUC),
    ("The AUC on the test sample was 0.801, 95% CI 0.741 to 0.836.", AUC),
    ("At 0.801, the AUC on the test sample is above the floor of 0.70.", AUC),
    ("The AUC is 0.801 on the test sample and 0.845 on the train sample.", AUC, TRAIN),
    ("The AUC on the test sample is 0.801, lower than 0.845 on the train sample.", AUC, TRAIN),
    ("The AUC fell from 0.845 on the train sample to 0.801 on the test sample.", AUC, TRAIN),
    ("PSI of the score on the test sample is 0.27 and breaches its limit.", PSI),
    ("PSI of the score on the test sample does not meet its limit.", PSI),
    ("The calibration slope on the test sample is 0.860, inside the range 0.80 to 1.20.", SLOPE),
    ("The calibration slope on the test sample is within the limit, but its 95% interval crosses it.", SLOPE),
    ("The AUC on the test sample is within the limit, as is its whole 95% interval.", AUC),
    ("The share of missing values of savings in the test sample is 18.3%.", MISSING),
    ("The share of missing values of savings in the test sample is 18 percent.", MISSING),
    ("The number of cases in the test sample is 300.", N),
    ("The adverse impact ratio of sex female was not tested: subject.yaml names no decision.", "air.sex.female.test"),
    ("Declared monitoring frequency: “PSI every 3 months”.", "declared.monitoring.frequency"),
    ("SR 26-2, Section V, recommends to compare outcomes with forecasts every 12 months.", SR),
    ("SR 26-2, Section V, does not require to compare outcomes with forecasts.", SR),
    ("AI Act, Article 15(1) requires the following: declare accuracy levels in the instructions of use.", ACT),
    ("Model Risk Policy, clause 4.2 says: “It shall be reviewed every 6 months.”", CLAUSE),
]

WRONG = [
    ("The AUC on the test sample is 0.81.", "contradicted", "it is 0.801", AUC),
    ("The AUC on the test sample is 0.700.", "contradicted", "0.700 is the limit", AUC),
    ("The AUC on the test sample is -0.801.", "contradicted", "it is 0.801", AUC),
    ("The AUC on the test sample is 0.801%.", "contradicted", "it is 0.801", AUC),
    ("The AUC on the test sample is 0.801 (90 cases, 300 events).", "contradicted", "number of cases; it is 300", AUC),
    ("The AUC on the test sample is 0.801 (90% interval 0.741 to 0.836).", "contradicted", "it is 95%", AUC),
    ("The AUC on the test sample is 0.801 (95% interval 0.741 to 0.863).", "contradicted", "it is 0.836", AUC),
    ("The AUC on the test sample is 0.801, below the floor of 0.700.", "contradicted", "above the floor", AUC),
    ("The AUC on the test sample is 0.801, above the ceiling of 0.700.", "contradicted", "floor of 0.700", AUC),
    (
        "The AUC on the test sample is 0.845 and the AUC on the train sample is 0.801.",
        "contradicted",
        "0.801",
        AUC,
        TRAIN,
    ),
    ("AUC on the test sample is higher than AUC on the train sample.", "contradicted", "0.845", AUC, TRAIN),
    ("The AUC rose from 0.845 on the train sample to 0.801 on the test sample.", "contradicted", "rose", AUC, TRAIN),
    ("The PSI is 0.801.", "not_supported", "of which no evidence is cited", AUC),
    ("The AUC on the train sample is 0.801.", "not_supported", "no evidence is cited", AUC),
    ("The PSI of the score on the test sample is 0.27, below the threshold of 0.25.", "contradicted", "above", PSI),
    ("PSI of the score on the test sample meets its limit.", "contradicted", "breaches the limit", PSI),
    ("The calibration slope on the test sample meets its limit.", "contradicted", "crosses it: inconclusive", SLOPE),
    (
        "The calibration slope on the test sample is within the limit, as is its whole 95% interval.",
        "contradicted",
        "crosses it: inconclusive",
        SLOPE,
    ),
    ("The interval of the AUC on the test sample crosses its limit.", "contradicted", "as is its whole", AUC),
    ("The AUC on the test sample is outside the limit.", "contradicted", "above the floor", AUC),
    ("The adverse impact ratio is within the limit.", "contradicted", "was not tested", "air.sex.female.test"),
    (
        "The calibration slope on the test sample is 0.860, outside the range 0.80 to 1.20.",
        "contradicted",
        "inside",
        SLOPE,
    ),
    ("The share of missing values of savings in the test sample is 18.3.", "contradicted", "18.3%", MISSING),
    ("The number of cases in the test sample is 301.", "contradicted", "it is 300", N),
    ("The adverse impact ratio was tested.", "contradicted", "was not tested", "air.sex.female.test"),
    ("Declared monitoring frequency: “PSI every 4 months”.", "contradicted", "are not in the evidence", DECLARED),
    ("SR 26-2, Section V, requires to compare outcomes with forecasts.", "not_supported", "too strong", SR),
    ("SR 26-2, Section V, recommends to compare outcomes every 13 months.", "not_supported", "13 is in none", SR),
    ("AI Act, Article 15(1) suggests to declare accuracy levels.", "not_supported", "too weak", ACT),
    ("The AUC on the test sample complies with SR 26-2, Section V.", "not_supported", "Asserts compliance", AUC, SR),
    (
        "SR 26-2, Section V says: “Compare outcomes with forecasts at least every 12 months.”",
        "not_supported",
        "paraphrase",
        SR,
    ),
    (
        "Model Risk Policy, clause 4.2 says: “It shall be reviewed every 9 months.”",
        "contradicted",
        "are not in the evidence",
        CLAUSE,
    ),
    (
        "SR 11-7, Section V looks for the following: monitor the model.",
        "not_supported",
        "does not include",
        "us-sr-11-7:V",
    ),
]


ROWS, NO_ROWS, NONE_MISSING = "overlap.test", "overlap.oot", "missing.income.oot"
UNTESTED = "air.sex.female.test"
NOTHING = [  # what is said of a count, of a count of nothing, and of a measure that was not tested
    ("No rows of the test sample are also in the train sample.", "contradicted", ROWS),
    ("Rows of the test sample are never also in the train sample.", "not_judged", ROWS),
    ("The number of rows of the test sample also in the train sample is 400.", "supported", ROWS),
    ("The number of rows of the test sample also in the train sample is 400 and has no limit set.", "supported", ROWS),
    ("No rows of the oot sample are also in the train sample.", "supported", NO_ROWS),
    ("The number of rows of the oot sample also in the train sample is 0.", "supported", NO_ROWS),
    ("The number of rows of the oot sample also in the train sample is not 0.", "contradicted", NO_ROWS),
    ("Rows of the oot sample are also in the train sample.", "contradicted", NO_ROWS),
    ("No values of income in the oot sample are missing.", "supported", NONE_MISSING),
    ("The share of missing values of income in the oot sample is 0.0%.", "supported", NONE_MISSING),
    ("Values of income in the oot sample are missing.", "contradicted", NONE_MISSING),
    ("There is no adverse impact by ratio of sex female.", "contradicted", UNTESTED),
]


AUTHORITIES = [  # the floor of 0.700 was set by the policy
    ("The AUC on the test sample is 0.801, above the floor of 0.700 set by policy.", "supported"),
    (
        "The AUC on the test sample is 0.801, above the floor of 0.700 set by policy, Model Risk Policy 4.2.",
        "supported",
    ),
    ("The AUC on the test sample is 0.801, above the policy floor of 0.700.", "supported"),
    ("The AUC on the test sample is 0.801, above the floor of 0.700 set by law.", "contradicted"),
    ("The AUC on the test sample is 0.801, above the floor of 0.700, which is set by the regulator.", "contradicted"),
    ("The AUC on the test sample is 0.801, above the statutory floor of 0.700.", "contradicted"),
    ("The AUC on the test sample is 0.801, above the floor of 0.700 prescribed in legislation.", "contradicted"),
    ("The AUC on the test sample is 0.801, as the law requires.", "not_judged"),
    ("The AUC on the test sample, with its interval of 0.741 to 0.836, is 0.801, as regulators expect.", "not_judged"),
]


@pytest.mark.parametrize(("text", "verdict"), AUTHORITIES)
def test_an_authority_is_believed_only_where_it_set_the_limit(say, text, verdict):
    assert say(text, AUC).verdict == verdict


@pytest.mark.parametrize(("text", "verdict", "cites"), NOTHING)
def test_a_sentence_that_denies_is_compared_with_what_the_measure_is(say, text, verdict, cites):
    assert say(text, cites).verdict == verdict


@pytest.mark.parametrize(("text", "cites"), [(text, cites) for text, *cites in TRUE])
def test_a_true_sentence_is_supported(say, text, cites):
    claim = say(text, *cites)
    assert (claim.verdict, claim.flagged, claim.reason) == ("supported", False, "")


@pytest.mark.parametrize(("text", "verdict", "reason", "cites"), [(t, v, r, c) for t, v, r, *c in WRONG])
def test_a_wrong_sentence_is_flagged_and_the_reason_names_the_truth(say, text, verdict, reason, cites):
    claim = say(text, *cites)
    assert (claim.verdict, claim.flagged) == (verdict, True)
    assert reason in claim.reason


def test_a_sentence_without_a_citation_is_uncited(say):
    assert say("The AUC on the test sample is 0.801.").verdict == "uncited"


def test_evidence_that_does_not_exist_is_as_good_as_none(say):
    assert say("The AUC is 0.801.", "auc.nowhere").verdict == "uncited"


def test_evidence_that_was_not_in_the_brief_may_not_be_cited(evidence, about, say):
    claim = say("The AUC on the test sample is 0.801.", AUC)
    (checked,) = verify([claim], evidence, about, AS_OF, allowed=["fact:psi.score.test"])
    assert checked.verdict == "not_supported"


def test_a_superseded_rule_may_be_cited_where_the_change_is_explained(say):
    claim = say("SR 11-7, Section V looked for it until 2026-04-17; SR 26-2, Section V since.", "us-sr-11-7:V", SR)
    assert not claim.flagged


def test_a_changed_word_makes_another_quote(say):
    assert say("The policy speaks.", CLAUSE, quote="The AUC shall be", start=0, end=16).verdict == "contradicted"


def test_an_opinion_without_a_criterion_is_left_to_a_person(say):
    assert say("The AUC on the test sample is excellent.", AUC).verdict == "not_judged"


def test_a_cause_that_no_evidence_gives_is_not_passed(say):
    assert say("The AUC on the test sample is 0.801 thanks to skilled engineers.", AUC).verdict == "not_judged"


def test_a_bare_figure_says_nothing_that_could_be_supported(say):
    assert say("0.801.", AUC).verdict == "not_judged"


def test_verdicts_that_claims_bring_along_are_not_believed(evidence, about):
    boast = Claim(
        id="a",
        text="The AUC on the test sample is 0.9.",
        citations=({"evidence": "fact:auc.test"},),
        verdict="supported",
    )
    assert verify([boast], evidence, about, AS_OF)[0].verdict == "contradicted"


def test_every_plain_sentence_is_supported(evidence, about):
    facts = tuple(e for e in evidence.values() if e.type == "fact")
    rules = tuple(e for e in evidence.values() if e.type != "fact" and e.applies_on(AS_OF))
    duty = next(r for r in rules if isinstance(r, Obligation))
    gap = Gap(obligation=duty.id, citation=duty.citation, force=duty.force, missing="monitoring plan", topic=duty.topic)
    brief = Brief(
        outline=Outline(id="card/x", title="x", guidance=""),
        subject_name="Consumer score",
        subject_version="1.0",
        facts=facts,
        rules=rules,
        gaps=(gap,),
    )
    (draft,) = PlainDrafter().write([brief], check=lambda _line, _brief: "")
    claims = verify(bind(draft, brief), evidence, about, AS_OF, OverlapJudge())
    assert [c.text for c in claims if c.verdict != "supported"] == []
