"""A bank's own policies in Markdown, Word and PDF, and the example's, which stay apart from them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest

from compliance_llm.corpus import load_corpus
from compliance_llm.corpus.own_policies import policy_files, read_own
from compliance_llm.errors import CdraftError
from compliance_llm.policy.clauses import find
from compliance_llm.policy.governing import governing, read_rules

DAY = date(2026, 11, 24)
OF_TEXT = """
[text]
title = "Credit Model Rules"
citation = "Credit Model Rules"
issuer = "Brightwater Bank (fictional)"
from = 2026-01-01
version = "1"
"""


def lines(folder: Path) -> list[str]:
    """The clauses of the policy, as paragraphs."""
    body = (folder / "brightwater.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    return [line for line in body.split("\n") if line[:1].isdigit() or line.startswith("#")]


@pytest.fixture
def in_word(own_policies: Path) -> Path:
    """The same policy as a Word file beside its rules."""
    document = docx.Document()
    for line in lines(own_policies):
        marks, _, words = line.partition(" ")
        document.add_heading(words, level=len(marks)) if "#" in marks else document.add_paragraph(line)
    document.save(str(own_policies / "brightwater.docx"))
    return with_text(own_policies)


@pytest.fixture
def in_pdf(own_policies: Path) -> Path:
    """The same policy as a PDF file beside its rules."""
    import textwrap

    from matplotlib.backends.backend_pdf import PdfPages
    from matplotlib.figure import Figure

    told = [piece for line in lines(own_policies) for piece in (*textwrap.wrap(line.lstrip("# "), 80), "")]
    with PdfPages(own_policies / "brightwater.pdf") as pages:
        for begin in range(0, len(told), 40):
            page = Figure(figsize=(8.3, 11.7))
            for place, line in enumerate(told[begin : begin + 40]):
                page.text(0.1, 0.95 - place * 0.022, line, fontsize=10, family="DejaVu Serif")
            pages.savefig(page)
    return with_text(own_policies)


def with_text(folder: Path) -> Path:
    (folder / "brightwater.md").unlink()
    rules = folder / "brightwater.toml"
    head, _, rest = rules.read_text().partition("\n[decision]")
    rules.write_text(f"{head}{OF_TEXT}\n[decision]{rest}")
    return folder


@pytest.mark.parametrize("written", ["own_policies", "in_word", "in_pdf"])
def test_a_policy_governs_in_whatever_format_its_text_is(written, request):
    folder = request.getfixturevalue(written)
    corpus = load_corpus(extra=[folder]).applicable(DAY, None)
    policy = governing(corpus, read_rules([folder]), "brightwater-cmr")
    found = find(policy, "4.2")
    assert found.id == "brightwater-cmr:4.2:p1"
    assert found.text.removeprefix("4.2 ") == "A high finding is closed within 21 calendar days."
    assert found.citation == "Credit Model Rules, clause 4.2"
    assert not governing_before(folder)


def governing_before(folder: Path) -> bool:
    """Whether the policy applies on the day before its first."""
    day = load_corpus(extra=[folder]).applicable(date(2025, 12, 31), None)
    return any(it.id == "brightwater-cmr" for it in day.instruments)


def test_what_the_rules_file_does_not_say_of_a_word_file_is_taken_from_its_title(in_word):
    rules = in_word / "brightwater.toml"
    rules.write_text(rules.read_text().replace(OF_TEXT, ""))
    text = read_own(in_word / "brightwater.docx")
    assert (text.instrument.id, text.instrument.citation, text.instrument.since) == (
        "brightwater-cmr",
        "Credit Model Rules",
        None,
    )


def test_a_word_file_of_which_nothing_says_whose_it_is_is_named_with_what_to_do(in_word):
    (in_word / "brightwater.toml").unlink()
    with pytest.raises(
        CdraftError, match=r"brightwater\.docx has no rules file.*\n.*cdraft policy init .*brightwater\.docx"
    ):
        load_corpus(extra=[in_word])


def test_locks_hidden_files_and_readmes_are_no_policies(own_policies):
    for name in ("~$brightwater.docx", ".hidden.md", "README.md", "notes.txt"):
        (own_policies / name).write_text("x")
    assert [path.name for path in policy_files(own_policies)] == ["brightwater.md"]


def test_the_policies_of_the_example_are_known_as_such(own_policies):
    corpus = load_corpus(extra=[own_policies])
    assert len(corpus.examples) == 8
    assert all(corpus.instrument(id).issuer == "Meridel Payments plc (fictional)" for id in corpus.examples)
    assert "brightwater-cmr" not in corpus.examples


def test_without_the_example_not_a_word_of_it_is_left(own_policies):
    corpus = load_corpus(extra=[own_policies], examples=False)
    told = [
        it.model_dump_json() for it in (*corpus.instruments, *corpus.obligations, *corpus.editions, *corpus.passages)
    ]
    assert not any("meridel" in it.lower() for it in (*told, *corpus.texts.values()))
    assert any("us-sr-26-2" in it for it in told)
    assert "brightwater-cmr" in {it.id for it in corpus.instruments}


def test_every_passage_still_stands_at_its_offsets_without_the_example(own_policies):
    corpus = load_corpus(extra=[own_policies], examples=False)
    assert all(corpus.texts[it.edition][it.start : it.end] == it.text for it in corpus.passages)


def test_with_and_without_the_example_are_two_states_of_the_corpus(own_policies):
    assert load_corpus(extra=[own_policies]).digest != load_corpus(extra=[own_policies], examples=False).digest


def test_a_policy_of_ones_own_that_is_called_like_the_examples_links_to_itself(own_policies):
    file = own_policies / "brightwater.md"
    text = file.read_text(encoding="utf-8").replace("Credit Model Rules", "Model Risk Policy")
    text = text.replace("1.3 A breached limit", "1.3 By Model Risk Policy, clause 2.1, a breached limit")
    file.write_text(text, encoding="utf-8")
    passage = load_corpus(extra=[own_policies]).evidence("brightwater-cmr:1.3:p1")
    assert {link.instrument for link in passage.links} == {"brightwater-cmr"}
