"""Changing one value in the data changes every mention of it in every view, and nothing else."""

from __future__ import annotations

import csv
import json
import re
import shutil
from datetime import date
from pathlib import Path

import docx
import pytest

from compliance_llm import settings
from compliance_llm.actions.generate import produce
from compliance_llm.records import Bundle, Fact

AS_OF = date(2026, 11, 21)


def card(subject: Path, out: Path) -> Bundle:
    return produce(
        "model-card",
        subject,
        out,
        settings.resolve(engine="none"),
        as_of=AS_OF,
        seed=0,
        formats=("md", "html", "docx"),
        step=lambda _: None,
    )


@pytest.fixture(scope="module")
def before_and_after(german_credit: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two cards: of the example, and of the example with the outcome of one test case turned round."""
    folder = tmp_path_factory.mktemp("one-value")
    before, after = (shutil.copytree(german_credit, folder / name / "subject") for name in ("before", "after"))
    scored = after / "data" / "scored.csv"
    rows = list(csv.reader(scored.read_text(encoding="utf-8").splitlines()))
    split, bad = rows[0].index("split"), rows[0].index("bad")
    row = next(row for row in rows[1:] if row[split] == "test" and row[bad] == "0")
    row[bad] = "1"
    with scored.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    card(before, folder / "before" / "out")
    card(after, folder / "after" / "out")
    return folder / "before" / "out", folder / "after" / "out"


def facts(out: Path) -> dict[str, Fact]:
    """The Facts by id; where they came from, which names the file's digest, is left aside."""
    pieces = json.loads((out / "evidence.json").read_text(encoding="utf-8"))
    return {p["id"]: Fact.model_validate(p | {"source": ""}) for p in pieces if p["type"] == "fact"}


def claims(out: Path) -> list[dict]:
    document = json.loads((out / "document.json").read_text(encoding="utf-8"))
    return [claim for section in document["sections"] for claim in section["claims"]]


def test_the_count_that_was_changed_reads_anew_in_every_view(before_and_after: tuple[Path, Path]):
    before, after = before_and_after
    old, new = facts(before)["fact:events.test"].value, facts(after)["fact:events.test"].value
    assert (old, new) == (90, 91)
    for out, there, gone in ((before, old, new), (after, new, old)):
        word = "\n".join(p.text for p in docx.Document(str(out / "document.docx")).paragraphs)
        html = re.sub(r"<[^>]+>", "", (out / "document.html").read_text(encoding="utf-8"))
        for view in ((out / "document.md").read_text(encoding="utf-8"), html, word):
            assert re.search(rf"number of events in the test sample is\s+{there}\b", view)
            assert f"300 cases, {gone} events" not in view


def test_every_sentence_on_an_untouched_fact_stays_as_it_was(before_and_after: tuple[Path, Path]):
    before, after = before_and_after
    old, new = facts(before), facts(after)
    touched = {id for id in old | new if old.get(id) != new.get(id)}
    assert {"fact:auc.train", "fact:psi.score.test"} & touched == set()
    shown: dict[frozenset[str], set[str]] = {}
    for claim in claims(before):
        shown.setdefault(frozenset(c["evidence"] for c in claim["citations"]), set()).add(claim["text"])
    for claim in claims(after):
        cited = frozenset(c["evidence"] for c in claim["citations"])
        if not cited & touched and cited in shown:
            assert claim["text"] in shown[cited]


def test_no_sentence_keeps_a_figure_of_a_fact_that_changed(before_and_after: tuple[Path, Path]):
    from compliance_llm import wording

    before, after = before_and_after
    old, new = facts(before), facts(after)
    changed = [id for id in old if id in new and wording.value(old[id]) != wording.value(new[id])]
    assert changed
    for claim in claims(after):
        cited = [c["evidence"] for c in claim["citations"]]
        if len(cited) == 1 and cited[0] in changed and new[cited[0]].verdict != "not_tested":
            assert wording.value(new[cited[0]]) in claim["text"]


def sentences(out: Path) -> set[str]:
    """Lines of the Markdown view without their marks, which count on from wherever a source is first used."""
    text = (out / "document.md").read_text(encoding="utf-8")
    return {re.sub(r"\[\^[^\]]*\]:?", "", line) for line in text.splitlines()}


def test_only_lines_that_mention_a_changed_fact_differ_in_markdown(before_and_after: tuple[Path, Path]):
    before, after = before_and_after
    old, new = facts(before), facts(after)
    same = {fact.label for id, fact in old.items() if new.get(id) == fact and fact.origin == "computed"}
    was_told = {label for label in same if any(f"The {label} is " in line for line in sentences(before))}
    different = sentences(after) - sentences(before)
    assert different
    for line in different:
        assert not any(f"The {label} is " in line for label in was_told)


def test_the_same_subject_gives_the_same_bytes(before_and_after: tuple[Path, Path], tmp_path: Path):
    before, _ = before_and_after
    card(before.parent / "subject", tmp_path / "again")
    for path in sorted(before.rglob("*")):
        if path.is_file() and path.name != "run.json":
            assert path.read_bytes() == (tmp_path / "again" / path.relative_to(before)).read_bytes(), path.name
