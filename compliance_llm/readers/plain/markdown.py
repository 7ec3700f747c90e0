"""Markdown and plain text: policies and guidance as their writers keep them, with front matter or without.

A paragraph that begins with a number of two or more parts opens that clause, as does a line that begins with such a
number in bold. Marks of emphasis, links and tags are left out, as are comments; list items and tables are parts.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from compliance_llm.errors import CdraftError
from compliance_llm.readers.configuration import Row, parse_yaml
from compliance_llm.readers.plain.clauses import BOLD_CLAUSE, CLAUSE, FRONT, HEADING
from compliance_llm.readers.source import SourceText, Writer, tidy
from compliance_llm.readers.text.document import NAMED, Heading, Note, Paragraph, Part, write_document
from compliance_llm.readers.web.nodes import Grid

FOREIGN = (b"{\\rtf", b"%!PS", b"MIME-Version:", b"From ")
"""Beginnings of text files in other formats, which are not texts to be read."""
COMMENT = re.compile(
    r"<!--[\s\S]*?(?:-->|\Z)|^\[(?://|comment|_)\]:.*$|^ {0,3}\[[^\]\[\n^][^\]\[\n]*\]:[ \t]+\S.*$", re.MULTILINE
)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
EMPHASIS = re.compile(r"\*\*|__|~~|`+|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)|\[([^\[\]\n]+)\]\[[^\[\]\n]*\]")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
HIDDEN = 0xE000  # where escaped characters wait until the marks around them are gone
FENCE = re.compile(r"\s*(?:```|~~~)")
UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*")
RULE = re.compile(r"\s*(?:[-*_]\s*){3,}")
ITEM = re.compile(r"\s*(?:(?P<bullet>[-*+•])|(?P<number>\d{1,3}[.)]|\([A-Za-z0-9]{1,4}\)|[a-z][.)]))\s+(?=\S)")
ROW = re.compile(r"\s*\|.*")
BARS = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*")
CELL = re.compile(r"(?<!\\)\|")
FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]:\s*(.*)")
MARK = re.compile(r"\[\^[^\[\]\s]+\]")
MOST_HEADING_WORDS = 12


def recognises(data: bytes) -> bool:
    """Whether this is text that does not say it is something else."""
    return not data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(FOREIGN)


def read(data: bytes, name: str) -> SourceText:
    """The text, without its front matter, whose ``title`` is the text's.

    Raises:
        CdraftError: if the front matter is not YAML, or no text follows it.
    """
    matter, body = with_front_matter(data, name)
    parts = _with_title(list(_parts(body)))
    writer = Writer()
    write_document(parts, writer)
    titles = [part.words for part in parts if isinstance(part, Heading) and part.level == 0]
    text = writer.finish("markdown", title=str(matter.get("title") or (titles[0] if titles else "")))
    if not text.parts:
        raise CdraftError(f"{name} contains no text.", "Write the clauses below the headings.")
    return text


def with_front_matter(data: bytes, name: str) -> tuple[Row, str]:
    """The front matter of a file in UTF-8, empty where it has none, and the text after it.

    Raises:
        CdraftError: if the front matter is not YAML.
    """
    source = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    front = FRONT.match(source)
    if front is None:
        return {}, source
    return parse_yaml(front[1] or "{}", Path(name)), source[front.end() :]


def plain_words(text: str) -> str:
    """Words as a reader of the finished page sees them: no tags, emphasis, marks of notes or targets of links."""
    text = ESCAPED.sub(lambda match: chr(HIDDEN + ord(match[1])), text)
    text = LINK.sub(lambda match: match[1] or match[2] or "", MARK.sub("", text))
    text = EMPHASIS.sub("", html.unescape(TAG.sub("", text)))
    return tidy("".join(chr(ord(it) - HIDDEN) if HIDDEN < ord(it) < HIDDEN + 128 else it for it in text))


def _with_title(parts: list[Part]) -> list[Part]:
    """The parts, with the one heading of the first level as the title of the whole."""
    levels = Counter(part.level for part in parts if isinstance(part, Heading))
    if levels[1] != 1:
        return parts
    return [part._replace(level=0) if isinstance(part, Heading) and part.level == 1 else part for part in parts]


def _parts(source: str) -> Iterator[Part]:
    """Headings, paragraphs, list items, tables and footnotes in their order."""
    lines: list[str] = []
    fenced = False
    marked = re.search(r"^ {0,3}#", source, re.MULTILINE) is not None
    for line in [*COMMENT.sub("", source).split("\n"), ""]:
        if FENCE.match(line):
            yield from _block(lines, marked)
            lines, fenced = [], not fenced
        elif fenced:
            lines.append(line)
        elif (title := HEADING.fullmatch(line)) and tidy(title[2] or ""):
            yield from _block(lines, marked)
            lines = []
            yield Heading(plain_words(title[2]), len(title[1]))
        elif lines and UNDERLINE.fullmatch(line) and not ROW.match(lines[0]):
            yield Heading(plain_words(" ".join(lines)), 1 if "=" in line else 2)
            lines = []
        elif not line.strip() or RULE.fullmatch(line):
            yield from _block(lines, marked)
            lines = []
        else:
            begins = BOLD_CLAUSE.match(line) or ITEM.match(line) or FOOTNOTE.match(line.strip())
            if lines and (begins or bool(ROW.match(line)) != bool(ROW.match(lines[0]))):
                yield from _block(lines, marked)
                lines = []
            lines.append(line)
    yield from _block(lines, marked)


def _block(lines: list[str], marked: bool) -> Iterator[Part]:
    """The part that a run of lines makes."""
    if not lines:
        return
    if ROW.match(lines[0]):
        rows = [
            [plain_words(cell) for cell in CELL.split(line.strip().strip("|"))]
            for line in lines
            if not BARS.fullmatch(line)
        ]
        yield Grid(tuple(map(tuple, rows)))
        return
    whole = "\n".join(re.sub(r"^\s*>+ ?", "", line) for line in lines)
    if note := FOOTNOTE.match(whole.strip()):
        yield Note("footnote", int(note[1]) if note[1].isdigit() else 0, plain_words(whole.strip()[note.start(2) :]))
        return
    if clause := CLAUSE.match(whole):
        yield Paragraph(plain_words(whole[clause.end() :]), clause[1])
        return
    words = plain_words(whole)
    named = NAMED.fullmatch(words)
    if not marked and len(lines) == 1 and len(words.split()) <= MOST_HEADING_WORDS and (named or words.isupper()):
        yield Heading(words, 2)
    elif words:
        yield Paragraph(words)
