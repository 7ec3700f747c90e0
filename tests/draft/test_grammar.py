"""The slot language: the parser, the grammar for decoding, and that both mean the same."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llguidance import LLMatcher
from llguidance.hf import from_tokenizer
from small_briefs import BARE, CLAUSE, EVERYTHING, RULE, UNTESTED, WHOLE, brief, fact, gap

from compliance_llm.draft.grammar import offered, parse_line, section_grammar
from compliance_llm.draft.templates import handles, plain_line
from compliance_llm.records import Line

FULL = "The {F1.label} is {F1} ({F1.ci}; {F1.n}), {F1.vs} {F1.limit} set by {F1.authority}. [F1]"


def accepts(vocabulary, grammar, text):
    matcher = LLMatcher(vocabulary, grammar, log_level=0)
    tokens = vocabulary.tokenize_str(text)
    return matcher.try_consume_tokens(tokens) == len(tokens) and matcher.is_accepting()


@pytest.fixture(scope="session")
def vocabulary():
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    bytes_ = {symbol: i for i, symbol in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}
    tokenizer = Tokenizer(models.BPE(vocab={**bytes_, "<end>": len(bytes_)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    return from_tokenizer(PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<end>"))


def test_a_line_is_prose_with_slots_then_its_handles():
    line = parse_line(FULL, brief())
    assert line == Line(text=FULL.removesuffix(" [F1]"), cites=("F1",), origin="generator")


def test_a_handle_cited_twice_is_cited_once():
    line = parse_line("The {F1.label} is {F1}. [F1] [F1]", brief())
    assert isinstance(line, Line)
    assert line.cites == ("F1",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("The {F1.label} is 0.8. [F1]", "digit"),
        ("The {F1.label} is ٣. [F1]", "digit"),
        ("The {F1.label} is {F1}, as {F9} is. [F1]", "{F9} does not exist"),
        ("The {F1.label} is {F1}. [F9]", "cites F9"),
        ("The {F1.label} is {F1}. [R1]", "slot of F1 without citing it"),
        ("The {F1.label} {F1.reason}. [F1]", "{F1.reason} does not exist"),
        ("The {F1.label} is {F1}.", "handles"),
        ("The {F1.label} is {F1} [F1]", "full stop"),
        ("The subject is {S}. [S]", "no evidence"),
        ("The {F1.label} is <b>{F1}</b>. [F1]", "plain sentence"),
        ("The {F1.label} is {F1}. It is good. [F1]", "plain sentence"),
        ("The {F1.label} is {F1}{F1.ci}. [F1]", "plain sentence"),
        ("The {F1.label} is {F1}; it is {F1}. [F1]", "{F1} twice"),
        ("The {F1.label} is {F2}. [F1] [F2]", "{F2} for F1"),
        ("The {F1.label} is {F1} ({F2.n}). [F1] [F2]", "{F2.n} for F1"),
        ("The {F1.label is {F1}. [F1]", "digit"),
        ("The {F.label} is {F1}. [F1]", "does not exist"),
        ("", "handles"),
    ],
)
def test_what_is_no_line_is_told_why(text, problem):
    answer = parse_line(text, brief((WHOLE, fact("auc.train", n=700)), (RULE,)))
    assert isinstance(answer, str)
    assert problem in answer


def test_two_facts_may_be_told_in_one_line():
    two = brief((WHOLE, fact("auc.train")))
    assert isinstance(parse_line("The {F1.label} is {F1} and the {F2.label} is {F2}. [F1] [F2]", two), Line)
    assert isinstance(parse_line("We read {F1} for the {F1.label}, {F2} for the {F2.label}. [F1] [F2]", two), Line)


def test_a_fact_without_an_interval_offers_none():
    assert "ci" not in offered(brief((BARE,)))["F1"]


def test_a_count_offers_no_size_beside_itself():
    count = fact("n.test", "number of cases", "none", value=300, unit="cases", n=300)
    assert "n" not in offered(brief((count,)))["F1"]


def test_an_untested_fact_offers_no_value():
    assert offered(brief((UNTESTED,)))["F1"] == ("label", "verdict", "reason")


def test_the_plain_sentence_of_a_fact_or_gap_is_in_the_language():
    for handle in (h for h in handles(EVERYTHING) if h not in ("R2",)):
        line = plain_line(handle, EVERYTHING)
        assert isinstance(parse_line(f"{line.text} [{handle}]", EVERYTHING), Line), line.text


def test_a_section_without_evidence_has_no_grammar():
    with pytest.raises(ValueError, match="no evidence"):
        section_grammar(brief(()))


def test_a_section_has_a_bounded_number_of_lines(vocabulary):
    grammar = section_grammar(brief())
    assert accepts(vocabulary, grammar, f"{FULL}\n" * 4)
    assert not accepts(vocabulary, grammar, f"{FULL}\n" * 5)


def test_the_grammar_rules_out_what_was_not_given(vocabulary):
    grammar = section_grammar(brief((BARE,), (CLAUSE,), (gap(),)))
    assert accepts(vocabulary, grammar, "{G1.rule} looks for {G1}, and none was given. [G1]\n")
    for text in (
        "It is 7. [F1]\n",
        "It is {F2}. [F1]\n",
        "It is {F1.ci}. [F1]\n",
        "It is {F1}. [F2]\n",
        "It is {F1}.\n",
    ):
        assert not accepts(vocabulary, grammar, text), text


SLOTS = [f"{{{h}.{field}}}" if field else f"{{{h}}}" for h, fields in offered(EVERYTHING).items() for field in fields]
NEARLY = ["{F9}", "{F1.}", "{F2.ci}", "{X1}", "{F1", "F1}", "{S.name}"]
WORDS = st.text("abcXYZ", min_size=1, max_size=5) | st.sampled_from(SLOTS) | st.sampled_from(NEARLY)
JOINTS = st.sampled_from([" ", ", ", "; ", " (", ") ", "", ".", "  ", " 7 ", "“", "-", "     ", "|", "<"])
CITES = st.lists(st.sampled_from([*offered(EVERYTHING), "F9", "x"]), max_size=3)


@st.composite
def texts(draw):
    """Lines of the language, and lines one step outside it."""
    body = draw(WORDS)
    for _ in range(draw(st.integers(0, 5))):
        joints = st.just(" ") if draw(st.booleans()) else JOINTS
        body += draw(joints) + draw(WORDS)
    cites = dict.fromkeys(re.findall(r"\{([FRG][0-9])", body)) if draw(st.booleans()) else draw(CITES)
    end = draw(st.sampled_from([".", ".", ".", ")", ").", "", "!"]))
    return f"{body}{end}" + "".join(f" [{handle}]" for handle in cites)


@settings(max_examples=400, deadline=None)
@given(text=texts())
def test_parser_and_grammar_differ_only_in_what_no_context_free_grammar_can_know(text, vocabulary):
    parsed = parse_line(text, EVERYTHING)
    decodable = accepts(vocabulary, section_grammar(EVERYTHING), f"{text}\n")
    beyond = ("without citing it", "cites no evidence", "twice", "it uses")
    assert decodable == isinstance(parsed, Line) or (decodable and any(words in parsed for words in beyond))
