"""Documents read back from their folders, to be measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.files import sets
from compliance_llm.records import Bundle, Document, Evidence

_EVIDENCE = TypeAdapter(tuple[Evidence, ...])
REMEDY = "Write the document again:  cdraft generate --model-card SUBJECT --out DIR"


def read_bundle(folder: Path) -> Bundle:
    """The Bundle in a folder with document.json and evidence.json; a path to document.json will do as well.

    Raises:
        CdraftError: if a file is missing, is not JSON, or was not written by cdraft; or if a run was killed while its
            files took their places, and they cannot be put there now.
    """
    folder = folder.parent if folder.name == "document.json" else folder
    sets.settle(folder)
    document, evidence = folder / "document.json", folder / "evidence.json"
    try:
        return Bundle(
            document=Document.model_validate(_json(document)), evidence=_EVIDENCE.validate_python(_json(evidence))
        )
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise CdraftError(
            f"{folder} does not contain a cdraft document: {place}: {error.errors()[0]['msg']}.", REMEDY
        ) from error


def _json(path: Path) -> Any:  # noqa: ANN401 - what stands in a file is not known before it is validated
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CdraftError(f"{path} cannot be read.", "Give a folder with document.json and evidence.json.") from error
    except json.JSONDecodeError as error:
        raise CdraftError(f"{path} is not JSON: line {error.lineno}: {error.msg}.", REMEDY) from error
