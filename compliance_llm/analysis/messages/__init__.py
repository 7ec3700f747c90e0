"""The types of Messages, a module for each family."""
