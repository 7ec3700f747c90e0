"""What is in order with the data: how complete they are, and that rows and cases stand once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compliance_llm import wording
from compliance_llm.analysis.aggregates import count_of
from compliance_llm.analysis.types import Found, MessageType
from compliance_llm.analysis.view import View, breached, column_of, stem_of
from compliance_llm.analysis.words import counted, listed, number, sample_of, sentence
from compliance_llm.facts.naming import named
from compliance_llm.records import Fact

FEWEST = 2  # columns, below which completeness is no news


def _share(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, int | float) else 0.0


def _completeness(view: View) -> Iterator[Found]:
    """Inputs of the last sample without and with missing values, where no limit on them is breached."""
    sample = view.later[-1] if view.later else ""
    shares = view.matching(f"missing.*.{sample}") if sample else []
    if len(shares) < FEWEST or any(breached(it) for it in (*shares, *view.matching(f"missing_change.*.{sample}"))):
        return
    whole = [fact for fact in shares if _share(fact) == 0]
    count = count_of(f"whole.complete.{sample}", f"number of columns without a missing value on {sample}", whole)
    every = count_of(f"whole.columns.{sample}", f"number of columns of {sample}", shares)
    yield Found(sample, (count, every, *sorted(shares, key=_share, reverse=True)), aggregates=(count, every))


def _say_completeness(found: Found) -> str:
    count, _, *shares = found.facts
    gaps = [fact for fact in shares if _share(fact) > 0]
    if not gaps:
        return f"No value is missing in the {counted(len(shares), 'column')} of {sample_of(shares[0])}."
    told = listed([f"{named(column_of(fact))} ({wording.value(fact)})" for fact in gaps], 2)
    lead = f"{number(int(_share(count)))} of {counted(len(shares), 'column')} of {sample_of(shares[0])}"
    lead += " is complete" if count.value == 1 else " are complete"
    return f"{sentence(lead)[:-1]}; values are missing in {told}."


def _once(view: View) -> Iterator[Found]:
    """No row of a sample repeats another, and none stands in two samples."""
    repeats: Sequence[Fact] = view.matching("duplicates.*", "duplicates_across.*", "id_overlap.*")
    if any(stem_of(it) == "duplicates" for it in repeats) and all(it.value == 0 for it in repeats):
        yield Found("", tuple(repeats))


def _say_once(found: Found) -> str:
    apart = any(stem_of(it) != "duplicates" for it in found.facts)
    return f"No row repeats another{', and none stands in two samples' if apart else ''}."


TYPES: tuple[MessageType, ...] = (
    MessageType("completeness", "data", 2, "good", _completeness, _say_completeness),
    MessageType("cases_stand_once", "data", 2, "good", _once, _say_once),
)
