"""Governance: independence, approvals, monitoring, prohibited uses, versions and limits."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate, count_of
from compliance_llm.analysis.messages import approval, limits_set
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, breached, name_of
from compliance_llm.analysis.words import counted, listed, quoted, sentence
from compliance_llm.facts.terms import stems
from compliance_llm.records import Fact

INDEPENDENCE = (
    "sr-11-7/validation/independence",
    "sr-26-2/governance/conflicts",
    "sr-26-2/risk/effective-challenge",
    "pra-ss1-23/p4/function",
    "osfi-e-23-2027/review/independence",
    "bsa-aml-program/independent-testing",
    "nist-ai-rmf/measure-1-3",
)
MONITORING = (
    "sr-26-2/monitoring/plan",
    "osfi-e-23-2027/monitoring/thresholds",
    "osfi-e-23-2027/monitoring/standards",
    "pra-ss1-23/p4/performance-monitoring",
    "ai-act/art-72/post-market",
    "sr-11-7/outcomes/thresholds",
)
PURPOSE = ("sr-26-2/development/alignment", "pra-ss1-23/p3/purpose-design", "osfi-e-23-2027/use/fit-for-purpose")


def _not_independent(view: View) -> Iterator[Found]:
    for role in ("developer", "owner"):
        fact = view.get(f"governance.{role}_is_validator")
        if fact is not None:
            declared = [it for key in (role, "validator") if (it := view.get(f"declared.{key}")) is not None]
            yield Found(role, (fact, *declared), {"role": role})
            return
    for words in view.matching("papers.both_roles.*"):
        number = name_of(words).rpartition(".")[2]
        person = view.get(f"papers.both_roles_validator.{number}")
        if person is not None:
            yield Found(f"papers.{number}", (person, words), {"role": "developer", "told": True})


def _say_not_independent(found: Found) -> str:
    party, *declared = found.facts
    if found.arguments.get("told"):
        paper = declared[0].label.rpartition(" in ")[2]
        return f"{wording.value(party)} validated the model and, by {paper}, built part of it: {quoted(declared[0])}."
    told = listed([f"the {it.label.removeprefix('declared ')} is {quoted(it)}" for it in declared])
    said = f"{wording.value(party)} is named both as {found.arguments['role']} and as validator"
    return f"{said}: {told}." if len(declared) > 1 else f"{said}."


def _judged_own(found: Found) -> str:
    role = found.arguments["role"]
    did = "developed" if role == "developer" else "owns"
    return f"{wording.value(found.facts[0])} {did} the model and judged it, so no challenge was independent."


NOT_INDEPENDENT = MessageType(
    name="developer_is_validator",
    family="governance",
    weight=8.5,
    polarity="bad",
    find=_not_independent,
    say=_say_not_independent,
    advice=Advice(
        topic="independence",
        tests=("independence", "other"),
        duties=("independence",),
        obligations=INDEPENDENCE,
        yardstick="Convention: a model is validated by somebody who neither built nor owns it.",
        title=lambda it: f"Validator is not independent: the {it.arguments['role']} validated the model",
        effect=_judged_own,
        action="has the model validated by somebody who took no part in its development and does not report to those "
        "who did",
        closes="an independent validation of this version is on file",
    ),
)


REPORTS_TO_DEVELOPER = MessageType(
    name="validator_reports_to_developer",
    family="governance",
    weight=7.5,
    polarity="bad",
    find=lambda view: (
        Found("", (fact, *([declared] if (declared := view.get("declared.validator")) is not None else [])))
        for fact in view.matching("governance.validator_reports_to")
    ),
    say=lambda it: (
        f"The validator reports to {wording.value(it.facts[0])}, who developed the model"
        + (f": {quoted(it.facts[1])}." if len(it.facts) > 1 else ".")
    ),
    advice=Advice(
        topic="independence",
        tests=("independence", "other"),
        duties=("independence",),
        obligations=INDEPENDENCE,
        yardstick="Convention: a model is validated by somebody who does not report to those who built it.",
        title=lambda it: f"Validator is not independent: reports to the developer, {wording.value(it.facts[0])}",
        effect=lambda _: "A validator who reports to the developer is not free to say no.",
        action="has the model validated by somebody who does not report to those who built it",
        closes="an independent validation of this version is on file",
    ),
)


def _no_monitoring(view: View) -> Iterator[Found]:
    absent, use = view.get("governance.monitoring_absent"), view.get("governance.in_use")
    if absent is not None and use is not None:
        yield Found("", (absent, use))


NO_MONITORING = MessageType(
    name="no_monitoring_plan",
    family="governance",
    weight=6,
    polarity="bad",
    find=_no_monitoring,
    say=lambda it: (
        "No monitoring plan is on file, although the model is in use: "
        f"{quoted(it.facts[1]) if it.facts[1].label.startswith('words') else wording.value(it.facts[1])}."
    ),
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("monitoring",),
        duties=("monitoring",),
        obligations=MONITORING,
        yardstick="Convention: a model in use is monitored by a plan that names measures, limits and who acts.",
        title=lambda _: "No monitoring plan on file although the model is in use",
        effect=lambda _: "A decline could go unseen, or be seen without anybody having to act.",
        action="writes a monitoring plan with measures, limits, a frequency, a responsible person and actions",
        closes="a monitoring plan with these parts is on file",
    ),
)


def _monitoring(view: View) -> Iterator[Found]:
    missing = view.get("governance.monitoring_missing")
    if missing is not None:
        form = view.get("governance.monitoring_form")
        words = next(iter(view.matching("declared.monitoring.*")), None) if form is not None else None
        yield Found("", (missing, *([form] if form else []), *([words] if words else [])))


def _say_monitoring(found: Found) -> str:
    missing, *rest = found.facts
    left_out = _left_out(missing)
    if not rest:
        return f"The monitoring plan on file names {left_out}."
    words = rest[-1]
    told = f": {quoted(words)}" if words.id.startswith("fact:declared.") else ""
    return f"The monitoring plan is no more than one sentence{told}. It names {left_out}."


def _title_of_plan(found: Found) -> str:
    missing, *rest = found.facts
    return f"Monitoring plan is {'one bare sentence' if rest else 'incomplete'}: it names {_left_out(missing)}"


def _left_out(missing: Fact) -> str:
    """As in "no limits, no responsible person and no action after a breach"."""
    parts = wording.value(missing).replace(" and ", ", ").split(", ")
    return listed([f"no {part.removeprefix('a ').removeprefix('an ')}" for part in parts], len(parts))


MONITORING_INCOMPLETE = MessageType(
    name="monitoring_incomplete",
    family="governance",
    weight=6,
    polarity="bad",
    find=_monitoring,
    say=_say_monitoring,
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("monitoring",),
        duties=("monitoring",),
        obligations=MONITORING,
        yardstick=(
            "Convention: a monitoring plan names measures, limits, a frequency, who looks at the results and what "
            "follows a breach."
        ),
        title=_title_of_plan,
        effect=lambda _: "A decline after approval could go unseen, or be seen without anybody having to act.",
        action="completes the monitoring plan with what it does not name",
        closes="the plan names measures, limits, a frequency, a responsible person and the action after a breach",
    ),
)


def _prohibited(view: View) -> Iterator[Found]:
    by_use: dict[str, list[Fact]] = {}
    for fact in view.matching("governance.prohibited_use.*"):
        by_use.setdefault(name_of(fact).split(".")[2], []).append(fact)
    for number, facts in by_use.items():
        facts.sort(key=lambda fact: -(fact.value if isinstance(fact.value, int) else 0))
        declared = view.get(f"declared.prohibited_use.{number}")
        share = _share(facts[0], number)
        yield Found(number, (*facts, share, *([declared] if declared else [])), aggregates=(share,))


def _share(fact: Fact, number: str) -> Fact:
    assert isinstance(fact.value, int)
    assert fact.n
    return aggregate(
        f"prohibited_use.share.{number}",
        f"share of cases counted as the {fact.label}",
        fact.value / fact.n,
        (fact,),
        unit="share",
        decimals=1,
        n=fact.n,
        method="the count divided by all cases",
    )


def _population(fact: Fact) -> str:
    """As in "cases whose customer_type is business"."""
    return fact.label.removeprefix("number of ")


def _say_prohibited(found: Found) -> str:
    first = found.facts[0]
    share = next(it for it in found.facts if it.unit == "share")
    declared = next((it for it in found.facts if it.id.startswith("fact:declared.")), None)
    said = f"The data contain {wording.value(first)} {_population(first)} ({wording.value(share)} of {first.n:,} cases)"
    if declared is None:
        return f"{said}, which a prohibited use rules out."
    return f"{said}, which the prohibited use {quoted(declared)} rules out."


PROHIBITED_USE = MessageType(
    name="prohibited_use",
    family="governance",
    weight=8,
    polarity="bad",
    find=_prohibited,
    say=_say_prohibited,
    advice=Advice(
        topic="purpose-and-use",
        tests=("use", "other"),
        duties=("use",),
        obligations=PURPOSE,
        yardstick="The bank's own declaration: the prohibited uses of the model.",
        title=lambda it: f"Prohibited use in the data: {_population(it.facts[0])} were scored",
        effect=lambda it: (
            f"{wording.value(it.facts[0])} cases were scored outside the use for which the model was built and "
            f"approved."
        ),
        action="stops the use on these cases and repeats the tests without them, or has the use validated and approved",
        closes="no case of a prohibited use is scored, or the use is approved",
    ),
)


def _contradiction(view: View) -> Iterator[Found]:
    for fact in view.matching("governance.intended_though_prohibited.*"):
        declared = [it for id in fact.inputs if (it := view.get(id.removeprefix("fact:"))) is not None]
        yield Found(name_of(fact).split(".", 2)[2], (fact, *declared))


CONTRADICTION = MessageType(
    name="prohibited_use_intended",
    family="governance",
    weight=7,
    polarity="bad",
    find=_contradiction,
    say=lambda it: (
        f"The declared use {quoted(it.facts[0])} is one that the prohibited use {quoted(it.facts[-1])} rules out."
    ),
    advice=Advice(
        topic="purpose-and-use",
        tests=("use", "other"),
        duties=("use",),
        obligations=PURPOSE,
        yardstick="The bank's own declaration: the prohibited uses of the model.",
        title=lambda it: f"Intended use is a prohibited use: {quoted(it.facts[-1], 60)}",
        effect=lambda _: "Users cannot tell whether the use is allowed, and it was not approved as declared.",
        action="decides which of the two declarations holds and has the use approved or stopped",
        closes="intended and prohibited uses do not contradict each other",
    ),
)


def _other_version(view: View) -> Iterator[Found]:
    papers, ours = view.matching("governance.other_version.*"), view.get("governance.version")
    if papers and ours is not None:
        yield Found("", (*papers, ours))


def _paper(fact: Fact) -> str:
    return fact.label.removeprefix("version that ").removesuffix(" is about")


OTHER_VERSION = MessageType(
    name="papers_of_other_version",
    family="governance",
    weight=5,
    polarity="bad",
    find=_other_version,
    say=lambda it: sentence(
        listed([f"{_paper(fact)} is about version {wording.value(fact)}" for fact in it.facts[:-1]])
        + f", while the subject is version {wording.value(it.facts[-1])}"
    ),
    advice=Advice(
        topic="record-keeping",
        tests=("version", "other"),
        duties=("version", "documents"),
        yardstick="Convention: the papers on file describe the version that is validated.",
        title=lambda it: (
            f"Document is about another version: {_paper(it.facts[0])} describes version {wording.value(it.facts[0])}"
        ),
        effect=lambda _: "Its statements on design, data and results may not apply to this version.",
        action="files the papers of this version",
        closes="the papers on file are about this version",
    ),
    contradicts=True,
)


def _borne_out(view: View) -> Iterator[Found]:
    """Declared limitations whose words name the part of the cases, or the input, of a result outside its limit."""
    failed = [it for it in view.matching("*_by.*", "air.*", "missing.*", "missing_change.*") if breached(it)]
    for limitation in view.matching("declared.limitations.*"):
        if name_of(limitation).count(".") > 2:
            continue
        told = set(stems(str(limitation.value)))
        for fact in failed:
            part = stems(name_of(fact).split(".")[-2].replace("_", " "))
            if len("".join(part)) > 4 and part != ["score"] and set(part) <= told:
                yield Found(name_of(limitation).rpartition(".")[2], (limitation, fact))
                break


BORNE_OUT = MessageType(
    name="limitation_borne_out",
    family="governance",
    weight=6,
    polarity="neutral",
    find=_borne_out,
    say=lambda it: (
        f"The developers declare the limitation {quoted(it.facts[0])}, and the results agree: the {it.facts[1].label} "
        f"is {wording.value(it.facts[1])}."
    ),
)


def _set_aside(view: View) -> Iterator[Found]:
    facts = view.matching("set_aside.*")
    if facts:
        count = count_of("set_aside.count", "texts that were set aside", facts)
        yield Found("", (*facts, count), aggregates=(count,))


def _place(fact: Fact) -> str:
    return fact.label.removeprefix("text set aside in ")


def _say_set_aside(found: Found) -> str:
    """Places alone: words that were set aside are shown nowhere in a document but among what was set aside."""
    *facts, count = found.facts
    many = int(count.value) if isinstance(count.value, int) else 0
    told = listed([_place(fact) for fact in facts])
    return (
        f"{sentence(counted(many, 'text'))[:-1]} {'was' if many == 1 else 'were'} set aside, because "
        f"{'it addresses' if many == 1 else 'they address'} the program or cannot be seen by a reader: in {told}."
    )


def _title_set_aside(found: Found) -> str:
    first = found.facts[0]
    speaks = "instruct" in first.reason or not first.reason
    what = "Text that reads as an instruction to the program" if speaks else "Text that a reader cannot see"
    return f"{what} was set aside: {_place(first)}"


MATERIAL_SPEAKS = MessageType(
    name="material_speaks",
    family="governance",
    weight=7,
    polarity="bad",
    find=_set_aside,
    say=_say_set_aside,
    advice=Advice(
        topic="record-keeping",
        tests=("other",),
        duties=("documents",),
        yardstick="Convention: the papers of a model inform their readers and give no orders to a program.",
        title=_title_set_aside,
        effect=lambda _: (
            "The text was not followed. Papers that try to steer their review put in doubt what else they say."
        ),
        action="explains how the text came into the papers, removes it and files them again",
        closes="no text on file addresses the program or is hidden from readers",
    ),
)

TYPES: tuple[MessageType, ...] = (
    NOT_INDEPENDENT,
    REPORTS_TO_DEVELOPER,
    *approval.TYPES,
    PROHIBITED_USE,
    CONTRADICTION,
    MONITORING_INCOMPLETE,
    NO_MONITORING,
    OTHER_VERSION,
    *limits_set.TYPES,
    BORNE_OUT,
    MATERIAL_SPEAKS,
)
