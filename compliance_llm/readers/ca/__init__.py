"""Law of Canada as the Justice Laws website serves it."""
