"""Databases of other programs: their rows, read and never changed."""
