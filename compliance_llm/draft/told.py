"""Messages → Claims: what matters most, first, in the words of the Messages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compliance_llm.analysis.analyse import Analysis, Said, summary
from compliance_llm.analysis.short_forms import in_turn
from compliance_llm.plans.report import Plan, answers, heading, tables_of
from compliance_llm.records import Battery, Citation, Claim, DocumentKind, Level, Section

SUMMARY = "model-card/summary"
MOST = 6
OPENING = ("proposed_opinion", "comes_first")  # of a report, before what matters most
PARAGRAPHS = {"bad": "faults", "unknown": "open", "good": "in order", "neutral": "notes"}
APPENDIX = "Appendix"
OPINION = "msg:proposed_opinion"


def claims_of(analysis: Analysis, battery: Battery) -> tuple[Claim, ...]:
    """The bottom line and the Messages that matter most, worst first, each with all Facts it ranges over."""
    return _claims("summary", summary(analysis.said, MOST), _places(battery))


def summarised(kind: DocumentKind, claims: tuple[Claim, ...]) -> Section:
    """The section a document opens with."""
    return Section(id=f"{kind}/summary", title="Summary", claims=claims)


def told_through(
    kind: DocumentKind, plan: Plan, said: Sequence[Said], battery: Battery, tier: Level, rule: Sequence[Citation] = ()
) -> Iterator[Section]:
    """The sections of a document that is read through, unverified: what matters most, then question by question.

    Args:
        kind: of the document, and how the ids of its sections begin.
        plan: its questions.
        said: every Message, those on the document's own findings among them.
        battery: whose Facts and figures bear the answers out.
        tier: the Subject's materiality, by which the sections are longer or shorter.
        rule: the clause by which an opinion follows from the findings.
    """
    first = [it for name in OPENING for it in said if it.type.name == name]
    others = [it for it in said if it.type.name not in OPENING]
    places = _places(battery)
    opening = _claims("summary", (*first, *summary(others, MOST)), places)
    yield summarised(kind, tuple(_by_rule(it, rule) if it.message == OPINION else it for it in opening))
    for question in plan.questions:
        told = answers(plan, question, others, tier)
        tables = tables_of(question, battery.facts, battery.samples) if battery.samples else ()
        if told or tables:
            yield Section(
                id=f"{kind}/{question.id}",
                title=heading(question, told),
                heading=question.heading,
                claims=_claims(f"told.{question.id}", told, places),
                tables=tables,
                charts=tuple(chart for chart in battery.charts if chart.id in question.charts),
            )


def _by_rule(claim: Claim, rule: Sequence[Citation]) -> Claim:
    return claim.model_copy(update={"citations": (*claim.citations, *rule)})


def as_appendix(section: Section) -> Section:
    """The section, to stand behind the findings."""
    return section.model_copy(update={"appendix": True, "heading": APPENDIX})


def _places(battery: Battery) -> dict[str, str]:
    """The ids of the developers' sentences by their places, as Facts read from papers name them."""
    named = {f"{it.citation}, {it.pointer}": it.id for it in battery.documents}
    return named | {it.id: it.id for it in battery.documents}


def _claims(prefix: str, said: Sequence[Said], places: Mapping[str, str]) -> tuple[Claim, ...]:
    """Each Message as a Claim that cites its Facts, and the sentences of papers that they were read from.

    The Claims are of one section: what one of them names, those after it do not name again.
    """
    texts = in_turn([it.message.text for it in said])
    return tuple(
        Claim(
            id=f"{prefix}.{number}",
            text=text,
            citations=tuple(Citation(evidence=id) for id in _cited(it, places)),
            message=it.message.id,
            paragraph="opinion" if it.type.family == "opinion" else PARAGRAPHS[it.message.polarity],
        )
        for number, (it, text) in enumerate(zip(said, texts, strict=True), start=1)
    )


def _cited(it: Said, places: Mapping[str, str]) -> dict[str, None]:
    read = [places[fact.source] for fact in it.found.facts if fact.source in places]
    return dict.fromkeys((*it.message.facts, *read))
