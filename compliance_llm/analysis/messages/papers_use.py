"""Uses that the papers describe and that are prohibited, or that no approval covers."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm.analysis.messages.papers_results import paper_of
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import day, quoted


def _told(view: View) -> Iterator[Found]:
    for fact in view.matching("papers.use_told.*"):
        number = name_of(fact).rpartition(".")[2]
        banned = view.get(f"papers.use_banned.{number}")
        yield Found(number, (fact, *([banned] if banned else [])))


def _say(found: Found) -> str:
    told = found.facts[0]
    if len(found.facts) == 1:
        return (
            f"{paper_of(told)} describes a use that was not approved or is outside the approved scope: {quoted(told)}."
        )
    return f"{paper_of(told)} describes a use that is prohibited, {quoted(found.facts[1])}: {quoted(told, 300)}."


def _title(found: Found) -> str:
    if len(found.facts) == 1:
        return f"Use outside the approved scope: {quoted(found.facts[0], 80)}"
    return f"Prohibited use is going on, {quoted(found.facts[1], 60)}"


USE_TOLD = MessageType(
    name="prohibited_use_told",
    family="governance",
    weight=8.5,
    polarity="bad",
    find=_told,
    say=_say,
    advice=Advice(
        topic="purpose-and-use",
        tests=("use", "other"),
        duties=("use",),
        obligations=(
            "sr-26-2/development/alignment",
            "pra-ss1-23/p3/purpose-design",
            "osfi-e-23-2027/use/fit-for-purpose",
        ),
        yardstick="The bank's own declaration: the intended and prohibited uses and the scope of the approval.",
        title=_title,
        effect=lambda _: "The model is used outside the purpose for which it was built, validated and approved.",
        action="stops the use, or has it validated and approved, and reviews the decisions made since it began",
        closes="the use has ended, or a validation and an approval of it are on file",
        merges="prohibited_use_told",
    ),
)


def _cited(view: View) -> Iterator[Found]:
    for words in view.matching("papers.superseded.*"):
        number = name_of(words).rpartition(".")[2]
        since = view.get(f"papers.superseded_since.{number}")
        if since is not None:
            yield Found(number, (words, since))


def _text(found: Found) -> tuple[str, str]:
    """What is cited, and what replaced it: as in "SR 11-7", "SR 26-2"."""
    cited, _, by = found.facts[1].label.removeprefix("day from which ").partition(" is superseded by ")
    return cited, by.partition(" in ")[0]


SUPERSEDED = MessageType(
    name="superseded_guidance",
    family="governance",
    weight=6.5,
    polarity="bad",
    find=_cited,
    say=lambda it: (
        f"{paper_of(it.facts[0])} relies on {_text(it)[0]}, which was superseded by {_text(it)[1]} on "
        f"{day(it.facts[1])}, before the paper's date: {quoted(it.facts[0])}."
    ),
    advice=Advice(
        topic="governance",
        tests=("documents", "other"),
        duties=("documents",),
        obligations=("sr-26-2/*",),
        yardstick="The dates between which each text applies, as the corpus has them.",
        title=lambda it: (
            f"Superseded guidance is relied on: {_text(it)[0]}, no longer in force and replaced by {_text(it)[1]}"
        ),
        effect=lambda it: (
            f"The model was judged against a text that no longer stood; {_text(it)[1]} asks for other things."
        ),
        action="judges the model against the text in force, and corrects the paper",
        closes="the paper cites the text in force on its date",
        merges="superseded_guidance",
    ),
)

TYPES: tuple[MessageType, ...] = (USE_TOLD, SUPERSEDED)
