"""A policy question → the clauses that answer it, quoted, or an honest "the policies do not say".

A question is a document with one section: the clauses found are its Brief, the plain drafter quotes them, the ladder
verifies them. Its special part is the decision to abstain. The signs read are which share of the question's words the
best clause holds (weighted by rarity) and how many these are, whether the question names an instrument, and how near
the nearest clause is in meaning. Their weights were fitted to questions written for the purpose, and ship with what
they were fitted on.
"""

from __future__ import annotations

import json
import math
import re
import time
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from compliance_llm.corpus import REGISTER, Corpus
from compliance_llm.corpus.abbreviations import abbreviations, respelled
from compliance_llm.corpus.catalogue.register import begin_of, stage_pointer
from compliance_llm.corpus.dates import NEVER
from compliance_llm.corpus.stages import stages_of
from compliance_llm.draft import PlainDrafter, bind
from compliance_llm.index import text_of
from compliance_llm.index.bm25 import words as stems
from compliance_llm.ports import Index, Judge, Ranked
from compliance_llm.records import (
    About,
    Answer,
    Answered,
    Brief,
    Claim,
    Instrument,
    Obligation,
    Outline,
    Passage,
    Quote,
)
from compliance_llm.verify import verify

Rule = Passage | Obligation
QUOTED = 3  # clauses an answer quotes at most
READ = 5  # clauses whose words count towards covering the question
NEAR = 0.7  # a further clause is quoted only if its score is at least this share of the best one's
# Words of asking, not of what is asked.
ASKING = frozenset(
    {"say", "says", "tell", "mean", "expect", "look", "cover", "policy", "policies", "rule", "rules", "guidance"}
    | {"often", "long", "many", "much", "must", "should", "may", "need", "still", "force", "apply", "ok", "okay"}
)
OUTLINE = Outline(id="answer/answer", title="Answer", guidance="The clauses that answer the question, quoted.")
NOBODY = About(id="", name="", version="", kind="", jurisdictions=(), digest="")


@dataclass(frozen=True)
class Signs:
    """The signs that the corpus contains an answer; the cosine is None without embeddings."""

    coverage: (
        float  # share in [0, 1] of the question's words, weighted by rarity, in the clause that holds most of them
    )
    matched: float  # ln(1 + how many of its words the clause holds that holds the most)
    named: float  # 1 if the question names an instrument, else 0
    cosine: float | None  # of the question and the nearest clause


def answer(
    question: str, corpus: Corpus, index: Index, judge: Judge, as_of: date, jurisdictions: Collection[str] | None = None
) -> Answer:
    """The best clauses of the rules in force on ``as_of``, as verified claims; or an abstention with its reason."""
    began = time.perf_counter()
    scope, ranked, found = look_up(look_where(question, corpus, as_of, jurisdictions), index)
    confidence = confident(found)
    doubt = _why_not(question, ranked, confidence)
    later = _begins_later(scope, index, corpus, as_of, beyond=0.0 if doubt else confidence)
    near = [] if doubt or later else _with_lists([scope.rules[r.id] for r in _near(ranked)], scope.rules)
    told = list(dict.fromkeys([*scope.ended, *later, *scope.coming, *near]))
    reason = "" if scope.ended or later else doubt  # that a rule has ended, or begins later, is an answer in itself
    claims = _claims(told, judge, as_of) if told else ()
    if not reason and not claims:
        reason = "None of the clauses found could be verified."
    said = " ".join([*(["The policies do not say.", reason] if reason else []), *(claim.text for claim in claims)])
    return Answer(
        question=question,
        as_of=as_of,
        answer=said,
        claims=tuple(_answered(claim, corpus) for claim in claims),
        abstained=bool(reason),
        reason=reason,
        seconds=round(time.perf_counter() - began, 3),
    )


@dataclass(frozen=True)
class Scope:
    """Where a question is looked up: in the rules it names, else in all that apply."""

    words: str  # the question without the names of rules
    rules: dict[str, Rule]
    named: bool = False
    ended: tuple[Passage, ...] = ()  # what a reader must know of a rule that was named and has ended
    coming: tuple[Passage, ...] = ()  # and of one that was named and has not begun
    later: dict[str, Rule] = field(default_factory=dict[str, Rule])  # yet to apply


