"""Meaning: how far one word says the same as another. The one door to lexical resources."""

__all__ = ["similarity"]


def similarity(claimed: str, found: str) -> float:
    """0..1: how surely a text that says `found` (a lemma) says `claimed`."""
    return 1.0 if claimed == found else 0.0
