"""Checks the English of everything a user reads against the list in docs/language.toml.

It reads README, CHANGELOG, CONTRIBUTING, docs/*.md and the READMEs of evals, examples and finetune without their code,
the docstrings and texts of the package, and the text of its HTML templates. Texts without a space (codes, keys, paths),
raw strings (patterns) and code in backticks are not prose and are left out. It prints one line for each phrase found,
and exits with 1 if there is one.

    python docs/check_language.py [FILE …]
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
LIST = ROOT / "docs" / "language.toml"
READ = (
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/*.md"),
    *("evals/*/README.md", "examples/*/README.md", "finetune/**/*.md"),
    *("compliance_llm/**/*.py", "compliance_llm/**/*.j2"),
)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(`+)(?:(?!\1).)+?\1", re.DOTALL)
TAGS = re.compile(r"<!--.*?-->|<[^<>]*>|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
NOT_PROSE = {".md": (FENCE, CODE), ".j2": (TAGS,), ".py": (CODE,)}
RAW = re.compile(r"[fFbB]?[rR]")


class Term(NamedTuple):
    """A phrase to avoid, and the word to use."""

    avoid: re.Pattern[str]
    use: str


class Exempt(NamedTuple):
    """A phrase that some files may contain."""

    files: str  # a pattern of paths
    phrase: str  # or a pattern of phrases

    def covers(self, name: str, phrase: str) -> bool:
        """Whether the file of that name may contain the phrase."""
        return fnmatchcase(name, self.files) and fnmatchcase(phrase.lower(), self.phrase.lower())


class Found(NamedTuple):
    """A phrase to avoid, with its file and line."""

    file: str
    line: int
    phrase: str
    use: str

    def __str__(self) -> str:
        """As a line of the report."""
        return f"{self.file}:{self.line}: “{self.phrase}”; use: {self.use}"


class Prose(NamedTuple):
    """A text that a user may read, and the line on which it begins."""

    line: int
    text: str


def read_list(file: Path) -> tuple[list[Term], list[Exempt]]:
    """The terms of a list, and the exemptions from it."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))
    terms = [Term(_pattern(phrase), row["use"]) for row in rows["term"] for phrase in row["avoid"]]
    return terms, [Exempt(row["files"], phrase) for row in rows.get("exempt", []) for phrase in row["phrases"]]


def check(file: Path, terms: Sequence[Term], exempt: Sequence[Exempt] = (), root: Path = ROOT) -> list[Found]:
    """Every phrase to avoid in a file, by line."""
    name = file.relative_to(root).as_posix()
    hits = (hit for prose in prose_of(file) for hit in _hits(name, prose, terms))
    return sorted(hit for hit in hits if not any(it.covers(name, hit.phrase) for it in exempt))


def prose_of(file: Path) -> Iterator[Prose]:
    """The texts of a Markdown file, a template or a module, with code blanked out."""
    content = file.read_text(encoding="utf-8")
    for prose in _literals(content) if file.suffix == ".py" else (Prose(1, content),):
        text = prose.text
        for pattern in NOT_PROSE[file.suffix]:
            text = pattern.sub(lambda m: re.sub(r"[^\n]", "·", m[0]), text)
        yield prose._replace(text=text)


def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as whole words; outside brackets for what stands before, a space matches any white space."""
    parts = re.split(r"(\(\?<[=!][^()]*\))", phrase)
    body = "".join(part if part.startswith("(?<") else part.replace(" ", r"\s+") for part in parts)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


def _hits(name: str, prose: Prose, terms: Sequence[Term]) -> Iterator[Found]:
    for term in terms:
        for m in term.avoid.finditer(prose.text):
            yield Found(name, prose.line + prose.text.count("\n", 0, m.start()), " ".join(m[0].split()), term.use)


def _literals(source: str) -> Iterator[Prose]:
    """Docstrings and texts of a module; the values in an f-string are an ellipsis."""
    tree, lines = ast.parse(source), source.splitlines()
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    for node in ast.walk(tree):
        match node:
            case ast.JoinedStr():
                text = "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
            case ast.Constant(value=str(text)) if id(node) not in inside:
                pass
            case _:
                continue
        start = lines[node.lineno - 1].encode()[node.col_offset :].decode()
        if " " in text.strip() and not RAW.match(start):
            yield Prose(node.lineno, text)


def main(chosen: Sequence[str]) -> int:
    """Check the files chosen, or all; the exit code."""
    files = [Path(name).resolve() for name in chosen] or [it for found in READ for it in sorted(ROOT.glob(found))]
    terms, exempt = read_list(LIST)
    found = [it for file in files for it in check(file, terms, exempt)]
    sys.stdout.writelines(f"{it}\n" for it in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
