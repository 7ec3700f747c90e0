"""Changes between two dates or two versions, and the documents they affect."""
