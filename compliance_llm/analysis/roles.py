"""What part each sample plays: the one that was held out, and those that lie after it in time."""

from __future__ import annotations

from typing import NamedTuple

from compliance_llm.analysis.view import View

LATER = ("oot", "out_of_time", "later", "recent", "prod", "live", "current", "monitor", "holdout_time")
"""Parts of names that call a sample later, where no dates tell."""


class Roles(NamedTuple):
    """Slugs of samples.

    Attributes:
        held_out: The earliest sample that the model was not built on; None where there is none.
        after: Those that begin after it ends, the earliest first.
        is_later: Whether the sample held out begins after the reference sample ends itself, so that a lower result on
            it may come of time as well as of the model.
    """

    held_out: str | None
    after: tuple[str, ...]
    is_later: bool


def roles(view: View) -> Roles:
    """By the days of the samples; by their names where days are not known."""
    reference = view.reference
    others = [sample for sample in view.samples if sample != reference]
    if reference is None or not others:
        return Roles(None, (), False)
    spans = {s: (view.text(f"first_day.{s}"), view.text(f"last_day.{s}")) for s in (reference, *others)}
    if not all(first and last for first, last in spans.values()):
        held = next((s for s in others if not _called_later(s)), others[0])
        return Roles(held, tuple(s for s in others if s != held and _called_later(s)), _called_later(held))
    begins, ends = spans[reference]
    known = sorted((s for s in others if spans[s][0] >= begins), key=lambda s: spans[s])
    if not known:
        return Roles(None, (), False)
    held = known[0]
    after = tuple(s for s in known[1:] if spans[s][0] > spans[held][1])
    return Roles(held, after, spans[held][0] > ends)


def _called_later(sample: str) -> bool:
    return any(word in sample for word in LATER)
