"""The recipes: sections become examples, examples an adapter, an adapter a scorecard."""

import json
import runpy
from pathlib import Path

import pytest
import simulate
import train

from compliance_llm.adapters.engines.local_generator import LocalGenerator
from compliance_llm.corpus import load_corpus
from compliance_llm.draft.grammar import parse_line
from compliance_llm.draft.prompt import load_prompt, section_prompt
from compliance_llm.records import Line

RECIPES = Path(__file__).parents[2] / "finetune"


@pytest.fixture(scope="module")
def corpus():
    return load_corpus()


@pytest.fixture(scope="module")
def prompt():
    return load_prompt("draft_section", 1)


@pytest.fixture(scope="module")
def sections():
    return simulate.read_sections(RECIPES / "sections")


@pytest.fixture(scope="module")
def examples(sections, corpus, prompt):
    return list(simulate.copies(sections[::8], corpus, prompt, times=4, seed=3))


def test_every_section_has_an_id_of_its_own(sections):
    assert len({section.id for section in sections}) == len(sections) >= 120


def test_every_hand_written_line_is_in_the_slot_language(sections, corpus, prompt):
    for section in sections:
        facts = {
            h: simulate._fact(k, h, list(section.lines), _names(), _rng(), swap=False) for h, k in section.facts.items()
        }
        gaps = {h: simulate._gap(k, h, section.lines, corpus, _rng(), swap=False) for h, k in section.gaps.items()}
        records = {**facts, **{h: corpus.evidence(id) for h, id in section.rules.items()}, **gaps}
        brief, lines = simulate._numbered(records, section.lines, simulate.TITLES[section.outline])
        for line in lines:
            assert isinstance(parse_line(line, brief), Line), f"{section.id}: {line}: {parse_line(line, brief)}"


def test_every_line_of_an_example_can_be_parsed_and_stands(examples, corpus):
    for example in examples:
        lines = example.answer.splitlines()
        assert lines
        assert simulate._standing(lines, example.brief, corpus) == lines


def test_sections_put_together_anew_tell_all_their_facts(sections, corpus, prompt):
    made = list(simulate.recombined(sections, corpus, prompt, count=60, seed=2))
    assert len(made) > 30
    for example in made:
        for i in range(1, len(example.brief.facts) + 1):
            assert f"[F{i}]" in example.answer
        assert simulate._standing(example.answer.splitlines(), example.brief, corpus) == example.answer.splitlines()


def test_no_line_that_leans_on_another_begins_a_unit(sections):
    starts = {unit.lines[0].split()[0] for room in simulate.units(sections).values() for unit in room}
    assert not starts & {"It", "They", "This", "There,"}


def test_an_example_is_prompted_as_a_section_is_when_it_is_drafted(examples, prompt):
    asked_once = [e for e in examples if "Asked once more" not in e.prompt]
    assert all(e.prompt == section_prompt(e.brief, prompt) for e in asked_once)


def test_the_same_seed_gives_the_same_examples(sections, corpus, prompt):
    first, second = (list(simulate.copies(sections[:5], corpus, prompt, times=3, seed=7)) for _ in range(2))
    assert first == second


def test_verdicts_of_a_fixed_section_are_never_exchanged(sections, corpus, prompt):
    fixed = [s for s in sections if s.fixed]
    for example in simulate.copies(fixed, corpus, prompt, times=2, seed=1):
        states = {kind.rpartition(" ")[2] for kind in next(s for s in fixed if s.id == example.section).facts.values()}
        assert {fact.verdict for fact in example.brief.facts} <= states


def test_a_section_is_learned_from_or_held_out_and_never_both(sections):
    learned, held_out = simulate.split(sections)
    assert not {s.id for s in learned} & {s.id for s in held_out}
    assert 0.1 <= len(held_out) / len(sections) <= 0.2


def test_batches_hold_every_example_once_and_like_lengths_together():
    encoded = [([1] * length, 1) for length in range(2, 40)]
    batches = train.arrange(encoded, 4, seed=1)
    assert sorted(len(ids) for batch in batches for ids, _ in batch) == list(range(2, 40))
    assert all(max(len(ids) for ids, _ in b) - min(len(ids) for ids, _ in b) <= 3 for b in batches)


def test_the_rate_warms_up_and_then_falls_to_a_tenth():
    rates = [train.schedule(step, 100) for step in range(100)]
    assert rates[0] < rates[5] == max(rates)
    assert rates[-1] == pytest.approx(0.1, abs=0.01)


def test_the_loss_counts_the_answer_alone(random_llama):
    import torch

    tokenizer, network = train.load(random_llama(1))
    batch = [train.encode(tokenizer, "one prompt", "an answer\n"), train.encode(tokenizer, "one more", "it is so\n")]
    ids, begin = batch[0]
    logits = network(input_ids=torch.tensor([ids])).logits[0].float()
    alone = torch.nn.functional.cross_entropy(logits[begin - 1 : -1], torch.tensor(ids[begin:]))
    torch.testing.assert_close(train.answer_loss(network, batch[:1]), alone, atol=0.02, rtol=0.02)
    assert train.answer_loss(network, batch).isfinite()


def test_a_stopped_run_goes_on_where_it_was(random_llama, tmp_path, monkeypatch, examples):
    import torch

    monkeypatch.setattr(train, "KEEP_EVERY", 1)
    base = random_llama(2)
    weights = []
    for stops in ((4,), (2, 4)):
        for stop in stops:
            torch.manual_seed(1)
            tokenizer, network = train.load(base)
            batches = train.arrange([train.encode(tokenizer, e.prompt, e.answer) for e in examples[:8]], 2, seed=1)
            upto = iter(batches[:stop])
            monkeypatch.setattr(train, "schedule", lambda step, steps: 1.0)
            train.train(network, list(upto), tmp_path / str(len(stops)))
        weights.append([p.detach().clone() for p in network.parameters() if p.requires_grad])
    assert all(torch.equal(a, b) for a, b in zip(*weights, strict=True))


def test_training_and_measuring_work_from_the_command_line(random_llama, tmp_path, capsys):
    base, out = random_llama(3), tmp_path / "writer"
    run("train", "--size", "tiny", "--base", base, "--out", out)
    assert sorted(p.name for p in out.iterdir()) == [
        "README.md",
        "adapter_config.json",
        "adapter_model.safetensors",
        "training.json",
    ]
    assert str(base.parent) not in (out / "adapter_config.json").read_text()
    assert "writer@" in LocalGenerator(base, adapter=out).name
    run("evaluate", "--base", base, "--adapter", out, "--out", tmp_path / "score.json", "--card", "--limit", 2)
    score = json.loads((tmp_path / "score.json").read_text())
    assert score["metrics"]["line_parses"]["n"] > 0
    assert set(score["baselines"]) == {"base with the grammar", "adapter without the grammar"}
    assert "@" not in (out / "README.md").read_text().split("| setting")[0].replace("section-writer-1", "")


def run(recipe, *arguments):
    runpy.run_path(str(RECIPES / f"{recipe}.py"))["main"]([str(a) for a in arguments])


def _rng():
    import random

    return random.Random(1)


def _names():
    return simulate._Names(_rng())
