"""Texts taken into the user's own corpus: added, fetched, kept."""
