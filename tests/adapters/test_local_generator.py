"""The local generator on a two-layer network with random weights: whatever it would say, the grammar holds."""

import random
import sys
from pathlib import Path

import pytest

from compliance_llm.adapters.engines.local_generator import LocalGenerator
from compliance_llm.draft.grammar import parse_line, section_grammar
from compliance_llm.draft.prompt import load_prompt, section_prompt
from compliance_llm.errors import CdraftError

sys.path.insert(0, str(Path(__file__).parents[1] / "draft"))
from small_briefs import BARE, BREACH, DOUBT, EVERYTHING, RULE, UNTESTED, WHOLE, brief, gap

BEYOND = ("without citing it", "cites no evidence", "twice", "it tells")  # what only the parser knows
BRIEFS = [EVERYTHING, brief((WHOLE, BARE), (RULE,)), brief((), (), (gap(),)), brief((UNTESTED, DOUBT, BREACH))]


@pytest.fixture(scope="module")
def base(random_llama):
    return random_llama(seed=1)


@pytest.fixture(scope="module")
def generator(base):
    return LocalGenerator(base, threads=1)


def asked(briefs):
    prompt = load_prompt("draft_section", 1)
    return [section_prompt(b, prompt) for b in briefs], [section_grammar(b) for b in briefs]


def answer(generator, briefs, max_tokens=60):
    prompts, grammars = asked(briefs)
    return generator.generate(prompts, grammars=grammars, max_tokens=max_tokens)


@pytest.mark.parametrize("seed", range(6))
def test_random_weights_never_write_a_digit_or_a_handle_that_was_not_given(random_llama, seed):
    generator = LocalGenerator(random_llama(seed), threads=1)
    for b, text in zip(BRIEFS, answer(generator, BRIEFS), strict=True):
        for line in text.splitlines()[:-1]:
            parsed = parse_line(line, b)
            assert not isinstance(parsed, str) or any(words in parsed for words in BEYOND), parsed


def test_without_the_grammar_random_weights_do(generator):
    prompts, _ = asked(BRIEFS)
    texts = generator.generate(prompts, grammars=[r"start: /(.|\n)*/"] * len(prompts), max_tokens=60)
    assert all(isinstance(parse_line(line, BRIEFS[0]), str) for text in texts for line in text.splitlines())


def test_the_same_in_gives_the_same_out(generator):
    assert answer(generator, BRIEFS) == answer(generator, BRIEFS)


def test_a_text_ends_where_its_grammar_ends(generator):
    short = 'start: "a short line." "\\n"'
    assert generator.generate(["x", "y z"], grammars=[short, short], max_tokens=60) == ["a short line.\n"] * 2


def test_rows_that_are_done_leave_and_the_others_go_on(generator):
    short, long = 'start: "ab"', f'start: "{"cd" * 20}"'
    texts = generator.generate(["one", "two", "three", "four"], grammars=[short, long, short, long], max_tokens=60)
    assert texts == ["ab", "cd" * 20, "ab", "cd" * 20]


def test_no_more_tokens_are_written_than_asked_for(generator):
    (text,) = generator.generate(["x"], grammars=["start: /[a-z]*/"], max_tokens=5)
    assert len(generator._tokenizer(text)["input_ids"]) <= 5


def test_nothing_asked_is_nothing_written(generator):
    assert generator.generate([], grammars=[], max_tokens=5) == []


def test_a_grammar_that_cannot_be_read_is_an_error(generator):
    with pytest.raises(ValueError, match="grammar"):
        generator.generate(["x"], grammars=["start: nothing"], max_tokens=5)


def test_a_prompt_without_a_grammar_is_an_error(generator):
    with pytest.raises(ValueError, match="2 prompts"):
        generator.generate(["x", "y"], grammars=['start: "a"'], max_tokens=5)


def test_reading_a_common_beginning_once_changes_no_logit(generator, monkeypatch):
    import torch

    rows = generator._encode([f"the auc on the test sample {word}" for word in ("is", "is not known", "")])
    together = generator._read(rows).logits
    monkeypatch.setattr("compliance_llm.adapters.engines.local_generator._shared_start", lambda rows: 0)
    torch.testing.assert_close(generator._read(rows).logits, together, atol=0.02, rtol=0.02)


def test_the_name_tells_which_weights_wrote(generator, base):
    name, _, digest = generator.name.partition("@")
    assert name == base.name
    assert len(digest) == 8


def test_an_adapter_changes_what_is_written_and_the_name(base, tmp_path):
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    torch.manual_seed(random.Random(3).randint(0, 9))
    config = LoraConfig(r=2, target_modules=["q_proj", "down_proj"], init_lora_weights=False)
    get_peft_model(AutoModelForCausalLM.from_pretrained(base), config).save_pretrained(tmp_path / "tuned")
    tuned = LocalGenerator(base, adapter=tmp_path / "tuned", threads=1)
    assert "+tuned@" in tuned.name
    assert answer(tuned, BRIEFS) != answer(LocalGenerator(base, threads=1), BRIEFS)


def test_a_folder_without_weights_is_said_in_two_lines(tmp_path):
    with pytest.raises(CdraftError, match="cannot be loaded as a language model"):
        LocalGenerator(tmp_path)


def test_a_folder_without_an_adapter_is_said_in_two_lines(base, tmp_path):
    with pytest.raises(CdraftError, match="adapter"):
        LocalGenerator(base, adapter=tmp_path)


def test_loading_and_writing_print_nothing(base, capfd):
    answer(LocalGenerator(base, threads=1), BRIEFS[:1], max_tokens=3)
    assert capfd.readouterr() == ("", "")
