"""What is on file on who built, validated and approved the model, and on how it is watched."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import counted, day, listed, quoted, sentence
from compliance_llm.records import Fact

NOT_INDEPENDENT = ("governance.*_is_validator", "governance.validator_*", "papers.both_roles*")
NOT_APPROVED = ("governance.approved_version", "governance.approval_refused.*", "governance.approval_pending.*")
PLAN = {
    "measures": "what is measured",
    "frequency": "how often",
    "owner": "who is responsible",
    "limits": "limits",
    "action": "what follows a breach",
    "last_report": "the last report",
}


def _roles(view: View) -> Iterator[Found]:
    """Developer and validator, entered as two and not found to be one."""
    developer, validator = view.get("declared.developer"), view.get("declared.validator")
    if developer and validator and developer.value != validator.value and not view.matching(*NOT_INDEPENDENT):
        yield Found("", (developer, validator))


def _approval(view: View) -> Iterator[Found]:
    """The approvals on file, where they cover this version, the last one grants it, and none has ended."""
    count, on = view.get("governance.approvals"), view.get("governance.approved_on")
    until, as_of = view.get("governance.approval_until"), view.text("as_of")
    ended = until is not None and as_of and str(until.value) < as_of
    if count is not None and count.value and on is not None and not ended and not view.matching(*NOT_APPROVED):
        yield Found("", (count, on, *([until] if until else [])))


def _say_approval(found: Found) -> str:
    count, on, *until = found.facts
    many = count.value if isinstance(count.value, int) else 0
    said = f"{sentence(counted(many, 'approval'))[:-1]} {'is' if many == 1 else 'are'} on file"
    said += f", of {day(on)}" if many == 1 else f", the first of {day(on)}"
    return f"{said}; it is valid until {day(until[0])}." if until and many == 1 else f"{said}."


def _plan(view: View) -> Iterator[Found]:
    """What the declared monitoring plan names."""
    named = [fact for key in PLAN if (fact := view.get(f"declared.monitoring.{key}")) is not None]
    if named and not view.matching("governance.monitoring_missing"):
        yield Found("", tuple(named))


def _say_plan(found: Found) -> str:
    told = [PLAN[fact.id.rpartition(".")[2]] for fact in found.facts]
    return f"A monitoring plan is on file; it names {listed(told, len(told))}{_how_often(found.facts)}."


def _how_often(facts: tuple[Fact, ...]) -> str:
    often = next((fact for fact in facts if fact.id.endswith(".frequency")), None)
    return f" (“{wording.value(often)}”)" if often else ""


TYPES: tuple[MessageType, ...] = (
    MessageType(
        "roles_apart",
        "governance",
        1,
        "good",
        _roles,
        lambda it: f"Developer ({quoted(it.facts[0])}) and validator ({quoted(it.facts[1])}) are entered separately.",
    ),
    MessageType("approval_on_file", "governance", 1, "good", _approval, _say_approval),
    MessageType("monitoring_on_file", "governance", 1, "good", _plan, _say_plan),
)
