"""The prompted drafter: a generator writes a section's lines, and whatever fails gives way to the plain sentence.

A generator writes about computed and imported figures, and about gaps. Declared texts and rules are told by
the plain sentence, which quotes them: a small generator that rewords them changes them.

All Briefs are written in one batch, long ones in parts. A line that does not parse or that verification would not let
stand is dropped; Evidence that then goes untold is asked for once more, in a second batch, with the reason; what is
still untold is told by the plain sentence, marked as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.draft.bind import SLOT, resolve
from compliance_llm.draft.grammar import parse_line, section_grammar
from compliance_llm.draft.prompt import Prompt, load_prompt, section_prompt
from compliance_llm.draft.prose import LEANS, fault
from compliance_llm.draft.templates import handles, plain_line
from compliance_llm.ports import Check, Generator
from compliance_llm.records import Brief, Draft, Fact, Gap, Line

PIECES = 3  # Facts and gaps that a generator is asked for at a time: short answers in a large batch are done sooner
TOKENS_PER_PIECE, SPARE_TOKENS = 56, 16  # a full sentence; what is cut off is asked for again
LEFT_OUT = "it was left out"
_HANDLE = re.compile(r"(?<=\{)[FRG][0-9]+")


class Part(NamedTuple):
    """One request to a generator: some of a Brief's Evidence, under its own handles."""

    place: int  # which Brief
    brief: Brief
    known_as: dict[str, str]  # handle here → handle in the whole Brief
    reasons: tuple[str, ...] = ()  # why it is asked for once more


class PromptedDrafter:
    """A Drafter on a Generator that is held to the slot grammar."""

    def __init__(self, generator: Generator, prompt: Prompt | None = None) -> None:
        self._generator = generator
        self._prompt = prompt or load_prompt("draft_section", 1)

    @property
    def name(self) -> str:
        """As the run record and the reader see it."""
        return self._generator.name

    @property
    def prompts(self) -> dict[str, str]:
        """The one prompt it fills, with its digest."""
        return {self._prompt.name: f"sha256:{self._prompt.digest}"}

    def write(self, briefs: Sequence[Brief], *, check: Check) -> list[Draft]:
        """One Draft per Brief; see ``Drafter``."""
        sections = [_Section(brief, check) for brief in briefs]
        self._ask([part for i, brief in enumerate(briefs) for part in parts(brief, i)], sections)
        self._ask([part for i, section in enumerate(sections) for part in _once_more(section, i)], sections)
        return [Draft(section=s.brief.outline.id, lines=tuple(s.completed())) for s in sections]

    def _ask(self, asked: Sequence[Part], sections: Sequence[_Section]) -> None:
        texts = self._generator.generate(
            [section_prompt(part.brief, self._prompt, part.reasons) for part in asked],
            grammars=[section_grammar(part.brief) for part in asked],
            max_tokens=enough_tokens(asked),
        )
        for part, text in zip(asked, texts, strict=True):
            sections[part.place].take(text, part)


def written(brief: Brief) -> list[str]:
    """Handles of the Evidence a generator writes about: gaps, and Facts other than declared texts and tallies."""

    def has_words_to_find(handle: str) -> bool:
        match resolve(handle, brief):
            case Fact() as fact:
                return fact.unit != "text" and not fact.computed_by.startswith("tally@")
            case Gap():
                return True
            case _:
                return False

    return [handle for handle in handles(brief) if has_words_to_find(handle)]


