"""What the developers wrote → sentences to be checked against the Facts. Material, never orders."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from compliance_llm.errors import CdraftError
from compliance_llm.patterns import Pattern
from compliance_llm.readers.orders import find_order
from compliance_llm.records import Passage, SetAside, Subject
from compliance_llm.subject.characters import printable
from compliance_llm.subject.folder import files, inside, unreadable
from compliance_llm.subject.injection import ORDER, aside, cleaned, hidden, spoken_name, why_aside, without_orders
from compliance_llm.subject.markup import decoded, markdown_contents, plain_contents
from compliance_llm.subject.pdf import pdf_contents
from compliance_llm.subject.sentences import Block, Contents, sentences, with_run_in_headings
from compliance_llm.subject.word import word_contents

FOLDER = "documents"
SUFFIXES = (".md", ".txt", ".docx", ".pdf")
MOST_BYTES = 20_000_000
MOST_SENTENCES = 20_000
_UNSHOWN = Pattern(r"\]\(([^)]*)\)|<([^>]*)>|^\s*\[[^\]]*\]:\s*(.*)$")
LINE_NOUN = {".md": "line", ".txt": "line", ".docx": "paragraph", ".pdf": "page"}


class Documents(NamedTuple):
    """What the developers wrote, and what of it is used nowhere."""

    passages: tuple[Passage, ...]
    set_aside: tuple[SetAside, ...]


class File(NamedTuple):
    """A document of the folder, and what it is called."""

    path: Path
    name: str  # "documents/note.md"; a neutral one where its own gives an order
    slug: str
    title: str


def read_documents(subject: Subject) -> tuple[Passage, ...]:
    """The sentences of ``documents/*``, as Passages of instruments named after their files; see `documents_of`."""
    return documents_of(subject).passages


def documents_of(subject: Subject) -> Documents:
    """The sentences of ``documents/*``, as Passages, without those that give orders to the program.

    Ids are ``document.<name>:s<n>:p1`` with sentences numbered from 1; offsets are into the document's canonical text
    (its blocks a blank line apart, one kind of space, no marks of emphasis). What is set aside keeps its number and its
    place in that text.

    Raises:
        CdraftError: if a file cannot be read, or is not what its name says.
    """
    passages: list[Passage] = []
    found: list[SetAside] = []
    for file in _files(subject, found):
        contents = _read(inside(subject.folder, file.path.relative_to(subject.folder).as_posix(), FOLDER), file.name)
        found += contents.set_aside
        passages += _passages(file, contents.blocks, found)
        if len(passages) > MOST_SENTENCES:
            raise CdraftError(
                f"{FOLDER}/ contains more than {MOST_SENTENCES:,} sentences, at {file.name}.",
                "Keep the documents about this model.",
            )
    return Documents(tuple(passages), tuple(found))


def _files(subject: Subject, found: list[SetAside]) -> Iterator[File]:
    """The documents by name; a name that gives an order is set aside, and stands in no document."""
    paths = [path for path in files(subject.folder) if path.relative_to(subject.folder).parts[0] == FOLDER]
    slugs = Counter(_slug(path.stem) for path in paths)
    for number, path in enumerate(paths, start=1):
        name = path.relative_to(subject.folder).as_posix()
        inner = path.relative_to(subject.folder / FOLDER).as_posix()
        if why_aside(spoken_name(inner)):
            found.append(aside(f"{FOLDER}/, the name of file {number}", name, ORDER))
            yield File(path, f"{FOLDER}/ file {number}", f"file-{number}-of-the-folder", f"document {number}")
            continue
        slug = _slug(path.stem)
        title = path.stem.replace("-", " ").replace("_", " ").strip()
        yield File(path, name, slug if slugs[slug] == 1 else _slug(inner), title)


def _passages(file: File, blocks: list[Block], found: list[SetAside]) -> Iterator[Passage]:
    """The sentences of a document that can be used; the others are added to ``found``."""
    noun = LINE_NOUN[file.path.suffix.lower()]
    headings = {b.text: _heading(b, f"{file.name}, {noun} {b.line}", found) for b in blocks if b.is_heading}
    told = list(sentences(with_run_in_headings(blocks)))
    orders = {sentence for sentence in told if find_order(sentence.text)}
    several = {block for block, count in Counter(s.block for s in told).items() if count > 1}
    whole = {block for block in several - {s.block for s in orders} if find_order(block.text)}
    for number, sentence in enumerate(told, start=1):
        block = sentence.block
        where = f"{file.name}, {noun} {block.line}"
        if sentence in orders or block in whole:  # an order may take more than one sentence
            found.append(aside(where, sentence.text, ORDER))
            continue
        words, one = cleaned(sentence.text, where)
        found.extend([one] if one else [])
        yield Passage(
            id=f"document.{file.slug}:s{number}:p1",
            instrument=file.path.name if file.name.endswith(file.path.name) else file.name,
            citation=f"{file.title[:1].upper()}{file.title[1:]} ({file.name})",
            pointer=f"{noun} {block.line}, sentence {number}",
            heading=headings.get(block.heading, block.heading),
            text=words,
            start=sentence.start,
            end=sentence.end,
        )


def _heading(block: Block, where: str, found: list[SetAside]) -> str:
    words, one = without_orders(block.text, where)
    found.extend([one] if one else [])
    return words


def _read(path: Path, name: str) -> Contents:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise CdraftError(
            f"{name} is not a document cdraft reads.", f"Save it as one of {', '.join(SUFFIXES)}, or move it elsewhere."
        )
    try:
        if path.stat().st_size > MOST_BYTES:
            raise CdraftError(
                f"{name} is larger than {MOST_BYTES // 1_000_000} MB.", "Save it without images, or split it."
            )
        content = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    match suffix:
        case ".docx":
            contents = word_contents(content, name)
        case ".pdf":
            contents = pdf_contents(content, name)
        case ".md":
            source = decoded(content, name)
            contents = markdown_contents(source, name)
            contents = contents._replace(set_aside=(*contents.set_aside, *_in_markup(source, contents, name)))
        case _:
            contents = plain_contents(decoded(content, name))
    return contents._replace(blocks=[_printed(block) for block in contents.blocks])


def _printed(block: Block) -> Block:
    return block._replace(text=printable(block.text), heading=printable(block.heading))


def _in_markup(source: str, contents: Contents, name: str) -> Iterator[SetAside]:
    """Orders in what Markdown does not show: the targets and titles of links and images, and the inside of tags."""
    shown = {one.where for one in contents.set_aside}
    for number, line in enumerate(source.splitlines(), start=1):
        where = f"{name}, line {number}"
        if where not in shown:
            for piece in _UNSHOWN.findall(line):
                if find_order(" ".join(piece)):
                    yield hidden(where, " ".join(piece), "in the markup")


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "untitled"
