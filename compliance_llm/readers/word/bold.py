"""Headings of a Word file that no style names: a short paragraph on its own, all in bold.

Bold is also emphasis, so little is taken for a heading: what names a division ("Schedule 1"), and words alone where
the document has no better headings, and no numbers of clauses that such a heading would hide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_llm.readers.text.document import CLAUSE, NAMED, POINTS, SIGNED, TOP, Heading, Paragraph, Part
from compliance_llm.readers.text.labels import labels_of

LONGEST = 100  # characters of a heading
WORDED = re.compile(r"[^\W\d_](?:(?!\d)[^_])*(?<![.;:,])", re.DOTALL)
DIVISION_LEVEL, NAMED_LEVEL, WORDED_LEVEL = 1, 8, 9  # below all headings that have a style, but for annexes


class Bold(Paragraph):
    """A paragraph all of whose words are bold."""


def with_headings(parts: Sequence[Part]) -> list[Part]:
    """The parts, those among them that are headings for their bold type named so; a title goes with its number."""
    styled = any(isinstance(part, Heading) and part.level for part in parts)
    hides = styled or any(_is_clause(part) or _is_item(part) or _level(part) == NAMED_LEVEL for part in parts)
    found: list[Part] = []
    untitled = False  # whether a division's name came just before, without a title of its own
    for at, part in enumerate(parts):
        follows = parts[at + 1] if at + 1 < len(parts) else None
        level, before, untitled = _level(part), untitled, False
        if isinstance(part, Bold) and level is not None:
            found.append(Heading(part.words, level, part.number))
            untitled = not _title_of(part)
        elif not isinstance(part, Bold) or not _is_worded(part):
            found.append(part)
        elif before and isinstance(heading := found[-1], Heading):
            found[-1] = heading._replace(words=f"{heading.words} {part.words}")
        elif at == 0 and not styled and (_is_clause(follows) or _is_item(follows) or isinstance(follows, Bold)):
            found.append(Heading(part.words, 0))
        elif not styled and (not hides or _is_clause(follows) or _level(follows) is not None):
            found.append(Heading(part.words, WORDED_LEVEL))
        else:
            found.append(part)
    return found


def _level(part: Part | None) -> int | None:
    """The level of a heading that names its division, "Schedule 1 Records"; None for any other part."""
    if not isinstance(part, Bold) or len(part.whole) > LONGEST or part.whole.endswith((".", ";", ":", ",")):
        return None
    named = NAMED.fullmatch(part.whole)
    if named is None or named["words"][:1].islower():
        return None
    return DIVISION_LEVEL if named["kind"].capitalize() in POINTS else NAMED_LEVEL


def _title_of(part: Bold) -> str:
    named = NAMED.fullmatch(part.whole)
    return named["words"] if named else ""


def _is_worded(part: Bold) -> bool:
    """Whether it reads like a heading without a number: no label, no date, no end of a sentence."""
    short = not part.number and len(part.words) <= LONGEST
    return short and WORDED.fullmatch(part.words) is not None and part.words[0].isupper() and not labels_of(part.words)


def _is_clause(part: Part | None) -> bool:
    """Whether it begins with the number of a clause: "4.2", "Section 2.01", or "1." if that is bold too."""
    whole = part.whole if isinstance(part, Paragraph) else ""
    return bool(CLAUSE.match(whole) or SIGNED.match(whole)) or (isinstance(part, Bold) and _is_item(part))


def _is_item(part: Part | None) -> bool:
    """Whether it begins with a number like "1.", which may be that of a clause."""
    return isinstance(part, Paragraph) and TOP.match(part.whole) is not None
