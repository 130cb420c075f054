"""Numerals: how numbers are written, before it is known what they count."""
