"""A written document is verified anew, also after a person edited it."""

import json
import re

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main
from compliance_llm.evaluate.simulated import simulate
from compliance_llm.records import Claim
from compliance_llm.verify import reconcile, verify
from compliance_llm.verify.recheck import changed_facts, recheck
from compliance_llm.views import render
from compliance_llm.views.edited_markdown import edited
from compliance_llm.views.markdown import escaped


@pytest.fixture
def bundle():
    simulated = simulate(3)
    document, evidence = simulated.document, {e.id: e for e in simulated.evidence}
    (section,) = document.sections
    claims = tuple(
        c for c in verify(section.claims, evidence, document.subject, document.as_of) if c.verdict == "supported"
    )
    document = document.model_copy(
        update={
            "sections": (section.model_copy(update={"claims": claims}),),
            "not_tested": ("fact:average_precision.shadow",),
        }
    )
    return simulated.model_copy(update={"document": reconcile(document, evidence)})


@pytest.fixture
def folder(bundle, tmp_path):
    (tmp_path / "document.json").write_text(json.dumps(bundle.document.as_json()), encoding="utf-8")
    (tmp_path / "evidence.json").write_text(json.dumps([e.as_json() for e in bundle.evidence]), encoding="utf-8")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, ["verify", *map(str, arguments)])


def test_an_untouched_document_holds(folder):
    result = run(folder / "document.json", "--json")
    assert result.exit_code == 0
    assert {v["verdict"] for v in json.loads(result.stdout)["verdicts"]} == {"supported"}


def test_a_changed_figure_is_found_and_named(folder, bundle):
    fact = bundle.evidence[0]
    shown = f"{fact.value:.{fact.decimals}f}" if fact.unit != "share" else f"{fact.value * 100:.{fact.decimals}f}"
    file = folder / "document.json"
    file.write_text(file.read_text().replace(f"is {shown}", "is 9.999", 1), encoding="utf-8")
    result = run(file)
    assert result.exit_code == 1
    assert "9.999 is not the value" in result.stdout


def test_a_changed_verdict_is_found(folder):
    content = json.loads((folder / "document.json").read_text())
    content["sections"][0]["claims"][0].update(text="The model is sound because the bank is old.", verdict="supported")
    (folder / "document.json").write_text(json.dumps(content), encoding="utf-8")
    result = run(folder / "document.json")
    assert result.exit_code == 1
    assert "calls this supported, but" in result.stdout


@pytest.mark.parametrize(
    ("name", "content"), [("document.json", "{"), ("document.json", "{}"), ("evidence.json", "[1]")]
)
def test_a_file_that_is_no_document_is_said_in_two_lines(folder, name, content):
    (folder / name).write_text(content, encoding="utf-8")
    result = run(folder / "document.json")
    assert result.exit_code == 3
    assert len(result.stderr.strip().splitlines()) == 2


def test_word_files_cannot_be_read_back_yet_and_that_is_said(tmp_path):
    result = run(tmp_path / "document.docx")
    assert (result.exit_code, len(result.stderr.strip().splitlines())) == (3, 2)


def test_a_fact_that_the_subject_no_longer_gives_is_named(bundle):
    first, *rest = [e for e in bundle.evidence if e.type == "fact"]
    now = [first.model_copy(update={"value": 0.5}), *rest]
    (line,) = changed_facts(bundle.evidence, now)
    assert line.startswith(first.id)


def test_an_edited_sentence_is_found_by_its_marks(bundle):
    claim = bundle.document.sections[0].claims[0]
    id = claim.citations[0].evidence
    text = f"## Simulated\n\nA person wrote that it is 9.999.[^c1-e1]\nAnd added this.\n\n[^c1-e1]: `{id}` something\n"
    changed = edited(text, bundle)
    verdicts = {v.claim: v.verdict for v in recheck(changed, edited=True).verdicts}
    assert verdicts == {claim.id: "contradicted", "line 4": "uncited"}


def test_an_unchanged_sentence_rests_on_the_marks_of_the_file_and_not_on_those_it_had(bundle):
    claim = next(c for s in bundle.document.sections for c in s.claims if re.search(r"\d", c.text))
    number = 1 + [c for s in bundle.document.sections for c in s.claims].index(claim)
    mine = claim.citations[0].evidence
    other = next(
        e.id for e in bundle.evidence if e.type == "fact" and e.id not in {c.evidence for c in claim.citations}
    )
    notes = f"[^c{number}-e1]: `{mine}` x\n[^c{number}-e2]: `{other}` y\n"

    def citing(marks: str) -> Claim:
        text = f"## A\n\n{escaped(claim.text)}{marks}\n\n{notes}"
        (found,) = [c for s in edited(text, bundle).document.sections for c in s.claims]
        return found

    kept = "".join(f"[^c{number}-e1]" for _ in claim.citations)
    assert citing(kept) == claim
    swapped = citing(f"[^c{number}-e2]")
    assert ([c.evidence for c in swapped.citations], swapped.origin) == ([other], "human")
    assert citing(f"[^c{number}]").citations == ()
    assert citing(f"[^c{number}-e9]").citations == ()  # a mark whose footnote is gone


def test_a_swapped_mark_is_found_when_the_document_is_verified(bundle, folder):
    render(bundle, folder, ("md",))
    document = folder / "document.md"
    text = document.read_text(encoding="utf-8")
    line = next(it for it in text.splitlines() if re.search(r"\d\.\d.*\[\^c\d+-e\d+\]$", it) and not it.startswith("["))
    mark = re.findall(r"\[\^c\d+-e\d+\]", line)[0]
    id = re.search(rf"^{re.escape(mark)}: `([^`]+)`", text, re.M)[1]
    other = next(e.id for e in bundle.evidence if e.type == "fact" and e.id != id and e.label not in line)
    document.write_text(text.replace(f"{mark}: `{id}`", f"{mark}: `{other}`"), encoding="utf-8")
    assert run(document).exit_code == 1


def test_marks_escapes_and_flags_are_not_the_sentence(bundle):
    claim = bundle.document.sections[0].claims[0]
    text = (
        f"## A\n> ⚠ **Not supported** — It is 1\\*2.[^c1-e1] — *why*\n\n[^c1-e1]: `{claim.citations[0].evidence}` x\n"
    )
    (found,) = [c for s in edited(text, bundle).document.sections for c in s.claims]
    assert isinstance(found, Claim)
    assert (found.text, found.origin) == ("It is 1*2.", "human")
