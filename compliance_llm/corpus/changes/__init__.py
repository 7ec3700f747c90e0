"""What changed between two days or two versions, and what it touches."""
