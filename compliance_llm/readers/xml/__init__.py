"""XML from outside, and texts that it nests."""
