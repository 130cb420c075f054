"""Lexis: word lists."""
