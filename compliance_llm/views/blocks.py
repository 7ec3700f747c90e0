"""The order of the sentences of a section: facts, missing evidence, rules.

Facts and rules are kept apart. Sentences on facts come first, four to a paragraph, with declarations of several points
as a list; then missing evidence; after the section's tables and figures, each rule by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from compliance_llm.records import Claim, Gap
from compliance_llm.views.notes import OF_A_RULE, Note

SENTENCES_PER_PARAGRAPH = 4
DECLARED = "fact:declared."


class Source(NamedTuple):
    """A numbered piece of Evidence under a sentence, and the words quoted from it."""

    note: Note
    quote: str | None


class Sentence(NamedTuple):
    """One Claim as shown: ``flag`` is the word of a flagged one, else empty."""

    number: int
    claim: Claim
    sources: tuple[Source, ...]
    flag: str


class Block(NamedTuple):
    """Sentences shown together: running text, a list, a flagged sentence, or a sentence on missing evidence."""

    kind: Literal["text", "list", "flagged", "gap"]
    sentences: tuple[Sentence, ...]


class Blocks(NamedTuple):
    """The sentences of a section in the order of the views, and the gaps that no sentence reports."""

    told: tuple[Block, ...]
    rules: tuple[Block, ...]
    untold: tuple[Gap, ...]


def arrange(sentences: Sequence[Sentence], gaps: Sequence[Gap]) -> Blocks:
    """Every sentence once, in a block of its kind."""
    on_gaps = [sentence for sentence in sentences if any(_tells(sentence, gap) for gap in gaps)]
    on_rules = [sentence for sentence in sentences if sentence not in on_gaps and _is_of_a_rule(sentence)]
    on_facts = [sentence for sentence in sentences if sentence not in on_gaps and sentence not in on_rules]
    return Blocks(
        told=(*_blocks(on_facts), *(_alone(sentence, "gap") for sentence in on_gaps)),
        rules=tuple(_alone(sentence, "text") for sentence in on_rules),
        untold=tuple(gap for gap in gaps if not any(_tells(sentence, gap) for sentence in on_gaps)),
    )


def _tells(sentence: Sentence, gap: Gap) -> bool:
    """Whether the sentence cites the rule that asks for the missing evidence, and names that evidence."""
    cited = {citation.evidence for citation in sentence.claim.citations}
    return gap.obligation in cited and gap.missing in sentence.claim.text


def _is_of_a_rule(sentence: Sentence) -> bool:
    return bool(sentence.sources) and sentence.sources[0].note.kind in OF_A_RULE


def _alone(sentence: Sentence, kind: Literal["text", "gap"]) -> Block:
    return Block("flagged" if sentence.flag else kind, (sentence,))


def _blocks(sentences: Sequence[Sentence]) -> Iterator[Block]:
    for (flagged, point, _), run in groupby(sentences, key=_company):
        together = tuple(run)
        if flagged:
            yield Block("flagged", together)
        elif point and len(together) > 1:
            yield Block("list", together)
        else:
            for begin in range(0, len(together), SENTENCES_PER_PARAGRAPH):
                yield Block("text", together[begin : begin + SENTENCES_PER_PARAGRAPH])


def _company(sentence: Sentence) -> tuple[int, str, str]:
    """The key that neighbours in one block share: a flagged sentence has its own; points of a list share its name."""
    if sentence.claim.paragraph or not sentence.sources:
        return (sentence.number if sentence.flag else 0), "", sentence.claim.paragraph
    note = sentence.sources[0].note
    listed, _, point = note.id.removeprefix(DECLARED).partition(".")
    is_point = note.id.startswith(DECLARED) and bool(point)
    return (sentence.number if sentence.flag else 0), listed if is_point else "", note.kind
