"""What the developers wrote → sentences to be checked against the Facts. Material, never orders."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from compliance_llm.errors import CdraftError
from compliance_llm.records import Passage, Subject
from compliance_llm.subject.folder import files, inside, unreadable
from compliance_llm.subject.injection import check_material
from compliance_llm.subject.markup import decoded, markdown_blocks, plain_blocks
from compliance_llm.subject.pdf import pdf_blocks
from compliance_llm.subject.sentences import Block, sentences
from compliance_llm.subject.word import word_blocks

FOLDER = "documents"
SUFFIXES = (".md", ".txt", ".docx", ".pdf")
MOST_BYTES = 20_000_000
MOST_SENTENCES = 20_000
LINE_NOUN = {".md": "line", ".txt": "line", ".docx": "paragraph", ".pdf": "page"}


def read_documents(subject: Subject) -> tuple[Passage, ...]:
    """The sentences of ``documents/*``, as Passages of instruments named after their files.

    Ids are ``document.<name>:s<n>:p1`` with sentences numbered from 1; offsets are into the document's canonical text
    (its blocks a blank line apart, one kind of space, no marks of emphasis).

    Raises:
        CdraftError: if a file cannot be read, is not what its name says, or gives orders to the program.
    """
    passages: list[Passage] = []
    paths = [path for path in files(subject.folder) if path.relative_to(subject.folder).parts[0] == FOLDER]
    slugs = Counter(_slug(path.stem) for path in paths)
    for path in paths:
        name = path.relative_to(subject.folder).as_posix()
        blocks = _read(inside(subject.folder, name, "documents"), name)
        noun = LINE_NOUN[path.suffix.lower()]
        if noun != "line":
            check_material((f"{name}, {noun} {block.line}", block.text) for block in blocks)
        slug = _slug(
            path.stem if slugs[_slug(path.stem)] == 1 else path.relative_to(subject.folder / FOLDER).as_posix()
        )
        title = path.stem.replace("-", " ").replace("_", " ").strip()
        for number, sentence in enumerate(sentences(blocks), start=1):
            passages.append(
                Passage(
                    id=f"document.{slug}:s{number}:p1",
                    instrument=path.name,
                    citation=f"{title[:1].upper()}{title[1:]} ({name})",
                    pointer=f"{noun} {sentence.block.line}, sentence {number}",
                    heading=sentence.block.heading,
                    text=sentence.text,
                    start=sentence.start,
                    end=sentence.end,
                )
            )
        if len(passages) > MOST_SENTENCES:
            raise CdraftError(
                f"{FOLDER}/ holds more than {MOST_SENTENCES:,} sentences, at {name}.",
                "Keep the documents about this model.",
            )
    return tuple(passages)


def _read(path: Path, name: str) -> list[Block]:
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
            return word_blocks(content, name)
        case ".pdf":
            return pdf_blocks(content, name)
        case ".md":
            return _checked(markdown_blocks(decoded(content, name), name), decoded(content, name), name)
        case _:
            return _checked(plain_blocks(decoded(content, name)), decoded(content, name), name)


def _checked(blocks: list[Block], source: str, name: str) -> list[Block]:
    """The blocks of a text file, after checking them and each line as it is written."""
    check_material((f"{name}, line {block.line}", block.text) for block in blocks)
    check_material((f"{name}, line {number}", line) for number, line in enumerate(source.splitlines(), start=1))
    return blocks


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "untitled"
