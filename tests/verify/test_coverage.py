"""Coverage: how many obligations a supported sentence answers."""

from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.records import Assessment, Citation, Claim, Section
from compliance_llm.verify import coverage

MET = ["met", "partly_met", "not_met", "cannot_tell", "not_applicable"]


def assessment(i, verdict):
    return Assessment(obligation=f"o{i}", citation="c", verdict=verdict, reason="r", evidence=(f"fact:f{i}",))


def section(ids):
    claims = tuple(
        Claim(id=f"c{i}", text="t", citations=(Citation(evidence=f"fact:f{i}"),), verdict="supported") for i in ids
    )
    return Section(id="s", title="s", claims=claims)


def test_an_obligation_is_answered_by_a_supported_sentence_about_its_evidence():
    counted = coverage([assessment(1, "met"), assessment(2, "met"), assessment(3, "not_met")], [section([1, 3])])
    assert (counted.answered, counted.applicable) == (1, 3)


def test_a_flagged_sentence_answers_nothing():
    flagged = section([1]).claims[0].model_copy(update={"verdict": "contradicted", "flagged": True})
    assert coverage([assessment(1, "met")], [Section(id="s", title="s", claims=(flagged,))]).answered == 0


def test_without_applicable_obligations_there_is_no_share():
    assert coverage([assessment(1, "not_applicable")], []).value is None


@given(st.lists(st.sampled_from(MET), max_size=8), st.sets(st.integers(0, 8)), st.integers(0, 8))
def test_one_more_supported_sentence_never_lowers_coverage(verdicts, told, more):
    assessments = [assessment(i, v) for i, v in enumerate(verdicts)]
    before = coverage(assessments, [section(sorted(told))])
    assert coverage(assessments, [section(sorted(told | {more}))]).answered >= before.answered
