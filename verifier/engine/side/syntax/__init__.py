"""Syntax: the noun and verb groups of a text, and who does what to whom in its clauses."""
