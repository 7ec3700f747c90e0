"""Overlays and adjustments without an end date, an approval or a review."""

import pytest

HEAD = "| no. | what | since | size | decided by | ends | last looked at |\n|---|---|---|---|---|---|---|\n"
LOG = "# Adjustments to results\n\n" + HEAD

LOOSE = [
    LOG + "| A-1 | PD multiplied by 0.70 | 1 June 2026 | 31% of declines | sales call | – | never |",
    LOG + "| A-1 | PD multiplied by 0.70 | 1 June 2026 | 31% of declines | – | 31 May 2027 | 1 Sep 2026 |",
    LOG + "| A-1 | overlay of 5 points | 1 June 2026 | 4% | Head of Sales | open-ended | – |",
    LOG + "| A-1 | overlay of 5 points | 1 June 2026 | 4% | not approved | 31 May 2027 | – |",
    "| Overlay | Approved by | Valid until |\n|---|---|---|\n| PD uplift | Head of Risk | until further notice |",
    "| Overlay | Expiry date | Last review |\n|---|---|---|\n| multiplier 0.85 | none | never |",
    "The adjustment runs in the decision engine after the score and was not sent to the Risikoausschuss.",
    "The multiplier of 0.85 has been kept since 2024 without review.",
    "The overlay of 15% has no end date.",
    "A management adjustment of GBP 3m is in force without an expiry date.",
    "The overlay was never approved by the committee.",
    "The post-model adjustment has not been reviewed since March 2025.",
    "The scaling factor of 1.2 is applied without approval of Model Risk.",
    "The uplift was not presented to the Model Risk Committee.",
    "An overlay is in use for students; no end date is set.",
]


@pytest.mark.parametrize("paper", LOOSE)
def test_an_overlay_without_end_approval_or_review_is_raised(raised, paper):
    assert "overlay_without_end" in raised(paper)


BOUND = [
    LOG + "| A-1 | PD multiplied by 1.10 | 1 June 2026 | 4% | Committee, 20 May 2026 | 31 May 2027 | 1 Sep 2026 |",
    LOG + "| A-1 | PD multiplied by 1.10 | 1 June 2026 | 4% | Committee | 31 May 2027 | – |",
    LOG + "| A-1 | PD multiplied by 1.10 | 1 June 2025 | 4% | Committee | – | removed on 1 May 2026 |",
    LOG + "| A-1 | PD multiplied by 1.10 | 1 June 2026 | 4% | Committee | – | 1 September 2026 |",
    "| Overlay | Approved by | Valid until |\n|---|---|---|\n| PD uplift | Committee | 31 March 2027 |",
    "| Contract | Approved by | Ends |\n|---|---|---|\n| hosting | Procurement | – |",
    "| Access | Approved by | Expires |\n|---|---|---|\n| analyst | Head of IT | never |",
    "| Sample | From | To |\n|---|---|---|\n| train | 2024-01 | – |",
    "No overlay is in use.",
    "An overlay must have an end date and may not be used without approval.",
    "The overlay of 15% ends on 31 March 2027 and was approved by the committee.",
    "No overlay has been applied without approval.",
    "Overlays are reviewed each quarter by the committee.",
    "The overlay was removed in May; it had no end date.",
    "The previous version had an overlay without an end date.",
    "Overlays without an end date would be reported to the committee.",
    "The overlay register is empty; no manual adjustment was made without approval.",
    "The multiplier is approved until 31 December 2026 by the Model Risk Committee.",
    "Results are seasonally adjusted; the adjustment is described in the annex.",
    "The adjustment for inflation is part of the model and was validated.",
    "The committee approved the uplift of 10% on 3 March 2026 with a review in six months.",
    "Manual adjustments are not used.",
    "If the overlay has no end date the committee sets one.",
    "The score is used without an overlay, and no end date is needed.",
]


@pytest.mark.parametrize("paper", BOUND)
def test_an_overlay_with_end_and_approval_or_another_matter_is_not_raised(raised, paper):
    assert "overlay_without_end" not in raised(paper)
