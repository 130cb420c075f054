"""Kinds: whether what one noun counts is of the kind that another counts."""

from verifier.sdk.language.lexicon import Kinship, relation

__all__ = ["is_kind_of"]

_ALIKE = frozenset({Kinship.SAME, Kinship.SYNONYM, Kinship.BROADER})


def is_kind_of(whole: str, part: str) -> bool:
    """Whether what one noun counts the other counts too: passengers are people."""
    return whole == part or relation(whole, part).kind in _ALIKE
