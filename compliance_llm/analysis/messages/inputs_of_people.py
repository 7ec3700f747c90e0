"""Inputs that are protected attributes, or that can stand in for one."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, compared, name_of
from compliance_llm.analysis.words import figure, listed, quoted, sample_of
from compliance_llm.records import Fact

PROTECTED = (
    "reg-b/discrimination",
    "gdpr/art-22/special-categories",
    "gdpr/art-22b/special-categories",
    "mas-feat/p2/personal-attributes",
    "ai-act/art-10/bias-examination",
    "eba-gl-2020-06/tech/data-bias",
    "osfi-e-23-2027/data/bias",
    "hkma-ai-principles-2019/p8/ethical-fair",
)
OF_AGE = ("reg-b/elderly-applicants", *PROTECTED[3:])
STANDS_IN = 0.70  # convention: an AUC from which inputs foretell a group acceptably well (Hosmer et al., 2013)
FULLY = 0.80
EXPLAINED = 0.5  # of the score's variance, by the declared inputs: with less, they are not those of the score
BEYOND = 0.25  # of what is left


def _attribute(fact: Fact) -> str:
    return fact.label.removeprefix("input that is ")


def _place(fact: Fact) -> str:
    """Where an input is named: "development_note", or the key of subject.yaml."""
    if fact.source.startswith("document."):
        return f"the document {fact.source.removeprefix('document.').partition(':')[0]}"
    return fact.source


def _protected(view: View) -> Iterator[Found]:
    facts = view.matching("protected_input.*")
    if facts:
        yield Found("", tuple(facts))


def _say_protected(found: Found) -> str:
    told = listed([f"{_attribute(it)} ({quoted(it, 100)}, in {_place(it)})" for it in found.facts])
    return f"The inputs include {told}: a protected attribute enters the score."


PROTECTED_INPUT = MessageType(
    name="protected_input",
    family="people",
    weight=8.5,
    polarity="bad",
    authority="law",
    find=_protected,
    say=_say_protected,
    advice=Advice(
        topic="fairness",
        tests=("protected_input", "air", "other"),
        duties=("prohibited_input",),
        obligations=PROTECTED,
        yardstick=(
            "Law of the place: in most places a decision about a person must not rest on a protected attribute; which "
            "attributes and exceptions apply is for counsel to say."
        ),
        title=lambda it: (
            f"Protected attribute among the inputs: {listed([_attribute(fact) for fact in it.facts])} enters the score"
        ),
        effect=lambda it: (
            f"People are scored differently because of {_attribute(it.facts[0])}, which law may prohibit whatever the "
            "results."
        ),
        action="removes the attribute from the inputs, builds the model again and has the legal position recorded",
        closes="no protected attribute is among the inputs, or counsel has confirmed in writing that it may be",
    ),
)


def _undeclared(view: View) -> Iterator[Found]:
    """An attribute that explains a good part of what the declared inputs, which explain most, leave of the score."""
    for fact in view.matching("explained_beyond.*"):
        base = view.get(name_of(fact).replace("explained_beyond.", "explained_by_inputs.", 1))
        if base is None or not isinstance(base.value, float) or base.value < EXPLAINED:
            continue
        if fact.low is not None and fact.low > BEYOND:
            yield Found(name_of(fact).split(".")[1], (fact, base))


def _column(fact: Fact) -> str:
    return fact.label.partition(" that ")[2].partition(" explains on ")[0]


def _say_undeclared(found: Found) -> str:
    beyond, base = found.facts
    return (
        f"The other inputs explain {wording.value(base)} of the score's variance on {sample_of(beyond)}; of the rest "
        f"{_column(beyond)}, which is not declared as an input, explains {figure(beyond)}: the score uses it."
    )


UNDECLARED = MessageType(
    name="undeclared_attribute",
    family="people",
    weight=9,
    polarity="bad",
    authority="law",
    find=_undeclared,
    say=_say_undeclared,
    advice=Advice(
        topic="fairness",
        tests=("protected_input", "air", "other"),
        duties=("prohibited_input",),
        obligations=PROTECTED,
        yardstick=(
            "Convention: a column beside the inputs explains less than a quarter of what they leave of the score."
        ),
        title=lambda it: (
            f"Undeclared input: the score uses {_column(it.facts[0])}, a protected or prohibited attribute"
        ),
        effect=lambda it: (
            f"People are scored differently because of {_column(it.facts[0])}, and the papers do not say so."
        ),
        action="shows the code that makes the score, removes the attribute or declares it and has its use decided on",
        closes="the declared inputs alone explain the score, or the attribute is declared and its use is approved",
    ),
)


def _abroad(view: View) -> bool:
    """Whether a jurisdiction beside the United States is declared, where Regulation B's exception does not reach."""
    named = [it.strip() for it in view.text("governance.jurisdictions").split(",") if it.strip()]
    return any(it != "us" and not it.startswith("us-") for it in named)


