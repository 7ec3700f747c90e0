"""One text against another, clause by clause: what was added, removed, changed or moved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from compliance_llm.corpus.changes.redline import Words, even, redline
from compliance_llm.records import Passage, Record


class ClauseChange(Record):
    """The change of one clause. A moved clause has the same words under another pointer."""

    instrument: str
    change: Literal["added", "removed", "changed", "moved"]
    pointer: str  # in the newer text, where it is there
    was: str | None = None  # pointer in the older text, where that is another
    old: str | None = None  # ids of the Passages
    new: str | None = None
    words: tuple[Words, ...]


class Pair(NamedTuple):
    """A Passage of the older text and what stands for it in the newer one; None where nothing does."""

    old: Passage | None
    new: Passage | None


def clause_changes(old: Sequence[Passage], new: Sequence[Passage]) -> tuple[ClauseChange, ...]:
    """Every clause that is not the same in both, in the order of the newer text, each that was removed in its place."""
    return tuple(_change(pair) for pair in pairs(old, new) if not _same(pair))


def pairs(old: Sequence[Passage], new: Sequence[Passage]) -> list[Pair]:
    """Each Passage of either text with its counterpart in the other.

    Equal words under one pointer belong together, then equal words wherever they stand, then equal pointers.
    """
    match: dict[str, Passage] = {}  # by id in the newer text: its Passage in the older one
    left, open_ = list(old), list(new)
    for key in (_words_in_place, _words, _place):
        seen: defaultdict[object, list[Passage]] = defaultdict(list)
        for passage, place in _numbered(left):
            seen[key(passage, place)].append(passage)
        for passage, place in _numbered(open_):
            if found := seen[key(passage, place)]:
                match[passage.id] = found.pop(0)
        used = {passage.id for passage in match.values()}
        left = [passage for passage in left if passage.id not in used]
        open_ = [passage for passage in open_ if passage.id not in match]
    return _in_order(old, new, match)


def _in_order(old: Sequence[Passage], new: Sequence[Passage], match: dict[str, Passage]) -> list[Pair]:
    """The newer text in its order, with each Passage that is gone after the one it stood behind."""
    stays = {before.id: id for id, before in match.items()}
    gone: defaultdict[str, list[Passage]] = defaultdict(list)
    behind = ""
    for passage in old:
        if passage.id in stays:
            behind = stays[passage.id]
        else:
            gone[behind].append(passage)
    ordered = [Pair(passage, None) for passage in gone[""]]
    for passage in new:
        ordered.append(Pair(match.get(passage.id), passage))
        ordered += [Pair(removed, None) for removed in gone[passage.id]]
    return ordered


def _numbered(passages: Sequence[Passage]) -> Iterator[tuple[Passage, int]]:
    """Each Passage with its place among those of its pointer."""
    seen: Counter[str] = Counter()
    for passage in passages:
        seen[passage.pointer] += 1
        yield passage, seen[passage.pointer]


def _words_in_place(passage: Passage, place: int) -> object:
    return passage.pointer, even(passage.text)


def _words(passage: Passage, place: int) -> object:
    return even(passage.text)


def _place(passage: Passage, place: int) -> object:
    return passage.pointer, place


def _same(pair: Pair) -> bool:
    return (
        pair.old is not None
        and pair.new is not None
        and pair.old.pointer == pair.new.pointer
        and even(pair.old.text) == even(pair.new.text)
    )


def _change(pair: Pair) -> ClauseChange:
    old, new = pair
    either = new or old
    assert either is not None  # a pair has at least one side
    words = redline(old.text if old else "", new.text if new else "")
    if old and new:
        change = "moved" if all(run.op == "same" for run in words) else "changed"
    else:
        change = "added" if new else "removed"
    return ClauseChange(
        instrument=either.instrument,
        change=change,
        pointer=either.pointer,
        was=old.pointer if old and new and old.pointer != new.pointer else None,
        old=old.id if old else None,
        new=new.id if new else None,
        words=words,
    )
