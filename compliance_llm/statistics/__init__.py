"""Arrays in, numbers out: estimates, intervals and tests. Knows no bank and no document."""
