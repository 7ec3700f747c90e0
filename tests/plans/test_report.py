"""Plans of documents that are read through: what they tell, and that nothing has no place."""

from __future__ import annotations

import pytest

from compliance_llm.analysis.catalogue import FALLBACKS, TYPES
from compliance_llm.plans import CARD, DEVELOPMENT, REPORT

TOLD_FIRST = {"opinion"}  # families that the summary alone tells
NOT_DEVELOPED = {"whole"}  # the tally of limits, which a development document leaves to the report


@pytest.mark.parametrize("plan", [CARD, REPORT, DEVELOPMENT])
def test_every_family_of_messages_has_a_section(plan):
    families = {kind.family for kind in (*TYPES, *FALLBACKS)} - TOLD_FIRST
    placed = {family for question in plan.questions for family in question.families}
    assert families - placed <= (NOT_DEVELOPED if plan is DEVELOPMENT else set())


@pytest.mark.parametrize("plan", [CARD, REPORT, DEVELOPMENT])
def test_every_type_that_a_plan_names_is_one(plan):
    known = {kind.name for kind in (*TYPES, *FALLBACKS)}
    named = {name for question in plan.questions for name in question.types} | set(plan.without)
    assert named <= known
