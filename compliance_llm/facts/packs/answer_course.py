"""Whether the answers are those of the model in use: their version, their course over time, and seen questions."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import cast

from compliance_llm.facts.packs.papers import Line
from compliance_llm.facts.packs.shares import share_fact
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Subject
from compliance_llm.statistics.intervals import fisher_p
from compliance_llm.subject.answers import Answer, declines
from compliance_llm.subject.folder import files

_VERSION = Pattern(r"(?:v|version|release)?[\s-]*(\d+(?:\.\d+)*)", re.I)
_TUNING = Pattern(r"tun|train|few.?shot|example|prompt", re.I)
_SHOWN = Pattern(r"\b(?:examples?|few-shot|tun(?:ed|ing)|prompts?|trained)\b", re.I)
_QUESTIONS = ("question", "q", "prompt", "input", "query", "text", "instruction")
SEEN_BEFORE = "share of questions that tuning has seen"
MOST_BYTES = 50_000_000
FEWEST_WORDS = 4  # of a question that can be recognised
_EDITION = Pattern(r"\d{4}-\d{2}(?:-\d{2})?|v?\d+(?:\.\d+)*")
FEWEST_ALIKE = 5  # answers with one text, from which it is taken for a way to decline
FEWEST = 30  # answers of the last third


def course(
    subject: Subject, rows: Sequence[Answer], said: Sequence[Line], source: str, tuning: Sequence[str] = ()
) -> Iterator[Fact]:
    """Facts on versions, on the first and the last answers, and on questions that tuning has seen."""
    yield from _versions(subject, rows, source)
    yield from _editions(rows, said, source)
    yield from _periods(rows, source)
    yield from _readers(rows, source)
    yield from _not_declined(rows, source)
    yield from _in_tuning(subject, rows, said, source, tuning)


def _versions(subject: Subject, rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    """Answers of another version than the declared one, where the file has that one too or another number."""
    given = [plain for it in rows if (plain := version_in(it.version))]
    ours = version_in(subject.version)
    others = [it for it in given if it != ours]
    if not ours or not others:
        return
    fact = share_fact("answers.other_version", "share of answers of another version", len(others), len(given), source)
    shown = ", ".join(sorted(set(others)))
    yield fact.model_copy(update={"reason": shown, "method": f"versions of the file that are not {subject.version}"})


def version_in(text: str) -> str:
    """The number of a version as it is compared: "v2.10" is "2.10"; empty where a text is something else."""
    hit = _VERSION.fullmatch(text.strip())
    return hit[1] if hit else ""


def _editions(rows: Sequence[Answer], said: Sequence[Line], source: str) -> Iterator[Fact]:
    """Answers that rest on an older edition of the sources than the newest of the file, which the papers name."""
    given = [it.edition for it in rows if it.edition]
    newest = max(given, default="")
    older = [it for it in given if it < newest]
    if not older or not any(newest in it.text for it in said) or not all(_EDITION.fullmatch(it) for it in given):
        return
    fact = share_fact("answers.other_version", "share of answers of an older edition", len(older), len(given), source)
    yield fact.model_copy(update={"reason": ", ".join(sorted(set(older))), "method": f"editions before {newest}"})


def _readers(rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    """How often two readers gave the same label."""
    both = [it.readers for it in rows if it.readers]
    if len(both) >= FEWEST:
        same = sum(one.strip().lower() == other.strip().lower() for one, other in both)
        yield share_fact(
            "answers.readers_agree", "share of answers on which two readers agree", same, len(both), source
        )


def _not_declined(rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    """Answers labelled as declined that do not read like the others that are."""
    declined = [it for it in rows if it.label == "abstained_right" and not it.is_flagged]
    often = Counter(_plain(it.answer) for it in declined)
    answered = [it for it in declined if not declines(it.answer) and often[_plain(it.answer)] < FEWEST_ALIKE]
    if declined and 2 * len(answered) < len(declined):
        label = "share of answers labelled as declined that give an answer"
        of = next((it.of or it.category for it in answered if it.of or it.category), "")
        fact = share_fact("answers.declined_not", label, len(answered), len(declined), source)
        yield fact.model_copy(update={"reason": of, "method": "words of declining, or a text given often"})


def _periods(rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    """The share not supported among the last third of the answers by day, and among all before."""
    asked = [it for it in rows if it.day and it.label in ("supported", "not_supported") and not it.unanswerable]
    days = sorted(it.day for it in asked)
    if len(asked) < 3 * FEWEST or days[0] == days[-1]:
        return
    since = days[len(days) * 2 // 3]
    late = [it.label == "not_supported" for it in asked if it.day >= since]
    early = [it.label == "not_supported" for it in asked if it.day < since]
    if len(late) < FEWEST or len(early) < FEWEST:
        return
    p = fisher_p(sum(late), len(late), sum(early), len(early))
    for name, words, them in (("late", "from", late), ("early", "before", early)):
        fact = share_fact(
            f"answers.unsupported_{name}",
            f"share of answers that are not supported, {words} {since}",
            sum(them),
            len(them),
            source,
        )
        yield fact.model_copy(update={"p_value": p, "reason": since})


def _in_tuning(
    subject: Subject, rows: Sequence[Answer], said: Sequence[Line], source: str, tuning: Sequence[str]
) -> Iterator[Fact]:
    """Questions of the file that stand among the examples of tuning, or in a paper on the prompt."""
    asked = {words for it in rows if len((words := _plain(it.question)).split()) >= FEWEST_WORDS}
    if not asked:
        return
    own = {_plain(it) for it in tuning}
    for name, seen in [("the tuning part of the answers file", own), *_examples(subject)]:
        if both := asked & seen:
            fact = share_fact(
                "answers.in_tuning", "share of questions that tuning has seen", len(both), len(asked), source
            )
            yield fact.model_copy(update={"reason": name, "method": "equal words, whatever their case and marks"})
            return
    shown = [it for it in said if _SHOWN.search(f"{it.heading} {it.paper}")]
    told = " \n ".join(_plain(it.text) for it in shown)
    both = {it for it in asked if it in told}
    if len(both) > 2:
        fact = share_fact("answers.in_tuning", SEEN_BEFORE, len(both), len(asked), source)
        place = next(it.paper for it in shown if any(q in _plain(it.text) for q in both))
        yield fact.model_copy(update={"reason": place, "method": "equal words, whatever their case and marks"})


def _examples(subject: Subject) -> Iterator[tuple[str, set[str]]]:
    """Files of the folder whose name tells of tuning, and the questions that they hold."""
    declared = subject.data.answers.path if subject.data.answers else ""
    for path in files(subject.folder):
        name = path.relative_to(subject.folder).as_posix()
        known = name != declared and path.suffix.lower() in (".jsonl", ".json") and name.startswith("data/")
        if not known or not _TUNING.search(path.stem) or path.stat().st_size > MOST_BYTES:
            continue
        yield name, {_plain(text) for text in _texts(path.read_text(encoding="utf-8", errors="replace"))}


def _texts(content: str) -> Iterator[str]:
    lines = [content] if content.lstrip().startswith("[") else content.splitlines()
    for line in lines:
        try:
            found: object = json.loads(line) if line.strip() else None
        except (ValueError, RecursionError):
            continue
        for row in cast("list[object]", found) if isinstance(found, list) else [found]:
            if isinstance(row, dict):
                fields = cast("dict[str, object]", row)
                yield from (str(fields[key]) for key in _QUESTIONS if isinstance(fields.get(key), str))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
