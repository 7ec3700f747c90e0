"""Coverage of an anti-money-laundering Subject: matrix, scenarios and feeds of the papers beside those of the data."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import counted, listed, quoted
from compliance_llm.records import Fact


def _not_covered(view: View) -> Iterator[Found]:
    found = view.matching("coverage.*")
    if found:
        yield Found("", tuple(found))


NOT_COVERED = MessageType(
    name="scenario_without_alerts",
    family="aml",
    weight=8,
    polarity="bad",
    find=_not_covered,
    say=lambda it: (
        f"The coverage matrix names {counted(len(it.facts), 'scenario')} without an alert in the data: "
        f"{listed([wording.value(f) for f in it.facts])}."
    ),
    advice=Advice(
        topic="aml-specific",
        tests=("coverage", "other"),
        obligations=("us-ny-dfs-504/*",),
        yardstick="Convention: each scenario of the coverage matrix runs, and its alerts are in the data.",
        title=lambda it: f"Coverage gap: no alert of {listed([wording.value(f) for f in it.facts])} in the data",
        effect=lambda _: "The risk that the matrix assigns to it is not monitored, or its alerts are elsewhere.",
        action="shows that the scenario runs and raises alerts, or corrects the matrix and covers the risk",
        closes="the matrix and the data agree",
    ),
)


def _not_in_matrix(view: View) -> Iterator[Found]:
    found = view.matching("not_in_matrix.*")
    if found:
        yield Found("", tuple(sorted(found, key=lambda f: -(f.n or 0))))


NOT_IN_MATRIX = MessageType(
    name="scenario_not_in_matrix",
    family="aml",
    weight=7,
    polarity="bad",
    find=_not_in_matrix,
    say=lambda it: (
        f"The coverage matrix does not name {counted(len(it.facts), 'scenario')} of the data: "
        f"{listed([f'{wording.value(f)} ({f.n:,} alerts)' for f in it.facts])}."
    ),
    advice=Advice(
        topic="aml-specific",
        tests=("coverage", "other"),
        obligations=("us-ny-dfs-504/*",),
        yardstick="Convention: the coverage matrix names each scenario in operation, with the risk it covers.",
        title=lambda it: f"Scenario not in the coverage matrix: {listed([wording.value(f) for f in it.facts])}",
        effect=lambda it: (
            f"The risk behind {it.facts[0].n:,} alerts is not documented, so nobody can tell whether the scenario is "
            "right for it."
        ),
        action="adds the scenario to the matrix with its risk, logic and threshold, or ends it",
        closes="the matrix names every scenario of the data",
    ),
    contradicts=True,
)


def _open_risk(view: View) -> Iterator[Found]:
    found = view.matching("open_risk.*")
    if found:
        yield Found("", tuple(found))


def _risk(fact: Fact) -> str:
    return quoted(fact, 120)


OPEN_RISK = MessageType(
    name="risk_without_scenario",
    family="aml",
    weight=8,
    polarity="bad",
    find=_open_risk,
    say=lambda it: (
        f"The papers leave {counted(len(it.facts), 'risk')} without a scenario and give no reason: "
        f"{listed([_risk(f) for f in it.facts])}."
    ),
    advice=Advice(
        topic="aml-specific",
        tests=("coverage", "other"),
        obligations=("us-ny-dfs-504/*",),
        yardstick="Convention: each risk of the risk assessment has a scenario, or a recorded reason for having none.",
        title=lambda it: f"Coverage gap: no scenario for {listed([_risk(f) for f in it.facts], 2)}",
        effect=lambda _: "Activity of this kind raises no alert and goes unseen.",
        action="builds a scenario for the risk or records who accepted it, why and until when",
        closes="each risk of the matrix has a scenario or a recorded reason",
    ),
)


def _feed_absent(view: View) -> Iterator[Found]:
    found = view.matching("feed_absent.*")
    if found:
        yield Found("", tuple(found))


FEED_ABSENT = MessageType(
    name="feed_not_in_data",
    family="aml",
    weight=7,
    polarity="bad",
    find=_feed_absent,
    say=lambda it: (
        f"The papers name {listed([quoted(f, 60) for f in it.facts])} among the feeds that are monitored, and the data "
        "have no case from there."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("feed_stopped", "other"),
        duties=("representative", "reconciliation"),
        obligations=("us-ny-dfs-504/*data*",),
        yardstick="Convention: every feed that the papers name as monitored has cases in the data.",
        title=lambda it: f"Feed not in the data: {listed([quoted(f, 60) for f in it.facts])}",
        effect=lambda _: "Activity of this feed may not be monitored at all.",
        action="traces the feed from its source to the monitoring system, or corrects the papers",
        closes="the feed has cases in the data, or the papers say why it has none",
    ),
    contradicts=True,
)

TYPES: tuple[MessageType, ...] = (NOT_COVERED, OPEN_RISK, NOT_IN_MATRIX, FEED_ABSENT)
