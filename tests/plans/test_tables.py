from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.plans.tables import TABLE_ROWS, WHOLE_TABLE, table
from compliance_llm.records import Fact, Limit

CEILING = Limit(max=0.05, authority="policy", source="Model Risk Policy, clause 6.7")


def missing(column: str, value: float | None, verdict: str = "pass") -> Fact:
    return Fact(
        id=f"fact:missing.{column}.test",
        label=f"share of missing values of {column} in the test sample",
        value=value,
        unit="share",
        limit=CEILING,
        verdict=verdict,
        reason="the column is not in the data" if value is None else "",
        source="data/scored.csv",
        computed_by="missing@1",
    )


def psi(column: str, value: float, limit: Limit | None) -> Fact:
    return Fact(
        id=f"fact:psi.{column}.test",
        label=f"PSI of {column}",
        value=value,
        limit=limit,
        verdict="pass" if limit else "none",
        source="data/scored.csv",
        computed_by="psi@1",
    )


def test_a_table_of_twelve_is_shown_whole():
    facts = [missing(f"c{i}", 0.0) for i in range(WHOLE_TABLE)]
    shown = table("Missing values", facts)
    assert shown.facts == tuple(fact.id for fact in facts)
    assert shown.of == WHOLE_TABLE


def test_of_many_the_failed_the_unsettled_and_the_not_tested_are_shown_before_any_that_passed():
    passed = [missing(f"c{i:02}", 0.04) for i in range(20)]
    told = [missing("x", 0.2, "fail"), missing("y", 0.04, "unsettled"), missing("z", None, "not_tested")]
    shown = table("Missing values", [*passed, *told])
    assert {fact.id for fact in told} <= set(shown.facts)
    assert (len(shown.facts), shown.of) == (TABLE_ROWS, 23)


def test_of_those_that_passed_the_nearest_to_their_limit_are_shown():
    facts = [
        psi(f"c{i:02}", i / 100, Limit(max=0.25, authority="convention", source="rule of thumb")) for i in range(20)
    ]
    assert table("Stability", facts).facts == tuple(fact.id for fact in facts[-TABLE_ROWS:])


def test_inside_a_range_the_nearer_end_counts():
    both = Limit(min=-0.05, max=0.05, authority="policy", source="clause 6.8")
    facts = [psi(f"c{i:02}", (i - 10) / 250, both) for i in range(21)]
    shown = set(table("Changes", facts).facts)
    assert {facts[0].id, facts[20].id} <= shown
    assert facts[10].id not in shown


def test_without_a_limit_the_largest_are_shown():
    facts = [psi(f"c{i:02}", i / 100, None) for i in range(20)]
    assert facts[19].id in table("Stability", facts).facts
    assert facts[0].id not in table("Stability", facts).facts


def test_shares_of_nothing_missing_give_way_to_others():
    facts = [*(missing(f"c{i:02}", 0.0) for i in range(60)), missing("savings", 0.01), missing("age", 0.02)]
    assert table("Missing values", facts).facts == (facts[60].id, facts[61].id)


def test_where_nothing_is_missing_two_rows_stand_for_all_and_say_of_how_many():
    shown = table("Missing values", [missing(f"c{i:02}", 0.0) for i in range(100)])
    assert (len(shown.facts), shown.of) == (2, 100)


@given(st.lists(st.sampled_from(["pass", "fail", "unsettled", "not_tested"]), min_size=1, max_size=40))
def test_rows_keep_the_order_of_the_battery_and_come_from_it(verdicts):
    facts = [
        missing(f"c{i}", None if verdict == "not_tested" else i / 100, verdict) for i, verdict in enumerate(verdicts)
    ]
    ids = [fact.id for fact in facts]
    shown = table("Missing values", facts)
    assert [id for id in ids if id in shown.facts] == list(shown.facts)
    assert shown.of == len(facts)
