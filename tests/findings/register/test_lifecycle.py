"""A finding's life: issued, raised again, moved, accepted, closed, reopened; and who may do what."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from reported import DEVELOPER, JANUARY, MARCH, NOVEMBER, OWNER, VALIDATOR, at, fact, finding, gap, passage

from compliance_llm import settings
from compliance_llm.actions.findings import deciding
from compliance_llm.actions.findings.reading import Wanted, listed, listed_in, shown
from compliance_llm.actions.findings.recording import labels_of_texts, record
from compliance_llm.errors import CdraftError

LATER = date(2027, 2, 10)
DUE = date(2027, 1, 21)


def kinds(chosen, id, as_of=MARCH):
    return [event.detail.kind for event in shown(chosen, id, as_of).events]


def entry(chosen, id="F-0001", as_of=MARCH):
    return shown(chosen, id, as_of).entry


def close(chosen, id="F-0001", who=VALIDATOR, evidence="memo 7", day=JANUARY):
    return deciding.close(chosen, id, who, "resolved", evidence, at(day))


def test_findings_of_a_document_get_ids_of_the_register_in_its_order(issue):
    done = issue([finding("F-01"), gap("F-02")])
    assert [(it.id, it.elements.number, it.status) for it in done.entries] == [
        ("F-0001", "F-01", "open"),
        ("F-0002", "F-02", "open"),
    ]


def test_recording_the_same_document_again_records_nothing(issue, write, chosen):
    findings = [finding(), gap()]
    issue(findings)
    again = record(chosen, write(findings), "Someone Else", at(JANUARY), {})
    assert again.events == ()
    assert again.before == at(NOVEMBER)
    assert kinds(chosen, "F-0001") == ["issued"]


def test_an_earlier_document_recorded_again_after_a_later_one_records_nothing(issue, write, chosen):
    issue([finding()])
    issue([finding()], JANUARY)
    assert record(chosen, write([finding()]), VALIDATOR, at(MARCH), {}).events == ()


def test_a_finding_raised_again_keeps_its_id_and_its_due_date(issue, chosen):
    issue([finding()])
    issue([gap("F-01"), finding("F-02", due=LATER)], JANUARY)
    it = entry(chosen)
    assert (it.elements.number, it.due, it.issued, it.last_raised) == ("F-02", DUE, NOVEMBER, JANUARY)
    assert kinds(chosen, "F-0001") == ["issued", "seen_again"]


def test_what_a_newer_document_states_differently_is_kept_with_what_was_there_before(issue, chosen):
    issue([finding()])
    issue([finding(severity="medium", condition="The AUC is 0.690.")], JANUARY)
    event = shown(chosen, "F-0001", MARCH).events[-1]
    changes = {it.what: (it.before, it.after) for it in event.detail.changes}
    assert changes["severity"] == ("high", "medium")
    assert changes["condition"] == ("The AUC on the test sample is 0.650.", "The AUC is 0.690.")


def test_a_finding_that_disappears_is_not_raised_again_and_stays_open(issue, chosen):
    issue([finding(), gap()])
    issue([gap("F-01")], JANUARY)
    it = entry(chosen)
    assert (it.status, it.not_raised_since) == ("open", JANUARY)
    assert kinds(chosen, "F-0001") == ["issued", "not_raised"]


def test_a_finding_that_comes_back_is_no_longer_called_not_raised(issue, chosen):
    issue([finding()])
    issue([], JANUARY)
    issue([finding()], LATER)
    assert entry(chosen).not_raised_since is None


def test_a_model_with_another_id_has_findings_of_its_own(issue, chosen):
    issue([finding()])
    issue([finding()], JANUARY, subject="other")
    assert [it.id for it in listed(chosen, Wanted(), MARCH)] == ["F-0001", "F-0002"]
    assert entry(chosen).not_raised_since is None


def test_a_document_older_than_one_in_the_register_is_refused(issue):
    issue([finding()], JANUARY)
    with pytest.raises(CdraftError, match="as of 10 January 2027; this one is as of 22 November 2026"):
        issue([gap()])


@pytest.mark.parametrize("who", [OWNER, "jane doe", "JANE  DOE,  retail risk", DEVELOPER.upper(), "Ｊane Doe"])
def test_the_owner_and_the_developer_may_not_close(issue, chosen, who):
    issue([finding()])
    with pytest.raises(CdraftError, match="may not close F-0001"):
        close(chosen, who=who)
    assert kinds(chosen, "F-0001") == ["issued"]


def test_a_former_owner_may_not_close_either(issue, chosen):
    issue([finding()])
    issue([finding()], JANUARY, owner="Someone Else")
    for who in (OWNER, "Someone Else"):
        with pytest.raises(CdraftError, match="may not close"):
            close(chosen, who=who)


def test_without_a_retest_or_evidence_nothing_is_closed(issue, chosen):
    issue([finding()])
    with pytest.raises(CdraftError, match="no retest has proposed to close it"):
        close(chosen, evidence="")


def test_a_verifier_closes_on_evidence_that_stays_on_record(issue, chosen):
    issue([finding()])
    assert close(chosen).status == "closed"
    event = shown(chosen, "F-0001", MARCH).events[-1]
    assert (event.who, event.why, event.detail.evidence) == (VALIDATOR, "resolved", "memo 7")


def test_a_closed_finding_raised_by_a_later_document_is_a_repeat_one_level_more_severe(issue, chosen):
    issue([finding()])
    close(chosen)
    issue([finding(due=date(2027, 4, 30))], MARCH)
    it = entry(chosen)
    assert (it.id, it.status, it.repeat, it.severity, it.elements.severity) == (
        *("F-0001", "open", True),
        *("critical", "high"),
    )
    assert (it.due, it.first_due) == (date(2027, 4, 30), DUE)


def test_a_finding_that_no_policy_grades_is_listed_last_and_stays_so_when_it_is_raised_again(issue, chosen):
    issue([finding(severity="not_graded", due=None), gap(severity="low")])
    assert [it.id for it in listed(chosen, Wanted(), MARCH)] == ["F-0002", "F-0001"]
    close(chosen)
    issue([finding(severity="not_graded", due=None)], MARCH)
    it = entry(chosen)
    assert (it.repeat, it.severity, it.due, it.overdue) == (True, "not_graded", None, False)


def test_a_document_from_before_the_closure_reopens_nothing(issue, chosen, write):
    issue([finding()])
    close(chosen, day=MARCH)
    record(chosen, write([finding(condition="again")], JANUARY), VALIDATOR, at(MARCH), {})
    assert entry(chosen).status == "closed"


def test_reopened_by_a_person_it_is_no_repeat(issue, chosen):
    issue([finding()])
    close(chosen)
    it = deciding.reopen(chosen, "F-0001", VALIDATOR, "closed by mistake", at(MARCH))
    assert (it.status, it.repeat, it.severity, it.due) == ("open", False, "high", DUE)


def test_only_what_is_closed_can_be_reopened(issue, chosen):
    issue([finding()])
    with pytest.raises(CdraftError, match="F-0001 is open"):
        deciding.reopen(chosen, "F-0001", VALIDATOR, "why", at(JANUARY))


def test_a_due_date_moves_once_and_the_first_one_stays(issue, chosen):
    issue([finding()])
    it = deciding.move_due(chosen, "F-0001", LATER, VALIDATOR, "supplier is late", at(JANUARY))
    assert (it.due, it.first_due) == (LATER, DUE)
    with pytest.raises(CdraftError, match="was moved before: first 21 January 2027, now 10 February 2027"):
        deciding.move_due(chosen, "F-0001", MARCH, VALIDATOR, "again", at(JANUARY))


@pytest.mark.parametrize("due", [DUE, NOVEMBER - timedelta(1)])
def test_a_due_date_that_stays_or_lies_before_the_issue_is_refused(issue, chosen, due):
    issue([finding()])
    with pytest.raises(CdraftError):
        deciding.move_due(chosen, "F-0001", due, VALIDATOR, "why", at(JANUARY))


def test_the_owner_may_not_move_a_due_date_or_accept_a_risk(issue, chosen):
    issue([finding()])
    with pytest.raises(CdraftError, match="may not move the due date"):
        deciding.move_due(chosen, "F-0001", LATER, OWNER, "why", at(JANUARY))
    with pytest.raises(CdraftError, match="may not accept the risk"):
        deciding.accept(chosen, "F-0001", LATER, OWNER, "why", at(JANUARY))


def test_an_accepted_risk_is_not_overdue_until_the_acceptance_ends(issue, chosen):
    issue([finding()])
    deciding.accept(chosen, "F-0001", LATER, VALIDATOR, "the model is retired in March", at(JANUARY))
    on_the_last_day, after = entry(chosen, as_of=LATER), entry(chosen, as_of=LATER + timedelta(1))
    assert (on_the_last_day.status, on_the_last_day.overdue) == ("accepted", False)
    assert (after.status, after.overdue, after.days_overdue) == ("open", True, 21)


def test_a_risk_is_not_accepted_until_a_day_that_is_past(issue, chosen):
    issue([finding()])
    with pytest.raises(CdraftError, match="is past"):
        deciding.accept(chosen, "F-0001", NOVEMBER, VALIDATOR, "why", at(JANUARY))


def test_a_finding_is_overdue_on_the_day_after_its_due_date(issue, chosen):
    issue([finding()])
    assert not entry(chosen, as_of=DUE).overdue
    assert entry(chosen, as_of=DUE + timedelta(1)).days_overdue == 1


def test_as_of_an_earlier_day_the_register_stands_as_it_did(issue, chosen):
    issue([finding()])
    close(chosen)
    assert entry(chosen, as_of=JANUARY - timedelta(1)).status == "open"
    assert kinds(chosen, "F-0001", JANUARY - timedelta(1)) == ["issued"]
    assert listed(chosen, Wanted(closed=True), NOVEMBER - timedelta(1)) == ()


def test_the_list_has_the_gravest_first_and_leaves_out_what_is_closed(issue, chosen):
    issue([finding(), gap(severity="critical"), gap("F-03", ("a/1",), title="x", severity="low")])
    close(chosen)
    assert [it.severity for it in listed(chosen, Wanted(), MARCH)] == ["critical", "low"]
    assert [it.id for it in listed(chosen, Wanted(closed=True), MARCH)] == ["F-0002", "F-0001", "F-0003"]


def test_the_list_is_narrowed_by_model_severity_and_delay(issue, chosen):
    issue([finding(), gap(severity="low", due=MARCH)])
    issue([finding()], JANUARY, subject="other")
    wanted = Wanted(subject="score", severities=("high",), overdue=True)
    assert [it.id for it in listed(chosen, wanted, LATER)] == ["F-0001"]


def test_a_folder_is_listed_without_being_recorded(write, chosen):
    (it,) = listed_in(chosen, [write([finding()])], Wanted(), MARCH)
    assert (it.id, it.elements.number, it.overdue) == ("", "F-01", True)
    assert not (chosen.home / "findings.sqlite").exists()


def test_a_folder_is_listed_as_the_register_knows_its_findings(issue, write, chosen):
    issue([finding()])
    deciding.move_due(chosen, "F-0001", LATER, VALIDATOR, "why", at(JANUARY))
    found = listed_in(chosen, [write([gap("F-01"), finding("F-02")], MARCH)], Wanted(), MARCH)
    assert {it.id: it.due for it in found} == {"F-0001": LATER, "": DUE}


def test_a_finding_edited_by_hand_before_it_is_issued_is_taken_and_marked(write, chosen):
    folder = write([finding(), gap()])
    told = json.loads((folder / "findings.json").read_text())
    told[0]["cause"] = "The job owner left."
    (folder / "findings.json").write_text(json.dumps(told))
    record(chosen, folder, VALIDATOR, at(NOVEMBER), {})
    event = shown(chosen, "F-0001", MARCH).events[0]
    assert event.detail.elements.cause == "The job owner left."
    assert event.detail.source.edited == ("F-01",)


def test_a_finding_that_rests_on_a_labelled_text_shows_its_words_to_holders_of_the_label(issue, chosen):
    clause = passage("board-rules:1:p1", "board-rules")
    issue([finding(cites=("fact:auc.test", clause.id))], facts=[fact(), clause], labels={"board-rules": "board"})
    hidden, (seen,) = shown(chosen, "F-0001", MARCH), listed(replace(chosen, access=("board",)), Wanted(), MARCH)
    assert hidden.entry.withheld
    assert "AUC" not in hidden.entry.model_dump_json()
    assert hidden.events == ()
    assert (hidden.entry.severity, hidden.entry.due) == ("high", DUE)
    assert seen.elements.title == "The AUC breaches its limit"


def test_the_labels_of_texts_are_those_of_the_whole_corpus(tmp_path):
    rules = "---\nid: board-rules\ntitle: Rules\ncitation: Rules\nissuer: I\njurisdiction: internal\nfrom: 2026-01-01\n"
    (tmp_path / "rules.md").write_text(
        f'{rules}version: "1"\naccess: board\n---\n\n# Rules\n\n## 1 One\n\n1.1 A rule.\n'
    )
    (tmp_path / "cdraft.toml").write_text('corpora = ["rules.md"]\n')
    assert labels_of_texts(settings.resolve(engine="none", folder=tmp_path)) == {"board-rules": "board"}


def test_figures_are_kept_as_they_stood(issue, chosen):
    issue([finding()], facts=[fact(low=0.6, high=0.7, level=0.95, n=300)])
    (figure,) = entry(chosen).figures
    assert (figure.value, figure.verdict, figure.limit.min) == (0.65, "fail", 0.7)
    assert figure.shown == "0.650 (95% interval 0.600 to 0.700; 300 cases), below the floor of 0.700"


@pytest.mark.parametrize("id", ["F-0009", "F-9", "1", "nonsense", ""])
def test_an_unknown_id_is_told_how_to_find_the_right_one(issue, chosen, id):
    issue([finding()])
    with pytest.raises(CdraftError, match="cdraft findings list --all"):
        shown(chosen, id, MARCH)


def test_the_number_in_a_document_is_not_taken_for_an_id_of_the_register(issue, chosen):
    issue([gap("F-01"), finding("F-02")])
    issue([finding("F-01")], JANUARY)
    with pytest.raises(CdraftError, match=r"F-0001 \(F-01 about score\), F-0002 \(F-01 about score\)"):
        close(chosen, "F-01")
