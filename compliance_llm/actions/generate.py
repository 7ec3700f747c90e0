"""A run from folder to folder: read, write the document, keep the record by which it can be made again."""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Callable, Collection
from datetime import date
from importlib.metadata import version
from pathlib import Path

from compliance_llm import __version__, settings, views, wiring, workflow
from compliance_llm.files import writable, write_whole
from compliance_llm.records import Bundle, DocumentKind, Record
from compliance_llm.subject import read_subject

LIBRARIES = ("duckdb", "numpy", "scipy", "torch", "transformers", "peft", "faiss-cpu", "llguidance")


class Run(Record):
    """What a document was made from: the same in gives the same bytes out. Only ``seconds`` differ between runs."""

    cdraft: str
    kind: DocumentKind
    as_of: date
    seed: int
    subject: dict[str, str]
    corpus: str
    access: tuple[str, ...]  # labels of the reader it was drafted for
    index: str
    prompts: dict[str, str]
    generator: str
    decoding: str
    judge: str
    python: str
    libraries: dict[str, str]
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
    writable(out)
    clock.begin("reading the subject")
    subject = read_subject(folder)
    whole = wiring.whole_corpus(chosen)
    corpus = wiring.readable(chosen, whole)
    clock.begin("loading the index and the engine")
    parts = wiring.wire(chosen, whole)
    clock.begin("computing facts")
    battery = workflow.establish(subject, wiring.server(chosen))
    clock.begin("drafting and verifying")
    bundle = workflow.write_document(workflow.Plan(kind=kind, as_of=as_of), subject, battery, corpus, parts)
    clock.begin("rendering")
    views.render(bundle, out, formats)
    clock.end()
    run = Run(
        cdraft=__version__,
        kind=kind,
        as_of=as_of,
        seed=seed,
        subject={"id": subject.id, "digest": subject.digest},
        corpus=corpus.digest,
        access=tuple(sorted(set(chosen.access))),
        index=parts.index.name,
        prompts=parts.drafter.prompts,
        generator=parts.drafter.name,
        decoding="greedy",
        judge=parts.judge.name,
        python=platform.python_version(),
        libraries={name: version(name) for name in LIBRARIES},
        seconds=clock.seconds,
    )
    write_whole(out / "run.json", json.dumps(run.as_json(), ensure_ascii=False, indent=1) + "\n")
    return bundle


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
