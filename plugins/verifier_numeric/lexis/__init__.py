"""Lexis: word lists and patterns, and how text is looked through for them."""
