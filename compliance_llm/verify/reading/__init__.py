"""Words, figures, names and roles out of a sentence."""
