"""Text without markup of its own: labels, paragraphs, tables."""