def parts(brief: Brief, place: int, *, pieces: int = PIECES) -> Iterator[Part]:
    """The Evidence that a generator writes about, in even parts of at most ``pieces``."""
    asked = written(brief)
    count = -(-len(asked) // pieces)
    for i in range(count):
        yield part_of(brief, asked[i * len(asked) // count : (i + 1) * len(asked) // count], place)


def enough_tokens(asked: Sequence[Part]) -> int:
    """How long an answer to the largest of these parts may be."""
    pieces = max((len(part.brief.facts) + len(part.brief.gaps) for part in asked), default=0)
    return TOKENS_PER_PIECE * pieces + SPARE_TOKENS


def part_of(brief: Brief, chosen: Sequence[str], place: int, reasons: Sequence[str] = ()) -> Part:
    """The Brief of the chosen handles alone, and what each is called in the whole."""
    rooms = {letter: [h for h in handles(brief) if h in chosen and h[0] == letter] for letter in "FRG"}
    kept = {letter: tuple(resolve(h, brief) for h in room) for letter, room in rooms.items()}
    small = brief.model_copy(update={"facts": kept["F"], "rules": kept["R"], "gaps": kept["G"]})
    known_as = {f"{letter}{i}": h for letter, room in rooms.items() for i, h in enumerate(room, start=1)}
    return Part(place, small, {**known_as, "S": "S"}, tuple(reasons))


def tells(line: Line, handle: str, brief: Brief) -> bool:
    """Whether a line says what there is to say of a handle: its value or what is missing, and its verdict if unwelcome.

    A breach may also be told by how the value stands to the limit.
    """
    said = {match[2] or "" for match in SLOT.finditer(line.text) if match[1] == handle}
    match resolve(handle, brief):
        case Fact(verdict="fail"):
            return bool(said & {"verdict", "vs"})
        case Fact(verdict="unsettled" | "not_tested"):
            return "verdict" in said
        case Fact():
            return bool(said & {"", "verdict"})
        case _:
            return "" in said


class _Section:
    """The lines of one section as they come in, each with those that lean on it."""

    def __init__(self, brief: Brief, check: Check) -> None:
        self.brief = brief
        self._check = check
        self._runs: list[list[Line]] = []
        self._why: dict[str, str] = {}  # handle → why a line about it was dropped

    def take(self, text: str, part: Part) -> None:
        """Keep the lines of a generator's text that stand."""
        before: Line | None = None
        for sentence in text.splitlines():
            parsed = parse_line(sentence.strip(), part.brief)
            if isinstance(parsed, str):
                self._drop(re.findall(r"[FG][0-9]+", sentence), part, parsed)
                before = None
                continue
            line = _renamed(parsed, part.known_as)
            if any(line.text == other.text for other in self._lines()):
                continue
            if problem := fault(line, before) or self._check(line, self.brief):
                self._drop(parsed.cites, part, problem)
                before = None
                continue
            if before and LEANS.match(line.text):
                self._runs[-1].append(line)
            else:
                self._add(line)
            before = line

    def untold(self) -> list[str]:
        """Handles of which no line says what there is to say."""
        return [h for h in handles(self.brief) if not any(tells(line, h, self.brief) for line in self._lines())]

    def missed(self) -> list[str]:
        """Those of them that a generator was asked to write of."""
        asked = written(self.brief)
        return [handle for handle in self.untold() if handle in asked]

    def why(self, handle: str) -> str:
        """Why a handle is untold."""
        return self._why.get(handle, LEFT_OUT)

    def completed(self) -> list[Line]:
        """All lines in the Brief's order, Facts, rules, gaps; the plain sentence tells what no other line does."""
        missed = self.missed()
        for handle in self.untold():
            reason = f"The generated sentence was replaced: {self.why(handle)}." if handle in missed else ""
            self._add(plain_line(handle, self.brief, reason=reason))
        order = {handle: i for i, handle in enumerate(handles(self.brief))}

        def place(run: list[Line]) -> tuple[int, int]:
            known = [h for h in run[0].cites if h in order]
            return max("FRG".index(h[0]) for h in known), min(order[h] for h in known)

        return [line for run in sorted(self._runs, key=place) for line in run]

    def _lines(self) -> Iterator[Line]:
        return (line for run in self._runs for line in run)

    def _add(self, line: Line) -> None:
        """A line of its own; a lone one that told less of the same Fact goes."""
        self._runs = [run for run in self._runs if len(run) > 1 or not self._outdone(run[0], line)]
        self._runs.append([line])

    def _outdone(self, line: Line, other: Line) -> bool:
        """Whether ``line`` tells of one Fact alone, and less of it than ``other``, which also gives its value."""
        (handle, *more) = line.cites
        if more or handle[0] != "F" or tells(line, handle, self.brief) or not tells(other, handle, self.brief):
            return False
        return f"{{{handle}}}" in other.text or f"{{{handle}}}" not in line.text

    def _drop(self, cites: Sequence[str], part: Part, reason: str) -> None:
        for handle in cites:
            if handle in part.known_as:
                self._why.setdefault(part.known_as[handle], reason.rstrip("."))


def _once_more(section: _Section, place: int) -> Iterator[Part]:
    """The requests of the second batch: each piece of Evidence that is still untold, alone, with the reason."""
    for handle in section.missed():
        yield part_of(section.brief, [handle], place, [section.why(handle)])


def _renamed(line: Line, known_as: dict[str, str]) -> Line:
    """The line under the handles of the whole Brief."""
    return Line(
        text=_HANDLE.sub(lambda match: known_as[match[0]], line.text),
        cites=tuple(known_as[handle] for handle in line.cites),
        origin=line.origin,
    )
