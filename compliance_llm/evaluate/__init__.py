"""Cases → Scorecard: what the parts are worth, with a baseline beside each figure."""
