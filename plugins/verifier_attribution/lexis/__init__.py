"""Lexis: words of saying, roles and names, and the text as this plugin reads it."""
