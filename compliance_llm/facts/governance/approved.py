"""Facts on approvals: whether there is one, for which version, until when, and which cases were scored without it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from compliance_llm.facts.governance.approvals import Approval, approvals_of, covers
from compliance_llm.facts.governance.in_use import is_live
from compliance_llm.facts.governance.making import told
from compliance_llm.facts.naming import named, ordinal
from compliance_llm.facts.papers.mood import is_plan, is_rule, of_another
from compliance_llm.facts.timing import day_of
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject, in_words
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

SOURCE = "subject.yaml, key approvals"
TRIAL = Pattern(
    r"\b(?:for|to) (?:the |a )?(?:\w+ )?(?:pilot|trial|shadow(?: run| mode)?|test(?:ing)? (?:use|only)|proof of "
    r"concept)\b|"
    r"\b(?:pilot|trial|shadow|testing) (?:use |phase |run )?only\b",
    re.I,
)


FIRST = Pattern(r"\bfirst(?:ly)? (?:approved|approval|released|permitted)\b", re.I)
OF_APPROVAL = Pattern(r"\b(?:approv\w*|resolution|beschluss\w*|vorstandsbeschluss)\b|beschluss", re.I)
ENDS = Pattern(
    r"\b(?:valid(?:ity)?|befristung|approv\w+|term)\b[^.;]{0,50}"
    r"\b(?:until|till|up to|through|to|ends? on|expires? on)(?= )",
    re.I,
)
GAP = 3  # characters between the words and the day
LONGEST = timedelta(days=5 * 366)  # for which an approval is given
RENEWED = Pattern(
    r"\bapprov\w+\b(?:[^.;|]|\.\d){0,60}\b(?:renewed|re-?affirmed|re-?confirmed|re-?approved|prolonged)\b|"
    r"\b(?:renewed|re-?affirmed|re-?confirmed|prolonged)\b[^.;|]{0,40}\bapproval|\bre-?approved\b",
    re.I,
)
NEAR = 30  # characters after which the day stands


def approved(
    subject: Subject, cases: Cases | None, samples: Mapping[str, str], documents: Sequence[Passage] = ()
) -> Iterator[Fact]:
    """All Facts on the approvals of a Subject; ``samples`` are names of samples with their slugs.

    A first approval that the papers date earlier than any declared one counts as the first.
    """
    found = approvals_of(subject.approvals)
    granted = [it for it in found if it.granted]
    yield told("governance.version", "version of the subject", subject.version, "subject.yaml, key version")
    yield told("governance.approvals", "number of approvals on file", len(granted), SOURCE, unit="")
    valid = [it for it in granted if covers(it, subject.version)]
    yield from _not_plain(found, valid)
    yield from _for_trial(subject, valid)
    if granted and not valid:
        versions = ", ".join(dict.fromkeys(it.version for it in granted))
        yield told("governance.approved_version", "version that the approval on file is for", versions, SOURCE)
    if valid and all(it.until for it in valid):
        until = max(it.until for it in valid if it.until)
        yield told("governance.approval_until", "last day on which the approval is valid", until.isoformat(), SOURCE)
        yield from _scored("used_after_approval", "after the approval ended", ">", until, subject, cases, samples)
    elif valid and not _is_renewed(subject, documents) and (ends := _end_told(documents, valid, subject.version)):
        until, place = ends
        yield told("governance.approval_until", "last day on which the approval is valid", until.isoformat(), place)
        yield from _scored("used_after_approval", "after the approval ended", ">", until, subject, cases, samples)
    if granted and all(it.on for it in granted) and not _is_renewed(subject, documents):
        first = min([*(it.on for it in granted if it.on), *_first_told(documents)])
        yield told("governance.approved_on", "day of the first approval", first.isoformat(), SOURCE)
        yield from _scored("used_before_approval", "before the approval", "<", first, subject, cases, samples)


def _first_told(documents: Sequence[Passage]) -> Iterator[date]:
    """The days that the papers give for a first approval."""
    for passage in documents:
        for hit in FIRST.finditer(passage.text):
            days = written_days(passage.text[hit.end() : hit.end() + NEAR])
            yield from (it.first for it in days[:1])


def _end_told(documents: Sequence[Passage], valid: Sequence[Approval], version: str) -> tuple[date, str] | None:
    """The last day that the papers give for an approval, where no declared one has an end; with its place."""
    since = max((it.on for it in valid if it.on), default=None)
    found = [
        (day.last, it.id)
        for it in documents
        if OF_APPROVAL.search(f"{it.heading} {it.instrument} {it.text}") and not is_rule(it.text.partition(",")[0])
        if not of_another(it.text, version)
        for hit in ENDS.finditer(it.text)
        for day in written_days(it.text[hit.end() :])[:1]
        if day.start <= GAP and (since is None or since < day.last <= since + LONGEST)
    ]
    return max(found, default=None)


def _is_renewed(subject: Subject, documents: Sequence[Passage]) -> bool:
    """Whether the papers tell that an approval was renewed: then the declared one need not be the first."""
    told = (*(in_words(it) for it in subject.approvals), *(it.text for it in documents))
    return any(RENEWED.search(text) and not is_plan(text) and not is_rule(text) for text in told)


def _not_plain(found: Sequence[Approval], valid: Sequence[Approval]) -> Iterator[Fact]:
    """The last decision, where it refuses or leaves open, and conditions of the last one that grants."""
    last = found[-1] if found else None
    if last is not None and not last.granted:
        name, label = ("refused", "that was refused") if last.decision == "refused" else ("pending", "that is pending")
        yield _part(last, name, f"declared approval {label}", "not granted")
    if valid and valid[-1].decision == "conditional" and valid[-1] is last:
        yield _part(valid[-1], "conditional", "conditions of the approval", valid[-1].conditions or "not spelled out")


def _for_trial(subject: Subject, valid: Sequence[Approval]) -> Iterator[Fact]:
    """The last approval, where it is for a pilot or trial alone."""
    if valid and TRIAL.search(in_words(subject.approvals[valid[-1].number - 1])):
        yield _part(valid[-1], "trial", "use that the approval allows", "a pilot or trial")


def _part(approval: Approval, name: str, label: str, value: str) -> Fact:
    at = approval.number
    label = f"{ordinal(at)} {label}" if at > 1 else label
    source = f"{SOURCE}[{at}]"
    return told(f"governance.approval_{name}.{at}", label, value, source, inputs=(f"fact:declared.approvals.{at}",))


def _scored(
    name: str, when: str, side: str, limit: date, subject: Subject, cases: Cases | None, samples: Mapping[str, str]
) -> Iterator[Fact]:
    """How many cases of each live sample are dated beyond a day; of a month, the day that is least beyond it counts."""
    scored = subject.data.scored
    if cases is None or scored is None or scored.date is None:
        return
    column, day = quoted(scored.date), day_of(scored.date)
    least = f"CASE WHEN length({column}) = 7 THEN last_day({day}) ELSE {day} END" if side == "<" else day
    for sample, at in samples.items():
        if not is_live(at):
            continue
        where = f" WHERE {quoted(scored.sample)} = ?" if scored.sample else ""
        query = f"SELECT count(*) FILTER ({least} {side} ?), count({day}) FROM cases{where}"
        k, n = cases.connection.execute(query, [limit, *([sample] if where else [])]).fetchone() or (0, 0)
        if k:
            yield told(
                f"governance.{name}.{at}",
                f"number of cases of the {named(sample)} sample dated {when}",
                int(k),
                f"{cases.source}, column {scored.date}",
                method=f"cases dated {when}; of a month, the day nearest to it counts",
                unit="cases",
                n=int(n),
                sample=named(sample),
            )
