"""Tied: what a passage ties to another by a participle: "the London-based firm" is not from Leeds.

A thing is made, based or born in one place, and a force is led by one.
"""

from collections.abc import Sequence

from verifier.engine.align.filler import Filler
from verifier.engine.align.standing_for import exclude, may_be_of_a_kind, says
from verifier.engine.align.told_deeds import ONE_DEED
from verifier.engine.side.side import Side
from verifier.engine.side.ties import Tie, participle
from verifier.engine.wording.words import Word

__all__ = ["tied_otherwise"]


def tied_otherwise(claim: Side, passage: Side) -> Filler | None:
    """What the passage ties, by all its tellings of a claimed participle, to another.

    Where neither text ties by a hyphen, other steps compare who has part in it.
    """
    if not claim.ties or not (claim.hyphened or passage.hyphened):
        return None
    for tie in claim.ties:
        told = _told(tie, claim, passage)
        if not told or not (tie.hyphened or any(each.hyphened for each in told)):
            continue
        same = [each for each in told if _is_of(tie.things, each.things, claim)]
        near = same or told
        if any(says(claim, tie.to, each.to) for each in near):
            continue
        found = next((e.to for e in near if may_be_of_a_kind(tie.to, e.to)), near[0].to)
        surely = may_be_of_a_kind(tie.to, found) and exclude(tie.to, found)
        return Filler(tie.to, found, bool(same) and surely)
    return None


def _told(tie: Tie, claim: Side, passage: Side) -> Sequence[Tie]:
    """All that the passage tells by the participle; none where some of it cannot be read."""
    others = passage.worded
    places = claim.kindred.beside(others).told.get(tie.told.lemma, ())
    starts = {others.span(place).start for place, same in places if same >= ONE_DEED}
    same = participle(tie.told)
    told = [t for t in passage.ties if t.told.start in starts or participle(t.told) == same]
    return told if starts <= {each.told.start for each in told} else ()


def _is_of(things: Sequence[Word], others: Sequence[Word], claim: Side) -> bool:
    return any(says(claim, thing, other) for thing in things for other in others)
