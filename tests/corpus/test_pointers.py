"""Pointers as a lawyer writes them, and the parts of a text they mean."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.corpus import load_corpus
from compliance_llm.corpus.pointers.places import places_of
from compliance_llm.corpus.pointers.pointers import covers, pointed_to
from compliance_llm.readers import read_bytes
from compliance_llm.records import Passage

OFFICIAL = sorted((Path(__file__).parents[2] / ".." / "shared" / "regulations" / "official").resolve().glob("*.gz"))
ABSENT = {  # obligations whose words the extracts beside this checkout do not hold
    "ai-act/art-4a/special-category-bias-testing": "the text at hand is the original of 2024",
    "reg-b/effects-test-removed": "the extract holds no § 1002.6",
    "reg-b/elderly-applicants": "the extract holds no § 1002.6",
    "reg-b/empirically-derived": "the extract holds no § 1002.2",
    "reg-b/record-retention": "the extract holds no § 1002.12",
}


def passage(pointer, heading="", at=0, path=()):
    return Passage(
        id=f"x:{at}:p1", instrument="x", citation=pointer, pointer=pointer, heading=heading, path=path, text="Words."
    )


def text(*pointers):
    """A text cut at these pointers; "pointer | heading" gives one a heading."""
    parts = [pointer.partition(" | ") for pointer in pointers]
    return [passage(pointer, heading, at) for at, (pointer, _, heading) in enumerate(parts)]


def meant(pointer, *pointers):
    return [it.pointer for it in pointed_to(pointer, text(*pointers))]


ARTICLE_22 = ("Article 22(1)", "Article 22(2)", "Article 22(2)(a)", "Article 22(3)", "Article 22A(1)", "Article 2")
ANNEXES = ("Annex III, point 5", "Annex III, point 5(a)", "Annex III, point 5(b)", "Annex IV, point 2(a)", "Article 5")
CREDIT = ("§ 1002.4(a)", "§ 1002.9(a)(1)", "§ 1002.9(a)(2)", "Supplement I, comment 9(b)(2)-2")
IN_ANNEXES = (
    "Annex I, Article 3(1)",
    "Annex VIII, Section A, point 1",
    "Annex VIII, Section C, point 1",
    "Article 3(1)",
)
SCHEDULES = (
    "Schedule 2, Part 1, paragraph 5",
    "Schedule 2, Part 2, paragraph 5",
    "Schedule 1, clause 4.3.2(a)",
    "Part 1",
)
COMMENTS = tuple(f"Supplement I to Part 1002, comment {it}" for it in ("9(b)(2)-2", "9(b)(2)-2.i", "Appendix C-1"))
CODE = ("Section 59.1-577", "Section 59.1-577.1(A)", "Section 59.1-578(B)")
DECIMAL = ("Section 4(1)", "Section 4(1.1)(a)", "Section 4.1(1)", "Section 7(1)(b.01)", "Section 7(3)(c.1)(i)")
ATTACHED = (
    "Article 1(1)",
    "Agreement, Article 1(1)",
    "Recommendation, point 1(a)",
    "Annex, point 3",
    "Annex I, point 3",
)
GUIDANCE = ("II", "III", "V | Validation", "V.1.a | Soundness", "V.2 | Ongoing Monitoring", "Footnote 3")


@pytest.mark.parametrize(
    ("pointer", "pointers", "parts"),
    [
        ("Article 22(1)-(2)", ARTICLE_22, ["Article 22(1)", "Article 22(2)", "Article 22(2)(a)"]),
        ("Article 22(1) and 22(3)", ARTICLE_22, ["Article 22(1)", "Article 22(3)"]),
        ("Article 22(1), 22(2)(a) and 22(3)", ARTICLE_22, ["Article 22(1)", "Article 22(2)(a)", "Article 22(3)"]),
        ("Article 22(1) and (3)", ARTICLE_22, ["Article 22(1)", "Article 22(3)"]),
        ("Article 22", ARTICLE_22, list(ARTICLE_22[:4])),
        ("Art. 22 (3)", ARTICLE_22, ["Article 22(3)"]),
        ("Article 22A", ARTICLE_22, ["Article 22A(1)"]),
        ("Articles 2 to 22", ARTICLE_22, [*ARTICLE_22[:4], "Article 2"]),
        ("Articles 22A to 22D", ARTICLE_22, ["Article 22A(1)"]),
        ("Article 22, paragraph 2, point (a)", ARTICLE_22, ["Article 22(2)(a)"]),
        ("Article 22(2), first subparagraph, point (a)", ARTICLE_22, ["Article 22(2)(a)"]),
        ("Article 5 and Annex III point 5(b)", ANNEXES, ["Annex III, point 5(b)", "Article 5"]),
        ("Annex III, points 5(a) and 5(b)", ANNEXES, ["Annex III, point 5(a)", "Annex III, point 5(b)"]),
        ("Annex III(5)", ANNEXES, list(ANNEXES[:3])),
        ("Annexes III to IV", ANNEXES, list(ANNEXES[:4])),
        ("§ 1002.9(a)(1)", CREDIT, ["§ 1002.9(a)(1)"]),
        ("Section 1002.9(a)(1)", CREDIT, ["§ 1002.9(a)(1)"]),
        ("12 CFR 1002.9(a)", CREDIT, ["§ 1002.9(a)(1)", "§ 1002.9(a)(2)"]),
        ("12 CFR Part 1002", CREDIT, list(CREDIT[:3])),
        ("comment 9(b)(2)-2", CREDIT, ["Supplement I, comment 9(b)(2)-2"]),
        ("Supplement I, comment 9(b)(2)-2", ("Comment 9(b)(2)-2",), ["Comment 9(b)(2)-2"]),
        ("Section V, Ongoing Monitoring", GUIDANCE, ["V.2"]),
        ("Section V (Ongoing Monitoring)", GUIDANCE, ["V.2"]),
        ("Section V, Components, Soundness", GUIDANCE, ["V.1.a"]),
        ("Section V", GUIDANCE, ["V", "V.1.a", "V.2"]),
        ("Section II, footnote 3", GUIDANCE, ["Footnote 3"]),
        (
            "15 U.S.C. 1681g(f)(1)(C) and (f)(9)",
            ("§ 1681g(f)(1)(C)", "§ 1681g(f)(9)"),
            ["§ 1681g(f)(1)(C)", "§ 1681g(f)(9)"],
        ),
        ("15 U.S.C. 1681g(f)(1)(C) and (f)(9)", ("§ 1681g(f)(1)(A)", "§ 1681g(f)(8)", "§ 1681g(g)"), []),
        (
            "Article 1(b)(iv) and (vii)",
            ("Article 1(b)(iv)", "Article 1(b)(v)", "Article 1(b)(vii)"),
            ["Article 1(b)(iv)", "Article 1(b)(vii)"],
        ),
        (
            "Article 1(ii)-(ix)",
            ("Article 1(i)", "Article 1(v)", "Article 1(viii)", "Article 1(x)"),
            ["Article 1(v)", "Article 1(viii)"],
        ),
        ("clause 7.6", ("clause 7.6", "clause 7.61", "clause 17.6", "7 Limits"), ["clause 7.6"]),
        ("clause 7", ("clause 7.6", "clause 7.10", "clause 17.6"), ["clause 7.6", "clause 7.10"]),
        ("GOVERN 1.6", ("GOVERN 1.6", "MAP 1.6", "GOVERN 1.7"), ["GOVERN 1.6"]),
        ("GV-1.1-001", ("GV-1.1-001", "GV-1.1-002"), ["GV-1.1-001"]),
        ("Principle 1.1 Model definition", ("Principle 1.1", "Principle 1.2"), ["Principle 1.1"]),
        ("Principle 8 Being ethical, fair and transparent", ("Principle 8", "Principle 9"), ["Principle 8"]),
        ("C.R.S. 6-1-1702(1)", ("Section 6-1-1702(1)", "Section 6-1-1702(2)"), ["Section 6-1-1702(1)"]),
        ("Regulation 4(1)", ("Regulation 4(1)", "Regulation 4(2)", "Article 4(1)"), ["Regulation 4(1)"]),
        (
            "regulations 4 and 5",
            ("Regulation 4(1)", "Regulation 5", "Regulation 6"),
            ["Regulation 4(1)", "Regulation 5"],
        ),
        ("Regulation (EU) 2016/679, Article 4(1)", ("Article 4(1)", "Article 4(2)"), ["Article 4(1)"]),
        ("Regulation B, 12 CFR 1002.9(a)(1)", CREDIT, ["§ 1002.9(a)(1)"]),
        ("Annex I, Article 3", IN_ANNEXES, ["Annex I, Article 3(1)"]),
        ("Article 3, Annex I", IN_ANNEXES, ["Annex I, Article 3(1)", "Article 3(1)"]),
        ("Article 3", IN_ANNEXES, ["Article 3(1)"]),
        ("Annex VIII, Section C, point 1", IN_ANNEXES, ["Annex VIII, Section C, point 1"]),
        ("Annex VIII, Sections A and C", IN_ANNEXES, list(IN_ANNEXES[1:3])),
        ("Annex VIII, Section A and Section C", IN_ANNEXES, list(IN_ANNEXES[1:3])),
        ("Schedule 2, Part 1, paragraph 5", SCHEDULES, ["Schedule 2, Part 1, paragraph 5"]),
        ("Schedule 2", SCHEDULES, list(SCHEDULES[:2])),
        ("Schedule 1, clause 4.3.2", SCHEDULES, ["Schedule 1, clause 4.3.2(a)"]),
        ("Part 1", SCHEDULES, ["Part 1"]),
        ("Supplement I to Part 1002, comment 9(b)(2)-2", COMMENTS, list(COMMENTS[:2])),
        ("Supplement I, comment 9(b)(2)-2.i", COMMENTS, [COMMENTS[1]]),
        ("comment Appendix C-1", COMMENTS, [COMMENTS[2]]),
        ("Sections 52 to 57", ("Section 51", "Sections 52 to 57", "Section 58"), ["Sections 52 to 57"]),
        ("Section 54(2)", ("Section 51", "Sections 52 to 57", "Section 58"), ["Sections 52 to 57"]),
        ("Section 59.1-577", CODE, ["Section 59.1-577"]),
        ("§ 59.1-577.1", CODE, ["Section 59.1-577.1(A)"]),
        ("Sections 59.1-577 to 59.1-578", CODE, list(CODE)),
        ("Section 4(1)", DECIMAL, ["Section 4(1)"]),
        ("Section 4.1", DECIMAL, ["Section 4.1(1)"]),
        ("Section 4(1.1)", DECIMAL, ["Section 4(1.1)(a)"]),
        ("Section 7(1)(b.01)", DECIMAL, ["Section 7(1)(b.01)"]),
        ("Section 7(3)(c.1)", DECIMAL, ["Section 7(3)(c.1)(i)"]),
        ("Article 1", ATTACHED, ["Article 1(1)"]),
        ("Agreement, Article 1", ATTACHED, ["Agreement, Article 1(1)"]),
        ("Recommendation, point 1", ATTACHED, ["Recommendation, point 1(a)"]),
        ("Annex, point 3", ATTACHED, ["Annex, point 3"]),
        ("Recital 71", ("Recital (71)", "Article 71"), ["Recital (71)"]),
        ("Fairness", ("Fairness", "Transparency"), ["Fairness"]),
    ],
)
def test_a_pointer_means_these_parts(pointer, pointers, parts):
    assert meant(pointer, *pointers) == parts


@pytest.mark.parametrize("pointer", ["Article 9(2)(d)", "Article 9(2)(d) and 9(5)", "Article 9"])
def test_in_a_text_cut_by_articles_the_article_is_meant(pointer):
    assert meant(pointer, "Article 8", "Article 9", "Article 10") == ["Article 9"]


def test_the_nearest_part_around_a_place_is_meant():
    assert meant("31 CFR 1020.210(a)(2)(i)", "31 CFR 1020.210(a)", "31 CFR 1020.220") == ["31 CFR 1020.210(a)"]


def test_a_place_that_a_finely_cut_text_lacks_has_no_part():
    assert meant("Article 10(5)", "Article 10(1)", "Article 10(2)", "Article 10(2)(a)") == []
    assert meant("Article 10(2)(z)", "Article 10(2)", "Article 10(2)(a)") == []


def test_a_place_of_another_kind_is_not_meant():
    assert meant("Annex 5", "Article 5", "Recital 5", "Footnote 5") == []
    assert meant("footnote 3", "III", "Section 3") == []


def test_a_section_without_the_heading_named_is_meant_itself():
    assert meant("Section V, Something Else", *GUIDANCE) == ["V"]


def test_headings_above_a_part_count():
    below = passage("Section 5", path=("Model Validation", "Ongoing Monitoring"))
    assert pointed_to("Section 5, Ongoing monitoring", [below, passage("Section 5", at=1)]) == (below,)


def test_a_place_covers_what_lies_below_it_and_nothing_beside_it():
    assert covers("Article 5", "Article 5(1)(a)")
    assert covers("Article 5", "Article 5")
    assert not covers("Article 5", "Article 50")
    assert not covers("Article 5(1)", "Article 5")


NUMBERS = st.lists(st.integers(1, 30), min_size=1, max_size=4)


def written(numbers):
    first, *rest = numbers
    return f"Article {first}" + "".join(f"({number})" for number in rest)


@given(NUMBERS, NUMBERS)
def test_a_place_lies_below_another_where_its_numbers_go_on_from_that_ones(one, other):
    assert covers(written(one), written(other)) == (other[: len(one)] == one)


@given(st.text(max_size=40))
def test_any_words_can_be_read_as_a_pointer(words):
    assert pointed_to(words, text("Article 1", "Section 2")) is not None


def lies_below(pointer, other):
    """Whether a reader's pointer goes on from another: section 59.1-577.1 is no part of section 59.1-577."""
    rest = other.removeprefix(pointer)
    return rest != other and rest[:1] in (("(",) if re.search(r"-\d{3}$", pointer) else ("", "(", ",", ".", "-"))


