"""Every type of Message there is, in the fixed order in which ties are broken."""

from __future__ import annotations

from compliance_llm.analysis.messages import (
    aml,
    calibration,
    credit,
    data,
    data_sound,
    declared,
    discrimination,
    evidence,
    fraud,
    governance,
    governance_sound,
    llm,
    odd_values,
    over_time,
    papers,
    people,
    relations,
    report,
    rerun,
    rerun_disturbed,
    stability,
    whole,
)
from compliance_llm.analysis.types import MessageType

TYPES: tuple[MessageType, ...] = (
    *whole.TYPES,
    *data.TYPES,
    *data_sound.TYPES,
    *odd_values.TYPES,
    *relations.TYPES,
    *discrimination.TYPES,
    *calibration.TYPES,
    *stability.TYPES,
    *over_time.TYPES,
    *people.TYPES,
    *governance.TYPES,
    *governance_sound.TYPES,
    *papers.TYPES,
    *evidence.TYPES,
    *rerun.TYPES,
    *rerun_disturbed.TYPES,
    *fraud.TYPES,
    *aml.TYPES,
    *credit.TYPES,
    *llm.TYPES,
    *declared.TYPES,
    *report.TYPES,
)
FALLBACKS: tuple[MessageType, ...] = whole.FALLBACKS
