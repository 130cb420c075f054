"""Naming: whether two names stand for the same thing, or for things that exclude each other."""

from verifier.engine.meaning.kin import NOTHING, Kin
from verifier.sdk.language.identity import Identity, name_relation
from verifier.sdk.language.names import Name

__all__ = ["name_kin"]

# A text about Baghdad is a text about Iraq; one about Iraq only may be about Baghdad.
_SAME = {Identity.SAME: 1.0, Identity.WHOLE: 0.9, Identity.PART: 0.3}
_OTHER = 0.6  # two names of one kind: different, if they stand in one role


def name_kin(claimed: Name, found: Name) -> Kin:
    """How the name `found` in a passage bears on the name `claimed`."""
    link = name_relation(claimed, found)
    if link.kind in _SAME:
        return Kin(_SAME[link.kind] * link.strength, 0.0)
    if link.kind is Identity.DIFFERENT:
        return Kin(0.0, _OTHER * link.strength)
    return NOTHING
