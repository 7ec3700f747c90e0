"""Markdown, JSON, and how bytes become text."""
