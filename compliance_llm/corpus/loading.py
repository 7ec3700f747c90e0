"""The files of a corpus → a Corpus: the register, obligations, policies, and texts added."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from compliance_llm import bundled
from compliance_llm.corpus.catalogue.instruments import Entry, Register, read_register
from compliance_llm.corpus.catalogue.obligations import read_expectations, read_obligations
from compliance_llm.corpus.catalogue.register import REGISTER, register_instrument, register_passages
from compliance_llm.corpus.corpus import Corpus
from compliance_llm.corpus.dates import Span, meet
from compliance_llm.corpus.editions import Text, in_turn, spanned
from compliance_llm.corpus.names import Names
from compliance_llm.corpus.own_policies import policy_files, read_own
from compliance_llm.corpus.pointers.links import with_links
from compliance_llm.corpus.stages import days_of_part
from compliance_llm.errors import CdraftError
from compliance_llm.readers.configuration import read_text
from compliance_llm.records import Instrument, Passage

ID = re.compile(r"^id: *([\w-]+)", re.MULTILINE)  # in front matter


def load_corpus(
    folder: Path | None = None, extra: Sequence[Path] = (), added: Sequence[Text] = (), *, examples: bool = True
) -> Corpus:
    """Read a corpus folder, by default the one that comes with cdraft, and further policies.

    Args:
        folder: holds ``instruments.yaml``, ``obligations/*.json``, ``expectations.yaml`` and ``policies/*.md``; all
            but the first may be absent.
        extra: policies in Markdown, Word or PDF, or folders of such.
        added: texts taken into the user's own corpus. One of an Instrument of the register applies only on days on
            which that does.
        examples: whether the policies of the corpus folder, which are those of the example, are part of it.

    Raises:
        CdraftError: naming the file and the id, if a file is not what it should be or an id is used twice.
    """
    folder = bundled.folder("corpora") if folder is None else folder
    register_path, expectations_path = folder / "instruments.yaml", folder / "expectations.yaml"
    obligation_paths = sorted((folder / "obligations").glob("*.json"))
    example_paths = policy_files(folder / "policies") if (folder / "policies").is_dir() else []
    own_paths = [path for item in extra for path in _given(item)]
    policy_paths = example_paths + own_paths

    register = read_register(register_path)
    registered = {it.id: it for it in _with_access([entry.instrument for entry in register.entries], added)}
    policies = [read_own(path) for path in policy_paths]
    _check_ids(policies, policy_paths, registered)
    texts = [_within(text, registered.get(text.instrument.id)) for text in in_turn((*policies, *added))]
    own = {id: it for id, it in spanned(texts).items() if id not in registered}
    instruments = {REGISTER: register_instrument(register.as_of)} | registered | own
    _check_successions(own, instruments)
    fictional = frozenset(it.instrument.id for it in policies[: len(example_paths)])
    texts = _linked(texts, {text.edition.id for text in added}, instruments, fictional)
    obligations = read_obligations(obligation_paths, instruments, read_expectations(expectations_path))
    register_words, register_text = register_passages(_with_lines_for(own, register))
    read = [register_path, expectations_path, *obligation_paths, *(policy_paths if examples else own_paths)]
    corpus = Corpus(
        instruments=tuple(instruments.values()),
        passages=(*(passage for text in texts for passage in text.passages), *register_words),
        obligations=obligations,
        digest=_digest(read, added),
        editions=tuple(text.edition for text in texts),
        texts={REGISTER: register_text, **{text.edition.id: text.text for text in texts}},
        examples=fictional,
    )
    return corpus if examples else corpus.without_examples()


def example_ids() -> frozenset[str]:
    """The ids of the Instruments of the example that comes with cdraft, without reading their texts."""
    heads = (read_text(path) for path in policy_files(bundled.folder("corpora") / "policies"))
    return frozenset(found[1] for head in heads if (found := ID.search(head)))


def has_policies(extra: Iterable[Path]) -> bool:
    """Whether a user's folders, or the files among them, hold a policy."""
    return any(policy_files(item) if item.is_dir() else item.is_file() for item in extra)


def _given(item: Path) -> list[Path]:
    """The policy files of a path the user named; a folder may hold rules of texts that were added alone."""
    paths = policy_files(item) if item.is_dir() else [item] if item.exists() else []
    if not paths and not (item.is_dir() and any(item.glob("*.toml"))):
        raise CdraftError(
            f"{item} contains no policy.", "Give a file in Markdown, Word or PDF, or a folder with such files."
        )
    return paths


def _linked(
    texts: Sequence[Text], added: Collection[str], instruments: Mapping[str, Instrument], fictional: Collection[str]
) -> list[Text]:
    """The texts with their Links, which added texts have already; only the example links to itself."""
    names = {
        True: Names(instruments.values()),
        False: Names(it for it in instruments.values() if it.id not in fictional),
    }
    return [
        text
        if text.edition.id in added
        else text._replace(passages=with_links(text.passages, names[text.instrument.id in fictional]))
        for text in texts
    ]


def _with_access(registered: Sequence[Instrument], added: Sequence[Text]) -> list[Instrument]:
    """The Instruments of the register, each with the label a reader must hold for a text of it that was added."""
    access = {text.instrument.id: text.instrument.access for text in added if text.instrument.access}
    return [it.model_copy(update={"access": access.get(it.id, it.access)}) for it in registered]


def _check_ids(policies: Sequence[Text], paths: Sequence[Path], taken: Collection[str]) -> None:
    for policy, path in zip(policies, paths, strict=True):
        if policy.instrument.id in taken:
            raise CdraftError(
                f"{path} has the id {policy.instrument.id}, which another instrument already has.",
                "Give it its own id.",
            )


def _check_successions(own: Mapping[str, Instrument], instruments: Mapping[str, Instrument]) -> None:
    for it in own.values():
        for other in (*it.supersedes, *it.superseded_by):
            if other not in instruments:
                raise CdraftError(
                    f"{it.id} names {other}, which is not an instrument of the corpus.", f"Add {other} or remove it."
                )


def _within(text: Text, registered: Instrument | None) -> Text:
    """The text with its Passages held to the days on which their part of the Instrument applies by the register."""
    if registered is None:
        return text

    def held(passage: Passage) -> Passage:
        span = meet(days_of_part(registered, passage.pointer), Span(passage.since, passage.until))
        return passage.model_copy(update={"since": span.since, "until": span.until})

    return text._replace(passages=tuple(held(passage) for passage in text.passages))


def _with_lines_for(own: Mapping[str, Instrument], register: Register) -> Register:
    """The register with a line for each Instrument that is not its own, so that what replaced what can be told."""
    lines = tuple(
        Entry(
            it,
            published=None,
            effective=it.since.isoformat() if it.since else None,
            ended=it.until.isoformat() if it.until else None,
            applies_to="",
            check_first="",
        )
        for it in own.values()
    )
    return register._replace(entries=(*register.entries, *lines))


def _digest(paths: Sequence[Path], added: Sequence[Text]) -> str:
    """SHA-256 over name and content of the files that exist and of the texts added, wherever they lie."""
    lines = [(path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in paths if path.is_file()]
    lines += [(text.edition.id, hashlib.sha256(_cut(text).encode()).hexdigest()) for text in added]
    return hashlib.sha256("".join(f"{name}\0{content}\n" for name, content in sorted(lines)).encode()).hexdigest()


def _cut(text: Text) -> str:
    """The identity of a text: its words and its division into passages, which a new reader may change."""
    cuts = (f"{passage.id} {passage.start} {passage.end}" for passage in text.passages)
    return "\n".join((text.edition.model_dump_json(), *cuts))
