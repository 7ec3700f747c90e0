"""An output folder of ``cdraft generate``, as far as the register takes it in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, TypeAdapter, ValidationError

from compliance_llm.corpus.told import told_of
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.findings.register.events import Source, elements_of, figures_of
from compliance_llm.records import About, Evidence, Fact, Finding

FINDINGS, DOCUMENT, EVIDENCE = "findings.json", "document.json", "evidence.json"
REMEDY = "Name a folder that was written by:  cdraft generate --findings SUBJECT --out DIR"
_FINDINGS = TypeAdapter(tuple[Finding, ...])
_EVIDENCE = TypeAdapter(tuple[Evidence, ...])


class Reported(NamedTuple):
    """The Findings of a document, the document itself, and the Evidence they cite."""

    source: Source
    findings: tuple[Finding, ...]
    evidence: Mapping[str, Evidence]

    def instruments(self, finding: Finding) -> tuple[str, ...]:
        """The Instruments a Finding's words are taken from."""
        cited = (self.evidence.get(citation.evidence) for citation in finding.citations)
        return tuple(dict.fromkeys(told_of(it) for it in cited if it is not None and not isinstance(it, Fact)))


class _Header(BaseModel):
    """What of document.json is needed; the rest may be of any version."""

    kind: str
    as_of: date
    subject: About
    findings: tuple[Finding, ...] = ()
    policy: str = ""


def read_reported(folder: Path) -> Reported:
    """The Findings of an output folder, as findings.json states them; a file of the folder will do as well.

    findings.json may have been edited by hand before the findings are issued, to state a cause for example. Which
    of them differ from document.json is kept.

    Raises:
        CdraftError: if a file is missing, is not JSON, or is not what cdraft writes.
    """
    folder = folder.parent if folder.is_file() else folder
    findings = _read(folder / FINDINGS, _FINDINGS)
    header = _read(folder / DOCUMENT, TypeAdapter(_Header))
    evidence = {item.id: item for item in _read(folder / EVIDENCE, _EVIDENCE)}
    written = {finding.id: finding for finding in header.findings}
    about = header.subject
    return Reported(
        Source(
            kind=header.kind,
            as_of=header.as_of,
            digest=_digest(header, findings, evidence),
            folder=str(folder.resolve()),
            edited=tuple(it.id for it in findings if written.get(it.id) != it),
            subject=about.id,
            subject_name=about.name,
            version=about.version,
            subject_digest=about.digest,
            owner=about.owner,
            developer=about.developer,
            validator=about.validator,
            policy=header.policy,
        ),
        findings,
        evidence,
    )


def _digest(header: _Header, findings: tuple[Finding, ...], evidence: Mapping[str, Evidence]) -> str:
    """SHA-256 over what is recorded: a model card and the findings of one run are the same to the register."""
    told = [
        header.as_of.isoformat(),
        header.subject.as_json(),
        header.policy,
        [elements_of(finding).as_json() for finding in findings],
        [figure.as_json() for finding in findings for figure in figures_of(finding, evidence)],
    ]
    return digest(json.dumps(told, sort_keys=True, ensure_ascii=False).encode())


def _read(path: Path, kind: TypeAdapter[Any]) -> Any:  # noqa: ANN401 - of the type that ``kind`` validates
    try:
        return kind.validate_json(path.read_bytes())
    except FileNotFoundError as error:
        raise CdraftError(f"{path.parent} has no {path.name}.", REMEDY) from error
    except OSError as error:
        raise CdraftError(f"{path} cannot be read ({error.strerror}).", REMEDY) from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise CdraftError(
            f"{path} is not what cdraft writes: {place + ': ' if place else ''}{first['msg']}.", REMEDY
        ) from error
