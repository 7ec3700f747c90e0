"""Anti-money-laundering models: scenarios, the line, coverage, feeds, tipping-off and the age of alerts."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import counted, figure, listed, sentence
from compliance_llm.records import Fact

FEWEST_ALERTS = 100  # without a productive one: at 95% fewer than 3 in 100 can be productive
ACCEPTED_BELOW = 0.02  # share of suspicious cases below the line whose lower bound above this is raised
OLD_SHARE = 0.2  # of alerts older than the days named, raised where no limit is set


def _number(fact: Fact | None) -> float:
    return float(fact.value) if fact is not None and isinstance(fact.value, int | float) else 0.0


def _called(fact: Fact, before: str, after: str) -> str:
    """The name between two words of a label."""
    return fact.label.partition(before)[2].partition(after)[0]


def _no_yield(view: View) -> Iterator[Found]:
    silent = [f for f in view.matching("productive.*") if not f.events and (f.n or 0) >= FEWEST_ALERTS]
    if silent:
        yield Found("", tuple(silent))


def _scenario(fact: Fact) -> str:
    return _called(fact, "share of alerts of ", " that were")


NO_YIELD = MessageType(
    name="scenario_without_yield",
    family="aml",
    weight=8,
    polarity="bad",
    find=_no_yield,
    say=lambda it: sentence(
        listed([f"{_scenario(f)} raised {f.n:,} alerts and none was productive" for f in it.facts])
    ),
    advice=Advice(
        topic="aml-specific",
        tests=("productive", "other"),
        duties=("below_the_line",),
        obligations=("us-ny-dfs-504/*", "us-bsa-aml-program/*"),
        yardstick="Convention: each scenario's productivity is known and explained.",
        title=lambda it: f"Scenario without a productive alert: {listed([_scenario(f) for f in it.facts])}",
        effect=lambda it: (
            f"{it.facts[0].n:,} alerts were worked without result, while the risk that the scenario stands for may be "
            "missed."
        ),
        action="reviews the logic, data and threshold of the scenario against the risk it covers",
        closes="the scenario is productive, or its yield is explained and accepted",
    ),
)


def _below_the_line(view: View) -> Iterator[Found]:
    found = [f for f in view.matching("below_line.*") if f.low is not None and f.low > ACCEPTED_BELOW]
    if found:
        yield Found("", tuple(sorted(found, key=lambda f: -_number(f))))


def _line(fact: Fact) -> str:
    return _called(fact, "below the line of ", " that proved")


BELOW_THE_LINE = MessageType(
    name="below_the_line",
    family="aml",
    weight=9,
    polarity="bad",
    find=_below_the_line,
    say=lambda it: sentence(
        listed(
            [
                f"{f.events:,} of {f.n:,} cases sampled below the line (below the alert threshold) of {_line(f)} "
                "proved "
                f"suspicious: {figure(f)}"
                for f in it.facts
            ]
        )
    ),
    advice=Advice(
        topic="aml-specific",
        tests=("below_line", "other"),
        duties=("below_the_line",),
        obligations=("us-ny-dfs-504/*",),
        yardstick="Convention: below the line hardly any case is suspicious; the accepted rate is set by the policy.",
        title=lambda it: f"Suspicious cases below the line of {listed([_line(f) for f in it.facts])}",
        effect=lambda it: (
            f"About {wording.value(it.facts[0])} of the activity just below the threshold is suspicious and raises "
            "no alert."
        ),
        action="lowers the threshold or adds a scenario, and looks back over the activity that was missed",
        closes="a new sample below the line shows a rate within the accepted one",
    ),
)


def _feed_stopped(view: View) -> Iterator[Found]:
    for fact in view.matching("feed_stopped.*"):
        yield Found(name_of(fact).removeprefix("feed_stopped."), (fact,))


def _say_feed(found: Found) -> str:
    fact = found.facts[0]
    silent, expected = fact.bins[0].n or 0, fact.bins[1].n or 0
    what = _called(fact, "with a case of ", "\n")
    return (
        f"The last case of {what} is from {wording.value(fact)}: the {silent} months after it have no case, where "
        "about "
        f"{expected:,} would be expected."
    )


FEED_STOPPED = MessageType(
    name="feed_stopped",
    family="aml",
    weight=9,
    polarity="bad",
    find=_feed_stopped,
    say=_say_feed,
    advice=Advice(
        topic="data-quality",
        tests=("feed_stopped", "missing_change", "other"),
        duties=("representative", "reconciliation"),
        obligations=("us-ny-dfs-504/*data*",),
        yardstick="Convention: every feed that was monitored goes on, or its end is on record.",
        title=lambda it: (
            f"Feed lost: no case of {_called(it.facts[0], 'with a case of ', chr(10))} after "
            f"{wording.value(it.facts[0])}"
        ),
        effect=lambda it: f"About {it.facts[0].bins[1].n or 0:,} cases may have gone unseen since then.",
        action="traces the feed to its source, restores it and looks back over the months without cases",
        closes="the feed is complete again and the months without cases have been looked back over",
    ),
)


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


def _tipping_off(view: View) -> Iterator[Found]:
    found = view.matching("tipping_off.*")
    if found:
        yield Found("", tuple(found))


TIPPING_OFF = MessageType(
    name="tipping_off",
    family="aml",
    weight=10,
    polarity="bad",
    find=_tipping_off,
    say=lambda it: f"The papers say that a customer is told of an alert (tipping off): “{wording.value(it.facts[0])}”",
    advice=Advice(
        topic="aml-specific",
        tests=("tipping_off", "other"),
        obligations=("us-bsa-aml-program/*confiden*", "us-bsa-aml-program/*"),
        yardstick="Law in most jurisdictions: a customer is not told that a suspicion was raised or reported.",
        title=lambda it: "Tipping off: customers are told of an alert",
        effect=lambda _: "A customer who learns of the suspicion can move funds, and the disclosure may be an offence.",
        action="stops the notice at once, and has the use reviewed by the money laundering reporting officer",
        closes="no process discloses an alert to the customer",
    ),
    authority="law",
)


def _old_alerts(view: View) -> Iterator[Found]:
    fact = view.get("alert_ageing")
    if fact is None:
        return
    limit = fact.yardstick.max if fact.yardstick is not None else None
    if _number(fact) > (OLD_SHARE if limit is None else limit):
        yield Found("", (fact,))


def _days(fact: Fact) -> str:
    return fact.label.partition("older than ")[2]


def _say_old(found: Found) -> str:
    fact = found.facts[0]
    said = f"{wording.value(fact)} of the open alerts are older than {_days(fact)}"
    if fact.yardstick is not None:
        said += f", where the monitoring plan allows {wording.number(fact.yardstick.max, fact)}"
    return f"{said}: “{fact.reason}”"


OLD_ALERTS = MessageType(
    name="alert_backlog",
    family="aml",
    weight=7,
    polarity="bad",
    find=_old_alerts,
    say=_say_old,
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("alert_ageing", "other"),
        duties=("monitoring",),
        obligations=("us-bsa-aml-program/*",),
        yardstick=(
            "Convention: alerts are worked within the time the plan names; in the United States a report is "
            "due 30 days after detection (31 CFR 1020.320)."
        ),
        title=lambda it: f"Alert backlog: {wording.value(it.facts[0])} of alerts older than {_days(it.facts[0])}",
        effect=lambda it: "Suspicious activity is reported late, and deadlines for reports may be missed.",
        action="works off the backlog, adds capacity, and reports the breach as the plan asks",
        closes="the share of old alerts is within the limit of the plan",
    ),
    contradicts=True,
)

TYPES: tuple[MessageType, ...] = (
    TIPPING_OFF,
    BELOW_THE_LINE,
    FEED_STOPPED,
    NO_YIELD,
    NOT_COVERED,
    OLD_ALERTS,
)
