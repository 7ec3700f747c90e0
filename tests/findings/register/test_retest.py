"""When a new run resolves a finding, and when it only seems to."""

from __future__ import annotations

import pytest
from reported import MARCH, NOVEMBER, VALIDATOR, at, fact, finding, gap

from compliance_llm.actions.findings.reading import shown
from compliance_llm.findings.register.retest import Rerun, judge
from compliance_llm.records import Assessment

PASSED = fact(value=0.78, verdict="pass", low=0.74, high=0.82, level=0.95)
PLAN = "meridel-mrp/14.1/monitoring-plan"


@pytest.fixture
def entry(issue, chosen):
    """A finding as it stands after it was issued."""

    def issued(raised, facts=None):
        issue([raised], facts=facts)
        return shown(chosen, "F-0001", MARCH).entry

    return issued


def rerun(*facts, assessments=(), documents=()):
    found = {id: Assessment(obligation=id, citation="Policy", verdict=v, reason="r.") for id, v in assessments}
    return Rerun({it.id: it for it in facts}, found, frozenset(documents))


def test_a_test_that_meets_its_limit_with_the_whole_interval_passes(entry):
    judged = judge(entry(finding()), None, rerun(PASSED))
    assert judged.outcome == "passes"
    (tested,) = judged.tests
    assert (tested.before.value, tested.after.value) == (0.65, 0.78)
    assert (tested.before.verdict, tested.after.verdict) == ("fail", "pass")


def test_what_is_raised_again_still_fails_whatever_its_figures(entry):
    assert judge(entry(finding()), finding(), rerun(PASSED)).outcome == "still_fails"


@pytest.mark.parametrize("verdict", ["fail", "unsettled"])
def test_a_breach_or_an_inconclusive_result_that_no_longer_raises_a_finding_still_fails(entry, verdict):
    now = fact(value=0.71, verdict=verdict, low=0.66, high=0.75, level=0.95)
    assert judge(entry(finding()), None, rerun(now)).outcome == "still_fails"


def test_a_looser_limit_resolves_nothing(entry):
    now = fact(value=0.66, verdict="pass", floor=0.5, low=0.62, high=0.7, level=0.95)
    judged = judge(entry(finding()), None, rerun(now))
    assert judged.outcome == "still_fails"
    assert "does not meet the limit recorded with the finding" in judged.reason


def test_a_limit_that_was_taken_away_resolves_nothing(entry):
    now = fact(value=0.66, verdict="none", floor=None)
    assert judge(entry(finding()), None, rerun(now)).outcome == "still_fails"


def test_a_stricter_limit_counts(entry):
    now = fact(value=0.72, verdict="fail", floor=0.8, low=0.71, high=0.75, level=0.95)
    assert judge(entry(finding()), None, rerun(now)).outcome == "still_fails"


def test_a_test_that_was_not_run_or_is_not_there_is_never_a_pass(entry):
    it = entry(finding())
    not_run = fact(value=None, verdict="not_tested", reason="no events")
    assert judge(it, None, rerun(not_run)).outcome == "not_judged"
    assert judge(it, None, rerun()).outcome == "not_judged"


def test_every_test_of_a_finding_must_pass(entry):
    both = finding(cites=("fact:auc.test", "fact:ks.test"))
    it = entry(both, [fact(), fact("ks.test", label="KS")])
    assert judge(it, None, rerun(PASSED, fact("ks.test", label="KS"))).outcome == "still_fails"


def test_a_figure_without_a_limit_need_only_be_computed(entry):
    overlap = fact("shared.test", 12, "none", floor=None)
    it = entry(finding(cites=("fact:shared.test",)), [overlap])
    assert judge(it, None, rerun(fact("shared.test", 0, "none", floor=None))).outcome == "passes"
    assert judge(it, None, rerun()).outcome == "not_judged"


def test_a_figure_made_of_others_may_be_gone_where_those_were_computed(entry):
    count = fact("whole.breached", 2, "none", floor=None, inputs=("fact:auc.test",))
    it = entry(finding(cites=("fact:whole.breached",)), [count])
    assert judge(it, None, rerun(PASSED)).outcome == "passes"
    assert judge(it, None, rerun()).outcome == "not_judged"


def test_a_statement_told_by_a_fact_must_still_be_on_file(entry):
    told = {"unit": "text", "origin": "relied_on", "source": "document.note:s11:p1", "inputs": ("fact:ks.test",)}
    statement = fact("statement.1", "The KS is 0.536.", "none", floor=None, **told)
    it = entry(finding(cites=("fact:statement.1",), topic="documentation"), [statement])
    assert judge(it, None, rerun(documents=["document.note"])).outcome == "passes"
    assert judge(it, None, rerun()).outcome == "not_judged"


def test_a_finding_whose_figures_were_not_recorded_is_not_judged(entry):
    assert judge(entry(finding(), []), None, rerun(PASSED)).outcome == "not_judged"


def test_a_false_statement_is_not_resolved_by_a_test_that_passes(entry):
    statement = finding(cites=("document.note:s11:p1", "fact:auc.test"), topic="conflict")
    it = entry(statement, [PASSED])
    assert judge(it, statement, rerun(PASSED, documents=["document.note"])).outcome == "still_fails"
    assert judge(it, None, rerun(PASSED, documents=["document.note"])).outcome == "passes"


def test_a_statement_whose_document_was_taken_away_is_not_judged(entry):
    it = entry(finding(cites=("document.note:s11:p1", "fact:auc.test"), topic="conflict"), [PASSED])
    assert judge(it, None, rerun(PASSED)).outcome == "not_judged"


def test_a_reported_figure_agrees_only_while_it_is_on_file(entry):
    conflict = fact("conflict.auc.test", 0.016, "none", floor=None)
    it = entry(finding(cites=("fact:conflict.auc.test",), topic="conflict"), [conflict])
    relied = fact("relied.auc.test", 0.81, "none", floor=None)
    assert judge(it, None, rerun(relied)).outcome == "passes"
    assert judge(it, None, rerun()).outcome == "not_judged"


@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [
        ("met", "passes"),
        ("cannot_tell", "passes"),  # what a program can see is on file; a person judges the rest
        ("partly_met", "still_fails"),
        ("not_met", "still_fails"),
        ("not_applicable", "not_judged"),
    ],
)
def test_missing_evidence_is_filed_where_a_rule_that_asks_for_it_finds_it(entry, verdict, outcome):
    assert judge(entry(gap("F-01")), None, rerun(assessments=[(PLAN, verdict)])).outcome == outcome


def test_missing_evidence_is_not_filed_because_no_rule_asks_any_more(entry):
    assert judge(entry(gap("F-01")), None, rerun()).outcome == "not_judged"


def test_a_retest_that_passes_opens_the_way_to_close_and_a_newer_document_shuts_it(issue, chosen):
    from compliance_llm.actions.findings import deciding
    from compliance_llm.errors import CdraftError
    from compliance_llm.findings.register.events import Planned, Proposed
    from compliance_llm.findings.register.store import writing

    issue([finding()])
    with writing(chosen.home) as register:
        plan = Planned(finding=1, day=NOVEMBER, who=VALIDATOR, why="passes", detail=Proposed())
        register.append(plan, 1, at(NOVEMBER))
    assert shown(chosen, "F-0001", MARCH).entry.status == "closure_proposed"
    issue([finding(condition="Again.")], MARCH)
    assert shown(chosen, "F-0001", MARCH).entry.status == "open"
    with pytest.raises(CdraftError, match="no retest has proposed"):
        deciding.close(chosen, "F-0001", VALIDATOR, "why", "", at(MARCH))
