"""Hand-written sections → many training examples, by simulating the evidence they were written about.

A section of ``sections/*.yaml`` names the kind and state of each Fact, not its figures: its lines hold slots. So one
section stands for every model of which the same could be said. Each copy gets Facts under other names and with other
verdicts, gaps of other rules, other handles, rules beside the point, and sometimes only a part of the evidence. The
prompt is made by the code that makes it when a document is drafted. Lines without a slot are left out, as no figure or
name in them could be checked, and so are lines that the verification ladder would not let stand.

    python finetune/simulate.py --out FILE [--copies N] [--seed N]
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml

from compliance_llm.corpus import Corpus, load_corpus
from compliance_llm.draft.bind import bind_line
from compliance_llm.draft.grammar import parse_line
from compliance_llm.draft.prompt import Prompt, load_prompt, section_prompt
from compliance_llm.facts.tally import LABELS as TALLIES
from compliance_llm.files import write_whole
from compliance_llm.plans import MODEL_CARD
from compliance_llm.records import (
    About,
    Brief,
    Claim,
    Fact,
    FactVerdict,
    Gap,
    Limit,
    Line,
    Obligation,
    Outline,
    Passage,
)
from compliance_llm.verify import verify

HERE = Path(__file__).parent
AS_OF = date(2026, 11, 21)
MOST_PIECES = 8  # a larger section is drafted in parts
ABOUT = About(id="s", name="Consumer credit default score", version="1.0", kind="credit", jurisdictions=(), digest="")

SAMPLES = {
    "train": ("train", "training", "development"), "test": ("test", "holdout", "validation", "evaluation"),
    "oot": ("oot", "out-of-time", "later", "recent", "2025 Q3"), "production": ("production", "live", "2026"),
    "all": ("whole",),
}  # fmt: skip
COLUMNS = (
    "income", "savings", "checking account", "tenure", "employment", "bureau score", "utilisation", "age",
    "merchant category", "transaction amount", "device age", "country of payee", "number of open loans", "postcode",
    "days since last payment", "credit amount", "purpose", "housing", "channel", "instalment rate",
)  # fmt: skip
GROUPS = {
    "sex": ("female", "male"), "age band": ("under 25", "25 to 60", "over 60"), "region": ("north", "south", "west"),
    "product": ("card", "loan", "overdraft"), "channel": ("branch", "online"), "nationality": ("foreign", "domestic"),
}  # fmt: skip
REASONS = (
    "the score is not available for this sample", "no decision threshold is given", "there is no reference sample",
    "not computable: no events in the sample", "not computable: no cases without the event in the sample",
    "only one group is present", "all cases of both samples fall into one bin", "the column holds no numbers",
)  # fmt: skip
MEASURES = {
    "auc": "AUC", "gini": "Gini coefficient", "ks": "KS statistic", "average_precision": "average precision",
    "brier": "Brier score", "calibration_intercept": "calibration intercept", "calibration_slope": "calibration slope",
    "calibration_bins": "Hosmer-Lemeshow statistic",
}  # fmt: skip
DECLARED_NAMES = {
    "method": ("algorithm", "library", "features", "inputs", "target", "split", "penalty", "seed", "training data"),
    "explanations": ("method", "reason codes", "staff view", "global", "local", "stability", "customer notice"),
    "monitoring": ("measures", "frequency", "responsible", "limits", "escalation", "report", "plan", "triggers"),
}
BY_GROUP = {
    "air": "adverse impact ratio", "rate_by": "selection rate", "outcome_by": "outcome rate", "auc_by": "AUC",
}  # fmt: skip
LABELS = {
    "n": "number of cases in the {sample}",
    "events": "number of events in the {sample}",
    "outcome_rate": "outcome rate of the {sample}",
    "missing": "share of missing values of {column} in the {sample}",
    "missing_change": "change in the share of missing values of {column}, {sample} against {reference}",
    "duplicates": "number of rows of the {sample} that repeat an earlier one",
    "duplicates_across": "number of rows of the {sample} also in the {reference}",
    "psi": "population stability index of {column}, {sample} against {reference}",
}
TITLES = {outline.id: outline for outline in MODEL_CARD} | {
    "model-card/statements": Outline(
        id="model-card/statements",
        title="Developers' statements, checked",
        guidance="Which figures of the developers were checked, and which could not be reproduced.",
    ),
    "model-card/rules": Outline(
        id="model-card/rules",
        title="Rules in force",
        guidance="Which rules apply on the document's date, and which evidence they look for is not there.",
    ),
}


def main(arguments: list[str] | None = None) -> None:
    """Write the simulated examples as JSON lines, to be looked at or learned from elsewhere."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--copies", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    learned, held_out = split(read_sections(HERE / "sections"))
    corpus, prompt = load_corpus(), load_prompt("draft_section", 1)
    rows = [
        {"section": e.section, "part": part, "prompt": e.prompt, "answer": e.answer}
        for part, sections, times in (("learned", learned, chosen.copies), ("held out", held_out, 1))
        for e in copies(sections, corpus, prompt, times=times, seed=chosen.seed)
    ]
    write_whole(chosen.out, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    print(f"{len(rows)} examples in {chosen.out}")


class Section(NamedTuple):
    """One composed section: its evidence by handle, and its lines."""

    id: str
    outline: str
    facts: dict[str, str]  # handle → "auc.test pass"
    rules: dict[str, str]  # handle → id
    gaps: dict[str, str]  # handle → "obligation | missing evidence"
    lines: tuple[str, ...]
    fixed: bool  # its lines hold for these verdicts only


class Example(NamedTuple):
    """One simulated copy of a section."""

    section: str
    brief: Brief
    prompt: str
    answer: str  # lines, each ended


def read_sections(folder: Path) -> list[Section]:
    """All composed sections of ``folder``, by id."""
    entries: list[dict[str, Any]] = []
    for file in sorted(folder.glob("*.yaml")):
        entries += yaml.safe_load(file.read_text(encoding="utf-8")) or []
    sections = [
        Section(
            id=entry["id"],
            outline=entry["section"],
            facts=entry.get("facts") or {},
            rules=entry.get("rules") or {},
            gaps=entry.get("gaps") or {},
            lines=tuple(entry["lines"]),
            fixed=entry.get("states") == "fixed",
        )
        for entry in entries
    ]
    return sorted(sections, key=lambda section: section.id)


def split(sections: Sequence[Section], *, held_out: float = 0.15) -> tuple[list[Section], list[Section]]:
    """Hand-written sections to learn from, and those held out: every copy of a section lies on one side.

    Stratified by document section; which ones are held out does not depend on how many others there are.
    """
    kept, out = [], []
    for outline in sorted({s.outline for s in sections}):
        room = [s for s in sections if s.outline == outline]
        order = sorted(room, key=lambda s: random.Random(s.id).random())
        count = round(len(room) * held_out)
        out += order[:count]
        kept += order[count:]
    return kept, out


def copies(sections: Sequence[Section], corpus: Corpus, prompt: Prompt, *, times: int, seed: int) -> Iterator[Example]:
    """``times`` simulated copies of each section; those of which no line would stand are left out."""
    for section in sections:
        for copy in range(times):
            rng = random.Random(f"{section.id} {seed} {copy}")
            if example := _copy(section, corpus, prompt, rng, plain=copy == 0):
                yield example


def _copy(section: Section, corpus: Corpus, prompt: Prompt, rng: random.Random, *, plain: bool) -> Example | None:
    """One copy; a ``plain`` one keeps all evidence and its order."""
    pieces = [*section.facts, *section.rules, *section.gaps]
    lines = list(section.lines)
    if len(pieces) > MOST_PIECES or (not plain and rng.random() < 0.5):
        most = rng.randint(1, MOST_PIECES) if rng.random() < 0.5 else MOST_PIECES
        pieces, lines = _part(pieces, lines, most, rng)
    facts = {h: k for h, k in section.facts.items() if h in pieces}
    if not plain and rng.random() < 0.4:
        facts = dict(rng.sample(sorted(facts.items()), len(facts)))
    names = _Names(rng)
    records: dict[str, Fact | Passage | Obligation | Gap] = {}
    for handle, kind in facts.items():
        records[handle] = _fact(kind, handle, lines, names, rng, swap=not section.fixed and not plain)
    for handle in (h for h in section.rules if h in pieces):
        records[handle] = corpus.evidence(section.rules[handle])
    for handle in (h for h in section.gaps if h in pieces):
        records[handle] = _gap(section.gaps[handle], handle, lines, corpus, rng, swap=not plain)
    if not plain and rng.random() < 0.4:
        known = {r.id for r in records.values() if not isinstance(r, Gap)}
        spare = [o for o in (*corpus.obligations, *corpus.passages) if o.id not in known]
        records |= {f"R{90 + i}": rule for i, rule in enumerate(rng.sample(spare, rng.randint(1, 2)))}
    brief, lines = _numbered(records, lines, TITLES[section.outline])
    standing = _standing(lines, brief, corpus)
    again = ["it was left out"] if len(standing) == 1 and len(pieces) == 1 and rng.random() < 0.5 else []
    if not standing:
        return None
    return Example(section.id, brief, section_prompt(brief, prompt, again), "".join(f"{x}\n" for x in standing))


def _part(pieces: list[str], lines: list[str], most: int, rng: random.Random) -> tuple[list[str], list[str]]:
    """Up to ``most`` pieces of evidence, and the lines that need no other."""
    by_line = [set(_cited(line)) for line in lines]
    start = rng.randrange(len(lines))
    chosen: set[str] = set()
    for cited in by_line[start:] + by_line[:start]:
        if len(chosen | cited) <= most:
            chosen |= cited
    kept = [line for line, cited in zip(lines, by_line, strict=True) if cited <= chosen]
    if not kept:
        return pieces, lines
    return [p for p in pieces if p in chosen], kept


def _cited(line: str) -> list[str]:
    return [h for h in re.findall(r" \[(\w+)\]", line) if h != "S"]


class _Names:
    """Other names for the samples, columns and groups of a section, the same within one copy."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._given: dict[str, str] = {}

    def sample(self, name: str) -> str:
        """As in "test sample", under another name for the same kind of sample."""
        return f"{self._of(name, SAMPLES.get(name, SAMPLES['test']))} sample"

    def column(self, name: str) -> str:
        """A column; the score keeps its name."""
        return "the score" if name == "score" else self._of(name, COLUMNS)

    def part(self, group: str, value: str) -> str:
        """As in "sex female", under another group's name and value."""
        cut = self._of(group, tuple(GROUPS))
        return f"{cut} {self._of(f'{group} {value}', GROUPS.get(cut, ('first', 'second', 'third')))}"

    def _of(self, name: str, others: Sequence[str]) -> str:
        taken = set(self._given.values())
        free = [other for other in others if other not in taken] or list(others)
        known = name.replace("_", " ")
        return self._given.setdefault(
            name, known if known not in taken and self._rng.random() < 0.3 else self._rng.choice(free)
        )


def _label(key: str, names: _Names) -> str:
    """The label that the facts room gives a Fact of this key, under the copy's names."""
    stem, *rest = key.split(".")
    match stem, rest:
        case "conflict", _:
            return f"difference between the reported and the recomputed {_label('.'.join(rest), names)}"
        case "relied", _:
            return f"reported {' '.join(rest).replace('_', ' ')}"
        case "tests", [verdict]:
            return TALLIES[cast(FactVerdict, verdict)]
        case "declared", [key, *name]:
            return _declared(key, " ".join(name).replace("_", " "))
        case "auc_gap", [sample]:
            both = [names.sample(name).removesuffix(" sample") for name in ("train", sample)]
            return f"gap in AUC between the {both[0]} and {both[1]} samples"
        case (("air" | "rate_by" | "outcome_by" | "auc_by"), [group, *value, sample]):
            return f"{BY_GROUP[stem]} of {names.part(group, ' '.join(value))} on the {names.sample(sample)}"
        case _ if stem in MEASURES:
            return f"{MEASURES[stem]} on the {names.sample('.'.join(rest))}"
        case _:
            *column, sample = rest
            return LABELS[stem].format(
                column=names.column(" ".join(column)),
                sample=names.sample(sample),
                reference=names.sample("train"),
            )


def _declared(key: str, name: str) -> str:
    frames = {"method": "declared {} of the method", "explanations": "declared explanation: {}"}
    if key in ("method", "explanations", "monitoring"):
        return frames.get(key, "declared monitoring: {}").format(name)
    plural = {"limitations": "limitation", "approvals": "approval", "kind": "kind of use", "decision": "decision rule"}
    words = plural.get(key, key.replace("_", " "))
    ordinal = {"1": "first", "2": "second", "3": "third", "4": "fourth"}.get(name, "")
    return f"{ordinal} declared {words}".strip()


def _fact(kind: str, handle: str, lines: list[str], names: _Names, rng: random.Random, *, swap: bool) -> Fact:
    key, _, state = kind.rpartition(" ")
    if swap and state in ("pass", "fail", "unsettled"):
        state = rng.choice(("pass", "fail", "unsettled"))
    used = set(re.findall(rf"\{{{handle}\.([a-z]+)\}}", " ".join(lines)))
    if swap and {"ci", "n"} <= used and rng.random() < 0.2:
        lines[:] = [line.replace(f"({{{handle}.ci}}; {{{handle}.n}})", f"({{{handle}.ci}})") for line in lines]
        used = set(re.findall(rf"\{{{handle}\.([a-z]+)\}}", " ".join(lines)))
    stem = key.split(".")[0]
    text = stem == "declared"
    about: dict[str, Any] = {
        "id": f"fact:{re.sub(r'[^A-Za-z0-9_.]', '_', key)}",
        "label": _label(key, names),
        "source": "data/scored.csv",
        "computed_by": f"{stem}@1",
        "origin": {"declared": "declared", "relied": "relied_on"}.get(stem, "computed"),
        "verdict": state,
    }
    if state == "not_tested":
        return Fact(**about, reason=rng.choice(REASONS))
    counts = stem in ("n", "events", "duplicates", "duplicates_across", "tests")
    value: Any = 0.75 if not counts else 300
    about |= {"value": value, "unit": "cases" if counts else "share" if "rate" in stem or "missing" in stem else ""}
    if text:
        about |= {"value": "Ranks applicants for consumer loans", "unit": "text"}
    if "reason" in used or (stem == "psi" and rng.random() < 0.5):
        about["reason"] = "the value is larger than chance alone explains in samples as large as these"
    if "ci" in used or not (text or counts or rng.random() < 0.6):
        about |= {"low": 0.7, "high": 0.8, "level": 0.95}
    if "n" in used or not (text or counts or rng.random() < 0.5):
        about |= {"n": 300, "events": 90}
    if counts and rng.random() < 0.5:
        about |= {"n": 300}
    if state != "none":
        bound = {"min": value + (0.01 if state == "fail" else -0.1)}
        about["limit"] = Limit(**bound, authority="policy", source="Model Risk Policy, clause 4.2")
    return Fact(**about)


def _gap(kind: str, handle: str, lines: Sequence[str], corpus: Corpus, rng: random.Random, *, swap: bool) -> Gap:
    id, _, missing = (part.strip() for part in kind.partition("|"))
    rule = corpus.evidence(id)
    assert isinstance(rule, Obligation)
    named = any(f"{{{handle}.rule}}" in line and f"{{{handle}}}" in line for line in lines)
    if swap and named and rng.random() < 0.7:
        alike = [o for o in corpus.obligations if o.force == rule.force and o.evidence_expected]
        rule = rng.choice(alike)
        missing = " and ".join(rule.evidence_expected[: rng.randint(1, 2)])
    return Gap(obligation=rule.id, citation=rule.citation, force=rule.force, missing=missing, topic=rule.topic)


def _numbered(
    records: dict[str, Fact | Passage | Obligation | Gap], lines: Sequence[str], outline: Outline
) -> tuple[Brief, list[str]]:
    """The Brief of these records in this order, and the lines under its handles."""
    facts = {h: r for h, r in records.items() if isinstance(r, Fact)}
    rules = {h: r for h, r in records.items() if isinstance(r, Passage | Obligation)}
    gaps = {h: r for h, r in records.items() if isinstance(r, Gap)}
    brief = Brief(
        outline=outline,
        subject_name=ABOUT.name,
        subject_version=ABOUT.version,
        facts=tuple(facts.values()),
        rules=tuple(rules.values()),
        gaps=tuple(gaps.values()),
    )
    new = {
        old: f"{room[0]}{i}" for room, of in (("F", facts), ("R", rules), ("G", gaps)) for i, old in enumerate(of, 1)
    }
    return brief, [re.sub(r"(?<=[{\[])[FRG]\d+", lambda match: new[match[0]], line) for line in lines]


def verified(claims: Sequence[Claim], brief: Brief, corpus: Corpus) -> tuple[Claim, ...]:
    """What the ladder says of claims about a Brief, whatever day its rules began or ended."""
    rules = [*brief.rules, *(corpus.evidence(gap.obligation) for gap in brief.gaps)]
    undated = [rule.model_copy(update={"since": None, "until": None}) for rule in rules]
    return verify(claims, {item.id: item for item in (*brief.facts, *undated)}, ABOUT, AS_OF)


def _standing(lines: Sequence[str], brief: Brief, corpus: Corpus) -> list[str]:
    """The lines with slots that parse and that the ladder supports.

    It does not judge whether something is missing, nor a sentence without words of its own; those stand too.
    """
    kept = []
    for text in lines:
        line = parse_line(text, brief)
        if isinstance(line, Line) and "{" in text:
            (claim,) = verified([bind_line(line, brief, id="line.1")], brief, corpus)
            beyond = "{G" in text or text.startswith("It {")
            if claim.verdict == "supported" or (beyond and claim.verdict == "not_judged"):
                kept.append(text)
    return kept


# ── sections put together anew ────────────────────────────────────────────────────────────────────────────────────────


# How a line begins that needs nothing before it and says nothing of which cases it is about.
_PLAIN = re.compile(r"(?:The |\{|It \{|Held against |Against \{|Measured against |No limit )")


class Unit(NamedTuple):
    """The lines of a section that tell one piece of evidence and speak of no other."""

    outline: str
    kind: str  # as in a section: "auc.test pass", "obligation | missing", or a rule's id
    lines: tuple[str, ...]  # under the handle "@"
    fixed: bool


def units(sections: Sequence[Section]) -> dict[str, list[Unit]]:
    """The units of all sections by room: "F", "R" and "G"."""
    found: dict[str, list[Unit]] = {"F": [], "R": [], "G": []}
    for section in sections:
        for handle, kind in (section.facts | section.rules | section.gaps).items():
            lines = [line for line in section.lines if _cited(line) == [handle]]
            text = " ".join(lines)
            tells = {"F": rf"\{{{handle}(\.verdict)?\}}", "R": rf"\{{{handle}\}}", "G": rf"\{{{handle}\}}"}[handle[0]]
            if re.search(tells, text) and all(_PLAIN.match(line) for line in lines) and not text.startswith("It "):
                own = tuple(re.sub(rf"(?<=[{{\[]){handle}(?=[.}}\]])", "@", line) for line in lines)
                found[handle[0]].append(Unit(section.outline, kind, own, section.fixed))
    return found


def recombined(
    sections: Sequence[Section], corpus: Corpus, prompt: Prompt, *, count: int, seed: int
) -> Iterator[Example]:
    """``count`` sections put together from units, as a battery would: often several Facts of one kind in a row."""
    pool = units(sections)
    for copy in range(count):
        rng = random.Random(f"recombined {seed} {copy}")
        outline = rng.choice(sorted({unit.outline for unit in pool["F"]}))
        here = [unit for unit in pool["F"] if unit.outline == outline]
        if rng.random() < 0.6:
            stem = _stem(rng.choice(here))
            here = [unit for unit in pool["F"] if _stem(unit) == stem]
        chosen = [_renamed(rng.choice(here), rng) for _ in range(rng.randint(1, 5))]
        facts = list({unit.kind.rpartition(" ")[0]: unit for unit in chosen}.values())
        rules = rng.sample(pool["R"], rng.choice((0, 0, 1, 2)))
        gaps = rng.sample(pool["G"], rng.choice((0, 0, 0, 1, 2)))
        if example := _together(outline, {"F": facts, "R": rules, "G": gaps}, corpus, prompt, rng):
            yield example


def _stem(unit: Unit) -> str:
    stem, _, rest = unit.kind.partition(".")
    return f"{stem}.{rest.split('.')[0].split(' ')[0]}" if stem == "declared" else stem


def _renamed(unit: Unit, rng: random.Random) -> Unit:
    """The unit about another sample or declared name, where its lines do not depend on it."""
    key, _, state = unit.kind.rpartition(" ")
    *head, last = key.split(".")
    if head[:1] == ["declared"] and len(head) == 2:
        last = rng.choice(DECLARED_NAMES.get(head[1], ("1", "2", "3", "4")))
    elif len(head) >= 1 and head[0] not in ("declared", "relied", "tests", "conflict"):
        last = rng.choice(("test", "oot", "production", "holdout"))
    return unit._replace(kind=f"{'.'.join([*head, last])} {state}")


def _together(
    outline: str, chosen: dict[str, list[Unit]], corpus: Corpus, prompt: Prompt, rng: random.Random
) -> Example | None:
    names = _Names(rng)
    records: dict[str, Fact | Passage | Obligation | Gap] = {}
    lines: list[str] = []
    for room in "FRG":
        for i, unit in enumerate(chosen[room]):
            handle = f"{room}{70 + i}"
            own = [line.replace("@", handle) for line in unit.lines]
            if room == "F":
                records[handle] = _fact(unit.kind, handle, own, names, rng, swap=not unit.fixed)
            elif room == "R":
                records[handle] = corpus.evidence(unit.kind)
            else:
                records[handle] = _gap(unit.kind, handle, own, corpus, rng, swap=True)
            lines += own
    if len({r.id for r in records.values() if not isinstance(r, Gap)}) < len(chosen["F"]) + len(chosen["R"]):
        return None
    labels = [record.label for record in records.values() if isinstance(record, Fact)]
    if len(set(labels)) < len(labels):
        return None
    brief, lines = _numbered(records, lines, TITLES[outline])
    standing = _standing(lines, brief, corpus)
    if not all(any(f"[F{i}]" in line for line in standing) for i in range(1, len(brief.facts) + 1)):
        return None
    again = ["it was left out"] if rng.random() < 0.15 else []
    return Example("recombined", brief, section_prompt(brief, prompt, again), "".join(f"{x}\n" for x in standing))


if __name__ == "__main__":
    main()
