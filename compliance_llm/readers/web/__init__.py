"""Web pages that show a law."""
