"""Other land: of which land a passage says that somebody is, whom a claim gives another.

"A Belgian citizen who worked for a French firm" is not said to be French.
"""

from verifier.engine.align.filler import Filler
from verifier.engine.align.standing_for import says
from verifier.engine.meaning.naming import name_kin
from verifier.engine.side.lands import OfLand
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word

__all__ = ["other_land"]


def other_land(claim: Side, passage: Side) -> Filler | None:
    """Another land, of which the passage says what the claim says of one; None where it may be so.

    The two exclude each other where the claim says it of somebody, or of what it tells more of
    ("the ship is Greek"): there may be American strikes and Israeli ones. Not where one lies in the
    other.
    """
    for claimed in claim.lands:
        found = [each for each in passage.lands if _are_of_one(claimed, each, claim)]
        if not found or any(says(claim, claimed.land, each.land) for each in found):
            continue
        if all(_are_apart(claimed.land, each.land) for each in found):
            told = len(claimed.things) > 1 or claimed.alone
            return Filler(claimed.land, found[0].land, told or _names(claimed))
    return None


def _are_of_one(claimed: OfLand, found: OfLand, claim: Side) -> bool:
    """Whether two lands are told of one thing."""
    return any(says(claim, one, other) for one in claimed.things for other in found.things)


def _are_apart(land: Word, other: Word) -> bool:
    """Whether nothing can be of both of two lands, each taken for itself."""
    if land.name is None or other.name is None:
        return False
    return name_kin(land.name, other.name).opposed > 0


def _names(claimed: OfLand) -> bool:
    return any(thing.name is not None for thing in claimed.things)
