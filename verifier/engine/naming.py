"""Naming: whether two names stand for the same thing, or for things that exclude each other."""

from verifier.engine.kin import NOTHING, Kin
from verifier.sdk.language.gazetteer import gazetteer
from verifier.sdk.language.names import Name

__all__ = ["name_kin"]

_PART = 0.9  # a text about Baghdad is a text about Iraq
_WHOLE = 0.3  # one about Iraq only may be about Baghdad
_PARTLY = 0.8  # "Singh" for "Sabrina Singh"
_OTHER = 0.6  # two names of one kind
_TYPED = frozenset({"place", "nationality"})


def name_kin(claimed: Name, found: Name) -> Kin:
    """How the name `found` in a passage bears on the name `claimed`."""
    if claimed.ids and found.ids:
        if not set(claimed.ids).isdisjoint(found.ids):
            return Kin(1.0, 0.0)
        within = gazetteer().within
        if any(one in within(other) for one in claimed.ids for other in found.ids):
            return Kin(_PART, 0.0)
        if any(other in within(one) for one in claimed.ids for other in found.ids):
            return Kin(_WHOLE, 0.0)
    shared = set(claimed.words) & set(found.words)
    fewer = min(len(claimed.words), len(found.words))
    if claimed.words == found.words:
        return Kin(1.0, 0.0)
    if fewer and len(shared) == fewer:
        return Kin(_PARTLY + 0.1 * (claimed.words[-1] == found.words[-1]), 0.0)
    if shared and 2 * len(shared) >= fewer and "person" not in (claimed.kind, found.kind):
        return Kin(0.6, 0.0)
    if _kind(claimed) == _kind(found):
        return Kin(0.0, _OTHER)
    return NOTHING


def _kind(name: Name) -> str:
    return "place" if name.kind in _TYPED else name.kind
