"""Rules files: the machine-readable twin of a policy's text, in which every rule carries the clause that says it.

The text is what binds. A later version of a policy has a file with the rows that it changes: each takes the place of
those that the version before has for the same clause. Rows of clauses that it repeals are left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from compliance_llm.errors import CdraftError
from compliance_llm.readers.configuration import read_toml, unreadable
from compliance_llm.records import PolicyRules

SCHEMA = "cdraft/policy-rules@1"
SAID_OF_THE_TEXT = "text"  # the table that says of a Word or PDF file what front matter says of a Markdown one
NAMES = {
    **{"schema": "schema_", "topic": "topics", "test": "tests", "limit": "limits", "duty": "duties"},
    "opinion": "opinions",
}


def is_rules(path: Path) -> bool:
    """Whether a TOML file says that it holds a policy's rules; one of another schema is somebody else's.

    Raises:
        CdraftError: if the file is not TOML.
    """
    return str(read_toml(path).get("schema", "")).startswith("cdraft/policy-rules@")


def load_policy_rules(path: Path) -> PolicyRules:
    """Read a rules file.

    Raises:
        CdraftError: if the file is missing, is not TOML, or has a wrong or unknown value.
    """
    data = _whole(path)
    try:
        return PolicyRules.model_validate(
            {NAMES.get(key, key): value for key, value in data.items() if key != SAID_OF_THE_TEXT}
            | {"source": path.name}
        )
    except ValueError as error:
        raise unreadable(path, "rules", error) from error


def _whole(path: Path, later: frozenset[Path] = frozenset()) -> dict[str, Any]:
    """What the file says, with the rows of the file whose rules it changes; ``later`` are files that change it."""
    data = dict(read_toml(path))
    if "changes" not in data:
        return data
    if path in later:
        raise CdraftError(
            f"{path} changes the rules of a file that changes its own.", "Correct `changes` in one of them."
        )
    repealed = set(cast("list[str]", data.pop("repealed", [])))
    whole = _whole(path.with_name(str(data.pop("changes"))), later | {path})
    before = {key: _without(value, repealed) for key, value in whole.items()}
    for key, rows in data.items():
        if isinstance(rows, list) and isinstance(kept := before.get(key), list):
            changed = {row.get("clause") for row in cast("list[dict[str, object]]", rows)}
            data[key] = [
                row for row in cast("list[dict[str, object]]", kept) if row.get("clause") not in changed
            ] + rows
    return before | data


def _without(value: object, repealed: set[str]) -> object:
    """A list of rows without those of some clauses; any other value as it is."""
    return (
        [row for row in cast("list[object]", value) if _clause(row) not in repealed]
        if isinstance(value, list)
        else value
    )


def _clause(row: object) -> object:
    return cast("dict[str, object]", row).get("clause") if isinstance(row, dict) else None
