"""The prompted drafter: a generator writes a section's lines, and whatever fails gives way to the plain sentence.

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
from compliance_llm.draft.templates import handles, plain_line
from compliance_llm.ports import Check, Generator
from compliance_llm.records import Brief, Draft, Fact, Line

PIECES = 5  # Facts and gaps that a generator is asked for at a time
MAX_TOKENS = 200  # enough for a part; what is cut off is asked for again
LEFT_OUT = "it was left out"
_LEANS = re.compile(r"(?:It|Its|They|Their|This|These|That|Those|Both|There|Here)\b")
_HANDLE = re.compile(r"(?<=\{)[FRG][0-9]+")


class Part(NamedTuple):
    """What is asked of a generator at once: some of a Brief's Evidence, under handles of its own."""

    place: int  # which Brief
    brief: Brief
    known_as: dict[str, str]  # handle here → handle in the whole Brief
    reasons: tuple[str, ...] = ()  # why it is asked for once more


class PromptedDrafter:
    """A Drafter on a Generator that is held to the slot grammar."""

    def __init__(self, generator: Generator, prompt: Prompt | None = None, *, max_tokens: int = MAX_TOKENS) -> None:
        self._generator = generator
        self._prompt = prompt or load_prompt("draft_section", 1)
        self._max_tokens = max_tokens

    @property
    def name(self) -> str:
        """As the run record and the reader see it."""
        return self._generator.name

    @property
    def prompts(self) -> dict[str, str]:
        """The one prompt it fills, with its digest."""
        return {self._prompt.name: f"sha256:{self._prompt.digest}"}

    def write(self, briefs: Sequence[Brief], *, check: Check) -> list[Draft]:
        """One Draft per Brief; see ``Drafter``. Rules are told where the generator uses them.

        A section of nothing but rules is not generated: rules without a Fact or a gap are told in their own words.
        """
        sections = [_Section(brief, check) for brief in briefs]
        self._ask([part for i, brief in enumerate(briefs) for part in parts(brief, i)], sections)
        again = [part for i, s in enumerate(sections) if (part := _remainder(s, i))]
        self._ask(again, sections)
        return [Draft(section=s.brief.outline.id, lines=tuple(s.completed())) for s in sections]

    def _ask(self, asked: Sequence[Part], sections: Sequence[_Section]) -> None:
        texts = self._generator.generate(
            [section_prompt(part.brief, self._prompt, part.reasons) for part in asked],
            grammars=[section_grammar(part.brief) for part in asked],
            max_tokens=self._max_tokens,
        )
        for part, text in zip(asked, texts, strict=True):
            sections[part.place].take(text, part)


def parts(brief: Brief, place: int, *, pieces: int = PIECES) -> Iterator[Part]:
    """A Brief's Facts and gaps, at most ``pieces`` at a time and evenly; its rules go with the first."""
    told = [h for h in handles(brief) if h[0] != "R"]
    count = -(-len(told) // pieces)
    rules = [h for h in handles(brief) if h[0] == "R"]
    for i in range(count):
        chosen = told[i * len(told) // count : (i + 1) * len(told) // count]
        yield part_of(brief, [*chosen, *(rules if i == 0 else [])], place)


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
    """The lines of one section as they come in."""

    def __init__(self, brief: Brief, check: Check) -> None:
        self.brief = brief
        self._check = check
        self._lines: list[Line] = []
        self._why: dict[str, str] = {}  # handle → why a line about it was dropped

    def take(self, text: str, part: Part) -> None:
        """Keep the lines of a generator's text that stand."""
        before: Line | None = None
        fresh: list[Line] = []
        for written in text.splitlines():
            parsed = parse_line(written.strip(), part.brief)
            if isinstance(parsed, str):
                self._drop(re.findall(r"[FG][0-9]+", written), part, parsed)
                before = None
                continue
            line = _renamed(parsed, part.known_as)
            if any(line.text == other.text for other in (*self._lines, *fresh)):
                continue
            if problem := _empty_or_leaning(line, before) or self._check(line, self.brief):
                self._drop(parsed.cites, part, problem)
                before = None
                continue
            fresh.append(line)
            before = line
        self._insert(fresh)

    def untold(self) -> list[str]:
        """Handles of Facts and gaps of which no line says what there is to say; rules count where nothing else is."""
        told = [h for h in handles(self.brief) if h[0] != "R"] or handles(self.brief)
        return [h for h in told if not any(tells(line, h, self.brief) for line in self._lines)]

    def why(self, handle: str) -> str:
        """Why a handle is untold."""
        return self._why.get(handle, LEFT_OUT)

    def completed(self) -> list[Line]:
        """All lines, the plain sentence standing in for what is untold; gaps come last."""
        generated = any(h[0] != "R" for h in handles(self.brief))
        for handle in self.untold():
            reason = f"The generator's sentence gave way: {self.why(handle)}." if generated else ""
            self._insert([plain_line(handle, self.brief, reason=reason)])
        return sorted(self._lines, key=lambda line: any(h[0] == "G" for h in line.cites))

    def _drop(self, cites: Sequence[str], part: Part, reason: str) -> None:
        for handle in cites:
            if handle in part.known_as:
                self._why.setdefault(part.known_as[handle], reason.rstrip("."))

    def _insert(self, fresh: list[Line]) -> None:
        """Put lines behind the last one that speaks of their Evidence or of what comes before it."""
        if not fresh:
            return
        order = {h: i for i, h in enumerate(h for h in handles(self.brief) if h[0] != "R")}
        first = min((order[h] for line in fresh for h in line.cites if h in order), default=len(order))
        place = 0
        for i, line in enumerate(self._lines, start=1):
            if any(order.get(h, len(order)) <= first for h in line.cites):
                place = i
        while place < len(self._lines) and _LEANS.match(self._lines[place].text):
            place += 1
        self._lines[place:place] = fresh


def _remainder(section: _Section, place: int) -> Part | None:
    """What is untold after the first batch, with the reasons; nothing for a section of rules alone."""
    untold = [h for h in section.untold() if h[0] != "R"]
    if not untold:
        return None
    return part_of(section.brief, untold, place, [section.why(handle) for handle in untold])


def _empty_or_leaning(line: Line, before: Line | None) -> str:
    """Why a line says nothing of its Evidence, or nothing without a line that is not there."""
    if all(match[1] == "S" or match[2] == "label" for match in SLOT.finditer(line.text)):
        return "it says nothing of its evidence"
    if _LEANS.match(line.text) and not (before and set(before.cites) & set(line.cites)):
        return "it leans on a sentence that is not there"
    return ""


def _renamed(line: Line, known_as: dict[str, str]) -> Line:
    """The line under the handles of the whole Brief."""
    return Line(
        text=_HANDLE.sub(lambda match: known_as[match[0]], line.text),
        cites=tuple(known_as[handle] for handle in line.cites),
        origin=line.origin,
    )
