"""What all records share: frozen values, the same after a trip through JSON, and days between which they apply."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Force = Literal["must", "should", "may"]
SubjectKind = Literal["credit", "fraud", "aml", "llm", "other"]
Authority = Literal["law", "supervisor", "literature", "convention", "policy"]
FactVerdict = Literal["pass", "fail", "unsettled", "not_tested", "none"]
Verdict = Literal["supported", "not_supported", "contradicted", "uncited", "not_judged"]
Origin = Literal["generator", "template", "human"]
Severity = Literal["critical", "high", "medium", "low", "observation"]
Graded = Literal["critical", "high", "medium", "low", "observation", "not_graded"]
DocumentKind = Literal["model-card", "validation-report", "development-document", "findings"]
Paper = Literal["a4", "letter"]
Met = Literal["met", "partly_met", "not_met", "on_file", "not_applicable", "cannot_tell"]

FactId = Annotated[str, StringConstraints(pattern=r"^fact:[\w.]+$")]


class Record(BaseModel):
    """A value that moves between rooms: frozen, closed, the same after a trip through JSON."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )

    def as_json(self) -> dict[str, Any]:
        """The record as plain JSON values, under the names used in files."""
        return self.model_dump(mode="json")


class Dated(Record):
    """Something that applies from a day (inclusive) until a day (exclusive); None is open."""

    since: date | None = Field(default=None, alias="from")
    until: date | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.since and self.until and self.until <= self.since:
            raise ValueError(f"applies until {self.until}, which is not after {self.since}")
        return self

    def applies_on(self, day: date) -> bool:
        """Whether the half-open span [since, until) holds ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)
