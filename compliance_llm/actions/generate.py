"""A run from folder to folder: read, write the document, keep the record by which it can be made again."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from compliance_llm import __version__, settings, views, wiring, workflow
from compliance_llm.files import digest, digests
from compliance_llm.records import Bundle, DocumentKind, Policy, Record
from compliance_llm.subject import read_subject

LIBRARIES = ("duckdb", "numpy", "scipy", "torch", "transformers", "peft", "faiss-cpu", "llguidance")
WITHOUT_ENGINE: tuple[DocumentKind, ...] = (
    "validation-report",
    "development-document",
)  # told in Messages: no language model takes part
SCORING = ("onnxruntime", "skops", "scikit-learn")  # where a model file was run


class Run(Record):
    """The inputs of a document: the same inputs give the same bytes. Only ``seconds`` differ between runs."""

    cdraft: str
    kind: DocumentKind
    as_of: date
    seed: int
    subject: dict[str, str]
    corpus: str
    policy: dict[str, str]  # its id, version and digest, and what chose it; empty where no policy is set
    access: tuple[str, ...]  # labels of the reader it was drafted for
    index: str
    prompts: dict[str, str]
    generator: str
    decoding: str
    judge: str
    python: str
    libraries: dict[str, str]
    importance: dict[str, dict[str, float]]  # Message → the factors of its importance, and their total
    files: dict[str, str]  # what it wrote beside this record: name → SHA-256
    seconds: dict[str, float]


def produce(
    kind: DocumentKind,
    folder: Path,
    out: Path,
    chosen: settings.Settings,
    *,
    as_of: date,
    seed: int,
    formats: Collection[str],
    step: Callable[[str], None],
) -> Bundle:
    """Write a document of ``kind`` about the Subject in ``folder`` into ``out``; returns what was written."""
    clock = _Stopwatch(step)
    views.check(out, formats)
    clock.begin("reading the subject")
    subject = read_subject(folder)
    chosen = settings.for_subject(chosen, folder)
    if kind in WITHOUT_ENGINE:
        chosen = replace(chosen, engine=settings.Engine("none"))
    whole = wiring.whole_corpus(chosen)
    corpus = wiring.of_documents(chosen, wiring.readable(chosen, whole))
    policy = wiring.policy(chosen, corpus.applicable(as_of, None))
    clock.begin("loading the index and the engine")
    parts = wiring.wire(chosen, whole)
    clock.begin("computing facts")
    server, scorer = wiring.server(chosen), wiring.scorer(subject)
    battery = workflow.establish(subject, policy, wiring.yardsticks(), as_of=as_of, server=server, scorer=scorer)
    clock.begin("drafting and verifying")
    plan = workflow.Plan(kind=kind, as_of=as_of, policy_by=chosen.policy.by)
    bundle = workflow.write_document(plan, subject, battery, corpus, parts, policy)
    clock.begin("rendering")

    def record(contents: Mapping[str, bytes | str]) -> str:
        """The run's record, made when all that it lists is there."""
        clock.end()
        run = Run(
            cdraft=__version__,
            kind=kind,
            as_of=as_of,
            seed=seed,
            subject={"id": subject.id, "digest": subject.digest},
            corpus=corpus.digest,
            policy=_of_policy(policy, chosen),
            access=tuple(sorted(set(chosen.access))),
            index=parts.index.name,
            prompts=parts.drafter.prompts,
            generator=parts.drafter.name,
            decoding="greedy",
            judge=parts.judge.name,
            python=platform.python_version(),
            libraries=_versions((*LIBRARIES, *(SCORING if scorer else ()))),
            importance={it.id: it.factors | {"total": it.weight} for it in bundle.document.messages},
            files=digests(contents),
            seconds=clock.seconds,
        )
        return views.to_json(run.as_json())

    views.render(bundle, out, formats, record, paper=chosen.paper)
    return bundle


def _versions(names: Sequence[str]) -> dict[str, str]:
    """The version of each library that is installed."""
    found: dict[str, str] = {}
    for name in names:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def _of_policy(policy: Policy | None, chosen: settings.Settings) -> dict[str, str]:
    """Which policy governed, in which version, by whose choice; the digest is of its text and its rules."""
    if policy is None:
        return {"chosen_by": chosen.policy.by} if chosen.policy.by else {}
    words = "\n".join(it.text for it in policy.passages)
    return {
        "id": policy.rules.instrument,
        "edition": policy.passages[0].edition,
        "rules": policy.rules.source,
        "digest": digest(f"{words}\0{policy.rules.model_dump_json()}".encode()),
        "chosen_by": chosen.policy.by,
    }


class _Stopwatch:
    """Names the step under way and keeps how long each took."""

    def __init__(self, step: Callable[[str], None]) -> None:
        self.seconds: dict[str, float] = {}
        self._step = step
        self._name = ""
        self._since = 0.0

    def begin(self, name: str) -> None:
        """Ends the step before, if there was one, and begins ``name``."""
        self.end()
        self._name, self._since = name, time.perf_counter()
        self._step(name)

    def end(self) -> None:
        """Ends the step under way."""
        if self._name:
            self.seconds[self._name] = round(time.perf_counter() - self._since, 3)
            self._name = ""
