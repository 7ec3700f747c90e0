"""Downloads, and the weights they bring."""
