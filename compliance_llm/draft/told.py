"""Messages → Claims: what matters most, first, in the words of the Messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compliance_llm.analysis.analyse import Analysis, Said, summary
from compliance_llm.plans.report import NEEDED, QUESTIONS, answers, heading, tables_of
from compliance_llm.records import Battery, Citation, Claim, DocumentKind, Level, Section

SUMMARY = "model-card/summary"
MOST = 6
OPENING = ("proposed_opinion", "comes_first")  # of a report, before what matters most
OPINION = "msg:proposed_opinion"


def claims_of(analysis: Analysis) -> tuple[Claim, ...]:
    """The bottom line and the Messages that matter most, worst first, each with all Facts it ranges over."""
    return _claims("summary", summary(analysis.said, MOST))


def summarised(kind: DocumentKind, claims: tuple[Claim, ...]) -> Section:
    """The section a document opens with."""
    return Section(id=f"{kind}/summary", title="Summary", claims=claims)


def reported(
    said: Sequence[Said], battery: Battery, tier: Level, rule: Sequence[Citation] = ()
) -> Iterator[Section]:
    """The sections of a validation report, unverified: the opinion and what matters most, then question by question.

    Args:
        said: every Message, those on the report's own findings among them.
        battery: whose Facts and figures bear the answers out.
        tier: the Subject's materiality, by which the sections are longer or shorter.
        rule: the clause by which the opinion follows from the findings.
    """
    kind = "validation-report"
    first = [it for name in OPENING for it in said if it.type.name == name]
    others = [it for it in said if it.type.name not in OPENING]
    opening = _claims("summary", (*first, *summary(others, MOST)))
    yield summarised(kind, tuple(_by_rule(it, rule) if it.message == OPINION else it for it in opening))
    for question in QUESTIONS:
        told = answers(question, others, tier)
        tables = tables_of(question, battery.facts, battery.samples) if battery.samples else ()
        if told or tables or question.id in NEEDED:
            yield Section(
                id=f"{kind}/{question.id}",
                title=heading(question, told),
                claims=_claims(question.id, told),
                tables=tables,
                charts=tuple(chart for chart in battery.charts if chart.id in question.charts),
            )


def _by_rule(claim: Claim, rule: Sequence[Citation]) -> Claim:
    return claim.model_copy(update={"citations": (*claim.citations, *rule)})


def as_appendix(section: Section) -> Section:
    """The section, to stand behind the findings."""
    return section.model_copy(update={"appendix": True})


def _claims(prefix: str, said: Sequence[Said]) -> tuple[Claim, ...]:
    return tuple(
        Claim(
            id=f"{prefix}.{number}",
            text=it.message.text,
            citations=tuple(Citation(evidence=id) for id in it.message.facts),
            message=it.message.id,
        )
        for number, it in enumerate(said, start=1)
    )
