from __future__ import annotations

import pytest

from compliance_llm.records import Chart, Citation, Claim, Fact, Gap, Section, Series, Table
from compliance_llm.views import render
from compliance_llm.views.layout import lay_out


def declared(name: str, value: str) -> Fact:
    return Fact(
        id=f"fact:declared.{name}",
        label=f"declared {name}",
        value=value,
        unit="text",
        origin="declared",
        source="subject.yaml",
        computed_by="subject@1",
    )


def missing(i: int) -> Fact:
    return Fact(
        id=f"fact:missing.c{i}.test",
        label=f"share of missing values of c{i} in the test sample",
        value=0.0,
        unit="share",
        source="data/scored.csv",
        computed_by="missing@1",
    )


def claim(id: str, text: str, evidence: str) -> Claim:
    return Claim(id=id, text=text, citations=(Citation(evidence=evidence),), verdict="supported")


@pytest.fixture
def with_section(bundle):
    """The bundle with one section alone, and more Evidence beside."""

    def of(section, *evidence):
        document = bundle.document.model_copy(update={"sections": (section,)})
        return bundle.model_copy(update={"document": document, "evidence": (*bundle.evidence, *evidence)})

    return of


@pytest.fixture
def part(with_section):
    """The one part of a section as laid out."""
    return lambda section, *evidence: lay_out(with_section(section, *evidence)).chapters[0].parts[0]


def test_a_card_of_a_hundred_inputs_shows_few_of_their_shares_and_says_how_many_there_are(with_section, tmp_path):
    facts = [missing(i) for i in range(100)]
    shown = Table(title="Missing values", facts=tuple(fact.id for fact in facts[:2]), of=100)
    render(with_section(Section(id="model-card/data", title="Data", tables=(shown,)), *facts), tmp_path, ("md", "html"))
    for view in ("document.md", "document.html"):
        text = (tmp_path / view).read_text(encoding="utf-8")
        assert "Table 1. Missing values (2 of 100 measures; all are in evidence.json)" in text
        assert "missing.c1.test" in text
        assert "missing.c2.test" not in text
    assert "missing.c99.test" in (tmp_path / "evidence.json").read_text(encoding="utf-8")


def test_evidence_of_assessments_alone_is_not_numbered(bundle):
    assessment = bundle.document.assessments[0].model_copy(update={"evidence": ("fact:n.test", "fact:auc.test")})
    document = bundle.document.model_copy(update={"assessments": (assessment,)})
    layout = lay_out(bundle.model_copy(update={"document": document}))
    numbered = {note.id: note.number for note in layout.notes}
    assert "fact:n.test" not in numbered
    assert layout.assessments[0].sources == (numbered["fact:auc.test"],)


def test_a_figure_of_many_measures_says_where_they_are_and_numbers_none(part):
    facts = [missing(i) for i in range(5)]
    chart = Chart(
        id="bars", kind="bars", title="Missing", x_label="x", y_label="y", alt="Nothing is missing.",
        series=(Series(name="test", x=("a",), y=(0.0,)),), facts=tuple(fact.id for fact in facts),
    )  # fmt: skip
    few = Table(title="Missing values", facts=(facts[0].id,), of=5)
    section = Section(id="model-card/data", title="Data", tables=(few,), charts=(chart,))
    (figure,) = part(section, *facts).figures
    assert figure.caption == "Missing. The measures are in table 1 and evidence.json."
    assert figure.sources == ()


def test_rules_stand_by_themselves_behind_the_facts(part):
    section = Section(
        id="model-card/data",
        title="Data",
        claims=(
            claim("a", "Model Risk Policy, clause 4.2 speaks.", "internal-mrp:4.2:p1"),
            claim("b", "The AUC on the test sample is 0.801.", "fact:auc.test"),
            claim("c", "SR 26-2, Section V speaks.", "us-sr-26-2:V:o1"),
        ),
    )
    laid = part(section)
    assert [[s.claim.id for s in block.sentences] for block in laid.told] == [["b"]]
    assert [[s.claim.id for s in block.sentences] for block in laid.rules] == [["a"], ["c"]]
    assert laid.lead == "Applicable rules"


def test_what_is_declared_in_points_is_a_list_and_a_single_declaration_is_not(part):
    facts = [declared("purpose", "p"), declared("limitations.1", "x"), declared("limitations.2", "y")]
    claims = tuple(claim(str(i), f"Point {i}.", fact.id) for i, fact in enumerate(facts))
    told = part(Section(id="model-card/limitations", title="Limits", claims=claims), *facts).told
    assert [(block.kind, len(block.sentences)) for block in told] == [("text", 1), ("list", 2)]


def test_a_gap_that_a_sentence_tells_is_not_told_twice(part):
    gap = Gap(
        obligation="eu-ai-act:9:o2", citation="AI Act", force="must", missing="monitoring plan", topic="monitoring"
    )
    other = gap.model_copy(update={"missing": "record of overrides"})
    tells = claim("a", "AI Act requires a monitoring plan, which is not on file.", gap.obligation)
    laid = part(Section(id="model-card/monitoring", title="Monitoring", claims=(tells,), gaps=(gap, other)))
    assert [block.kind for block in laid.told] == ["gap"]
    assert laid.gaps == (other,)


def test_the_front_page_shows_failures_before_inconclusive_tests_and_those_not_run(bundle):
    alerts = lay_out(bundle).alerts
    assert [row.verdict for row in alerts.rows] == ["fail", "fail", "unsettled", "not_tested"]


def test_a_row_without_a_limit_says_so_where_others_are_judged(bundle):
    grids = [g for chapter in lay_out(bundle).chapters for part in chapter.parts for g in part.grids]
    discrimination = next(g for g in grids if g.title == "Discrimination by sample")
    assert [row.cells[-1] for row in discrimination.rows] == ["pass", "inconclusive", "no limit", "no limit"]


def test_every_sentence_stands_once_in_its_section(bundle):
    parts = [part for chapter in lay_out(bundle).chapters for part in chapter.parts]
    numbers = [s.number for part in parts for block in (*part.told, *part.rules) for s in block.sentences]
    assert sorted(numbers) == list(range(1, 13))