def _age(view: View, *, abroad: bool) -> Iterator[Found]:
    fact, where = view.get("age_input.age"), view.get("governance.jurisdictions")
    if fact is not None and where is not None and _abroad(view) == abroad and view.get("age_input.justified") is None:
        yield Found("", (fact, where))


AGE_INPUT = MessageType(
    name="age_input",
    family="people",
    weight=5,
    polarity="bad",
    authority="law",
    find=lambda view: _age(view, abroad=True),
    say=lambda it: (
        f"Age is among the inputs ({quoted(it.facts[0], 100)}, in {_place(it.facts[0])}), and nothing on file says why "
        f"it "
        f"may be used in {wording.value(it.facts[1])}."
    ),
    advice=Advice(
        topic="fairness",
        tests=("protected_input", "other"),
        duties=("prohibited_input",),
        obligations=OF_AGE,
        yardstick=(
            "Law of the place: age may enter a credit decision in some places and under conditions that are documented."
        ),
        title=lambda _: "Age is among the inputs without a reason on file",
        effect=lambda _: (
            "People are scored differently because of their age, and nobody has recorded that this is allowed."
        ),
        action="has the legal position recorded, or removes age from the inputs",
        closes="the reason why age may be used is on file, or it is no longer an input",
    ),
)
AGE_INPUT_US = MessageType(
    name="age_input_in_us",
    family="people",
    weight=5,
    polarity="neutral",
    authority="law",
    find=lambda view: _age(view, abroad=False),
    say=lambda it: (
        f"Age is among the inputs ({quoted(it.facts[0], 100)}, in {_place(it.facts[0])}); Regulation B leaves room for "
        f"it "
        "only in an empirically derived, statistically sound system that does not count against the elderly."
    ),
)


def _proxy(view: View, *, harm: bool) -> Iterator[Found]:
    """Inputs that foretell a group; ``harm``: nearly fully, or of a group that is selected less often as well."""
    by_group: dict[str, list[Fact]] = {}
    for fact in view.matching("proxy.*"):
        limit = compared(fact).limit
        ceiling = limit.max if limit is not None and limit.max is not None else STANDS_IN
        if fact.low is not None and fact.low > ceiling:
            by_group.setdefault(name_of(fact).split(".")[1], []).append(fact)
    for group, facts in by_group.items():
        facts.sort(key=lambda fact: -(fact.value if isinstance(fact.value, float) else 0.0))
        ratios = [it for it in view.matching(f"air.{group}.*") if it.verdict == "fail" and (it.high or 1.0) < 1.0]
        if (bool(ratios) or (facts[0].low or 0.0) >= FULLY) == harm:
            alone = view.get(name_of(facts[0]).replace("proxy.", "proxy_alone.", 1))
            yield Found(group, (*facts, *([alone] if alone is not None else []), *ratios[:1]))


def _group(fact: Fact) -> str:
    return fact.label.removeprefix("AUC with which the inputs foretell ").partition(" on ")[0]


def _alone(found: Found) -> Fact | None:
    """The input that foretells the group well even alone."""
    fact = next((it for it in found.facts if it.id.startswith("fact:proxy_alone.")), None)
    return fact if fact is not None and fact.low is not None and fact.low > STANDS_IN else None


def _input(fact: Fact) -> str:
    return fact.label.removeprefix("AUC with which ").partition(" alone ")[0]


def _say_proxy(found: Found) -> str:
    first, alone = found.facts[0], _alone(found)
    told = f"The inputs together foretell {_group(first)} on {sample_of(first)} with an AUC of {figure(first)}"
    if alone is not None:
        told += f", and {_input(alone)} alone does with one of {figure(alone)}"
    return f"{told}, so they can stand in for the attribute where it is left out (proxy)."


def _title_proxy(found: Found) -> str:
    alone = _alone(found)
    return f"{f'{_input(alone)} is' if alone else 'Inputs are'} a proxy for {_group(found.facts[0])}"


PROXY = MessageType(
    name="proxy",
    family="people",
    weight=5.5,
    polarity="bad",
    find=lambda view: _proxy(view, harm=True),
    say=_say_proxy,
    advice=Advice(
        topic="fairness",
        tests=("proxy", "air", "other"),
        duties=("proxy",),
        obligations=(*PROTECTED, "sr-11-7/data/proxies"),
        yardstick="Convention: inputs do not foretell a protected group with an AUC of 0.7 and more.",
        title=_title_proxy,
        effect=lambda _: "Leaving the attribute out does not keep it out of the score.",
        action="finds the inputs that carry the attribute, justifies or removes each, and repeats the tests by group",
        closes="the inputs no longer foretell the group, or each that does is justified",
    ),
)
PROXY_FOUND = MessageType(
    "inputs_foretell_group", "people", 4, "neutral", lambda view: _proxy(view, harm=False), _say_proxy
)

TYPES: tuple[MessageType, ...] = (PROTECTED_INPUT, UNDECLARED, AGE_INPUT, PROXY, AGE_INPUT_US, PROXY_FOUND)