def look_up(scope: Scope, index: Index) -> tuple[Scope, list[Ranked], Signs]:
    """The results, with abbreviations as asked or expanded: whichever matches more words of the clauses."""
    other = respelled(scope.words, _abbreviations(tuple(scope.rules.values())))
    scopes = [replace(scope, words=words) for words in dict.fromkeys((scope.words, other))]
    searched = [(it, index.search(it.words, k=READ, among=it.rules.keys())) for it in scopes]
    return max(((it, ranked, signs(it, ranked)) for it, ranked in searched), key=lambda found: found[2].coverage)


def look_where(question: str, corpus: Corpus, as_of: date, jurisdictions: Collection[str] | None = None) -> Scope:
    """The rules a question is about. One that is named and has ended is explained, and its successor is read.

    The register answers only questions that name one of its instruments.
    """
    words, named = _named(question, corpus)
    rules = corpus.applicable(as_of, jurisdictions)
    everything = {e.id: e for e in rules.told}
    later = _yet_to_begin(corpus, as_of, jurisdictions)
    if not named:
        found = {id: e for id, e in everything.items() if e.instrument != REGISTER and e.pointer != "preamble"}
        return Scope(words, found, later=later)
    absent = [i for i in named if not any(i.id == r.id for r in rules.instruments)]
    coming = [i for i in absent if i.since is not None and as_of < i.since]
    ended = [i for i in absent if i not in coming]
    about = {i.id for i in named} | {successor for i in ended for successor in i.superseded_by}
    entries = {p.id: p for p in rules.passages if p.instrument == REGISTER and p.pointer.split(",")[0] in about}
    ends = tuple(p for p in entries.values() if p.pointer in {f"{i.id}, end" for i in ended})
    begins = {pointer for i in coming for pointer in begin_of(i)}
    chosen = {id: e for id, e in everything.items() if e.instrument in about} | entries
    return Scope(
        words,
        {id: e for id, e in chosen.items() if e not in ends},
        True,
        ended=ends,
        coming=tuple(p for p in entries.values() if p.pointer in begins),
        later={id: e for id, e in later.items() if e.instrument in about},
    )


def _yet_to_begin(corpus: Corpus, as_of: date, jurisdictions: Collection[str] | None) -> dict[str, Rule]:
    """Duties that begin after ``as_of``, of Instruments whose beginning the register tells on that day."""
    known = {p.pointer.split(",")[0] for p in _beginnings(corpus, as_of)}
    places = None if jurisdictions is None else {name.lower() for name in jurisdictions}
    where = {i.id for i in corpus.instruments if i.id in known and (places is None or i.jurisdiction in places)}
    return {e.id: e for e in corpus.told if e.instrument in where and e.since is not None and as_of < e.since != NEVER}


def _beginnings(corpus: Corpus, as_of: date) -> list[Passage]:
    """Statements of the register about Instruments, or parts of them, that begin after the date."""
    return [p for p in corpus.passages if p.instrument == REGISTER and "not before" in p.text and p.applies_on(as_of)]


def _begins_later(scope: Scope, index: Index, corpus: Corpus, as_of: date, *, beyond: float) -> tuple[Passage, ...]:
    """Statements of the register about when the obligations asked about begin, if no rule in force is nearer.

    ``beyond`` is the confidence that the rules of today answer; only a question that names a rule which answers today
    is also compared with what that rule will say.
    """
    if not scope.later or (beyond > 0 and not scope.named):
        return ()
    ranked = index.search(scope.words, k=READ, among=scope.later.keys())
    if not ranked or confident(signs(replace(scope, rules=scope.later), ranked)) <= beyond:
        return ()
    best = scope.later[ranked[0].id]
    instrument = corpus.instrument(best.instrument)
    telling = {stage_pointer(stage, instrument) for stage in stages_of(instrument, best.pointer)}
    telling |= set(begin_of(instrument))
    return tuple(p for p in _beginnings(corpus, as_of) if p.pointer in telling)


def _named(question: str, corpus: Corpus) -> tuple[str, list[Instrument]]:
    """The question without the names of Instruments, longest names first, and the Instruments named."""
    names = [(name, i) for i in corpus.instruments for name in (i.citation, *i.aliases) if i.binding != "policy"]
    named: list[Instrument] = []
    words = question
    for own in (i.issuer.partition(" (")[0] for i in corpus.instruments if i.binding == "policy"):
        for name in (own, own.rpartition(" ")[0]):  # "Meridel Payments plc", "Meridel Payments"
            words = words.replace(name, " ") if name else words
    for name in sorted({name for name, _ in names}, key=lambda n: (-len(n), n)):
        left = re.sub(rf"(?<![\w/]){re.escape(name)}(?![\w/]|-\d)", " ", words, flags=re.IGNORECASE)
        if left != words:
            words = left
            named += [i for other, i in names if other == name and i not in named]
    return words, named


