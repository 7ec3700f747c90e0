"""A policy in Markdown becomes clauses that can be quoted back exactly."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.corpus.policies import FRONT, force_of, read_policy
from compliance_llm.errors import CdraftError

FRONT_MATTER = "---\nid: acme\ntitle: Acme Policy\ncitation: Acme Policy\nfrom: 2026-01-01\n---\n"


@pytest.fixture(scope="session")
def policy_file(tmp_path_factory):
    file = tmp_path_factory.mktemp("policies") / "acme.md"

    def write(body, front=FRONT_MATTER):
        file.write_bytes((front + body).encode())
        return file

    return write


def test_a_numbered_paragraph_is_a_clause_without_its_number(policy_file):
    (clause,) = read_policy(policy_file("## 4 Checks\n\n4.2 The owner must look.\n")).passages
    assert (clause.id, clause.pointer, clause.heading) == ("acme:4.2:p1", "clause 4.2", "4 Checks")
    assert (clause.citation, clause.text) == ("Acme Policy, clause 4.2", "The owner must look.")


def test_later_paragraphs_belong_to_the_clause_before_them(policy_file):
    passages = read_policy(policy_file("4.2 First.\n\n- a list\n- of two\n\n4.2.1 Deeper.\n")).passages
    assert [p.id for p in passages] == ["acme:4.2:p1", "acme:4.2:p2", "acme:4.2.1:p1"]


def test_a_list_or_a_table_has_the_paragraph_that_leads_into_it_as_its_stem(policy_file):
    body = "4.2 Forbidden are:\n\n- dogs;\n- cats.\n\nThe fees are:\n\n| a |\n| --- |\n\n4.3 Else:\n\nNo list.\n"
    passages = read_policy(policy_file(body)).passages
    assert [p.stem for p in passages] == ["", "Forbidden are:", "", "The fees are:", "", ""]


def test_bold_numbers_open_clauses_on_neighbouring_lines(policy_file):
    passages = read_policy(policy_file("**1.1** One.\n**1.2** Two.\n")).passages
    assert [(p.pointer, p.text) for p in passages] == [("clause 1.1", "One."), ("clause 1.2", "Two.")]


def test_a_number_that_starts_a_wrapped_line_opens_no_clause(policy_file):
    passages = read_policy(policy_file("7.1 The floor is\n0.70 for credit.\n")).passages
    assert [p.text for p in passages] == ["The floor is\n0.70 for credit."]


def test_text_before_the_first_clause_is_the_preamble(policy_file):
    passages = read_policy(policy_file("# Acme\n\nHello.\n\n## Roles\n\nWho does what.\n")).passages
    assert [(p.id, p.pointer) for p in passages] == [("acme:preamble:p1", "preamble"), ("acme:roles:p1", "Roles")]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(policy_file, tmp_path):
    plain = read_policy(policy_file("1.1 One.\n\n1.2 Two.\n"))
    other = tmp_path / "windows.md"
    other.write_bytes(b"\xef\xbb\xbf" + (FRONT_MATTER + "1.1 One.\n\n1.2 Two.\n").replace("\n", "\r\n").encode())
    assert (read_policy(other).passages, read_policy(other).text) == (plain.passages, plain.text)


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["", "# Title", "## 2 Part", "##", "1.1 One must.", "**1.2** Two.", "| a | b |", "  - item", "---", "\t"]
        ),
        st.text(st.characters(codec="utf-8", exclude_characters="\r\ufeff"), max_size=20),
    ),
    max_size=12,
)


@given(LINES)
def test_no_character_of_a_policy_is_lost(policy_file, lines):
    body = "\n".join(lines)
    try:
        policy = read_policy(policy_file(body))
    except CdraftError as error:
        if "contains no text" in error.problem or "two clauses" in error.problem:
            return
        raise
    front = FRONT.match(policy.text)
    assert front
    at = front.end()
    for passage in policy.passages:
        assert policy.text[passage.start : passage.end] == passage.text
        between = policy.text[at : passage.start]
        without_number = re.sub(r"(\*\*|__)?\d+(\.\d+)+\.?(\*\*|__)?\s*\Z", "", between)
        assert all(not line.strip() or line.lstrip().startswith("#") for line in without_number.split("\n"))
        at = passage.end
    assert all(not line.strip() or line.lstrip().startswith("#") for line in policy.text[at:].split("\n"))


@pytest.mark.parametrize(
    ("front", "body", "said"),
    [
        ("", "1.1 One.", "front matter"),
        ("---\nid: acme\ntitle: A\n---\n", "1.1 One.", "lacks citation"),
        (FRONT_MATTER.replace("from", "form"), "1.1 One.", "unknown key 'form'"),
        (FRONT_MATTER.replace("acme", "Acme Policy!"), "1.1 One.", "lower-case letters"),
        (FRONT_MATTER.replace("---\nid", "---\nuntil: 2025-01-01\nid"), "1.1 One.", "not after its start"),
        (FRONT_MATTER.replace("---\nid", "---\nkinds: [loans]\nid"), "1.1 One.", "kinds"),
        (FRONT_MATTER.replace("---\nid", "---\nkinds: fraud\nid"), "1.1 One.", "kinds"),
        (FRONT_MATTER, "# Only a title\n", "contains no text"),
        (FRONT_MATTER, "1.1 One.\n\n1.1 Again.\n", "two clauses 1.1"),
        ("---\n[\n---\n", "1.1 One.", "is not YAML"),
    ],
)
def test_a_wrong_policy_is_named_with_what_is_wrong(policy_file, front, body, said):
    with pytest.raises(CdraftError, match=re.escape(said)) as caught:
        read_policy(policy_file(body, front))
    assert "acme.md" in caught.value.problem


def test_a_file_that_is_not_utf_8_is_named(tmp_path):
    path = tmp_path / "latin.md"
    path.write_bytes(FRONT_MATTER.encode() + "1.1 Größe".encode("latin-1"))
    with pytest.raises(CdraftError, match=r"latin\.md is not UTF-8"):
        read_policy(path)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("It must not be used.", "must"),
        ("It may be used and should be logged.", "should"),
        ("It may be used.", "may"),
        ("It is used since May.", None),
    ],
)
def test_the_force_of_a_clause_is_its_strongest_word(text, force):
    assert force_of(text) == force


def test_a_later_version_is_another_file_whose_clauses_have_ids_of_their_own(policy_file):
    front = FRONT_MATTER.replace("from: 2026-01-01", "from: 2027-01-01\nedition: '2027'\nversion: '2'")
    text = read_policy(policy_file("1.1 New.\n", front))
    assert (text.edition.id, text.edition.version, text.passages[0].id) == ("acme@2027", "2", "acme@2027:1.1:p1")
