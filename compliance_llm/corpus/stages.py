"""Instruments that apply in stages: on which days a part of one applies."""

from __future__ import annotations

from compliance_llm.corpus.dates import NOTHING, Span, certain_span, meet
from compliance_llm.corpus.pointers.places import Place, holds, places_of
from compliance_llm.readers.configuration import Row
from compliance_llm.records import Instrument, Stage

DELETED = "never"  # instead of a first day: the parts were deleted before they applied


def stage(row: Row) -> Stage:
    """One entry of ``stages`` in the register.

    Raises:
        ValueError: if it names no part of a text or no day, or a value is none.
    """
    begins, ends, known = (None if row.get(key) is None else str(row[key]) for key in ("from", "until", "known"))
    days = NOTHING if begins == DELETED else certain_span(begins, ends)
    if days == (None, None):
        raise ValueError("a stage has neither a first nor a last date")
    found = Stage.model_validate(
        {**row, "from": days.since, "until": days.until, "known": certain_span(known, None).since}
    )
    if nowhere := [pointer for pointer in found.pointers if not places_of(pointer)]:
        raise ValueError(f"a stage names {nowhere[0]!r}, which is not a part of a text")
    return found


def days_of_part(instrument: Instrument, pointer: str) -> Span:
    """The days on which what ``pointer`` names applies; of several places, those on which all of them do."""
    days = Span(instrument.since, instrument.until)
    for stage in stages_of(instrument, pointer):
        days = meet(days, Span(stage.since, stage.until))
    return days


def stages_of(instrument: Instrument, pointer: str) -> tuple[Stage, ...]:
    """The stages that decide on the places of ``pointer``; the first that names a place does."""
    if not instrument.stages:
        return ()
    found = [_stage_of(instrument, place) for place in places_of(pointer)]
    return tuple(dict.fromkeys(stage for stage in found if stage))


def _stage_of(instrument: Instrument, place: Place) -> Stage | None:
    return next((stage for stage in instrument.stages if _names(stage, place)), None)


def _names(stage: Stage, place: Place) -> bool:
    return any(holds(part.steps, place.steps) for pointer in stage.pointers for part in places_of(pointer))
