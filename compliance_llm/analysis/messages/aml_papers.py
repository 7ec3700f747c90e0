"""What the papers of an anti-money-laundering Subject admit: tipping-off, late reports, old alerts, thresholds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import day, figure, quoted
from compliance_llm.records import Fact

OLD_SHARE = 0.2  # of alerts older than the days named, raised where no limit is set
LATE_SHARE = 0.05  # of reports, by the lower end of its interval
SUSPICIOUS_SHARE = 0.01  # of alerts closed without a person, raised where no limit is set


def _number(fact: Fact | None) -> float:
    return float(fact.value) if fact is not None and isinstance(fact.value, int | float) else 0.0


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


def _late(view: View) -> Iterator[Found]:
    fact, longest = view.get("late_reports"), view.get("late_reports_longest")
    if fact is not None:
        yield Found("", (fact, *([longest] if longest else [])))


def _deadline(fact: Fact) -> str:
    return fact.label.partition("later than ")[2].partition(",")[0]


def _how_many(fact: Fact) -> str:
    """As in "61 of 212 reports (28.8%)", or the share alone where no numbers are stated."""
    if fact.events is None or fact.n is None:
        return f"{wording.value(fact)} of reports"
    return f"{fact.events:,} of {fact.n:,} reports ({wording.value(fact)})"


def _say_late(found: Found) -> str:
    fact, *longest = found.facts
    slowest = f", the latest after {wording.value(longest[0]).removesuffix(' cases')} days" if longest else ""
    return f"{_how_many(fact)} were filed later than {_deadline(fact)}{slowest}: “{fact.reason}”"


LATE_REPORTS = MessageType(
    name="reports_filed_late",
    family="aml",
    weight=9,
    polarity="bad",
    find=_late,
    say=_say_late,
    advice=Advice(
        topic="aml-specific",
        tests=("late_reports", "alert_ageing", "other"),
        duties=("monitoring",),
        obligations=("us-bsa-aml-program/*",),
        yardstick=(
            "Law: a report is filed without delay; in the United States within 30 calendar days of detection "
            "(31 CFR 1020.320)."
        ),
        title=lambda it: (
            f"Reports filed late: {_how_many(it.facts[0])} missed the deadline of {_deadline(it.facts[0])}"
        ),
        effect=lambda _: (
            "Authorities learn of suspicious activity too late, and each late report may be a breach of law."
        ),
        action="has the legal department assess each late report, finds where the time is lost and adds a control",
        closes="no report of three months in a row is late",
    ),
    authority="law",
    contradicts=True,
)


def _late_data(view: View) -> Iterator[Found]:
    fact = view.get("late_reports_in_data")
    if fact is not None and fact.low is not None and fact.low > LATE_SHARE:
        yield Found("", (fact,))


def _say_late_data(found: Found) -> str:
    fact = found.facts[0]
    said = f" The papers say: “{fact.reason.rstrip('.')}”." if fact.reason else ""
    took = fact.label.partition("that took ")[2]
    return f"{fact.events:,} of {fact.n:,} reports in the data took {took}: {figure(fact)}.{said}"


LATE_DATA = MessageType(
    name="reports_late_in_data",
    family="aml",
    weight=9,
    polarity="bad",
    find=_late_data,
    say=_say_late_data,
    advice=Advice(
        topic="aml-specific",
        tests=("late_reports", "alert_ageing", "other"),
        duties=("monitoring",),
        obligations=("us-bsa-aml-program/*",),
        yardstick=LATE_REPORTS.advice.yardstick if LATE_REPORTS.advice else "",
        title=lambda it: (
            f"Reports filed late: {it.facts[0].events:,} of {it.facts[0].n:,} took "
            f"{it.facts[0].label.partition('that took ')[2]}"
        ),
        effect=lambda _: (
            "Authorities learn of suspicious activity too late, and each late report may be a breach of law."
        ),
        action="has the legal department assess each late report, finds where the time is lost and adds a control",
        closes="no report of three months in a row is late",
    ),
    authority="law",
    contradicts=True,
)


def _suppressed(view: View) -> Iterator[Found]:
    fact = view.get("suppressed")
    if fact is None:
        return
    if fact.yardstick is not None and fact.yardstick.max is not None:
        beyond = _number(fact) > fact.yardstick.max
    else:
        beyond = (fact.low if fact.low is not None else _number(fact)) > SUSPICIOUS_SHARE
    if beyond:
        yield Found("", (fact,))


def _say_suppressed(found: Found) -> str:
    fact = found.facts[0]
    many = f"{fact.events:,} of {fact.n:,}" if fact.events is not None and fact.n is not None else wording.value(fact)
    said = (
        f"{many} alerts that were closed or suppressed without a person proved suspicious when examined: {figure(fact)}"
    )
    if fact.yardstick is not None:
        said += f", where the papers allow {wording.number(fact.yardstick.max, fact)}"
    return f"{said}. The paper says: “{fact.reason}”"


SUPPRESSED = MessageType(
    name="suppressed_alerts_suspicious",
    family="aml",
    weight=10,
    polarity="bad",
    find=_suppressed,
    say=_say_suppressed,
    advice=Advice(
        topic="aml-specific",
        tests=("below_line", "other"),
        duties=("below_the_line",),
        obligations=("us-ny-dfs-504/*", "us-bsa-aml-program/*"),
        yardstick="The limit that the papers state; by convention at most 1% of suppressed alerts is suspicious.",
        title=lambda it: f"Suppressed alerts were suspicious: {wording.value(it.facts[0])} of those examined",
        effect=lambda it: f"About {wording.value(it.facts[0])} of the alerts that nobody looks at should be reported.",
        action="stops closing alerts without a person, and looks back over those that were closed",
        closes="the look-back is complete and a new sample is within the limit",
    ),
    contradicts=True,
)


def _suppressed_data(view: View) -> Iterator[Found]:
    for fact in view.matching("suppressed_in_data.*"):
        limit = (
            fact.yardstick.max if fact.yardstick is not None and fact.yardstick.max is not None else SUSPICIOUS_SHARE
        )
        if fact.low is not None and fact.low > limit:
            yield Found(fact.id.rpartition(".")[2], (fact,))


def _say_suppressed_data(found: Found) -> str:
    fact = found.facts[0]
    said = f" The papers say: “{fact.reason.rstrip('.')}”." if fact.reason else ""
    return f"{fact.events:,} of {fact.n:,} suppressed alerts of the data proved productive: {figure(fact)}.{said}"


SUPPRESSED_DATA = MessageType(
    name="suppressed_alerts_productive",
    family="aml",
    weight=10,
    polarity="bad",
    find=_suppressed_data,
    say=_say_suppressed_data,
    advice=Advice(
        topic="aml-specific",
        tests=("below_line", "other"),
        duties=("below_the_line",),
        obligations=("us-ny-dfs-504/*", "us-bsa-aml-program/*"),
        yardstick="The limit that the papers state; by convention at most 1% of suppressed alerts is suspicious.",
        title=lambda it: f"Suppressed alerts are productive: {wording.value(it.facts[0])} of those in the data",
        effect=lambda it: f"{it.facts[0].events:,} alerts that nobody had to look at should have been worked.",
        action="stops suppressing alerts, and looks back over those that were suppressed",
        closes="the look-back is complete and a new sample is within the limit",
    ),
    contradicts=True,
)


def _untested(view: View) -> Iterator[Found]:
    fact = view.get("threshold_untested")
    if fact is not None:
        yield Found("", (fact,))


UNTESTED = MessageType(
    name="thresholds_untested",
    family="aml",
    weight=8,
    polarity="bad",
    find=_untested,
    say=lambda it: f"The papers say that thresholds were changed without a test: {quoted(it.facts[0], 300)}.",
    advice=Advice(
        topic="change-management",
        tests=("thresholds", "other"),
        duties=("below_the_line",),
        obligations=("us-ny-dfs-504/*",),
        yardstick="Convention: a threshold is changed only after testing above and below the line.",
        title=lambda _: "Thresholds were changed without a test",
        effect=lambda _: "Suspicious activity between the old threshold and the new one may raise no alert.",
        action="tests the change above and below the line, and reverses it if reports are lost",
        closes="the test is on file and shows no report that is lost unexplained",
    ),
)


def _outdated(view: View) -> Iterator[Found]:
    reviewed, every, as_of = (view.get(it) for it in ("thresholds_reviewed", "thresholds_interval", "as_of"))
    if reviewed is None or every is None or as_of is None:
        return
    days = (date.fromisoformat(str(as_of.value)) - date.fromisoformat(str(reviewed.value))).days
    months = int(days / 30.4375)
    if months > _number(every):
        label = "months since thresholds were last reviewed"
        since = aggregate(
            "thresholds.age", label, months, (reviewed, as_of), unit="", method="whole months between the two days"
        )
        yield Found("", (since, reviewed, every, as_of), aggregates=(since,))


OUTDATED = MessageType(
    name="thresholds_not_reviewed",
    family="aml",
    weight=6,
    polarity="bad",
    find=_outdated,
    say=lambda it: (
        f"Thresholds were, as stated, last reviewed on {day(it.facts[1])}, {wording.value(it.facts[0])} months before "
        f"the date of this document; {wording.value(it.facts[2])} months is the longest time between two reviews "
        f"({it.facts[2].reason})."
    ),
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("thresholds", "other"),
        duties=("monitoring",),
        obligations=("us-ny-dfs-504/*",),
        yardstick="The interval that the papers state; by convention thresholds are reviewed within 18 months.",
        title=lambda it: f"Thresholds not reviewed for {wording.value(it.facts[0])} months",
        effect=lambda _: "Thresholds may fit neither the customers nor the typologies of today.",
        action="reviews each threshold above and below the line, and sets when the next review is due",
        closes="the review of all thresholds is on file",
    ),
)

TYPES: tuple[MessageType, ...] = (
    TIPPING_OFF,
    SUPPRESSED_DATA,
    SUPPRESSED,
    LATE_DATA,
    LATE_REPORTS,
    UNTESTED,
    OLD_ALERTS,
    OUTDATED,
)
