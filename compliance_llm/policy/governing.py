"""Which policy governs: the rules files there are, and the one that was chosen as it stands on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from compliance_llm.corpus.corpus import Corpus
from compliance_llm.errors import CdraftError
from compliance_llm.policy.clauses import passages_of
from compliance_llm.policy.rules import is_rules, load_policy_rules
from compliance_llm.records import Policy, PolicyRules


def read_rules(folders: Iterable[Path]) -> list[PolicyRules]:
    """The rules of every ``*.toml`` of policy rules in folders, or among files, of policies.

    Raises:
        CdraftError: if one cannot be read, or two are of the same instrument and edition.
    """
    found: dict[tuple[str, str], tuple[Path, PolicyRules]] = {}
    for path in dict.fromkeys(path for folder in folders for path in _files(folder)):
        if not is_rules(path):
            continue
        rules = load_policy_rules(path)
        of = (rules.instrument, rules.edition)
        if of in found:
            raise CdraftError(
                f"{found[of][0]} and {path} both hold the rules of {rules.edition or rules.instrument}.",
                "Keep one of them, or give each the `edition` of the policy's text that it belongs to.",
            )
        found[of] = (path, rules)
    return [rules for _, rules in found.values()]


def governing(corpus: Corpus, rules: Sequence[PolicyRules], id: str) -> Policy:
    """The policy ``id`` as it stands on the day of ``corpus``: the rules of its version in force, and its clauses.

    Args:
        corpus: what applies on the day.
        rules: all there are, of every policy.
        id: of the Instrument.

    Raises:
        CdraftError: if there is no such policy, it has no rules or does not apply on the day, or its rules name a
            clause that its text does not have.
    """
    instrument = next((it for it in corpus.instruments if it.id == id), None)
    own = [it for it in rules if it.instrument == id]
    if instrument is None or not own:
        raise no_such_policy(corpus, rules, id)
    editions = [it.id for it in corpus.editions if it.instrument == id]
    chosen = next((it for it in own if it.edition in editions), None) or next(
        (it for it in own if not it.edition or it.edition == id), None
    )
    if chosen is None:
        raise CdraftError(
            f"No rules file is for the version of {id} that applies on the day, {editions[0]}.",
            f"Write one:  cdraft policy init {id}",
        )
    passages = tuple(it for it in corpus.passages if it.instrument == id)
    policy = Policy(name=instrument.citation, rules=chosen, passages=passages)
    for clause in clauses_named(chosen):
        if not passages_of(policy, clause):
            raise CdraftError(
                f"{chosen.source} names clause {clause}, which the text of {instrument.citation} does not have.",
                f"Correct the clause; see all that do not fit:  cdraft policy check {id}",
            )
    return policy


def clauses_named(rules: PolicyRules) -> Iterator[str]:
    """Every clause that the rules name, in their order, each once."""
    decision = rules.decision
    rows = (*rules.topics, *rules.tests, *rules.due, *rules.limits, *rules.required, *rules.duties, *rules.opinions)
    single = [it.clause for it in (rules.gaps, rules.smallest_group) if it is not None]
    named = [decision.clause, decision.not_tested_clause, decision.breach_clause, *single]
    yield from dict.fromkeys(clause for clause in (*named, *(row.clause for row in rows)) if clause)


def _files(folder: Path) -> list[Path]:
    """The TOML files of a folder, or the one beside a policy that was named as a file."""
    if folder.is_dir():
        return sorted(folder.glob("*.toml"))
    beside = folder.with_suffix(".toml")
    return [beside] if beside.is_file() else []


def no_such_policy(corpus: Corpus, rules: Sequence[PolicyRules], id: str) -> CdraftError:
    """The error for a policy that is not there, has no rules or does not apply on the day of a corpus."""
    known = sorted({it.instrument for it in rules})
    if id in known:
        if corpus.as_of is None:
            return CdraftError(
                f"The text of the policy {id} is not here, only its rules.",
                "Put the text beside its rules file, or add it:  cdraft corpus add",
            )
        return CdraftError(
            f"The policy {id} does not apply on {corpus.as_of}.",
            "Choose a day on which it does with --as-of, or add the version that applied.",
        )
    if any(it.id == id for it in corpus.instruments):
        return CdraftError(f"The policy {id} has no rules file.", f"Write one from its text:  cdraft policy init {id}")
    near = get_close_matches(id, known, n=3, cutoff=0.4) or known[:3]
    hint = f"The nearest: {', '.join(near)}." if near else 'Name its folder in cdraft.toml:  corpora = ["policies"]'
    return CdraftError(f"There is no policy {id!r}.", hint)
