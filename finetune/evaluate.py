"""Measure the section writer on held-out composed sections, before (the base) and after (with the adapter).

    python finetune/evaluate.py --adapter FOLDER [--base FOLDER] [--out SCORECARD] [--card] [--limit N]

Each held-out section is simulated once, whole, and drafted in parts as in a document. Four shares, each with its n and
a Wilson interval: lines that the parser accepts; lines that also read as they must and that the verification ladder
does not flag; Facts and gaps that such lines tell; and parts whose every piece of evidence is told. Before is the base
under the same grammar. Without the grammar, the shares of lines that hold a digit outside a slot or a handle that was
not given are counted for the adapter, to show what the grammar is for.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import simulate  # noqa: E402  (a recipe beside this file, not a package)
import train  # noqa: E402

from compliance_llm.adapters.engines.local_generator import LocalGenerator  # noqa: E402
from compliance_llm.corpus import Corpus, load_corpus  # noqa: E402
from compliance_llm.draft.bind import bind_line  # noqa: E402
from compliance_llm.draft.grammar import offered, parse_line, section_grammar  # noqa: E402
from compliance_llm.draft.prompt import Prompt, load_prompt, section_prompt  # noqa: E402
from compliance_llm.draft.prompted import Part, enough_tokens, parts, tells  # noqa: E402
from compliance_llm.draft.prose import fault  # noqa: E402
from compliance_llm.draft.templates import handles  # noqa: E402
from compliance_llm.files import write_whole  # noqa: E402
from compliance_llm.records import Brief, Case, Estimate, Line, Scorecard  # noqa: E402
from compliance_llm.statistics.intervals import wilson  # noqa: E402

ANYTHING = r"start: /(.|\n)*/"
BATCH = 16
CARD = (HERE / "card.md").read_text(encoding="utf-8")
NAMES = {
    "line_parses": "lines that the parser accepts",
    "line_stands": "lines that parser, rules of prose and ladder accept",
    "evidence_told": "Facts and gaps told by such lines",
    "part_complete": "parts that tell all their evidence",
}


def main(arguments: list[str] | None = None) -> None:
    """Measure, write the scorecard, and write the adapter's card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, help="folder of the base's weights (default: the pinned ones)")
    parser.add_argument("--adapter", type=Path, default=HERE / "adapters" / "section-writer-1")
    parser.add_argument("--out", type=Path, help="write the scorecard to this file")
    parser.add_argument("--card", action="store_true", help="write the scores into the adapter's README.md")
    parser.add_argument("--limit", type=int, help="measure on the first N parts only")
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args(arguments)
    base = chosen.base or train.pinned_base()
    corpus, prompt = load_corpus(), load_prompt("draft_section", 1)
    asked = held_out_parts(corpus, prompt)[: chosen.limit]

    started = time.perf_counter()
    generator = LocalGenerator(base, threads=chosen.threads)
    before, _ = measure(draft(generator, asked, prompt), asked, corpus)
    generator = LocalGenerator(base, adapter=chosen.adapter, threads=chosen.threads)
    after, cases = measure(draft(generator, asked, prompt), asked, corpus)
    unmasked = slips(draft(generator, asked, prompt, masked=False), asked)
    card = Scorecard(
        suite="finetune-adapter",
        version="1",
        metrics=after,
        cases=tuple(cases),
        baselines={"base with the grammar": before, "adapter without the grammar": unmasked},
        seconds=round(time.perf_counter() - started, 1),
        about={
            "generator": generator.name,
            "held_out_sections": str(len({case.id.partition("#")[0] for case in cases})),
            "parts": str(len(asked)),
            "max_tokens": str(enough_tokens([part for _, part in asked])),
            "prompt": f"{prompt.name} sha256:{prompt.digest}",
        },
    )
    if chosen.out:
        write_whole(chosen.out, json.dumps(card.as_json(), indent=1) + "\n")
    if chosen.card:
        write_whole(chosen.adapter / "README.md", describe(chosen.adapter, card))
    print(json.dumps({"after": card.as_json()["metrics"], **card.as_json()["baselines"]}, indent=1))


def held_out_parts(corpus: Corpus, prompt: Prompt) -> list[tuple[str, Part]]:
    """The parts of every held-out section, named by the section."""
    _, held_out = simulate.split(simulate.read_sections(HERE / "sections"))
    wholes = simulate.copies(held_out, corpus, prompt, times=1, seed=0)
    return [(f"{whole.section}#{i}", part) for whole in wholes for i, part in enumerate(parts(whole.brief, 0), start=1)]


