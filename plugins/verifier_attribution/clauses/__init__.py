"""Clauses: which words say, who says them and how far what is said reaches."""
