"""Prompts: versioned files with a front matter, filled from a Brief.

Evidence is fenced, one line for each piece, as material to write about and never as instructions. No value is shown: a
generator that sees no figure cannot copy one wrongly.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from string import Template
from typing import NamedTuple

from compliance_llm import bundled
from compliance_llm.draft.bind import fact_slots
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.records import Brief, Fact, Force, Gap, Obligation, Passage

KEYS = {"id", "version", "purpose", "inputs", "output", "changed"}
LABEL_WORDS, RULE_WORDS, GUIDANCE_WORDS = 24, 28, 30
FIELDS = ("ci", "n", "limit", "reason")  # named as the slots are, for those that not every Fact offers
# The words of states and forces are those that the adapter was trained on; readers never see them.
STATES = {
    "pass": "meets its limit",
    "fail": "breaches its limit",
    "unsettled": "limit not settled",
    "not_tested": "not tested",
    "none": "no limit",
}
SPEAKS: dict[Force, str] = {"must": "requires", "should": "looks for", "may": "suggests"}
# What could close the fence, open a slot, forge a column or speak to a chat template.
_STRUCTURE = re.compile(r"<\|[^|<>]{0,40}\|>|</?(?:evidence|s|im_start|im_end)>|[<>|{}\[\]`]")
_UNSEEN = re.compile(r"[^\x20-\x7e\u00a0-\u024f\u2010-\u2027\u20ac]+")


class Prompt(NamedTuple):
    """A released prompt. It is never edited: new behaviour is a new version."""

    id: str
    version: int
    inputs: tuple[str, ...]
    body: str
    digest: str  # SHA-256 of the file

    @property
    def name(self) -> str:
        """As the run record shows it: "draft_section@1"."""
        return f"{self.id}@{self.version}"


def load_prompt(id: str, version: int, folder: Path | None = None) -> Prompt:
    """Read ``<id>/v<version>.md`` of the prompts that come with cdraft, or of ``folder``.

    Raises:
        CdraftError: if the file is missing, its front matter is wrong, or inputs and placeholders differ.
    """
    path = (folder or bundled.folder("prompts")) / id / f"v{version}.md"
    try:
        _, matter, body = re.split(r"^\+\+\+\n", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
        front = tomllib.loads(matter)
    except FileNotFoundError as error:
        raise CdraftError(f"Version {version} of the prompt {id!r} was not found.", f"Place it at {path}.") from error
    except (ValueError, UnicodeDecodeError) as error:
        raise CdraftError(
            f"{path}: the front matter cannot be read: {error}.", "Begin the file with TOML between two lines of +++."
        ) from error
    if set(front) != KEYS or (front["id"], front["version"]) != (id, version):
        raise CdraftError(
            f"{path}: the front matter does not describe {id} version {version}.",
            f"Give exactly these keys: {', '.join(sorted(KEYS))}.",
        )
    placeholders = set(Template(body).get_identifiers())
    if placeholders != set(front["inputs"]):
        raise CdraftError(
            f"{path}: inputs and placeholders differ: {', '.join(sorted(placeholders ^ set(front['inputs'])))}.",
            "List every $placeholder of the text under `inputs`, and nothing else.",
        )
    return Prompt(id, version, tuple(front["inputs"]), body, digest(path))


def section_prompt(brief: Brief, prompt: Prompt, reasons: Sequence[str] = ()) -> str:
    """The prompt for one section, or for a part of it; ``reasons`` say why it is a second request."""
    again = f"Asked once more, because: {clean('; '.join(dict.fromkeys(reasons)), LABEL_WORDS)}." if reasons else ""
    return (
        Template(prompt.body)
        .substitute(
            title=clean(brief.outline.title, LABEL_WORDS),
            guidance=clean(brief.outline.guidance, GUIDANCE_WORDS),
            evidence="\n".join(evidence_lines(brief)),
            again=again,
        )
        .strip()
    )


def evidence_lines(brief: Brief) -> list[str]:
    """One line for each handle: its label and its fields, without any value."""
    return [
        *(f"F{i} | {clean(fact.label, LABEL_WORDS)} | {_says(fact)}" for i, fact in enumerate(brief.facts, start=1)),
        *(f"R{i} | {_rule(rule)}" for i, rule in enumerate(brief.rules, start=1)),
        *(f"G{i} | {_gap(gap)}" for i, gap in enumerate(brief.gaps, start=1)),
    ]


def useful_slots(fact: Fact) -> tuple[str, ...]:
    """The slots a generator may use: all slots of a Fact, without the size of a count, which is a size itself."""
    return tuple(field for field in fact_slots(fact) if not (field == "n" and fact.unit == "cases"))


def clean(text: str, words: int) -> str:
    """``text`` on one line, without characters that structure a prompt, cut to ``words`` words."""
    plain = _STRUCTURE.sub(" ", _UNSEEN.sub(" ", text))
    kept = plain.split()
    return " ".join(kept[:words]) + (" …" if len(kept) > words else "")


def _says(fact: Fact) -> str:
    offered = useful_slots(fact)
    fields = [field for field in FIELDS if field in offered]
    state = {"declared": "declared", "relied_on": "relied on, " + STATES[fact.verdict]}.get(
        fact.origin, STATES[fact.verdict]
    )
    return " | ".join((*([" ".join(fields)] if fields else []), state))


def _rule(rule: Passage | Obligation) -> str:
    if isinstance(rule, Passage):
        return f"says | {clean(rule.text, RULE_WORDS)}"
    return f"{SPEAKS[rule.force]} | {clean(rule.statement, RULE_WORDS)}"


def _gap(gap: Gap) -> str:
    return f"{SPEAKS[gap.force]} | {clean(gap.missing, LABEL_WORDS)}"
