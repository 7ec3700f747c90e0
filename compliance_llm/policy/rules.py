"""The rules of the Model Risk Policy that a program needs: severities, due dates, limits, and which gaps count.

The policy in Markdown is what binds; this is its machine-readable twin, and every rule carries the clause that says it.
A later version of the policy has a file with the rows that it changes: each takes the place of those that the version
before has for the same clause.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from compliance_llm import bundled
from compliance_llm.corpus.corpus import Corpus
from compliance_llm.readers.configuration import read_toml, unreadable
from compliance_llm.records import Grades, Level, PolicyRules, Severity


def rules_in_force(corpus: Corpus) -> PolicyRules:
    """The rules of the version of the policy that applies in ``corpus``, a view of a day; else those of the first one.

    Raises:
        CdraftError: as ``load_policy_rules`` does.
    """
    editions = {it.id for it in corpus.editions}
    every = [load_policy_rules(path) for path in sorted((bundled.folder("corpora") / "policies").glob("*.toml"))]
    return next((rules for rules in every if rules.edition in editions), load_policy_rules())


def load_policy_rules(path: Path | None = None) -> PolicyRules:
    """Read the rules, by default those of the first version of the policy that comes with cdraft.

    Raises:
        CdraftError: if the file is missing, is no TOML, or holds a wrong or unknown value.
    """
    path = bundled.folder("corpora") / "policies" / "model-risk-policy.toml" if path is None else path
    data = _whole(path)
    names = {
        **{"schema": "schema_", "topic": "topics", "test": "tests", "limit": "limits", "duty": "duties"},
        "opinion": "opinions",
    }
    try:
        return PolicyRules.model_validate({names.get(key, key): value for key, value in data.items()})
    except ValueError as error:
        raise unreadable(path, "rules", error) from error


def _whole(path: Path) -> dict[str, Any]:
    """What the file says, with the rows of the file whose rules it changes."""
    data = dict(read_toml(path))
    if "changes" not in data:
        return data
    before = _whole(path.with_name(str(data.pop("changes"))))
    for key, rows in data.items():
        if isinstance(rows, list) and isinstance(kept := before.get(key), list):
            changed = {row.get("clause") for row in cast("list[dict[str, object]]", rows)}
            data[key] = [
                row for row in cast("list[dict[str, object]]", kept) if row.get("clause") not in changed
            ] + rows
    return before | data


def grade_topic(rules: PolicyRules, topic: str, level: Level) -> tuple[Severity, str]:
    """The severity of a gap on ``topic`` and the clause that sets it.

    Raises:
        KeyError: if the policy does not grade the topic.
    """
    return _grade({row.name: row for row in rules.topics}[topic], level)


def grade_test(rules: PolicyRules, test: str, level: Level) -> tuple[Severity, str]:
    """The severity of a breach of ``test`` and its clause.

    ``test`` is a Fact id without "fact:", or its beginning: the longest name that begins it decides ("psi.score.oot" is
    graded by "psi.score", "psi.age.oot" by "psi"), and the entry "other" where none does.
    """
    parts = test.split(".")
    known = {row.name: row for row in rules.tests}
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return _grade(known[next((name for name in names if name in known), "other")], level)


def due_after(rules: PolicyRules, severity: Severity) -> tuple[int | None, str]:
    """Calendar days a finding of ``severity`` has, and the clause that gives them."""
    row = {row.severity: row for row in rules.due}[severity]
    return row.days, row.clause


def _grade(row: Grades, level: Level) -> tuple[Severity, str]:
    severities: dict[Level, Severity] = {"high": row.high, "medium": row.medium, "low": row.low}
    return severities[level], row.clause
