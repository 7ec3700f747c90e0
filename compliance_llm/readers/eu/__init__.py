"""Acts of the European Union as EUR-Lex serves them."""
