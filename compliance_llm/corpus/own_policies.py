"""A bank's own policies in a folder: Markdown with front matter, Word and PDF with a rules file beside them."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from compliance_llm.corpus.editions import Text
from compliance_llm.corpus.names import Names
from compliance_llm.corpus.passages import passages_of
from compliance_llm.corpus.policies import described, edition_of, read_policy
from compliance_llm.errors import CdraftError
from compliance_llm.readers import read_source
from compliance_llm.readers.configuration import Row, read_text, read_toml
from compliance_llm.readers.plain.clauses import FRONT

MARKDOWN = ".md"
READ = frozenset({MARKDOWN, ".docx", ".pdf"})
PASSED_OVER = ("~$", ".")  # how names begin of files that are no texts: locks of Word, hidden files


def policy_files(folder: Path) -> list[Path]:
    """The files of a folder that are policies: Markdown but for a readme, Word and PDF, by name."""
    return [
        path
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in READ and path.name.lower() != "readme.md" and not path.name.startswith(PASSED_OVER)
    ]


def read_own(path: Path) -> Text:
    """Read one policy of a bank.

    Raises:
        CdraftError: if it cannot be read, nothing says whose text it is, or it numbers two clauses alike.
    """
    beside = rules_beside(path)
    if path.suffix.lower() == MARKDOWN and (has_front_matter(path) or not beside.is_file()):
        return read_policy(path)
    return _described(path, _said(path, beside), beside)


def as_titled(path: Path, id: str) -> Text:
    """A text that nothing describes yet, under ``id`` and by its own title.

    Raises:
        CdraftError: if it cannot be read.
    """
    return _described(path, {"id": id}, path)


def has_front_matter(path: Path) -> bool:
    """Whether a Markdown file says of itself whose text it is.

    Raises:
        CdraftError: if it cannot be read.
    """
    return FRONT.match(read_text(path)) is not None


def _described(path: Path, said: Row, place: Path) -> Text:
    """The text of a file, with what is said of it in ``place`` and the rest as the text itself is titled."""
    source = read_source(path).text
    title = source.title or path.stem
    said = {"title": title, "citation": title} | dict(said)
    instrument = described(said, place)
    edition = edition_of(said, instrument, source.text, path).model_copy(update={"format": source.format})
    cut = passages_of(source, instrument, edition, Names())
    passages = tuple(it.model_copy(update={"id": it.id.replace(":clause_", ":", 1)}) for it in cut)
    return Text(instrument, edition, passages, source.text)


def rules_beside(path: Path) -> Path:
    """The rules file of a policy: the same name with .toml."""
    return path.with_suffix(".toml")


def _said(path: Path, beside: Path) -> Row:
    """The rules file's description of the text, like front matter.

    Raises:
        CdraftError: if there is no such file, or it does not say.
    """
    if not beside.is_file():
        raise CdraftError(
            f"{path} has no rules file {beside.name} beside it, so nothing says whose text it is.",
            f"Write one:  cdraft policy init {path}  (or move the file out of the folder)",
        )
    rules = read_toml(beside)
    said, id = rules.get("text", {}), rules.get("instrument")
    if not isinstance(said, dict) or not id:
        raise CdraftError(
            f"{beside} does not say whose text {path.name} is.",
            'Write instrument = "…" and below it [text] with title, citation, issuer, from and version.',
        )
    version = str(rules.get("edition") or "").partition("@")[2]
    return {"id": id} | ({"edition": version} if version else {}) | cast("dict[str, object]", said)