def signs(scope: Scope, ranked: Sequence[Ranked]) -> Signs:
    """How well the best clause found covers the question's words, and how near the nearest one is in meaning."""
    rarity, unseen = _rarities(tuple(scope.rules.values()))
    words = set(stems(" ".join(word for word in re.findall(r"\w+", scope.words) if word.lower() not in ASKING)))
    cosines = [r.cosine for r in ranked if r.cosine is not None]
    cosine = max(cosines) if cosines else None
    if not words or not ranked:
        return Signs(0.0, 0.0, float(scope.named), cosine)
    total = sum(rarity.get(word, unseen) for word in words)
    held = [words.intersection(stems(text_of(scope.rules[r.id]))) for r in ranked]
    coverage = max(sum(rarity[word] for word in found) for found in held) / total
    return Signs(coverage, math.log1p(max(map(len, held))), float(scope.named), cosine)


def confident(found: Signs) -> float:
    """How far the signs lie beyond the fitted threshold, in log-odds: positive means answer, negative abstain."""
    fitted = _calibration()["words" if found.cosine is None else "words_and_meaning"]
    return fitted["intercept"] + sum(weight * (getattr(found, sign) or 0) for sign, weight in fitted["signs"].items())


def _why_not(question: str, ranked: Sequence[Ranked], confidence: float) -> str:
    if not re.search(r"\w", question):
        return "The question is empty."
    if not ranked:
        return "No rule in force on that date concerns the question."
    if confidence < 0:
        return "No clause in force on that date answers the question closely enough to be quoted."
    return ""


def _near(ranked: Sequence[Ranked]) -> list[Ranked]:
    best = max(r.bm25 for r in ranked)
    return [r for r in ranked if r is ranked[0] or r.bm25 >= NEAR * best][:QUOTED]


def _with_lists(found: Sequence[Rule], rules: Mapping[str, Rule]) -> list[Rule]:
    """The results, each followed by the list or table that it introduces within its own clause."""
    led: defaultdict[tuple[str, str, str], list[Rule]] = defaultdict(list)
    for rule in rules.values():
        if isinstance(rule, Passage) and rule.stem:
            led[rule.instrument, rule.pointer, rule.stem].append(rule)
    whole = [(it, *(led[it.instrument, it.pointer, it.text] if isinstance(it, Passage) else ())) for it in found]
    return list(dict.fromkeys(part for parts in whole for part in parts))


def _claims(found: Sequence[Rule], judge: Judge, as_of: date) -> tuple[Claim, ...]:
    """Verified sentences only: an answer has no room for a doubtful one."""
    brief = Brief(outline=OUTLINE, subject_name="", subject_version="", rules=tuple(found))
    (draft,) = PlainDrafter().write([brief], check=lambda line, brief: "")
    verified = verify(bind(draft, brief), {e.id: e for e in found}, NOBODY, as_of, judge)
    return tuple(claim for claim in verified if not claim.flagged)


def _answered(claim: Claim, corpus: Corpus) -> Answered:
    quotes: list[Quote] = []
    for citation in claim.citations:
        rule = corpus.evidence(citation.evidence)
        shown = {name: getattr(rule, name) for name in ("pointer", "instrument", "citation", "since", "until")}
        shown["confidence"] = rule.confidence if isinstance(rule, Obligation) else ""
        shown["example"] = rule.instrument in corpus.examples
        place = {"evidence": rule.id, "quote": citation.quote, "start": citation.start, "end": citation.end}
        quotes.append(Quote.model_validate(shown | place))
    return Answered(text=claim.text, citations=tuple(quotes), verdict=claim.verdict)


@lru_cache(maxsize=4)
def _rarities(rules: tuple[Rule, ...]) -> tuple[dict[str, float], float]:
    """Inverse document frequency of every stem in the rules, and of a stem they do not hold."""
    seen = Counter(word for rule in rules for word in set(stems(text_of(rule))))
    return {word: math.log(1 + len(rules) / count) for word, count in seen.items()}, math.log(1 + len(rules))


@lru_cache(maxsize=1)
def _abbreviations(rules: tuple[Rule, ...]) -> dict[str, str]:
    """Those that the rules explain."""
    return abbreviations(map(text_of, rules))


@cache
def _calibration() -> dict[str, Any]:
    return json.loads((Path(__file__).parent / "answer.json").read_text(encoding="utf-8"))["fitted"]
