"""Which findings of two documents are the same."""

from __future__ import annotations

from reported import finding, gap

from compliance_llm.findings.register.keys import Held, key_of, keys_of, match


def held(*findings):
    keys = keys_of("score", findings)
    pairs = enumerate(zip(keys, findings, strict=True), start=1)
    return {n: Held([key], it.topic, it.title, [c.evidence for c in it.citations]) for n, (key, it) in pairs}


def matched(findings, register):
    return match(keys_of("score", findings), findings, register)


def test_number_words_severity_and_clauses_are_no_part_of_a_key():
    other = finding("F-09", severity="low", title="AUC too low", condition="The AUC is 0.64.")
    other = other.model_copy(update={"citations": (*other.citations[:1], other.citations[1])[:1]})
    assert key_of("score", finding()) == key_of("score", other)


def test_a_breach_that_becomes_inconclusive_is_the_same_finding():
    assert key_of("score", finding(topic="air")) == key_of("score", finding(topic="unsettled"))


def test_models_and_tests_have_keys_of_their_own():
    keys = {key_of("score", finding()), key_of("other", finding()), key_of("score", finding(cites=["fact:ks.test"]))}
    assert len(keys) == 3


def test_a_false_statement_about_a_measure_is_not_the_breach_of_that_measure():
    statement = finding(cites=("document.note:s11:p1", "fact:auc.test"), topic="conflict")
    assert key_of("score", statement) != key_of("score", finding())
    assert matched([statement], held(finding())) == {}


def test_the_place_of_a_statement_in_its_document_is_no_part_of_its_key():
    here, there = (finding(cites=(f"document.note:s{n}:p1", "fact:ks.test"), topic="conflict") for n in (11, 12))
    assert key_of("score", here) == key_of("score", there)


def test_findings_of_one_document_never_share_a_key():
    assert len(set(keys_of("score", [finding(), finding("F-02"), finding("F-03")]))) == 3


def test_a_finding_with_a_message_or_a_key_of_its_own_is_known_by_that():
    assert key_of("score", finding(message="breach")) == "score | breach | fact:auc.test"
    assert key_of("score", finding(message="breach", key="score/ranking")) == "score/ranking"
    assert key_of("score", finding(key="ranking")) == "score/ranking"


def test_a_finding_that_was_recorded_before_findings_had_keys_is_recognised_by_its_test():
    assert matched([finding(message="breach", key="score/ranking")], held(finding())) == {0: 1}


def test_missing_evidence_is_recognised_while_one_rule_that_asks_for_it_stays():
    before = gap(obligations=("sr-11-7/monitoring/plan", "meridel-mrp/14.1/monitoring-plan"))
    after = gap(obligations=("sr-26-2/monitoring/plan", "meridel-mrp/14.1/monitoring-plan"), title="Not on file: it")
    assert matched([after], held(before)) == {0: 1}


def test_missing_evidence_is_recognised_by_its_title_where_every_rule_was_replaced():
    before, after = gap(obligations=("sr-11-7/monitoring/plan",)), gap(obligations=("sr-26-2/monitoring/plan",))
    assert matched([after], held(before)) == {0: 1}


def test_missing_evidence_of_another_title_under_other_rules_is_another_finding():
    before = gap(obligations=("meridel-mrp/16.2/approval",), title="Not on file: an approval", topic="inventory")
    assert matched([gap()], held(before)) == {}


def test_no_finding_is_matched_twice_and_the_nearest_goes_first():
    register = held(gap(obligations=("a/1", "a/2")), gap(obligations=("a/2", "a/3")))
    found = matched([gap(obligations=("a/3", "a/4"), title="x"), gap(obligations=("a/1", "a/2"))], register)
    assert found == {0: 2, 1: 1}


def test_an_old_key_goes_before_one_that_came_later():
    first, second = finding(), finding(cites=("fact:ks.test",))
    keys = keys_of("score", [first, second])
    evidence = [it.evidence for it in first.citations]
    register = {7: Held(keys, "auc", "t", evidence)}  # it had both keys, the first one first
    assert matched([second, first], register) == {1: 7}
