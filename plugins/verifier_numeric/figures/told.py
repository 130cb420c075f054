"""Told: when a passage counts as telling a word of the claim."""

__all__ = ["TOLD"]

TOLD = 0.5
"""Strength of a match, 0 to 1, from which it does."""