@pytest.mark.skipif(not OFFICIAL, reason="the shared folder is not beside this checkout")
@pytest.mark.parametrize("file", OFFICIAL, ids=[file.name for file in OFFICIAL])
def test_the_pointer_of_a_part_means_that_part_and_what_lies_below_it(file):
    parts = read_bytes(gzip.decompress(file.read_bytes()), file.stem).parts
    pointers = list(dict.fromkeys(part.pointer for part in parts))
    for pointer in (it for it in pointers if (places := places_of(it)) and not places[0].titles):
        below = [it for it in pointers if it == pointer or lies_below(pointer, it)]
        assert [it for it in pointers if covers(pointer, it)] == below


def test_every_obligation_finds_its_words_where_an_extract_holds_them(shared: Path):
    corpus = load_corpus()
    lost = {}
    for file in sorted((shared / "regulations" / "texts").glob("*.json")):
        rows = json.loads(file.read_text(encoding="utf-8"))
        parts = [passage(row["pointer"], row["heading"], at) for at, row in enumerate(rows) if row["text"]]
        duties = [it for it in corpus.obligations if it.instrument == file.stem]
        lost |= {it.id: it.pointer for it in duties if not pointed_to(it.pointer, parts)}
    assert lost.keys() == ABSENT.keys()
