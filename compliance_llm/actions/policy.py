"""Actions on a policy: rules are proposed from its text, compared with it, and shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from compliance_llm import wiring
from compliance_llm.corpus import Corpus
from compliance_llm.corpus.own_policies import MARKDOWN, READ, rules_beside
from compliance_llm.errors import CdraftError
from compliance_llm.files import write_whole
from compliance_llm.policy.checking import Mismatch, check
from compliance_llm.policy.governing import no_such_policy
from compliance_llm.policy.proposing import OfText, Proposed, as_toml, propose
from compliance_llm.records import Passage, Policy, PolicyRules
from compliance_llm.settings import Chosen, Settings


class Checked(NamedTuple):
    """One version of a policy, and what its rules say that its clauses do not."""

    policy: Policy
    edition: str
    mismatches: list[Mismatch]


class Initiated(NamedTuple):
    """A rules file as proposed, and where it was written; nowhere where it is only to be shown."""

    proposed: Proposed
    toml: str
    path: Path | None


def naming(settings: Settings, id: str | None) -> Settings:
    """The settings with the policy that a person named as the governing one, or as they are where one governs.

    Raises:
        CdraftError: if there is neither.
    """
    if id:
        return replace(settings, policy=Chosen(id, "the command line"))
    if not settings.policy.id:
        raise CdraftError("No policy is named.", 'Name one:  cdraft policy show ID, or policy = "…" in cdraft.toml.')
    return settings


def checked(settings: Settings) -> list[Checked]:
    """Every version of the governing policy that has rules, compared with its own text.

    Raises:
        CdraftError: if there is no such policy, or a file of it cannot be read.
    """
    id, corpus, rules = settings.policy.id, wiring.corpus(settings), wiring.policy_rules(settings)
    own = [it for it in rules if it.instrument == id]
    instrument = next((it for it in corpus.instruments if it.id == id), None)
    if instrument is None or not own:
        raise no_such_policy(corpus, rules, id)
    found: list[Checked] = []
    for it in own:
        passages, edition = _text_of(it, own, corpus)
        policy = Policy(name=instrument.citation, rules=it, passages=passages)
        found.append(Checked(policy, edition, check(policy)))
    return found


def _text_of(rules: PolicyRules, own: Sequence[PolicyRules], corpus: Corpus) -> tuple[tuple[Passage, ...], str]:
    """The Passages of the version that rules belong to: the one they name, or the latest that no others name."""
    editions = [it for it in corpus.editions if it.instrument == rules.instrument]
    named = {it.edition for it in own}
    mine = [it for it in editions if it.id == rules.edition] or [it for it in editions if it.id not in named]
    if not mine:
        return (), rules.edition
    latest = max(mine, key=lambda it: it.since or date.min)
    return tuple(it for it in corpus.passages if it.edition == latest.id), latest.id


def initiate(settings: Settings, text: str, out: Path | None) -> Initiated:
    """Propose the rules file of a policy from its text, and write it unless ``out`` is "-".

    Args:
        settings: where texts are that were added.
        text: a file, or the id of a policy in the corpus.
        out: where to write; by default beside the file, or in this folder under the id.

    Raises:
        CdraftError: if the text is not there or cannot be read, or a file is there already.
    """
    path = Path(text)
    if path.suffix.lower() in READ or path.exists():
        passages, instrument, edition, of_text = _read(path)
        name, place = path.name, rules_beside(path)
    else:
        corpus = wiring.corpus(settings)
        instrument = corpus.instrument(text).id
        editions = [it for it in corpus.editions if it.instrument == instrument]
        if not editions:
            raise CdraftError(
                f"The corpus has no text of {text}.", f"Add it:  cdraft corpus add FILE --instrument {text}"
            )
        latest = max(editions, key=lambda it: it.since or date.min)
        passages, edition, of_text = tuple(it for it in corpus.passages if it.edition == latest.id), latest.id, None
        name, place = f"{corpus.instrument(text).citation}", Path(f"{instrument}.toml")
    proposed = propose(passages)
    toml = as_toml(proposed, instrument, edition, name, of_text)
    if out == Path("-"):
        return Initiated(proposed, toml, None)
    place = out or place
    if place.exists():
        raise CdraftError(f"{place} is there already.", "Name another file with --out, or look at it first:  --out -")
    write_whole(place, toml)
    return Initiated(proposed, toml, place)


def _read(path: Path) -> tuple[tuple[Passage, ...], str, str, OfText | None]:
    """The clauses of a file, its id and version, and where it has no front matter what that would say."""
    from compliance_llm.corpus.own_policies import as_titled, has_front_matter, read_own

    if path.suffix.lower() == MARKDOWN and has_front_matter(path):
        text = read_own(path)
        return text.passages, text.instrument.id, text.edition.id, None
    id = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "policy"
    text = as_titled(path, id)
    return text.passages, id, "", OfText(text.instrument.title, text.instrument.citation)
