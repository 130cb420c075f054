"""Valued: whether a passage tells that somebody praises or blames what the claim says he does."""

from typing import NamedTuple

from verifier.engine.align.standing_for import says
from verifier.engine.side.side import Side
from verifier.engine.side.valuing import Valued
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Contrast, Opposition

__all__ = ["Valuation", "valuation"]

_STRENGTH = 0.9


class Valuation(NamedTuple):
    """How the claim values a thing, how the passage does, and whether both do so alike."""

    ours: Valued
    theirs: Valued
    same: bool

    @property
    def contrast(self) -> Contrast | None:
        """That the passage tells it otherwise."""
        if self.same:
            return None
        return Contrast(
            kind=Opposition.MEANING,
            claim=self.ours.told.span,
            passage=self.theirs.told.span,
            strength=_STRENGTH,
        )


def valuation(claim: Side, passage: Side) -> Valuation | None:
    """How the passage values the first thing that the claim values; one way or other, alike."""
    for ours in claim.valued:
        found: Valuation | None = None
        for theirs in passage.valued:
            by_one = _is_by_one(ours, theirs, claim, passage)
            if not (by_one and says(claim, ours.thing, theirs.thing)):
                continue
            if ours.good is theirs.good:
                return Valuation(ours, theirs, True) if ours.verb else None
            found = found or Valuation(ours, theirs, False)
        if found is not None:
            return found
    return None


def _is_by_one(ours: Valued, theirs: Valued, claim: Side, passage: Side) -> bool:
    """Whether he whom the claim names values the thing; what is quoted is its speaker's."""
    by, of = _by(ours, claim), _by(theirs, passage)
    return any(says(claim, one, other) for one in by for other in of)


def _by(valued: Valued, side: Side) -> list[Word]:
    if valued.by is not None:
        return [valued.by]
    return [word for word in side.words if any(map(word.span.overlaps, side.sourcing))]