def draft(
    generator: LocalGenerator, asked: Sequence[tuple[str, Part]], prompt: Prompt, *, masked: bool = True
) -> list[str]:
    """What the generator writes for each part, held to the grammar or not."""
    texts: list[str] = []
    for i in range(0, len(asked), BATCH):
        briefs = [part.brief for _, part in asked[i : i + BATCH]]
        texts += generator.generate(
            [section_prompt(brief, prompt) for brief in briefs],
            grammars=[section_grammar(brief) if masked else ANYTHING for brief in briefs],
            max_tokens=enough_tokens([part for _, part in asked]),
        )
        print(f"{min(i + BATCH, len(asked))} of {len(asked)} parts", file=sys.stderr, flush=True)
    return texts


def measure(
    texts: Sequence[str], asked: Sequence[tuple[str, Part]], corpus: Corpus
) -> tuple[dict[str, Estimate], list[Case]]:
    """The four shares, and how each part went: the share of its evidence that was told."""
    yes, of = Counter[str](), Counter[str]()
    cases: list[Case] = []
    for text, (id, part) in zip(texts, asked, strict=True):
        written = text.splitlines()
        parsed = [line for line in (parse_line(t, part.brief) for t in written) if isinstance(line, Line)]
        before = [None, *parsed[:-1]]
        kept = [
            line
            for line, last in zip(parsed, before, strict=False)
            if not fault(line, last) and stands(line, part.brief, corpus)
        ]
        told = handles(part.brief)
        covered = [h for h in told if any(tells(line, h, part.brief) for line in kept)]
        yes.update(line_parses=len(parsed), line_stands=len(kept), evidence_told=len(covered))
        of.update(line_parses=len(written), line_stands=len(written), evidence_told=len(told))
        yes.update(part_complete=len(covered) == len(told))
        of.update(part_complete=1)
        cases.append(Case(id=id, score=round(len(covered) / len(told), 4), verdict=text))
    return {name: share(yes[name], of[name]) for name in NAMES}, cases


def stands(line: Line, brief: Brief, corpus: Corpus) -> bool:
    """Whether the ladder flags nothing."""
    (claim,) = simulate.verified([bind_line(line, brief, id="line.1")], brief, corpus)
    return not claim.flagged


def slips(texts: Sequence[str], asked: Sequence[tuple[str, Part]]) -> dict[str, Estimate]:
    """Shares of lines with a digit outside a slot or a handle, and with a handle that was not given."""
    digits = unknown = lines = 0
    for text, (_, part) in zip(texts, asked, strict=True):
        for line in text.splitlines():
            known = offered(part.brief)
            found = re.findall(r"[\[{]([FRGS][0-9]*)", line)
            lines += 1
            digits += any(c.isnumeric() for c in re.sub(r"\{[^{}]*\}|\[[^\[\]]*\]", "", line))
            unknown += any(handle not in known for handle in found)
    return {"line_with_digit": share(digits, lines), "line_with_unknown_handle": share(unknown, lines)}


def share(yes: int, of: int) -> Estimate:
    """A share with its Wilson interval at 95%."""
    if not of:
        return Estimate(value=0.0, n=0)
    low, high = wilson(yes, of)
    return Estimate(value=yes / of, low=low, high=high, n=of)


def describe(adapter: Path, card: Scorecard) -> str:
    """The adapter's card: what it is, what it was made from, and how it did."""
    record: dict[str, Any] = json.loads((adapter / "training.json").read_text(encoding="utf-8"))
    before = card.baselines["base with the grammar"]
    rows = [f"| {words} | {shown(before[name])} | {shown(card.metrics[name])} |" for name, words in NAMES.items()]
    slips_ = card.baselines["adapter without the grammar"]
    return (
        CARD.replace("@scores", "\n".join(rows))
        .replace("@digits", shown(slips_["line_with_digit"]))
        .replace("@unknown", shown(slips_["line_with_unknown_handle"]))
        .replace("@settings", "\n".join(f"| {key} | {value} |" for key, value in record.items()))
        .replace("@parts", card.about["parts"])
        .replace("@held_out", card.about["held_out_sections"])
    )


def shown(estimate: Estimate) -> str:
    """As in "0.981 (0.954 to 0.992; n 237)"."""
    if estimate.low is None or estimate.high is None:
        return f"n {estimate.n}"
    return f"{estimate.value:.3f} ({estimate.low:.3f} to {estimate.high:.3f}; n {estimate.n})"


if __name__ == "__main__":
    main()
