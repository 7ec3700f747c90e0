"""The corpus: Instruments, Passages and Obligations in one place, and what of them applies on a day."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from compliance_llm import bundled
from compliance_llm.corpus.dates import applies
from compliance_llm.corpus.instruments import Entry, Register, read_register
from compliance_llm.corpus.obligations import read_expectations, read_obligations
from compliance_llm.corpus.policies import Policy, read_policy
from compliance_llm.corpus.register import REGISTER, register_instrument, register_passages
from compliance_llm.errors import CdraftError
from compliance_llm.records import Instrument, Obligation, Passage

T = TypeVar("T")
EVERYWHERE = ("int", "internal")


@dataclass(frozen=True)
class Corpus:
    """What the rules say, or the part of it that applies on a day."""

    instruments: tuple[Instrument, ...]
    passages: tuple[Passage, ...]
    obligations: tuple[Obligation, ...]
    digest: str
    """SHA-256 over the names and contents of the files read; a filtered view keeps it."""
    texts: Mapping[str, str]
    """The canonical text of each Instrument whose words are here, into which the offsets of its Passages point."""

    def instrument(self, id: str) -> Instrument:
        """The Instrument with this id.

        Raises:
            CdraftError: naming the nearest ids there are.
        """
        return _found(self._instruments, id, "instrument")

    def evidence(self, id: str) -> Passage | Obligation:
        """The Passage or Obligation with this id.

        Raises:
            CdraftError: naming the nearest ids there are.
        """
        return _found(self._evidence, id, "passage or obligation")

    def applicable(self, as_of: date, jurisdictions: Collection[str] | None) -> Corpus:
        """The part that certainly applies on ``as_of`` in any of ``jurisdictions`` (None: all of them).

        International texts, the bank's own policies and the register apply everywhere. A jurisdiction is matched as it
        is named: "us" holds nothing of "us-ny", and the other way round.
        """
        named = None if jurisdictions is None else {*EVERYWHERE, *(name.lower() for name in jurisdictions)}
        where = {it.id for it in self.instruments if named is None or it.jurisdiction in named}
        return replace(
            self,
            instruments=tuple(it for it in self.instruments if it.id in where and applies(it, as_of)),
            passages=tuple(it for it in self.passages if it.instrument in where and applies(it, as_of)),
            obligations=tuple(it for it in self.obligations if it.instrument in where and applies(it, as_of)),
        )

    @cached_property
    def told(self) -> tuple[Passage | Obligation, ...]:
        """What a reader is told of the rules: every Passage, and the Obligations of texts whose own words are not here.

        An Obligation of a policy that is here word for word is assessed, and its clause is quoted instead.
        """
        return (*self.passages, *(it for it in self.obligations if it.instrument not in self.texts))

    @cached_property
    def _instruments(self) -> dict[str, Instrument]:
        return {it.id: it for it in self.instruments}

    @cached_property
    def _evidence(self) -> dict[str, Passage | Obligation]:
        return {it.id: it for it in (*self.passages, *self.obligations)}


def load_corpus(folder: Path | None = None, extra: Sequence[Path] = ()) -> Corpus:
    """Read a corpus folder, by default the one that comes with cdraft, and further policies.

    Args:
        folder: holds ``instruments.yaml``, ``obligations/*.json``, ``expectations.yaml`` and ``policies/*.md``; all
            but the first may be absent.
        extra: policies in Markdown, or folders of such.

    Raises:
        CdraftError: naming the file and the id, if a file is not what it should be or an id is used twice.
    """
    folder = bundled.folder("corpora") if folder is None else folder
    register_path, expectations_path = folder / "instruments.yaml", folder / "expectations.yaml"
    obligation_paths = sorted((folder / "obligations").glob("*.json"))
    policy_paths = _policies(folder / "policies") + [path for item in extra for path in _given(item)]

    register = read_register(register_path)
    policies = [read_policy(path) for path in policy_paths]
    instruments = _together(register, policies, policy_paths)
    obligations = read_obligations(obligation_paths, instruments, read_expectations(expectations_path))
    told = _with_policies(register, policies)
    register_words, register_text = register_passages(told)
    return Corpus(
        instruments=tuple(instruments.values()),
        passages=(*(passage for policy in policies for passage in policy.passages), *register_words),
        obligations=obligations,
        digest=_digest([register_path, expectations_path, *obligation_paths, *policy_paths]),
        texts={REGISTER: register_text, **{policy.instrument.id: policy.text for policy in policies}},
    )


def _policies(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.md")) if path.name.lower() != "readme.md"]


def _given(item: Path) -> list[Path]:
    """The policy files of a path the user named."""
    paths = _policies(item) if item.is_dir() else [item]
    if not paths or not item.exists():
        raise CdraftError(f"{item} holds no policy.", "Name a Markdown file, or a folder with .md files.")
    return paths


def _together(register: Register, policies: Sequence[Policy], paths: Sequence[Path]) -> dict[str, Instrument]:
    """All Instruments by id, the register's own first."""
    instruments = {REGISTER: register_instrument(register.as_of)}
    instruments |= {entry.instrument.id: entry.instrument for entry in register.entries}
    for policy, path in zip(policies, paths, strict=True):
        if policy.instrument.id in instruments:
            raise CdraftError(
                f"{path} has the id {policy.instrument.id}, which another instrument has already.",
                "Give it its own id.",
            )
        instruments[policy.instrument.id] = policy.instrument
    for policy, path in zip(policies, paths, strict=True):
        for other in (*policy.instrument.supersedes, *policy.instrument.superseded_by):
            if other not in instruments:
                raise CdraftError(f"{path} names {other}, which is no instrument here.", f"Add {other} or drop it.")
    return instruments


def _with_policies(register: Register, policies: Sequence[Policy]) -> Register:
    """The register with a line for each policy, so that what replaced what can be told of them as well."""
    lines = tuple(
        Entry(
            it,
            published=None,
            effective=it.since.isoformat() if it.since else None,
            ended=it.until.isoformat() if it.until else None,
            applies_to="",
            check_first="",
        )
        for it in (policy.instrument for policy in policies)
    )
    return register._replace(entries=(*register.entries, *lines))


def _digest(paths: Sequence[Path]) -> str:
    """SHA-256 over name and content of the files that exist, sorted by name: where they lie does not matter."""
    lines = sorted((path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in paths if path.is_file())
    return hashlib.sha256("".join(f"{name}\0{content}\n" for name, content in lines).encode()).hexdigest()


def _found(known: Mapping[str, T], id: str, noun: str) -> T:
    try:
        return known[id]
    except KeyError:
        near = get_close_matches(id, known, n=3, cutoff=0.4)
        hint = f"The nearest: {', '.join(near)}." if near else "See:  cdraft corpus list"
        raise CdraftError(f"The corpus has no {noun} {id!r}.", hint) from None
