"""Places in a text as a lawyer writes them."""
