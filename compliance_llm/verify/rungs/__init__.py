"""The rungs of the ladder, cheapest first."""
